// SPDX-License-Identifier: GPL-3.0-or-later
// Where a file dialog begins: in the folder of the last time, which is kept under a key.
#pragma once

#include <QString>

namespace wangge {

// Else the documents, or the home folder; never wherever the program happened to be started.
QString keptFolder(const QString& key);

}  // namespace wangge
