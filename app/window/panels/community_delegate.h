// SPDX-License-Identifier: GPL-3.0-or-later
// Paints the rows of the community panel: name over code, households over a small bar against the band.
#pragma once

#include <QSize>
#include <QStyledItemDelegate>

namespace wangge {

class CommunityDelegate : public QStyledItemDelegate {
  Q_OBJECT

 public:
  using QStyledItemDelegate::QStyledItemDelegate;
  static constexpr int kRowHeight = 40;

  void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;
  QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;
};

}  // namespace wangge
