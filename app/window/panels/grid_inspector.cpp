// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/panels/grid_inspector.h"

#include <QCheckBox>
#include <QComboBox>
#include <QFocusEvent>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QScrollArea>
#include <QStackedWidget>
#include <QToolButton>
#include <QVBoxLayout>
#include <map>

#include "app/session/session.h"
#include "app/text/format.h"
#include "app/text/words.h"
#include "app/window/map/typing.h"
#include "app/window/panels/band_bar.h"
#include "app/window/panels/grid_people.h"
#include "app/window/panels/lock_commands.h"
#include "app/window/panels/precinct_page.h"
#include "app/window/parts/elided_label.h"
#include "app/window/parts/heading.h"
#include "app/window/parts/theme.h"
#include "app/window/parts/typed.h"
#include "app/window/parts/widgets.h"
#include "core/plan/beats.h"
#include "core/plan/locks.h"

namespace wangge {
namespace {

QLabel* quietLabel(const QString& text = {}) {
  auto* label = wrapping(new QLabel(text));
  label->setStyleSheet("color: #5F6B76");
  return label;
}

QLabel* value() {
  auto* label = wrapping(new QLabel);
  label->setTextInteractionFlags(Qt::TextSelectableByMouse);
  return label;
}

// The caret stays where it is when the text is the same.
void showText(QLineEdit& field, const std::string& text) {
  const QString wanted = QString::fromStdString(text);
  if (field.text() != wanted) field.setText(wanted);
}

void showText(QPlainTextEdit& field, const std::string& text) {
  const QString wanted = QString::fromStdString(text);
  if (field.toPlainText() != wanted) field.setPlainText(wanted);
}

}  // namespace

GridInspector::GridInspector(Session& session, QWidget* parent) : QWidget(parent), m_session(session) {
  setObjectName("gridInspector");
  m_pages = new QStackedWidget;
  auto* outer = spaced<QVBoxLayout>(this, {0, 0, 0, 0});
  outer->addWidget(m_pages);

  auto* empty = quietLabel(tr("Select a grid on the map or in the list to see its numbers."));
  empty->setAlignment(Qt::AlignTop | Qt::AlignLeft);
  empty->setContentsMargins(14, 14, 14, 14);
  m_pages->addWidget(empty);

  auto* page = new QWidget;
  auto* column = spaced<QVBoxLayout>(page, {14, 12, 14, 12}, theme::kSpace);
  m_title = named("gridTitle", new ElidedLabel({}, 2));
  m_title->setStyleSheet(headingStyle());
  m_state = new QLabel;
  m_bar = new BandBar;
  m_lock = named("gridLock", new QToolButton);
  m_lock->setAutoRaise(true);
  m_lock->setIconSize(QSize(18, 18));
  auto* head = new QHBoxLayout;
  head->setSpacing(theme::kSpace);
  head->addWidget(m_title, 1);
  head->addWidget(m_lock, 0, Qt::AlignTop);
  column->addLayout(head);
  addAll(column, {m_state, m_bar});
  auto* form = new QFormLayout;
  form->setHorizontalSpacing(12);
  form->setVerticalSpacing(7);
  form->setLabelAlignment(Qt::AlignLeft);
  form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
  m_community = new ElidedLabel({}, 2), m_precinct = new ElidedLabel({}, 3), m_beat = new ElidedLabel({}, 2);
  m_households = new ElidedLabel, m_persons = new ElidedLabel, m_area = value(), m_counted = quietLabel();
  m_name = new QLineEdit, m_code = new QLineEdit;
  m_name->setObjectName("gridName"), m_code->setObjectName("gridCode");
  m_kind = new QComboBox, m_category = new QComboBox;
  m_kind->setObjectName("gridKind"), m_category->setObjectName("gridCategory");
  for (GridKind kind : {GridKind::Comprehensive, GridKind::Dedicated})
    m_kind->addItem(wordFor(kind), static_cast<int>(kind));
  m_category->addItem(tr("(none)"), static_cast<int>(DedicatedCategory::None));
  for (DedicatedCategory category : kDedicatedCategories)
    m_category->addItem(wordFor(category), static_cast<int>(category));
  m_exclave = new QCheckBox(tr("Declared exclave"));
  m_exclave->setToolTip(tr("The grid may have several parts"));
  m_note = named("gridNote", new QPlainTextEdit);
  m_note->setMaximumHeight(roomForLines(3, 10));
  m_note->installEventFilter(this);
  for (QComboBox* box : {m_kind, m_category}) {
    box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    box->setMinimumContentsLength(8);
  }
  form->addRow(quietLabel(tr("Households")), m_households);
  form->addRow(quietLabel(tr("Persons")), m_persons);
  form->addRow(quietLabel(tr("Area")), m_area);
  form->addRow(QString(), m_counted);
  form->addRow(quietLabel(tr("Name")), m_name);
  form->addRow(quietLabel(tr("Code")), m_code);
  form->addRow(quietLabel(tr("Kind")), m_kind);
  form->addRow(quietLabel(tr("Category")), m_category);
  form->addRow(quietLabel(tr("Community")), m_community);
  form->addRow(quietLabel(tr("Precinct")), m_precinct);
  form->addRow(quietLabel(tr("Police beat")), m_beat);
  form->addRow(QString(), m_exclave);
  form->addRow(quietLabel(tr("Note")), m_note);
  for (const auto& [field, title] : std::initializer_list<std::pair<QWidget*, QString>>{{m_name, tr("Name")},
                                                                                        {m_code, tr("Code")},
                                                                                        {m_kind, tr("Kind")},
                                                                                        {m_category, tr("Category")},
                                                                                        {m_note, tr("Note")}})
    field->setAccessibleName(title);
  m_note->setTabChangesFocus(true);
  column->addLayout(form);
  m_people = new GridPeople(session);
  column->addWidget(m_people);
  column->addStretch();
  page->setMinimumWidth(0);
  auto* scroll = scrolling(page);
  m_pages->addWidget(scroll);

  m_several = wrapping(new QLabel);
  m_several->setAlignment(Qt::AlignTop | Qt::AlignLeft);
  m_several->setContentsMargins(14, 14, 14, 14);
  m_pages->addWidget(m_several);
  m_precincts = new PrecinctPage(session);
  m_pages->addWidget(scrolling(m_precincts));

  connect(m_lock, &QToolButton::clicked, this, [this] {
    finishTyping();
    toggleGridLock(m_session, m_grid);
  });
  connect(m_name, &QLineEdit::editingFinished, this, [this] { commitAttributes(); });
  connect(m_code, &QLineEdit::editingFinished, this, [this] { commitCode(); });
  connect(m_kind, &QComboBox::activated, this, [this] { commitAttributes(); });
  connect(m_category, &QComboBox::activated, this, [this] { commitAttributes(); });
  connect(m_exclave, &QCheckBox::clicked, this, [this] { commitAttributes(); });
  connect(&session, &Session::planReplaced, this, [this] { show(); });
  connect(&session, &Session::changed, this, [this] { show(); });
  connect(&session, &Session::selectionChanged, this, [this] { show(); });
  connect(&session, &Session::lookChanged, this, [this] { show(); });
  connect(m_pages, &QStackedWidget::currentChanged, this, &GridInspector::shown);
  show();
}

bool GridInspector::showsNothing() const {
  return m_pages->currentIndex() == 0;
}

bool GridInspector::showsPrecincts() const {
  return m_pages->currentIndex() == 3;
}

bool GridInspector::eventFilter(QObject* object, QEvent* event) {
  if (object == m_note && event->type() == QEvent::FocusOut &&
      static_cast<QFocusEvent*>(event)->reason() != Qt::PopupFocusReason)
    commitAttributes();
  return QWidget::eventFilter(object, event);
}

void GridInspector::show() {
  std::vector<GridId> grids;
  if (m_session.hasPlan())
    for (GridId id : m_session.selection().grids)
      if (m_session.project().grids.contains(id)) grids.push_back(id);
  m_grid = grids.size() == 1 ? grids[0] : GridId{};
  if (m_session.hasPlan() && !standing(m_session.selection(), m_session.project()).precincts.empty()) {
    m_precincts->show();
    m_pages->setCurrentIndex(3);
    return;
  }
  m_precincts->clear();
  if (m_grid) {
    showOne(m_grid);
  } else if (grids.size() > 1) {
    showSeveral();
  } else {
    m_pages->setCurrentIndex(0);
  }
}

void GridInspector::showOne(GridId id) {
  m_quiet = true;
  const Project& project = m_session.project();
  const Grid& grid = project.grids.at(id);
  const Community& community = project.communities.at(grid.community);
  const GridStatus status = statusOf(project, id);
  const SizeRule& rule = project.profile.sizeRuleFor(community.type);
  m_title->setText(grid.name.empty() ? tr("Unnamed grid") : QString::fromStdString(grid.name));
  m_state->setText(
      QString("<span style='color:%1;font-weight:600'>%2 %3</span>")
          .arg(theme::statusColour(status).name(), theme::statusSign(status), wordFor(status).toHtmlEscaped()));
  const Counted counted = countedIn(project, grid);
  m_bar->setVisible(grid.kind == GridKind::Comprehensive && counted.households);
  m_bar->show(rule, grid.zone.tally.households, status);
  m_households->setText(grid.kind == GridKind::Dedicated
                            ? countText(grid.zone.tally.households, counted.households)
                            : tr("%1  (rule: %2 to %3)")
                                  .arg(countText(grid.zone.tally.households, counted.households),
                                       numberText(rule.minHouseholds), numberText(rule.maxHouseholds)));
  m_persons->setText(grid.kind == GridKind::Dedicated ? countText(grid.zone.tally.persons, counted.persons)
                                                      : tr("%1  (rule: about %2)")
                                                            .arg(countText(grid.zone.tally.persons, counted.persons),
                                                                 numberText(rule.targetPersons)));
  m_area->setText(areaText(grid.zone.area.squareMetres()));
  QStringList notes;
  const Tally& tally = grid.zone.tally;
  if (tally.householdsUnknown > 0)
    notes << tr("%n places without household count", nullptr, static_cast<int>(tally.householdsUnknown));
  if (tally.personsUnknown > 0)
    notes << tr("%n places without person count", nullptr, static_cast<int>(tally.personsUnknown));
  if (tally.estimated > 0) notes << tr("%n places estimated", nullptr, static_cast<int>(tally.estimated));
  m_counted->setText(notes.join("\n"));
  m_counted->setVisible(!notes.isEmpty());
  m_community->setText(QString::fromStdString(community.name));
  std::map<std::string, int> precincts;
  for (FaceId face : grid.zone.faces)
    if (const PrecinctId precinct = project.subdivision.face(face).precinct)
      ++precincts[project.precincts.at(precinct).name];
  QStringList names;
  for (const auto& [name, count] : precincts) names << QString::fromStdString(name);
  m_precinct->setText(names.isEmpty() ? tr("none") : names.join(tr(", ")));
  QStringList beats;
  for (BeatId beat : beatsOf(project, id)) {
    const QString label = QString::fromStdString(labelOf(project.beats.at(beat)));
    beats << (label.isEmpty() ? tr("unnamed beat") : label);
  }
  m_beat->setText(beats.isEmpty() ? tr("none") : beats.join(tr(", ")));
  showText(*m_name, grid.name);
  showText(*m_code, grid.code);
  m_kind->setCurrentIndex(m_kind->findData(static_cast<int>(grid.kind)));
  m_category->setCurrentIndex(m_category->findData(static_cast<int>(grid.category)));
  const bool locked = isLocked(project, id);
  m_lock->setIcon(lockIcon(project, id));
  m_lock->setToolTip(lockText(project, id));
  m_lock->setAccessibleName(lockText(project, id));
  m_category->setEnabled(grid.kind == GridKind::Dedicated && !locked);
  m_exclave->setChecked(grid.exclave);
  showText(*m_note, grid.note);
  m_noteShown = m_note->toPlainText();
  for (QWidget* field : std::initializer_list<QWidget*>{m_name, m_code, m_kind, m_exclave, m_note})
    field->setEnabled(!locked);
  m_people->show(id);
  m_pages->setCurrentIndex(1);
  m_quiet = false;
}

void GridInspector::showSeveral() {
  Tally tally;
  Area area;
  int count = 0;
  Counted counted;  // in any of them
  for (GridId id : m_session.selection().grids)
    if (const Grid* grid = m_session.project().grids.find(id)) {
      tally += grid->zone.tally, area += grid->zone.area, ++count;
      const Counted here = countedIn(m_session.project(), *grid);
      counted.households = counted.households || here.households, counted.persons = counted.persons || here.persons;
    }
  m_several->setText(tr("<b>%n grids selected</b>", nullptr, count) + "<br><br>" +
                     (counted.households ? householdsText(tally.households) : householdsText(Tally{})) + "<br>" +
                     (counted.persons ? personsText(tally.persons) : personsText(Tally{})) + "<br>" +
                     areaText(area.squareMetres()));
  m_pages->setCurrentIndex(2);
}

void GridInspector::commitAttributes() {
  if (m_quiet || !m_grid || !m_session.project().grids.contains(m_grid)) return;
  const Grid& grid = m_session.project().grids.at(m_grid);
  GridAttributes attributes;
  attributes.name = typedOver(grid.name, m_name->text());
  attributes.kind = static_cast<GridKind>(m_kind->currentData().toInt());
  attributes.category = static_cast<DedicatedCategory>(m_category->currentData().toInt());
  attributes.exclave = m_exclave->isChecked();
  const QString note = m_note->toPlainText();
  attributes.note = note == m_noteShown ? grid.note : note.toStdString();
  m_session.commit(setGridAttributes(m_session.project(), m_grid, attributes, m_session.context()));
  show();
}

void GridInspector::commitCode() {
  if (m_quiet || !m_grid || !m_session.project().grids.contains(m_grid)) return;
  const std::string& kept = m_session.project().grids.at(m_grid).code;
  if (const std::string code = typedOver(kept, m_code->text()); code != kept)
    m_session.commit(setGridCode(m_session.project(), m_grid, code, m_session.context()));
  show();
}

}  // namespace wangge
