// SPDX-License-Identifier: GPL-3.0-or-later
// Asks what a new plan is called.
#pragma once

#include <QString>

class QWidget;

namespace wangge {

// Without blanks around it; empty when the planner cancels.
QString askPlanName(QWidget* parent);

}  // namespace wangge
