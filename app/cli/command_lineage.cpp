// SPDX-License-Identifier: GPL-3.0-or-later
// wangge-cli lineage: where a code comes from and what became of it, also of a retired one.
#include "app/cli/command.h"
#include "app/cli/options.h"
#include "app/cli/plan.h"
#include "app/cli/table.h"
#include "app/text/format.h"
#include "app/text/lineage_text.h"
#include "core/numbering/code_history.h"

namespace wangge::cli {
namespace {

// Codes, and how many grids have none.
QString codesText(const std::vector<CodeHolder>& holders) {
  QStringList texts;
  for (const CodeHolder& holder : holders) texts << codeText(holder.code);
  return texts.join(QStringLiteral(", "));
}

QString changesText(const std::vector<CodeChange>& changes) {
  TextTable table;
  table.column(Cli::tr("When"));
  table.column(Cli::tr("What"));
  table.column(Cli::tr("From"));
  table.column(Cli::tr("To"));
  table.column(Cli::tr("By"));
  for (const CodeChange& change : changes)
    table.row({momentText(change.when), lineageText(change.what), codesText(change.from), codesText(change.to),
               QString::fromStdString(change.author)});
  return table.text();
}

Json codesJson(const std::vector<CodeHolder>& holders) {
  Json list = Json::array();
  for (const CodeHolder& holder : holders) list.push_back(holder.code);
  return list;
}

Json changesJson(const std::vector<CodeChange>& changes) {
  Json list = Json::array();
  for (const CodeChange& change : changes)
    list.push_back({{"when", change.when},
                    {"what", change.what},
                    {"author", change.author},
                    {"from", codesJson(change.from)},
                    {"to", codesJson(change.to)}});
  return list;
}

Result<int> run(const std::string& plan, const std::string& code, const Console& console) {
  const auto project = openPlan(console, plan);
  if (!project) return fail(project.error());
  const auto history = historyOfCode(*project, code);
  if (!history) return fail(history.error());
  console.say(lifeText(*project, *history));
  console.say(originText(*history));
  if (!history->came.empty()) console.say(changesText(history->came));
  console.say(heirText(*history));
  if (!history->became.empty()) console.say(changesText(history->became));
  console.answer({{"plan", plan},
                  {"code", code},
                  {"name", history->name},
                  {"in_force", history->inForce},
                  {"issued", history->issued},
                  {"retired", history->retired},
                  {"origins", codesJson(history->origins)},
                  {"came", changesJson(history->came)},
                  {"heirs", codesJson(history->heirs)},
                  {"became", changesJson(history->became)}});
  return 0;
}

}  // namespace

Command lineageCommand() {
  return {"lineage", [] { return Cli::tr("Show where the code of a grid comes from and what became of it"); },
          [](CLI::App& app) -> Action {
            auto texts = std::make_shared<std::pair<std::string, std::string>>();
            addText(app, "PLAN", texts->first, Cli::tr("The plan"), "")->required();
            addText(app, "CODE", texts->second, Cli::tr("A code that a grid has or had"), "")->required();
            return [texts](const Console& console) { return run(texts->first, texts->second, console); };
          }};
}

}  // namespace wangge::cli
