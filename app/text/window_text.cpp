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

// "--source-crs EPSG:4550 --axes north-east (123.95, 47.34); EPSG:4551 (126.9, 47.3)", or a code with the register's
// name behind it.
QString withSystems(const QString& value) {
  static const QRegularExpression reading(
      QStringLiteral("^(?:--source-crs )?((?:EPSG:|[A-Z])\\S*)? ?(?:--axes )?(north-east|east-north)? ?(\\(.*\\))?$"));
  QStringList parts = value.split(QStringLiteral("; "));
  for (QString& part : parts) {
    const auto at = reading.match(part);
    if (!at.hasMatch()) {
      part = systemText(part);
      continue;
    }
    QStringList said;
    if (!at.captured(1).isEmpty()) said << systemText(at.captured(1));
    if (at.captured(2) == u"north-east") said << WindowText::tr("north before east");
    if (at.captured(2) == u"east-north") said << WindowText::tr("east before north");
    part = (said.join(WindowText::tr(", ")) + u' ' + at.captured(3)).trimmed();
  }
  return parts.join(QStringLiteral("; "));
}

bool namesSystems(const std::string& value) {
  return value.starts_with("EPSG:") || value.starts_with("--source-crs ") || value.starts_with("--axes ");
}

}  // namespace

QString windowTextOf(const Message& message) {
  Message shown = message;
  for (Argument& argument : shown.arguments)
    if (auto* text = std::get_if<std::string>(&argument.value)) {
      if (namesSystems(*text)) *text = withSystems(QString::fromStdString(*text)).toStdString();
      if (argument.name == "file") *text = text->substr(text->find_last_of('/') + 1);
    }
  return textOf(shown);
}

}  // namespace wangge
