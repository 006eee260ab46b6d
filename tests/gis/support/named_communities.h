// SPDX-License-Identifier: GPL-3.0-or-later
// Communities with names only, a list of codes for them, and what an import makes of both.
#pragma once

#include <string>
#include <vector>

#include "gis/support/source_maker.h"

namespace wangge::gis::test {

//  五龙街道 230202001 and 湖滨街道 230202002 in 龙沙区, 站前街道 230204001 in 铁锋区
inline const std::vector<CodeRow> kList = {
    {"230202000000", "龙沙区", "", "", ""},
    {"230202001000", "五龙街道办事处", "230202000000", "", ""},
    {"230202002000", "湖滨街道", "230202000000", "", ""},
    {"230204000000", "铁锋区", "", "", ""},
    {"230204001000", "站前街道", "230204000000", "", ""},
    {"230202001001", "新宫社区居民委员会", "230202001000", "", ""},
    {"230202001002", "公园社区居民委员会", "230202001000", "", ""},
    {"230202002001", "公园社区居民委员会", "230202002000", "", ""},
    {"230202002002", "工人新村社区居民委员会", "230202002000", "", ""},
    {"230204001004", "新木社区居民委员会", "230204001000", "", ""},
    {"230204001200", "红光村村民委员会", "230204001000", "", ""},
};

inline ImportRequest listed() {
  ImportRequest r = request(Role::Communities);
  r.codes = "/somewhere/codes.csv";
  return r;
}

struct Named {
  std::string name, parent = {}, code = {};
};

// A row of squares of 100 m.
inline SourceData squares(const std::vector<Named>& named, const std::vector<CodeRow>& list = kList) {
  SourceData source;
  for (std::size_t i = 0; i < named.size(); ++i) {
    const double x = 100.0 * static_cast<double>(i);
    source.features.push_back(area(std::int64_t(i) + 1, named[i].code, named[i].name, {box(x, 0, x + 100, 100)}));
    source.features.back().parent = named[i].parent;
  }
  source.codes = list;
  return source;
}

// The codes in the order of the squares; "-" for none.
inline std::string codesIn(const Project& project, std::size_t count) {
  std::string codes;
  for (std::size_t i = 0; i < count; ++i) {
    const FaceId face = project.subdivision.locate({static_cast<std::int32_t>(100'000 * i + 50'000), 50'000});
    const Community* community = project.communities.find(project.subdivision.face(face).community);
    codes += (i == 0 ? "" : " ") + (!community ? "none" : community->code.empty() ? "-" : community->code);
  }
  return codes;
}

inline std::string given(const std::vector<Named>& named) {
  return codesIn(import(emptyPlan(), listed(), squares(named)).project, named.size());
}

// As plain lists have it: codes and names, of communities alone.
inline std::vector<CodeRow> communitiesOnly() {
  std::vector<CodeRow> rows;
  for (CodeRow row : kList)
    if (!row.code.ends_with("000")) row.parent.clear(), rows.push_back(row);
  return rows;
}

}  // namespace wangge::gis::test
