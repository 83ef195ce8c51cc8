#pragma once

#include <algorithm>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "clauses/clause.hpp"
#include "clauses/grammar.hpp"
#include "extract/pack_data.hpp"
#include "gazette/pack.hpp"
#include "gazetteer/find.hpp"
#include "text/sentences.hpp"
#include "text/tokenizer.hpp"

namespace gazette::tests {

/// A text whose mentions are marked by hand, read as far as clauses.
///
/// "[PER Trump] met [PER Kim]. [PER=Trump He] left. [PER=Trump+Kim The two leaders] agreed." Types are PER, LOC, ORG,
/// NORP and DATE. What stands after "=" names the entity (several make a group), and makes the mention a nominal.
class Bracketed {
 public:
  explicit Bracketed(std::string_view marked) {
    struct Span {
      std::size_t begin, end;
      std::string type, names;
    };
    std::vector<Span> spans;
    for (std::size_t i = 0; i < marked.size(); ++i) {
      if (marked[i] != '[') {
        text += marked[i];
        continue;
      }
      const std::size_t space = marked.find(' ', i), close = marked.find(']', i);
      const std::string tag(marked.substr(i + 1, space - i - 1));
      const std::size_t equals = std::min(tag.find('='), tag.size());
      const std::string_view words = marked.substr(space + 1, close - space - 1);
      spans.push_back({text.size(), text.size() + words.size(), tag.substr(0, equals),
                       tag.substr(std::min(equals + 1, tag.size()))});
      text += words;
      i = close;
    }
    const auto& pack = *english().data();
    text::tokenize(text, pack.lexicon.abbreviations(), tokens);
    pack.lexicon.assign(tokens);
    text::split_sentences(text, tokens, pack.lexicon.list_keys({"sentence_starter"}), sentences);
    const gazetteer::Gazetteer* const gazetteers[] = {&pack.gazetteer};
    gazetteer::find_hits(gazetteers, text, tokens, pack.lexicon, hits);
    for (const Span& span : spans) add(span.begin, span.end, span.type, span.names);
    source = {text, tokens, mentions, hits.all};
    clauses::find_clauses(grammar(), source, sentences, entities, scratch, view);
  }

  /// All sequences as words.
  std::vector<std::string> sequences() const {
    std::vector<std::string> all;
    for (const clauses::Sequence& sequence : view.sequences)
      all.push_back(clauses::to_string(grammar(), source, view, sequence));
    return all;
  }

  static const Pack& english() {
    static const Pack pack = Pack::english();
    return pack;
  }
  static const clauses::Grammar& grammar() {
    static const clauses::Grammar grammar(english().data()->lexicon);
    return grammar;
  }

  std::string text;
  std::vector<text::Token> tokens;
  std::vector<text::Sentence> sentences;
  gazetteer::Hits hits;
  std::vector<names::Mention> mentions;
  entities::Entities entities;
  std::map<std::string, std::uint32_t> ids;
  clauses::Source source;
  clauses::ClausesScratch scratch;
  clauses::Clauses view;

 private:
  std::uint32_t entity(const std::string& name, std::uint16_t type) {
    const auto [at, is_new] = ids.try_emplace(name, static_cast<std::uint32_t>(entities.entities.size()));
    if (is_new) entities.entities.emplace_back().type = type;
    entities.entities[at->second].name = at->first;
    return at->second;
  }

  void add(std::size_t begin, std::size_t end, const std::string& type, const std::string& names) {
    static const std::map<std::string, std::uint16_t> types = {{"PER", names::person},
                                                               {"LOC", names::location},
                                                               {"ORG", names::organization},
                                                               {"NORP", names::norp},
                                                               {"DATE", names::date}};
    names::Mention mention;
    mention.type = types.at(type);
    while (mention.first < tokens.size() && tokens[mention.first].begin < begin) ++mention.first;
    mention.end = mention.first;
    while (mention.end < tokens.size() && tokens[mention.end].begin < end) ++mention.end;
    if (names.empty()) {
      mention.entity = entity(text.substr(begin, end - begin), mention.type);
    } else if (names.find('+') == std::string::npos) {
      mention.kind = names::Kind::Nominal;
      mention.entity = entity(names, mention.type);
    } else {
      mention.kind = names::Kind::Nominal;
      mention.group = static_cast<std::uint32_t>(entities.groups.size());
      entities.groups.push_back({static_cast<std::uint32_t>(entities.members.size()), 0});
      for (std::size_t at = 0; at < names.size();) {
        const std::size_t plus = std::min(names.find('+', at), names.size());
        entities.members.push_back(entity(names.substr(at, plus - at), mention.type));
        ++entities.groups.back().count;
        at = plus + 1;
      }
    }
    mentions.push_back(mention);
  }
};

}  // namespace gazette::tests
