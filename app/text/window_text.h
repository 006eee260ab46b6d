// SPDX-License-Identifier: GPL-3.0-or-later
// Messages as the window shows them.
#pragma once

#include <QString>

#include "core/base/error.h"

namespace wangge {

// textOf, with the names that people use for coordinate systems, and without the folders of files.
QString windowTextOf(const Message& message);

}  // namespace wangge
