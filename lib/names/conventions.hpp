#pragma once

#include "names/names.hpp"

namespace gazette::names {

/// Brings mentions to the conventions of spans, where the evidence follows other ones: a country before an institution
/// is a name of its own ("U.S." + "State Department", "Swedish" + "Foreign Ministry"), unless a list has the
/// institution under both words together ("Bank of England", "Indian Navy").
///
/// `mentions` are ordered, and stay so. Cost: O(mentions).
void split_countries(const Knowledge& knowledge, const Input& input, std::vector<Mention>& mentions);

/// An institution that a place stands for is an organization ("the White House"), not a location.
void settle_institutions(const Knowledge& knowledge, const Input& input, std::vector<Mention>& mentions);

}  // namespace gazette::names
