// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/help/tour_bar.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QToolButton>
#include <QVBoxLayout>

#include "app/window/help/tour.h"
#include "app/window/parts/theme.h"
#include "app/window/parts/widgets.h"

namespace wangge {

TourBar::TourBar(Tour& tour, QWidget* parent)
    : QWidget(parent),
      m_tour(tour),
      m_step(named("tourStep", new QLabel)),
      m_title(named("tourTitle", new QLabel)),
      m_text(named("tourText", wrapping(new QLabel))),
      m_show(named("tourShow", new QPushButton)),
      m_skip(named("tourSkip", new QToolButton)),
      m_more(named("tourMore", new QToolButton)),
      m_leave(named("tourLeave", new QToolButton)) {
  setObjectName("tourBar");
  setAttribute(Qt::WA_StyledBackground);
  setStyleSheet(
      "#tourBar { background: #EFF6FC; border-bottom: 1px solid #B9D2EA }"
      "#tourBar QToolButton { border: 0; padding: 4px 8px; color: #0B5CAD }"
      "#tourBar QToolButton:hover { background: #DCE9F5; border-radius: 4px }");
  m_step->setStyleSheet("color: #5F6B76");
  m_title->setStyleSheet("font-weight: 600; color: #0B3C6F");
  m_text->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Minimum);
  m_leave->setIcon(theme::icon("cancel"));
  m_leave->setIconSize(QSize(14, 14));
  m_leave->setToolTip(tr("Leave; the Help menu takes it up again at this step"));
  m_leave->setAccessibleName(tr("Leave"));
  auto* head = spaced<QHBoxLayout>(nullptr, {0, 0, 0, 0}, theme::kSpace);
  addAll(head, {m_title, m_step});
  head->addStretch();
  addAll(head, {m_more, m_skip, m_leave});
  auto* body = spaced<QHBoxLayout>(nullptr, {0, 0, 6, 0}, 2 * theme::kSpace);
  body->addWidget(m_text, 1);
  body->addWidget(m_show, 0, Qt::AlignVCenter);
  auto* column = spaced<QVBoxLayout>(this, {14, 5, 8, 8}, 0);
  column->addLayout(head);
  column->addLayout(body);
  connect(m_show, &QPushButton::clicked, this, [this] {
    if (m_tour.isFinished()) return m_tour.leave();
    if (m_tour.current().show) m_tour.current().show();
  });
  connect(m_skip, &QToolButton::clicked, this, [this] { m_tour.isFinished() ? m_tour.startAnew() : m_tour.skip(); });
  connect(m_more, &QToolButton::clicked, this, [this] { emit topicRequested(m_tour.current().topic); });
  connect(m_leave, &QToolButton::clicked, this, [this] { m_tour.leave(); });
  connect(&tour, &Tour::changed, this, [this] { refresh(); });
  refresh();
}

void TourBar::refresh() {
  setVisible(m_tour.isRunning());
  if (!m_tour.isRunning()) return;
  const bool finished = m_tour.isFinished();
  m_step->setText(finished ? QString() : tr("Step %1 of %2").arg(m_tour.step() + 1).arg(m_tour.count()));
  m_title->setText(finished ? tr("That is the whole way") : m_tour.current().title);
  m_text->setText(finished ? tr("From data to a printed sheet. Everything else is in the manual: F1 opens it where you "
                                "are, and Ctrl+K finds every command.")
                           : m_tour.current().text);
  m_show->setText(finished ? tr("Close") : m_tour.current().showText);
  m_show->setVisible(!m_show->text().isEmpty());
  m_skip->setText(finished ? tr("From the beginning") : tr("Skip"));
  m_more->setText(tr("More about it"));
}

}  // namespace wangge
