// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/panels/community_delegate.h"

#include <QApplication>
#include <QPainter>
#include <algorithm>

#include "app/window/panels/community_model.h"
#include "app/window/parts/theme.h"

namespace wangge {
namespace {

constexpr int kMargin = 6;

void paintName(QPainter& painter, const QRect& cell, const QStyleOptionViewItem& option, const QModelIndex& index) {
  const QRect upper(cell.left(), cell.top() + 3, cell.width(), cell.height() / 2 - 2);
  const QRect lower(cell.left(), upper.bottom() + 1, cell.width(), cell.height() / 2 - 3);
  const QString code = index.data(CommunityModel::CodeRole).toString();
  painter.setFont(option.font);
  painter.setPen(index.data(Qt::ForegroundRole).isValid() ? index.data(Qt::ForegroundRole).value<QColor>()
                                                          : theme::ink());
  const QRect place = code.isEmpty() ? cell : upper;
  painter.drawText(place, Qt::AlignLeft | Qt::AlignVCenter,
                   option.fontMetrics.elidedText(index.data().toString(), Qt::ElideMiddle, place.width()));
  if (code.isEmpty()) return;
  QFont small = option.font;
  small.setPointSizeF(small.pointSizeF() * 0.82);
  painter.setFont(small);
  painter.setPen(theme::quiet());
  // The end of a code is what tells grids of one community apart.
  painter.drawText(lower, Qt::AlignLeft | Qt::AlignVCenter,
                   QFontMetrics(small).elidedText(code, Qt::ElideLeft, lower.width()));
}

void paintHouseholds(QPainter& painter, const QRect& cell, const QStyleOptionViewItem& option,
                     const QModelIndex& index) {
  const double least = index.data(CommunityModel::LeastRole).toDouble(),
               most = index.data(CommunityModel::MostRole).toDouble();
  painter.setFont(option.font);
  painter.setPen(theme::ink());
  const bool bar = most > 0;
  const QRect text = bar ? QRect(cell.left(), cell.top() + 3, cell.width(), cell.height() - 16) : cell;
  painter.drawText(text, Qt::AlignRight | Qt::AlignVCenter, index.data().toString());
  if (!bar) return;
  const double value = index.data(CommunityModel::SortRole).toDouble(), end = most * 1.6;
  const QRectF track(cell.left(), cell.bottom() - 10, cell.width(), 4);
  const auto at = [&](double households) {
    return track.left() + track.width() * std::clamp(households / end, 0.0, 1.0);
  };
  painter.setPen(Qt::NoPen);
  painter.setBrush(QColor(0xE6, 0xEA, 0xED));
  painter.drawRoundedRect(track, 2, 2);
  painter.setBrush(QColor(0xA9, 0xD3, 0xBF));
  painter.drawRect(QRectF(QPointF(at(least), track.top()), QPointF(at(most), track.bottom())));
  painter.setBrush(index.data(CommunityModel::ColourRole).value<QColor>());
  painter.setPen(QPen(Qt::white, 1));
  painter.drawRoundedRect(QRectF(std::min(at(value), track.right() - 2) - 2.5, track.top() - 3, 5, 10), 1.5, 1.5);
}

}  // namespace

QSize CommunityDelegate::sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const {
  return {QStyledItemDelegate::sizeHint(option, index).width(), rowHeight()};
}

void CommunityDelegate::paint(QPainter* painter, const QStyleOptionViewItem& given, const QModelIndex& index) const {
  if (index.column() != CommunityModel::Name && index.column() != CommunityModel::Households) {
    QStyledItemDelegate::paint(painter, given, index);
    return;
  }
  QStyleOptionViewItem option = given;
  initStyleOption(&option, index);
  option.text.clear();
  const QStyle* style = option.widget ? option.widget->style() : QApplication::style();
  style->drawControl(QStyle::CE_ItemViewItem, &option, painter, option.widget);
  painter->save();
  painter->setRenderHint(QPainter::Antialiasing);
  const QRect cell = option.rect.adjusted(kMargin, 0, -kMargin, 0);
  if (index.column() == CommunityModel::Name) {
    paintName(*painter, cell, option, index);
  } else {
    paintHouseholds(*painter, cell, option, index);
  }
  painter->restore();
}

}  // namespace wangge
