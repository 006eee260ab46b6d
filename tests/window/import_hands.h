// SPDX-License-Identifier: GPL-3.0-or-later
// Small files for the dialog of files to import, and hands that answer it.
#pragma once

#include <QAbstractButton>
#include <QComboBox>
#include <QFileDialog>
#include <QMessageBox>
#include <QMetaObject>
#include <QPushButton>
#include <QString>
#include <QStringList>
#include <QTemporaryDir>
#include <QTimer>
#include <catch2/catch.hpp>
#include <filesystem>
#include <fstream>
#include <memory>
#include <string>
#include <vector>

#include "app/window/import/files_dialog.h"
#include "gis/file/project_file.h"
#include "tests/window/fixture.h"

namespace wangge::test {

inline std::shared_ptr<const Project> emptyPlan() {
  auto project = gis::newProject("district", "", 1700000000);
  REQUIRE(project);
  return std::make_shared<const Project>(*std::move(project));
}

inline void await(const ImportFilesDialog& dialog) {
  REQUIRE(QTest::qWaitFor([&] { return !dialog.isLooking(); }, 120000));
}

inline std::string feature(const std::string& properties, double west) {
  const QString text =
      QString::asprintf(R"({"type":"Feature","properties":{%s},"geometry":{"type":"Polygon","coordinates":)"
                        R"([[[%.2f,47.3],[%.2f,47.3],[%.2f,47.31],[%.2f,47.31],[%.2f,47.3]]]}})",
                        properties.c_str(), west, west + 0.01, west + 0.01, west, west);
  return text.toStdString();
}

inline std::string collection(const std::vector<std::string>& features) {
  std::string text = R"({"type":"FeatureCollection","features":[)";
  for (std::size_t i = 0; i < features.size(); ++i) text += (i > 0 ? "," : "") + features[i];
  return text + "]}";
}

// Two communities with names, in a folder of their own.
struct Named {
  QTemporaryDir folder;
  std::filesystem::path in = std::filesystem::path(folder.path().toStdString()) / "in";
  std::filesystem::path list = std::filesystem::path(folder.path().toStdString()) / "codes.csv";
  Named() {
    std::filesystem::create_directories(in);
    std::ofstream(in / "社区界.geojson") << collection(
        {feature(R"("社区名称":"新木社区")", 123.90), feature(R"("社区名称":"南浦社区")", 123.91)});
    std::ofstream(list) << "代码,名称\n230204001004,新木社区居委会\n230204001005,南浦社区\n";
  }
};

// Chooses a file in the dialog that is about to open.
inline void chooseFileSoon(const std::filesystem::path& file) {
  QTimer::singleShot(0, [file] {
    REQUIRE(QTest::qWaitFor([] { return qobject_cast<QFileDialog*>(QApplication::activeModalWidget()) != nullptr; },
                            20000));
    auto* dialog = qobject_cast<QFileDialog*>(QApplication::activeModalWidget());
    dialog->selectFile(QString::fromStdString(file.string()));
    QMetaObject::invokeMethod(dialog, "accept");
  });
}

// Presses a button of the question that is about to open; `text` is what stood in it.
inline void answerSoon(const QString& box, const QString& button, QString* text = nullptr) {
  QTimer::singleShot(0, [box, button, text] {
    const auto open = [&] {
      auto* found = qobject_cast<QMessageBox*>(QApplication::activeModalWidget());
      return found && found->objectName() == box ? found : nullptr;
    };
    REQUIRE(QTest::qWaitFor([&] { return open() != nullptr; }, 20000));
    if (text) *text = open()->text();
    for (QAbstractButton* candidate : open()->buttons())
      if (candidate->text() == button) return candidate->click();
    FAIL("no button " << button.toStdString());
  });
}

inline QPushButton* acceptOf(const ImportFilesDialog& dialog) {
  return dialog.findChild<QPushButton*>("importFilesAccept");
}

inline QStringList textsOf(const QComboBox* box) {
  QStringList texts;
  for (int i = 0; i < box->count(); ++i) texts << box->itemText(i);
  return texts;
}

inline void choose(QComboBox* box, const QString& text) {
  const int index = box->findText(text);
  REQUIRE(index >= 0);
  box->setCurrentIndex(index);
  emit box->activated(index);
}

}  // namespace wangge::test
