// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/print/pages.h"

#include <algorithm>
#include <set>

#include "app/paint/fonts.h"
#include "app/print/names.h"
#include "app/print/sheet_texts.h"
#include "app/print/templates.h"
#include "core/sheet/edition.h"
#include "core/sheet/sheet_margins.h"
#include "core/sheet/station_tables.h"

namespace wangge {
namespace {

std::vector<map::Unit> unitsWithin(const Project& project, sheet::SheetKind kind, const map::Unit& whole) {
  if (kind == sheet::SheetKind::Precinct) return whole.precinct ? std::vector{whole} : precinctsOf(project, whole);
  if (kind == sheet::SheetKind::Beat) return whole.beat ? std::vector{whole} : beatsOf(project, whole);
  return map::unitsOf(project, static_cast<Level>(kind), whole);
}

// In front of sheets of stations a map of all of them, with a table of what each has.
sheet::SheetRequest frontOfPolice(const Project& project, sheet::SheetRequest request) {
  request.title =
      map::filled(request.texts.titlePrecincts, {{"name", sheet::fullName(project, request.unit, request.texts)}});
  request.layers.precincts = request.layers.stations = true;
  request.fill = map::GridFill::None;
  request.detail = Level::Community;
  request.split.never = true;
  request.tables = std::vector{
      sheet::stationListOf(project, request.unit, request.open ? sheet::publicTexts(request.texts) : request.texts)};
  return request;
}

std::string shownName(const Project& project, const map::Unit& unit) {
  const std::string name = nameOf(project, unit);
  return name.empty() ? codeOf(project, unit) : name;
}

// Names of what it lies in, the outermost first.
std::vector<std::string> namesAbove(const Project& project, const map::Unit& unit) {
  std::vector<std::string> names;
  if (unit.beat) {
    const PrecinctId precinct = project.beats.at(unit.beat).precinct;
    if (project.precincts.contains(precinct)) names.push_back(nameOf(project, map::precinctUnit(precinct)));
    return names;
  }
  if (unit.precinct) return names;
  if (unit.level == Level::Grid)
    names.push_back(map::nameOf(project, {Level::Community, {}, project.grids.at(unit.grid).community, {}}));
  for (const DivisionId at : divisionsAbove(project, divisionAbove(project, unit)))
    names.push_back(map::nameOf(project, {project.divisions.at(at).level, at, {}, {}}));
  std::ranges::reverse(names);
  return names;
}

// What the pages of an entry show of the ground, with a little around it.
std::vector<Box> groundOf(const std::vector<sheet::TemplateSheet>& pages) {
  constexpr double kAround = 3;  // mm of paper that lines and labels reach beyond a map
  std::vector<Box> boxes;
  for (const sheet::TemplateSheet& page : pages) {
    if (page.sheet.map.width() > 0) boxes.push_back(page.sheet.view.toLattice(page.sheet.map.grown(kAround)));
    for (const sheet::Detail& detail : page.sheet.details) boxes.push_back(detail.ground);
  }
  return boxes;
}

}  // namespace

sheet::TemplateRequest templateRequestFor(const Project& project, const sheet::Template& form, const map::Unit& unit,
                                          bool open, const PageRequest& request) {
  sheet::TemplateRequest made;
  made.form = form, made.unit = unit;
  made.paper = request.formPaper, made.denominator = request.denominator;
  made.split = request.split;
  made.open = open || form.publicOnly, made.on = request.on;
  made.texts = textsFor(project, request.texts, made.open), made.words = templateTexts();
  made.date = request.date, made.author = request.author;
  made.layers = request.layers;
  if (unit.level == Level::Grid && unit.grid) made.bounds = boundsFor(project, unit.grid, made.open);
  return made;
}

Result<std::vector<map::Unit>> wholesOf(const Project& project, const PageRequest& request) {
  if (request.unit) {
    if (!exists(project, *request.unit)) return fail(Error("map.no_such_unit").with("code", request.within));
    return std::vector{*request.unit};
  }
  const auto whole = map::findUnit(project, request.within);
  if (whole) return std::vector{*whole};
  std::vector<map::Unit> wholes;
  if (sheet::isOfPolice(request.level)) wholes = sheet::policeUnitsWithCode(project, request.within);
  if (wholes.empty()) return fail(whole.error());
  return wholes;
}

Pages::Pages(std::shared_ptr<const Project> project, PageRequest request, std::shared_ptr<const map::BaseIndex> base)
    : m_project(std::move(project)),
      m_request(std::move(request)),
      m_base(base ? std::move(base) : std::make_shared<const map::BaseIndex>(*m_project)) {}

Result<Pages> Pages::of(std::shared_ptr<const Project> project, PageRequest request,
                        std::shared_ptr<const map::BaseIndex> base) {
  if (request.form && !request.form->isFor(request.level))
    return fail(
        Error("template.other_level").with("template", request.form->title).with("level", toText(request.level)));
  if (request.level == sheet::SheetKind::Precinct && project->precincts.empty())
    return fail(Error("align.no_precincts"));
  const auto wholes = wholesOf(*project, request);
  if (!wholes) return fail(wholes.error());
  Pages pages(std::move(project), std::move(request), std::move(base));
  pages.fill(*wholes);
  if (pages.m_entries.empty()) return fail(Error("print.no_units").with("level", toText(pages.m_request.level)));
  return pages;
}

void Pages::fill(const std::vector<map::Unit>& wholes) {
  const Project& project = *m_project;
  for (const map::Unit& whole : wholes) {
    const std::vector<map::Unit> units = unitsWithin(project, m_request.level, whole);
    const bool front = m_request.front && units.size() > 1;
    if (front) {
      PageEntry& entry = m_entries.emplace_back();
      entry.unit = whole, entry.front = true;
      entry.ofAll = sheet::isOfPolice(m_request.level) && !whole.ofPolice();
    }
    for (const map::Unit& unit : units) {
      PageEntry& entry = m_entries.emplace_back();
      entry.unit = unit, entry.depth = front ? 1 : 0;
    }
  }
  m_shown.resize(m_entries.size());
  std::optional<std::vector<std::string>> common;  // what lies above all of them tells nobody anything
  for (PageEntry& entry : m_entries) {
    entry.name = shownName(project, entry.unit), entry.label = codeOf(project, entry.unit);
    if (m_request.front && entry.depth == 0) continue;
    entry.above = namesAbove(project, entry.unit);
    if (!common) common = entry.above;
    common->erase(std::ranges::mismatch(*common, entry.above).in1, common->end());
  }
  std::set<std::string> taken;
  for (PageEntry& entry : m_entries) {
    if (common && entry.above.size() >= common->size())
      entry.above.erase(entry.above.begin(), entry.above.begin() + std::ssize(*common));
    const std::string own =
        fileNameFor(entry.label.empty() || entry.label == entry.name ? entry.name : entry.label + " " + entry.name)
            .toStdString();
    const std::string first = own.empty() ? std::to_string(&entry - m_entries.data() + 1) : own;
    entry.file = first;
    for (int number = 2; !taken.insert(entry.file).second; ++number)
      entry.file = first + " (" + std::to_string(number) + ")";
  }
}

Result<std::vector<sheet::TemplateSheet>> Pages::make(std::size_t index) const {
  const PageEntry& entry = m_entries.at(index);
  const Project& project = *m_project;
  // A template is for units of its level; what stands in front of them is arranged by the program then.
  const bool byForm =
      m_request.form && !entry.ofAll && (!entry.front || m_request.form->isFor(sheet::kindOf(entry.unit)));
  const FontMeasurer measurer(byForm ? m_request.form->font : std::string());
  std::vector<sheet::TemplateSheet> made;
  if (byForm) {
    auto sheets = sheet::makeTemplateSheets(
        project, templateRequestFor(project, *m_request.form, entry.unit, m_request.open, m_request), measurer,
        m_base.get());
    if (!sheets) return fail(sheets.error());
    made = *std::move(sheets);
  } else {
    sheet::SheetRequest request;
    request.unit = entry.unit;
    request.paper = m_request.paper, request.denominator = m_request.denominator;
    request.split = m_request.split;
    if (m_request.form)
      request.paper = sheet::paperFromText(m_request.formPaper.empty() ? m_request.form->paper : m_request.formPaper)
                          .value_or(sheet::PaperSize::A4);
    request.texts = textsFor(project, m_request.texts, isPublic());
    request.date = m_request.date, request.author = m_request.author;
    request.layers = m_request.layers;
    if (isPublic()) request.open = true, request.fill = map::GridFill::Adjacency;
    auto sheets =
        sheet::makeSheets(project, entry.ofAll ? frontOfPolice(project, request) : request, measurer, m_base.get());
    if (!sheets) return fail(sheets.error());
    for (sheet::Sheet& sheet : *sheets) made.emplace_back().sheet = std::move(sheet);
  }
  m_shown[index] = groundOf(made);
  return made;
}

}  // namespace wangge
