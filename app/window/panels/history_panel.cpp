// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/panels/history_panel.h"

#include <QApplication>
#include <QLabel>
#include <QListView>
#include <QPainter>
#include <QPushButton>
#include <QSplitter>
#include <QStyledItemDelegate>
#include <QVBoxLayout>

#include "app/session/session.h"
#include "app/text/format.h"
#include "app/window/panels/changes_view.h"
#include "app/window/panels/history_model.h"
#include "app/window/parts/elided_label.h"
#include "app/window/parts/theme.h"
#include "app/window/parts/widgets.h"

namespace wangge {
namespace {

// Number, name; the step shown carries a bar at its left and is bold, those taken back are grey.
class StepDelegate : public QStyledItemDelegate {
 public:
  using QStyledItemDelegate::QStyledItemDelegate;

  void paint(QPainter* painter, const QStyleOptionViewItem& given, const QModelIndex& index) const override {
    QStyleOptionViewItem option = given;
    initStyleOption(&option, index);
    const QString text = option.text;
    option.text.clear();
    const QStyle* style = option.widget ? option.widget->style() : QApplication::style();
    style->drawControl(QStyle::CE_ItemViewItem, &option, painter, option.widget);
    const bool current = index.data(HistoryModel::CurrentRole).toBool(),
               undone = index.data(HistoryModel::UndoneRole).toBool();
    painter->save();
    if (current)
      painter->fillRect(QRect(option.rect.left(), option.rect.top() + 3, 3, option.rect.height() - 6), theme::accent());
    const int numbers = option.fontMetrics.horizontalAdvance("00000");
    painter->setPen(undone ? QColor(0xB4, 0xBB, 0xC2) : theme::quiet());
    painter->setFont(option.font);
    painter->drawText(QRect(option.rect.left() + 6, option.rect.top(), numbers, option.rect.height()),
                      Qt::AlignRight | Qt::AlignVCenter, QString::number(index.row()));
    QFont font = option.font;
    font.setBold(current);
    painter->setFont(font);
    painter->setPen(undone ? QColor(0xA3, 0xAB, 0xB3) : theme::ink());
    const QRect place = option.rect.adjusted(numbers + 16, 0, -8, 0);
    painter->drawText(place, Qt::AlignLeft | Qt::AlignVCenter,
                      QFontMetrics(font).elidedText(text, Qt::ElideRight, place.width()));
    painter->restore();
  }
  QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex&) const override {
    return {100, option.fontMetrics.height() + 12};
  }
};

}  // namespace

HistoryPanel::HistoryPanel(Session& session, QWidget* parent)
    : QWidget(parent),
      m_session(session),
      m_model(new HistoryModel(session, this)),
      m_view(named("historyList", new QListView)),
      m_heading(named("historyHeading", new ElidedLabel({}, 3))),
      m_changes(new ChangesView),
      m_jump(named("historyJump", new QPushButton(tr("Go to this step")))) {
  setObjectName("historyPanel");
  m_view->setModel(m_model);
  m_view->setAccessibleName(tr("History"));
  m_view->setItemDelegate(new StepDelegate(m_view));
  m_view->setUniformItemSizes(true);
  m_view->setSelectionMode(QAbstractItemView::SingleSelection);
  m_view->setEditTriggers(QAbstractItemView::NoEditTriggers);
  m_heading->setTextFormat(Qt::PlainText);
  auto* below = new QWidget;
  auto* column = spaced<QVBoxLayout>(below, {12, 10, 12, 10}, theme::kSpace);
  column->addWidget(m_heading);
  column->addWidget(m_changes, 1);
  column->addWidget(m_jump, 0, Qt::AlignRight);
  auto* parts = named("historyParts", new QSplitter(Qt::Vertical));
  addAll(parts, {m_view, below});
  parts->setStretchFactor(0, 3);
  parts->setStretchFactor(1, 2);
  parts->setHandleWidth(1);
  parts->setChildrenCollapsible(false);
  auto* layout = spaced<QVBoxLayout>(this, {0, 0, 0, 0});
  layout->addWidget(parts);

  connect(m_view->selectionModel(), &QItemSelectionModel::currentChanged, this, [this] {
    if (!m_quiet) preview();
  });
  connect(m_view, &QListView::clicked, this, [this] { preview(); });
  connect(m_view, &QListView::doubleClicked, this, [this] { jump(); });
  connect(m_jump, &QPushButton::clicked, this, [this] { jump(); });
  const auto settle = [this](auto&& change) {
    m_quiet = true;
    change();
    m_view->setCurrentIndex({});
    if (m_model->rowCount() > 0) m_view->scrollTo(m_model->index(m_model->current()));
    m_quiet = false;
    clearPreview();
  };
  connect(&session, &Session::planReplaced, this, [this, settle] { settle([this] { m_model->replace(); }); });
  connect(&session, &Session::changed, this, [this, settle] { settle([this] { m_model->follow(); }); });
  clearPreview();
}

void HistoryPanel::clearPreview() {
  m_heading->setText(m_session.hasPlan() ? tr("Click a step to see what going there would change.") : QString());
  m_heading->setStyleSheet("color: #5F6B76");
  m_changes->hide();
  m_jump->setEnabled(false);
  emit previewChanged({});
}

void HistoryPanel::preview() {
  const QModelIndex index = m_view->currentIndex();
  if (!index.isValid() || !m_session.hasPlan()) return clearPreview();
  const auto row = static_cast<std::size_t>(index.row());
  const History& history = m_session.history();
  m_heading->setStyleSheet("");
  m_jump->setEnabled(row != history.index());
  if (row == history.index()) {
    m_heading->setText(tr("This is the plan as it is shown."));
    m_changes->hide();
    emit previewChanged({});
    return;
  }
  const Project& other = *history.versions()[row].project;
  const std::vector<GridChange> changes = gridChanges(m_session.project(), other);
  m_heading->setText(changes.empty()
                         ? tr("Going to step %1 changes no grid's numbers, name, code or state.").arg(row)
                         : tr("Going to step %1 changes %2:")
                               .arg(QString::number(row), gridsText(static_cast<std::int64_t>(changes.size()))));
  m_changes->setVisible(!changes.empty());
  m_changes->show(changes);
  emit previewChanged(facesThatDiffer(m_session.project(), other));
}

void HistoryPanel::jump() {
  const QModelIndex index = m_view->currentIndex();
  if (index.isValid()) m_session.jumpTo(static_cast<std::size_t>(index.row()));
}

}  // namespace wangge
