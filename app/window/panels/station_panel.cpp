// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/panels/station_panel.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QSignalBlocker>
#include <QSpinBox>
#include <QStyledItemDelegate>
#include <QToolButton>
#include <QTreeWidget>
#include <QVBoxLayout>
#include <algorithm>

#include "app/session/session.h"
#include "app/text/messages.h"
#include "app/tools/tool_box.h"
#include "app/window/panels/action_row.h"
#include "app/window/panels/beat_list.h"
#include "app/window/parts/elided_label.h"
#include "app/window/parts/form_dialog.h"
#include "app/window/parts/theme.h"
#include "app/window/parts/typed.h"
#include "app/window/parts/widgets.h"
#include "core/edit/stations.h"
#include "core/plan/beats.h"

namespace wangge {
namespace {

enum Column { kName, kCode, kOfficers, kPrecinct, kPlace };

// Told, not typed.
class ToldOnly : public QStyledItemDelegate {
 public:
  using QStyledItemDelegate::QStyledItemDelegate;
  QWidget* createEditor(QWidget*, const QStyleOptionViewItem&, const QModelIndex&) const override { return nullptr; }
};

// Tells whether the editor of a cell is open.
class StationTree : public QTreeWidget {
 public:
  bool isEditing() const { return state() == EditingState; }
};

StationId stationIn(const QTreeWidgetItem& item) {
  return StationId(item.data(kName, Qt::UserRole).toULongLong());
}

// Whose station it is, and whether it stands where it should.
QString precinctText(const Project& project, const Station& station) {
  QStringList names;
  for (PrecinctId id : precinctsOf(project, station))
    names << QString::fromStdString(labelOf(project.precincts.at(id)));
  return names.isEmpty() ? StationPanel::tr("none") : names.join(StationPanel::tr(", "));
}

// Asks what a new station is called; false when the planner cancels.
bool askStation(QWidget* parent, StationAttributes& attributes) {
  FormDialog dialog(
      parent->window(), "stationNew", StationPanel::tr("New police station"),
      StationPanel::tr("Its precinct is the one with the same code. Where it stands is set on the map afterwards."),
      StationPanel::tr("Add"));
  auto* code = named("stationNewCode", new QLineEdit(QString::fromStdString(attributes.code)));
  auto* name = named("stationNewName", new QLineEdit(QString::fromStdString(attributes.name)));
  auto* officers = named("stationNewOfficers", new QSpinBox);
  officers->setRange(0, 9999);
  officers->setSpecialValueText(StationPanel::tr("not told"));
  dialog.add(StationPanel::tr("Code"), code);
  dialog.add(StationPanel::tr("Name"), name);
  dialog.add(StationPanel::tr("Officers"), officers);
  const auto typed = [](const QLineEdit* field) { return typedLine(field->text()); };
  const auto check = [&] {
    dialog.setMissing(typed(code).empty() && typed(name).empty() ? StationPanel::tr("Write a code or a name first.")
                                                                 : QString());
  };
  for (QLineEdit* field : {code, name}) QObject::connect(field, &QLineEdit::textChanged, &dialog, check);
  check();
  if (!dialog.ask()) return false;
  attributes = {typed(code), typed(name), officers->value()};
  return true;
}

}  // namespace

StationPanel::StationPanel(Session& session, ToolBox& tools, QWidget* parent)
    : QWidget(parent), m_session(session), m_tools(tools) {
  setObjectName("stationPanel");
  setAccessibleName(tr("Police stations"));
  m_tree = named<QTreeWidget>("stationTree", new StationTree);
  m_tree->setAccessibleName(tr("Police stations"));
  m_tree->setRootIsDecorated(false);
  m_tree->setUniformRowHeights(true);
  m_tree->setEditTriggers(QAbstractItemView::DoubleClicked | QAbstractItemView::EditKeyPressed);
  m_tree->setHeaderLabels({tr("Police station"), tr("Code"), tr("Officers"), tr("Its precinct"), tr("Place")});
  m_tree->header()->setSectionResizeMode(QHeaderView::ResizeToContents);
  m_tree->header()->setStretchLastSection(true);
  m_tree->setMinimumHeight(60);
  for (int column : {kPrecinct, kPlace}) m_tree->setItemDelegateForColumn(column, new ToldOnly(m_tree));
  const QString none = tr("No police stations are in the plan. Import them as places with a code, or make one here.");
  m_none = named("stationNone", new ElidedLabel(none, 2));
  m_none->setStyleSheet("color: #5F6B76");
  auto* row = new ActionRow;
  m_new = row->add("stationAdd", tr("New…"), tr("Make a police station; of the selected precinct where it has none"),
                   [this] { makeNew(); });
  m_place = row->add("stationPlace", tr("Place on the map"), tr("The next click on the map says where it stands"),
                     [this] { place(); });
  m_off = row->add("stationOff", tr("Off the map"), tr("It stays in the list, without a place"), [this] {
    m_session.commit(placeStation(m_session.project(), chosen(), std::nullopt, m_session.context()));
  });
  m_remove = row->add("stationRemove", tr("Remove"), tr("The precinct stays, and has no station then"),
                      [this] { m_session.commit(removeStation(m_session.project(), chosen(), m_session.context())); });
  auto* list = spaced<QVBoxLayout>(nullptr, {0, 0, 0, 0}, 6);
  list->addWidget(m_none);
  list->addWidget(m_tree, 1);
  list->addLayout(row);
  list->addStretch();  // while there is no list
  m_beats = new BeatList(session);
  auto* beside = spaced<QVBoxLayout>(nullptr, {0, 0, 0, 0}, 0);
  beside->addWidget(m_beats);
  beside->addStretch();
  auto* columns = spaced<QHBoxLayout>(this, {8, 8, 8, 8}, 12);
  columns->addLayout(list, 3);
  columns->addLayout(beside, 2);

  connect(m_tree, &QTreeWidget::itemChanged, this, [this](const QTreeWidgetItem* item) {
    if (!m_quiet) commit(*item);
  });
  connect(m_tree, &QTreeWidget::itemSelectionChanged, this, [this] {
    if (m_quiet) return;
    showButtons();
    const Station* station = m_session.hasPlan() ? m_session.project().stations.find(chosen()) : nullptr;
    if (station && station->placed) emit shown(station->at);
  });
  // What is being typed in a cell stays; the list follows once its editor is closed.
  connect(m_tree->itemDelegate(), &QAbstractItemDelegate::closeEditor, this, [this] {
    QMetaObject::invokeMethod(
        this,
        [this] {
          if (m_outdated) follow();
        },
        Qt::QueuedConnection);
  });
  connect(&session, &Session::planReplaced, this, [this] { refresh(); });
  connect(&session, &Session::changed, this, [this] {
    if (isVisible()) follow();
  });
  refresh();
}

void StationPanel::showEvent(QShowEvent* event) {
  QWidget::showEvent(event);
  refresh();
}

StationId StationPanel::chosen() const {
  const auto items = m_tree->selectedItems();
  return items.isEmpty() ? StationId() : stationIn(*items.front());
}

void StationPanel::follow() {
  m_outdated = static_cast<const StationTree*>(m_tree)->isEditing();
  if (!m_outdated) refresh();
}

void StationPanel::refresh() {
  if (m_committing) return;  // by a cell of the list, which is made anew afterwards
  const StationId kept = chosen();
  const int column = std::max(0, m_tree->currentColumn());
  m_outdated = false;
  m_quiet = true;
  m_tree->clear();
  const Project* project = m_session.hasPlan() ? &m_session.project() : nullptr;
  if (project)
    project->stations.forEach([&](StationId id, const Station& station) {
      const auto amiss = station.placed ? misplaced(*project, station, station.at) : std::nullopt;
      auto* item = new QTreeWidgetItem(m_tree);
      item->setFlags(item->flags() | Qt::ItemIsEditable);
      item->setData(kName, Qt::UserRole, QVariant::fromValue<qulonglong>(id.value));
      item->setText(kName, QString::fromStdString(station.name));
      item->setText(kCode, QString::fromStdString(station.code));
      item->setText(kOfficers, station.officers > 0 ? QString::number(station.officers) : QString());
      item->setTextAlignment(kOfficers, Qt::AlignRight | Qt::AlignVCenter);
      item->setText(kPrecinct, precinctText(*project, station));
      item->setText(kPlace, !station.placed ? tr("without a place")
                            : amiss         ? tr("outside its precinct")
                                            : tr("on the map"));
      if (amiss) item->setToolTip(kPlace, inTip(textOf(*amiss)));
      if (id == kept) m_tree->setCurrentItem(item, column);
    });
  m_tree->setVisible(m_tree->topLevelItemCount() > 0);
  m_none->setVisible(project && m_tree->topLevelItemCount() == 0);
  m_quiet = false;
  m_beats->showLoose();
  showButtons();
}

void StationPanel::showButtons() {
  const Station* station = m_session.hasPlan() ? m_session.project().stations.find(chosen()) : nullptr;
  m_new->setEnabled(m_session.hasPlan());
  m_place->setEnabled(station != nullptr);
  m_off->setEnabled(station && station->placed);
  m_remove->setEnabled(station != nullptr);
}

void StationPanel::commit(const QTreeWidgetItem& item) {
  const StationId id = stationIn(item);
  const Station* station = m_session.hasPlan() ? m_session.project().stations.find(id) : nullptr;
  if (!station) return;
  bool number = true;
  const QString officers = item.text(kOfficers).trimmed();
  const int count = officers.isEmpty() ? 0 : officers.toInt(&number);
  const StationAttributes attributes{typedOver(station->code, item.text(kCode)),
                                     typedOver(station->name, item.text(kName)), number ? count : -1};
  m_committing = true;
  m_session.commit(setStationAttributes(m_session.project(), id, attributes, m_session.context()));
  m_committing = false;
  // Not while the editor of one of its cells closes.
  QMetaObject::invokeMethod(
      this, [this] { follow(); }, Qt::QueuedConnection);
}

void StationPanel::makeNew() {
  if (!m_session.hasPlan()) return;
  StationAttributes attributes;
  const Project& project = m_session.project();
  const Precinct* precinct = project.precincts.find(m_session.selectedZone(Label::Precinct).precinct());
  if (precinct && !precinct->code.empty()) {
    bool there = false;
    project.stations.forEach([&](StationId, const Station& each) { there = there || each.code == precinct->code; });
    if (!there) attributes.code = precinct->code, attributes.name = precinct->name;
  }
  if (!askStation(this, attributes)) return;
  // The window may have been given another plan meanwhile.
  if (!m_session.hasPlan()) return;
  if (!m_session.commit(newStation(m_session.project(), attributes, std::nullopt, m_session.context()))) return;
  const std::vector<StationId> all = m_session.project().stations.ids();
  for (int i = 0; i < m_tree->topLevelItemCount(); ++i)
    if (stationIn(*m_tree->topLevelItem(i)) == all.back()) m_tree->setCurrentItem(m_tree->topLevelItem(i));
}

void StationPanel::place() {
  const StationId station = chosen();
  if (!m_session.hasPlan() || !m_session.project().stations.contains(station)) return;
  if (m_tools.label() == Label::Community) m_tools.setLabel(Label::Precinct);
  if (m_tools.kind() != ToolKind::Stations) m_tools.setKind(ToolKind::Stations);
  ToolSettings settings = m_tools.settings();
  settings.station = station;
  m_tools.setSettings(settings);
}

}  // namespace wangge
