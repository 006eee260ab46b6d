// SPDX-License-Identifier: GPL-3.0-or-later
// A part of a window as assistive technology is told of it (AT-SPI over D-Bus): what somebody hears who cannot see it.
// A part that is gone has no name, no place and no state.
#pragma once

#include <QList>
#include <QRect>
#include <QString>
#include <QVariantList>

class QDBusPendingCall;

namespace wangge::journey {

class Part {
 public:
  enum State { Active = 1, Checked = 4, Enabled = 8, Focused = 12, Selected = 23, Showing = 25 };  // bits of AT-SPI

  Part() = default;
  // The whole program: its children are its windows.
  Part(QString bus, QString program);

  bool isNull() const { return m_path.isEmpty(); }
  QString name() const;         // of a label its text, of a window its title
  QString description() const;  // what is said of it beyond its name
  QString text() const;         // what stands in a field
  QRect area() const;           // on the screen
  bool is(State state) const;
  QList<Part> children() const;

  struct Seen;
  // Every part that is shown, from the windows inwards. Rows of lists, trees and tables are left out: a list is asked
  // for its children.
  QList<Seen> shown() const;

 private:
  Part(QString bus, QString program, QString path);
  // Sends the question; whoever asks about many parts sends all before waiting for the first answer.
  QDBusPendingCall ask(const char* interface, const char* method, const QVariantList& arguments = {}) const;
  QDBusPendingCall askFor(const char* property) const;
  QList<Part> partsIn(const QDBusPendingCall& answer) const;

  QString m_bus, m_program, m_path;
};

struct Part::Seen {
  Part part;
  QString name, role;  // roles as AT-SPI calls them: "push button", "label"
  bool enabled = false, active = false;
};

}  // namespace wangge::journey
