// SPDX-License-Identifier: GPL-3.0-or-later
// From the words of other people's data (OpenStreetMap tags, census class codes, Chinese and English terms) to the
// plan's own.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "core/plan/domain.h"

namespace wangge::gis {

// What a line is, from one value of a class field or tag. `underground`: subways, tunnels, culverts, which divide
// nothing.
struct BarrierClass {
  ArcClass type = ArcClass::Street;
  bool underground = false;
  bool planned = false;  // proposed, under construction, razed
};
std::optional<BarrierClass> barrierClassOf(std::string_view value);

// From all class values of a line, first that tells wins; a subway or tunnel anywhere makes it underground.
std::optional<BarrierClass> barrierClassOf(std::span<const std::string> values);

// What the name of a layer or file says of lines that no field tells apart: railways or waters. None for roads, which
// lines are taken for anyway, and for names of places: 河北区道路 is about roads.
std::optional<ArcClass> barrierClassOfName(std::string_view name);

// "school", "学校", "hospital" … ; none when it is not known. `tag`: the value is an OpenStreetMap tag, where "park" is
// a garden and no word of the plan (an industrial park).
std::optional<DedicatedCategory> siteCategoryOf(std::string_view value, bool tag = false);

// The tags of OpenStreetMap that may tell such a category, best first.
inline constexpr std::string_view kOsmUses[] = {"amenity", "leisure", "landuse", "tourism",
                                                "office",  "shop",    "building"};

// 综合 or 专属, "comprehensive", "dedicated", "special".
std::optional<GridKind> gridKindOf(std::string_view value);

// "urban", "rural" or "pastoral" from words or the statistical urban-rural code (1xx urban, 2xx rural); empty when not
// told.
std::string communityTypeOf(std::string_view value);

// The value of a key in OpenStreetMap's other_tags ("a"=>"b","c"=>"d"); empty when it is not there.
std::string osmTag(std::string_view tags, std::string_view key);

}  // namespace wangge::gis
