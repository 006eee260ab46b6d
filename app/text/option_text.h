// SPDX-License-Identifier: GPL-3.0-or-later
// Messages as the command line says them. A window has a list or a field where the command line has an option, so the
// sentences of the catalogue name none; what is typed stands here, for each code that an option decides.
#pragma once

#include <QString>

#include "core/base/error.h"

namespace wangge {

// textOf, and behind it the option that decides, where there is one.
QString commandLineTextOf(const Message& message);

}  // namespace wangge
