// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/panels/grid_people.h"

#include <QAction>
#include <QFocusEvent>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QPlainTextEdit>
#include <QToolButton>

#include "app/session/session.h"
#include "app/text/four_bounds_text.h"
#include "app/text/words.h"
#include "app/window/dialogs/staff_dialog.h"
#include "app/window/map/typing.h"
#include "app/window/parts/elided_label.h"
#include "app/window/parts/heading.h"
#include "app/window/parts/widgets.h"
#include "core/edit/four_bounds.h"
#include "core/plan/locks.h"
#include "core/plan/staff.h"

namespace wangge {
namespace {

constexpr const char* kQuiet = "color: #5F6B76";
constexpr const char* kWarning = "color: #8A5A00";

// The chief by name, the others by number.
QString peopleText(const Project& project, GridId grid) {
  QString chief;
  int others = 0;
  for (PostId id : postsOn(project, grid, dayToday())) {
    const Post& post = project.posts.at(id);
    const Person* person = project.persons.find(post.person);
    if (post.role == PostRole::Chief && chief.isEmpty() && person)
      chief = QString::fromStdString(person->name);
    else
      ++others;
  }
  const QString more = GridPeople::tr("%n others", nullptr, others);
  if (chief.isEmpty()) return others > 0 ? GridPeople::tr("no chief, %1").arg(more) : GridPeople::tr("nobody entered");
  return others > 0 ? GridPeople::tr("%1, %2", "the chief of a grid and how many others").arg(chief, more) : chief;
}

}  // namespace

GridPeople::GridPeople(Session& session, QWidget* parent) : QWidget(parent), m_session(session) {
  m_bounds = named("gridBounds", new QPlainTextEdit);
  m_bounds->setMaximumHeight(roomForLines(4, 10));
  m_bounds->setTabChangesFocus(true);
  m_bounds->setAccessibleName(tr("Four bounds"));
  m_bounds->installEventFilter(this);
  m_origin = named("gridBoundsOrigin", new ElidedLabel({}, 2));
  m_anew = named("gridBoundsAnew", new QToolButton);
  m_anew->setText(tr("Work out anew"));
  m_anew->setToolTip(tr("In place of what is written: what the border follows and who is beyond it"));
  m_people = named("gridPeople", new ElidedLabel);
  m_staff = named("gridStaff", new QToolButton);
  m_staff->setText(tr("People…"));
  m_staff->setToolTip(tr("Chief, workers and officers of the grid, with phone and photo"));
  m_board = named("gridBoard", new QToolButton);
  m_board->setText(tr("Notice board…"));
  m_board->setToolTip(tr("The grid's notice board, pocket sheet or other sheet, printed"));
  auto* form = spaced<QFormLayout>(this, {0, 0, 0, 0});
  form->setHorizontalSpacing(12);
  form->setVerticalSpacing(7);
  form->setLabelAlignment(Qt::AlignLeft);
  form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
  const auto row = [&](const QString& title, auto* field) {
    auto* label = new QLabel(title);
    label->setStyleSheet(kQuiet);
    form->addRow(label, field);
  };
  auto* origin = new QHBoxLayout;
  origin->addWidget(m_origin, 1);
  origin->addWidget(m_anew);
  auto* people = new QHBoxLayout;
  people->addWidget(m_people, 1);
  people->addWidget(m_staff);
  auto* board = new QHBoxLayout;
  board->addWidget(m_board);
  board->addStretch();
  row(tr("Four bounds"), m_bounds);
  form->addRow(QString(), origin);
  row(tr("People"), people);
  form->addRow(QString(), board);
  connect(m_anew, &QToolButton::clicked, this, [this] {
    if (m_session.project().grids.contains(m_grid))
      m_session.commit(setFourBounds(m_session.project(), m_grid, {}, m_session.context()));
  });
  connect(m_staff, &QToolButton::clicked, this, [this] {
    finishTyping();
    if (!m_session.project().grids.contains(m_grid)) return;
    StaffDialog dialog(m_session, m_grid, window());
    dialog.exec();
  });
  connect(m_board, &QToolButton::clicked, this, [this] {
    if (auto* print = window()->findChild<QAction*>("action_board")) print->trigger();
  });
}

bool GridPeople::eventFilter(QObject* object, QEvent* event) {
  if (object == m_bounds && event->type() == QEvent::FocusOut &&
      static_cast<QFocusEvent*>(event)->reason() != Qt::PopupFocusReason)
    commitBounds();
  return QWidget::eventFilter(object, event);
}

void GridPeople::show(GridId id) {
  const Project& project = m_session.project();
  const Grid& grid = project.grids.at(id);
  const bool written = !grid.fourBounds.empty(), outdated = fourBoundsAreStale(project, id);
  const QString text = fourBoundsText(project, id);
  // What somebody is typing stays while the plan changes elsewhere.
  if (id != m_grid || text != m_shown) m_bounds->setPlainText(text);
  m_grid = id, m_shown = text;
  m_origin->setText(outdated  ? tr("Written for an older border")
                    : written ? tr("As written")
                              : tr("Worked out from the map"));
  m_origin->setStyleSheet(outdated ? kWarning : kQuiet);
  const bool locked = isLocked(project, id);
  m_anew->setVisible(written);
  m_anew->setEnabled(!locked);
  m_bounds->setEnabled(!locked && !grid.zone.faces.empty());
  m_board->setEnabled(!grid.zone.faces.empty());
  m_people->setText(peopleText(project, id));
}

void GridPeople::commitBounds() {
  if (!m_session.hasPlan() || !m_session.project().grids.contains(m_grid)) return;
  const QString text = m_bounds->toPlainText().simplified();
  // A form lays out what was written in its own way; passing through it is no change.
  if (text == m_shown.simplified()) return;
  // What is worked out need not be written down.
  const bool same = text == workedOutBounds(m_session.project(), m_grid).simplified();
  m_session.commit(
      setFourBounds(m_session.project(), m_grid, same ? std::string() : text.toStdString(), m_session.context()));
}

}  // namespace wangge
