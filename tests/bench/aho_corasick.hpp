#pragma once

#include <algorithm>
#include <array>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace gazette::bench {

/// The baseline of look-ups: an Aho-Corasick automaton over bytes, letters folded to lower case. Nodes stand in the
/// order of their depth, children of one node side by side; the first three levels have whole rows.
class AhoCorasick {
 public:
  /// `names`: sorted, distinct, of small letters and blanks.
  explicit AhoCorasick(const std::vector<std::string>& names) {
    struct Range {
      std::uint32_t first, end;
    };
    std::vector<Range> ranges{{0, static_cast<std::uint32_t>(names.size())}};
    std::vector<std::uint32_t> parent{0};
    nodes_.push_back({});
    labels_.push_back(0);
    std::vector<std::uint32_t> level_begin{0};
    for (std::uint32_t begin = 0, depth = 0; begin < nodes_.size(); ++depth) {
      const auto end = static_cast<std::uint32_t>(nodes_.size());
      for (std::uint32_t node = begin; node < end; ++node) {
        auto [at, last] = ranges[node - begin];
        if (at < last && names[at].size() == depth) nodes_[node].length = depth, ++at;
        nodes_[node].child = static_cast<std::uint32_t>(nodes_.size());
        while (at < last) {
          const char label = names[at][depth];
          std::uint32_t next = at;
          while (next < last && names[next][depth] == label) ++next;
          ranges.push_back({at, next});
          parent.push_back(node);
          nodes_.push_back({});
          labels_.push_back(label);
          at = next;
        }
        nodes_[node].children = static_cast<std::uint32_t>(nodes_.size()) - nodes_[node].child;
      }
      ranges.erase(ranges.begin(), ranges.begin() + (end - begin));
      if (depth < 2) whole_ = static_cast<std::uint32_t>(nodes_.size());
      begin = end;
    }
    labels_.resize(labels_.size() + 1);
    for (std::uint32_t node = 1; node < nodes_.size(); ++node) {
      nodes_[node].fail = parent[node] == 0 ? 0 : step_sparse(nodes_[parent[node]].fail, labels_[node]);
      const std::uint32_t fail = nodes_[node].fail;
      nodes_[node].out = nodes_[fail].length != 0 ? fail : nodes_[fail].out;
    }
    rows_.resize(whole_);
    for (std::uint32_t node = 0; node < whole_; ++node)
      for (unsigned symbol = 0; symbol < 32; ++symbol)
        rows_[node][symbol] =
            symbol == 0 ? 0 : step_sparse(node, symbol == 27 ? ' ' : static_cast<char>('a' + symbol - 1));
  }

  /// Calls `take(begin, end)` for each name of `text`.
  template <class Take>
  void find(std::string_view text, Take take) const {
    std::uint32_t node = 0;
    for (std::size_t at = 0; at < text.size(); ++at) {
      const unsigned symbol = symbols[static_cast<unsigned char>(text[at])];
      node = symbol == 0 ? 0 : step(node, symbol);
      for (std::uint32_t out = nodes_[node].length != 0 ? node : nodes_[node].out; out != 0; out = nodes_[out].out)
        take(at + 1 - nodes_[out].length, at + 1);
    }
  }
  std::size_t bytes() const { return nodes_.size() * (sizeof(Node) + 1); }

 private:
  struct Node {
    std::uint32_t child = 0, fail = 0, out = 0;
    std::uint32_t children : 8 = 0, length : 24 = 0;
  };
  static constexpr std::array<std::uint8_t, 256> symbols = [] {
    std::array<std::uint8_t, 256> table{};
    for (unsigned i = 0; i < 26; ++i) table['a' + i] = table['A' + i] = static_cast<std::uint8_t>(i + 1);
    table[' '] = 27;
    return table;
  }();
  static char label_of(unsigned symbol) { return symbol == 27 ? ' ' : static_cast<char>('a' + symbol - 1); }

  std::uint32_t child(std::uint32_t node, char label) const {
    const Node& from = nodes_[node];
    for (std::uint32_t at = from.child, end = at + from.children; at < end; ++at)
      if (labels_[at] == label) return at;
    return 0;
  }
  std::uint32_t step_sparse(std::uint32_t node, char label) const {
    for (;; node = nodes_[node].fail) {
      if (const std::uint32_t next = child(node, label)) return next;
      if (node == 0) return 0;
    }
  }
  std::uint32_t step(std::uint32_t node, unsigned symbol) const {
    const char label = label_of(symbol);
    for (;; node = nodes_[node].fail) {
      if (node < whole_) return rows_[node][symbol];
      if (const std::uint32_t next = child(node, label)) return next;
    }
  }

  std::vector<Node> nodes_;
  std::vector<char> labels_;
  std::vector<std::array<std::uint32_t, 32>> rows_;
  std::uint32_t whole_ = 0;
};

}  // namespace gazette::bench
