// SPDX-License-Identifier: GPL-3.0-or-later
// wangge-cli info: what a plan holds: levels, sums, states of its grids, sources.
#include "app/cli/command.h"
#include "app/cli/info_text.h"
#include "app/cli/options.h"
#include "app/cli/plan.h"

namespace wangge::cli {

Command infoCommand() {
  return {"info", [] { return Cli::tr("Show what a plan holds"); },
          [](CLI::App& app) -> Action {
            auto plan = std::make_shared<std::string>();
            addText(app, "PLAN", *plan, Cli::tr("The plan"), "")->required();
            return [plan](const Console& console) -> Result<int> {
              auto project = openPlan(console, *plan);
              if (!project) return fail(project.error());
              const PlanSummary summary = summaryOf(*project);
              console.say(summaryText(*project, summary));
              console.answer(summaryJson(*project, summary, *plan));
              return 0;
            };
          }};
}

}  // namespace wangge::cli
