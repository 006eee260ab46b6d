// SPDX-License-Identifier: GPL-3.0-or-later
// The polygon layers of a project file (communities, grids, precincts, faces …), which other programs open. They are
// derived from the primary tables; by their sums an edit made elsewhere is found.
#pragma once

#include <set>
#include <string_view>
#include <vector>

#include "core/plan/project.h"
#include "gis/file/checksums.h"
#include "gis/gpkg/database.h"
#include "gis/onemap/one_map.h"

namespace wangge::gis {

void createLayers(Database& database, const Project& project);
void writeLayers(Database& database, const Project& project, Checksums& checksums);
// Writes a layer anew from the project, table and all.
void rewriteLayer(Database& database, const Project& project, MapLayer layer, Checksums& checksums);
// Brings the layers from `saved` to `project`: a polygon is made again only when its faces or their arcs changed.
// Layers in `skip` are left alone.
void updateLayers(Database& database, const Project& project, const Project& saved, const std::set<MapLayer>& skip,
                  Checksums& checksums);

// Layers that are not as `sums` says they were written: edited, renamed or deleted elsewhere.
std::vector<MapLayer> editedLayers(Database& database, const Checksums& checksums);
// Layers that another program put triggers on (a spatial index): SQLite alone cannot write them.
std::vector<MapLayer> layersWithTriggers(Database& database);

}  // namespace wangge::gis
