// Where a name can be. Generous: the evidence decides. Tests: tests/names/candidates_test.cpp.

#include "names/candidates.hpp"

#include <algorithm>

namespace gazette::names {
namespace {

constexpr std::uint32_t longest = 9;        // Tokens of a candidate that no list knows.
constexpr unsigned most_joining_words = 3;  // "Organization for the Prohibition of Chemical Weapons" has three.

class Finder {
 public:
  Finder(const Context& context, const JoiningLists& lists, const std::vector<std::uint8_t>& blocked,
         std::vector<Candidate>& out)
      : context_(context), lists_(lists), blocked_(blocked), out_(out) {}

  void run(std::span<const Proposal> proposals) {
    const std::size_t before = out_.size();
    for (std::uint32_t at = context_.sentence.first; at < context_.sentence.end; ++at) {
      if (blocked_[at] != 0) continue;
      if (begins(at)) from(at);
      for (const gazetteer::Hit& hit : context_.hits_at(at))
        if ((hit.flags & (gazetteer::is_list | gazetteer::lower_case)) == 0 && hit.end <= context_.sentence.end &&
            free(hit.first, hit.end))
          out_.push_back({hit.first, hit.end});
    }
    for (const Proposal& proposal : proposals) {
      if (proposal.first >= context_.sentence.end) break;
      if (proposal.end <= context_.sentence.end && free(proposal.first, proposal.end))
        out_.push_back({proposal.first, proposal.end});
    }
    const auto less = [](const Candidate& a, const Candidate& b) {
      return a.first != b.first ? a.first < b.first : a.end < b.end;
    };
    const auto same = [](const Candidate& a, const Candidate& b) { return a.first == b.first && a.end == b.end; };
    const auto begin = out_.begin() + static_cast<std::ptrdiff_t>(before);
    std::sort(begin, out_.end(), less);
    out_.erase(std::unique(begin, out_.end(), same), out_.end());
  }

 private:
  bool capital(std::uint32_t at) const {
    const text::Token& token = context_.tokens[at];
    return token.kind == text::TokenKind::Word && token.has(text::has_upper);
  }
  bool begins(std::uint32_t at) const {
    if (capital(at)) return true;
    // "al-Qaida", "de Gaulle", "bin Laden": a particle with a capital behind it.
    const std::uint32_t next = gazetteer::next_word(context_.tokens, at);
    return next < context_.sentence.end && capital(next) && context_.info(at).in(lists_.particles);
  }
  bool ends(std::uint32_t at) const {
    if (capital(at)) return true;
    const text::Token& token = context_.tokens[at];
    // "Jong-un", "Sanwo-olu"; "US-led" is no name.
    if (token.kind == text::TokenKind::Word && !token.is(text::space_before) && at > context_.sentence.first + 1 &&
        context_.tokens[at - 1].is(text::hyphen) && !context_.tokens[at - 1].is(text::space_before)) {
      const lexicon::WordInfo& info = context_.info(at);
      return info.level == 0 || info.level >= 50 || info.given >= 5;
    }
    // "Studio 54", "Falcon 9"; "Lord's", "McDonald's" come from lists.
    return token.kind == text::TokenKind::Number && token.end - token.begin <= 4;
  }
  bool joins(std::uint32_t at) const {
    const text::Token& token = context_.tokens[at];
    if (token.kind == text::TokenKind::Word)
      return context_.info(at).in(lists_.words) || context_.info(at).in(lists_.particles);
    if (token.kind == text::TokenKind::Clitic) return true;
    const char c = context_.text[token.begin];
    if (token.is(text::hyphen) || c == '/') return !token.is(text::space_before);
    if (c == ',') return joins_by_comma(at);
    return c == '&' || c == '\'' || token.is(text::quote_open) || token.is(text::quote_close);
  }
  // "Nordfisk, Inc.", "Lindqvist Shipping Co., Ltd."
  bool joins_by_comma(std::uint32_t at) const {
    return at + 1 < context_.sentence.end && context_.info(at + 1).in(lists_.suffixes);
  }
  bool free(std::uint32_t first, std::uint32_t end) const {
    return std::all_of(blocked_.begin() + first, blocked_.begin() + end, [](std::uint8_t b) { return b == 0; });
  }

  void from(std::uint32_t first) {
    unsigned joining = 0;
    const std::uint32_t last = std::min(context_.sentence.end, first + longest);
    for (std::uint32_t at = first; at < last && blocked_[at] == 0; ++at) {
      if (ends(at)) {
        out_.push_back({first, at + 1});
      } else if (at != first || !begins(at)) {
        if (!joins(at)) return;
        // Hyphens and apostrophes join words without being words.
        if (context_.tokens[at].kind == text::TokenKind::Word && ++joining > most_joining_words) return;
      }
    }
  }

  const Context& context_;
  const JoiningLists& lists_;
  const std::vector<std::uint8_t>& blocked_;
  std::vector<Candidate>& out_;
};

}  // namespace

void find_candidates(const Context& context, const JoiningLists& lists, const std::vector<std::uint8_t>& blocked,
                     std::span<const Proposal> proposals, std::vector<Candidate>& out) {
  Finder(context, lists, blocked, out).run(proposals);
}

}  // namespace gazette::names
