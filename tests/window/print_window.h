// SPDX-License-Identifier: GPL-3.0-or-later
// The print dialog over a window with the sample plan, and boxes that are answered as they come.
#pragma once

#include <QComboBox>
#include <QFileInfo>
#include <QLatin1String>
#include <QLineEdit>
#include <QMessageBox>
#include <QTimer>
#include <QVariant>

#include "app/window/dialogs/print_dialog.h"
#include "app/window/dialogs/print_preview.h"
#include "tests/support/sample_plan.h"
#include "tests/window/fixture.h"

namespace wangge::test {

struct Printing : Fixture {
  Printing() : sample(samplePlan()) {
    window->session().open(sample.project, {});
    window->session().awaitIssues();
    waitForFrame();
  }
  void open(const PrintStart& start = {}) {
    dialog = std::make_unique<PrintDialog>(session(), window.get(), start);
    dialog->show();
    REQUIRE(QTest::qWaitForWindowExposed(dialog.get()));
    settle();
  }
  void settle() {
    QTest::qWait(200);
    REQUIRE(QTest::qWaitFor([&] { return dialog->preview().isReady(); }, 20000));
    QTest::qWait(20);
  }
  template <class Widget>
  Widget* field(const char* name) {
    auto* widget = dialog->findChild<Widget*>(name);
    REQUIRE(widget != nullptr);
    return widget;
  }
  void choose(const char* name, const QVariant& data) {
    auto* box = field<QComboBox>(name);
    const int index = box->findData(data);
    REQUIRE(index >= 0);
    box->setCurrentIndex(index);
    settle();
  }
  QString unit() { return field<QComboBox>("printUnit")->currentText(); }
  QString fileName() { return QFileInfo(field<QLineEdit>("printFile")->text()).fileName(); }
  sheet::SheetKind level() { return dialog->request().level; }
  GridId grid(const std::string& code) {
    GridId found;
    project().grids.forEach([&](GridId id, const Grid& record) {
      if (record.code == code) found = id;
    });
    return found;
  }
  SamplePlan sample;
  std::unique_ptr<PrintDialog> dialog;
};

// Leaves the next box of this name; `said` receives its texts and those of its buttons.
inline void answerBox(const char* name, QString* said) {
  auto* timer = new QTimer(qApp);
  QObject::connect(timer, &QTimer::timeout, qApp, [=] {
    auto* box = qobject_cast<QMessageBox*>(QApplication::activeModalWidget());
    if (!box || box->objectName() != QLatin1String(name)) return;
    timer->deleteLater();
    *said = box->text() + "|" + box->informativeText();
    for (auto* button : box->buttons()) *said += "|" + button->text();
    box->reject();
  });
  timer->start(20);
}

}  // namespace wangge::test
