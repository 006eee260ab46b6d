// SPDX-License-Identifier: GPL-3.0-or-later
// wangge-cli propose: grids for every community, with proof where the size rule cannot be met; with --dry-run only
// said. With --precinct: beats for a police precinct.
#include <thread>

#include "app/cli/command.h"
#include "app/cli/options.h"
#include "app/cli/plan.h"
#include "app/cli/proposal_text.h"
#include "app/cli/propose_beats.h"
#include "core/propose/apply.h"
#include "core/propose/propose.h"

namespace wangge::cli {
namespace {

struct Options {
  std::string plan, within, seed = "1", mode = "standard", grids, threads, precinct, beats, officers;
  bool onlyBroken = false, unassigned = false, dryRun = false;
};

Result<std::uint64_t> wholeNumber(const std::string& value, const std::string& name, std::uint64_t least,
                                  std::uint64_t most) {
  const auto number = numberOf(value, name);
  if (!number) return fail(number.error());
  if (*number < static_cast<double>(least) || *number > static_cast<double>(most) ||
      *number != static_cast<double>(static_cast<std::uint64_t>(*number)))
    return fail(Error("usage.bad_number").with("option", name).with("value", value));
  return static_cast<std::uint64_t>(*number);
}

Result<std::vector<CommunityId>> communitiesWithin(const Project& project, const Options& options) {
  if (options.within.empty()) return project.communities.ids();
  const CodeOwner owner = ownerOfCode(project, options.within);
  if (const auto* division = std::get_if<DivisionId>(&owner)) return communitiesOf(project, *division);
  if (const auto* community = std::get_if<CommunityId>(&owner)) return std::vector{*community};
  // A code of a grid names its community, which is what can be divided.
  if (const auto* grid = std::get_if<GridId>(&owner)) return std::vector{project.grids.at(*grid).community};
  return fail(Error("plan.unknown_code").with("file", options.plan).with("code", options.within));
}

Result<propose::Options> settingsOf(const Options& options) {
  using propose::Mode;
  propose::Options settings;
  if (auto known = requireOneOf(options.mode, "--mode", {"quick", "standard", "proofs"}); !known)
    return fail(known.error());
  settings.mode = options.mode == "quick" ? Mode::Quick : options.mode == "proofs" ? Mode::Proofs : Mode::Standard;
  if (options.onlyBroken && options.unassigned)
    return fail(Error("usage.exclude").with("first", "--only-broken").with("second", "--unassigned"));
  settings.request.scope = options.onlyBroken   ? propose::Scope::OnlyBroken
                           : options.unassigned ? propose::Scope::Unassigned
                                                : propose::Scope::Whole;
  const auto seed = wholeNumber(options.seed, "--seed", 0, std::uint64_t{1} << 53);
  if (!seed) return fail(seed.error());
  settings.request.seed = *seed;
  if (!options.grids.empty()) {
    const auto grids = wholeNumber(options.grids, "--grids", 1, 9999);
    if (!grids) return fail(grids.error());
    settings.request.grids = static_cast<int>(*grids);
  }
  settings.threads = static_cast<int>(std::max(std::thread::hardware_concurrency(), 1u));
  if (!options.threads.empty()) {
    const auto threads = wholeNumber(options.threads, "--threads", 1, 256);
    if (!threads) return fail(threads.error());
    settings.threads = static_cast<int>(*threads);
  }
  return settings;
}

// What beats are asked for. What is about grids means nothing to them.
Result<BeatOptions> beatsOf(const Options& options) {
  BeatOptions settings{options.plan, options.precinct, 0, 0, 1, options.dryRun};
  for (const auto& [given, name] :
       {std::pair(!options.within.empty(), "--within"), std::pair(!options.grids.empty(), "--grids"),
        std::pair(options.onlyBroken, "--only-broken"), std::pair(options.unassigned, "--unassigned")})
    if (given) return fail(Error("usage.exclude").with("first", "--precinct").with("second", name));
  const auto seed = wholeNumber(options.seed, "--seed", 0, std::uint64_t{1} << 53);
  if (!seed) return fail(seed.error());
  settings.seed = *seed;
  for (const auto& [value, name, to] : {std::tuple(options.beats, "--beats", &BeatOptions::beats),
                                        std::tuple(options.officers, "--officers", &BeatOptions::officers)}) {
    if (value.empty()) continue;
    const auto number = wholeNumber(value, name, 1, 9999);
    if (!number) return fail(number.error());
    settings.*to = static_cast<int>(*number);
  }
  return settings;
}

Result<int> run(const Options& options, const Console& console) {
  if (options.precinct.empty() && !(options.beats + options.officers).empty())
    return fail(Error("usage.missing").with("what", "--precinct").with("command", "propose"));
  if (!options.precinct.empty()) {
    const auto settings = beatsOf(options);
    if (!settings) return fail(settings.error());
    return runProposeBeats(*settings, console);
  }
  const auto settings = settingsOf(options);
  if (!settings) return fail(settings.error());
  const auto before = openPlan(console, options.plan);
  if (!before) return fail(before.error());
  if (before->communities.empty()) return fail(Error("plan.no_communities").with("file", options.plan));
  const auto communities = communitiesWithin(*before, options);
  if (!communities) return fail(communities.error());
  if (settings->request.grids != 0 && communities->size() != 1) return fail(Error("propose.grids_of_one"));
  const auto outcomes = propose::proposeAll(*before, *communities, *settings, console.progress());
  console.endProgress();
  if (!outcomes) return fail(outcomes.error());
  if (!options.dryRun) {
    const auto project = propose::applyAll(*before, *outcomes, {author(), now()}, console.progress());
    console.endProgress();
    if (!project) return fail(project.error());
    if (auto saved = savePlan(console, options.plan, *project, &*before); !saved) return fail(saved.error());
  }
  console.say(proposalsText(*before, *outcomes));
  if (options.dryRun) console.say(Cli::tr("Nothing was changed."));
  console.answer({{"plan", options.plan},
                  {"within", options.within},
                  {"mode", options.mode},
                  {"seed", settings->request.seed},
                  {"dry_run", options.dryRun},
                  {"communities", proposalsJson(*before, *outcomes)}});
  return 0;
}

}  // namespace

Command proposeCommand() {
  return {
      "propose", [] { return Cli::tr("Divide communities into grids, with proof where the size rule cannot be met"); },
      [](CLI::App& app) -> Action {
        auto options = std::make_shared<Options>();
        addText(app, "PLAN", options->plan, Cli::tr("The plan"), "")->required();
        addText(app, "--within", options->within, Cli::tr("Only the unit with this code and what lies in it"), "CODE");
        addFlag(app, "--only-broken", options->onlyBroken,
                Cli::tr("Only mend grids out of band, with few neighbours and few residents moved"));
        addFlag(app, "--unassigned", options->unassigned, Cli::tr("Only give away what no grid has"));
        addText(app, "--grids", options->grids, Cli::tr("Number of grids (of one community)"), "N");
        addText(app, "--mode", options->mode, Cli::tr("Effort: quick, standard or proofs (default: standard)"), "MODE");
        addText(app, "--seed", options->seed, Cli::tr("Start of the random choices (default: 1)"), "N");
        addText(app, "--threads", options->threads, Cli::tr("Communities at once (default: as many as processors)"),
                "N");
        addText(app, "--precinct", options->precinct,
                Cli::tr("Beats for the police precinct with this code or name, in place of grids"), "CODE");
        addText(app, "--beats", options->beats, Cli::tr("Number of beats (default: one for each officer)"), "N");
        addText(app, "--officers", options->officers, Cli::tr("Officers of all these beats together"), "N");
        addFlag(app, "--dry-run", options->dryRun, Cli::tr("Show what would be given and change nothing"));
        return [options](const Console& console) { return run(*options, console); };
      }};
}

}  // namespace wangge::cli
