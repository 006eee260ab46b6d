// SPDX-License-Identifier: GPL-3.0-or-later
// The look of the window: one palette, one spacing, line icons in the text's colour.
#pragma once

#include <QColor>
#include <QIcon>
#include <QString>

#include "core/plan/domain.h"
#include "core/plan/rule_profile.h"

class QApplication;

namespace wangge::theme {

// Multiples of this many pixels separate things.
inline constexpr int kSpace = 8;

QColor ink();
QColor quiet();   // secondary text
QColor accent();  // selection, primary buttons
QColor border();
QColor paper();  // behind the map
QColor panel();  // behind lists and forms

// The icon resources/icons/NAME.svg; `colour` tints it.
QIcon icon(const QString& name);
QIcon icon(const QString& name, const QColor& colour);

// Colour and sign of a grid's state; the sign is there for those who do not see the colour.
QColor statusColour(GridStatus status);
QString statusSign(GridStatus status);
QColor severityColour(Severity severity);

void apply(QApplication& application);

}  // namespace wangge::theme
