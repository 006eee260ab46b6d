// SPDX-License-Identifier: GPL-3.0-or-later
// What panels and dialogs do with every widget that they make.
#pragma once

#include <QBoxLayout>
#include <QLabel>
#include <QMessageBox>
#include <QPushButton>
#include <QScrollArea>
#include <initializer_list>

namespace wangge {

// The widget under the name by which style sheets and tests find it.
template <class Widget>
Widget* named(const char* name, Widget* widget) {
  widget->setObjectName(name);
  return widget;
}

// A label whose text goes on in further lines.
inline QLabel* wrapping(QLabel* label) {
  label->setWordWrap(true);
  return label;
}

// A layout of a widget, or without one to be put into another layout. `spacing` in pixels; -1: the style's.
template <class Layout>
Layout* spaced(QWidget* of, const QMargins& margins, int spacing = -1) {
  auto* layout = new Layout(of);
  layout->setContentsMargins(margins);
  if (spacing >= 0) layout->setSpacing(spacing);
  return layout;
}

template <class Parent>
void addAll(Parent* parent, std::initializer_list<QWidget*> widgets) {
  for (QWidget* widget : widgets) parent->addWidget(widget);
}

// A page that scrolls up and down only.
inline QScrollArea* scrolling(QWidget* page) {
  auto* area = new QScrollArea;
  area->setWidget(page);
  area->setWidgetResizable(true);
  area->setFrameShape(QFrame::NoFrame);
  area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
  return area;
}

// Asks before something is done that cannot be had back; not doing it is the default.
inline bool confirmed(QWidget* parent, const char* name, const QString& title, const QString& question,
                      const QString& yes, const QString& no) {
  QMessageBox box(QMessageBox::Warning, title, question, QMessageBox::NoButton, parent);
  box.setObjectName(name);
  const QPushButton* accept = box.addButton(yes, QMessageBox::DestructiveRole);
  box.setDefaultButton(box.addButton(no, QMessageBox::RejectRole));
  box.exec();
  return box.clickedButton() == accept;
}

}  // namespace wangge
