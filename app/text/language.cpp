// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/text/language.h"

#include <QCoreApplication>
#include <QLibraryInfo>
#include <QLocale>
#include <QTranslator>
#include <memory>
#include <vector>

namespace wangge {
namespace {

QString g_language = QStringLiteral("en");
std::vector<std::unique_ptr<QTranslator>> g_translators;

void load(const QString& file, const QString& folder) {
  auto translator = std::make_unique<QTranslator>();
  if (!translator->load(file, folder)) return;
  QCoreApplication::installTranslator(translator.get());
  g_translators.push_back(std::move(translator));
}

}  // namespace

QStringList knownLanguages() {
  return {QStringLiteral("zh_CN"), QStringLiteral("en")};
}

QString systemLanguage() {
  const QStringList languages = QLocale::system().uiLanguages();
  return !languages.isEmpty() && languages.first().startsWith(u"zh") ? QStringLiteral("zh_CN") : QStringLiteral("en");
}

bool installLanguage(const QString& language) {
  const QString wanted = language.isEmpty() ? systemLanguage() : language;
  if (!knownLanguages().contains(wanted)) return false;
  for (const auto& translator : g_translators) QCoreApplication::removeTranslator(translator.get());
  g_translators.clear();
  g_language = wanted;
  if (wanted == u"zh_CN") {
    QLocale::setDefault(QLocale(QLocale::Chinese, QLocale::China));
    // Qt's own buttons and dialogs first, so that ours win where both have a text.
    load(QStringLiteral("qtbase_zh_CN"), QLibraryInfo::path(QLibraryInfo::TranslationsPath));
    load(QStringLiteral("wangge_zh_CN"), QStringLiteral(":/translations"));
  } else {
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates));
    load(QStringLiteral("wangge_en"), QStringLiteral(":/translations"));
  }
  return true;
}

QString currentLanguage() {
  return g_language;
}

}  // namespace wangge
