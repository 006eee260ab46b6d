// SPDX-License-Identifier: GPL-3.0-or-later
// From looks and decisions to an import plan.
#include <fmt/format.h>

#include <algorithm>
#include <iterator>
#include <set>
#include <tuple>
#include <utility>

#include "gis/batch/check_recipe.h"
#include "gis/batch/doubts.h"
#include "gis/batch/fit_recipe.h"
#include "gis/batch/look_at_files.h"
#include "gis/batch/relations.h"
#include "gis/batch/role_of_layer.h"
#include "gis/batch/stand_in.h"
#include "gis/gdal/gdal_messages.h"
#include "gis/gdal/gdal_setup.h"
#include "gis/import_plan.h"
#include "gis/read/cell_values.h"
#include "gis/read/code_list.h"
#include "gis/read/guess_findings.h"
#include "gis/read/layer_reader.h"
#include "gis/read/told_rows.h"
#include "gis/roles.h"

namespace wangge::gis {
namespace {

constexpr std::int64_t kMostKeys = 300'000;

const RecipeEntry kUndecided;

ImportRequest requestOf(const LayerLook& look, const RecipeEntry& decided, Role role) {
  ImportRequest request;
  request.role = role, request.path = look.path;
  request.layer = look.only ? decided.read : look.layer;
  request.fields = decided.fields, request.encoding = decided.encoding, request.sourceCrs = decided.crs;
  request.axes = decided.axes, request.datumShift = decided.datumShift, request.join = decided.join;
  request.headerRow = decided.headerRow;
  request.codes = decided.codes, request.within = decided.within, request.controlPoints = decided.controlPoints;
  request.sumRows = decided.sumRows, request.dataRows = decided.dataRows;
  if (decided.basis) request.basis = *decided.basis;
  if (decided.tolerance) request.tolerance = *decided.tolerance;
  request.sourceName = stemOf(look.file) + (look.only || look.layer.empty() ? "" : " " + look.layer);
  return request;
}

// What previews depend on.
std::string keyOf(const ImportRequest& r, const std::string& place) {
  std::string key;
  const auto add = [&](std::string_view part) { key += part, key += '\x1f'; };
  add(toText(r.role)), add(r.path), add(r.layer), add(r.encoding), add(r.sourceCrs), add(r.axes), add(r.datumShift);
  add(r.controlPoints);
  add(r.join), add(std::to_string(r.headerRow)), add(place);
  for (const auto& [name, field] : r.fields) add(name), add(field);
  return key;
}

std::set<std::string> codesOf(const Project& project) {
  std::set<std::string> codes;
  project.communities.forEach([&](CommunityId, const Community& community) { codes.insert(community.code); });
  return codes;
}

std::size_t orderOf(const PlannedLayer& layer) {
  if (!layer.role) return importRoles().size();
  return static_cast<std::size_t>(std::ranges::find(importRoles(), *layer.role, &ImportRole::role) -
                                  importRoles().begin());
}

std::shared_ptr<const std::vector<std::string>> readKeys(const Row& row, const std::string& field,
                                                         const Progress& progress) {
  if (row.look->features > kMostKeys) return nullptr;
  setUpGdal();
  const GdalMessages quiet;
  const ImportRequest& request = row.layer->request;
  std::vector<Error> unreadable;
  const auto layers = openLayers(request.path, request.encoding, request.headerRow, progress, &unreadable);
  if (!layers) return nullptr;
  for (const auto& layer : *layers) {
    const LayerInfo& info = layer->info();
    if (!request.layer.empty() && info.name != request.layer) continue;
    const auto column = std::ranges::find(info.columns, field, &Column::name);
    if (column == info.columns.end()) continue;
    const int index = static_cast<int>(column - info.columns.begin());
    std::set<std::string> keys;
    const auto visited = layer->visit({&index, 1}, false, kMostKeys, [&](const Record& record) {
      const auto code = cleanCode(record.cells[0]);
      if (code && !code->empty()) keys.insert(*code);
      return !progress.cancelled();
    });
    if (!visited || progress.cancelled()) return nullptr;
    return std::make_shared<const std::vector<std::string>>(keys.begin(), keys.end());
  }
  return nullptr;
}

using Previews = std::map<std::string, Result<SourcePreview>>;

// One plan being made: roles first, then a closer look at each layer in its role, beside where the others lie.
class Planning {
 public:
  Planning(const std::vector<LayerLook>& looks, const Project& project, const ImportRecipe& recipe, Previews& previews,
           const Progress& progress)
      : m_project(project), m_previews(previews), m_progress(progress), m_layers(looks.size()) {
    for (std::size_t i = 0; i < looks.size(); ++i) {
      const RecipeEntry* entry = entryFor(recipe, looks[i].file, looks[i].layer);
      begin(m_layers[i], looks[i], entry ? *entry : kUndecided);
      m_rows.push_back({&m_layers[i], &looks[i], entry ? entry : &kUndecided});
    }
  }

  Result<void> lookAtAll() {
    giveRoles();
    if (auto placed = assumePlace(); !placed) return placed;
    std::size_t done = 0;
    for (const Row& row : m_rows) {
      m_progress("import.looking", static_cast<double>(done++) / static_cast<double>(m_rows.size()));
      if (m_progress.cancelled()) return fail(Error("job.cancelled"));
      if (row.layer->use) look(row);
    }
    if (m_progress.cancelled()) return fail(Error("job.cancelled"));
    return {};
  }

  // Those that can be read, in the order of import.
  std::vector<Row> rowsInOrder() const {
    std::vector<Row> rows;
    std::ranges::copy_if(m_rows, std::back_inserter(rows),
                         [](const Row& row) { return row.layer->use && !row.look->problem; });
    std::ranges::stable_sort(rows, {}, [](const Row& row) {
      return std::tuple(orderOf(*row.layer), !row.layer->request.join.empty(), row.layer->file, row.layer->layer);
    });
    return rows;
  }

  // All of them: those that cannot be read, and those left out, come last.
  std::vector<PlannedLayer> take(const std::vector<Row>& rows) {
    std::vector<PlannedLayer> layers;
    for (const Row& row : rows) layers.push_back(std::move(*row.layer));
    for (const bool use : {true, false})
      for (const Row& row : m_rows)
        if (row.layer->use == use && (!use || row.look->problem)) layers.push_back(std::move(*row.layer));
    return layers;
  }

 private:
  static void begin(PlannedLayer& layer, const LayerLook& look, const RecipeEntry& decided) {
    layer.file = look.file, layer.layer = look.layer, layer.only = look.only;
    // Who says what a hidden sheet is wants it.
    layer.use = decided.use.value_or(!look.hidden || (!decided.layer.empty() && decided.role));
    layer.otherPeople = decided.otherPeople, layer.both = decided.both, layer.unmatched = decided.unmatched;
    layer.preview.geometry = look.geometry, layer.preview.features = look.features, layer.preview.name = look.layer;
  }

  static bool isRead(const Row& row) { return row.layer->use && !row.look->problem; }

  void giveRoles() {
    std::set<std::string> codes = codesOf(m_project);
    for (const Row& row : m_rows) {
      if (!isRead(row)) continue;
      const auto role = row.decided->role ? row.decided->role : roleOfLayer(*row.look, {}).role;
      if (role == Role::Communities) codes.merge(communityCodesOf(*row.look));
    }
    for (const Row& row : m_rows) {
      if (row.look->problem) continue;
      const RoleGuess guess = roleOfLayer(*row.look, codes);
      row.layer->possible = guess.possible;
      row.layer->roleByName = guess.byName && !row.decided->role;
      row.layer->role = row.decided->role ? row.decided->role : guess.role;
      // Databases keep tables of their own beside their maps.
      if (!row.look->only && row.look->geometry == "none" && guess.blank && !row.decided->use && !row.decided->role &&
          isBesideMaps(*row.look)) {
        row.layer->use = false;
        row.layer->findings.push_back(finding(FindingKind::Note, Message("plan.bookkeeping")));
      }
    }
  }

  bool isBesideMaps(const LayerLook& look) const {
    return std::ranges::any_of(m_rows, [&](const Row& row) {
      return row.look->path == look.path && row.look->geometry != "none" && !row.look->geometry.empty();
    });
  }

  // Where layers may lie: the plan, else communities that tell it, else whatever tells it.
  Result<void> assumePlace() {
    if (!m_project.communities.empty()) m_place = "plan";
    for (const bool any : {false, true}) {
      if (!m_place.empty()) break;
      DegreeBox box;
      for (const Row& row : m_rows) {
        if (!isRead(row) || !row.layer->role || (!any && row.layer->role != Role::Communities)) continue;
        if (m_progress.cancelled()) return fail(Error("job.cancelled"));
        lookCloser(row);
        const DegreeBox& own = row.layer->preview.extent;
        if (own.empty()) continue;
        box.west = std::min(box.west, own.west), box.east = std::max(box.east, own.east);
        box.south = std::min(box.south, own.south), box.north = std::max(box.north, own.north);
      }
      m_assumed = standIn(m_project, box);
      if (m_assumed) m_place = fmt::format("{},{},{},{}", box.west, box.south, box.east, box.north);
    }
    return {};
  }

  void look(const Row& row) {
    PlannedLayer& layer = *row.layer;
    if (row.look->problem) {
      layer.doubts.push_back({*row.look->problem, "use"});
      return;
    }
    lookCloser(row);
    if (row.look->ambiguous) layer.doubts.push_back({Message("plan.layer_twice").with("layer", layer.layer), "use"});
    if (!layer.role) {
      Message unclear = Message("plan.role_unclear").with("geometry", layer.preview.geometry);
      if (row.look->features >= 0) unclear = unclear.with("features", layer.preview.features);
      layer.doubts.assign(1, {unclear, "role"});
    } else if (layer.roleByName) {
      // A name is a hint: whoever knows the file says whether it is true.
      layer.doubts.insert(layer.doubts.begin(),
                          {Message("plan.role_by_name").with("role", toText(*layer.role)), "role"});
    }
  }

  const Result<SourcePreview>& previewOf(const ImportRequest& request) {
    const std::string key = keyOf(request, m_place);
    if (const auto known = m_previews.find(key); known != m_previews.end()) return known->second;
    auto seen = gis::preview(request, 8, m_assumed ? *m_assumed : m_project, m_progress);
    if (m_progress.cancelled()) return m_stopped;
    return m_previews.emplace(key, std::move(seen)).first->second;
  }

  // The preview in the role that a layer has, or else may have. The field that names buildings is taken where rows have
  // no coordinates, and the only system in which a drawing lies beside the plan where it could lie anywhere by itself.
  void lookCloser(const Row& row) {
    PlannedLayer& layer = *row.layer;
    layer.doubts.clear(), layer.findings.clear();
    if (!layer.role && layer.possible.empty()) return;
    layer.request = requestOf(*row.look, *row.decided, layer.role ? *layer.role : layer.possible[0]);
    std::vector<Finding> taken;
    for (int tries = 0; tries < 3; ++tries) {
      const Result<SourcePreview>& seen = previewOf(layer.request);
      if (!seen) {
        layer.doubts.push_back({seen.error(), "use"});
        return;
      }
      show(layer, *seen);
      const auto has = [&](std::string_view code) {
        return std::ranges::any_of(seen->findings, [&](const Finding& f) { return f.what.code == code; });
      };
      const std::string key = fieldFor(layer, "key");
      if (has("table.no_coordinates") && !key.empty() && layer.request.join.empty()) {
        layer.request.join = key;
        taken.push_back(finding(FindingKind::Guess, Message("plan.joined_by").with("field", key)));
      } else if (has("crs.missing") && !has("crs.maybe_shifted") && layer.preview.systems.size() == 1) {
        const PossibleSystem& only = layer.preview.systems[0];
        layer.request.sourceCrs = only.crs;
        if (only.turned) layer.request.axes = "north-east";
        taken.push_back(finding(FindingKind::Guess, Message("plan.system_taken").with("crs", only.crs)));
      } else {
        layer.findings = std::move(taken);
        takeFindings(layer, seen->findings);
        if (seen->undecided && layer.doubts.empty()) askAnyway(layer, seen->findings);
        lookAtCodes(layer);
        lookAtRows(layer, *row.look);
        return;
      }
    }
  }

  // A list of codes that was named is looked at before anything is read whole.
  static void lookAtCodes(PlannedLayer& layer) {
    if (layer.request.codes.empty() || layer.role != Role::Communities) return;
    std::vector<Finding> found;
    const auto list = readCodeList(layer.request.codes, found);
    if (!list)
      layer.doubts.push_back({list.error(), "codes"});
    else
      layer.findings.push_back(finding(
          FindingKind::Note, Message("plan.codes_from")
                                 .with("rows", list->size())
                                 .with("list", layer.request.codes.substr(layer.request.codes.find_last_of('/') + 1))));
  }

  // What was said of rows, in one spelling.
  static void lookAtRows(PlannedLayer& layer, const LayerLook& look) {
    ImportRequest& request = layer.request;
    if (!layer.role || (request.sumRows + request.dataRows).empty()) return;
    const auto told = rowDecisions(request.sumRows, request.dataRows);
    if (!told) {
      layer.doubts.push_back({told.error(), "sum_rows"});
    } else if (importRole(*layer.role).content != Content::Counts || look.format == Format::Osm) {
      layer.doubts.push_back({Message("table.rows_not_for_role").with("role", toText(*layer.role)), "sum_rows"});
    } else {
      request.sumRows = toText(told->sums), request.dataRows = toText(told->data);
    }
  }

  static void show(PlannedLayer& layer, const SourcePreview& seen) {
    auto shown = std::ranges::find_if(seen.layers, [](const LayerPreview& l) { return l.chosen; });
    if (shown == seen.layers.end()) shown = std::ranges::find(seen.layers, layer.layer, &LayerPreview::name);
    if (shown == seen.layers.end() && !seen.layers.empty()) shown = seen.layers.begin();
    if (shown != seen.layers.end()) layer.preview = *shown;
  }

  const Project& m_project;
  Previews& m_previews;
  const Progress& m_progress;
  std::vector<PlannedLayer> m_layers;
  std::vector<Row> m_rows;
  std::optional<Project> m_assumed;
  const Result<SourcePreview> m_stopped = fail(Error("job.cancelled"));
  std::string m_place;  // tells the previews of one place from those of another
};

}  // namespace

bool ImportPlan::isReady() const {
  return std::ranges::any_of(layers, &PlannedLayer::use) &&
         std::ranges::none_of(layers, [](const PlannedLayer& l) { return l.use && (!l.role || !l.doubts.empty()); });
}

ImportPlanner::ImportPlanner() = default;
ImportPlanner::~ImportPlanner() = default;
ImportPlanner::ImportPlanner(ImportPlanner&&) noexcept = default;
ImportPlanner& ImportPlanner::operator=(ImportPlanner&&) noexcept = default;

Result<ImportPlanner> ImportPlanner::lookAt(const std::vector<std::string>& paths, const Progress& progress) {
  auto seen = lookAtFiles(paths, progress);
  if (!seen) return fail(seen.error());
  ImportPlanner planner;
  planner.m_looks = std::move(seen->looks), planner.m_leftOut = std::move(seen->leftOut);
  return planner;
}

RecipeFit ImportPlanner::fit(const ImportRecipe& recipe) const {
  return fitRecipe(recipe, m_looks);
}

Result<ImportPlan> ImportPlanner::plan(const Project& project, const ImportRecipe& recipe, const Progress& progress) {
  if (auto fits = checkRecipe(recipe, m_looks); !fits) return fail(fits.error());
  Planning planning(m_looks, project, recipe, m_previews, progress);
  if (auto looked = planning.lookAtAll(); !looked) return fail(looked.error());
  std::vector<Row> rows = planning.rowsInOrder();
  relateRows(rows, project, [&](const Row& row, const std::string& field) {
    const std::string key = keyOf(row.layer->request, field);
    const auto known = m_keys.find(key);
    if (known != m_keys.end()) return known->second;
    auto keys = readKeys(row, field, progress);
    if (!progress.cancelled()) m_keys[key] = keys;
    return keys;
  });
  if (progress.cancelled()) return fail(Error("job.cancelled"));
  ImportPlan plan;
  plan.layers = planning.take(rows);
  plan.leftOut = m_leftOut;
  // What is told of an archive's file is not told of each layer beside it.
  for (PlannedLayer& layer : plan.layers)
    std::erase_if(layer.findings, [&](const Finding& f) {
      return std::ranges::any_of(plan.leftOut, [&](const LeftOutFile& file) { return file.why == f.what; });
    });
  return plan;
}

}  // namespace wangge::gis
