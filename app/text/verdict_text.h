// SPDX-License-Identifier: GPL-3.0-or-later
// The verdict on a station or subdistrict in words.
#pragma once

#include <QStringLiteral>

#include "app/text/words.h"
#include "core/align/report.h"

namespace wangge {

// "none" alone is the word for other things, too.
inline QString verdictText(align::Verdict verdict) {
  return verdict == align::Verdict::None ? wordFor(QStringLiteral("no_match")) : wordFor(verdict);
}

}  // namespace wangge
