// SPDX-License-Identifier: GPL-3.0-or-later
// What fuzz targets ask of the program; each is a program of its own that ends at the first answer which is wrong.
#pragma once

#include <cstdio>
#include <cstdlib>
#include <source_location>

namespace wangge {

// Ends the run where something that must hold does not, after the line that asked.
inline void require(bool holds, std::source_location where = std::source_location::current()) {
  if (holds) return;
  std::fprintf(stderr, "%s:%u: what is required does not hold\n", where.file_name(), unsigned{where.line()});
  std::abort();
}

}  // namespace wangge
