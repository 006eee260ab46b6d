// SPDX-License-Identifier: GPL-3.0-or-later
// Which files the window offers to be chosen for an import, and where it looks for them.
#pragma once

#include <QString>

namespace wangge {

// All that can be read, in any case of its letters; then all files.
QString importFilter();
// Tables only.
QString tableFilter();
// The folder of the last import.
QString folderOfImports();

}  // namespace wangge
