// Relations of a document that say the same become one. Sorted by type, arguments and status, equal ones stand
// together; each is joined to the first of the last few rows that it does not contradict. Tests:
// tests/relations/merge_test.cpp.

#include <algorithm>
#include <tuple>

#include "relations/relation.hpp"

namespace gazette::relations {
namespace {

// Rows of one key that a further one is compared with; more keep the work from growing with the square.
constexpr std::size_t most_rows = 8;
constexpr std::uint32_t dropped = 0xffffffff;

class Merger {
 public:
  Merger(const rules::RuleSet& rules, Relations& found, Relations& out) : rules_(rules), found_(found), out_(out) {}

  void run(std::vector<std::uint32_t>& order) {
    order.resize(found_.relations.size());
    for (std::uint32_t i = 0; i < order.size(); ++i) order[i] = i;
    std::sort(order.begin(), order.end(), [&](std::uint32_t a, std::uint32_t b) {
      return std::tuple(key(a), found_.relations[a].first, a) < std::tuple(key(b), found_.relations[b].first, b);
    });
    std::size_t group = 0;  // Where the rows of the present key begin in out_.
    for (std::size_t i = 0; i < order.size(); ++i) {
      if (i == 0 || key(order[i]) != key(order[i - 1])) group = out_.relations.size();
      join(found_.relations[order[i]], group);
    }
    drop_partial(order);
    std::stable_sort(out_.relations.begin(), out_.relations.end(),
                     [](const Relation& a, const Relation& b) { return a.first < b.first; });
  }

 private:
  using Key = std::tuple<std::uint32_t, std::uint32_t, std::uint32_t, Status>;
  Key key(std::uint32_t i) const {
    const Relation& r = found_.relations[i];
    const bool swap = rules_.relations[r.declaration].symmetric && r.object < r.subject;
    return {r.declaration, swap ? r.object : r.subject, swap ? r.subject : r.object, r.status};
  }

  static bool same_letters(std::string_view a, std::string_view b) {
    return std::equal(a.begin(), a.end(), b.begin(), b.end(), [](char x, char y) {
      return (x >= 'A' && x <= 'Z' ? x + 32 : x) == (y >= 'A' && y <= 'Z' ? y + 32 : y);
    });
  }
  static bool same(const Qualifier& a, const Qualifier& b) {
    return a.entity == b.entity && same_letters(a.text, b.text);
  }

  std::span<Qualifier> pool(Relations& of, const Relation& relation) {
    return std::span(of.qualifiers).subspan(relation.qualifiers.first, relation.qualifiers.count);
  }

  bool contradicts(const Relation& row, const Relation& other) {
    for (const Qualifier& mine : pool(out_, row))
      for (const Qualifier& its : pool(found_, other))
        if (mine.role == its.role && !same(mine, its)) return true;
    return false;
  }

  void join(const Relation& relation, std::size_t group) {
    std::size_t at = std::max(group, out_.relations.size() > most_rows ? out_.relations.size() - most_rows : 0);
    while (at < out_.relations.size() && contradicts(out_.relations[at], relation)) ++at;
    if (at == out_.relations.size()) {
      out_.relations.push_back(relation);
      out_.relations.back().qualifiers = copy(found_, relation.qualifiers);
      return;
    }
    Relation& row = out_.relations[at];
    row.score = std::max(row.score, relation.score);
    if (relation.source == names::no_entity) row.source = names::no_entity;
    const Range before = row.qualifiers;
    bool more = false;
    for (const Qualifier& its : pool(found_, relation)) more = more || !has_role(before, its.role);
    if (!more) return;
    row.qualifiers = copy(out_, before);
    for (const Qualifier& its : pool(found_, relation))
      if (!has_role(before, its.role)) out_.qualifiers.push_back(its), ++row.qualifiers.count;
    const auto all = pool(out_, row);
    std::sort(all.begin(), all.end(), [](const Qualifier& a, const Qualifier& b) { return a.role < b.role; });
  }

  using Range = clauses::Range;
  bool has_role(Range range, std::uint8_t role) const {
    for (std::uint32_t i = 0; i < range.count; ++i)
      if (out_.qualifiers[range.first + i].role == role) return true;
    return false;
  }
  Range copy(const Relations& from, Range range) {
    const Range copied{static_cast<std::uint32_t>(out_.qualifiers.size()), range.count};
    for (std::uint32_t i = 0; i < range.count; ++i) {
      const Qualifier qualifier = from.qualifiers[range.first + i];
      out_.qualifiers.push_back(qualifier);
    }
    return copied;
  }

  // "President Xi" beside "Chinese President Xi", "X was arrested" beside "Y arrested X": the fuller row says it all.
  // A row without object that stands elsewhere and whose words the fuller one does not repeat ("said" beside "told Y")
  // stays.
  void drop_partial(std::vector<std::uint32_t>& order) {
    std::vector<Relation>& rows = out_.relations;
    const auto whole = [](const Relation& r) { return r.subject != names::no_entity && r.object != names::no_entity; };
    order.clear();
    for (std::uint32_t i = 0; i < rows.size(); ++i)
      if (whole(rows[i])) order.push_back(i);
    const auto by_object = [&](const Relation& r) { return std::tuple(r.declaration, r.object, r.status); };
    std::sort(order.begin(), order.end(),
              [&](std::uint32_t a, std::uint32_t b) { return by_object(rows[a]) < by_object(rows[b]); });
    for (std::size_t i = 0; i < rows.size(); ++i) {
      bool drop = false;
      if (rows[i].subject == names::no_entity) {
        const auto at =
            std::lower_bound(order.begin(), order.end(), by_object(rows[i]),
                             [&](std::uint32_t row, const auto& key) { return by_object(rows[row]) < key; });
        drop = at != order.end() && by_object(rows[*at]) == by_object(rows[i]);
      } else if (!whole(rows[i])) {
        // Its fuller rows stand right before it: no entity is the last number.
        for (std::size_t j = i; !drop && j-- > 0 && i - j <= most_rows;)
          drop = whole(rows[j]) && rows[j].declaration == rows[i].declaration && rows[j].subject == rows[i].subject &&
                 rows[j].status == rows[i].status && (is_within(rows[i], rows[j]) || words_agree(rows[i], rows[j]));
      }
      if (drop) rows[i].pattern = dropped;
    }
    std::erase_if(rows, [](const Relation& row) { return row.pattern == dropped; });
  }

  static bool is_within(const Relation& row, const Relation& fuller) {
    return fuller.first <= row.first && row.end <= fuller.end;
  }

  bool words_agree(const Relation& row, const Relation& fuller) {
    bool any = false;
    for (const Qualifier& mine : pool(out_, row)) {
      if (mine.text.empty()) continue;
      any = false;
      for (const Qualifier& its : pool(out_, fuller))
        any = any || (its.role == mine.role && same_letters(its.text, mine.text));
      if (!any) return false;
    }
    return any;
  }

  const rules::RuleSet& rules_;
  Relations& found_;
  Relations& out_;
};

}  // namespace

void merge(const rules::RuleSet& rules, Relations& found, std::vector<std::uint32_t>& order, Relations& out) {
  out.clear();
  Merger(rules, found, out).run(order);
}

}  // namespace gazette::relations
