// SPDX-License-Identifier: GPL-3.0-or-later
// The row above the map: what the tool in hand can be set to, and for whom it draws.
#pragma once

#include <QWidget>

#include "app/tools/tool_settings.h"

class QButtonGroup;
class QCheckBox;
class QComboBox;
class QHBoxLayout;
class QLabel;
class QShortcut;
class QSlider;

namespace wangge {

class Session;
class ToolBox;

class ToolOptions : public QWidget {
  Q_OBJECT

 public:
  // Tab is a key of the tool on the map only: in forms it leads from field to field.
  ToolOptions(Session& session, ToolBox& tools, QWidget* map, QWidget* parent = nullptr);

 protected:
  void resizeEvent(QResizeEvent* event) override;
  void changeEvent(QEvent* event) override;

 private:
  QWidget* segments(QButtonGroup*& group, const QList<std::pair<QString, QString>>& entries, const char* name);
  void showState();
  QString targetName(ZoneId id) const;
  void apply();

  Session& m_session;
  ToolBox& m_tools;
  QLabel *m_title, *m_target;
  QButtonGroup *m_select = nullptr, *m_unit = nullptr, *m_shape = nullptr;
  QWidget *m_selectBox, *m_unitBox, *m_shapeBox;
  QSlider* m_brush;
  QComboBox* m_source;
  QCheckBox *m_community, *m_strips;
  QList<QShortcut*> m_paintKeys;
  QShortcut *m_communityKey, *m_stripsKey;
  bool m_quiet = false;
};

}  // namespace wangge
