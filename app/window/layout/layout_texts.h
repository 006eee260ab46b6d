// SPDX-License-Identifier: GPL-3.0-or-later
// The words of the layout editor for what templates consist of.
#pragma once

#include <QString>
#include <vector>

#include "core/sheet/template.h"

namespace wangge {

// In the order of menus: what stands on every sheet, then contacts.
const std::vector<sheet::BlockKind>& blockKinds();
QString blockTitle(sheet::BlockKind kind);
// With the first words of its text.
QString blockTitle(const sheet::Block& block);
// Where it stands and how large it is, in words.
QString placeText(const sheet::Block& block);

}  // namespace wangge
