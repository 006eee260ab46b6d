// SPDX-License-Identifier: GPL-3.0-or-later
#include "gis/import/place_source.h"

#include <algorithm>
#include <cmath>
#include <optional>
#include <set>
#include <utility>

#include "gis/crs/landing.h"
#include "gis/crs/missing_system.h"
#include "gis/crs/place_on_plan.h"
#include "gis/crs/shifted_points.h"
#include "gis/crs/systematic_offset.h"
#include "gis/read/control_points_file.h"
#include "gis/read/source_crs.h"
#include "gis/roles.h"

namespace wangge::gis {
namespace {

// Beyond this the file and the points do not mean the same system, and a shift says nothing.
constexpr double kComparable = 5000.0;

double sizeOf(const Extent& extent) {
  return std::hypot(extent.maxX - extent.minX, extent.maxY - extent.minY);
}

// 121.0018 for 121°00'18": of many numbers none has minutes or seconds of sixty or more behind its point.
bool looksPacked(const Places& places) {
  constexpr std::size_t kEnough = 24;  // one chance in hundred thousand for decimal degrees
  std::set<long> seconds;
  for (const RawPoint& p : places.some)
    for (const double value : {p.x, p.y}) {
      const long digits = std::lround((std::abs(value) - std::floor(std::abs(value))) * 1e6);
      if (digits / 10000 >= 60 || digits / 100 % 100 >= 60) return false;
      seconds.insert(digits / 100);
    }
  return seconds.size() >= kEnough;
}

class ByControlPoints {
 public:
  ByControlPoints(SourceData& data, const LayerInfo& info, const ImportRequest& request, const Project& project,
                  std::vector<Finding>& findings)
      : m_data(data), m_info(info), m_request(request), m_project(project), m_findings(findings) {}

  Result<Reading> run() {
    if (!m_request.datumShift.empty()) return fail(Error("control_points.and_shift"));
    auto points = readControlPoints(m_request.controlPoints);
    if (!points) return fail(points.error());
    m_points = std::move(*points);
    const Places places = placesOf(m_data);
    Reading reading;
    reading.turned = m_request.axes == "north-east";
    if (auto ordered = orderSources(places, reading.turned); !ordered) return fail(ordered.error());
    auto system = targetSystem();
    if (!system) return fail(system.error());
    reading.system = std::move(*system);
    const bool degrees = m_info.crs && m_info.crs->IsGeographic();
    if (degrees)
      if (auto metres = inMetres(reading); !metres) return fail(metres.error());
    const auto fitted = fitControlPoints(m_points);
    if (!fitted) return fail(Error(fitted.error()).with("file", m_request.controlPoints));
    reading.fitted = fitted->similarity;
    tell(*fitted, reading, places, degrees);
    return reading;
  }

 private:
  void say(FindingKind kind, Message what, std::int64_t row = 0) {
    m_findings.push_back({kind, std::move(what), {}, {}, row});
  }

  // The points' places in the source have the order of the data that they belong to.
  Result<void> orderSources(const Places& places, bool turned) {
    Extent data, asGiven, exchanged;
    for (const RawPoint& p : places.some) turned ? data.include(p.y, p.x) : data.include(p.x, p.y);
    for (const ControlPoint& point : m_points)
      asGiven.include(point.from.x, point.from.y), exchanged.include(point.from.y, point.from.x);
    if (data.empty() || m_points.empty()) return {};
    const double reach = std::max(sizeOf(data), sizeOf(asGiven));
    if (gapBetween(data, asGiven) <= reach) return {};
    if (gapBetween(data, exchanged) > reach) {
      return fail(Error("control_points.elsewhere").with("file", m_request.controlPoints));
    }
    for (ControlPoint& point : m_points) std::swap(point.from.x, point.from.y);
    say(FindingKind::Guess, Message("guess.control_points_turned"));
    return {};
  }

  // The system of the targets: the user's word, else the one in which they lie on the plan or in the country. Metres.
  Result<SourceCrs> targetSystem() {
    SourceData targets;
    for (const ControlPoint& point : m_points) targets.features.emplace_back().points.push_back(point.to);
    std::optional<Reading> reading;
    const Places places = placesOf(targets);
    if (!m_request.sourceCrs.empty()) {
      const auto named = crsNamed(m_request.sourceCrs);
      if (!named) return fail(named.error());
      reading.emplace().system = {*named, Shift::None, {}, crsLabel(**named)};
    } else if (const Target plan(m_project); !plan.plan() && !m_project.info.crs.empty()) {
      const auto working = crsNamed(m_project.info.crs);
      if (!working) return fail(working.error());
      reading.emplace().system = {*working, Shift::None, {}, crsLabel(**working)};
      if (!landsInArea(*reading, places)) reading.reset();
    }
    if (!reading) {
      std::vector<Finding> found;
      auto own = readingWithoutSystem(places, Target(m_project), {}, found);
      if (!own) return fail(Error(own.error()).with("file", m_request.controlPoints));
      m_findings.insert(m_findings.end(), found.begin(), found.end());
      reading = std::move(*own);
    }
    for (ControlPoint& point : m_points) point.to = readAs(*reading, point.to);
    SourceCrs system = std::move(reading->system);
    if (!system.crs->IsGeographic()) return system;
    const Degrees middle = {(points().front().to.x + points().back().to.x) / 2,
                            (points().front().to.y + points().back().to.y) / 2};
    const std::string working = m_project.info.crs.empty() ? workingCrsFor(middle.lon, middle.lat) : m_project.info.crs;
    const auto metric = crsNamed(working);
    if (!metric) return fail(metric.error());
    const auto transform = CrsTransform::make(system.crs, Shift::None, *metric);
    if (!transform) return fail(transform.error());
    for (ControlPoint& point : m_points) carry(*transform, point.to);
    return SourceCrs{*metric, Shift::None, {}, crsLabel(**metric)};
  }

  // A similarity is one of metres: longitudes and latitudes of the source are drawn in the plane of the targets first.
  Result<void> inMetres(Reading& reading) {
    const auto plain = crsNamed("EPSG:4490");
    if (!plain) return fail(plain.error());
    const auto transform = CrsTransform::make(*plain, Shift::None, reading.system.crs);
    if (!transform) return fail(transform.error());
    const bool turned = std::exchange(reading.turned, false);
    std::vector<double> x, y;
    eachCoordinate(m_data, [&](double& px, double& py, std::int64_t) {
      if (turned) std::swap(px, py);
      x.push_back(px), y.push_back(py);
    });
    transform->apply(x, y);
    std::size_t next = 0;
    eachCoordinate(m_data, [&](double& px, double& py, std::int64_t) { px = x[next], py = y[next++]; });
    for (ControlPoint& point : m_points) carry(*transform, point.from);
    return {};
  }

  static void carry(const CrsTransform& transform, RawPoint& p) {
    std::vector<double> x = {p.x}, y = {p.y};
    transform.apply(x, y);
    p = {x[0], y[0]};
  }

  const std::vector<ControlPoint>& points() const { return m_points; }

  void tell(const FittedPoints& fitted, const Reading& reading, const Places& places, bool degrees) {
    const auto rounded = [](double value, double unit) { return std::round(value / unit) * unit; };
    Message what(m_points.size() == 2 ? "crs.control_points_two" : "crs.control_points");
    say(m_points.size() == 2 ? FindingKind::Left : FindingKind::Note,
        what.with("count", m_points.size())
            .with("crs", reading.system.label)
            .with("residual", rounded(fitted.meanResidual, 0.001))
            .with("scale", rounded(fitted.similarity.scale(), 1e-9))
            .with("degrees", rounded(fitted.similarity.degrees(), 1e-6)));
    for (const std::size_t i : fitted.outliers)
      say(FindingKind::Left, Message("crs.control_point_off").with("residual", rounded(fitted.residuals[i], 0.001)),
          m_points[i].row);
    // Where the file's own system would bring the middle of the data.
    if (!m_info.crs || !places.any) return;
    Reading told;
    told.system = {m_info.crs, Shift::None, {}, crsLabel(*m_info.crs)}, told.turned = m_request.axes == "north-east";
    const Degrees before = degreesOf(told, places)[0];
    const Places now = degrees ? placesOf(m_data) : places;
    const Degrees after = degreesOf(reading, now)[0];
    if (!finite(before) || !finite(after)) return;
    const Metres moved = between(before, after);
    if (std::hypot(moved.east, moved.north) > kComparable) return;
    say(FindingKind::Note, Message("crs.control_points_shift")
                               .with("from", crsLabel(*m_info.crs))
                               .with("east", rounded(moved.east, 0.01))
                               .with("north", rounded(moved.north, 0.01)));
  }

  SourceData& m_data;
  const LayerInfo& m_info;
  const ImportRequest& m_request;
  const Project& m_project;
  std::vector<Finding>& m_findings;
  std::vector<ControlPoint> m_points;
};

}  // namespace

Result<Reading> readingOf(SourceData& data, const SourceCrs& crs, const LayerInfo& info, const ImportRequest& request,
                          const Project& project, std::vector<Finding>& findings) {
  auto reading = request.controlPoints.empty() ? chooseReading(data, crs, request, project, findings)
                                               : ByControlPoints(data, info, request, project, findings).run();
  // Names that speak of a map service: its datum fits as well.
  const auto hint = shiftHint(info);
  if (reading && hint && crs.label.empty() && request.controlPoints.empty() && reading->system.crs->IsGeographic()) {
    const Places places = placesOf(data);
    return fail(Error("crs.missing")
                    .with("file", info.source.file)
                    .with("layer", info.name)
                    .with("x", places.first.x)
                    .with("y", places.first.y)
                    .with("candidates", "--source-crs " + *hint + "; --source-crs EPSG:4490"));
  }
  if (reading) {
    if (isTable(info.source.format) && reading->system.crs && reading->system.crs->IsGeographic() &&
        looksPacked(placesOf(data)))
      findings.push_back({FindingKind::Left, Message("coords.maybe_packed"), {}, {}, 0});
    return reading;
  }
  Error error = reading.error();
  const auto isFile = [](const Argument& argument) { return argument.name == "file"; };
  if (std::none_of(error.arguments.begin(), error.arguments.end(), isFile))
    error.with("file", info.source.file).with("layer", info.name);
  return fail(error);
}

Result<Reading> placeSource(Project& project, SourceData& data, const SourceCrs& crs, const LayerInfo& info,
                            const ImportRequest& request, std::vector<Finding>& findings, const Progress& progress) {
  const auto located = [&](const Error& error) {
    return fail(Error(error).with("file", info.source.file).with("layer", info.name));
  };
  auto reading = readingOf(data, crs, info, request, project, findings);
  if (!reading) return fail(reading.error());
  applyReading(data, *reading);
  const auto placed = placeOnPlan(project, data, reading->system, findings, progress);
  if (!placed && placed.error().code == "coords.not_lon_lat")  // nothing has been carried over yet
    return located(Error(placed.error()).with("candidates", possibleSystems(data, project)));
  return placed ? reading : located(placed.error());
}

Result<void> checkOffset(const SourceData& data, const SourceCrs& placed, const LayerInfo& info,
                         const ImportRequest& request, const Project& project, std::vector<Finding>& findings) {
  if (placed.shift != Shift::None) return {};
  if (const auto points = request.sourceCrs.empty() ? shiftedPoints(data, project) : std::nullopt)
    findings.push_back({FindingKind::Left,
                        Message("crs.points_look_shifted")
                            .with("datum", points->shift == Shift::Gcj02 ? "GCJ02" : "BD09")
                            .with("count", points->seen)
                            .with("outside", points->outside)
                            .with("then", points->outsideThen),
                        {},
                        {},
                        0});
  if (importRole(request.role).content != Content::Territory) return {};
  const auto found = systematicOffset(data, project);
  if (!found) return {};
  const double metres = std::round(std::hypot(found->offset.east, found->offset.north));
  const char* datum = found->shift == Shift::Gcj02 ? "GCJ02" : "BD09";
  const auto measured = [&](const char* code) {
    return Message(code)
        .with("metres", metres)
        .with("east", std::round(found->offset.east))
        .with("north", std::round(found->offset.north))
        .with("count", found->units);
  };
  const bool shifted = found->shift != Shift::None;
  if (shifted && found->planIsShifted) {
    findings.push_back({FindingKind::Left, measured("crs.plan_looks_shifted").with("datum", datum), {}, {}, 0});
  } else if (shifted && request.sourceCrs.empty() && request.controlPoints.empty()) {
    const std::string asTold = placed.crs && placed.crs->GetAuthorityCode(nullptr) ? crsCode(*placed.crs) : "EPSG:4490";
    return fail(measured("coords.looks_shifted")
                    .with("file", info.source.file)
                    .with("layer", info.name)
                    .with("datum", datum)
                    .with("candidates", std::string("--source-crs ") + datum + "; --source-crs " + asTold));
  } else {
    Message what = measured("crs.offset");
    findings.push_back({FindingKind::Left, shifted ? what.with("datum", datum) : what, {}, {}, 0});
  }
  return {};
}

}  // namespace wangge::gis
