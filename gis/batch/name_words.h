// SPDX-License-Identifier: GPL-3.0-or-later
// What the names of things, and of fields that only some layers have, say of a role.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "core/plan/domain.h"

namespace wangge::gis {

// The role of things that are called so: 新木社区 is a community, 东湖派出所 a police station, 人民路 a road.
std::optional<Role> roleOfThing(std::string_view name);

// Fields that are about one kind of thing: floors and structures of buildings, widths and lanes of roads.
std::optional<Role> roleOfField(std::string_view normalName);

// Lines that bound or supply things and divide nothing: contours, pipes, borders of districts. `name` of a file, layer
// or field.
bool speaksOfOtherLines(std::string_view name);

// What a building is used for or made of: 住宅, 砖混, residential.
bool isBuildingUse(std::string_view cell);

// 前进村, 小屯: a village, of which a community may have several and a map of settlements all.
bool isVillageName(std::string_view name);

// Whether a code is one of subdistricts (nine digits, or twelve with zeros) or communities (twelve) by the ranges that
// these have: 001 to 399 in each three digits. Codes of the police are as long, and lie beyond.
bool isCodeOfLevel(std::string_view digits, Role role);

// A number of six, nine, twelve or more digits that begins with a province of China.
bool isAdministrativeCode(std::string_view digits);

}  // namespace wangge::gis
