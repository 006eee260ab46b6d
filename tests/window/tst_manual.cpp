// SPDX-License-Identifier: GPL-3.0-or-later
// The manual: complete in both languages, naming nothing that is not there, and open at what is before one.
#include <QAction>
#include <QDialog>
#include <QDockWidget>
#include <QFile>
#include <QListWidget>
#include <QRegularExpression>
#include <QTextBrowser>
#include <QTimer>
#include <QXmlStreamReader>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <set>

#include "app/text/language.h"
#include "app/tools/tool_box.h"
#include "app/window/dialogs/print_dialog.h"
#include "app/window/help/about_dialog.h"
#include "app/window/help/manual_pictures.h"
#include "app/window/help/manual_window.h"
#include "app/window/help/topics.h"
#include "tests/support/source_dir.h"
#include "tests/window/cut_text.h"
#include "tests/window/fixture.h"

using namespace wangge;
using namespace wangge::test;

namespace {

QString rawPage(const QString& folder, const QString& topic) {
  QFile file(QString(":/manual/%1/%2.html").arg(folder, topic));
  return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
}

QStringList allOf(const QString& text, const char* pattern) {
  QStringList found;
  for (auto it = QRegularExpression(pattern).globalMatch(text); it.hasNext();) found << it.next().captured(1);
  return found;
}

// "context|source" of everything that can be translated.
std::set<QString> programTexts() {
  std::set<QString> texts;
  QFile file(":/translations/source/wangge_zh_CN.ts");
  REQUIRE(file.open(QIODevice::ReadOnly));
  QXmlStreamReader xml(&file);
  QString context;
  while (!xml.atEnd()) {
    xml.readNext();
    if (!xml.isStartElement()) continue;
    if (xml.name() == u"name") context = xml.readElementText();
    if (xml.name() == u"source") texts.insert(context + "|" + xml.readElementText());
  }
  return texts;
}

// Every dialog of the window's sources, by its class or by the name it is given.
QStringList dialogsOfTheProgram() {
  QStringList names;
  for (const auto& entry : std::filesystem::recursive_directory_iterator(sourceDir() + "/app/window")) {
    if (!entry.is_regular_file()) continue;
    std::ifstream file(entry.path());
    const QString text = QString::fromStdString(std::string(std::istreambuf_iterator<char>(file), {}));
    names << allOf(text, "class (\\w+)(?: final)? : public (?:QDialog|FormDialog)\\b")
          << allOf(text, "(?:\\bbox|\\bdialog)\\.setObjectName\\(\"(\\w+)\"\\)")
          << allOf(text, "\\bconfirmed\\(\\s*\\w+,\\s*\"(\\w+)\"");
  }
  names.removeAll("FormDialog");  // what forms have in common, never shown by itself
  return names;
}

bool exists(const QString& link) {
  for (const char* folder : {"en", "zh"}) {
    const QString page = rawPage(folder, link.section('#', 0, 0)), part = link.section('#', 1);
    if (page.isEmpty() || (!part.isEmpty() && !page.contains("<a name=\"" + part + "\">"))) return false;
  }
  return true;
}

ManualWindow* manualOf(QWidget& owner) {
  return owner.findChild<ManualWindow*>(QString(), Qt::FindDirectChildrenOnly);
}

}  // namespace

TEST_CASE("The manual has every page in both languages, and both say the same", "[help]") {
  for (const QString& topic : manualTopics()) {
    CAPTURE(topic.toStdString());
    const QString english = rawPage("en", topic), chinese = rawPage("zh", topic);
    REQUIRE_FALSE(english.isEmpty());
    REQUIRE_FALSE(chinese.isEmpty());
    for (const char* pattern : {"<a name=\"(\\w+)\">", "<img src=\"([^\"]+)\"", "<(h[12])>"})
      CHECK(allOf(english, pattern) == allOf(chinese, pattern));
    // The same commands and texts, whatever order the sentences have.
    for (const char* pattern : {"\\{\\{([^}]+)\\}\\}", "href=\"([^\"]+)\""}) {
      const QStringList one = allOf(english, pattern), other = allOf(chinese, pattern);
      CHECK(std::set<QString>(one.begin(), one.end()) == std::set<QString>(other.begin(), other.end()));
    }
  }
}

TEST_CASE("Every link, picture, command and text that the manual names is there", "[help]") {
  const std::set<QString> texts = programTexts();
  for (const char* language : {"en", "zh_CN"}) {
    installLanguage(language);
    Fixture f;
    const ManualText manual(*f.window);
    for (const QString& topic : manualTopics()) {
      CAPTURE(language, topic.toStdString());
      CHECK_FALSE(manual.title(topic).isEmpty());
      const QString page = manual.html(topic);
      for (const QString& link : allOf(page, "href=\"([^\"]+)\"")) {
        CAPTURE(link.toStdString());
        CHECK(exists(link.startsWith('#') ? topic + link : link));
      }
      for (const QString& picture : allOf(page, "<img src=\"([^\"]+)\"")) {
        CAPTURE(picture.toStdString());
        CHECK_FALSE(manualPicture(picture, 1).isNull());
      }
      for (const QString& text : allOf(rawPage("en", topic), "\\{\\{([^}]+\\|[^}]+)\\}\\}")) {
        CAPTURE(text.toStdString());
        CHECK(texts.contains(text));
      }
      CHECK_FALSE(page.contains("{{"));
    }
    CHECK(manual.unknown().join('\n').toStdString() == "");
    installLanguage("en");
  }
}

TEST_CASE("Every tool, panel and dialog has its topic", "[help]") {
  Fixture f;
  for (int kind = 0; kind <= static_cast<int>(ToolKind::Seed); ++kind)
    CHECK(exists(topicOf(static_cast<ToolKind>(kind))));
  for (const QDockWidget* dock : f.window->findChildren<QDockWidget*>()) {
    CAPTURE(dock->objectName().toStdString());
    CHECK(exists(topicNamed(dock->objectName())));
  }
  const QStringList dialogs = dialogsOfTheProgram();
  CHECK(dialogs.size() > 20);
  for (const QString& dialog : dialogs) {
    CAPTURE(dialog.toStdString());  // without a line for it in app/window/help/topics.cpp
    CHECK(exists(topicNamed(dialog)));
  }
}

TEST_CASE("F1 opens the manual at the tool in hand, at the panel and at the dialog", "[help]") {
  Fixture f;
  f.window->activateWindow();
  REQUIRE(QTest::qWaitForWindowActive(f.window.get()));
  const auto topicShown = [&] {
    REQUIRE(manualOf(*f.window));
    const QString topic = manualOf(*f.window)->topic();
    delete manualOf(*f.window);
    f.window->activateWindow();
    REQUIRE(QTest::qWaitForWindowActive(f.window.get()));
    return topic.toStdString();
  };
  f.window->canvas().setFocus();
  QTest::keyClick(&f.window->canvas(), Qt::Key_W);
  QTest::keyClick(&f.window->canvas(), Qt::Key_F1);
  CHECK(topicShown() == "drawing");
  f.window->tools().setLabel(Label::Precinct);
  QTest::keyClick(&f.window->canvas(), Qt::Key_F1);
  CHECK(topicShown() == "precincts");
  f.window->tools().setLabel(Label::Grid);
  auto* problems = f.child<QTreeView>("issueList");
  f.openProblems();
  problems->setFocus();
  QTest::keyClick(problems, Qt::Key_F1);
  CHECK(topicShown() == "problems");
  // In a dialog, in a window that can be used while the dialog waits.
  std::string shown;
  PrintDialog dialog(f.session(), f.window.get());
  QTimer::singleShot(50, &dialog, [&] {
    QTest::keyClick(dialog.focusWidget() ? dialog.focusWidget() : &dialog, Qt::Key_F1);
    if (auto* manual = manualOf(dialog)) {
      shown = manual->topic().toStdString();
      manual->close();
    }
    dialog.reject();
  });
  dialog.exec();
  CHECK(shown == "printing");
  CHECK_FALSE(manualOf(*f.window));
}

TEST_CASE("The manual is searched in all pages, and links lead on and back", "[help]") {
  for (const char* language : {"en", "zh_CN"}) {
    installLanguage(language);
    Fixture f;
    ManualWindow manual(*f.window, f.window.get());
    manual.setAttribute(Qt::WA_DeleteOnClose, false);
    manual.show();
    manual.showTopic("start");
    auto* contents = manual.findChild<QListWidget*>("manualContents");
    auto* search = manual.findChild<QLineEdit*>("manualSearch");
    auto* page = manual.findChild<QTextBrowser*>("manualPage");
    auto* back = manual.findChild<QToolButton*>("manualBack");
    CHECK(contents->count() == manualTopics().size());
    search->setText(QString(language) == "en" ? "exemption" : "豁免");
    CHECK(contents->count() >= 2);
    CHECK(contents->count() < manualTopics().size());
    QTest::keyClick(search, Qt::Key_Return);
    CHECK(manual.topic() != "start");
    CHECK(page->textCursor().hasSelection());
    CHECK_FALSE(page->extraSelections().isEmpty());
    search->setText("qqqqq");
    REQUIRE(contents->count() == 1);
    CHECK_FALSE(contents->item(0)->flags().testFlag(Qt::ItemIsEnabled));
    search->clear();
    emit page->anchorClicked(QUrl("numbers#units"));
    CHECK(manual.topic() == "numbers");
    CHECK(back->isEnabled());
    back->click();
    CHECK(manual.topic() != "numbers");
    emit page->anchorClicked(QUrl("nowhere"));
    CHECK(manual.topic() != "nowhere");
    installLanguage("en");
  }
}

TEST_CASE("Manual and about have room on a small screen, and cut no text", "[help][layout]") {
  for (const char* language : {"en", "zh_CN"}) {
    CAPTURE(language);
    installLanguage(language);
    Fixture f;
    ManualWindow manual(*f.window, f.window.get());
    manual.setAttribute(Qt::WA_DeleteOnClose, false);
    manual.showTopic("legend");
    AboutDialog about(f.window.get());
    for (QDialog* dialog : {static_cast<QDialog*>(&manual), static_cast<QDialog*>(&about)}) {
      dialog->show();
      dialog->resize(1016, 560);
      QTest::qWait(30);
      CHECK(dialog->minimumSizeHint().width() <= 1016);
      CHECK(dialog->minimumSizeHint().height() <= 560);
      CHECK(cutTexts(*dialog).join('\n').toStdString() == "");
    }
    installLanguage("en");
  }
}
