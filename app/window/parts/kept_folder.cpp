// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/parts/kept_folder.h"

#include <QDir>
#include <QFileInfo>
#include <QSettings>
#include <QStandardPaths>

namespace wangge {

QString keptFolder(const QString& key) {
  const QString documents = QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation);
  for (const QString& folder : {QSettings().value(key).toString(), documents})
    if (!folder.isEmpty() && QFileInfo(folder).isDir()) return folder;
  return QDir::homePath();
}

}  // namespace wangge
