// SPDX-License-Identifier: GPL-3.0-or-later
// The role of a layer by what is in it: geometry, sizes, fields, codes, names, classes, counts, and how its codes go
// with those of the communities. Each says a little; a role is taken only where nothing else fits as well. The name of
// a file or layer is one hint beside the others.
#pragma once

#include <optional>
#include <set>
#include <string>
#include <vector>

#include "core/plan/domain.h"
#include "gis/batch/layer_look.h"

namespace wangge::gis {

struct RoleGuess {
  std::optional<Role> role;
  std::vector<Role> possible;  // the geometry suits them; likely ones first
  bool byName = false;         // without the name it would not be told
  bool blank = false;          // nothing at all tells
};

// `communities`: codes of communities that are in the plan or come with the layer.
RoleGuess roleOfLayer(const LayerLook& look, const std::set<std::string>& communities);

// The codes of a layer of communities, as far as they were seen.
std::set<std::string> communityCodesOf(const LayerLook& look);

}  // namespace wangge::gis
