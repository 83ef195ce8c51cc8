// JSON lines: an object a line, with our own keys or those of spaCy's EntityRuler. Tests:
// tests/gazetteer/source_test.cpp.

#include <nlohmann/json.hpp>

#include "gazetteer/source_reader.hpp"

namespace gazette::gazetteer {
namespace {

using Json = nlohmann::json;

class ObjectReader {
 public:
  ObjectReader(SourceReader& source, const Json& object) : source_(source), entry_(source.entry), object_(object) {}

  void read() {
    const bool spacy = object_.contains("pattern") || object_.contains("label");
    for (const auto& [key, value] : object_.items()) {
      at_ = place_of(key);
      if (!(spacy ? spacy_key(key, value) : own_key(key, value)))
        entry_.fault(at_, "unknown key '" + key + "'; keys are " +
                              (spacy ? "label, pattern, id"
                                     : "name, type, subtype, id, links, aliases, attributes, prior, match"));
    }
  }

 private:
  // The first place of the key in the line: enough to find a fault by.
  Span place_of(const std::string& key) const {
    const std::size_t at = source_.line.text.find('"' + key + '"');
    if (at == std::string_view::npos) return {};
    return {static_cast<std::uint32_t>(at), static_cast<std::uint32_t>(at + key.size() + 2)};
  }

  bool spacy_key(const std::string& key, const Json& value) {
    if (key == "label") {
      if (const auto text = string(key, value)) source_.mapped_type({*text, at_});
    } else if (key == "pattern") {
      if (value.is_array())
        entry_.fault(at_, "a pattern of tokens: write it as a rule (lib/rules/LANGUAGE.md); a name list has strings");
      else if (const auto text = string(key, value))
        entry_.name({*text, at_});
    } else if (key == "id") {
      if (!value.is_null()) link("id", value);
    } else {
      return false;
    }
    return true;
  }

  bool own_key(const std::string& key, const Json& value) {
    if (key == "name" || key == "type" || key == "subtype" || key == "match") {
      const auto text = string(key, value);
      if (!text) return true;
      const Field field{*text, at_};
      key == "name"      ? entry_.name(field)
      : key == "type"    ? entry_.type(field)
      : key == "subtype" ? entry_.subtype(field)
                         : entry_.match(field);
    } else if (key == "id") {
      if (const auto text = string(key, value)) entry_.links({*text, at_});
    } else if (key == "aliases") {
      if (!value.is_array()) return entry_.fault(at_, "'aliases' is not an array of strings"), true;
      for (const Json& alias : value)
        if (const auto text = string("aliases", alias)) entry_.alias({*text, at_});
    } else if (key == "links" || key == "attributes") {
      if (!value.is_object()) return entry_.fault(at_, "'" + key + "' is not an object"), true;
      for (const auto& [name, item] : value.items()) key == "links" ? link(name, item) : attribute(name, item);
    } else if (key == "prior") {
      if (value.is_number_unsigned() && value.get<std::uint64_t>() >= 1 && value.get<std::uint64_t>() <= 100)
        entry_.prior(value.get<unsigned>());
      else
        entry_.fault(at_, "the prior is not a number from 1 to 100");
    } else {
      return false;
    }
    return true;
  }

  // A view of a string of the object; none, with a fault, where the value is another thing.
  std::optional<std::string_view> string(const std::string& key, const Json& value) {
    if (value.is_string()) return value.get_ref<const std::string&>();
    entry_.fault(at_, "'" + key + "' is not a string");
    return std::nullopt;
  }
  // Strings as they are, numbers and booleans as written; an array is a pair for each of its items.
  template <class Take>
  void each_scalar(const std::string& key, const Json& value, Take take) {
    if (value.is_array()) {
      for (const Json& item : value)
        if (!item.is_array()) each_scalar(key, item, take);
    } else if (value.is_string()) {
      take(value.get_ref<const std::string&>());
    } else if (value.is_number() || value.is_boolean()) {
      take(value.dump());
    } else {
      entry_.fault(at_, "'" + key + "' is neither a string nor a number");
    }
  }
  void link(const std::string& key, const Json& value) {
    each_scalar(key, value, [&](const std::string& text) { entry_.link(key, text, at_); });
  }
  void attribute(const std::string& key, const Json& value) {
    each_scalar(key, value, [&](const std::string& text) { entry_.attribute(key, text, at_); });
  }

  SourceReader& source_;
  EntryBuilder& entry_;
  const Json& object_;
  Span at_;
};

// nlohmann's message without its own number and place in front.
std::string reason(const Json::exception& fault) {
  const std::string_view what = fault.what();
  std::size_t at = what.find("] ");
  if (const std::size_t place = what.find(": ", at); place != what.npos) at = place;
  return std::string(at == what.npos ? what : what.substr(at + 2));
}

}  // namespace

void read_json_lines(SourceReader& source) {
  while (source.next_row()) {
    if (source.line.text.find_first_not_of(" \t") == std::string_view::npos || !source.begin_entry()) continue;
    try {
      const Json object = Json::parse(source.line.text);
      if (object.is_object()) {
        ObjectReader(source, object).read();
        source.entry.finish();
      } else {
        source.entry.fault(source.entry.whole(), "the line is not an object");
      }
    } catch (const Json::parse_error& fault) {
      const auto at =
          static_cast<std::uint32_t>(std::min(fault.byte > 0 ? fault.byte - 1 : 0, source.line.text.size()));
      source.entry.fault({at, at}, reason(fault));
    }
  }
}

}  // namespace gazette::gazetteer
