// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/panels/band_bar.h"

#include <QPainter>
#include <QPainterPath>
#include <algorithm>

#include "app/text/format.h"
#include "app/window/parts/theme.h"

namespace wangge {

BandBar::BandBar(QWidget* parent) : QWidget(parent) {
  setMinimumHeight(38);
  setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void BandBar::show(const SizeRule& rule, std::int64_t households, GridStatus status) {
  m_rule = rule, m_households = households, m_status = status;
  setToolTip(tr("Band: %1 to %2 households").arg(numberText(rule.minHouseholds), numberText(rule.maxHouseholds)));
  update();
}

void BandBar::paintEvent(QPaintEvent*) {
  QPainter painter(this);
  painter.setRenderHint(QPainter::Antialiasing);
  const double left = 6, right = width() - 6, top = 12, height = 8;
  const double most = std::max({static_cast<double>(m_rule.maxHouseholds) * 1.6, m_households * 1.05, 1.0});
  const auto at = [&](double value) { return left + (right - left) * std::clamp(value / most, 0.0, 1.0); };
  painter.setPen(Qt::NoPen);
  painter.setBrush(QColor(0xE6, 0xEA, 0xED));
  painter.drawRoundedRect(QRectF(left, top, right - left, height), 4, 4);
  painter.setBrush(QColor(0xA9, 0xD3, 0xBF));
  painter.drawRect(QRectF(QPointF(at(static_cast<double>(m_rule.minHouseholds)), top),
                          QPointF(at(static_cast<double>(m_rule.maxHouseholds)), top + height)));
  QFont small = font();
  small.setPointSizeF(small.pointSizeF() * 0.85);
  small.setBold(false);
  painter.setFont(small);
  const QFontMetrics metrics(small);
  const double half = std::max(40.0, metrics.horizontalAdvance("000,000") / 2.0 + 4);  // of the room for a number
  painter.setPen(theme::quiet());
  const double least = at(static_cast<double>(m_rule.minHouseholds)),
               greatest = at(static_cast<double>(m_rule.maxHouseholds));
  const auto write = [&](double middle, const QString& text) {
    painter.drawText(QRectF(std::max(middle - half, left), top + height + 2, 2 * half, std::max(16, metrics.height())),
                     (middle - half < left ? Qt::AlignLeft : Qt::AlignHCenter) | Qt::AlignTop, text);
  };
  if (greatest - least < std::max(44.0, 2.2 * metrics.horizontalAdvance("000"))) {
    write((least + greatest) / 2,
          numberText(m_rule.minHouseholds) + QString::fromUtf8("–") + numberText(m_rule.maxHouseholds));
  } else {
    write(least, numberText(m_rule.minHouseholds));
    write(greatest, numberText(m_rule.maxHouseholds));
  }
  const double x = at(static_cast<double>(m_households));
  QPainterPath pointer;
  pointer.moveTo(x, top + height - 1);
  pointer.lineTo(x - 5, top - 9);
  pointer.lineTo(x + 5, top - 9);
  pointer.closeSubpath();
  painter.setPen(QPen(Qt::white, 1.5));
  painter.setBrush(theme::statusColour(m_status));
  painter.drawPath(pointer);
}

}  // namespace wangge
