// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/text/format.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QLocale>
#include <cmath>

#include "app/text/area_unit.h"

namespace wangge {
namespace {

QString tr(const char* text) {
  return QCoreApplication::translate("Format", text);
}
QString fixed(double value, int places) {
  return QLocale().toString(value, 'f', places);
}

AreaUnit g_areaUnit = AreaUnit::BySize;

// Small areas are not told as nothing.
QString inUnit(double value, int places, const QString& unit) {
  const bool small = value != 0 && std::abs(value) < std::pow(10.0, -places);
  return (small ? decimalText(value, places + 4) : fixed(value, places)) + u' ' + unit;
}

}  // namespace

QString numberText(std::int64_t value) {
  return QLocale().toString(static_cast<qlonglong>(value));
}

QString decimalText(double value, int places) {
  if (!std::isfinite(value)) return QString::number(value);
  QString text = fixed(value, places);
  const QString point = QLocale().decimalPoint();
  if (!text.contains(point)) return text;
  while (text.endsWith(QLocale().zeroDigit())) text.chop(1);
  if (text.endsWith(point)) text.chop(point.size());
  return text;
}

void setAreaUnit(AreaUnit unit) {
  g_areaUnit = unit;
}

QString areaText(double squareMetres) {
  switch (g_areaUnit) {
    case AreaUnit::SquareMetres:
      return inUnit(squareMetres, 0, QStringLiteral("m²"));
    case AreaUnit::Hectares:
      return inUnit(squareMetres / 1e4, 2, QStringLiteral("ha"));
    case AreaUnit::Mu:
      return inUnit(squareMetres * 15 / 1e4, 1, QCoreApplication::translate("Format", "mu", "unit of area, 亩"));
    case AreaUnit::SquareKilometres:
      return inUnit(squareMetres / 1e6, 3, QStringLiteral("km²"));
    case AreaUnit::BySize:
      break;
  }
  const double size = std::abs(squareMetres);
  if (size >= 1e5) return fixed(squareMetres / 1e6, 2) + QStringLiteral(" km²");
  return (size >= 100 || size == 0 ? fixed(squareMetres, 0) : decimalText(squareMetres, size >= 1 ? 1 : 4)) +
         QStringLiteral(" m²");
}

QString lengthText(double metres) {
  const double size = std::abs(metres);
  if (size >= 1000) return fixed(metres / 1000, 2) + QStringLiteral(" km");
  if (size > 0 && size < 0.1) return decimalText(metres * 1000, 1) + QStringLiteral(" mm");
  return decimalText(metres, size >= 100 ? 0 : 1) + QStringLiteral(" m");
}

QString coordinateText(double value) {
  return QString::number(value, 'f', std::abs(value) <= 360 ? 6 : 2);
}

QString householdsText(std::int64_t households) {
  const char* text =
      households == 1 ? QT_TRANSLATE_NOOP("Format", "%1 household") : QT_TRANSLATE_NOOP("Format", "%1 households");
  return tr(text).arg(numberText(households));
}

QString personsText(std::int64_t persons) {
  const char* text =
      persons == 1 ? QT_TRANSLATE_NOOP("Format", "%1 person") : QT_TRANSLATE_NOOP("Format", "%1 persons");
  return tr(text).arg(numberText(persons));
}

QString countText(std::int64_t value, bool counted) {
  return counted ? numberText(value) : QStringLiteral("–");
}

QString householdsText(const Tally& tally) {
  return tally.householdsCounted() ? householdsText(tally.households)
                                   : QCoreApplication::translate("Format", "households not counted");
}

QString personsText(const Tally& tally) {
  return tally.personsCounted() ? personsText(tally.persons)
                                : QCoreApplication::translate("Format", "persons not counted");
}

QString gridsText(std::int64_t grids) {
  const char* text = grids == 1 ? QT_TRANSLATE_NOOP("Format", "%1 grid") : QT_TRANSLATE_NOOP("Format", "%1 grids");
  return tr(text).arg(numberText(grids));
}

QString tallyText(const Tally& tally) {
  // Where there is no place, nobody lives.
  const bool noHouseholds = tally.points > 0 && !tally.householdsCounted();
  const bool noPersons = tally.points > 0 && !tally.personsCounted();
  QString text = QCoreApplication::translate("Format", "%1, %2")
                     .arg(noHouseholds ? householdsText(Tally{}) : householdsText(tally.households),
                          noPersons ? personsText(Tally{}) : personsText(tally.persons));
  QStringList remarks;
  if (tally.householdsUnknown > 0 && !noHouseholds)
    remarks << QCoreApplication::translate("Format", "households unknown at %1 places")
                   .arg(numberText(tally.householdsUnknown));
  if (tally.personsUnknown > 0 && !noPersons)
    remarks
        << QCoreApplication::translate("Format", "persons unknown at %1 places").arg(numberText(tally.personsUnknown));
  if (tally.estimated > 0)
    remarks << QCoreApplication::translate("Format", "estimated at %1 places").arg(numberText(tally.estimated));
  if (!remarks.isEmpty())
    text +=
        QCoreApplication::translate("Format", " (%1)").arg(remarks.join(QCoreApplication::translate("Format", "; ")));
  return text;
}

QString momentText(Seconds when) {
  if (when == 0) return QStringLiteral("—");
  return QDateTime::fromSecsSinceEpoch(when).toString(QStringLiteral("yyyy-MM-dd HH:mm"));
}

QString dateText(Seconds when) {
  if (when == 0) return QStringLiteral("—");
  return QDateTime::fromSecsSinceEpoch(when).toString(QStringLiteral("yyyy-MM-dd"));
}

QString dateText(Days date) {
  if (date == 0) return QStringLiteral("—");
  return QDate(1970, 1, 1).addDays(date).toString(QStringLiteral("yyyy-MM-dd"));
}

QString todayOnPaper() {
  return QLocale().toString(QDate::currentDate(),
                            QCoreApplication::translate("Format", "d MMMM yyyy", "a date on a sheet"));
}

}  // namespace wangge
