// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/help/command_names.h"

#include <QFile>
#include <QXmlStreamReader>

#include "app/window/parts/command_text.h"

namespace wangge {
namespace {

constexpr qsizetype kLongest = 60;  // letters of what may be a command

}  // namespace

CommandNames::CommandNames() {
  QFile file(QStringLiteral(":/translations/source/wangge_zh_CN.ts"));
  if (!file.open(QIODevice::ReadOnly)) return;
  QXmlStreamReader xml(&file);
  const auto addBoth = [&](const QString& one, const QString& two) {
    for (const auto& [from, to] : {std::pair(one, two), std::pair(two, one)}) {
      QStringList& others = m_others[from];
      if (!others.contains(to)) others << to;
    }
  };
  const auto addTemplate = [&](const QString& from, const QString& to) {
    const QString pattern = QRegularExpression::escape(from).replace(QStringLiteral("\\%1"), QStringLiteral("(.+)"));
    m_templates.emplace_back(QRegularExpression(QRegularExpression::anchoredPattern(pattern)), to);
  };
  QString source;
  while (!xml.atEnd()) {
    xml.readNext();
    if (!xml.isStartElement()) continue;
    if (xml.name() == u"source") source = commandText(xml.readElementText());
    if (xml.name() != u"translation" || source.isEmpty()) continue;
    const QString translated = commandText(xml.readElementText(QXmlStreamReader::IncludeChildElements));
    if (translated.isEmpty() || source.size() > kLongest || source.contains(u'{') || source.contains(u"%2")) continue;
    if (!source.contains(u"%1")) {
      addBoth(source, translated);
    } else if (translated.contains(u"%1") && source.size() < kLongest) {
      addTemplate(source, translated);
      addTemplate(translated, source);
    }
  }
}

QStringList CommandNames::fromTemplates(const QString& text) const {
  QStringList found;
  for (const auto& [pattern, other] : m_templates)
    if (const auto match = pattern.match(text); match.hasMatch()) {
      const QStringList inside = m_others.value(match.captured(1));
      const QString name =
          QString(other).replace(QStringLiteral("%1"), inside.isEmpty() ? match.captured(1) : inside.first());
      // A template of next to nothing but its part says no more than that.
      if (other.size() > 4 && !found.contains(name)) found << name;
    }
  return found;
}

QStringList CommandNames::others(const QString& text) const {
  const QString name = commandText(text);
  const auto known = m_others.constFind(name);
  return known != m_others.cend() ? *known : fromTemplates(name);
}

}  // namespace wangge
