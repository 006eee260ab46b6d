// SPDX-License-Identifier: GPL-3.0-or-later
// Edits of a grid's attributes, its code, and exemptions.
#include <array>
#include <charconv>

#include "core/edit/support.h"
#include "core/plan/erase.h"
#include "core/plan/grid_name.h"
#include "core/plan/life_of_codes.h"

namespace wangge {

Result<Step> setGridAttributes(const Project& before, GridId id, const GridAttributes& attributes,
                               const EditContext& context) {
  if (auto unlocked = requireZone(before, id); !unlocked) return fail(unlocked.error());
  Project project = before;
  Grid& grid = project.grids.edit(id);
  grid.name = attributes.name;
  grid.kind = attributes.kind;
  grid.category = attributes.kind == GridKind::Dedicated ? attributes.category : DedicatedCategory::None;
  grid.exclave = attributes.exclave;
  grid.note = attributes.note;
  if (grid == before.grids.at(id)) return Step{before};
  Message what = Message("journal.attributes").with("grid", nameOf(project, id));
  return stepTo(std::move(project), std::move(what), context);
}

Result<Step> setGridCode(const Project& before, GridId id, const std::string& code, const EditContext& context) {
  if (auto unlocked = requireZone(before, id); !unlocked) return fail(unlocked.error());
  if (code == before.grids.at(id).code) return Step{before};
  if (!code.empty() && everIssued(before, code, id)) return fail(Error("edit.code_taken").with("code", code));
  Project project = before;
  if (code.empty()) {
    retireCode(project, id, context.when);
    project.grids.edit(id).code.clear();
  } else {
    issueCode(project, id, code, context.when);
  }
  // A first code replaces none.
  if (!before.grids.at(id).code.empty()) recordLineage(project, "renumber", {id}, {id}, context.when);
  return stepTo(std::move(project), Message("journal.code").with("grid", nameOf(before, id)).with("code", code),
                context);
}

namespace {

// What an issue is about, as people call it, from its key "rule:kind:id" (core/rules): "size:grid:7",
// "unassigned:community:5:face:9", "code_duplicate:code:230204001004001", "name_duplicate:county:2:name:第一网格". The
// key itself where the plan has nothing like it.
Argument::Value subjectOf(const Project& project, const std::string& key) {
  const std::size_t rule = key.find(':'), kind = key.find(':', rule + 1);
  if (rule == std::string::npos || kind == std::string::npos) return key;
  const std::string what = key.substr(rule + 1, kind - rule - 1), text = key.substr(kind + 1);
  if (what == "code") return text;
  constexpr std::string_view kName = ":name:";
  if (const std::size_t name = text.find(kName); name != std::string::npos) return text.substr(name + kName.size());
  std::uint64_t id = 0;
  if (std::from_chars(text.data(), text.data() + text.size(), id).ec != std::errc()) return key;
  const auto named = [&](const auto* record) -> Argument::Value {
    return !record ? key : record->name.empty() ? record->code : record->name;
  };
  if (what == "grid" && project.grids.contains(GridId(id))) return nameOf(project, GridId(id));
  if (what == "community") return named(project.communities.find(CommunityId(id)));
  if (what == "division") return named(project.divisions.find(DivisionId(id)));
  if (const Source* source = what == "source" ? project.sources.find(SourceId(id)) : nullptr) return source->name;
  return key;
}

// The entry about an issue: what it is about and the rule.
Message aboutIssue(const char* code, const Project& project, const std::string& key) {
  Message what = Message(code).with("issue", subjectOf(project, key));
  if (const std::size_t rule = key.find(':'); rule != key.rfind(':')) what.with("rule", key.substr(0, rule));
  return what;
}

}  // namespace

Result<Step> exempt(const Project& before, const Exemption& exemption, const EditContext& context) {
  if (exemption.reason.empty() || exemption.approver.empty()) return fail(Error("edit.exemption_incomplete"));
  Project project = before;
  Exemption entry = exemption;
  project.grids.forEach([&](GridId id, const Grid& grid) {
    if (sizeIssueKey(id) != entry.issueKey) return;
    entry.households = grid.zone.tally.households, entry.persons = grid.zone.tally.persons;
  });
  ExemptionId known;
  project.exemptions.forEach([&](ExemptionId id, const Exemption& e) {
    if (e.issueKey == exemption.issueKey) known = id;
  });
  if (known) {
    project.exemptions.set(known, std::move(entry));
  } else {
    project.exemptions.add(std::move(entry), project.info.copy);
  }
  Message what = aboutIssue("journal.exempt", project, exemption.issueKey).with("approver", exemption.approver);
  return stepTo(std::move(project), std::move(what), context);
}

Result<Step> withdrawExemption(const Project& before, const std::string& issueKey, const EditContext& context) {
  ExemptionId known;
  before.exemptions.forEach([&](ExemptionId id, const Exemption& e) {
    if (e.issueKey == issueKey) known = id;
  });
  if (!known) return fail(Error("edit.no_such_exemption"));
  Project project = before;
  eraseRecords<ExemptionId>(project, std::array{known});
  return stepTo(std::move(project), aboutIssue("journal.withdraw_exemption", before, issueKey), context);
}

}  // namespace wangge
