// SPDX-License-Identifier: GPL-3.0-or-later
// The history: every step by name, the one shown marked. A click previews what going there would change, a double click
// or the button goes.
#pragma once

#include <QWidget>
#include <vector>

#include "core/base/ids.h"

class QLabel;
class QListView;
class QPushButton;

namespace wangge {

class ChangesView;
class HistoryModel;
class Session;

class HistoryPanel : public QWidget {
  Q_OBJECT

 public:
  explicit HistoryPanel(Session& session, QWidget* parent = nullptr);

 signals:
  // Faces of the plan as shown that are other in the previewed step; none when nothing is previewed.
  void previewChanged(const std::vector<wangge::FaceId>& faces);

 private:
  void preview();
  void clearPreview();
  void jump();

  Session& m_session;
  HistoryModel* m_model;
  QListView* m_view;
  QLabel* m_heading;
  ChangesView* m_changes;
  QPushButton* m_jump;
  bool m_quiet = false;
};

}  // namespace wangge
