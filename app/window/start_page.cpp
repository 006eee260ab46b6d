// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/start_page.h"

#include <QFileInfo>
#include <QLabel>
#include <QListWidget>
#include <QPushButton>
#include <QVBoxLayout>
#include <algorithm>

#include "app/window/parts/heading.h"
#include "app/window/parts/lists.h"
#include "app/window/parts/theme.h"

namespace wangge {

StartPage::StartPage(QWidget* parent) : QWidget(parent) {
  setObjectName("startPage");
  setAutoFillBackground(true);
  QPalette white = palette();
  white.setColor(QPalette::Window, Qt::white);
  setPalette(white);
  auto* middle = new QWidget;
  constexpr int kUsual = 760, kMost = 1240, kLines = 38;  // pixels; lines of text that it is wide for large letters
  const int wide = std::clamp(kLines * fontMetrics().height(), kUsual, kMost);
  middle->setFixedWidth(wide);
  auto* column = new QVBoxLayout(middle);
  column->setSpacing(theme::kSpace);
  column->setContentsMargins({});
  auto* title = new QLabel(tr("Wangge"));
  title->setStyleSheet(headingStyle(2.7) + "; color: #0B3C6F");
  auto* subtitle = new QLabel(tr("Governance grids, drawn without gaps, counted to the person"));
  subtitle->setStyleSheet(headingStyle() + "; font-weight: 400; color: #5F6B76");
  column->addWidget(title);
  auto* tour = new QPushButton(theme::icon("next", theme::accent()), tr("New here? Getting started"));
  tour->setObjectName("startTour");
  tour->setStyleSheet(
      "QPushButton { border: 0; padding: 4px 8px; background: transparent; color: #0B5CAD }"
      "QPushButton:hover, QPushButton:focus { background: #EFF6FC; border-radius: 5px }");
  connect(tour, &QPushButton::clicked, this, &StartPage::tourRequested);
  auto* heads = new QHBoxLayout;
  heads->addWidget(subtitle, 1);
  heads->addWidget(tour);
  column->addLayout(heads);
  column->addSpacing(20);
  auto* row = new QHBoxLayout;
  row->setSpacing(14);
  const auto card = [&](const QString& icon, const QString& text, const QString& detail, const char* name) {
    auto* button = new QPushButton;
    button->setObjectName(name);
    button->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);  // all as high as the highest
    button->setStyleSheet(
        "QPushButton { text-align: left; border: 1px solid #D5DADF; border-radius: 8px; background: #FBFCFD; padding: "
        "0 }"
        "QPushButton:hover { border-color: #0B5CAD; background: #F3F8FD }");
    auto* inside = new QVBoxLayout(button);
    inside->setContentsMargins(18, 16, 18, 16);
    auto* picture = new QLabel;
    picture->setPixmap(theme::icon(icon, theme::accent()).pixmap(32, 32));
    auto* name1 = new QLabel(text);
    name1->setStyleSheet(headingStyle() + "; background: transparent");
    auto* name2 = new QLabel(detail);
    name2->setWordWrap(true);
    name2->setStyleSheet("color: #5F6B76; background: transparent");
    for (QLabel* label : {picture, name1, name2}) {
      label->setAttribute(Qt::WA_TransparentForMouseEvents);
      inside->addWidget(label);
    }
    inside->addStretch();
    button->setAccessibleName(text);
    // A button does not ask what lies on it.
    name2->ensurePolished();
    const QMargins around = inside->contentsMargins();
    const int words = (wide - 2 * row->spacing()) / 3 - around.left() - around.right();
    button->setMinimumHeight(around.top() + around.bottom() + picture->sizeHint().height() +
                             name1->sizeHint().height() + name2->heightForWidth(words) + 4 * inside->spacing());
    row->addWidget(button, 1);
    return button;
  };
  connect(card("new", tr("New plan"), tr("Start from community boundaries"), "newPlan"), &QPushButton::clicked, this,
          &StartPage::newRequested);
  connect(card("open", tr("Open plan"), tr("Continue with a plan file"), "openPlan"), &QPushButton::clicked, this,
          &StartPage::openRequested);
  connect(card("demo", tr("Demonstration"), tr("A fictitious district to try everything on"), "openDemo"),
          &QPushButton::clicked, this, &StartPage::demoRequested);
  column->addLayout(row);
  m_recovery = new QPushButton(theme::icon("warning", theme::severityColour(Severity::Warning)), {});
  m_recovery->setObjectName("recoverPlans");
  m_recovery->setStyleSheet(
      "QPushButton { text-align: left; border: 1px solid #E6CF8F; border-radius: 8px; background: #FFF4D6; padding: "
      "10px 14px }"
      "QPushButton:hover { border-color: #C9A94F }");
  m_recovery->hide();
  connect(m_recovery, &QPushButton::clicked, this, &StartPage::recoveryRequested);
  column->addWidget(m_recovery);
  m_recentBlock = new QWidget;
  auto* recent = new QVBoxLayout(m_recentBlock);
  recent->setContentsMargins(0, 20, 0, 0);
  auto* heading = new QLabel(tr("Opened last"));
  heading->setStyleSheet("font-weight: 600; color: #5F6B76");
  m_recent = new QListWidget;
  m_recent->setObjectName("recentPlans");
  m_recent->setFixedHeight(190);
  m_recent->setAccessibleName(heading->text());
  m_recent->setStyleSheet("QListWidget { border: 1px solid #E3E7EA; border-radius: 6px }");
  recent->addWidget(heading);
  recent->addWidget(m_recent);
  column->addWidget(m_recentBlock);
  connect(m_recent, &QListWidget::itemClicked, this,
          [this](QListWidgetItem* item) { emit recentRequested(item->data(Qt::UserRole).toString()); });
  whenEntered(m_recent,
              [this](const QModelIndex& index) { emit recentRequested(index.data(Qt::UserRole).toString()); });
  auto* outer = new QVBoxLayout(this);
  outer->addStretch(2);
  outer->addWidget(middle, 0, Qt::AlignHCenter);
  outer->addStretch(3);
}

void StartPage::setRecent(const QStringList& paths) {
  m_recent->clear();
  for (const QString& path : paths) {
    auto* item = new QListWidgetItem(theme::icon("recent"), QFileInfo(path).completeBaseName() + "    " + path);
    item->setData(Qt::UserRole, path);
    m_recent->addItem(item);
  }
  m_recentBlock->setVisible(!paths.isEmpty());
}

void StartPage::setRecoverable(int plans) {
  m_recovery->setText(plans == 1 ? tr("One plan has edits that were not saved. Have a look…")
                                 : tr("%1 plans have edits that were not saved. Have a look…").arg(plans));
  m_recovery->setVisible(plans > 0);
}

}  // namespace wangge
