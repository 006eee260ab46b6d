// SPDX-License-Identifier: GPL-3.0-or-later
// Message boxes and names of files stay within what a screen and a file system hold, whatever names are in them.
#include <QClipboard>
#include <QDir>
#include <QFileDialog>
#include <QLabel>
#include <QMessageBox>
#include <QPushButton>
#include <QTimer>
#include <map>

#include "app/text/language.h"
#include "app/window/dialogs/save_path.h"
#include "app/window/parts/breakable.h"
#include "app/window/parts/widgets.h"
#include "tests/support/scratch.h"
#include "tests/window/fixture.h"

using namespace wangge;
using namespace wangge::test;

namespace {

constexpr QSize kLeastScreen(1024, 600);

const std::map<std::string, QString>& names() {
  static const std::map<std::string, QString> all = {
      {"letters", QString(300, 'w')},
      {"characters", QString("网格长名").repeated(75)},
      {"emoji", QString::fromUtf8("🏫🏥🌳").repeated(100)},
      {"lines", QString("first line\nsecond line\r\n\tthird ").repeated(12)},
      {"markup", QString("<b>bold</b> & <img src='x'>").repeated(11)}};
  return all;
}

// What is on the screen once `ask` has asked: the box is looked at and sent away.
template <class Ask, class Look>
void seen(Ask&& ask, Look&& look) {
  bool was = false;
  QTimer::singleShot(0, [&] {
    auto* box = qobject_cast<QMessageBox*>(QApplication::activeModalWidget());
    REQUIRE(box);
    QTest::qWait(20);
    was = true;
    look(*box);
    box->reject();
  });
  ask();
  CHECK(was);
}

}  // namespace

TEST_CASE_METHOD(Fixture, "A message box with a name of any kind has room on a screen of 1024 by 600", "[layout]") {
  for (const char* language : {"en", "zh_CN"}) {
    installLanguage(language);
    for (const auto& [kind, name] : names()) {
      CAPTURE(language, kind);
      const auto look = [&](QMessageBox& box) {
        CHECK(box.width() <= kLeastScreen.width());
        CHECK(box.height() <= kLeastScreen.height());
        // What is a name is read as one, and nothing of it is lost but where lines may break.
        CHECK(box.textFormat() == Qt::PlainText);
        CHECK(QString(box.text() + box.detailedText())
                  .remove(QChar(0x200B))
                  .remove(u'\r')
                  .contains(QString(name).remove(u'\r')));
        for (QAbstractButton* button : box.buttons())
          CHECK(box.rect().contains(QRect(button->mapTo(&box, QPoint()), button->size())));
      };
      seen([&] { emit session().refused(Message("edit.locked").with("grid", name.toStdString())); }, look);
      seen([&] { confirmed(window.get(), "replaceBox", "Wangge", name + "?", "Yes", "No"); }, look);
    }
    installLanguage("en");
  }
}

TEST_CASE_METHOD(Fixture, "A message of many pages is whole in the details") {
  QStringList lines;
  for (int i = 0; i < 400; ++i) lines << QString("file %1 was left out").arg(i);
  const QString text = lines.join("\n");
  seen([&] { confirmed(window.get(), "replaceBox", "Wangge", text, "Yes", "No"); },
       [&](QMessageBox& box) {
         CHECK(box.height() <= kLeastScreen.height());
         CHECK(box.detailedText() == text);
         CHECK(box.text().startsWith("file 0 was left out"));
       });
}

TEST_CASE_METHOD(Fixture, "A message of many pages leaves the details that there are") {
  const QString text = QString("a line\n").repeated(400);
  QMessageBox box(QMessageBox::Warning, "Wangge", text, QMessageBox::Ok, window.get());
  box.setDetailedText("where it was");
  for (int shown = 0; shown < 2; ++shown)
    seen([&] { box.exec(); }, [&](QMessageBox& each) { CHECK(each.detailedText() == text + "\n\nwhere it was"); });
}

TEST_CASE_METHOD(Fixture, "A path that breaks in lines is copied without what breaks it") {
  const QString path = "/" + QString("plans_of_2026/").repeated(4) + QString(100, 'w') + ".gpkg";
  REQUIRE(breakable(path, 40) != path);
  CHECK(breakable(path, 40).split(kBreakHere).front().endsWith('/'));
  QLabel label(breakable(path, 40), window.get());
  label.setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
  label.show();
  window->activateWindow();
  label.setFocus();
  REQUIRE(QTest::qWaitFor([&] { return QApplication::focusWidget() == &label; }, 2000));
  label.setSelection(0, static_cast<int>(label.text().size()));
  QTest::keyClick(&label, Qt::Key_C, Qt::ControlModifier);
  CHECK(QApplication::clipboard()->text() == path);
}

TEST_CASE_METHOD(Fixture, "A file dialog among files with long names has room on a screen of 1024 by 600", "[layout]") {
  const Scratch scratch;
  const std::string folder = scratch / (std::string(200, 'w') + "/" + std::string(200, 'v'));
  std::filesystem::create_directories(folder);
  writeBytes(folder + "/" + std::string(200, 'x') + ".gpkg", "x");
  QSize size;
  QTimer::singleShot(0, [&] {
    auto* dialog = qobject_cast<QFileDialog*>(QApplication::activeModalWidget());
    REQUIRE(dialog);
    QTest::qWait(100);
    size = dialog->size();
    dialog->reject();
  });
  const QString suggestion = QString::fromStdString(folder) + "/" + QString(180, 'y') + ".gpkg";
  CHECK(askSavePath(window.get(), "Save", suggestion, "(*.gpkg)", "gpkg").isEmpty());
  CHECK_FALSE(size.isEmpty());
  CHECK(size.width() <= kLeastScreen.width());
  CHECK(size.height() <= kLeastScreen.height());
}

TEST_CASE("A plan of any name has a name for its file that can be written") {
  application();
  const Scratch scratch;
  for (const auto& [kind, name] : names()) {
    CAPTURE(kind);
    const QString file = fileNameFor(name.toStdString());
    CHECK_FALSE(file.isEmpty());
    CHECK_FALSE(file.contains(QChar::ReplacementCharacter));
    CHECK(QString::fromUtf8(file.toUtf8()) == file);  // no half of a letter
    CHECK(file == file.trimmed());
    writeBytes(scratch / (file.toStdString() + ".gpkg"), "x");
    CHECK(QDir(QString::fromStdString(scratch.folder())).exists(file + ".gpkg"));
  }
  CHECK(fileNameFor("铁锋区") == "铁锋区");
  CHECK(fileNameFor("a/b:c") == "a-b-c");
}
