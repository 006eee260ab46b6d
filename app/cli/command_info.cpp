// SPDX-License-Identifier: GPL-3.0-or-later
// wangge-cli info: what a plan holds: levels, sums, states of its grids, sources.
#include "app/cli/command.h"
#include "app/cli/info_text.h"
#include "app/cli/options.h"
#include "app/cli/plan.h"
#include "core/plan/staff.h"

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
              // Whoever worked on a grid that went without an heir.
              std::vector<std::string> names;
              for (PostId id : postsOf(*project, GridId()))
                if (const Person* person = project->persons.find(project->posts.at(id).person))
                  names.push_back(person->name);
              if (!names.empty())
                console.say(
                    Cli::tr("On no grid, because their grids are gone: %1").arg(QString::fromStdString(joined(names))));
              console.answer(summaryJson(*project, summary, *plan));
              return 0;
            };
          }};
}

}  // namespace wangge::cli
