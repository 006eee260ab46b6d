// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/text/counted_text.h"

#include <QCoreApplication>

#include "app/text/format.h"

namespace wangge {

QString tallyText(const Tally& tally, const Counted& counted) {
  if (tally.points > 0 || (counted.households && counted.persons)) return tallyText(tally);
  return QCoreApplication::translate("Format", "%1, %2")
      .arg(counted.households ? householdsText(tally.households) : householdsText(Tally{}),
           counted.persons ? personsText(tally.persons) : personsText(Tally{}));
}

}  // namespace wangge
