// SPDX-License-Identifier: GPL-3.0-or-later
// A picture chosen in the editor of templates: kept without the place that a camera writes into it, and refused with a
// word where it is broken or huge.
#include <QFileDialog>
#include <QImage>
#include <QListView>

#include "tests/window/layout_window.h"

using namespace wangge;
using namespace wangge::test;

namespace {

// Chooses a file in the next file dialog.
void choose(QObject* owner, const std::string& file) {
  auto* timer = new QTimer(owner);
  QObject::connect(timer, &QTimer::timeout, owner, [=] {
    auto* dialog = qobject_cast<QFileDialog*>(QApplication::activeModalWidget());
    if (!dialog) return;
    timer->stop();
    timer->deleteLater();
    for (auto* list : dialog->findChildren<QListView*>()) list->clearSelection();
    dialog->findChild<QLineEdit*>("fileNameEdit")->setText(QString::fromStdString(file));
    static_cast<QDialog*>(dialog)->accept();
  });
  timer->start(10);
}

}  // namespace

TEST_CASE("A picture chosen for a template keeps its dots and nothing of what the camera wrote beside them") {
  Editor e;
  const Scratch scratch;
  QImage image(60, 40, QImage::Format_RGB32);
  image.fill(Qt::darkGreen);
  REQUIRE(image.save(QString::fromStdString(scratch / "bare.jpg")));
  const std::string bare = bytesOf(scratch / "bare.jpg");
  // The picture lies on its side, and a place stands behind the directory.
  std::string exif("Exif\0\0II*\0\x08\0\0\0\x01\0\x12\x01\x03\0\x01\0\0\0\x06\0\0\0\0\0\0\0", 36);
  exif += "GPS 47.35 123.99";
  std::string marked = bare.substr(0, 2) + "\xFF\xE1";
  marked += {static_cast<char>((exif.size() + 2) >> 8), static_cast<char>((exif.size() + 2) & 0xFF)};
  marked += exif + bare.substr(2);
  writeBytes(scratch / "camera.jpg", marked);

  e.choose("notice-board");
  sheet::Template form = e.state().form();
  sheet::Block block;
  block.kind = sheet::BlockKind::Picture, block.at = {{10, 10}, {60, 50}};
  form.internal.push_back(block);
  const std::size_t picture = form.internal.size() - 1;
  e.state().commit(form, {picture}, {});
  e.settle();
  REQUIRE(e.state().selectedBlock() == picture);
  auto* press = e.in<QPushButton>("blockPicture");
  auto* wrong = e.in<QLabel>("blockWrong");

  choose(e.window.get(), scratch / "camera.jpg");
  press->click();
  e.settle();
  CHECK(wrong->text().isEmpty());
  const sheet::Block& made = e.state().blocks()[picture];
  REQUIRE(made.picture);
  CHECK(made.pictureFile == "camera.jpg");
  CHECK(made.picture->find("GPS") == std::string::npos);
  CHECK(made.picture->find("Exif") == std::string::npos);
  CHECK(QImage::fromData(QByteArray::fromStdString(*made.picture)).size() == QSize(40, 60));

  // What cannot be taken leaves the picture that is there.
  const auto kept = made.picture;
  writeBytes(scratch / "broken.jpg", "\xFF\xD8\xFF\xE0 no picture");
  REQUIRE(QImage(8000, 5000, QImage::Format_Mono).save(QString::fromStdString(scratch / "huge.png")));
  const std::pair<std::string, const char*> refused[] = {{"broken.jpg", "cannot be read"}, {"huge.png", "40"}};
  for (const auto& [file, word] : refused) {
    CAPTURE(file);
    choose(e.window.get(), scratch / file);
    press->click();
    e.settle();
    CHECK(wrong->text().contains(QString::fromStdString(file)));
    CHECK(wrong->text().contains(word));
    CHECK_FALSE(wrong->text().contains(QString::fromStdString(scratch.folder())));
    CHECK(e.state().blocks()[picture].picture == kept);
  }
}
