// From name lists to entries and phrases. Tests: tests/gazetteer/compile_test.cpp.

#include <algorithm>
#include <charconv>

#include "base/table.hpp"
#include "gazetteer/entry_writer.hpp"
#include "text/tokenizer.hpp"

namespace gazette::gazetteer {
namespace {

class Compiler {
 public:
  Compiler(const base::KeySet& abbreviations, std::vector<Finding>& findings)
      : abbreviations_(abbreviations), findings_(findings) {}

  void names(const File& file) {
    const base::SourceText source(file.name, file.text);
    const std::vector<base::Column> columns = {{"name", true}, {"type", true}, {"subtype"}, {"id"},
                                               {"aliases"},    {"attributes"}, {"prior"}};
    entries_.begin_source(file.name);
    for (const base::Row& row : base::read_table(source, columns, findings_)) {
      Entry entry;
      entry.name = row.fields[0];
      entry.type = row.fields[1];
      entry.subtype = row.fields[2];
      entry.links = row.fields[3];
      entry.attributes = row.fields[5];
      entry.prior = prior(source, row);
      pairs(source, row, 3);
      pairs(source, row, 5);
      const auto number = static_cast<std::uint32_t>(entries_.size());
      if (const EntryWriter::Full full = entries_.add(entry); full != EntryWriter::Full::No) {
        findings_.push_back(source.finding(row.span, full == EntryWriter::Full::Kinds
                                                         ? "more than 65536 different types and subtypes"
                                                         : "more names than a pack can hold"));
        continue;
      }
      phrase(row.fields[0], number, 0, entry.prior);
      for (std::string_view alias : base::split(row.fields[4], '|')) {
        std::uint8_t flags = is_alias;
        if (alias.starts_with('~')) flags |= is_weak, alias.remove_prefix(1);
        if (alias.empty()) {
          findings_.push_back(source.finding(source.span_of(alias), "an alias is empty"));
          continue;
        }
        phrase(alias, number, flags, entry.prior);
      }
    }
  }

  void list(const File& file) {
    base::for_each_line(file.text, [&](std::string_view line, Span) {
      tokens_.clear();
      text::tokenize(line, abbreviations_, tokens_);
      if (tokens_.size() > 1) phrases_.add(tokens_, {file.list, is_list, 0, 0});
    });
  }

  void write(pack::Writer& out) {
    phrases_.write(out);
    entries_.write(out);
  }

 private:
  std::uint8_t prior(const base::SourceText& source, const base::Row& row) {
    const std::string_view text = row.fields[6];
    if (text.empty()) return 20;
    unsigned value = 0;
    const auto [end, fault] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (fault == std::errc{} && end == text.data() + text.size() && value >= 1 && value <= 100)
      return static_cast<std::uint8_t>(value);
    findings_.push_back(
        source.finding(source.span_of(text), "the prior '" + std::string(text) + "' is not a number from 1 to 100"));
    return 20;
  }

  void pairs(const base::SourceText& source, const base::Row& row, std::size_t field) {
    for (const std::string_view pair : base::split(row.fields[field], ';'))
      if (pair.find('=') == std::string_view::npos)
        findings_.push_back(
            source.finding(source.span_of(pair), "'" + std::string(pair) + "' is not of the form key=value"));
  }

  void phrase(std::string_view name, std::uint32_t entry, std::uint8_t flags, std::uint8_t prior) {
    tokens_.clear();
    text::tokenize(name, abbreviations_, tokens_);
    const auto is_word = [](const text::Token& t) { return t.kind == text::TokenKind::Word; };
    const bool capitals =
        std::any_of(tokens_.begin(), tokens_.end(), is_word) &&
        std::all_of(tokens_.begin(), tokens_.end(), [&](const text::Token& t) { return !is_word(t) || t.all_caps(); });
    if (capitals) flags |= exact_caps;
    phrases_.add(tokens_, {entry, flags, prior, 0});
  }

  const base::KeySet& abbreviations_;
  std::vector<Finding>& findings_;
  EntryWriter entries_;
  PhraseIndexWriter phrases_;
  std::vector<text::Token> tokens_;
};

}  // namespace

void compile(const std::vector<File>& files, const base::KeySet& abbreviations, pack::Writer& out,
             std::vector<Finding>& findings) {
  Compiler compiler(abbreviations, findings);
  for (const File& file : files) file.kind == File::Kind::Names ? compiler.names(file) : compiler.list(file);
  compiler.write(out);
}

}  // namespace gazette::gazetteer
