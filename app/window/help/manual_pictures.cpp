// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/help/manual_pictures.h"

#include <QFile>
#include <QPainter>
#include <cmath>

#include "app/paint/fonts.h"
#include "app/paint/painter.h"
#include "app/print/sheet_texts.h"
#include "app/text/language.h"
#include "app/window/parts/theme.h"
#include "core/sheet/furniture.h"

namespace wangge {
namespace {

constexpr double kPixels = 4.4;             // to a millimetre of the legend
constexpr double kDenominator = 5000;       // the scale that lines are shown at
constexpr double kWidth = 130, kRow = 5.2;  // mm

QImage painted(map::Scene& scene, double ratio) {
  QImage image(QSizeF(std::ceil(scene.width * kPixels), std::ceil(scene.height * kPixels)).toSize() * ratio,
               QImage::Format_RGB32);
  image.fill(Qt::white);
  QPainter painter(&image);
  painter.setRenderHint(QPainter::Antialiasing);
  paintScene(painter, scene, kPixels * ratio);
  painter.end();
  image.setDevicePixelRatio(ratio);
  return image;
}

// Everything that a sheet's legend can explain.
map::Scene wholeLegend() {
  map::Occurrence all;
  all.statuses.fill(true);
  all.boundaries.fill(true);
  all.unassigned = all.precincts = all.beats = all.stations = all.water = all.buildings = all.households = all.sites =
      true;
  for (ArcClass type :
       {ArcClass::Expressway, ArcClass::Arterial, ArcClass::Street, ArcClass::Lane, ArcClass::Rail, ArcClass::River})
    all.lines |= type;
  const sheet::SheetTexts texts = sheetTexts();
  const FontMeasurer measurer;
  const std::vector<sheet::LegendItem> items = sheet::legendOf(all, false, kDenominator, texts);
  map::Scene scene;
  scene.width = kWidth;
  scene.height = sheet::legendHeight(items, measurer, {kWidth, 300}) + 1;
  sheet::SheetPen pen(scene, measurer);
  sheet::drawLegend(pen, items, {{0.5, 0}, {kWidth, scene.height}}, {});
  return scene;
}

// The borders of what is edited, other than grids.
map::Scene editedLegend() {
  const FontMeasurer measurer;
  map::Scene scene;
  scene.width = 30, scene.height = kRow * 2;
  sheet::SheetPen pen(scene, measurer);
  double y = kRow / 2;
  for (Label label : {Label::Precinct, Label::Community}) {
    for (const map::Stroke& stroke : {map::kEditedRibbon, map::editedStroke(label, kDenominator)})
      pen.stroke({{2, y}, {28, y}}, stroke);
    y += kRow;
  }
  return scene;
}

}  // namespace

QImage manualPicture(const QString& name, double ratio) {
  const QString kind = name.section(':', 0, 0), what = name.section(':', 1);
  if (kind == u"icon") {
    const QPixmap pixmap = theme::icon(what).pixmap(QSize(18, 18), ratio);
    return pixmap.toImage();
  }
  if (kind == u"legend") {
    if (what != u"map" && what != u"edited") return {};
    map::Scene scene = what == u"map" ? wholeLegend() : editedLegend();
    return painted(scene, ratio);
  }
  if (kind != u"picture") return {};
  const QString language = currentLanguage() == u"zh_CN" ? QStringLiteral("zh") : QStringLiteral("en");
  return QImage(QStringLiteral(":/manual/pictures/%1_%2.png").arg(what, language));
}

}  // namespace wangge
