// SPDX-License-Identifier: GPL-3.0-or-later
// The folder of real data, and imports from it. Where WANGGE_REAL_DATA is not set the cases are skipped;
// where it is set, a file that is missing is a failure.
#pragma once

#include <optional>
#include <string>

#include "source_maker.h"
#include "tests/support/real_data.h"

namespace wangge::gis::test {

inline std::optional<std::string> realData() {
  return wangge::test::realDataFolder();
}

struct RealImport {
  ImportOutcome outcome;
  SourceData source;
};

// Reads and builds apart, so that the source can be compared afterwards; `change` may edit what was read.
template <class Change>
RealImport importFile(Project project, ImportRequest r, const std::string& path, Change change) {
  r.path = path;
  std::vector<Finding> findings;
  INFO("reading " << path);
  auto source = readSource(project, r, findings, {});
  if (!source) FAIL("reading failed: " << source.error().code);
  change(*source);
  auto outcome = buildInto(project, r, *source, std::move(findings));
  if (!outcome) FAIL("building failed: " << outcome.error().code);
  CHECK(brokenGuarantees(outcome->project.subdivision).empty());
  return {*std::move(outcome), *std::move(source)};
}
inline RealImport importFile(Project project, ImportRequest r, const std::string& path) {
  return importFile(std::move(project), std::move(r), path, [](SourceData&) {});
}

inline std::map<std::string, int> countsOf(const ImportReport& report, FindingKind kind) {
  std::map<std::string, int> counts;
  for (const Finding& finding : report.findings)
    if (finding.kind == kind) ++counts[finding.what.code];
  return counts;
}

}  // namespace wangge::gis::test
