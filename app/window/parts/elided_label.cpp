// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/parts/elided_label.h"

#include <QPainter>
#include <QTextLayout>
#include <algorithm>

#include "app/window/parts/widgets.h"

namespace wangge {
namespace {
constexpr int kLeastLetters = 6;  // so many are always shown
constexpr int kMostWidth = 600;   // pixels that a single line asks for
}  // namespace

ElidedLabel::ElidedLabel(const QString& text, int lines, QWidget* parent) : QLabel(text, parent), m_lines(lines) {
  setTextFormat(Qt::PlainText);
  QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Preferred);
  policy.setHeightForWidth(lines > 1);
  setSizePolicy(policy);
}

QMargins ElidedLabel::around() const {
  return contentsMargins() + QMargins(margin(), margin(), margin(), margin());
}

QStringList ElidedLabel::linesIn(int width, bool& cut) const {
  cut = false;
  const QString whole = text().simplified();
  if (m_lines == 1) {
    const QString line = fontMetrics().elidedText(whole, Qt::ElideRight, width);
    cut = line != whole;
    return {line};
  }
  QTextOption option;
  option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
  QTextLayout layout(whole, font());
  layout.setTextOption(option);
  QStringList lines;
  layout.beginLayout();
  for (QTextLine line = layout.createLine(); line.isValid(); line = layout.createLine()) {
    line.setLineWidth(std::max(width, 1));
    if (lines.size() + 1 < m_lines) {
      lines << whole.mid(line.textStart(), line.textLength()).trimmed();
      continue;
    }
    const QString rest = whole.mid(line.textStart());
    lines << fontMetrics().elidedText(rest, Qt::ElideRight, width);
    cut = lines.back() != rest;
    break;
  }
  layout.endLayout();
  return lines;
}

bool ElidedLabel::isCut() const {
  bool cut = false;
  linesIn(contentsRect().marginsRemoved(QMargins(margin(), margin(), margin(), margin())).width(), cut);
  return cut;
}

QSize ElidedLabel::sizeHint() const {
  const QMargins m = around();
  const int width = std::min(fontMetrics().horizontalAdvance(text().simplified()) + 2, kMostWidth);
  return {width + m.left() + m.right(), heightForWidth(width + m.left() + m.right())};
}

QSize ElidedLabel::minimumSizeHint() const {
  const QMargins m = around();
  const QString whole = text().simplified();
  const QString least = whole.size() > kLeastLetters ? whole.left(kLeastLetters) + QChar(0x2026) : whole;
  return {fontMetrics().horizontalAdvance(least) + m.left() + m.right(), fontMetrics().height() + m.top() + m.bottom()};
}

int ElidedLabel::heightForWidth(int width) const {
  const QMargins m = around();
  bool cut = false;
  const auto lines = std::max<qsizetype>(linesIn(width - m.left() - m.right(), cut).size(), 1);
  return static_cast<int>(lines) * fontMetrics().lineSpacing() + m.top() + m.bottom();
}

void ElidedLabel::paintEvent(QPaintEvent*) {
  QPainter painter(this);
  const QRect place = contentsRect().marginsRemoved(QMargins(margin(), margin(), margin(), margin()));
  bool cut = false;
  const QStringList lines = linesIn(place.width(), cut);
  if (cut || m_ownTip) setToolTip(cut ? inTip(text()) : QString());
  m_ownTip = cut;
  painter.setPen(palette().color(isEnabled() ? QPalette::Active : QPalette::Disabled, foregroundRole()));
  const int height = fontMetrics().lineSpacing(), all = static_cast<int>(lines.size()) * height;
  int y = alignment() & Qt::AlignTop ? place.top() : place.top() + std::max(place.height() - all, 0) / 2;
  for (const QString& line : lines) {
    painter.drawText(QRect(place.left(), y, place.width(), height),
                     static_cast<int>((alignment() & Qt::AlignHorizontal_Mask) | Qt::AlignVCenter), line);
    y += height;
  }
}

}  // namespace wangge
