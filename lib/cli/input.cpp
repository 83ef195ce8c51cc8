// Tests: tests/cli/cli_test.py.

#include "cli/input.hpp"

#include <fmt/format.h>

#include <cerrno>
#include <cstring>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <nlohmann/json.hpp>

#include "base/file.hpp"
#include "unicode/utf8.hpp"

namespace gazette::cli {
namespace {

using Take = std::function<void(InputDocument&&)>;
using Warn = std::function<void(const std::string&)>;

// What a reader of the result should know about a text.
void look_at(const std::string& path, std::string_view text, const Warn& warn) {
  if (text.empty()) return warn(path + ": warning: empty");
  if (const std::size_t nul = text.find('\0'); nul != text.npos)
    return warn(fmt::format("{}: warning: byte {} is NUL: is this text?", path, nul));
  std::size_t at = unicode::find_non_ascii(text);
  while (at < text.size()) {
    const unicode::Decoded decoded = unicode::decode(text, at);
    if (!decoded.valid) return warn(fmt::format("{}: warning: byte {} is not UTF-8", path, at));
    at = unicode::find_non_ascii(text, at + decoded.size);
  }
}

// Fails: throws nlohmann::json::exception where the line is no document.
InputDocument document_of(const std::string& line) {
  const auto json = nlohmann::json::parse(line);
  InputDocument document;
  document.text = json.at("text").get<std::string>();
  if (const auto id = json.find("id"); id != json.end() && !id->is_null())
    document.id = id->is_string() ? id->get<std::string>() : id->dump();
  if (const auto date = json.find("date"); date != json.end() && date->is_string())
    document.date = date->get<std::string>();
  return document;
}

// nlohmann's message without its own number in front.
std::string reason(const nlohmann::json::exception& fault) {
  const std::string_view what = fault.what();
  const std::size_t end = what.find("] ");
  return std::string(end == what.npos ? what : what.substr(end + 2));
}

Result<void> read_lines(const std::string& path, std::istream& in, const Take& take, const Warn& warn) {
  std::size_t number = 0, faults = 0;
  for (std::string line; std::getline(in, line);) {
    ++number;
    if (line.find_first_not_of(" \t\r") == line.npos) continue;
    try {
      InputDocument document = document_of(line);
      if (document.id.empty()) document.id = fmt::format("{}:{}", stem(path), number);
      take(std::move(document));
    } catch (const nlohmann::json::exception& fault) {
      ++faults;
      warn(fmt::format("{}:{}: error: {}", path, number, reason(fault)));
    }
  }
  if (in.bad()) return Error{ErrorCode::Io, fmt::format("{}: cannot read: {}", path, std::strerror(errno)), {}};
  if (faults > 0)
    return Error{ErrorCode::Format, fmt::format("{}: {} of {} lines are no documents", path, faults, number), {}};
  return {};
}

Result<void> read_text(const std::string& path, const Take& take, const Warn& warn) {
  auto text = base::read_file(path == "-" ? "/dev/stdin" : path);
  if (!text) return text.error();
  look_at(path == "-" ? "standard input" : path, *text, warn);
  take({stem(path), std::move(*text), {}});
  return {};
}

}  // namespace

std::string stem(const std::string& path) {
  return path == "-" ? "stdin" : std::filesystem::path(path).stem().string();
}

std::size_t total_size(const std::vector<std::string>& paths) {
  std::size_t size = 0;
  for (const std::string& path : paths) {
    std::error_code fault;
    if (std::filesystem::is_regular_file(path, fault)) size += std::filesystem::file_size(path, fault);
  }
  return size;
}

Result<void> read_documents(const std::string& path, InputForm form, const Take& take, const Warn& warn) {
  if (form == InputForm::Auto) form = path.ends_with(".jsonl") ? InputForm::JsonLines : InputForm::Text;
  if (form == InputForm::Text) return read_text(path, take, warn);
  if (path == "-") return read_lines("standard input", std::cin, take, warn);
  std::error_code fault;
  if (std::filesystem::is_directory(path, fault))
    return Error{ErrorCode::Io, path + ": cannot read: " + std::strerror(EISDIR), {}};
  std::ifstream in(path, std::ios::binary);
  if (!in) return Error{ErrorCode::Io, fmt::format("{}: cannot open: {}", path, std::strerror(errno)), {}};
  return read_lines(path, in, take, warn);
}

}  // namespace gazette::cli
