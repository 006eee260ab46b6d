// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/map/tool_options.h"

#include <QButtonGroup>
#include <QCheckBox>
#include <QComboBox>
#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QShortcut>
#include <QSlider>
#include <QToolButton>
#include <algorithm>

#include "app/session/session.h"
#include "app/text/format.h"
#include "app/tools/tool_box.h"
#include "app/window/map/label_switch.h"
#include "app/window/parts/heading.h"
#include "app/window/parts/theme.h"
#include "app/window/parts/widgets.h"
#include "core/edit/strips.h"
#include "core/plan/grid_name.h"

namespace wangge {
namespace {

// Has room for a box of the text's size.
int barHeight(const QWidget& bar) {
  return std::max(38, bar.fontMetrics().height() + 18);
}

}  // namespace

QWidget* ToolOptions::segments(QButtonGroup*& group, const QList<std::pair<QString, QString>>& entries,
                               const char* name) {
  auto* box = new QWidget;
  auto* row = spaced<QHBoxLayout>(box, {0, 0, 0, 0}, 0);
  row->setSizeConstraint(QLayout::SetFixedSize);
  group = new QButtonGroup(this);
  int id = 0;
  for (const auto& [icon, text] : entries) {
    auto* button = new QToolButton;
    button->setCheckable(true);
    button->setObjectName(QString("%1_%2").arg(name).arg(id));
    if (icon.isEmpty()) {
      button->setText(text);
    } else {
      button->setIcon(theme::icon(icon));
    }
    button->setToolTip(text);
    button->setAccessibleName(text);
    button->setStyleSheet(
        "QToolButton { border: 1px solid #CBD2D9; padding: 3px 9px; background: white; margin-left: -1px }"
        "QToolButton:checked { background: #DCE9F5; border-color: #9DBFDF; color: #0B5CAD }");
    group->addButton(button, id++);
    row->addWidget(button);
  }
  connect(group, &QButtonGroup::idClicked, this, [this] { apply(); });
  return box;
}

ToolOptions::ToolOptions(Session& session, ToolBox& tools, QWidget* map, QWidget* parent)
    : QWidget(parent), m_session(session), m_tools(tools) {
  setObjectName("toolOptions");
  setAttribute(Qt::WA_StyledBackground);
  setStyleSheet("#toolOptions { background: white; border-bottom: 1px solid #E3E7EA }");
  auto* row = spaced<QHBoxLayout>(this, {12, 4, 12, 4}, 10);
  // A narrow window cuts the row off rather than taking room from lists and map.
  row->setSizeConstraint(QLayout::SetNoConstraint);
  setMinimumWidth(0);
  setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
  setFixedHeight(barHeight(*this));
  m_title = new QLabel;
  m_title->setStyleSheet("font-weight: 600");
  m_target = named("toolTarget", new QLabel);
  m_selectBox = segments(m_select, {{"", tr("Grids")}, {"", tr("Pieces")}}, "select");
  m_shapeBox =
      segments(m_shape, {{"brush", tr("Brush  (1)")}, {"rectangle", tr("Rectangle  (2)")}, {"lasso", tr("Lasso  (3)")}},
               "shape");
  m_unitBox = segments(m_unit, {{"", tr("Blocks")}, {"", tr("Buildings")}, {"", tr("Grids")}}, "unit");
  m_brush = named("brushSize", new QSlider(Qt::Horizontal));
  m_brush->setRange(2, 120);
  m_brush->setFixedWidth(54);
  m_brush->setToolTip(tr("Size of the brush"));
  m_brush->setAccessibleName(tr("Size of the brush"));
  m_source = named("sourceFilter", new QComboBox);
  m_source->setAccessibleName(tr("What a stroke may take from"));
  m_source->setSizeAdjustPolicy(QComboBox::AdjustToContents);
  m_source->setMinimumWidth(80);  // where there is no room for more
  m_source->addItems({tr("From any grid"), tr("Only unassigned"), tr("Only where it began")});
  m_community = named("thisCommunity", new QCheckBox(tr("Community only")));
  m_community->setToolTip(tr("What is drawn stays in the community where it began  (C)"));
  m_strips = named("stripsAlong", new QCheckBox(tr("Strips too")));
  m_strips->setToolTip(inTip(
      tr("Median strips, slivers and islands go with the grid around them: pieces up to %1 m wide or smaller than "
         "%2 m², with at most %3 households  (B)")
          .arg(QString::number(kStripRule.width), QString::number(kStripRule.tiny.squareMetres()),
               QString::number(kStripRule.households))));
  for (QWidget* widget : std::initializer_list<QWidget*>{m_title, m_selectBox, m_target, m_shapeBox, m_brush, m_unitBox,
                                                         m_source, m_community, m_strips})
    row->addWidget(widget);
  row->addStretch();
  connect(m_brush, &QSlider::valueChanged, this, [this] { apply(); });
  connect(m_source, &QComboBox::activated, this, [this] { apply(); });
  connect(m_community, &QCheckBox::clicked, this, [this] { apply(); });
  connect(m_strips, &QCheckBox::clicked, this, [this] { apply(); });
  const auto key = [&](const char* sequence, auto&& change, QWidget* only = nullptr) {
    auto* shortcut = new QShortcut(QKeySequence(QString::fromLatin1(sequence)), only ? only : this);
    shortcut->setContext(only ? Qt::WidgetShortcut : Qt::WindowShortcut);
    connect(shortcut, &QShortcut::activated, this, [this, change] {
      ToolSettings settings = m_tools.settings();
      change(settings);
      m_tools.setSettings(settings);
    });
    return shortcut;
  };
  m_paintKeys = {
      key(
          "Tab", [](ToolSettings& s) { s.unit = static_cast<UnitLevel>((static_cast<int>(s.unit) + 1) % 3); }, map),
      key("1", [](ToolSettings& s) { s.shape = PaintShape::Brush; }),
      key("2", [](ToolSettings& s) { s.shape = PaintShape::Rectangle; }),
      key("3", [](ToolSettings& s) { s.shape = PaintShape::Lasso; }),
      key("Z", [](ToolSettings& s) { s.source = static_cast<SourceFilter>((static_cast<int>(s.source) + 1) % 3); })};
  m_communityKey = key("C", [](ToolSettings& s) { s.thisCommunity = !s.thisCommunity; });
  m_stripsKey = key("B", [](ToolSettings& s) { s.strips = !s.strips; });
  connect(&tools, &ToolBox::kindChanged, this, [this] { showState(); });
  connect(&tools, &ToolBox::settingsChanged, this, [this] { showState(); });
  connect(&session, &Session::selectionChanged, this, [this] { showState(); });
  connect(&session, &Session::changed, this, [this] { showState(); });
  showState();
}

// For whom a stroke is.
QString ToolOptions::targetName(ZoneId id) const {
  const bool precincts = id.label == Label::Precinct;
  if (m_tools.settings().newGrid) return precincts ? tr("a new precinct") : tr("a new grid");
  if (!id && id.label == Label::Community) return tr("(click a community)");
  if (!id) return precincts ? tr("(click a precinct)") : tr("(click a grid)");
  const Argument::Value name = nameOf(m_session.project(), id);
  if (std::holds_alternative<std::string>(name)) return QString::fromStdString(std::get<std::string>(name));
  return precincts ? tr("unnamed precinct") : tr("unnamed grid");
}

void ToolOptions::changeEvent(QEvent* event) {
  QWidget::changeEvent(event);
  if (event->type() == QEvent::FontChange) setFixedHeight(barHeight(*this));
}

void ToolOptions::resizeEvent(QResizeEvent* event) {
  QWidget::resizeEvent(event);
  showState();
}

void ToolOptions::apply() {
  if (m_quiet) return;
  ToolSettings settings = m_tools.settings();
  settings.selectPieces = m_select->checkedId() == 1;
  settings.shape = static_cast<PaintShape>(m_shape->checkedId());
  settings.unit = static_cast<UnitLevel>(m_unit->checkedId());
  settings.brush = m_brush->value();
  settings.source = static_cast<SourceFilter>(m_source->currentIndex());
  settings.thisCommunity = m_community->isChecked();
  settings.strips = m_strips->isChecked();
  m_tools.setSettings(settings);
}

void ToolOptions::showState() {
  m_quiet = true;
  const ToolSettings& settings = m_tools.settings();
  const ToolKind kind = m_tools.kind();
  const bool paint = kind == ToolKind::Paint;
  m_title->setVisible(!paint);  // the grid painted for says enough, and room is scarce
  const QString titles[] = {tr("Select"),
                            tr("Paint"),
                            tr("Cut"),
                            tr("Trace"),
                            tr("Push a border"),
                            tr("Reshape"),
                            tr("Dedicated grid"),
                            tr("Places for grids"),
                            tr("Police beats"),
                            tr("Police stations")};
  m_title->setText(titles[static_cast<int>(kind)]);
  m_selectBox->setVisible(kind == ToolKind::Select);
  for (QWidget* widget : std::initializer_list<QWidget*>{m_shapeBox, m_unitBox, m_source, m_target})
    widget->setVisible(paint);
  // Ctrl and the wheel set the brush as well, so the slider makes way first.
  constexpr int kRoomForSlider = 940;
  m_brush->setVisible(paint && settings.shape == PaintShape::Brush && width() >= kRoomForSlider);
  const bool ofGrids = settings.label == Label::Grid;
  const bool community =
      ofGrids && (paint || kind == ToolKind::Cut || kind == ToolKind::Trace || kind == ToolKind::Carve);
  m_community->setVisible(community);
  const bool alongWith = ofGrids && (paint || kind == ToolKind::Cut || kind == ToolKind::Trace ||
                                     kind == ToolKind::Push || kind == ToolKind::Reshape || kind == ToolKind::Carve);
  m_strips->setVisible(alongWith);
  // What the tool in hand cannot be set to is nobody's key here.
  for (QShortcut* shortcut : m_paintKeys) shortcut->setEnabled(paint);
  m_communityKey->setEnabled(community);
  m_stripsKey->setEnabled(alongWith);
  m_select->button(0)->setText(labelText(settings.label));
  m_source->setItemText(0, ofGrids ? tr("From any grid") : tr("From anywhere"));
  m_source->setItemText(1, settings.label == Label::Community ? tr("Only without a grid") : tr("Only unassigned"));
  m_unit->button(static_cast<int>(UnitLevel::Building))->setVisible(settings.label != Label::Community);
  m_select->button(settings.selectPieces ? 1 : 0)->setChecked(true);
  m_shape->button(static_cast<int>(settings.shape))->setChecked(true);
  m_unit->button(static_cast<int>(settings.unit))->setChecked(true);
  m_brush->setValue(static_cast<int>(settings.brush));
  m_source->setCurrentIndex(static_cast<int>(settings.source));
  m_community->setChecked(settings.thisCommunity);
  m_strips->setChecked(settings.strips);
  const ZoneId id = m_session.selectedZone(settings.label);
  const QString name = targetName(id);
  m_target->setText(tr("for <b>%1</b>").arg(fontMetrics().elidedText(name, Qt::ElideMiddle, 120).toHtmlEscaped()));
  // The selected grid is named beside the map as well; what can be set must not be cut off.
  layout()->invalidate();
  if (paint && layout()->sizeHint().width() > width()) m_target->hide();
  // It has a key, which the list of keys tells.
  layout()->invalidate();
  if (layout()->sizeHint().width() > width()) m_strips->hide();
  m_quiet = false;
}

}  // namespace wangge
