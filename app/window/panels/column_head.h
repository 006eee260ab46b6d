// SPDX-License-Identifier: GPL-3.0-or-later
// Heads of columns, the same in all lists: numbers stand at the right, below their titles.
#pragma once

#include <QStringList>
#include <QVariant>

namespace wangge {

inline QVariant alignmentOf(bool number) {
  return QVariant::fromValue((number ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
}

// What a model answers about the head of a column; `titles` in the order of its columns.
inline QVariant columnHead(const QStringList& titles, int column, bool number, Qt::Orientation orientation, int role) {
  if (orientation != Qt::Horizontal) return {};
  if (role == Qt::TextAlignmentRole) return alignmentOf(number);
  return role == Qt::DisplayRole ? QVariant(titles.value(column)) : QVariant();
}

}  // namespace wangge
