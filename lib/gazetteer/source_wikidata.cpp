// Wikidata's dump: an array with an entity a line. An entity may have megabytes of claims, so that no tree is built:
// what is wanted is picked out as the parser passes. Tests: tests/gazetteer/source_test.cpp.

#include <algorithm>
#include <nlohmann/json.hpp>

#include "gazetteer/source_reader.hpp"

namespace gazette::gazetteer {
namespace {

using Json = nlohmann::json;

// What the parser passes, by its path: labels/en/value, aliases/en/*/value, claims/P31/*/…/id, sitelinks/*.
class EntityPicker {
 public:
  explicit EntityPicker(const std::vector<std::string>& languages) : languages_(languages) {}

  void reset() {
    depth_ = 0;
    id.clear();
    classes.clear();
    names.clear();
    sitelinks = 0;
    fault_at = 0;
    fault.clear();
  }

  struct Name {
    std::size_t language;  // By options.languages: the first is preferred.
    bool is_label;
    std::string text;
  };
  std::string id;
  std::vector<std::string> classes;
  std::vector<Name> names;
  std::size_t sitelinks = 0;
  std::size_t fault_at = 0;
  std::string fault;

  // The parser's events.
  bool string(std::string& text) {
    if (depth_ == 1 && is(0, "id")) id = std::move(text);
    if (depth_ == 3 && is(0, "labels") && is(2, "value")) add_name(path_[1], true, text);
    if (depth_ == 4 && is(0, "aliases") && is(3, "value")) add_name(path_[1], false, text);
    if (depth_ == 7 && is(0, "claims") && is(1, "P31") && is(3, "mainsnak") && is(4, "datavalue") && is(5, "value") &&
        is(6, "id"))
      classes.push_back(std::move(text));
    return true;
  }
  bool key(std::string& name) {
    if (depth_ <= kept) path_[depth_ - 1].assign(name, 0, 64);
    sitelinks += depth_ == 2 && is(0, "sitelinks");
    return true;
  }
  bool start_object(std::size_t) { return descend(); }
  bool start_array(std::size_t) { return descend(); }
  bool end_object() { return --depth_, true; }
  bool end_array() { return --depth_, true; }
  bool null() { return true; }
  bool boolean(bool) { return true; }
  bool number_integer(std::int64_t) { return true; }
  bool number_unsigned(std::uint64_t) { return true; }
  bool number_float(double, const std::string&) { return true; }
  bool binary(Json::binary_t&) { return true; }
  bool parse_error(std::size_t at, const std::string&, const Json::exception& wrong) {
    fault_at = at;
    fault = wrong.what();
    return false;
  }

 private:
  static constexpr std::size_t kept = 7;  // Keys of a path that anybody asks for.

  bool descend() {
    ++depth_;
    if (depth_ <= kept) path_[depth_ - 1] = "*";  // Of arrays; a key takes its place.
    return true;
  }
  bool is(std::size_t level, std::string_view name) const { return path_[level] == name; }
  void add_name(const std::string& language, bool is_label, std::string& text) {
    const auto at = std::find(languages_.begin(), languages_.end(), language);
    if (at != languages_.end())
      names.push_back({static_cast<std::size_t>(at - languages_.begin()), is_label, std::move(text)});
  }

  const std::vector<std::string>& languages_;
  std::size_t depth_ = 0;
  std::string path_[kept];
};

class EntityReader {
 public:
  explicit EntityReader(SourceReader& source) : source_(source), picker_(source.options.languages) {}

  void read(std::string_view line) {
    picker_.reset();
    EntryBuilder& entry = source_.entry;
    if (!Json::sax_parse(line, &picker_)) {
      const auto at =
          static_cast<std::uint32_t>(std::min(picker_.fault_at > 0 ? picker_.fault_at - 1 : 0, line.size()));
      return entry.fault({at, at}, "the line is not JSON");
    }
    if (picker_.id.empty()) return entry.fault(entry.whole(), "an entity has no id");
    const TypeMap::Target* target = type();
    auto& names = picker_.names;
    const auto label = std::min_element(names.begin(), names.end(), [](const auto& a, const auto& b) {
      return a.is_label != b.is_label ? a.is_label : a.language < b.language;
    });
    if (target == nullptr || label == names.end() || !label->is_label) return entry.leave_out();
    entry.type({target->type, {}});
    entry.subtype({target->subtype, {}});
    entry.name({label->text, entry.whole()});
    entry.link("wikidata", picker_.id, entry.whole());
    // Of prominent things most languages write.
    entry.prior(static_cast<unsigned>(std::clamp<std::size_t>(picker_.sitelinks / 3, 1, 80)));
    for (auto& name : names)
      if (name.text != label->text) entry.plain_alias({name.text, entry.whole()});
    entry.finish();
  }

 private:
  // Of the classes that are mapped the first.
  const TypeMap::Target* type() const {
    for (const std::string& each : picker_.classes)
      if (const TypeMap::Target* target = source_.types.find(each))
        return target->type == TypeMap::left_out ? nullptr : target;
    return nullptr;
  }

  SourceReader& source_;
  EntityPicker picker_;
};

}  // namespace

void read_wikidata(SourceReader& source) {
  EntityReader entity(source);
  while (source.next_row()) {
    std::string_view line = source.line.text;
    while (line.ends_with(',') || line.ends_with(' ')) line.remove_suffix(1);
    if (line.empty() || line == "[" || line == "]") continue;
    if (source.begin_entry()) entity.read(line);
  }
}

}  // namespace gazette::gazetteer
