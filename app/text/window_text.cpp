// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/text/window_text.h"

#include <QRegularExpression>

#include "app/text/messages.h"

namespace wangge {

QString withoutOptions(const QString& text) {
  static const QRegularExpression option(QStringLiteral("--[a-z]"));
  if (!text.contains(option)) return text;
  // Parts end with a mark and the blank behind it; numbers and names of files have dots of their own.
  static const QRegularExpression part(QStringLiteral("[^\\s].*?(?:[.;?!](?=\\s|$)\\s*|[。；？！]|$)"),
                                       QRegularExpression::DotMatchesEverythingOption);
  QString kept;
  for (auto it = part.globalMatch(text); it.hasNext();) {
    const QString piece = it.next().captured();
    if (!piece.contains(option)) kept += piece;
  }
  kept = kept.trimmed();
  if (kept.isEmpty()) return text;
  // What was the middle of a sentence ends it now.
  if (kept.endsWith(u';')) kept.back() = u'.';
  if (kept.endsWith(u'；')) kept.back() = u'。';
  return kept;
}

QString windowTextOf(const Message& message) {
  return withoutOptions(textOf(message));
}

}  // namespace wangge
