// SPDX-License-Identifier: GPL-3.0-or-later
// wangge-cli print: sheets of every unit of one level, into a PDF, pictures or onto a printer.
#include <QDate>
#include <QDateTime>

#include "app/cli/command.h"
#include "app/cli/older_state.h"
#include "app/cli/options.h"
#include "app/cli/plan.h"
#include "app/cli/print_output.h"
#include "app/print/print.h"
#include "app/print/sheet_texts.h"
#include "app/print/templates.h"
#include "app/text/field_titles.h"
#include "app/text/format.h"
#include "app/text/words.h"

namespace wangge::cli {
namespace {

struct Options {
  std::string plan, level, within, paper, scale, split, author, preset, edition, against;
  PrintOutputOptions output;
};

const std::vector<std::string> kLevels = {"city", "county", "subdistrict", "community", "grid", "precinct", "beat"};
const std::vector<std::string> kEditions = {"internal", "public"};
const std::vector<std::string> kTemplatePapers = {"A0", "A1", "A2", "A3", "A4", "A5", "A6"};
const std::string kScales = "1:100 … 1:10000000";
const std::vector<std::string> kPapers = {"A0", "A1", "A2", "A3", "A4"};

Days dayOf(Seconds when) {
  return static_cast<Days>(QDate(1970, 1, 1).daysTo(QDateTime::fromSecsSinceEpoch(when).date()));
}

// "1:2000", "1:2,000" or "2000".
Result<double> denominatorOf(const std::string& text, const std::string& option, const std::string& known) {
  constexpr double least = 100, greatest = 10'000'000;
  QString digits = QString::fromStdString(text).remove(',');
  if (digits.startsWith("1:")) digits.remove(0, 2);
  bool number = false;
  const double denominator = static_cast<double>(digits.toLongLong(&number));
  if (!number || denominator < least || denominator > greatest)
    return fail(Error("usage.bad_value").with("option", option).with("value", text).with("known", known));
  return denominator;
}

Result<PrintRequest> requestOf(const Options& options, const Project& project) {
  PrintRequest request;
  if (auto known = requireOneOf(options.level, "--level", kLevels); !known) return fail(known.error());
  if (!options.edition.empty()) {
    if (auto known = requireOneOf(options.edition, "--edition", kEditions); !known) return fail(known.error());
    request.open = options.edition == kEditions.back();
  }
  if (!options.preset.empty()) {
    auto form = loadTemplate(options.preset);
    if (!form) return fail(form.error());
    if (!options.paper.empty() &&
        (form->automatic() ? !sheet::paperFromText(options.paper) : !sheet::templatePaper(options.paper)))
      return fail(requireOneOf(options.paper, "--paper", form->automatic() ? kPapers : kTemplatePapers).error());
    if (form->publicOnly && options.edition == kEditions.front())
      return fail(Error("template.public_only").with("template", form->name));
    request.open = request.open || form->publicOnly;
    request.form = *std::move(form), request.formPaper = options.paper;
    request.on = dayOf(now());
  }
  const auto paper = sheet::paperFromText(options.paper.empty() || request.form ? "A4" : options.paper);
  if (!paper) return fail(requireOneOf(options.paper, "--paper", kPapers).error());
  request.level = *fromText<sheet::SheetKind>(options.level);
  const bool police = sheet::isOfPolice(request.level) && !sheet::policeUnitsWithCode(project, options.within).empty();
  if (!options.within.empty() && !police &&
      std::holds_alternative<std::monostate>(ownerOfCode(project, options.within)))
    return fail(Error("plan.unknown_code").with("file", options.plan).with("code", options.within));
  request.within = options.within;
  request.paper = *paper;
  if (!options.scale.empty()) {
    const auto denominator = denominatorOf(options.scale, "--scale", kScales);
    if (!denominator) return fail(denominator.error());
    request.denominator = *denominator;
  }
  if (options.split == "never") {
    request.split.never = true;
  } else if (!options.split.empty() && options.split != "auto") {
    const auto denominator = denominatorOf(options.split, "--split", "auto never " + kScales);
    if (!denominator) return fail(denominator.error());
    request.split.denominator = *denominator;
  }
  if (auto set = setPrintOutput(options.output, request); !set) return fail(set.error());
  request.texts = sheetTexts();
  request.when = now();
  request.date = dateText(request.when).toStdString();
  request.author = options.author;
  return request;
}

// The entries of the pages that differ from those of an older state.
Result<std::vector<std::size_t>> changedSince(const Console& console, const Project& project, const Pages& pages,
                                              const std::string& what) {
  auto older = olderStateOf(console, project, what);
  if (!older) return fail(older.error());
  // Its sheets show who worked there then.
  PageRequest request = pages.request();
  if (older->when > 0) request.on = dayOf(older->when);
  const auto before = Pages::of(std::make_shared<const Project>(std::move(older->project)), std::move(request));
  // What the request is about need not have been there.
  std::vector<std::size_t> all(pages.entries().size());
  for (std::size_t i = 0; i < all.size(); ++i) all[i] = i;
  if (!before) return all;
  for (std::size_t i = 0; i < before->entries().size(); ++i) static_cast<void>(before->make(i));
  return pages.changedSince(*before);
}

Result<int> run(const Options& options, const Console& console) {
  auto project = openPlan(console, options.plan);
  if (!project) return fail(project.error());
  if (project->communities.empty()) return fail(Error("plan.no_communities").with("file", options.plan));
  auto request = requestOf(options, *project);
  if (!request) return fail(request.error());
  request->progress = console.progress();
  const std::shared_ptr<const Project> shared(std::shared_ptr<const Project>(), &*project);
  const auto pages = Pages::of(shared, *request);
  if (!pages) return fail(pages.error());
  std::optional<std::vector<std::size_t>> only;
  if (!options.against.empty()) {
    auto changed = changedSince(console, *project, *pages, options.against);
    if (!changed) return fail(changed.error());
    only = *std::move(changed);
    if (only->empty()) {
      console.endProgress();
      console.say(
          Cli::tr("No sheet differs from %1; nothing was printed.").arg(QString::fromStdString(options.against)));
      console.answer({{"plan", options.plan}, {"against", options.against}, {"pages", 0}});
      return 0;
    }
  }
  const auto outcome = printPages(*project, *pages, *request, only);
  if (!outcome) return fail(outcome.error());
  console.endProgress();

  console.say(printedText(*request, *outcome));
  if (outcome->unlabelled > 0)
    console.say(
        Cli::tr("%Ln names found no room on their maps; the sheets list them beside. Larger paper or a larger scale "
                "(--paper, --scale) leaves fewer out:",
                nullptr, outcome->unlabelled));
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
  Json missing = Json::array();
  if (!outcome->missing.empty()) console.say(Cli::tr("Not in the plan, and said so on the page:"));
  for (const MissingFields& page : outcome->missing) {
    QStringList words;
    Json fields = Json::array();
    for (const sheet::Missing field : page.fields) {
      // Which fields these are is said by themselves.
      if (field != sheet::Missing::Field || (page.empty.empty() && page.unknown.empty())) words << wordFor(field);
      fields.push_back(toText(field));
    }
    for (const std::string& field : page.empty)
      if (const QString title = fieldTitle(field); !words.contains(title)) words << title;
    for (const std::string& field : page.unknown) words << "{" + QString::fromStdString(field) + "}";
    console.say("  " +
                Cli::tr("page %1, %2: %3")
                    .arg(numberText(page.page), QString::fromStdString(page.unit), words.join(QStringLiteral(", "))));
    missing.push_back({{"page", page.page},
                       {"unit", page.unit},
                       {"fields", fields},
                       {"empty_fields", page.empty},
                       {"unknown_fields", page.unknown}});
  }
  Json cut = Json::array();
  if (!outcome->cut.empty()) console.say(Cli::tr("In the plan, but without room for all of it on the page:"));
  for (const CutBlocks& page : outcome->cut) {
    QStringList words;
    Json blocks = Json::array();
    for (const sheet::BlockKind block : page.blocks)
      words << QString::fromStdString(blockText(block)), blocks.push_back(toText(block));
    console.say("  " +
                Cli::tr("page %1, %2: %3")
                    .arg(numberText(page.page), QString::fromStdString(page.unit), words.join(QStringLiteral(", "))));
    cut.push_back({{"page", page.page}, {"unit", page.unit}, {"blocks", blocks}});
  }
  console.answer({{"plan", options.plan},
                  {"file", request->file},
                  {"files", outcome->files},
                  {"printer", request->printer},
                  {"printer_stopped", outcome->printerStopped},
                  {"level", options.level},
                  {"within", options.within},
                  {"paper", request->form ? (options.paper.empty() ? request->form->paper : options.paper)
                                          : std::string(toText(request->paper))},
                  {"preset", options.preset},
                  {"edition", request->open ? "public" : "internal"},
                  {"missing", missing},
                  {"cut", cut},
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
      "print", [] { return Cli::tr("Print sheets to a PDF, to pictures or on a printer"); },
      [](CLI::App& app) -> Action {
        auto options = std::make_shared<Options>();
        const auto list = [](const std::vector<std::string>& words) {
          return QString::fromStdString(joined(words, " "));
        };
        std::vector<std::string> presets;
        for (const KnownTemplate& known : knownTemplates()) presets.push_back(known.name);
        addText(app, "PLAN", options->plan, Cli::tr("The plan"), "")->required();
        addPrintOutput(app, options->output);
        addText(app, "--level", options->level, Cli::tr("One sheet for each unit of this level: %1").arg(list(kLevels)),
                "LEVEL")
            ->required();
        addText(app, "--within", options->within, Cli::tr("Only the unit with this code and what lies in it"), "CODE");
        addText(app, "--paper", options->paper, Cli::tr("Paper: %1 (default: A4)").arg(list(kPapers)), "SIZE");
        addText(app, "--preset", options->preset,
                Cli::tr("Template of the sheets: %1, or a file (FILE.json)").arg(list(presets)), "NAME");
        addText(app, "--edition", options->edition,
                Cli::tr("Edition: %1 (default: internal); public has no contacts, verdicts and levels of borders")
                    .arg(list(kEditions)),
                "EDITION");
        addText(app, "--scale", options->scale,
                Cli::tr("Scale of all sheets, such as 1:2000 (default: the largest customary one for each)"), "1:N");
        addText(app, "--split", options->split,
                Cli::tr("Sheets of long or dense units in parts: auto, never, or at a scale such as 1:2000 (default: "
                        "auto, where names have no room)"),
                "auto|never|1:N");
        addText(app, "--author", options->author, Cli::tr("Author, as printed"), "NAME");
        addText(app, "--against", options->against,
                Cli::tr("Only sheets that differ from this older plan, or version kept in the plan"), "FILE|VERSION");
        return [options](const Console& console) { return run(*options, console); };
      }};
}

}  // namespace wangge::cli
