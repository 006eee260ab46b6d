// SPDX-License-Identifier: GPL-3.0-or-later
// The window's panels, and what they tell the map.
#include <QAction>
#include <QDockWidget>
#include <QFileDialog>
#include <QFileInfo>
#include <QMessageBox>
#include <QSettings>
#include <QToolButton>

#include "app/text/messages.h"
#include "app/tools/tool_box.h"
#include "app/window/align/align_panel.h"
#include "app/window/align_commands.h"
#include "app/window/main_window.h"
#include "app/window/map/layer_panel.h"
#include "app/window/map/map_canvas.h"
#include "app/window/numbering_commands.h"
#include "app/window/panels/community_panel.h"
#include "app/window/panels/grid_inspector.h"
#include "app/window/panels/history_panel.h"
#include "app/window/panels/issue_list.h"
#include "app/window/panels/level_tree.h"
#include "app/window/panels/station_panel.h"
#include "app/window/panels/unit_panel.h"
#include "app/window/parts/kept_folder.h"
#include "app/window/parts/widgets.h"
#include "app/window/parts/work_bar.h"
#include "app/window/propose/proposal_controller.h"
#include "app/window/propose/propose_panel.h"
#include "app/window/window_layout.h"
#include "gis/raster/raster.h"

namespace wangge {
namespace {
constexpr int kCards = 350;  // height that three cards with their numbers take
}

void MainWindow::buildDocks() {
  using Place = WindowLayout::Place;
  auto* tree = m_tree = new LevelTree(m_session);
  auto* layers = new LayerPanel(m_canvas->layers(), m_canvas->fill());
  auto* issues = m_issues = new IssueList(m_session);
  auto* community = m_community = new CommunityPanel(m_session);
  auto* history = new HistoryPanel(m_session);
  auto* units = new UnitPanel(m_session);
  QDockWidget* treeDock = m_layout->add(tr("Levels"), tree, Place::Lists, "treeDock");
  QDockWidget* communityDock = m_layout->add(tr("Community"), community, Place::Lists, "communityDock");
  QDockWidget* unitDock = m_layout->add(tr("Units"), units, Place::Lists, "unitDock");
  QDockWidget* historyDock = m_layout->add(tr("History"), history, Place::Lists, "historyDock");
  m_layout->add(tr("Layers"), layers, Place::Lists, "layerDock");
  auto* inspector = new GridInspector(m_session);
  QDockWidget* inspectorDock = m_layout->add(tr("Grid"), inspector, Place::Details, "inspectorDock");
  // By what it shows; empty by what is drawn on.
  const auto nameInspector = [this, inspector, inspectorDock] {
    const bool precincts =
        inspector->showsPrecincts() || (inspector->showsNothing() && m_tools->label() == Label::Precinct);
    inspectorDock->setWindowTitle(precincts ? tr("Police precinct") : tr("Grid"));
  };
  connect(m_tools, &ToolBox::labelChanged, inspectorDock, nameInspector);
  connect(inspector, &GridInspector::shown, inspectorDock, nameInspector);
  m_issueDock = m_layout->add(tr("Problems"), issues, Place::Below, "issueDock");
  m_editDocks = {treeDock, inspectorDock, communityDock, historyDock, unitDock, m_issueDock};
  buildProposals();
  auto* alignment = new AlignCommands(m_session, *m_canvas, *m_layout, this);
  m_editDocks << alignment->dock();
  auto* stations = new StationPanel(m_session, *m_tools);
  alignment->panel().addPage(tr("Police stations"), stations);
  connect(stations, &StationPanel::shown, m_canvas, [this](Point place) {
    Box around;
    around.include(place);
    m_canvas->pointOut(place, around);
  });
  m_editDocks << (new NumberingCommands(m_session, *m_canvas, *m_tools, *m_layout, *m_work, this))->dock();
  connect(community, &CommunityPanel::zoomRequested, m_canvas, &MapCanvas::zoomToBox);
  connect(community, &CommunityPanel::shown, m_canvas, &MapCanvas::showUnit);
  connect(tree, &LevelTree::zoomRequested, m_canvas, &MapCanvas::zoomToBox);
  connect(tree, &LevelTree::shown, m_canvas, &MapCanvas::showUnit);
  connect(tree, &LevelTree::communityChosen, community, &CommunityPanel::showCommunity);
  connect(units, &UnitPanel::shown, m_canvas, &MapCanvas::showUnit);
  connect(layers, &LayerPanel::layersChanged, m_canvas, &MapCanvas::setLayers);
  connect(layers, &LayerPanel::pictureChanged, m_canvas, &MapCanvas::setPicture);
  connect(layers, &LayerPanel::pictureRequested, this, [this, layers] {
    const QString file = choosePicture();
    if (!file.isEmpty()) layers->showPicture(file);
  });
  connect(&m_session, &Session::planReplaced, layers, [layers] { layers->showPicture({}); });
  connect(layers, &LayerPanel::fillChanged, m_canvas, &MapCanvas::setFill);
  connect(history, &HistoryPanel::previewChanged, m_canvas, [this](const std::vector<FaceId>& faces) {
    m_canvas->highlight(faces);
    if (!faces.empty()) m_canvas->reveal(boxAround(m_session.project(), faces));
  });
  connect(issues, &IssueList::called, this, [this] { m_layout->call(m_issueDock); });
  connect(issues, &IssueList::previewChanged, m_canvas, &MapCanvas::highlight);
  connect(issues, &IssueList::unitsRequested, this, [this, units, unitDock] {
    units->showUnitsWithoutGrid();
    m_layout->call(unitDock);
  });
  connect(issues, &IssueList::placeRequested, m_canvas, &MapCanvas::pointOut);
  connect(issues, &IssueList::proposeRequested, this, [this](CommunityId wanted) {
    m_layout->call(m_proposeDock, kCards);
    ProposalController::Wish wish = m_controller->wish();
    wish.where = {Level::Community, {}, wanted, {}};
    wish.kind = ProposalController::Kind::OnlyBroken;
    wish.several.clear();
    m_controller->setWish(wish);
    m_controller->search();
  });
}

void MainWindow::buildProposals() {
  auto* panel = new ProposePanel(m_session, *m_tools, *m_controller);
  m_proposeDock = m_layout->add(tr("Proposals"), panel, WindowLayout::Place::Below, "proposeDock");
  connect(panel, &ProposePanel::closeRequested, m_proposeDock, &QDockWidget::close);
  connect(m_work, &WorkBar::progressed, panel, &ProposePanel::showProgress);
  connect(m_controller, &ProposalController::previewChanged, m_canvas, &MapCanvas::preview);
  connect(m_controller, &ProposalController::highlightChanged, m_canvas, &MapCanvas::highlight);
  connect(m_controller, &ProposalController::zoomRequested, m_canvas, &MapCanvas::zoomToBox);
  for (auto signal : {&Session::selectionChanged, &Session::planReplaced})
    connect(&m_session, signal, this, [this] { nameProposals(); });
  connect(&m_session, &Session::changed, this, [this] { nameProposals(); });
  connect(m_tree, &LevelTree::shown, this, [this] { nameProposals(); });
}

// Menus and tips say for what grids would be proposed; the button stays as wide as it is.
void MainWindow::nameProposals() {
  const QString whole = m_session.hasPlan() ? m_controller->selectedText(m_tree->chosenUnits()) : tr("a plan");
  const QString aim = shortText(whole, 24);
  const auto name = [&](const char* action, const QString& text, const QString& tip) {
    auto* found = findChild<QAction*>(action);
    if (!found) return;
    found->setText(QString(text).replace("%1", QString(aim).replace('&', "&&")));
    found->setToolTip(inTip(QString(tip).replace("%1", whole)) + "  " +
                      found->shortcut().toString(QKeySequence::NativeText));
  };
  name("action_propose", tr("&Propose grids for %1"), tr("Propose grids for %1"));
  name("action_mend", tr("M&end what is out of band in %1"), tr("Mend what is out of band in %1"));
}

void MainWindow::propose(bool onlyMend) {
  m_layout->call(m_proposeDock, kCards);
  m_controller->searchSelected(m_tree->chosenUnits(),
                               onlyMend ? ProposalController::Kind::OnlyBroken : ProposalController::Kind::Whole);
}

QString MainWindow::choosePicture() {
  if (!m_session.hasPlan()) return {};
  const QString file = QFileDialog::getOpenFileName(this, tr("Picture under the map"), keptFolder("pictureFolder"),
                                                    tr("Pictures (*.tif *.tiff *.mbtiles *.png *.jpg *.jpeg)"));
  if (file.isEmpty()) return {};
  QSettings().setValue("pictureFolder", QFileInfo(file).absolutePath());
  const auto raster = gis::Raster::open(file.toStdString(), m_session.project().info.crs);
  if (!raster) {
    QMessageBox::warning(this, tr("Wangge"), textOf(raster.error()));
    return {};
  }
  if (raster->assumedCrs())
    QMessageBox::information(this, tr("Wangge"),
                             tr("The picture does not name its coordinate system; it is taken to be in the plan's, %1.")
                                 .arg(QString::fromStdString(m_session.project().info.crs)));
  return file;
}

}  // namespace wangge
