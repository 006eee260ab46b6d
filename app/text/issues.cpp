// SPDX-License-Identifier: GPL-3.0-or-later
// What the rules find, one sentence for each fault.
#include <QtGlobal>

#include "app/text/catalogue.h"

namespace wangge::catalogue {
namespace {

constexpr Entry kTexts[] = {
    {"issue.unassigned", QT_TRANSLATE_NOOP("Message", "Territory of {community} belongs to no grid.")},
};

}  // namespace

std::span<const Entry> issueTexts() {
  return kTexts;
}

}  // namespace wangge::catalogue
