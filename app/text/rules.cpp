// SPDX-License-Identifier: GPL-3.0-or-later
// Titles of the rules, as they head a group of issues.
#include <QtGlobal>

#include "app/text/catalogue.h"

namespace wangge::catalogue {
namespace {

constexpr Entry kTexts[] = {
    {"rule.size", QT_TRANSLATE_NOOP("Message", "Size of grids")},
};

}  // namespace

std::span<const Entry> ruleTexts() {
  return kTexts;
}

}  // namespace wangge::catalogue
