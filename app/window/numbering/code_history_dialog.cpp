// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/numbering/code_history_dialog.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QTreeWidget>
#include <QVBoxLayout>

#include "app/session/session.h"
#include "app/text/format.h"
#include "app/text/lineage_text.h"
#include "app/text/messages.h"
#include "app/window/parts/elided_label.h"
#include "app/window/parts/theme.h"
#include "app/window/parts/waits.h"
#include "app/window/parts/widgets.h"

namespace wangge {
namespace {

enum Column { When, What, From, To, By };
constexpr int kCode = Qt::UserRole;  // the code that a double click on the cell leads to

QString codesText(const std::vector<CodeHolder>& holders) {
  QStringList texts;
  for (const CodeHolder& holder : holders) texts << codeText(holder.code);
  return texts.join(QStringLiteral("  "));
}

QTreeWidget* makeTree(const char* name) {
  auto* tree = named(name, new QTreeWidget);
  tree->setRootIsDecorated(false);
  tree->setUniformRowHeights(true);
  tree->setMinimumHeight(70);
  tree->setStyleSheet("QTreeWidget { border: 1px solid #E3E7EA }");
  return tree;
}

}  // namespace

CodeHistoryDialog::CodeHistoryDialog(Session& session, QWidget* parent)
    : QDialog(parent),
      m_session(session),
      m_code(named("historyCode", new QLineEdit)),
      m_life(named("historyLife", new ElidedLabel({}, 2))),
      m_origin(named("historyOrigin", new ElidedLabel({}, 2))),
      m_heirs(named("historyHeirs", new ElidedLabel({}, 2))),
      m_came(makeTree("historyCame")),
      m_became(makeTree("historyBecame")),
      m_select(named("historySelect", new QPushButton(tr("Select the grid")))) {
  setObjectName("codeHistoryDialog");
  setWindowTitle(tr("History of a code"));
  resize(760, 460);
  m_code->setPlaceholderText(tr("A code, also a retired one; or select a grid on the map"));
  m_code->setClearButtonEnabled(true);
  for (QTreeWidget* tree : {m_came, m_became}) {
    tree->setHeaderLabels({tr("When"), tr("What"), tr("From"), tr("To"), tr("By")});
    tree->header()->setStretchLastSection(false);
    tree->header()->setSectionResizeMode(To, QHeaderView::Stretch);
    connect(tree, &QTreeWidget::itemDoubleClicked, this,
            [this](const QTreeWidgetItem* item, int column) { goTo(item, column); });
  }
  m_origin->setStyleSheet("font-weight: 600");
  m_heirs->setStyleSheet("font-weight: 600");
  auto* column = spaced<QVBoxLayout>(this, {18, 16, 18, 14}, theme::kSpace);
  auto* row = new QHBoxLayout;
  auto* label = new QLabel(tr("Code"));
  label->setBuddy(m_code);
  row->addWidget(label);
  row->addWidget(m_code, 1);
  column->addLayout(row);
  column->addWidget(m_life);
  column->addWidget(m_origin);
  column->addWidget(m_came, 100);
  column->addWidget(m_heirs);
  column->addWidget(m_became, 100);
  column->addStretch(1);
  auto* hint = wrapping(new QLabel(tr("A double click on a code leads to its history.")));
  hint->setStyleSheet("color: #5F6B76");
  column->addWidget(hint);
  auto* buttons = new QHBoxLayout;
  buttons->addWidget(m_select);
  buttons->addStretch();
  auto* close = named("historyClose", new QPushButton(tr("Close")));
  buttons->addWidget(close);
  column->addLayout(buttons);

  connect(m_code, &QLineEdit::textEdited, this, [this](const QString& text) { showCode(text); });
  connect(m_select, &QPushButton::clicked, this, [this] { selectGrid(); });
  connect(close, &QPushButton::clicked, this, &QDialog::reject);
  connect(&session, &Session::planReplaced, this, &QDialog::reject);
  connect(&session, &Session::selectionChanged, this, [this] { followSelection(); });
  connect(&session, &Session::changed, this, [this](const Difference&) { again(); });
  tellNothing();
  followSelection();
}

void CodeHistoryDialog::followSelection() {
  if (!m_session.hasPlan()) return;
  if (const GridId grid = m_session.selectedGrid(); grid && grid != m_present) showGrid(grid);
}

void CodeHistoryDialog::again() {
  if (m_asked.code.empty() && m_session.project().grids.contains(m_asked.grid)) return showGrid(m_asked.grid);
  if (!m_asked.code.empty()) tell(historyOfCode(m_session.project(), m_asked.code));
}

void CodeHistoryDialog::showCode(const QString& code) {
  const QString wanted = code.trimmed();
  if (m_code->text().trimmed() != wanted) m_code->setText(wanted);
  m_asked = {wanted.toStdString(), {}};
  wanted.isEmpty() ? tellNothing() : tell(historyOfCode(m_session.project(), m_asked.code));
}

void CodeHistoryDialog::showGrid(GridId grid) {
  m_asked = {m_session.project().grids.at(grid).code, grid};
  m_code->setText(QString::fromStdString(m_asked.code));
  tell(historyOfGrid(m_session.project(), grid));
}

void CodeHistoryDialog::tellNothing() {
  m_present = {};
  waitFor(m_select, tr("No grid has this code now."));
  for (QTreeWidget* tree : {m_came, m_became}) {
    tree->clear();
    tree->hide();
  }
  m_origin->clear();
  m_heirs->clear();
  m_life->setStyleSheet("");
  m_life->setText(tr("Type a code, or select a grid on the map."));
}

void CodeHistoryDialog::tell(const Result<CodeHistory>& history) {
  tellNothing();
  if (!history) {
    m_life->setStyleSheet("color: #B7312C");
    m_life->setText(textOf(history.error()));
    return;
  }
  m_present = history->inForce ? history->asked.grid : GridId();
  if (m_present) waitFor(m_select, {});
  m_life->setText(lifeText(m_session.project(), *history));
  m_origin->setText(originText(*history));
  m_heirs->setText(heirText(*history));
  list(m_came, history->came);
  list(m_became, history->became);
}

void CodeHistoryDialog::list(QTreeWidget* tree, const std::vector<CodeChange>& changes) {
  for (const CodeChange& change : changes) {
    auto* item = new QTreeWidgetItem({momentText(change.when), lineageText(change.what), codesText(change.from),
                                      codesText(change.to), QString::fromStdString(change.author)});
    for (int column : {When, What, From, To, By}) item->setToolTip(column, inTip(item->text(column)));
    for (const auto& [column, holders] : {std::pair(From, &change.from), std::pair(To, &change.to)}) {
      // Of several the first one that is not asked about already.
      for (const CodeHolder& holder : *holders) {
        if (holder.code.empty() || holder.code == m_asked.code) continue;
        item->setData(column, kCode, QString::fromStdString(holder.code));
        break;
      }
    }
    tree->addTopLevelItem(item);
  }
  tree->setVisible(!changes.empty());
  for (int column : {When, What, From, By}) tree->resizeColumnToContents(column);
  constexpr int kMost = 260;
  for (int column : {From, By}) tree->setColumnWidth(column, std::min(tree->columnWidth(column), kMost));
}

void CodeHistoryDialog::goTo(const QTreeWidgetItem* item, int column) {
  const QString code = item->data(column, kCode).toString();
  if (!code.isEmpty()) showCode(code);
}

void CodeHistoryDialog::selectGrid() {
  const Grid* grid = m_session.hasPlan() ? m_session.project().grids.find(m_present) : nullptr;
  if (!grid) return;
  const Box box = boxAround(m_session.project(), grid->zone.faces);
  const std::vector<FaceId> faces = grid->zone.faces;
  m_session.select({{}, {m_present}});
  emit shown(box, faces);
}

}  // namespace wangge
