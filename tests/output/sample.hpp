#pragma once

#include <algorithm>
#include <memory>
#include <string>
#include <vector>

#include "extract/document_data.hpp"

namespace gazette::output {

/// A document put together by hand, so that what is written does not depend on what is found.
class Sample {
 public:
  explicit Sample(std::string text) : data_(std::make_unique<Document::Data>()) {
    data_->text = std::move(text);
    data_->links.reserve(8);
    data_->qualifiers.reserve(8);
  }

  Sample& id(std::string id, std::string date = "") {
    data_->id = std::move(id);
    data_->date = std::move(date);
    return *this;
  }
  /// Tokens at blanks, all in one sentence.
  Sample& tokens() {
    const std::string& text = data_->text;
    for (std::size_t at = 0; at < text.size();) {
      const std::size_t end = std::min(text.find(' ', at), text.size());
      data_->tokens.push_back({span(at, end)});
      at = end + 1;
    }
    data_->sentences.push_back({span(0, text.size()), 0, static_cast<std::uint32_t>(data_->tokens.size())});
    return *this;
  }
  Sample& entity(std::string_view type, std::string_view name, std::vector<Link> links = {}) {
    const std::size_t first = data_->links.size();
    data_->links.insert(data_->links.end(), links.begin(), links.end());
    data_->entities.push_back({static_cast<std::uint32_t>(data_->entities.size()), type, "", name,
                               std::span<const Link>(data_->links).subspan(first), ""});
    return *this;
  }
  /// The first place of `words` after the mention before.
  Sample& mention(std::string_view words, std::uint32_t entity, MentionKind kind = MentionKind::Name) {
    const std::size_t after = data_->mentions.empty() ? 0 : data_->mentions.back().span.end;
    const std::size_t begin = data_->text.find(words, after);
    Mention mention;
    mention.span = span(begin, begin + words.size());
    mention.text = mention.span.of(data_->text);
    mention.type = data_->entities[entity].type;
    mention.kind = kind;
    mention.entity = entity;
    mention.score = 0.985;
    mention.source = "context";
    data_->mentions.push_back(mention);
    return *this;
  }
  Sample& relation(std::string_view type, std::uint32_t subject, std::uint32_t object, Status status,
                   std::vector<Qualifier> qualifiers = {}) {
    const std::size_t first = data_->qualifiers.size();
    data_->qualifiers.insert(data_->qualifiers.end(), qualifiers.begin(), qualifiers.end());
    const Span whole = span(0, data_->text.size());
    data_->relations.push_back({type, subject, object, std::span<const Qualifier>(data_->qualifiers).subspan(first),
                                status, whole, whole.of(data_->text), "relations/meets:3", 0.9, false});
    return *this;
  }
  Document::Data& data() { return *data_; }
  Document document() { return Document(std::move(data_)); }

 private:
  static Span span(std::size_t begin, std::size_t end) {
    return {static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)};
  }
  std::unique_ptr<Document::Data> data_;
};

}  // namespace gazette::output
