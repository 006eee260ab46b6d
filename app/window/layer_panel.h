// SPDX-License-Identifier: GPL-3.0-or-later
// Layers on and off, and what the colours of grids mean.
#pragma once

#include <QWidget>

#include "core/map/portray.h"

namespace wangge {

class LayerPanel : public QWidget {
  Q_OBJECT

 public:
  explicit LayerPanel(const map::Layers& layers, map::GridFill fill, QWidget* parent = nullptr);

 signals:
  void layersChanged(const wangge::map::Layers& layers);
  void fillChanged(wangge::map::GridFill fill);

 private:
  map::Layers m_layers;
};

}  // namespace wangge
