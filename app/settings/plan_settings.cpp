// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/settings/plan_settings.h"

#include <QDir>
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>

#include "app/text/language.h"
#include "core/base/joined.h"
#include "gis/settings/profile_file.h"
#include "gis/settings/scheme_file.h"

namespace wangge {
namespace {

// A file is told by a path; a name has neither a slash nor a dot.
bool isPath(const std::string& nameOrFile) {
  return nameOrFile.find_first_of("/\\.") != std::string::npos;
}

std::vector<std::string> namesIn(const QString& folder) {
  std::vector<std::string> names;
  for (const QString& file : QDir(folder).entryList({QStringLiteral("*.json")}, QDir::Files, QDir::Name))
    names.push_back(file.chopped(5).toStdString());
  return names;
}

// The text of a setting that travels inside the program.
Result<std::string> textInside(const QString& folder, const std::string& name, const char* unknownCode) {
  QFile file(folder + u'/' + QString::fromStdString(name) + QStringLiteral(".json"));
  if (file.open(QIODevice::ReadOnly)) return file.readAll().toStdString();
  return fail(Error(unknownCode).with("name", name).with("known", joinedText(namesIn(folder))));
}

std::string titleIn(const QString& folder, const std::string& name) {
  QFile file(folder + u'/' + QString::fromStdString(name) + QStringLiteral(".json"));
  if (name.empty() || isPath(name) || !file.open(QIODevice::ReadOnly)) return name;
  const QString title =
      QJsonDocument::fromJson(file.readAll()).object().value(u"title").toObject().value(currentLanguage()).toString();
  return title.isEmpty() ? name : title.toStdString();
}

}  // namespace

std::string profileTitle(const std::string& name) {
  return titleIn(QStringLiteral(":/profiles"), name);
}
std::string schemeTitle(const std::string& name) {
  return titleIn(QStringLiteral(":/schemes"), name);
}

std::vector<std::string> knownProfiles() {
  return namesIn(QStringLiteral(":/profiles"));
}
std::vector<std::string> knownSchemes() {
  return namesIn(QStringLiteral(":/schemes"));
}

Result<RuleProfile> loadProfile(const std::string& nameOrFile) {
  if (isPath(nameOrFile)) return gis::loadProfile(nameOrFile, "");
  const auto text = textInside(QStringLiteral(":/profiles"), nameOrFile, "profile.unknown");
  if (!text) return fail(text.error());
  return gis::parseProfile(*text, nameOrFile);
}

Result<NumberingScheme> loadScheme(const std::string& nameOrFile) {
  if (isPath(nameOrFile)) return gis::loadScheme(nameOrFile, "");
  const auto text = textInside(QStringLiteral(":/schemes"), nameOrFile, "scheme.unknown");
  if (!text) return fail(text.error());
  return gis::parseScheme(*text, nameOrFile);
}

}  // namespace wangge
