// The sentence forms of relation patterns, made of them and read: what `gazette test --show-variants` prints.
// Tests: tests/extract/variants_test.cpp.

#include <algorithm>
#include <array>

#include "base/file.hpp"
#include "extract/extractor_data.hpp"
#include "extract/frame.hpp"
#include "extract/named.hpp"
#include "gazette/rules.hpp"
#include "rules/parser.hpp"

namespace gazette {
namespace {

using extract::Frame;
using extract::FramePart;
using lexicon::Form;

// Names for roles whose type the pattern narrows or the examples do not fill, and for those who stand beside them.
struct Sample {
  std::string_view type;
  std::array<std::string_view, 3> names;
};
constexpr std::array<Sample, 5> samples{{{"PERSON", {"Angela Merkel", "Emmanuel Macron", "Barack Obama"}},
                                         {"LOCATION", {"Paris", "Berlin", "Madrid"}},
                                         {"ORGANIZATION", {"Microsoft", "Reuters", "Intel"}},
                                         {"NORP", {"French", "German", "Spanish"}},
                                         {"DATE", {"Monday", "Friday", "2017"}}}};

class Writer {
 public:
  Writer(const rules::BlockTree& block, const Frame& frame, const lexicon::Inflection& inflection,
         const Extractor& extractor, Scratch& scratch, std::vector<Variant>& out)
      : block_(block), frame_(frame), inflection_(inflection), extractor_(extractor), scratch_(scratch), out_(out) {
    for (const FramePart& part : frame.before) fill(part);
    for (const FramePart& part : frame.after) fill(part);
  }

  void run() {
    if (frame_.nominal)
      nominal();
    else if (frame_.before.empty())
      without_subject();
    else if (frame_.head == "be")
      copular();
    else
      verbal();
  }
  const std::vector<std::string>& fillers() const { return fillers_; }

 private:
  // The filler of a role: as an example has it, else a name of its first type, which no other role has.
  void fill(const FramePart& part) {
    if (part.role < 0) return;
    const auto role = static_cast<std::size_t>(part.role);
    if (fillers_.size() <= role) fillers_.resize(block_.roles.size());
    if (!part.words.empty()) {
      fillers_[role] = part.words;
    } else if (std::string name = part.only_type.empty() ? from_example(role) : std::string(); !name.empty()) {
      fillers_[role] = std::move(name);
    } else {
      fillers_[role] = sample(part.only_type.empty() ? block_.roles[role].types.front().text : part.only_type);
    }
  }
  std::string from_example(std::size_t role) const {
    for (const rules::ExampleTree& example : block_.examples)
      for (const rules::ExpectedRelationTree& relation : example.relations)
        for (const auto& part : relation.parts)
          if (part.role.text == block_.roles[role].name.text && !is_taken(part.text)) return part.text;
    return {};
  }
  bool is_taken(std::string_view name) const {
    return std::find(fillers_.begin(), fillers_.end(), name) != fillers_.end();
  }
  // A name that stands for nothing yet; "" where the type is not known.
  std::string sample(std::string_view type) const {
    for (const Sample& each : samples)
      if (each.type == type)
        for (const std::string_view name : each.names)
          if (!is_taken(name)) return std::string(name);
    return {};
  }
  std::string beside(const FramePart& part) const {
    const std::string& type = block_.roles[static_cast<std::size_t>(part.role)].types.front().text;
    const std::string name = sample(part.only_type.empty() ? type : part.only_type);
    return name.empty() ? "others" : name;
  }

  std::string words(const FramePart& part) const {
    if (part.role >= 0) return fillers_[static_cast<std::size_t>(part.role)];
    if (!part.only_type.empty()) return sample(part.only_type);
    return part.is_noun && !part.singular ? inflection_.form(part.words, lexicon::plural) : part.words;
  }
  // What stands behind the head, from part `first` on, with a blank before each word.
  std::string after(std::size_t first = 0) const {
    std::string out;
    for (std::size_t i = first; i < frame_.after.size(); ++i) out += " " + words(frame_.after[i]);
    return out;
  }

  bool plural() const { return frame_.before.size() > 1; }
  std::string subject() const {
    std::string out = words(frame_.before.front());
    return plural() ? out + " and " + words(frame_.before.back()) : out;
  }
  std::string verb(Form form) const { return inflection_.form(frame_.head, form); }
  // The type of what fills the part; the first that its role takes where it is not known.
  std::string type_of(const FramePart& part) const {
    const std::string name = words(part);
    const Document document = extractor_.extract(name + " was there.", scratch_);
    for (const Mention& mention : document.mentions())
      if (mention.text == name) return std::string(mention.type);
    if (!part.only_type.empty() || part.role < 0) return part.only_type;
    return block_.roles[static_cast<std::size_t>(part.role)].types.front().text;
  }
  bool is_person(const FramePart& part) const { return type_of(part) == "PERSON"; }
  // What stands beside a name and says what it is.
  std::string description(const FramePart& part) const {
    const std::string type = type_of(part);
    return type == "PERSON" ? "a former teacher" : type == "LOCATION" ? "a small country" : "a large company";
  }

  void add(const char* form, Status status, std::string sentence) {
    Variant variant;
    variant.form = form;
    variant.expected = status;
    variant.sentence = std::move(sentence);
    out_.push_back(std::move(variant));
  }

  void verbal() {
    const std::string who = is_person(frame_.before.front()) ? "who" : "which";
    const std::string be = plural() ? "were" : "was", is = plural() ? "are" : "is";
    const std::string base = verb(lexicon::base_form), past = verb(lexicon::past);
    const std::string participle = verb(lexicon::participle), gerund = verb(lexicon::gerund);
    const std::string s = subject(), rest = after();
    const std::string left = plural() ? " left." : " left early.";
    add("active", Status::Actual, s + " " + past + rest + ".");
    add("perfect", Status::Actual, s + (plural() ? " have " : " has ") + participle + rest + ".");
    add("relative", Status::Actual, s + ", " + who + " " + past + rest + ", " + be + " calm.");
    add("infinitive", Status::Planned, s + (plural() ? " plan to " : " plans to ") + base + rest + ".");
    add("raising", Status::Planned, s + " " + is + " expected to " + base + rest + ".");
    add("participle", Status::Actual, "After " + gerund + rest + ", " + s + left);
    add("coordinated subjects", Status::Actual,
        (plural() ? beside(frame_.before.front()) + ", " + s : s + " and " + beside(frame_.before.front())) + " " +
            past + rest + ".");
    add("coordinated verbs", Status::Actual, s + " waited and " + past + rest + ".");
    if (!plural()) {
      add("apposition", Status::Actual, s + ", " + description(frame_.before.front()) + ", " + past + rest + ".");
      add("parenthesis", Status::Actual, s + " (pictured) " + past + rest + ".");
    }
    fronted(s + " " + past + rest);
    add("negated", Status::Negated, s + " did not " + base + rest + ".");
    add("planned", Status::Planned, s + " will " + base + rest + ".");
    add("possible", Status::Possible, s + " may " + base + rest + ".");
    if (!frame_.has_direct_object() || plural()) return;
    const FramePart& object = frame_.after.front();
    const std::string o = words(object), further = after(1), whom = is_person(object) ? "whom" : "which";
    const std::string who_object = is_person(object) ? "who" : "which";
    add("passive", Status::Actual, o + " was " + participle + further + " by " + s + ".");
    add("passive, planned", Status::Planned, o + " will be " + participle + further + " by " + s + ".");
    add("relative, object", Status::Actual, o + ", " + whom + " " + s + " " + past + further + ", was calm.");
    add("relative, passive", Status::Actual,
        o + ", " + who_object + " was " + participle + further + " by " + s + ", was calm.");
    add("coordinated objects", Status::Actual, s + " " + past + " " + o + " and " + beside(object) + further + ".");
  }

  // Place and date before the clause, where the relation has such qualifiers and the pattern does not use them.
  void fronted(const std::string& clause) {
    std::string front;
    for (std::size_t i = 0; i < block_.roles.size(); ++i) {
      const rules::RoleTree& role = block_.roles[i];
      if (!role.optional || (i < fillers_.size() && !fillers_[i].empty())) continue;
      const std::string& type = role.types.front().text;
      if (type == "LOCATION" && !role.prepositions.empty())
        front = role.prepositions.front().text + " Madrid" + (front.empty() ? "" : " " + front);
      else if (type == "DATE")
        front += front.empty() ? "on Friday" : " on Friday";
    }
    if (front.empty()) return;
    front.front() = static_cast<char>(front.front() - 'a' + 'A');
    add("fronted place and date", Status::Actual, front + ", " + clause + ".");
  }

  void copular() {
    std::string rest;
    for (const FramePart& part : frame_.after) {
      const bool is_noun = part.is_noun || (part.role >= 0 && !part.words.empty());
      rest += is_noun ? " the " + part.words : " " + words(part);
    }
    const std::string s = subject(), who = is_person(frame_.before.front()) ? "who" : "which";
    const bool is_named = !frame_.after.empty() && rest.starts_with(" the ");
    add("active", Status::Actual, s + " is" + rest + ".");
    add("relative", Status::Actual, s + ", " + who + " is" + rest + ", was calm.");
    if (is_named) add("apposition", Status::Actual, s + "," + rest + ", was calm.");
    add("planned", Status::Planned, s + " will be" + rest + ".");
    add("possible", Status::Possible, s + " may be" + rest + ".");
    add("negated", Status::Negated, s + " is not" + rest + ".");
  }

  // `<kill> subject`: whoever did it is not asked for.
  void without_subject() {
    if (!frame_.has_direct_object()) return;
    const std::string o = words(frame_.after.front()), rest = after(1), participle = verb(lexicon::participle);
    const std::string who = is_person(frame_.after.front()) ? "who" : "which";
    add("passive", Status::Actual, o + " was " + participle + rest + ".");
    add("passive, perfect", Status::Actual, o + " has been " + participle + rest + ".");
    add("relative, passive", Status::Actual, o + ", " + who + " was " + participle + rest + ", was calm.");
    add("passive, planned", Status::Planned, o + " will be " + participle + rest + ".");
    add("passive, possible", Status::Possible, o + " may be " + participle + rest + ".");
    add("passive, negated", Status::Negated, o + " was not " + participle + rest + ".");
    fronted(o + " was " + participle + rest);
  }

  void nominal() {
    const std::string noun = frame_.head, rest = after();
    if (plural()) {
      const std::string s = words(frame_.before.front()), o = words(frame_.before.back());
      add("between", Status::Actual, "The " + noun + " between " + s + " and " + o + rest + " was short.");
      add("possible", Status::Possible,
          "A possible " + noun + " between " + s + " and " + o + rest + " was discussed.");
      add("negated", Status::Negated, "The " + noun + " between " + s + " and " + o + rest + " was cancelled.");
    } else if (frame_.before.empty()) {
      add("nominal", Status::Actual, "The " + noun + rest + " was a surprise.");
    } else {
      const std::string s = subject();
      add("possessive", Status::Actual, s + "'s " + noun + rest + " was a surprise.");
      add("by", Status::Actual, "The " + noun + rest + " by " + s + " was a surprise.");
      add("planned", Status::Planned, s + "'s planned " + noun + rest + " was welcome.");
      add("negated", Status::Negated, s + " cancelled a " + noun + rest + ".");
    }
  }

  const rules::BlockTree& block_;
  const Frame& frame_;
  const lexicon::Inflection& inflection_;
  const Extractor& extractor_;
  Scratch& scratch_;
  std::vector<Variant>& out_;
  std::vector<std::string> fillers_;  // By role; "" where the frame does not have it.
};

// Whether a relation has each filler in its role; symmetric ones either way round.
bool says(const Document& document, const Relation& relation, const rules::BlockTree& block,
          const std::vector<std::string>& fillers) {
  const auto fits = [&](std::uint32_t subject, std::uint32_t object) {
    for (std::size_t i = 0; i < fillers.size(); ++i) {
      if (fillers[i].empty()) continue;
      const std::string& name = block.roles[i].name.text;
      const bool in_qualifier =
          std::any_of(relation.qualifiers.begin(), relation.qualifiers.end(), [&](const Qualifier& q) {
            return q.role == name && (q.entity == no_entity ? q.text.find(fillers[i]) != q.text.npos
                                                            : extract::is_named(document, q.entity, fillers[i]));
          });
      const std::uint32_t entity = i == 0 ? subject : i == 1 ? object : no_entity;
      if (!in_qualifier && !extract::is_named(document, entity, fillers[i])) return false;
    }
    return true;
  };
  return fits(relation.subject, relation.object) || (block.symmetric && fits(relation.object, relation.subject));
}

void read(const Extractor& extractor, Scratch& scratch, const rules::BlockTree& block,
          const std::vector<std::string>& fillers, Variant& variant) {
  const Document document = extractor.extract(variant.sentence, scratch);
  for (const Relation& relation : document.relations()) {
    if (relation.type != block.name.text || !says(document, relation, block, fillers)) continue;
    if (!variant.found || relation.status == variant.expected) variant.status = relation.status;
    variant.found = true;
  }
}

}  // namespace

Result<std::vector<Variant>> show_variants(const Source& rules, const ExtractorOptions& options) {
  Source source = rules;
  if (!source.is_text) {
    auto text = base::read_file(source.name);
    if (!text) return text.error();
    source = Source::string(std::move(*text), rules.name);
  }
  ExtractorOptions all = options;
  all.rules.push_back(rules);
  const auto extractor = Extractor::compile(all);
  if (!extractor) return extractor.error();

  const base::SourceText text(source.name, source.text);
  rules::Findings findings(text);  // None: the rules compiled.
  const rules::FileTree tree = rules::parse(findings);
  const lexicon::Lexicon& lexicon = *extractor->data()->lexicon;
  const lexicon::Inflection inflection(lexicon);
  Scratch scratch;
  std::vector<Variant> variants;
  for (const rules::BlockTree& block : tree.blocks) {
    if (!block.is_relation) continue;
    for (const rules::PatternTree& pattern : block.patterns)
      for (const Frame& frame : extract::frames_of(tree, block, pattern, lexicon, inflection)) {
        const std::size_t first = variants.size();
        Writer writer(block, frame, inflection, *extractor, scratch, variants);
        writer.run();
        for (std::size_t i = first; i < variants.size(); ++i) {
          variants[i].relation = block.name.text;
          variants[i].line = text.line(pattern.at.begin);
          variants[i].pattern = pattern.at.of(source.text);
          read(*extractor, scratch, block, writer.fillers(), variants[i]);
        }
      }
  }
  return variants;
}

}  // namespace gazette
