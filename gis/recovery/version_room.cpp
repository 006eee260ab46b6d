// SPDX-License-Identifier: GPL-3.0-or-later
// Kept versions as room that they take: what each has for itself, and what goes with one.
#include <array>
#include <map>
#include <set>

#include "core/plan/erase.h"
#include "gis/recovery/kept_versions.h"

namespace wangge::gis {

Result<Step> deleteVersion(const Project& project, KeptVersionId id, const EditContext& context) {
  const KeptVersion* version = project.keptVersions.find(id);
  if (!version) return fail(Error("version.gone"));
  Project next = project;
  eraseRecords<KeptVersionId>(next, std::array{id});
  std::set<KeptPageId> needed;
  next.keptVersions.forEach(
      [&](KeptVersionId, const KeptVersion& v) { needed.insert(v.pages.begin(), v.pages.end()); });
  std::vector<KeptPageId> unused;
  for (KeptPageId page : version->pages)
    if (!needed.contains(page)) unused.push_back(page);
  eraseRecords<KeptPageId>(next, unused);
  return stepTo(std::move(next), Message("journal.version_deleted").with("name", version->name), context);
}

std::int64_t bytesOf(const Project& project, KeptVersionId id) {
  std::map<KeptPageId, int> uses;
  project.keptVersions.forEach([&](KeptVersionId, const KeptVersion& v) {
    for (KeptPageId page : std::set<KeptPageId>(v.pages.begin(), v.pages.end())) ++uses[page];
  });
  std::int64_t bytes = 0;
  const KeptVersion* version = project.keptVersions.find(id);
  if (!version) return 0;
  for (KeptPageId page : std::set<KeptPageId>(version->pages.begin(), version->pages.end()))
    if (const KeptPage* record = project.keptPages.find(page); record && uses[page] == 1 && record->content)
      bytes += static_cast<std::int64_t>(record->content->size());
  return bytes;
}

}  // namespace wangge::gis
