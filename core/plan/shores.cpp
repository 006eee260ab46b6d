// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/plan/shores.h"

#include <algorithm>

namespace wangge {
namespace {

bool isClosed(const Polyline& line) {
  return line.size() > 3 && line.front() == line.back();
}

}  // namespace

std::vector<Polyline> shoresOf(const std::vector<Polyline>& parts) {
  std::vector<Polyline> shores;
  std::vector<Polyline> open;
  for (const Polyline& part : parts) (isClosed(part) ? shores : open).push_back(part);
  if (open.size() < 2) return open.empty() ? shores : std::vector<Polyline>{};
  Polyline whole = open.front();
  for (std::size_t used = 1; used < open.size(); ++used) {
    const auto next = std::find_if(open.begin() + 1, open.end(), [&](const Polyline& part) {
      return !part.empty() && (part.front() == whole.back() || part.back() == whole.back());
    });
    if (next == open.end()) return {};
    if (next->front() != whole.back()) std::reverse(next->begin(), next->end());
    whole.insert(whole.end(), next->begin() + 1, next->end());
    next->clear();
  }
  if (!isClosed(whole)) return {};
  shores.push_back(std::move(whole));
  return shores;
}

}  // namespace wangge
