// From a pattern's tree to the sentence it stands for: of alternatives the first, of what may be missing nothing, but
// the subject. Tests: tests/extract/variants_test.cpp.

#include "extract/frame.hpp"

#include <algorithm>
#include <array>

namespace gazette::extract {
namespace {

using rules::Node;

// A step of the pattern written out.
struct Element {
  enum class Kind { Role, Lemma, Word };
  Kind kind = Kind::Word;
  FramePart part;
  std::vector<std::string> lemmas;
  bool noun_list = false;  // The lemma is of a list of nouns.
};

class Flattener {
 public:
  Flattener(const rules::FileTree& tree, const rules::BlockTree& block, const lexicon::Lexicon& lexicon,
            const lexicon::Inflection& inflection, std::size_t choice)
      : tree_(tree), block_(block), lexicon_(lexicon), inflection_(inflection), choice_(choice) {}

  std::optional<std::vector<Element>> run(rules::NodeId root) {
    flatten(root);
    if (failed_) return std::nullopt;
    return std::move(elements_);
  }
  /// How many choices the pattern has: those of its first alternatives that are more than words.
  std::size_t choices() const { return choices_; }

 private:
  int role(std::string_view name) const {
    for (std::size_t i = 0; i < block_.roles.size(); ++i)
      if (block_.roles[i].name.text == name) return static_cast<int>(i);
    return -1;
  }

  void add_role(int number, std::string type = {}, std::string words = {}) {
    Element element;
    element.kind = Element::Kind::Role;
    element.part.words = std::move(words);
    element.part.role = number;
    element.part.only_type = std::move(type);
    elements_.push_back(std::move(element));
  }
  void add_word(std::string text) {
    Element element;
    element.part.words = std::move(text);
    elements_.push_back(std::move(element));
  }
  void add_lemmas(std::vector<std::string> lemmas, bool noun_list = false) {
    if (lemmas.empty() || lemmas.front().empty()) {
      failed_ = true;
      return;
    }
    Element element;
    element.kind = Element::Kind::Lemma;
    element.lemmas = std::move(lemmas);
    element.noun_list = noun_list;
    elements_.push_back(std::move(element));
  }

  void flatten(rules::NodeId id) {
    const Node& node = tree_[id];
    if (++depth_ > 50) failed_ = true;
    if (failed_) return;
    switch (node.kind) {
      case Node::Kind::Word:
        word(node);
        break;
      case Node::Kind::Exact:
        add_word(node.text);
        break;
      case Node::Kind::Lemma:
        add_lemmas(node.names);
        break;
      case Node::Kind::LemmaList:
      case Node::Kind::List:
        list(node);
        break;
      case Node::Kind::Capture:
        capture(node);
        break;
      case Node::Kind::Sequence:
        for (const rules::NodeId child : node.children) flatten(child);
        break;
      case Node::Kind::Alternatives:
        alternatives(node);
        break;
      case Node::Kind::Repeat: {
        const Node& body = tree_[node.children[0]];
        const bool is_subject = elements_.empty() && body.kind == Node::Kind::Word && role(body.text) >= 0;
        const bool is_article = body.kind == Node::Kind::Word && (body.text == "a" || body.text == "the");
        if (node.min > 0 || is_subject || is_article) flatten(node.children[0]);
        break;
      }
      case Node::Kind::Type:
        elements_.emplace_back().part.only_type = node.text;
        break;
      case Node::Kind::Regex:
      case Node::Kind::Shape:
        failed_ = true;
        break;
      case Node::Kind::Before:
      case Node::Kind::After:
      case Node::Kind::Not:
      case Node::Kind::Gap:
      case Node::Kind::Begin:
      case Node::Kind::End:
        break;
    }
    --depth_;
  }

  void word(const Node& node) {
    if (const int number = role(node.text); number >= 0) return add_role(number);
    for (const rules::LetTree& let : tree_.lets)
      if (let.name.text == node.text) return flatten(let.root);
    add_word(node.text);
  }

  // `(<acquisition>|<takeover>)` is one lemma with many names; of words the first will do.
  void alternatives(const Node& node) {
    const auto all = [&](Node::Kind kind) {
      return std::all_of(node.children.begin(), node.children.end(),
                         [&](rules::NodeId child) { return tree_[child].kind == kind; });
    };
    if (all(Node::Kind::Lemma)) {
      std::vector<std::string> lemmas;
      for (const rules::NodeId child : node.children)
        lemmas.insert(lemmas.end(), tree_[child].names.begin(), tree_[child].names.end());
      return add_lemmas(std::move(lemmas));
    }
    if (all(Node::Kind::Word) || all(Node::Kind::Type) || choices_ > 1) return flatten(node.children[0]);
    choices_ = node.children.size();
    flatten(node.children[std::min(choice_, choices_ - 1)]);
  }

  void list(const Node& node) {
    for (const rules::ListTree& own : tree_.lists)
      if (own.name.text == node.text) return add_lemmas({own.phrases.empty() ? "" : own.phrases.front().text});
    add_lemmas({inflection_.entry(lexicon_.list(node.text))}, node.text.ends_with("_noun"));
  }

  // `object:( {PERSON} )` narrows the type; `title:( @office_noun )` says the words; `kind:( <marry> )` is the verb.
  void capture(const Node& node) {
    const std::size_t before = elements_.size();
    flatten(node.children[0]);
    if (failed_ || elements_.size() != before + 1) {
      failed_ = true;
      return;
    }
    const Element inner = std::move(elements_.back());
    if (inner.kind == Element::Kind::Lemma && !inner.noun_list) return;
    elements_.pop_back();
    add_role(role(node.text), inner.part.only_type, inner.lemmas.empty() ? inner.part.words : inner.lemmas.front());
  }

  const rules::FileTree& tree_;
  const rules::BlockTree& block_;
  const lexicon::Lexicon& lexicon_;
  const lexicon::Inflection& inflection_;
  std::size_t choice_;
  std::size_t choices_ = 1;
  std::vector<Element> elements_;
  std::size_t depth_ = 0;
  bool failed_ = false;
};

bool is_preposition(const Element& element) {
  static constexpr std::array<std::string_view, 12> prepositions{"of", "with", "on",   "against", "to",   "for",
                                                                 "in", "at",   "over", "from",    "into", "as"};
  return element.kind == Element::Kind::Word &&
         std::find(prepositions.begin(), prepositions.end(), element.part.words) != prepositions.end();
}

// The frames of a pattern with one of its choices taken.
std::vector<Frame> frames_of(const std::vector<Element>& elements, const lexicon::Inflection& inflection) {
  using Kind = Element::Kind;
  Frame frame;
  std::size_t at = 0;
  const auto is_role = [&](std::size_t i) { return i < elements.size() && elements[i].kind == Kind::Role; };
  if (is_role(0)) frame.before.push_back(elements[at++].part);
  if (is_role(0) && is_role(2) && elements[1].part.words == "and") {
    frame.before.push_back(elements[2].part);
    at = 3;
  }
  if (at >= elements.size() || elements[at].kind != Kind::Lemma) return {};
  const Element& head = elements[at++];
  for (std::size_t i = at; i < elements.size(); ++i) {
    const Element& element = elements[i];
    frame.after.push_back(element.part);
    if (element.kind != Kind::Lemma) continue;
    frame.after.back().words = element.lemmas.front();
    frame.after.back().is_noun = true;
    frame.after.back().singular = i > at && elements[i - 1].kind == Kind::Word;
  }
  const auto is_verb = [&](const std::string& lemma) { return !head.noun_list && inflection.is_verb(lemma); };
  const auto verb = std::find_if(head.lemmas.begin(), head.lemmas.end(), is_verb);
  const auto noun = std::find_if_not(head.lemmas.begin(), head.lemmas.end(), is_verb);
  const bool joined_by_preposition = at < elements.size() && is_preposition(elements[at]);
  const bool only_nominal = (noun != head.lemmas.end() && (noun == head.lemmas.begin() || joined_by_preposition)) ||
                            (frame.before.empty() && joined_by_preposition);
  std::vector<Frame> frames;
  if (verb != head.lemmas.end() && !only_nominal) {
    frame.head = *verb;
    frames.push_back(frame);
  }
  if (noun != head.lemmas.end() || only_nominal) {
    frame.head = noun != head.lemmas.end() ? *noun : *verb;
    frame.nominal = true;
    frames.push_back(std::move(frame));
  }
  return frames;
}

}  // namespace

std::vector<Frame> frames_of(const rules::FileTree& tree, const rules::BlockTree& block,
                             const rules::PatternTree& pattern, const lexicon::Lexicon& lexicon,
                             const lexicon::Inflection& inflection) {
  std::vector<Frame> frames;
  for (std::size_t choice = 0, choices = 1; choice < choices; ++choice) {
    Flattener flattener(tree, block, lexicon, inflection, choice);
    if (const auto elements = flattener.run(pattern.root))
      for (Frame& frame : frames_of(*elements, inflection)) frames.push_back(std::move(frame));
    choices = flattener.choices();
  }
  return frames;
}

}  // namespace gazette::extract
