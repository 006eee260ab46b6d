// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/parts/text_size.h"

#include <QApplication>
#include <QEvent>
#include <QRegularExpression>
#include <QWidget>

namespace wangge::theme {
namespace {

constexpr auto kPlainSheet = "plainStyleSheet";  // as the widget asked for it
constexpr auto kShownSheet = "shownStyleSheet";
int g_percent = 100;

QString scaled(QString sheet) {
  // Heights of one digit are those of bars without a text.
  static const QRegularExpression size(QStringLiteral("(font-size|min-height):\\s*(\\d\\d)px"));
  qsizetype from = 0;
  for (auto match = size.match(sheet); match.hasMatch(); match = size.match(sheet, from)) {
    const QString text =
        QStringLiteral("%1: %2px").arg(match.captured(1)).arg(match.captured(2).toInt() * g_percent / 100);
    sheet.replace(match.capturedStart(), match.capturedLength(), text);
    from = match.capturedStart() + text.size();
  }
  return sheet;
}

void scale(QWidget& widget) {
  // A sheet that somebody set since is a plain one.
  const QString now = widget.styleSheet();
  const QString plain = now == widget.property(kShownSheet).toString() ? widget.property(kPlainSheet).toString() : now;
  if (!plain.contains(QLatin1String("font-size"))) return;
  const QString wanted = scaled(plain);
  widget.setProperty(kPlainSheet, plain);
  widget.setProperty(kShownSheet, wanted);
  if (wanted != now) widget.setStyleSheet(wanted);
}

class Scaler : public QObject {
 public:
  using QObject::QObject;

 protected:
  bool eventFilter(QObject* watched, QEvent* event) override {
    if (event->type() == QEvent::Polish && g_percent != 100)
      if (auto* widget = qobject_cast<QWidget*>(watched)) scale(*widget);
    return false;
  }
};

}  // namespace

void setTextSize(QApplication& application, int percent) {
  static qreal plain = application.font().pointSizeF();
  static const QString sheet = application.styleSheet();
  static Scaler* scaler = nullptr;
  if (percent == g_percent) return;
  g_percent = percent;
  if (!scaler) application.installEventFilter(scaler = new Scaler(&application));
  QFont font = application.font();
  font.setPointSizeF(plain * percent / 100);
  application.setFont(font);
  // Style sheets hold fonts of their own until they are set again.
  application.setStyleSheet(scaled(sheet));
  for (QWidget* widget : QApplication::allWidgets()) scale(*widget);
}

int textSize() {
  return g_percent;
}

}  // namespace wangge::theme
