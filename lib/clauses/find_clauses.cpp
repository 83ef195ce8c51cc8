// The order of work: tags, chunks, referents, clauses, status, nouns with arguments, descriptions; a sentence at a
// time.

#include <algorithm>

#include "clauses/clause.hpp"
#include "clauses/sentence.hpp"

namespace gazette::clauses {
namespace {

// A longer "sentence" is a table or a list; it is read in pieces, which keeps the work linear.
constexpr std::uint32_t most_tokens = 300;

}  // namespace

void Clauses::clear() {
  phrases.clear(), verbs.clear(), adjuncts.clear(), modifiers.clear(), referents.clear();
  clauses.clear(), nominals.clear(), descriptions.clear(), sequences.clear();
}

void find_clauses(const Grammar& grammar, const Source& source, std::span<const text::Sentence> sentences,
                  const entities::Entities& entities, ClausesScratch& scratch, Clauses& out) {
  out.clear();
  if (sentences.empty()) return;
  // What may concern the first sentence.
  const std::uint32_t start = sentences.front().first;
  const auto mention_at = std::partition_point(source.mentions.begin(), source.mentions.end(),
                                               [&](const names::Mention& m) { return m.end <= start; });
  const auto hit_at = std::partition_point(source.hits.begin(), source.hits.end(),
                                           [&](const gazetteer::Hit& h) { return h.first < start; });
  auto mention = static_cast<std::size_t>(mention_at - source.mentions.begin());
  auto hit = static_cast<std::size_t>(hit_at - source.hits.begin());
  const auto read = [&](const text::Sentence& sentence, std::uint32_t number) {
    const auto phrases = static_cast<std::uint32_t>(out.phrases.size());
    const auto clauses = static_cast<std::uint32_t>(out.clauses.size());
    const auto nominals = static_cast<std::uint32_t>(out.nominals.size());
    const auto descriptions = static_cast<std::uint32_t>(out.descriptions.size());
    tag_sentence(grammar, source, sentence, mention, hit, scratch.words);
    chunk_sentence(grammar, source, sentence, scratch.words, scratch.chunks, out);
    resolve_referents(grammar, source, entities, phrases, out);
    build_clauses(grammar, source, sentence, scratch.chunks, out);
    resolve_copulas(grammar, source, clauses, out);
    settle_status(grammar, source, clauses, out);
    settle_sources(grammar, source, scratch.chunks, clauses, out);
    find_descriptions(grammar, source, entities, scratch.chunks, phrases, clauses, out);
    find_nominals(grammar, source, scratch.chunks, clauses, out);
    const auto add = [&](Sequence::Kind kind, std::uint32_t first, std::size_t end) {
      for (std::uint32_t i = first; i < end; ++i) out.sequences.push_back({kind, i, number});
    };
    add(Sequence::Kind::Clause, clauses, out.clauses.size());
    add(Sequence::Kind::Description, descriptions, out.descriptions.size());
    add(Sequence::Kind::Nominal, nominals, out.nominals.size());
    // "According to X": a preposition of several words says something by itself.
    for (std::size_t i = 0; i + 1 < scratch.chunks.size(); ++i) {
      const Chunk& chunk = scratch.chunks[i];
      if (chunk.kind != Chunk::Kind::Preposition || chunk.end - chunk.first < 2 ||
          scratch.chunks[i + 1].kind != Chunk::Kind::Phrase)
        continue;
      out.adjuncts.push_back({chunk.first, chunk.end, scratch.chunks[i + 1].index});
      out.sequences.push_back({Sequence::Kind::Adjunct, static_cast<std::uint32_t>(out.adjuncts.size() - 1), number});
    }
  };
  for (std::uint32_t number = 0; number < sentences.size(); ++number) {
    text::Sentence piece = sentences[number];
    for (; piece.end - piece.first > most_tokens; piece.first += most_tokens) {
      text::Sentence part = piece;
      part.end = piece.first + most_tokens;
      read(part, number);
    }
    read(piece, number);
  }
}

}  // namespace gazette::clauses
