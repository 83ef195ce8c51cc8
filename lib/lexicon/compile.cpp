// From word tables to WordInfo records.
//
// A form can come from several tables ("meeting": gerund of a verb, singular of a noun, adjective never): its record
// joins them, and WordNet's counts say how likely each reading is. A lemma with count n gives each of its forms n +
// 1/2, so that unseen readings are unlikely rather than impossible. Tests: tests/lexicon/compile_test.cpp.

#include "lexicon/compile.hpp"

#include <algorithm>
#include <charconv>
#include <map>
#include <unordered_map>

#include "base/bytes.hpp"
#include "base/table.hpp"
#include "lexicon/lexicon.hpp"
#include "unicode/fold.hpp"

namespace gazette::lexicon {
namespace {

// What is gathered for one folded form.
struct Word {
  WordInfo info;
  float verb_weight = 0, noun_weight = 0, adjective_weight = 0;
  float best_verb = -1, best_noun = -1;  // The weight of the lemma that won the form.
};

class Compiler {
 public:
  explicit Compiler(std::vector<Finding>& findings) : findings_(findings) {}

  void add(const File& file) {
    const base::SourceText source(file.name, file.text);
    switch (file.kind) {
      case File::Kind::Verbs:
        return verbs(source);
      case File::Kind::Nouns:
        return nouns(source);
      case File::Kind::Adjectives:
        return adjectives(source);
      case File::Kind::Adverbs:
        return adverbs(source);
      case File::Kind::GivenNames:
        return given_names(source);
      case File::Kind::Surnames:
        return surnames(source);
      case File::Kind::List:
        return list(source);
      case File::Kind::Clusters:
        return clusters(source);
    }
  }

  void write(pack::Writer& out) const {
    base::StringPool strings;
    std::vector<WordInfo> infos(1);
    std::vector<std::uint64_t> keys(1, 0);
    for (const auto& [folded, word] : words_) {
      WordInfo info = word.info;
      const float all = word.verb_weight + word.noun_weight + word.adjective_weight;
      if (all > 0) {
        info.verb_share = static_cast<std::uint8_t>(255 * word.verb_weight / all);
        info.adjective_share = static_cast<std::uint8_t>(255 * word.adjective_weight / all);
      }
      info.text = strings.add(folded);
      infos.push_back(info);
      keys.push_back(unicode::key_of_folded(folded));
    }
    std::size_t capacity = 16;
    while (capacity < keys.size() * 2) capacity *= 2;
    std::vector<std::uint32_t> slots(capacity, 0);
    for (std::uint32_t i = 1; i < keys.size(); ++i) {
      std::size_t at = keys[i] & (capacity - 1);
      while (slots[at] != 0) at = (at + 1) & (capacity - 1);
      slots[at] = i;
    }
    const auto number_of = [&](std::uint64_t key) {  // 0: not among the words.
      std::size_t at = key & (capacity - 1);
      while (slots[at] != 0 && keys[slots[at]] != key) at = (at + 1) & (capacity - 1);
      return slots[at];
    };
    std::vector<Lemmas> lemmas;
    for (const WordInfo& info : infos)
      lemmas.push_back({info.verb_lemma == 0 ? 0 : number_of(info.verb_lemma),
                        info.noun_lemma == 0 ? 0 : number_of(info.noun_lemma)});
    std::vector<std::uint32_t> names, clusters;
    for (const std::string& name : lists_) names.push_back(strings.add(name));
    for (const std::string& name : clusters_) clusters.push_back(strings.add(name));
    out.add("words", std::span<const WordInfo>(infos));
    out.add("word_keys", std::span<const std::uint64_t>(keys));
    out.add("word_lemmas", std::span<const Lemmas>(lemmas));
    out.add("word_slots", std::span<const std::uint32_t>(slots));
    out.add("word_strings", strings.bytes());
    out.add("list_names", std::span<const std::uint32_t>(names));
    out.add("cluster_names", std::span<const std::uint32_t>(clusters));
  }

 private:
  Word& word(std::string_view form) {
    unicode::fold(form, folded_);
    return words_[folded_];
  }

  static void note_level(WordInfo& info, std::uint8_t level) {
    if (info.level == 0 || level < info.level) info.level = level;
  }

  // A number of a row; a finding where it is none.
  unsigned number(const base::SourceText& source, const base::Row& row, std::size_t field, unsigned most) {
    const std::string_view text = row.fields[field];
    if (text.empty()) return 0;
    unsigned value = 0;
    const auto [end, fault] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (fault != std::errc{} || end != text.data() + text.size() || value > most) {
      findings_.push_back(source.finding(
          source.span_of(text), "'" + std::string(text) + "' is not a number from 0 to " + std::to_string(most)));
      return 0;
    }
    return value;
  }

  // One part of speech's share of a word: its weight, and the lemma of its heaviest reading.
  struct Reading {
    Pos pos;
    float Word::*weight;
    float Word::*best;
    std::uint64_t WordInfo::*lemma;
  };
  static constexpr Reading as_verb{Pos::verb, &Word::verb_weight, &Word::best_verb, &WordInfo::verb_lemma};
  static constexpr Reading as_noun{Pos::noun, &Word::noun_weight, &Word::best_noun, &WordInfo::noun_lemma};

  // Notes the spellings of one form of a lemma.
  void inflected(const Reading& as, std::string_view forms, Form form, std::uint64_t lemma, std::uint8_t level,
                 float weight) {
    for (const std::string_view text : base::split(forms, '|')) {
      Word& entry = word(text);
      entry.info.pos |= as.pos;
      entry.info.forms |= form;
      entry.*as.weight += weight;
      note_level(entry.info, level);
      if (weight > entry.*as.best) entry.*as.best = weight, entry.info.*as.lemma = lemma;
    }
  }

  void verbs(const base::SourceText& source) {
    for (const base::Row& row : base::read_table(
             source, {{"lemma", true}, {"third"}, {"past"}, {"participle"}, {"gerund"}, {"level"}, {"count"}},
             findings_)) {
      const std::uint64_t lemma = unicode::key_of(row.fields[0]);
      const auto level = static_cast<std::uint8_t>(number(source, row, 5, 99));
      const float weight = static_cast<float>(number(source, row, 6, 1'000'000)) + 0.5F;
      constexpr Form forms[] = {base_form, third_person, past, participle, gerund};
      for (std::size_t i = 0; i < 5; ++i) inflected(as_verb, row.fields[i], forms[i], lemma, level, weight);
    }
  }

  void nouns(const base::SourceText& source) {
    for (const base::Row& row :
         base::read_table(source, {{"lemma", true}, {"plural"}, {"level"}, {"count"}}, findings_)) {
      const std::uint64_t lemma = unicode::key_of(row.fields[0]);
      const auto level = static_cast<std::uint8_t>(number(source, row, 2, 99));
      const float weight = static_cast<float>(number(source, row, 3, 1'000'000)) + 0.5F;
      inflected(as_noun, row.fields[0], singular, lemma, level, weight);
      inflected(as_noun, row.fields[1], plural, lemma, level, weight);
    }
  }

  void modifier(std::string_view forms, Pos pos, std::uint8_t level, float weight) {
    for (const std::string_view text : base::split(forms, '|')) {
      Word& entry = word(text);
      entry.info.pos |= pos;
      entry.adjective_weight += weight;
      note_level(entry.info, level);
    }
  }

  void adjectives(const base::SourceText& source) {
    for (const base::Row& row : base::read_table(
             source, {{"lemma", true}, {"comparative"}, {"superlative"}, {"level"}, {"count"}}, findings_)) {
      const auto level = static_cast<std::uint8_t>(number(source, row, 3, 99));
      const float weight = static_cast<float>(number(source, row, 4, 1'000'000)) + 0.5F;
      for (std::size_t i = 0; i < 3; ++i) modifier(row.fields[i], Pos::adjective, level, weight);
    }
  }

  void adverbs(const base::SourceText& source) {
    for (const base::Row& row : base::read_table(source, {{"lemma", true}, {"level"}, {"count"}}, findings_)) {
      const auto level = static_cast<std::uint8_t>(number(source, row, 1, 99));
      modifier(row.fields[0], Pos::adverb, level, static_cast<float>(number(source, row, 2, 1'000'000)) + 0.5F);
    }
  }

  // A name of several words ("Jae-in") counts for its hyphenated whole in no table of words: each part is a name part.
  template <class Take>
  void name_parts(std::string_view name, Take take) {
    for (const std::string_view part : base::split(name, '-'))
      if (!part.empty()) take(word(part).info);
  }

  void given_names(const base::SourceText& source) {
    for (const base::Row& row : base::read_table(source, {{"name", true}, {"gender"}, {"weight"}}, findings_)) {
      const auto weight = static_cast<std::uint8_t>(number(source, row, 2, 100));
      const char gender = row.fields[1].empty() ? 'u' : row.fields[1][0];
      name_parts(row.fields[0], [&](WordInfo& info) {
        info.gender = info.given == 0 || info.gender == gender ? gender : 'u';
        info.given = std::max(info.given, weight);
      });
    }
  }

  void surnames(const base::SourceText& source) {
    for (const base::Row& row : base::read_table(source, {{"name", true}, {"weight"}}, findings_)) {
      const auto weight = static_cast<std::uint8_t>(number(source, row, 1, 100));
      name_parts(row.fields[0], [&](WordInfo& info) { info.surname = std::max(info.surname, weight); });
    }
  }

  void list(const base::SourceText& source) {
    if (lists_.size() == max_lists) {
      findings_.push_back(source.finding({}, "more than " + std::to_string(max_lists) + " word lists"));
      return;
    }
    const auto number = static_cast<ListId>(lists_.size());
    lists_.emplace_back(stem(source.name()));
    base::for_each_line(source.text(), [&](std::string_view line, Span) {
      // An entry of several words is a record too, found by the whole ("call off"): the clause grammar asks for phrasal
      // verbs by lemma and particle.
      if (line.find_first_of("\t-") != std::string_view::npos && line != "-") return;
      word(line).info.lists[number / 64] |= std::uint64_t{1} << (number % 64);
    });
  }

  // The number of a cluster, a new one where the name is new; 0 where there are no more.
  std::uint16_t cluster_number(const base::SourceText& source, std::string_view name) {
    if (const auto known = cluster_numbers_.find(name); known != cluster_numbers_.end()) return known->second;
    if (clusters_.size() == most_clusters) {
      findings_.push_back(
          source.finding(source.span_of(name), "more than " + std::to_string(most_clusters - 1) + " clusters"));
      return 0;
    }
    const auto number = static_cast<std::uint16_t>(clusters_.size());
    clusters_.emplace_back(name);
    cluster_numbers_.emplace(name, number);
    return number;
  }

  void clusters(const base::SourceText& source) {
    for (const base::Row& row :
         base::read_table(source, {{"cluster", true}, {"group", true}, {"words", true}}, findings_)) {
      const std::uint16_t cluster = cluster_number(source, row.fields[0]),
                          group = cluster_number(source, row.fields[1]);
      for (const std::string_view member : base::split(row.fields[2], ' ')) {
        WordInfo& info = word(member).info;
        if (info.cluster == 0) info.cluster = cluster, info.group = group;  // Of forms that fold alike, the first.
      }
    }
  }

  static constexpr std::size_t most_clusters = 65536;
  std::vector<Finding>& findings_;
  std::map<std::string, Word> words_;  // Ordered, so that an image is the same for the same sources.
  std::vector<std::string> lists_;
  std::vector<std::string> clusters_{""};  // By number.
  std::map<std::string, std::uint16_t, std::less<>> cluster_numbers_;
  std::string folded_;
};

}  // namespace

std::string_view stem(std::string_view path) {
  path = path.substr(path.find_last_of('/') + 1);
  return path.substr(0, path.find('.'));
}

void compile(const std::vector<File>& files, pack::Writer& out, std::vector<Finding>& findings) {
  Compiler compiler(findings);
  for (const File& file : files) compiler.add(file);
  compiler.write(out);
}

}  // namespace gazette::lexicon
