// SPDX-License-Identifier: GPL-3.0-or-later
// What fields of templates are called, by their keys (sheet::kFields in core/sheet/template.h).
#pragma once

#include <QString>
#include <string_view>

namespace wangge {

// "chief": Grid chief; unknown ones come back as they are.
QString fieldTitle(std::string_view field);

}  // namespace wangge
