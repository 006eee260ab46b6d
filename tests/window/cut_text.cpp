// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/window/cut_text.h"

#include <QAbstractButton>
#include <QAbstractItemView>
#include <QComboBox>
#include <QDockWidget>
#include <QGroupBox>
#include <QHeaderView>
#include <QLabel>
#include <QScrollArea>
#include <QTabBar>
#include <QTextDocument>
#include <QToolBar>
#include <QToolButton>
#include <QTreeView>

#include "app/window/parts/elided_label.h"

namespace wangge::test {
namespace {

QString plain(const QString& text) {
  if (!Qt::mightBeRichText(text)) return text.simplified();
  QTextDocument document;
  document.setHtml(text);
  return document.toPlainText().simplified();
}

// Whether a tip tells all of a text: as it reads, or letter by letter where it is no markup but a name like one.
bool told(const QString& text, const QString& tip) {
  const QString read = plain(tip).remove(u' ');
  return read.contains(plain(text).remove(u' ')) || read.contains(text.simplified().remove(u' '));
}

class Walk {
 public:
  QStringList faults;

  void visit(const QWidget& widget) {
    if (const auto* label = qobject_cast<const QLabel*>(&widget)) visitLabel(*label);
    if (const auto* button = qobject_cast<const QAbstractButton*>(&widget)) visitButton(*button);
    if (const auto* tabs = qobject_cast<const QTabBar*>(&widget)) visitTabs(*tabs);
    if (const auto* box = qobject_cast<const QComboBox*>(&widget)) visitBox(*box);
    if (const auto* group = qobject_cast<const QGroupBox*>(&widget))
      visitWidth(widget, group->title(), group->width() - 12);
    if (const auto* dock = qobject_cast<const QDockWidget*>(&widget))
      if (!dock->titleBarWidget()) visitWidth(widget, dock->windowTitle(), dock->width() - 40);
    if (const auto* header = qobject_cast<const QHeaderView*>(&widget)) visitHeader(*header);
    if (const auto* view = qobject_cast<const QAbstractItemView*>(&widget);
        view && !qobject_cast<const QHeaderView*>(&widget))
      visitCells(*view);
  }

 private:
  void fault(const QWidget& widget, const QString& text) {
    faults << QString("%1 %2: %3").arg(widget.metaObject()->className(), widget.objectName(), plain(text).left(60));
  }

  // Whether something around the widget leaves part of it out of sight for good.
  static bool clipped(const QWidget& widget) {
    QRect seen = widget.rect();
    const QWidget* at = &widget;
    while (!at->isWindow()) {
      const QWidget* parent = at->parentWidget();
      if (qobject_cast<const QAbstractScrollArea*>(parent)) return false;  // scrolls
      seen = seen.translated(at->pos()) & parent->rect();
      at = parent;
    }
    return seen.width() < widget.width() || seen.height() < widget.height();
  }

  void visitWidth(const QWidget& widget, const QString& text, int room) {
    if (widget.fontMetrics().horizontalAdvance(text) > room && !told(text, widget.toolTip())) fault(widget, text);
  }

  void visitLabel(const QLabel& label) {
    const QString text = label.text();
    if (plain(text).isEmpty()) return;
    bool cut = clipped(label);
    if (const auto* elided = qobject_cast<const ElidedLabel*>(&label)) {
      // Shows its tip once it was painted.
      cut = elided->isCut();
    } else if (label.wordWrap()) {
      cut = cut || label.heightForWidth(label.width()) > label.height() + 2 ||
            label.minimumSizeHint().width() > label.width();
    } else {
      cut = cut || label.sizeHint().width() > label.width() || label.sizeHint().height() > label.height() + 2;
    }
    if (cut && !told(text, label.toolTip())) fault(label, text);
  }

  void visitButton(const QAbstractButton& button) {
    QString text = button.text();
    text.remove('&');
    const auto* tool = qobject_cast<const QToolButton*>(&button);
    const bool iconOnly = tool && tool->toolButtonStyle() == Qt::ToolButtonIconOnly && !tool->icon().isNull();
    const QSize wanted = button.sizeHint();
    if (text.isEmpty() || iconOnly || !wanted.isValid()) return;
    if ((wanted.width() > button.width() || clipped(button)) && !told(text, button.toolTip())) fault(button, text);
  }

  void visitTabs(const QTabBar& tabs) {
    for (int i = 0; i < tabs.count(); ++i) {
      QString text = tabs.tabText(i);
      text.remove('&');
      const QRect place = tabs.tabRect(i);
      constexpr int kPadding = 16;  // of the style sheet
      const bool cut = tabs.fontMetrics().horizontalAdvance(text) + kPadding > place.width() ||
                       !tabs.rect().adjusted(-1, -1, 1, 1).contains(place);
      if (tabs.isTabVisible(i) && cut && !told(text, tabs.tabToolTip(i))) fault(tabs, text);
    }
  }

  void visitBox(const QComboBox& box) {
    if (box.isEditable()) return;
    visitWidth(box, box.currentText(), box.width() - 34);
  }

  void visitHeader(const QHeaderView& header) {
    const QAbstractItemModel* model = header.model();
    if (!model || !header.isVisible() || header.orientation() == Qt::Vertical) return;
    for (int i = 0; i < header.count(); ++i) {
      if (header.isSectionHidden(i)) continue;
      const QString text = model->headerData(i, header.orientation()).toString();
      const QString tip = model->headerData(i, header.orientation(), Qt::ToolTipRole).toString();
      if (header.fontMetrics().horizontalAdvance(text) + 8 > header.sectionSize(i) && !told(text, tip))
        fault(header, text);
    }
  }

  void visitCells(const QAbstractItemView& view) {
    if (!view.model()) return;
    const QRect room = view.viewport()->rect();
    const auto visitRow = [&](const QModelIndex& row) {
      for (int column = 0; column < view.model()->columnCount(row.parent()); ++column) {
        const QModelIndex index = row.siblingAtColumn(column);
        const QRect place = view.visualRect(index);
        const QString text = index.data().toString();
        if (text.isEmpty() || !place.intersects(room) || place.width() <= 0) continue;
        const bool cut = view.fontMetrics().horizontalAdvance(text) > place.width();
        if (cut && !told(text, index.data(Qt::ToolTipRole).toString())) fault(view, text);
      }
    };
    QModelIndex last;
    for (int y = 2; y < room.height(); y += 4) {
      const QModelIndex index = view.indexAt(QPoint(4, y));
      if (!index.isValid() || index.siblingAtColumn(0) == last) continue;
      last = index.siblingAtColumn(0);
      visitRow(last);
    }
  }
};

}  // namespace

QStringList cutTexts(const QWidget& top) {
  Walk walk;
  walk.visit(top);
  for (const QWidget* widget : top.findChildren<QWidget*>())
    if (widget->isVisibleTo(&top) && (widget->window() == &top) && !widget->visibleRegion().isEmpty())
      walk.visit(*widget);
  return walk.faults;
}

}  // namespace wangge::test
