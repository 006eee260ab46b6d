// SPDX-License-Identifier: GPL-3.0-or-later
#include "gis/read/layer_reader.h"

#include <utility>

#include "gis/cad/cad_drawing.h"
#include "gis/gdal/gdal_messages.h"
#include "gis/gdal/gdal_setup.h"
#include "gis/read/geometry_column.h"

namespace wangge::gis {

Result<Layers> openLayers(const std::string& path, const std::string& encoding, int headerRow) {
  setUpGdal();
  const GdalMessages quiet;
  if (!encoding.empty() && !encodingNamed(encoding)) return fail(Error("encoding.unknown").with("encoding", encoding));
  const auto files = findSourceFiles(path);
  if (!files) return fail(files.error());
  Layers all;
  for (const SourceFile& source : *files) {
    if (const auto whole = checkWhole(source); !whole) return fail(whole.error());
    auto layers = isTable(source.format)         ? openTables(source, encoding, headerRow)
                  : source.format == Format::Dxf ? openDrawing(source, encoding)
                                                 : openOgrLayers(source, encoding);
    if (!layers) return fail(layers.error());
    for (auto& layer : *layers) all.push_back(isTable(source.format) ? withPlaces(std::move(layer)) : std::move(layer));
  }
  return all;
}

}  // namespace wangge::gis
