// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/map/comparison.h"

#include <QAction>

#include "app/session/session.h"
#include "app/window/map/map_canvas.h"
#include "app/window/parts/widgets.h"

namespace wangge {

Comparison::Comparison(Session& session, MapCanvas& canvas, QObject* parent)
    : QObject(parent), m_session(session), m_canvas(canvas), m_action(named("action_compare", new QAction(this))) {
  m_action->setCheckable(true);
  m_action->setShortcut(QKeySequence("Ctrl+D"));
  connect(m_action, &QAction::toggled, this, [this](bool on) {
    if (!on) m_version.reset();
    update();
  });
  connect(&session, &Session::planReplaced, this, [this] {
    m_version.reset();
    m_action->setChecked(false);
    update();
  });
  connect(&session, &Session::stateChanged, this, [this] { update(); });  // after saving there is another "as saved"
  update();
}

void Comparison::showVersion(std::shared_ptr<const Project> version, const QString& name) {
  m_version = std::move(version);
  m_name = name;
  m_action->setChecked(true);
  update();
}

void Comparison::update() {
  const bool possible = m_session.hasPlan() && (m_version || m_session.saved());
  if (!possible) m_action->setChecked(false);
  m_action->setEnabled(possible);
  m_action->setText(m_version ? tr("&Compare with “%1”").arg(QString(m_name).replace('&', "&&"))
                              : tr("&Compare with the plan as saved"));
  const auto other = !m_action->isChecked() ? nullptr : m_version ? m_version : m_session.saved();
  if (m_canvas.comparedWith() != other) m_canvas.compareWith(other, m_version ? m_name : tr("As saved"));
}

}  // namespace wangge
