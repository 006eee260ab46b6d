// SPDX-License-Identifier: GPL-3.0-or-later
#include "gis/build/community_stations.h"

#include <fmt/format.h>

#include <algorithm>
#include <set>
#include <vector>

#include "core/base/joined.h"
#include "gis/read/place_names.h"

namespace wangge::gis {
namespace {

constexpr std::size_t kMostNamed = 12;

std::string firstOf(std::vector<std::string> texts) {
  const bool more = texts.size() > kMostNamed;
  if (more) texts.resize(kMostNamed), texts.emplace_back("…");
  return fmt::format("{}", fmt::join(texts, ", "));
}

// The communities of a plan, looked up by code or name.
class Communities {
 public:
  explicit Communities(const Project& project) : m_project(project) {
    project.communities.forEach([&](CommunityId id, const Community& community) {
      const Division* parent = project.divisions.find(community.parent);
      m_known.push_back({id, community.code, plainName(community.name), communityNames(community.name),
                         parent ? plainName(parent->name) : std::string(), parent ? parent->code : std::string()});
    });
  }

  // Those that the text may mean, within a subdistrict where one is told; a code or a full name goes before parts of
  // one: 新木社区 is 新木 as well, 新木村 is not.
  std::vector<CommunityId> called(const std::string& text, const std::string& parent, bool& byName) const {
    const std::string plain = plainName(text);
    byName = false;
    if (auto coded = which([&](const Known& known) { return !known.code.empty() && known.code == text; });
        !coded.empty())
      return coded;
    byName = true;
    const auto lies = [&](const Known& known) {
      return parent.empty() || known.parentCode == parent ||
             divisionName(known.parent).whole() == divisionName(parent).whole();
    };
    if (auto same = which([&](const Known& known) { return lies(known) && known.plain == plain; }); !same.empty())
      return same;
    // 五龙街道新木社区, 龙沙区五龙街道新木社区
    auto full = which([&](const Known& known) {
      return !known.parent.empty() && !known.plain.empty() && plain.ends_with(known.parent + known.plain);
    });
    if (!full.empty()) return full;
    const auto readings = communityNames(text);
    return which([&](const Known& known) { return lies(known) && agree(readings, known.readings); });
  }

  std::string labelOf(CommunityId id) const {
    const Community& community = m_project.communities.at(id);
    const Division* parent = m_project.divisions.find(community.parent);
    return fmt::format("{} {}{}", community.code, community.name, parent ? " (" + parent->name + ")" : std::string());
  }

 private:
  struct Known {
    CommunityId id;
    std::string code, plain;
    std::vector<CommunityName> readings;
    std::string parent, parentCode;
  };

  // The same place, and not one of another kind.
  static bool agree(const std::vector<CommunityName>& a, const std::vector<CommunityName>& b) {
    return std::ranges::any_of(a, [&](const CommunityName& x) {
      return std::ranges::any_of(b, [&](const CommunityName& y) {
        const bool kinds = x.kind == y.kind || x.kind == CommunityKind::Unsaid || y.kind == CommunityKind::Unsaid;
        return !x.stem.empty() && x.stem == y.stem && kinds;
      });
    });
  }

  template <class Fits>
  std::vector<CommunityId> which(Fits&& fits) const {
    std::vector<CommunityId> ids;
    for (const Known& known : m_known)
      if (fits(known)) ids.push_back(known.id);
    return ids;
  }

  const Project& m_project;
  std::vector<Known> m_known;
};

// Stations that the table says of one community, and in which rows.
using StationRows = std::map<GroupKey, std::vector<std::int64_t>>;

std::string stationLabel(const GroupKey& key) {
  const auto& [code, name, outline] = key;
  return code.empty() || name.empty() ? code + name : code + " " + name;
}

// Some rows tell the code of a station, some its name, some both: they are one where nothing else could be meant.
class Stations {
 public:
  explicit Stations(const std::vector<const RawFeature*>& rows) {
    for (const RawFeature* row : rows)
      if (!row->code.empty() && !row->name.empty())
        m_names[row->code].insert(row->name), m_codes[row->name].insert(row->code);
  }
  GroupKey of(const RawFeature& row) const {
    return {row.code.empty() ? only(m_codes, row.name) : row.code,
            row.name.empty() ? only(m_names, row.code) : row.name,
            {}};
  }

 private:
  using Texts = std::map<std::string, std::set<std::string>>;
  static std::string only(const Texts& texts, const std::string& key) {
    const auto found = texts.find(key);
    return found != texts.end() && found->second.size() == 1 ? *found->second.begin() : std::string();
  }
  Texts m_names, m_codes;  // by code, by name
};

// Rows in the order of the table.
std::vector<const RawFeature*> rowsOf(const SourceData& data) {
  std::vector<const RawFeature*> rows;
  for (const RawFeature& feature : data.features) rows.push_back(&feature);
  std::ranges::stable_sort(rows, {}, &RawFeature::row);
  return rows;
}

// What the table says of each community. Errors: those of stationsOfCommunities.
Result<std::map<CommunityId, StationRows>> readTable(Build& build) {
  const Communities communities(build.project);
  const std::vector<const RawFeature*> rows = rowsOf(build.data);
  const Stations known(rows);
  std::map<CommunityId, StationRows> said;
  std::vector<std::string> unclear, unknown;
  std::vector<std::int64_t> stationless;
  std::int64_t byNames = 0;
  for (const RawFeature* row : rows) {
    if (row->key.empty()) continue;
    bool byName = false;
    const std::vector<CommunityId> fit = communities.called(row->key, row->parent, byName);
    if (fit.size() > 1) {
      std::vector<std::string> labels;
      for (CommunityId id : fit) labels.push_back(communities.labelOf(id));
      unclear.push_back(fmt::format("{} [{}]: {}", row->key, row->row, firstOf(labels)));
    } else if (fit.empty()) {
      unknown.push_back(row->key);
      build.note(FindingKind::Left, Message("import.community_unknown").with("name", row->key), {}, {}, row->row);
    } else if (row->code.empty() && row->name.empty()) {
      stationless.push_back(row->row);
    } else {
      byNames += byName ? 1 : 0;
      said[fit.front()][known.of(*row)].push_back(row->row);
    }
  }
  if (!unclear.empty())
    return fail(Error("import.community_ambiguous")
                    .with("count", unclear.size())
                    .with("candidates", joinedText(unclear, "; ")));
  if (said.empty() && !stationless.empty())
    return fail(Error("import.code_missing").with("rows", listed(stationless)).with("count", stationless.size()));
  if (said.empty()) return fail(Error("import.no_community_named").with("names", firstOf(unknown)));
  if (byNames > 0) build.note(FindingKind::Guess, Message("import.community_by_name").with("count", byNames));
  return said;
}

void noteSeveral(Build& build, const Community& community, const StationRows& stations) {
  std::vector<std::string> names;
  std::vector<std::int64_t> at;
  for (const auto& [key, rows] : stations) {
    names.push_back(stationLabel(key));
    at.insert(at.end(), rows.begin(), rows.end());
  }
  std::ranges::sort(at);
  build.note(FindingKind::Left,
             Message("import.community_two_stations")
                 .with("community", community.name)
                 .with("stations", firstOf(names))
                 .with("rows", listed(at)),
             {}, {}, at.front());
}

}  // namespace

Result<std::map<CommunityId, GroupKey>> stationsOfCommunities(Build& build) {
  const auto said = readTable(build);
  if (!said) return fail(said.error());
  std::map<CommunityId, GroupKey> stations;
  for (const auto& [id, told] : *said)
    if (told.size() == 1)
      stations[id] = told.begin()->first;
    else
      noteSeveral(build, build.project.communities.at(id), told);
  std::vector<std::string> without;
  build.project.communities.forEach([&](CommunityId id, const Community& community) {
    if (!said->contains(id)) without.push_back(community.name.empty() ? community.code : community.name);
  });
  if (!without.empty())
    build.note(
        FindingKind::Left,
        Message("import.communities_without_station").with("count", without.size()).with("names", firstOf(without)));
  return stations;
}

}  // namespace wangge::gis
