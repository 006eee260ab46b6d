// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/dialogs/versions_dialog.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QMessageBox>
#include <QPushButton>
#include <QTreeWidget>
#include <QVBoxLayout>

#include "app/text/format.h"
#include "app/window/parts/theme.h"
#include "app/window/parts/typed.h"
#include "app/window/parts/waits.h"
#include "app/window/parts/widgets.h"
#include "gis/recovery/kept_versions.h"

namespace wangge {
namespace {

// "1.2 MB": what deleting the version would free.
QString sizeText(std::int64_t bytes) {
  if (bytes == 0) return VersionsDialog::tr("shared");
  return QLocale().formattedDataSize(bytes, 1, QLocale::DataSizeTraditionalFormat);
}

}  // namespace

VersionsDialog::VersionsDialog(const Project& project, QWidget* parent)
    : QDialog(parent),
      m_name(named("versionName", new QLineEdit)),
      m_list(named("versionList", new QTreeWidget)),
      m_keep(named("keepVersion", new QPushButton(tr("Keep")))),
      m_compare(named("compareVersion", new QPushButton(tr("Compare with it")))),
      m_restore(named("restoreVersion", new QPushButton(tr("Go back to it")))),
      m_delete(named("deleteVersion", new QPushButton(tr("Delete…")))) {
  setObjectName("versionsDialog");
  setWindowTitle(tr("Versions of the plan"));
  resize(720, 420);
  auto* column = spaced<QVBoxLayout>(this, {18, 16, 18, 14}, theme::kSpace);
  auto* lead =
      new QLabel(tr("A version is the whole plan as it was at a moment, kept under a name inside the plan's file."));
  lead->setWordWrap(true);
  column->addWidget(lead);
  auto* row = new QHBoxLayout;
  m_name->setPlaceholderText(tr("Name for the plan as it is now, for example “before the March review”"));
  m_name->setMaxLength(200);
  m_name->setAccessibleName(tr("Name"));
  m_list->setAccessibleName(tr("Versions of the plan"));
  row->addWidget(m_name, 1);
  row->addWidget(m_keep);
  column->addLayout(row);
  m_list->setRootIsDecorated(false);
  m_list->setHeaderLabels({tr("Name"), tr("Kept"), tr("By"), tr("Grids"), tr("Households"), tr("Size")});
  project.keptVersions.forEach([&](KeptVersionId id, const KeptVersion& version) {
    auto* item = new QTreeWidgetItem({QString::fromStdString(version.name), momentText(version.when),
                                      QString::fromStdString(version.author), numberText(version.grids),
                                      countText(version.households, version.households > 0),
                                      sizeText(gis::bytesOf(project, id))});
    for (int c = 3; c < 6; ++c) item->setTextAlignment(c, Qt::AlignRight | Qt::AlignVCenter);
    item->setData(0, Qt::UserRole, QVariant::fromValue<qulonglong>(id.value));
    m_list->insertTopLevelItem(0, item);  // the latest first
  });
  m_list->headerItem()->setToolTip(
      5, tr("Room that the version takes in the file, without what it shares with other versions"));
  m_list->header()->setStretchLastSection(false);
  m_list->header()->setSectionResizeMode(QHeaderView::ResizeToContents);
  m_list->header()->setSectionResizeMode(0, QHeaderView::Stretch);
  column->addWidget(m_list, 1);
  auto* buttons = new QHBoxLayout;
  auto* close = named("versionsClose", new QPushButton(tr("Close")));
  buttons->addWidget(m_delete);
  buttons->addStretch();
  addAll(buttons, {m_compare, m_restore, close});
  column->addLayout(buttons);
  for (QPushButton* button : {m_keep, m_compare, m_restore, m_delete, close}) button->setAutoDefault(false);
  connect(close, &QPushButton::clicked, this, &QDialog::reject);
  connect(m_name, &QLineEdit::textChanged, this, [this] { updateButtons(); });
  connect(m_name, &QLineEdit::returnPressed, this, [this] {
    if (m_keep->isEnabled()) end(Wish::Keep);
  });
  connect(m_list, &QTreeWidget::itemSelectionChanged, this, [this] { updateButtons(); });
  connect(m_keep, &QPushButton::clicked, this, [this] { end(Wish::Keep); });
  connect(m_compare, &QPushButton::clicked, this, [this] { end(Wish::Compare); });
  connect(m_restore, &QPushButton::clicked, this, [this] { end(Wish::Restore); });
  connect(m_delete, &QPushButton::clicked, this, [this] {
    if (confirmed(this, "deleteVersionBox", windowTitle(),
                  tr("Delete the version “%1”?").arg(m_list->currentItem()->text(0)), tr("Delete"), tr("Cancel")))
      end(Wish::Delete);
  });
  if (m_list->topLevelItemCount() > 0) m_list->setCurrentItem(m_list->topLevelItem(0));
  updateButtons();
}

QString VersionsDialog::name() const {
  return QString::fromStdString(typedLine(m_name->text()));
}

KeptVersionId VersionsDialog::version() const {
  const QTreeWidgetItem* item = m_list->currentItem();
  return item ? KeptVersionId(item->data(0, Qt::UserRole).toULongLong()) : KeptVersionId();
}

void VersionsDialog::end(Wish wish) {
  m_wish = wish;
  accept();
}

void VersionsDialog::updateButtons() {
  waitFor(m_keep, name().isEmpty() ? tr("Write a name for it first.") : QString());
  const QString missing = version() ? QString() : tr("Choose a version in the list first.");
  waitFor(m_compare, missing, tr("Shows it on the map beside the present plan; the line between them can be dragged"));
  for (QPushButton* button : {m_restore, m_delete}) waitFor(button, missing);
}

}  // namespace wangge
