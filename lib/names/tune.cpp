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
  explicit Dictionary(unsigned pass) : pass_(pass) {}
  // Text is made only for evidence seen for the first time.
  template <class Text>
  std::uint32_t number(Template kind, std::uint64_t value, Text text) {
    const auto [at, is_new] = numbers_.try_emplace(evidence_key(kind, value, pass_), static_cast<std::uint32_t>(names_.size()));
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
  unsigned pass_;
  std::unordered_map<std::uint64_t, std::uint32_t> numbers_;
  std::vector<std::string> names_;
  std::vector<std::uint32_t> counts_;
};

// Writes evidence down.
class Recorder {
 public:
  Recorder(const Context& context, Dictionary& dictionary, Ids& out) : context_(context), dictionary_(dictionary), out_(out) {}
  void word(Template kind, std::uint32_t at) { add(kind, context_.tokens[at].key, [&] { return folded(at); }); }
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
  void code(Template kind, std::string_view text) {
    add(kind, unicode::key_of_folded(text), [&] { return std::string(text); });
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
        Scores scores = sum(item->whole);
        scores += sum(example.parts[at].left);
        scores += sum(example.parts[at].first);
        scores += sum(example.parts[item->end].right);
        scores += sum(example.parts[item->end - 1].last);
        for (std::uint32_t i = at; i < item->end; ++i) scores += sum(example.parts[i].any);
        for (std::size_t t = 0; t < scored_types; ++t) {
          const bool right = item->gold == t + 1;
          const float total = steps[at].total + scores.of[t] + (right ? -margin : margin);
          Step& step = steps[item->end];
          if (total > step.total) step = {total, at, {static_cast<std::size_t>(item - example.items.begin()), static_cast<std::uint16_t>(t + 1)}};
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

// Writes down every sentence of a document that has candidates.
class Writer {
 public:
  Writer(const Knowledge& knowledge, Dictionary& dictionary) : knowledge_(knowledge), dictionary_(dictionary) {}

  void add(const GoldDocument& document, std::uint32_t number, const KeyTable<NameUse>* names, std::vector<Example>& out) {
    const Input input = document.input();
    prepare(input, scratch_);
    Context context = context_of(knowledge_, input, scratch_);
    context.names = names;
    auto name = document.names.begin();
    for (const text::Sentence& sentence : document.sentences) {
      context.sentence = sentence;
      std::vector<Candidate> candidates;
      find_candidates(context, knowledge_.joining_words, knowledge_.particles, scratch_.blocked, {}, candidates);
      while (name != document.names.end() && name->first < sentence.first) ++name;
      if (candidates.empty()) continue;
      Example example{number, sentence.first, sentence.end - sentence.first, {}, {}};
      example.parts.resize(example.size + 1);
      for (const Candidate& candidate : candidates) example.items.push_back(item(context, candidate, example));
      for (; name != document.names.end() && name->end <= sentence.end; ++name)
        for (Item& item : example.items)
          if (item.first + sentence.first == name->first && item.end + sentence.first == name->end) item.gold = name->type;
      out.push_back(std::move(example));
    }
  }

 private:
  Item item(const Context& context, Candidate candidate, Example& example) {
    const std::uint32_t base = context.sentence.first;
    Item item{candidate.first - base, candidate.end - base, {}, none};
    Recorder whole(context, dictionary_, item.whole);
    whole_evidence(context, candidate, whole);
    fill(context, candidate.first, example.parts[item.first].left, left_evidence<Recorder>);
    fill(context, candidate.first, example.parts[item.first].first, first_evidence<Recorder>);
    fill(context, candidate.end, example.parts[item.end].right, right_evidence<Recorder>);
    fill(context, candidate.end - 1, example.parts[item.end - 1].last, last_evidence<Recorder>);
    for (std::uint32_t at = candidate.first; at < candidate.end; ++at) fill(context, at, example.parts[at - base].any, any_evidence<Recorder>);
    return item;
  }
  template <class Evidence>
  void fill(const Context& context, std::uint32_t at, Ids& ids, Evidence evidence) {
    if (!ids.empty()) return;
    Recorder recorder(context, dictionary_, ids);
    evidence(context, at, recorder);
  }
  const Knowledge& knowledge_;
  Dictionary& dictionary_;
  Scratch scratch_;
};

// Takes rare evidence out of the examples.
void prune(const Dictionary& dictionary, unsigned rarest, std::vector<Example>& examples) {
  const auto clean = [&](Ids& ids) { std::erase_if(ids, [&](std::uint32_t id) { return dictionary.count(id) < rarest; }); };
  for (Example& example : examples) {
    for (Example::Parts& parts : example.parts) clean(parts.left), clean(parts.right), clean(parts.first), clean(parts.last), clean(parts.any);
    for (Item& item : example.items) clean(item.whole);
  }
}

void write_rows(const Dictionary& dictionary, const Learner& learner, unsigned pass, const TuneOptions& options, std::vector<std::string>& rows) {
  for (std::uint32_t id = 0; id < dictionary.size(); ++id) {
    const auto& weights = learner.weight(id).of;
    if (std::none_of(weights.begin(), weights.end(), [&](float w) { return std::abs(w) >= options.smallest; })) continue;
    std::string row = fmt::format("{}\t{}", dictionary.name(id), pass);
    for (const float weight : weights) row += std::abs(weight) < options.smallest ? "\t" : fmt::format("\t{:.2f}", weight);
    rows.push_back(std::move(row));
  }
}

std::vector<std::uint32_t> examples_where(const std::vector<Example>& examples, auto wanted) {
  std::vector<std::uint32_t> chosen;
  for (std::uint32_t i = 0; i < examples.size(); ++i)
    if (wanted(examples[i])) chosen.push_back(i);
  return chosen;
}

}  // namespace

std::string tune(const Knowledge& knowledge, const std::vector<GoldDocument>& documents, const TuneOptions& options) {
  std::vector<std::string> rows;
  const auto everything = [](const Example&) { return true; };

  Dictionary first_dictionary(0);
  std::vector<Example> examples;
  {
    Writer writer(knowledge, first_dictionary);
    for (std::uint32_t i = 0; i < documents.size(); ++i) writer.add(documents[i], i, nullptr, examples);
  }
  prune(first_dictionary, options.rarest, examples);
  Learner first(first_dictionary.size(), options);
  first.learn(examples, examples_where(examples, everything));
  write_rows(first_dictionary, first, 1, options, rows);

  // What the first reading finds in documents that it has not learned from: what it will find in others' texts.
  std::vector<std::vector<Mention>> readings(documents.size());
  for (unsigned fold = 0; fold < options.folds; ++fold) {
    Learner part(first_dictionary.size(), options);
    part.learn(examples, examples_where(examples, [&](const Example& e) { return e.document % options.folds != fold; }));
    std::vector<Choice> choices;
    for (const Example& example : examples) {
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

  Dictionary second_dictionary(1);
  std::vector<Example> again;
  {
    Writer writer(knowledge, second_dictionary);
    KeyTable<NameUse> names;
    for (std::uint32_t i = 0; i < documents.size(); ++i) {
      note_names(documents[i].tokens, readings[i], names);
      writer.add(documents[i], i, &names, again);
    }
  }
  prune(second_dictionary, options.rarest, again);
  Learner second(second_dictionary.size(), options);
  second.learn(again, examples_where(again, everything));
  write_rows(second_dictionary, second, 2, options, rows);

  std::sort(rows.begin(), rows.end());
  std::string out = "evidence\tpass\tPERSON\tLOCATION\tORGANIZATION\tNORP\n";
  for (const std::string& row : rows) out += row + "\n";
  return out;
}

}  // namespace gazette::names
