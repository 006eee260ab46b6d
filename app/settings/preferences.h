// SPDX-License-Identifier: GPL-3.0-or-later
// What a person prefers on this computer: kept with the other settings of the program, never in a plan. A value that is
// missing or makes no sense is the default.
#pragma once

#include <QString>
#include <array>

#include "app/text/area_unit.h"

namespace wangge {

struct Preferences {
  QString language;    // "zh_CN", "en"; empty: the system's
  QString author;      // in the journal and on sheets; empty: who is logged in
  int textSize = 100;  // percent
  bool colourBlind = false;
  AreaUnit areaUnit = AreaUnit::BySize;
  int saveMinutes = 0;  // the plan's file is saved by itself so long after it was changed; 0: never
  friend bool operator==(const Preferences&, const Preferences&) = default;
};
inline constexpr std::array kTextSizes = {100, 110, 125, 150, 175, 200};
inline constexpr std::array kSaveMinutes = {0, 5, 10, 30};
inline constexpr int kMostAuthorLetters = 100;

// The ones that hold; read once, then as they were kept last.
const Preferences& preferences();
void keepPreferences(const Preferences& preferences);
// Reads them anew, after something else wrote the settings.
void readPreferences();

// Where dialogs for files begin; each goes on from the folder that was used last.
struct KeptFolder {
  const char* key;    // in the settings
  const char* title;  // English, to be translated in the context "Folder"
};
extern const std::array<KeptFolder, 5> kKeptFolders;

}  // namespace wangge
