#pragma once

#include <memory>
#include <string>
#include <vector>

#include "extract/document_data.hpp"
#include "gazette/corpus.hpp"

namespace gazette::corpus {

/// A document put together by hand: who is in it, and what it tells of them, a sentence each.
class Article {
 public:
  explicit Article(std::string id, std::string date = "") : data_(std::make_shared<Document::Data>()) {
    data_->id = std::move(id);
    data_->date = std::move(date);
    data_->links.reserve(64);
    data_->qualifiers.reserve(256);
  }

  Article& person(std::string_view name, std::vector<Link> links = {}) { return add("PERSON", name, "", "", links); }
  Article& organization(std::string_view name, std::vector<Link> links = {}) {
    return add("ORGANIZATION", name, "", "", links);
  }
  Article& place(std::string_view name, std::string_view country = "", std::string_view subtype = "city") {
    return add("LOCATION", name, subtype, country, {});
  }
  Article& people(std::string_view name, std::string_view country) {
    return add("NORP", name, "nationality", country, {});
  }
  /// A further mention of the entity that was added last.
  Article& also(std::string_view name) {
    mention(name, static_cast<std::uint32_t>(data_->entities.size() - 1));
    return *this;
  }

  /// A sentence that tells a relation. Names that were not added are people; "" is nobody.
  Article& tells(std::string_view type, std::string_view subject, std::string_view object, Status status,
                 std::string_view date = "", std::string_view place = "") {
    const std::string sentence = std::string(subject) + " " + std::string(type) + " " + std::string(object) + ".";
    Relation relation;
    relation.type = type;
    relation.subject = entity(subject);
    relation.object = entity(object);
    relation.status = status;
    relation.symmetric = type == "meets" || type == "talks_with";
    const std::size_t first = data_->qualifiers.size();
    if (!place.empty()) data_->qualifiers.push_back({"place", entity(place), ""});
    if (!date.empty()) data_->qualifiers.push_back({"date", day(date), ""});
    relation.qualifiers = std::span<const Qualifier>(data_->qualifiers).subspan(first);
    spans_.push_back(write(sentence));
    data_->sentences.push_back({spans_.back(), 0, 0});
    relation.rule = "relations/meets:3";
    relation.score = 0.9;
    data_->relations.push_back(relation);
    return *this;
  }
  /// Words beside the last relation, with the title that they give its subject.
  Article& title(std::string_view words) {
    Relation& relation = data_->relations.back();
    data_->qualifiers.push_back({"title", no_entity, words});
    relation.qualifiers = std::span<const Qualifier>(data_->qualifiers).last(1);
    return *this;
  }

  /// Once.
  Document document() {
    auto data = std::make_unique<Document::Data>(std::move(*data_));
    for (std::size_t i = 0; i < spans_.size(); ++i) {
      data->relations[i].span = spans_[i];
      data->relations[i].text = spans_[i].of(data->text);
    }
    return Document(std::move(data));
  }

 private:
  Span write(std::string_view words) {
    if (!data_->text.empty()) data_->text += ' ';
    const auto begin = static_cast<std::uint32_t>(data_->text.size());
    data_->text += words;
    return {begin, static_cast<std::uint32_t>(data_->text.size())};
  }
  Article& add(std::string_view type, std::string_view name, std::string_view subtype, std::string_view country,
               const std::vector<Link>& links) {
    const std::size_t first = data_->links.size();
    data_->links.insert(data_->links.end(), links.begin(), links.end());
    const auto id = static_cast<std::uint32_t>(data_->entities.size());
    data_->entities.push_back({id, type, subtype, name, std::span<const Link>(data_->links).subspan(first), country});
    mention(name, id);
    return *this;
  }
  void mention(std::string_view name, std::uint32_t entity) {
    Mention mention;
    mention.text = data_->strings.keep(name);
    mention.type = data_->entities[entity].type;
    mention.entity = entity;
    mention.sentence = static_cast<std::uint32_t>(data_->sentences.size());
    if (mention.type == "DATE") mention.value = mention.text;
    data_->mentions.push_back(mention);
  }
  std::uint32_t entity(std::string_view name) {
    if (name.empty()) return no_entity;
    for (const Entity& entity : data_->entities)
      if (entity.name == name) return entity.id;
    add("PERSON", name, "", "", {});
    return data_->entities.back().id;
  }
  std::uint32_t day(std::string_view value) {
    add("DATE", value, "", "", {});
    return data_->entities.back().id;
  }

  std::shared_ptr<Document::Data> data_;  // Copies of an article are the same one.
  std::vector<Span> spans_;               // Of relations: the text still moves.
};

}  // namespace gazette::corpus
