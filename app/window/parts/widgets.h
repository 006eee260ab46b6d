// SPDX-License-Identifier: GPL-3.0-or-later
// What panels and dialogs do with every widget that they make.
#pragma once

#include <QBoxLayout>
#include <QChar>
#include <QLabel>
#include <QMessageBox>
#include <QPushButton>
#include <QScrollArea>
#include <QTextDocument>
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

// Whoever scrolls changes no value on the way: on this page, and in what is added to it later, the wheel turns no box
// of choices, and a box of numbers only while it has the focus.
void guardWheel(QWidget* page);

// A page that scrolls up and down only.
inline QScrollArea* scrolling(QWidget* page) {
  auto* area = new QScrollArea;
  area->setWidget(page);
  area->setWidgetResizable(true);
  area->setFrameShape(QFrame::NoFrame);
  area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
  guardWheel(page);
  return area;
}

// A panel that asks for no room: where it gets less than it needs, it scrolls, so that no panel can make the window
// larger.
inline QScrollArea* bounded(QWidget* panel) {
  auto* area = new QScrollArea;
  area->setWidget(panel);
  area->setWidgetResizable(true);
  area->setFrameShape(QFrame::NoFrame);
  area->setFocusPolicy(Qt::NoFocus);
  guardWheel(panel);
  return area;
}

// A text for a button or menu, which cannot be of any length; the whole belongs into its tip.
inline QString shortText(const QString& text, qsizetype letters = 40) {
  const QString line = text.simplified();
  if (line.size() <= letters) return line;
  // Never half of a letter that takes two places.
  const bool half = line[letters - 2].isHighSurrogate();
  return line.left(letters - (half ? 2 : 1)).trimmed() + QChar(0x2026);
}

// A text in lines that a tip has room for, whatever names are in it.
inline QString inTip(const QString& text) {
  constexpr qsizetype kMostLetters = 70;
  QString result;
  qsizetype length = 0;
  for (const QChar letter : text) {
    const bool ends = letter == u'\n';
    // At a space where there is one, else inside the word.
    if (!ends && (length >= kMostLetters || (length >= kMostLetters - 12 && letter.isSpace())) &&
        !letter.isLowSurrogate())
      result += u'\n', length = 0;
    if (length == 0 && letter == u' ' && !result.isEmpty()) continue;
    result += letter;
    length = ends ? 0 : length + 1;
  }
  // A name is no markup, whatever stands in it.
  return Qt::mightBeRichText(result) ? "<span style='white-space:pre'>" + result.toHtmlEscaped() + "</span>" : result;
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
