#pragma once

#include <string>
#include <string_view>

#include "gazette/corpus.hpp"

namespace gazette::output {

/// A sentence on one line: white space made blanks; where it is longer than `most` bytes, the part around `text`, with
/// "…" where something is left out. UTF-8 whatever its bytes.
std::string quotation(std::string_view sentence, std::string_view text, std::size_t most);

/// "12 June 2018", "June 2018", "2018"; other TIMEX3 values ("2018-W24") by their days; as it is where it has none.
std::string date_words(std::string_view date);

/// When an event is: its date in words, "" where it has none.
std::string when(const Event& event);

/// The name of an entity of the timeline, "" for no_entity.
std::string_view name_of(const Timeline& timeline, std::uint32_t entity);

}  // namespace gazette::output
