// SPDX-License-Identifier: GPL-3.0-or-later
#include "accounts.h"

#include <fmt/format.h>

#include <cmath>
#include <set>

#include "geos.h"

namespace wangge::journey {
namespace {

constexpr double kWide = 0.003;      // m: narrower differences come from rounding coordinates to millimetres
constexpr double kRounding = 0.002;  // m² for each metre of outline

bool wide(const Geos& part) {
  return part.buffered(-kWide / 2).area() > 0;
}

// A finding's community codes: "230204001001, 230204001002" and the one that gained.
bool names(const Json& finding, const std::string& code) {
  const Json& arguments = finding.at("arguments");
  for (const char* key : {"codes", "code"}) {
    const std::string listed = ", " + arguments.value(key, "") + ", ";
    if (listed.find(", " + code + ", ") != std::string::npos) return true;
  }
  return arguments.value("to", "") == code;
}

bool movesTerritory(const Json& finding) {
  const std::string code = finding.at("code");
  return code == "repair.overlap" || code == "repair.overlap_wide" || code == "repair.gap_filled";
}

bool hasCode(const Json& finding, std::initializer_list<const char*> codes) {
  return std::any_of(codes.begin(), codes.end(), [&](const char* code) { return finding["code"] == code; });
}

Geos placeOf(const Json& finding) {
  return Geos::point(finding["place"]["x"], finding["place"]["y"]);
}

struct Overlap {
  std::string a, b;
  Geos part;
};

std::vector<Overlap> wideOverlaps(const Layer& source, const std::string& key) {
  std::vector<Geos> shapes;
  for (const Feature& feature : source) shapes.push_back(shapeOf(feature).made());
  std::vector<Overlap> overlaps;
  for (const auto& [a, b] : overlappingPairs(shapes))
    for (const Geos& part : shapes[a].intersection(shapes[b]).parts())
      if (wide(part)) overlaps.push_back({source[a].text(key), source[b].text(key), part});
  return overlaps;
}

}  // namespace

std::string unaccounted(const Layer& source, const std::string& key, const Layer& communities, const Json& findings) {
  std::map<std::string, std::vector<Geos>> parts;
  for (const Feature& feature : source) parts[feature.text(key)].push_back(shapeOf(feature).made());
  std::string faults;
  std::set<std::size_t> seen;
  for (const Feature& community : communities) {
    const std::string code = community.text("code");
    const Geos read = unionOf(parts[code]), laid = shapeOf(community);
    for (const Geos& part : read.symmetricDifference(laid).parts()) {
      double told = 0;  // of several findings, where what they tell hangs together
      for (std::size_t i = 0; i < findings.size(); ++i) {
        const Json& finding = findings[i];
        if (!finding.contains("place") || !finding.contains("area_m2") || !names(finding, code)) continue;
        if (part.distance(placeOf(finding)) > kWide) continue;
        seen.insert(i);
        told += finding["area_m2"].get<double>();
      }
      if (std::abs(told - part.area()) > kRounding * part.length() + 1e-6 && wide(part))
        faults += fmt::format("{}: {} m2 at {}, {} m2 told\n", code, part.area(), part.where(), told);
    }
    parts.erase(code);
  }
  for (const auto& [code, lost] : parts) faults += fmt::format("{} is gone\n", code);
  for (std::size_t i = 0; i < findings.size(); ++i) {
    const Json& finding = findings[i];
    // What rounding alone can move need not show between the two layers.
    if (movesTerritory(finding) && finding.value("area_m2", 0.0) > 1 && !seen.contains(i))
      faults += "nothing was moved where it says: " + finding.at("text").get<std::string>() + "\n";
  }
  return faults;
}

std::string miscounted(const Layer& points, const std::string& households, const std::string& persons,
                       const std::vector<Layer>& polygons) {
  struct Count {
    std::int64_t households = 0, persons = 0, unsureHouseholds = 0, unsurePersons = 0;
  };
  const std::vector<Geos> shapes = shapesOf(polygons);
  const Finder finder(shapes);
  std::vector<Count> counts(shapes.size());
  for (const Feature& point : points) {
    const Geos place = shapeOf(point);
    for (std::size_t i : finder.near(place, 0.001)) {
      const bool unsure = shapes[i].boundary().distance(place) <= 0.001;
      if (!unsure && !shapes[i].contains(place)) continue;
      (unsure ? counts[i].unsureHouseholds : counts[i].households) += point.number(households);
      (unsure ? counts[i].unsurePersons : counts[i].persons) += point.number(persons);
    }
  }
  std::string faults;
  std::size_t i = 0;
  const auto off = [](std::int64_t said, std::int64_t least, std::int64_t unsure) {
    return said < least || said > least + unsure;
  };
  for (const Layer& layer : polygons)
    for (const Feature& feature : layer) {
      const Count& count = counts[i++];
      if (off(feature.number("households"), count.households, count.unsureHouseholds) ||
          off(feature.number("persons"), count.persons, count.unsurePersons))
        faults += fmt::format("{} has {} households and {} persons by the points\n", nameOf(feature), count.households,
                              count.persons);
    }
  return faults;
}

int overlapsOf(const Layer& source, const std::string& key) {
  std::set<std::pair<std::string, std::string>> pairs;
  for (const Overlap& overlap : wideOverlaps(source, key)) pairs.insert({overlap.a, overlap.b});
  return static_cast<int>(pairs.size());
}

std::string untold(const Layer& source, const std::string& key, const Json& findings) {
  std::string faults;
  const std::vector<Overlap> overlaps = wideOverlaps(source, key);
  std::vector<Geos> shapes;
  for (const Feature& feature : source) shapes.push_back(shapeOf(feature).made());
  const Geos whole = unionOf(shapes);
  std::vector<Geos> holes;
  for (const Geos& hole : whole.holes())
    if (wide(hole)) holes.push_back(hole);
  const auto toldIn = [&](const Geos& part, std::initializer_list<const char*> codes) {
    return std::any_of(findings.begin(), findings.end(), [&](const Json& finding) {
      return hasCode(finding, codes) && part.distance(placeOf(finding)) <= kWide;
    });
  };
  for (const Overlap& overlap : overlaps)
    if (!toldIn(overlap.part, {"repair.overlap", "repair.overlap_wide"}))
      faults += fmt::format("{} and {} overlap at {} by {} m2\n", overlap.a, overlap.b, overlap.part.where(),
                            overlap.part.area());
  for (const Geos& hole : holes)
    if (!toldIn(hole, {"repair.gap_filled", "repair.gap_left", "repair.self_intersection"}))
      faults += fmt::format("a gap of {} m2 at {}\n", hole.area(), hole.where());
  const Finder finder(shapes);
  for (const Json& finding : findings) {
    const bool overlap = hasCode(finding, {"repair.overlap", "repair.overlap_wide"});
    if (!overlap && !hasCode(finding, {"repair.gap_filled", "repair.gap_left"})) continue;
    const Geos place = placeOf(finding);
    int covering = 0, near = 0;
    for (std::size_t i : finder.near(place, kWide)) {
      if (shapes[i].distance(place) > kWide) continue;
      ++near;
      covering += shapes[i].boundary().distance(place) > kWide ? 1 : 0;
    }
    if (overlap ? near < 2 : covering > 0) faults += "invented: " + finding["text"].get<std::string>() + "\n";
  }
  return faults;
}

std::string precinctsUnaccounted(const Layer& source, const std::string& key, const Layer& precincts,
                                 const Layer& within, const Json& findings) {
  double told = 0, differs = 0, rounding = 0;
  for (const Json& finding : findings) told += finding.value("area_m2", 0.0);
  std::map<std::string, std::vector<Geos>> parts;
  for (const Feature& feature : source) parts[feature.text(key)].push_back(shapeOf(feature).made());
  const Geos whole = unionOf(shapesOf({within}));
  for (const Feature& precinct : precincts) {
    const Geos read = unionOf(parts[precinct.text("code")]).intersection(whole), laid = shapeOf(precinct);
    differs += read.symmetricDifference(laid).area();
    rounding += kRounding * laid.length();
    parts.erase(precinct.text("code"));
  }
  std::string faults;
  for (const auto& [code, lost] : parts) faults += fmt::format("{} is gone\n", code);
  // What one loses another one gains.
  if (differs > 2 * told + rounding)
    faults += fmt::format("{} m2 differ, {} m2 are told and {} m2 rounding\n", differs, told, rounding);
  return faults;
}

}  // namespace wangge::journey
