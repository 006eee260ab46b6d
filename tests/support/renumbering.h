// SPDX-License-Identifier: GPL-3.0-or-later
// All grids of a community numbered anew, in reading order.
#pragma once

#include <utility>

#include "core/numbering/request.h"

namespace wangge::test {

inline Result<Numbers> renumbered(const Project& project, CommunityId community) {
  NumberRequest request;
  request.what = NumberRequest::What::Anew;
  const std::vector<GridId> grids = gridsOf(project, community);
  if (grids.empty()) return Numbers{{}, {}, true};
  request.grids.emplace(grids.begin(), grids.end());
  auto preview = previewNumbers(project, request);
  if (!preview) return fail(preview.error());
  return std::move(preview->numbers);
}

}  // namespace wangge::test
