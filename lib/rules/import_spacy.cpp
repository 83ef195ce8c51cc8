// Patterns of spaCy's EntityRuler and Matcher; tests/rules/import_test.cpp.
//
// A token of theirs is a set of conditions on one token. All but the last become `before:( … )` here, which takes
// nothing, so that they hold together; the last one takes the token.

#include <functional>
#include <nlohmann/json.hpp>
#include <optional>

#include "base/table.hpp"
#include "rules/import.hpp"
#include "rules/parser.hpp"
#include "rules/tree_builder.hpp"

namespace gazette::rules {
namespace {

using Json = nlohmann::ordered_json;
using Kind = Node::Kind;

// The ruler comes behind all that finds names by itself, and what it says counts.
constexpr std::uint32_t stage = 2;
constexpr float weight = 9;

// One character beyond ASCII, or one of a class, as bytes.
constexpr const char* any_character = "(?:[\\x00-\\x7F]|[\\xC0-\\xFF][\\x80-\\xBF]*)";

class Importer {
 public:
  explicit Importer(Findings& findings) : findings_(findings) {}

  FileTree run() {
    std::string_view text = findings_.source().text();
    if (text.starts_with("\xEF\xBB\xBF")) text.remove_prefix(3);
    for (const std::string_view line : base::split(text, '\n'))
      if (line.find_first_not_of(" \t\r") != line.npos) read(line);
    return builder_.take();
  }

 private:
  void read(std::string_view line) {
    line_ = line;
    builder_.stand_at(findings_.source().span_of(line));
    const Json object = Json::parse(line, nullptr, false);
    if (!object.is_object()) return error("", "expected a JSON object: {\"label\": …, \"pattern\": …}");
    for (const auto& [key, value] : object.items())
      if (key != "label" && key != "pattern" && key != "patterns" && key != "id")
        warn(key, "'" + key + "' is not carried over");
    const auto label = object.find("label");
    if (label == object.end() || !label->is_string() || *label == "")
      return error("label", "expected a \"label\" with the name of a type");
    const auto pattern = object.find("pattern"), patterns = object.find("patterns");
    if (pattern != object.end())
      add(*label, *pattern, object);
    else if (patterns != object.end() && patterns->is_array())
      for (const Json& each : *patterns) add(*label, each, object);
    else
      error("", "expected a \"pattern\", a string or a list of tokens");
  }

  void add(const std::string& label, const Json& pattern, const Json& object) {
    left_out_ = false;
    std::vector<NodeId> nodes;
    if (pattern.is_string() && pattern.get_ref<const std::string&>().find_first_not_of(" \t") != std::string::npos) {
      nodes.push_back(builder_.leaf(Kind::Exact, pattern));
    } else if (pattern.is_array() && !pattern.empty()) {
      for (const Json& token : pattern) nodes.push_back(repeated_token(token));
    } else {
      return error("pattern", "expected a string, or a list of tokens that is not empty");
    }
    if (left_out_) return;
    const auto id = object.find("id");
    const std::string name = id == object.end() ? "" : id->is_string() ? id->get<std::string>() : id->dump();
    builder_.add_pattern(type_of_label(label), stage, builder_.joined(Kind::Sequence, std::move(nodes)), weight, name);
  }

  // A token with its operator.
  NodeId repeated_token(const Json& token) {
    if (!token.is_object()) return fault("pattern", "expected a token: {\"LOWER\": …}");
    const auto op = token.find("OP");
    const NodeId node = conditions(token);
    if (op == token.end()) return node;
    const std::string sign = op->is_string() ? op->get<std::string>() : "";
    if (sign == "!") return builder_.inner(Kind::Sequence, {builder_.inner(Kind::Not, {node}), any()});
    if (sign == "?") return builder_.repeated(node, 0, 1);
    if (sign == "*") return builder_.repeated(node, 0, Node::unbounded);
    if (sign == "+") return builder_.repeated(node, 1, Node::unbounded);
    const std::optional<std::pair<std::uint32_t, std::uint32_t>> bounds = bounds_of(sign);
    if (!bounds) return fault("OP", "expected an operator: ! ? * + {n} {n,m} {n,} {,m}, with 1 <= m <= 100");
    return builder_.repeated(node, bounds->first, bounds->second);
  }
  static std::optional<std::pair<std::uint32_t, std::uint32_t>> bounds_of(std::string_view sign) {
    if (sign.size() < 3 || sign.front() != '{' || sign.back() != '}') return std::nullopt;
    const auto parts = base::split(sign.substr(1, sign.size() - 2), ',');
    const auto number = [](std::string_view digits, std::uint32_t none) -> std::optional<std::uint32_t> {
      if (digits.empty()) return none;
      std::uint32_t value = 0;
      for (const char c : digits) {
        if (c < '0' || c > '9' || value > max_repeat) return std::nullopt;
        value = value * 10 + static_cast<std::uint32_t>(c - '0');
      }
      return value <= max_repeat ? std::optional(value) : std::nullopt;
    };
    if (parts.size() > 2 || (parts.size() == 1 && parts[0].empty())) return std::nullopt;
    const auto min = number(parts[0], 0);
    const auto max = parts.size() == 1 ? min : number(parts[1], Node::unbounded);
    if (!min || !max || *max == 0 || *max < *min) return std::nullopt;
    return std::pair(*min, *max);
  }

  // Looks that take nothing, then the step that takes the token.
  NodeId conditions(const Json& token) {
    std::vector<NodeId> looks;
    std::optional<NodeId> taking;
    for (const auto& [key, value] : token.items()) {
      if (key == "OP") continue;
      const Condition condition = condition_of(key, value);
      if (!condition.takes || taking) {
        looks.push_back(condition.takes ? builder_.inner(Kind::Before, {condition.node}) : condition.node);
      } else {
        taking = condition.node;
      }
    }
    looks.push_back(taking ? *taking : any());
    return builder_.joined(Kind::Sequence, std::move(looks));
  }

  struct Condition {
    NodeId node = 0;
    bool takes = true;  // A step; else a look.
  };
  Condition no(NodeId node) { return {builder_.inner(Kind::Not, {node}), false}; }
  NodeId any() { return shape("Any"); }
  NodeId shape(const char* name) { return builder_.leaf(Kind::Shape, name); }
  NodeId list(const char* name) { return builder_.leaf(Kind::List, name); }
  NodeId one_of(std::vector<NodeId> nodes) { return builder_.joined(Kind::Alternatives, std::move(nodes)); }
  NodeId signs(std::initializer_list<const char*> texts) {
    std::vector<NodeId> nodes;
    for (const char* text : texts) nodes.push_back(builder_.leaf(Kind::Exact, text));
    return one_of(std::move(nodes));
  }

  Condition condition_of(const std::string& key, const Json& value) {
    std::string name = key;
    for (char& c : name) c = c >= 'a' && c <= 'z' ? static_cast<char>(c - 32) : c;
    if (name == "ORTH" || name == "TEXT")
      return words(key, value, [&](const std::string& word) { return builder_.leaf(Kind::Exact, word); });
    if (name == "LOWER" || name == "NORM")
      return words(key, value, [&](const std::string& word) { return builder_.leaf(Kind::Word, word); });
    if (name == "LEMMA")
      return words(key, value, [&](const std::string& word) {
        return one_of({builder_.lemma(word), builder_.leaf(Kind::Word, word)});
      });
    if (name == "SHAPE")
      return words(key, value, [&](const std::string& word) { return builder_.regex(shape_expression(word), false); });
    if (name == "ENT_TYPE")
      return words(key, value, [&](const std::string& type) { return builder_.leaf(Kind::Type, type_of_label(type)); });
    if (name == "LENGTH") return {length(key, value), true};
    if (const std::optional<NodeId> flag = flagged(name)) {
      if (!value.is_boolean()) return {fault(key, "expected true or false"), true};
      if (name == "IS_SENT_START") return value.get<bool>() ? Condition{*flag, false} : no(*flag);
      return value.get<bool>() ? Condition{*flag, true} : no(*flag);
    }
    return {leave_out(key, "'" + key + "' is not carried over; this pattern is left out"), true};
  }

  std::optional<NodeId> flagged(std::string_view name) {
    if (name == "IS_ALPHA") return builder_.regex("[A-Za-z\\x80-\\xFF]+", false);
    if (name == "IS_ASCII") return builder_.regex("[\\x00-\\x7F]+", false);
    if (name == "IS_DIGIT") return builder_.regex("[0-9]+", false);
    if (name == "LIKE_NUM") return one_of({shape("Number"), list("number_word")});
    if (name == "IS_LOWER") return shape("Lower");
    if (name == "IS_UPPER") return one_of({shape("AllCaps"), shape("Initial")});
    if (name == "IS_TITLE")
      return builder_.inner(Kind::Sequence, {builder_.inner(Kind::Not, {one_of({shape("AllCaps"), shape("Mixed")})}),
                                             shape("Capitalized")});
    if (name == "IS_PUNCT") return shape("Punct");
    if (name == "IS_SENT_START") return builder_.leaf(Kind::Begin);
    if (name == "IS_BRACKET") return signs({"(", ")", "[", "]", "{", "}", "<", ">"});
    if (name == "IS_QUOTE") return signs({"\"", "'", "\u201C", "\u201D", "\u2018", "\u2019", "\u00AB", "\u00BB"});
    if (name == "IS_CURRENCY") return signs({"$", "\u20AC", "\u00A3", "\u00A5"});
    if (name == "IS_STOP")
      return one_of({list("determiner"), list("pronoun"), list("personal_pronoun"), list("possessive"),
                     list("preposition"), list("conjunction"), list("subordinator"), list("modal"), list("be"),
                     list("have"), list("do"), list("negation"), list("relative"), list("question_word")});
    return std::nullopt;
  }

  // What a word becomes.
  using Make = std::function<NodeId(const std::string&)>;

  // A string; or {"IN": […]}, {"NOT_IN": […]}, {"REGEX": "…"}, each of which must hold.
  Condition words(const std::string& key, const Json& value, const Make& make) {
    if (value.is_string()) return {word(key, value, make), true};
    if (!value.is_object() || value.empty())
      return {fault(key, "expected a string, or an object with IN, NOT_IN or REGEX"), true};
    std::vector<NodeId> looks;
    std::optional<NodeId> taking;
    for (const auto& [op, operand] : value.items()) {
      if (op == "IN" || op == "NOT_IN") {
        std::vector<NodeId> choices;
        if (operand.is_array())
          for (const Json& each : operand) choices.push_back(word(op, each, make));
        if (choices.empty()) return {fault(op, "expected a list of strings"), true};
        const NodeId choice = one_of(std::move(choices));
        if (op == "NOT_IN")
          looks.push_back(no(choice).node);
        else
          taking = choice;
      } else if (op == "REGEX" && operand.is_string()) {
        // Theirs is looked for inside the token.
        taking = builder_.regex(".*(?:" + operand.get<std::string>() + ").*", key == "LOWER" || key == "lower");
      } else {
        return {leave_out(op, "'" + op + "' of '" + key + "' is not carried over; this pattern is left out"), true};
      }
    }
    looks.push_back(taking ? *taking : any());
    return {builder_.joined(Kind::Sequence, std::move(looks)), true};
  }
  NodeId word(const std::string& key, const Json& value, const Make& make) {
    if (!value.is_string() || value.get_ref<const std::string&>().find_first_not_of(" \t\n") == std::string::npos)
      return fault(key, "expected a string that is not empty");
    return make(value.get<std::string>());
  }

  // "Xxxx", "dd/dd": a run of four signs stands for four or more.
  static std::string shape_expression(const std::string& shape) {
    std::string expression;
    for (std::size_t at = 0; at < shape.size();) {
      std::size_t end = at;
      while (end < shape.size() && shape[end] == shape[at]) ++end;
      const char sign = shape[at];
      if (sign == 'X')
        expression += "[A-Z]";
      else if (sign == 'x')
        expression += "(?:[a-z]|[\\xC0-\\xFF][\\x80-\\xBF]*)";
      else if (sign == 'd')
        expression += "[0-9]";
      else
        expression += std::string("\\") + sign;
      expression += "{" + std::to_string(end - at) + (end - at >= 4 ? ",}" : "}");
      at = end;
    }
    return expression;
  }

  // A number; or comparisons with some.
  NodeId length(const std::string& key, const Json& value) {
    std::uint64_t min = 0, max = max_repeat;
    const auto compare = [&](const std::string& op, const Json& number) {
      if (!number.is_number_integer() || number.get<std::int64_t>() < 0 || number.get<std::int64_t>() > max_repeat)
        return false;
      const auto given = number.get<std::uint64_t>();
      if (op == "==")
        min = std::max(min, given), max = std::min(max, given);
      else if (op == ">=")
        min = std::max(min, given);
      else if (op == ">")
        min = std::max(min, given + 1);
      else if (op == "<=")
        max = std::min(max, given);
      else if (op == "<" && given > 0)
        max = std::min(max, given - 1);
      else
        return false;
      return true;
    };
    bool good = value.is_object() ? !value.empty() : compare("==", value);
    if (value.is_object())
      for (const auto& [op, number] : value.items()) good = good && compare(op, number);
    if (!good || min > max) return fault(key, "expected a length from 0 to 100, or an object with ==, >=, <=, > or <");
    return builder_.regex(
        any_character + ("{" + std::to_string(min) + "," + (max == max_repeat ? "" : std::to_string(max)) + "}"),
        false);
  }

  // The place of a key in the line; the line where it is not to be seen there.
  Span place(const std::string& key) const {
    const std::size_t at = key.empty() ? line_.npos : line_.find("\"" + key + "\"");
    return findings_.source().span_of(at == line_.npos ? line_ : line_.substr(at, key.size() + 2));
  }
  void error(const std::string& key, std::string message) { findings_.error(place(key), std::move(message)); }
  void warn(const std::string& key, std::string message) { findings_.warn(place(key), std::move(message)); }
  NodeId fault(const std::string& key, std::string message) {
    left_out_ = true;
    error(key, std::move(message));
    return any();
  }
  NodeId leave_out(const std::string& key, std::string message) {
    left_out_ = true;
    warn(key, std::move(message));
    return any();
  }

  Findings& findings_;
  TreeBuilder builder_;
  std::string_view line_;
  bool left_out_ = false;
};

}  // namespace

FileTree import_spacy(Findings& findings) { return Importer(findings).run(); }

}  // namespace gazette::rules
