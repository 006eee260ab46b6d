// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/panels/problems_button.h"

#include "app/session/session.h"
#include "app/text/format.h"
#include "app/window/panels/issue_queue.h"
#include "app/window/parts/theme.h"

namespace wangge {

ProblemsButton::ProblemsButton(Session& session, QWidget* parent) : QToolButton(parent), m_session(session) {
  setObjectName("problemsButton");
  setCheckable(true);
  setAutoRaise(true);
  setFocusPolicy(Qt::TabFocus);
  setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
  setIconSize(QSize(16, 16));
  connect(&session, &Session::planReplaced, this, [this] { refresh(); });
  connect(&session, &Session::checked, this, [this] { refresh(); });
  connect(&session, &Session::changed, this, [this] { refresh(); });
  refresh();
}

void ProblemsButton::refresh() {
  std::int64_t wrong = 0, doubtful = 0, unfinished = 0;
  const bool known = m_session.hasPlan() && m_session.isChecked();
  if (known)
    for (const Issue& issue : m_session.issues()) {
      const Standing standing = standingOf(issue);
      const bool error = issue.severity == Severity::Error;
      wrong += standing == Standing::Wrong && error;
      doubtful += standing == Standing::Wrong && !error;
      unfinished += standing == Standing::Unfinished;
    }
  const QString count = numberText(unfinished);
  QStringList parts;
  if (wrong > 0) parts << tr("%1 wrong").arg(numberText(wrong));
  if (doubtful > 0) parts << tr("%1 doubtful").arg(numberText(doubtful));
  if (parts.isEmpty() && unfinished > 0) parts << tr("%1 unfinished").arg(count);
  setText(!known ? tr("Checking …") : parts.isEmpty() ? tr("No problems") : parts.join(QString::fromUtf8(" · ")));
  setIcon(wrong > 0        ? theme::icon("error", theme::severityColour(Severity::Error))
          : doubtful > 0   ? theme::icon("warning", theme::severityColour(Severity::Warning))
          : unfinished > 0 ? theme::icon("unfinished", theme::quiet())
                           : theme::icon("check", theme::statusColour(GridStatus::InBand)));
  const QString what = tr("Opens and closes the list of problems; N goes to the next one");
  setToolTip(unfinished > 0 && known ? what + '\n' + tr("%1 unfinished").arg(count) : what);
}

}  // namespace wangge
