// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/help/sounds.h"

#include <unicode/translit.h>

#include <QHash>
#include <memory>

namespace wangge {
namespace {

// Readings of characters that have several, as far as commands, names of panels and words of the trade use them. ICU
// gives one reading for a character; it is among those that are tried in any case.
const QHash<QChar, QStringList>& manyReadings() {
  static const QHash<QChar, QStringList> readings = {
      {u'重', {"chong", "zhong"}},    {u'长', {"chang", "zhang"}},   {u'行', {"xing", "hang"}},
      {u'调', {"tiao", "diao"}},      {u'还', {"huan", "hai"}},      {u'参', {"can", "shen", "cen"}},
      {u'单', {"dan", "shan"}},       {u'区', {"qu", "ou"}},         {u'数', {"shu", "shuo"}},
      {u'校', {"jiao", "xiao"}},      {u'传', {"chuan", "zhuan"}},   {u'地', {"di", "de"}},
      {u'的', {"de", "di"}},          {u'得', {"de", "dei"}},        {u'着', {"zhe", "zhao", "zhuo"}},
      {u'率', {"lv", "lu", "shuai"}}, {u'绿', {"lv", "lu"}},         {u'色', {"se", "shai"}},
      {u'都', {"du", "dou"}},         {u'降', {"jiang", "xiang"}},   {u'省', {"sheng", "xing"}},
      {u'系', {"xi", "ji"}},          {u'会', {"hui", "kuai"}},      {u'角', {"jiao", "jue"}},
      {u'解', {"jie", "xie"}},        {u'称', {"cheng", "chen"}},    {u'种', {"zhong", "chong"}},
      {u'藏', {"cang", "zang"}},      {u'没', {"mei", "mo"}},        {u'模', {"mo", "mu"}},
      {u'露', {"lu", "lou"}},         {u'落', {"luo", "la", "lao"}}, {u'给', {"gei", "ji"}},
      {u'差', {"cha", "chai", "ci"}}, {u'曾', {"zeng", "ceng"}},     {u'乐', {"le", "yue"}},
      {u'弹', {"tan", "dan"}},        {u'便', {"bian", "pian"}},     {u'宿', {"su", "xiu"}},
      {u'石', {"shi", "dan"}},        {u'合', {"he", "ge"}},         {u'扎', {"zha", "za"}},
      {u'尺', {"chi", "che"}},        {u'查', {"cha", "zha"}},       {u'朝', {"chao", "zhao"}},
      {u'恶', {"e", "wu"}},           {u'强', {"qiang", "jiang"}},   {u'折', {"zhe", "she"}},
      {u'厦', {"sha", "xia"}},        {u'广', {"guang", "an"}},      {u'厂', {"chang", "an"}},
      {u'车', {"che", "ju"}},         {u'大', {"da", "dai"}},        {u'卡', {"ka", "qia"}},
      {u'底', {"di", "de"}},          {u'堡', {"bao", "bu", "pu"}},  {u'圈', {"quan", "juan"}},
      {u'家', {"jia", "jie"}},        {u'提', {"ti", "di"}},
  };
  return readings;
}

// Latin letters of one character, without tones; ü both ways that keyboards write it.
QStringList readingsByIcu(QChar character) {
  static const std::unique_ptr<icu::Transliterator> latin = [] {
    UErrorCode status = U_ZERO_ERROR;
    return std::unique_ptr<icu::Transliterator>(
        icu::Transliterator::createInstance("Han-Latin; NFC; Lower", UTRANS_FORWARD, status));
  }();
  if (!latin) return {};
  static QHash<QChar, QStringList> known;
  const auto found = known.constFind(character);
  if (found != known.cend()) return *found;
  icu::UnicodeString text(static_cast<char16_t>(character.unicode()));
  latin->transliterate(text);
  QString spoken = QString(reinterpret_cast<const QChar*>(text.getBuffer()), text.length());
  QStringList readings;
  for (const char* umlaut : {"v", "u"}) {
    QString plain;
    for (const QChar letter : spoken) {
      const QString parts = QString(letter).normalized(QString::NormalizationForm_D);
      const bool hasDots = parts.size() > 1 && parts.mid(1).contains(QChar(0x308));
      plain += hasDots && parts[0] == u'u' ? QString::fromLatin1(umlaut) : QString(parts[0]);
    }
    plain.removeIf([](QChar letter) { return letter < u'a' || letter > u'z'; });
    if (!plain.isEmpty() && !readings.contains(plain)) readings << plain;
  }
  return *known.insert(character, readings);
}

bool isHan(QChar character) {
  return character.script() == QChar::Script_Han;
}

QString typedLetters(const QString& typed) {
  QString letters;
  for (const QChar letter : typed.toLower())
    if (letter.isLetterOrNumber()) letters += letter == QChar(0xFC) ? QChar(u'v') : letter;
  return letters;
}

// Whether the rest of what was typed, from `at`, is made of beginnings of entries from `entry` on. `gaps`: entries may
// be left out between.
bool follows(const QList<Sounds>& text, qsizetype entry, const QString& typed, qsizetype at, bool gaps) {
  if (at == typed.size()) return true;
  if (entry == text.size()) return false;
  for (const QString& way : text[entry]) {
    qsizetype same = 0;
    while (same < way.size() && at + same < typed.size() && way[same] == typed[at + same]) ++same;
    for (; same > 0; --same)
      if (follows(text, entry + 1, typed, at + same, gaps)) return true;
  }
  return gaps && follows(text, entry + 1, typed, at, gaps);
}

bool isWhole(const QList<Sounds>& text, qsizetype entry, const QString& typed, qsizetype at) {
  if (entry == text.size()) return at == typed.size();
  for (const QString& way : text[entry])
    if (QStringView(typed).mid(at).startsWith(way) && isWhole(text, entry + 1, typed, at + way.size())) return true;
  return false;
}

}  // namespace

QList<Sounds> soundsOf(const QString& text) {
  QList<Sounds> sounds;
  QString word;
  const auto endWord = [&] {
    if (!word.isEmpty()) sounds << Sounds{word};
    word.clear();
  };
  for (const QChar character : text.toLower()) {
    if (isHan(character)) {
      endWord();
      Sounds ways{QString(character)};
      for (const QStringList& readings : {manyReadings().value(character), readingsByIcu(character)})
        for (const QString& reading : readings)
          if (!ways.contains(reading)) ways << reading;
      sounds << ways;
    } else if (character.isLetterOrNumber()) {
      word += character;
    } else {
      endWord();
    }
  }
  endWord();
  return sounds;
}

int matchOf(const QList<Sounds>& text, const QString& typed) {
  constexpr qsizetype kMost = 40;  // nobody types more, and ways to read it multiply
  const QString letters = typedLetters(typed).left(kMost);
  if (letters.isEmpty()) return 1;
  if (isWhole(text, 0, letters, 0)) return 0;
  if (follows(text, 0, letters, 0, false)) return 1;
  for (qsizetype entry = 1; entry < text.size(); ++entry)
    if (follows(text, entry, letters, 0, false)) return 2;
  if (letters.size() > 1 && letters.size() <= text.size() * 8 && follows(text, 0, letters, 0, true)) return 3;
  constexpr qsizetype kLeastInside = 3;
  for (const Sounds& sounds : text)
    if (letters.size() >= kLeastInside && !isHan(sounds.first()[0]) && sounds.first().contains(letters)) return 4;
  return -1;
}

}  // namespace wangge
