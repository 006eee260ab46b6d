// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/text/setting_titles.h"

#include <QCoreApplication>
#include <QStringList>

#include "app/text/words.h"

namespace wangge {
namespace {

struct Title {
  const char* key;
  const char* text;
};

constexpr Title kTitles[] = {
    {"name", QT_TRANSLATE_NOOP("Setting", "Name of the plan")},
    {"organisation", QT_TRANSLATE_NOOP("Setting", "Published by")},
    {"review_number", QT_TRANSLATE_NOOP("Setting", "Map review number")},
    {"classification", QT_TRANSLATE_NOOP("Setting", "Classification")},
    {"source", QT_TRANSLATE_NOOP("Setting", "Sources, as printed")},
    {"approver", QT_TRANSLATE_NOOP("Setting", "Approved by")},
    {"profile", QT_TRANSLATE_NOOP("Setting", "Size rules")},
    {"sizes", QT_TRANSLATE_NOOP("Setting", "Size rules")},
    {"basis", QT_TRANSLATE_NOOP("Setting", "People counted")},
    {"tiny_area", QT_TRANSLATE_NOOP("Setting", "Tiny below (m²)")},
    {"needle_width", QT_TRANSLATE_NOOP("Setting", "Needle-like below (m)")},
    {"scheme", QT_TRANSLATE_NOOP("Setting", "Numbering scheme")},
    {"scheme.comprehensive", QT_TRANSLATE_NOOP("Setting", "Numbers of comprehensive grids")},
    {"scheme.dedicated", QT_TRANSLATE_NOOP("Setting", "Numbers of dedicated grids")},
    {"scheme.grid_name", QT_TRANSLATE_NOOP("Setting", "Names of grids")},
};

// Of the rule for a type of community.
constexpr Title kParts[] = {
    {"households", QT_TRANSLATE_NOOP("Setting", "Households")},
    {"persons", QT_TRANSLATE_NOOP("Setting", "Persons, about")},
    {"tolerance", QT_TRANSLATE_NOOP("Setting", "Persons, more or less (%)")},
    {"criterion", QT_TRANSLATE_NOOP("Setting", "What decides")},
    {"severity", QT_TRANSLATE_NOOP("Setting", "Out of band is")},
};

}  // namespace

QString settingTitle(const QString& key) {
  for (const Title& title : kTitles)
    if (key == QLatin1String(title.key)) return QCoreApplication::translate("Setting", title.text);
  const auto dot = key.lastIndexOf(u'.');
  for (const Title& part : kParts)
    if (dot >= 0 ? key.mid(dot + 1) == QLatin1String(part.key) : key == QLatin1String(part.key)) {
      const QString title = QCoreApplication::translate("Setting", part.text);
      return dot < 0 ? title
                     : QCoreApplication::translate("Setting", "%1: %2", "type of community: part of its size rule")
                           .arg(wordFor(key.left(dot)), title);
    }
  return key;
}

QString settingTitles(const QString& keys) {
  QStringList titles;
  for (const QString& key : keys.split(u' ', Qt::SkipEmptyParts)) titles << settingTitle(key);
  titles.removeDuplicates();
  return titles.join(QCoreApplication::translate("Setting", ", ", "between the titles of settings"));
}

}  // namespace wangge
