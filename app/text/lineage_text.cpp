// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/text/lineage_text.h"

#include <QCoreApplication>
#include <QStringList>
#include <utility>

#include "app/text/format.h"

namespace wangge {
namespace {

struct LineageText {
  Q_DECLARE_TR_FUNCTIONS(LineageText)
};

QString listed(const std::vector<CodeHolder>& holders) {
  constexpr std::size_t kMost = 12;
  QStringList codes;
  for (std::size_t i = 0; i < holders.size() && i < kMost; ++i) codes << codeText(holders[i].code);
  const QString text = codes.join(LineageText::tr(", "));
  return holders.size() <= kMost ? text : LineageText::tr("%1 and %2 more").arg(text).arg(holders.size() - kMost);
}

bool isItself(const CodeHistory& history, const std::vector<CodeHolder>& holders) {
  return holders.size() == 1 && holders[0].code == history.asked.code;
}

}  // namespace

QString lineageText(const std::string& what) {
  static constexpr std::pair<const char*, const char*> kTexts[] = {
      {"split", QT_TRANSLATE_NOOP("LineageText", "split")},
      {"merge", QT_TRANSLATE_NOOP("LineageText", "merged")},
      {"carve", QT_TRANSLATE_NOOP("LineageText", "dedicated grid set up")},
      {"renumber", QT_TRANSLATE_NOOP("LineageText", "given a new code")},
      {"replace", QT_TRANSLATE_NOOP("LineageText", "replaced")}};
  for (const auto& [form, text] : kTexts)
    if (what == form) return QCoreApplication::translate("LineageText", text);
  return QString::fromStdString(what);
}

QString codeText(const std::string& code) {
  return code.empty() ? LineageText::tr("no code yet") : QString::fromStdString(code);
}

QString lifeText(const Project& project, const CodeHistory& history) {
  QStringList parts = {codeText(history.asked.code)};
  if (!history.name.empty()) parts << QString::fromStdString(history.name);
  if (const Community* community = project.communities.find(history.community))
    parts << QString::fromStdString(community->name);
  if (history.issued > 0) parts << LineageText::tr("issued %1").arg(momentText(history.issued));
  if (history.retired > 0)
    parts << (history.retired > 1 ? LineageText::tr("retired %1").arg(momentText(history.retired))
                                  : LineageText::tr("retired"));
  else if (history.inForce)
    parts << LineageText::tr("in force");
  return parts.join(QStringLiteral(" · "));
}

QString originText(const CodeHistory& history) {
  if (history.came.empty() || isItself(history, history.origins))
    return LineageText::tr("It comes from no other grid.");
  return LineageText::tr("Comes from: %1").arg(listed(history.origins));
}

QString heirText(const CodeHistory& history) {
  if (history.heirs.empty()) return LineageText::tr("No grid there is now goes on from it.");
  if (isItself(history, history.heirs)) return LineageText::tr("It is still itself and nothing else.");
  return LineageText::tr("Lives on in: %1").arg(listed(history.heirs));
}

}  // namespace wangge
