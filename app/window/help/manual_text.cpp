// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/help/manual_text.h"

#include <QAction>
#include <QCoreApplication>
#include <QFile>
#include <QRegularExpression>
#include <QTextDocument>

#include "app/text/language.h"
#include "app/window/parts/command_text.h"

namespace wangge {
namespace {

QString pageOf(const QString& topic) {
  const QString folder = currentLanguage() == u"zh_CN" ? QStringLiteral("zh") : QStringLiteral("en");
  QFile file(QStringLiteral(":/manual/%1/%2.html").arg(folder, topic));
  return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
}

// A picture for each key would break lines apart; the style sheet shows them as caps.
QString withKey(const QAction& action) {
  QString text = "<b>" + withoutMnemonic(action.text()).toHtmlEscaped() + "</b>";
  if (const QString key = keyText(action); !key.isEmpty())
    text += " <span class='key'>&nbsp;" + key.toHtmlEscaped() + "&nbsp;</span>";
  return text;
}

}  // namespace

QString ManualText::filled(const QString& topic, const QString& page) const {
  static const QRegularExpression mark(QStringLiteral("\\{\\{([^}|]+)(?:\\|([^}]+))?\\}\\}"));
  QString text;
  qsizetype at = 0;
  for (auto it = mark.globalMatch(page); it.hasNext();) {
    const auto found = it.next();
    text += page.mid(at, found.capturedStart() - at);
    at = found.capturedEnd();
    if (found.hasCaptured(2)) {
      const QByteArray context = found.captured(1).toUtf8(), source = found.captured(2).toUtf8();
      text += "<b>" +
              withoutMnemonic(QCoreApplication::translate(context.constData(), source.constData())).toHtmlEscaped() +
              "</b>";
    } else if (const auto* action = m_window.findChild<QAction*>(found.captured(1))) {
      text += withKey(*action);
    } else {
      m_unknown << topic + ": " + found.captured(1);
      text += found.captured(1).toHtmlEscaped();
    }
  }
  return text + page.mid(at);
}

QString ManualText::html(const QString& topic) const {
  const auto known = m_pages.constFind(topic);
  if (known != m_pages.cend()) return *known;
  const QString page = pageOf(topic);
  return *m_pages.insert(topic, page.isEmpty() ? QString() : filled(topic, page));
}

QString ManualText::plain(const QString& topic) const {
  const auto known = m_plain.constFind(topic);
  if (known != m_plain.cend()) return *known;
  QTextDocument document;
  document.setHtml(html(topic));
  return *m_plain.insert(topic, document.toPlainText());
}

QString ManualText::title(const QString& topic) const {
  static const QRegularExpression heading(QStringLiteral("<h1>(.*?)</h1>"));
  const auto found = heading.match(html(topic));
  return found.hasMatch() ? found.captured(1) : topic;
}

}  // namespace wangge
