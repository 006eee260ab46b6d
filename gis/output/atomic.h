// SPDX-License-Identifier: GPL-3.0-or-later
// Files that appear whole or not at all: written under another name in the same folder, then renamed into place.
#pragma once

#include <cstddef>
#include <cstdio>
#include <memory>
#include <span>
#include <string>
#include <string_view>

#include "core/base/error.h"
#include "gis/output/output.h"

namespace wangge::gis {

// A temporary file beside `target`, removed unless it was put in place. Links are followed, permissions kept.
class AtomicFile {
 public:
  // `kind`, `plan`: what it will be (output.h); what may not be replaced is refused, now and when it is put in place.
  static Result<AtomicFile> beside(const std::string& target, const FileKind& kind, const std::string& plan = {});
  AtomicFile(AtomicFile&& other) noexcept;
  AtomicFile& operator=(AtomicFile&&) = delete;
  ~AtomicFile();

  // Where to write. The file exists and is empty.
  const std::string& path() const { return m_path; }
  // Or writes here, piece by piece.
  Result<void> append(std::string_view bytes);
  // Ends what was appended, so that many files can wait to be put in place without being open.
  Result<void> close();
  // Or takes over a file that is finished elsewhere, which is gone then.
  Result<void> takeOver(const std::string& finished);
  // Flushes it to the disk and renames it over the target. Errors as in project_file.h; the target is then as it was.
  Result<void> putInPlace();

 private:
  AtomicFile() = default;
  struct Close {
    void operator()(std::FILE* stream) const { std::fclose(stream); }
  };
  std::string m_path, m_target, m_asked, m_plan;
  const FileKind* m_kind = nullptr;
  std::unique_ptr<std::FILE, Close> m_stream;
};

// Makes a new file with this content; not atomic, for a place of our own. Errors: "file.disk_full", "file.read_only",
// "file.unwritable".
Result<void> writeWholeFile(const std::string& path, std::string_view content);
// Writes all bytes. Returns errno, 0 when all is well.
int writeAll(int descriptor, std::span<const std::byte> bytes);
// Waits until the names in a folder are on the disk. Folders of some file systems cannot be flushed; that is no
// failure.
void flushFolder(const std::string& folder);
// Waits until a file is on the disk.
Result<void> flushFile(const std::string& path);

}  // namespace wangge::gis
