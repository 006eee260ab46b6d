// SPDX-License-Identifier: GPL-3.0-or-later
// The language of everything a user reads: the system's unless told otherwise. English is the source language; the
// Simplified Chinese translation is carried inside the binary, and what numbers make of English words.
#pragma once

#include <QString>
#include <QStringList>

namespace wangge {

// The values of --lang.
QStringList knownLanguages();

// "zh_CN" when the system speaks any Chinese, else "en".
QString systemLanguage();

// Installs the translators and the default locale on the running application; `language` empty: the system's. Returns
// false, and changes nothing, when the language is not known. May be called again to change it.
bool installLanguage(const QString& language = {});

// The one that is installed.
QString currentLanguage();

}  // namespace wangge
