// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/align/exemption_foot.h"

#include <QHBoxLayout>
#include <QLineEdit>
#include <QPushButton>

#include "app/window/align/align_controller.h"
#include "app/window/parts/theme.h"
#include "app/window/parts/typed.h"
#include "app/window/parts/waits.h"
#include "app/window/parts/widgets.h"

namespace wangge {

ExemptionFoot::ExemptionFoot(AlignController& controller, QWidget* parent)
    : QWidget(parent),
      m_controller(controller),
      m_reason(named("exemptionReason", new QLineEdit)),
      m_declare(named("declareMismatch", new QPushButton(tr("Need not match")))),
      m_withdraw(named("withdrawMismatch", new QPushButton(tr("Has to match again")))) {
  m_reason->setPlaceholderText(tr("Choose a station; why need it not match a subdistrict?"));
  m_reason->setAccessibleName(tr("Why the station need not match a subdistrict"));
  m_reason->setToolTip(tr("Such as: station of a development zone"));
  auto* row = spaced<QHBoxLayout>(this, {theme::kSpace, 4, theme::kSpace, 4}, theme::kSpace);
  row->addWidget(m_reason, 1);
  row->addWidget(m_declare);
  row->addWidget(m_withdraw);
  connect(m_reason, &QLineEdit::textChanged, this, [this] { showState(); });
  connect(m_reason, &QLineEdit::returnPressed, this, [this] { declare(); });
  connect(m_declare, &QPushButton::clicked, this, [this] { declare(); });
  connect(m_withdraw, &QPushButton::clicked, this, [this] {
    m_reason->setText({});
    m_controller.declare(m_precinct, {});
  });
  show(nullptr);
}

void ExemptionFoot::show(const align::StationVerdict* chosen) {
  const PrecinctId precinct = chosen ? chosen->precinct : PrecinctId();
  const QString reason = chosen ? QString::fromStdString(chosen->exemption) : QString();
  // What is being typed about this station stays.
  if (precinct != m_precinct || !m_reason->isModified()) m_reason->setText(reason);
  m_precinct = precinct;
  m_declared = !reason.isEmpty();
  showState();
}

void ExemptionFoot::showState() {
  m_reason->setEnabled(static_cast<bool>(m_precinct));
  const QString station = m_precinct ? QString() : tr("Choose a station first.");
  waitFor(m_declare,
          station.isEmpty() && m_reason->text().trimmed().isEmpty() ? tr("Write the reason first.") : station,
          tr("The station is left out of verdicts and of the best correspondence"));
  waitFor(m_withdraw, station.isEmpty() && !m_declared ? tr("The station has to match as it is.") : station);
}

void ExemptionFoot::declare() {
  const std::string reason = typedLine(m_reason->text());
  if (!m_precinct || reason.empty()) return;
  m_reason->setModified(false);
  m_controller.declare(m_precinct, reason);
}

}  // namespace wangge
