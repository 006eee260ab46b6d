// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/propose_beats.h"

#include "app/cli/called.h"
#include "app/cli/json_of.h"
#include "app/cli/plan.h"
#include "app/cli/table.h"
#include "app/text/format.h"
#include "app/text/words.h"
#include "core/plan/beats.h"
#include "core/propose/beats.h"

namespace wangge::cli {
namespace {

QString text(const std::string& utf8) {
  return QString::fromStdString(utf8);
}

Result<PrecinctId> precinctCalled(const Project& project, const BeatOptions& options) {
  return recordCalled(project.precincts, options.precinct,
                      Error("plan.unknown_precinct").with("file", options.plan).with("precinct", options.precinct),
                      Error("plan.precinct_ambiguous").with("precinct", options.precinct));
}

QString beatName(const Project& project, const propose::ProposedBeat& beat) {
  const Beat* heir = project.beats.find(beat.heir);
  const QString name = heir ? text(labelOf(*heir)) : QString();
  return !heir ? Cli::tr("new") : name.isEmpty() ? Cli::tr("unnamed") : name;
}

// Of the beat once it is made; 0: nobody tells.
int officersOf(const Project& project, const propose::ProposedBeat& beat) {
  const Beat* heir = project.beats.find(beat.heir);
  return beat.officers > 0 ? beat.officers : heir ? heir->officers : 0;
}

QString tableOf(const Project& project, const propose::BeatProposal& proposal) {
  TextTable table;
  table.column(Cli::tr("Beat"));
  table.column(Cli::tr("Grids"), TextTable::Flush::Right);
  table.column(Cli::tr("Households"), TextTable::Flush::Right);
  table.column(Cli::tr("Persons"), TextTable::Flush::Right);
  table.column(Cli::tr("Officers"), TextTable::Flush::Right);
  for (const propose::ProposedBeat& beat : proposal.beats)
    table.row({beatName(project, beat), numberText(static_cast<std::int64_t>(beat.grids.size())),
               countText(beat.tally.households, beat.tally.householdsCounted()),
               countText(beat.tally.persons, beat.tally.personsCounted()),
               officersOf(project, beat) > 0 ? numberText(officersOf(project, beat)) : QStringLiteral("—")});
  return table.text();
}

Json jsonOf(const Project& project, const propose::BeatProposal& proposal) {
  Json beats = Json::array();
  for (const propose::ProposedBeat& beat : proposal.beats) {
    Json grids = Json::array();
    for (GridId grid : beat.grids) grids.push_back(project.grids.at(grid).code);
    const Beat* heir = project.beats.find(beat.heir);
    beats.push_back({{"code", heir ? heir->code : std::string()},
                     {"name", heir ? heir->name : std::string()},
                     {"new", heir == nullptr},
                     {"grids", grids},
                     {"officers", officersOf(project, beat) > 0 ? Json(officersOf(project, beat)) : Json()},
                     {"sums", cli::jsonOf(beat.tally)}});
  }
  return beats;
}

// Beats of the plan that end by the step.
Json endedJson(const Project& before, const Project& after, QString& names) {
  Json ended = Json::array();
  before.beats.forEach([&](BeatId id, const Beat& beat) {
    if (after.beats.contains(id)) return;
    ended.push_back({{"code", beat.code}, {"name", beat.name}});
    const QString name = text(labelOf(beat));
    names += (names.isEmpty() ? QString() : QStringLiteral(", ")) + (name.isEmpty() ? Cli::tr("unnamed") : name);
  });
  return ended;
}

}  // namespace

Result<int> runProposeBeats(const BeatOptions& options, const Console& console) {
  const auto before = openPlan(console, options.plan);
  if (!before) return fail(before.error());
  const auto precinct = precinctCalled(*before, options);
  if (!precinct) return fail(precinct.error());
  const auto proposal = propose::proposeBeats(*before, {*precinct, options.beats, options.officers, options.seed});
  if (!proposal) return fail(proposal.error());
  const auto step = propose::applyBeats(*before, *proposal, {author(), now()});
  if (!step) return fail(step.error());
  const bool changes = !step->what.code.empty();
  if (!options.dryRun && changes)
    if (auto saved = savePlan(console, options.plan, step->after, &*before); !saved) return fail(saved.error());
  console.say(Cli::tr("Beats of %1, balanced by %2: an even share is %3, the farthest from it is %4 off")
                  .arg(text(labelOf(before->precincts.at(*precinct))),
                       wordFor(text(std::string(toText(proposal->balance)))), numberText(proposal->target),
                       numberText(proposal->largest)) +
              u'\n' + tableOf(*before, *proposal));
  Tally all;
  for (const propose::ProposedBeat& beat : proposal->beats) all += beat.tally;
  const bool counted = all.householdsCounted();
  if (counted && proposal->moved > 0)
    console.say(Cli::tr("%1 households change beat.").arg(numberText(proposal->moved)));
  QString endedNames;
  const Json ended = endedJson(*before, step->after, endedNames);
  if (!ended.empty()) console.say(Cli::tr("Beats that end: %1").arg(endedNames));
  if (proposal->optimal)
    console.say(Cli::tr("Proven: no other way has fewer %1 outside a tenth of an even share.")
                    .arg(wordFor(text(std::string(toText(proposal->balance))))));
  if (!changes || options.dryRun) console.say(Cli::tr("Nothing was changed."));
  console.answer({{"plan", options.plan},
                  {"precinct", before->precincts.at(*precinct).code},
                  {"balance", toText(proposal->balance)},
                  {"target", proposal->target},
                  {"largest", proposal->largest},
                  {"moved_households", counted ? Json(proposal->moved) : Json()},
                  {"ended", ended},
                  {"optimal", proposal->optimal},
                  {"dry_run", options.dryRun},
                  {"beats", jsonOf(*before, *proposal)}});
  return 0;
}

}  // namespace wangge::cli
