// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/layout/layout_texts.h"

#include <QCoreApplication>
#include <algorithm>

#include "app/print/templates.h"
#include "app/text/format.h"
#include "app/window/layout/layout_edits.h"
#include "app/window/parts/widgets.h"

namespace wangge {
namespace {

struct LayoutText {
  Q_DECLARE_TR_FUNCTIONS(LayoutText)
};

}  // namespace

const std::vector<sheet::BlockKind>& blockKinds() {
  static const std::vector<sheet::BlockKind> kinds = [] {
    std::vector<sheet::BlockKind> all;
    for (std::size_t i = 0; i < kWordsOf<sheet::BlockKind>.size(); ++i) all.push_back(static_cast<sheet::BlockKind>(i));
    return all;
  }();
  return kinds;
}

QString blockTitle(sheet::BlockKind kind) {
  return QString::fromStdString(blockText(kind));
}

QString blockTitle(const sheet::Block& block) {
  const QString title = blockTitle(block.kind);
  if (!layout::hasText(block.kind) || block.text.empty()) return title;
  return LayoutText::tr("%1: %2").arg(title, shortText(QString::fromStdString(block.text), 24));
}

QString fieldTitle(std::string_view field) {
  static const std::pair<std::string_view, const char*> titles[] = {
      {"unit", QT_TRANSLATE_NOOP("LayoutText", "Full name of the unit")},
      {"name", QT_TRANSLATE_NOOP("LayoutText", "Name of the unit")},
      {"code", QT_TRANSLATE_NOOP("LayoutText", "Code of the unit")},
      {"community", QT_TRANSLATE_NOOP("LayoutText", "Community")},
      {"kind", QT_TRANSLATE_NOOP("LayoutText", "Kind")},
      {"area", QT_TRANSLATE_NOOP("LayoutText", "Area")},
      {"households", QT_TRANSLATE_NOOP("LayoutText", "Households")},
      {"persons", QT_TRANSLATE_NOOP("LayoutText", "Persons")},
      {"grids", QT_TRANSLATE_NOOP("LayoutText", "Number of grids")},
      {"chief", QT_TRANSLATE_NOOP("LayoutText", "Grid chief")},
      {"phone", QT_TRANSLATE_NOOP("LayoutText", "Phone of the chief")},
      {"officer", QT_TRANSLATE_NOOP("LayoutText", "Community officer")},
      {"supervision", QT_TRANSLATE_NOOP("LayoutText", "Supervision")},
      {"four_bounds", QT_TRANSLATE_NOOP("LayoutText", "Four bounds")},
      {"date", QT_TRANSLATE_NOOP("LayoutText", "Date")},
      {"source", QT_TRANSLATE_NOOP("LayoutText", "Sources")},
      {"author", QT_TRANSLATE_NOOP("LayoutText", "Author")},
      {"scale", QT_TRANSLATE_NOOP("LayoutText", "Scale")},
      {"organisation", QT_TRANSLATE_NOOP("LayoutText", "Organisation")},
      {"approver", QT_TRANSLATE_NOOP("LayoutText", "Approver")},
      {"review_number", QT_TRANSLATE_NOOP("LayoutText", "Map review number")},
      {"classification", QT_TRANSLATE_NOOP("LayoutText", "Classification")},
      {"crs", QT_TRANSLATE_NOOP("LayoutText", "Coordinate system")}};
  const auto found = std::ranges::find(titles, field, &std::pair<std::string_view, const char*>::first);
  if (found == std::end(titles)) return QString::fromUtf8(field.data(), static_cast<qsizetype>(field.size()));
  return LayoutText::tr(found->second);
}

QString placeText(const sheet::Block& block) {
  const auto mm = [](double value) { return decimalText(value, 1); };
  return LayoutText::tr("%1, %2 mm from the left, %3 mm from the top, %4 × %5 mm")
      .arg(blockTitle(block), mm(block.at.min.x), mm(block.at.min.y), mm(block.at.width()), mm(block.at.height()));
}

}  // namespace wangge
