// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/align/layer_page.h"

#include <QBoxLayout>
#include <QHeaderView>
#include <QIcon>
#include <QLineEdit>
#include <QPixmap>
#include <QPushButton>
#include <QTreeWidget>
#include <algorithm>

#include "app/session/session.h"
#include "app/text/format.h"
#include "app/text/messages.h"
#include "app/window/align/align_list.h"
#include "app/window/align/layer_rows.h"
#include "app/window/parts/elided_label.h"
#include "app/window/parts/theme.h"
#include "app/window/parts/typed.h"
#include "app/window/parts/waits.h"
#include "app/window/parts/widgets.h"
#include "core/edit/precinct_layers.h"
#include "core/map/style.h"
#include "core/plan/precinct_sides.h"

namespace wangge {
namespace {
enum Column { Name, Precincts, State };
constexpr int kIdRole = Qt::UserRole + 1;
constexpr int kLeastList = 200;

// In the colour of the layer's lines on the map.
QIcon lineIcon(std::size_t place) {
  constexpr double kDenominator = 5000;  // colours are the same at all scales
  const map::Colour colour = map::layerStroke(kDenominator, place).colour;
  QPixmap pixmap(12, 12);
  pixmap.fill(QColor(colour.red, colour.green, colour.blue));
  return QIcon(pixmap);
}

}  // namespace

LayerPage::LayerPage(Session& session, QWidget* parent)
    : QWidget(parent),
      m_session(session),
      m_summary(named("layerSummary", new ElidedLabel({}, 4))),
      m_changes(new AlignList("layerChanges", tr("What changes station"),
                              tr("Choose a layer and compare it with the one in force, or choose two."), false)) {
  setObjectName("layerPage");
  setAccessibleName(tr("Precinct layers"));
  auto* left = spaced<QVBoxLayout>(nullptr, {0, 0, 0, 0}, 6);
  buildList(left);
  auto* right = spaced<QVBoxLayout>(nullptr, {0, 0, 0, 0}, 6);
  right->addWidget(m_summary);
  right->addWidget(m_changes, 1);
  auto* row = spaced<QHBoxLayout>(this, {8, 8, 8, 8}, theme::kSpace);
  row->addLayout(left, 2);
  row->addLayout(right, 3);
  connect(m_changes, &AlignList::shown, this, &LayerPage::shown);
  connect(m_changes, &AlignList::zoomRequested, this, &LayerPage::zoomRequested);
  connect(&session, &Session::planReplaced, this, [this] {
    m_compared.reset(), m_lines.clear();
    emit linesChanged(m_lines);
    follow();
  });
  connect(&session, &Session::changed, this, [this] { follow(); });
  follow();
}

LayerPage::~LayerPage() {
  m_job.abandon();
}

void LayerPage::buildList(QBoxLayout* column) {
  m_list = named("precinctLayers", new QTreeWidget);
  m_list->setAccessibleName(tr("Precinct layers"));
  m_list->setHeaderLabels({tr("Layer"), tr("Precincts"), tr("State")});
  m_list->setRootIsDecorated(false);
  m_list->setUniformRowHeights(true);
  m_list->setSelectionMode(QAbstractItemView::ExtendedSelection);
  m_list->setEditTriggers(QAbstractItemView::EditKeyPressed | QAbstractItemView::SelectedClicked);
  m_list->setToolTip(inTip(tr("Tick a layer to see its lines on the map; F2 gives it another name")));
  m_list->setMinimumWidth(kLeastList);
  m_list->setMinimumHeight(60);
  m_list->header()->setStretchLastSection(false);
  m_list->header()->setSectionResizeMode(QHeaderView::ResizeToContents);
  m_list->header()->setSectionResizeMode(Name, QHeaderView::Stretch);
  m_name = named("layerName", new QLineEdit);
  m_name->setPlaceholderText(tr("Name of a new layer"));
  m_name->setAccessibleName(tr("Name of a new layer"));
  m_add = named("addLayer", new QPushButton(tr("New")));
  m_use = named("useLayer", new QPushButton(tr("Put in force")));
  m_compare = named("compareLayers", new QPushButton(tr("Compare")));
  m_remove = named("removeLayer", new QPushButton(tr("Remove")));
  auto* fresh = spaced<QHBoxLayout>(nullptr, {0, 0, 0, 0}, 6);
  fresh->addWidget(m_name, 1);
  fresh->addWidget(m_add);
  auto* bar = spaced<QHBoxLayout>(nullptr, {0, 0, 0, 0}, 6);
  addAll(bar, {m_use, m_compare, m_remove});
  column->addWidget(m_list, 1);
  column->addLayout(bar);
  column->addLayout(fresh);
  connect(m_list, &QTreeWidget::itemSelectionChanged, this, [this] { showState(); });
  connect(m_list, &QTreeWidget::itemChanged, this, [this](QTreeWidgetItem* item) {
    if (!m_filling) take(item);
  });
  connect(m_name, &QLineEdit::textChanged, this, [this] { showState(); });
  connect(m_name, &QLineEdit::returnPressed, this, [this] { add(); });
  connect(m_add, &QPushButton::clicked, this, [this] { add(); });
  connect(m_compare, &QPushButton::clicked, this, [this] {
    m_compared = pair();
    compare();
  });
  connect(m_use, &QPushButton::clicked, this, [this] {
    if (const auto layers = chosen(); layers.size() == 1)
      m_session.commit(putLayerInForce(m_session.project(), layers.front(), m_session.context()));
  });
  connect(m_remove, &QPushButton::clicked, this, [this] {
    if (const auto layers = chosen(); layers.size() == 1)
      m_session.commit(removePrecinctLayer(m_session.project(), layers.front(), m_session.context()));
  });
}

PrecinctLayerId LayerPage::layerOf(const QTreeWidgetItem* item) const {
  return PrecinctLayerId(item->data(Name, kIdRole).toULongLong());
}

std::vector<PrecinctLayerId> LayerPage::shownLines() const {
  return m_lines;
}

// From the top of the list down.
std::vector<PrecinctLayerId> LayerPage::chosen() const {
  std::vector<PrecinctLayerId> layers;
  for (int i = 0; i < m_list->topLevelItemCount(); ++i)
    if (const QTreeWidgetItem* item = m_list->topLevelItem(i); item->isSelected() && layerOf(item))
      layers.push_back(layerOf(item));
  return layers;
}

// One is compared with the one in force; of two the upper one comes first.
std::optional<LayerPage::Pair> LayerPage::pair() const {
  const std::vector<PrecinctLayerId> layers = chosen();
  if (layers.size() == 2) return Pair{layers[0], layers[1]};
  if (layers.size() != 1 || !m_session.hasPlan()) return std::nullopt;
  const PrecinctLayerId present = layerInForce(m_session.project());
  return layers.front() == present ? std::nullopt : std::optional(Pair{present, layers.front()});
}

void LayerPage::fill() {
  const std::vector<PrecinctLayerId> kept = chosen();
  m_filling = true;
  m_list->clear();
  const auto add = [&](PrecinctLayerId id, const QString& name, std::size_t precincts, bool inForce) {
    auto* item = new QTreeWidgetItem(m_list);
    item->setText(Name, name);
    item->setToolTip(Name, inTip(name));
    item->setData(Name, kIdRole, QVariant::fromValue<qulonglong>(id.value));
    item->setText(Precincts, numberText(static_cast<std::int64_t>(precincts)));
    item->setTextAlignment(Precincts, Qt::AlignRight | Qt::AlignVCenter);
    item->setText(State, inForce ? tr("in force") : QString());
    if (inForce) {
      QFont bold = item->font(Name);
      bold.setBold(true);
      item->setFont(Name, bold);
    }
    Qt::ItemFlags flags = Qt::ItemIsEnabled | Qt::ItemIsSelectable;
    if (id) flags |= Qt::ItemIsEditable;
    if (!inForce) {
      flags |= Qt::ItemIsUserCheckable;
      item->setIcon(Name, lineIcon(placeOf(m_session.project(), id)));
      item->setCheckState(Name, std::ranges::find(m_lines, id) != m_lines.end() ? Qt::Checked : Qt::Unchecked);
    }
    item->setFlags(flags);
    item->setSelected(std::ranges::find(kept, id) != kept.end());
  };
  if (m_session.hasPlan()) {
    const Project& project = m_session.project();
    for (PrecinctLayerId id : layersOf(project)) {
      const PrecinctLayer& layer = project.precinctLayers.at(id);
      add(id, QString::fromStdString(layer.name), precinctCount(project, id), layer.inForce);
    }
    if (project.precinctLayers.empty()) add({}, tr("Present"), project.precincts.size(), true);
  }
  m_filling = false;
}

void LayerPage::showState() {
  const std::vector<PrecinctLayerId> layers = chosen();
  const bool plan = m_session.hasPlan() && !m_session.project().communities.empty();
  const bool aside = layers.size() == 1 && !m_session.project().precinctLayers.at(layers.front()).inForce;
  const QString single = !plan                                           ? tr("The plan has no communities yet.")
                         : m_session.project().precinctLayers.size() < 2 ? tr("Make a second layer first.")
                                                                         : QString();
  const auto missing = [&](bool good, std::size_t most, const QString& tooMany) {
    if (good) return QString();
    if (!single.isEmpty()) return single;
    if (layers.empty()) return tr("Select a layer of the list first.");
    return layers.size() > most ? tooMany : tr("This layer is in force.");
  };
  const QString one = missing(aside, 1, tr("Select one layer only."));
  waitFor(m_use, one, inTip(tr("Rules, tools, numbers, maps and exports follow this layer from then on")));
  waitFor(m_remove, one, inTip(tr("Remove this layer and those of its lines that stand for nothing else")));
  waitFor(
      m_compare, missing(pair().has_value(), 2, tr("Select one layer, or two.")),
      inTip(tr("Who would change station if this layer were in force; of two layers, from the upper to the lower")));
  m_name->setEnabled(plan);
  waitFor(m_add,
          !plan                                ? tr("The plan has no communities yet.")
          : m_name->text().trimmed().isEmpty() ? tr("Write the layer's name first.")
                                               : QString(),
          inTip(tr("Keep the precincts in force a second time under this name, to be changed there")));
}

// A name that was typed, or a box that was ticked.
void LayerPage::take(QTreeWidgetItem* item) {
  const PrecinctLayerId id = layerOf(item);
  const Project& project = m_session.project();
  const PrecinctLayer* layer = project.precinctLayers.find(id);
  if (layer == nullptr) return;
  std::vector<PrecinctLayerId> lines = m_lines;
  std::erase(lines, id);
  if (!layer->inForce && item->checkState(Name) == Qt::Checked) lines.push_back(id);
  if (lines.size() != m_lines.size()) {
    m_lines = std::move(lines);
    emit linesChanged(m_lines);
  }
  if (item->text(Name).toStdString() == layer->name) return;
  const std::string name = typedLine(item->text(Name));
  // The change fills the list anew, which cannot be while a row of it is telling.
  QMetaObject::invokeMethod(
      this,
      [this, id, name] {
        if (m_session.hasPlan() &&
            m_session.commit(renamePrecinctLayer(m_session.project(), id, name, m_session.context())))
          return;
        fill();
        showState();
      },
      Qt::QueuedConnection);
}

void LayerPage::add() {
  if (!m_add->isEnabled()) return;
  const std::string name = typedLine(m_name->text());
  if (m_session.commit(addPrecinctLayer(m_session.project(), name, tr("Present").toStdString(), LayerStart::Copy,
                                        m_session.context())))
    m_name->clear();
}

void LayerPage::tell(const QString& text) {
  m_summary->setText(text);
  m_summary->setVisible(!text.isEmpty());
  // Where nothing was asked for, the list says what can be.
  text.isEmpty() ? m_changes->show({}) : m_changes->clear();
}

void LayerPage::compare() {
  const bool running = m_job.isRunning();
  if (running && !m_run->stale && m_compared && m_run->plan == m_session.shared() && m_run->pair == *m_compared) return;
  m_comparedOf.reset();
  tell(m_compared ? tr("Comparing …") : QString());
  if (running) {
    m_run->stale = true;
    return;
  }
  if (!m_compared) return;
  const auto run = m_run = std::make_shared<Run>();
  run->plan = m_session.shared(), run->pair = *m_compared;
  m_job.start<Result<align::Changes>>(
      [run](const Progress& progress) -> Result<align::Changes> {
        const auto ended = [&] { return run->stale || progress.cancelled(); };
        const Project& project = *run->plan;
        if (ended()) return fail(Error("job.cancelled"));
        const Project before = withInForce(project, run->pair.first);
        if (ended()) return fail(Error("job.cancelled"));
        const Project after = withInForce(project, run->pair.second);
        if (ended()) return fail(Error("job.cancelled"));
        return align::changesBetween(before, after, sliverRuleOf(project.profile));
      },
      [this, run](Result<align::Changes> changes) { comparisonEnded(*run, changes); });
}

void LayerPage::comparisonEnded(const Run& run, const Result<align::Changes>& changes) {
  if (run.stale) {
    if (isVisible()) compare();
    return;
  }
  if (!changes) return tell(textOf(changes.error()));
  const Project& plan = *run.plan;
  const auto name = [&](PrecinctLayerId id) { return QString::fromStdString(plan.precinctLayers.at(id).name); };
  m_comparedOf = run.plan;
  m_summary->show();
  m_summary->setText(
      tr("From %1 to %2: %3").arg(name(run.pair.first), name(run.pair.second), layerSummary(plan, *changes)));
  m_changes->show(layerRows(plan, *changes, run.pair.first, run.pair.second));
}

// What goes on without a look waits for one.
void LayerPage::follow() {
  if (!m_session.hasPlan()) m_compared.reset();
  const auto isThere = [&](PrecinctLayerId id) { return m_session.project().precinctLayers.contains(id); };
  if (m_compared && !(isThere(m_compared->first) && isThere(m_compared->second))) m_compared.reset();
  if (m_session.hasPlan()) {
    const std::size_t before = m_lines.size();
    std::erase_if(m_lines, [&](PrecinctLayerId id) { return !isThere(id); });
    if (m_lines.size() != before) emit linesChanged(m_lines);
  }
  if (!isVisible()) {
    if (m_run) m_run->stale = true;
    m_comparedOf.reset();
    return;
  }
  fill();
  showState();
  if (!m_compared || m_comparedOf != m_session.shared()) compare();
}

void LayerPage::showEvent(QShowEvent* event) {
  QWidget::showEvent(event);
  follow();
}

}  // namespace wangge
