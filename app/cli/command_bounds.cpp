// SPDX-License-Identifier: GPL-3.0-or-later
// wangge-cli bounds: the four bounds of grids (四至), as they are worked out or written down; writes one down.
#include "app/cli/command.h"
#include "app/cli/options.h"
#include "app/cli/plan.h"
#include "app/text/four_bounds_text.h"
#include "app/text/messages.h"
#include "core/edit/four_bounds.h"
#include "core/map/unit.h"
#include "core/plan/grid_name.h"

namespace wangge::cli {
namespace {

struct Options {
  std::string plan, within, text;
  bool write = false, workOut = false;
};

Json sidesJson(const Project& project, const BoundGround& ground, GridId grid) {
  const FourBounds bounds = fourBoundsOf(project, ground, grid);
  Json sides = Json::object();
  for (const Side side : kSides) {
    Json parts = Json::array();
    for (const BoundPart& part : bounds[side]) {
      static constexpr const char* kinds[] = {"line", "nameless",  "water",      "park",
                                              "grid", "community", "unassigned", "plan_end"};
      const Grid* neighbour = project.grids.find(part.grid);
      const Community* community = project.communities.find(part.community);
      parts.push_back({{"kind", kinds[static_cast<std::size_t>(part.kind)]},
                       {"name", neighbour   ? neighbour->name
                                : community ? community->name
                                            : part.name},
                       {"share", part.share}});
    }
    sides[std::string(toText(side))] = parts;
  }
  return sides;
}

Result<Project> edited(const Options& options, const Project& project, const std::vector<map::Unit>& grids,
                       const Console& console) {
  if (grids.size() != 1 || options.write == options.workOut)
    return fail(Error("bounds.one_grid").with("count", grids.size()));
  auto step =
      setFourBounds(project, grids.front().grid, options.write ? options.text : std::string(), {author(), now()});
  if (!step) return fail(step.error());
  if (!step->what.code.empty())
    if (auto saved = savePlan(console, options.plan, step->after, &project); !saved) return fail(saved.error());
  return step->after;
}

Result<int> run(const Options& options, const Console& console) {
  auto project = openPlan(console, options.plan);
  if (!project) return fail(project.error());
  if (!options.within.empty() && std::holds_alternative<std::monostate>(ownerOfCode(*project, options.within)))
    return fail(Error("plan.unknown_code").with("file", options.plan).with("code", options.within));
  const auto unit = map::findUnit(*project, options.within);
  if (!unit) return fail(unit.error());
  const std::vector<map::Unit> grids = map::unitsOf(*project, Level::Grid, *unit);
  if (options.write || options.workOut) {
    auto after = edited(options, *project, grids, console);
    if (!after) return fail(after.error());
    project = std::move(after);
  }
  Json list = Json::array();
  const auto ground = std::make_shared<const BoundGround>(*project);
  const auto textOf = fourBoundsTexts(*project, PlanEndWord::Border, ground);
  for (const map::Unit& each : grids) {
    const Grid& grid = project->grids.at(each.grid);
    const bool written = !grid.fourBounds.empty(), outdated = fourBoundsAreStale(*project, each.grid);
    const QString text = QString::fromStdString(textOf(each.grid));
    // One without a name is called by its code.
    QString called = gridText(nameOf(*project, each.grid));
    if (const QString code = QString::fromStdString(grid.code); !code.isEmpty() && called != code)
      called.prepend(code + u' ');
    QString line = Cli::tr("%1: %2").arg(called, text);
    if (written) line += u' ' + (outdated ? Cli::tr("(written for an older border)") : Cli::tr("(written)"));
    console.say(line);
    list.push_back({{"code", grid.code},
                    {"name", grid.name},
                    {"text", text.toStdString()},
                    {"written", written},
                    {"outdated", outdated},
                    {"sides", sidesJson(*project, *ground, each.grid)}});
  }
  console.answer({{"plan", options.plan}, {"within", options.within}, {"grids", list}});
  return 0;
}

}  // namespace

Command boundsCommand() {
  return {"bounds", [] { return Cli::tr("Show or write down what grids reach to in the four directions"); },
          [](CLI::App& app) -> Action {
            auto options = std::make_shared<Options>();
            addText(app, "PLAN", options->plan, Cli::tr("The plan"), "")->required();
            addText(app, "--within", options->within, Cli::tr("Only the unit with this code and what lies in it"),
                    "CODE");
            CLI::Option* write = addText(app, "--write", options->text,
                                         Cli::tr("Write this text down for the one grid with the code"), "TEXT");
            addFlag(app, "--work-out", options->workOut, Cli::tr("Let the bounds of the one grid be worked out again"));
            return [options, write](const Console& console) {
              options->write = write->count() > 0;
              return run(*options, console);
            };
          }};
}

}  // namespace wangge::cli
