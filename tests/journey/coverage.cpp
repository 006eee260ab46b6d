// SPDX-License-Identifier: GPL-3.0-or-later
#include "coverage.h"

#include <fmt/format.h>

#include <cmath>
#include <filesystem>

#include "geos.h"

namespace wangge::journey {

std::string faultsOf(const Layer& layer, double tolerance) {
  std::string faults;
  const std::vector<Geos> shapes = shapesOf({layer});
  double sum = 0;
  for (std::size_t i = 0; i < shapes.size(); ++i) {
    if (!shapes[i].valid()) faults += fmt::format("{} is not valid\n", nameOf(layer[i]));
    if (!(shapes[i].area() > 0)) faults += fmt::format("{} has no area\n", nameOf(layer[i]));
    sum += shapes[i].area();
  }
  for (const auto& [a, b] : overlappingPairs(shapes))
    faults += fmt::format("{} and {} overlap\n", nameOf(layer[a]), nameOf(layer[b]));
  const double whole = unionOf(shapes).area();
  if (std::abs(sum - whole) > tolerance) faults += fmt::format("the areas sum to {}, the union has {}\n", sum, whole);
  return faults;
}

double sharedArea(const Feature& one, const Feature& other) {
  return shapeOf(one).intersection(shapeOf(other)).area();
}

double beyond(const Layer& some, const Layer& others) {
  return unionOf(shapesOf({some})).difference(unionOf(shapesOf({others}))).area();
}

std::string nestingFault(const std::vector<Layer>& children, const std::string& field, const Layer& parents,
                         double tolerance) {
  struct Below {
    std::vector<Geos> shapes;
    std::int64_t households = 0, persons = 0;
  };
  std::map<std::string, Below> below;
  std::string faults;
  for (const Layer& layer : children)
    for (const Feature& child : layer) {
      Below& parent = below[child.text(field)];
      parent.shapes.push_back(shapeOf(child));
      parent.households += child.number("households"), parent.persons += child.number("persons");
    }
  for (const Feature& parent : parents) {
    const Below& own = below[parent.text("code")];
    const double differs = unionOf(own.shapes).symmetricDifference(shapeOf(parent)).area();
    if (differs > tolerance)
      faults += fmt::format("{}: its parts differ from it by {}\n", parent.text("code"), differs);
    if (own.households != parent.number("households") || own.persons != parent.number("persons"))
      faults += fmt::format("{}: its parts have {} households, {} persons\n", parent.text("code"), own.households,
                            own.persons);
    below.erase(parent.text("code"));
  }
  for (const auto& [code, own] : below) faults += fmt::format("{} “{}” does not exist\n", field, code);
  return faults;
}

std::string invalidIn(const std::string& path) {
  std::string faults;
  if (std::filesystem::is_directory(path)) {
    for (const auto& file : std::filesystem::directory_iterator(path))
      for (const char* format : {".gpkg", ".geojson", ".shp", ".kml", ".dxf"})
        if (file.path().extension() == format) faults += invalidIn(file.path().string());
    return faults;
  }
  const std::unique_ptr<GDALDataset> dataset(GDALDataset::Open(path.c_str(), GDAL_OF_VECTOR));
  if (!dataset) return path + " does not open\n";
  for (OGRLayer* layer : dataset->GetLayers())
    for (const auto& feature : *layer) {
      const OGRGeometry* shape = feature->GetGeometryRef();
      if (!shape || shape->IsEmpty()) continue;
      const bool ring = wkbFlatten(shape->getGeometryType()) == wkbLineString;
      if (!Geos::of(shape).valid() || (ring && path.ends_with(".dxf") && !shape->IsSimple()))
        faults += fmt::format("{}: {} {} is not valid\n", path, layer->GetName(), feature->GetFID());
    }
  return faults;
}

Layer exported(const std::string& folder, const std::string& format, const std::string& layer) {
  return format == "gpkg" ? readLayer(folder + "/one_map.gpkg", layer)
                          : readLayer(folder + "/" + layer + "." + format, layer);
}

std::string levelFaults(const std::string& folder, const std::string& format, const std::vector<std::string>& levels) {
  // In degrees a square millimetre is about 1e-16.
  const double tolerance = format == "geojson" ? 1e-15 : 1e-5;
  std::map<std::string, Layer> read;
  std::string faults;
  for (const char* name : {"city", "counties", "subdistricts", "communities", "grids", "unassigned", "precincts"}) {
    read[name] = exported(folder, format, name);
    if (const std::string own = faultsOf(read[name], tolerance); !own.empty())
      faults += fmt::format("{}:\n{}", name, own);
  }
  for (const std::string& level : levels)
    if (read[level].empty()) faults += level + " holds nothing\n";
  faults += nestingFault({read["grids"], read["unassigned"]}, "community", read["communities"], tolerance);
  for (const auto& [level, above] :
       {std::pair{"communities", "subdistricts"}, {"subdistricts", "counties"}, {"counties", "city"}})
    if (!read[above].empty()) faults += nestingFault({read[level]}, "parent", read[above], tolerance);
  const Geos communities = unionOf(shapesOf({read["communities"]}));
  const double beyond = unionOf(shapesOf({read["precincts"]})).difference(communities).area();
  if (beyond > tolerance) faults += fmt::format("precincts reach {} beyond the communities\n", beyond);
  return faults;
}

}  // namespace wangge::journey
