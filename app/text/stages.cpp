// SPDX-License-Identifier: GPL-3.0-or-later
// Stages of long work, as the progress line and the progress bar name them.
#include <QtGlobal>

#include "app/text/catalogue.h"

namespace wangge::catalogue {
namespace {

constexpr Entry kTexts[] = {
    {"import.reading", QT_TRANSLATE_NOOP("Message", "Reading")},
    {"import.noding", QT_TRANSLATE_NOOP("Message", "Making pieces from lines")},
    {"import.laying", QT_TRANSLATE_NOOP("Message", "Laying out communities")},
    {"import.folding", QT_TRANSLATE_NOOP("Message", "Joining slivers to their neighbours")},
    {"import.counting", QT_TRANSLATE_NOOP("Message", "Counting households")},
    {"import.opening", QT_TRANSLATE_NOOP("Message", "Opening")},
    {"import.transforming", QT_TRANSLATE_NOOP("Message", "Transforming coordinates")},
    {"check.rules", QT_TRANSLATE_NOOP("Message", "Applying the rules")},
    {"file.reading", QT_TRANSLATE_NOOP("Message", "Reading the plan")},
    {"file.checking", QT_TRANSLATE_NOOP("Message", "Checking the plan")},
    {"recovery.replaying", QT_TRANSLATE_NOOP("Message", "Recovering edits")},
    {"version.keeping", QT_TRANSLATE_NOOP("Message", "Keeping a version")},
    {"version.restoring", QT_TRANSLATE_NOOP("Message", "Going back to a version")},
    {"file.writing", QT_TRANSLATE_NOOP("Message", "Writing the plan")},
    {"export.outlines", QT_TRANSLATE_NOOP("Message", "Making outlines")},
    {"export.writing", QT_TRANSLATE_NOOP("Message", "Writing files")},
    {"print.sheets", QT_TRANSLATE_NOOP("Message", "Drawing sheets")},
    {"print.writing", QT_TRANSLATE_NOOP("Message", "Writing the sheets")},
};

}  // namespace

std::span<const Entry> stageTexts() {
  return kTexts;
}

}  // namespace wangge::catalogue
