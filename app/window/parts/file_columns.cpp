// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/parts/file_columns.h"

#include <QDateTime>
#include <QEvent>
#include <QFileDialog>
#include <QFileInfo>
#include <QFileSystemModel>
#include <QHeaderView>
#include <QLocale>
#include <QSplitter>
#include <QStyledItemDelegate>
#include <QTreeView>

namespace wangge {
namespace {

enum Column { kName, kSize, kKind, kModified };  // of QFileSystemModel

class FileCell : public QStyledItemDelegate {
 public:
  using QStyledItemDelegate::QStyledItemDelegate;

 protected:
  void initStyleOption(QStyleOptionViewItem* option, const QModelIndex& index) const override {
    QStyledItemDelegate::initStyleOption(option, index);
    if (option->text.isEmpty()) return;  // folders have no size
    const QFileInfo file(index.data(QFileSystemModel::FilePathRole).toString());
    if (!file.exists()) return;
    option->text = index.column() == kSize ? QLocale().formattedDataSize(file.size())
                                           : QLocale().toString(file.lastModified(), QLocale::ShortFormat);
  }
};

}  // namespace

bool FileColumns::eventFilter(QObject* watched, QEvent* event) {
  auto* dialog = event->type() == QEvent::Show ? qobject_cast<QFileDialog*>(watched) : nullptr;
  auto* files = dialog ? dialog->findChild<QTreeView*>("treeView") : nullptr;
  if (!files || dynamic_cast<FileCell*>(files->itemDelegateForColumn(kSize))) return false;
  auto* cell = new FileCell(files);
  for (const int column : {kSize, kModified}) files->setItemDelegateForColumn(column, cell);
  // Names take what the others leave, which are whole.
  QHeaderView* header = files->header();
  header->setStretchLastSection(false);
  header->setSectionResizeMode(kName, QHeaderView::Stretch);
  for (const int column : {kSize, kKind, kModified})
    header->setSectionResizeMode(column, QHeaderView::ResizeToContents);
  constexpr int kPlaces = 150, kList = 560;  // pixels
  if (auto* parts = dialog->findChild<QSplitter*>("splitter")) parts->setSizes({kPlaces, kList});
  dialog->resize(dialog->size().expandedTo({kPlaces + kList + 40, 420}));
  return false;
}

}  // namespace wangge
