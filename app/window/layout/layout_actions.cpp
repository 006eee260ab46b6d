// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/layout/layout_actions.h"

#include <QAction>
#include <QActionGroup>
#include <QKeySequence>
#include <QMenu>
#include <QSettings>
#include <QToolBar>
#include <QToolButton>

#include "app/text/messages.h"
#include "app/window/layout/layout_canvas.h"
#include "app/window/layout/layout_state.h"
#include "app/window/layout/layout_texts.h"
#include "app/window/parts/command_text.h"
#include "app/window/parts/theme.h"
#include "app/window/parts/widgets.h"

namespace wangge {

using layout::Side;

LayoutActions::LayoutActions(LayoutState& state, LayoutCanvas& canvas, QWidget* window)
    : QObject(window), m_state(state), m_canvas(canvas), m_window(window) {
  m_undo = make("layoutUndo", tr("Undo"), QKeySequence::Undo, [this] { m_state.undo(); });
  m_redo = make("layoutRedo", tr("Redo"), {}, [this] { m_state.redo(); });
  m_redo->setShortcuts({QKeySequence("Ctrl+Y"), QKeySequence("Ctrl+Shift+Z")});
  m_undo->setIcon(theme::icon("undo"));
  m_redo->setIcon(theme::icon("redo"));
  m_delete = forCanvas(make("layoutDelete", tr("Delete"), QKeySequence(Qt::Key_Delete), [this] {
    m_state.commit(layout::without(m_state.settledBlocks(), m_state.selection()), {});
  }));
  m_duplicate = make("layoutDuplicate", tr("Duplicate"), QKeySequence("Ctrl+D"), [this] {
    layout::Selection selection = m_state.selection();
    if (!hasRoomFor(selection.size())) return;
    layout::Blocks blocks = layout::duplicated(m_state.settledBlocks(), selection, m_state.page());
    m_state.commit(std::move(blocks), std::move(selection));
  });
  m_all = forCanvas(make("layoutAll", tr("Select all"), QKeySequence::SelectAll, [this] {
    layout::Selection all;
    for (std::size_t i = 0; i < m_state.blocks().size(); ++i) all.insert(i);
    m_state.select(std::move(all));
  }));
  const auto ordered = [this](layout::Blocks (*order)(const layout::Blocks&, layout::Selection&)) {
    layout::Selection selection = m_state.selection();
    layout::Blocks blocks = order(m_state.settledBlocks(), selection);
    m_state.commit(std::move(blocks), std::move(selection));
  };
  m_front = make("layoutFront", tr("In front of all"), QKeySequence("Ctrl+Shift+Up"),
                 [ordered] { ordered(layout::broughtToFront); });
  m_back =
      make("layoutBack", tr("Behind all"), QKeySequence("Ctrl+Shift+Down"), [ordered] { ordered(layout::sentToBack); });
  m_takeOver =
      make("layoutTakeOver", tr("Begin with the blocks of the other edition"), {}, [this] { m_state.takeOverOther(); });
  m_zoomIn = make("layoutZoomIn", tr("Zoom in"), QKeySequence::ZoomIn, [this] { m_canvas.zoomBy(1.25); });
  m_zoomOut = make("layoutZoomOut", tr("Zoom out"), QKeySequence::ZoomOut, [this] { m_canvas.zoomBy(0.8); });
  m_fit = make("layoutFit", tr("Whole page"), QKeySequence("Ctrl+0"), [this] { m_canvas.fit(); });
  m_zoomIn->setIcon(theme::icon("zoom-in"));
  m_zoomOut->setIcon(theme::icon("zoom-out"));
  m_fit->setIcon(theme::icon("zoom-all"));
  m_onSelection = {m_delete, m_duplicate, m_front, m_back};
  m_arrange = arrangeMenu();
  m_canvas.setContextMenuPolicy(Qt::CustomContextMenu);
  connect(&m_canvas, &QWidget::customContextMenuRequested, this, [this](QPoint at) { showMenuAt(at); });
  for (const auto signal : {&LayoutState::selectionChanged, &LayoutState::stateChanged, &LayoutState::editionChanged})
    connect(&state, signal, this, [this] { enable(); });
  enable();
}

QAction* LayoutActions::make(const char* name, const QString& text, const QKeySequence& key,
                             std::function<void()> what) {
  auto* action = named(name, new QAction(text, m_window));
  if (!key.isEmpty()) action->setShortcut(key);
  const QString keys = keyText(*action);
  action->setToolTip(keys.isEmpty() ? text : text + "  " + keys);
  connect(action, &QAction::triggered, this, std::move(what));
  m_window->addAction(action);
  return action;
}

// Keys that mean something else in fields and lists.
QAction* LayoutActions::forCanvas(QAction* action) {
  m_window->removeAction(action);
  action->setShortcutContext(Qt::WidgetShortcut);
  m_canvas.addAction(action);
  return action;
}

void LayoutActions::addUndo(QToolBar& bar) {
  bar.addActions({m_undo, m_redo});
}

void LayoutActions::addTools(QToolBar& bar) {
  const auto menuButton = [&](const char* name, const QString& text, QMenu* menu) {
    auto* button = named(name, new QToolButton);
    button->setText(text);
    button->setPopupMode(QToolButton::InstantPopup);
    button->setMenu(menu);
    button->setFocusPolicy(Qt::TabFocus);
    bar.addWidget(button);
  };
  menuButton("layoutAdd", tr("Add"), addMenu());
  menuButton("layoutArrange", tr("Arrange"), m_arrange);
  menuButton("layoutSnap", tr("Snapping"), snapMenu());
  bar.addAction(m_delete);
  bar.addSeparator();
  bar.addActions({m_zoomOut, m_zoomIn, m_fit});
}

QMenu* LayoutActions::addMenu() {
  auto* menu = new QMenu(m_window);
  menu->setToolTipsVisible(true);
  bool people = false;
  for (const sheet::BlockKind kind : blockKinds()) {
    if (sheet::isContact(kind) && !std::exchange(people, true)) menu->addSection(tr("People, in the internal edition"));
    const std::string_view word = toText(kind);
    QAction* action = menu->addAction(blockTitle(kind));
    action->setObjectName("add_" + QString::fromUtf8(word.data(), static_cast<qsizetype>(word.size())));
    connect(action, &QAction::triggered, this, [this, kind] { addBlock(kind); });
  }
  return menu;
}

bool LayoutActions::hasRoomFor(std::size_t more) {
  if (m_state.settledBlocks().size() + more <= layout::kMostBlocks) return true;
  emit refused(tr("An edition has no more than %1 blocks.").arg(layout::kMostBlocks));
  return false;
}

void LayoutActions::addBlock(sheet::BlockKind kind) {
  if (!hasRoomFor(1)) return;
  const layout::Page page = m_state.page();
  const map::Rectangle seen{m_canvas.toPage(QPointF(0, 0)),
                            m_canvas.toPage(QPointF(m_canvas.width(), m_canvas.height()))};
  const auto added =
      m_state.add(layout::placedFree(m_state.settledBlocks(), layout::newBlock(kind, page, seen.centre()), seen, page));
  if (!added) emit refused(textOf(added.error()));
  if (added) m_canvas.setFocus();
}

QMenu* LayoutActions::arrangeMenu() {
  auto* menu = new QMenu(m_window);
  const auto align = [&](const char* name, const QString& text, Side side) {
    QAction* action = make(name, text, {}, [this, side] {
      m_state.commit(layout::aligned(m_state.settledBlocks(), m_state.selection(), side, m_state.page()),
                     m_state.selection());
    });
    m_onSelection << action;
    menu->addAction(action);
  };
  align("alignLeft", tr("Align left"), Side::Left);
  align("alignMiddle", tr("Align middle, across"), Side::Middle);
  align("alignRight", tr("Align right"), Side::Right);
  align("alignTop", tr("Align top"), Side::Top);
  align("alignCentre", tr("Align middle, down"), Side::Centre);
  align("alignBottom", tr("Align bottom"), Side::Bottom);
  menu->addSeparator();
  for (const bool across : {true, false}) {
    QAction* action =
        make(across ? "distributeAcross" : "distributeDown", across ? tr("Equal gaps across") : tr("Equal gaps down"),
             {}, [this, across] {
               m_state.commit(layout::distributed(m_state.settledBlocks(), m_state.selection(), across, m_state.page()),
                              m_state.selection());
             });
    m_onThree << action;
    menu->addAction(action);
  }
  menu->addSeparator();
  menu->addActions({m_front, m_back});
  menu->addSeparator();
  menu->addActions({m_duplicate, m_all, m_takeOver});
  return menu;
}

QMenu* LayoutActions::snapMenu() {
  auto* menu = new QMenu(m_window);
  QSettings settings;
  const auto check = [&](const char* name, const QString& text, const char* key) {
    QAction* action = named(name, menu->addAction(text));
    action->setCheckable(true);
    action->setChecked(settings.value(key, true).toBool());
    connect(action, &QAction::toggled, this, [this, key](bool on) {
      QSettings().setValue(key, on);
      setSnapping();
    });
    return action;
  };
  m_snapPage = check("snapPage", tr("Edges, margins and middle of the page"), "templates/snapPage");
  m_snapBlocks = check("snapBlocks", tr("Edges and middles of other blocks"), "templates/snapBlocks");
  menu->addSection(tr("Raster"));
  auto* rasters = new QActionGroup(menu);
  const double kept = settings.value("templates/raster", 1.0).toDouble();
  for (const double raster : {0.0, 1.0, 5.0}) {
    QAction* action = menu->addAction(raster > 0 ? tr("%1 mm").arg(raster) : tr("no raster"));
    action->setObjectName(QString("raster%1").arg(raster));
    action->setCheckable(true);
    action->setChecked(raster == kept);
    rasters->addAction(action);
    connect(action, &QAction::triggered, this, [this, raster] {
      QSettings().setValue("templates/raster", raster);
      setSnapping();
    });
  }
  setSnapping();
  connect(&m_state, &LayoutState::formChanged, this, [this] { setSnapping(); });
  return menu;
}

void LayoutActions::setSnapping() {
  layout::SnapSettings& snapping = m_canvas.snapping;
  snapping.page = m_snapPage->isChecked(), snapping.blocks = m_snapBlocks->isChecked();
  snapping.raster = QSettings().value("templates/raster", 1.0).toDouble();
  snapping.margin = layout::marginFor(m_state.page());
  snapping.frame = m_state.form().frame;
}

void LayoutActions::setEditing(bool editing) {
  m_editing = editing;
  enable();
}

void LayoutActions::enable() {
  const std::size_t selected = m_editing ? m_state.selection().size() : 0;
  for (QAction* action : m_onSelection) action->setEnabled(selected > 0);
  for (QAction* action : m_onThree) action->setEnabled(selected > 2);
  m_undo->setEnabled(m_editing && m_state.canUndo());
  m_redo->setEnabled(m_editing && m_state.canRedo());
  m_takeOver->setEnabled(m_editing && m_state.canTakeOverOther());
}

void LayoutActions::showMenuAt(QPoint at) {
  if (m_canvas.isDragging()) return;
  const auto under = layout::blockAt(m_state.blocks(), m_canvas.toPage(at), m_state.selection());
  if (under && !m_state.selection().contains(*under)) m_state.select({*under});
  QMenu menu(m_window);
  menu.addActions({m_delete, m_duplicate, m_front, m_back});
  menu.addSeparator();
  for (QAction* action : m_arrange->actions())
    if (action->isSeparator() || !menu.actions().contains(action)) menu.addAction(action);
  menu.exec(m_canvas.mapToGlobal(at));
}

}  // namespace wangge
