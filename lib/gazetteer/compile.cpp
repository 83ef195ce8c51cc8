// From name lists to entries and phrases. Tests: tests/gazetteer/compile_test.cpp.

#include <algorithm>
#include <optional>

#include "base/table.hpp"
#include "gazetteer/entry_writer.hpp"
#include "gazetteer/source.hpp"
#include "text/tokenizer.hpp"

namespace gazette::gazetteer {
namespace {

class Compiler final : public Sink {
 public:
  explicit Compiler(const base::KeySet& abbreviations) : abbreviations_(abbreviations) {}

  void take(const SourceEntry& given) override {
    if (given.source != source_) entries_.begin_source(source_ = given.source);
    Entry entry;
    entry.name = given.name;
    entry.type = given.type;
    entry.subtype = given.subtype;
    entry.links = given.links;
    entry.attributes = given.attributes;
    entry.prior = given.prior;
    const auto number = static_cast<std::uint32_t>(entries_.size());
    if (const EntryWriter::Full full = entries_.add(entry); full != EntryWriter::Full::No) {
      // Once is enough: what is full stays so.
      if (!full_)
        full_ = Finding{Severity::Error, source_, 0, 0, {},
                        full == EntryWriter::Full::Kinds ? "more than 65536 different types and subtypes"
                                                         : "more names than a pack can hold",
                        {}};
      return;
    }
    phrase(given.name, number, 0, given.prior);
    for (const Alias& alias : given.aliases)
      phrase(alias.name, number, static_cast<std::uint8_t>(is_alias | (alias.weak ? is_weak : 0)), given.prior);
  }

  void list(const WordList& list) {
    base::for_each_line(list.text, [&](std::string_view line, Span) {
      tokens_.clear();
      text::tokenize(line, abbreviations_, tokens_);
      if (tokens_.size() > 1) phrases_.add(tokens_, {list.id, is_list, 0, 0});
    });
  }

  void write(pack::Writer& out) {
    phrases_.write(out);
    entries_.write(out);
  }
  const std::optional<Finding>& full() const { return full_; }

 private:
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
  std::string source_;
  std::optional<Finding> full_;
  EntryWriter entries_;
  PhraseIndexWriter phrases_;
  std::vector<text::Token> tokens_;
};

}  // namespace

Result<void> compile(const CompileInput& input, pack::Writer& out, std::vector<Finding>& findings) {
  const base::KeySet abbreviations = input.lexicon->abbreviations();
  Compiler compiler(abbreviations);
  for (const WordList& list : input.lists) compiler.list(list);
  if (auto read = read_sources(input.names, *input.options, compiler, findings); !read) return read;
  if (compiler.full()) findings.push_back(*compiler.full());
  compiler.write(out);
  return {};
}

}  // namespace gazette::gazetteer
