// SPDX-License-Identifier: GPL-3.0-or-later
// Preferences hold at once and in the next run, can be set back, and are in no plan.
#include <QAbstractButton>
#include <QAction>
#include <QComboBox>
#include <QDialog>
#include <QDockWidget>
#include <QLabel>
#include <QLineEdit>
#include <QSettings>
#include <QTabWidget>
#include <QTimer>
#include <algorithm>
#include <functional>
#include <map>

#include "app/settings/preferences.h"
#include "app/text/format.h"
#include "app/text/language.h"
#include "app/window/auto_save.h"
#include "app/window/parts/palette.h"
#include "app/window/parts/text_size.h"
#include "app/window/parts/theme.h"
#include "app/window/settings/preferences_dialog.h"
#include "app/window/settings/settings_commands.h"
#include "tests/window/cut_text.h"
#include "tests/window/file_fixture.h"
#include "tests/window/fixture.h"

using namespace wangge;
using namespace wangge::test;

namespace {

// Everything is as the program comes before and after.
struct Clean {
  Clean() { reset(); }
  ~Clean() { reset(); }
  static void reset() {
    application();
    for (const KeptFolder& folder : kKeptFolders) QSettings().remove(folder.key);
    keepPreferences({});
    applyPreferences();
  }
};

void withDialog(MainWindow& window, const std::function<void(PreferencesDialog&)>& work) {
  bool opened = false;
  QTimer::singleShot(50, [&] {
    auto* dialog = qobject_cast<PreferencesDialog*>(QApplication::activeModalWidget());
    if (!dialog) return;
    opened = true;
    dialog->activateWindow();
    REQUIRE(QTest::qWaitForWindowActive(dialog));
    work(*dialog);
    if (dialog->isVisible()) dialog->reject();
  });
  window.findChild<QAction*>("action_preferences")->trigger();
  REQUIRE(opened);
}

template <class Widget>
Widget& in(QDialog& dialog, const char* name) {
  auto* widget = dialog.findChild<Widget*>(name);
  REQUIRE(widget != nullptr);
  return *widget;
}

void choose(QDialog& dialog, const char* name, const QVariant& value) {
  auto& box = in<QComboBox>(dialog, name);
  REQUIRE(box.findData(value) >= 0);
  box.setCurrentIndex(box.findData(value));
}

void press(QDialog& dialog, const char* button) {
  auto& it = in<QAbstractButton>(dialog, button);
  QTest::mouseClick(&it, Qt::LeftButton, {}, it.rect().center());
}

// Whether a good part of the map has the colour.
bool hasColour(MapCanvas& canvas, QRgb wanted) {
  const QImage picture = canvas.grab().toImage();
  std::map<QRgb, int> found;
  for (int y = 0; y < picture.height(); y += 3)
    for (int x = 0; x < picture.width(); x += 3) ++found[picture.pixel(x, y) & 0xFFFFFF];
  for (const auto& [colour, pixels] : found)
    if (pixels > 200) UNSCOPED_INFO(QString::number(colour, 16).toStdString() << ": " << pixels);
  return found[wanted] > 200;
}

}  // namespace

TEST_CASE("Preferences hold at once: name, colours of lists and map, unit, size of texts") {
  Clean clean;
  Fixture f;
  f.clickCell(2, 0);  // grid b, in band
  f.waitForFrame();
  const auto inspected = f.window->findChild<QDockWidget*>("inspectorDock")->findChildren<QLabel*>();
  const auto found = std::ranges::find_if(inspected, [](QLabel* label) { return label->text().endsWith(" m²"); });
  REQUIRE(found != inspected.end());
  QLabel* area = *found;
  CHECK(area->text().endsWith("m²"));
  const Project before = f.project();
  const double points = QApplication::font().pointSizeF();
  const QRgb pale = 0xFCE6CE, blind = 0xEEBF99;  // of grid a, which is too large
  CHECK(hasColour(f.window->canvas(), pale));
  withDialog(*f.window, [](PreferencesDialog& dialog) {
    in<QLineEdit>(dialog, "preferAuthor").setText("Li\nMing");
    choose(dialog, "preferColours", true);
    choose(dialog, "preferUnit", static_cast<int>(AreaUnit::Mu));
    choose(dialog, "preferTextSize", 150);
    press(dialog, "preferAccept");
  });
  f.waitForFrame();
  CHECK(f.session().context().author == "Li Ming");
  CHECK(theme::palette() == map::Palette::ColourBlind);
  CHECK(theme::statusColour(GridStatus::TooLarge) ==
        theme::statusColour(GridStatus::TooLarge, map::Palette::ColourBlind));
  CHECK(area->text().endsWith("mu"));
  CHECK(hasColour(f.window->canvas(), blind));
  CHECK_FALSE(hasColour(f.window->canvas(), pale));
  CHECK(QApplication::font().pointSizeF() == Approx(points * 1.5));
  CHECK(f.window->font().pointSizeF() == Approx(points * 1.5));
  CHECK(f.window->size() == QSize(1366, 768));
  // Nothing of it is in the plan.
  CHECK(f.project() == before);
  CHECK_FALSE(f.session().history().canUndo());
  f.session().close();
}

TEST_CASE("Preferences are remembered, and those that make no sense are as the program comes") {
  Clean clean;
  Preferences wanted;
  wanted.language = "zh_CN", wanted.author = "Li", wanted.textSize = 125, wanted.colourBlind = true,
  wanted.areaUnit = AreaUnit::Hectares, wanted.saveMinutes = 10;
  keepPreferences(wanted);
  readPreferences();  // as the next run does
  CHECK(preferences() == wanted);
  QSettings settings;
  settings.setValue("preferences/textSize", 5000);
  settings.setValue("preferences/areaUnit", "acres");
  settings.setValue("preferences/language", "fr");
  settings.setValue("preferences/saveMinutes", "soon");
  settings.setValue("author", QString(3000, 'w'));
  readPreferences();
  CHECK(preferences().textSize == 100);
  CHECK(preferences().areaUnit == AreaUnit::BySize);
  CHECK(preferences().language.isEmpty());
  CHECK(preferences().saveMinutes == 0);
  CHECK(preferences().author.size() == kMostAuthorLetters);
}

TEST_CASE("Preferences are set back after being asked, and cancelling changes nothing") {
  Clean clean;
  Preferences kept;
  kept.author = "Li", kept.textSize = 110, kept.colourBlind = true;
  keepPreferences(kept);
  QSettings().setValue("printFolder", "/tmp");
  Fixture f;
  withDialog(*f.window, [](PreferencesDialog& dialog) {
    CHECK(in<QLineEdit>(dialog, "preferAuthor").text() == "Li");
    CHECK(in<QLineEdit>(dialog, "prefer_printFolder").text() == "/tmp");
    press(dialog, "preferReset");
    CHECK(dialog.chosen() == Preferences());
    CHECK(preferences().author == "Li");  // not before OK
    for (auto* button : dialog.findChildren<QPushButton*>())
      CHECK(button->isDefault() == (button->objectName() == "preferAccept"));
    QTest::keyClick(&dialog, Qt::Key_Escape);
  });
  CHECK(preferences() == kept);
  CHECK(QSettings().value("printFolder").toString() == "/tmp");
  withDialog(*f.window, [](PreferencesDialog& dialog) {
    press(dialog, "preferReset");
    press(dialog, "preferAccept");
  });
  CHECK(preferences() == Preferences());
  CHECK_FALSE(QSettings().contains("printFolder"));
  f.session().close();
}

TEST_CASE("A folder that is not there and a language that waits are said") {
  Clean clean;
  Fixture f;
  withDialog(*f.window, [](PreferencesDialog& dialog) {
    CHECK(in<QLabel>(dialog, "preferRestart").isHidden() == (systemLanguage() == currentLanguage()));
    choose(dialog, "preferLanguage", "zh_CN");
    CHECK(in<QLabel>(dialog, "preferRestart").text().contains("started again"));
    in<QTabWidget>(dialog, "preferencesPages").setCurrentIndex(1);
    in<QLineEdit>(dialog, "prefer_folder").setText("/nowhere/at/all");
    CHECK(in<QLabel>(dialog, "preferMissing").text().contains("/nowhere"));
    in<QLineEdit>(dialog, "prefer_folder").setText("/tmp");
    CHECK(in<QLabel>(dialog, "preferMissing").text().isEmpty());
    press(dialog, "preferAccept");
  });
  CHECK(QSettings().value("folder").toString() == "/tmp");
  CHECK(preferences().language == "zh_CN");
  CHECK(currentLanguage() == "en");
  f.session().close();
}

TEST_CASE("The preferences have room on a screen of 1024 by 600, in both languages and at every size of texts") {
  Clean clean;
  for (const char* language : {"en", "zh_CN"})
    for (const int percent : kTextSizes) {
      installLanguage(language);
      theme::setTextSize(application(), percent);
      CAPTURE(language, percent);
      {
        PreferencesDialog dialog;
        dialog.resize(1016, 560);
        dialog.show();
        REQUIRE(QTest::qWaitForWindowExposed(&dialog));
        CHECK(dialog.minimumSizeHint().width() <= 1016);
        CHECK(dialog.minimumSizeHint().height() <= 560);
        for (int page : {0, 1}) {
          in<QTabWidget>(dialog, "preferencesPages").setCurrentIndex(page);
          QTest::qWait(30);
          CAPTURE(page);
          CHECK(cutTexts(dialog).join("\n").toStdString() == "");
        }
      }
      theme::setTextSize(application(), 100);
      installLanguage("en");
    }
}

TEST_CASE("At 200 per cent the window keeps its size, and no text is cut without a tip") {
  Clean clean;
  for (const char* language : {"en", "zh_CN"}) {
    CAPTURE(language);
    installLanguage(language);
    theme::setTextSize(application(), 200);
    {
      Fixture f;
      f.clickCell(0, 0);
      f.waitForFrame();
      CHECK(f.window->size() == QSize(1366, 768));
      CHECK(cutTexts(*f.window).join("\n").toStdString() == "");
      f.session().close();
    }
    theme::setTextSize(application(), 100);
    installLanguage("en");
  }
}

TEST_CASE("Sizes in style sheets grow with the texts and come back") {
  Clean clean;
  QLabel label("x");
  label.setStyleSheet("font-size: 15px; font-weight: 600");
  label.show();
  theme::setTextSize(application(), 200);
  CHECK(label.styleSheet().contains("font-size: 30px"));
  QLabel later("y");
  later.setStyleSheet("font-size: 10px");
  later.show();
  CHECK(later.styleSheet().contains("font-size: 20px"));
  theme::setTextSize(application(), 100);
  CHECK(label.styleSheet().contains("font-size: 15px"));
  CHECK(later.styleSheet().contains("font-size: 10px"));
}

TEST_CASE_METHOD(FileFixture, "A plan with a file is saved by itself where that is preferred, and a new plan is not") {
  Clean clean;
  Preferences wanted;
  wanted.saveMinutes = 5;
  keepPreferences(wanted);
  show();
  open();
  auto* saver = window->findChild<AutoSave*>("autoSave");
  REQUIRE(saver != nullptr);
  saver->setMinute(6);
  rename("mine");
  CHECK(window->session().isModified());
  REQUIRE(QTest::qWaitFor([&] { return !window->session().isModified(); }, 10000));
  settle();
  CHECK(gis::openProject(path)->project == window->session().project());
  // Without a file there is nothing to save to, and nobody is asked.
  window->session().open(plan, {});
  rename("new");
  QTest::qWait(200);
  CHECK(QApplication::activeModalWidget() == nullptr);
  CHECK(window->session().isModified());
}

TEST_CASE_METHOD(FileFixture,
                 "Saving by itself waits for an open dialog, keeps off a read-only plan, and is off at first") {
  Clean clean;
  show();
  open();
  auto* saver = window->findChild<AutoSave*>("autoSave");
  saver->setMinute(6);
  rename("kept");
  QTest::qWait(150);
  CHECK(window->session().isModified());  // never, as the program comes
  Preferences wanted;
  wanted.saveMinutes = 5;
  keepPreferences(wanted);
  {
    QDialog dialog(window.get());
    dialog.setModal(true);
    dialog.show();
    saver->readPreferences();
    QTest::qWait(200);
    CHECK(window->session().isModified());
  }
  REQUIRE(QTest::qWaitFor([&] { return !window->session().isModified(); }, 10000));
  settle();
  gis::LeaseHolder holder = gis::thisProcess("Zhang", 1700000000);
  holder.host = "office-3";
  window->session().close();
  writeBytes(gis::leasePath(path), gis::leaseText(holder));
  open();
  const std::string before = bytesOf(path);
  rename("tried");
  QTest::qWait(200);
  CHECK(bytesOf(path) == before);
}
