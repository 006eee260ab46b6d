// SPDX-License-Identifier: GPL-3.0-or-later
// Layers on and off, and what the colours of grids mean.
#pragma once

#include <QWidget>

#include "core/map/portray.h"

class QLabel;
class QPushButton;
class QSlider;

namespace wangge {

class LayerPanel : public QWidget {
  Q_OBJECT

 public:
  explicit LayerPanel(const map::Layers& layers, map::GridFill fill, QWidget* parent = nullptr);

  // The picture that lies under the map now.
  void showPicture(const QString& file);

 signals:
  void layersChanged(const wangge::map::Layers& layers);
  void fillChanged(wangge::map::GridFill fill);
  void pictureRequested();                                   // a picture under the map shall be chosen
  void pictureChanged(const QString& file, double opacity);  // an empty file: none

 private:
  map::Layers m_layers;
  QString m_picture;
  QPushButton* m_choose;
  QWidget* m_pictureRow;
  QLabel* m_pictureName;
  QSlider* m_opacity;
};

}  // namespace wangge
