#pragma once

#include <string>
#include <vector>

namespace gazette::bench {

/// What benchmarks read: the texts of GAZETTE_BENCH_CORPUS (a .jsonl file with "text", or a text file); without it, two
/// megabytes of sentences with names.
std::vector<std::string> texts();

}  // namespace gazette::bench
