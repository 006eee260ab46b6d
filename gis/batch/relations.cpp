// SPDX-License-Identifier: GPL-3.0-or-later
#include "gis/batch/relations.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <iterator>
#include <set>

#include "core/plan/precinct_layers.h"
#include "gis/batch/name_words.h"
#include "gis/read/count_fields.h"
#include "gis/read/field_guess.h"
#include "gis/read/guess_findings.h"
#include "gis/roles.h"

namespace wangge::gis {
namespace {

using Keys = std::vector<std::string>;

void doubt(const Row& row, Message what, const std::string& decides) {
  row.layer->doubts.push_back({std::move(what), decides});
}

std::string nameOf(const Row& row) {
  return row.look->only || row.layer->layer.empty() ? row.layer->file : row.layer->file + " · " + row.layer->layer;
}

std::string listed(const std::vector<std::string>& names) {
  return fmt::format("{}", fmt::join(names, ", "));
}

std::size_t shared(const Keys& a, const Keys& b) {
  Keys both;
  std::ranges::set_intersection(a, b, std::back_inserter(both));
  return both.size();
}

bool sameData(const LayerLook& a, const LayerLook& b) {
  if (a.features != b.features || a.features <= 0 || a.fields.size() != b.fields.size() || a.side != b.side)
    return false;
  bool values = false;
  for (std::size_t i = 0; i < a.fields.size(); ++i) {
    if (a.fields[i].name != b.fields[i].name || a.fields[i].values != b.fields[i].values) return false;
    values = values || !a.fields[i].values.empty();
  }
  return values && a.geometry == b.geometry;
}

std::string keyField(const Row& row) {
  const std::string& join = row.layer->request.join;
  return join.empty() ? fieldFor(*row.layer, "key") : join;
}

bool apart(const DegreeBox& a, const DegreeBox& b) {
  return !a.empty() && !b.empty() && a.whole && b.whole && !a.meets(b);
}

std::string told(const Row& row) {
  return nameInRecipe(row.layer->file, row.layer->isNamed() ? row.layer->layer : std::string());
}

bool names(const std::vector<std::string>& list, const std::string& name) {
  return std::ranges::find(list, name) != list.end();
}

// It does not matter of which of the two it was said.
bool saidOfPair(const Row& row, const Row& other, std::vector<std::string> RecipeEntry::*list) {
  return names(row.decided->*list, told(other)) || names(other.decided->*list, told(row));
}

void askForBoth(const Row& row, Message what, const Row& other) {
  row.layer->doubts.push_back({std::move(what).with("other", nameOf(other)), "both", told(other)});
}

using KnownKeys = std::shared_ptr<const Keys>;

// Upper levels come with and without the zeros that fill their codes up.
Keys withoutFilling(const Keys& codes) {
  std::set<std::string> plain;
  for (std::string code : codes) {
    if (code.size() == 12 && isAdministrativeCode(code))
      while (code.size() > 6 && code.ends_with("000")) code.resize(code.size() - 3);
    plain.insert(std::move(code));
  }
  return {plain.begin(), plain.end()};
}

bool ofOneScheme(const Keys& a, const Keys& b) {
  const auto fits = [](const Keys& keys, std::size_t length) {
    return std::ranges::all_of(keys, [&](const std::string& key) { return key.size() == length; });
  };
  return !a.empty() && !b.empty() && fits(a, a[0].size()) && fits(b, a[0].size()) && isAdministrativeCode(a[0]) &&
         isAdministrativeCode(b[0]);
}

// Units of one role in two files: parts of a city, or one part twice.
void relateUnits(const Row& row, const Row& other, const KeysOf& keysOf) {
  if (saidOfPair(row, other, &RecipeEntry::both)) return;
  const std::string field = fieldFor(*row.layer, "code"), otherField = fieldFor(*other.layer, "code");
  const KnownKeys mine = field.empty() ? nullptr : keysOf(row, field);
  const KnownKeys theirs = otherField.empty() ? nullptr : keysOf(other, otherField);
  if (mine && theirs) {
    const Keys a = withoutFilling(*mine), b = withoutFilling(*theirs);
    if (const std::size_t both = shared(a, b); both > 0)
      return askForBoth(row, Message("plan.same_units").with("count", both), other);
    if (ofOneScheme(a, b)) return;
  }
  const DegreeBox &a = row.layer->preview.extent, &b = other.layer->preview.extent;
  // Lists have no place of their own.
  if (!a.empty() && !b.empty() && a.meets(b)) askForBoth(row, Message("plan.same_area"), other);
}

// The same data once more in another format: as many things in the same place.
bool samePlace(const Row& row, const Row& other) {
  constexpr double kNear = 1e-4;  // degrees, about ten metres
  const DegreeBox &a = row.layer->preview.extent, &b = other.layer->preview.extent;
  const auto near = [](double x, double y) { return std::abs(x - y) < kNear; };
  return row.look->features > 1 && row.look->features == other.look->features && !a.empty() && !b.empty() &&
         row.look->geometry == other.look->geometry && near(a.west, b.west) && near(a.east, b.east) &&
         near(a.south, b.south) && near(a.north, b.north);
}

bool isKnown(const Keys& keys, const Keys& buildings) {
  return !keys.empty() && shared(keys, buildings) * 10 >= keys.size() * 9;
}

// Registers of different buildings. That keys differ proves it only where both are keys of the buildings that are
// imported here: else one building may have a key in each.
bool ofOtherBuildings(const Row& row, const Row& other, const std::vector<Row>& rows, const KeysOf& keysOf) {
  const std::string mine = keyField(row), theirs = keyField(other);
  if (mine.empty() || normalFieldName(mine) != normalFieldName(theirs)) return false;
  const KnownKeys a = keysOf(row, mine), b = keysOf(other, theirs);
  if (!a || !b || shared(*a, *b) > 0) return false;
  for (const Row& buildings : rows) {
    if (buildings.layer->role != Role::Buildings) continue;
    const std::string field = fieldFor(*buildings.layer, "key");
    const KnownKeys all = field.empty() ? nullptr : keysOf(buildings, field);
    if (all && isKnown(*a, *all) && isKnown(*b, *all)) return true;
  }
  return false;
}

void relatePeople(const Row& row, const Row& other, const std::vector<Row>& rows, const KeysOf& keysOf) {
  if (saidOfPair(row, other, &RecipeEntry::otherPeople) ||
      apart(row.layer->preview.extent, other.layer->preview.extent))
    return;
  if (ofOtherBuildings(row, other, rows, keysOf)) {
    row.layer->findings.push_back(finding(
        FindingKind::Guess, Message("plan.keys_differ").with("field", keyField(row)).with("other", nameOf(other))));
    return;
  }
  row.layer->doubts.push_back({Message("plan.same_people").with("other", nameOf(other)), "other_people", told(other)});
}

bool isReplaced(const std::vector<Row>& rows, const std::string& source) {
  return std::ranges::any_of(
      rows, [&](const Row& row) { return row.layer->request.replace && row.layer->request.sourceName == source; });
}

void relatePeopleToPlan(const Row& row, const std::vector<Row>& rows, const Project& project) {
  std::vector<std::string> same;
  project.sources.forEach([&](SourceId, const Source& source) {
    if (source.households && !isReplaced(rows, source.name)) same.push_back(source.name);
  });
  std::ranges::sort(same);
  for (const std::string& source : same)
    if (const std::string name = std::string(kOfPlan) + source; !names(row.decided->otherPeople, name))
      row.layer->doubts.push_back({Message("plan.same_people").with("other", source), "other_people", name});
}

// What is in the plan already is replaced or added to, as the user says.
void relateToSources(const Row& row, const Project& project, bool another, std::set<std::string>& names,
                     std::set<std::string>& replaced) {
  ImportRequest& request = row.layer->request;
  std::vector<std::string> present;
  project.sources.forEach([&](SourceId id, const Source& source) {
    if (source.role == row.layer->role && !isAside(project, id)) present.push_back(source.name);
  });
  std::ranges::sort(present);
  const std::string& decided = row.decided->existing;
  const std::string wanted = decided.starts_with("replace:") ? decided.substr(8) : std::string();
  if (!wanted.empty() && std::ranges::find(present, wanted) != present.end()) {
    request.replace = true, request.sourceName = wanted;
    if (!replaced.insert(wanted).second) doubt(row, Message("plan.replaced_twice").with("source", wanted), "existing");
    return;
  }
  // Communities may have been drawn or taken over without a source.
  const bool covered = row.layer->role == Role::Communities && !project.communities.empty();
  if ((!present.empty() || covered) && decided != "add")
    doubt(row, Message("plan.existing").with("role", toText(*row.layer->role)).with("sources", listed(present)),
          "existing");
  request.add = another || !present.empty();
  const std::string stem = request.sourceName;
  for (int number = 2; !names.insert(request.sourceName).second; ++number)
    request.sourceName = fmt::format("{} {}", stem, number);
}

// Something that rows without coordinates can be joined to.
bool hasPlaces(const std::vector<Row>& rows, const Project& project) {
  if (!project.buildings.empty() || !project.sites.empty()) return true;
  return std::ranges::any_of(rows, [](const Row& row) {
    return !row.layer->role || row.layer->role == Role::Buildings || row.layer->role == Role::Sites;
  });
}

void tellCountsNotTaken(const Row& row) {
  if (importRole(*row.layer->role).field("households")) return;
  const CountFields found = findCountFields(row.look->fields, std::vector<bool>(row.look->fields.size(), false));
  std::vector<std::string> fields;
  for (const auto* columns : {&found.households, &found.persons})
    for (int column : *columns) fields.push_back(row.look->fields[static_cast<std::size_t>(column)].name);
  if (!fields.empty())
    row.layer->findings.push_back(
        finding(FindingKind::Note, Message("plan.counts_not_taken").with("fields", listed(fields))));
}

}  // namespace

std::string fieldFor(const PlannedLayer& layer, std::string_view key) {
  for (const FieldPreview& field : layer.preview.fields)
    if (field.guessedKey == key) return field.name;
  return {};
}

bool countsPeople(const PlannedLayer& layer) {
  if (!layer.role) return false;
  const ImportRole& role = importRole(*layer.role);
  if (role.content == Content::Counts) return true;
  return role.field("households") && !(fieldFor(layer, "households").empty() && fieldFor(layer, "persons").empty());
}

void relateRows(std::vector<Row>& rows, const Project& project, const KeysOf& keysOf) {
  std::set<std::string> names, replaced;
  project.sources.forEach([&](SourceId, const Source& source) { names.insert(source.name); });
  std::set<Role> present;
  bool communities = !project.communities.empty(), unclear = false;
  for (const Row& row : rows) {
    communities = communities || row.layer->role == Role::Communities;
    unclear = unclear || !row.layer->role;
  }
  for (const Row& row : rows) {
    if (!row.layer->role) continue;
    const ImportRole& role = importRole(*row.layer->role);
    relateToSources(row, project, !present.insert(role.role).second, names, replaced);
    if (!row.layer->request.join.empty() && role.content == Content::Counts && !hasPlaces(rows, project))
      doubt(row, Message("plan.join_needs_buildings").with("field", row.layer->request.join), "use");
    // While roles are to be chosen, the communities may be among them.
    if (!communities && !unclear && role.startsPlan == StartsPlan::No)
      doubt(row, Message("plan.needs_communities"), "role");
    tellCountsNotTaken(row);
  }
  for (std::size_t i = 0; i < rows.size(); ++i) {
    const Row& row = rows[i];
    if (!row.layer->role) continue;
    const bool territory = importRole(*row.layer->role).content == Content::Territory;
    bool twice = false;
    for (std::size_t j = 0; j < i && !twice; ++j) {
      const Row& other = rows[j];
      if (!other.layer->role) continue;
      const bool alike = row.layer->role == other.layer->role;
      twice = alike && !saidOfPair(row, other, &RecipeEntry::both) &&
              (sameData(*row.look, *other.look) || samePlace(row, other));
      if (twice)
        askForBoth(row, Message("plan.same_data"), other);
      else if (territory && alike)
        relateUnits(row, other, keysOf);
      else if (countsPeople(*row.layer) && countsPeople(*other.layer))
        relatePeople(row, other, rows, keysOf);
    }
    if (countsPeople(*row.layer)) relatePeopleToPlan(row, rows, project);
  }
}

}  // namespace wangge::gis
