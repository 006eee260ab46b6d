// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/panels/fix_bar.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QMenu>
#include <QPushButton>
#include <QScrollArea>
#include <QStackedWidget>
#include <QToolButton>
#include <QVBoxLayout>
#include <algorithm>

#include "app/session/job.h"
#include "app/session/session.h"
#include "app/text/format.h"
#include "app/text/messages.h"
#include "app/text/words.h"
#include "app/window/dialogs/exemption_dialog.h"
#include "app/window/panels/changes_view.h"
#include "app/window/panels/issue_queue.h"
#include "app/window/parts/elided_label.h"
#include "app/window/parts/theme.h"
#include "app/window/parts/widgets.h"
#include "core/plan/grid_name.h"
#include "core/plan/locks.h"
#include "core/propose/explain.h"
#include "core/propose/propose.h"

namespace wangge {
namespace {

constexpr int kIdleMilliseconds = 200;
constexpr std::size_t kMostGridsAtOnce = 400;  // of a plan whose fixes are found while one waits

const Exemption* exemptionOf(const Project& project, const std::string& key) {
  const Exemption* found = nullptr;
  project.exemptions.forEach([&](ExemptionId, const Exemption& exemption) {
    if (exemption.issueKey == key) found = &exemption;
  });
  return found;
}

// Where it is proven that the community cannot have all its grids in band: that, as the reason of an exemption.
std::vector<Message> provenReason(const Project& project, const Issue& issue, std::stop_token stop) {
  if (issue.rule != "rule.size" || issue.grids.empty() || !project.grids.contains(issue.grids.front())) return {};
  propose::Options options;
  options.mode = propose::Mode::Quick;
  const auto outcome = propose::proposeFor(project, project.grids.at(issue.grids.front()).community, options, stop);
  if (!outcome || outcome->status != propose::Status::Infeasible) return {};
  const propose::Proof& proof = outcome->proofs.front();
  return {propose::exemptionReason(project, *outcome, proof), propose::proofMessage(proof)};
}

}  // namespace

FixBar::FixBar(Session& session, QWidget* parent)
    : QWidget(parent),
      m_session(session),
      m_pages(new QStackedWidget),
      m_kind(named("fixKind", wrapping(new QLabel))),
      m_what(named("fixWhat", new ElidedLabel({}, 3))),
      m_way(named("fixText", new ElidedLabel({}, 3))),
      m_exemption(new ElidedLabel({}, 3)),
      m_empty(named("fixEmpty", wrapping(new QLabel))),
      m_choice(named("fixChoice", new QToolButton)),
      m_join(named("fixJoin", new QToolButton)),
      m_changes(new ChangesView),
      m_apply(named("fixApply", new QPushButton(tr("Apply")))),
      m_exempt(named("fixExempt", new QPushButton)),
      m_propose(named("fixPropose", new QPushButton(tr("Propose…")))) {
  setObjectName("fixBar");
  setMinimumWidth(240);
  m_exemption->setStyleSheet("color: #3A6EA5");
  m_choice->setPopupMode(QToolButton::InstantPopup);
  m_choice->setMenu(new QMenu(m_choice));
  m_choice->setStyleSheet(
      "QToolButton { background: white; border: 1px solid #CBD2D9; border-radius: 5px; padding: 4px 22px 4px 8px }"
      "QToolButton::menu-indicator { image: url(:/icons/down.svg); subcontrol-position: right center; right: 5px }");
  m_choice->setToolTip(tr("Other ways to set this right"));
  m_choice->setAccessibleName(m_choice->toolTip());
  m_join->setText(tr("Join with"));
  m_join->setPopupMode(QToolButton::InstantPopup);
  m_join->setMenu(new QMenu(m_join));
  m_join->menu()->setToolTipsVisible(true);
  m_join->setStyleSheet(m_choice->styleSheet());
  m_join->setToolTip(tr("Merge the grid with a neighbour: what the two are together"));
  m_propose->setToolTip(inTip(tr("Work out divisions of the community that put its grids in band")));
  m_apply->setDefault(true);
  m_empty->setAlignment(Qt::AlignTop | Qt::AlignLeft);
  m_empty->setContentsMargins(14, 10, 14, 10);
  m_empty->setStyleSheet("color: #5F6B76");

  auto* page = new QWidget;
  auto* column = spaced<QVBoxLayout>(page, {12, 4, 12, 4}, 4);
  auto* head = new QHBoxLayout;
  head->setSpacing(theme::kSpace);
  head->addWidget(m_kind, 1);
  head->addWidget(m_exempt);
  auto* choice = new QHBoxLayout;
  choice->setSpacing(theme::kSpace);
  choice->addWidget(m_way, 1);
  choice->addWidget(m_choice, 0, Qt::AlignTop);
  choice->addWidget(m_apply, 0, Qt::AlignTop);
  column->addLayout(head);
  addAll(column, {m_what, m_exemption});
  column->addLayout(choice);
  auto* ways = new QHBoxLayout;
  ways->setSpacing(theme::kSpace);
  ways->addStretch();
  addAll(ways, {m_join, m_propose});
  column->addLayout(ways);
  column->addWidget(m_changes, 1);
  column->addStretch(0);
  for (QPushButton* button : {m_apply, m_exempt, m_propose}) button->setStyleSheet("padding: 4px 12px");
  m_pages->addWidget(scrolling(m_empty));  // tells more than a small window has room for
  m_changes->setCompact();
  auto* scroll = scrolling(page);
  m_pages->addWidget(scroll);
  auto* outer = spaced<QVBoxLayout>(this, {0, 0, 0, 0});
  outer->addWidget(m_pages);

  m_later.setSingleShot(true);
  m_later.setInterval(kIdleMilliseconds);
  connect(&m_later, &QTimer::timeout, this, [this] { findFixes(); });
  connect(m_apply, &QPushButton::clicked, this, [this] { apply(); });
  connect(m_propose, &QPushButton::clicked, this, [this] {
    if (m_issue && !m_issue->communities.empty()) emit proposeRequested(m_issue->communities.front());
  });
  connect(m_exempt, &QPushButton::clicked, this, [this] {
    if (m_issue && m_issue->exempted) {
      withdraw();
    } else {
      recordExemption();
    }
  });
}

void FixBar::showEmpty(const QString& text) {
  m_issue.reset();
  m_fixes.clear();
  m_later.stop();
  m_search.abandon();
  m_empty->setText(text);
  m_pages->setCurrentIndex(0);
  emit previewChanged({});
}

void FixBar::showIssue(const Issue& issue, bool inherited, When when) {
  m_issue = issue;
  m_fixes.clear();
  m_search.abandon();
  const Standing standing = standingOf(issue);
  const QColor colour = standing == Standing::Unfinished ? theme::quiet()
                        : standing == Standing::Exempt   ? theme::statusColour(GridStatus::Exempt)
                                                         : theme::severityColour(issue.severity);
  const QString word = standing == Standing::Unfinished      ? tr("unfinished")
                       : standing == Standing::Exempt        ? tr("exempt")
                       : issue.severity == Severity::Error   ? tr("wrong")
                       : issue.severity == Severity::Warning ? tr("doubtful")
                                                             : tr("to note");
  m_kind->setText(
      QString("<b>%1</b> <span style='color:%2'>· %3</span> <span style='color:#5F6B76'>· %4</span>")
          .arg(ruleTitle(issue.rule).toHtmlEscaped(), colour.name(), word, inherited ? tr("from before") : tr("mine")));
  m_what->setText(textOf(issue.what));
  const Exemption* exemption = exemptionOf(m_session.project(), issue.key);
  m_exemption->setVisible(exemption != nullptr);
  if (exemption && issue.exempted)
    m_exemption->setText(tr("Exempt since %1, approved by %2: %3")
                             .arg(dateText(exemption->date), QString::fromStdString(exemption->approver),
                                  QString::fromStdString(exemption->reason)));
  else if (exemption)
    m_exemption->setText(tr("What %2 approved on %1 was a grid of %3; the exemption does not cover what it is now.")
                             .arg(dateText(exemption->date), QString::fromStdString(exemption->approver),
                                  householdsText(exemption->households)));
  showSizeWays();
  m_exempt->setText(issue.exempted ? tr("Withdraw the exemption") : tr("Exempt…"));
  m_pages->setCurrentIndex(1);
  m_later.stop();
  if (when == When::Now) return findFixes();
  m_apply->setEnabled(false);
  m_later.start();
  emit previewChanged({});
}

// What may be done about a grid that is too small or too large where no single step sets it right as well.
void FixBar::showSizeWays() {
  const bool small = m_issue->what.code == "rule.size_too_small", large = m_issue->what.code == "rule.size_too_large";
  const bool open = !m_issue->exempted && !m_issue->grids.empty() &&
                    m_session.project().grids.contains(m_issue->grids.front()) &&
                    !isLocked(m_session.project(), m_issue->grids.front());
  m_propose->setVisible(open && (small || large) && !m_issue->communities.empty());
  QMenu& menu = *m_join->menu();
  menu.clear();
  if (open && small)
    for (const Joining& joining : joiningsOf(m_session.project(), m_issue->grids.front())) {
      const QString name = gridText(nameOf(m_session.project(), joining.with));
      QAction* action = menu.addAction(
          tr("%1: together %2, %3")
              .arg(shortText(name).replace('&', "&&"), tallyText(joining.together), wordFor(joining.status)));
      action->setToolTip(inTip(name));
      connect(action, &QAction::triggered, this, [this, with = joining.with] { join(with); });
    }
  m_join->setVisible(!menu.isEmpty());
}

void FixBar::join(GridId with) {
  if (!m_issue || m_issue->grids.empty()) return;
  const Zones pair(std::vector{m_issue->grids.front(), with});
  auto step = m_merging ? m_merging(pair) : mergeZones(m_session.project(), pair, m_session.context());
  if (!step) {
    m_session.commit(std::move(step));  // says why
    return;
  }
  emit aboutToChange();
  m_session.commit(std::move(step));
  emit dealtWith();
}

void FixBar::search(std::function<void(std::vector<Step>)> done) {
  m_search.abandon();
  const std::shared_ptr<const Project> plan = m_session.shared();
  const EditContext context = m_session.context();
  if (plan->grids.size() <= kMostGridsAtOnce) return done(fixesFor(*plan, m_session.issues(), *m_issue, context));
  m_search.start<std::vector<Step>>([plan, issues = m_session.issues(), issue = *m_issue,
                                     context](const Progress&) { return fixesFor(*plan, issues, issue, context); },
                                    [this, plan, done = std::move(done)](std::vector<Step> fixes) {
                                      // After an edit the issue is shown anew.
                                      if (m_issue && m_session.hasPlan() && m_session.shared() == plan)
                                        done(std::move(fixes));
                                    });
}

void FixBar::findFixes() {
  if (!m_issue || !m_session.hasPlan()) return;
  if (m_issue->exempted) return showFixes({});
  m_choice->hide(), m_apply->hide(), m_changes->hide();
  m_way->setStyleSheet("color: #5F6B76");
  m_way->setText(tr("Looking for what would set it right …"));
  search([this](std::vector<Step> fixes) { showFixes(std::move(fixes)); });
}

void FixBar::showFixes(std::vector<Step> fixes) {
  m_fixes = std::move(fixes);
  m_choice->menu()->clear();
  for (std::size_t i = 0; i < m_fixes.size(); ++i)
    m_choice->menu()->addAction(shortText(textOf(m_fixes[i].what), 80).replace('&', "&&"), this,
                                [this, i] { showFix(i); });
  m_choice->setVisible(m_fixes.size() > 1);
  m_apply->setVisible(!m_fixes.empty());
  m_apply->setEnabled(true);
  showFix(0);
}

void FixBar::showFix(std::size_t chosen) {
  m_chosen = chosen;
  const bool some = chosen < m_fixes.size();
  m_changes->setVisible(some);
  m_way->setStyleSheet(some ? "font-weight: 600" : "color: #5F6B76");
  if (!some) {
    m_way->setText(m_issue && m_issue->exempted
                       ? QString()
                       : tr("No single step sets this right without a new problem: it takes your judgement."));
    emit previewChanged({});
    return;
  }
  const Step& fix = m_fixes[chosen];
  m_way->setText(textOf(fix.what));
  m_choice->setText(QString("%1 / %2").arg(chosen + 1).arg(m_fixes.size()));
  m_changes->show(gridChanges(m_session.project(), fix.after));
  emit previewChanged(facesThatDiffer(m_session.project(), fix.after));
}

void FixBar::apply() {
  if (!m_issue || m_chosen >= m_fixes.size()) return;
  const Message what = m_fixes[m_chosen].what;
  // Worked out again: the moment in the register of codes is that of the click, not that of the preview.
  m_apply->setEnabled(false);
  search([this, what](const std::vector<Step>& fixes) {
    m_apply->setEnabled(true);
    const auto fix = std::ranges::find(fixes, what, &Step::what);
    if (fix == fixes.end()) return;
    emit aboutToChange();
    m_session.commit(*fix);
    emit dealtWith();
  });
}

void FixBar::recordExemption() {
  if (!m_issue) return;
  ExemptionDialog dialog(*m_issue, window());
  dialog.suggestApprover(QString::fromStdString(m_session.project().info.approver));
  // The search for a proof may take long in a large community, and nobody need wait for it.
  dialog.awaitSuggestion();
  Job search;
  search.start<std::vector<Message>>(
      [plan = m_session.shared(), issue = *m_issue](const Progress& progress) {
        return provenReason(*plan, issue, progress.stop);
      },
      [&dialog](const std::vector<Message>& reason) {
        QStringList sentences;
        for (const Message& sentence : reason) sentences << textOf(sentence);
        dialog.suggest(sentences.join(' '));
      });
  const bool recorded = dialog.exec() == QDialog::Accepted;
  search.abandon();
  if (!recorded || !m_issue) return;
  emit aboutToChange();
  m_session.commit(exempt(m_session.project(), dialog.exemption(), m_session.context()));
  emit dealtWith();
}

void FixBar::withdraw() {
  m_session.commit(withdrawExemption(m_session.project(), m_issue->key, m_session.context()));
}

}  // namespace wangge
