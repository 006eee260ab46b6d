// SPDX-License-Identifier: GPL-3.0-or-later
// The history of a code in words.
#pragma once

#include <QString>

#include "core/numbering/code_history.h"

namespace wangge {

// "split", "merged" …, by the stable form in the table old → new.
QString lineageText(const std::string& what);
// The code, or that there is none yet.
QString codeText(const std::string& code);
// Who has or had the code, from when to when.
QString lifeText(const Project& project, const CodeHistory& history);
// Where it comes from, in a sentence; and where it is now.
QString originText(const CodeHistory& history);
QString heirText(const CodeHistory& history);

}  // namespace wangge
