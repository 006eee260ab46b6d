// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/help/command_palette.h"

#include <QAction>
#include <QApplication>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QPainter>
#include <QStandardItemModel>
#include <QStyledItemDelegate>
#include <QTimer>
#include <QVBoxLayout>
#include <algorithm>

#include "app/window/help/command_index.h"
#include "app/window/parts/command_text.h"
#include "app/window/parts/theme.h"
#include "app/window/parts/widgets.h"

namespace wangge {
namespace {

constexpr QSize kSize(600, 430);
constexpr int kMargin = 10;

enum Role { Where = Qt::UserRole + 1, Key, Why, Other, Enabled };

// Name and menus above, the name in the other language or the reason why not below; the key on the right.
class Row : public QStyledItemDelegate {
 public:
  using QStyledItemDelegate::QStyledItemDelegate;

  QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex&) const override {
    return {200, 2 * option.fontMetrics.height() + 12};
  }
  void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override {
    painter->save();
    if (option.state & QStyle::State_Selected) painter->fillRect(option.rect, option.palette.highlight());
    const bool enabled = index.data(Enabled).toBool();
    QRect room = option.rect.adjusted(kMargin, 5, -kMargin, -5);
    const QRect picture(room.left(), room.top(), 20, room.height());
    index.data(Qt::DecorationRole)
        .value<QIcon>()
        .paint(painter, picture, Qt::AlignCenter, enabled ? QIcon::Normal : QIcon::Disabled);
    room.setLeft(picture.right() + kMargin);
    if (const QString key = index.data(Key).toString(); !key.isEmpty()) {
      const int width = option.fontMetrics.horizontalAdvance(key) + 14;
      const QRect cap(room.right() - width, room.center().y() - option.fontMetrics.height() / 2 - 2, width,
                      option.fontMetrics.height() + 4);
      painter->setRenderHint(QPainter::Antialiasing);
      painter->setPen(QColor(0xD5, 0xDA, 0xDF));
      painter->setBrush(QColor(0xF6, 0xF7, 0xF8));
      painter->drawRoundedRect(cap, 4, 4);
      painter->setPen(theme::quiet());
      painter->drawText(cap, Qt::AlignCenter, key);
      room.setRight(cap.left() - kMargin);
    }
    const QRect upper(room.left(), room.top(), room.width(), room.height() / 2),
        lower = upper.translated(0, upper.height());
    const auto write = [&](const QRect& place, const QString& text, const QColor& colour) {
      painter->setPen(colour);
      painter->drawText(place, Qt::AlignLeft | Qt::AlignVCenter,
                        option.fontMetrics.elidedText(text, Qt::ElideRight, place.width()));
    };
    write(upper, index.data().toString(), enabled ? theme::ink() : QColor(0x8A, 0x94, 0x9E));
    const QString why = index.data(Why).toString();
    QString below = index.data(Where).toString();
    if (const QString other = index.data(Other).toString(); !other.isEmpty()) below += QStringLiteral("  ·  ") + other;
    write(lower, why.isEmpty() ? below : why, why.isEmpty() ? theme::quiet() : QColor(0x8A, 0x55, 0x00));
    painter->restore();
  }
};

}  // namespace

CommandPalette::CommandPalette(const CommandIndex& index, std::function<QString(const QAction&)> whyNot,
                               QWidget* window)
    : QDialog(window, Qt::Dialog | Qt::FramelessWindowHint),
      m_index(index),
      m_whyNot(std::move(whyNot)),
      m_field(named("commandField", new QLineEdit)),
      m_list(named("commandList", new QListView)),
      m_model(new QStandardItemModel(this)) {
  setObjectName("commandPalette");
  setWindowTitle(tr("Find a command"));
  setAttribute(Qt::WA_DeleteOnClose);
  setStyleSheet("#commandPalette { background: white; border: 1px solid #9DBFDF }");
  m_field->setPlaceholderText(tr("Name of a command, pinyin or its initials"));
  m_field->setClearButtonEnabled(true);
  m_field->setAccessibleName(windowTitle());
  m_list->setAccessibleName(windowTitle());
  m_field->installEventFilter(this);
  m_list->setModel(m_model);
  m_list->setItemDelegate(new Row(m_list));
  m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
  m_list->setUniformItemSizes(true);
  m_list->setEditTriggers(QAbstractItemView::NoEditTriggers);
  m_list->setFocusPolicy(Qt::NoFocus);
  auto* column = spaced<QVBoxLayout>(this, {kMargin, kMargin, kMargin, kMargin}, theme::kSpace);
  addAll(column, {m_field, m_list});
  column->setStretch(1, 1);
  resize(kSize.boundedTo(window->size() - QSize(40, 80)));
  move(window->mapToGlobal(QPoint((window->width() - width()) / 2, 60)));
  connect(m_field, &QLineEdit::textChanged, this, [this] { fill(); });
  connect(m_list, &QListView::clicked, this, [this](const QModelIndex& chosen) { give(chosen); });
  fill();
}

void CommandPalette::fill() {
  m_model->clear();
  for (const FoundCommand& command : m_index.find(m_field->text())) {
    auto* item = new QStandardItem(command.action->icon(), command.name);
    const QString why = command.action->isEnabled() ? QString() : m_whyNot(*command.action);
    item->setData(command.where, Where);
    item->setData(keyText(*command.action), Key);
    item->setData(why, Why);
    item->setData(command.other, Other);
    item->setData(command.action->isEnabled(), Enabled);
    item->setData(QVariant::fromValue<QObject*>(command.action), Qt::UserRole);
    item->setToolTip(inTip(QStringList{command.name, command.where, command.other, why}.join(u'\n').simplified()));
    m_model->appendRow(item);
  }
  if (m_model->rowCount() == 0) {
    auto* none = new QStandardItem(tr("No command is called so."));
    none->setFlags(Qt::NoItemFlags);
    m_model->appendRow(none);
  }
  m_list->setCurrentIndex(m_model->index(0, 0));
}

void CommandPalette::give(const QModelIndex& index) {
  const QPointer<QAction> action(qobject_cast<QAction*>(index.data(Qt::UserRole).value<QObject*>()));
  if (!action || !action->isEnabled()) return QApplication::beep();
  CommandIndex::noteUse(*action);
  // Once this window is gone, so that the command finds the focus where it was.
  QTimer::singleShot(0, action.data(), [action] {
    if (action && action->isEnabled()) action->trigger();
  });
  accept();
}

bool CommandPalette::eventFilter(QObject* watched, QEvent* event) {
  if (watched != m_field || event->type() != QEvent::KeyPress) return QDialog::eventFilter(watched, event);
  auto* key = static_cast<QKeyEvent*>(event);
  switch (key->key()) {
    case Qt::Key_Up:
    case Qt::Key_Down: {
      const int rows = m_model->rowCount(), by = key->key() == Qt::Key_Up ? rows - 1 : 1;
      if (rows > 0) m_list->setCurrentIndex(m_model->index((m_list->currentIndex().row() + by) % rows, 0));
      return true;
    }
    case Qt::Key_PageUp:
    case Qt::Key_PageDown:
      QApplication::sendEvent(m_list, event);
      return true;
    case Qt::Key_Return:
    case Qt::Key_Enter:
      give(m_list->currentIndex());
      return true;
    default:
      return false;
  }
}

// Whoever goes on working elsewhere is done with it.
void CommandPalette::changeEvent(QEvent* event) {
  if (event->type() == QEvent::ActivationChange) {
    if (m_shown && isVisible() && !isActiveWindow()) reject();
    m_shown = m_shown || isActiveWindow();
  }
  QDialog::changeEvent(event);
}

}  // namespace wangge
