// The drawing: entities on an ellipse, ordered so that related ones stand close; relations as curves bent towards the
// middle, one for each pair and status; labels where they hide no other. Tests: tests/output/html_test.cpp.

#include "output/html_graph.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <numbers>
#include <vector>

#include "output/html_text.hpp"
#include "unicode/utf8.hpp"

namespace gazette::output {
namespace {

constexpr std::size_t most_nodes = 18;
constexpr double width = 1070;
constexpr double label_size = 13;  // Of a relation's words, in pixels.

struct Point {
  double x = 0, y = 0;
  friend Point operator+(Point a, Point b) { return {a.x + b.x, a.y + b.y}; }
  friend Point operator-(Point a, Point b) { return {a.x - b.x, a.y - b.y}; }
  friend Point operator*(Point a, double by) { return {a.x * by, a.y * by}; }
  double length() const { return std::hypot(x, y); }
};

struct Node {
  std::uint32_t entity = 0;
  unsigned degree = 0;
  std::size_t seat = 0;  // On the ellipse, clockwise from the left.
  Point at;
  double radius() const { return 7 + std::min(6.0, 1.5 * degree); }
};

// All relations of one pair of nodes with one status.
struct Edge {
  std::size_t from = 0, to = 0;  // Nodes.
  Status status = Status::Actual;
  std::vector<std::string_view> types;
  bool forward = false, backward = false;  // Where heads of arrows stand.
};

struct Box {
  double left = 0, top = 0, right = 0, bottom = 0;
  bool meets(const Box& other) const {
    return left < other.right && other.left < right && top < other.bottom && other.top < bottom;
  }
};

// Both sides do the same: no arrow.
bool is_mutual(std::string_view type) {
  static constexpr std::string_view mutual[] = {"meets", "talks_with", "agrees_with", "family_of"};
  return std::find(std::begin(mutual), std::end(mutual), type) != std::end(mutual);
}

// Facts that stand: the table has them, the drawing is of acts.
bool is_drawn(std::string_view type) { return type != "holds_position"; }

// About, for semi-bold letters.
double text_width(std::string_view text, double size) {
  std::size_t points = 0;
  for (std::size_t at = 0; at < text.size(); at += unicode::decode(text, at).size) ++points;
  return 0.6 * size * static_cast<double>(points);
}

// At most `most` code points.
std::string shortened(std::string_view text, std::size_t most) {
  std::size_t at = 0;
  for (std::size_t points = 0; at < text.size() && points < most; ++points) at += unicode::decode(text, at).size;
  return at == text.size() ? std::string(text) : std::string(text.substr(0, at)) + "…";
}

class Graph {
 public:
  explicit Graph(const Document& document) : document_(document) {
    choose_nodes();
    collect_edges();
    seat_nodes();
  }

  std::string draw() {
    if (edges_.empty()) return {};
    out_ = fmt::format("<svg viewBox=\"0 0 {:.0f} {:.0f}\" role=\"img\" aria-label=\"Relations\">", width, height_);
    for (const Status status : {Status::Actual, Status::Planned, Status::Possible, Status::Negated})
      out_ += fmt::format(
          "<marker id=\"head-{0}\" viewBox=\"0 0 10 10\" refX=\"8\" refY=\"5\" markerWidth=\"11\" markerHeight=\"11\" "
          "markerUnits=\"userSpaceOnUse\" orient=\"auto-start-reverse\"><path class=\"head {0}\" d=\"M0 0L10 5L0 "
          "10Z\"/></marker>",
          to_string(status));
    for (const Node& node : nodes_) boxes_.push_back(name_box(node));
    std::string labels;
    for (std::size_t i = 0; i < edges_.size(); ++i) draw(edges_[i], bend(i), labels);
    for (const Node& node : nodes_) draw(node);
    return std::move(out_) + labels + "</svg>";
  }

 private:
  // Entities by number of relations, those of the text's beginning first among equals.
  void choose_nodes() {
    std::vector<unsigned> degrees(document_.entities().size());
    for (const Relation& relation : document_.relations()) {
      if (!is_edge(relation)) continue;
      ++degrees[relation.subject];
      ++degrees[relation.object];
    }
    for (std::uint32_t entity = 0; entity < degrees.size(); ++entity)
      if (degrees[entity] > 0) nodes_.push_back({entity, degrees[entity], 0, {}});
    std::stable_sort(nodes_.begin(), nodes_.end(), [](const Node& a, const Node& b) { return a.degree > b.degree; });
    if (nodes_.size() > most_nodes) nodes_.resize(most_nodes);
  }
  bool is_edge(const Relation& relation) const {
    const std::size_t count = document_.entities().size();
    return relation.subject < count && relation.object < count && relation.subject != relation.object &&
           is_drawn(relation.type);
  }

  std::size_t node_of(std::uint32_t entity) const {
    const auto at = std::find_if(nodes_.begin(), nodes_.end(), [&](const Node& node) { return node.entity == entity; });
    return static_cast<std::size_t>(at - nodes_.begin());
  }

  void collect_edges() {
    for (const Relation& relation : document_.relations()) {
      if (!is_edge(relation)) continue;
      const std::size_t from = node_of(relation.subject), to = node_of(relation.object);
      if (from == nodes_.size() || to == nodes_.size()) continue;
      auto edge = std::find_if(edges_.begin(), edges_.end(), [&](const Edge& e) {
        return e.status == relation.status && std::minmax(e.from, e.to) == std::minmax(from, to);
      });
      if (edge == edges_.end()) edge = edges_.insert(edge, {from, to, relation.status, {}, false, false});
      if (std::find(edge->types.begin(), edge->types.end(), relation.type) == edge->types.end())
        edge->types.push_back(relation.type);
      if (!is_mutual(relation.type)) (edge->from == from ? edge->forward : edge->backward) = true;
    }
  }

  // How far apart related nodes sit, all edges together.
  std::size_t total_distance() const {
    std::size_t sum = 0;
    for (const Edge& edge : edges_) {
      const auto [low, high] = std::minmax(nodes_[edge.from].seat, nodes_[edge.to].seat);
      const std::size_t apart = std::min(high - low, nodes_.size() - (high - low));
      sum += apart * apart;
    }
    return sum;
  }

  // Moves the node of one seat to another; those between move up.
  void move_seat(std::size_t from, std::size_t to) {
    for (Node& node : nodes_) {
      if (node.seat == from)
        node.seat = to;
      else if (from < node.seat && node.seat <= to)
        --node.seat;
      else if (to <= node.seat && node.seat < from)
        ++node.seat;
    }
  }

  // Seats on the ellipse: from the order of degrees, nodes change seats as long as that brings related ones closer.
  void seat_nodes() {
    const std::size_t count = nodes_.size();
    for (std::size_t i = 0; i < count; ++i) nodes_[i].seat = i;
    std::size_t best = total_distance();
    for (bool better = true; better;) {
      better = false;
      for (std::size_t from = 0; from < count; ++from)
        for (std::size_t to = 0; to < count; ++to) {
          move_seat(from, to);
          const std::size_t now = total_distance();
          if (now < best) {
            best = now;
            better = true;
          } else {
            move_seat(to, from);
          }
        }
    }
    height_ = std::clamp(130 + 34.0 * static_cast<double>(count), 200.0, 600.0);
    const Point radii{width / 2 - 255, height_ / 2 - 46};
    for (Node& node : nodes_) {
      const double angle = std::numbers::pi * (1 + 2 * static_cast<double>(node.seat) / static_cast<double>(count));
      node.at = {width / 2 + radii.x * std::cos(angle), height_ / 2 + radii.y * std::sin(angle)};
    }
  }

  std::string name_of(const Node& node) const { return shortened(document_.entities()[node.entity].name, 25); }

  // Where a node's name stands: outside of the ellipse.
  struct Place {
    Point at;
    const char* anchor;
  };
  Place name_place(const Node& node) const {
    const Point out = node.at - Point{width / 2, height_ / 2};
    const double gap = node.radius() + 8;
    if (std::abs(out.x) > 15)
      return {{node.at.x + (out.x > 0 ? gap : -gap), node.at.y + 5}, out.x > 0 ? "start" : "end"};
    return {{node.at.x, node.at.y + (out.y > 0 ? gap + 12 : -gap)}, "middle"};
  }
  Box name_box(const Node& node) const {
    const Place place = name_place(node);
    const double size = text_width(name_of(node), 15);
    const double left = place.anchor[0] == 's'   ? place.at.x
                        : place.anchor[0] == 'e' ? place.at.x - size
                                                 : place.at.x - size / 2;
    return {left, place.at.y - 13, left + size, place.at.y + 4};
  }

  void draw(const Node& node) {
    const Entity& entity = document_.entities()[node.entity];
    const Place place = name_place(node);
    out_ += fmt::format(
        "<g class=\"node {}\" data-e=\"{}\"><circle cx=\"{:.1f}\" cy=\"{:.1f}\" r=\"{:.1f}\"/>"
        "<text x=\"{:.1f}\" y=\"{:.1f}\" text-anchor=\"{}\">{}</text></g>",
        type_class(entity.type), node.entity, node.at.x, node.at.y, node.radius(), place.at.x, place.at.y, place.anchor,
        html(name_of(node)));
  }

  // How far an edge leaves the others of its pair: 0, 1, -1, 2 …
  double bend(std::size_t number) const {
    int before = 0;
    for (std::size_t i = 0; i < number; ++i)
      before += std::minmax(edges_[i].from, edges_[i].to) == std::minmax(edges_[number].from, edges_[number].to);
    return before % 2 == 1 ? (before + 1) / 2 : -before / 2;
  }

  void draw(const Edge& edge, double bend, std::string& labels) {
    const Node &first = nodes_[std::min(edge.from, edge.to)], &second = nodes_[std::max(edge.from, edge.to)];
    const Point middle = (first.at + second.at) * 0.5;
    const Point along = second.at - first.at;
    const double length = std::max(1.0, along.length());
    const Point across = Point{-along.y, along.x} * (1 / length);
    const Point control =
        middle + (Point{width / 2, height_ / 2} - middle) * (0.4 * std::min(1.0, length / 420)) + across * (46 * bend);
    const auto shortened_end = [&](const Node& node) {
      const Point away = control - node.at;
      return node.at + away * ((node.radius() + 4) / std::max(1.0, away.length()));
    };
    const bool is_turned = edge.from > edge.to;
    const Point start = shortened_end(first), end = shortened_end(second);
    const std::string_view status = to_string(edge.status);
    out_ += fmt::format("<path class=\"edge {}\" d=\"M{:.1f} {:.1f}Q{:.1f} {:.1f} {:.1f} {:.1f}\"", status, start.x,
                        start.y, control.x, control.y, end.x, end.y);
    if (is_turned ? edge.forward : edge.backward) out_ += fmt::format(" marker-start=\"url(#head-{})\"", status);
    if (is_turned ? edge.backward : edge.forward) out_ += fmt::format(" marker-end=\"url(#head-{})\"", status);
    out_ += "/>";

    std::string words;
    for (const std::string_view type : edge.types) words += (words.empty() ? "" : ", ") + words_of(type);
    words = shortened(words, 34);
    const double half = text_width(words, label_size) / 2;
    Point best;
    for (const double t : {0.5, 0.4, 0.6, 0.32, 0.68, 0.25, 0.75, 0.5}) {
      best = start * ((1 - t) * (1 - t)) + control * (2 * t * (1 - t)) + end * (t * t);
      const Box box{best.x - half, best.y - 9, best.x + half, best.y + 8};
      if (std::any_of(boxes_.begin(), boxes_.end(), [&](const Box& other) { return other.meets(box); })) continue;
      boxes_.push_back(box);
      break;
    }
    labels += fmt::format("<text class=\"verb {}\" x=\"{:.1f}\" y=\"{:.1f}\">{}</text>", status, best.x, best.y + 4,
                          html(words));
  }

  const Document& document_;
  std::vector<Node> nodes_;
  std::vector<Edge> edges_;
  std::vector<Box> boxes_;  // Where words stand already.
  double height_ = 0;
  std::string out_;
};

}  // namespace

std::string relation_graph(const Document& document) { return Graph(document).draw(); }

}  // namespace gazette::output
