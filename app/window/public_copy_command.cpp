// SPDX-License-Identifier: GPL-3.0-or-later
// The command that writes a copy for the public: a new file beside the plan, which stays the one that is open.
#include <QDesktopServices>
#include <QDir>
#include <QFileInfo>
#include <QMessageBox>
#include <QPushButton>
#include <QSettings>
#include <QUrl>

#include "app/session/session.h"
#include "app/text/messages.h"
#include "app/window/dialogs/save_path.h"
#include "app/window/parts/kept_folder.h"
#include "app/window/parts/work_bar.h"
#include "app/window/plan_commands.h"
#include "core/plan/public_copy.h"
#include "gis/recovery/lease.h"

namespace wangge {
namespace {

constexpr const char* kFolder = "copyFolder";

}  // namespace

QString PlanCommands::askForCopy() {
  const QString title = tr("%1 public copy").arg(QString::fromStdString(m_session.project().info.name));
  const QString name = fileNameFor(title.toStdString()) + ".gpkg", own = m_session.path();
  QString path = QDir(keptFolder(kFolder)).filePath(name);
  for (;;) {
    path = askSavePath(m_window, tr("Public copy"), path, tr("Plans (*.gpkg)"), "gpkg", IfThere::Say);
    if (path.isEmpty()) return path;
    if (!own.isEmpty() && gis::leasePath(path.toStdString()) == gis::leasePath(own.toStdString())) {
      showText(tr("%1 is the file of the plan itself. Give the public copy another name.").arg(path));
      path = QFileInfo(path).dir().filePath(name);
    } else if (QFileInfo::exists(path)) {
      showError(Error("copy.exists").with("file", path.toStdString()));
    } else {
      return path;
    }
  }
}

void PlanCommands::publicCopy() {
  if (!m_session.hasPlan()) return;
  const QString path = askForCopy();
  if (path.isEmpty()) return;
  QSettings().setValue(kFolder, QFileInfo(path).absolutePath());
  const std::shared_ptr<const Project> project = m_session.shared();
  const std::string file = path.toStdString(), user = Session::userName();
  const Seconds when = m_session.context().when;
  m_work.runToEnd<Result<void>>(
      tr("Writing the public copy …"), WorkBar::Edits::Open,
      [=](const Progress& progress) { return writeNew(file, publicCopyOf(*project), user, when, progress); },
      [this, project, path](const Result<void>& written) {
        if (!written) return showError(written.error());
        showCopied(path, leftOutOf(*project));
      });
}

void PlanCommands::showCopied(const QString& path, const LeftOut& left) {
  QStringList words;
  const auto add = [&](std::size_t count, const QString& word) {
    if (count > 0) words << word;
  };
  const auto number = [](std::size_t count) { return static_cast<int>(count); };
  add(left.persons, tr("%n people", nullptr, number(left.persons)));
  add(left.photos, tr("%n photos", nullptr, number(left.photos)));
  add(left.posts, tr("%n posts", nullptr, number(left.posts)));
  add(left.edits, tr("%n steps of the history", nullptr, number(left.edits)));
  add(left.keptVersions, tr("%n kept versions", nullptr, number(left.keptVersions)));
  add(left.exemptions, tr("%n exemptions", nullptr, number(left.exemptions)));
  add(left.notes, tr("%n notes of grids", nullptr, number(left.notes)));
  add(left.layers, tr("%n precinct layers that are not in force", nullptr, number(left.layers)));
  QMessageBox box(QMessageBox::Information, tr("Wangge"), tr("Public copy written to %1").arg(path), QMessageBox::Close,
                  m_window);
  box.setObjectName("publicCopyBox");
  box.setInformativeText(words.isEmpty() ? tr("The plan has no people, history or kept versions to leave out.")
                                         : tr("Left out: %1").arg(words.join(tr(", "))));
  const QPushButton* openFolder = box.addButton(tr("Open the folder"), QMessageBox::ActionRole);
  box.exec();
  if (box.clickedButton() == openFolder) QDesktopServices::openUrl(QUrl::fromLocalFile(QFileInfo(path).absolutePath()));
}

}  // namespace wangge
