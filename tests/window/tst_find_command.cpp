// SPDX-License-Identifier: GPL-3.0-or-later
// Commands by name: Chinese, pinyin, initials, English; with the reason where one cannot be given.
#include <QAction>
#include <QDialog>
#include <QListView>
#include <QSettings>

#include "app/text/language.h"
#include "app/tools/tool_box.h"
#include "app/window/help/command_index.h"
#include "app/window/help/help.h"
#include "app/window/help/sounds.h"
#include "app/window/parts/command_text.h"
#include "tests/window/cut_text.h"
#include "tests/window/fixture.h"

using namespace wangge;
using namespace wangge::test;

namespace {

int match(const char* text, const char* typed) {
  return matchOf(soundsOf(QString::fromUtf8(text)), QString::fromUtf8(typed));
}

bool finds(const CommandIndex& index, const QString& typed, const FoundCommand& wanted) {
  for (const FoundCommand& found : index.find(typed))
    if (found.action == wanted.action) return true;
  return false;
}

// What is typed for the whole name: the last way of each entry, or the first letter of it.
QString typedFor(const QString& name, bool initials) {
  QString typed;
  for (const Sounds& sounds : soundsOf(commandText(name)))
    typed += initials ? sounds.last().left(1) : sounds.last() + ' ';
  return typed;
}

QDialog* openPalette(Fixture& f) {
  f.child<QAction>("action_find")->trigger();
  auto* palette = f.child<QDialog>("commandPalette");
  REQUIRE(palette->isVisible());
  return palette;
}

}  // namespace

TEST_CASE("Chinese is typed as itself, by pinyin, by initials and by beginnings of syllables", "[help]") {
  for (const char* typed : {"合并网格", "hebingwangge", "he bing wang ge", "He'bing WangGe"})
    CHECK(match("合并网格", typed) == 0);
  for (const char* typed : {"合并", "hb", "hbwg", "hebwg", "hebing w", "hbw"}) CHECK(match("合并网格", typed) == 1);
  for (const char* typed : {"网格", "wg", "wangge", "bwg"}) CHECK(match("合并网格", typed) == 2);
  for (const char* typed : {"hwg", "合网"}) CHECK(match("合并网格", typed) == 3);
  for (const char* typed : {"xyz", "wb", "hebingx", "合格并"}) CHECK(match("合并网格", typed) < 0);
  CHECK(match("Import a folder", "imp fo") == 3);
  CHECK(match("Import a folder", "iaf") == 1);
  CHECK(match("Import a folder", "older") == 4);
  CHECK(match("Import a folder", "folder") == 2);
  CHECK(match("", "a") < 0);
  CHECK(match("导入 PDF", "drpdf") == 1);
}

TEST_CASE("A character of several readings is found by each of them", "[help]") {
  for (const char* typed : {"chongzuo", "zhongzuo", "cz", "zz"}) CHECK(match("重做", typed) >= 0);
  for (const char* typed : {"tiaozheng", "diaozheng"}) CHECK(match("调整", typed) == 0);
  for (const char* typed : {"yinhang", "yinxing"}) CHECK(match("银行", typed) == 0);
  for (const char* typed : {"changdu", "zhangdu"}) CHECK(match("长度", typed) == 0);
  for (const char* typed : {"lvdi", "ludi", "lüdi"}) CHECK(match("绿地", typed) == 0);
}

TEST_CASE("Every command is found by each of its names, in both languages", "[help]") {
  for (const char* language : {"en", "zh_CN"}) {
    installLanguage(language);
    Fixture f;
    const CommandIndex index(*f.window);
    const QList<FoundCommand> all = index.all();
    CHECK(all.size() > 60);
    for (const FoundCommand& command : all) {
      CAPTURE(language, command.name.toStdString(), command.other.toStdString());
      CHECK(finds(index, command.name, command));
      CHECK_FALSE(command.other.isEmpty());
      CHECK(finds(index, command.other, command));
      const QString chinese = QString(language) == "en" ? command.other : command.name;
      CHECK(finds(index, typedFor(chinese, false), command));
      CHECK(finds(index, typedFor(chinese, true), command));
      // A whole name comes before whatever else it is the beginning of.
      CHECK(commandText(index.find(command.name).first().name) == commandText(command.name));
      CHECK_FALSE(command.where.isEmpty());
    }
    installLanguage("en");
  }
}

TEST_CASE("No key belongs to two commands", "[help]") {
  Fixture f;
  QHash<QString, QString> keys;
  for (const FoundCommand& command : CommandIndex(*f.window).all())
    for (const QKeySequence& key : command.action->shortcuts()) {
      CAPTURE(key.toString().toStdString(), keys.value(key.toString()).toStdString(), command.name.toStdString());
      CHECK_FALSE(keys.contains(key.toString()));
      keys[key.toString()] = command.name;
    }
}

TEST_CASE("A command that cannot be given says why, with a plan and without one", "[help]") {
  Fixture f;
  auto* help = f.window->findChild<Help*>();
  REQUIRE(help);
  const CommandIndex index(*f.window);
  for (bool plan : {true, false}) {
    if (!plan) f.session().close();
    int disabled = 0;
    for (const FoundCommand& command : index.all()) {
      CAPTURE(plan, command.name.toStdString());
      disabled += !command.action->isEnabled();
      CHECK(help->whyNot(*command.action).isEmpty() == command.action->isEnabled());
    }
    CHECK(disabled > 0);
  }
  CHECK(help->whyNot(*f.child<QAction>("action_print")) == "Open a plan first.");
}

TEST_CASE("Enter gives the command that was found, and the last used come first", "[help]") {
  Fixture f;
  CHECK(f.window->tools().kind() == ToolKind::Select);
  const QPointer<QDialog> palette = openPalette(f);
  auto* field = palette->findChild<QLineEdit*>("commandField");
  auto* list = palette->findChild<QListView*>("commandList");
  QTest::keyClicks(field, "push");
  CHECK(list->model()->index(0, 0).data().toString() == "Push a border");
  QTest::keyClick(field, Qt::Key_Return);
  REQUIRE(QTest::qWaitFor([&] { return f.window->tools().kind() == ToolKind::Push; }, 2000));
  REQUIRE(QTest::qWaitFor([&] { return palette.isNull(); }, 2000));
  CHECK(CommandIndex::recent() == QStringList{"tool_push"});
  CHECK(CommandIndex(*f.window).find("").first().name == "Push a border");
  // One that is not enabled stays where it is and says why.
  const QPointer<QDialog> again = openPalette(f);
  field = again->findChild<QLineEdit*>("commandField");
  list = again->findChild<QListView*>("commandList");
  QTest::keyClicks(field, "redo");
  CHECK(list->model()->index(0, 0).data(Qt::ToolTipRole).toString().contains("nothing to redo"));
  QTest::keyClick(field, Qt::Key_Return);
  CHECK(again->isVisible());
  QTest::keyClick(field, Qt::Key_Down);
  QTest::keyClick(field, Qt::Key_Up);
  CHECK(list->currentIndex().row() == 0);
  field->setText("qqqqqq");
  CHECK(list->model()->rowCount() == 1);
  QTest::keyClick(field, Qt::Key_Return);
  CHECK(again->isVisible());
  QTest::keyClick(field, Qt::Key_Escape);
  CHECK((!again || !again->isVisible()));
}

TEST_CASE("The list of commands has room on a small screen, and cuts no text", "[help][layout]") {
  for (const char* language : {"en", "zh_CN"}) {
    CAPTURE(language);
    installLanguage(language);
    Fixture f;
    f.window->resize(1016, 560);
    QDialog* palette = openPalette(f);
    QTest::qWait(30);
    CHECK(palette->minimumSizeHint().height() <= 560);
    CHECK(palette->height() <= 560);
    palette->grab();
    CHECK(cutTexts(*palette).join('\n').toStdString() == "");
    palette->close();
    installLanguage("en");
  }
}
