// SPDX-License-Identifier: GPL-3.0-or-later
// Files of two communities of a square kilometre each, as offices have them, and what a whole import makes of them.
#pragma once

#include <fmt/format.h>
#include <catch2/catch.hpp>

#include <cmath>
#include <filesystem>
#include <functional>
#include <string>
#include <utility>
#include <vector>

#include "gis/crs/crs.h"
#include "gis/read/source_files_made.h"
#include "gis/support/transform_between.h"

namespace wangge::test {

inline constexpr double kX = 575000, kY = 5240000, kSide = 1000;
const std::vector<std::string> kCodes = {"230204001001", "230204001002"}, kNames = {"甲社区", "乙社区"};

struct Place {
  double x, y;
};
using Way = std::function<Place(double, double)>;
inline const Way kAsTheyAre = [](double x, double y) { return Place{x, y}; };
inline const Way kExchanged = [](double x, double y) { return Place{y, x}; };
inline Way moved(double east, double north = 0) {
  return [=](double x, double y) { return Place{x + east, y + north}; };
}
// From EPSG:4549.
inline Way carried(const std::string& to, bool exchanged = false) {
  return [=](double x, double y) {
    std::vector<double> xs = {x}, ys = {y};
    transformBetween("EPSG:4549", to).apply(xs, ys);
    return exchanged ? Place{ys[0], xs[0]} : Place{xs[0], ys[0]};
  };
}

inline std::string ringOf(int which, const Way& way, const char* within, const char* between) {
  std::string text;
  for (const auto& [dx, dy] : {std::pair(0, 0), std::pair(1, 0), std::pair(1, 1), std::pair(0, 1), std::pair(0, 0)}) {
    const Place p = way(kX + (which + dx) * kSide, kY + dy * kSide);
    text += (text.empty() ? "" : between) + fmt::format("{:.9f}{}{:.9f}", p.x, within, p.y);
  }
  return text;
}
inline std::string wktOf(int which, const Way& way) {
  return "POLYGON((" + ringOf(which, way, " ", ",") + "))";
}

struct Words {
  std::string code, name;
};
const std::vector<Words> kWords = {{kCodes[0], kNames[0]}, {kCodes[1], kNames[1]}};

inline std::string geoJson(const std::vector<Words>& words, const Way& way, const std::string& members = "",
                           const std::string& properties = "") {
  std::string text = R"({"type":"FeatureCollection",)" + members + R"("features":[)";
  for (std::size_t i = 0; i < words.size(); ++i)
    text += std::string(i == 0 ? "" : ",") + R"({"type":"Feature","properties":{)" + properties + R"("code":")" +
            words[i].code + R"(","name":")" + words[i].name + R"("},"geometry":{"type":"Polygon","coordinates":[[[)" +
            ringOf(static_cast<int>(i), way, ",", "],[") + "]]]}}";
  return text + "]}";
}

// A shapefile with a .prj of its own; "" for none.
inline void shapefile(const std::string& path, const std::string& prj, const Way& way) {
  MadeLayer layer = {"c", "EPSG:4549", {{"SQDM"}, {"SQMC"}}, {}, "polygon"};
  for (int i = 0; i < 2; ++i)
    layer.features.push_back(
        {wktOf(i, way), {kCodes[static_cast<std::size_t>(i)], kNames[static_cast<std::size_t>(i)]}});
  writeLayer(path, "ESRI Shapefile", layer, {"ENCODING=UTF-8"});
  const std::string beside = path.substr(0, path.size() - 3) + "prj";
  std::filesystem::remove(beside);
  if (!prj.empty()) writeBytes(beside, prj);
}

// Gauss and Krüger's projection as ArcGIS writes it.
inline std::string prjOf(const std::string& name, const std::string& geographic, const std::string& datum,
                         const std::string& ellipsoid, double easting = 500000, double meridian = 120) {
  return "PROJCS[\"" + name + "\",GEOGCS[\"" + geographic + "\",DATUM[\"" + datum + "\",SPHEROID[" + ellipsoid +
         "]],PRIMEM[\"Greenwich\",0.0],UNIT[\"Degree\",0.0174532925199433]],PROJECTION[\"Gauss_Kruger\"],PARAMETER["
         "\"False_Easting\"," +
         std::to_string(easting) + "],PARAMETER[\"False_Northing\",0.0],PARAMETER[\"Central_Meridian\"," +
         std::to_string(meridian) +
         "],PARAMETER[\"Scale_Factor\",1.0],PARAMETER[\"Latitude_Of_Origin\",0.0],UNIT[\"Meter\",1.0]]";
}
inline const std::string kModernEllipsoid = "\"CGCS2000\",6378137.0,298.257222101",
                         kOldEllipsoid = "\"Krasovsky_1940\",6378245.0,298.3";
inline std::string modernPrj(double easting = 500000, const std::string& name = "CGCS2000_3_Degree_GK_CM_120E") {
  return prjOf(name, "GCS_China_Geodetic_Coordinate_System_2000", "D_China_2000", kModernEllipsoid, easting);
}

struct Outcome {
  std::string error, candidates;
  double area = 0, off = HUGE_VAL;  // square metres in all; metres between the plan's corner and the known one
  std::vector<std::string> communities;
  std::vector<gis::Finding> findings;
};
inline bool said(const Outcome& outcome, const std::string& code) {
  return hasFinding(outcome.findings, code);
}

inline Outcome imported(gis::ImportRequest request) {
  const auto result = gis::importInto(Project(), request);
  Outcome outcome;
  if (!result) {
    outcome.error = result.error().code;
    outcome.candidates = argument(result.error(), "candidates");
    return outcome;
  }
  outcome.findings = result->report.findings;
  const Project& plan = result->project;
  Box box;
  plan.subdivision.faces().forEach([&](FaceId, const Face& face) {
    if (face.community) box.include(face.box);
  });
  plan.communities.forEach([&](CommunityId, const Community& c) {
    outcome.communities.push_back(c.code + " " + c.name);
    outcome.area += c.zone.area.squareMetres();
  });
  std::vector<double> x = {plan.lattice.originX + box.minX / 1000.0}, y = {plan.lattice.originY + box.minY / 1000.0};
  transformBetween(plan.info.crs, "EPSG:4549").apply(x, y);
  outcome.off = std::hypot(x[0] - kX, y[0] - kY);
  return outcome;
}

inline void checkTwo(const Outcome& outcome, double within = 1) {
  INFO(outcome.error << " " << outcome.candidates);
  REQUIRE(outcome.error.empty());
  CHECK(outcome.communities == std::vector<std::string>{kCodes[0] + " " + kNames[0], kCodes[1] + " " + kNames[1]});
  CHECK(outcome.off < within);
  CHECK(outcome.area == Approx(2 * kSide * kSide).epsilon(1e-3));
}

}  // namespace wangge::test
