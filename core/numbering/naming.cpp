// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/numbering/naming.h"

#include <string_view>

#include "core/base/chinese_numeral.h"
#include "core/geometry/point_on_surface.h"
#include "core/numbering/number.h"
#include "core/topology/outline.h"

namespace wangge {
namespace {

void replaceAll(std::string& text, std::string_view what, const std::string& with) {
  for (std::size_t at = text.find(what); at != std::string::npos; at = text.find(what, at + with.size()))
    text.replace(at, what.size(), with);
}

std::string subdistrictName(const Project& project, CommunityId community) {
  const DivisionId id = ancestorOf(project, community, Level::Subdistrict);
  return id ? project.divisions.at(id).name : std::string();
}

}  // namespace

std::string shortCommunityName(const std::string& name) {
  // Longest endings first; what a name ends with → what stays of it.
  static constexpr std::pair<std::string_view, std::string_view> kEndings[] = {
      {"社区居民委员会", "社区"}, {"村村民委员会", "村"}, {"社区居委会", "社区"}, {"社区委员会", "社区"},
      {"居民委员会", "社区"},     {"村民委员会", "村"},   {"居委会", "社区"},     {"村委会", "村"}};
  for (const auto& [ending, rest] : kEndings)
    if (name.size() > ending.size() && name.ends_with(ending))
      return name.substr(0, name.size() - ending.size()) + std::string(rest);
  return name;
}

std::string schemeName(const Project& project, CommunityId community, int ordinal) {
  std::string name = project.scheme.nameTemplate;
  replaceAll(name, "{ordinal}", ordinal <= 9999 ? chineseNumeral(ordinal) : std::to_string(ordinal));
  replaceAll(name, "{number}", std::to_string(ordinal));
  replaceAll(name, "{subdistrict}", subdistrictName(project, community));
  replaceAll(name, "{community}", shortCommunityName(project.communities.at(community).name));
  return name;
}

std::string Namer::firstFree(const std::vector<std::string>& candidates) {
  for (const std::string& candidate : candidates)
    if (m_taken.insert(candidate).second) return candidate;
  for (int i = 2;; ++i) {
    std::string candidate = candidates.front() + "（" + std::to_string(i) + "）";
    if (m_taken.insert(candidate).second) return candidate;
  }
}

std::string Namer::comprehensive(CommunityId community, int ordinal) {
  const std::string name = schemeName(m_project, community, ordinal);
  return firstFree({name, subdistrictName(m_project, community) + name});
}

std::string Namer::dedicated(GridId grid) {
  findSites();
  const auto site = m_siteNames.find(grid);
  if (site == m_siteNames.end()) return {};
  const Community* community = m_project.communities.find(m_project.grids.at(grid).community);
  const std::string home = community ? "（" + shortCommunityName(community->name) + "）" : std::string();
  return firstFree({site->second, site->second + home});
}

void Namer::findSites() {
  if (m_sitesFound) return;
  m_sitesFound = true;
  std::map<GridId, std::pair<Area, std::string>> best;
  m_project.sites.forEach([&](SiteId, const Site& site) {
    if (site.name.empty() || !site.outline || site.outline->empty()) return;
    const Face& face = m_project.subdivision.face(m_project.subdivision.locate(pointOnSurface(*site.outline)));
    if (!face.grid) return;
    const std::pair<Area, std::string> candidate{areaOf(*site.outline), site.name};
    auto& present = best[face.grid];
    const bool better = present.second.empty() || candidate.first > present.first ||
                        (candidate.first == present.first && candidate.second < present.second);
    if (better) present = candidate;
  });
  for (auto& [grid, site] : best) m_siteNames[grid] = std::move(site.second);
}

}  // namespace wangge
