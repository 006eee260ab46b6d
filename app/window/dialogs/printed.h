// SPDX-License-Identifier: GPL-3.0-or-later
// What is said when sheets are printed: how many, which names found no room and on which page, and ways to the files.
#pragma once

#include "app/print/print.h"

class QWidget;

namespace wangge {

void showPrinted(QWidget* parent, const PrintRequest& request, const PrintOutcome& outcome);

}  // namespace wangge
