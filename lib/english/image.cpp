// The embedded English image, as embed.S lays it down.

#include <cstddef>
#include <span>

extern "C" {
extern const std::byte gazette_english_begin[];
extern const std::byte gazette_english_end[];
}

namespace gazette::extract {

std::span<const std::byte> embedded_english() { return {gazette_english_begin, gazette_english_end}; }

}  // namespace gazette::extract
