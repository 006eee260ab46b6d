// SPDX-License-Identifier: GPL-3.0-or-later
// wangge-cli check: every rule over the plan; the exit code tells whether there are errors that no exemption covers.
#include "app/cli/command.h"
#include "app/cli/import_text.h"
#include "app/cli/json_of.h"
#include "app/cli/options.h"
#include "app/cli/plan.h"
#include "app/text/format.h"
#include "app/text/messages.h"
#include "app/text/words.h"
#include "core/rules/check.h"

namespace wangge::cli {
namespace {

struct Options {
  std::string plan, within;
};

struct Counts {
  std::int64_t errors = 0, warnings = 0, notes = 0, exempted = 0;
};

Counts countsOf(const std::vector<Issue>& issues) {
  Counts counts;
  for (const auto& issue : issues) {
    if (issue.exempted)
      ++counts.exempted;
    else if (issue.severity == Severity::Error)
      ++counts.errors;
    else if (issue.severity == Severity::Warning)
      ++counts.warnings;
    else
      ++counts.notes;
  }
  return counts;
}

QString issuesText(const Project& project, const std::vector<Issue>& issues) {
  QString out;
  std::string rule;
  for (const auto& issue : issues) {
    if (issue.rule != rule) {
      rule = issue.rule;
      const auto sameRule = std::ranges::count(issues, rule, &Issue::rule);
      out += QStringLiteral("\n") + Cli::tr("%1: %2").arg(ruleTitle(rule), numberText(sameRule)) + u'\n';
    }
    const QString severity = issue.exempted ? Cli::tr("exempt") : wordFor(issue.severity);
    out += QStringLiteral("  [%1] %2\n").arg(severity, textOf(issue.what));
    if (!issue.extent.empty()) out += QStringLiteral("      ") + placeText(project, issue.place) + u'\n';
  }
  return out;
}

Result<int> run(const Options& options, const Console& console) {
  auto project = openPlan(console, options.plan);
  if (!project) return fail(project.error());
  if (!options.within.empty() && std::holds_alternative<std::monostate>(ownerOfCode(*project, options.within)))
    return fail(Error("plan.unknown_code").with("file", options.plan).with("code", options.within));
  auto issues = check(*project, console.progress());
  if (!options.within.empty()) issues = issuesWithin(*project, issues, options.within);
  console.endProgress();

  const Counts counts = countsOf(issues);
  if (!issues.empty()) console.say(issuesText(*project, issues) + u'\n');
  console.say(Cli::tr("%1 errors, %2 warnings, %3 notes, %4 exempt.")
                  .arg(numberText(counts.errors), numberText(counts.warnings), numberText(counts.notes),
                       numberText(counts.exempted)));
  Json list = Json::array();
  for (const auto& issue : issues) list.push_back(jsonOf(*project, issue));
  console.answer({{"plan", options.plan},
                  {"within", options.within},
                  {"errors", counts.errors},
                  {"warnings", counts.warnings},
                  {"notes", counts.notes},
                  {"exempted", counts.exempted},
                  {"issues", list}});
  return counts.errors > 0 ? 1 : 0;
}

}  // namespace

Command checkCommand() {
  return {"check", [] { return Cli::tr("Check a plan by all rules; exit code 1 when there are errors"); },
          [](CLI::App& app) -> Action {
            auto options = std::make_shared<Options>();
            addText(app, "PLAN", options->plan, Cli::tr("The plan"), "")->required();
            addText(app, "--within", options->within, Cli::tr("Only the unit with this code and what lies in it"),
                    "CODE");
            return [options](const Console& console) { return run(*options, console); };
          }};
}

}  // namespace wangge::cli
