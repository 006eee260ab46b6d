// SPDX-License-Identifier: GPL-3.0-or-later
// Turns messages (codes with arguments) into sentences in the user's language: what happened, to which file, layer,
// row, field or place, and what to do. Every code that core and gis can return has a text here; an unknown one still
// gives a readable line.
#pragma once

#include <QString>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/error.h"

namespace wangge {

// One sentence or more, translated, arguments filled in and formatted for the language.
QString textOf(const Message& message);

// A grid as core/plan/grid_name.h names it: "unnamed (439 households)" where it has neither name nor code.
QString gridText(const Argument::Value& name);

// The name of a stage of work, as told by Progress ("import.noding" → "Building faces from lines").
QString stageText(std::string_view stage);

// The title of a rule ("rule.size" → "Size of grids"), to head a group of issues.
QString ruleTitle(std::string_view rule);

// All codes of the catalogue, ascending. A structure check compares them with the codes in the sources.
std::vector<std::string> knownCodes();

// Fills a template: `{name}` the argument, `{name:area}` square metres, `{name:length}` metres, `{name:km}` kilometres,
// `{name:coordinate}` metres or degrees, `{name:moment}` a date with time, `{name:word}` a term of the domain by its
// stable form, `{name:code}` a number without grouping, `{name:grid}` a grid, `{name|row|rows}` a count with its noun.
// A part in square brackets is left out when the message lacks an argument in it or has it empty. A missing argument
// elsewhere shows as a dash, households and persons with their noun as "not counted".
QString fillTemplate(const QString& text, const Message& message);

}  // namespace wangge
