// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/parts/screen_bounds.h"

#include <QApplication>
#include <QClipboard>
#include <QDialog>
#include <QEvent>
#include <QLabel>
#include <QMessageBox>
#include <QScreen>
#include <algorithm>

#include "app/window/parts/breakable.h"

namespace wangge {
namespace {

// Names in messages are no markup, whatever stands in them, and none makes the box larger than a screen. A text that
// goes on for pages is cut, and whole in the details, before what these say already.
void bound(QMessageBox& box) {
  constexpr const char* kBound = "boundText";  // what it became: not again when the box is shown again
  if (box.property(kBound).isValid() && box.property(kBound).toString() == box.text()) return;
  constexpr qsizetype kMostLetters = 1'500;
  constexpr int kMostLines = 16;
  box.setTextFormat(Qt::PlainText);
  const QString whole = box.text();
  QString text = whole;
  if (text.count(u'\n') > kMostLines) text = text.section(u'\n', 0, kMostLines);
  text.truncate(kMostLetters);
  if (text.size() < whole.size()) {
    text += QChar(0x2026);
    const QString details = box.detailedText();
    box.setDetailedText(details.isEmpty() ? whole : whole + QStringLiteral("\n\n") + details);
  }
  if (text = breakable(text); text != whole) box.setText(text);
  if (const QString more = box.informativeText(); !more.isEmpty()) box.setInformativeText(breakable(more));
  box.setProperty(kBound, box.text());
}

// A path that was copied names its file.
void cleanCopy() {
  const QWidget* from = QApplication::focusWidget();
  if (!from || (!qobject_cast<const QLabel*>(from) && !qobject_cast<const QMessageBox*>(from->window()))) return;
  QClipboard* clipboard = QGuiApplication::clipboard();
  if (QString text = clipboard->text(); text.contains(kBreakHere)) clipboard->setText(text.remove(kBreakHere));
}

}  // namespace

ScreenBounds::ScreenBounds(QObject* parent) : QObject(parent) {
  connect(QGuiApplication::clipboard(), &QClipboard::dataChanged, this, [] { cleanCopy(); });
}

bool ScreenBounds::eventFilter(QObject* watched, QEvent* event) {
  auto* dialog = event->type() == QEvent::Show ? qobject_cast<QDialog*>(watched) : nullptr;
  if (!dialog || !dialog->screen()) return false;
  if (auto* box = qobject_cast<QMessageBox*>(dialog)) bound(*box);
  constexpr QSize kFrame(8, 40);  // pixels that a title bar and borders may take
  const QRect room = dialog->screen()->availableGeometry();
  const QSize most = room.size() - kFrame;
  if (dialog->width() <= most.width() && dialog->height() <= most.height()) return false;
  // A minimum of its own keeps the layout from asking for more again.
  dialog->setMinimumSize(dialog->minimumSizeHint().expandedTo(dialog->minimumSize()).boundedTo(most));
  dialog->resize(dialog->size().boundedTo(most));
  dialog->move(std::clamp(dialog->x(), room.left(), std::max(room.right() - dialog->width(), room.left())),
               std::clamp(dialog->y(), room.top(), std::max(room.bottom() - dialog->height(), room.top())));
  return false;
}

}  // namespace wangge
