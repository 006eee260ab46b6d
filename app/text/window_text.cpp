// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/text/window_text.h"

#include <QCoreApplication>
#include <QRegularExpression>

#include "app/text/messages.h"
#include "app/text/systems.h"

namespace wangge {
namespace {

struct WindowText {
  Q_DECLARE_TR_FUNCTIONS(WindowText)
};

// "EPSG:4550 (123.95, 47.34); EPSG:4551 north-east (126.9, 47.3)", or a code with the register's name behind it.
QString withSystems(const QString& value) {
  static const QRegularExpression place(QStringLiteral("^(EPSG:\\d+)( north-east)? (\\(.*\\))$"));
  QStringList parts = value.split(QStringLiteral("; "));
  for (QString& part : parts) {
    const auto at = place.match(part);
    if (!at.hasMatch()) {
      part = systemText(part);
      continue;
    }
    const QString system = systemText(at.captured(1));
    part = (at.captured(2).isEmpty() ? system : WindowText::tr("%1, north before east").arg(system)) + u' ' +
           at.captured(3);
  }
  return parts.join(QStringLiteral("; "));
}

}  // namespace

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
  Message shown = message;
  for (Argument& argument : shown.arguments)
    if (auto* text = std::get_if<std::string>(&argument.value)) {
      if (text->starts_with("EPSG:")) *text = withSystems(QString::fromStdString(*text)).toStdString();
      if (argument.name == "file") *text = text->substr(text->find_last_of('/') + 1);
    }
  return withoutOptions(textOf(shown));
}

}  // namespace wangge
