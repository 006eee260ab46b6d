// SPDX-License-Identifier: GPL-3.0-or-later
// The tools of one window: which is in hand, its settings, and what can be done to the selection without drawing. The
// canvas sends pointer and keys to the tool in hand; none in hand means selecting.
#pragma once

#include <QObject>
#include <memory>
#include <optional>

#include "app/tools/tool.h"
#include "core/map/base_index.h"

namespace wangge {

class ToolBox : public QObject {
  Q_OBJECT

 public:
  explicit ToolBox(Session& session, QObject* parent = nullptr);
  ~ToolBox() override;

  ToolKind kind() const { return m_kind; }
  void setKind(ToolKind kind);
  // Null while selecting. Whoever calls the tool holds it: a question that it asks may end with another one in hand.
  std::shared_ptr<Tool> tool() const { return m_tool; }
  // Whether the tool in hand changes the plan.
  bool isDrawing() const { return m_kind != ToolKind::Select && m_kind != ToolKind::Seed; }

  const ToolSettings& settings() const { return m_settings; }
  void setSettings(const ToolSettings& settings);
  void setSeeds(std::vector<Point> seeds);
  // What is edited. What was begun and what is selected are dropped, and tools that are for grids alone put away.
  Label label() const { return m_settings.label; }
  void setLabel(Label label);
  // Whether the tool means anything for what is edited.
  bool serves(ToolKind kind) const;
  // Asked before a dedicated grid is set up; see ToolContext.
  void setInstitutionAsker(std::function<bool(DedicatedCategory&, std::string&)> ask) { m_ask = std::move(ask); }

  // Areas that the last commit changed, shown until the map is drawn anew.
  const std::vector<ToolArea>& committed() const { return m_committed; }
  void forgetCommitted() { m_committed.clear(); }

  // Divides the selected block between its buildings or places; and what that would be called, or why it cannot be
  // done.
  Result<Step> divideSelected();
  Result<Message> dividingSelected();

  const map::BaseIndex& base();

 signals:
  void kindChanged();
  void settingsChanged();
  void labelChanged();
  void viewChanged();

 private:
  bool ask(DedicatedCategory& category, std::string& name);

  Session& m_session;
  ToolSettings m_settings;
  ToolKind m_kind = ToolKind::Select;
  std::shared_ptr<Tool> m_tool;
  std::function<bool(DedicatedCategory&, std::string&)> m_ask;
  std::optional<map::BaseIndex> m_base;
  std::vector<ToolArea> m_committed;
};

}  // namespace wangge
