// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/dialogs/printed.h"

#include <QCoreApplication>
#include <QDesktopServices>
#include <QFileInfo>
#include <QMessageBox>
#include <QPushButton>
#include <QString>
#include <QStringList>
#include <QUrl>

#include "app/print/board_forms.h"
#include "app/text/format.h"
#include "app/text/words.h"

namespace wangge {
namespace {

struct Printed {
  Q_DECLARE_TR_FUNCTIONS(Printed)
};

}  // namespace

void showPrinted(QWidget* parent, const QString& file, const PrintOutcome& outcome) {
  QMessageBox box(QMessageBox::Information, Printed::tr("Wangge"),
                  Printed::tr("%n pages written to %1", nullptr, outcome.pages).arg(file), QMessageBox::Close,
                  parent);
  box.setObjectName("printed");
  QStringList about;
  if (outcome.unlabelled > 0) {
    about.append(
        Printed::tr("%n names found no room on the map and stand in the list beside it. Larger paper "
                    "or a larger scale leaves fewer out.",
                    nullptr, outcome.unlabelled));
    QStringList pages;
    for (const LeftOutNames& left : outcome.leftOut) {
      QStringList names;
      for (const std::string& name : left.names) names.append(QString::fromStdString(name));
      pages.append(Printed::tr("page %1, %2: %3")
                       .arg(numberText(left.page), QString::fromStdString(left.unit), names.join(' ')));
    }
    box.setDetailedText(pages.join("\n"));
  }
  QStringList missing;
  for (const MissingFields& page : outcome.missing)
    for (const sheet::Missing field : page.fields)
      if (const QString word = wordFor(field); !missing.contains(word)) missing.append(word);
  if (!missing.isEmpty())
    about.append(Printed::tr("Not in the plan, and said so on the page: %1").arg(missing.join(Printed::tr(", "))));
  QStringList cut;
  for (const CutBlocks& page : outcome.cut)
    for (const sheet::BlockKind block : page.blocks)
      if (const QString word = QString::fromStdString(blockText(block)); !cut.contains(word)) cut.append(word);
  if (!cut.isEmpty())
    about.append(
        Printed::tr("In the plan, but without room for all of it on the page: %1").arg(cut.join(Printed::tr(", "))));
  if (!outcome.withoutTerritory.empty()) {
    QStringList names;
    for (const std::string& name : outcome.withoutTerritory) names.append(QString::fromStdString(name));
    about.append(Printed::tr("Without territory, and so without a sheet: %1").arg(names.join(Printed::tr(", "))));
  }
  box.setInformativeText(about.join("\n"));
  const QPushButton* openFile = box.addButton(Printed::tr("Open the file"), QMessageBox::ActionRole);
  const QPushButton* openFolder = box.addButton(Printed::tr("Open the folder"), QMessageBox::ActionRole);
  box.exec();
  if (box.clickedButton() == openFile) QDesktopServices::openUrl(QUrl::fromLocalFile(file));
  if (box.clickedButton() == openFolder) QDesktopServices::openUrl(QUrl::fromLocalFile(QFileInfo(file).absolutePath()));
}

}  // namespace wangge
