// SPDX-License-Identifier: GPL-3.0-or-later
#include "gis/output/atomic.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <optional>
#include <random>
#include <string_view>
#include <utility>

#include "gis/gpkg/database.h"

namespace wangge::gis {
namespace {

int flush(const std::string& path, int flags) {
  const int descriptor = ::open(path.c_str(), flags | O_CLOEXEC);
  if (descriptor < 0) return errno;
  const int error = ::fsync(descriptor) == 0 ? 0 : errno;
  ::close(descriptor);
  return error;
}

std::string randomLetters() {
  static constexpr std::string_view kLetters = "abcdefghijklmnopqrstuvwxyz0123456789";
  std::random_device random;
  std::string letters;
  for (int i = 0; i < 8; ++i) letters += kLetters[random() % kLetters.size()];
  return letters;
}

}  // namespace

Result<AtomicFile> AtomicFile::beside(const std::string& target, const FileKind& kind, const std::string& plan) {
  if (auto allowed = mayWrite(target, kind, plan); !allowed) return fail(allowed.error());
  AtomicFile file;
  file.m_target = target;
  std::optional<mode_t> mode;  // of the file that is replaced
  std::error_code ignored;
  const auto real = std::filesystem::canonical(target, ignored);
  if (!ignored) {
    file.m_target = real.string();
    struct stat status {};
    if (::stat(file.m_target.c_str(), &status) == 0) mode = status.st_mode & 0777;
    if (::access(file.m_target.c_str(), W_OK) != 0) return fail(writeError(errno, target));
  }
  const std::filesystem::path whole(file.m_target);
  const std::string stem = (whole.parent_path() / ("." + whole.filename().string() + ".")).string();
  // Not by mkstemp: a new file has the rights that the system gives any new file, and asking for these (umask) would
  // change them for all threads meanwhile.
  int descriptor = -1;
  for (int attempt = 0; descriptor < 0 && attempt < 100; ++attempt) {
    file.m_path = stem + randomLetters();
    descriptor = ::open(file.m_path.c_str(), O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC, mode.value_or(0666));
    if (descriptor < 0 && errno != EEXIST) break;
  }
  if (descriptor < 0) {
    const int error = errno;
    file.m_path.clear();
    return fail(writeError(error, target));
  }
  if (mode) ::fchmod(descriptor, *mode);
  ::close(descriptor);
  file.m_asked = target, file.m_kind = &kind, file.m_plan = plan;
  return file;
}

AtomicFile::AtomicFile(AtomicFile&& other) noexcept
    : m_path(std::exchange(other.m_path, {})),
      m_target(std::move(other.m_target)),
      m_asked(std::move(other.m_asked)),
      m_plan(std::move(other.m_plan)),
      m_kind(other.m_kind),
      m_stream(std::move(other.m_stream)) {}

AtomicFile::~AtomicFile() {
  if (!m_path.empty()) ::unlink(m_path.c_str());
}

Result<void> AtomicFile::append(std::string_view bytes) {
  if (!m_stream) m_stream.reset(std::fopen(m_path.c_str(), "wb"));
  if (!m_stream || std::fwrite(bytes.data(), 1, bytes.size(), m_stream.get()) != bytes.size())
    return fail(writeError(errno, m_asked));
  return {};
}

Result<void> AtomicFile::close() {
  if (m_stream && std::fclose(m_stream.release()) != 0) return fail(writeError(errno, m_asked));
  return {};
}

Result<void> AtomicFile::takeOver(const std::string& finished) {
  struct stat status {};
  const bool known = ::stat(m_path.c_str(), &status) == 0;
  std::error_code error;
  std::filesystem::rename(finished, m_path, error);
  // The target may be on another disk, through a link.
  if (error == std::errc::cross_device_link)
    std::filesystem::copy_file(finished, m_path, std::filesystem::copy_options::overwrite_existing, error);
  if (error) return fail(writeError(error.value(), m_asked));
  if (known) ::chmod(m_path.c_str(), status.st_mode & 0777);
  return {};
}

Result<void> AtomicFile::putInPlace() {
  if (auto closed = close(); !closed) return closed;
  if (auto allowed = mayWrite(m_asked, *m_kind, m_plan); !allowed) return allowed;
  if (const int error = flush(m_path, O_RDWR)) return fail(writeError(error, m_target));
  if (std::rename(m_path.c_str(), m_target.c_str()) != 0) return fail(writeError(errno, m_target));
  m_path.clear();
  flushFolder(std::filesystem::path(m_target).parent_path().string());
  return {};
}

Result<void> writeWholeFile(const std::string& path, std::string_view content) {
  const int descriptor = ::open(path.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0666);
  if (descriptor < 0) return fail(writeError(errno, path));
  int error = writeAll(descriptor, std::as_bytes(std::span(content)));
  if (::close(descriptor) != 0 && error == 0) error = errno;
  if (error != 0) return fail(writeError(error, path));
  return {};
}

int writeAll(int descriptor, std::span<const std::byte> bytes) {
  while (!bytes.empty()) {
    const ssize_t written = ::write(descriptor, bytes.data(), bytes.size());
    if (written >= 0) {
      bytes = bytes.subspan(static_cast<std::size_t>(written));
    } else if (errno != EINTR) {
      return errno;
    }
  }
  return 0;
}

void flushFolder(const std::string& folder) {
  flush(folder.empty() ? "." : folder, O_RDONLY | O_DIRECTORY);
}

Result<void> flushFile(const std::string& path) {
  if (const int error = flush(path, O_RDWR)) return fail(writeError(error, path));
  return {};
}

}  // namespace wangge::gis
