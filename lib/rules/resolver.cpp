// From the tree of a pattern to its form: every name looked up once, every fault told; tests/rules/checker_test.cpp.

#include "rules/resolver.hpp"

#include <algorithm>
#include <utility>

namespace gazette::rules {
namespace {

// A pattern with all its `let`s and lists written out may have so many parts, nested so deep. BlockScope::parts_left
// bounds those of all patterns together.
constexpr std::size_t max_forms = 20'000;
constexpr std::size_t max_depth = 200;

class Resolver {
 public:
  explicit Resolver(const BlockScope& scope) : scope_(scope), steps_(scope) {}

  std::optional<Form> run(const PatternTree& pattern) {
    pattern_ = pattern.at;
    Form form = resolve(pattern.root, scope_.file);
    scope_.parts_left -= std::min(scope_.parts_left, parts());
    if (!failed() && takes_nothing(form)) error(scope_.file, pattern.at, "this pattern can match nothing at all");
    if (!failed()) check_roles(pattern);
    if (failed()) return std::nullopt;
    return form;
  }

 private:
  bool failed() const { return failed_ || steps_.failed(); }
  std::size_t parts() const { return forms_ + steps_.made(); }
  bool on_clauses() const { return scope_.block.is_relation; }

  void error(RuleFile& file, Span at, std::string message) {
    file.findings.error(at, std::move(message));
    failed_ = true;
  }

  // Adjuncts may stand before a step of a relation rule.
  Form skipping(Form form) const {
    if (!on_clauses() || inside_after_) return form;
    std::vector<Form> parts;
    parts.push_back(make_form(Form::Kind::Skip));
    parts.push_back(std::move(form));
    return make_form(Form::Kind::Sequence, std::move(parts));
  }

  Form resolve(NodeId id, RuleFile& file) {
    const Node& node = file.tree[id];
    ++forms_;
    if (parts() > std::min(max_forms, scope_.parts_left) || depth_ >= max_depth) {
      if (!failed()) error(file, node.at, "the pattern is too large with its parts written out");
      return {};
    }
    ++depth_;
    Form form = resolve_kind(node, file);
    --depth_;
    if (open_lets_.empty()) mark(form, node.at);
    return form;
  }

  // Says of the steps that came of a part of the pattern where it is written: of those of a `let`, where its name is.
  void mark(Form& form, Span at) const {
    if (at.end - pattern_.begin > 0xffff || at.begin < pattern_.begin) return;
    if (form.atom.end == 0 && (form.kind == Form::Kind::Step || form.kind == Form::Kind::Gap)) {
      form.atom.begin = static_cast<std::uint16_t>(at.begin - pattern_.begin);
      form.atom.end = static_cast<std::uint16_t>(at.end - pattern_.begin);
    }
    for (Form& child : form.children) mark(child, at);
  }

  Form resolve_kind(const Node& node, RuleFile& file) {
    switch (node.kind) {
      case Node::Kind::Word:
        return word(node, file);
      case Node::Kind::Exact:
        return skipping(steps_.words(node.text, true));
      case Node::Kind::Lemma:
        return skipping(steps_.lemmas(node.names));
      case Node::Kind::LemmaList:
        return skipping(steps_.lemma_list(node, file));
      case Node::Kind::List:
        return skipping(steps_.list(node, file));
      case Node::Kind::Regex:
        return skipping(steps_.regex(node, file));
      case Node::Kind::Shape:
        return skipping(steps_.shape(node, file));
      case Node::Kind::Type:
        return skipping(steps_.type(node, file));
      case Node::Kind::Capture:
        return capture(node, file);
      case Node::Kind::Before:
        return make_form(Form::Kind::Before, children(node, file));
      case Node::Kind::After:
        return after(node, file);
      case Node::Kind::Not:
        return negation(node, file);
      case Node::Kind::Sequence:
        return sequence(node, file);
      case Node::Kind::Alternatives:
        return make_form(Form::Kind::Alternatives, children(node, file));
      case Node::Kind::Repeat:
        return make_repeat(resolve(node.children[0], file), node.min, node.max);
      case Node::Kind::Gap: {
        Form form = make_form(Form::Kind::Gap);
        form.min = node.min, form.max = node.max;
        return form;
      }
      case Node::Kind::Begin:
        return make_form(Form::Kind::Begin);
      case Node::Kind::End:
        return skipping(make_form(Form::Kind::End));
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
      used_roles_ |= 1u << number;
      return skipping(steps_.role(number, no_role));
    }
    if (const Found<LetTree> let = find_let(file, node.text)) {
      if (std::find(open_lets_.begin(), open_lets_.end(), let.declaration) != open_lets_.end()) {
        error(file, node.at, "'" + node.text + "' is made of itself");
        return {};
      }
      open_lets_.push_back(let.declaration);
      Form form = resolve(let.declaration->root, *let.file);
      open_lets_.pop_back();
      return form;  // Marked by resolve(), once no `let` is open.
    }
    Form form = skipping(steps_.words(node.text, false));
    const bool is_article = node.text == "a" || node.text == "an" || node.text == "the";
    return on_clauses() && is_article && !inside_after_ ? make_repeat(std::move(form), 0, 1) : form;
  }

  std::uint8_t role(std::string_view name) const { return on_clauses() ? find_role(scope_.block, name) : no_role; }

  Form capture(const Node& node, RuleFile& file) {
    const std::uint8_t number = on_clauses() ? role(node.text) : node.text == "name" ? std::uint8_t{0} : no_role;
    if (number == no_role) {
      std::vector<std::string_view> known{"before", "after"};
      if (!on_clauses()) known.push_back("name");
      for (const RoleTree& declared : scope_.block.roles) known.push_back(declared.name.text);
      const std::string what = on_clauses() ? "the relation declares no role '" + node.text + "'"
                                            : "an entity rule captures 'name' only, not '" + node.text + "'";
      error(file, node.at, what + suggestion(node.text, known));
      return {};
    }
    used_roles_ |= 1u << number;
    const std::uint32_t was_open = std::exchange(open_roles_, open_roles_ | 1u << number);
    if (was_open == open_roles_) error(file, node.at, "'" + node.text + "' stands inside itself");
    Form form = make_form(Form::Kind::Capture, children(node, file));
    form.role = number;
    open_roles_ = was_open;
    return form;
  }

  Form after(const Node& node, RuleFile& file) {
    const bool was_inside = std::exchange(inside_after_, true);
    std::vector<Form> inner = children(node, file);
    inside_after_ = was_inside;
    std::vector<Form> steps;
    if (!failed() && !only_steps(inner[0], steps))
      error(file, node.at, "'after:( … )' looks back over one word or mention: no sequence, repetition or role in it");
    return make_form(Form::Kind::After, std::move(steps));
  }
  // Whether the form is one step or a choice of such; they go to `steps`.
  static bool only_steps(Form& form, std::vector<Form>& steps) {
    if (form.kind == Form::Kind::Alternatives)
      return std::all_of(form.children.begin(), form.children.end(),
                         [&](Form& child) { return only_steps(child, steps); });
    if (form.kind != Form::Kind::Step || form.atom.role != no_role) return false;
    steps.push_back(std::move(form));
    return true;
  }

  Form negation(const Node& node, RuleFile& file) {
    Form form = make_form(Form::Kind::Not, children(node, file));
    const Node::Kind inner = file.tree[node.children[0]].kind;
    const bool looks = inner == Node::Kind::After || inner == Node::Kind::Before || inner == Node::Kind::Not ||
                       inner == Node::Kind::Begin || inner == Node::Kind::End;
    if (!failed() && !looks && takes_nothing(form.children[0]))
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
      const std::uint8_t left = role(file.tree[node.children[i]].text);
      const std::uint8_t right = role(file.tree[node.children[i + 2]].text);
      std::vector<Form> apart;
      for (std::size_t part = 0; part < 3; ++part) apart.push_back(resolve(node.children[i + part], file));
      std::vector<Form> choices;
      choices.push_back(skipping(steps_.role(left, right)));
      choices.push_back(make_form(Form::Kind::Sequence, std::move(apart)));
      forms.push_back(make_form(Form::Kind::Alternatives, std::move(choices)));
      i += 2;
    }
    return make_form(Form::Kind::Sequence, std::move(forms));
  }
  bool is_role_pair(const Node& node, std::size_t at, RuleFile& file) const {
    if (!on_clauses() || at + 2 >= node.children.size()) return false;
    const auto word = [&](std::size_t i) -> std::string_view {
      const Node& child = file.tree[node.children[i]];
      return child.kind == Node::Kind::Word ? std::string_view(child.text) : "";
    };
    return word(at + 1) == "and" && role(word(at)) != no_role && role(word(at + 2)) != no_role;
  }

  // A role that must be there and that no preposition brings has to stand in the pattern.
  void check_roles(const PatternTree& pattern) {
    for (std::size_t i = 0; i < std::min(scope_.block.roles.size(), max_roles); ++i) {
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
  Steps steps_;
  Span pattern_;
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

std::optional<Form> resolve(const PatternTree& pattern, const BlockScope& scope) {
  return Resolver(scope).run(pattern);
}

}  // namespace gazette::rules
