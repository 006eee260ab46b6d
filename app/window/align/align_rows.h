// SPDX-License-Identifier: GPL-3.0-or-later
// The lists of the alignment report as rows for the window: texts, what they are sorted by, and where they lie.
#pragma once

#include <QColor>
#include <QString>
#include <QStringList>
#include <QVariant>
#include <vector>

#include "app/window/align/align_target.h"
#include "core/align/report.h"
#include "core/plan/residents.h"

namespace wangge {

enum class AlignPage {
  Matrix,
  Stations,
  Subdistricts,
  Best,
  Communities,
  Grids,
  Differences,
  Slivers,
  Detached,
  Uncovered,
  Outside,
  Lines,
  Remarks
};
inline constexpr int kAlignPages = 13;

struct AlignCell {
  QString text;
  QVariant order;    // what it is sorted by; none: the text
  QString tip = {};  // after the text
  QColor colour = {};
};
struct AlignRow {
  std::vector<AlignCell> cells;
  AlignTarget target;
  std::size_t index = 0;  // of what it tells of in the report's list
};
struct AlignColumn {
  QString title;
  bool number = false;
};
struct AlignRows {
  std::vector<AlignColumn> columns;
  std::vector<AlignRow> rows;
};

// "Slivers"; and what stands there when a list has no row.
QString titleOf(AlignPage page);
QString nothingIn(AlignPage page);
// How many there are of what the page lists: communities, not their shares.
std::size_t countOf(AlignPage page, const align::Report& report);
// Of every page but the matrix. `project`: the version that the report is of.
AlignRows rowsOf(AlignPage page, const Project& project, const align::Report& report);

// A precinct's name, else its code; said where there is neither, or no precinct.
QString stationText(const Project& project, PrecinctId precinct);
QString subdistrictText(const Project& project, DivisionId subdistrict);
QString communityText(const Project& project, CommunityId community);
// "12,345 households" or "1.2 km²", and a dash for what nobody counted. `counted`: in the plan at all.
QString amountText(const align::Cell& cell, align::Measure measure, const Counted& counted);
// "1:1", "1:n" … and its colour.
QString verdictSign(align::Verdict verdict);
QColor verdictColour(align::Verdict verdict);
std::vector<FaceId> facesOf(const Project& project, DivisionId subdistrict);

}  // namespace wangge
