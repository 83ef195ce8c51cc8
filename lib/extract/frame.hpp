#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "lexicon/inflection.hpp"
#include "rules/tree.hpp"

namespace gazette::extract {

/// A part of a sentence to be made: words, or the filler of a role.
struct FramePart {
  std::string words;
  int role = -1;          ///< Index into BlockTree::roles; -1: words alone.
  std::string only_type;  ///< The one type that the pattern lets the role have here.
  bool is_noun = false;   ///< Words are a noun's lemma.
  bool singular = false;
  bool is_name() const { return role >= 0 && words.empty(); }
};

/// What a relation pattern says, with the first of its choices taken: who, the head word, the rest.
struct Frame {
  std::vector<FramePart>
      before;            ///< One part, or the two of `subject and object`; none where the pattern has no subject.
  std::string head;      ///< A lemma.
  bool nominal = false;  ///< The head is a noun.
  std::vector<FramePart> after;
  bool has_direct_object() const { return !nominal && !after.empty() && after.front().is_name(); }
};

/// The frames of a pattern: one for its verbs, one for its nouns. None where it is not of words, lemmas and roles.
std::vector<Frame> frames_of(const rules::FileTree& tree, const rules::BlockTree& block,
                             const rules::PatternTree& pattern, const lexicon::Lexicon& lexicon,
                             const lexicon::Inflection& inflection);

}  // namespace gazette::extract
