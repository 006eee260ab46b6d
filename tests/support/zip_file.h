// SPDX-License-Identifier: GPL-3.0-or-later
// Zip archives as bytes.
#pragma once

#include <cstdint>
#include <string>
#include <utility>
#include <vector>

namespace wangge::test {

// A zip of stored entries whose names are bytes, as old programs write them.
std::string zipOf(const std::vector<std::pair<std::string, std::string>>& entries, std::uint32_t flags = 0);

}  // namespace wangge::test
