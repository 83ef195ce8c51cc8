// Finite clauses: what a verb takes on its right, and where its subject stands on its left. Infinitives, gerunds and
// participles: control.cpp. Tests: tests/clauses/clause_test.cpp.

#include "clauses/clause_builder.hpp"

namespace gazette::clauses {

void ClauseBuilder::run() {
  for (std::size_t i = 0; i < chunks_.size(); ++i)
    if (is(i, Kind::Verb)) build(i);
}

// The first chunk after the phrase at `chunk` and the prepositional phrases and dates behind it.
std::size_t ClauseBuilder::after_adjuncts(std::size_t chunk) const {
  std::size_t next = chunk + 1;
  while (true) {
    if (is(next, Kind::Preposition) && is(next + 1, Kind::Phrase))
      next += 2;
    else if (is(next, Kind::Phrase) && out_.phrases[chunks_[next].index].date)
      next += 1;
    else
      return next;
  }
}

// An ambiguous past ("reached", "met") that modifies the noun before it: an agent follows, or only adjuncts part it
// from the finite verb.
bool ClauseBuilder::is_participle(std::size_t chunk) {
  const VerbGroup& group = verb(chunk);
  if (group.form == Form::Participle) return true;
  if (!group.ambiguous_past) return false;
  if (chunk == 0 && !sentence_.title_case) return true;  // "Based in Oslo, Equinor …"
  if (is(chunk + 1, Kind::Conjunction) && is(chunk + 2, Kind::Verb) && verb(chunk + 2).ambiguous_past)
    return is_participle(chunk + 2);  // "a company founded and led by X"
  if (is(chunk + 1, Kind::Preposition) && token(chunk + 1).key == grammar_.keys().by) return true;
  if (chunk >= 2 && is(chunk - 1, Kind::Comma) && is(chunk - 2, Kind::Phrase) && is(chunk + 1, Kind::Preposition)) {
    std::size_t next = after_adjuncts(chunk);  // "Reuters, based in London, grew"
    if (is(next, Kind::Comma)) ++next;
    return chunks_[chunk - 2].clause == none && is(next, Kind::Verb) && verb(next).form == Form::Finite;
  }
  if (chunk == 0 || !is(chunk - 1, Kind::Phrase) || phrase(chunk - 1).pronoun) return false;
  if (const std::uint32_t owner = chunks_[chunk - 1].clause;
      owner != none && is(chunk + 1, Kind::Preposition) && !is_after_opener(chunk - 1)) {
    // "is a bank based in Oslo", "shot a man armed with …"
    const bool common = phrase(chunk - 1).mention == none && !verb_in(out_.clauses[owner], Class::ReportingVerb);
    if (common || out_.verbs[out_.clauses[owner].verb].be) return true;
  }
  const std::size_t next = after_adjuncts(chunk);
  if (!is(next, Kind::Verb) || verb(next).form != Form::Finite || next == chunk + 1) return false;
  // "resigned after ministers quit": what follows has a subject of its own.
  return !(is(next - 2, Kind::Preposition) && opens_clause(next - 2));
}

// "stalled after the summit in the capital ended without …": the phrase at `chunk` belongs to the clause that "after"
// opens.
bool ClauseBuilder::is_after_opener(std::size_t chunk) const {
  for (; chunk >= 1 && is(chunk, Kind::Phrase) && is(chunk - 1, Kind::Preposition); chunk -= 2) {
    if (opens_clause(chunk - 1)) return true;
    if (chunk < 2) return false;
  }
  return false;
}

// The phrase at `chunk` begins a clause of its own: a finite verb follows it.
bool ClauseBuilder::is_subject_of_later(std::size_t chunk) {
  const std::size_t next = after_adjuncts(chunk);
  if (!is(next, Kind::Verb) || verb(next).form != Form::Finite) return false;
  if (host_ != none) return false;  // "the plan to meet X failed"
  if (!verb(next).ambiguous_past) return true;
  if (is_participle(next)) return false;
  const Clause& now = out_.clauses[current_];
  return phrase(chunk).pronoun || verb_in(now, Class::ReportingVerb) || verb_in(now, Class::ThinkingVerb);
}

// The phrase that the clause of the verb at `chunk` stands in, between it and its verb: "the plan to meet X failed",
// "the man who met X left".
std::uint32_t ClauseBuilder::host_of(std::size_t chunk) {
  if (chunk == 0) return none;
  std::size_t at = chunk - 1;
  if (is(at, Kind::Relative) && at > 0)
    --at;
  else if (verb(chunk).form == Form::Finite && !is_participle(chunk))
    return none;
  else if (is(at, Kind::Comma) && at > 0)
    --at;  // "X, born in Oslo, Norway, left"
  if (!is(at, Kind::Phrase)) return none;
  while (at >= 2 && is(at - 1, Kind::Preposition) && is(at - 2, Kind::Phrase) && !opens_clause(at - 1)) at -= 2;
  const bool begins = at == 0 || is(at - 1, Kind::Comma) || is(at - 1, Kind::Stop) || is(at - 1, Kind::Subordinator) ||
                      is(at - 1, Kind::Conjunction) || (is(at - 1, Kind::Preposition) && opens_clause(at - 1));
  return begins && chunks_[at].clause == none ? static_cast<std::uint32_t>(at) : none;
}

void ClauseBuilder::build(std::size_t chunk) {
  current_ = static_cast<std::uint32_t>(out_.clauses.size());
  Clause clause;
  clause.verb = chunks_[chunk].index;
  out_.clauses.push_back(clause);
  chunks_[chunk].clause = current_;
  host_ = host_of(chunk);
  collect(chunk, clause);
  out_.clauses.pop_back();  // The clauses on the left are looked at without this one.
  VerbGroup& group = verb(chunk);
  const bool joins_verb = chunk >= 2 && is(chunk - 1, Kind::Conjunction) && is(chunk - 2, Kind::Verb) &&
                          chunks_[chunk - 2].clause == last_clause();
  if (joins_verb && group.ambiguous_past) {  // "was born and raised in Oslo", "Born and raised in Oslo"
    group.passive = group.passive || verb(chunk - 2).passive;
    if (verb(chunk - 2).form == Form::Participle) group.form = Form::Participle;
  }
  if (group.form == Form::Infinitive)
    subject_of_infinitive(chunk, clause);
  else if (group.form == Form::Gerund)
    subject_of_gerund(chunk, clause);
  else if (is_participle(chunk))
    object_of_participle(chunk, clause);
  else
    subject_of_finite(chunk, clause);
  if (group.passive) to_active(clause);
  if (joins_verb) share_right_side(clause);
  settle_waiting(clause);
  out_.clauses.push_back(clause);
}

// "shot and killed X in Oslo": what stands right of the second verb is the first one's, too.
void ClauseBuilder::share_right_side(const Clause& clause) {
  Clause& first = out_.clauses[last_clause()];
  if (first.object == none) first.object = clause.object;
  if (first.subject == none) first.subject = clause.subject;
  if (first.adjuncts.count == 0) first.adjuncts = clause.adjuncts;
}

void ClauseBuilder::take_adjunct(std::uint32_t first, std::uint32_t end, std::size_t phrase_chunk) {
  out_.adjuncts.push_back({first, end, chunks_[phrase_chunk].index});
  take(phrase_chunk);
}

// Objects and adjuncts on the right, up to where another clause begins.
void ClauseBuilder::collect(std::size_t chunk, Clause& clause) {
  clause.adjuncts.first = static_cast<std::uint32_t>(out_.adjuncts.size());
  bool after_comma = false;
  for (std::size_t i = chunk + 1; i < chunks_.size(); ++i) {
    if (is(i, Kind::Phrase)) {
      if (phrase(i).date) {
        take_adjunct(chunks_[i].first, chunks_[i].first, i);
        continue;
      }
      if (after_comma || is_subject_of_later(i)) break;
      if (clause.object == none && clause.adjuncts.first == out_.adjuncts.size())
        clause.object = chunks_[i].index;
      else if (clause.object == none && is(i - 1, Kind::Phrase) && phrase(i - 1).date)
        clause.object = chunks_[i].index;
      else if (clause.second_object == none && is(i - 1, Kind::Phrase))
        clause.second_object = chunks_[i].index;
      else
        break;
      take(i);
    } else if (is(i, Kind::Preposition)) {
      if (!is(i + 1, Kind::Phrase)) {
        if (is(i + 1, Kind::Verb)) break;
        continue;
      }
      if (opens_clause(i) && is_subject_of_later(i + 1)) break;
      if (after_comma && finite_follows(i + 1)) break;
      take_adjunct(chunks_[i].first, chunks_[i].end, i + 1);
      ++i;
    } else if (is(i, Kind::Comma) && !after_comma &&
               (is(i + 1, Kind::Preposition) || (is(i + 1, Kind::Phrase) && phrase(i + 1).date))) {
      after_comma = true;
    } else {
      break;
    }
  }
  clause.adjuncts.count = static_cast<std::uint32_t>(out_.adjuncts.size()) - clause.adjuncts.first;
}

bool ClauseBuilder::finite_follows(std::size_t chunk) {
  std::size_t next = after_adjuncts(chunk);
  if (is(next, Kind::Comma)) ++next;
  if (is(next, Kind::Phrase)) next = after_adjuncts(next);
  return is(next, Kind::Verb) && verb(next).form == Form::Finite;
}

// What a relative pronoun at `chunk` stands for.
std::uint32_t ClauseBuilder::antecedent(std::size_t chunk) const {
  std::size_t at = chunk;
  if (at > 0 && is(at - 1, Kind::Preposition)) --at;
  if (at > 0 && is(at - 1, Kind::Comma)) --at;
  if (at == 0 || !is(at - 1, Kind::Phrase)) return none;
  --at;
  // "the visit to Oslo that …" is read as Oslo; "the president of China, who …" is one phrase already.
  return chunks_[at].index;
}

// The clause that took the phrase before a relative word.
std::uint32_t ClauseBuilder::owner_before(std::size_t relative) const {
  std::size_t at = relative;
  if (at > 0 && is(at - 1, Kind::Comma)) --at;
  return at > 0 ? chunks_[at - 1].clause : none;
}

void ClauseBuilder::subject_of_finite(std::size_t chunk, Clause& clause) {
  if (chunk == 0) return;
  std::size_t left = chunk - 1;
  if (is(left, Kind::Relative)) {
    clause.subject = antecedent(left);
    clause.link = Link::Attribute;
    return;
  }
  if (is(left, Kind::Phrase)) return subject_by_phrase(left, clause);
  if (is(left, Kind::Conjunction)) {
    // Without a comma a relative clause goes on: "who met X and said …".
    const std::uint32_t last = last_clause();
    const bool inside = last != none && (left == 0 || !is(left - 1, Kind::Comma)) &&
                        out_.clauses[last].link == Link::Attribute &&
                        out_.verbs[out_.clauses[last].verb].form == Form::Finite;
    if (inside) {
      clause.subject = surface_subject(last);
      clause.link = Link::Attribute;
      return;
    }
    return share_subject(clause, true);
  }
  if (is(left, Kind::Comma) && left > 0) {
    const Chunk& before = chunks_[left - 1];
    const std::uint32_t owner = before.clause;
    if (is(left - 1, Kind::Phrase) && owner == none) {  // "X, <aside dropped>, met"
      clause.subject = before.index;
      return;
    }
    if (owner != none) {
      const Clause& inner = out_.clauses[owner];
      // "X, who met Y, said", "X, speaking in Oslo, said"
      if (inner.link == Link::Attribute && inner.subject != none) {
        clause.subject = out_.verbs[inner.verb].passive || inner_object_leads(inner) ? inner.object : inner.subject;
        return;
      }
      if (inner.link == Link::Attribute) {
        clause.subject = inner.object;
        return;
      }
    }
  }
  // "…," said X: the subject of a verb of saying may follow it.
  if (verb_in(clause, Class::ReportingVerb) && clause.object != none &&
      (is(left, Kind::Comma) || is(left, Kind::Stop))) {
    clause.subject = clause.object;
    clause.object = none;
    return;
  }
  if (is(left, Kind::Comma)) share_subject(clause, true);
}

bool ClauseBuilder::inner_object_leads(const Clause& inner) const {
  const VerbGroup& group = out_.verbs[inner.verb];
  return group.form == Form::Participle ||
         (group.ambiguous_past && inner.object != none && out_.phrases[inner.object].first < group.first);
}

// The subject is the phrase at `chunk`, or one further left whose adjunct it is: "the talks with Kim collapsed".
void ClauseBuilder::subject_by_phrase(std::size_t chunk, Clause& clause) {
  std::size_t at = chunks_[chunk].host != none ? chunks_[chunk].host : chunk;
  while (at > 0) {
    if (phrase(at).date && at > 0 && is(at - 1, Kind::Phrase)) {
      --at;
      continue;
    }
    if (at < 2 || !is(at - 1, Kind::Preposition) || !is(at - 2, Kind::Phrase)) break;
    // "hopes rose after Trump canceled …": the preposition opens the clause where its left side has its verb already.
    if (opens_clause(at - 1) && chunks_[at - 2].clause != none) break;
    at -= 2;
  }
  clause.subject = chunks_[at].index;
  if (phrase(at).date && chunk == at) clause.subject = chunks_[chunk].index;
  link_to_left(at, clause);  // Before the chunks on the left become this clause's.
  take_leading(at, clause);
  if (out_.phrases[clause.subject].referents.count > 0 || chunks_[chunk].clause != none) return;
  for (std::size_t i = at + 1; i + 1 <= chunk; i += 2) {  // "Police in Oslo arrested …"
    if (!is(i, Kind::Preposition)) break;
    take_adjunct(chunks_[i].first, chunks_[i].end, i + 1);
    ++clause.leading.count;
  }
}

// Adjuncts and dates between the clause's beginning and its subject: "On Monday, …", "Last week Kim …".
void ClauseBuilder::take_leading(std::size_t chunk, Clause& clause) {
  clause.leading.first = static_cast<std::uint32_t>(out_.adjuncts.size());
  std::size_t at = chunk;
  while (at > 0) {
    std::size_t left = at - 1;
    if (is(left, Kind::Comma) && left > 0) --left;
    if (!is(left, Kind::Phrase) || chunks_[left].clause != none) break;
    const bool preposition = left > 0 && is(left - 1, Kind::Preposition);
    if (!preposition && !phrase(left).date) break;
    const std::size_t first = preposition ? left - 1 : left;
    take_adjunct(chunks_[first].first, preposition ? chunks_[first].end : chunks_[first].first, left);
    at = first;
  }
  clause.leading.count = static_cast<std::uint32_t>(out_.adjuncts.size()) - clause.leading.first;
}

// What governs the clause whose subject stands at `chunk`.
void ClauseBuilder::link_to_left(std::size_t chunk, Clause& clause) {
  if (chunk == 0) return;
  std::size_t left = chunk - 1;
  if (is(left, Kind::Verb)) {  // "said X met Y"
    clause.link = Link::Complement;
    clause.parent = chunks_[left].clause;
  } else if (is(left, Kind::Relative)) {
    clause.link = Link::Attribute;
    const std::uint32_t what = antecedent(left);
    const std::uint64_t key = token(left).key;
    const std::uint32_t owner = owner_before(left);
    const bool named = what != none && out_.phrases[what].mention != none &&
                       source_.mentions[out_.phrases[what].mention].kind == names::Kind::Name;
    if (named && key == grammar_.keys().that && owner != none &&
        verb_in(out_.clauses[owner], Class::ReportingVerb)) {  // "told Reuters that X met Y"
      clause.link = Link::Complement;
      clause.parent = owner;
      return;
    }
    const bool is_thing =
        key == grammar_.keys().which || key == grammar_.keys().whom || !grammar_.in(word(left), Class::QuestionWord);
    if (what == none) {
    } else if (!is_thing) {  // "was in Oslo, where he met …": what is said of the place or day holds here too.
      clause.parent = owner;
    } else if (left > 0 && is(left - 1, Kind::Preposition)) {  // "Reuters, in which Intel invested"
      out_.adjuncts.push_back({chunks_[left - 1].first, chunks_[left - 1].end, what});
      ++clause.adjuncts.count;
    } else if (clause.object == none) {  // "LinkedIn, which Microsoft bought"
      clause.object = what;
    }
  } else if (is(left, Kind::Subordinator)) {
    if (grammar_.in(word(left), Class::ConditionalWord)) {
      clause.link = Link::Condition;
      clause.parent = last_clause();
    } else if (token(left).key == grammar_.keys().that && left > 0) {
      clause.link = Link::Complement;
      if (is(left - 1, Kind::Verb))
        clause.parent = chunks_[left - 1].clause;
      else if (is(left - 1, Kind::Phrase)) {
        clause.parent = chunks_[left - 1].clause;
        if (clause.parent == none || !verb_in(out_.clauses[clause.parent], Class::ReportingVerb))
          clause.parent_phrase = chunks_[left - 1].index;
      } else {
        clause.parent = last_clause();
      }
    }
  } else if (is(left, Kind::Phrase) && chunks_[left].clause != none) {  // "told reporters X met Y", "said Friday X met"
    const Clause& parent = out_.clauses[chunks_[left].clause];
    if (verb_in(parent, Class::ReportingVerb) || verb_in(parent, Class::ThinkingVerb)) {
      clause.link = Link::Complement;
      clause.parent = chunks_[left].clause;
    }
  }
}

// The finite clause that a verb after "and" goes on: not one inside a noun phrase, if there is another.
std::uint32_t ClauseBuilder::coordinate_of(std::uint32_t last) const {
  for (std::uint32_t i = last + 1; i-- > first_clause_;) {
    const Clause& clause = out_.clauses[i];
    if (out_.verbs[clause.verb].form == Form::Finite && clause.link != Link::Attribute) return i;
  }
  return last;
}

// "met X and said …": the clause before lends its subject; a bare infinitive goes with the last infinitive.
void ClauseBuilder::share_subject(Clause& clause, bool finite) {
  std::uint32_t before = last_clause();
  if (before == none) return;
  const VerbGroup& group = out_.verbs[clause.verb];
  const lexicon::WordInfo& info = grammar_.lexicon()[source_.tokens[group.head]];
  const bool bare =
      finite && group.first == group.head && info.can_be(lexicon::base_form) && !info.can_be(lexicon::past);
  if (finite && !bare) before = coordinate_of(before);
  const Clause& partner = out_.clauses[before];
  clause.subject = surface_subject(before);
  clause.link = Link::Coordinate;
  clause.parent = before;
  if (!finite) clause.link = partner.link, clause.parent = partner.parent, clause.parent_phrase = partner.parent_phrase;
}

// The subject as written: of a passive, what is the object in active order.
std::uint32_t ClauseBuilder::surface_subject(std::uint32_t clause) const {
  if (clause == none) return none;
  const Clause& of = out_.clauses[clause];
  return out_.verbs[of.verb].passive || inner_object_leads(of) ? of.object : of.subject;
}

// Passive to active: the agent is the subject, the subject the object.
void ClauseBuilder::to_active(Clause& clause) {
  const std::uint32_t patient = clause.subject;
  clause.subject = none;
  if (clause.object != none) clause.second_object = clause.object;
  clause.object = patient;
  for (std::uint32_t i = clause.adjuncts.first; i < clause.adjuncts.first + clause.adjuncts.count; ++i) {
    const Adjunct& adjunct = out_.adjuncts[i];
    if (adjunct.end != adjunct.first + 1 || source_.tokens[adjunct.first].key != grammar_.keys().by) continue;
    if (out_.phrases[adjunct.phrase].date) continue;
    clause.subject = adjunct.phrase;
    return;
  }
}

// "Speaking in Oslo, X said": the participle that opened the sentence has X as its subject.
void ClauseBuilder::settle_waiting(const Clause& clause) {
  if (waiting_ == none || out_.verbs[clause.verb].form != Form::Finite) return;
  const std::uint32_t subject = out_.verbs[clause.verb].passive ? clause.object : clause.subject;
  for (std::uint32_t i = waiting_; i < out_.clauses.size(); ++i) {
    Clause& open = out_.clauses[i];
    if (i != waiting_ && open.parent != waiting_) continue;
    std::uint32_t& missing = out_.verbs[open.verb].form == Form::Gerund ? open.subject : open.object;
    if (missing == none) missing = subject;
  }
  waiting_ = none;
}

void build_clauses(const Grammar& grammar, const Source& source, const text::Sentence& sentence,
                   std::vector<Chunk>& chunks, Clauses& out) {
  ClauseBuilder(grammar, source, sentence, chunks, out).run();
}

}  // namespace gazette::clauses
