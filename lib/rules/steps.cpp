// Steps: the leaves of patterns, looked up; tests/rules/checker_test.cpp, machine_test.cpp.

#include "rules/steps.hpp"

#include <algorithm>
#include <array>

#include "rules/words.hpp"
#include "unicode/fold.hpp"

namespace gazette::rules {
namespace {

constexpr std::array<std::string_view, static_cast<std::size_t>(Shape::count)> shape_names{
    "Capitalized", "AllCaps", "Lower", "Mixed", "Initial", "Number", "Word", "Punct", "Symbol", "Any"};

bool has_letter(std::string_view word) {
  return std::any_of(word.begin(), word.end(), [](char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || static_cast<unsigned char>(c) >= 0x80;
  });
}

template <std::size_t count>
bool contains(const std::array<std::string_view, count>& words, std::string_view word) {
  return std::find(words.begin(), words.end(), word) != words.end();
}

// How good a trigger a word is, guessed: signs and short words are common, and so are a few others.
std::uint32_t rarity_of(std::string_view word) {
  static constexpr std::array<std::string_view, 10> common{"that", "with", "from", "have", "said",
                                                           "were", "will", "they", "this", "been"};
  if (!has_letter(word)) return 2;
  if (word.size() <= 3 || contains(common, word)) return 5;
  return word.size() <= 5 ? 40 : 60;
}

std::uint32_t lemma_rarity(std::string_view lemma) {
  static constexpr std::array<std::string_view, 10> common{"be",   "have", "do",  "say",  "make",
                                                           "take", "go",   "get", "tell", "give"};
  return contains(common, lemma) ? 10 : 60;
}

constexpr std::uint32_t list_rarity = 30;

}  // namespace

Form make_form(Form::Kind kind, std::vector<Form> children) {
  Form form;
  form.kind = kind;
  form.children = std::move(children);
  return form;
}

Form make_repeat(Form child, std::uint32_t min, std::uint32_t max) {
  Form form = make_form(Form::Kind::Repeat);
  form.children.push_back(std::move(child));
  form.min = min, form.max = max;
  return form;
}

Form Steps::step(Atom::Kind kind, std::uint32_t rarity, std::uint32_t index, std::uint64_t key) {
  Form form = make_form(Form::Kind::Step);
  form.atom.kind = kind;
  form.atom.index = index;
  form.atom.key = key;
  form.rarity = rarity;
  ++made_;
  return form;
}

Form Steps::fault(RuleFile& file, Span at, std::string message) {
  file.findings.error(at, std::move(message));
  failed_ = true;
  return {};
}

Form Steps::words(std::string_view text, bool to_the_letter) {
  std::vector<Form> steps;
  for (const WrittenToken& token : tokens_of(text)) {
    if (to_the_letter && has_letter(token.text)) {
      const auto index = static_cast<std::uint32_t>(scope_.program.texts.size());
      scope_.program.texts.push_back(token.text);
      steps.push_back(step(Atom::Kind::Exact, rarity_of(token.text), index, token.key));
    } else {
      steps.push_back(step(Atom::Kind::Word, rarity_of(token.text), 0, token.key));
    }
    if (token.full_stop) steps.push_back(make_repeat(step(Atom::Kind::Word, 0, 0, unicode::key_of_folded(".")), 0, 1));
  }
  return steps.size() == 1 ? std::move(steps[0]) : make_form(Form::Kind::Sequence, std::move(steps));
}

Form Steps::set(Atom::Kind kind, std::vector<std::uint64_t> keys, std::uint32_t rarity) {
  Form form = step(kind, rarity, static_cast<std::uint32_t>(scope_.program.sets.size()));
  scope_.program.sets.emplace_back(keys);
  made_ += keys.size();
  form.keys = std::move(keys);
  return form;
}

Form Steps::lemmas(std::span<const std::string> names) {
  std::vector<std::uint64_t> keys;
  std::uint32_t rarity = 100;
  for (const std::string& name : names) {
    keys.push_back(unicode::key_of(name));
    rarity = std::min(rarity, lemma_rarity(name));
  }
  if (keys.size() == 1) return step(Atom::Kind::Lemma, rarity, 0, keys[0]);
  return set(Atom::Kind::LemmaSet, std::move(keys), rarity);
}

Form Steps::lemma_list(const Node& node, RuleFile& file) {
  const Found<ListTree> list = find_list(file, node.text);
  if (!list) {
    return fault(file, node.at,
                 "<@" + node.text + "> wants a list written in the rules: 'list " + node.text + " = …'" +
                     suggestion(node.text, visible_lists(file)));
  }
  std::vector<std::string> names;
  for (const Name& phrase : list.declaration->phrases) names.push_back(phrase.text);
  return lemmas(names);
}

Form Steps::list(const Node& node, RuleFile& file) {
  if (const Found<ListTree> list = find_list(file, node.text)) return phrases(*list.declaration);
  const auto& names = scope_.environment.lists;
  const auto at = std::find(names.begin(), names.end(), node.text);
  if (at != names.end()) return step(Atom::Kind::List, list_rarity, static_cast<std::uint32_t>(at - names.begin()));
  std::vector<std::string_view> known = visible_lists(file);
  known.insert(known.end(), names.begin(), names.end());
  return fault(file, node.at, "there is no list '" + node.text + "'" + suggestion(node.text, known));
}

// Phrases before words, long ones first, so that the longest entry is taken; the single words are one step.
Form Steps::phrases(const ListTree& list) {
  std::vector<std::uint64_t> keys;
  std::uint32_t rarity = 100;
  std::vector<Form> choices;
  for (const Name& phrase : list.phrases) {
    const std::vector<WrittenToken> tokens = tokens_of(phrase.text);
    const bool is_word = tokens.size() == 1;
    if (tokens.size() > 1 || (is_word && tokens[0].full_stop)) choices.push_back(words(phrase.text, false));
    if (!is_word) continue;
    keys.push_back(tokens[0].key);
    rarity = std::min(rarity, rarity_of(tokens[0].text));
  }
  std::stable_sort(choices.begin(), choices.end(),
                   [](const Form& left, const Form& right) { return left.children.size() > right.children.size(); });
  if (!keys.empty()) choices.push_back(set(Atom::Kind::WordSet, std::move(keys), rarity));
  return choices.size() == 1 ? std::move(choices[0]) : make_form(Form::Kind::Alternatives, std::move(choices));
}

Form Steps::regex(const Node& node, RuleFile& file) {
  const Result<std::uint32_t> number = scope_.program.regexes.add(node.text, node.ignores_case);
  if (!number) return fault(file, node.at, "not a regular expression: " + number.error().message);
  return step(Atom::Kind::Regex, 0, *number);
}

Form Steps::shape(const Node& node, RuleFile& file) {
  const auto at = std::find(shape_names.begin(), shape_names.end(), node.text);
  if (at == shape_names.end())
    return fault(file, node.at, "there is no shape '%" + node.text + "'" + suggestion(node.text, shape_names));
  const auto number = static_cast<std::uint32_t>(at - shape_names.begin());
  if (number == static_cast<std::uint32_t>(Shape::Any)) return step(Atom::Kind::Any, 0);
  return step(Atom::Kind::Shape, 0, number);
}

Form Steps::type(const Node& node, RuleFile& file) {
  const std::uint16_t number = type_named(node.text);
  if (number != 0) return step(Atom::Kind::Type, 0, number);
  return fault(file, node.at, "there is no type '" + node.text + "'" + suggestion(node.text, scope_.environment.types));
}

Form Steps::role(std::uint8_t role, std::uint8_t other) {
  std::vector<std::uint16_t> types = types_of(role);
  if (other != no_role) {
    const std::vector<std::uint16_t> others = types_of(other);
    if (types.empty() || others.empty())
      types.clear();
    else
      types.insert(types.end(), others.begin(), others.end());
  }
  std::vector<std::uint16_t>& pool = scope_.program.types;
  Form form = step(Atom::Kind::Role, 0, static_cast<std::uint32_t>(pool.size()));
  form.atom.count = static_cast<std::uint32_t>(types.size());
  form.atom.role = role;
  form.atom.other_role = other;
  pool.insert(pool.end(), types.begin(), types.end());
  return form;
}

// None: any phrase (TEXT). A type that does not exist is the checker's finding.
std::vector<std::uint16_t> Steps::types_of(std::uint8_t role) {
  std::vector<std::uint16_t> types;
  for (const Name& name : scope_.block.roles[role].types) {
    if (name.text == "TEXT") return {};
    types.push_back(type_named(name.text));
    failed_ = failed_ || types.back() == 0;
  }
  return types;
}

std::uint16_t Steps::type_named(std::string_view name) const {
  return scope_.environment.find_type ? scope_.environment.find_type(name) : std::uint16_t{0};
}

}  // namespace gazette::rules
