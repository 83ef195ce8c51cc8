#pragma once

#include <string_view>

namespace gazette::output {

/// What the timeline's page has beside style_sheet(): its line of events, and the filters.
std::string_view timeline_style_sheet();

/// The script that filters: an event is shown where every filter that is set holds for it.
std::string_view timeline_script();

}  // namespace gazette::output
