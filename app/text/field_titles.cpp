// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/text/field_titles.h"

#include <QCoreApplication>
#include <algorithm>
#include <iterator>
#include <utility>

namespace wangge {
namespace {

struct FieldTitle {
  Q_DECLARE_TR_FUNCTIONS(FieldTitle)
};

}  // namespace

QString fieldTitle(std::string_view field) {
  static const std::pair<std::string_view, const char*> titles[] = {
      {"unit", QT_TRANSLATE_NOOP("FieldTitle", "Full name of the unit")},
      {"name", QT_TRANSLATE_NOOP("FieldTitle", "Name of the unit")},
      {"code", QT_TRANSLATE_NOOP("FieldTitle", "Code of the unit")},
      {"community", QT_TRANSLATE_NOOP("FieldTitle", "Community")},
      {"kind", QT_TRANSLATE_NOOP("FieldTitle", "Kind")},
      {"area", QT_TRANSLATE_NOOP("FieldTitle", "Area")},
      {"households", QT_TRANSLATE_NOOP("FieldTitle", "Households")},
      {"persons", QT_TRANSLATE_NOOP("FieldTitle", "Persons")},
      {"grids", QT_TRANSLATE_NOOP("FieldTitle", "Number of grids")},
      {"chief", QT_TRANSLATE_NOOP("FieldTitle", "Grid chief")},
      {"phone", QT_TRANSLATE_NOOP("FieldTitle", "Phone of the chief")},
      {"officer", QT_TRANSLATE_NOOP("FieldTitle", "Community officer")},
      {"supervision", QT_TRANSLATE_NOOP("FieldTitle", "Supervision")},
      {"four_bounds", QT_TRANSLATE_NOOP("FieldTitle", "Four bounds")},
      {"date", QT_TRANSLATE_NOOP("FieldTitle", "Date")},
      {"source", QT_TRANSLATE_NOOP("FieldTitle", "Sources")},
      {"author", QT_TRANSLATE_NOOP("FieldTitle", "Author")},
      {"scale", QT_TRANSLATE_NOOP("FieldTitle", "Scale")},
      {"organisation", QT_TRANSLATE_NOOP("FieldTitle", "Organisation")},
      {"approver", QT_TRANSLATE_NOOP("FieldTitle", "Approver")},
      {"review_number", QT_TRANSLATE_NOOP("FieldTitle", "Map review number")},
      {"classification", QT_TRANSLATE_NOOP("FieldTitle", "Classification")},
      {"crs", QT_TRANSLATE_NOOP("FieldTitle", "Coordinate system")}};
  const auto found = std::ranges::find(titles, field, &std::pair<std::string_view, const char*>::first);
  if (found == std::end(titles)) return QString::fromUtf8(field.data(), static_cast<qsizetype>(field.size()));
  return FieldTitle::tr(found->second);
}

}  // namespace wangge
