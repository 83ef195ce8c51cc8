// The host tool of the build: compiles a folder of sources into a pack file.

#include <cstdio>

#include "gazette/pack.hpp"

int main(int argc, char** argv) {
  if (argc != 3) {
    std::fputs("usage: gazette_pack_compiler FOLDER PACK\n", stderr);
    return 2;
  }
  const auto pack = gazette::Pack::compile_folder(argv[1]);
  if (!pack) {
    std::fprintf(stderr, "%s\n", gazette::to_string(pack.error()).c_str());
    return 1;
  }
  const auto saved = pack->save(argv[2]);
  if (!saved) {
    std::fprintf(stderr, "%s\n", saved.error().message.c_str());
    return 1;
  }
  return 0;
}
