// SPDX-License-Identifier: GPL-3.0-or-later
// The first look at everything that was chosen.
#pragma once

#include <string>
#include <vector>

#include "core/base/progress.h"
#include "gis/batch/layer_look.h"
#include "gis/import_plan.h"

namespace wangge::gis {

struct LooksAtFiles {
  std::vector<LayerLook> looks;
  std::vector<LeftOutFile> leftOut;  // no sources, plans, layers without anything in them
};

// Errors: those of gatherFiles, "plan.no_sources" (file) when nothing can be imported, "job.cancelled".
Result<LooksAtFiles> lookAtFiles(const std::vector<std::string>& paths, const Progress& progress);

}  // namespace wangge::gis
