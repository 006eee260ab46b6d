// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/setting_text.h"

#include "app/cli/table.h"
#include "app/text/setting_titles.h"

namespace wangge::cli {
namespace {

QString text(const std::string& utf8) {
  return utf8.empty() ? QStringLiteral("–") : QString::fromStdString(utf8);
}

}  // namespace

QString settingsText(const std::vector<Setting>& table, const PlanSettings& settings) {
  TextTable rows;
  rows.column(Cli::tr("Setting"));
  rows.column(Cli::tr("Key"));
  rows.column(Cli::tr("Value"));
  for (const Setting& setting : table)
    rows.row({settingTitle(text(setting.key)), text(setting.key), text(setting.value(settings))});
  return rows.text();
}

QString settingChangesText(const std::vector<Setting>& table, const PlanSettings& before, const PlanSettings& after) {
  TextTable rows;
  rows.column(Cli::tr("Setting"));
  rows.column(Cli::tr("Before"));
  rows.column(Cli::tr("Now"));
  for (const Setting& setting : table)
    if (const std::string was = setting.value(before), is = setting.value(after); was != is)
      rows.row({settingTitle(text(setting.key)), text(was), text(is)});
  return rows.text();
}

Json settingsJson(const std::vector<Setting>& table, const PlanSettings& settings) {
  Json values = Json::object();
  for (const Setting& setting : table) values[setting.key] = setting.value(settings);
  return values;
}

Json statesJson(const std::array<std::int64_t, SizeEffect::kStates>& grids) {
  Json states = Json::object();
  for (std::size_t i = 0; i < grids.size(); ++i) states[std::string(kWordsOf<GridStatus>[i])] = grids[i];
  return states;
}

}  // namespace wangge::cli
