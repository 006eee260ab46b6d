// SPDX-License-Identifier: GPL-3.0-or-later
// What the window says where there is nothing yet: no communities, no grids, no households, no problems, no proposals;
// each with the commands that come next.
#pragma once

#include <QList>
#include <QObject>
#include <QStringList>
#include <functional>
#include <vector>

class QAbstractItemView;
class QAction;
class QMainWindow;

namespace wangge {

class EmptyNote;
class MapCanvas;
class Session;

class EmptyStates : public QObject {
  Q_OBJECT

 public:
  EmptyStates(QMainWindow& window, Session& session, MapCanvas& canvas);

 private:
  struct Saying {
    QString text;
    QStringList next;  // names of commands
  };
  void addList(const char* name, std::function<Saying()> saying);
  void refresh();
  bool hasCommunities() const;
  bool hasHouseholds() const;
  Saying noCommunities() const;

  QMainWindow& m_window;
  Session& m_session;
  struct Place {
    EmptyNote* note;
    std::function<Saying()> saying;  // an empty text where there is something to show
  };
  std::vector<Place> m_places;
  bool m_waiting = false;
};

}  // namespace wangge
