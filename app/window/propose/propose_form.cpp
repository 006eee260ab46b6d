// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/propose/propose_form.h"

#include <QComboBox>
#include <QCompleter>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QPushButton>
#include <QSpinBox>
#include <QToolButton>
#include <algorithm>

#include "app/session/session.h"
#include "app/text/format.h"
#include "app/tools/tool_box.h"
#include "app/window/parts/theme.h"
#include "app/window/parts/widgets.h"
#include "app/window/propose/proposal_controller.h"

namespace wangge {
namespace {

constexpr int kLevelRole = Qt::UserRole + 1;
constexpr int kSeveral = -1;  // in place of a level: the communities that were selected

// Divisions under their parents, communities under their subdistricts, by code.
template <class Add>
void walk(const Project& project, DivisionId parent, int depth, const Add& add) {
  std::vector<std::pair<std::string, DivisionId>> divisions;
  project.divisions.forEach([&](DivisionId id, const Division& division) {
    if (division.parent == parent) divisions.emplace_back(division.code, id);
  });
  std::sort(divisions.begin(), divisions.end());
  for (const auto& [code, id] : divisions) {
    const Division& division = project.divisions.at(id);
    add(QString::fromStdString(division.name), division.level, id.value, depth);
    walk(project, id, depth + 1, add);
  }
  std::vector<std::tuple<std::string, std::string, CommunityId>> communities;
  project.communities.forEach([&](CommunityId id, const Community& community) {
    if (community.parent == parent) communities.emplace_back(community.code, community.name, id);
  });
  std::sort(communities.begin(), communities.end());
  for (const auto& [code, name, id] : communities) add(QString::fromStdString(name), Level::Community, id.value, depth);
}

}  // namespace

ProposeForm::ProposeForm(Session& session, ToolBox& tools, ProposalController& controller, QWidget* parent)
    : QWidget(parent),
      m_session(session),
      m_tools(tools),
      m_controller(controller),
      m_where(named("proposeWhere", new QComboBox)),
      m_kind(named("proposeKind", new QComboBox)),
      m_mode(named("proposeMode", new QComboBox)),
      m_grids(named("proposeGrids", new QSpinBox)),
      m_seeds(named("proposeSeeds", new QToolButton)),
      m_clear(named("clearSeeds", new QToolButton)),
      m_search(named("proposeSearch", new QPushButton(tr("Propose")))) {
  m_where->setToolTip(tr("The community, subdistrict, county or whole plan to divide"));
  m_where->setEditable(true);
  m_where->setInsertPolicy(QComboBox::NoInsert);
  m_where->completer()->setFilterMode(Qt::MatchContains);
  m_where->completer()->setCompletionMode(QCompleter::PopupCompletion);
  m_where->setMinimumContentsLength(8);
  const std::pair<QString, QString> kinds[] = {
      {tr("Divide anew"), tr("The whole community; locked and dedicated grids and exclaves stay")},
      {tr("Only mend"), tr("Only grids out of band and as few neighbours as needed; fewest residents change grid")},
      {tr("Fill gaps"), tr("Give away what no grid has; nobody else is touched")},
      {tr("Selection only"), tr("Only the selected grids or pieces are divided anew")}};
  for (const auto& [text, tip] : kinds) {
    m_kind->addItem(text);
    m_kind->setItemData(m_kind->count() - 1, tip, Qt::ToolTipRole);
  }
  m_grids->setRange(0, 999);
  m_grids->setButtonSymbols(QAbstractSpinBox::NoButtons);
  m_grids->setSpecialValueText(tr("any number"));
  m_grids->setSuffix(tr(" grids"));
  m_grids->setToolTip(tr("How many grids to make, without those that are locked or dedicated"));
  m_mode->addItems({tr("Quick"), tr("Standard"), tr("With proofs")});
  m_mode->setToolTip(tr("How hard to look; with proofs, exact search goes on until it is certain"));
  for (QComboBox* box : {m_where, m_kind, m_mode})
    box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
  // As wide as the longest choice and the arrow, not as so many wide letters.
  constexpr int kArrow = 40;
  for (QComboBox* box : {m_kind, m_mode}) {
    int widest = 0;
    for (int i = 0; i < box->count(); ++i) widest = std::max(widest, fontMetrics().horizontalAdvance(box->itemText(i)));
    box->setMinimumContentsLength(1);
    box->setMinimumWidth(widest + kArrow);
  }
  m_seeds->setCheckable(true);
  m_seeds->setIcon(theme::icon("place"));
  m_seeds->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
  m_clear->setIcon(theme::icon("cancel"));
  m_clear->setAutoRaise(true);
  m_clear->setToolTip(tr("Take all places away"));
  for (QWidget* widget : std::initializer_list<QWidget*>{m_where, m_grids, m_mode, m_clear})
    widget->setAccessibleName(widget->toolTip());
  m_kind->setAccessibleName(tr("Kind of proposal"));
  m_seeds->setAccessibleName(tr("Places that get a grid each: click them on the map"));
  m_rows = spaced<QHBoxLayout>(this, {10, 8, 10, 4}, 6);
  m_what = spaced<QHBoxLayout>(nullptr, {0, 0, 0, 0}, 6);
  m_how = spaced<QHBoxLayout>(nullptr, {0, 0, 0, 0}, 6);
  m_what->addWidget(m_where, 1);
  addAll(m_what, {m_kind, m_grids});
  addAll(m_how, {m_seeds, m_clear, m_mode, m_search});
  m_rows->addLayout(m_what, 1);
  m_rows->addLayout(m_how);
  m_search->setStyleSheet("padding: 5px 12px");

  for (QComboBox* box : {m_where, m_kind, m_mode}) connect(box, &QComboBox::activated, this, [this] { takeWish(); });
  connect(m_grids, &QSpinBox::valueChanged, this, [this] { takeWish(); });
  connect(m_grids->findChild<QLineEdit*>(), &QLineEdit::returnPressed, this, [this] { m_controller.search(); });
  connect(m_search, &QPushButton::clicked, this, [this] { m_controller.search(); });
  connect(m_seeds, &QToolButton::clicked, this,
          [this](bool on) { m_tools.setKind(on ? ToolKind::Seed : ToolKind::Select); });
  connect(m_clear, &QToolButton::clicked, this, [this] { m_tools.setSeeds({}); });
  connect(&controller, &ProposalController::wishChanged, this, [this] { showWish(); });
  connect(&controller, &ProposalController::changed, this, [this] { showWish(); });
  connect(&tools, &ToolBox::kindChanged, this, [this] { showSeeds(); });
  connect(&tools, &ToolBox::settingsChanged, this, [this] { showSeeds(); });
  connect(&session, &Session::planReplaced, this, [this] { fillPlaces(); });
  connect(&session, &Session::changed, this, [this](const Difference& difference) {
    // Residents of a community change with every edit; the list names it only.
    const auto& communities = difference.of<CommunityId>();
    if (!difference.of<DivisionId>().empty() || !communities.created.empty() || !communities.deleted.empty() ||
        std::any_of(communities.changed.begin(), communities.changed.end(),
                    [this](CommunityId id) { return isRenamed(id); }))
      fillPlaces();
  });
  fillPlaces();
}

QSize ProposeForm::minimumSizeHint() const {
  const QMargins margins = m_rows->contentsMargins();
  return {std::max(m_what->minimumSize().width(), m_how->minimumSize().width()) + margins.left() + margins.right(),
          layout()->minimumSize().height()};
}

void ProposeForm::resizeEvent(QResizeEvent* event) {
  QWidget::resizeEvent(event);
  const QMargins margins = m_rows->contentsMargins();
  const int needed = m_what->minimumSize().width() + m_how->minimumSize().width() + m_rows->spacing() + margins.left() +
                     margins.right();
  m_rows->setDirection(width() < needed ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight);
}

void ProposeForm::fillPlaces() {
  const QSignalBlocker quiet(m_where);
  m_where->clear();
  m_listed.clear();
  if (m_session.hasPlan()) {
    m_session.project().communities.forEach([&](CommunityId id, const Community& community) {
      m_listed[id.value] = {QString::fromStdString(community.name), community.parent.value};
    });
    const auto add = [&](const QString& name, Level level, std::uint64_t id, int depth) {
      m_where->addItem(name, QVariant::fromValue<qulonglong>(id));
      const int at = m_where->count() - 1;
      m_where->setItemData(at, static_cast<int>(level), kLevelRole);
      m_where->setItemData(at, inTip(QString(depth * 2, ' ') + name), Qt::ToolTipRole);
    };
    add(tr("Whole plan"), Level::City, 0, 0);
    walk(m_session.project(), {}, 1, add);
  }
  showWish();
}

bool ProposeForm::isRenamed(CommunityId id) const {
  const Community& community = m_session.project().communities.at(id);
  return m_listed.value(id.value) != std::pair(QString::fromStdString(community.name), quint64{community.parent.value});
}

void ProposeForm::showWish() {
  const ProposalController::Wish& wish = m_controller.wish();
  const QSignalBlocker q1(m_where), q2(m_kind), q3(m_mode), q4(m_grids);
  const bool community = wish.where.level == Level::Community;
  const std::uint64_t id = community ? wish.where.community.value : wish.where.division.value;
  // What was selected stands below the whole plan while it is wished for.
  const int last = std::min(m_where->count() - 1, 1);
  if (last > 0 && m_where->itemData(last, kLevelRole).toInt() == kSeveral) m_where->removeItem(last);
  if (!wish.several.empty()) {
    m_where->insertItem(1, m_controller.wishText());
    m_where->setItemData(1, kSeveral, kLevelRole);
    m_where->setCurrentIndex(1);
  }
  for (int i = 0; i < m_where->count() && wish.several.empty(); ++i)
    if (m_where->itemData(i).toULongLong() == id &&
        (m_where->itemData(i, kLevelRole).toInt() == static_cast<int>(Level::Community)) == community) {
      m_where->setCurrentIndex(i);
      m_where->lineEdit()->setCursorPosition(0);
      break;
    }
  m_kind->setCurrentIndex(static_cast<int>(wish.kind));
  m_mode->setCurrentIndex(static_cast<int>(wish.mode));
  m_grids->setValue(wish.grids);
  const bool free = wish.kind == ProposalController::Kind::Whole || wish.kind == ProposalController::Kind::Selection;
  m_grids->setEnabled((community && free) || wish.kind == ProposalController::Kind::Selection);
  m_where->setEnabled(wish.kind != ProposalController::Kind::Selection);
  m_search->setEnabled(m_session.hasPlan() && !m_controller.isSearching());
  m_search->setDefault(m_controller.proposals() == nullptr);
  m_search->setToolTip(inTip(tr("Propose grids for %1").arg(m_controller.wishText())));
  showSeeds();
}

void ProposeForm::showSeeds() {
  const bool community = m_controller.wish().where.level == Level::Community;
  m_seeds->setEnabled(community);
  m_seeds->setChecked(m_tools.kind() == ToolKind::Seed);
  const auto count = static_cast<std::int64_t>(m_controller.seeds().size());
  m_seeds->setText(count > 0 ? numberText(count) : QString());
  m_seeds->setToolTip(community ? tr("Places that get a grid each: click them on the map")
                                : tr("Choose one community first: places count for one community"));
  m_clear->setVisible(!m_tools.settings().seeds.empty());
}

void ProposeForm::takeWish() {
  ProposalController::Wish wish = m_controller.wish();
  const auto level = static_cast<Level>(std::max(m_where->currentData(kLevelRole).toInt(), 0));
  const std::uint64_t id = m_where->currentData().toULongLong();
  const map::Unit where =
      level == Level::Community ? map::Unit{level, {}, CommunityId(id), {}} : map::Unit{level, DivisionId(id), {}, {}};
  const bool several = m_where->currentData(kLevelRole).toInt() == kSeveral;
  wish.grids = where == wish.where && !several ? m_grids->value() : 0;
  if (!several) wish.where = where, wish.several.clear();
  wish.kind = static_cast<ProposalController::Kind>(m_kind->currentIndex());
  wish.mode = static_cast<propose::Mode>(m_mode->currentIndex());
  m_controller.setWish(wish);
}

}  // namespace wangge
