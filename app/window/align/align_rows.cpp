// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/align/align_rows.h"

#include "app/text/format.h"
#include "app/text/messages.h"
#include "app/text/words.h"
#include "app/window/align/row_builder.h"
#include "core/plan/grid_name.h"

namespace wangge {

using namespace align;

namespace {

AlignRows stationRows(const Project& project, const Report& report) {
  RowBuilder to(project);
  to.text(AlignTexts::tr("Station")).text(AlignTexts::tr("Verdict")).text(AlignTexts::tr("Subdistricts")).sums();
  for (const StationVerdict& each : report.stations) {
    to.row().add(stationText(project, each.precinct));
    to.add(each.verdict, each.exemption);
    to.add(to.list(each.with, [&](DivisionId id) { return subdistrictText(project, id); })).add(each.sums);
    to.target().precinct = each.precinct;
    to.target().around = project.precincts.at(each.precinct).zone.faces;
  }
  return to.done();
}

AlignRows subdistrictRows(const Project& project, const Report& report) {
  RowBuilder to(project);
  to.text(AlignTexts::tr("Subdistrict")).text(AlignTexts::tr("Verdict")).text(AlignTexts::tr("Stations")).sums();
  for (const SubdistrictVerdict& each : report.subdistricts) {
    to.row().add(subdistrictText(project, each.subdistrict));
    to.add(each.verdict, {});
    to.add(to.list(each.with, [&](PrecinctId id) { return stationText(project, id); })).add(each.sums);
    to.target().division = each.subdistrict;
    to.target().around = facesOf(project, each.subdistrict);
  }
  return to.done();
}

AlignRows bestRows(const Project& project, const Report& report) {
  RowBuilder to(project);
  to.text(AlignTexts::tr("Station")).text(AlignTexts::tr("Subdistrict")).sums();
  const auto station = [&](PrecinctId id) {
    to.target().precinct = id;
    to.target().around = project.precincts.at(id).zone.faces;
  };
  for (const Pairing& pair : report.best.pairs) {
    to.row().add(stationText(project, pair.precinct)).add(subdistrictText(project, pair.subdistrict));
    to.add(pair.together);
    station(pair.precinct);
    to.target().division = pair.subdistrict;
    for (FaceId face : facesOf(project, pair.subdistrict))
      if (project.subdivision.face(face).precinct == pair.precinct) to.target().part.push_back(face);
  }
  const QString alone = AlignTexts::tr("none left for it");
  for (PrecinctId left : report.best.stationsLeft) {
    to.row().add(stationText(project, left)).add(alone);
    station(left);
  }
  for (DivisionId left : report.best.subdistrictsLeft) {
    to.row().add(alone).add(subdistrictText(project, left));
    to.target().division = left;
    to.target().around = facesOf(project, left);
  }
  return to.done();
}

AlignRows straddlingRows(const Project& project, const std::vector<Straddling>& list, bool grids) {
  RowBuilder to(project);
  if (grids) to.text(AlignTexts::tr("Grid"));
  to.text(AlignTexts::tr("Community")).text(AlignTexts::tr("Station")).sums();
  to.text(AlignTexts::tr("Sliver"));
  for (std::size_t i = 0; i < list.size(); ++i)
    for (const StationShare& share : list[i].shares) {
      const Straddling& unit = list[i];
      to.row(i);
      if (grids) to.add(gridText(nameOf(project, unit.grid)));
      to.add(communityText(project, unit.community)).add(stationText(project, share.precinct));
      for (const Measure measure : {Measure::Households, Measure::Persons, Measure::Area})
        to.part(share.sums, unit.sums, measure);
      to.add(share.sliver ? AlignTexts::tr("sliver") : QString());
      AlignTarget& target = to.target();
      target.precinct = share.precinct, target.community = unit.community, target.grid = unit.grid;
      target.around =
          unit.grid ? project.grids.at(unit.grid).zone.faces : project.communities.at(unit.community).zone.faces;
      for (FaceId face : target.around)
        if (project.subdivision.face(face).precinct == share.precinct) target.part.push_back(face);
    }
  return to.done();
}

AlignRows regionRows(const Project& project, const std::vector<Region>& list, bool slivers) {
  RowBuilder to(project);
  to.text(AlignTexts::tr("Community"));
  if (slivers) to.text(AlignTexts::tr("Grid"));
  to.text(AlignTexts::tr("Lies in")).text(AlignTexts::tr("Around it")).sums().number(AlignTexts::tr("Width"));
  if (slivers) to.text(AlignTexts::tr("Locked"));
  for (std::size_t i = 0; i < list.size(); ++i) {
    const Region& region = list[i];
    to.row(i).add(communityText(project, region.community));
    if (slivers) to.add(region.grid ? gridText(nameOf(project, region.grid)) : QString());
    to.add(stationText(project, region.from)).add(stationText(project, region.to));
    to.add(region.part).length(region.part.width);
    if (slivers) to.add(region.locked ? AlignTexts::tr("locked") : QString());
    AlignTarget& target = to.target();
    target.precinct = region.from, target.other = region.to;
    target.community = region.community, target.grid = region.grid;
    target.part = target.around = region.part.faces, target.place = region.place;
  }
  return to.done();
}

AlignRows detachedRows(const Project& project, const Report& report) {
  RowBuilder to(project);
  to.text(AlignTexts::tr("Station")).sums().text(AlignTexts::tr("Sliver"));
  for (const DetachedPart& each : report.detached) {
    to.row().add(stationText(project, each.precinct)).add(each.part);
    to.add(each.part.sliver ? AlignTexts::tr("sliver") : QString());
    to.target().precinct = each.precinct;
    to.target().part = to.target().around = each.part.faces, to.target().place = each.place;
  }
  return to.done();
}

AlignRows uncoveredRows(const Project& project, const Report& report) {
  RowBuilder to(project);
  to.text(AlignTexts::tr("Communities")).sums().text(AlignTexts::tr("Sliver"));
  for (const Uncovered& each : report.uncovered) {
    to.row().add(to.list(each.communities, [&](CommunityId id) { return communityText(project, id); })).add(each.part);
    to.add(each.part.sliver ? AlignTexts::tr("sliver") : QString());
    if (each.communities.size() == 1) to.target().community = each.communities.front();
    to.target().part = to.target().around = each.part.faces, to.target().place = each.place;
  }
  // They count with their grid and lie nowhere.
  if (report.unitsWithoutStation.pieces > 0)
    to.row().add(AlignTexts::tr("units without territory")).add(report.unitsWithoutStation);
  return to.done();
}

AlignRows outsideRows(const Project& project, const Report& report) {
  RowBuilder to(project);
  to.text(AlignTexts::tr("Station"))
      .text(AlignTexts::tr("Own precinct"))
      .text(AlignTexts::tr("Lies in"))
      .number(AlignTexts::tr("Distance"));
  for (const StationOutside& each : report.outside) {
    const Station& station = project.stations.at(each.station);
    to.row().add(QString::fromStdString(station.name.empty() ? station.code : station.name));
    to.add(stationText(project, each.own)).add(stationText(project, each.in)).length(each.metres);
    to.target().precinct = each.own, to.target().place = station.at;
  }
  return to.done();
}

AlignRows lineRows(const Project& project, const Report& report) {
  RowBuilder to(project);
  to.text(AlignTexts::tr("Station")).text(AlignTexts::tr("Beside")).number(AlignTexts::tr("Length"));
  constexpr auto kLast = static_cast<std::size_t>(Follows::Lane);
  for (std::size_t i = 0; i <= kLast; ++i) to.number(headed(wordFor(static_cast<Follows>(i))));
  to.number(headed(wordFor(Level::Community))).number(headed(wordFor(Level::Subdistrict)));
  to.number(AlignTexts::tr("Nothing"));
  for (const LineShare& line : report.lines) {
    to.row().add(stationText(project, line.one)).add(stationText(project, line.other));
    to.length(static_cast<double>(line.length) / 1000);
    const auto share = [&](std::int64_t length) {
      to.share(line.length == 0 ? 0 : static_cast<double>(length) / static_cast<double>(line.length));
    };
    for (std::size_t i = 0; i <= kLast; ++i) share(line.along[i]);
    for (std::int64_t length : {line.community, line.subdistrict, line.nothing}) share(length);
    to.target().precinct = line.one, to.target().other = line.other;
    to.target().around = project.precincts.at(line.one).zone.faces;
    if (line.other) {
      const std::vector<FaceId>& more = project.precincts.at(line.other).zone.faces;
      to.target().around.insert(to.target().around.end(), more.begin(), more.end());
    }
  }
  return to.done();
}

AlignRows remarkRows(const Project& project, const Report& report) {
  RowBuilder to(project);
  to.text(AlignTexts::tr("Remark"));
  for (const Remark& remark : report.remarks) {
    to.row().add(textOf(remark.what));
    to.target().place = remark.place;
  }
  return to.done();
}

}  // namespace

AlignRows rowsOf(AlignPage page, const Project& project, const Report& report) {
  switch (page) {
    case AlignPage::Stations:
      return stationRows(project, report);
    case AlignPage::Subdistricts:
      return subdistrictRows(project, report);
    case AlignPage::Best:
      return bestRows(project, report);
    case AlignPage::Communities:
      return straddlingRows(project, report.communities, false);
    case AlignPage::Grids:
      return straddlingRows(project, report.grids, true);
    case AlignPage::Differences:
      return regionRows(project, report.differences, false);
    case AlignPage::Slivers:
      return regionRows(project, report.slivers, true);
    case AlignPage::Detached:
      return detachedRows(project, report);
    case AlignPage::Uncovered:
      return uncoveredRows(project, report);
    case AlignPage::Outside:
      return outsideRows(project, report);
    case AlignPage::Lines:
      return lineRows(project, report);
    case AlignPage::Remarks:
      return remarkRows(project, report);
    case AlignPage::Matrix:
      break;
  }
  return {};
}

}  // namespace wangge
