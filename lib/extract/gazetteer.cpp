// Names alone. A text is read in blocks that the near caches hold. Where a block ends depends on the text from its
// start on and on nothing else, so that a stream gives the same names however it is cut: at a blank line, over which no
// name runs and after which the tokenizer remembers nothing; or, where there is none, the last tokens of a block are
// only looked at, and read again at the start of the next. Tests: tests/extract/gazetteer_test.cpp.

#include "gazette/gazetteer.hpp"

#include <algorithm>

#include "extract/pack_data.hpp"
#include "extract/scratch_data.hpp"
#include "gazetteer/find.hpp"
#include "text/tokenizer.hpp"

namespace gazette {
namespace {

constexpr std::size_t block_bytes = std::size_t{1} << 15;
constexpr std::size_t overlap_tokens = 64;

const base::KeySet& abbreviations() {
  static const base::KeySet keys = Pack::english().data()->lexicon.abbreviations();
  return keys;
}

// Reads a text block by block.
class Reader {
 public:
  Reader(const Gazetteer& gazetteer, const FindOptions& options) : gazetteer_(&gazetteer), options_(options) {}

  // Reads as much of `text` as can be decided while more may come, or all of it; gives the number of bytes.
  std::size_t read(std::string_view text, bool is_all, Scratch::Data& scratch, std::vector<FoundName>& out) {
    std::size_t at = 0;
    while (at < text.size()) {
      const std::string_view rest = text.substr(at);
      if (rest.size() <= block_bytes) {
        if (!is_all) break;
        find(rest, scratch);
        take(rest.size(), scratch, out);
        at = text.size();
        break;
      }
      const std::size_t blank_line = rest.substr(0, block_bytes).rfind("\n\n");
      const bool at_blank_line = blank_line != std::string_view::npos && blank_line >= block_bytes / 4;
      const std::size_t size = at_blank_line ? blank_line + 2 : block_bytes;
      find(rest.substr(0, size), scratch);
      const std::size_t end = at_blank_line ? size : overlap_begin(scratch.tokens, size);
      take(end, scratch, out);
      at += end;
      base_ += end;
    }
    return at;
  }

 private:
  // Where the tokens begin that the next block reads again.
  static std::size_t overlap_begin(const std::vector<text::Token>& tokens, std::size_t size) {
    const std::size_t count = tokens.size();
    return count < 2 ? size : tokens[count - std::min(overlap_tokens, count / 2)].begin;
  }

  void find(std::string_view block, Scratch::Data& scratch) const {
    scratch.tokens.clear();
    scratch.hits.all.clear();
    text::tokenize(block, abbreviations(), scratch.tokens);
    const gazetteer::Gazetteer& names = gazetteer_->pack().data()->gazetteer;
    names.phrases().find(scratch.tokens, Pack::english().data()->lexicon, 0, scratch.hits.all, text::paragraph_before);
    gazetteer::check_spellings(names, block, scratch.tokens, 0, scratch.hits.all, scratch.hits.spelling);
  }

  // Hands on the names that begin before `end`.
  void take(std::size_t end, Scratch::Data& scratch, std::vector<FoundName>& out) {
    const auto& hits = scratch.hits.all;
    for (std::size_t i = 0; i < hits.size(); ++i) {
      const gazetteer::Hit& hit = hits[i];
      if (!is_wanted(hit)) continue;
      const std::uint64_t begin = base_ + scratch.tokens[hit.first].begin;
      if (begin >= base_ + end) return;
      if (options_.longest) {
        if (begin < covered_) continue;
        if (const std::size_t longer = last_of(hits, i); hits[longer].end != hit.end) continue;
      }
      out.push_back({begin, base_ + scratch.tokens[hit.end - 1].end, hit.entry, hit.prior,
                     (hit.flags & gazetteer::is_alias) != 0, (hit.flags & gazetteer::is_weak) != 0,
                     (hit.flags & gazetteer::lower_case) != 0});
      if (options_.longest && last_of(hits, i) == i) covered_ = out.back().end;
    }
  }

  // The last wanted hit that begins where hit `at` does: the longest.
  std::size_t last_of(const std::vector<gazetteer::Hit>& hits, std::size_t at) const {
    std::size_t last = at;
    for (std::size_t i = at + 1; i < hits.size() && hits[i].first == hits[at].first; ++i)
      if (is_wanted(hits[i])) last = i;
    return last;
  }

  bool is_wanted(const gazetteer::Hit& hit) const {
    if ((hit.flags & gazetteer::is_list) != 0) return false;
    if (!options_.weak_aliases && (hit.flags & gazetteer::is_weak) != 0) return false;
    return options_.lower_case || (hit.flags & gazetteer::lower_case) == 0;
  }

  const Gazetteer* gazetteer_;
  FindOptions options_;
  std::uint64_t base_ = 0;     // Where the block begins in the text.
  std::uint64_t covered_ = 0;  // Longest names: the end of the last.
};

}  // namespace

Gazetteer::Gazetteer(Pack pack) : pack_(std::move(pack)) {}

Result<Gazetteer> Gazetteer::compile(const std::vector<Source>& lists, const NameListOptions& options) {
  auto pack = Pack::compile(lists, {}, options);
  if (!pack) return pack.error();
  return Gazetteer(std::move(*pack));
}

Result<Gazetteer> Gazetteer::load(const std::string& path) {
  auto pack = Pack::load(path);
  if (!pack) return pack.error();
  return Gazetteer(std::move(*pack));
}

Result<Gazetteer> Gazetteer::view(std::span<const std::byte> image) {
  auto pack = Pack::view(image);
  if (!pack) return pack.error();
  return Gazetteer(std::move(*pack));
}

Result<void> Gazetteer::save(const std::string& path) const { return pack_.save(path); }

void Gazetteer::find(std::string_view text, std::vector<FoundName>& out, Scratch& scratch,
                     const FindOptions& options) const {
  Reader(*this, options).read(text, true, scratch.data(), out);
}

std::vector<FoundName> Gazetteer::find(std::string_view text, const FindOptions& options) const {
  Scratch scratch;
  std::vector<FoundName> out;
  find(text, out, scratch, options);
  return out;
}

std::string Gazetteer::replace(std::string_view text,
                               const std::function<std::string_view(const FoundName&, const NameEntry&)>& with,
                               const FindOptions& options) const {
  FindOptions longest = options;
  longest.longest = true;
  std::string out;
  std::size_t at = 0;
  for (const FoundName& name : find(text, longest)) {
    if (name.begin < at) continue;  // Another entry of the same words.
    out.append(text.substr(at, name.begin - at));
    out.append(with(name, entry(name.entry)));
    at = name.end;
  }
  return out.append(text.substr(at));
}

std::size_t Gazetteer::size() const { return pack_.data()->gazetteer.size(); }

NameEntry Gazetteer::entry(std::uint32_t number) const {
  const gazetteer::Entry entry = pack_.data()->gazetteer.entry(number);
  return {entry.name, entry.type, entry.subtype, entry.links, entry.attributes, entry.source, entry.prior};
}

struct NameStream::Data {
  Data(Gazetteer names, const FindOptions& how) : gazetteer(std::move(names)), options(how), reader(gazetteer, how) {}
  Gazetteer gazetteer;
  FindOptions options;
  Reader reader;
  Scratch scratch;
  std::string waiting;  // What the reader could not decide yet.
};

NameStream::NameStream(Gazetteer gazetteer, const FindOptions& options)
    : data_(std::make_unique<Data>(std::move(gazetteer), options)) {}
NameStream::~NameStream() = default;
NameStream::NameStream(NameStream&&) noexcept = default;
NameStream& NameStream::operator=(NameStream&&) noexcept = default;

void NameStream::feed(std::string_view piece, std::vector<FoundName>& out) {
  data_->waiting.append(piece);
  if (data_->waiting.size() < 2 * block_bytes) return;
  data_->waiting.erase(0, data_->reader.read(data_->waiting, false, data_->scratch.data(), out));
}

void NameStream::finish(std::vector<FoundName>& out) {
  data_->reader.read(data_->waiting, true, data_->scratch.data(), out);
  data_->waiting.clear();
  data_->reader = Reader(data_->gazetteer, data_->options);
}

}  // namespace gazette
