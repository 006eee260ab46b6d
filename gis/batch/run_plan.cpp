// SPDX-License-Identifier: GPL-3.0-or-later
// Runs an import plan: file after file into a copy of the plan, which is given back only when all are in.
#include <algorithm>
#include <utility>

#include "gis/import_plan.h"
#include "gis/output/atomic.h"

namespace wangge::gis {
namespace {

const FileKind kReportFile = {"text_file", [](const std::string&, std::string_view head) {
                                return !head.empty() && head.find('\0') == std::string_view::npos;
                              }};

}  // namespace

tl::expected<ImportBatch, ImportFailure> runImportPlan(const Project& project, const ImportPlan& plan,
                                                       const std::string& author, Seconds when,
                                                       const Progress& progress) {
  ImportBatch batch{project, {}, {}};
  const auto count = static_cast<double>(std::ranges::count_if(plan.layers, &PlannedLayer::use));
  for (const PlannedLayer& layer : plan.layers) {
    if (!layer.use) continue;
    const auto failed = [&](const Error& error) {
      return tl::make_unexpected(ImportFailure{layer.file, layer.layer, error});
    };
    if (!layer.role || !layer.doubts.empty()) return failed(Error("plan.doubtful").with("count", 1));
    ImportRequest request = layer.request;
    request.role = *layer.role, request.author = author, request.when = when;
    Progress part = progress;
    const auto done = static_cast<double>(batch.reports.size());
    part.report = [&](std::string_view stage, double fraction) {
      progress(stage, (done + std::clamp(fraction, 0.0, 1.0)) / count);
    };
    auto outcome = importInto(batch.project, request, part);
    if (progress.cancelled()) return failed(Error("job.cancelled"));
    if (!outcome) return failed(outcome.error());
    const ImportReport& report = outcome->report;
    if (!layer.unmatched && !request.join.empty() && report.unmatched.points * 2 > report.read.points)
      return failed(Error("plan.join_matches_little")
                        .with("field", request.join)
                        .with("rows", report.read.points)
                        .with("unmatched", report.unmatched.points));
    batch.project = std::move(outcome->project);
    batch.reports.push_back(std::move(outcome->report));
  }
  batch.what = Message("journal.imported_files").with("files", batch.reports.size());
  return batch;
}

Result<void> saveReport(const std::string& path, std::string_view text) {
  auto file = AtomicFile::beside(path, kReportFile);
  if (!file) return fail(file.error());
  if (auto written = file->append(text); !written) return written;
  return file->putInPlace();
}

}  // namespace wangge::gis
