// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/map/label_switch.h"

#include <QAction>
#include <QButtonGroup>
#include <QCoreApplication>
#include <QHBoxLayout>
#include <QKeySequence>
#include <QToolButton>

#include "app/tools/tool_box.h"
#include "app/window/map/typing.h"
#include "app/window/parts/command_text.h"
#include "app/window/parts/theme.h"
#include "app/window/parts/widgets.h"

namespace wangge {

QColor labelColour(Label label) {
  switch (label) {
    case Label::Precinct:
      return QColor(0x16, 0x3F, 0x7A);
    case Label::Community:
      return QColor(0x7A, 0x1F, 0x5C);
    default:
      return QColor(0x2E, 0x6B, 0x4F);
  }
}

QString labelText(Label label) {
  switch (label) {
    case Label::Precinct:
      return QCoreApplication::translate("LabelSwitch", "Precincts");
    case Label::Community:
      return QCoreApplication::translate("LabelSwitch", "Community boundaries");
    default:
      return QCoreApplication::translate("LabelSwitch", "Grids");
  }
}

QKeySequence labelKey(Label label) {
  return QKeySequence(QString("Alt+%1").arg(static_cast<int>(label) + 1));
}

LabelSwitch::LabelSwitch(ToolBox& tools, QWidget* parent)
    : QWidget(parent), m_tools(tools), m_buttons(new QButtonGroup(this)) {
  setObjectName("labelSwitch");
  setCursor(Qt::ArrowCursor);
  setAttribute(Qt::WA_NoMousePropagation);
  auto* row = spaced<QHBoxLayout>(this, {0, 0, 0, 0}, 0);
  row->setSizeConstraint(QLayout::SetFixedSize);
  for (Label label : kLabels) {
    auto* button = new QToolButton;
    button->setObjectName(QString("label_%1").arg(static_cast<int>(label)));
    button->setText(labelText(label));
    button->setCheckable(true);
    button->setFocusPolicy(Qt::TabFocus);  // after a click keys stay the map's
    button->setStyleSheet(QString("QToolButton { border: 1px solid #9AA4AE; padding: 4px 10px; background: white;"
                                  " margin-left: -1px }"
                                  "QToolButton:checked { background: %1; border-color: %1; color: white;"
                                  " font-weight: 600 }")
                              .arg(labelColour(label).name()));
    m_buttons->addButton(button, static_cast<int>(label));
    row->addWidget(button);
    name(label, labelText(label));
  }
  connect(m_buttons, &QButtonGroup::idClicked, this, [this](int id) {
    finishTyping();
    m_tools.setLabel(static_cast<Label>(id));
  });
  connect(&tools, &ToolBox::labelChanged, this, [this] { showState(); });
  showState();
}

void LabelSwitch::name(Label label, const QString& text) {
  QAbstractButton* button = m_buttons->button(static_cast<int>(label));
  button->setText(shortText(text).replace('&', "&&"));
  button->setToolTip(
      inTip(QCoreApplication::translate("LabelSwitch", "What the tools edit and a click selects: %1  (%2)")
                .arg(text, labelKey(label).toString(QKeySequence::NativeText))));
}

void LabelSwitch::showPrecinctLayer(const QString& layer) {
  const QString text = labelText(Label::Precinct);
  name(Label::Precinct,
       layer.isEmpty() ? text : QCoreApplication::translate("LabelSwitch", "%1: %2").arg(text, layer.simplified()));
}

void LabelSwitch::offer(Label label, QAction* action) {
  auto* button = new QToolButton;
  button->setObjectName("offer_" + action->objectName());
  button->setText(commandText(action->text()));
  button->setToolTip(inTip(commandText(action->text())) + "  " + keyText(*action));
  button->setFocusPolicy(Qt::TabFocus);
  button->setStyleSheet(QString("QToolButton { border: 1px solid %1; padding: 4px 10px; background: white; color: %1 }"
                                "QToolButton:hover, QToolButton:focus { background: #EEF3F8 }")
                            .arg(labelColour(label).name()));
  connect(button, &QToolButton::clicked, action, &QAction::trigger);
  auto* row = static_cast<QHBoxLayout*>(layout());
  if (m_offers.empty()) row->addSpacing(theme::kSpace);
  row->addWidget(button);
  m_offers.emplace_back(label, button);
  showState();
}

void LabelSwitch::showState() {
  m_buttons->button(static_cast<int>(m_tools.label()))->setChecked(true);
  for (const auto& [label, button] : m_offers) button->setVisible(label == m_tools.label());
}

}  // namespace wangge
