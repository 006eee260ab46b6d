// SPDX-License-Identifier: GPL-3.0-or-later
#include "gis/recovery/journal_writer.h"

#include <fcntl.h>
#include <fmt/format.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <filesystem>
#include <random>

#include "gis/gpkg/database.h"
#include "gis/output/atomic.h"

namespace wangge::gis {
OwnedFile::~OwnedFile() {
  if (m_descriptor >= 0) ::close(m_descriptor);
}

std::uint64_t randomNumber() {
  std::random_device device;
  return std::uint64_t{device()} << 32 | device();
}

Result<JournalWriter> JournalWriter::create(const std::string& folder, JournalHead head, const Project& plan) {
  std::error_code ignored;
  std::filesystem::create_directories(folder, ignored);
  ::chmod(folder.c_str(), 0700);
  head.number = randomNumber();
  JournalWriter writer;
  writer.m_seed = head.number;
  writer.m_path = fmt::format("{}/{:016x}.journal", folder, head.number);
  const std::string unfinished = writer.m_path + ".new";
  writer.m_file = OwnedFile(::open(unfinished.c_str(), O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC, 0600));
  if (!writer.m_file) return fail(writeError(errno, writer.m_path));
  // Where locks do not work the journal is written all the same.
  ::flock(writer.m_file.get(), LOCK_EX | LOCK_NB);
  writer.m_checksums = checksumsOf(plan);
  Result<void> done = writer.append(JournalKind::Head, packHead(head));
  if (done)
    done =
        writer.append(JournalKind::Whole, packWhole(contentHashOf(writer.m_checksums), packChanges(Project(), plan)));
  if (done) done = writer.flush();
  if (done && ::rename(unfinished.c_str(), writer.m_path.c_str()) != 0) done = fail(writeError(errno, writer.m_path));
  if (!done) {
    ::unlink(unfinished.c_str());
    return fail(done.error());
  }
  flushFolder(folder);
  writer.m_whole = writer.m_size;
  return writer;
}

Result<void> JournalWriter::append(JournalKind kind, const Bytes& content) {
  const Bytes entry = journalEntry(kind, m_items, m_seed, content);
  if (const int error = writeAll(m_file.get(), entry)) {
    // Half an entry would end the journal for good.
    if (::ftruncate(m_file.get(), static_cast<off_t>(m_size)) == 0)
      ::lseek(m_file.get(), static_cast<off_t>(m_size), SEEK_SET);
    return fail(writeError(error, m_path));
  }
  m_size += entry.size();
  ++m_items;
  return {};
}

Result<void> JournalWriter::step(const Project& before, const Project& after, const Message& what, Seconds when) {
  Checksums checksums = m_checksums;
  updateChecksums(checksums, before, after);
  const auto done =
      append(JournalKind::Step, packStep(when, what, contentHashOf(checksums), packChanges(before, after)));
  if (done) m_checksums = std::move(checksums);
  return done;
}

Result<void> JournalWriter::saved(const Project& recorded, const Project& saved, const std::string& path,
                                  Seconds when) {
  Checksums checksums = m_checksums;
  updateChecksums(checksums, recorded, saved);
  return append(JournalKind::Saved, packSaved(when, path, contentHashOf(checksums)));
}

Result<void> JournalWriter::replaces(std::uint64_t number) {
  return append(JournalKind::Replaces, packReplaces(number));
}

Result<void> JournalWriter::flush() {
  if (::fdatasync(m_file.get()) != 0) return fail(writeError(errno, m_path));
  return {};
}

void JournalWriter::remove() {
  ::unlink(m_path.c_str());
  flushFolder(std::filesystem::path(m_path).parent_path().string());
}

}  // namespace wangge::gis
