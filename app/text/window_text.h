// SPDX-License-Identifier: GPL-3.0-or-later
// Messages as the window shows them: what they say of options of the command line is no help there.
#pragma once

#include <QString>

#include "core/base/error.h"

namespace wangge {

// textOf, without the parts of sentences that name an option (all of it where nothing else is said), with the names
// that people use for coordinate systems, and without the folders of files.
QString windowTextOf(const Message& message);

// The same for a text.
QString withoutOptions(const QString& text);

}  // namespace wangge
