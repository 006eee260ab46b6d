// SPDX-License-Identifier: GPL-3.0-or-later
// Plans with police areas, put together by the command line as their users do.
#pragma once

#include <set>

#include "cli.h"

namespace wangge::journey {

// The demonstration, each of its files as its record says; only those of some roles where they are named. Answers with
// the record (district.json).
Json importDemonstration(const std::string& plan, const std::set<std::string>& roles = {});

// Washington: single-member districts as communities, police service areas as precincts, residents by block group.
// `data`: the folder, with a slash. Answers with the report of the communities.
Json importWashington(const std::string& plan, const std::string& data);

// Baltimore: the communities of two police districts, their residents, streets where wanted, and the districts.
Json importBaltimore(const std::string& plan, const std::string& data, bool streets);

}  // namespace wangge::journey
