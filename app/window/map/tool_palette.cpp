// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/map/tool_palette.h"

#include <QDialog>
#include <QDialogButtonBox>
#include <QGridLayout>
#include <QLabel>
#include <QMenu>
#include <QScrollArea>
#include <QScrollBar>
#include <QVBoxLayout>

#include "app/session/session.h"
#include "app/text/messages.h"
#include "app/tools/tool_box.h"
#include "app/window/map/command_actions.h"
#include "app/window/map/label_commands.h"
#include "app/window/map/label_switch.h"
#include "app/window/parts/theme.h"
#include "app/window/parts/widgets.h"

namespace wangge {

ToolPalette::ToolPalette(Session& session, ToolBox& tools, CommandActions& commands, QMenu* menu, QWidget* parent)
    : QToolBar(parent), m_session(session), m_tools(tools), m_kinds(new QActionGroup(this)) {
  setObjectName("toolPalette");
  setWindowTitle(tr("Tools"));
  setMovable(false);
  setOrientation(Qt::Vertical);
  setIconSize(QSize(22, 22));
  setStyleSheet("QToolBar { border-right: 1px solid #E3E7EA; border-bottom: 0; padding: 6px 4px; }");
  const auto add = [&](const char* icon, const QString& text, const QString& tip, const QKeySequence& key,
                       bool checkable) {
    QAction* action = menu->addAction(theme::icon(icon), text);
    action->setObjectName(QString("tool_") + icon);
    action->setCheckable(checkable);
    action->setShortcut(key);
    action->setToolTip(QString("<b>%1</b>  %2<br>%3").arg(text.toHtmlEscaped(), key.toString(), tip.toHtmlEscaped()));
    addAction(action);
    return action;
  };
  const auto tool = [&](ToolKind kind, const char* icon, const QString& text, const QString& tip, const char* key) {
    QAction* action = add(icon, text, tip, QKeySequence(QString::fromLatin1(key)), true);
    action->setData(static_cast<int>(kind));
    m_kinds->addAction(action);
    connect(action, &QAction::triggered, this, [this, kind] { m_tools.setKind(kind); });
  };
  tool(ToolKind::Select, "select", tr("Select"), tr("Click selects, a drag moves the map."), "Q");
  tool(ToolKind::Paint, "paint", tr("Paint"), tr("Give pieces to the selected grid: click, brush, rectangle or lasso."),
       "W");
  tool(ToolKind::Cut, "cut", tr("Cut"),
       tr("Draw a line across grids; both sides show their numbers while it is drawn."), "E");
  tool(ToolKind::Trace, "trace", tr("Trace"), tr("Cut along roads, rivers and borders between clicks."), "T");
  tool(ToolKind::Push, "push", tr("Push a border"), tr("Grab a border and push it; the direction decides who gains."),
       "G");
  tool(ToolKind::Reshape, "reshape", tr("Reshape"), tr("Draw a border anew, or drag the points of a drawn one."), "R");
  tool(ToolKind::Carve, "carve", tr("Dedicated grid"), tr("Take the outline of a site or building, or draw around it."),
       "D");
  tool(ToolKind::Beats, "beat", tr("Police beats"),
       tr("Drag from a grid over others: they join its beat, or make one. Ctrl takes them out."), "Y");
  tool(ToolKind::Stations, "station", tr("Police stations"),
       tr("Click where the station of a precinct is; drag one to move it. Ctrl takes it off the map."), "H");
  addSeparator();
  menu->addSeparator();
  m_newGrid =
      add("new-grid", tr("Paint a new grid"), tr("The next stroke makes a grid of its own."), QKeySequence("A"), true);
  m_newGridTip = m_newGrid->toolTip();
  connect(m_newGrid, &QAction::triggered, this, [this](bool on) {
    if (m_tools.kind() != ToolKind::Paint) m_tools.setKind(ToolKind::Paint);
    ToolSettings settings = m_tools.settings();
    settings.newGrid = on;
    m_tools.setSettings(settings);
  });
  const auto command = [&](const char* name, const QString& text, const char* key, std::function<Result<Step>()> step,
                           std::function<Result<Message>()> ask = {}) {
    QAction* action = menu->addAction(text);
    action->setObjectName(QString("tool_") + name);
    action->setShortcut(QKeySequence(QString::fromLatin1(key)));
    commands.add(action, std::move(step), std::move(ask));
    return action;
  };
  m_fromSelection = command("from-selection", tr("New grid from the selected pieces"), "S", [&session, &tools] {
    return splitOff(session.project(), session.selection().faces, session.context(), tools.label());
  });
  command(
      "divide", tr("Divide the block between its buildings or places"), "V",
      [&tools] { return tools.divideSelected(); }, [&tools] { return tools.dividingSelected(); });
  const auto ofGrid = [&session](auto&& edit) {
    return [&session, edit]() -> Result<Step> {
      const GridId grid = session.selectedGrid();
      if (!grid) return fail(Error("edit.one_grid_needed"));
      return edit(session.project(), grid, session.context());
    };
  };
  command("dissolve", tr("Dissolve the dedicated grid"), "", ofGrid(dissolveDedicated),
          [&session]() -> Result<Message> {
            const GridId grid = session.selectedGrid();
            if (!grid) return fail(Error("edit.one_grid_needed"));
            return dissolvingDedicated(session.project(), grid);
          })
      ->setIcon(theme::icon("dissolve"));
  m_exclave = command(
      "exclave", tr("Declared exclave"), "X", ofGrid([](const Project& project, GridId id, const EditContext& context) {
        const Grid& grid = project.grids.at(id);
        return setGridAttributes(project, id, {grid.name, grid.kind, grid.category, !grid.exclave, grid.note}, context);
      }));
  m_exclave->setCheckable(true);
  menu->addSeparator();
  addLabelCommands(menu, session, tools, commands);
  auto* spacer = new QWidget;
  spacer->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Expanding);
  addWidget(spacer);
  QAction* keys = add("keys", tr("Keys"), tr("What every key does."), QKeySequence("?"), false);
  connect(keys, &QAction::triggered, this, [this] { showCheatSheet(window()); });
  connect(&tools, &ToolBox::kindChanged, this, [this] { showState(); });
  connect(&tools, &ToolBox::settingsChanged, this, [this] { showState(); });
  connect(&tools, &ToolBox::labelChanged, this, [this] { showState(); });
  connect(&session, &Session::selectionChanged, this, [this] { showState(); });
  connect(&session, &Session::stateChanged, this, [this] { showState(); });
  showState();
}

void ToolPalette::setUsable(bool usable) {
  m_usable = usable;
  showState();
}

std::optional<Message> ToolPalette::whyNot(const QKeySequence& key) const {
  if (!m_usable || m_newGrid->isEnabled() || m_newGrid->shortcut() != key) return std::nullopt;
  return Error("edit.communities_given");
}

void ToolPalette::showState() {
  for (QAction* action : m_kinds->actions()) {
    action->setEnabled(m_usable && m_tools.serves(static_cast<ToolKind>(action->data().toInt())));
    action->setChecked(action->data().toInt() == static_cast<int>(m_tools.kind()));
  }
  const bool given = m_tools.label() == Label::Community;
  m_newGrid->setEnabled(m_usable && !given);
  m_newGrid->setToolTip(given ? m_newGridTip + "<br>" + textOf(Error("edit.communities_given")).toHtmlEscaped()
                              : m_newGridTip);
  m_newGrid->setChecked(m_tools.settings().newGrid);
  const bool precincts = m_tools.label() == Label::Precinct;
  m_newGrid->setText(precincts ? tr("Paint a new precinct") : tr("Paint a new grid"));
  m_fromSelection->setText(precincts ? tr("New precinct from the selected pieces")
                                     : tr("New grid from the selected pieces"));
  const GridId grid = m_session.selectedGrid();
  m_exclave->setChecked(grid && m_session.project().grids.at(grid).exclave);
}

void showCheatSheet(QWidget* parent) {
  QDialog dialog(parent);
  dialog.setObjectName("cheatSheet");
  dialog.setWindowTitle(ToolPalette::tr("Keys"));
  auto* layout = spaced<QVBoxLayout>(&dialog, {22, 18, 22, 16}, 14);
  auto* page = new QWidget;
  auto* columns = spaced<QHBoxLayout>(page, {0, 0, 14, 0}, 40);
  const auto column = [&](const std::vector<std::pair<QString, std::vector<std::pair<QString, QString>>>>& groups) {
    auto* grid = new QGridLayout;
    grid->setHorizontalSpacing(16);
    grid->setVerticalSpacing(5);
    grid->setColumnStretch(1, 1);
    constexpr int kLeastText = 160;  // what is longer goes on below
    int row = 0;
    for (const auto& [title, keys] : groups) {
      auto* head = new QLabel(title);
      head->setStyleSheet("font-weight: 600; color: #0B5CAD; padding-top: 6px");
      grid->addWidget(head, row++, 0, 1, 2);
      for (const auto& [key, what] : keys) {
        auto* cap = new QLabel(key);
        cap->setStyleSheet(
            "background: #F1F3F5; border: 1px solid #D5DADF; border-radius: 4px; padding: 2px 7px; font-weight: 600");
        grid->addWidget(cap, row, 0, Qt::AlignLeft | Qt::AlignVCenter);
        auto* text = new QLabel(what);
        text->setWordWrap(true);
        text->setMinimumWidth(kLeastText);
        grid->addWidget(text, row++, 1);
      }
    }
    grid->setRowStretch(row, 1);
    columns->addLayout(grid);
  };
  column({{ToolPalette::tr("Tools"),
           {{"Q", ToolPalette::tr("Select")},
            {"W", ToolPalette::tr("Paint")},
            {"E", ToolPalette::tr("Cut")},
            {"T", ToolPalette::tr("Trace")},
            {"G", ToolPalette::tr("Push a border")},
            {"R", ToolPalette::tr("Reshape")},
            {"D", ToolPalette::tr("Dedicated grid")},
            {"Y", ToolPalette::tr("Police beats")},
            {"H", ToolPalette::tr("Police stations")}}},
          {ToolPalette::tr("What is edited"),
           {{"Alt+1", labelText(Label::Grid)},
            {"Alt+2", labelText(Label::Precinct)},
            {"Alt+3", labelText(Label::Community)}}},
          {ToolPalette::tr("Grids"),
           {{"A", ToolPalette::tr("Paint a new grid")},
            {"S", ToolPalette::tr("New grid from the selected pieces")},
            {"V", ToolPalette::tr("Divide the block between its buildings or places")},
            {"F", ToolPalette::tr("Merge the selected grids")},
            {"X", ToolPalette::tr("Declared exclave")}}},
          {ToolPalette::tr("Proposals"),
           {{"P", ToolPalette::tr("Propose grids")},
            {"Shift+P", ToolPalette::tr("Mend what is out of band")},
            {"1  2  3", ToolPalette::tr("Choose an alternative")},
            {ToolPalette::tr("Enter, Esc"), ToolPalette::tr("Accept it, reject all")}}}});
  column({{ToolPalette::tr("In every tool"),
           {{ToolPalette::tr("Click, Enter"), ToolPalette::tr("Accept")},
            {ToolPalette::tr("Esc, right button"), ToolPalette::tr("Cancel; once more puts the tool away")},
            {"Backspace", ToolPalette::tr("Take a point back")},
            {ToolPalette::tr("Space, middle button"), ToolPalette::tr("Move the map")},
            {ToolPalette::tr("Wheel"), ToolPalette::tr("Zoom")},
            {"Ctrl", ToolPalette::tr("Without snapping")}}},
          {ToolPalette::tr("Painting"),
           {{"Tab", ToolPalette::tr("Block, building, whole grid")},
            {"1  2  3", ToolPalette::tr("Brush, rectangle, lasso")},
            {ToolPalette::tr("Ctrl+wheel"), ToolPalette::tr("Size of the brush")},
            {"Z", ToolPalette::tr("What a stroke may take from")},
            {"B", ToolPalette::tr("Strips go along")},
            {"C", ToolPalette::tr("Only this community")}}},
          {ToolPalette::tr("Problems"),
           {{"N", ToolPalette::tr("Next problem")},
            {"Shift+N", ToolPalette::tr("Previous problem")},
            {"Ctrl+L", ToolPalette::tr("Lock the selection")}}},
          {ToolPalette::tr("Window"),
           {{"F11", ToolPalette::tr("Map only, and back")},
            {"F6, Shift+F6", ToolPalette::tr("Next panel, previous panel")},
            {"F1", ToolPalette::tr("Manual, at what is before you")},
            {"Ctrl+K", ToolPalette::tr("Find a command")}}},
          {ToolPalette::tr("The map by keys"),
           {{ToolPalette::tr("Arrows"), ToolPalette::tr("Move the map under the cross")},
            {ToolPalette::tr("Shift+arrows"), ToolPalette::tr("In small steps")},
            {"Enter", ToolPalette::tr("Click at the cross; once more accepts")},
            {"Backspace", ToolPalette::tr("Take a point of the line back")},
            {"Shift+Enter", ToolPalette::tr("Hold a brush or a point until Enter")}}},
          {ToolPalette::tr("Lines"),
           {{ToolPalette::tr("Shift+click"), ToolPalette::tr("Go on instead of ending")},
            {"G", ToolPalette::tr("Around buildings, while cutting")},
            {"Shift", ToolPalette::tr("Pull the line, while pushing")}}}});
  // A small screen shows a part of it.
  auto* area = scrolling(page);
  const int bar = area->verticalScrollBar()->sizeHint().width();
  area->setMinimumSize((page->sizeHint() + QSize(bar, 0)).boundedTo({10'000, 300}));
  layout->addWidget(area);
  dialog.resize(area->minimumWidth() + 60, page->sizeHint().height() + 90);
  auto* buttons = new QDialogButtonBox(QDialogButtonBox::Close);
  QObject::connect(buttons, &QDialogButtonBox::rejected, &dialog, &QDialog::reject);
  layout->addWidget(buttons);
  dialog.exec();
}

}  // namespace wangge
