// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/dialogs/save_path.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
#include <QMessageBox>
#include <QPushButton>

#include "app/text/messages.h"
#include "app/window/parts/widgets.h"

namespace wangge {
namespace {

constexpr qsizetype kNamed = 5;  // files that the question names

QString said(const char* text, int count = -1) {
  return QCoreApplication::translate("SavePath", text, nullptr, count);
}

}  // namespace

QString askSavePath(QWidget* parent, const QString& title, const QString& suggestion, const QString& filter,
                    const QString& suffix, IfThere ifThere) {
  QFileDialog dialog(parent, title, QFileInfo(suggestion).absolutePath(), filter);
  dialog.setAcceptMode(QFileDialog::AcceptSave);
  dialog.setFileMode(QFileDialog::AnyFile);
  dialog.setOption(QFileDialog::DontConfirmOverwrite, ifThere == IfThere::Say);
  dialog.setDefaultSuffix(suffix);
  dialog.selectFile(QFileInfo(suggestion).fileName());
  return dialog.exec() == QDialog::Accepted ? dialog.selectedFiles().value(0) : QString();
}

bool mayReplace(QWidget* parent, const QStringList& files, const Result<void>& allowed) {
  if (!allowed) {
    QMessageBox box(QMessageBox::Warning, said(QT_TRANSLATE_NOOP("SavePath", "Replace files")), textOf(allowed.error()),
                    QMessageBox::Ok, parent);
    box.setObjectName("errorBox");
    box.exec();
    return false;
  }
  QStringList there;
  for (const QString& file : files)
    if (QFileInfo::exists(file)) there << QFileInfo(file).fileName();
  if (there.isEmpty()) return true;
  const QString what = there.size() == 1
                           ? said(QT_TRANSLATE_NOOP("SavePath", "“%1” exists already. Replace it?")).arg(there[0])
                           : said(QT_TRANSLATE_N_NOOP("SavePath", "%n files exist already: %1. Replace them?"),
                                  static_cast<int>(there.size()))
                                 .arg(there.mid(0, kNamed).join(", ") + (there.size() > kNamed ? ", …" : ""));
  return confirmed(parent, "replaceBox", said(QT_TRANSLATE_NOOP("SavePath", "Replace files")), what,
                   said(QT_TRANSLATE_NOOP("SavePath", "Replace")), said(QT_TRANSLATE_NOOP("SavePath", "Cancel")));
}

}  // namespace wangge
