// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/text/messages.h"

#include <QCoreApplication>
#include <algorithm>
#include <map>
#include <optional>

#include "app/text/catalogue.h"
#include "app/text/format.h"
#include "app/text/setting_titles.h"
#include "app/text/systems.h"
#include "app/text/words.h"

namespace wangge {
namespace {

using Catalogue = std::map<std::string, const char*, std::less<>>;

const Catalogue& entries() {
  static const Catalogue all = [] {
    Catalogue found;
    for (auto part : catalogue::allTexts())
      for (const auto& entry : part) found.emplace(entry.code, entry.text);
    return found;
  }();
  return all;
}

const Argument* argumentNamed(const Message& message, const QString& name) {
  const std::string wanted = name.toStdString();
  auto found = std::ranges::find(message.arguments, wanted, &Argument::name);
  return found == message.arguments.end() ? nullptr : &*found;
}

QString plainValue(const Argument& argument) {
  if (auto* text = std::get_if<std::string>(&argument.value)) return QString::fromStdString(*text);
  if (auto* whole = std::get_if<std::int64_t>(&argument.value)) return numberText(*whole);
  return decimalText(std::get<double>(argument.value));
}

double measureOf(const Argument& argument) {
  if (auto* whole = std::get_if<std::int64_t>(&argument.value)) return static_cast<double>(*whole);
  if (auto* real = std::get_if<double>(&argument.value)) return *real;
  return QString::fromStdString(std::get<std::string>(argument.value)).toDouble();
}

QString formattedValue(const Argument& argument, const QString& format) {
  if (format == u"area") return areaText(measureOf(argument));
  if (format == u"length") return lengthText(measureOf(argument));
  if (format == u"km") return lengthText(measureOf(argument) * 1000);
  if (format == u"coordinate") return coordinateText(measureOf(argument));
  if (format == u"moment") return momentText(static_cast<Seconds>(measureOf(argument)));
  if (format == u"grid") return gridText(argument.value);
  if (format == u"rule") return ruleTitle(plainValue(argument).toStdString());
  if (format == u"system") return systemText(plainValue(argument));
  if (format == u"setting") return settingTitles(plainValue(argument));
  if (format == u"word") return wordFor(plainValue(argument));
  if (format == u"code") {
    auto* whole = std::get_if<std::int64_t>(&argument.value);
    return whole ? QString::number(*whole) : plainValue(argument);
  }
  return plainValue(argument);
}

// One `{...}` without its braces; empty when the message has no such argument.
std::optional<QString> placeholder(const QString& inside, const Message& message) {
  const auto bar = inside.indexOf(u'|'), colon = inside.indexOf(u':');
  const QString name = bar >= 0 ? inside.left(bar) : colon >= 0 ? inside.left(colon) : inside;
  const Argument* argument = argumentNamed(message, name);
  if (!argument || plainValue(*argument).isEmpty()) return std::nullopt;
  if (bar >= 0) {
    const auto nouns = inside.mid(bar + 1).split(u'|');
    const bool one = measureOf(*argument) == 1.0;
    return plainValue(*argument) + u' ' + (one ? nouns.first() : nouns.last());
  }
  return colon >= 0 ? formattedValue(*argument, inside.mid(colon + 1)) : plainValue(*argument);
}

// "persons not counted" for `{persons|person|persons}` that the message lacks: nobody counted them. A dash for others.
QString missing(const QString& inside) {
  const QString name = inside.left(inside.indexOf(u'|'));
  if (name.endsWith(u"households") && name != inside)
    return QCoreApplication::translate("Format", "households not counted");
  if (name.endsWith(u"persons") && name != inside) return QCoreApplication::translate("Format", "persons not counted");
  return QStringLiteral("—");
}

// "gis.some_code (file: a.shp, row: 3)": what an unknown code still tells.
QString fallback(const Message& message) {
  QStringList parts;
  for (const auto& argument : message.arguments)
    parts << QString::fromStdString(argument.name) + QStringLiteral(": ") + plainValue(argument);
  const QString code = QString::fromStdString(message.code);
  return parts.isEmpty() ? code : code + QStringLiteral(" (") + parts.join(QStringLiteral(", ")) + u')';
}

}  // namespace

QString fillTemplate(const QString& text, const Message& message) {
  QString out;
  out.reserve(text.size() + 32);
  qsizetype optionalStart = -1;  // where the optional part that is being filled began in `out`
  bool complete = true;          // every argument of it is there so far
  bool beginningDropped = false;
  for (qsizetype i = 0; i < text.size(); ++i) {
    const QChar c = text[i];
    if (c == u'[') {
      optionalStart = out.size();
      complete = true;
    } else if (c == u']' && optionalStart >= 0) {
      if (!complete) out.truncate(optionalStart);
      beginningDropped = beginningDropped || (!complete && optionalStart == 0);
      optionalStart = -1;
    } else if (const auto end = c == u'{' ? text.indexOf(u'}', i) : -1; end >= 0) {
      const QString inside = text.mid(i + 1, end - i - 1);
      const auto value = placeholder(inside, message);
      complete = complete && value.has_value();
      out += value ? *value : missing(inside);
      i = end;
    } else {
      out += c;
    }
  }
  // A sentence whose optional beginning fell away starts with a capital all the same.
  if (beginningDropped && !text.startsWith(u'{') && !out.isEmpty()) out[0] = out[0].toUpper();
  return out;
}

QString textOf(const Message& message) {
  auto found = entries().find(message.code);
  // The size rule reads differently for each way its two criteria are joined.
  if (const Argument* criterion = argumentNamed(message, QStringLiteral("profile_limb")))
    if (const auto variant = entries().find(message.code + '/' + plainValue(*criterion).toStdString());
        variant != entries().end())
      found = variant;
  if (found == entries().end()) return fallback(message);
  return fillTemplate(QCoreApplication::translate("Message", found->second), message);
}

QString gridText(const Argument::Value& name) {
  if (const auto* households = std::get_if<std::int64_t>(&name))
    return QCoreApplication::translate("Message", "unnamed (%1)").arg(householdsText(*households));
  if (const auto* area = std::get_if<double>(&name))
    return QCoreApplication::translate("Message", "unnamed (%1)").arg(areaText(*area));
  return QString::fromStdString(std::get<std::string>(name));
}

QString stageText(std::string_view stage) {
  return textOf(Message(stage));
}

QString ruleTitle(std::string_view rule) {
  return textOf(Message("title." + std::string(rule.substr(rule.find('.') + 1))));
}

std::vector<std::string> knownCodes() {
  std::vector<std::string> codes;
  for (const auto& [code, text] : entries())
    if (code.find('/') == std::string::npos) codes.push_back(code);
  return codes;
}

}  // namespace wangge
