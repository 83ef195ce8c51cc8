// From name lists to entries and phrases. Tests: tests/gazetteer/compile_test.cpp.

#include <algorithm>
#include <optional>

#include "base/table.hpp"
#include "gazetteer/entry_writer.hpp"
#include "gazetteer/source.hpp"
#include "gazetteer/spelling.hpp"
#include "gazetteer/variants.hpp"
#include "text/tokenizer.hpp"

namespace gazette::gazetteer {
namespace {

class Compiler final : public Sink {
 public:
  explicit Compiler(const lexicon::Lexicon& lexicon) : lexicon_(lexicon), abbreviations_(lexicon.abbreviations()) {}

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
        full_ = Finding{Severity::Error,
                        source_,
                        0,
                        0,
                        {},
                        full == EntryWriter::Full::Kinds ? "more than 65536 different types and subtypes"
                                                         : "more names than a pack can hold",
                        {}};
      return;
    }
    name(given, given.name, number, 0);
    for (const Alias& alias : given.aliases)
      name(given, alias.name, number, static_cast<std::uint8_t>(is_alias | (alias.weak ? is_weak : 0)));
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
    if (spellings_.empty()) return;
    std::sort(spellings_.begin(), spellings_.end());
    spellings_.erase(std::unique(spellings_.begin(), spellings_.end()), spellings_.end());
    out.add("spellings", std::span<const SpellingRecord>(spellings_));
  }
  const std::optional<Finding>& full() const { return full_; }

 private:
  // One name of an entry, and its variants.
  void name(const SourceEntry& given, std::string_view name, std::uint32_t entry, std::uint8_t flags) {
    phrase(given, name, entry, flags);
    if (!given.matching.has_variants()) return;
    variants_.clear();
    add_variants(name, given.matching, lexicon_, variants_);
    for (const std::string& variant : variants_)
      phrase(given, variant, entry, static_cast<std::uint8_t>(flags | is_alias));
  }

  void phrase(const SourceEntry& given, std::string_view name, std::uint32_t entry, std::uint8_t flags) {
    using Case = Matching::Case;
    tokens_.clear();
    text::tokenize(name, abbreviations_, tokens_);
    const auto is_word = [](const text::Token& t) { return t.kind == text::TokenKind::Word; };
    const bool has_word = std::any_of(tokens_.begin(), tokens_.end(), is_word);
    const auto each_word = [&](auto holds) {
      return has_word &&
             std::all_of(tokens_.begin(), tokens_.end(), [&](const text::Token& t) { return !is_word(t) || holds(t); });
    };
    const Case letters = given.matching.letters;
    const bool capitals = each_word([](const text::Token& t) { return t.all_caps(); });
    if (capitals && (letters == Case::Names || letters == Case::Smart)) flags |= exact_caps;
    if (letters == Case::Folded) flags |= any_case;
    const bool common = letters == Case::Smart && !capitals && each_word([&](const text::Token& t) {
                          const std::uint8_t level = lexicon_.info(lexicon_.find(t.key)).level;
                          return level != 0 && level <= everyday;
                        });
    const unsigned keep = (letters == Case::Exact || common ? unsigned{keep_case} : 0U) |
                          (given.matching.keep_diacritics ? unsigned{keep_diacritics} : 0U) |
                          (given.matching.marks == Matching::Marks::Exact ? unsigned{keep_marks} : 0U);
    if (keep != 0) {
      flags |= is_checked;
      spellings_.push_back({spelling_hash(name, keep, spelling_), entry, keep});
      // Headlines may have it in capitals.
      if (common) spellings_.push_back({spelling_hash(capitals_of(name), keep, spelling_), entry, keep});
    }
    phrases_.add(tokens_, {entry, flags, given.prior, 0});
  }

  static std::string capitals_of(std::string_view name) {
    std::string out(name);
    for (char& c : out)
      if (c >= 'a' && c <= 'z') c = static_cast<char>(c - 'a' + 'A');
    return out;
  }

  // The level of a word up to which it is of everyday English: SCOWL's 50.
  static constexpr std::uint8_t everyday = 50;

  const lexicon::Lexicon& lexicon_;
  const base::KeySet abbreviations_;
  std::string source_;
  std::optional<Finding> full_;
  EntryWriter entries_;
  PhraseIndexWriter phrases_;
  std::vector<SpellingRecord> spellings_;
  std::vector<text::Token> tokens_;
  std::vector<std::string> variants_;
  std::string spelling_;
};

}  // namespace

Result<void> compile(const CompileInput& input, pack::Writer& out, std::vector<Finding>& findings) {
  Compiler compiler(*input.lexicon);
  for (const WordList& list : input.lists) compiler.list(list);
  if (auto read = read_sources(input.names, *input.options, compiler, findings); !read) return read;
  if (compiler.full()) findings.push_back(*compiler.full());
  compiler.write(out);
  return {};
}

}  // namespace gazette::gazetteer
