// SPDX-License-Identifier: GPL-3.0-or-later
// How texts are typed on a Latin keyboard: Chinese characters by their pinyin, a character of several readings by each
// of them.
#pragma once

#include <QList>
#include <QString>
#include <QStringList>

namespace wangge {

// What one character or word may be typed as, in small letters without marks or tones.
using Sounds = QStringList;

// In the order of the text: one entry for each Chinese character (the character itself and its readings), one for each
// run of other letters or digits; what is neither is left out.
QList<Sounds> soundsOf(const QString& text);

// How well `typed` names the text: the beginnings of entries that follow each other ("hbwg", "hebing wg" or "合并" for
// 合并网格), blanks and apostrophes not counted. Smaller is better, negative: not at all.
//   0  the whole text   1  from its beginning   2  from within   3  with entries left out between   4  inside a word
int matchOf(const QList<Sounds>& text, const QString& typed);

}  // namespace wangge
