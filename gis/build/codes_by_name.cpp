// SPDX-License-Identifier: GPL-3.0-or-later
#include "gis/build/codes_by_name.h"

#include <fmt/format.h>

#include <algorithm>
#include <filesystem>
#include <optional>
#include <utility>

#include "gis/build/divisions.h"
#include "gis/build/outline_parents.h"

namespace wangge::gis {
namespace {

std::string listName(const Build& build) {
  if (!build.request.codes.empty()) return std::filesystem::path(build.request.codes).filename().string();
  return build.replaced ? build.project.sources.at(build.replaced).name : std::string();
}

CommunityName firstReading(const std::string& name) {
  const auto readings = communityNames(name);
  return readings.empty() ? CommunityName{plainName(name), CommunityKind::Unsaid} : readings.front();
}

class CodeGiver {
 public:
  CodeGiver(Build& build, const CodeBook& book)
      : m_build(build), m_book(book), m_outlines(build.project, book), m_list(listName(build)) {}

  Result<CodesByName> run() {
    if (auto within = readWithin(); !within) return fail(within.error());
    readCodesInNames();
    readDivisionCodes();
    auto& features = m_build.data.features;
    const bool coded = std::ranges::any_of(features, [](const RawFeature& f) { return !f.code.empty(); });
    const bool mayLack = !m_build.request.codes.empty() || !coded;
    std::set<std::string> parents;
    for (const RawFeature& feature : features) parents.insert(plainName(feature.parent));
    m_parentsDiffer = parents.size() > 1;
    for (RawFeature& feature : features)
      if (feature.code.empty() && !feature.name.empty()) m_codeless.push_back(lookUp(feature));
    if (auto clear = requireClear(); !clear) return fail(clear.error());
    if (auto once = requireOnce(mayLack); !once) return fail(once.error());
    CodesByName given;
    if (mayLack)
      for (const LookedUp& up : m_codeless)
        if (!up.entry()) given.places[up.feature] = up.place;
    takeCodes(mayLack);
    return given;
  }

 private:
  struct LookedUp {
    RawFeature* feature = nullptr;
    std::vector<Divisions> within;  // where the list is to have it; empty where nothing tells
    std::string parent;             // of messages
    DivisionKey place;              // what tells it apart from others of its name
    std::vector<CodeBook::Found> found;
    bool elsewhere = false;  // `found` is not where it lies
    bool placed = false;     // the list is not all that tells its county
    bool narrowed = false;   // the plan's only county told of several
    const CodeEntry* entry() const { return found.size() == 1 && !elsewhere ? found[0].entry : nullptr; }
  };

  // Without a list, the name of a subdistrict that the plan does not know is what the communities lie in.
  Result<void> readWithin() {
    const std::string& text = m_build.request.within;
    if (text.empty()) return {};
    m_within = m_book.divisionsCalled(text);
    const bool known = std::ranges::any_of(m_within, [&](const DivisionKey& key) { return m_book.lists(key); });
    if (!m_book.empty() && !known)
      return fail(Error("codes.no_such_division").with("within", text).with("list", m_list));
    if (m_within.empty() && !m_book.placeOf({}, text).empty())
      for (RawFeature& feature : m_build.data.features)
        if (feature.parent.empty()) feature.parent = text;
    return {};
  }

  void readCodesInNames() {
    std::int64_t count = 0;
    const auto digits = static_cast<std::size_t>(std::max(m_build.project.scheme.communityCodeLength, 0));
    for (RawFeature& feature : m_build.data.features) {
      auto both = feature.code.empty() ? codeInName(feature.name, digits) : std::nullopt;
      if (!both || (both->code.starts_with('0') && !m_book.has(both->code))) continue;  // 0452…: a telephone
      feature.code = std::move(both->code), feature.name = std::move(both->name);
      ++count;
    }
    if (count > 0) m_build.note(FindingKind::Guess, Message("codes.in_names").with("count", count));
  }

  // A list is given because the source has no codes: what was guessed to be a field of codes may hold those of the
  // subdistricts, or running numbers.
  void readDivisionCodes() {
    if (m_build.request.codes.empty() || m_build.request.fields.contains("code")) return;
    bool any = false, some = false;
    std::int64_t parents = 0;
    for (RawFeature& feature : m_build.data.features) {
      if (feature.code.empty() || feature.name.empty()) continue;
      const auto division = m_book.divisionOf(feature.code);
      if (division && m_book.lists(*division)) {
        if (feature.parent.empty()) feature.parent = feature.code;
        feature.code.clear();
        ++parents;
        continue;
      }
      any = true;
      some = some || m_book.has(feature.code) || fitsScheme(m_build.project.scheme, feature.code);
    }
    std::string field;
    for (const auto& [key, name] : m_build.data.source.fields)
      if (key == "code") field = name;
    if (parents > 0)
      m_build.note(FindingKind::Guess, Message("codes.of_divisions").with("count", parents).with("field", field));
    if (!any || some) return;
    for (RawFeature& feature : m_build.data.features)
      if (!feature.name.empty()) feature.code.clear();
    m_build.note(FindingKind::Guess, Message("codes.field_ignored").with("field", field).with("list", m_list));
  }

  LookedUp lookUp(RawFeature& feature) {
    LookedUp up{&feature, {}, feature.parent, {}, {}, false, false, false};
    std::vector<Divisions> places;  // those too that tell nothing of the list
    const auto lies = [&](const std::string& text, const Divisions& divisions) {
      if (m_book.tells(text, divisions)) up.within.push_back(divisions);
      if (!divisions.empty()) places.push_back(divisions);
    };
    if (!m_within.empty()) lies(m_build.request.within, m_within);
    if (!feature.parent.empty()) {
      const Divisions called = m_book.divisionsCalled(feature.parent);
      lies(feature.parent, called);
      // One that nobody knows tells communities apart where it is a subdistrict's, or not the same for all of them.
      const DivisionName unknown = divisionName(feature.parent);
      if (called.empty() && (m_book.isSubdistrict("=" + unknown.whole()) && (m_parentsDiffer || !unknown.kind.empty())))
        places.push_back({"=" + unknown.whole()});
    }
    std::string name = feature.name;
    bool told = up.within.size() > (m_within.empty() ? 0 : 1);
    up.found = m_book.find(name, up.within);
    if (up.found.empty()) {
      if (CodeBook::FullName full = m_book.split(name); !full.rest.empty()) {
        lies(nameOf(full.divisions), full.divisions);
        if (up.parent.empty()) up.parent = nameOf(full.divisions);
        told = true;
        name = full.rest;
      }
    }
    if (!told)
      if (const Divisions outline = m_outlines.of(feature); !outline.empty()) {
        if (up.parent.empty()) up.parent = nameOf(outline);
        if (m_book.tells(nameOf(outline), outline)) up.within.push_back(outline);
        if (!m_book.isSubdistrict(m_book.placeOf(places))) places.push_back(outline);
      }
    // Where nothing tells another county, it is the plan's only one.
    up.placed = std::ranges::any_of(up.within, [&](const Divisions& divisions) {
      std::set<DivisionKey> counties;
      for (const DivisionKey& key : divisions) counties.insert(m_book.countyOf(key));
      return counties.empty() || (counties.size() == 1 && !counties.begin()->empty());
    });
    up.found = m_book.find(name, up.within);
    if (!up.placed && !m_book.home().empty()) {
      const std::size_t before = up.found.size();
      lies({}, {m_book.home()});
      up.found = m_book.find(name, up.within);
      up.narrowed = before > 1 && up.found.size() == 1;
      up.placed = true;
      if (up.parent.empty()) up.parent = nameOf({m_book.home()});
    }
    up.place = m_book.placeOf(places);
    if (up.found.empty() && !up.within.empty()) {
      up.found = m_book.find(name, {});
      up.elsewhere = !up.found.empty();
    }
    return up;
  }

  std::string nameOf(const Divisions& divisions) const {
    if (divisions.empty()) return {};
    const std::string name = m_book.nameOf(*divisions.begin());
    return name.empty() ? *divisions.begin() : name;
  }

  std::string labelsOf(const std::vector<CodeBook::Found>& found) const {
    std::vector<std::string> labels;
    for (const auto& one : found) labels.push_back(m_book.labelOf(*one.entry));
    if (labels.size() > 6) labels.resize(6), labels.emplace_back("…");
    return fmt::format("{}", fmt::join(labels, ", "));
  }

  // Names for which several codes fit are asked, all at once.
  Result<void> requireClear() const {
    std::map<std::string, std::pair<std::string, std::vector<std::int64_t>>> open;
    for (const LookedUp& up : m_codeless) {
      if (up.found.size() < 2 || up.elsewhere) continue;
      auto& [candidates, rows] = open[up.feature->name];
      candidates = labelsOf(up.found);
      rows.push_back(up.feature->row);
    }
    if (open.empty()) return {};
    std::string all;
    std::size_t told = 0;
    for (const auto& [name, about] : open) {
      if (++told > 5) {
        all += "; …";
        break;
      }
      all += fmt::format("{}{} [{}]: {}", all.empty() ? "" : "; ", name, listed(about.second), about.first);
    }
    return fail(Error("codes.ambiguous").with("count", open.size()).with("candidates", all).with("list", m_list));
  }

  // What may be one community: features with one code, and those of one name where one of them has none.
  struct Claim {
    const RawFeature* feature = nullptr;
    LookedUp* up = nullptr;  // null for one that came with a code
    DivisionKey place;
  };

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

  // Features are parts of one community where one subdistrict holds them all; else nobody knows. What only fits a code
  // as another kind gives way to what is called so.
  Result<void> requireOnce(bool mayLack) {
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

  // What is without a code is put where it was looked for; a county is no parent of it.
  void setParent(LookedUp& up) const {
    std::string& parent = up.feature->parent;
    if (m_book.isSubdistrict(up.place)) {
      if (!up.place.starts_with('='))
        parent = up.place;
      else if ("=" + divisionName(parent).whole() != up.place)
        parent = up.place.substr(1);
    } else if (const Divisions called = m_book.divisionsCalled(parent);
               called.empty() ? !m_book.isSubdistrict("=" + divisionName(parent).whole())
                              : std::ranges::none_of(called, [&](const auto& c) { return m_book.isSubdistrict(c); })) {
      parent.clear();
    }
  }

  // A name that the list has once is all that tells these; most others lie in another county.
  void tellOtherCounties() {
    std::map<DivisionKey, std::vector<const LookedUp*>> counties;
    std::map<DivisionKey, std::size_t> sizes;
    for (const RawFeature& feature : m_build.data.features)
      if (!feature.code.empty()) ++sizes[m_book.countyOf(feature.code)];
    for (const LookedUp& up : m_codeless)
      if (up.entry() && !up.placed) counties[m_book.countyOf(up.entry()->code)].push_back(&up);
    const auto most = std::ranges::max_element(sizes, {}, [](const auto& county) { return county.second; });
    for (const auto& [county, ups] : counties) {
      if (county.empty() || county == most->first) continue;
      std::vector<CodeBook::Found> found;
      for (const LookedUp* up : ups) found.push_back(up->found[0]);
      m_build.note(FindingKind::Guess,
                   Message("codes.other_county")
                       .with("count", ups.size())
                       .with("entries", labelsOf(found))
                       .with("division", nameOf({county}))
                       .with("most", nameOf({most->first})),
                   {}, {}, ups.front()->feature->row);
    }
  }

  void takeCodes(bool mayLack) {
    std::int64_t count = 0;
    const auto note = [&](FindingKind kind, const LookedUp& up, const char* code) -> Message& {
      m_build.note(kind, Message(code).with("name", up.feature->name), {}, {}, up.feature->row);
      return m_build.report.findings.back().what;
    };
    for (LookedUp& up : m_codeless) {
      if (const CodeEntry* entry = up.entry()) {
        ++count;
        up.feature->code = entry->code;
        if (up.found[0].otherKind)
          note(FindingKind::Guess, up, "codes.other_kind").with("entry", m_book.labelOf(*entry));
        if (up.narrowed)
          note(FindingKind::Guess, up, "codes.narrowed")
              .with("entry", m_book.labelOf(*entry))
              .with("division", nameOf({m_book.home()}));
        continue;
      }
      if (!mayLack) continue;
      setParent(up);
      if (m_book.empty())
        note(FindingKind::Left, up, "codes.without");
      else if (up.elsewhere)
        note(FindingKind::Left, up, "codes.listed_elsewhere")
            .with("entries", labelsOf(up.found))
            .with("parent", up.parent)
            .with("list", m_list);
      else
        note(FindingKind::Left, up, "codes.not_listed").with("parent", up.parent).with("list", m_list);
    }
    if (count > 0) m_build.note(FindingKind::Guess, Message("codes.by_name").with("count", count).with("list", m_list));
    if (m_book.rowsLeft() > 0)
      m_build.note(FindingKind::Left, Message("codes.rows_left").with("count", m_book.rowsLeft()).with("list", m_list));
    tellOtherCounties();
  }

  Build& m_build;
  const CodeBook& m_book;
  OutlineParents m_outlines;
  std::string m_list;
  Divisions m_within;
  bool m_parentsDiffer = false;
  std::vector<LookedUp> m_codeless;
};

}  // namespace

CodeBook codeBookOf(const Build& build) {
  std::vector<CodeRow> rows = build.data.codes;
  const Project& project = build.project;
  if (rows.empty() && build.replaced)
    project.communities.forEach([&](CommunityId, const Community& community) {
      if (community.source != build.replaced || community.code.empty() || community.name.empty()) return;
      const Division* parent = project.divisions.find(community.parent);
      const std::string above = !parent ? "" : parent->code.empty() ? parent->name : parent->code;
      rows.push_back({community.code, community.name, above, {}, {}});
    });
  return {project, rows};
}

GroupKey communityKey(const std::string& name, const DivisionKey& place) {
  const CommunityName reading = firstReading(name);
  // After all codes: what has one wins where nothing else decides.
  return {"\x7f", fmt::format("{}\n{}\n{}", reading.stem, static_cast<int>(reading.kind), place), {}};
}

Result<CodesByName> giveCodesByName(Build& build, const CodeBook& book) {
  return CodeGiver(build, book).run();
}

void codeDivisionsByList(Build& build, const CodeBook& book) {
  Project& project = build.project;
  std::set<DivisionKey> taken;
  project.divisions.forEach([&](DivisionId, const Division& division) { taken.insert(division.code); });
  std::int64_t count = 0;
  for (DivisionId id : project.divisions.ids()) {
    const Division& division = project.divisions.at(id);
    if (!division.code.empty() || division.level == Level::City) continue;
    const Divisions called = book.divisionsCalled(division.name);
    const int digits = division.level == Level::County ? project.scheme.countyPrefix : project.scheme.subdistrictPrefix;
    if (called.size() != 1 || static_cast<int>(called.begin()->size()) != digits) continue;
    const Division* county = project.divisions.find(division.parent);
    const DivisionKey known = county && !county->code.empty() ? book.countyOf(county->code) : book.home();
    if (division.level == Level::Subdistrict && !known.empty() && known != book.countyOf(*called.begin())) continue;
    if (called.begin()->starts_with('=') || !taken.insert(*called.begin()).second) continue;
    project.divisions.edit(id).code = *called.begin();
    ++count;
  }
  if (count > 0)
    build.note(FindingKind::Guess, Message("codes.divisions_coded").with("count", count).with("list", listName(build)));
}

void nameDivisionsByList(Build& build, const CodeBook& book) {
  std::int64_t count = 0;
  for (DivisionId id : build.project.divisions.ids()) {
    const Division& division = build.project.divisions.at(id);
    if (!division.name.empty() || division.code.empty()) continue;
    const std::string name = book.nameOf(book.divisionOf(division.code).value_or(division.code));
    if (name.empty()) continue;
    build.project.divisions.edit(id).name = name;
    ++count;
  }
  if (count > 0)
    build.note(FindingKind::Note, Message("codes.divisions_named").with("count", count).with("list", listName(build)));
}

}  // namespace wangge::gis
