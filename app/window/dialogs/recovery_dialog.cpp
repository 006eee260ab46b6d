// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/dialogs/recovery_dialog.h"

#include <QFileInfo>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QListWidget>
#include <QMessageBox>
#include <QPushButton>
#include <QVBoxLayout>

#include "app/text/format.h"
#include "app/text/messages.h"
#include "app/window/parts/breakable.h"
#include "app/window/parts/heading.h"
#include "app/window/parts/theme.h"
#include "app/window/parts/waits.h"
#include "app/window/parts/widgets.h"

namespace wangge {
namespace {

QString nameOf(const gis::Recoverable& plan) {
  return plan.name.empty() ? RecoveryDialog::tr("Plan without a name") : QString::fromStdString(plan.name);
}

QString editsText(const gis::Recoverable& plan) {
  const auto edits = static_cast<std::int64_t>(plan.edits);
  return edits == 1 ? RecoveryDialog::tr("1 edit") : RecoveryDialog::tr("%1 edits").arg(numberText(edits));
}

}  // namespace

QString recoverableText(const gis::Recoverable& plan) {
  if (plan.otherVersion) return RecoveryDialog::tr("recorded by another version of the program");
  return RecoveryDialog::tr("%1, the last on %2").arg(editsText(plan), momentText(plan.last));
}

RecoveryDialog::RecoveryDialog(std::vector<gis::Recoverable> plans, QWidget* parent)
    : QDialog(parent),
      m_plans(std::move(plans)),
      m_list(named("recoverablePlans", new QListWidget)),
      m_details(named("recoveryDetails", wrapping(new QLabel))),
      m_recover(named("recoverEdits", new QPushButton(tr("Recover")))) {
  setObjectName("recoveryDialog");
  m_list->setAccessibleName(tr("Edits that were not saved"));
  setWindowTitle(tr("Edits that were not saved"));
  setMinimumWidth(560);
  auto* column = spaced<QVBoxLayout>(this, {18, 16, 18, 14}, theme::kSpace);
  auto* head = new QHBoxLayout;
  auto* picture = new QLabel;
  picture->setPixmap(theme::icon("recent", theme::accent()).pixmap(32, 32));
  auto* heading = wrapping(new QLabel(m_plans.size() == 1
                                          ? tr("“%1” was not closed properly").arg(breakable(nameOf(m_plans[0]), 40))
                                          : tr("%1 plans were not closed properly").arg(m_plans.size())));
  heading->setStyleSheet(headingStyle());
  head->addWidget(picture);
  head->addWidget(heading, 1);
  column->addLayout(head);
  auto* lead =
      new QLabel(tr("The program ended before these edits were saved to a file. They were kept, and can be had back "
                    "exactly as they were."));
  lead->setWordWrap(true);
  column->addWidget(lead);
  for (const gis::Recoverable& plan : m_plans) {
    const QString text = nameOf(plan).simplified() + "    " + recoverableText(plan);
    (new QListWidgetItem(theme::icon("recent"), text, m_list))->setToolTip(inTip(text));
  }
  m_list->setFixedHeight(std::min(5, m_list->count()) * roomForLines(1, 19) + 4);
  m_list->setVerticalScrollBarPolicy(m_list->count() > 5 ? Qt::ScrollBarAsNeeded : Qt::ScrollBarAlwaysOff);
  m_list->setStyleSheet("QListWidget { border: 1px solid #E3E7EA; border-radius: 6px }");
  m_list->setVisible(m_plans.size() > 1);
  column->addWidget(m_list);
  m_details->setTextInteractionFlags(Qt::TextSelectableByMouse);
  m_details->setStyleSheet("background: #F6F8FA; border: 1px solid #E3E7EA; border-radius: 6px; padding: 10px");
  column->addWidget(m_details);
  auto* buttons = new QHBoxLayout;
  auto* discard = named("discardEdits", new QPushButton(tr("Discard…")));
  auto* later = named("recoverLater", new QPushButton(tr("Later")));
  m_recover->setDefault(true);
  buttons->addWidget(discard);
  buttons->addStretch();
  addAll(buttons, {later, m_recover});
  column->addLayout(buttons);
  for (QPushButton* button : {discard, later}) button->setAutoDefault(false);
  m_recover->setFocus();
  connect(m_list, &QListWidget::currentRowChanged, this, [this] { showChosen(); });
  connect(later, &QPushButton::clicked, this, &QDialog::reject);
  connect(m_recover, &QPushButton::clicked, this, [this] {
    m_answer = Answer::Recover;
    accept();
  });
  connect(discard, &QPushButton::clicked, this, [this] {
    if (!confirmed(
            this, "discardBox", windowTitle(),
            tr("Discard %1 of “%2” for good? They cannot be had back.").arg(editsText(chosen()), nameOf(chosen())),
            tr("Discard"), tr("Keep")))
      return;
    m_answer = Answer::Discard;
    accept();
  });
  m_list->setCurrentRow(0);
  showChosen();
  // Texts that wrap would else get room as if they were narrow.
  resize(minimumWidth(), column->totalHeightForWidth(minimumWidth()));
}

const gis::Recoverable& RecoveryDialog::chosen() const {
  return m_plans[static_cast<std::size_t>(std::max(0, m_list->currentRow()))];
}

void RecoveryDialog::showChosen() {
  const gis::Recoverable& plan = chosen();
  QStringList lines;
  const auto line = [&](const QString& what, const QString& text) {
    lines << QString("<b>%1</b>  %2").arg(what.toHtmlEscaped(), breakable(text, 40).toHtmlEscaped());
  };
  line(tr("File:"), plan.path.empty() ? tr("never saved") : QString::fromStdString(plan.path));
  if (plan.otherVersion) {
    lines << tr("These edits were recorded by another version of the program. Open the plan with that version to have "
                "them back.")
                 .toHtmlEscaped();
  } else {
    line(tr("Edits:"), plan.edits == 1 ? tr("one, on %1").arg(momentText(plan.last))
                                       : tr("%1, from %2 to %3")
                                             .arg(numberText(static_cast<std::int64_t>(plan.edits)),
                                                  momentText(plan.first), momentText(plan.last)));
    if (!plan.lastEdit.code.empty()) line(tr("The last one:"), textOf(plan.lastEdit));
    if (plan.torn)
      lines << tr("An edit that was being written when the program ended is not complete and is left out.")
                   .toHtmlEscaped();
  }
  m_details->setText(lines.join("<br>"));
  waitFor(m_recover, plan.otherVersion
                         ? tr("Only the version of the program that recorded them can recover these edits.")
                         : QString());
}

}  // namespace wangge
