// SPDX-License-Identifier: GPL-3.0-or-later
#include "gis/batch/relations.h"

#include <fmt/format.h>

#include <algorithm>
#include <iterator>
#include <set>

#include "gis/read/count_fields.h"
#include "gis/read/guess_findings.h"
#include "gis/roles.h"

namespace wangge::gis {
namespace {

using Keys = std::vector<std::string>;

void doubt(const Row& row, Message what, const std::string& decides) {
  row.layer->doubts.push_back({std::move(what), decides});
}

bool isAskedAbout(const Row& row, std::string_view decides) {
  return std::ranges::any_of(row.layer->doubts, [&](const Doubt& d) { return d.decides == decides; });
}

std::string nameOf(const Row& row) {
  return row.look->only || row.layer->layer.empty() ? row.layer->file : row.layer->file + " · " + row.layer->layer;
}

std::string joined(const std::vector<std::string>& names) {
  return fmt::format("{}", fmt::join(names, ", "));
}

std::size_t shared(const Keys& a, const Keys& b) {
  Keys both;
  std::ranges::set_intersection(a, b, std::back_inserter(both));
  return both.size();
}

// Errors of typing make single keys look like those of another register.
bool differ(const Keys& a, const Keys& b) {
  return !a.empty() && !b.empty() && shared(a, b) * 100 <= std::min(a.size(), b.size());
}

Keys sampledCodes(const Row& row) {
  const std::string field = fieldFor(*row.layer, "code");
  std::set<std::string> codes;
  for (const FieldSample& sample : row.look->fields)
    if (sample.name == field)
      for (const std::string& value : sample.values)
        if (!value.empty()) codes.insert(value);
  return {codes.begin(), codes.end()};
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

// Units of one role in two files: parts of a city, or one part twice.
void relateUnits(const Row& row, const Row& other) {
  const Keys mine = sampledCodes(row), theirs = sampledCodes(other);
  const std::size_t both = shared(mine, theirs);
  if (both > 0) return doubt(row, Message("plan.same_units").with("other", nameOf(other)).with("count", both), "use");
  const DegreeBox &a = row.layer->preview.extent, &b = other.layer->preview.extent;
  const bool coded = !mine.empty() && !theirs.empty();
  if (!coded && !a.empty() && !b.empty() && a.meets(b))
    doubt(row, Message("plan.same_area").with("other", nameOf(other)), "use");
}

void relatePeople(const Row& row, const Row& other, const KeysOf& keysOf) {
  if (row.decided->otherPeople || other.decided->otherPeople ||
      apart(row.layer->preview.extent, other.layer->preview.extent))
    return;
  const std::string mine = keyField(row), theirs = keyField(other);
  if (!mine.empty() && !theirs.empty()) {
    const auto a = keysOf(row, mine), b = keysOf(other, theirs);
    if (a && b && differ(*a, *b)) {
      row.layer->findings.push_back(
          finding(FindingKind::Guess, Message("plan.keys_differ").with("field", mine).with("other", nameOf(other))));
      return;
    }
  }
  doubt(row, Message("plan.same_people").with("other", nameOf(other)), "other_people");
}

bool isReplaced(const std::vector<Row>& rows, const std::string& source) {
  return std::ranges::any_of(
      rows, [&](const Row& row) { return row.layer->request.replace && row.layer->request.sourceName == source; });
}

void relatePeopleToPlan(const Row& row, const std::vector<Row>& rows, const Project& project, const KeysOf& keysOf) {
  if (row.decided->otherPeople) return;
  std::vector<std::string> same;
  project.sources.forEach([&](SourceId, const Source& source) {
    if (!source.households || isReplaced(rows, source.name)) return;
    const std::string field = keyField(row);
    if (source.rowKeys && !field.empty()) {
      Keys theirs = *source.rowKeys;
      std::ranges::sort(theirs);
      const auto mine = keysOf(row, field);
      if (mine && differ(*mine, theirs)) return;
    }
    same.push_back(source.name);
  });
  if (!same.empty()) doubt(row, Message("plan.same_people").with("other", joined(same)), "other_people");
}

// What is in the plan already is replaced or added to, as the user says.
void relateToSources(const Row& row, const Project& project, bool another, std::set<std::string>& names,
                     std::set<std::string>& replaced) {
  ImportRequest& request = row.layer->request;
  std::vector<std::string> present;
  project.sources.forEach([&](SourceId, const Source& source) {
    if (source.role == row.layer->role) present.push_back(source.name);
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
    doubt(row, Message("plan.existing").with("role", toText(*row.layer->role)).with("sources", joined(present)),
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
        finding(FindingKind::Note, Message("plan.counts_not_taken").with("fields", joined(fields))));
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
      twice = sameData(*row.look, *other.look) && row.layer->role == other.layer->role && !row.decided->otherPeople;
      if (twice)
        doubt(row, Message("plan.same_data").with("other", nameOf(other)), "use");
      else if (territory && row.layer->role == other.layer->role)
        relateUnits(row, other);
      else if (countsPeople(*row.layer) && countsPeople(*other.layer) && !isAskedAbout(other, "other_people"))
        relatePeople(row, other, keysOf);
    }
    if (!twice && countsPeople(*row.layer)) relatePeopleToPlan(row, rows, project, keysOf);
  }
}

}  // namespace wangge::gis
