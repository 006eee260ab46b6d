// SPDX-License-Identifier: GPL-3.0-or-later
#include "gis/build/codes_by_name.h"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <optional>
#include <set>
#include <utility>
#include <vector>

#include "gis/build/divisions.h"
#include "gis/build/divisions_by_list.h"
#include "gis/build/name_claims.h"
#include "gis/build/name_look_up.h"

namespace wangge::gis {
namespace {

class CodeGiver {
 public:
  CodeGiver(Build& build, const CodeBook& book) : m_build(build), m_book(book), m_list(listName(build)) {}

  Result<CodesByName> run() {
    if (auto within = readWithin(); !within) return fail(within.error());
    readCodesInNames();
    readDivisionCodes();
    auto& features = m_build.data.features;
    const bool coded = std::ranges::any_of(features, [](const RawFeature& f) { return !f.code.empty(); });
    const bool mayLack = !m_build.request.codes.empty() || !coded;
    const NameLookUp names(m_build, m_book, m_within);
    for (RawFeature& feature : features)
      if (feature.code.empty() && !feature.name.empty()) m_codeless.push_back(names.lookUp(feature));
    if (auto clear = requireClear(); !clear) return fail(clear.error());
    if (auto once = requireOnce(m_build, m_book, m_codeless, m_list, mayLack); !once) return fail(once.error());
    CodesByName given;
    if (mayLack)
      for (const LookedUp& up : m_codeless)
        if (!up.entry()) given.places[up.feature] = up.place;
    takeCodes(mayLack);
    return given;
  }

 private:
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

  // Names for which several codes fit are asked, all at once.
  Result<void> requireClear() const {
    std::map<std::string, std::pair<std::string, std::vector<std::int64_t>>> open;
    for (const LookedUp& up : m_codeless) {
      if (up.found.size() < 2 || up.elsewhere) continue;
      auto& [candidates, rows] = open[up.feature->name];
      candidates = labelsOf(m_book, up.found);
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
                       .with("entries", labelsOf(m_book, found))
                       .with("division", nameOf(m_book, {county}))
                       .with("most", nameOf(m_book, {most->first})),
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
              .with("division", nameOf(m_book, {m_book.home()}));
        continue;
      }
      if (!mayLack) continue;
      setParent(up);
      if (m_book.empty())
        note(FindingKind::Left, up, "codes.without");
      else if (up.elsewhere)
        note(FindingKind::Left, up, "codes.listed_elsewhere")
            .with("entries", labelsOf(m_book, up.found))
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

GroupKey communityKey(const std::string& name, const DivisionKey& place) {
  const CommunityName reading = firstReading(name);
  // After all codes: what has one wins where nothing else decides.
  return {"\x7f", fmt::format("{}\n{}\n{}", reading.stem, static_cast<int>(reading.kind), place), {}};
}

Result<CodesByName> giveCodesByName(Build& build, const CodeBook& book) {
  return CodeGiver(build, book).run();
}

}  // namespace wangge::gis
