// SPDX-License-Identifier: GPL-3.0-or-later
#include "gis/import.h"

#include "gis/build/build.h"

namespace wangge::gis {

Result<ImportOutcome> importInto(const Project& project, const ImportRequest& request, const Progress& progress) {
  Project next = project;
  std::vector<Finding> findings;
  auto data = readSource(next, request, findings, progress);
  if (!data) return fail(data.error());
  return buildInto(std::move(next), request, *std::move(data), std::move(findings), progress);
}

}  // namespace wangge::gis
