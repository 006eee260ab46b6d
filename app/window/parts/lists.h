// SPDX-License-Identifier: GPL-3.0-or-later
// What lists of the window have in common.
#pragma once

#include <QStyledItemDelegate>
#include <functional>

class QAbstractItemView;

namespace wangge {

// Signs and words of a state keep their colour in a selected row too, where styles write all texts alike.
class ColourDelegate : public QStyledItemDelegate {
 public:
  using QStyledItemDelegate::QStyledItemDelegate;

 protected:
  void initStyleOption(QStyleOptionViewItem* option, const QModelIndex& index) const override;
};

// A selected row that was in sight stays there when the view gets lower (what tells about it may take some of the
// room). A list that was scrolled away from it stays where it is.
void keepSelectionInSight(QAbstractItemView* view);

// What a double click does, Enter does as well, with the row that the keys are on.
void whenEntered(QAbstractItemView* view, std::function<void(const QModelIndex&)> act);

}  // namespace wangge
