// SPDX-License-Identifier: GPL-3.0-or-later
// wangge-cli copy: a plan into a new file, whole or without what stays inside.
#include <filesystem>

#include "app/cli/command.h"
#include "app/cli/options.h"
#include "app/cli/plan.h"
#include "core/plan/public_copy.h"

namespace wangge::cli {
namespace {

const std::vector<std::string> kEditions = {"public", "internal"};

struct Options {
  std::string plan, file, edition;
};

Result<int> run(const Options& options, const Console& console) {
  if (auto known = requireOneOf(options.edition, "--edition", kEditions); !known) return fail(known.error());
  const auto project = openPlan(console, options.plan);
  if (!project) return fail(project.error());
  // A copy is a new file: nobody's plan is overwritten, least of all the one that is copied.
  std::error_code ignored;
  if (std::filesystem::exists(options.file, ignored)) return fail(Error("copy.exists").with("file", options.file));
  const bool open = options.edition == kEditions.front();
  const Project copy = open ? publicCopyOf(*project) : *project;
  if (auto saved = savePlan(console, options.file, copy, nullptr); !saved) return fail(saved.error());
  console.say((open ? Cli::tr("Copied to %1, without people, journal, exemptions and kept versions.")
                    : Cli::tr("Copied to %1 with everything."))
                  .arg(QString::fromStdString(options.file)));
  console.answer({{"plan", options.plan}, {"file", options.file}, {"edition", options.edition}});
  return 0;
}

}  // namespace

Command copyCommand() {
  return {"copy", [] { return Cli::tr("Copy a plan, with or without the people in it"); },
          [](CLI::App& app) -> Action {
            auto options = std::make_shared<Options>();
            addText(app, "PLAN", options->plan, Cli::tr("The plan"), "")->required();
            addText(app, "--to", options->file, Cli::tr("The new plan"), "FILE.gpkg")->required();
            addText(app, "--edition", options->edition,
                    Cli::tr("public: without people, journal, exemptions and kept versions; internal: whole"),
                    "EDITION")
                ->required();
            return [options](const Console& console) { return run(*options, console); };
          }};
}

}  // namespace wangge::cli
