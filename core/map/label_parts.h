// SPDX-License-Identifier: GPL-3.0-or-later
// What labels of all kinds are made of. Used by the files of labels alone.
#pragma once

#include "core/map/labels.h"
#include "core/map/layers.h"

namespace wangge::map {

TextStyle scaled(LabelKind kind, double by);
// The name at full size and smaller ones; none for no name.
std::vector<LabelVariant> nameVariants(const std::string& name, TextStyle style);
// Adds what can be seen of a ring, as labels need it; the mm² of its box.
double addVisible(const Line& ring, const Rectangle& frame, std::vector<Line>& to);

void labelBuildings(Picture& picture, LabelBoard& board, std::vector<Primitive>& out);
void labelSites(Picture& picture, LabelBoard& board, std::vector<Primitive>& out);
void labelLines(Picture& picture, LabelBoard& board, std::vector<Primitive>& out);
void labelPrecincts(Picture& picture, LabelBoard& board, std::vector<Primitive>& out);
void labelBeats(Picture& picture, LabelBoard& board, std::vector<Primitive>& out);
void labelStations(Picture& picture, LabelBoard& board, std::vector<Primitive>& out);
void labelMarks(const MapRequest& request, LabelBoard& board, std::vector<Primitive>& out);

}  // namespace wangge::map
