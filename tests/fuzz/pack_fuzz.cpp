// Any bytes as a pack. An input that begins with the mark of a pack is one; any other is a list of edits (position,
// byte) to a small sound pack, whose checksums are then mended, since it would hide every later check. What Pack::view
// lets pass is used: as names and rules beside the English words, and in place of them.

#include <unistd.h>

#include <cstring>
#include <filesystem>
#include <string>
#include <vector>

#include "fuzz/fuzz.hpp"
#include "pack/image.hpp"

namespace {

using namespace gazette;

std::vector<std::byte> sound_pack() {
  const auto pack = Pack::compile_folder(GAZETTE_FUZZ_FOLDER);
  fuzz::require(pack.has_value(), "the small pack compiles");
  return {pack->image().begin(), pack->image().end()};
}

std::vector<std::byte> edited(const std::uint8_t* data, std::size_t size) {
  static const std::vector<std::byte> sound = sound_pack();
  std::vector<std::byte> image = sound;
  for (; size >= 4; data += 4, size -= 4) {
    const std::size_t at = (std::size_t{data[0]} << 16 | std::size_t{data[1]} << 8 | data[2]) % image.size();
    image[at] = static_cast<std::byte>(data[3]);
  }
  pack::sign(image);
  return image;
}

void extract_with(const ExtractorOptions& options) {
  const auto extractor = Extractor::compile(options);
  if (extractor) fuzz::require_sane(extractor->extract(fuzz::news));
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const bool whole = size >= 8 && std::memcmp(data, pack::Header{}.magic, 8) == 0;
  const auto* bytes = reinterpret_cast<const std::byte*>(data);
  const std::vector<std::byte> image = whole ? std::vector<std::byte>(bytes, bytes + size) : edited(data, size);
  const auto pack = Pack::view(image);
  if (!pack) return 0;
  static const std::string path =
      (std::filesystem::temp_directory_path() / ("gazette-pack-fuzz-" + std::to_string(::getpid()))).string();
  fuzz::require(pack->save(path).has_value(), "a pack can be saved");
  ExtractorOptions options;
  options.english = false;
  options.packs = {path};
  extract_with(options);
  options.english = true;
  options.packs.clear();
  options.english_pack = path;
  extract_with(options);
  std::filesystem::remove(path);
  return 0;
}
