// SPDX-License-Identifier: GPL-3.0-or-later
// The lines of a report that say what was guessed about a source.
#pragma once

#include <vector>

#include "gis/import.h"
#include "gis/read/field_guess.h"
#include "gis/read/layer_reader.h"

namespace wangge::gis {

Finding finding(FindingKind kind, Message what);
// Once the texts were read: also tells bytes that are no characters.
void tellEncoding(const LayerInfo& info, std::vector<Finding>& findings);
// As a list: "HS, RKS".
std::string namesOfColumns(const LayerInfo& info, const std::vector<int>& columns);
void tellFields(const FieldChoice& choice, const LayerInfo& info, std::vector<Finding>& findings);
// That the file may be cut off in its last record, where what is read of it may have suffered.
void tellOpenEnd(const FieldChoice& choice, const LayerInfo& info, std::vector<Finding>& findings);
// Of tables: where the header was found, which rows, columns and sheets are hidden, and which cells of the fields that
// are read hold no value of their own. Nothing for other layers.
void tellTable(const FieldChoice& choice, const Layers& layers, std::size_t index, std::vector<Finding>& findings);
void tellCrs(const ImportRequest& request, const LayerInfo& info, std::vector<Finding>& findings);

}  // namespace wangge::gis
