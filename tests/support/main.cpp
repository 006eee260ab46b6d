// SPDX-License-Identifier: GPL-3.0-or-later
// The one translation unit that holds Catch2's main for every test executable without a window.
#define CATCH_CONFIG_MAIN
#include <catch2/catch.hpp>

#include <cstdlib>
#include <filesystem>

#include "support/source_dir.h"

namespace {

// Tests keep no journals among those of whoever runs them, and find none there.
struct OwnState {
  std::string folder = (std::filesystem::temp_directory_path() / "wangge-state-XXXXXX").string();
  OwnState() {
    if (::mkdtemp(folder.data())) ::setenv("XDG_STATE_HOME", folder.c_str(), 1);
  }
  ~OwnState() {
    std::error_code ignored;
    std::filesystem::remove_all(folder, ignored);
  }
} ownState;

}  // namespace

std::string wangge::test::sourceDir() {
  return WANGGE_SOURCE_DIR;
}
