#pragma once

#include "rules/item.hpp"
#include "rules/program.hpp"

namespace gazette::rules {

/// Whether `atom` wants `item`.
bool wants(const Program& program, const Atom& atom, const Item& item, RegexCache& cache);

}  // namespace gazette::rules
