// SPDX-License-Identifier: GPL-3.0-or-later
#include "part.h"

#include <QDBusArgument>
#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusPendingCall>
#include <QDBusVariant>
#include <catch2/catch.hpp>

namespace wangge::journey {
namespace {

constexpr const char *kAccessible = "org.a11y.atspi.Accessible", *kComponent = "org.a11y.atspi.Component",
                     *kText = "org.a11y.atspi.Text", *kProperties = "org.freedesktop.DBus.Properties";

// The first thing in an answer; nothing when there was an error, as there is when the part is gone. A bus that refuses
// to ask tells nothing of the part.
QVariant answer(QDBusPendingCall call) {
  call.waitForFinished();
  REQUIRE(call.error().type() != QDBusError::LimitsExceeded);
  const QVariant first = call.reply().arguments().value(0);
  if (call.isError()) return {};
  const bool isWrapped = first.userType() == qMetaTypeId<QDBusVariant>();
  return isWrapped ? first.value<QDBusVariant>().variant() : first;
}

bool isSet(const QVariant& answered, Part::State state) {
  if (!answered.isValid()) return false;
  const auto words = qdbus_cast<QList<uint>>(answered);
  return !words.isEmpty() && ((words[0] >> state) & 1) != 0;
}

bool isList(const QString& role) {
  return role == "list" || role == "tree" || role == "table" || role == "tree table";
}

}  // namespace

Part::Part(QString bus, QString program)
    : Part(std::move(bus), std::move(program), QStringLiteral("/org/a11y/atspi/accessible/root")) {}

Part::Part(QString bus, QString program, QString path)
    : m_bus(std::move(bus)), m_program(std::move(program)), m_path(std::move(path)) {}

QDBusPendingCall Part::ask(const char* interface, const char* method, const QVariantList& arguments) const {
  QDBusMessage message = QDBusMessage::createMethodCall(m_program, m_path, interface, method);
  message.setArguments(arguments);
  return QDBusConnection(m_bus).asyncCall(message);
}

QDBusPendingCall Part::askFor(const char* property) const {
  return ask(kProperties, "Get", {QString(kAccessible), QString(property)});
}

QString Part::name() const {
  return answer(askFor("Name")).toString();
}
QString Part::description() const {
  return answer(askFor("Description")).toString();
}
QString Part::text() const {
  return answer(ask(kText, "GetText", {0, -1})).toString();
}
bool Part::is(State state) const {
  return isSet(answer(ask(kAccessible, "GetState")), state);
}

QRect Part::area() const {
  constexpr uint kOnScreen = 0;
  const QVariant answered = answer(ask(kComponent, "GetExtents", {kOnScreen}));
  if (!answered.isValid()) return {};
  const auto read = answered.value<QDBusArgument>();
  int x = 0, y = 0, width = 0, height = 0;
  read.beginStructure();
  read >> x >> y >> width >> height;
  read.endStructure();
  return {x, y, width, height};
}

QList<Part> Part::partsIn(const QDBusPendingCall& answered) const {
  QList<Part> parts;
  const QVariant all = answer(answered);
  if (!all.isValid()) return parts;
  const auto read = all.value<QDBusArgument>();
  read.beginArray();
  while (!read.atEnd()) {
    QString program;
    QDBusObjectPath path;
    read.beginStructure();
    read >> program >> path;
    read.endStructure();
    parts << Part(m_bus, program, path.path());
  }
  read.endArray();
  return parts;
}

QList<Part> Part::children() const {
  return partsIn(ask(kAccessible, "GetChildren"));
}

QList<Part::Seen> Part::shown() const {
  QList<Seen> all;
  for (QList<Part> level = children(); !level.isEmpty();) {
    struct Answers {
      QDBusPendingCall state, name, role;
    };
    QList<Answers> answers;
    for (const Part& part : level)
      answers << Answers{part.ask(kAccessible, "GetState"), part.askFor("Name"), part.ask(kAccessible, "GetRoleName")};
    QList<QDBusPendingCall> inside;
    for (qsizetype i = 0; i < level.size(); ++i) {
      const QVariant state = answer(answers[i].state);
      if (!isSet(state, Showing)) continue;
      const QString role = answer(answers[i].role).toString();
      all << Seen{level[i], answer(answers[i].name).toString(), role, isSet(state, Enabled), isSet(state, Active)};
      if (!isList(role)) inside << level[i].ask(kAccessible, "GetChildren");
    }
    level.clear();
    for (const QDBusPendingCall& children : inside) level << partsIn(children);
  }
  return all;
}

}  // namespace wangge::journey
