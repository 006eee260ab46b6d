// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/text/catalogue.h"

namespace wangge::catalogue {

std::vector<std::span<const Entry>> allTexts() {
  return {
      fileTexts(),     importTexts(),   findingTexts(), editTexts(),          issueTexts(),
      journalTexts(),  fixTexts(),      stageTexts(),   commandTexts(),       ruleTexts(),
      proposalTexts(), recoveryTexts(), toolTexts(),    importPlanTexts(),    alignmentTexts(),
      settingTexts(),  staffTexts(),    policeTexts(),  alignmentGoalTexts(),
  };
}

}  // namespace wangge::catalogue
