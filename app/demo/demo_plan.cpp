// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/demo/demo_plan.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include "core/numbering/number.h"
#include "gis/file/project_file.h"
#include "gis/import.h"

namespace wangge {
namespace {

gis::ImportRequest requestOf(const QJsonObject& step, const QDir& folder, Seconds when) {
  const QJsonObject options = step["options"].toObject();
  gis::ImportRequest request;
  request.role = fromText<Role>(step["role"].toString().toStdString()).value_or(Role::Communities);
  request.path = folder.filePath(step["file"].toString()).toStdString();
  request.layer = options["layer"].toString().toStdString();
  request.encoding = options["encoding"].toString().toStdString();
  request.sourceCrs = options["source-crs"].toString().toStdString();
  request.join = options["join"].toString().toStdString();
  request.add = options["add"].toBool();
  request.when = when;
  return request;
}

QJsonObject manifestIn(const QString& folder) {
  QFile file(folder + "/district.json");
  return file.open(QIODevice::ReadOnly) ? QJsonDocument::fromJson(file.readAll()).object() : QJsonObject();
}

}  // namespace

QString demoFolder() {
  const QDir program(QCoreApplication::applicationDirPath());
  for (const QString& path : {program.filePath("../demo/district"), program.filePath("../share/wangge/demo/district")})
    if (QFile::exists(path + "/district.json")) return QDir::cleanPath(path);
  return {};
}

bool isDemoPlan(const Project& project) {
  static const QString first =
      manifestIn(demoFolder())["steps"].toArray().first().toObject()["file"].toString().section('.', 0, 0);
  bool known = false;
  project.sources.forEach([&](SourceId, const Source& source) {
    known = known || QString::fromStdString(source.name).section('.', 0, 0) == first;
  });
  return known && !first.isEmpty();
}

Result<Project> makeDemoPlan(const QString& folder, Seconds when, const Progress& progress) {
  QFile file(folder + "/district.json");
  if (folder.isEmpty() || !file.open(QIODevice::ReadOnly))
    return fail(Error("demo.missing").with("folder", folder.toStdString()));
  const QJsonObject manifest = QJsonDocument::fromJson(file.readAll()).object();
  const QJsonArray steps = manifest["steps"].toArray();
  if (steps.isEmpty()) return fail(Error("demo.manifest").with("file", file.fileName().toStdString()));
  auto project =
      gis::newProject(manifest["name"].toString().toStdString(), manifest["crs"].toString().toStdString(), when);
  if (!project) return fail(project.error());
  for (qsizetype i = 0; i < steps.size(); ++i) {
    Progress part = progress;
    part.report = [&](std::string_view stage, double fraction) {
      progress(stage, (static_cast<double>(i) + std::max(fraction, 0.0)) / static_cast<double>(steps.size()));
    };
    auto outcome = gis::importInto(*project, requestOf(steps[i].toObject(), QDir(folder), when), part);
    if (!outcome) return fail(outcome.error());
    *project = std::move(outcome->project);
    if (progress.cancelled()) return fail(Error("job.cancelled"));
  }
  return applyNumbers(*project, proposeNumbers(*project).given, when);
}

}  // namespace wangge
