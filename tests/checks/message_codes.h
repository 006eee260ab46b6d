// SPDX-License-Identifier: GPL-3.0-or-later
// Every message code that core, gis or app can send has a sentence in the catalogue of app/text.
#pragma once

#include <string>
#include <vector>

#include "tests/checks/source_tree.h"

namespace wangge::checks {

struct UsedCode {
  std::string code;
  std::string path;
  int line = 0;
};

// Literals shaped like codes ("area.what") in core, gis and app outside app/text; ends of file names are told apart by
// their last part.
std::vector<UsedCode> usedCodes(const std::vector<SourceFile>& files);

// Uses of codes that app/text does not hold.
std::vector<Problem> checkMessageCodes(const std::vector<SourceFile>& files);

}  // namespace wangge::checks
