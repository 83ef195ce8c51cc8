// Packs: opened from a file, from memory or from the library itself. Tests: tests/extract/pack_test.cpp.

#include <cstring>

#include "extract/pack_data.hpp"
#include "rules/encode.hpp"

namespace gazette {
namespace extract {
namespace {

// name NUL text NUL, again and again.
bool read_rules(std::span<const char> bytes, std::vector<rules::RuleSource>& rules) {
  std::string_view rest(bytes.data(), bytes.size());
  while (!rest.empty()) {
    const std::size_t name = rest.find('\0');
    const std::size_t text = name == std::string_view::npos ? name : rest.find('\0', name + 1);
    if (text == std::string_view::npos) return false;
    rules.push_back({rest.substr(0, name), rest.substr(name + 1, text - name - 1)});
    rest.remove_prefix(text + 1);
  }
  return true;
}

}  // namespace

void write_rules(const std::vector<rules::NamedSource>& sources, const rules::RuleSet& rules,
                 const lexicon::Lexicon& lexicon, const names::TypeTable& types, pack::Writer& out) {
  std::string bytes;
  for (const auto& source : sources) bytes.append(source.name).append(1, '\0').append(source.text).append(1, '\0');
  out.add("rules", std::span<const char>(bytes));
  if (sources.empty()) return;
  rules::Vocabulary vocabulary;
  for (std::size_t i = 0; i < lexicon.list_count(); ++i)
    vocabulary.lists.push_back(lexicon.list_name(static_cast<lexicon::ListId>(i)));
  for (std::uint16_t type = 0; type < types.size(); ++type) vocabulary.types.push_back(types.name(type));
  out.add_bytes("program", rules::encode(rules, vocabulary));
}

Result<void> open(std::span<const std::byte> bytes, pack::Check check, Pack::Data& data) {
  auto image = pack::Image::view(bytes, check);
  if (!image) return image.error();
  data.image = *image;
  data.has_words = !data.image.section("words").empty();
  if (data.has_words) {
    auto lexicon = lexicon::Lexicon::view(data.image);
    if (!lexicon) return lexicon.error();
    data.lexicon = std::move(*lexicon);
  }
  auto gazetteer = gazetteer::Gazetteer::view(data.image);
  if (!gazetteer) return gazetteer.error();
  data.gazetteer = *gazetteer;
  auto weights = names::Weights::view(data.image);
  if (!weights) return weights.error();
  data.weights = *weights;
  if (!read_rules(data.image.records<char>("rules"), data.rules))
    return Error{ErrorCode::Format, "the pack's rules do not hold together", {}};
  return {};
}

}  // namespace extract

namespace {

Result<std::shared_ptr<const Pack::Data>> opened(std::shared_ptr<Pack::Data> data, std::span<const std::byte> bytes,
                                                 pack::Check check) {
  if (auto result = extract::open(bytes, check, *data); !result) return result.error();
  return std::shared_ptr<const Pack::Data>(std::move(data));
}

}  // namespace

Result<Pack> Pack::load(const std::string& path) {
  auto file = base::MappedFile::open(path);
  if (!file) return file.error();
  auto data = std::make_shared<Data>();
  data->file.emplace(std::move(*file));
  const auto bytes = data->file->bytes();
  auto result = opened(std::move(data), bytes, pack::Check::Open);
  if (!result) {
    result.error().message = path + ": " + result.error().message;
    return result.error();
  }
  return Pack(std::move(*result));
}

Result<Pack> Pack::view(std::span<const std::byte> image) {
  auto result = opened(std::make_shared<Data>(), image, pack::Check::Open);
  if (!result) return result.error();
  return Pack(std::move(*result));
}

const Pack& Pack::english() {
  // The build checked the embedded image; opening it again costs only the structure.
  static const Pack pack(opened(std::make_shared<Data>(), extract::embedded_english(), pack::Check::Structure).value());
  return pack;
}

Result<void> Pack::save(const std::string& path) const { return base::write_file(path, image()); }
Result<void> Pack::verify() const {
  const auto image = pack::Image::view(data_->image.bytes(), pack::Check::Full);
  return image ? Result<void>() : image.error();
}
std::span<const std::byte> Pack::image() const { return data_->image.bytes(); }
const std::vector<Finding>& Pack::warnings() const { return data_->warnings; }

}  // namespace gazette
