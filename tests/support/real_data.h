// SPDX-License-Identifier: GPL-3.0-or-later
// Where real data are. Without them a case that needs them says so and ends; ctest lists it as skipped by that line
// (tests/CMakeLists.txt), whatever else the case did, so it asks before it checks anything.
#pragma once

#include <cstdlib>
#include <iostream>
#include <optional>
#include <string>

namespace wangge::test {

// The folder that WANGGE_REAL_DATA names, with a slash; nothing where it is unset or empty. Where it is set, a file
// that is missing is a failure.
inline std::optional<std::string> realDataFolder() {
  const char* folder = std::getenv("WANGGE_REAL_DATA");
  if (folder && *folder) return std::string(folder) + "/";
  std::cout << "wangge: skipped, WANGGE_REAL_DATA does not say where the real data are" << std::endl;
  return std::nullopt;
}

}  // namespace wangge::test
