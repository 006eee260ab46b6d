// SPDX-License-Identifier: GPL-3.0-or-later
#include "gis/build/name_claims.h"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <set>

#include "gis/build/divisions.h"
#include "gis/coverage/feature_groups.h"

namespace wangge::gis {
namespace {

// What may be one community: features with one code, and those of one name where one of them has none.
struct Claim {
  const RawFeature* feature = nullptr;
  LookedUp* up = nullptr;  // null for one that came with a code
  DivisionKey place;
};

class Claims {
 public:
  Claims(Build& build, const CodeBook& book, std::vector<LookedUp>& codeless, const std::string& list)
      : m_build(build), m_book(book), m_codeless(codeless), m_list(list) {}

  Result<void> run(bool mayLack) {
    std::map<std::string, std::vector<Claim>> byCode;
    std::map<CommunityName, std::vector<Claim>> byName;
    for (LookedUp& up : m_codeless)
      if (const CodeEntry* entry = up.entry()) byCode[entry->code].push_back({up.feature, &up, up.place});
    for (const RawFeature& feature : m_build.data.features)
      if (!feature.code.empty()) {
        const Claim claim{&feature, nullptr, m_book.placeOf(feature.code, feature.parent)};
        if (byCode.contains(feature.code)) byCode[feature.code].push_back(claim);
        byName[firstReading(feature.name)].push_back(claim);
      }
    for (auto& [code, claims] : byCode) {
      const auto loose = [](const Claim& claim) { return claim.up && claim.up->found[0].otherKind; };
      if (!std::ranges::all_of(claims, loose)) {
        for (const Claim& claim : claims)
          if (loose(claim)) claim.up->found.clear();
        std::erase_if(claims, [](const Claim& claim) { return claim.up && claim.up->found.empty(); });
      }
      if (std::ranges::none_of(claims, [](const Claim& claim) { return claim.up != nullptr; })) continue;
      if (auto parts = requireParts(claims, code); !parts) return parts;
    }
    if (!mayLack) return {};
    for (LookedUp& up : m_codeless) byName[firstReading(up.feature->name)].push_back({up.feature, &up, up.place});
    for (const auto& [name, claims] : byName) {
      std::map<DivisionKey, std::vector<Claim>> places;
      for (const Claim& claim : claims) {
        places[claim.place].push_back(claim);
        const bool nowhere = !hasCode(claim) && !m_book.isSubdistrict(claim.place);
        if (nowhere && !apartFromAll(claim, claims)) return requireParts(claims, {});
      }
      for (const auto& [place, there] : places)
        if (!std::ranges::all_of(there, hasCode))
          if (auto parts = requireParts(there, {}); !parts) return parts;
    }
    return {};
  }

 private:
  std::string namesOf(const std::vector<Claim>& claims) const {
    std::set<std::string> names;
    for (const Claim& claim : claims) {
      const std::string& parent = claim.up ? claim.up->parent : claim.feature->parent;
      names.insert(claim.feature->name + (parent.empty() ? "" : fmt::format(" ({})", parent)));
    }
    return fmt::format("{}", fmt::join(names, ", "));
  }

  static bool hasCode(const Claim& claim) { return !claim.up || claim.up->entry(); }

  static std::vector<std::int64_t> rowsOf(const std::vector<Claim>& claims) {
    std::vector<std::int64_t> rows;
    for (const Claim& claim : claims) rows.push_back(claim.feature->row);
    std::sort(rows.begin(), rows.end());
    return rows;
  }

  bool apartFromAll(const Claim& claim, const std::vector<Claim>& claims) const {
    return std::ranges::all_of(claims, [&](const Claim& other) {
      return other.feature == claim.feature || m_book.samePlace(claim.place, other.place) == CodeBook::Same::No;
    });
  }

  // Errors where these features may be different communities; says so where they are taken as parts of one.
  Result<void> requireParts(const std::vector<Claim>& claims, const std::string& code) {
    if (claims.size() < 2) return {};
    const Claim& first = *std::ranges::min_element(claims, {}, [](const Claim& claim) { return claim.feature->row; });
    bool sameName = true, apart = false, one = true;
    for (const Claim& claim : claims) {
      const auto same = m_book.samePlace(claim.place, first.place);
      sameName = sameName && sameCommunityName(claim.feature->name, first.feature->name);
      apart = apart || same == CodeBook::Same::No;
      one = one && same == CodeBook::Same::Yes;
      one = one && hasCode(claim) == hasCode(first);
    }
    if (sameName && one) {
      m_build.note(FindingKind::Guess,
                   Message("codes.parts").with("name", first.feature->name).with("rows", listed(rowsOf(claims))), {},
                   {}, rowsOf(claims).front());
      return {};
    }
    if (!code.empty() && (apart || !sameName))
      return fail(Error("codes.taken_twice")
                      .with("code", code)
                      .with("entry", first.up ? m_book.labelOf(*first.up->entry()) : code)
                      .with("names", namesOf(claims))
                      .with("rows", listed(rowsOf(claims)))
                      .with("list", m_list));
    return fail(Error("codes.name_repeated").with("name", first.feature->name).with("rows", listed(rowsOf(claims))));
  }

  Build& m_build;
  const CodeBook& m_book;
  std::vector<LookedUp>& m_codeless;
  const std::string& m_list;
};

}  // namespace

CommunityName firstReading(const std::string& name) {
  const auto readings = communityNames(name);
  return readings.empty() ? CommunityName{plainName(name), CommunityKind::Unsaid} : readings.front();
}

Result<void> requireOnce(Build& build, const CodeBook& book, std::vector<LookedUp>& codeless, const std::string& list,
                         bool mayLack) {
  return Claims(build, book, codeless, list).run(mayLack);
}

}  // namespace wangge::gis
