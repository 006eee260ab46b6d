// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/parts/lists.h"

#include <QAbstractItemView>
#include <QEvent>
#include <QPointer>
#include <QResizeEvent>
#include <QShortcut>
#include <QTimer>

namespace wangge {
namespace {

class InSight : public QObject {
 public:
  explicit InSight(QAbstractItemView* view) : QObject(view), m_view(view) {
    view->viewport()->installEventFilter(this);
  }

 protected:
  bool eventFilter(QObject* watched, QEvent* event) override {
    if (event->type() != QEvent::Resize || !m_view->selectionModel()) return QObject::eventFilter(watched, event);
    const QSize before = static_cast<QResizeEvent*>(event)->oldSize();
    const QModelIndexList rows = m_view->selectionModel()->selectedRows();
    // Several resizes may come before the list is laid out again; the first one knows what was in sight.
    if (rows.isEmpty() || m_waits) return QObject::eventFilter(watched, event);
    const QRect row = m_view->visualRect(rows.back());
    if (!row.isValid() || !QRect(QPoint(), before).intersects(row)) return QObject::eventFilter(watched, event);
    m_waits = true;
    QTimer::singleShot(0, this, [this] {
      m_waits = false;
      const QModelIndexList now = m_view->selectionModel()->selectedRows();
      if (!now.isEmpty()) m_view->scrollTo(now.back());
    });
    return QObject::eventFilter(watched, event);
  }

 private:
  QAbstractItemView* m_view;
  bool m_waits = false;
};

}  // namespace

void ColourDelegate::initStyleOption(QStyleOptionViewItem* option, const QModelIndex& index) const {
  QStyledItemDelegate::initStyleOption(option, index);
  const QVariant colour = index.data(Qt::ForegroundRole);
  if (colour.isValid()) option->palette.setBrush(QPalette::HighlightedText, colour.value<QBrush>());
}

void keepSelectionInSight(QAbstractItemView* view) {
  new InSight(view);  // the view's
}

void whenEntered(QAbstractItemView* view, std::function<void(const QModelIndex&)> act) {
  for (const int key : {Qt::Key_Return, Qt::Key_Enter}) {
    auto* shortcut = new QShortcut(QKeySequence(key), view);
    shortcut->setContext(Qt::WidgetShortcut);
    QObject::connect(shortcut, &QShortcut::activated, view, [view, act] {
      if (const QModelIndex index = view->currentIndex(); index.isValid()) act(index);
    });
  }
}

}  // namespace wangge
