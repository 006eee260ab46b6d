// SPDX-License-Identifier: GPL-3.0-or-later
// What files of prints are called: they tell unit, kind of sheet and edition.
#pragma once

#include <QString>
#include <string>

#include "app/print/pages.h"

namespace wangge {

// A name as that of a file, without suffix: what file systems do not take is a dash.
QString fileNameFor(const std::string& name);

// "Xinmu Community, community sheet", "Zhanqian Subdistrict, sheets of communities": for people, as a title. `several`:
// whether there are sheets of more than one unit.
QString printTitle(const Project& project, const PageRequest& request, bool several);

}  // namespace wangge
