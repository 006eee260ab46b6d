// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/align/row_builder.h"

#include "app/text/format.h"
#include "app/text/verdict_text.h"
#include "app/window/parts/theme.h"

namespace wangge {

using namespace align;

namespace {

constexpr double kUnknown = -1;  // sorts what nobody counted below everything

QString said(const char* text) {
  return AlignTexts::tr(text);
}

}  // namespace

RowBuilder::RowBuilder(const Project& project) : m_counted(countedWhole(totalOf(project))) {}

RowBuilder& RowBuilder::text(const QString& title) {
  m_rows.columns.push_back({title, false});
  return *this;
}

RowBuilder& RowBuilder::number(const QString& title) {
  m_rows.columns.push_back({title, true});
  return *this;
}

RowBuilder& RowBuilder::sums() {
  return number(AlignTexts::tr("Households")).number(AlignTexts::tr("Persons")).number(AlignTexts::tr("Area"));
}

RowBuilder& RowBuilder::row() {
  return row(m_rows.rows.size());
}

RowBuilder& RowBuilder::row(std::size_t index) {
  m_rows.rows.push_back({{}, {}, index});
  return *this;
}

RowBuilder& RowBuilder::add(const QString& cell) {
  return add(cell, QVariant());
}

RowBuilder& RowBuilder::add(const QString& cell, const QVariant& order) {
  m_rows.rows.back().cells.push_back({cell, order});
  return *this;
}

RowBuilder& RowBuilder::add(Verdict verdict, const std::string& exemption) {
  QString text = verdictSign(verdict) + QStringLiteral("  ") + verdictText(verdict);
  if (!exemption.empty()) text = AlignTexts::tr("%1: %2").arg(text, QString::fromStdString(exemption).simplified());
  add(text, static_cast<int>(verdict));
  m_rows.rows.back().cells.back().colour = verdictColour(verdict);
  return *this;
}

RowBuilder& RowBuilder::add(const Tally& tally, Area area) {
  const Counted known = countedIn(tally, m_counted);
  const auto order = [](std::int64_t sum, bool counted) { return counted ? static_cast<double>(sum) : kUnknown; };
  add(countText(tally.households, known.households), order(tally.households, known.households));
  add(countText(tally.persons, known.persons), order(tally.persons, known.persons));
  return add(areaText(area.squareMetres()), area.squareMetres());
}

RowBuilder& RowBuilder::add(const Cell& sums) {
  return add(sums.tally, sums.area);
}

RowBuilder& RowBuilder::add(const PrecinctPart& sums) {
  return add(sums.tally, sums.area);
}

RowBuilder& RowBuilder::share(double share) {
  return add(decimalText(share * 100, 1) + QStringLiteral(" %"), share);
}

RowBuilder& RowBuilder::part(const Cell& part, const Cell& whole, Measure measure) {
  const Counted known = countedIn(whole.tally, m_counted);
  const bool told = measure == Measure::Area || (measure == Measure::Households ? known.households : known.persons);
  if (!told) return add(countText(0, false), kUnknown);
  const std::int64_t all = amountOf(whole, measure);
  const auto sum = static_cast<double>(amountOf(part, measure));
  const double share = all == 0 ? 0 : sum / static_cast<double>(all);
  return add(AlignTexts::tr("%1 (%2 %)").arg(amountText(part, measure, m_counted), decimalText(share * 100, 1)), sum);
}

RowBuilder& RowBuilder::length(double metres) {
  return add(lengthText(metres), metres);
}

QString stationText(const Project& project, PrecinctId id) {
  const Precinct* precinct = project.precincts.find(id);
  if (!precinct) return AlignTexts::tr("no station");
  if (precinct->name.empty() && precinct->code.empty()) return AlignTexts::tr("station without a name");
  return QString::fromStdString(precinct->name.empty() ? precinct->code : precinct->name);
}

QString subdistrictText(const Project& project, DivisionId id) {
  const Division* division = project.divisions.find(id);
  if (!division) return AlignTexts::tr("outside subdistricts");
  return QString::fromStdString(division->name.empty() ? division->code : division->name);
}

QString communityText(const Project& project, CommunityId id) {
  const Community* community = project.communities.find(id);
  if (!community) return AlignTexts::tr("outside communities");
  return QString::fromStdString(community->name.empty() ? community->code : community->name);
}

QString amountText(const Cell& cell, Measure measure, const Counted& counted) {
  if (measure == Measure::Area) return areaText(cell.area.squareMetres());
  const Counted known = countedIn(cell.tally, counted);
  return measure == Measure::Households ? countText(cell.tally.households, known.households)
                                        : countText(cell.tally.persons, known.persons);
}

QString verdictSign(Verdict verdict) {
  static constexpr const char* kSigns[] = {"1:1", "1:n", "n:1", "n:n", "–", "※"};
  return QString::fromUtf8(kSigns[static_cast<int>(verdict)]);
}

QColor verdictColour(Verdict verdict) {
  switch (verdict) {
    case Verdict::OneToOne:
      return theme::statusColour(GridStatus::InBand);
    case Verdict::Declared:
      return theme::statusColour(GridStatus::Exempt);
    case Verdict::OneToMany:
    case Verdict::ManyToOne:
      return theme::statusColour(GridStatus::TooSmall);
    default:
      return theme::statusColour(GridStatus::TooLarge);
  }
}

std::vector<FaceId> facesOf(const Project& project, DivisionId subdistrict) {
  std::vector<FaceId> faces;
  for (CommunityId id : communitiesOf(project, subdistrict)) {
    const std::vector<FaceId>& more = project.communities.at(id).zone.faces;
    faces.insert(faces.end(), more.begin(), more.end());
  }
  return faces;
}

QString titleOf(AlignPage page) {
  static constexpr const char* kTitles[] = {
      QT_TRANSLATE_NOOP("AlignTexts", "Matrix"),
      QT_TRANSLATE_NOOP("AlignTexts", "Stations"),
      QT_TRANSLATE_NOOP("AlignTexts", "Subdistricts"),
      QT_TRANSLATE_NOOP("AlignTexts", "Best correspondence"),
      QT_TRANSLATE_NOOP("AlignTexts", "Split communities"),
      QT_TRANSLATE_NOOP("AlignTexts", "Split grids"),
      QT_TRANSLATE_NOOP("AlignTexts", "Real differences"),
      QT_TRANSLATE_NOOP("AlignTexts", "Slivers"),
      QT_TRANSLATE_NOOP("AlignTexts", "Parts that lie apart"),
      QT_TRANSLATE_NOOP("AlignTexts", "Without a station"),
      QT_TRANSLATE_NOOP("AlignTexts", "Stations outside their precinct"),
      QT_TRANSLATE_NOOP("AlignTexts", "What lines follow"),
      QT_TRANSLATE_NOOP("AlignTexts", "Remarks"),
  };
  return said(kTitles[static_cast<int>(page)]);
}

QString nothingIn(AlignPage page) {
  static constexpr const char* kTexts[] = {
      "",
      QT_TRANSLATE_NOOP("AlignTexts", "There are no stations."),
      QT_TRANSLATE_NOOP("AlignTexts", "There are no subdistricts, so stations have nothing to correspond to."),
      QT_TRANSLATE_NOOP("AlignTexts", "No station and subdistrict have anything in common."),
      QT_TRANSLATE_NOOP("AlignTexts", "No community lies in two precincts."),
      QT_TRANSLATE_NOOP("AlignTexts", "No grid lies in two precincts."),
      QT_TRANSLATE_NOOP("AlignTexts", "Lines of precincts and communities differ nowhere but for slivers."),
      QT_TRANSLATE_NOOP("AlignTexts", "There are no slivers."),
      QT_TRANSLATE_NOOP("AlignTexts", "Every precinct is of one piece."),
      QT_TRANSLATE_NOOP("AlignTexts", "All territory has a station."),
      QT_TRANSLATE_NOOP("AlignTexts", "No station lies outside its precinct."),
      QT_TRANSLATE_NOOP("AlignTexts", "No line runs between two precincts."),
      QT_TRANSLATE_NOOP("AlignTexts", "Nothing is to be remarked."),
  };
  return page == AlignPage::Matrix ? QString() : said(kTexts[static_cast<int>(page)]);
}

std::size_t countOf(AlignPage page, const Report& report) {
  const std::size_t counts[] = {0,
                                report.stations.size(),
                                report.subdistricts.size(),
                                report.best.pairs.size(),
                                report.communities.size(),
                                report.grids.size(),
                                report.differences.size(),
                                report.slivers.size(),
                                report.detached.size(),
                                report.uncovered.size() + (report.unitsWithoutStation.pieces > 0 ? 1 : 0),
                                report.outside.size(),
                                report.lines.size(),
                                report.remarks.size()};
  return counts[static_cast<int>(page)];
}

}  // namespace wangge
