// Tests: tests/extract/document_test.cpp.

#include "extract/document_data.hpp"

namespace gazette {

Document::Document(std::unique_ptr<Data> data) : data_(std::move(data)) {}
Document::Document(Document&&) noexcept = default;
Document& Document::operator=(Document&&) noexcept = default;
Document::~Document() = default;

std::string_view Document::text() const { return data_->text; }
std::string_view Document::id() const { return data_->id; }
std::string_view Document::date() const { return data_->date; }
bool Document::truncated() const { return data_->truncated; }
std::span<const Token> Document::tokens() const { return data_->tokens; }
std::span<const Sentence> Document::sentences() const { return data_->sentences; }
std::span<const Mention> Document::mentions() const { return data_->mentions; }
std::span<const Entity> Document::entities() const { return data_->entities; }
std::span<const Relation> Document::relations() const { return data_->relations; }

std::string_view to_string(MentionKind kind) {
  switch (kind) {
    case MentionKind::Name:
      return "name";
    case MentionKind::Nominal:
      return "nominal";
    case MentionKind::Pronoun:
      return "pronoun";
  }
  return "";
}

std::string_view to_string(Status status) {
  switch (status) {
    case Status::Actual:
      return "actual";
    case Status::Planned:
      return "planned";
    case Status::Possible:
      return "possible";
    case Status::Negated:
      return "negated";
  }
  return "";
}

}  // namespace gazette
