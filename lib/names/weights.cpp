// Weights as a hash table of evidence. Tests: tests/names/weights_test.cpp.

#include "names/weights.hpp"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <limits>

#include "base/table.hpp"
#include "names/code.hpp"
#include "names/templates.hpp"
#include "unicode/fold.hpp"

namespace gazette::names {
namespace {

constexpr std::string_view template_names[] = {
#define GAZETTE_EVIDENCE_TEXT(name, text, value) text,
    GAZETTE_EVIDENCE_TEMPLATES(GAZETTE_EVIDENCE_TEXT)
#undef GAZETTE_EVIDENCE_TEXT
};

constexpr ValueKind value_kinds[] = {
#define GAZETTE_EVIDENCE_VALUE(name, text, value) ValueKind::value,
    GAZETTE_EVIDENCE_TEMPLATES(GAZETTE_EVIDENCE_VALUE)
#undef GAZETTE_EVIDENCE_VALUE
};

// A code, a word, or two words with a space between.
std::uint64_t value_of(Template kind, std::string_view text) {
  if (value_kind(kind) == ValueKind::Code) return Code(text).value();
  const std::size_t space = text.find(' ');
  if (space == std::string_view::npos) return unicode::key_of_folded(text);
  return pair_value(unicode::key_of_folded(text.substr(0, space)), unicode::key_of_folded(text.substr(space + 1)));
}

}  // namespace

std::string_view to_string(Template kind) { return template_names[static_cast<std::size_t>(kind)]; }

ValueKind value_kind(Template kind) { return value_kinds[static_cast<std::size_t>(kind)]; }

std::optional<Template> template_named(std::string_view name) {
  for (std::size_t i = 0; i < std::size(template_names); ++i)
    if (template_names[i] == name) return static_cast<Template>(i);
  return std::nullopt;
}

Result<Weights> Weights::view(const pack::Image& image) {
  Weights weights;
  weights.slots_ = image.records<WeightSlot>("weights");
  if (weights.slots_.empty()) return weights;
  weights.tags_ = image.records<std::uint64_t>("weight_tags");
  // A probe must meet an empty slot.
  const auto has_room = [](std::uint64_t tags) {
    for (std::size_t i = 0; i < bucket_size; ++i)
      if ((tags >> 8 * i & 0xFF) == 0) return true;
    return false;
  };
  if (weights.slots_.size() != weights.tags_.size() * bucket_size || weights.tags_.size() > 0xFFFFFFFF ||
      std::none_of(weights.tags_.begin(), weights.tags_.end(), has_room))
    return Error{ErrorCode::Format, "the pack's weights do not hold together", {}};
  return weights;
}

void compile_weights(std::string_view file_name, std::string_view text, pack::Writer& out,
                     std::vector<Finding>& findings) {
  const base::SourceText source{std::string(file_name), text};
  const std::vector<base::Column> columns = {
      {"evidence", true}, {"PERSON"},         {"LOCATION"},           {"ORGANIZATION"}, {"NORP"},
      {"again:PERSON"},   {"again:LOCATION"}, {"again:ORGANIZATION"}, {"again:NORP"}};
  std::vector<WeightSlot> rows;
  for (const base::Row& row : base::read_table(source, columns, findings)) {
    const std::string_view evidence = row.fields[0];
    const std::size_t equals = evidence.find('=');
    const auto kind = template_named(evidence.substr(0, equals));
    if (!kind || equals == std::string_view::npos) {
      findings.push_back(source.finding(source.span_of(evidence),
                                        "unknown evidence '" + std::string(evidence.substr(0, equals)) + "'"));
      continue;
    }
    WeightSlot slot;
    slot.key = evidence_key(*kind, value_of(*kind, evidence.substr(equals + 1)));
    for (std::size_t i = 0; i < 2 * scored_types; ++i) {
      const std::string_view field = row.fields[1 + i];
      if (field.empty()) continue;
      float value = 0;
      const auto [end, fault] = std::from_chars(field.data(), field.data() + field.size(), value);
      if (fault != std::errc{} || end != field.data() + field.size()) {
        findings.push_back(source.finding(source.span_of(field), "'" + std::string(field) + "' is not a number"));
        continue;
      }
      slot.of[i] = static_cast<std::int16_t>(std::clamp(std::lround(value * 256), -32767L, 32767L));
    }
    rows.push_back(slot);
  }
  // Five rows a bucket: few are full, and most of what is read together is told by the tags alone.
  const std::size_t buckets = rows.size() / 5 + 1;
  std::vector<WeightSlot> slots(buckets * Weights::bucket_size);
  std::vector<std::uint8_t> tags(slots.size());
  for (const WeightSlot& row : rows) {
    std::size_t at = Weights::bucket_of(row.key, buckets) * Weights::bucket_size;
    while (slots[at].key != 0) at = (at + 1) % slots.size();
    slots[at] = row;
    tags[at] = Weights::tag_of(row.key);
  }
  out.add("weights", std::span<const WeightSlot>(slots));
  out.add("weight_tags", std::span<const std::uint8_t>(tags));
}

}  // namespace gazette::names
