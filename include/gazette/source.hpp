#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <string>
#include <utility>
#include <vector>

namespace gazette {

/// A source of knowledge: a file, or a string with a name for messages.
struct Source {
  std::string name;  ///< A path; or, where text is given, what findings call it.
  std::string text;  ///< Used where is_text.
  bool is_text = false;

  static Source file(std::string path) { return {std::move(path), {}, false}; }
  static Source string(std::string text, std::string name = "") { return {std::move(name), std::move(text), true}; }
};

/// How a name list is written (lib/english/README.md). The values are those of the C ABI.
enum class NameFormat : std::uint8_t {
  Auto = 0,            ///< By the end of the source's name; TSV where that says nothing.
  Tsv = 1,             ///< Tab-separated; the first line names the columns.
  Csv = 2,             ///< Comma-separated with quotes (RFC 4180); the first line names the columns.
  JsonLines = 3,       ///< An object a line: our own keys, or those of spaCy's EntityRuler.
  GateList = 4,        ///< GATE .lst: a name a line.
  GateDefinition = 5,  ///< GATE .def: .lst files beside it, with their types.
  RegexNer = 6,        ///< Stanford RegexNER: name and type.
  GeoNames = 7,        ///< GeoNames tables: allCountries, cities*, one country.
  Wikidata = 8,        ///< Wikidata entities as JSON, one a line.
};

/// How name lists are read.
struct NameListOptions {
  NameFormat format = NameFormat::Auto;
  std::string type{};      ///< The type of names whose list gives none.
  std::string match{};     ///< How names are compared with text, "case=exact plural"; a list may say otherwise.
  std::string type_map{};  ///< A file that says which type and subtype a type of a list becomes; "": built in ones.
  std::vector<std::string> languages{"en"};     ///< Of Wikidata's labels and aliases that are taken.
  bool strict = true;                           ///< A faulty row is an error; false: it is left out with a warning.
  std::function<void(std::size_t)> progress{};  ///< Called now and then with the bytes read since the last call.
};

}  // namespace gazette
