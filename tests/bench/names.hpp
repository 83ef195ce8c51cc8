#pragma once

#include <string>
#include <vector>

namespace gazette::bench {

/// So many distinct names of small letters and blanks, sorted: those of the English pack's places and organizations,
/// then given names with surnames, in an order that has nothing to do with the alphabet.
std::vector<std::string> names(std::size_t count);

/// The text of GAZETTE_BENCH_CORPUS: a .jsonl file with "text", or a text file.
std::string corpus_text();

}  // namespace gazette::bench
