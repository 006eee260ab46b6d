// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/plan/imprint.h"

namespace wangge {
namespace {
// Stands in no text that a person can set (core/plan/plan_settings.h).
constexpr char kBetween = '\x1e';
}  // namespace

Imprint imprintOf(const ProjectInfo& info) {
  const std::string& all = info.classification;
  const std::size_t first = all.find(kBetween);
  if (first == std::string::npos) return {all, "", ""};
  const std::size_t second = all.find(kBetween, first + 1);
  if (second == std::string::npos) return {all.substr(0, first), all.substr(first + 1), ""};
  return {all.substr(0, first), all.substr(first + 1, second - first - 1), all.substr(second + 1)};
}

void setImprint(ProjectInfo& info, const Imprint& imprint) {
  info.classification = imprint.classification;
  if (imprint.source.empty() && imprint.approver.empty()) return;
  info.classification += kBetween + imprint.source + kBetween + imprint.approver;
}

}  // namespace wangge
