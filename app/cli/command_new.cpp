// SPDX-License-Identifier: GPL-3.0-or-later
// wangge-cli new: an empty plan.
#include <QFileInfo>

#include "app/cli/command.h"
#include "app/cli/options.h"
#include "app/cli/plan.h"
#include "app/settings/plan_settings.h"
#include "gis/file/project_file.h"

namespace wangge::cli {
namespace {

struct Options {
  std::string plan, name, crs, profile = "urban", scheme = "default", organisation;
};

Result<int> run(const Options& options, const Console& console) {
  if (QFileInfo(QString::fromStdString(options.plan)).isFile())
    return fail(Error("plan.exists").with("file", options.plan));
  auto profile = loadProfile(options.profile);
  if (!profile) return fail(profile.error());
  auto scheme = loadScheme(options.scheme);
  if (!scheme) return fail(scheme.error());
  auto project = gis::newProject(options.name, options.crs, now());
  if (!project) return fail(project.error());
  project->profile = *profile;
  project->scheme = *scheme;
  project->info.organisation = options.organisation;
  if (auto saved = savePlan(console, options.plan, *project, nullptr); !saved) return fail(saved.error());

  console.say(
      Cli::tr("New plan %1: %2").arg(QString::fromStdString(options.name), QString::fromStdString(options.plan)));
  console.answer({{"plan", options.plan},
                  {"name", project->info.name},
                  {"uuid", project->info.uuid},
                  {"crs", project->info.crs},
                  {"profile", project->profile.name},
                  {"scheme", project->scheme.name}});
  return 0;
}

}  // namespace

Command newCommand() {
  return {"new", [] { return Cli::tr("Make a new, empty plan"); },
          [](CLI::App& app) -> Action {
            auto options = std::make_shared<Options>();
            addText(app, "PLAN", options->plan, Cli::tr("The plan to make (.gpkg)"), "")->required();
            addText(app, "--name", options->name, Cli::tr("Name of the plan, for titles"), "NAME")->required();
            addText(app, "--crs", options->crs,
                    Cli::tr("Working coordinate system (default: chosen from the first data)"), "EPSG:N");
            addText(app, "--profile", options->profile,
                    Cli::tr("Rule profile: %1, or a JSON file").arg(QString::fromStdString(joined(knownProfiles()))),
                    "NAME|FILE");
            addText(app, "--scheme", options->scheme,
                    Cli::tr("Numbering scheme: %1, or a JSON file").arg(QString::fromStdString(joined(knownSchemes()))),
                    "NAME|FILE");
            addText(app, "--organisation", options->organisation, Cli::tr("Who publishes the maps"), "NAME");
            return [options](const Console& console) { return run(*options, console); };
          }};
}

}  // namespace wangge::cli
