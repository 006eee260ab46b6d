// SPDX-License-Identifier: GPL-3.0-or-later
// What is selected on the page: its place and size in numbers, its text, letters and picture.
#pragma once

#include <QWidget>
#include <array>

#include "app/window/layout/layout_state.h"

class QCheckBox;
class QComboBox;
class QDoubleSpinBox;
class QFormLayout;
class QLabel;
class QPlainTextEdit;
class QPushButton;
class QToolButton;

namespace wangge {

class ElidedLabel;

class BlockForm : public QWidget {
  Q_OBJECT

 public:
  explicit BlockForm(LayoutState& state, QWidget* parent = nullptr);

  // Takes the keys to the text of the selected block; to its picture or numbers where it has none.
  void startEditing();

 private:
  void buildText(QFormLayout* form);
  void buildPicture(QFormLayout* form);
  void refresh();
  void fillFields();
  void placeTyped(std::size_t which);
  void choosePicture();
  void warn(const sheet::Block* block);

  LayoutState& m_state;
  ElidedLabel* m_head;
  QWidget* m_page;
  QLabel *m_hint, *m_wrong;
  std::array<QDoubleSpinBox*, 4> m_place;  // left, top, width, height
  QPlainTextEdit *m_text, *m_duties;
  QToolButton* m_fields;
  QDoubleSpinBox* m_size;
  QCheckBox* m_bold;
  QComboBox* m_align;
  QPushButton *m_choose, *m_remove;
  ElidedLabel* m_picture;
  QFormLayout* m_form;
  bool m_filling = false;
};

}  // namespace wangge
