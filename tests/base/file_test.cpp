#include "base/file.hpp"

#include <gtest/gtest.h>
#include <sys/stat.h>
#include <unistd.h>

#include <filesystem>
#include <fstream>

#include "temporary_folder.hpp"

namespace gazette::base {
namespace {

namespace fs = std::filesystem;
using tests::TemporaryFolder;

std::span<const std::byte> bytes_of(std::string_view text) { return std::as_bytes(std::span(text)); }
std::string text_of(std::span<const std::byte> bytes) {
  return {reinterpret_cast<const char*>(bytes.data()), bytes.size()};
}

TEST(Files, ComeBackAsTheyWereWritten) {
  const TemporaryFolder folder;
  const std::string path = folder.path("file");
  for (const std::size_t size : {std::size_t{0}, std::size_t{1}, std::size_t{65536}, std::size_t{200'000}}) {
    std::string text(size, 'x');
    for (std::size_t i = 0; i < size; i += 7) text[i] = static_cast<char>(i);
    ASSERT_TRUE(write_file(path, bytes_of(text)));
    EXPECT_EQ(read_file(path).value(), text) << size;
    EXPECT_EQ(text_of(MappedFile::open(path).value().bytes()), text) << size;
  }
}

TEST(Files, SayWhichCannotBeReadAndWhy) {
  const TemporaryFolder folder;
  const struct {
    std::string path, reason;
  } cases[] = {{folder.path("missing"), "No such file"}, {folder.path(), "Is a directory"}};
  for (const auto& each : cases) {
    for (const Error& error : {read_file(each.path).error(), MappedFile::open(each.path).error()}) {
      EXPECT_EQ(error.code, ErrorCode::Io) << each.path;
      EXPECT_NE(error.message.find(each.path), std::string::npos) << error.message;
      EXPECT_NE(error.message.find(each.reason), std::string::npos) << error.message;
    }
  }
}

TEST(Files, AreWrittenWholeOrNotAtAll) {
  const TemporaryFolder folder;
  const std::string path = folder.path("file");
  ASSERT_TRUE(write_file(path, bytes_of("old")));
  const auto mapped = MappedFile::open(path);
  ASSERT_TRUE(write_file(path, bytes_of("new and longer")));
  EXPECT_EQ(text_of(mapped->bytes()), "old");  // A reader keeps the file it opened.
  EXPECT_EQ(read_file(path).value(), "new and longer");
  EXPECT_EQ(std::distance(fs::directory_iterator(folder.path()), fs::directory_iterator()), 1);
}

TEST(Files, LeaveNothingBehindWhereWritingFails) {
  const TemporaryFolder folder;
  const auto missing = write_file(folder.path("none/file"), bytes_of("text"));
  ASSERT_FALSE(missing);
  EXPECT_EQ(missing.error().code, ErrorCode::Io);
  fs::create_directory(folder.path("taken"));
  EXPECT_FALSE(write_file(folder.path("taken"), bytes_of("text")));  // A directory is not replaced.
  EXPECT_EQ(std::distance(fs::directory_iterator(folder.path()), fs::directory_iterator()), 1);
}

TEST(MappedFiles, ChangeHandsOnce) {
  const TemporaryFolder folder;
  ASSERT_TRUE(write_file(folder.path("a"), bytes_of("aaa")));
  ASSERT_TRUE(write_file(folder.path("b"), bytes_of("bb")));
  MappedFile a = MappedFile::open(folder.path("a")).value();
  MappedFile b = MappedFile::open(folder.path("b")).value();
  a = std::move(b);
  EXPECT_EQ(text_of(a.bytes()), "bb");
  const MappedFile c = std::move(a);
  EXPECT_EQ(text_of(c.bytes()), "bb");
}

}  // namespace
}  // namespace gazette::base
