// SPDX-License-Identifier: GPL-3.0-or-later
// wangge-cli export: the one map in all levels, in the formats asked for.
#include "app/cli/command.h"
#include "app/cli/options.h"
#include "app/cli/plan.h"
#include "app/cli/table.h"
#include "app/text/format.h"
#include "app/text/four_bounds_text.h"
#include "gis/export/export.h"
#include "gis/export/formats.h"

namespace wangge::cli {
namespace {

const std::vector<std::string> kEditions = {"public", "internal"};

struct Options {
  std::string plan, folder, edition = kEditions.front(), formats = joined(gis::defaultExportFormats());
};

QString filesText(const std::vector<gis::ExportedFile>& files) {
  TextTable table;
  table.column(Cli::tr("Layer"));
  table.column(Cli::tr("Features"), TextTable::Flush::Right);
  table.column(Cli::tr("File"));
  for (const auto& file : files)
    table.row({QString::fromStdString(file.layer), numberText(file.features), QString::fromStdString(file.path)});
  QString text = table.text();
  for (const auto& file : files)
    if (file.cutTexts > 0)
      text += u'\n' + Cli::tr("%1: texts that are longer than the format holds were cut: %2")
                          .arg(QString::fromStdString(file.path), numberText(file.cutTexts));
  return text;
}

Result<int> run(const Options& options, const Console& console) {
  const auto formats = splitList(options.formats);
  if (formats.empty()) return fail(Error("usage.no_value").with("option", "--format").with("command", console.command));
  auto project = openPlan(console, options.plan);
  if (!project) return fail(project.error());
  if (project->communities.empty()) return fail(Error("plan.no_communities").with("file", options.plan));
  if (auto known = requireOneOf(options.edition, "--edition", kEditions); !known) return fail(known.error());
  const bool internal = options.edition == kEditions.back();
  gis::Ledger ledger;
  ledger.staff = internal;
  if (gis::anyHasFields(formats))
    ledger.fourBounds = fourBoundsTexts(*project, internal ? PlanEndWord::Border : PlanEndWord::Neutral);
  auto files = gis::exportMap(*project, options.folder, formats, console.progress(), ledger);
  if (!files) return fail(files.error());
  console.endProgress();

  console.say(Cli::tr("Exported to %1:").arg(QString::fromStdString(options.folder)) + u'\n' + filesText(*files));
  Json list = Json::array();
  for (const auto& file : *files)
    list.push_back({{"path", file.path},
                    {"format", file.format},
                    {"layer", file.layer},
                    {"features", file.features},
                    {"cut_texts", file.cutTexts}});
  console.answer({{"plan", options.plan}, {"folder", options.folder}, {"edition", options.edition}, {"files", list}});
  return 0;
}

}  // namespace

Command exportCommand() {
  return {"export", [] { return Cli::tr("Export the one map, all levels"); },
          [](CLI::App& app) -> Action {
            auto options = std::make_shared<Options>();
            addText(app, "PLAN", options->plan, Cli::tr("The plan"), "")->required();
            addText(app, "--to", options->folder, Cli::tr("Folder to write to; made when missing"), "DIR")->required();
            addText(app, "--format", options->formats,
                    Cli::tr("One or more of %1 (default: %2)")
                        .arg(QString::fromStdString(joined(gis::exportFormatNames())),
                             QString::fromStdString(options->formats)),
                    "LIST");
            addText(app, "--edition", options->edition,
                    Cli::tr("public (default), or internal: the workbook then lists who works on which grid, and four "
                            "bounds name the border of a community where the plan ends; bounds that somebody wrote are "
                            "exported as they are in both"),
                    "EDITION");
            return [options](const Console& console) { return run(*options, console); };
          }};
}

}  // namespace wangge::cli
