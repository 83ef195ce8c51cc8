// Relations of many documents made events: grouped by type and by the two of whom they tell (a nationality counts as
// its country), parted into occasions, then written with their reports in order. What is told of two countries joins
// what is told of the people who hold office there, where type, day and place agree: "the two countries' summit".
// Tests: tests/corpus/events_test.cpp.

#include "corpus/join_events.hpp"

#include <algorithm>
#include <map>
#include <set>
#include <tuple>

#include "corpus/calendar.hpp"
#include "corpus/occasions.hpp"
#include "corpus/places.hpp"

namespace gazette::corpus {
namespace {

// Facts without an occasion of their own.
bool is_standing(std::string_view type) {
  static constexpr std::string_view types[] = {"says",     "holds_position", "located_in", "member_of",     "family_of",
                                               "lives_in", "educated_at",    "born_in",    "subsidiary_of", "supports"};
  return std::find(std::begin(types), std::end(types), type) != std::end(types);
}

// Whom a relation is told of; subject and object of symmetric ones in the order of their ids.
struct Parties {
  std::string_view type;
  std::uint32_t subject = no_entity;
  std::uint32_t object = no_entity;
  std::string_view title;  // Of an office, the kind of a kinship: one more thing that tells facts apart.

  friend auto operator<=>(const Parties&, const Parties&) = default;
};

struct Draft {
  Parties parties;
  Occasion occasion;
  bool standing = false;
};

class EventJoiner {
 public:
  EventJoiner(const Corpus::Data& corpus, const std::vector<std::uint32_t>& joined, Timeline::Data& out)
      : corpus_(corpus), joined_(joined), out_(out), places_(out.entities) {}

  void run() {
    for (const CorpusEntity& entity : out_.entities)
      if (entity.type == "LOCATION" && entity.subtype == "country" && !entity.country.empty())
        countries_.emplace(entity.country, entity.id);
    std::map<Parties, std::vector<Telling>> told;
    for (std::uint32_t i = 0; i < corpus_.relations.size(); ++i) {
      const Parties parties = parties_of(i);
      learn(parties, relation(i).report.status);
      told[parties].push_back(telling_of(i));
    }
    for (const auto& [parties, tellings] : told) draft(parties, tellings);
    give_to_leaders();
    std::erase_if(drafts_, [](const Draft& draft) { return draft.occasion.tellings.empty(); });
    write();
  }

 private:
  const StoredRelation& relation(std::uint32_t number) const { return corpus_.relations[number]; }
  std::uint32_t joined(std::uint32_t stored) const { return stored == no_entity ? no_entity : joined_[stored]; }

  std::uint32_t country_or_self(std::uint32_t entity) const {
    if (entity == no_entity || out_.entities[entity].type != "NORP") return entity;
    const auto found = countries_.find(out_.entities[entity].country);
    return found == countries_.end() ? entity : found->second;
  }

  Parties parties_of(std::uint32_t number) const {
    const StoredRelation& found = relation(number);
    Parties out{
        found.type, country_or_self(joined(found.report.subject)), country_or_self(joined(found.report.object)), {}};
    if (found.symmetric && out.object < out.subject) std::swap(out.subject, out.object);
    if (is_standing(found.type))
      for (std::uint32_t i = found.details.first; i < found.details.end && out.title.empty(); ++i)
        if (corpus_.details[i].entity == no_entity) out.title = corpus_.details[i].text;
    return out;
  }

  Telling telling_of(std::uint32_t number) const {
    const Report& report = relation(number).report;
    return {number, days_of(report.event_date), days_of(report.date), joined(report.place), report.status};
  }

  // Places in places, and who stands for which country.
  void learn(const Parties& parties, Status status) {
    if (status != Status::Actual || parties.subject == no_entity || parties.object == no_entity) return;
    if (parties.type == "located_in") places_.add(parties.subject, parties.object);
    if (parties.type == "holds_position" && out_.entities[parties.object].subtype == "country")
      offices_[parties.subject].insert(parties.object);
  }

  void draft(const Parties& parties, const std::vector<Telling>& tellings) {
    if (is_standing(parties.type)) {
      Draft fact{parties, {}, true};
      for (const Telling& telling : tellings) fact.occasion.add(telling, places_);
      drafts_.push_back(std::move(fact));
      return;
    }
    for (Occasion& occasion : join_occasions(tellings, places_))
      drafts_.push_back({parties, std::move(occasion), false});
  }

  // Two countries of which one report tells and two people of whom another tells are the same event where both are told
  // of one time and place, and no other two people are.
  void give_to_leaders() {
    std::map<Parties, std::vector<std::size_t>> of_leaders;  // Drafts by the countries of the two.
    for (std::size_t i = 0; i < drafts_.size(); ++i) {
      const Parties& parties = drafts_[i].parties;
      if (drafts_[i].standing || parties.subject == no_entity || parties.object == no_entity) continue;
      const auto first = offices_.find(parties.subject), second = offices_.find(parties.object);
      if (first == offices_.end() || second == offices_.end()) continue;
      for (const std::uint32_t a : first->second)
        for (const std::uint32_t b : second->second)
          of_leaders[{parties.type, std::min(a, b), std::max(a, b), {}}].push_back(i);
    }
    for (Draft& draft : drafts_) {
      const auto [type, subject, object, title] = draft.parties;
      const auto found = of_leaders.find({type, std::min(subject, object), std::max(subject, object), {}});
      if (draft.standing || found == of_leaders.end()) continue;
      Draft* same = nullptr;
      std::size_t readings = 0;
      for (const std::size_t other : found->second) {
        if (!is_same(draft.occasion, drafts_[other].occasion) || same == &drafts_[other]) continue;
        same = &drafts_[other];
        ++readings;
      }
      if (readings != 1) continue;
      for (const Telling& telling : draft.occasion.tellings) same->occasion.add(telling, places_);
      draft.occasion.tellings.clear();
    }
  }

  bool is_same(const Occasion& a, const Occasion& b) const {
    if (!a.days.known() || !b.days.known() || !a.days.overlaps(b.days)) return false;
    const Fit fit = places_.fit(a.place, b.place);
    return fit == Fit::Same || fit == Fit::Within || (fit == Fit::Open && a.days.size() == 1 && b.days.size() == 1);
  }

  // The day by which a report is placed in the story: what is told of afterwards still came before.
  std::int32_t story_day(const Occasion& occasion, const Telling& telling) const {
    const std::int32_t said = telling.said.known() ? telling.said.first : 0;
    if (!occasion.days.known() || telling.status == Status::Negated) return said;
    if (telling.status == Status::Actual) return occasion.days.last;
    return telling.said.known() ? std::min(said, occasion.days.first) : occasion.days.first;
  }

  void order(Occasion& occasion) const {
    static constexpr int rank[] = {3, 0, 2, 1};  // By Status: on one day what is called off may still come about.
    const auto key = [&](const Telling& telling) {
      return std::tuple(story_day(occasion, telling), rank[static_cast<int>(telling.status)], telling.relation);
    };
    std::sort(occasion.tellings.begin(), occasion.tellings.end(),
              [&](const Telling& a, const Telling& b) { return key(a) < key(b); });
  }

  void write() {
    for (Draft& draft : drafts_) order(draft.occasion);
    const auto key = [&](const Draft& draft) {
      const Telling& first = draft.occasion.tellings.front();
      const std::int32_t said = first.said.known() ? first.said.first : 0;
      return std::tuple(draft.standing,
                        draft.occasion.days.known() && !draft.standing ? draft.occasion.days.first : said,
                        first.relation);
    };
    std::stable_sort(drafts_.begin(), drafts_.end(), [&](const Draft& a, const Draft& b) { return key(a) < key(b); });
    std::size_t reports = 0, details = 0;
    for (const Draft& draft : drafts_) {
      reports += draft.occasion.tellings.size();
      details += details_of(draft).size();
    }
    out_.reports.reserve(reports);  // Events hold parts of them.
    out_.steps.reserve(reports);
    out_.details.reserve(details);
    for (const Draft& draft : drafts_) write(draft);
    const auto report = [&](const ReportRef& ref) -> const Report& {
      return out_.events[ref.event].reports[ref.report];
    };
    std::stable_sort(out_.order.begin(), out_.order.end(), [&](const ReportRef& a, const ReportRef& b) {
      const Report &one = report(a), &other = report(b);
      return std::tuple(one.date, one.document, one.span.begin) <
             std::tuple(other.date, other.document, other.span.begin);
    });
  }

  // Further arguments that any of the reports gives: of each role and value one.
  std::vector<Qualifier> details_of(const Draft& draft) const {
    std::vector<Qualifier> out;
    for (const Telling& telling : draft.occasion.tellings) {
      const Range range = relation(telling.relation).details;
      for (std::uint32_t i = range.first; i < range.end && out.size() < most_details; ++i) {
        const Qualifier detail{corpus_.details[i].role, joined(corpus_.details[i].entity), corpus_.details[i].text};
        const auto is_same = [&](const Qualifier& other) {
          return other.role == detail.role && other.entity == detail.entity && other.text == detail.text;
        };
        if (std::none_of(out.begin(), out.end(), is_same)) out.push_back(detail);
      }
    }
    return out;
  }

  // Subject and object as the first report of these two has them.
  std::pair<std::uint32_t, std::uint32_t> in_order(const Draft& draft) const {
    const auto [type, subject, object, title] = draft.parties;
    for (const Telling& telling : draft.occasion.tellings) {
      const StoredRelation& first = relation(telling.relation);
      if (!first.symmetric) break;
      if (country_or_self(joined(first.report.subject)) == object &&
          country_or_self(joined(first.report.object)) == subject)
        return {object, subject};
      if (country_or_self(joined(first.report.subject)) == subject) break;
    }
    return {subject, object};
  }

  void write(const Draft& draft) {
    const Occasion& occasion = draft.occasion;
    Event event;
    event.id = static_cast<std::uint32_t>(out_.events.size());
    event.type = draft.parties.type;
    std::tie(event.subject, event.object) = in_order(draft);
    event.place = occasion.place;
    event.standing = draft.standing;
    if (occasion.dated_by != no_entity) {
      event.date = relation(occasion.dated_by).report.event_date;
      event.first_day = out_.days.keep(to_iso(occasion.days.first));
      event.last_day = out_.days.keep(to_iso(occasion.days.last));
    }
    const std::size_t first_detail = out_.details.size(), first_report = out_.reports.size(),
                      first_step = out_.steps.size();
    for (const Qualifier& detail : details_of(draft)) out_.details.push_back(detail);
    for (const Telling& telling : occasion.tellings) {
      Report report = relation(telling.relation).report;
      for (std::uint32_t* entity : {&report.subject, &report.object, &report.place}) *entity = joined(*entity);
      const auto number = static_cast<std::uint32_t>(out_.reports.size() - first_report);
      if (number == 0 || out_.reports.back().status != report.status) {
        const bool has_day = report.status == Status::Actual && !event.date.empty();
        out_.steps.push_back({report.status, has_day ? event.date : report.date, number, number});
      }
      out_.steps.back().end_report = number + 1;
      out_.reports.push_back(report);
      if (!draft.standing) out_.order.push_back({event.id, number});
    }
    event.details = std::span(out_.details).subspan(first_detail);
    event.reports = std::span(out_.reports).subspan(first_report);
    event.steps = std::span(out_.steps).subspan(first_step);
    event.status = event.steps.back().status;
    out_.events.push_back(event);
  }

  static constexpr std::size_t most_details = 16;

  const Corpus::Data& corpus_;
  const std::vector<std::uint32_t>& joined_;
  Timeline::Data& out_;
  Places places_;
  std::map<std::string_view, std::uint32_t> countries_;       // By code.
  std::map<std::uint32_t, std::set<std::uint32_t>> offices_;  // The countries for which a person stands.
  std::vector<Draft> drafts_;
};

}  // namespace

void join_events(const Corpus::Data& corpus, const std::vector<std::uint32_t>& joined, Timeline::Data& out) {
  EventJoiner(corpus, joined, out).run();
}

}  // namespace gazette::corpus
