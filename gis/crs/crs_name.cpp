// SPDX-License-Identifier: GPL-3.0-or-later
#include "gis/crs/crs_name.h"

#include "gis/crs/crs.h"

namespace wangge::gis {

std::string crsName(const std::string& crs) {
  const auto known = crsNamed(crs);
  const char* name = known ? (*known)->GetName() : nullptr;
  return name ? name : "";
}

}  // namespace wangge::gis
