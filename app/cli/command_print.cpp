// SPDX-License-Identifier: GPL-3.0-or-later
// wangge-cli print: sheets of every unit of one level into a PDF.
#include <QDateTime>

#include "app/cli/command.h"
#include "app/cli/options.h"
#include "app/cli/plan.h"
#include "app/print/print.h"
#include "app/print/sheet_texts.h"
#include "app/text/format.h"

namespace wangge::cli {
namespace {

struct Options {
  std::string plan, file, level, within, paper = "A4", scale, author;
};

const std::vector<std::string> kLevels = {"city", "county", "subdistrict", "community", "grid", "precinct", "beat"};
const std::vector<std::string> kPapers = {"A0", "A1", "A2", "A3", "A4"};

// "1:2000", "1:2,000" or "2000".
Result<double> denominatorOf(const std::string& text) {
  constexpr double least = 100, greatest = 10'000'000;
  QString digits = QString::fromStdString(text).remove(',');
  if (digits.startsWith("1:")) digits.remove(0, 2);
  bool number = false;
  const double denominator = static_cast<double>(digits.toLongLong(&number));
  if (!number || denominator < least || denominator > greatest)
    return fail(
        Error("usage.bad_value").with("option", "--scale").with("value", text).with("known", "1:100 … 1:10000000"));
  return denominator;
}

Result<PrintRequest> requestOf(const Options& options, const Project& project) {
  PrintRequest request;
  if (auto known = requireOneOf(options.level, "--level", kLevels); !known) return fail(known.error());
  const auto paper = sheet::paperFromText(options.paper);
  if (!paper) return fail(requireOneOf(options.paper, "--paper", kPapers).error());
  request.level = *fromText<sheet::SheetKind>(options.level);
  const bool police = sheet::isOfPolice(request.level) && !sheet::policeUnitsWithCode(project, options.within).empty();
  if (!options.within.empty() && !police &&
      std::holds_alternative<std::monostate>(ownerOfCode(project, options.within)))
    return fail(Error("plan.unknown_code").with("file", options.plan).with("code", options.within));
  request.within = options.within;
  request.paper = *paper;
  if (!options.scale.empty()) {
    const auto denominator = denominatorOf(options.scale);
    if (!denominator) return fail(denominator.error());
    request.denominator = *denominator;
  }
  request.file = options.file;
  request.texts = sheetTexts();
  request.when = now();
  request.date = dateText(request.when).toStdString();
  request.author = options.author;
  return request;
}

Result<int> run(const Options& options, const Console& console) {
  auto project = openPlan(console, options.plan);
  if (!project) return fail(project.error());
  if (project->communities.empty()) return fail(Error("plan.no_communities").with("file", options.plan));
  auto request = requestOf(options, *project);
  if (!request) return fail(request.error());
  request->progress = console.progress();
  const auto outcome = printSheets(*project, *request);
  if (!outcome) return fail(outcome.error());
  console.endProgress();

  console.say(Cli::tr("Printed %1 pages to %2.").arg(numberText(outcome->pages), QString::fromStdString(options.file)));
  if (outcome->unlabelled > 0)
    console.say(
        Cli::tr("%1 names found no room on their maps; the sheets list them beside. Larger paper or a larger scale "
                "(--paper, --scale) leaves fewer out:")
            .arg(numberText(outcome->unlabelled)));
  if (!outcome->withoutTerritory.empty())
    console.say(Cli::tr("Without territory, and so without a sheet: %1")
                    .arg(QString::fromStdString(joined(outcome->withoutTerritory))));
  Json leftOut = Json::array();
  for (const LeftOutNames& left : outcome->leftOut) {
    console.say("  " + Cli::tr("page %1, %2: %3")
                           .arg(numberText(left.page), QString::fromStdString(left.unit),
                                QString::fromStdString(joined(left.names, " "))));
    leftOut.push_back({{"page", left.page}, {"unit", left.unit}, {"names", left.names}});
  }
  console.answer({{"plan", options.plan},
                  {"file", options.file},
                  {"level", options.level},
                  {"within", options.within},
                  {"paper", toText(request->paper)},
                  {"pages", outcome->pages},
                  {"table_pages", outcome->tablePages},
                  {"unlabelled", outcome->unlabelled},
                  {"left_out", leftOut},
                  {"without_territory", outcome->withoutTerritory},
                  {"largest_scale", outcome->largestScale},
                  {"smallest_scale", outcome->smallestScale}});
  return 0;
}

}  // namespace

Command printCommand() {
  return {
      "print", [] { return Cli::tr("Print sheets to a PDF"); },
      [](CLI::App& app) -> Action {
        auto options = std::make_shared<Options>();
        const auto list = [](const std::vector<std::string>& words) {
          return QString::fromStdString(joined(words, " "));
        };
        addText(app, "PLAN", options->plan, Cli::tr("The plan"), "")->required();
        addText(app, "--to", options->file, Cli::tr("PDF to write"), "FILE.pdf")->required();
        addText(app, "--level", options->level, Cli::tr("One sheet for each unit of this level: %1").arg(list(kLevels)),
                "LEVEL")
            ->required();
        addText(app, "--within", options->within, Cli::tr("Only the unit with this code and what lies in it"), "CODE");
        addText(app, "--paper", options->paper, Cli::tr("Paper: %1 (default: A4)").arg(list(kPapers)), "SIZE");
        addText(app, "--scale", options->scale,
                Cli::tr("Scale of all sheets, such as 1:2000 (default: the largest customary one for each)"), "1:N");
        addText(app, "--author", options->author, Cli::tr("Author, as printed"), "NAME");
        return [options](const Console& console) { return run(*options, console); };
      }};
}

}  // namespace wangge::cli
