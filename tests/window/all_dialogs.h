// SPDX-License-Identifier: GPL-3.0-or-later
// Every dialog of the program, for what holds of all of them.
#pragma once

#include <QDialog>
#include <QString>
#include <functional>

#include "tests/window/fixture.h"

namespace wangge::test {

// A plan of two communities and two precincts, which every dialog has something to show of.
AsciiPlan planForDialogs();

// Shows each dialog of the program about the plan of the window, one after the other and active, and lets `look` see
// it. The plan has grid a and precinct P; it is left as it was.
void withEachDialog(Fixture& f, const std::function<void(QDialog& dialog)>& look);

}  // namespace wangge::test
