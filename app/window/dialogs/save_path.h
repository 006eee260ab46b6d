// SPDX-License-Identifier: GPL-3.0-or-later
// Where files go that the window writes: into a folder that is there, under a name that file systems take, and never in
// the place of another file unasked.
#pragma once

#include <QString>
#include <QStringList>
#include <string>

#include "app/print/names.h"
#include "core/base/error.h"

class QWidget;

namespace wangge {

enum class IfThere { Ask, Say };  // whether a file of that name may go is asked, or left to the caller

// Asks for a file to write, beginning with a suggestion. A name without suffix gets this one before the planner is
// asked whether a file of that name may go. Empty when cancelled.
QString askSavePath(QWidget* parent, const QString& title, const QString& suggestion, const QString& filter,
                    const QString& suffix, IfThere ifThere = IfThere::Ask);
// Asks whether those of the files that exist may go; true when there are none. Says so when one may not (`allowed`, by
// gis/output/output.h).
bool mayReplace(QWidget* parent, const QStringList& files, const Result<void>& allowed);

}  // namespace wangge
