// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/settings/preferences.h"

#include <QCoreApplication>
#include <QSettings>
#include <algorithm>

namespace wangge {
namespace {

// One group, and the author where earlier versions had it.
constexpr auto kLanguage = "preferences/language", kTextSize = "preferences/textSize", kColours = "preferences/colours",
               kAreaUnit = "preferences/areaUnit", kSaving = "preferences/saveMinutes", kAuthor = "author";
constexpr auto kColourBlind = "colour_blind";
constexpr const char* kUnits[] = {"by_size", "m2", "ha", "mu", "km2"};

template <std::size_t Count>
int oneOf(const QVariant& value, const std::array<int, Count>& known, int otherwise) {
  bool is = false;
  const int number = value.toInt(&is);
  return is && std::ranges::find(known, number) != known.end() ? number : otherwise;
}

Preferences read() {
  const QSettings settings;
  Preferences p;
  const QString language = settings.value(kLanguage).toString();
  if (language == u"zh_CN" || language == u"en") p.language = language;
  p.author = settings.value(kAuthor).toString().simplified().left(kMostAuthorLetters);
  p.textSize = oneOf(settings.value(kTextSize), kTextSizes, p.textSize);
  p.colourBlind = settings.value(kColours).toString() == QLatin1String(kColourBlind);
  const auto unit = std::ranges::find(kUnits, settings.value(kAreaUnit).toString());
  if (unit != std::end(kUnits)) p.areaUnit = static_cast<AreaUnit>(unit - std::begin(kUnits));
  p.saveMinutes = oneOf(settings.value(kSaving), kSaveMinutes, p.saveMinutes);
  return p;
}

Preferences& held() {
  static Preferences held = read();
  return held;
}

}  // namespace

const std::array<KeptFolder, 5> kKeptFolders = {
    {{"folder", QT_TRANSLATE_NOOP("Folder", "Plans")},
     {"importFolder", QT_TRANSLATE_NOOP("Folder", "Files to import")},
     {"exportFolder", QT_TRANSLATE_NOOP("Folder", "Exports")},
     {"printFolder", QT_TRANSLATE_NOOP("Folder", "Sheets (PDF)")},
     {"pictureFolder", QT_TRANSLATE_NOOP("Folder", "Pictures under the map")}}};

const Preferences& preferences() {
  return held();
}

void keepPreferences(const Preferences& p) {
  QSettings settings;
  // What is as the program comes is not kept, so that later versions may come otherwise.
  const auto keep = [&](const char* key, bool wanted, const QVariant& value) {
    wanted ? settings.setValue(key, value) : settings.remove(key);
  };
  const Preferences plain;
  keep(kLanguage, !p.language.isEmpty(), p.language);
  keep(kAuthor, !p.author.isEmpty(), p.author);
  keep(kTextSize, p.textSize != plain.textSize, p.textSize);
  keep(kColours, p.colourBlind, QString::fromLatin1(kColourBlind));
  keep(kAreaUnit, p.areaUnit != plain.areaUnit, QString::fromLatin1(kUnits[static_cast<std::size_t>(p.areaUnit)]));
  keep(kSaving, p.saveMinutes != plain.saveMinutes, p.saveMinutes);
  readPreferences();
}

void readPreferences() {
  held() = read();
}

}  // namespace wangge
