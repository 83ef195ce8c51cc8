#pragma once

#include "names/names.hpp"

namespace gazette::names {

/// Brings mentions to the conventions of spans, where the evidence follows other ones: a country before an institution
/// is a name of its own ("U.S." + "State Department", "Swedish" + "Foreign Ministry"), unless a list has the
/// institution under both words together ("Bank of England", "Indian Navy").
///
/// `mentions` are ordered, and stay so. Cost: O(mentions).
void split_countries(const Knowledge& knowledge, const Input& input, std::vector<Mention>& mentions);

/// An article in lower case is no part of a name, but where a list of the user's own has it so.
///
/// Cost: O(mentions).
void drop_articles(const Knowledge& knowledge, const Input& input, std::vector<Mention>& mentions);

/// "Merkel-Macron", where lists know both and not the whole, is two people; "Tehran-Riyadh" is two places.
///
/// `mentions` are ordered, and stay so. Cost: O(mentions).
void split_pairs(const Knowledge& knowledge, const Input& input, std::vector<Mention>& mentions);

/// A person is named in full where the words before the mention make it a well-known name: "Marine" + "Le Pen".
///
/// `mentions` are ordered, and stay so. Cost: O(mentions).
void complete_people(const Knowledge& knowledge, const Input& input, std::vector<Mention>& mentions);

/// A well-known name that the lists have as one type alone is of that type, whatever its neighbours say: "Boko Haram"
/// attacks as people do, and "the White House" is an organization where it stands for a place.
///
/// Cost: O(mentions).
void settle_types(const Knowledge& knowledge, const Input& input, std::vector<Mention>& mentions);

}  // namespace gazette::names
