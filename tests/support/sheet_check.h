// SPDX-License-Identifier: GPL-3.0-or-later
// What must hold of the sheets of any unit, looked for in their scenes: no two texts overlap, none is cut, no row of a
// table is dropped, and legend and map tell of the same symbols.
#pragma once

#include <string>
#include <vector>

#include "core/sheet/sheet.h"

namespace wangge::test {

// Lines of text, empty when all is well. `sheets`: all pages that makeSheets gives for the request.
std::vector<std::string> sheetFaults(const Project& project, const sheet::SheetRequest& request,
                                     const std::vector<sheet::Sheet>& sheets, const map::TextMeasurer& measurer);

// The titles of pages, to be unique in an atlas.
inline std::vector<std::string> titlesOf(const std::vector<sheet::Sheet>& sheets) {
  std::vector<std::string> titles;
  for (const sheet::Sheet& sheet : sheets) titles.push_back(sheet.scene.title);
  return titles;
}

}  // namespace wangge::test
