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
  if (auto unlocked = requireGrid(before, id); !unlocked) return fail(unlocked.error());
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
  if (auto unlocked = requireGrid(before, id); !unlocked) return fail(unlocked.error());
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

// The entry about an issue: what it is about as people call it, from its key "size:grid:7" (the key itself where it
// names neither a grid nor a community of the plan), and the rule.
Message aboutIssue(const char* code, const Project& project, const std::string& key) {
  Argument::Value issue = key;
  const std::size_t first = key.find(':'), last = key.rfind(':');
  std::uint64_t id = 0;
  if (last != std::string::npos &&
      std::from_chars(key.data() + last + 1, key.data() + key.size(), id).ec == std::errc()) {
    const std::string_view subject = std::string_view(key).substr(0, last);
    const Community* community = project.communities.find(CommunityId(id));
    if (subject.ends_with(":grid") && project.grids.contains(GridId(id))) issue = nameOf(project, GridId(id));
    if (subject.ends_with(":community") && community) issue = community->name;
  }
  Message what = Message(code).with("issue", issue);
  if (first != last) what.with("rule", key.substr(0, first));
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
