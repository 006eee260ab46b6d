// SPDX-License-Identifier: GPL-3.0-or-later
// The texts of the manual in the language of the window. Pages name commands and texts of the program by what they are
// in it, {{action_open}} or {{wangge::PrintDialog|Paper}}, and show them as the window does, with their keys: a command
// that is renamed is so in the manual as well.
#pragma once

#include <QHash>
#include <QString>
#include <QStringList>

class QObject;

namespace wangge {

class ManualText {
 public:
  // Commands are looked for in `window`.
  explicit ManualText(const QObject& window) : m_window(window) {}

  // The heading of the page.
  QString title(const QString& topic) const;
  // Ready to be shown; empty where there is no such page.
  QString html(const QString& topic) const;
  // Without markup, for searching.
  QString plain(const QString& topic) const;
  // What pages name and the program does not have, each as "topic: name".
  const QStringList& unknown() const { return m_unknown; }

 private:
  QString filled(const QString& topic, const QString& page) const;

  const QObject& m_window;
  mutable QHash<QString, QString> m_pages, m_plain;
  mutable QStringList m_unknown;
};

}  // namespace wangge
