// SPDX-License-Identifier: GPL-3.0-or-later
// How a command is named where it is told of: without the letter that a menu underlines and without the dots of those
// that ask first.
#pragma once

#include <QAction>
#include <QChar>
#include <QKeySequence>
#include <QRegularExpression>
#include <QString>
#include <QStringLiteral>

namespace wangge {

// "Open…" of "&Open…", 打开 of 打开(&O)….
inline QString withoutMnemonic(QString text) {
  static const QRegularExpression letter(QStringLiteral("\\(&.\\)"));
  text.remove(letter);
  constexpr QChar kKept(0x1);
  text.replace(QStringLiteral("&&"), kKept);
  text.remove(u'&');
  return text.replace(kKept, QStringLiteral("&")).trimmed();
}

inline QString commandText(const QString& text) {
  QString name = withoutMnemonic(text);
  name.remove(QChar(0x2026));
  return name.trimmed();
}

// As a person reads it on the keyboard; empty where the command has no key.
inline QString keyText(const QAction& action) {
  return action.shortcut().toString(QKeySequence::NativeText);
}

}  // namespace wangge
