// SPDX-License-Identifier: GPL-3.0-or-later
// The pieces of the documents that --json prints; docs/command-line.md describes them. Keys are stable, numbers are
// plain.
#pragma once

#include <optional>

#include "app/cli/console.h"
#include "core/base/words.h"
#include "core/plan/project.h"
#include "core/rules/issue.h"
#include "gis/import_report.h"

namespace wangge::cli {

Json jsonOf(const Message& message);  // {code, arguments, text}
Json jsonOf(const Tally& tally);
// {x, y} in the plan's CRS and {lon, lat} (WGS 84 / CGCS2000 degrees) when the plan's CRS can be transformed.
Json jsonOf(const Project& project, Point place);
Json jsonOf(const Project& project, const gis::Finding& finding);
Json jsonOf(const Project& project, const Issue& issue);

}  // namespace wangge::cli

template <>
inline constexpr wangge::WordList<4> wangge::kWordsOf<wangge::gis::FindingKind> = {"guess", "note", "repaired", "left"};
