// SPDX-License-Identifier: GPL-3.0-or-later
// Rules for every file of the project: it says its licence and what it is, stays short, and names no machine.
#pragma once

#include <vector>

#include "tests/checks/source_tree.h"

namespace wangge::checks {

inline constexpr int kMostLines = 500;

// The first line (after "#!" or an XML declaration) of code, CMake and scripts names the licence. A header goes on with
// a paragraph that says what it is, and is guarded by #pragma once.
std::vector<Problem> checkFileHeads(const std::vector<SourceFile>& files);

// Code, CMake and scripts longer than kMostLines.
std::vector<Problem> checkFileSizes(const std::vector<SourceFile>& files);

// The middle of the sizes of all C++ files, in lines; 0 when there are none.
int medianSize(const std::vector<SourceFile>& files);

// Absolute paths of one machine, addresses of local servers, and notes of work left undone.
std::vector<Problem> checkWords(const std::vector<SourceFile>& files);

// Rows of a plan's tables (by core/plan/tables.h) erased anywhere but in core/plan/erase.cpp, which sees to what names
// them, and where a recovery journal is replayed or a kept version laid over the plan (what then names nothing is
// cleared).
std::vector<Problem> checkErasing(const std::vector<SourceFile>& files);
// Ways round the one place that decides what a file may replace (gis/output/output.h): replacing files elsewhere than
// in gis/output/atomic.cpp, which asks it, and gis/recovery, whose files are its own; saving plans from commands and
// the window elsewhere than in one place each.
std::vector<Problem> checkWriters(const std::vector<SourceFile>& files);

// Writers of exports (gis/export/write_*.cpp) and recognisers of older files that the table in gis/export/formats.cpp
// does not name, and names in the table that have no title among the words.
std::vector<Problem> checkExportFormats(const std::vector<SourceFile>& files);

// Classes of dialogs in app/window that tests/window/all_dialogs.cpp does not show, so that what holds of all dialogs
// is not held of them.
std::vector<Problem> checkDialogs(const std::vector<SourceFile>& files);

}  // namespace wangge::checks
