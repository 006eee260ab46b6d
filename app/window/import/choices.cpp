// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/import/choices.h"

#include <QCoreApplication>

#include "app/text/systems.h"
#include "app/text/words.h"

namespace wangge {
namespace {

struct Texts {
  Q_DECLARE_TR_FUNCTIONS(ImportChoices)
};

QList<Choice> fieldsFor(const std::string& key, const gis::PlannedLayer& layer) {
  QList<Choice> choices;
  for (const gis::FieldPreview& field : layer.preview.fields)
    choices << Choice{QString::fromStdString(field.name), {{key, field.name}}};
  const std::string field = "field.";
  if (key == field + "households" || key == field + "household")
    choices << Choice{Texts::tr("each row is one household"), {{field + "households", ""}}};
  else if (key != "join")
    choices << Choice{Texts::tr("none of the fields"), {{key, ""}}};
  return choices;
}

// The layers that a question names.
QStringList layersOf(const gis::Doubt& doubt) {
  for (const Argument& argument : doubt.what.arguments)
    if (const auto* text = std::get_if<std::string>(&argument.value); text && argument.name == "layers")
      return QString::fromStdString(*text).split(QStringLiteral(", "), Qt::SkipEmptyParts);
  return {};
}

QList<Choice> existingFor(const gis::PlannedLayer& layer, const Project& project) {
  QList<Choice> choices = {{Texts::tr("add it to them"), {{"existing", "add"}}}};
  project.sources.forEach([&](SourceId, const Source& source) {
    if (layer.role != source.role) return;
    const Choice replace{Texts::tr("replace “%1”").arg(QString::fromStdString(source.name)),
                         {{"existing", "replace:" + source.name}}};
    // A file comes again under its name.
    if (source.name == layer.request.sourceName)
      choices.prepend(replace);
    else
      choices << replace;
  });
  return choices;
}

}  // namespace

QList<Choice> systemsFor(const gis::PlannedLayer& layer) {
  QList<Choice> choices;
  QStringList known;
  for (const gis::PossibleSystem& system : layer.preview.systems) {
    const QString code = QString::fromStdString(system.crs);
    QString text = systemText(code);
    if (system.turned) text = Texts::tr("%1, north before east").arg(text);
    choices << Choice{Texts::tr("%1: at %2° E, %3° N").arg(text).arg(system.lon, 0, 'f', 2).arg(system.lat, 0, 'f', 2),
                      {{"crs", system.crs}, {"axes", system.turned ? "north-east" : "east-north"}}};
    known << code;
  }
  for (const QString& code : usualSystems())
    if (!known.contains(code)) choices << Choice{systemText(code), {{"crs", code.toStdString()}}};
  return choices;
}

QList<Choice> choicesFor(const gis::Doubt& doubt, const gis::PlannedLayer& layer, const Project& project) {
  QList<Choice> choices;
  if (doubt.decides == "role") {
    for (Role role : layer.possible) choices << Choice{wordFor(role), {{"role", std::string(toText(role))}}};
  } else if (doubt.decides == "crs") {
    if (doubt.what.code == "plan.maybe_shifted")
      choices << Choice{
          Texts::tr("not shifted"),
          {{"crs",
            layer.preview.crs.empty() ? "EPSG:4490" : layer.preview.crs.substr(0, layer.preview.crs.find(' '))}}};
    choices << systemsFor(layer);
  } else if (doubt.decides == "existing") {
    choices = existingFor(layer, project);
  } else if (doubt.decides == "other_people") {
    choices << Choice{Texts::tr("they are other people: count both"), {{"other_people", doubt.value}}};
  } else if (doubt.decides == "both") {
    choices << Choice{Texts::tr("import both"), {{"both", doubt.value}}};
  } else if (doubt.decides == "unmatched") {
    choices << Choice{Texts::tr("take it all the same"), {{"unmatched", "yes"}}};
  } else if (doubt.decides == "read") {
    choices << Choice{Texts::tr("all of them"), {{"read", gis::kAllLayers}}};
    for (const QString& name : layersOf(doubt)) choices << Choice{name, {{"read", name.toStdString()}}};
  } else if (doubt.decides.starts_with("field.") || doubt.decides == "join") {
    choices = fieldsFor(doubt.decides, layer);
  }
  choices << Choice{Texts::tr("leave it out"), {{"use", "no"}}};
  return choices;
}

}  // namespace wangge
