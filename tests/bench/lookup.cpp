// Names looked up in news: Gazette and its peers in one process, on one thread, with results compared.
//
//   GAZETTE_BENCH_CORPUS=news.jsonl gazette_lookup_bench [NAMES ...]     (default: 10000 1000000 5000000)
//
// All find the same names in the same text, overlaps too, whatever their case. Only Gazette knows words: a peer's hits
// count where they begin and end at the edges of tokens, and Gazette's where the text has the very letters of the name.

#include <cstdio>
#include <ctime>

#include "aho_corasick.hpp"
#include "extract/pack_data.hpp"
#include "gazette.hpp"
#include "names.hpp"
#include "text/tokenizer.hpp"

#ifdef GAZETTE_BENCH_WITH_marisa
#include <marisa.h>
#endif
#ifdef GAZETTE_BENCH_WITH_hs
#include <hs/hs.h>
#endif
#ifdef GAZETTE_BENCH_WITH_re2
#include <re2/set.h>
#endif

namespace gazette::bench {
namespace {

using Spans = std::vector<std::pair<std::uint32_t, std::uint32_t>>;

double now() { return static_cast<double>(std::clock()) / CLOCKS_PER_SEC; }

// Processor seconds of the fastest of some rounds.
template <class Work>
double fastest(Work work, int rounds = 5) {
  double best = 1e9;
  for (int round = 0; round < rounds; ++round) {
    const double start = now();
    work();
    best = std::min(best, now() - start);
  }
  return best;
}

// Which bytes tokens begin and end at, and no name runs over a blank line.
class Edges {
 public:
  explicit Edges(std::string_view text) : text_(text), begins_(text.size() + 1), ends_(text.size() + 1) {
    text::tokenize(text, Pack::english().data()->lexicon.abbreviations(), tokens_);
    for (const text::Token& token : tokens_) begins_[token.begin] = ends_[token.end] = true;
  }
  bool fit(std::size_t begin, std::size_t end) const { return begins_[begin] && ends_[end]; }

 private:
  std::string_view text_;
  std::vector<text::Token> tokens_;
  std::vector<bool> begins_, ends_;
};

std::string small(std::string_view text) {
  std::string out(text);
  for (char& byte : out)
    if (byte >= 'A' && byte <= 'Z') byte = static_cast<char>(byte + 32);
  return out;
}

struct Row {
  const char* engine;
  double build = 0, seconds = 0;
};

void show(const Row& row, std::size_t bytes, double baseline, bool same) {
  std::printf("  %-22s build %8.2f s   look-up %8.1f MB/s   %5.2f x Aho-Corasick   hits %s\n", row.engine, row.build,
              static_cast<double>(bytes) / row.seconds / 1e6, baseline / row.seconds, same ? "equal" : "DIFFER");
  std::fflush(stdout);
}

Spans sorted(Spans spans) {
  std::sort(spans.begin(), spans.end());
  spans.erase(std::unique(spans.begin(), spans.end()), spans.end());
  return spans;
}

Spans at_edges(const Spans& spans, const Edges& edges) {
  Spans out;
  for (const auto& [begin, end] : spans)
    if (edges.fit(begin, end)) out.emplace_back(begin, end);
  return sorted(std::move(out));
}

#ifdef GAZETTE_BENCH_WITH_marisa
Row marisa_trie(const std::vector<std::string>& names, const std::string& text, const Edges& edges, Spans& out) {
  Row row{"marisa-trie"};
  double start = now();
  marisa::Keyset keys;
  for (const std::string& name : names) keys.push_back(name.data(), name.size());
  marisa::Trie trie;
  trie.build(keys);
  row.build = now() - start;
  std::vector<std::uint32_t> starts;
  for (std::uint32_t at = 0; at < text.size(); ++at)
    if (edges.fit(at, text.size()) ||
        (text[at] >= 'a' && text[at] <= 'z' && (at == 0 || text[at - 1] < 'a' || text[at - 1] > 'z')))
      starts.push_back(at);
  row.seconds = fastest(
      [&] {
        out.clear();
        marisa::Agent agent;
        for (const std::uint32_t at : starts) {
          agent.set_query(text.data() + at, std::min<std::size_t>(text.size() - at, 80));
          while (trie.common_prefix_search(agent))
            out.emplace_back(at, at + static_cast<std::uint32_t>(agent.key().length()));
        }
      },
      3);
  return row;
}
#endif

#ifdef GAZETTE_BENCH_WITH_hs
Row hyperscan(const std::vector<std::string>& names, const std::string& text, Spans& out) {
  Row row{"hyperscan literals"};
  const double start = now();
  std::vector<const char*> texts;
  std::vector<unsigned> flags(names.size(), HS_FLAG_CASELESS), ids;
  std::vector<std::size_t> sizes;
  for (const std::string& name : names) {
    texts.push_back(name.c_str());
    ids.push_back(static_cast<unsigned>(sizes.size()));
    sizes.push_back(name.size());
  }
  hs_database_t* database = nullptr;
  hs_compile_error_t* error = nullptr;
  if (hs_compile_lit_multi(texts.data(), flags.data(), ids.data(), sizes.data(), static_cast<unsigned>(names.size()),
                           HS_MODE_BLOCK, nullptr, &database, &error) != HS_SUCCESS) {
    std::printf("  hyperscan: %s\n", error->message);
    hs_free_compile_error(error);
    return row;
  }
  row.build = now() - start;
  hs_scratch_t* scratch = nullptr;
  hs_alloc_scratch(database, &scratch);
  struct Taken {
    const std::vector<std::size_t>* sizes;
    Spans* out;
  } taken{&sizes, &out};
  row.seconds = fastest(
      [&] {
        out.clear();
        hs_scan(
            database, text.data(), static_cast<unsigned>(text.size()), 0, scratch,
            [](unsigned id, unsigned long long, unsigned long long to, unsigned, void* context) {
              auto* into = static_cast<Taken*>(context);
              into->out->emplace_back(static_cast<std::uint32_t>(to - (*into->sizes)[id]),
                                      static_cast<std::uint32_t>(to));
              return 0;
            },
            &taken);
      },
      3);
  hs_free_scratch(scratch);
  hs_free_database(database);
  return row;
}
#endif

#ifdef GAZETTE_BENCH_WITH_re2
// Says which names stand in a text, not where: each line of it is asked by itself.
void re2_set(const std::vector<std::string>& names, const std::string& text) {
  RE2::Options options;
  options.set_literal(true);
  options.set_max_mem(std::int64_t{4} << 30);
  RE2::Set set(options, RE2::UNANCHORED);
  double start = now();
  for (const std::string& name : names) set.Add(name, nullptr);
  if (!set.Compile()) {
    std::printf("  RE2::Set               out of memory\n");
    return;
  }
  const double build = now() - start;
  std::vector<int> found;
  start = now();
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t end = std::min(text.find('\n', at), text.size());
    set.Match(std::string_view(text).substr(at, end - at), &found);
    at = end + 1;
  }
  std::printf("  %-22s build %8.2f s   look-up %8.1f MB/s   (which names, not where)\n", "RE2::Set", build,
              static_cast<double>(text.size()) / (now() - start) / 1e6);
}
#endif

void compare(std::size_t count, const std::string& text, const Edges& edges, bool with_peers) {
  const std::vector<std::string> list = names(count);
  const std::string folded = small(text);
  std::size_t bytes = 0;
  std::string table = "name\ttype\n";
  for (const std::string& name : list) {
    bytes += name.size();
    table.append(name).append("\tNAME\n");
  }
  std::printf("%zu names of %.1f bytes, %.1f MB of text\n", list.size(),
              static_cast<double>(bytes) / static_cast<double>(list.size()), static_cast<double>(text.size()) / 1e6);

  Row gazette{"gazette"};
  double start = now();
  auto built = Gazetteer::compile({Source::string(table, "names.tsv")});
  gazette.build = now() - start;
  const Gazetteer names = built.value();
  const auto image = names.pack().image().size();
  std::vector<FoundName> found;
  Scratch scratch;
  const FindOptions all{.longest = false};
  gazette.seconds = fastest(
      [&] {
        found.clear();
        names.find(text, found, scratch, all);
      },
      9);
  Spans own;
  for (const FoundName& name : found)
    if (std::string_view(folded).substr(name.begin, name.end - name.begin) == names.entry(name.entry).name)
      own.emplace_back(name.begin, name.end);
  own = sorted(std::move(own));

  Row baseline{"Aho-Corasick on bytes"};
  start = now();
  const AhoCorasick automaton(list);
  baseline.build = now() - start;
  Spans spans;
  baseline.seconds = fastest([&] {
    spans.clear();
    automaton.find(text, [&](std::size_t begin, std::size_t end) {
      spans.emplace_back(static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end));
    });
  });
  const Spans wanted = at_edges(spans, edges);
  std::printf("  pack: %.1f bytes a name; %zu names in the text\n",
              static_cast<double>(image) / static_cast<double>(count), wanted.size());
  show(gazette, text.size(), baseline.seconds, own == wanted);
  show(baseline, text.size(), baseline.seconds, true);
  if (!with_peers) return;
#ifdef GAZETTE_BENCH_WITH_marisa
  {
    const Row row = marisa_trie(list, folded, edges, spans);
    show(row, text.size(), baseline.seconds, at_edges(spans, edges) == wanted);
  }
#endif
#ifdef GAZETTE_BENCH_WITH_re2
  if (count <= 20000) re2_set(list, folded);
#endif
#ifdef GAZETTE_BENCH_WITH_hs
  {
    const Row row = hyperscan(list, text, spans);
    if (row.seconds > 0) show(row, text.size(), baseline.seconds, at_edges(spans, edges) == wanted);
  }
#endif
}

}  // namespace
}  // namespace gazette::bench

int main(int count, char** arguments) {
  using namespace gazette::bench;
  const std::string text = corpus_text();
  const Edges edges(text);
  std::vector<std::size_t> sizes;
  for (int i = 1; i < count; ++i) sizes.push_back(std::stoul(arguments[i]));
  if (sizes.empty()) sizes = {10'000, 1'000'000, 5'000'000};
  for (const std::size_t size : sizes) compare(size, text, edges, size <= 1'000'000);
}
