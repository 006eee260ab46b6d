// SPDX-License-Identifier: GPL-3.0-or-later
// Titles of the rules, as they head a group of issues.
#include <QtGlobal>

#include "app/text/catalogue.h"

namespace wangge::catalogue {
namespace {

constexpr Entry kTexts[] = {
    {"title.unassigned", QT_TRANSLATE_NOOP("Message", "Unassigned territory")},
    {"title.size", QT_TRANSLATE_NOOP("Message", "Size of grids")},
    {"title.not_contiguous", QT_TRANSLATE_NOOP("Message", "Grids in several parts")},
    {"title.code_missing", QT_TRANSLATE_NOOP("Message", "Grids without a code")},
    {"title.code_malformed", QT_TRANSLATE_NOOP("Message", "Malformed codes")},
    {"title.code_range", QT_TRANSLATE_NOOP("Message", "Codes outside their range")},
    {"title.code_duplicate", QT_TRANSLATE_NOOP("Message", "Duplicate codes")},
    {"title.name_missing", QT_TRANSLATE_NOOP("Message", "Grids without a name")},
    {"title.name_duplicate", QT_TRANSLATE_NOOP("Message", "Duplicate names")},
    {"title.community_code", QT_TRANSLATE_NOOP("Message", "Codes of communities")},
    {"title.dedicated_category", QT_TRANSLATE_NOOP("Message", "Dedicated grids without a category")},
    {"title.precinct_cut", QT_TRANSLATE_NOOP("Message", "Grids cut by precinct lines")},
    {"title.outside", QT_TRANSLATE_NOOP("Message", "Households outside every community")},
    {"title.unit_unplaced", QT_TRANSLATE_NOOP("Message", "Units without a grid")},
    {"title.uncovered", QT_TRANSLATE_NOOP("Message", "Territory without a community")},
    {"title.grid_tiny", QT_TRANSLATE_NOOP("Message", "Tiny grids")},
    {"title.grid_needle", QT_TRANSLATE_NOOP("Message", "Needle-like grids")},
};

}  // namespace

std::span<const Entry> ruleTexts() {
  return kTexts;
}

}  // namespace wangge::catalogue
