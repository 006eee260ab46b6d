// SPDX-License-Identifier: GPL-3.0-or-later
// A program on a desktop, used as a person uses it: by what its windows say of themselves, mouse and keys. Every click,
// key command and text typed is counted as one action; moving the mouse is not. Whoever acts waits for what comes
// of it, by part(), waitFor() or a look at something else that is shown.
#pragma once

#include <QPoint>
#include <QStringList>

#include "desktop.h"
#include "part.h"

namespace wangge::journey {

class Program {
 public:
  // Comes back when its window is there and has the keys.
  Program(Desktop& desktop, const QString& program, const QStringList& arguments);
  ~Program();
  Program(const Program&) = delete;

  // What is shown and can be used, by its name and, where several are called so, its role. Of the window in front
  // before others. part() waits for it, and fails the case when it does not come; shows() is as it is now.
  Part part(const QString& name, const QString& role = {});
  Part shows(const QString& name, const QString& role = {}) const;
  // The first label, or field, whose text begins so; null when there is none.
  Part beginning(const QString& text) const;
  // An item of a list, such as one that a click has opened; of the window in front before others.
  Part item(const QString& text);
  QString title() const;  // of the window in front
  void waitFor(const char* what, const std::function<bool()>& isSo);

  void point(QPoint at);  // no action
  void click(QPoint at);
  void click(const Part& part) { click(part.area().center()); }
  void drag(QPoint from, QPoint to);  // one action
  void key(const QString& keys);      // as xdotool calls them: "e", "ctrl+s", "Return"
  void type(const QString& text);     // letters of a US keyboard
  int actions() const { return m_actions; }

  // Waits until the program has come to its end by itself; its exit code.
  int ended();

 private:
  bool findRoot();
  QStringList moveTo(QPoint place) const;
  QList<Part> windows() const;  // the one in front first

  Desktop& m_desktop;
  QProcess m_process;
  Part m_root;
  int m_actions = 0;
};

}  // namespace wangge::journey
