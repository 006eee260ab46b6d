// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/map/layer_panel.h"

#include <QCheckBox>
#include <QComboBox>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QScrollArea>
#include <QSlider>
#include <QVBoxLayout>

#include "app/window/parts/theme.h"
#include "app/window/parts/widgets.h"

namespace wangge {

LayerPanel::LayerPanel(const map::Layers& layers, map::GridFill fill, QWidget* parent)
    : QWidget(parent), m_layers(layers) {
  setObjectName("layerPanel");
  auto* page = new QWidget;
  auto* column = spaced<QVBoxLayout>(page, {14, 10, 14, 10}, 6);
  auto* fills = named("gridFill", new QComboBox);
  fills->addItem(tr("Colour grids by state"), static_cast<int>(map::GridFill::Status));
  fills->addItem(tr("Colour neighbours apart"), static_cast<int>(map::GridFill::Adjacency));
  fills->addItem(tr("No colours"), static_cast<int>(map::GridFill::None));
  fills->setAccessibleName(tr("Colours of the grids"));
  fills->setCurrentIndex(fills->findData(static_cast<int>(fill)));
  column->addWidget(fills);
  connect(fills, &QComboBox::activated, this,
          [this, fills] { emit fillChanged(static_cast<map::GridFill>(fills->currentData().toInt())); });
  const auto add = [&](const QString& text, bool map::Layers::*layer) {
    auto* box = new QCheckBox(text);
    box->setChecked(m_layers.*layer);
    column->addWidget(box);
    connect(box, &QCheckBox::toggled, this, [this, layer](bool on) {
      m_layers.*layer = on;
      emit layersChanged(m_layers);
    });
  };
  add(tr("Grids"), &map::Layers::grids);
  add(tr("Blocks inside grids"), &map::Layers::blocks);
  add(tr("Communities"), &map::Layers::communities);
  add(tr("Subdistricts"), &map::Layers::subdistricts);
  add(tr("Counties"), &map::Layers::counties);
  add(tr("Police precincts"), &map::Layers::precincts);
  add(tr("Police beats"), &map::Layers::beats);
  add(tr("Police stations"), &map::Layers::stations);
  add(tr("Locks"), &map::Layers::locks);
  add(tr("Names and numbers"), &map::Layers::labels);
  add(tr("Roads"), &map::Layers::roads);
  add(tr("Road names"), &map::Layers::roadNames);
  add(tr("Railways"), &map::Layers::rails);
  add(tr("Water"), &map::Layers::water);
  add(tr("Buildings"), &map::Layers::buildings);
  add(tr("Sites for dedicated grids"), &map::Layers::sites);
  add(tr("Household points"), &map::Layers::households);
  column->addSpacing(theme::kSpace);
  m_choose = named("choosePicture", new QPushButton(tr("Picture under the map…")));
  m_choose->setToolTip(tr("GeoTIFF, MBTiles, or a scan with a world file"));
  column->addWidget(m_choose);
  m_pictureRow = new QWidget;
  auto* row = spaced<QHBoxLayout>(m_pictureRow, {0, 0, 0, 0});
  m_pictureName = new QLabel;
  m_opacity = named("pictureOpacity", new QSlider(Qt::Horizontal));
  m_opacity->setRange(5, 100);
  m_opacity->setValue(100);
  m_opacity->setToolTip(tr("How strongly the picture shows"));
  m_opacity->setAccessibleName(m_opacity->toolTip());
  auto* remove = new QPushButton(theme::icon("cancel"), QString());
  remove->setToolTip(tr("Take the picture away"));
  remove->setAccessibleName(remove->toolTip());
  remove->setFixedWidth(30);
  row->addWidget(m_pictureName, 1);
  row->addWidget(m_opacity, 1);
  row->addWidget(remove);
  column->addWidget(m_pictureRow);
  connect(m_choose, &QPushButton::clicked, this, &LayerPanel::pictureRequested);
  connect(m_opacity, &QSlider::valueChanged, this,
          [this](int value) { emit pictureChanged(m_picture, value / 100.0); });
  connect(remove, &QPushButton::clicked, this, [this] { showPicture({}); });
  m_pictureRow->hide();
  column->addStretch();
  auto* scroll = new QScrollArea;
  scroll->setWidget(page);
  scroll->setWidgetResizable(true);
  scroll->setFrameShape(QFrame::NoFrame);
  auto* outer = spaced<QVBoxLayout>(this, {0, 0, 0, 0});
  outer->addWidget(scroll);
}

void LayerPanel::showPicture(const QString& file) {
  m_picture = file;
  m_pictureRow->setVisible(!file.isEmpty());
  const QString name = QFileInfo(file).fileName();
  m_pictureName->setText(m_pictureName->fontMetrics().elidedText(name, Qt::ElideMiddle, 120));
  m_pictureName->setToolTip(inTip(file));
  emit pictureChanged(file, m_opacity->value() / 100.0);
}

}  // namespace wangge
