#pragma once

namespace gazette::names {

/// What a name of a list of the user's own adds to the learned evidence: enough to win always, the longer name more.
inline constexpr float own_name_gain = 100;

/// A name that the lists hold to be well known is one unless something better covers it, whatever its neighbours say.
inline constexpr float famous_gain = 0.1F;

}  // namespace gazette::names
