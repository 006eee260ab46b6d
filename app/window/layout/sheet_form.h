// SPDX-License-Identifier: GPL-3.0-or-later
// What a template says of the sheet as a whole: paper, colours, lines, layers, typeface, and the units that it is for.
#pragma once

#include <QCheckBox>
#include <QWidget>
#include <utility>
#include <vector>

#include "app/window/layout/layout_state.h"

class QComboBox;
class QDoubleSpinBox;
class QFormLayout;
class QVBoxLayout;

namespace wangge {

class SheetForm : public QWidget {
  Q_OBJECT

 public:
  explicit SheetForm(LayoutState& state, QWidget* parent = nullptr);

 private:
  void buildPaper(QFormLayout* form);
  void buildMap(QFormLayout* form);
  void buildLayers(QVBoxLayout* column);
  void buildKinds(QVBoxLayout* column);
  void refresh();
  void fillFills();
  void paperChosen();
  void change(const std::function<void(sheet::Template&)>& what, const QString& kind = {});

  LayoutState& m_state;
  QComboBox *m_paper, *m_turn, *m_refit, *m_fill, *m_font;
  QDoubleSpinBox *m_width, *m_height, *m_lines;
  QCheckBox *m_outlines, *m_frame;
  std::vector<std::pair<QCheckBox*, bool map::Layers::*>> m_layers;
  std::vector<std::pair<QCheckBox*, sheet::SheetKind>> m_kinds;
  bool m_filling = false;
};

}  // namespace wangge
