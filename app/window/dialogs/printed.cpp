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

#include "app/print/templates.h"
#include "app/text/field_titles.h"
#include "app/text/format.h"
#include "app/text/words.h"

namespace wangge {
namespace {

struct Printed {
  Q_DECLARE_TR_FUNCTIONS(Printed)
};

// Once.
void add(QStringList& words, const QString& word) {
  if (!words.contains(word)) words.append(word);
}

}  // namespace

void showPrinted(QWidget* parent, const PrintRequest& request, const PrintOutcome& outcome) {
  const QString file = outcome.files.empty() ? QString() : QString::fromStdString(outcome.files.front());
  QString said;
  if (request.output == PrintOutput::Printer)
    said = Printed::tr("%n pages sent to the printer %1", nullptr, outcome.pages)
               .arg(QString::fromStdString(request.printer));
  else if (outcome.files.size() > 1)
    said = Printed::tr("%n pages, each as a file in %1", nullptr, outcome.pages).arg(QFileInfo(file).absolutePath());
  else
    said = Printed::tr("%n pages written to %1", nullptr, outcome.pages).arg(file);
  QMessageBox box(QMessageBox::Information, Printed::tr("Wangge"), said, QMessageBox::Close, parent);
  box.setObjectName("printed");
  QStringList about;
  if (outcome.printerStopped)
    about.append(Printed::tr("The printer is stopped. The pages wait in its queue until somebody starts it again."));
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
      if (field != sheet::Missing::Field || (page.empty.empty() && page.unknown.empty())) add(missing, wordFor(field));
  QStringList unknown;
  for (const MissingFields& page : outcome.missing)
    for (const std::string& field : page.unknown) add(unknown, "{" + QString::fromStdString(field) + "}");
  for (const MissingFields& page : outcome.missing)
    for (const std::string& field : page.empty) add(missing, fieldTitle(field));
  if (!unknown.isEmpty()) about.append(Printed::tr("No field of that name: %1").arg(unknown.join(Printed::tr(", "))));
  if (!missing.isEmpty())
    about.append(Printed::tr("Not in the plan, and said so on the page: %1").arg(missing.join(Printed::tr(", "))));
  QStringList cut;
  for (const CutBlocks& page : outcome.cut)
    for (const sheet::BlockKind block : page.blocks) add(cut, QString::fromStdString(blockText(block)));
  if (!cut.isEmpty())
    about.append(
        Printed::tr("In the plan, but without room for all of it on the page: %1").arg(cut.join(Printed::tr(", "))));
  if (!outcome.withoutTerritory.empty()) {
    QStringList names;
    for (const std::string& name : outcome.withoutTerritory) names.append(QString::fromStdString(name));
    about.append(Printed::tr("Without territory, and so without a sheet: %1").arg(names.join(Printed::tr(", "))));
  }
  box.setInformativeText(about.join("\n"));
  if (file.isEmpty()) {
    box.exec();
    return;
  }
  const QPushButton* openFile = box.addButton(Printed::tr("Open the file"), QMessageBox::ActionRole);
  const QPushButton* openFolder = box.addButton(Printed::tr("Open the folder"), QMessageBox::ActionRole);
  box.exec();
  if (box.clickedButton() == openFile) QDesktopServices::openUrl(QUrl::fromLocalFile(file));
  if (box.clickedButton() == openFolder) QDesktopServices::openUrl(QUrl::fromLocalFile(QFileInfo(file).absolutePath()));
}

}  // namespace wangge
