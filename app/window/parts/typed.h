// SPDX-License-Identifier: GPL-3.0-or-later
// What was typed into a field of one line, or pasted with the line breaks that a table or a letter had.
#pragma once

#include <QChar>
#include <QString>
#include <string>

#include "core/plan/plan_settings.h"

namespace wangge {

// In one line, without blanks at its ends, be they those of Chinese letters.
inline std::string typedLine(QString text) {
  for (const QChar breaks : {QChar(QChar::LineSeparator), QChar(QChar::ParagraphSeparator)}) text.replace(breaks, u' ');
  if (!text.isEmpty() && text.back().isHighSurrogate()) text.chop(1);  // half a letter, where a field was full
  return oneLine(text.trimmed().toStdString());
}

// What the field of a record says that showed `kept`: just that, blanks within and all, where nobody typed.
inline std::string typedOver(const std::string& kept, const QString& text) {
  return text == QString::fromStdString(kept) ? kept : typedLine(text);
}

}  // namespace wangge
