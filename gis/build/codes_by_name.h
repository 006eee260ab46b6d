// SPDX-License-Identifier: GPL-3.0-or-later
// Codes for communities that come with names only: from a list of codes, else from the source that they replace.
#pragma once

#include <map>
#include <string>

#include "gis/build/build.h"
#include "gis/build/code_book.h"
#include "gis/coverage/feature_groups.h"

namespace wangge::gis {

// The list of the request, else the communities that give way; with the names of the plan's divisions.
CodeBook codeBookOf(const Build& build);

// Where features lie that have a name and may stay without a code. Those of one name in one place are parts of one
// community; one without a subdistrict is the only one of its name.
struct CodesByName {
  std::map<const RawFeature*, DivisionKey> places;
};

// What a community without a code is told by.
GroupKey communityKey(const std::string& name, const DivisionKey& place);

// Gives the features of the build their codes by name within what they lie in: as their parent field, their full name,
// ImportRequest::within or an outline of the plan tells; else by a name that the list has once in the plan's only
// county, or at all. What is not found keeps no code. Errors: "codes.ambiguous" (count, candidates),
// "codes.taken_twice" (code, names, rows), "codes.name_repeated" (name, rows), "codes.no_such_division" (within).
// Findings: "codes.by_name" (count, list), "codes.parts" (name, rows), "codes.other_county" (count, entries, division,
// most), "codes.rows_left" (count, list), "codes.of_divisions" (count, field), "codes.in_names" (count),
// "codes.field_ignored" (field, list), "codes.other_kind" (name, entry), "codes.narrowed" (name, entry, division),
// "codes.not_listed" (name, parent, list), "codes.listed_elsewhere" (name, entries, parent, list), "codes.without"
// (name).
Result<CodesByName> giveCodesByName(Build& build, const CodeBook& book);

}  // namespace wangge::gis
