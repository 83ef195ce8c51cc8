// The gazette command: its options. What each command does is in the file of its name.

#include <CLI/CLI.hpp>
#include <functional>

#include "cli/terminal.hpp"
#include "cli/tune.hpp"
#include "gazette/version.h"

namespace {

using namespace gazette::cli;

using Command = std::function<int()>;

void add_tune(CLI::App& app, TuneArguments& arguments, Command& chosen) {
  CLI::App* command = app.add_subcommand("tune", "Learn the weights of evidence from annotated text");
  command->add_option("gold", arguments.gold, "JSON lines with id, text and mentions (start, end in code points, type)")->required();
  command->add_option("-o,--out", arguments.out, "The weights file (default: standard output)");
  command->add_option("--pack", arguments.pack, "A pack in place of the embedded English one");
  command->add_option("--rounds", arguments.rounds, "Times through the documents")->capture_default_str();
  command->add_option("--folds", arguments.folds, "Parts for the second reading")->capture_default_str()->check(CLI::Range(2, 100));
  command->add_option("--rarest", arguments.rarest, "Evidence seen less often is left out")->capture_default_str();
  command->callback([&] { chosen = [&] { return tune(arguments); }; });
}

}  // namespace

int main(int argc, char** argv) {
  CLI::App app("Names, dates, entities and relations of English text.", "gazette");
  app.set_version_flag("--version", GAZETTE_VERSION_STRING);
  app.require_subcommand(1);
  Command chosen;
  TuneArguments tune_arguments;
  add_tune(app, tune_arguments, chosen);
  try {
    app.parse(argc, argv);
  } catch (const CLI::ParseError& fault) {
    return app.exit(fault) == 0 ? 0 : 2;
  }
  return chosen();
}
