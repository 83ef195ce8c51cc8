// Writing evidence down as numbers, once, for the learner; then two readings learned and written as a weights file.
// Tests: tests/names/tune_test.cpp.

#include "names/tune.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <unordered_map>

#include "names/learner.hpp"
#include "names/reading.hpp"
#include "names/whole_evidence.hpp"
#include "unicode/fold.hpp"

namespace gazette::names {
namespace {

// All evidence seen: a number, a name and a count each.
class Dictionary {
 public:
  // Text is made only for evidence seen for the first time.
  template <class Text>
  std::uint32_t number(Template kind, std::uint64_t value, Text text) {
    const auto [at, is_new] =
        numbers_.try_emplace(evidence_key(kind, value), static_cast<std::uint32_t>(names_.size()));
    if (is_new) {
      names_.push_back(fmt::format("{}={}", to_string(kind), text()));
      counts_.push_back(0);
    }
    ++counts_[at->second];
    return at->second;
  }
  std::size_t size() const { return names_.size(); }
  const std::string& name(std::uint32_t number) const { return names_[number]; }
  unsigned count(std::uint32_t number) const { return counts_[number]; }
  std::array<bool, static_cast<std::size_t>(Template::count)> without{};  // Templates whose evidence is left out.

 private:
  std::unordered_map<std::uint64_t, std::uint32_t> numbers_;
  std::vector<std::string> names_;
  std::vector<std::uint32_t> counts_;
};

// Writes evidence down.
class Recorder {
 public:
  Recorder(const Context& context, Dictionary& dictionary, Ids& out)
      : context_(context), dictionary_(dictionary), out_(out) {}
  void word(Template kind, std::uint32_t at) {
    add(kind, context_.tokens[at].key, [&] { return folded(at); });
  }
  void lemma(Template kind, std::uint32_t at) {
    const std::uint64_t lemma = context_.info(at).verb_lemma;
    add(kind, lemma, [&] { return std::string(context_.lexicon->text(context_.lexicon->find(lemma))); });
  }
  void list(Template kind, lexicon::ListId list) {
    add(kind, context_.list_keys[list], [&] {
      std::string name;
      unicode::fold(context_.lexicon->list_name(list), name);
      return name;
    });
  }
  void cluster(Template kind, std::uint16_t cluster) {
    add(kind, context_.cluster_keys[cluster], [&] { return std::string(context_.lexicon->cluster_name(cluster)); });
  }
  void pair(Template kind, std::uint32_t a, std::uint32_t b) {
    add(kind, pair_value(context_.tokens[a].key, context_.tokens[b].key), [&] { return folded(a) + " " + folded(b); });
  }
  void code(Template kind, const Code& code) {
    add(kind, code.value(), [&] { return std::string(code.view()); });
  }
  void edge(Template kind, std::string_view mark) {
    add(kind, unicode::key_of_folded(mark), [&] { return std::string(mark); });
  }
  void alone(Side side, std::uint32_t at) { word_evidence(context_, side, at, *this); }

 private:
  template <class Text>
  void add(Template kind, std::uint64_t value, Text text) {
    if (dictionary_.without[static_cast<std::size_t>(kind)]) return;
    out_.push_back(dictionary_.number(kind, value, text));
  }
  std::string folded(std::uint32_t at) const {
    std::string out;
    const std::string_view word = context_.tokens[at].of(context_.text);
    unicode::fold(word, out);
    return unicode::key_of_folded(out) == context_.tokens[at].key ? out : std::string(word);
  }
  const Context& context_;
  Dictionary& dictionary_;
  Ids& out_;
};

// Writes down sentences that have candidates.
class Writer {
 public:
  explicit Writer(const Knowledge& knowledge) : knowledge_(knowledge) {}

  // The first reading's evidence of a document.
  void add(const GoldDocument& document, std::uint32_t number, Dictionary& dictionary, std::vector<Example>& out) {
    const Input input = document.input();
    prepare(input, scratch_);
    Context context = context_of(knowledge_, input, scratch_);
    auto name = document.names.begin();
    for (const text::Sentence& sentence : document.sentences) {
      context.sentence = sentence;
      std::vector<Candidate> candidates;
      find_candidates(context, knowledge_.joining, scratch_.blocked, {}, candidates);
      while (name != document.names.end() && name->first < sentence.first) ++name;
      if (candidates.empty()) continue;
      Example example{number, sentence.first, sentence.end - sentence.first, {}, {}, document.unmarked};
      example.parts.resize(example.size + 1);
      for (const Candidate& candidate : candidates)
        example.items.push_back(item(context, candidate, dictionary, example));
      for (; name != document.names.end() && name->end <= sentence.end; ++name)
        for (Item& item : example.items)
          if (item.first + sentence.first == name->first && item.end + sentence.first == name->end)
            item.gold = name->type;
      out.push_back(std::move(example));
    }
  }

  // Adds the evidence that only the second reading has.
  void add_document_evidence(const std::vector<GoldDocument>& documents,
                             const std::vector<std::vector<Mention>>& readings, Dictionary& dictionary,
                             std::vector<Example>& examples) {
    std::uint32_t document = none_yet;
    KeyTable<NameUse> names;
    std::vector<std::uint8_t> made;
    Context context;
    for (Example& example : examples) {
      if (example.document != document) {
        document = example.document;
        note_names(documents[document].text, documents[document].tokens, readings[document], names);
        context = context_of(knowledge_, documents[document].input(), scratch_);
        context.names = &names;
        note_made(documents[document].tokens.size(), readings[document], made);
        context.made = made;
      }
      context.sentence.first = example.start;
      context.sentence.end = example.start + example.size;
      for (Item& item : example.items) {
        Recorder recorder(context, dictionary, item.whole);
        document_evidence(context, {item.first + example.start, item.end + example.start}, recorder);
      }
    }
  }

 private:
  static constexpr std::uint32_t none_yet = 0xffffffff;

  static Item item(const Context& context, const Candidate& candidate, Dictionary& dictionary, Example& example) {
    const std::uint32_t base = context.sentence.first;
    Item item{candidate.first - base, candidate.end - base, {}, none};
    Recorder whole(context, dictionary, item.whole);
    whole_evidence(context, candidate, whole);
    const auto fill = [&](std::uint32_t at, Ids& ids, auto evidence) {
      if (!ids.empty()) return;
      Recorder recorder(context, dictionary, ids);
      evidence(context, at, recorder);
    };
    fill(candidate.first, example.parts[item.first].left, left_evidence<Recorder>);
    fill(candidate.first, example.parts[item.first].first, first_evidence<Recorder>);
    fill(candidate.end, example.parts[item.end].right, right_evidence<Recorder>);
    fill(candidate.end - 1, example.parts[item.end - 1].last, last_evidence<Recorder>);
    for (std::uint32_t at = candidate.first; at < candidate.end; ++at)
      fill(at, example.parts[at - base].any, any_evidence<Recorder>);
    return item;
  }

  const Knowledge& knowledge_;
  Scratch scratch_;
};

// Takes rare evidence out of the examples.
void prune(const Dictionary& dictionary, unsigned rarest, std::vector<Example>& examples) {
  const auto clean = [&](Ids& ids) {
    std::erase_if(ids, [&](std::uint32_t id) { return dictionary.count(id) < rarest; });
  };
  for (Example& example : examples) {
    for (Example::Parts& parts : example.parts)
      clean(parts.left), clean(parts.right), clean(parts.first), clean(parts.last), clean(parts.any);
    for (Item& item : example.items) clean(item.whole);
  }
}

// The fields of one reading; what is too small is left empty.
std::string row(const Scores& weights, const TuneOptions& options) {
  std::string out;
  for (const float weight : weights.of)
    out += std::abs(weight) < options.smallest ? "\t" : fmt::format("\t{:.2f}", weight);
  return out;
}

std::vector<std::uint32_t> examples_where(const std::vector<Example>& examples, auto wanted) {
  std::vector<std::uint32_t> chosen;
  for (std::uint32_t i = 0; i < examples.size(); ++i)
    if (wanted(examples[i])) chosen.push_back(i);
  return chosen;
}

}  // namespace

std::string tune(const Knowledge& knowledge, const std::vector<GoldDocument>& documents, const TuneOptions& options) {
  const auto everything = [](const Example&) { return true; };

  Dictionary dictionary;
  for (const Template kind : options.without) dictionary.without[static_cast<std::size_t>(kind)] = true;
  Writer writer(knowledge);
  std::vector<Example> examples;
  for (std::uint32_t i = 0; i < documents.size(); ++i) writer.add(documents[i], i, dictionary, examples);
  prune(dictionary, options.rarest, examples);
  Learner first(dictionary.size(), options);
  first.learn(examples, examples_where(examples, everything));

  // The second reading learns from what the first finds in documents that it has not learned from: so it will be with
  // others' texts.
  std::vector<std::vector<Mention>> readings(documents.size());
  for (unsigned fold = 0; fold < options.folds; ++fold) {
    Learner part(dictionary.size(), options);
    part.learn(examples,
               examples_where(examples, [&](const Example& e) { return e.document % options.folds != fold; }));
    std::vector<Choice> choices;
    for (Example& example : examples) {
      if (example.document % options.folds != fold) continue;
      part.decode(example, choices);
      for (const Choice& choice : choices) {
        Mention mention;
        mention.first = example.items[choice.item].first + example.start;
        mention.end = example.items[choice.item].end + example.start;
        mention.type = choice.type;
        readings[example.document].push_back(mention);
      }
    }
  }
  const std::size_t first_size = dictionary.size();
  writer.add_document_evidence(documents, readings, dictionary, examples);
  prune(dictionary, options.rarest, examples);
  Learner second(dictionary.size(), options);
  second.learn(examples, examples_where(examples, everything));

  std::vector<std::string> rows;
  for (std::uint32_t id = 0; id < dictionary.size(); ++id) {
    const Scores before = id < first_size ? first.weight(id) : Scores{};
    if (std::string weights = row(before, options) + row(second.weight(id), options);
        weights.find_first_not_of('\t') != std::string::npos)
      rows.push_back(dictionary.name(id) + weights);
  }
  std::sort(rows.begin(), rows.end());
  std::string out =
      "evidence\tPERSON\tLOCATION\tORGANIZATION\tNORP\tagain:PERSON\tagain:LOCATION\tagain:ORGANIZATION\tagain:NORP\n";
  for (const std::string& row : rows) out += row + "\n";
  return out;
}

}  // namespace gazette::names
