// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/plan.h"

#include <QDateTime>

#include "app/text/messages.h"
#include "gis/project_file.h"

namespace wangge::cli {

Result<Project> openPlan(const Console& console, const std::string& path) {
  auto outcome = gis::openProject(path, console.progress());
  console.endProgress();
  if (!outcome) return fail(outcome.error());
  if (!console.quiet)
    for (const auto& warning : outcome->warnings) writeError(QStringLiteral("wangge-cli: ") + textOf(warning) + u'\n');
  return std::move(outcome->project);
}

Seconds now() {
  bool told = false;
  const qlonglong epoch = qEnvironmentVariable("SOURCE_DATE_EPOCH").toLongLong(&told);
  return told && epoch >= 0 ? epoch : QDateTime::currentSecsSinceEpoch();
}

std::string author() {
  const QString user = qEnvironmentVariable("USER");
  return (user.isEmpty() ? qEnvironmentVariable("LOGNAME") : user).toStdString();
}

}  // namespace wangge::cli
