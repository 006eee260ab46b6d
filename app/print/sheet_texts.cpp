// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/print/sheet_texts.h"

#include <QCoreApplication>
#include <QRegularExpression>
#include <memory>
#include <mutex>

#include "app/text/four_bounds_text.h"
#include "app/text/grid_names.h"
#include "app/text/words.h"
#include "gis/crs/crs_name.h"

namespace wangge {
namespace {

struct Sheet {
  Q_DECLARE_TR_FUNCTIONS(Sheet)
};

std::string said(const QString& text) {
  return text.toStdString();
}

// The ground that was put in order last, for the next page of the same plan.
class LastGround {
 public:
  std::shared_ptr<const BoundGround> of(const Project& project) {
    const std::lock_guard lock(m_mutex);
    if (!m_ground || !m_ground->isOf(project)) m_ground = std::make_shared<const BoundGround>(project);
    return m_ground;
  }

 private:
  std::mutex m_mutex;
  std::shared_ptr<const BoundGround> m_ground;
};

// As somebody wrote them; as they are worked out, also by sides where they are those of the whole grid.
sheet::GridBounds gridBounds(const Project& project, const BoundGround& ground, GridId grid, PlanEndWord end) {
  if (const std::string& written = project.grids.at(grid).fourBounds; !written.empty()) return written;
  sheet::GridBounds made = said(workedOutBounds(project, ground, grid, end));
  if (made.sentence.empty()) return made;
  const FourBounds bounds = fourBoundsOf(project, ground, grid);
  if (bounds.parts != 1) return made;
  auto& sides = made.sides.emplace();
  for (const Side side : kSides) sides[static_cast<std::size_t>(side)] = said(sideText(project, bounds, side, end));
  return made;
}

auto boundsWith(PlanEndWord end, const std::shared_ptr<LastGround>& last) {
  return [end, last](const Project& project) {
    return [&project, end, ground = last->of(project)](GridId grid) { return gridBounds(project, *ground, grid, end); };
  };
}

}  // namespace

map::MapTexts mapTexts() {
  map::MapTexts texts;
  texts.households = said(Sheet::tr("{n} hh"));
  texts.partly = said(Sheet::tr("{n} hh, partly counted"));
  texts.persons = said(Sheet::tr("{n} pers."));
  texts.status = {said(Sheet::tr("In band")),    said(Sheet::tr("In band by persons")), said(Sheet::tr("Too small")),
                  said(Sheet::tr("Too large")),  said(Sheet::tr("Dedicated")),          said(Sheet::tr("Exempt")),
                  said(Sheet::tr("Not counted"))};
  // No sign where the number of households alone says all is well.
  texts.sign = {"",
                said(Sheet::tr("by persons")),
                said(Sheet::tr("small")),
                said(Sheet::tr("large")),
                said(Sheet::tr("dedicated")),
                said(Sheet::tr("exempt")),
                said(Sheet::tr("not counted"))};
  texts.unassigned = said(Sheet::tr("Unassigned"));
  texts.ordinalName = ordinalName();
  return texts;
}

sheet::SheetTexts sheetTexts() {
  sheet::SheetTexts texts;
  texts.map = mapTexts();
  texts.title = {said(Sheet::tr("Grid map of {name}", "city")), said(Sheet::tr("Grid map of {name}", "county")),
                 said(Sheet::tr("Grid map of {name}", "subdistrict")),
                 said(Sheet::tr("Grid map of {name}", "community")),
                 said(Sheet::tr("{name}", "title of a grid's sheet"))};
  texts.titleDedicated = said(Sheet::tr("Dedicated grid map of {name}"));
  texts.titlePrecinct = said(Sheet::tr("Precinct map of {name}"));
  texts.titleBeat = said(Sheet::tr("Beat map of {name}"));
  texts.titlePrecincts = said(Sheet::tr("Police precincts of {name}"));
  texts.detailTitle = said(Sheet::tr("{title}, detail {letter}"));
  texts.detail = said(Sheet::tr("{letter}  1:{n}", "letter and scale of an enlarged part of the map"));
  texts.partTitle = said(Sheet::tr("{title} (part {n} of {all})"));
  texts.adjoining = said(Sheet::tr("adjoining: part {n}", "at the edge of a part of a map"));
  texts.partFrames = said(Sheet::tr("Parts, 1:{n}", "in the legend: frames of parts of the map"));
  texts.partIndex = said(Sheet::tr("Parts, {overlap} mm overlap", "heading of a small map"));
  texts.oneBelow = said(Sheet::tr("{name} ({part})", "a city's sheet on which there is one district"));
  texts.continued = said(Sheet::tr("{title}, continued {n}"));
  // Chinese writes the highest unit first and nothing between the names.
  texts.highestFirst = Sheet::tr("lowest first", "order of units in a title: lowest first or highest first") ==
                       QStringLiteral("highest first");
  texts.nameSeparator = texts.highestFirst ? "" : ", ";
  texts.level = {said(Sheet::tr("City")), said(Sheet::tr("County")), said(Sheet::tr("Subdistrict")),
                 said(Sheet::tr("Community")), said(Sheet::tr("Grid"))};
  texts.own = said(Sheet::tr("This grid", "in the legend of a grid's sheet"));
  texts.legend = said(Sheet::tr("Legend"));
  texts.boundary = {said(Sheet::tr("Block line")),         said(Sheet::tr("Grid boundary")),
                    said(Sheet::tr("Community boundary")), said(Sheet::tr("Subdistrict boundary")),
                    said(Sheet::tr("County boundary")),    said(Sheet::tr("City boundary"))};
  texts.precinct = said(Sheet::tr("Police precinct"));
  texts.beat = said(Sheet::tr("Police beat"));
  texts.station = said(Sheet::tr("Police station"));
  texts.expressway = said(Sheet::tr("Expressway"));
  texts.arterial = said(Sheet::tr("Arterial road"));
  texts.street = said(Sheet::tr("Street"));
  texts.lane = said(Sheet::tr("Lane"));
  texts.rail = said(Sheet::tr("Railway"));
  texts.river = said(Sheet::tr("River"));
  texts.water = said(Sheet::tr("Water"));
  texts.building = said(Sheet::tr("Building"));
  texts.site = said(Sheet::tr("Site"));
  texts.households = said(Sheet::tr("Household point"));
  texts.scale = said(Sheet::tr("Scale 1:{n}"));
  texts.north = said(Sheet::tr("N", "north"));
  texts.metres = said(Sheet::tr("m"));
  texts.kilometres = said(Sheet::tr("km"));
  texts.organisation = said(Sheet::tr("Published by {value}"));
  texts.author = said(Sheet::tr("Drawn by {value}"));
  texts.approver = said(Sheet::tr("Approved by {value}"));
  texts.date = said(Sheet::tr("Date: {value}"));
  texts.source = said(Sheet::tr("Sources: {value}"));
  texts.crs = said(Sheet::tr("Coordinates: {value}"));
  texts.reviewNumber = said(Sheet::tr("Map review number: {value}"));
  texts.classification = said(Sheet::tr("{value}", "classification"));
  texts.and_ = said(Sheet::tr(", ", "between the names of sources"));
  texts.position = said(Sheet::tr("Location in {name}"));
  texts.columnNumber = said(Sheet::tr("No."));
  texts.columnName = said(Sheet::tr("Name"));
  texts.columnGrids = said(Sheet::tr("Grids"));
  texts.columnHouseholds = said(Sheet::tr("Households"));
  texts.columnPersons = said(Sheet::tr("Persons"));
  texts.columnStatus = said(Sheet::tr("State"));
  texts.columnTooSmall = said(Sheet::tr("Too small"));
  texts.columnTooLarge = said(Sheet::tr("Too large"));
  texts.columnNotCounted = said(Sheet::tr("Not counted"));
  texts.columnCode = said(Sheet::tr("Code"));
  texts.total = said(Sheet::tr("Total"));
  texts.others = said(Sheet::tr("Others"));
  texts.more = said(Sheet::tr("{n} more on the next page"));
  texts.prefix = said(Sheet::tr("Codes of grids: {code} + No."));
  texts.leftOut = said(Sheet::tr("Not labelled on the map"));
  texts.code = said(Sheet::tr("Code"));
  texts.kind = said(Sheet::tr("Kind"));
  texts.area = said(Sheet::tr("Area"));
  texts.squareKilometres = said(Sheet::tr("{n} km²"));
  texts.hectares = said(Sheet::tr("{n} ha"));
  texts.squareMetres = said(Sheet::tr("{n} m²"));
  texts.kinds = {said(Sheet::tr("Comprehensive grid")), said(Sheet::tr("Dedicated grid"))};
  for (std::size_t i = 0; i < kDedicatedCategories.size(); ++i)
    texts.category[i + 1] = said(wordFor(kDedicatedCategories[i]));
  texts.unknown = said(Sheet::tr("not counted"));
  texts.fourBounds = said(Sheet::tr("Four bounds"));
  texts.boundsOfGrids = said(Sheet::tr("Four bounds of the grids"));
  texts.sides = {said(Sheet::tr("East")), said(Sheet::tr("South")), said(Sheet::tr("West")), said(Sheet::tr("North"))};
  const auto ground = std::make_shared<LastGround>();
  texts.bounds = boundsWith(PlanEndWord::Border, ground);
  texts.openBounds = boundsWith(PlanEndWord::Neutral, ground);
  texts.communities = said(Sheet::tr("Communities"));
  texts.beats = said(Sheet::tr("Police beats"));
  texts.columnBeat = said(Sheet::tr("Police beat"));
  texts.columnStation = said(Sheet::tr("Police station"));
  texts.officers = said(Sheet::tr("Officers"));
  texts.subdistricts = said(Sheet::tr("Subdistricts"));
  texts.whole = said(Sheet::tr("whole", "instead of a share of 100 %"));
  texts.shares = {said(Sheet::tr("Share of households")), said(Sheet::tr("Share of persons")),
                  said(Sheet::tr("Share of area"))};
  texts.noBeat = said(Sheet::tr("in no beat"));
  texts.noStation = said(Sheet::tr("without a station"));
  texts.besideTerritory = said(Sheet::tr("with a grid, not by place"));
  texts.outside = said(Sheet::tr("outside communities"));
  return texts;
}

std::string crsText(const std::string& crs) {
  QString name = QString::fromStdString(gis::crsName(crs));
  if (name.isEmpty()) return crs;
  static const QRegularExpression byMeridian(QStringLiteral("^CGCS2000 / 3-degree Gauss-Kruger CM (\\d+)E$"));
  static const QRegularExpression byZone(QStringLiteral("^CGCS2000 / 3-degree Gauss-Kruger zone (\\d+)$"));
  if (const auto match = byMeridian.match(name); match.hasMatch()) {
    name = Sheet::tr("CGCS2000, 3-degree Gauss-Krüger, central meridian %1° E").arg(match.captured(1));
  } else if (const auto zoned = byZone.match(name); zoned.hasMatch()) {
    name = Sheet::tr("CGCS2000, 3-degree Gauss-Krüger, zone %1").arg(zoned.captured(1));
  }
  return said(Sheet::tr("%1 (%2)", "coordinate system and its code").arg(name, QString::fromStdString(crs)));
}

std::string boundsFor(const Project& project, GridId grid, bool open) {
  return fourBoundsText(project, grid, open ? PlanEndWord::Neutral : PlanEndWord::Border).toStdString();
}

sheet::SheetTexts textsFor(const Project& project, sheet::SheetTexts texts, bool open) {
  if (open) texts.bounds = texts.openBounds;
  texts.crs = QString::fromStdString(texts.crs)
                  .replace(QStringLiteral("{value}"), QString::fromStdString(crsText(project.info.crs)))
                  .toStdString();
  return texts;
}

}  // namespace wangge
