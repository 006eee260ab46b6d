// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/propose/propose_panel.h"

#include <QApplication>
#include <QButtonGroup>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QProgressBar>
#include <QPushButton>
#include <QStackedWidget>
#include <QToolButton>
#include <QVBoxLayout>
#include <algorithm>

#include "app/session/session.h"
#include "app/text/format.h"
#include "app/text/messages.h"
#include "app/window/parts/elided_label.h"
#include "app/window/parts/roles.h"
#include "app/window/parts/theme.h"
#include "app/window/parts/widgets.h"
#include "app/window/propose/alternative_card.h"
#include "app/window/propose/border_report.h"
#include "app/window/propose/proof_view.h"
#include "app/window/propose/proposal_controller.h"
#include "app/window/propose/proposal_table.h"
#include "app/window/propose/propose_form.h"
#include "core/propose/alternatives.h"
#include "core/propose/explain.h"

namespace wangge {
namespace {

constexpr int kRoomForBoth = 360;  // height

// Sites that had better be dedicated grids.
int sitesIn(const propose::Outcome& outcome) {
  return static_cast<int>(
      std::count_if(outcome.remedies.begin(), outcome.remedies.end(),
                    [](const propose::Remedy& remedy) { return remedy.kind == propose::Remedy::Kind::Dedicated; }));
}

// The numbers over many communities in one sentence.
QString tallyText(const Proposals& proposals, const QString& place) {
  std::int64_t in = 0, infeasible = 0, unproven = 0, idle = 0;
  for (const propose::Outcome& outcome : proposals.outcomes) {
    infeasible += outcome.status == propose::Status::Infeasible,
        unproven += outcome.status == propose::Status::Unproven;
    if (outcome.plans.empty())
      ++idle;
    else
      in += !outOfBand(outcome.status);
  }
  QStringList parts{ProposePanel::tr("%1 communities entirely in band").arg(numberText(in))};
  if (infeasible > 0) parts << ProposePanel::tr("%1 proven that they cannot be").arg(numberText(infeasible));
  if (unproven > 0) parts << ProposePanel::tr("%1 out of band, not proven").arg(numberText(unproven));
  if (idle > 0) parts << ProposePanel::tr("%1 with nothing to change").arg(numberText(idle));
  return ProposePanel::tr("%1: %2").arg(place, parts.join(QString::fromUtf8(" · ")));
}

// No page asks for the room of another, and only the cards for more than a little: the others scroll in themselves.
class Pages : public QStackedWidget {
 public:
  explicit Pages(int cards) : m_cards(cards) {
    connect(this, &QStackedWidget::currentChanged, this, [this] { updateGeometry(); });
  }
  bool hasHeightForWidth() const override { return false; }
  QSize minimumSizeHint() const override {
    constexpr QSize kLeast(80, 80);
    return currentIndex() == m_cards ? currentWidget()->minimumSizeHint().expandedTo(kLeast) : kLeast;
  }

 private:
  int m_cards;
};

}  // namespace

ProposePanel::ProposePanel(Session& session, ToolBox& tools, ProposalController& controller, QWidget* parent)
    : QWidget(parent),
      m_session(session),
      m_controller(controller),
      m_pages(new Pages(Cards)),
      m_form(new ProposeForm(session, tools, controller)),
      m_borders(new BorderReport(controller)),
      m_proof(new ProofView(controller)),
      m_table(new ProposalTable(controller)) {
  setObjectName("proposePanel");
  setRole(this, QAccessible::Grouping);
  setFocusPolicy(Qt::StrongFocus);
  setAccessibleName(tr("Proposals"));
  auto* column = spaced<QVBoxLayout>(this, {0, 0, 0, 0}, 0);
  column->addWidget(m_form);
  buildHead(column);
  m_pages->addWidget(buildNotice());
  m_pages->addWidget(buildCards());
  addAll(m_pages, {m_borders, m_proof, m_table});
  column->addWidget(m_pages, 1);
  connect(&controller, &ProposalController::changed, this, [this] { refresh(); });
  connect(&controller, &ProposalController::chosenChanged, this, [this] { showChosen(); });
  refresh();
}

void ProposePanel::buildHead(QVBoxLayout* column) {
  m_head = new QWidget;
  auto* row = spaced<QHBoxLayout>(m_head, {10, 6, 10, 6}, theme::kSpace);
  m_switch = new QWidget;
  auto* segments = spaced<QHBoxLayout>(m_switch, {0, 0, 0, 0}, 0);
  m_views = new QButtonGroup(this);
  const std::tuple<Page, QString, QString> views[] = {
      {Cards, tr("Alternatives"), tr("The alternatives side by side")},
      {Borders, tr("Borders"), tr("Why these borders: every grid of the chosen alternative")},
      {Proof, tr("Proof"), tr("What is proven, and what would help")}};
  for (const auto& [page, text, tip] : views) {
    auto* button = new QToolButton;
    button->setText(text);
    button->setToolTip(tip);
    button->setCheckable(true);
    button->setObjectName(QString("proposeView_%1").arg(static_cast<int>(page)));
    button->setStyleSheet(
        "QToolButton { border: 1px solid #CBD2D9; padding: 4px 9px; background: white; margin-left: -1px }"
        "QToolButton:checked { background: #DCE9F5; border-color: #9DBFDF; color: #0B5CAD }");
    m_views->addButton(button, page);
    segments->addWidget(button);
  }
  m_status = named("proposeStatus", new ElidedLabel({}, 2));
  m_accept = named("proposeAccept", new QPushButton(tr("Accept")));
  m_accept->setDefault(true);
  m_accept->setToolTip(tr("Take over what is chosen, as one step") + "  Enter");
  m_reject = named("proposeReject", new QPushButton(tr("Reject")));
  m_reject->setToolTip(tr("Leave the plan as it is") + "  Esc");
  row->addWidget(m_switch, 0, Qt::AlignTop);
  row->addWidget(m_status, 1);
  for (QPushButton* button : {m_reject, m_accept}) {
    button->setStyleSheet("padding: 4px 12px");
    row->addWidget(button, 0, Qt::AlignTop);
  }
  column->addWidget(m_head);
  connect(m_views, &QButtonGroup::idClicked, this, [this](int page) { showPage(static_cast<Page>(page)); });
  connect(m_accept, &QPushButton::clicked, this, [this] { m_controller.accept(); });
  connect(m_reject, &QPushButton::clicked, this, [this] { m_controller.reject(); });
}

QWidget* ProposePanel::buildNotice() {
  auto* page = new QWidget;
  auto* column = spaced<QVBoxLayout>(page, {24, 12, 24, 16}, 10);
  m_notice = named("proposeNotice", wrapping(new QLabel));
  m_notice->setAlignment(Qt::AlignCenter);
  m_stage = new QLabel;
  m_stage->setAlignment(Qt::AlignCenter);
  m_progress = new QProgressBar;
  m_progress->setTextVisible(false);
  m_progress->setFixedWidth(280);
  m_stop = named("proposeStop", new QPushButton(tr("Stop")));
  column->addStretch();
  addAll(column, {m_notice, m_stage});
  column->addWidget(m_progress, 0, Qt::AlignHCenter);
  column->addWidget(m_stop, 0, Qt::AlignHCenter);
  column->addStretch();
  connect(m_stop, &QPushButton::clicked, this, [this] { m_controller.stop(); });
  return page;
}

QWidget* ProposePanel::buildCards() {
  auto* page = new QWidget;
  auto* row = spaced<QHBoxLayout>(page, {10, 0, 10, 10}, theme::kSpace);
  for (std::size_t place = 0; place < propose::kMostAlternatives; ++place) {
    auto* card = new AlternativeCard(place);
    row->addWidget(card, 1);
    m_cards.push_back(card);
    connect(card, &AlternativeCard::clicked, this, [this, place] {
      setFocus();
      m_controller.choose(place);
    });
    connect(card, &AlternativeCard::hovered, this,
            [this, place](bool inside) { m_controller.hover(inside ? std::optional(place) : std::nullopt); });
  }
  m_fewer = named("proposeFewer", wrapping(new QLabel));
  m_fewer->setAlignment(Qt::AlignCenter);
  m_fewer->setStyleSheet("color: #5F6B76");
  row->addWidget(m_fewer, 1);
  return page;
}

void ProposePanel::showProgress(const QString& stage, double fraction) {
  m_stage->setText(stage);
  m_progress->setRange(0, fraction < 0 ? 0 : 1000);
  if (fraction >= 0) m_progress->setValue(static_cast<int>(fraction * 1000));
}

void ProposePanel::refresh() {
  const Proposals* proposals = m_controller.proposals();
  const bool searching = m_controller.isSearching();
  m_head->setVisible(proposals != nullptr);
  fitForm();
  for (QWidget* widget : std::initializer_list<QWidget*>{m_stage, m_progress, m_stop}) widget->setVisible(searching);
  if (!proposals) {
    if (searching) showProgress(tr("Looking for grids …"), -1);
    const std::optional<Message>& notice = m_controller.notice();
    m_notice->setText(searching ? m_controller.searchedText()
                      : notice  ? textOf(*notice)
                      : m_session.hasPlan()
                          ? tr("Press P: grids are proposed for what is selected in the tree or on the map, or for the "
                               "whole plan when nothing is. Nothing changes until you accept.")
                          : QString());
    m_notice->setStyleSheet(m_controller.noticeIsRefusal() ? "color: #B7312C; font-weight: 600" : "color: #5F6B76");
    showPage(Notice);
    return;
  }
  m_switch->setVisible(proposals->single());
  if (!proposals->single()) {
    m_table->refresh();
    showPage(Table);
    showStatus();
    takeFocus();
    return;
  }
  const std::size_t count = std::min(proposals->alternatives.size(), propose::kMostAlternatives);
  for (std::size_t place = 0; place < propose::kMostAlternatives; ++place) {
    m_cards[place]->setVisible(place < count);
    if (place < count) m_cards[place]->show(*proposals);
  }
  const bool whole = proposals->task.options.request.scope == propose::Scope::Whole;
  m_fewer->setVisible(count < propose::kMostAlternatives);
  m_fewer->setText(!whole ? tr("Here there is one best way only: the one that leaves most as it is.")
                          : tr("No other division as good was found here."));
  m_proof->refresh();
  const bool out = propose::outOfBand(proposals->outcomes.front().status);
  m_views->button(Proof)->setText(out || sitesIn(proposals->outcomes.front()) > 0 ? tr("Proof ▲") : tr("Proof"));
  showPage(Cards);
  takeFocus();
}

// The keys of the alternatives are at hand at once, unless the planner is typing somewhere else.
void ProposePanel::takeFocus() {
  const QWidget* now = QApplication::focusWidget();
  const bool field =
      now && now->inputMethodQuery(Qt::ImEnabled).toBool() && now->testAttribute(Qt::WA_InputMethodEnabled);
  if (!field || isAncestorOf(now)) setFocus();
}

// In a low panel what was asked for makes way for what was found, until that is accepted or rejected.
void ProposePanel::fitForm() {
  m_form->setVisible(!m_controller.proposals() || height() >= kRoomForBoth);
}

void ProposePanel::resizeEvent(QResizeEvent* event) {
  QWidget::resizeEvent(event);
  fitForm();
}

void ProposePanel::showChosen() {
  if (!m_controller.proposals()) return;
  for (std::size_t place = 0; place < propose::kMostAlternatives; ++place)
    m_cards[place]->setChecked(place == m_controller.chosen());
  m_borders->refresh();
  showStatus();
}

void ProposePanel::showStatus() {
  const Proposals* proposals = m_controller.proposals();
  m_accept->setEnabled(m_controller.canAccept());
  if (!proposals) return;
  if (!proposals->single()) {
    m_status->setText(tallyText(*proposals, m_controller.searchedText()));
    m_accept->setText(tr("Accept %1").arg(numberText(static_cast<std::int64_t>(m_controller.takenCount()))));
    return;
  }
  const propose::Outcome& outcome = proposals->outcomes.front();
  m_accept->setText(tr("Accept"));
  QString text = textOf(propose::statusMessage(*proposals->base, outcome));
  if (!outcome.kept.empty())
    text += ' ' + tr("%n grids stay as they are.", nullptr, static_cast<int>(outcome.kept.size()));
  if (const int sites = sitesIn(outcome); sites > 0)
    text += ' ' + tr("%n sites had better be dedicated grids: see the proof.", nullptr, sites);
  m_status->setText(text);
}

void ProposePanel::showPage(Page page) {
  m_pages->setCurrentIndex(page);
  if (QAbstractButton* button = m_views->button(page)) button->setChecked(true);
  // The proof shows the plan as it is; the other pages show what was chosen.
  if ((page == Cards || page == Borders) && m_controller.proposals()) m_controller.choose(m_controller.chosen());
}

bool ProposePanel::event(QEvent* event) {
  // While alternatives are shown, their keys are nobody else's.
  if (event->type() == QEvent::ShortcutOverride && m_controller.proposals() && hasFocus()) {
    const int key = static_cast<QKeyEvent*>(event)->key();
    if ((key >= Qt::Key_1 && key <= Qt::Key_3) || key == Qt::Key_Return || key == Qt::Key_Enter ||
        key == Qt::Key_Escape) {
      event->accept();
      return true;
    }
  }
  return QWidget::event(event);
}

void ProposePanel::keyPressEvent(QKeyEvent* event) {
  const int key = event->key();
  if (!hasFocus()) return QWidget::keyPressEvent(event);  // from a field above
  if (m_controller.proposals() && m_controller.proposals()->single() && key >= Qt::Key_1 && key <= Qt::Key_3) {
    m_controller.choose(static_cast<std::size_t>(key - Qt::Key_1));
  } else if (key == Qt::Key_Return || key == Qt::Key_Enter) {
    m_controller.accept(ProposalController::By::Key);
  } else if (key == Qt::Key_Escape && !m_controller.proposals() && !m_controller.isSearching()) {
    emit closeRequested();
  } else if (key == Qt::Key_Escape) {
    m_controller.reject();
  } else {
    QWidget::keyPressEvent(event);
  }
}

}  // namespace wangge
