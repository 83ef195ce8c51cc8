// A sentence as chunks, and the phrases that belong together joined: "of" complements, coordinations ("A, B and C"),
// appositions ("Kim, the North's leader,"). Joined chunks leave the list, so that the clause builder sees one phrase.
// Tests: tests/clauses/chunk_test.cpp.

#include <algorithm>

#include "clauses/noun_phrase.hpp"
#include "clauses/sentence.hpp"
#include "clauses/verb_group.hpp"

namespace gazette::clauses {
namespace {

using Kind = Chunk::Kind;

class Chunker {
 public:
  Chunker(const Grammar& grammar, const Source& source, const text::Sentence& sentence, std::span<const Word> words,
          std::vector<Chunk>& chunks, Clauses& out)
      : grammar_(grammar),
        source_(source),
        sentence_(sentence),
        words_(words),
        chunks_(chunks),
        out_(out),
        classes_(grammar, source, out) {}

  void run() {
    cut();
    drop_ages();
    join_coordinations(true);
    join_complements();
    join_appositions(false);
    join_origins();
    join_coordinations(false);
    join_appositions(true);
  }

 private:
  NounPhrase& phrase(std::size_t chunk) { return out_.phrases[chunks_[chunk].index]; }
  bool is(std::size_t chunk, Kind kind) const { return chunk < chunks_.size() && chunks_[chunk].kind == kind; }
  std::uint64_t key(std::size_t chunk) const { return source_.tokens[chunks_[chunk].first].key; }
  bool in(std::size_t chunk, Class name) {
    return grammar_.in(grammar_.lexicon().noun_lists(source_.tokens[phrase(chunk).head].word), name);
  }
  std::uint16_t type(std::size_t chunk) {
    const std::uint32_t mention = phrase(chunk).mention;
    return mention == none ? std::uint16_t{0} : source_.mentions[mention].type;
  }
  bool is_name(std::size_t chunk) {
    const std::uint32_t mention = phrase(chunk).mention;
    return mention != none && source_.mentions[mention].kind == names::Kind::Name && !phrase(chunk).date;
  }

  void add(Kind kind, std::uint32_t first, std::uint32_t end, std::uint32_t index = none) {
    chunks_.push_back({kind, sentence_.first + first, sentence_.first + end, index, none});
  }

  void cut() {
    chunks_.clear();
    NounPhraseParser phrases(grammar_, source_, sentence_, words_, out_);
    for (std::uint32_t i = 0; i < words_.size();) {
      const std::uint32_t first = i;
      if (starts_verb_group(words_, i)) {
        const VerbGroup group = parse_verb_group(grammar_, source_, sentence_, words_, i);
        if (i == first) ++i;
        out_.verbs.push_back(group);
        add(Kind::Verb, first, i, static_cast<std::uint32_t>(out_.verbs.size() - 1));
      } else if (phrases.starts(i)) {
        const std::uint32_t index = phrases.parse(i);
        if (i == first) ++i;
        add(Kind::Phrase, first, i, index);
      } else {
        cut_mark(i);
      }
    }
  }

  void cut_mark(std::uint32_t& i) {
    const std::uint32_t first = i;
    const Tag tag = words_[i++].tag;
    switch (tag) {
      case Tag::Preposition:
        // A phrase of several words is one chunk; two prepositions in a row are two.
        while (i < words_.size() && words_[i].tag == Tag::Preposition && words_[i].goes_on) ++i;
        return add(Kind::Preposition, first, i);
      case Tag::Comma:
        return add(Kind::Comma, first, i);
      case Tag::Conjunction:
        return add(Kind::Conjunction, first, i);
      case Tag::Relative:
        return add(Kind::Relative, first, i);
      case Tag::Subordinator:
        return add(Kind::Subordinator, first, i);
      case Tag::Open:
        if (tells_more(i)) return inside_ = true, add(Kind::Comma, first, i);
        return skip_brackets(i);
      case Tag::Close:
        if (inside_) add(Kind::Comma, first, i);
        inside_ = false;
        return;
      case Tag::Stop:
        return add(Kind::Stop, first, i);
      default:
        return;  // Adverbs, quotation marks and the like are not seen by clauses.
    }
  }

  // "Ann Lee (born 1950 in Oslo)" reads as "Ann Lee, born 1950 in Oslo,".
  bool tells_more(std::uint32_t i) const {
    return i < words_.size() && words_[i].tag == Tag::Verb && !chunks_.empty() && chunks_.back().kind == Kind::Phrase;
  }

  // What else stands in brackets on one line is an aside: "(R)", "(Reuters)".
  void skip_brackets(std::uint32_t& i) {
    const std::uint32_t open = i;
    while (i < words_.size() && words_[i].tag != Tag::Close) ++i;
    if (i == words_.size())
      i = open;
    else
      ++i;
  }

  void remove(std::size_t first, std::size_t end) {
    chunks_.erase(chunks_.begin() + static_cast<std::ptrdiff_t>(first),
                  chunks_.begin() + static_cast<std::ptrdiff_t>(end));
  }

  // "Ann Lee, 45, left" says no more here than "Ann Lee left".
  void drop_ages() {
    for (std::size_t i = 0; i + 2 < chunks_.size(); ++i) {
      if (!is(i, Kind::Phrase) || !is_name(i) || !is(i + 1, Kind::Comma) || !is(i + 2, Kind::Phrase) || !is_age(i + 2))
        continue;
      const bool closed = is(i + 3, Kind::Comma);
      remove(i + 1, closed && is(i + 4, Kind::Verb) ? i + 4 : i + 3);
    }
  }

  // "the president of China": the phrase after "of" goes with the one before. From the right, so that chains nest.
  void join_complements() {
    for (std::size_t i = chunks_.size(); i-- > 2;) {
      if (!is(i, Kind::Phrase) || !is(i - 1, Kind::Preposition) || !is(i - 2, Kind::Phrase)) continue;
      if (chunks_[i - 1].end - chunks_[i - 1].first != 1 || (key(i - 1) != grammar_.keys().of && !titles(i))) continue;
      if (phrase(i - 2).complement != none || (phrase(i - 2).date && !is_name(i))) continue;
      phrase(i - 2).complement = chunks_[i].index;
      phrase(i - 2).end = phrase(i).end;
      chunks_[i - 2].end = chunks_[i].end;
      remove(i - 1, i + 1);
    }
  }

  // "Special Representative for Iran Ann Lee"
  bool titles(std::size_t i) {
    return key(i - 1) == grammar_.keys().for_ && type(i) == names::person && phrase(i).modifiers.count > 0 &&
           (in(i - 2, Class::OfficeNoun) || in(i - 2, Class::PersonNoun));
  }

  // Phrases that can stand side by side: two names of things that act, or two common nouns.
  bool alike(std::size_t left, std::size_t right) {
    const NounPhrase& a = phrase(left);
    const NounPhrase& b = phrase(right);
    if (a.date || b.date) return a.date && b.date;
    const bool a_acts = a.mention != none || a.modifiers.count > 0 || a.possessor != none || a.complement != none;
    const bool b_acts = b.mention != none || b.modifiers.count > 0 || b.possessor != none || b.complement != none;
    return a_acts == b_acts || (a.mention == none) == (b.mention == none);
  }

  // A verb group at chunk i whose subject stands to its left.
  bool finite(std::size_t i) const {
    if (!is(i, Kind::Verb)) return false;
    const VerbGroup& verb = out_.verbs[chunks_[i].index];
    return verb.form == VerbGroup::Form::Finite;
  }

  // Whether the phrase at chunk i is governed by a verb to its left in the same clause.
  bool governed(std::size_t i) const {
    while (i-- > 0) {
      switch (chunks_[i].kind) {
        case Kind::Verb: {
          const VerbGroup& verb = out_.verbs[chunks_[i].index];  // "the deal reached by A and B collapsed"
          const bool modifies = verb.ambiguous_past && is(i + 1, Kind::Preposition) && key(i + 1) == grammar_.keys().by;
          if (!modifies) return true;
          break;
        }
        case Kind::Subordinator:
        case Kind::Relative:
        case Kind::Stop:
          return false;
        default:
          break;
      }
    }
    return false;
  }

  // First the names after "of", so that "the leaders of X and Y" is one phrase with one complement; then all.
  void join_coordinations(bool names_of) {
    for (std::size_t i = 0; i + 2 < chunks_.size(); ++i) {
      if (!is(i, Kind::Phrase)) continue;
      if (names_of && (i == 0 || !is(i - 1, Kind::Preposition) || key(i - 1) != grammar_.keys().of || !is_name(i)))
        continue;
      const std::size_t last = coordination_end(i);
      if (names_of && !is_name(last)) continue;
      if (last == i) continue;
      std::uint32_t previous = chunks_[i].index;
      for (std::size_t j = i + 1; j <= last; ++j) {
        if (!is(j, Kind::Phrase)) continue;
        out_.phrases[previous].next = chunks_[j].index;
        previous = chunks_[j].index;
      }
      chunks_[i].end = chunks_[last].end;
      remove(i + 1, last + 1);
    }
  }

  // The last chunk of "A, B and C" from chunk i on; i where there is no such thing.
  std::size_t coordination_end(std::size_t i) {
    std::size_t at = i;
    bool comma_seen = false;
    while (true) {
      if (is(at + 1, Kind::Conjunction) && is(at + 2, Kind::Phrase)) {
        if (!alike(i, at + 2) || (finite(at + 3) && governed(i))) return comma_seen ? i : at;
        return after_more(at + 2, i);
      }
      if (is(at + 1, Kind::Comma) && is(at + 2, Kind::Conjunction) && is(at + 3, Kind::Phrase)) {
        if (!alike(i, at + 3) || (finite(at + 4) && governed(i)) ||
            (!comma_seen && finite(at + 4) == false && !is_name(at + 3)))
          return i;
        return after_more(at + 3, i);
      }
      if (is(at + 1, Kind::Comma) && is(at + 2, Kind::Phrase) && alike(i, at + 2) &&
          !describes(chunks_[at].index, chunks_[at + 2].index)) {
        // A headline writes the comma for "and".
        if (sentence_.title_case && at == i && is_actor(at) && is_actor(at + 2) && finite(at + 3)) return at + 2;
        at += 2;
        comma_seen = true;
        continue;
      }
      return i;
    }
  }
  bool is_actor(std::size_t i) { return phrase(i).mention != none || phrase(i).modifiers.count > 0; }

  // "A and B and C"
  std::size_t after_more(std::size_t at, std::size_t first) {
    while (is(at + 1, Kind::Conjunction) && is(at + 2, Kind::Phrase) && alike(first, at + 2) &&
           !(finite(at + 3) && governed(first)))
      at += 2;
    return at;
  }

  bool names(std::uint32_t index) const {
    const NounPhrase& phrase = out_.phrases[index];
    return phrase.mention != none && source_.mentions[phrase.mention].kind == names::Kind::Name && !phrase.date;
  }

  // Whether one of two phrases split by a comma says what the other is, and not a second thing.
  bool describes(std::uint32_t left, std::uint32_t right) const {
    const NounPhrase& one = out_.phrases[left];
    const NounPhrase& other = out_.phrases[right];
    if (one.date || other.date) return false;
    const bool left_name = names(left);
    if (left_name == names(right)) return left_name && contains(one, other);
    const std::uint32_t described = left_name ? right : left;
    const NounPhrase& name = left_name ? one : other;
    const NounPhrase& words = out_.phrases[described];
    if (words.pronoun || words.negative) return false;
    if (source_.mentions[name.mention].type == names::person) {
      if (classes_.noun_in(described, Class::PersonNoun) || classes_.noun_in(described, Class::OfficeNoun))
        return !words.plural || name.next != none;
      return left_name && words.indefinite && name.next == none && !classes_.noun_in(described, Class::PlaceNoun);
    }
    return left_name && (words.definite || words.indefinite) &&
           (classes_.noun_in(described, Class::PlaceNoun) || classes_.noun_in(described, Class::GroupNoun) ||
            classes_.noun_in(described, Class::PartyNoun) || classes_.noun_in(described, Class::PlaceHead));
  }

  // Whether the second phrase says of a place or organization what people are as well: "Norway, a member of …".
  bool is_party(std::uint32_t left, std::uint32_t right) const {
    const std::uint32_t mention = out_.phrases[left].mention;
    return classes_.noun_in(right, Class::PartyNoun) && !classes_.noun_in(right, Class::GroupNoun) &&
           !classes_.noun_in(right, Class::PlaceNoun) && mention != none &&
           source_.mentions[mention].type != names::person;
  }

  // "Hanoi, Vietnam": the second place holds the first.
  bool contains(const NounPhrase& inner, const NounPhrase& outer) const {
    const names::Mention& large = source_.mentions[outer.mention];
    return outer.first == large.first && outer.end == large.end && outer.next == none &&
           may_hold(large, source_.mentions[inner.mention]);
  }

  // The phrase that a comma behind the chunk speaks of: "the talents of its founder, X" of the founder.
  std::uint32_t last_phrase(std::size_t chunk) const {
    std::uint32_t index = chunks_[chunk].index;
    while (out_.phrases[index].complement != none) index = out_.phrases[index].complement;
    return index;
  }

  // "X, the Y of Z," and "Y's Z, X,". The describing phrase leaves the chunk list with its commas and what hangs on it.
  void join_appositions(bool groups) {
    for (std::size_t i = 0; i + 2 < chunks_.size(); ++i) {
      if (!is(i, Kind::Phrase) || !is(i + 1, Kind::Comma) || !is(i + 2, Kind::Phrase)) continue;
      const std::size_t second = i + 2;
      const bool group = phrase(i).plural && !is_name(i) && phrase(second).next != none && is_name(second);
      const std::uint32_t right = chunks_[second].index;
      std::uint32_t left = chunks_[i].index;
      if (groups) {
        if (!group) continue;
      } else if (!describes(left, right)) {
        left = last_phrase(i);
        if (!describes(left, right) || is_party(left, right)) continue;
      } else if (i > 0 && is(i - 1, Kind::Preposition) && is_party(left, right)) {
        continue;  // "X from Oslo, a member of the board": X is the member.
      }
      // "…, the president said": the phrase belongs to what follows, unless a comma closes it.
      std::size_t end = second + 1;
      while (is(end, Kind::Preposition) && is(end + 1, Kind::Phrase)) end += 2;
      const bool closed = is(end, Kind::Comma);
      if (!closed && finite(end) && governed(i)) continue;
      out_.phrases[left].apposed = right;
      note_adjuncts(second + 1, end, right);
      chunks_[i].end = chunks_[end - 1].end;
      // The comma after it stays where a clause may end there.
      remove(i + 1, closed && end + 1 < chunks_.size() ? end + 1 : end);
    }
  }

  // "Ann Lee, of Oslo, left": where a person is from stands aside like an apposition.
  void join_origins() {
    for (std::size_t i = 0; i + 3 < chunks_.size(); ++i) {
      if (!is(i, Kind::Phrase) || !is_name(i) || type(i) != names::person || !is(i + 1, Kind::Comma) ||
          !is(i + 2, Kind::Preposition) || key(i + 2) != grammar_.keys().of || !is(i + 3, Kind::Phrase))
        continue;
      note_adjuncts(i + 2, i + 4, chunks_[i].index);
      remove(i + 1, is(i + 4, Kind::Comma) && is(i + 5, Kind::Verb) ? i + 5 : i + 4);
    }
  }

  bool is_age(std::size_t i) {
    const NounPhrase& p = phrase(i);
    return p.end - p.first == 1 && words_[p.head - sentence_.first].tag == Tag::Number;
  }

  void note_adjuncts(std::size_t first, std::size_t end, std::uint32_t phrase) {
    out_.phrases[phrase].adjuncts.first = static_cast<std::uint32_t>(out_.adjuncts.size());
    for (std::size_t i = first; i + 1 < end; i += 2)
      out_.adjuncts.push_back({chunks_[i].first, chunks_[i].end, chunks_[i + 1].index});
    out_.phrases[phrase].adjuncts.count =
        static_cast<std::uint32_t>(out_.adjuncts.size()) - out_.phrases[phrase].adjuncts.first;
  }

  const Grammar& grammar_;
  const Source& source_;
  const text::Sentence& sentence_;
  std::span<const Word> words_;
  std::vector<Chunk>& chunks_;
  Clauses& out_;
  const WordClasses classes_;
  bool inside_ = false;  // Brackets that tell more of the phrase before them.
};

}  // namespace

bool may_hold(const names::Mention& large, const names::Mention& small) {
  if (small.type != names::location || large.type != names::location) return false;
  const auto is_one_of = [](std::string_view type, std::initializer_list<std::string_view> types) {
    return std::find(types.begin(), types.end(), type) != types.end();
  };
  if (is_one_of(small.subtype, {"country", "continent", "region"})) return false;
  if (is_one_of(small.subtype, {"state", "province"})) return large.subtype == "country";
  return is_one_of(large.subtype, {"country", "state", "province", "region"});
}

void chunk_sentence(const Grammar& grammar, const Source& source, const text::Sentence& sentence,
                    std::span<const Word> words, std::vector<Chunk>& chunks, Clauses& out) {
  Chunker(grammar, source, sentence, words, chunks, out).run();
}

}  // namespace gazette::clauses
