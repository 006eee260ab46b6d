// SPDX-License-Identifier: GPL-3.0-or-later
// What may be written where: the one place that decides for every file that the program gives out. An output takes the
// place of nothing, of an empty file, or of an older file of its own kind; never of a plan, of a file of another kind,
// or of what is no regular file (a folder, device, pipe, socket, a link to nothing). What is there is told by its
// content, through links and under whatever name. Every AtomicFile asks here.
#pragma once

#include <string>
#include <string_view>

#include "core/base/error.h"

namespace wangge::gis {

// A kind of file that the program writes.
struct FileKind {
  std::string_view name;  // stable; a word of the catalogue ("pdf")
  // Whether a file is of this kind and may go for a newer one. `head`: its first 64 KiB; empty for a database, which is
  // looked into through SQLite only (closing any other look at it would take back the locks this process has on it).
  bool (*recognises)(const std::string& path, std::string_view head);
};

// A plan, which takes the place of an older state of itself only.
extern const FileKind kPlanFile;

// `plan`: the UUID of the plan that kPlanFile writes. Errors: "file.holds_plan" (file, plan), "file.other_kind" (file,
// found, kind), "file.not_a_file" (file, found). What cannot be looked into is of another kind.
Result<void> mayWrite(const std::string& target, const FileKind& kind, const std::string& plan = {});

}  // namespace wangge::gis
