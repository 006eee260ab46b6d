// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/propose/proof_view.h"

#include <QApplication>
#include <QClipboard>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>
#include <algorithm>
#include <functional>

#include "app/text/messages.h"
#include "app/window/parts/theme.h"
#include "app/window/parts/widgets.h"
#include "app/window/propose/proposal_controller.h"
#include "core/propose/explain.h"

namespace wangge {
namespace {

using propose::Remedy;

// Where on the plan a remedy is; empty when nowhere in particular.
std::vector<FaceId> placeOf(const Project& project, const Remedy& remedy) {
  if (remedy.kind == Remedy::Kind::Neighbour) return project.communities.at(remedy.neighbour).zone.faces;
  if (remedy.kind == Remedy::Kind::SplitBlock || remedy.kind == Remedy::Kind::SplitEntrance) return {remedy.face};
  return {};
}

}  // namespace

ProofView::ProofView(ProposalController& controller, QWidget* parent) : QScrollArea(parent), m_controller(controller) {
  setObjectName("proofView");
  setWidgetResizable(true);
  setFrameShape(QFrame::NoFrame);
  setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
}

QWidget* ProofView::button(const QString& text, const char* name, std::function<void()> what) {
  auto* button = new QPushButton(text);
  button->setObjectName(name);
  button->setStyleSheet("padding: 3px 10px");
  connect(button, &QPushButton::clicked, this, [what = std::move(what)] { what(); });
  return button;
}

void ProofView::add(const QString& text, const QString& style, const QList<QWidget*>& buttons) {
  auto* row = new QHBoxLayout;
  row->setSpacing(theme::kSpace);
  auto* label = wrapping(new QLabel(text));
  label->setTextFormat(Qt::PlainText);
  label->setTextInteractionFlags(Qt::TextSelectableByMouse);
  label->setStyleSheet(style);
  row->addWidget(label, 1);
  for (QWidget* button : buttons) row->addWidget(button, 0, Qt::AlignTop);
  m_column->addLayout(row);
}

void ProofView::refresh() {
  auto* page = new QWidget;
  m_column = spaced<QVBoxLayout>(page, {14, 8, 14, 8}, 6);
  const QString heading = "font-weight: 600; color: #0B5CAD", plain, quiet = "color: #5F6B76";
  const Proposals* proposals = m_controller.proposals();
  if (proposals && proposals->single()) {
    const Project& base = *proposals->base;
    const propose::Outcome& outcome = proposals->outcomes.front();
    const bool out = propose::outOfBand(outcome.status);
    const QString about = out                         ? tr("What is proven")
                          : outcome.cutBlocks.empty() ? tr("Proven by households; by persons all are in band")
                                                      : tr("Proven for whole blocks; hence some are divided");
    if (!outcome.proofs.empty()) add(about, heading);
    for (const propose::Proof& proof : outcome.proofs) {
      QList<QWidget*> buttons;
      if (!proof.forced.empty())
        buttons << button(tr("Show on the map"), "showProof",
                          [this, faces = proof.forced] { m_controller.showFaces(faces); });
      if (out)
        buttons << button(tr("Copy as reason for an exemption"), "copyExemption",
                          [text = textOf(propose::exemptionReason(base, outcome, proof)) + " " +
                                  textOf(propose::proofMessage(proof))] { QApplication::clipboard()->setText(text); });
      add(textOf(propose::proofMessage(proof)), plain, buttons);
    }
    if (outcome.status == propose::Status::Unproven) {
      QList<QWidget*> buttons;
      if (m_controller.wish().mode != propose::Mode::Proofs)
        buttons << button(tr("Look further"), "lookFurther", [this] {
          ProposalController::Wish wish = m_controller.wish();
          wish.mode = propose::Mode::Proofs;
          m_controller.setWish(wish);
          m_controller.search();
        });
      add(textOf(Message("propose.not_found")
                     .with("states", outcome.states)
                     .with("households", outcome.plans.front().cost.outside)),
          plain, buttons);
    }
    const auto isSite = [](const Remedy& remedy) { return remedy.kind == Remedy::Kind::Dedicated; };
    if (std::any_of(outcome.remedies.begin(), outcome.remedies.end(), isSite))
      add(tr("Better a dedicated grid"), heading);
    for (const Remedy& remedy : outcome.remedies)
      if (isSite(remedy))
        add(textOf(propose::remedyMessage(base, remedy)), plain,
            {button(tr("Make it a dedicated grid"), "makeDedicated",
                    [this, site = remedy.site] { m_controller.dedicate(site); })});
    if (!std::all_of(outcome.remedies.begin(), outcome.remedies.end(), isSite)) add(tr("What would help"), heading);
    for (const Remedy& remedy : outcome.remedies) {
      if (isSite(remedy)) continue;
      QList<QWidget*> buttons;
      if (std::vector<FaceId> place = placeOf(base, remedy); !place.empty())
        buttons << button(tr("Show on the map"), "showRemedy",
                          [this, place = std::move(place)] { m_controller.showFaces(place); });
      add(QString::fromUtf8("→ ") + textOf(propose::remedyMessage(base, remedy)), plain, buttons);
    }
    if (!out)
      add(outcome.status == propose::Status::Optimal
              ? tr("All grids are in band, and exact search has shown that no division is better.")
              : tr("All grids are in band. That no division is better was not proven."),
          plain);
    if (outcome.householdsUnknown > 0)
      add(tr("At %n places the households are not known; all numbers are what is known.", nullptr,
             static_cast<int>(outcome.householdsUnknown)),
          quiet);
  }
  m_column->addStretch();
  setWidget(page);
}

}  // namespace wangge
