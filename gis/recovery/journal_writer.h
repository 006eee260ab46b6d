// SPDX-License-Identifier: GPL-3.0-or-later
// Writes one journal. The file appears under its name when head and whole plan are on the disk, and is locked for as
// long as the writer lives (the system lifts the lock of a process that dies), so that nobody takes the journal of an
// open plan for one left behind. A write that fails is taken back: what was in the file stays valid.
#pragma once

#include <memory>
#include <string>

#include "gis/recovery/journal.h"

namespace wangge::gis {

// A file descriptor that is closed at the end.
class OwnedFile {
 public:
  explicit OwnedFile(int descriptor = -1) : m_descriptor(descriptor) {}
  OwnedFile(OwnedFile&& other) noexcept : m_descriptor(std::exchange(other.m_descriptor, -1)) {}
  OwnedFile& operator=(OwnedFile&& other) noexcept {
    std::swap(m_descriptor, other.m_descriptor);
    return *this;
  }
  ~OwnedFile();
  int get() const { return m_descriptor; }
  explicit operator bool() const { return m_descriptor >= 0; }

 private:
  int m_descriptor;
};

class JournalWriter {
 public:
  // `folder` is made when it is not there, for its owner only. Errors as for writing a file (project_file.h).
  static Result<JournalWriter> create(const std::string& folder, JournalHead head, const Project& plan);

  // Appends; on the disk after `flush`.
  Result<void> step(const Project& before, const Project& after, const Message& what, Seconds when);
  Result<void> saved(const Project& recorded, const Project& saved, const std::string& path, Seconds when);
  // Before the first step that holds what was recovered from the other journal.
  Result<void> replaces(std::uint64_t number);
  Result<void> flush();
  // Deletes the journal.
  void remove();

  const std::string& path() const { return m_path; }
  std::uint64_t bytes() const { return m_size; }
  // Of that: up to the end of the whole plan.
  std::uint64_t wholeBytes() const { return m_whole; }

 private:
  JournalWriter() = default;
  Result<void> append(JournalKind kind, const Bytes& content);

  OwnedFile m_file;
  std::string m_path;
  std::uint64_t m_size = 0, m_whole = 0, m_items = 0, m_seed = 0;
  Checksums m_checksums;  // of the version recorded last
};

// A random number, for names and seeds.
std::uint64_t randomNumber();

}  // namespace wangge::gis
