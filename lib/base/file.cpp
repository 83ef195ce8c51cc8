#include "base/file.hpp"

#include <fcntl.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cstdio>
#include <cstring>
#include <utility>

namespace gazette::base {
namespace {

Error io_error(const std::string& path, const char* act, int code) {
  return {ErrorCode::Io, path + ": cannot " + act + ": " + std::strerror(code), {}};
}

// A descriptor that closes itself.
struct Descriptor {
  int number;
  explicit Descriptor(int n) : number(n) {}
  ~Descriptor() {
    if (number >= 0) ::close(number);
  }
  Descriptor(const Descriptor&) = delete;
  Descriptor& operator=(const Descriptor&) = delete;
};

}  // namespace

Result<MappedFile> MappedFile::open(const std::string& path) {
  const Descriptor file(::open(path.c_str(), O_RDONLY | O_CLOEXEC));
  if (file.number < 0) return io_error(path, "open", errno);
  struct stat status {};
  if (::fstat(file.number, &status) != 0) return io_error(path, "read", errno);
  if (S_ISDIR(status.st_mode)) return io_error(path, "read", EISDIR);
  const auto size = static_cast<std::size_t>(status.st_size);
  if (size == 0) return MappedFile(nullptr, 0);
  void* data = ::mmap(nullptr, size, PROT_READ, MAP_SHARED, file.number, 0);
  if (data == MAP_FAILED) return io_error(path, "map", errno);
  return MappedFile(data, size);
}

MappedFile& MappedFile::operator=(MappedFile&& other) noexcept {
  std::swap(data_, other.data_);
  std::swap(size_, other.size_);
  return *this;
}

MappedFile::~MappedFile() {
  if (data_ != nullptr) ::munmap(data_, size_);
}

Result<std::string> read_file(const std::string& path, std::size_t most) {
  const Descriptor file(::open(path.c_str(), O_RDONLY | O_CLOEXEC));
  if (file.number < 0) return io_error(path, "open", errno);
  std::string out;
  constexpr std::size_t step = std::size_t{1} << 16;
  for (;;) {
    const std::size_t have = out.size();
    out.resize(have + step);
    const ssize_t got = ::read(file.number, out.data() + have, step);
    if (got < 0 && errno == EINTR) {
      out.resize(have);
      continue;
    }
    if (got < 0) return io_error(path, "read", errno);
    out.resize(have + static_cast<std::size_t>(got));
    if (got == 0) return out;
    if (out.size() > most)
      return Error{ErrorCode::Limit, path + ": longer than " + std::to_string(most) + " bytes", {}};
  }
}

Result<void> write_file(const std::string& path, std::span<const std::byte> bytes) {
  const std::string beside = path + ".new" + std::to_string(::getpid());
  const Descriptor file(::open(beside.c_str(), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0666));
  if (file.number < 0) return io_error(path, "write", errno);
  while (!bytes.empty()) {
    const ssize_t written = ::write(file.number, bytes.data(), bytes.size());
    if (written < 0 && errno == EINTR) continue;
    if (written < 0) {
      const int code = errno;
      ::unlink(beside.c_str());
      return io_error(path, "write", code);
    }
    bytes = bytes.subspan(static_cast<std::size_t>(written));
  }
  if (::fsync(file.number) != 0 || ::rename(beside.c_str(), path.c_str()) != 0) {
    const int code = errno;
    ::unlink(beside.c_str());
    return io_error(path, "write", code);
  }
  return {};
}

}  // namespace gazette::base
