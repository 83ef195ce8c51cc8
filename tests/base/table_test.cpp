#include "base/table.hpp"

#include <gtest/gtest.h>

namespace gazette::base {
namespace {

const std::vector<Column> columns = {{"name", true}, {"type", true}, {"prior"}};

// The rows with a bar between fields and a line end between rows, then the findings as "line:column: message".
std::string read(std::string_view text) {
  const SourceText source("t.tsv", text);
  std::vector<Finding> findings;
  std::string out;
  for (const Row& row : read_table(source, columns, findings)) {
    EXPECT_EQ(row.fields.size(), columns.size());
    for (const std::string_view field : row.fields) out += std::string(field) + "|";
    out += "\n";
  }
  for (const Finding& finding : findings)
    out += std::to_string(finding.line) + ":" + std::to_string(finding.column) + ": " + finding.message + "\n";
  return out;
}

TEST(Table, GivesFieldsInTheOrderOfItsColumns) {
  EXPECT_EQ(read("name\ttype\tprior\nOslo\tLOCATION\t30\n"), "Oslo|LOCATION|30|\n");
  EXPECT_EQ(read("prior\ttype\tname\n30\tLOCATION\tOslo\n"), "Oslo|LOCATION|30|\n");
}

TEST(Table, LeavesWhatIsMissingEmpty) {
  EXPECT_EQ(read("name\ttype\tprior\nOslo\tLOCATION\n"), "Oslo|LOCATION||\n");
  EXPECT_EQ(read("name\ttype\nOslo\tLOCATION\n"), "Oslo|LOCATION||\n");
}

TEST(Table, PassesOverCommentsEmptyLinesAndCarriageReturns) {
  EXPECT_EQ(read("# towns\r\n\nname\ttype\r\n\n# one\nOslo\tLOCATION\r\n"), "Oslo|LOCATION||\n");
  EXPECT_EQ(read("name\ttype\nOslo\tLOCATION"), "Oslo|LOCATION||\n");  // No line end at the end.
}

TEST(Table, ReportsEachFaultAndKeepsSoundRows) {
  const struct {
    std::string_view text, result;
  } cases[] = {
      {"", "1:1: the table has no header line\n"},
      {"# only\n", "1:1: the table has no header line\n"},
      {"name\tkind\ttype\nOslo\tx\tL\n", "Oslo|L||\n1:6: unknown column 'kind'; columns are name, type, prior\n"},
      {"name\ttype\tname\nOslo\tL\tx\n", "Oslo|L||\n1:11: column 'name' stands twice\n"},
      {"prior\tname\nx\tOslo\n", "1:1: the column 'type' is missing\n2:1: the field 'type' is empty\n"},
      {"name\ttype\nA\tL\nOslo\tL\tx\nB\tL\n", "A|L||\nB|L||\n3:8: more fields than columns\n"},
      {"name\ttype\nA\tL\nOslo\t\nB\tL\n", "A|L||\nB|L||\n3:1: the field 'type' is empty\n"},
      {"name\ttype\nA\tL\nOsl\xF8\tL\nB\tL\n", "A|L||\nB|L||\n3:1: the line is not UTF-8\n"},
      {"name\ttype\n\tL\n\t\nx\t\ty\tz\n",
       "2:1: the field 'name' is empty\n3:1: the field 'name' is empty\n4:4: more fields than columns\n"},
  };
  for (const auto& each : cases) EXPECT_EQ(read(each.text), each.result) << each.text;
}

TEST(Split, GivesEveryPart) {
  using Parts = std::vector<std::string_view>;
  EXPECT_EQ(split("", '|'), Parts{});
  EXPECT_EQ(split("a", '|'), Parts{"a"});
  EXPECT_EQ(split("a|b", '|'), (Parts{"a", "b"}));
  EXPECT_EQ(split("|a||", '|'), (Parts{"", "a", "", ""}));
}

}  // namespace
}  // namespace gazette::base
