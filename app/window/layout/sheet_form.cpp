// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/layout/sheet_form.h"

#include <QComboBox>
#include <QFontDatabase>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>

#include "app/text/words.h"
#include "app/window/layout/form_parts.h"
#include "app/window/layout/layout_snapping.h"
#include "app/window/parts/heading.h"
#include "app/window/parts/theme.h"

namespace wangge {

using map::GridFill;
using sheet::SheetKind;

namespace {

constexpr double kLeastPaper = 20, kMostPaper = 3000;  // mm

QLabel* headOf(const QString& text) {
  auto* label = new QLabel(text);
  label->setStyleSheet(headingStyle(1.0));
  return label;
}

}  // namespace

SheetForm::SheetForm(LayoutState& state, QWidget* parent) : QWidget(parent), m_state(state) {
  setObjectName("sheetForm");
  auto* column = spaced<QVBoxLayout>(this, {10, 10, 10, 10}, 8);
  auto* form = new QFormLayout;
  form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
  buildPaper(form);
  buildMap(form);
  column->addLayout(form);
  buildLayers(column);
  buildKinds(column);
  column->addStretch();
  auto* through = new UndoThrough(this);
  for (QWidget* field : {m_width, m_height, m_lines}) field->installEventFilter(through);
  connect(&state, &LayoutState::formChanged, this, [this] {
    if (!m_state.isPreviewing()) refresh();
  });
  connect(&state, &LayoutState::editionChanged, this, [this] {
    fillFills();
    refresh();
  });
  fillFills();
  refresh();
}

void SheetForm::change(const std::function<void(sheet::Template&)>& what, const QString& kind) {
  if (m_filling) return;
  sheet::Template form = m_state.form();
  what(form);
  m_state.commit(std::move(form), m_state.selection(), kind);
}

void SheetForm::buildPaper(QFormLayout* form) {
  m_paper = named("layoutPaper", new QComboBox);
  m_turn = named("layoutTurn", new QComboBox);
  m_refit = named("layoutRefit", new QComboBox);
  m_width = millimetres("layoutWidth", tr("Width of the paper"), kLeastPaper, kMostPaper);
  m_height = millimetres("layoutHeight", tr("Height of the paper"), kLeastPaper, kMostPaper);
  for (const char* name : {"A0", "A1", "A2", "A3", "A4", "A5", "A6"}) m_paper->addItem(name, QString(name));
  m_paper->addItem(tr("its own size"), QString());
  m_turn->addItems({tr("upright"), tr("lying")});
  m_refit->addItem(tr("grow and shrink with it"), static_cast<int>(layout::Refit::Scale));
  m_refit->addItem(tr("stay as they are"), static_cast<int>(layout::Refit::Keep));
  m_paper->setAccessibleName(tr("Paper"));
  m_turn->setAccessibleName(tr("Orientation"));
  m_refit->setAccessibleName(tr("Blocks, when the paper changes"));
  m_refit->setToolTip(m_refit->accessibleName());
  form->addRow(tr("Paper"), m_paper);
  form->addRow(tr("Orientation"), m_turn);
  form->addRow(tr("Width"), m_width);
  form->addRow(tr("Height"), m_height);
  form->addRow(tr("Blocks then"), m_refit);
  for (QComboBox* box : {m_paper, m_turn}) connect(box, &QComboBox::activated, this, [this] { paperChosen(); });
  for (QDoubleSpinBox* box : {m_width, m_height})
    connect(box, &QDoubleSpinBox::valueChanged, this, [this] { paperChosen(); });
}

void SheetForm::paperChosen() {
  if (m_filling) return;
  const QString name = m_paper->currentData().toString();
  layout::Page page{m_width->value(), m_height->value()};
  if (const auto format = sheet::templatePaper(name.toStdString()))
    page = m_turn->currentIndex() == 1 ? layout::Page{format->height, format->width}
                                       : layout::Page{format->width, format->height};
  const auto refit = static_cast<layout::Refit>(m_refit->currentData().toInt());
  m_state.commit(layout::onPaper(m_state.form(), name.toStdString(), page, refit), m_state.selection());
  refresh();
}

void SheetForm::buildMap(QFormLayout* form) {
  m_fill = named("layoutFill", new QComboBox);
  m_frame = named("layoutFrame", new QCheckBox(tr("Frame at the margins")));
  m_outlines = named("layoutOutlines", new QCheckBox(tr("Outlines of units")));
  m_lines = named("layoutLines", new QDoubleSpinBox);
  m_font = named("layoutFont", new QComboBox);
  m_lines->setRange(0.3, 5);
  m_lines->setDecimals(2);
  m_lines->setSingleStep(0.1);
  m_lines->setKeyboardTracking(false);
  m_lines->setAccessibleName(tr("Letters and lines of the map, in times"));
  m_lines->setToolTip(m_lines->accessibleName());
  m_outlines->setToolTip(tr("Without them the map has fills and names only"));
  m_fill->setAccessibleName(tr("Colours of the grids"));
  m_font->setAccessibleName(tr("Typeface"));
  m_font->setEditable(true);
  m_font->setInsertPolicy(QComboBox::NoInsert);
  m_font->addItem(tr("the program's own"));
  m_font->addItems(QFontDatabase::families());
  m_font->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
  m_font->setMinimumContentsLength(10);
  form->addRow(tr("Colours"), m_fill);
  form->addRow(QString(), m_outlines);
  form->addRow(QString(), m_frame);
  form->addRow(tr("Map's letters"), m_lines);
  form->addRow(tr("Typeface"), m_font);
  connect(m_fill, &QComboBox::activated, this, [this] {
    const auto fill = static_cast<GridFill>(m_fill->currentData().toInt());
    change([&](sheet::Template& each) { (m_state.isOpen() ? each.openFill : each.fill) = fill; });
  });
  connect(m_outlines, &QCheckBox::toggled, this,
          [this](bool on) { change([on](sheet::Template& each) { each.outlines = on; }); });
  connect(m_frame, &QCheckBox::toggled, this, [this](bool on) {
    change([on](sheet::Template& each) {
      const layout::Page page = layout::pageOf(each);
      each.frame = on ? layout::wholeOf(page).grown(-layout::marginFor(page)) : map::Rectangle();
    });
  });
  connect(m_lines, &QDoubleSpinBox::valueChanged, this, [this](double times) {
    change([times](sheet::Template& each) { each.lines = times; }, QStringLiteral("lines"));
  });
  const auto chosen = [this] {
    const QString family = m_font->currentText().trimmed();
    const std::string font = family == m_font->itemText(0) ? std::string() : family.toStdString();
    change([&](sheet::Template& each) { each.font = font; });
  };
  connect(m_font, &QComboBox::activated, this, chosen);
  connect(m_font->lineEdit(), &QLineEdit::editingFinished, this, chosen);
}

// What leaves the office says nothing of the state of grids.
void SheetForm::fillFills() {
  m_filling = true;
  m_fill->clear();
  if (!m_state.isOpen()) m_fill->addItem(tr("by state"), static_cast<int>(GridFill::Status));
  m_fill->addItem(tr("neighbours apart"), static_cast<int>(GridFill::Adjacency));
  m_fill->addItem(tr("none"), static_cast<int>(GridFill::None));
  m_filling = false;
}

void SheetForm::buildLayers(QVBoxLayout* column) {
  column->addWidget(headOf(tr("Contents of the map")));
  const std::pair<QString, bool map::Layers::*> layers[] = {
      {tr("Grids"), &map::Layers::grids},
      {tr("Communities"), &map::Layers::communities},
      {tr("Subdistricts"), &map::Layers::subdistricts},
      {tr("Counties"), &map::Layers::counties},
      {tr("Police precincts"), &map::Layers::precincts},
      {tr("Police beats"), &map::Layers::beats},
      {tr("Police stations"), &map::Layers::stations},
      {tr("Names and numbers"), &map::Layers::labels},
      {tr("Roads"), &map::Layers::roads},
      {tr("Road names"), &map::Layers::roadNames},
      {tr("Railways"), &map::Layers::rails},
      {tr("Water"), &map::Layers::water},
      {tr("Buildings"), &map::Layers::buildings},
      {tr("Building names"), &map::Layers::buildingNames},
      {tr("Sites for dedicated grids"), &map::Layers::sites},
      {tr("Household points"), &map::Layers::households},
      {tr("Blocks inside grids"), &map::Layers::blocks},
  };
  for (const auto& [title, layer] : layers) {
    auto* box = new QCheckBox(title);
    m_layers.emplace_back(box, layer);
    column->addWidget(box);
    connect(box, &QCheckBox::toggled, this,
            [this, layer](bool on) { change([&](sheet::Template& each) { each.layers.*layer = on; }); });
  }
}

void SheetForm::buildKinds(QVBoxLayout* column) {
  column->addWidget(headOf(tr("For sheets of")));
  for (std::size_t i = 0; i < kWordsOf<SheetKind>.size(); ++i) {
    const auto kind = static_cast<SheetKind>(i);
    auto* box = new QCheckBox(wordFor(kind));
    m_kinds.emplace_back(box, kind);
    column->addWidget(box);
    connect(box, &QCheckBox::toggled, this, [this] {
      if (m_filling) return;
      std::set<SheetKind> kinds;
      for (const auto& [each, of] : m_kinds)
        if (each->isChecked()) kinds.insert(of);
      // All of them, or none: any.
      if (kinds.size() == m_kinds.size()) kinds.clear();
      change([&](sheet::Template& form) { form.kinds = kinds; });
      refresh();
    });
  }
}

void SheetForm::refresh() {
  m_filling = true;
  const sheet::Template& form = m_state.form();
  const int paper = m_paper->findData(QString::fromStdString(form.paper));
  m_paper->setCurrentIndex(paper < 0 ? m_paper->count() - 1 : paper);
  const bool own = m_paper->currentData().toString().isEmpty();
  m_turn->setCurrentIndex(form.width > form.height ? 1 : 0);
  m_turn->setEnabled(!own);
  for (QDoubleSpinBox* box : {m_width, m_height}) box->setEnabled(own);
  showValue(m_width, form.width), showValue(m_height, form.height), showValue(m_lines, form.lines);
  m_fill->setCurrentIndex(m_fill->findData(static_cast<int>(m_state.isOpen() ? form.openFill : form.fill)));
  m_outlines->setChecked(form.outlines);
  m_frame->setChecked(form.frame.width() > 0);
  const QString font = QString::fromStdString(form.font);
  if (font.isEmpty()) {
    m_font->setCurrentIndex(0);
  } else if (const int at = m_font->findText(font, Qt::MatchFixedString); at > 0) {
    m_font->setCurrentIndex(at);
  } else {
    m_font->setEditText(font);
  }
  for (const auto& [box, layer] : m_layers) box->setChecked(form.layers.*layer);
  for (const auto& [box, kind] : m_kinds) box->setChecked(form.kinds.empty() || form.kinds.contains(kind));
  m_filling = false;
}

}  // namespace wangge
