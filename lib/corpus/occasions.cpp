// Which reports are of one occasion. They are read from the most exact date to none, so that what is exact is there
// when what is vague looks for it:
//
//   dated    joins an event whose days overlap, if the places agree
//   undated  something that happened joins an event shortly before it was said, something planned, possible or called
//            off the next one after; with the place of that event it may be further away
//   else     an event of its own, which reports of about the same time join
//
// Tests: tests/corpus/events_test.cpp.

#include "corpus/occasions.hpp"

#include <algorithm>
#include <cstdlib>
#include <map>
#include <tuple>

namespace gazette::corpus {
namespace {

constexpr int most_tried = 64;              // Events that one report is compared with.
constexpr std::int32_t lately = 31;         // Days in which news tells of something without its date.
constexpr std::int32_t soon = 183;          // Days ahead in which news speaks of something without its date.
constexpr std::int32_t same_news = 14;      // Days between two reports of one thing that happened.
constexpr std::int32_t within_reach = 400;  // Days to an event that the same place tells.

class Joiner {
 public:
  explicit Joiner(const Places& places) : places_(places) {}

  std::vector<Occasion> run(std::span<const Telling> tellings) {
    std::vector<const Telling*> order;
    for (const Telling& telling : tellings) order.push_back(&telling);
    const auto rank = [](const Telling* telling) {
      return telling->days.known() ? 0 : telling->place != no_entity ? 1 : 2;
    };
    std::stable_sort(order.begin(), order.end(), [&](const Telling* a, const Telling* b) {
      return std::tuple(rank(a), a->days.size(), a->said.first) < std::tuple(rank(b), b->days.size(), b->said.first);
    });
    for (const Telling* telling : order) telling->days.known() ? add_dated(*telling) : add_undated(*telling);
    return std::move(occasions_);
  }

 private:
  void start(const Telling& telling, std::multimap<std::int32_t, std::size_t>& index, std::int32_t day) {
    index.emplace(day, occasions_.size());
    occasions_.emplace_back().add(telling, places_);
  }

  void add_dated(const Telling& telling) {
    // No event is longer than what is read now: one that overlaps begins within its length before it.
    auto at = dated_.lower_bound(telling.days.first - telling.days.size() + 1);
    Occasion* best = nullptr;
    std::pair<Fit, std::size_t> most{Fit::Apart, 0};
    for (int tried = 0; at != dated_.end() && at->first <= telling.days.last && tried < most_tried; ++at, ++tried) {
      Occasion& occasion = occasions_[at->second];
      if (!occasion.days.overlaps(telling.days)) continue;
      Fit fit = places_.fit(occasion.place, telling.place);
      // Two names for where something was on one day: a hotel, its island.
      const bool is_one_day = occasion.days.size() == 1 && telling.days.size() == 1;
      if (fit == Fit::Apart && is_one_day && !places_.are_far(occasion.place, telling.place)) fit = Fit::Open;
      if (const std::pair candidate{fit, occasion.tellings.size()}; fit != Fit::Apart && candidate > most) {
        most = candidate;
        best = &occasion;
      }
    }
    if (best != nullptr)
      best->add(telling, places_);
    else
      start(telling, dated_, telling.days.first);
  }

  void add_undated(const Telling& telling) {
    Occasion* found = nullptr;
    if (!telling.said.known()) {
      if (occasions_.size() == 1 && places_.fit(occasions_[0].place, telling.place) != Fit::Apart)
        found = &occasions_[0];
    } else {
      found = telling.status == Status::Actual ? before(telling) : after(telling);
      if (found == nullptr) found = beside(telling);
    }
    if (found != nullptr)
      found->add(telling, places_);
    else
      start(telling, open_, telling.said.first);
  }

  // What happened, and was told on a later day.
  Occasion* before(const Telling& telling) {
    const std::int32_t said = telling.said.last;
    auto at = dated_.upper_bound(said);
    for (int tried = 0; at != dated_.begin() && tried < most_tried; ++tried) {
      Occasion& occasion = occasions_[(--at)->second];
      const std::int32_t ago = said - std::min(occasion.days.last, said);
      if (is_near(places_.fit(occasion.place, telling.place), ago)) return &occasion;
    }
    return nullptr;
  }

  // What is to come, as seen from the day on which it was told: the next event, or a later one that has its place.
  Occasion* after(const Telling& telling) {
    const std::int32_t said = telling.said.first;
    bool is_next = true;
    auto at = dated_.lower_bound(said - within_reach);
    for (int tried = 0; at != dated_.end() && tried < most_tried; ++at) {
      Occasion& occasion = occasions_[at->second];
      if (occasion.days.last < said) continue;
      ++tried;
      const std::int32_t ahead = std::max(occasion.days.first, said) - said;
      if (ahead > within_reach) break;
      const Fit fit = places_.fit(occasion.place, telling.place);
      if (fit == Fit::Same || fit == Fit::Within || (fit == Fit::Open && is_next && ahead <= soon)) return &occasion;
      is_next = false;
    }
    return nullptr;
  }

  // Another one without a date, of about the same time.
  Occasion* beside(const Telling& telling) {
    auto at = open_.upper_bound(telling.said.first);
    for (int tried = 0; at != open_.begin() && tried < most_tried; ++tried) {
      Occasion& occasion = occasions_[(--at)->second];
      const Telling& last = occasion.tellings.back();
      if (telling.said.first - last.said.first > lately) continue;
      const bool was_over = last.status == Status::Actual;
      if (was_over && telling.said.first - last.said.first > (telling.status == Status::Actual ? same_news : 0))
        continue;
      if (places_.fit(occasion.place, telling.place) != Fit::Apart) return &occasion;
    }
    return nullptr;
  }

  static bool is_near(Fit fit, std::int32_t days) {
    return days <= (fit == Fit::Apart ? -1 : fit == Fit::Open ? lately : within_reach);
  }

  const Places& places_;
  std::vector<Occasion> occasions_;
  std::multimap<std::int32_t, std::size_t> dated_;  // By first day.
  std::multimap<std::int32_t, std::size_t> open_;   // Those without a date, by the day of their first report.
};

}  // namespace

void Occasion::add(const Telling& telling, const Places& places) {
  tellings.push_back(telling);
  place = places.narrower(place, telling.place);
  if (telling.days.known() && (!days.known() || telling.days.size() < days.size())) {
    days = telling.days;
    dated_by = telling.relation;
  }
}

std::vector<Occasion> join_occasions(std::span<const Telling> tellings, const Places& places) {
  return Joiner(places).run(tellings);
}

}  // namespace gazette::corpus
