// SPDX-License-Identifier: GPL-3.0-or-later
// Printed sheets as poppler sees them.
#pragma once

#include "cli.h"

namespace wangge::journey {

struct Paper {
  int pages = 0, tablePages = 0;  // all, and those that go on with tables
  std::string words;              // without white space: lines break where there is no room

  bool says(const std::string& text) const;
};

// Runs `print` with the options, then pdfinfo and pdftotext. The test fails when either finds fault with the file, or
// when a font is not embedded.
Paper printed(const std::string& plan, const std::string& file, const Arguments& options);

}  // namespace wangge::journey
