// SPDX-License-Identifier: GPL-3.0-or-later
// Pictures in the editor of templates are what they will be on paper: upright, nothing but dots, without the place that
// a camera writes into them, and refused with a word where they cannot be read or are huge.
#include <QFileDialog>
#include <QImage>
#include <QTimer>
#include <cmath>
#include <utility>

#include "app/print/templates.h"
#include "app/window/layout/layout_edits.h"
#include "tests/window/layout_window.h"

using namespace wangge;
using namespace wangge::test;

namespace {

// A photo as a camera lying on its side writes it, with words behind its orientation.
std::string turnedPhoto(const Scratch& scratch) {
  QImage image(60, 40, QImage::Format_RGB32);
  image.fill(QColor(200, 180, 160));
  REQUIRE(image.save(QString::fromStdString(scratch / "bare.jpg")));
  const std::string bare = bytesOf(scratch / "bare.jpg");
  std::string exif("Exif\0\0II*\0\x08\0\0\0\x01\0\x12\x01\x03\0\x01\0\0\0", 24);
  exif += std::string({'\6', 0, 0, 0, 0, 0, 0, 0}) + "GPS 47.35 123.99";
  std::string marked = bare.substr(0, 2) + "\xFF\xE1";
  marked += {static_cast<char>((exif.size() + 2) >> 8), static_cast<char>((exif.size() + 2) & 0xFF)};
  return marked + exif + bare.substr(2);
}

// Chooses a file in the next file dialog.
void chooseFile(Editor& editor, const std::string& file) {
  auto* timer = new QTimer(editor.dialog);
  QObject::connect(timer, &QTimer::timeout, editor.dialog, [=] {
    auto* open = qobject_cast<QFileDialog*>(QApplication::activeModalWidget());
    if (!open) return;
    timer->deleteLater();
    auto* name = open->findChild<QLineEdit*>("fileNameEdit");
    name->setText(QString::fromStdString(file));
    QTest::keyClick(name, Qt::Key_Return);
  });
  timer->start(10);
  editor.in<QPushButton>("blockPicture")->click();
  editor.settle();
}

}  // namespace

TEST_CASE("A picture is taken into a template as it is printed from then on", "[layout]") {
  Editor editor;
  editor.choose("notice-board");
  editor.in<QAction>("add_picture")->trigger();
  editor.settle();
  const std::size_t block = editor.find(sheet::BlockKind::Picture);
  // A new block comes to rest on whole millimetres.
  const map::Rectangle at = editor.state().blocks()[block].at;
  for (const double value : {at.min.x, at.min.y, at.width(), at.height()})
    CHECK(std::abs(value - std::round(value)) < 1e-9);

  writeBytes(editor.data / "turned.jpg", turnedPhoto(editor.data));
  chooseFile(editor, editor.data / "turned.jpg");
  const auto picture = editor.state().blocks()[block].picture;
  REQUIRE(picture);
  CHECK(editor.in<QLabel>("blockWrong")->text().isEmpty());
  CHECK(editor.state().blocks()[block].pictureFile == "turned.jpg");
  CHECK(picture->find("GPS") == std::string::npos);
  CHECK(picture->find("Exif") == std::string::npos);
  CHECK(QImage::fromData(QByteArray::fromStdString(*picture)).size() == QSize(40, 60));
  editor.saveAsOwn("Mine");
  editor.settle();
  const auto saved = loadTemplate("Mine");
  REQUIRE(saved);
  CHECK(*saved->internal.at(block).picture == *picture);

  // What cannot be taken changes nothing, and that is said.
  writeBytes(editor.data / "text.png", "no picture");
  writeBytes(editor.data / "broken.jpg", "\xFF\xD8\xFF\xE0 no picture");
  REQUIRE(QImage(8000, 5000, QImage::Format_Mono).save(QString::fromStdString(editor.data / "huge.png")));
  const std::pair<std::string, const char*> refused[] = {
      {"text.png", "cannot be read"}, {"broken.jpg", "cannot be read"}, {"huge.png", "40"}};
  for (const auto& [file, word] : refused) {
    CAPTURE(file);
    chooseFile(editor, editor.data / file);
    const QString wrong = editor.in<QLabel>("blockWrong")->text();
    CHECK(wrong.contains(QString::fromStdString(file)));
    CHECK(wrong.contains(word));
    CHECK_FALSE(wrong.contains(QString::fromStdString(editor.data.folder())));
    CHECK(editor.state().blocks()[block].picture == picture);
  }
}
