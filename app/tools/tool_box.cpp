// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/tools/tool_box.h"

#include "app/tools/beat_tool.h"
#include "app/tools/carve_tool.h"
#include "app/tools/cut_tool.h"
#include "app/tools/paint_tool.h"
#include "app/tools/push_tool.h"
#include "app/tools/reshape_tool.h"
#include "app/tools/seed_tool.h"
#include "app/tools/station_tool.h"

namespace wangge {

ToolBox::ToolBox(Session& session, QObject* parent) : QObject(parent), m_session(session) {
  connect(&session, &Session::planReplaced, this, [this] {
    m_base.reset();
    m_committed.clear();
    m_settings.seeds.clear();
    m_settings.station = {};
    setKind(ToolKind::Select);
    setLabel(Label::Grid);  // what another plan was edited for says nothing of this one
  });
  connect(&session, &Session::changed, this, [this](const Difference& difference) {
    if (!difference.of<LineFeatureId>().empty() || !difference.of<BuildingId>().empty()) m_base.reset();
    if (m_tool) {
      m_committed = m_tool->takeCommitted();
      m_tool->refresh();
    }
    emit viewChanged();
  });
  connect(&session, &Session::selectionChanged, this, [this] {
    if (!m_tool) return;
    m_tool->selectionChanged();
    emit viewChanged();
  });
}

ToolBox::~ToolBox() = default;

const map::BaseIndex& ToolBox::base() {
  if (!m_base) m_base.emplace(m_session.project());
  return *m_base;
}

void ToolBox::setKind(ToolKind kind) {
  const ToolContext context{m_session, m_settings, [this](const ToolSettings& settings) { setSettings(settings); },
                            [this]() -> const map::BaseIndex& { return base(); },
                            [this](DedicatedCategory& category, std::string& name) { return ask(category, name); }};
  m_tool.reset();
  m_settings.newGrid = false;
  if (kind != ToolKind::Stations) m_settings.station = {};
  m_kind = m_session.hasPlan() && serves(kind) ? kind : ToolKind::Select;
  switch (m_kind) {
    case ToolKind::Select:
      break;
    case ToolKind::Paint:
      m_tool = std::make_unique<PaintTool>(context);
      break;
    case ToolKind::Cut:
      m_tool = std::make_unique<CutTool>(context, false);
      break;
    case ToolKind::Trace:
      m_tool = std::make_unique<CutTool>(context, true);
      break;
    case ToolKind::Push:
      m_tool = std::make_unique<PushTool>(context);
      break;
    case ToolKind::Reshape:
      m_tool = std::make_unique<ReshapeTool>(context);
      break;
    case ToolKind::Carve:
      m_tool = std::make_unique<CarveTool>(context);
      break;
    case ToolKind::Seed:
      m_tool = std::make_unique<SeedTool>(context);
      break;
    case ToolKind::Beats:
      m_tool = std::make_unique<BeatTool>(context);
      break;
    case ToolKind::Stations:
      m_tool = std::make_unique<StationTool>(context);
      break;
  }
  emit kindChanged();
  emit settingsChanged();
  emit viewChanged();
}

// The answer is for the tool that asked: when it was put away meanwhile, with its plan or without, there is none.
bool ToolBox::ask(DedicatedCategory& category, std::string& name) {
  const Tool* asking = m_tool.get();
  return (!m_ask || m_ask(category, name)) && m_tool.get() == asking;
}

void ToolBox::setSettings(const ToolSettings& settings) {
  m_settings = settings;
  if (m_tool) m_tool->settingsChanged();
  emit settingsChanged();
  emit viewChanged();
}

void ToolBox::setLabel(Label label) {
  if (label == m_settings.label) return;
  if (m_tool) m_tool->cancel();
  ToolSettings settings = m_settings;
  settings.label = label;
  setSettings(settings);
  if (!serves(m_kind)) setKind(ToolKind::Select);
  if (m_session.hasPlan()) m_session.select({});
  emit labelChanged();
}

bool ToolBox::serves(ToolKind kind) const {
  // Beats and stations belong to precincts, and beats are painted with grids: whatever is edited but the communities
  // that both rest on.
  if (kind == ToolKind::Beats || kind == ToolKind::Stations) return m_settings.label != Label::Community;
  return m_settings.label == Label::Grid || (kind != ToolKind::Carve && kind != ToolKind::Seed);
}

void ToolBox::setSeeds(std::vector<Point> seeds) {
  ToolSettings settings = m_settings;
  settings.seeds = std::move(seeds);
  setSettings(settings);
}

Result<Step> ToolBox::divideSelected() {
  const auto what = dividingSelected();
  if (!what) return fail(what.error());
  const Project& project = m_session.project();
  const FaceId face = m_session.selection().faces[0];
  return divideBlock(project, face, base().buildingsIn(project.subdivision.face(face).box), m_session.context());
}

Result<Message> ToolBox::dividingSelected() {
  const std::vector<FaceId>& faces = m_session.selection().faces;
  const Face* face = faces.size() == 1 ? m_session.project().subdivision.faces().find(faces[0]) : nullptr;
  if (!face) return fail(Error("edit.one_piece_needed"));
  return dividingBlock(m_session.project(), faces[0], base().buildingsIn(face->box));
}

}  // namespace wangge
