// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/dialogs/file_filters.h"

#include <QCoreApplication>
#include <QStringList>

#include "app/window/parts/kept_folder.h"
#include "gis/import_plan.h"

namespace wangge {
namespace {

struct Texts {
  Q_DECLARE_TR_FUNCTIONS(FileFilters)
};

// Dialogs of some desktops tell small letters from capitals.
QString patterns(const std::vector<std::string>& endings) {
  QStringList all;
  for (const std::string& ending : endings) {
    const QString pattern = u'*' + QString::fromStdString(ending);
    all << pattern << pattern.toUpper();
  }
  return all.join(u' ');
}

QString filter(const QString& name, const std::vector<std::string>& endings) {
  return QStringLiteral("%1 (%2);;%3 (*)").arg(name, patterns(endings), Texts::tr("All files"));
}

}  // namespace

QString importFilter() {
  return filter(Texts::tr("Maps and tables"), gis::readableEndings());
}

QString tableFilter() {
  return filter(Texts::tr("Tables"), gis::tableEndings());
}

QString folderOfImports() {
  return keptFolder(QStringLiteral("importFolder"));
}

}  // namespace wangge
