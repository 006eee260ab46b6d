// SPDX-License-Identifier: GPL-3.0-or-later
// Asks which institution a dedicated grid is for: its category and its name.
#pragma once

#include <string>

#include "core/plan/domain.h"

class QWidget;

namespace wangge {

class Session;

// Starts with what is given; false when the planner cancels, or the plan is another one before there is an answer.
bool askInstitution(QWidget* parent, const Session& session, DedicatedCategory& category, std::string& name);

}  // namespace wangge
