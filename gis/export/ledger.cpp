// SPDX-License-Identifier: GPL-3.0-or-later
#include "gis/export/ledger.h"

#include <algorithm>
#include <array>

#include "core/plan/four_bounds.h"
#include "core/plan/staff.h"

namespace wangge::gis {
namespace {

constexpr std::array kStaffFields = {MapField{"grid", FieldType::Text},  MapField{"grid_name", FieldType::Text},
                                     MapField{"role", FieldType::Text},  MapField{"person", FieldType::Text},
                                     MapField{"phone", FieldType::Text}, MapField{"from", FieldType::Text},
                                     MapField{"until", FieldType::Text}, MapField{"note", FieldType::Text}};
constexpr std::array kBoundsFields = {MapField{"code", FieldType::Text}, MapField{"name", FieldType::Text},
                                      MapField{"four_bounds", FieldType::Text}, MapField{"written", FieldType::Text},
                                      MapField{"outdated", FieldType::Text}};

std::vector<GridId> gridsByCode(const Project& project) {
  std::vector<GridId> grids = project.grids.ids();
  std::stable_sort(grids.begin(), grids.end(),
                   [&](GridId a, GridId b) { return project.grids.at(a).code < project.grids.at(b).code; });
  return grids;
}

MapTable staffTable(const Project& project) {
  MapTable table{"staff", kStaffFields, {}};
  std::map<GridId, std::vector<PostId>> posts;
  project.posts.forEach([&](PostId id, const Post& post) { posts[post.grid].push_back(id); });
  const auto row = [&](PostId id, const std::string& code, const std::string& name) {
    const Post& post = project.posts.at(id);
    const Person* person = project.persons.find(post.person);
    if (!person) return;
    table.rows.push_back({{code, name, std::string(toText(post.role)), person->name, person->phone, isoText(post.from),
                           isoText(post.until), person->note},
                          {}});
  };
  for (GridId id : gridsByCode(project)) {
    const Grid& grid = project.grids.at(id);
    if (!posts.contains(id)) continue;
    for (PostId post : postsOf(project, id)) row(post, grid.code, grid.name);
  }
  // Posts whose grid is gone are still somebody's.
  for (PostId post : posts[GridId()]) row(post, {}, {});
  return table;
}

MapTable boundsTable(const Project& project, const Ledger& ledger) {
  MapTable table{"four_bounds", kBoundsFields, {}};
  const auto word = [](bool value) { return std::string(value ? "yes" : "no"); };
  for (GridId id : gridsByCode(project)) {
    const Grid& grid = project.grids.at(id);
    table.rows.push_back({{grid.code, grid.name, ledger.fourBounds(id), word(!grid.fourBounds.empty()),
                           word(fourBoundsAreStale(project, id))},
                          {}});
  }
  return table;
}

}  // namespace

std::vector<MapTable> ledgerOf(const Project& project, const Ledger& ledger) {
  std::vector<MapTable> tables;
  if (ledger.fourBounds) tables.push_back(boundsTable(project, ledger));
  if (ledger.staff) tables.push_back(staffTable(project));
  return tables;
}

}  // namespace wangge::gis
