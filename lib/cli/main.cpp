// The gazette command: its options. What each command does is in the files beside this one.

#include <CLI/CLI.hpp>
#include <algorithm>
#include <functional>
#include <map>
#include <string>
#include <string_view>
#include <thread>

#include "cli/explain.hpp"
#include "cli/extract.hpp"
#include "cli/packs.hpp"
#include "cli/terminal.hpp"
#include "cli/timeline.hpp"
#include "cli/tune.hpp"
#include "gazette/version.h"

namespace {

using namespace gazette::cli;
using gazette::OffsetUnit;

/// What main() runs once the options are read.
using Command = std::function<int()>;

/// "" where `date` is YYYY, YYYY-MM or YYYY-MM-DD, else what is wrong.
std::string check_date(const std::string& date) {
  constexpr std::string_view form = "0000-00-00";
  bool right = date.size() == 4 || date.size() == 7 || date.size() == 10;
  for (std::size_t i = 0; right && i < date.size(); ++i)
    right = form[i] == '0' ? date[i] >= '0' && date[i] <= '9' : date[i] == form[i];
  const auto number = [&](std::size_t at) { return date.size() > at ? std::stoi(date.substr(at, 2)) : 1; };
  if (right) right = number(5) >= 1 && number(5) <= 12 && number(8) >= 1 && number(8) <= 31;
  return right ? "" : "not a date like 2018-05-10: " + date;
}

/// One of `names`: an option that is a choice.
template <class Value>
CLI::Option* add_choice(CLI::App* command, const std::string& flags, Value& value, std::map<std::string, Value> names,
                        const std::string& help) {
  return command->add_option(flags, value, help)
      ->transform(CLI::CheckedTransformer(std::move(names), CLI::ignore_case));
}

/// What `extract` and `timeline` share: the texts, and what is known.
void add_input(CLI::App* command, InputArguments& arguments) {
  arguments.threads = std::max(1U, std::thread::hardware_concurrency());
  command->add_option("files", arguments.files, "Text files, .jsonl files; '-' or none: standard input");
  add_choice<InputForm>(
      command, "--input", arguments.input, {{"text", InputForm::Text}, {"jsonl", InputForm::JsonLines}},
      "How files are read: text, or jsonl with {\"id\", \"text\", \"date\"} a line (default: by the file's name)");
  command->add_option("--date", arguments.date, "The texts' date, YYYY-MM-DD, by which relative dates are placed")
      ->check(CLI::Validator(check_date, "YYYY-MM-DD"));
  command->add_option("-j,--threads", arguments.threads, "Threads (default: one a processor)")
      ->check(CLI::Range(1, 1024));
  command->add_option("-g,--gazetteer", arguments.knowledge.gazetteers, "A name list to add")->allow_extra_args(false);
  command->add_option("-r,--rules", arguments.knowledge.rules, "A rule file to add")->allow_extra_args(false);
  command->add_option("-p,--pack", arguments.knowledge.packs, "A compiled pack to add")->allow_extra_args(false);
  command->add_flag("--no-english", arguments.knowledge.no_english, "Know no names or rules but those added");
}

void add_extract(CLI::App& app, ExtractArguments& arguments, Command& chosen) {
  CLI::App* command = app.add_subcommand("extract", "Find names, dates, entities and relations in texts");
  add_input(command, arguments);
  add_choice<Format>(command, "-f,--format", arguments.format,
                     {{"jsonl", Format::JsonLines},
                      {"json", Format::Json},
                      {"conll", Format::Conll},
                      {"brat", Format::Brat},
                      {"html", Format::Html},
                      {"nt", Format::NTriples}},
                     "jsonl (default), json, conll, brat, html or nt (RDF)");
  add_choice<OffsetUnit>(
      command, "--offsets", arguments.offsets,
      {{"codepoint", OffsetUnit::CodePoint}, {"byte", OffsetUnit::Byte}, {"utf16", OffsetUnit::Utf16}},
      "What offsets count: codepoint (default), byte or utf16");
  command->add_flag("--no-relations", arguments.no_relations, "Find names, dates and entities alone: twice as fast");
  command->add_flag("--with-text", arguments.with_text, "Put the text itself into the JSON");
  command->add_option("-o,--out", arguments.out,
                      "The result (default: standard output); for several documents as HTML or brat a folder");
  command->callback([&] { chosen = [&] { return extract(arguments); }; });
}

void add_explain(CLI::App& app, ExplainArguments& arguments, Command& chosen) {
  CLI::App* command = app.add_subcommand("explain", "Say why texts have the names and relations they have");
  add_input(command, arguments);
  CLI::Option* rule =
      command->add_option("--rule", arguments.rule, "Say how far this rule came: its file and line, meetings:12");
  command->add_flag("--profile", arguments.profile, "Say what each rule costs over all texts")->excludes(rule);
  command->add_flag("--json", arguments.json, "Write JSON");
  command->callback([&] { chosen = [&] { return explain(arguments); }; });
}

void add_timeline(CLI::App& app, TimelineArguments& arguments, Command& chosen) {
  CLI::App* command = app.add_subcommand("timeline", "Tell what texts say together: who did what with whom, in order");
  add_input(command, arguments);
  add_choice<TimelineFormat>(command, "-f,--format", arguments.format,
                             {{"text", TimelineFormat::Text},
                              {"json", TimelineFormat::Json},
                              {"html", TimelineFormat::Html},
                              {"nt", TimelineFormat::NTriples},
                              {"graphml", TimelineFormat::GraphMl}},
                             "text (default), json, html, nt (RDF) or graphml");
  command->add_flag("--facts", arguments.facts, "Put standing facts (offices, kinship …) below the text, too");
  command->add_option("-o,--out", arguments.out, "The result (default: standard output)");
  command->callback([&] { chosen = [&] { return timeline(arguments); }; });
}

void add_test(CLI::App& app, TestArguments& arguments, Command& chosen) {
  CLI::App* command = app.add_subcommand("test", "Run the examples that stand in rule files");
  command->add_option("rules", arguments.rules, "Rule files")->required();
  command->add_option("-g,--gazetteer", arguments.gazetteers, "A name list to add")->allow_extra_args(false);
  command->add_option("-p,--pack", arguments.packs, "A compiled pack to add")->allow_extra_args(false);
  command->add_flag("--show-variants", arguments.show_variants,
                    "Print the sentence forms of each relation pattern, and whether each is found");
  command->callback([&] { chosen = [&] { return test(arguments); }; });
}

void add_compile(CLI::App& app, CompileArguments& arguments, Command& chosen) {
  CLI::App* command = app.add_subcommand("compile", "Compile name lists and rules into a pack");
  arguments.names.strict = false;
  using gazette::NameFormat;
  command
      ->add_option("sources", arguments.sources,
                   "A folder laid out like lib/english; or name lists and rule files (.rules); '-': standard input")
      ->required();
  command->add_option("-o,--out", arguments.out, "The pack")->required();
  add_choice<NameFormat>(command, "-f,--format", arguments.names.format,
                         {{"tsv", NameFormat::Tsv},
                          {"csv", NameFormat::Csv},
                          {"jsonl", NameFormat::JsonLines},
                          {"lst", NameFormat::GateList},
                          {"def", NameFormat::GateDefinition},
                          {"regexner", NameFormat::RegexNer},
                          {"geonames", NameFormat::GeoNames},
                          {"wikidata", NameFormat::Wikidata}},
                         "How name lists are written (default: by their names' endings): tsv, csv, jsonl, lst or def "
                         "(GATE), regexner, geonames, wikidata");
  command->add_option("--type", arguments.names.type, "The type of names whose list gives none");
  command->add_option("--match", arguments.names.match,
                      "How names are compared with text, as 'case=smart plural'; a list may say otherwise");
  command->add_option("--types", arguments.names.type_map, "A table (from, type, subtype) of what lists' types become");
  command->add_option("--language", arguments.names.languages, "Languages of Wikidata's names (default: en)")
      ->delimiter(',');
  command->add_flag("--strict", arguments.names.strict, "A faulty row is an error; else it is left out and told");
  command->callback([&] { chosen = [&] { return compile(arguments); }; });
}

void add_inspect(CLI::App& app, std::string& pack, Command& chosen) {
  CLI::App* command = app.add_subcommand("inspect", "Say what a pack holds");
  command->add_option("pack", pack, "The pack (default: the embedded English one)");
  command->callback([&] { chosen = [&] { return inspect(pack); }; });
}

void add_tune(CLI::App& app, TuneArguments& arguments, Command& chosen) {
  CLI::App* command = app.add_subcommand("tune", "Learn the weights of evidence from annotated text");
  command->add_option("gold", arguments.gold, "JSON lines with id, text and mentions (start, end in code points, type)")
      ->required();
  command->add_option("-o,--out", arguments.out, "The weights file (default: standard output)");
  command->add_option("--pack", arguments.pack, "A pack in place of the embedded English one");
  command->add_option("--rounds", arguments.rounds, "Times through the documents")->capture_default_str();
  command->add_option("--folds", arguments.folds, "Parts for the second reading")
      ->capture_default_str()
      ->check(CLI::Range(2, 100));
  command->add_option("--rarest", arguments.rarest, "Evidence seen less often is left out")->capture_default_str();
  command->add_option("--seed", arguments.seed, "Of the order in which sentences are read")->capture_default_str();
  command->add_option("--without", arguments.without, "Kinds of evidence to leave out: left.cluster,left.group")
      ->delimiter(',');
  command->callback([&] { chosen = [&] { return tune(arguments); }; });
}

}  // namespace

int main(int argc, char** argv) {
  CLI::App app("Names, dates, entities and relations of English text.", "gazette");
  app.set_version_flag("--version", GAZETTE_VERSION_STRING);
  app.require_subcommand(1);
  Command chosen;
  ExtractArguments extract_arguments;
  ExplainArguments explain_arguments;
  TimelineArguments timeline_arguments;
  TestArguments test_arguments;
  CompileArguments compile_arguments;
  std::string inspected_pack;
  TuneArguments tune_arguments;
  add_extract(app, extract_arguments, chosen);
  add_explain(app, explain_arguments, chosen);
  add_timeline(app, timeline_arguments, chosen);
  add_test(app, test_arguments, chosen);
  add_compile(app, compile_arguments, chosen);
  add_inspect(app, inspected_pack, chosen);
  add_tune(app, tune_arguments, chosen);
  try {
    app.parse(argc, argv);
  } catch (const CLI::ParseError& fault) {
    return app.exit(fault) == 0 ? 0 : 2;
  }
  try {
    return chosen();
  } catch (const std::exception& fault) {
    return complain(fault.what());
  }
}
