// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/session/proposal_search.h"

#include <algorithm>
#include <thread>

#include "core/propose/apply.h"

namespace wangge {
namespace {

constexpr double kSearching = 0.85;  // of the time, the rest draws what was found

}  // namespace

Result<Proposals> searchProposals(std::shared_ptr<const Project> base, const ProposalTask& task,
                                  const Progress& progress) {
  Proposals result;
  result.base = base, result.task = task;
  propose::Options options = task.options;
  options.alternatives = task.communities.size() == 1;
  options.threads = static_cast<int>(std::max(std::thread::hardware_concurrency(), 1u));
  // The search takes most of the time.
  Progress most{[&](std::string_view stage, double fraction) { progress(stage, fraction * kSearching); },
                progress.stop};
  auto outcomes = propose::proposeAll(*base, task.communities, options, most);
  if (!outcomes) return fail(outcomes.error());
  result.outcomes = *std::move(outcomes);
  progress("propose.drawing", kSearching);
  for (CommunityId community : task.communities) result.before.push_back(propose::summaryOf(*base, community));
  for (const propose::Outcome& outcome : result.outcomes)
    result.taken.push_back(!outcome.plans.empty() && !propose::outOfBand(outcome.status));
  progress("propose.drawing", (1 + kSearching) / 2);
  if (progress.cancelled()) return fail(Error("job.cancelled"));
  const Progress drawing{[&](std::string_view, double fraction) {
                           constexpr double kBegins = (1 + kSearching) / 2;
                           progress("propose.drawing", kBegins + fraction * (1 - kBegins));
                         },
                         progress.stop};
  if (result.single()) {
    const propose::Outcome& outcome = result.outcomes.front();
    for (std::size_t plan = 0; plan < outcome.plans.size(); ++plan) {
      auto after = propose::apply(*base, outcome, plan, {}, progress.stop);
      if (!after) return fail(after.error());
      Alternative alternative{std::make_shared<const Project>(std::move(after->after)), {}};
      alternative.summary = propose::summaryOf(*alternative.after, outcome.community);
      result.alternatives.push_back(std::move(alternative));
    }
  } else if (auto all = withProposals(*base, result.outcomes, result.taken, {}, drawing); all) {
    result.all = std::make_shared<const Project>(std::move(all->after));
  } else if (all.error().code != "propose.nothing") {
    return fail(all.error());
  }
  result.places = std::make_shared<const map::BaseIndex>(*base);
  return result;
}

Result<Step> withProposals(const Project& project, std::span<const propose::Outcome> outcomes,
                           const std::vector<char>& taken, const EditContext& context, const Progress& progress) {
  std::vector<propose::Outcome> chosen;
  for (std::size_t i = 0; i < outcomes.size(); ++i)
    if (i < taken.size() && taken[i] && !outcomes[i].plans.empty()) chosen.push_back(outcomes[i]);
  auto step = propose::applyAll(project, chosen, context, progress);
  if (step && step->what.code.empty()) return fail(Error("propose.nothing"));
  return step;
}

}  // namespace wangge
