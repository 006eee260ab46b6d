// SPDX-License-Identifier: GPL-3.0-or-later
// Sums of a part of something: without a place in it nobody lives there, but only where somebody counted in the whole.
#pragma once

#include <QString>

#include "core/plan/project.h"

namespace wangge {

// As tallyText of format.h; `counted` says what of the sums means anything (core/plan/residents.h).
QString tallyText(const Tally& tally, const Counted& counted);

}  // namespace wangge
