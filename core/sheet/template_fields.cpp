// SPDX-License-Identifier: GPL-3.0-or-later
// Fields in the texts of templates.
#include <algorithm>

#include "core/sheet/counts_text.h"
#include "core/sheet/sheet_margins.h"
#include "core/sheet/template_maker.h"

namespace wangge::sheet {
namespace {

constexpr std::string_view kInternalFields[] = {"chief",  "phone",    "officer",       "supervision",
                                                "author", "approver", "classification"};

// Names, or phones, of all of them.
std::string joinedOf(const std::vector<const Person*>& people, std::string Person::*what, const std::string& and_) {
  std::string text;
  for (const Person* person : people)
    if (!(person->*what).empty()) text += (text.empty() ? "" : and_) + person->*what;
  return text;
}

std::string reachedAt(const std::vector<const Person*>& people) {
  if (people.empty()) return {};
  const Person& person = *people.front();
  return person.phone.empty() ? person.name : person.name + " " + person.phone;
}

// Once.
void note(std::vector<std::string>& fields, const std::string& field) {
  if (std::find(fields.begin(), fields.end(), field) == fields.end()) fields.push_back(field);
}

}  // namespace

bool isContactField(std::string_view field) {
  return std::find(std::begin(kInternalFields), std::end(kInternalFields), field) != std::end(kInternalFields);
}

std::optional<std::string> TemplateMaker::valueOf(std::string_view field) {
  if (std::find(std::begin(kFields), std::end(kFields), field) == std::end(kFields)) return std::nullopt;
  if (m_request.open && isContactField(field)) return std::string();
  const ProjectInfo& info = m_project.info;
  const Grid* grid = m_project.grids.find(m_unit.grid);
  const Zone zone = zoneOf(m_project, m_unit);
  const auto counted = [&] { return grid ? countedIn(m_project, *grid) : countedInSum(zone.tally); };
  if (field == "unit" || field == "name") {
    // A unit without a name is called by its code, and that it has none is told.
    if (nameOf(m_project, m_unit).empty() || (grid && grid->name.empty())) m_made.missing.insert(Missing::Name);
    return field == "unit"
               ? fullName(m_project, m_unit, texts())
               : given(grid ? shortName(m_project, m_unit.grid, texts().map.ordinalName) : nameOf(m_project, m_unit),
                       Missing::Name);
  }
  if (field == "code") return given(codeOf(m_project, m_unit), Missing::Code);
  if (field == "community") {
    const CommunityId community = grid ? grid->community : m_unit.community;
    return given(community ? nameOf(m_project, map::Unit{Level::Community, {}, community, {}}) : std::string(),
                 Missing::Field);
  }
  if (field == "kind") {
    if (m_unit.ofPolice()) return m_unit.precinct ? texts().precinct : texts().beat;
    return grid ? texts().kinds[static_cast<std::size_t>(grid->kind)]
                : texts().level[static_cast<std::size_t>(m_unit.level)];
  }
  if (field == "area") return areaText(zone.area, texts());
  if (field == "households") return householdsText(zone.tally, counted(), texts());
  if (field == "persons") return personsText(zone.tally, counted(), texts());
  if (field == "grids") return grouped(static_cast<long long>(unitsOf(m_project, Level::Grid, m_unit).size()));
  if (field == "chief") return given(joinedOf(m_staff.chiefs, &Person::name, texts().and_), Missing::Chief);
  if (field == "phone") return given(joinedOf(m_staff.chiefs, &Person::phone, texts().and_), Missing::Phone);
  if (field == "officer") return given(reachedAt(m_staff.officers), Missing::Officer);
  if (field == "supervision") return given(reachedAt(m_staff.supervisors), Missing::Supervision);
  if (field == "four_bounds") return given(m_asked.bounds, Missing::Bounds);
  if (field == "date") return given(m_request.date, Missing::Field);
  if (field == "source") return given(sourceText(m_project, texts(), m_request.open), Missing::Field);
  if (field == "author") return given(m_request.author, Missing::Field);
  if (field == "scale") {
    if (m_maps.empty()) return given({}, Missing::Field);
    return "1:" + grouped(std::llround(m_maps.front().second.printed));
  }
  if (field == "organisation") return given(info.organisation, Missing::Field);
  if (field == "approver") return given(info.approver, Missing::Field);
  if (field == "review_number") return given(info.mapReviewNumber, Missing::Field);
  if (field == "classification") return given(info.classification, Missing::Field);
  return given(info.crs, Missing::Field);
}

std::string TemplateMaker::written(const std::string& text) {
  std::string result;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t open = text.find('{', at), close = text.find('}', open);
    if (close == std::string::npos) return result += text.substr(at);
    result += text.substr(at, open - at);
    const std::string field = text.substr(open + 1, close - open - 1);
    const bool others = m_made.missing.erase(Missing::Field) > 0;
    if (auto value = valueOf(field)) {
      if (m_made.missing.contains(Missing::Field)) note(m_made.emptyFields, field);
      if (others) m_made.missing.insert(Missing::Field);
      result += *value;
    } else {
      m_made.missing.insert(Missing::Field);
      note(m_made.unknownFields, field);
      result += text.substr(open, close - open + 1);
    }
    at = close + 1;
  }
  return result;
}

}  // namespace wangge::sheet
