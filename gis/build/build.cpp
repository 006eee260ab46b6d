// SPDX-License-Identifier: GPL-3.0-or-later
#include "gis/build/build.h"

#include <algorithm>
#include <tuple>

#include "core/plan/project.h"
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
  if (auto admitted = admitSource(build); !admitted) return fail(admitted.error());
  if (auto built = role.build(build); !built) return fail(built.error());
  if (progress.cancelled()) return fail(Error("job.cancelled"));

  std::stable_sort(build.report.findings.begin(), build.report.findings.end(), before);
  build.report.faces = static_cast<std::int64_t>(build.project.subdivision.faces().size()) - 1;
  build.report.what = Message(build.replaced ? "journal.replaced" : "journal.imported")
                          .with("role", toText(request.role))
                          .with("source", build.report.sourceName)
                          .with("rows", build.report.rows);
  build.project.journal.add({request.when, request.author, build.report.what}, build.copy());
  return ImportOutcome{std::move(build.project), std::move(build.report)};
}

}  // namespace wangge::gis
