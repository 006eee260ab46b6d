// SPDX-License-Identifier: GPL-3.0-or-later
// What settings of a plan are called, by their keys (app/settings/setting_table.h).
#pragma once

#include <QString>

namespace wangge {

// "approver", "urban.households", "sizes"; unknown ones come back as they are.
QString settingTitle(const QString& key);
// The titles of several keys with blanks between, as a list in one line.
QString settingTitles(const QString& keys);

}  // namespace wangge
