#pragma once

// What stands behind each handle of gazette.h, and how the ABI's plain structs and the library's types become each
// other.

#include <string>
#include <string_view>
#include <vector>

#include "gazette.h"
#include "gazette/corpus.hpp"
#include "gazette/document.hpp"
#include "gazette/error.hpp"
#include "gazette/extractor.hpp"
#include "gazette/gazetteer.hpp"
#include "gazette/live_extractor.hpp"
#include "gazette/pack.hpp"
#include "gazette/rules.hpp"

namespace gazette::capi {

inline gazette_text text_of(std::string_view text) { return {text.data(), text.size()}; }
inline std::string_view view_of(gazette_text text) {
  return text.data == nullptr ? std::string_view() : std::string_view(text.data, text.size);
}
/// A text that says it has bytes but does not say where.
inline bool is_broken(const char* data, size_t size) { return data == nullptr && size > 0; }

/// Findings, and the plain structs that borrow from them.
class Findings {
 public:
  Findings() = default;
  explicit Findings(std::vector<Finding> findings);
  Findings(Findings&&) = default;
  Findings& operator=(Findings&&) = default;
  Findings(const Findings&) = delete;  // The structs point into the findings.
  Findings& operator=(const Findings&) = delete;

  const std::vector<gazette_finding>& array() const { return array_; }

 private:
  std::vector<Finding> findings_;
  std::vector<gazette_finding> array_;
};

/// The array of a handle that may be NULL, with its length.
template <class Handle, class Item>
const Item* array_of(const Handle* handle, std::vector<Item> Handle::*items, size_t* count) {
  if (count != nullptr) *count = handle == nullptr ? 0 : (handle->*items).size();
  return handle == nullptr || (handle->*items).empty() ? nullptr : (handle->*items).data();
}
template <class Handle>
const gazette_finding* array_of(const Handle* handle, Findings Handle::*findings, size_t* count) {
  if (count != nullptr) *count = handle == nullptr ? 0 : (handle->*findings).array().size();
  return handle == nullptr || (handle->*findings).array().empty() ? nullptr : (handle->*findings).array().data();
}

/// The options of a caller, or what is wrong with them.
Result<ExtractorOptions> options_of(const gazette_extractor_options* options);
Result<ExtractOptions> extract_options_of(const gazette_extract_options* options);
Result<std::vector<Source>> sources_of(const gazette_source* sources, size_t count);

}  // namespace gazette::capi

struct gazette_error {
  gazette_status code = GAZETTE_INTERNAL;
  std::string message;
  std::string report;
  gazette::capi::Findings findings;
};

struct gazette_extractor {
  mutable gazette::LiveExtractor extractor;  // Replaced through a const handle: its users are many.
  gazette::capi::Findings warnings;
};

struct gazette_scratch {
  gazette::Scratch scratch;
};

struct gazette_document {
  gazette::Document document;
  std::vector<gazette_token> tokens;
  std::vector<gazette_sentence> sentences;
  std::vector<gazette_mention> mentions;
  std::vector<gazette_link> links;
  std::vector<gazette_entity> entities;
  std::vector<gazette_qualifier> qualifiers;
  std::vector<gazette_relation> relations;
};

struct gazette_string {
  std::string text;
};

struct gazette_corpus {
  gazette::Corpus corpus;
};

struct gazette_timeline {
  gazette::Timeline timeline;
  std::vector<gazette_corpus_document> documents;
  std::vector<gazette_link> links;
  std::vector<gazette_text> aliases;
  std::vector<gazette_corpus_entity> entities;
  std::vector<gazette_qualifier> details;
  std::vector<gazette_report> reports;
  std::vector<gazette_step> steps;
  std::vector<gazette_event> events;
};

struct gazette_pack {
  gazette::Pack pack;
  gazette::capi::Findings warnings;
};

struct gazette_gazetteer {
  gazette::Gazetteer gazetteer;
};

struct gazette_names {
  std::vector<gazette_found_name> names;
};

struct gazette_name_stream {
  gazette::NameStream stream;
  std::vector<gazette::FoundName> found;
};

struct gazette_rule_report {
  size_t examples = 0;
  gazette::capi::Findings failures;
  gazette::capi::Findings warnings;
};
