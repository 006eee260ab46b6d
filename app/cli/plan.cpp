// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/plan.h"

#include <QDateTime>

#include "app/text/option_text.h"
#include "gis/file/project_file.h"
#include "gis/recovery/lease.h"
#include "gis/recovery/recovery.h"

namespace wangge::cli {
namespace {

void warn(const std::vector<Message>& warnings) {
  for (const auto& warning : warnings) writeError(QStringLiteral("wangge-cli: ") + commandLineTextOf(warning) + u'\n');
}

}  // namespace

Result<Project> openPlan(const Console& console, const std::string& path) {
  auto outcome = gis::openProject(path, console.progress());
  console.endProgress();
  if (!outcome) return fail(outcome.error());
  if (const auto left = gis::recoverableFor(gis::recoveryFolder(), path); left && !left->otherVersion)
    outcome->warnings.push_back(
        Message("recovery.pending").with("file", path).with("edits", left->edits).with("when", left->last));
  if (!console.quiet) warn(outcome->warnings);
  return std::move(outcome->project);
}

Result<void> savePlan(const Console& console, const std::string& path, const Project& project, const Project* saved) {
  const gis::Lease::Taken taken = gis::Lease::take(path, author(), QDateTime::currentSecsSinceEpoch());
  if (taken.outcome == gis::Lease::Outcome::Held) return fail(gis::heldError(path, taken.holder));
  std::vector<Message> warnings;
  const auto done = saved ? gis::saveProject(path, project, *saved, console.progress(), &warnings)
                          : gis::saveProjectAs(path, project, console.progress());
  console.endProgress();
  if (!console.quiet) warn(warnings);
  return done;
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
