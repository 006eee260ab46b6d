// SPDX-License-Identifier: GPL-3.0-or-later
// Precinct layers side by side: which are there and which is in force, their lines on the map, and what changes station
// between two of them. Each command is one step that can be undone.
#pragma once

#include <QShowEvent>
#include <QWidget>
#include <atomic>
#include <memory>
#include <optional>
#include <utility>
#include <vector>

#include "app/session/job.h"
#include "app/window/align/align_target.h"
#include "core/align/changes.h"

class QBoxLayout;
class QLineEdit;
class QPushButton;
class QTreeWidget;
class QTreeWidgetItem;

namespace wangge {

class AlignList;
class ElidedLabel;
class Session;

class LayerPage : public QWidget {
  Q_OBJECT

 public:
  explicit LayerPage(Session& session, QWidget* parent = nullptr);
  ~LayerPage() override;

  // Layers not in force whose lines are ticked to be shown.
  std::vector<PrecinctLayerId> shownLines() const;
  bool isComparing() const { return m_job.isRunning(); }

 signals:
  void linesChanged(const std::vector<wangge::PrecinctLayerId>& layers);
  void shown(const wangge::AlignTarget& target);
  void zoomRequested(const wangge::AlignTarget& target);

 protected:
  void showEvent(QShowEvent* event) override;

 private:
  // Which two are compared: the first is what the second would change.
  using Pair = std::pair<PrecinctLayerId, PrecinctLayerId>;
  void buildList(QBoxLayout* column);
  void fill();
  void showState();
  void take(QTreeWidgetItem* item);
  void add();
  void compare();
  void follow();
  void tell(const QString& text);
  std::vector<PrecinctLayerId> chosen() const;
  std::optional<Pair> pair() const;
  PrecinctLayerId layerOf(const QTreeWidgetItem* item) const;

  Session& m_session;
  QTreeWidget* m_list;
  QLineEdit* m_name;
  QPushButton *m_add, *m_use, *m_compare, *m_remove;
  ElidedLabel* m_summary;
  AlignList* m_changes;
  // A comparison on its way; what is not wanted any more ends early, and only then the next one begins.
  struct Run {
    std::shared_ptr<const Project> plan;
    Pair pair;
    std::atomic<bool> stale = false;
  };
  void comparisonEnded(const Run& run, const Result<align::Changes>& changes);

  std::vector<PrecinctLayerId> m_lines;
  std::optional<Pair> m_compared;
  std::shared_ptr<Run> m_run;
  std::shared_ptr<const Project> m_comparedOf;
  bool m_filling = false;
  Job m_job;  // last: it tells this object
};

}  // namespace wangge
