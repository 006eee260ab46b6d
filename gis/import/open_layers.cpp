// SPDX-License-Identifier: GPL-3.0-or-later
#include "gis/read/layer_reader.h"

#include <algorithm>
#include <utility>

#include "gis/cad/cad_drawing.h"
#include "gis/gdal/gdal_messages.h"
#include "gis/gdal/gdal_setup.h"
#include "gis/read/geometry_column.h"

namespace wangge::gis {
namespace {

Result<Layers> openOne(const SourceFile& source, const std::string& encoding, int headerRow, const Progress& progress) {
  if (const auto whole = checkWhole(source); !whole) return fail(whole.error());
  return isTable(source.format)         ? openTables(source, encoding, headerRow, progress)
         : source.format == Format::Dxf ? openDrawing(source, encoding)
                                        : openOgrLayers(source, encoding);
}

}  // namespace

Result<Layers> openLayers(const std::string& path, const std::string& encoding, int headerRow, const Progress& progress,
                          std::vector<Error>* unreadable) {
  setUpGdal();
  const GdalMessages quiet;
  if (!encoding.empty() && !encodingNamed(encoding)) return fail(Error("encoding.unknown").with("encoding", encoding));
  const auto files = findSourceFiles(path);
  if (!files) return fail(files.error());
  Layers all;
  std::vector<Error> wrong;
  for (const SourceFile& source : *files) {
    if (progress.cancelled()) return fail(Error("job.cancelled"));
    auto layers = openOne(source, encoding, headerRow, progress);
    // A header is told for one of the tables, and a stop is one of all.
    if (!layers && (!unreadable || layers.error().code == "job.cancelled")) return fail(layers.error());
    if (!layers) {
      Error error = layers.error();  // it tells which file it is about
      if (std::ranges::find(error.arguments, "file", &Argument::name) == error.arguments.end())
        error = error.with("file", source.file);
      wrong.push_back(std::move(error));
      continue;
    }
    for (auto& layer : *layers) all.push_back(isTable(source.format) ? withPlaces(std::move(layer)) : std::move(layer));
  }
  if (all.empty() && !wrong.empty()) return fail(wrong.front());
  if (unreadable) *unreadable = std::move(wrong);
  return all;
}

}  // namespace wangge::gis
