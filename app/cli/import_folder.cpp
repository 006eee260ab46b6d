// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/import_folder.h"

#include <algorithm>

#include "app/cli/import_text.h"
#include "app/cli/json_of.h"
#include "app/cli/plan.h"
#include "app/cli/table.h"
#include "app/text/format.h"
#include "app/text/messages.h"
#include "app/text/words.h"
#include "gis/import_plan.h"

namespace wangge::cli {
namespace {

QString text(const std::string& utf8) {
  return QString::fromStdString(utf8);
}

QString nameOf(const gis::PlannedLayer& layer) {
  return text(layer.file + (layer.isNamed() ? ":" + layer.layer : ""));
}

struct Decision {
  std::string file, layer, key, value;
};

// The layer as --set names it.
QString decidedAs(const gis::PlannedLayer& layer) {
  return text(gis::nameInRecipe(gis::literally(layer.file), layer.isNamed() ? layer.layer : std::string()));
}

// "FILE[:LAYER]:KEY=VALUE", where values may hold both marks.
Result<Decision> decisionIn(const std::string& told) {
  const auto equals = told.find('=');
  const auto colon = equals == std::string::npos ? equals : told.rfind(':', equals);
  if (colon == std::string::npos || colon == 0) return fail(Error("usage.bad_decision").with("value", told));
  Decision decision{told.substr(0, colon), {}, told.substr(colon + 1, equals - colon - 1), told.substr(equals + 1)};
  if (const auto second = decision.file.find(':'); second != std::string::npos)
    decision.layer = decision.file.substr(second + 1), decision.file.resize(second);
  return decision;
}

using Decisions = std::vector<Decision>;

Result<Decisions> decisionsIn(const FolderImport& options) {
  Decisions decisions;
  for (const std::string& told : options.set) {
    auto decision = decisionIn(told);
    if (!decision) return fail(decision.error());
    decisions.push_back(std::move(*decision));
  }
  return decisions;
}

// What is said of all files holds for each, unless something else is said of it.
Result<void> take(gis::ImportRecipe& recipe, const FolderImport& options, Decisions decisions) {
  if (!options.basis.empty()) decisions.insert(decisions.begin(), {"*", {}, "basis", options.basis});
  if (!options.tolerance.empty()) decisions.insert(decisions.begin(), {"*", {}, "tolerance", options.tolerance});
  std::ranges::stable_sort(decisions, {}, [](const Decision& d) { return gis::weightOf(d.file, d.layer); });
  for (const Decision& d : decisions)
    if (auto taken = gis::decideForAll(recipe, d.file, d.layer, d.key, d.value); !taken) return taken;
  return {};
}

// Whether something is said of what an entry is about, which may mend it.
bool isDecided(const gis::RecipeEntry& entry, const Decisions& decisions) {
  return std::ranges::any_of(decisions, [&](const Decision& d) {
    return (d.layer.empty() || entry.layer.empty() || d.layer == entry.layer) &&
           (d.file == entry.file || gis::fitsFile(d.file, entry.file));
  });
}

// What does not fit and is left as it is.
std::vector<Error> unmended(const gis::RecipeFit& fit, const Decisions& decisions) {
  std::vector<Error> misfits = fit.misfits;
  std::erase_if(misfits, [&](const Error& misfit) {
    const auto number = std::ranges::find(misfit.arguments, "entry", &Argument::name);
    const auto* entry = number == misfit.arguments.end() ? nullptr : std::get_if<std::int64_t>(&number->value);
    return entry && isDecided(fit.whole.entries[static_cast<std::size_t>(*entry - 1)], decisions);
  });
  return misfits;
}

QStringList fieldsOf(const gis::PlannedLayer& layer) {
  QStringList fields;
  for (const gis::FieldPreview& field : layer.preview.fields)
    if (!field.guessedKey.empty()) fields << wordFor(text(field.guessedKey)) + u'=' + text(field.name);
  return fields;
}

QString systemOf(const gis::PlannedLayer& layer) {
  const std::string& system = layer.request.sourceCrs.empty() ? layer.preview.crs : layer.request.sourceCrs;
  return text(system);
}

QString tableOf(const gis::ImportPlan& plan) {
  TextTable table;
  table.column(Cli::tr("File"));
  table.column(Cli::tr("Layer"));
  table.column(Cli::tr("Imported as"));
  table.column(Cli::tr("Rows"), TextTable::Flush::Right);
  table.column(Cli::tr("Coordinate system"));
  table.column(Cli::tr("Encoding"));
  table.column(Cli::tr("Fields"));
  for (const gis::PlannedLayer& layer : plan.layers) {
    const QString role = !layer.use ? Cli::tr("left out") : layer.role ? wordFor(*layer.role) : Cli::tr("?");
    table.row({text(layer.file), text(layer.layer), role,
               layer.preview.features >= 0 ? numberText(layer.preview.features) : QString(),
               layer.use ? systemOf(layer) : QString(), text(layer.preview.encoding),
               layer.use ? fieldsOf(layer).join(QStringLiteral(", ")) : QString()});
  }
  return table.text();
}

QString notesOf(const gis::ImportPlan& plan) {
  QString lines;
  for (const gis::PlannedLayer& layer : plan.layers)
    for (const gis::Finding& finding : layer.findings)
      if (finding.what.code.starts_with("plan.") || finding.kind == gis::FindingKind::Left)
        lines += QStringLiteral("  - ") + nameOf(layer) + Cli::tr(": ") + textOf(finding.what) + u'\n';
  if (!lines.isEmpty()) lines = Cli::tr("Notes") + u'\n' + lines;
  QString left;
  for (const gis::LeftOutFile& file : plan.leftOut)
    left += QStringLiteral("  - ") + text(file.file) + Cli::tr(": ") + textOf(file.why) + u'\n';
  return left.isEmpty() ? lines : lines + Cli::tr("Left out") + u'\n' + left;
}

// What to write after --set FILE: to decide it.
QString decisionOf(const gis::Doubt& doubt, const gis::PlannedLayer& layer) {
  if (doubt.decides == "role") {
    QStringList roles;
    for (Role role : layer.possible) roles << text(std::string(toText(role)));
    return QStringLiteral("role=") + roles.join(u'|');
  }
  if (doubt.decides == "crs") return QStringLiteral("crs=EPSG:n|GCJ02|BD09");
  if (doubt.decides == "existing") return QStringLiteral("existing=add|replace:NAME");
  if (doubt.decides == "other_people" || doubt.decides == "both")
    return text(doubt.decides + "=" + doubt.value) + QStringLiteral("|use=no");
  if (doubt.decides == "use") return QStringLiteral("use=no");
  if (doubt.decides == "read") return QStringLiteral("read=LAYER|*");
  if (doubt.decides == "unmatched") return QStringLiteral("join=FIELD|unmatched=yes|use=no");
  if (doubt.decides == "sum_rows") {
    const auto row = gis::rowOf(doubt);
    return QStringLiteral("sum_rows=%1|data_rows=%1").arg(row ? QString::number(*row) : QStringLiteral("ROWS"));
  }
  if (doubt.decides == "codes" || doubt.decides == "control_points")
    return text(doubt.decides) + QStringLiteral("=FILE");
  if (doubt.decides == "within") return QStringLiteral("within=DIVISION|field.parent=FIELD");
  if (doubt.decides == "datum_shift") return QStringLiteral("datum_shift=PARAMETERS");
  return text(doubt.decides) + QStringLiteral("=FIELD");
}

QString doubtsOf(const gis::ImportPlan& plan) {
  QString lines;
  for (const gis::PlannedLayer& layer : plan.layers)
    for (const gis::Doubt& doubt : layer.doubts)
      lines += QStringLiteral("  - ") + nameOf(layer) + Cli::tr(": ") + textOf(doubt.what) +
               QStringLiteral("\n      --set \"%1:%2\"\n").arg(decidedAs(layer), decisionOf(doubt, layer));
  return lines;
}

Json jsonOf(const gis::PlannedLayer& layer) {
  Json fields = Json::object(), findings = Json::array(), doubts = Json::array(), possible = Json::array();
  for (const gis::FieldPreview& field : layer.preview.fields)
    if (!field.guessedKey.empty()) fields[field.guessedKey].push_back(field.name);
  for (const gis::Finding& finding : layer.findings) {
    Json json = {{"kind", toText(finding.kind)}};
    json.update(cli::jsonOf(finding.what));
    findings.push_back(json);
  }
  for (const gis::Doubt& doubt : layer.doubts) {
    Json json = cli::jsonOf(doubt.what);
    json["decides"] = doubt.decides;
    doubts.push_back(json);
  }
  for (Role role : layer.possible) possible.push_back(toText(role));
  return {{"file", layer.file},
          {"layer", layer.layer},
          {"use", layer.use},
          {"role", layer.role ? Json(toText(*layer.role)) : Json()},
          {"possible", possible},
          {"geometry", layer.preview.geometry},
          {"features", layer.preview.features},
          {"crs", systemOf(layer).toStdString()},
          {"encoding", layer.preview.encoding},
          {"fields", fields},
          {"findings", findings},
          {"doubts", doubts}};
}

// `taken`: what of a recipe was taken for something else.
Json jsonOf(const gis::ImportPlan& plan, const std::vector<Message>& taken) {
  Json layers = Json::array(), leftOut = Json::array();
  for (const gis::PlannedLayer& layer : plan.layers) layers.push_back(jsonOf(layer));
  for (const gis::LeftOutFile& file : plan.leftOut) {
    Json json = {{"file", file.file}};
    json.update(cli::jsonOf(file.why));
    leftOut.push_back(json);
  }
  Json whole = {{"ready", plan.isReady()}, {"layers", layers}, {"left_out", leftOut}};
  for (const Message& message : taken) whole["recipe"].push_back(cli::jsonOf(message));
  return whole;
}

// What of a recipe fits under other names, and what does not fit any more.
QString fitOf(const gis::RecipeFit& fit, const std::vector<Error>& misfits) {
  QString lines;
  for (const Message& taken : fit.taken) lines += QStringLiteral("  - ") + textOf(taken) + u'\n';
  if (misfits.size() > 1)  // one is told as the error that it is
    for (const Error& misfit : misfits) lines += QStringLiteral("  - ") + textOf(misfit) + u'\n';
  return lines.isEmpty() ? lines : Cli::tr("Recipe") + u'\n' + lines;
}

// What is asked goes to standard error as other refusals do; as JSON it stands beside the layers.
int refuse(const gis::ImportPlan& plan, const Console& console) {
  std::size_t count = 0;
  for (const gis::PlannedLayer& layer : plan.layers) count += layer.doubts.size();
  const Error error = Error("plan.doubtful").with("count", count);
  console.endProgress();
  writeError(QStringLiteral("wangge-cli: ") + textOf(error) + u'\n' + doubtsOf(plan));
  if (console.json) {
    Json whole = {{"command", console.command}, {"ok", false}, {"error", cli::jsonOf(error)}};
    whole.update(jsonOf(plan, {}));
    writeOut(text(whole.dump(2, ' ', false, Json::error_handler_t::replace)) + u'\n');
  }
  return 2;
}

int refuse(const gis::ImportFailure& failure, const gis::ImportPlan& plan, const Console& console) {
  // The cause may not say which of the files it is about.
  Error error = failure.error;
  if (std::ranges::find(error.arguments, "file", &Argument::name) == error.arguments.end())
    error = error.with("file", failure.file);
  console.endProgress();
  const QString layer = failure.layer.empty() ? QString() : QStringLiteral(" (%1)").arg(text(failure.layer));
  writeError(text(failure.file) + layer + QStringLiteral(":\n"));
  for (const gis::PlannedLayer& planned : plan.layers)
    if (planned.file == failure.file && planned.layer == failure.layer && error.code != "job.cancelled")
      writeError(QStringLiteral("      --set \"%1:%2\"\n")
                     .arg(decidedAs(planned), decisionOf(gis::doubtOf(failure, planned), planned)));
  return console.refuse(error);
}

}  // namespace

Result<int> importFolder(const FolderImport& options, const Console& console) {
  gis::ImportRecipe recipe;
  if (!options.recipe.empty()) {
    auto loaded = gis::loadRecipe(options.recipe);
    if (!loaded) return fail(loaded.error());
    recipe = std::move(*loaded);
  }
  // What is wrong in options is told before anything is looked at.
  const auto decisions = decisionsIn(options);
  if (!decisions) return fail(decisions.error());
  if (gis::ImportRecipe tried; true)
    if (auto taken = take(tried, options, *decisions); !taken) return fail(taken.error());
  auto before = openPlan(console, options.plan);
  if (!before) return fail(before.error());
  const Progress progress = console.progress();
  auto planner = gis::ImportPlanner::lookAt(options.paths, progress);
  if (!planner) return fail(planner.error());
  console.endProgress();
  const gis::RecipeFit fit = planner->fit(recipe);
  const std::vector<Error> misfits = unmended(fit, *decisions);
  console.say(fitOf(fit, misfits));
  if (!misfits.empty()) return fail(misfits.front());
  recipe = fit.whole;  // planning looks whether the decisions mend it
  if (auto taken = take(recipe, options, *decisions); !taken) return fail(taken.error());
  auto plan = planner->plan(*before, recipe, progress);
  if (!plan) return fail(plan.error());
  for (gis::PlannedLayer& layer : plan->layers) layer.request.threads = options.threads;
  console.endProgress();
  console.say(tableOf(*plan) + notesOf(*plan));
  if (options.dryRun && plan->isReady()) console.answer(jsonOf(*plan, fit.taken));
  if (!plan->isReady()) return refuse(*plan, console);
  if (!options.saveRecipe.empty())
    if (auto saved = gis::saveRecipe(options.saveRecipe, gis::ImportPlanner::recipeOf(*plan)); !saved)
      return fail(saved.error());
  if (options.dryRun) return 0;
  const auto batch = gis::runImportPlan(*before, *plan, author(), now(), progress);
  if (!batch) return refuse(batch.error(), *plan, console);
  console.endProgress();
  if (auto saved = savePlan(console, options.plan, batch->project, &*before); !saved) return fail(saved.error());
  Json reports = Json::array();
  for (const gis::ImportReport& report : batch->reports) {
    console.say(u'\n' + reportText(batch->project, report));
    reports.push_back(reportJson(batch->project, report));
  }
  Json document = jsonOf(*plan, fit.taken);
  document["reports"] = std::move(reports);
  console.answer(document);
  return 0;
}

}  // namespace wangge::cli
