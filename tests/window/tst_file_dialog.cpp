// SPDX-License-Identifier: GPL-3.0-or-later
// Qt's file dialog speaks the language of the window, whatever the system's is.
#include <QFileDialog>
#include <QFileSystemModel>
#include <QHeaderView>
#include <QLabel>
#include <QLocale>
#include <QStyledItemDelegate>
#include <QTreeView>
#include <filesystem>

#include "app/text/language.h"
#include "tests/support/scratch.h"
#include "tests/window/fixture.h"

using namespace wangge;
using namespace wangge::test;

namespace {

struct Shown : QStyledItemDelegate {
  using QStyledItemDelegate::initStyleOption;
};

// As the view paints it.
QString shownText(const QTreeView& view, const QModelIndex& index) {
  const auto* cell = dynamic_cast<const QStyledItemDelegate*>(view.itemDelegateForIndex(index));
  REQUIRE(cell);
  QStyleOptionViewItem option;
  (cell->*(&Shown::initStyleOption))(&option, index);
  return option.text;
}

}  // namespace

TEST_CASE("Files are listed with sizes and dates in the window's language", "[files]") {
  application();
  const Scratch scratch;
  writeBytes(scratch / "plan.gpkg", std::string(3'000, 'x'));
  std::filesystem::create_directories(scratch / "folder");
  for (const char* language : {"zh_CN", "en"}) {
    CAPTURE(language);
    installLanguage(language);
    Fixture f;
    QFileDialog dialog(f.window.get(), "x", QString::fromStdString(scratch.folder()));
    dialog.setOption(QFileDialog::DontUseNativeDialog);
    dialog.setViewMode(QFileDialog::Detail);
    dialog.show();
    auto* view = dialog.findChild<QTreeView*>("treeView");
    REQUIRE(view);
    REQUIRE(QTest::qWaitFor([&] { return view->model()->rowCount(view->rootIndex()) == 2; }, 5000));
    const auto row = [&](const QString& name) {
      const QModelIndex index = findRow(*view->model(), name, view->rootIndex());
      REQUIRE(index.isValid());
      return index;
    };
    const QModelIndex file = row("plan.gpkg"), folder = row("folder");
    CHECK(shownText(*view, file.siblingAtColumn(1)) == QLocale().formattedDataSize(3'000));
    CHECK(shownText(*view, folder.siblingAtColumn(1)).isEmpty());
    const QDateTime changed = QFileInfo(QString::fromStdString(scratch / "plan.gpkg")).lastModified();
    const QString date = shownText(*view, file.siblingAtColumn(3));
    CHECK(date == QLocale().toString(changed, QLocale::ShortFormat));
    CHECK(QLocale().toDateTime(date, QLocale::ShortFormat).isValid());
    const QHeaderView& columns = *view->header();
    for (const QModelIndex& cell : {file.siblingAtColumn(1), file.siblingAtColumn(3)})
      CHECK(columns.sectionSize(cell.column()) >= view->fontMetrics().horizontalAdvance(shownText(*view, cell)));
    CHECK(columns.length() <= view->viewport()->width());
    const auto head = [&](int column) { return view->model()->headerData(column, Qt::Horizontal).toString(); };
    if (QString(language) == "zh_CN") {
      CHECK(head(1) == "大小");
      CHECK(head(3) == "修改日期");
      CHECK(dialog.findChild<QLabel*>("fileNameLabel")->text().startsWith("文件名"));
      CHECK(date.startsWith(QString::number(changed.date().year())));  // 2026/11/30, and not 30 Nov 2026
    } else {
      CHECK(head(1) == "Size");
    }
  }
  installLanguage("en");
}
