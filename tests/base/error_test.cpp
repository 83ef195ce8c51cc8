#include "gazette/error.hpp"

#include <gtest/gtest.h>

#include <memory>

#include "base/source_text.hpp"

namespace gazette {
namespace {

Result<int> half(int number) {
  if (number % 2 != 0) return Error{ErrorCode::InvalidArgument, "odd", {}};
  return number / 2;
}

TEST(Result, HoldsAValueOrAnError) {
  EXPECT_TRUE(half(8).has_value());
  EXPECT_EQ(*half(8), 4);
  EXPECT_EQ(half(8).value(), 4);
  ASSERT_FALSE(half(7));
  EXPECT_EQ(half(7).error().code, ErrorCode::InvalidArgument);
}

TEST(Result, ThrowsItsErrorFromValue) {
  try {
    half(7).value();
    FAIL() << "did not throw";
  } catch (const Failure& failure) {
    EXPECT_EQ(failure.error().code, ErrorCode::InvalidArgument);
    EXPECT_STREQ(failure.what(), "odd");
  }
}

TEST(Result, GivesItsValueAway) {
  Result<std::unique_ptr<int>> result(std::make_unique<int>(3));
  const std::unique_ptr<int> taken = std::move(result).value();
  EXPECT_EQ(*taken, 3);
}

TEST(Result, OfVoidIsSuccessOrAnError) {
  EXPECT_TRUE(Result<void>().has_value());
  EXPECT_NO_THROW(Result<void>().value());
  const Result<void> failed(Error{ErrorCode::Io, "gone", {}});
  EXPECT_FALSE(failed);
  EXPECT_THROW(failed.value(), Failure);
}

TEST(SourceText, FindsLineAndColumnInCodePoints) {
  const std::string text = "one\n\tzwei drei\r\nvièr fünf\n";
  const base::SourceText source("list.tsv", text);
  const struct {
    std::string_view at;
    std::uint32_t line, column;
    std::string_view source_line;
  } cases[] = {
      {"one", 1, 1, "one"}, {"zwei", 2, 2, "\tzwei drei"}, {"drei", 2, 7, "\tzwei drei"}, {"fünf", 3, 6, "vièr fünf"}};
  for (const auto& each : cases) {
    const Span span = source.span_of(source.text().substr(text.find(each.at), each.at.size()));
    const Finding finding = source.finding(span, "bad");
    EXPECT_EQ(span.of(text), each.at);
    EXPECT_EQ(finding.line, each.line) << each.at;
    EXPECT_EQ(finding.column, each.column) << each.at;
    EXPECT_EQ(finding.source_line, each.source_line) << each.at;
  }
}

TEST(SourceText, PlacesAFindingAtTheTextsEnd) {
  const std::string text = "one\ntwo";
  const Finding finding = base::SourceText("f", text).finding({7, 7}, "more was expected");
  EXPECT_EQ(finding.line, 2U);
  EXPECT_EQ(finding.column, 4U);
  const Finding empty = base::SourceText("f", "").finding({}, "empty");
  EXPECT_EQ(empty.line, 1U);
  EXPECT_EQ(empty.column, 1U);
}

TEST(FindingText, PointsWithACaretBelowTheLine) {
  const std::string text = "é\tOslo\tLOCASHUN";
  const base::SourceText source("places.tsv", text);
  const auto at = static_cast<std::uint32_t>(text.find("LOCASHUN"));
  EXPECT_EQ(to_string(source.finding({at, at + 8}, "no such type")),
            "places.tsv:1:8: error: no such type\n"
            "  é\tOslo\tLOCASHUN\n"
            "   \t    \t^");
}

TEST(FindingText, LeavesOutThePlaceWhereThereIsNone) {
  EXPECT_EQ(to_string(Finding{Severity::Warning, "", 0, 0, {}, "no rules", ""}), "<string>: warning: no rules");
  EXPECT_EQ(to_string(Error{ErrorCode::Syntax, "faults", {{Severity::Error, "a.tsv", 0, 0, {}, "bad", ""}}}),
            "faults\na.tsv: error: bad");
}

}  // namespace
}  // namespace gazette
