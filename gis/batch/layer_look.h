// SPDX-License-Identifier: GPL-3.0-or-later
// What a layer shows at first sight, whatever it will be read as: its fields with their first values, its geometry, and
// how large its shapes are.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "core/base/error.h"
#include "core/base/progress.h"
#include "gis/read/field_guess.h"
#include "gis/read/source_files.h"

namespace wangge::gis {

struct LayerLook {
  std::string path;    // as ImportRequest::path
  std::string file;    // within what was chosen
  std::string layer;   // empty for a drawing as a whole; of what cannot be read in an archive its entry
  std::string member;  // the entry of an archive that holds it
  Format format = Format::Shapefile;
  bool only = true;        // no other layer is in the file
  bool ambiguous = false;  // another entry of the archive has a layer of this name
  bool hidden = false;     // a hidden sheet
  std::string geometry;    // as LayerInfo
  std::int64_t features = 0;
  std::vector<FieldSample> fields;
  double side = 0;               // of the middle one of its first areas, metres; 0 where there are none
  bool abroad = false;           // lies outside China, where codes mean something else
  std::optional<Error> problem;  // it cannot be read; nothing else is known then
};

// All layers of a file, a folder FileGDB or an archive, of which files that cannot be read go to `unreadable`. Errors:
// those of openLayers.
Result<std::vector<LayerLook>> lookAtLayers(const std::string& path, const std::string& file,
                                            const Progress& progress = {}, std::vector<Error>* unreadable = nullptr);

// Whether a look at such an error tells that the file never was a source: such files are left out without a question.
bool isNoSource(const Error& error);

}  // namespace wangge::gis
