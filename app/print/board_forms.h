// SPDX-License-Identifier: GPL-3.0-or-later
// Forms of sheets for people: those that travel inside the program (resources/templates) by name, any other by file.
// Texts of a form stand in it in each language; the user's is taken, else English.
#pragma once

#include <string>
#include <vector>

#include "core/base/error.h"
#include "core/sheet/board.h"

namespace wangge {

std::vector<std::string> knownBoardForms();
std::string boardFormTitle(const std::string& name);

// By name, or by a path that ends in ".json". Errors: "template.unknown" (name, known), "template.invalid" (file,
// what), "file.missing" (file), "file.unreadable" (file).
Result<sheet::BoardForm> loadBoardForm(const std::string& nameOrFile);

sheet::BoardTexts boardTexts();

// What a block is called where messages speak of it.
std::string blockText(sheet::BlockKind kind);

}  // namespace wangge
