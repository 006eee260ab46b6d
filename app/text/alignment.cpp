// SPDX-License-Identifier: GPL-3.0-or-later
// The alignment of precincts: what its report remarks, and why slivers cannot be snapped away or stations declared.
#include <QtGlobal>

#include "app/text/catalogue.h"

namespace wangge::catalogue {
namespace {

constexpr Entry kTexts[] = {
    {"align.no_precincts", QT_TRANSLATE_NOOP("Message", "The plan has no police precincts. Import them first.")},
    {"align.no_subdistricts",
     QT_TRANSLATE_NOOP("Message", "The plan has no subdistricts, so stations have nothing to correspond to.")},
    {"align.code_missing", QT_TRANSLATE_NOOP("Message", "The precinct[ {name}] has no code.")},
    {"align.code_twice",
     QT_TRANSLATE_NOOP("Message", "The code {code} of precinct[ {name}] is that of another one, too.")},
    {"align.no_territory",
     QT_TRANSLATE_NOOP("Message", "The precinct[ {code}][ {name}] has no territory in the plan.")},
    {"align.station_unplaced", QT_TRANSLATE_NOOP("Message", "The station[ {code}][ {name}] has no place on the map.")},
    {"align.station_without_precinct",
     QT_TRANSLATE_NOOP("Message", "No precinct has the code of the station[ {code}][ {name}].")},
    {"align.precinct_without_station",
     QT_TRANSLATE_NOOP("Message", "No station has the code of the precinct[ {code}][ {name}].")},
    {"align.no_such_station",
     QT_TRANSLATE_NOOP("Message", "No precinct of the plan has the code or name “{station}”.")},
    {"align.station_ambiguous",
     QT_TRANSLATE_NOOP("Message", "{count|precinct|precincts} are called “{station}”. Name one by its code.")},
    {"align.no_slivers", QT_TRANSLATE_NOOP("Message", "There are no slivers to snap away.")},
    {"align.slivers_locked",
     QT_TRANSLATE_NOOP("Message",
                       "{count|sliver lies|slivers lie} in locked grids or communities only. Unlock these first.")},
    {"align.other_crs",
     QT_TRANSLATE_NOOP("Message", "The older state is in {crs} and the plan in {other}; they cannot be compared.")},
    {"align.no_such_state",
     QT_TRANSLATE_NOOP("Message",
                       "There is no file and no kept version {name}.[ Versions kept in the plan: {known}.]")},
    {"align.state_ambiguous", QT_TRANSLATE_NOOP("Message", "{name} may be any of these: {known}.")},
    {"align.slivers_changed",
     QT_TRANSLATE_NOOP("Message", "The plan has changed since these slivers were found. Look for them again.")},
};

}  // namespace

std::span<const Entry> alignmentTexts() {
  return kTexts;
}

}  // namespace wangge::catalogue
