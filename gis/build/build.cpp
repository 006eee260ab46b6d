// SPDX-License-Identifier: GPL-3.0-or-later
#include "gis/build/build.h"

#include <algorithm>
#include <tuple>

#include "core/edit/precinct_layers.h"
#include "gis/build/admit_source.h"
#include "gis/roles.h"

namespace wangge::gis {
namespace {

bool before(const Finding& a, const Finding& b) {
  const auto key = [](const Finding& f) {
    return std::tuple(f.kind, std::string_view(f.what.code), f.row, f.place, f.area);
  };
  return key(a) < key(b);
}

// The precinct layer that was in force before the one that precincts are imported into; none where it is the same.
struct FormerLayer {
  PrecinctLayerId id;
  bool fresh = false;  // the one imported into is new
};

// Puts the layer in force that precincts are imported into, a new one where none is called so.
Result<FormerLayer> enterLayer(Project& project, const ImportRequest& request) {
  if (request.precinctLayer.empty()) return FormerLayer();
  if (request.role != Role::Precincts)
    return fail(Error("import.layer_of_precincts_only").with("role", toText(request.role)));
  const PrecinctLayerId former = layerInForce(project);
  if (const PrecinctLayerId known = layerNamed(project, request.precinctLayer)) {
    putInForce(project, known);
    return FormerLayer{known == former ? PrecinctLayerId() : former, false};
  }
  const auto name = layerNameFor(project, request.precinctLayer);
  if (!name) return fail(name.error());
  if (!former && project.precincts.empty()) {  // the first precincts of the plan are in force
    project.precinctLayers.add({*name, true, {}, {}}, project.info.copy);
    return FormerLayer();
  }
  if (!former && request.presentLayer.empty()) return fail(Error("edit.layer_unnamed"));
  if (!former && request.presentLayer == *name) return fail(Error("edit.layer_name_taken").with("name", *name));
  const PrecinctLayerId added = addLayer(project, *name, request.presentLayer, LayerStart::Empty);
  const PrecinctLayerId present = layerInForce(project);
  putInForce(project, added);
  return FormerLayer{present, true};
}

void leaveLayer(Project& project, const FormerLayer& former) {
  if (!former.id) return;
  if (former.fresh) giveBeatsPrecincts(project);
  putInForce(project, former.id);
}

}  // namespace

Result<ImportOutcome> buildInto(Project project, const ImportRequest& request, SourceData data,
                                std::vector<Finding> findings, const Progress& progress) {
  const ImportRole& role = importRole(request.role);
  if (role.startsPlan == StartsPlan::No && project.communities.empty())
    return fail(Error("import.needs_communities").with("role", role.name()));
  if (data.features.empty() && data.households.empty()) return fail(Error("import.empty_layer"));
  Build build{std::move(project), request, std::move(data), {}, progress, {}, {}, {}};
  build.report.role = request.role;
  build.report.file = build.data.source.file.empty() ? request.path : build.data.source.file;
  build.report.layer = build.data.source.layer;
  build.report.findings = std::move(findings);
  const auto former = enterLayer(build.project, request);
  if (!former) return fail(former.error());
  if (auto admitted = admitSource(build); !admitted) return fail(admitted.error());
  if (auto built = role.build(build); !built) return fail(built.error());
  if (progress.cancelled()) return fail(Error("job.cancelled"));
  leaveLayer(build.project, *former);

  std::stable_sort(build.report.findings.begin(), build.report.findings.end(), before);
  build.report.faces = static_cast<std::int64_t>(build.project.subdivision.faces().size()) - 1;
  const bool layer = !request.precinctLayer.empty();
  build.report.what = Message(build.replaced ? layer ? "journal.replaced_in_layer" : "journal.replaced"
                              : layer        ? "journal.imported_into_layer"
                                             : "journal.imported")
                          .with("role", toText(request.role))
                          .with("source", build.report.sourceName)
                          .with("rows", build.report.rows);
  if (layer) build.report.what.with("layer", request.precinctLayer);
  build.project.journal.add({request.when, request.author, build.report.what}, build.copy());
  return ImportOutcome{std::move(build.project), std::move(build.report)};
}

}  // namespace wangge::gis
