// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/plan_safety.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>

#include "app/text/format.h"
#include "app/text/messages.h"
#include "app/window/parts/theme.h"
#include "gis/recovery/recovery.h"

namespace wangge {

PlanSafety::PlanSafety(Session& session, QObject* parent)
    : QObject(parent),
      m_session(session),
      m_recovery(session, gis::recoveryFolder()),
      m_bar(new QWidget),
      m_picture(new QLabel),
      m_text(new QLabel),
      m_again(new QPushButton(tr("Try to open it for writing"))) {
  m_bar->setObjectName("safetyBar");
  m_bar->setAttribute(Qt::WA_StyledBackground);
  m_bar->setStyleSheet("#safetyBar { background: #FFF4D6; border-bottom: 1px solid #E6CF8F }");
  m_picture->setPixmap(theme::icon("warning", theme::severityColour(Severity::Warning)).pixmap(18, 18));
  m_text->setObjectName("safetyText");
  m_text->setWordWrap(true);
  m_text->setTextInteractionFlags(Qt::TextSelectableByMouse);
  m_again->setObjectName("openAgain");
  auto* row = new QHBoxLayout(m_bar);
  row->setContentsMargins(12, 6, 12, 6);
  row->setSpacing(theme::kSpace);
  row->addWidget(m_picture);
  row->addWidget(m_text, 1);
  row->addWidget(m_again);
  connect(m_again, &QPushButton::clicked, this, &PlanSafety::openAgainRequested);
  connect(&m_recovery, &SessionRecovery::troubleChanged, this, [this] { updateBar(); });
  connect(&session, &Session::planReplaced, this, [this] {
    // Whoever opened the plan says next how its file stands.
    m_lease.reset();
    m_held.reset();
    updateBar();
  });
  updateBar();
}

PlanSafety::~PlanSafety() = default;

QString PlanSafety::holderText() const {
  if (!m_held) return {};
  const QString user = QString::fromStdString(m_held->user), host = QString::fromStdString(m_held->host);
  if (user.isEmpty() && host.isEmpty()) return tr("somebody");
  return tr("%1 on %2, since %3")
      .arg(user.isEmpty() ? tr("somebody") : user, host.isEmpty() ? tr("an unknown computer") : host,
           momentText(m_held->since));
}

void PlanSafety::setLease(gis::Lease::Taken taken) {
  m_held.reset();
  if (taken.outcome == gis::Lease::Outcome::Held) m_held = taken.holder;
  m_lease = std::move(taken.lease);
  updateBar();
}

void PlanSafety::setLease(std::shared_ptr<gis::Lease> lease) {
  m_held.reset();
  m_lease = std::move(lease);
  updateBar();
}

void PlanSafety::updateBar() {
  QStringList lines;
  if (isReadOnly())
    lines << tr("Read-only: this plan is open for writing by %1. You can look, try things out and save under another "
                "name.")
                 .arg(holderText());
  if (const auto& trouble = m_recovery.trouble())
    lines << tr("Edits are not being kept against a crash at the moment: %1 Save the plan now and then.")
                 .arg(textOf(*trouble));
  m_text->setText(lines.join("\n"));
  m_again->setVisible(isReadOnly());
  m_bar->setVisible(!lines.isEmpty());
  emit changed();
}

}  // namespace wangge
