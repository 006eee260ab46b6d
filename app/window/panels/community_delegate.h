// SPDX-License-Identifier: GPL-3.0-or-later
// Paints the rows of the community panel: name over code, households over a small bar against the band.
#pragma once

#include <QSize>

#include "app/window/parts/heading.h"
#include "app/window/parts/lists.h"

namespace wangge {

class CommunityDelegate : public ColourDelegate {
  Q_OBJECT

 public:
  using ColourDelegate::ColourDelegate;
  static int rowHeight() { return roomForLines(2, 4, 40); }

  void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;
  QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;
};

}  // namespace wangge
