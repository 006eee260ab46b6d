// SPDX-License-Identifier: GPL-3.0-or-later
// The one translation unit that holds Catch2's main for every test executable without a window.
#define CATCH_CONFIG_MAIN
#include <catch2/catch.hpp>

#include "support/source_dir.h"

std::string wangge::test::sourceDir() { return WANGGE_SOURCE_DIR; }
