# gazette_warnings: what every target of the project is compiled with, privately.
add_library(gazette_warnings INTERFACE)
target_compile_options(gazette_warnings INTERFACE
  -Wall -Wextra -Wpedantic -Wshadow -Wconversion -Wno-sign-conversion $<$<COMPILE_LANGUAGE:CXX>:-Wnon-virtual-dtor> -Wcast-align
  # GCC 12 warns of its own std::string at -O3 (bug 105651).
  $<$<CXX_COMPILER_ID:GNU>:-Wno-restrict>
  $<$<BOOL:${GAZETTE_WERROR}>:-Werror>)
