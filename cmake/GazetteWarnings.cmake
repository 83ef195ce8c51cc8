# gazette_warnings: what every target of the project is compiled with, privately.
add_library(gazette_warnings INTERFACE)
target_compile_options(gazette_warnings INTERFACE
  -Wall -Wextra -Wpedantic -Wshadow -Wconversion -Wno-sign-conversion $<$<COMPILE_LANGUAGE:CXX>:-Wnon-virtual-dtor> -Wcast-align
  $<$<BOOL:${GAZETTE_WERROR}>:-Werror>)
