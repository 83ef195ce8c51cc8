#pragma once

#include <gtest/gtest.h>

#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

#include "extract/pack_data.hpp"
#include "gazetteer/find.hpp"
#include "text/sentences.hpp"
#include "text/tokenizer.hpp"

namespace gazette::tests {

/// Name lists compiled by themselves, and the hits of texts, with the words and abbreviations of the English pack.
class Names {
 public:
  explicit Names(const std::vector<std::string>& lists, const NameListOptions& options = {}) {
    const auto& english = Pack::english().data()->lexicon;
    abbreviations_ = english.abbreviations();
    starters_ = english.list_keys({"sentence_starter"});
    for (const std::string& list : lists) {
      pack::Writer writer;
      const Source sources[] = {Source::string(list, "list.tsv")};
      EXPECT_TRUE(gazetteer::compile({sources, &options, {}, &english}, writer, findings));
      images_.push_back(writer.finish());
    }
    for (const auto& image : images_)
      gazetteers_.push_back(gazetteer::Gazetteer::view(pack::Image::view(image, pack::Check::Full).value()).value());
  }

  /// Finds into `hits`.
  void find(std::string_view text) {
    text_ = text;
    tokens.clear();
    sentences_.clear();
    text::tokenize(text_, abbreviations_, tokens);
    Pack::english().data()->lexicon.assign(tokens);
    text::split_sentences(text_, tokens, starters_, sentences_);
    std::vector<const gazetteer::Gazetteer*> layers;
    for (const auto& gazetteer : gazetteers_) layers.push_back(&gazetteer);
    gazetteer::find_hits(layers, text_, tokens, Pack::english().data()->lexicon, hits);
  }

  /// "words=name" for each hit, with bars between; `marks` adds "~" for weak ones and "_" for those in lower case.
  std::string found(std::string_view text, bool marks = false) {
    find(text);
    std::string out;
    for (const gazetteer::Hit& hit : hits.all) {
      if (!out.empty()) out += '|';
      out += text_.substr(tokens[hit.first].begin, tokens[hit.end - 1].end - tokens[hit.first].begin);
      out += "=";
      out += gazetteers_[hit.layer].entry(hit.entry).name;
      if (marks && (hit.flags & gazetteer::is_weak) != 0) out += '~';
      if (marks && (hit.flags & gazetteer::lower_case) != 0) out += '_';
    }
    return out;
  }

  const gazetteer::Gazetteer& layer(std::size_t number) const { return gazetteers_[number]; }

  std::vector<Finding> findings;
  std::vector<text::Token> tokens;
  gazetteer::Hits hits;

 private:
  base::KeySet abbreviations_, starters_;
  std::vector<std::vector<std::byte>> images_;
  std::vector<gazetteer::Gazetteer> gazetteers_;
  std::vector<text::Sentence> sentences_;
  std::string text_;
};

}  // namespace gazette::tests
