// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/dialogs/number_dialog.h"

#include <QDialogButtonBox>
#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QTableWidget>
#include <QVBoxLayout>
#include <algorithm>

#include "app/text/messages.h"
#include "app/window/parts/theme.h"
#include "app/window/parts/widgets.h"

namespace wangge {

NumberDialog::NumberDialog(const Project& project, const Numbers& proposed, QWidget* parent) : QDialog(parent) {
  const std::vector<Numbering>& numbers = proposed.given;
  setObjectName("numberDialog");
  setWindowTitle(tr("Number the grids"));
  if (!numbers.empty()) resize(720, 520);
  auto* column = spaced<QVBoxLayout>(this, {18, 16, 18, 14}, theme::kSpace);
  const int count = static_cast<int>(numbers.size());
  auto* heading = new QLabel(
      !proposed.full.empty() && numbers.empty() ? tr("No more codes can be given.")
      : numbers.empty()                         ? (proposed.anew ? tr("The codes are in reading order already.")
                                                                 : tr("Every grid has its code and name already."))
      : proposed.anew ? tr("%n grid(s) get a new code; the present ones are retired for good.", nullptr, count)
                      : tr("%n grid(s) get a code or name. Codes already issued stay.", nullptr, count));
  heading->setStyleSheet("font-size: 15px; font-weight: 600");
  heading->setWordWrap(true);
  column->addWidget(heading);
  constexpr std::size_t kFull = 3;  // communities told by name
  for (std::size_t i = 0; i < std::min(proposed.full.size(), kFull + 1); ++i) {
    auto* line = named(
        "rangeFull",
        wrapping(new QLabel(i < kFull ? textOf(proposed.full[i])
                                      : tr("… and %n more", nullptr, static_cast<int>(proposed.full.size() - kFull)))));
    line->setStyleSheet("color: #B7312C");
    column->addWidget(line);
  }
  auto* table = named("numberTable", new QTableWidget(static_cast<int>(numbers.size()), 4));
  table->setHorizontalHeaderLabels({tr("Community"), tr("Present code"), tr("New code"), tr("Name")});
  table->verticalHeader()->hide();
  table->setEditTriggers(QAbstractItemView::NoEditTriggers);
  table->setSelectionBehavior(QAbstractItemView::SelectRows);
  table->setShowGrid(false);
  table->setStyleSheet(
      "QTableWidget { border: 1px solid #E3E7EA } QTableWidget::item { border: 0; padding: 0 8px } "
      "QHeaderView::section { padding: 4px 8px }");
  table->horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
  table->setFocusPolicy(Qt::NoFocus);
  for (std::size_t i = 0; i < numbers.size(); ++i) {
    const Grid& grid = project.grids.at(numbers[i].grid);
    const int row = static_cast<int>(i);
    const auto set = [&](int c, const std::string& text) {
      table->setItem(row, c, new QTableWidgetItem(QString::fromStdString(text)));
    };
    set(0, project.communities.at(grid.community).name);
    set(1, grid.code);
    set(2, numbers[i].code);
    set(3, numbers[i].name);
  }
  table->resizeColumnsToContents();
  table->horizontalHeader()->setSectionResizeMode(3, QHeaderView::Stretch);
  column->addWidget(table, 1);
  table->setVisible(!numbers.empty());
  auto* buttons = new QDialogButtonBox;
  QPushButton* give = buttons->addButton(tr("Give these numbers"), QDialogButtonBox::AcceptRole);
  give->setDefault(true);
  give->setVisible(!numbers.empty());
  buttons->addButton(numbers.empty() ? tr("Close") : tr("Cancel"), QDialogButtonBox::RejectRole);
  connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
  connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
  column->addWidget(buttons);
}

}  // namespace wangge
