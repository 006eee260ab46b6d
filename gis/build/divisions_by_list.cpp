// SPDX-License-Identifier: GPL-3.0-or-later
#include "gis/build/divisions_by_list.h"

#include <filesystem>
#include <set>

#include "gis/build/divisions.h"

namespace wangge::gis {

std::string listName(const Build& build) {
  if (!build.request.codes.empty()) return std::filesystem::path(build.request.codes).filename().string();
  return build.replaced ? build.project.sources.at(build.replaced).name : std::string();
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
