// SPDX-License-Identifier: GPL-3.0-or-later
#include "words.h"

#include <QFile>
#include <QXmlStreamReader>
#include <catch2/catch.hpp>

#include "support/source_dir.h"

namespace wangge::journey {

Words::Words(const QString& language) : m_translated(language != "en") {
  if (!m_translated) return;
  QFile file(QString::fromStdString(test::sourceDir()) + "/resources/translations/wangge_" + language + ".ts");
  REQUIRE(file.open(QIODevice::ReadOnly));
  QXmlStreamReader reader(&file);
  QString context, source;
  while (!reader.atEnd()) {
    if (reader.readNext() != QXmlStreamReader::StartElement) continue;
    if (reader.name() == u"name") context = reader.readElementText();
    if (reader.name() == u"source") source = reader.readElementText();
    if (reader.name() == u"translation")
      m_words[context + '|' + source] = reader.readElementText(QXmlStreamReader::IncludeChildElements).trimmed();
  }
  REQUIRE_FALSE(reader.hasError());
}

QString Words::of(const char* context, const char* source) const {
  QString text = QString::fromUtf8(source);
  if (m_translated) {
    INFO(context << ": " << source);
    const auto found = m_words.find(QString::fromUtf8(context) + '|' + text);
    REQUIRE(found != m_words.end());
    text = *found;
  }
  return text;
}

}  // namespace wangge::journey
