// From the tree of a pattern to its form: every name looked up once, every fault told; tests/rules/checker_test.cpp.

#include "rules/resolver.hpp"

#include <algorithm>
#include <array>
#include <utility>

#include "rules/words.hpp"
#include "unicode/fold.hpp"

namespace gazette::rules {
namespace {

// A pattern with all its `let`s and lists written out may have so many parts, nested so deep.
constexpr std::size_t max_forms = 20'000;
constexpr std::size_t max_depth = 200;

constexpr std::array<std::string_view, static_cast<std::size_t>(Shape::count)> shape_names{
    "Capitalized", "AllCaps", "Lower", "Mixed", "Initial", "Number", "Word", "Punct", "Symbol", "Any"};

bool has_letter(std::string_view word) {
  return std::any_of(word.begin(), word.end(), [](char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || static_cast<unsigned char>(c) >= 0x80;
  });
}

// How seldom a written word is, guessed from its length: short words are mostly of grammar.
std::uint32_t rarity_of(std::string_view word) {
  if (!has_letter(word)) return 2;
  static constexpr std::array<std::string_view, 10> common{"that", "with", "from", "have", "said", "were", "will", "they", "this", "been"};
  if (word.size() <= 3 || std::find(common.begin(), common.end(), word) != common.end()) return 5;
  return word.size() <= 5 ? 40 : 60;
}

class Resolver {
 public:
  explicit Resolver(const BlockScope& scope) : scope_(scope) {}

  std::optional<Form> run(const PatternTree& pattern) {
    Form form = resolve(pattern.root, scope_.file);
    if (!failed_ && takes_nothing(form)) error(scope_.file, pattern.at, "this pattern can match nothing at all");
    if (!failed_) check_roles(pattern);
    if (failed_) return std::nullopt;
    return form;
  }

 private:
  bool on_clauses() const { return scope_.block.is_relation; }

  void error(RuleFile& file, Span at, std::string message) {
    file.findings.error(at, std::move(message));
    failed_ = true;
  }

  static Form make(Form::Kind kind, std::vector<Form> children = {}) {
    Form form;
    form.kind = kind;
    form.children = std::move(children);
    return form;
  }
  static Form repeat(Form child, std::uint32_t min, std::uint32_t max) {
    Form form = make(Form::Kind::Repeat);
    form.children.push_back(std::move(child));
    form.min = min, form.max = max;
    return form;
  }
  static Form step(Atom atom, std::uint32_t rarity) {
    Form form = make(Form::Kind::Step);
    form.atom = atom;
    form.rarity = rarity;
    return form;
  }
  static Atom atom(Atom::Kind kind, std::uint32_t index = 0, std::uint64_t key = 0) {
    Atom made;
    made.kind = kind;
    made.index = index;
    made.key = key;
    return made;
  }
  // Adjuncts may stand before a step of a relation rule.
  Form skipping(Form form) const {
    if (!on_clauses() || inside_after_) return form;
    std::vector<Form> parts;
    parts.push_back(make(Form::Kind::Skip));
    parts.push_back(std::move(form));
    return make(Form::Kind::Sequence, std::move(parts));
  }

  Form resolve(NodeId id, RuleFile& file) {
    const Node& node = file.tree[id];
    if (++forms_ > max_forms || depth_ >= max_depth) {
      if (!failed_) error(file, node.at, "the pattern is too large with its parts written out");
      return {};
    }
    ++depth_;
    Form form = resolve_kind(node, file);
    --depth_;
    return form;
  }

  Form resolve_kind(const Node& node, RuleFile& file) {
    switch (node.kind) {
      case Node::Kind::Word: return word(node, file);
      case Node::Kind::Exact: return skipping(exact(node.text));
      case Node::Kind::Lemma: return skipping(lemma(node));
      case Node::Kind::LemmaList: return skipping(lemma_list(node, file));
      case Node::Kind::List: return skipping(list(node, file));
      case Node::Kind::Regex: return skipping(regex(node, file));
      case Node::Kind::Shape: return skipping(shape(node, file));
      case Node::Kind::Type: return skipping(type(node, file));
      case Node::Kind::Capture: return capture(node, file);
      case Node::Kind::Before: return make(Form::Kind::Before, children(node, file));
      case Node::Kind::After: return after(node, file);
      case Node::Kind::Not: return negation(node, file);
      case Node::Kind::Sequence: return sequence(node, file);
      case Node::Kind::Alternatives: return make(Form::Kind::Alternatives, children(node, file));
      case Node::Kind::Repeat: return repeat(resolve(node.children[0], file), node.min, node.max);
      case Node::Kind::Gap: {
        Form form = make(Form::Kind::Gap);
        form.min = node.min, form.max = node.max;
        return form;
      }
      case Node::Kind::Begin: return make(Form::Kind::Begin);
      case Node::Kind::End: return skipping(make(Form::Kind::End));
    }
    return {};
  }

  std::vector<Form> children(const Node& node, RuleFile& file) {
    std::vector<Form> forms;
    for (const NodeId child : node.children) forms.push_back(resolve(child, file));
    return forms;
  }

  // A role, a `let`, or the word itself: the first that is declared.
  Form word(const Node& node, RuleFile& file) {
    if (const std::uint8_t number = role(node.text); number != no_role) {
      if ((open_roles_ >> number & 1) != 0) error(file, node.at, "'" + node.text + "' stands inside itself");
      return skipping(role_step(number, no_role));
    }
    if (const Found<LetTree> let = find_let(file, node.text)) {
      if (std::find(open_lets_.begin(), open_lets_.end(), let.declaration) != open_lets_.end()) {
        error(file, node.at, "'" + node.text + "' is made of itself");
        return {};
      }
      open_lets_.push_back(let.declaration);
      Form form = resolve(let.declaration->root, *let.file);
      open_lets_.pop_back();
      return form;
    }
    Form form = skipping(written(node.text, false));
    const bool is_article = node.text == "a" || node.text == "an" || node.text == "the";
    return on_clauses() && is_article && !inside_after_ ? repeat(std::move(form), 0, 1) : form;
  }

  std::uint8_t role(std::string_view name) const { return on_clauses() ? find_role(scope_.block, name) : no_role; }

  Form exact(std::string_view text) { return written(text, true); }

  // The tokens of a word or string, one behind the other.
  Form written(std::string_view text, bool to_the_letter) {
    std::vector<Form> steps;
    for (const WrittenToken& token : tokens_of(text)) {
      Atom made = atom(Atom::Kind::Word, 0, token.key);
      if (to_the_letter && has_letter(token.text)) {
        made.kind = Atom::Kind::Exact;
        made.index = static_cast<std::uint32_t>(scope_.program.texts.size());
        scope_.program.texts.push_back(token.text);
      }
      steps.push_back(step(made, rarity_of(token.text)));
      if (token.full_stop) steps.push_back(repeat(step(atom(Atom::Kind::Word, 0, unicode::key_of_folded(".")), 0), 0, 1));
    }
    forms_ += steps.size();
    return steps.size() == 1 ? std::move(steps[0]) : make(Form::Kind::Sequence, std::move(steps));
  }

  Form lemma(const Node& node) {
    if (node.names.size() > 1) return lemma_set(node.names);
    return step(atom(Atom::Kind::Lemma, 0, unicode::key_of(node.names[0])), lemma_rarity(node.names[0]));
  }
  Form lemma_set(std::span<const std::string> names) {
    std::vector<std::uint64_t> keys;
    std::uint32_t rarity = 100;
    for (const std::string& name : names) {
      keys.push_back(unicode::key_of(name));
      rarity = std::min(rarity, lemma_rarity(name));
    }
    return set_step(Atom::Kind::LemmaSet, std::move(keys), rarity);
  }
  Form set_step(Atom::Kind kind, std::vector<std::uint64_t> keys, std::uint32_t rarity) {
    Form form = step(atom(kind, static_cast<std::uint32_t>(scope_.program.sets.size())), rarity);
    scope_.program.sets.emplace_back(keys);
    form.keys = std::move(keys);
    return form;
  }
  static std::uint32_t lemma_rarity(std::string_view name) {
    static constexpr std::array<std::string_view, 10> common{"be", "have", "do", "say", "make", "take", "go", "get", "tell", "give"};
    return std::find(common.begin(), common.end(), name) != common.end() ? 10 : 60;
  }

  Form lemma_list(const Node& node, RuleFile& file) {
    const Found<ListTree> list = find_list(file, node.text);
    if (!list) {
      const std::vector<std::string_view> known = visible_lists(file);
      error(file, node.at, "<@" + node.text + "> wants a list written in the rules: 'list " + node.text + " = …'" + suggestion(node.text, known));
      return {};
    }
    std::vector<std::string> names;
    for (const Name& phrase : list.declaration->phrases) names.push_back(phrase.text);
    return lemma_set(names);
  }

  Form list(const Node& node, RuleFile& file) {
    if (const Found<ListTree> list = find_list(file, node.text)) return phrases(*list.declaration);
    const auto& names = scope_.environment.lists;
    const auto at = std::find(names.begin(), names.end(), node.text);
    if (at == names.end()) {
      std::vector<std::string_view> known = visible_lists(file);
      known.insert(known.end(), names.begin(), names.end());
      error(file, node.at, "there is no list '" + node.text + "'" + suggestion(node.text, known));
      return {};
    }
    return step(atom(Atom::Kind::List, static_cast<std::uint32_t>(at - names.begin())), 30);
  }

  // Phrases before words, long ones first, so that the longest entry is taken; the single words are one step.
  Form phrases(const ListTree& list) {
    std::vector<std::uint64_t> keys;
    std::uint32_t rarity = 100;
    std::vector<Form> choices;
    for (const Name& phrase : list.phrases) {
      const std::vector<WrittenToken> tokens = tokens_of(phrase.text);
      if (tokens.size() > 1 || (tokens.size() == 1 && tokens[0].full_stop)) choices.push_back(written(phrase.text, false));
      if (tokens.size() != 1) continue;
      keys.push_back(tokens[0].key);
      rarity = std::min(rarity, rarity_of(tokens[0].text));
    }
    std::stable_sort(choices.begin(), choices.end(), [](const Form& left, const Form& right) { return left.children.size() > right.children.size(); });
    if (!keys.empty()) choices.push_back(set_step(Atom::Kind::WordSet, std::move(keys), rarity));
    return choices.size() == 1 ? std::move(choices[0]) : make(Form::Kind::Alternatives, std::move(choices));
  }

  Form regex(const Node& node, RuleFile& file) {
    const Result<std::uint32_t> number = scope_.program.regexes.add(node.text, node.ignores_case);
    if (!number) {
      error(file, node.at, "not a regular expression: " + number.error().message);
      return {};
    }
    return step(atom(Atom::Kind::Regex, *number), 0);
  }

  Form shape(const Node& node, RuleFile& file) {
    const auto at = std::find(shape_names.begin(), shape_names.end(), node.text);
    if (at == shape_names.end()) {
      error(file, node.at, "there is no shape '%" + node.text + "'" + suggestion(node.text, shape_names));
      return {};
    }
    const auto number = static_cast<std::uint32_t>(at - shape_names.begin());
    if (number == static_cast<std::uint32_t>(Shape::Any)) return step(atom(Atom::Kind::Any), 0);
    return step(atom(Atom::Kind::Shape, number), 0);
  }

  Form type(const Node& node, RuleFile& file) {
    const std::uint16_t number = scope_.environment.find_type ? scope_.environment.find_type(node.text) : std::uint16_t{0};
    if (number == 0) {
      error(file, node.at, "there is no type '" + node.text + "'" + suggestion(node.text, scope_.environment.types));
      return {};
    }
    return step(atom(Atom::Kind::Type, number), 0);
  }

  Form capture(const Node& node, RuleFile& file) {
    const std::uint8_t number = on_clauses() ? role(node.text) : node.text == "name" ? std::uint8_t{0} : no_role;
    if (number == no_role) {
      std::vector<std::string_view> known{"before", "after"};
      if (!on_clauses()) known.push_back("name");
      for (const RoleTree& declared : scope_.block.roles) known.push_back(declared.name.text);
      error(file, node.at,
            (on_clauses() ? "the relation declares no role '" + node.text + "'" : "an entity rule captures 'name' only, not '" + node.text + "'") +
                suggestion(node.text, known));
      return {};
    }
    used_roles_ |= 1u << number;
    const std::uint32_t was_open = std::exchange(open_roles_, open_roles_ | 1u << number);
    if (was_open == open_roles_) error(file, node.at, "'" + node.text + "' stands inside itself");
    Form form = make(Form::Kind::Capture, children(node, file));
    form.role = number;
    open_roles_ = was_open;
    return form;
  }

  Form role_step(std::uint8_t role, std::uint8_t other) {
    used_roles_ |= 1u << role;
    if (other != no_role) used_roles_ |= 1u << other;
    Atom made = atom(Atom::Kind::Role, static_cast<std::uint32_t>(scope_.program.types.size()));
    made.role = role;
    made.other_role = other;
    std::vector<std::uint16_t> types = types_of(role);
    if (other != no_role) {
      const std::vector<std::uint16_t> others = types_of(other);
      if (types.empty() || others.empty()) types.clear();
      else types.insert(types.end(), others.begin(), others.end());
    }
    made.count = static_cast<std::uint32_t>(types.size());
    scope_.program.types.insert(scope_.program.types.end(), types.begin(), types.end());
    return step(made, 0);
  }

  // The types that a role takes; none: any phrase (TEXT). Types that do not exist are the checker's finding.
  std::vector<std::uint16_t> types_of(std::uint8_t role) {
    std::vector<std::uint16_t> types;
    for (const Name& name : scope_.block.roles[role].types) {
      if (name.text == "TEXT") return {};
      const std::uint16_t number = scope_.environment.find_type ? scope_.environment.find_type(name.text) : std::uint16_t{0};
      if (number == 0) failed_ = true;
      types.push_back(number);
    }
    return types;
  }

  Form after(const Node& node, RuleFile& file) {
    const bool was_inside = std::exchange(inside_after_, true);
    std::vector<Form> inner = children(node, file);
    inside_after_ = was_inside;
    std::vector<Form> steps;
    if (!failed_ && !only_steps(inner[0], steps))
      error(file, node.at, "'after:( … )' looks back over one word or mention: no sequence, repetition or role in it");
    return make(Form::Kind::After, std::move(steps));
  }
  // Whether the form is one step or a choice of such; they go to `steps`.
  static bool only_steps(Form& form, std::vector<Form>& steps) {
    if (form.kind == Form::Kind::Alternatives)
      return std::all_of(form.children.begin(), form.children.end(), [&](Form& child) { return only_steps(child, steps); });
    if (form.kind != Form::Kind::Step || form.atom.role != no_role) return false;
    steps.push_back(std::move(form));
    return true;
  }

  Form negation(const Node& node, RuleFile& file) {
    Form form = make(Form::Kind::Not, children(node, file));
    const Node::Kind inner = file.tree[node.children[0]].kind;
    const bool looks = inner == Node::Kind::After || inner == Node::Kind::Before || inner == Node::Kind::Not ||
                       inner == Node::Kind::Begin || inner == Node::Kind::End;
    if (!failed_ && !looks && takes_nothing(form.children[0]))
      error(file, node.at, "what follows '!' can match nothing, so this never holds");
    return form;
  }

  Form sequence(const Node& node, RuleFile& file) {
    std::vector<Form> forms;
    for (std::size_t i = 0; i < node.children.size(); ++i) {
      if (!is_role_pair(node, i, file)) {
        forms.push_back(resolve(node.children[i], file));
        continue;
      }
      // One Argument for both, or the three items as they are written.
      const std::uint8_t left = role(file.tree[node.children[i]].text), right = role(file.tree[node.children[i + 2]].text);
      std::vector<Form> apart;
      for (std::size_t part = 0; part < 3; ++part) apart.push_back(resolve(node.children[i + part], file));
      std::vector<Form> choices;
      choices.push_back(skipping(role_step(left, right)));
      choices.push_back(make(Form::Kind::Sequence, std::move(apart)));
      forms.push_back(make(Form::Kind::Alternatives, std::move(choices)));
      i += 2;
    }
    return make(Form::Kind::Sequence, std::move(forms));
  }
  bool is_role_pair(const Node& node, std::size_t at, RuleFile& file) const {
    if (!on_clauses() || at + 2 >= node.children.size()) return false;
    const auto is = [&](std::size_t i) -> const Node& { return file.tree[node.children[i]]; };
    return is(at).kind == Node::Kind::Word && is(at + 1).kind == Node::Kind::Word && is(at + 2).kind == Node::Kind::Word &&
           is(at + 1).text == "and" && role(is(at).text) != no_role && role(is(at + 2).text) != no_role;
  }

  // A role that must be there and that no preposition brings has to stand in the pattern.
  void check_roles(const PatternTree& pattern) {
    for (std::size_t i = 0; i < scope_.block.roles.size(); ++i) {
      const RoleTree& role = scope_.block.roles[i];
      const bool is_named = find_role(scope_.block, role.name.text) != i || (used_roles_ >> i & 1) != 0;
      if (role.optional || !role.prepositions.empty() || is_named) continue;
      std::vector<std::string_view> words;
      collect_plain_words(pattern.root, words);
      std::string message = "the pattern does not say where '" + role.name.text + "' stands";
      if (const std::string_view meant = closest(role.name.text, words); !meant.empty())
        message += " (is '" + std::string(meant) + "' meant for it?)";
      error(scope_.file, pattern.at, message);
    }
  }
  void collect_plain_words(NodeId id, std::vector<std::string_view>& words) const {
    const Node& node = scope_.file.tree[id];
    if (node.kind == Node::Kind::Word && role(node.text) == no_role) words.push_back(node.text);
    for (const NodeId child : node.children) collect_plain_words(child, words);
  }

  const BlockScope& scope_;
  bool failed_ = false;
  bool inside_after_ = false;
  std::size_t forms_ = 0;
  std::size_t depth_ = 0;
  std::uint32_t used_roles_ = 0;  // Bits of the roles that the pattern names,
  std::uint32_t open_roles_ = 0;  // and of those whose brackets are open.
  std::vector<const LetTree*> open_lets_;
};

}  // namespace

std::uint8_t find_role(const BlockTree& block, std::string_view name) {
  for (std::size_t i = 0; i < block.roles.size() && i < max_roles; ++i)
    if (block.roles[i].name.text == name) return static_cast<std::uint8_t>(i);
  return no_role;
}

std::optional<Form> resolve(const PatternTree& pattern, const BlockScope& scope) { return Resolver(scope).run(pattern); }

}  // namespace gazette::rules
