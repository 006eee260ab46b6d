// SPDX-License-Identifier: GPL-3.0-or-later
// The manual: topics on the left, the page on the right, a field that searches all pages. It stays open beside the
// work.
#pragma once

#include <QDialog>
#include <QStringList>

#include "app/window/help/manual_text.h"

class QLineEdit;
class QListWidget;
class QTextBrowser;
class QToolButton;

namespace wangge {

class ManualWindow : public QDialog {
  Q_OBJECT

 public:
  // `window` has the commands that pages name; the manual belongs to `parent`, which may be a dialog.
  ManualWindow(const QObject& window, QWidget* parent);

  // Shows a page, "topic" or "topic#part".
  void showTopic(const QString& topic);
  // As shown.
  QString topic() const { return m_topic; }

 private:
  void follow(const QString& link, bool remember);
  void fillContents();
  void mark();
  void nextMatch();
  void back();

  ManualText m_text;
  QLineEdit* m_search;
  QListWidget* m_contents;
  QTextBrowser* m_page;
  QToolButton* m_back;
  QString m_topic, m_part;
  QStringList m_visited;  // pages before this one
};

}  // namespace wangge
