// SPDX-License-Identifier: GPL-3.0-or-later
#include "gis/build/codes_by_name.h"

#include <fmt/format.h>

#include <algorithm>
#include <filesystem>
#include <optional>
#include <utility>

#include "gis/build/divisions.h"
#include "gis/build/outline_parents.h"
#include "gis/coverage/feature_groups.h"

namespace wangge::gis {
namespace {

std::string listName(const Build& build) {
  if (!build.request.codes.empty()) return std::filesystem::path(build.request.codes).filename().string();
  return build.replaced ? build.project.sources.at(build.replaced).name : std::string();
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
    CodesByName given;
    given.mayLack = !m_build.request.codes.empty() || !coded;
    for (RawFeature& feature : features)
      if (feature.code.empty() && !feature.name.empty()) m_codeless.push_back(lookUp(feature));
    if (auto clear = requireClear(); !clear) return fail(clear.error());
    if (auto once = requireOnce(); !once) return fail(once.error());
    if (auto apart = tellApart(given); !apart) return fail(apart.error());
    takeCodes(given.mayLack);
    return given;
  }

 private:
  struct LookedUp {
    RawFeature* feature = nullptr;
    std::vector<Divisions> within;  // what tells where it lies; empty where nothing does
    std::string parent;             // of messages
    std::vector<CodeBook::Found> found;
    bool elsewhere = false;               // `found` is not where it lies
    std::optional<DivisionKey> narrowed;  // the plan's only county told of several
    const CodeEntry* entry() const { return found.size() == 1 && !elsewhere ? found[0].entry : nullptr; }
  };

  Result<void> readWithin() {
    const std::string& text = m_build.request.within;
    if (text.empty()) return {};
    for (RawFeature& feature : m_build.data.features)
      if (m_book.empty() && feature.parent.empty()) feature.parent = text;
    m_within = m_book.divisionsCalled(text);
    const bool known = std::ranges::any_of(m_within, [&](const DivisionKey& key) { return m_book.lists(key); });
    if (!m_book.empty() && !known)
      return fail(Error("codes.no_such_division").with("within", text).with("list", m_list));
    return {};
  }

  void readCodesInNames() {
    std::int64_t count = 0;
    const auto digits = static_cast<std::size_t>(std::max(m_build.project.scheme.communityCodeLength, 0));
    for (RawFeature& feature : m_build.data.features) {
      auto both = feature.code.empty() ? codeInName(feature.name, digits) : std::nullopt;
      if (!both) continue;
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
    for (RawFeature& feature : m_build.data.features) {
      if (feature.code.empty() || feature.name.empty()) continue;
      const auto division = m_book.divisionOf(feature.code);
      if (division && m_book.lists(*division)) {
        if (feature.parent.empty()) feature.parent = feature.code;
        feature.code.clear();
        continue;
      }
      any = true;
      some = some || m_book.has(feature.code) || fitsScheme(m_build.project.scheme, feature.code);
    }
    if (!any || some) return;
    for (RawFeature& feature : m_build.data.features)
      if (!feature.name.empty()) feature.code.clear();
    std::string field;
    for (const auto& [key, name] : m_build.data.source.fields)
      if (key == "code") field = name;
    m_build.note(FindingKind::Guess, Message("codes.field_ignored").with("field", field).with("list", m_list));
  }

  LookedUp lookUp(RawFeature& feature) {
    LookedUp up{&feature, {}, feature.parent, {}, false, {}};
    if (!m_within.empty()) up.within.push_back(m_within);
    bool placed = false;
    if (!feature.parent.empty()) {
      Divisions parents = m_book.divisionsCalled(feature.parent);
      placed = !parents.empty() || m_book.namesDivisions();
      if (placed) up.within.push_back(std::move(parents));
    }
    CodeBook::FullName full;
    std::string name = feature.name;
    up.found = m_book.find(name, up.within);
    if (up.found.empty()) {
      full = m_book.split(name);
      if (!full.divisions.empty() && !full.rest.empty()) {
        up.within.push_back(full.divisions);
        placed = true;
        if (up.parent.empty()) up.parent = nameOf(full.divisions);
      }
      if (!full.rest.empty()) name = full.rest, up.found = m_book.find(name, up.within);
    }
    if (!placed) {
      if (Divisions outline = m_outlines.of(feature); !outline.empty()) {
        up.parent = nameOf(outline);
        up.within.push_back(std::move(outline));
        up.found = m_book.find(name, up.within);
      }
    }
    if (up.found.empty() && !up.within.empty()) {
      up.found = m_book.find(name, {});
      up.elsewhere = !up.found.empty();
    }
    if (up.found.size() > 1 && !up.elsewhere) narrow(up, name);
    return up;
  }

  // The plan has one county: of several communities the one that lies there.
  void narrow(LookedUp& up, const std::string& name) {
    Divisions counties;
    m_build.project.divisions.forEach([&](DivisionId, const Division& division) {
      if (division.level == Level::County && !division.code.empty())
        counties.insert(m_book.divisionOf(division.code).value_or(division.code));
    });
    if (counties.size() != 1) return;
    auto within = up.within;
    within.push_back(counties);
    auto found = m_book.find(name, within);
    if (found.size() != 1) return;
    up.found = std::move(found), up.within = std::move(within), up.narrowed = *counties.begin();
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

  // One code, one community: what only fits as another kind gives way, features of one name are its parts.
  Result<void> requireOnce() {
    std::map<std::string, std::vector<std::pair<const RawFeature*, LookedUp*>>> takers;
    for (LookedUp& up : m_codeless)
      if (const CodeEntry* entry = up.entry()) takers[entry->code].emplace_back(up.feature, &up);
    for (const RawFeature& feature : m_build.data.features)
      if (!feature.code.empty() && takers.contains(feature.code)) takers[feature.code].emplace_back(&feature, nullptr);
    for (auto& [code, all] : takers) {
      const auto loose = [](const auto& taker) { return taker.second && taker.second->found[0].otherKind; };
      if (!std::ranges::all_of(all, loose)) {
        for (const auto& taker : all)
          if (loose(taker)) taker.second->found.clear();
        std::erase_if(all, [](const auto& taker) { return taker.second && taker.second->found.empty(); });
      }
      std::set<std::string> names;
      std::vector<std::int64_t> rows;
      bool same = true;
      for (const auto& [feature, up] : all) {
        names.insert(feature->name), rows.push_back(feature->row);
        same = same && sameCommunityName(feature->name, all[0].first->name);
      }
      if (same) continue;
      std::sort(rows.begin(), rows.end());
      return fail(Error("codes.taken_twice")
                      .with("code", code)
                      .with("entry", all[0].second ? m_book.labelOf(*all[0].second->entry()) : code)
                      .with("names", fmt::format("{}", fmt::join(names, ", ")))
                      .with("rows", listed(rows))
                      .with("list", m_list));
    }
    return {};
  }

  // Without codes, names within one parent tell communities apart.
  Result<void> tellApart(CodesByName& given) const {
    std::map<std::string, std::vector<std::int64_t>> nowhere;
    if (!given.mayLack) return {};
    for (const LookedUp& up : m_codeless) {
      if (up.entry()) continue;
      const auto readings = communityNames(up.feature->name);
      std::string key = readings.empty() ? plainName(up.feature->name)
                                         : readings[0].stem + std::to_string(static_cast<int>(readings[0].kind));
      bool placed = false;
      for (const Divisions& divisions : up.within) {
        key += fmt::format("\n{}", fmt::join(divisions, " "));
        placed = placed || isSubdistrict(divisions);
      }
      if (!up.feature->parent.empty()) {
        key += "\n" + plainName(up.feature->parent);
        placed = placed || m_book.divisionsCalled(up.feature->parent).empty();
      }
      if (!placed) nowhere[key].push_back(up.feature->row);
      given.samePlace[up.feature] = key;
    }
    for (const auto& [key, rows] : nowhere) {
      if (rows.size() < 2) continue;
      const auto named = std::ranges::find(m_codeless, rows[0], [](const LookedUp& up) { return up.feature->row; });
      return fail(Error("codes.name_repeated").with("name", named->feature->name).with("rows", listed(rows)));
    }
    return {};
  }

  bool isSubdistrict(const Divisions& divisions) const {
    const auto digits = static_cast<std::size_t>(m_build.project.scheme.subdistrictPrefix);
    return divisions.size() == 1 && (divisions.begin()->starts_with('=') || divisions.begin()->size() == digits);
  }

  // What is without a code is put where it was looked for; a county is no parent of it.
  void setParent(LookedUp& up) const {
    const auto told = std::ranges::find_if(up.within, [&](const Divisions& d) { return isSubdistrict(d); });
    if (told != up.within.end() && !told->begin()->starts_with('='))
      up.feature->parent = *told->begin();
    else if (const Divisions called = m_book.divisionsCalled(up.feature->parent);
             told == up.within.end() && !called.empty() && !isSubdistrict(called))
      up.feature->parent.clear();
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
              .with("division", nameOf({*up.narrowed}));
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
  }

  Build& m_build;
  const CodeBook& m_book;
  OutlineParents m_outlines;
  std::string m_list;
  Divisions m_within;
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
