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

// A number of six, nine, twelve or more digits that begins with a province of China.
bool isAdministrativeCode(std::string_view digits);

}  // namespace wangge::gis
