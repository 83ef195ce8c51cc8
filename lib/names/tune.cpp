// Learning weights. The evidence of every candidate is written down once, as numbers; each round then reads sentences
// with the weights so far and moves them where the reading is wrong. Tests: tests/names/tune_test.cpp.

#include "names/tune.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <numeric>
#include <random>
#include <unordered_map>

#include "names/reading.hpp"
#include "names/whole_evidence.hpp"
#include "unicode/fold.hpp"

namespace gazette::names {
namespace {

using Ids = std::vector<std::uint32_t>;

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
  void pair(Template kind, std::uint32_t a, std::uint32_t b) {
    add(kind, pair_value(context_.tokens[a].key, context_.tokens[b].key), [&] { return folded(a) + " " + folded(b); });
  }
  void code(Template kind, const Code& code) {
    add(kind, code.value(), [&] { return std::string(code.view()); });
  }
  void edge(Template kind, std::string_view mark) {
    add(kind, unicode::key_of_folded(mark), [&] { return std::string(mark); });
  }

 private:
  template <class Text>
  void add(Template kind, std::uint64_t value, Text text) {
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

struct Item {
  std::uint32_t first = 0, end = 0;  // Within the sentence.
  Ids whole;
  std::uint16_t gold = none;  // The true type of just these tokens.
};

// One sentence, written down.
struct Example {
  std::uint32_t document = 0;
  std::uint32_t start = 0;  // The sentence's first token.
  std::uint32_t size = 0;
  struct Parts {
    Ids left, right, first, last, any;
  };
  std::vector<Parts> parts;
  std::vector<Item> items;  // Ordered by first.
};

struct Choice {
  std::size_t item = 0;
  std::uint16_t type = none;
};

class Learner {
 public:
  Learner(std::size_t evidence, const TuneOptions& options) : weights_(evidence), sums_(evidence), options_(options) {}

  void learn(const std::vector<Example>& examples, const std::vector<std::uint32_t>& chosen) {
    std::vector<std::uint32_t> order = chosen;
    std::mt19937_64 random(options_.seed);
    std::vector<Choice> truth, reading;
    for (unsigned round = 0; round < options_.rounds; ++round) {
      for (std::size_t i = order.size(); i > 1; --i) std::swap(order[i - 1], order[random() % i]);
      for (const std::uint32_t number : order) {
        ++time_;
        const Example& example = examples[number];
        decode(example, options_.margin, reading);
        truth.clear();
        for (std::size_t i = 0; i < example.items.size(); ++i)
          if (example.items[i].gold != none) truth.push_back({i, example.items[i].gold});
        const auto same = [](const Choice& a, const Choice& b) { return a.item == b.item && a.type == b.type; };
        if (std::equal(truth.begin(), truth.end(), reading.begin(), reading.end(), same)) continue;
        for (const Choice& choice : truth) move(example, choice, 1);
        for (const Choice& choice : reading) move(example, choice, -1);
      }
    }
    for (std::size_t i = 0; i < weights_.size(); ++i)
      for (std::size_t t = 0; t < scored_types; ++t) weights_[i].of[t] -= sums_[i].of[t] / static_cast<float>(time_);
  }

  // The best reading; with a margin, every wrong choice gains it and every right one loses it.
  void decode(const Example& example, float margin, std::vector<Choice>& out) const {
    struct Step {
      float total = 0;
      std::uint32_t from = 0;
      Choice choice;
    };
    std::vector<Step> steps(example.size + 1);
    auto item = example.items.begin();
    for (std::uint32_t at = 0; at < example.size; ++at) {
      if (at > 0 && steps[at].total <= steps[at - 1].total) steps[at] = {steps[at - 1].total, at - 1, {}};
      for (; item != example.items.end() && item->first == at; ++item) {
        Scores scores = score(example, *item);
        for (std::size_t t = 0; t < scored_types; ++t) {
          const bool right = item->gold == t + 1;
          const float total = steps[at].total + scores.of[t] + (right ? -margin : margin);
          Step& step = steps[item->end];
          if (total > step.total)
            step = {
                total, at, {static_cast<std::size_t>(item - example.items.begin()), static_cast<std::uint16_t>(t + 1)}};
        }
      }
    }
    out.clear();
    std::uint32_t at = example.size;
    if (steps[at].total <= steps[at - 1].total) --at;
    for (; at > 0; at = steps[at].from)
      if (steps[at].choice.type != none) out.push_back(steps[at].choice);
    std::reverse(out.begin(), out.end());
  }

  Scores score(const Example& example, const Item& item) const {
    Scores scores = sum(item.whole);
    scores += sum(example.parts[item.first].left);
    scores += sum(example.parts[item.first].first);
    scores += sum(example.parts[item.end].right);
    scores += sum(example.parts[item.end - 1].last);
    for (std::uint32_t i = item.first; i < item.end; ++i) scores += sum(example.parts[i].any);
    return scores;
  }

  const Scores& weight(std::uint32_t evidence) const { return weights_[evidence]; }

 private:
  Scores sum(const Ids& ids) const {
    Scores total;
    for (const std::uint32_t id : ids) total += weights_[id];
    return total;
  }
  void move(const Example& example, const Choice& choice, float step) {
    const Item& item = example.items[choice.item];
    const std::size_t type = choice.type - 1U;
    const auto all = [&](const Ids& ids) {
      for (const std::uint32_t id : ids) {
        weights_[id].of[type] += step;
        sums_[id].of[type] += step * static_cast<float>(time_);
      }
    };
    all(item.whole);
    all(example.parts[item.first].left);
    all(example.parts[item.first].first);
    all(example.parts[item.end].right);
    all(example.parts[item.end - 1].last);
    for (std::uint32_t i = item.first; i < item.end; ++i) all(example.parts[i].any);
  }

  std::vector<Scores> weights_;
  std::vector<Scores> sums_;  // Of steps times the time they were made at: the average is weight - sum / time.
  double time_ = 0;
  TuneOptions options_;
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
      find_candidates(context, knowledge_.joining_words, knowledge_.particles, scratch_.blocked, {}, candidates);
      while (name != document.names.end() && name->first < sentence.first) ++name;
      if (candidates.empty()) continue;
      Example example{number, sentence.first, sentence.end - sentence.first, {}, {}};
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
    Context context;
    for (Example& example : examples) {
      if (example.document != document) {
        document = example.document;
        note_names(documents[document].tokens, readings[document], names);
        context = context_of(knowledge_, documents[document].input(), scratch_);
        context.names = &names;
      }
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
      part.decode(example, 0, choices);
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
