// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/session/job.h"

#include <QCoreApplication>
#include <QEvent>
#include <QMetaObject>

namespace wangge {

void Job::stop() {
  m_current.reset();
  if (m_thread.joinable()) {
    m_thread.request_stop();
    m_thread.join();
  }
}

void Job::finish() {
  if (!isRunning()) return;
  if (m_thread.joinable()) m_thread.join();
  QCoreApplication::sendPostedEvents(this, QEvent::MetaCall);
}

void Job::post(const std::shared_ptr<int>& token, std::function<void()> what) {
  QMetaObject::invokeMethod(
      this,
      [this, token, what = std::move(what)] {
        if (m_current == token) what();
      },
      Qt::QueuedConnection);
}

}  // namespace wangge
