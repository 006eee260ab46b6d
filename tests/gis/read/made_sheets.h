// SPDX-License-Identifier: GPL-3.0-or-later
// Tables of cells as files of every kind that offices send them in.
#pragma once

#include <string>
#include <vector>

namespace wangge::test {

using Cells = std::vector<std::vector<std::string>>;  // rows of cells, UTF-8

// Delimited text, each cell in quotes where it must be.
std::string textOf(const Cells& grid, char delimiter = ',', const std::string& lineEnd = "\n");
// Sheets whose whole numbers are number cells and all else text.
std::string xlsxOf(const Cells& grid);
std::string odsOf(const Cells& grid);

// In UTF-16, little end first, with its mark; of the basic plane.
std::string inUtf16(const std::string& utf8);

// An ODS file around its tables.
std::string odsAround(const std::string& tables, const std::string& styles = "", const std::string& doctype = "");

}  // namespace wangge::test
