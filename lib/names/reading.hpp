#pragma once

// What the two readings share with the learner: a document's word counts, and what a reading found.

#include "names/names.hpp"

namespace gazette::names {

/// Fills scratch.blocked (tokens of dates) and scratch.words.
void prepare(const Input& input, Scratch& scratch);

/// The context of a document; its sentence and names are the caller's to set.
Context context_of(const Knowledge& knowledge, const Input& input, const Scratch& scratch);

/// Notes what a reading made of each name and of its parts.
void note_names(std::string_view text, std::span<const text::Token> tokens, std::span<const Mention> reading,
                KeyTable<NameUse>& names);

/// Notes what a reading made of each token: Context::made.
void note_made(std::size_t tokens, std::span<const Mention> reading, std::vector<std::uint8_t>& made);

/// Notes what a reading made of each token: Context::made.
void note_made(std::size_t tokens, std::span<const Mention> reading, std::vector<std::uint8_t>& made);

}  // namespace gazette::names
