// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/parts/work_bar.h"

#include <QEventLoop>
#include <QHBoxLayout>
#include <QLabel>
#include <QProgressBar>
#include <QToolButton>

#include "app/text/messages.h"
#include "app/window/parts/elided_label.h"
#include "app/window/parts/theme.h"

namespace wangge {

WorkBar::WorkBar(QWidget* parent)
    : QWidget(parent), m_title(new ElidedLabel), m_bar(new QProgressBar), m_cancel(new QToolButton) {
  setObjectName("workBar");
  m_bar->setFixedWidth(160);
  m_bar->setTextVisible(false);
  m_cancel->setIcon(theme::icon("cancel"));
  m_cancel->setToolTip(tr("Stop"));
  m_cancel->setAccessibleName(tr("Stop"));
  m_cancel->setAutoRaise(true);
  m_cancel->setObjectName("cancelWork");
  auto* row = new QHBoxLayout(this);
  row->setContentsMargins(8, 0, 8, 0);
  row->addWidget(m_title);
  row->addWidget(m_bar);
  row->addWidget(m_cancel);
  setVisible(false);
  connect(m_cancel, &QToolButton::clicked, this, [this] { stop(); });
  connect(&m_job, &Job::progressed, this, [this](const QString& stage, double fraction) {
    m_title->setText(stageText(stage.toStdString()));
    m_bar->setRange(0, fraction < 0 ? 0 : 1000);
    if (fraction >= 0) m_bar->setValue(static_cast<int>(fraction * 1000));
    emit progressed(m_title->text(), fraction);
  });
  connect(&m_job, &Job::finished, this, [this] { end(); });
}

void WorkBar::begin(const QString& title, bool toEnd, bool blocks) {
  m_toEnd = toEnd;
  m_blocks = blocks;
  m_apart = false;
  m_cancel->setVisible(!toEnd);
  m_title->setText(title);
  m_bar->setRange(0, 0);
  setVisible(true);
}

QString WorkBar::title() const {
  return m_title->text();
}

void WorkBar::stop() {
  if (m_toEnd && m_job.isRunning()) return finish();
  const bool busy = m_job.isRunning();
  if (m_apart)
    m_job.abandon();
  else
    m_job.stop();
  end();
  if (busy) emit stopped();
}

void WorkBar::finish() {
  if (!m_toEnd || !m_job.isRunning()) return;
  // The window goes on being drawn meanwhile; its value is handed over before the loop returns.
  QEventLoop ends;
  connect(&m_job, &Job::finished, &ends, &QEventLoop::quit);
  ends.exec(QEventLoop::ExcludeUserInputEvents);
}

void WorkBar::end() {
  setVisible(false);
  emit busyChanged(false);
}

}  // namespace wangge
