#pragma once

#include "rules/source.hpp"
#include "rules/tree.hpp"

namespace gazette::rules {

/// Reads the rules of other tools as entity rules; LANGUAGE.md has what becomes of each construct. What cannot be
/// carried over is a warning at its line, and its pattern is left out; what is malformed is an error.

/// spaCy's EntityRuler and Matcher patterns, one JSON object a line: `{"label": …, "pattern": …, "id": …}`.
/// Cost: O(source bytes).
FileTree import_spacy(Findings& findings);

/// Stanford's RegexNER mapping, one rule a line: regular expressions, type, types it may overwrite, priority.
/// Cost: O(source bytes).
FileTree import_regexner(Findings& findings);

/// Reads a source by the ending of its name: `.jsonl` as spaCy's, `.tsv` as RegexNER's, any other as a rule file.
FileTree read_tree(Findings& findings);

}  // namespace gazette::rules
