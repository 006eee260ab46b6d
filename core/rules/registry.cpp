// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/rules/registry.h"

// One line for each file of a rule, which defines a function of this name.
// clang-format off
#define WANGGE_RULES(rule) \
  rule(unassignedTerritory) \
  rule(gridSize) \
  rule(notContiguous) \
  rule(codeMissing) \
  rule(codeMalformed) \
  rule(codeRange) \
  rule(codeDuplicate) \
  rule(nameMissing) \
  rule(nameDuplicate) \
  rule(communityCode) \
  rule(dedicatedCategory) \
  rule(precinctCut) \
  rule(precinctCode) \
  rule(precinctParts) \
  rule(communitySplit) \
  rule(noStation) \
  rule(stationOutside) \
  rule(stationCode) \
  rule(beatEmpty) \
  rule(beatAcross) \
  rule(beatParts) \
  rule(beatCode) \
  rule(gridOfTwoBeats) \
  rule(gridWithoutBeat) \
  rule(householdsOutside) \
  rule(unitsUnplaced) \
  rule(territoryUncovered) \
  rule(gridTiny) \
  rule(gridNeedle) \
  rule(fourBounds) \
  rule(twoChiefs)
// clang-format on

namespace wangge {
namespace rules {
#define WANGGE_DECLARE(name) Rule name();
WANGGE_RULES(WANGGE_DECLARE)
#undef WANGGE_DECLARE
}  // namespace rules

std::span<const Rule> allRules() {
#define WANGGE_LIST(name) rules::name(),
  static const Rule all[] = {WANGGE_RULES(WANGGE_LIST)};
#undef WANGGE_LIST
  return all;
}

const Rule* ruleWithCode(std::string_view code) {
  for (const Rule& rule : allRules())
    if (rule.code == code) return &rule;
  return nullptr;
}

}  // namespace wangge
