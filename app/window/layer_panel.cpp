// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/layer_panel.h"

#include <QCheckBox>
#include <QComboBox>
#include <QLabel>
#include <QScrollArea>
#include <QVBoxLayout>

#include "app/window/theme.h"

namespace wangge {

LayerPanel::LayerPanel(const map::Layers& layers, map::GridFill fill, QWidget* parent) : QWidget(parent), m_layers(layers) {
  setObjectName("layerPanel");
  auto* page = new QWidget;
  auto* column = new QVBoxLayout(page);
  column->setContentsMargins(14, 10, 14, 10);
  column->setSpacing(6);
  auto* fills = new QComboBox;
  fills->setObjectName("gridFill");
  fills->addItem(tr("Colour grids by state"), static_cast<int>(map::GridFill::Status));
  fills->addItem(tr("Colour neighbours apart"), static_cast<int>(map::GridFill::Adjacency));
  fills->addItem(tr("No colours"), static_cast<int>(map::GridFill::None));
  fills->setCurrentIndex(fills->findData(static_cast<int>(fill)));
  column->addWidget(fills);
  connect(fills, &QComboBox::activated, this, [this, fills] { emit fillChanged(static_cast<map::GridFill>(fills->currentData().toInt())); });
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
  add(tr("Names and numbers"), &map::Layers::labels);
  add(tr("Roads"), &map::Layers::roads);
  add(tr("Road names"), &map::Layers::roadNames);
  add(tr("Railways"), &map::Layers::rails);
  add(tr("Water"), &map::Layers::water);
  add(tr("Buildings"), &map::Layers::buildings);
  add(tr("Sites for dedicated grids"), &map::Layers::sites);
  add(tr("Household points"), &map::Layers::households);
  column->addStretch();
  auto* scroll = new QScrollArea;
  scroll->setWidget(page);
  scroll->setWidgetResizable(true);
  scroll->setFrameShape(QFrame::NoFrame);
  auto* outer = new QVBoxLayout(this);
  outer->setContentsMargins(0, 0, 0, 0);
  outer->addWidget(scroll);
}

}  // namespace wangge
