// SPDX-License-Identifier: GPL-3.0-or-later
// The files of what was chosen: folders with all that is in them; FileGDB folders and archives are one file each; the
// parts of a shapefile, and what programs keep beside a data set, belong to it and are not named.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "core/base/error.h"

namespace wangge::gis {

struct GatheredFile {
  std::string path;
  std::string shown;                  // within what was chosen, with /; of each file another one
  std::optional<Error> problem = {};  // it is not to be opened: a folder that cannot be read, a pipe
};

// In the order of `shown`, each once. Problems: "file.unreadable", "file.unknown_format", "plan.folder_link" (file),
// and "file.missing" of one among several. Errors: "file.missing", "file.unreadable" (file), "plan.too_many_files"
// (count) beyond ten thousand.
Result<std::vector<GatheredFile>> gatherFiles(const std::vector<std::string>& paths);

}  // namespace wangge::gis
