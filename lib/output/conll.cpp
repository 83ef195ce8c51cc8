// A token a line, in the IOB2 scheme. Tests: tests/output/conll_test.cpp.

#include "gazette/output.hpp"
#include "output/json_writer.hpp"

namespace gazette {

std::string to_conll(const Document& document) {
  std::string out;
  if (!document.id().empty()) {
    out += "# id = ";
    std::string id(document.id());
    for (char& c : id)
      if (static_cast<unsigned char>(c) < 0x20) c = ' ';
    output::append_utf8(id, out);
    out += '\n';
  }
  const auto mentions = document.mentions();
  std::size_t at = 0;
  for (const Sentence& sentence : document.sentences()) {
    for (std::uint32_t i = sentence.first_token; i < sentence.end_token; ++i) {
      const Span span = document.tokens()[i].span;
      while (at < mentions.size() && (mentions[at].span.end <= span.begin || mentions[at].kind != MentionKind::Name))
        ++at;
      output::append_utf8(span.of(document.text()), out);
      if (at < mentions.size() && mentions[at].span.contains(span)) {
        out += span.begin == mentions[at].span.begin ? "\tB-" : "\tI-";
        output::append_utf8(mentions[at].type, out);
        out += '\n';
      } else {
        out += "\tO\n";
      }
    }
    out += '\n';
  }
  return out;
}

}  // namespace gazette
