// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/import/choices.h"

#include <QCoreApplication>
#include <algorithm>

#include "app/text/systems.h"
#include "app/text/window_text.h"
#include "app/text/words.h"
#include "core/plan/precinct_layers.h"

namespace wangge {
namespace {

const std::string kField = "field.";  // keys of recipes for fields begin so

struct Texts {
  Q_DECLARE_TR_FUNCTIONS(ImportChoices)
};

QList<Choice> fieldsFor(const std::string& key, const gis::PlannedLayer& layer) {
  QList<Choice> choices;
  for (const gis::FieldPreview& field : layer.preview.fields)
    choices << Choice{QString::fromStdString(field.name), {{key, field.name}}};
  if (key == kField + "households" || key == kField + "household")
    choices << Choice{Texts::tr("each row is one household"), {{kField + "households", ""}}};
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
  project.sources.forEach([&](SourceId id, const Source& source) {
    if (layer.role != source.role || isAside(project, id)) return;
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

using Asks = Choice::Asks;

Choice codeList() {
  return {Texts::tr("take codes from a list …"), {}, Asks::File, "codes", Texts::tr("List of codes and names")};
}

Choice controlPoints() {
  return {Texts::tr("place it by control points …"),
          {},
          Asks::File,
          "control_points",
          Texts::tr("Table of control points")};
}

Choice datumParameters() {
  return {Texts::tr("give parameters …"),
          {},
          Asks::Text,
          "datum_shift",
          Texts::tr("Parameters from the old datum to CGCS2000: dx,dy,dz in metres; or with rx,ry,rz in seconds of arc "
                    "and the scale in ppm")};
}

bool hasField(const gis::PlannedLayer& layer, std::string_view key) {
  return std::ranges::any_of(layer.preview.fields, [&](const gis::FieldPreview& f) { return f.guessedKey == key; });
}

// Communities that come with names only.
bool lacksCodes(const gis::PlannedLayer& layer) {
  return layer.use && layer.role == Role::Communities && layer.request.codes.empty() && !hasField(layer, "code") &&
         (hasField(layer, "name") || layer.preview.fields.empty());
}

QList<Choice> sumsFor(const gis::Doubt& doubt, const gis::PlannedLayer& layer) {
  const std::string& code = doubt.what.code;
  const auto number = gis::rowOf(doubt);
  QList<Choice> choices;
  if (code == "table.no_such_row" || code == "table.row_told_both" || code == "table.bad_rows" ||
      code == "table.rows_not_for_role")
    return {Choice{Texts::tr("forget what was said of rows"), {{"sum_rows", ""}, {"data_rows", ""}}}};
  // It is one of no sum, but what it counts may be a formula.
  if (doubt.what.code == "table.count_unseen") {
    if (number)
      choices << Choice{Texts::tr("row %1 is data: count it").arg(QString::number(*number)),
                        {{"data_rows", layer.request.dataRows.empty() || layer.request.dataRows == "all"
                                           ? std::to_string(*number)
                                           : layer.request.dataRows + "," + std::to_string(*number)}}};
    return choices << Choice{Texts::tr("all such rows are data"), {{"data_rows", "all"}}};
  }
  if (number) {
    const std::string told = std::to_string(*number);
    const auto with = [&](const std::string& before) {
      return before.empty() || before == "all" ? told : before + "," + told;
    };
    choices << Choice{Texts::tr("row %1 is a sum: leave it out").arg(told.c_str()),
                      {{"sum_rows", with(layer.request.sumRows)}}}
            << Choice{Texts::tr("row %1 is data: count it").arg(told.c_str()),
                      {{"data_rows", with(layer.request.dataRows)}}};
  }
  choices << Choice{Texts::tr("all such rows are sums"), {{"sum_rows", "all"}}}
          << Choice{Texts::tr("all such rows are data"), {{"data_rows", "all"}}};
  return choices;
}

// Where communities lie whose names are there several times.
QList<Choice> divisionsFor(const gis::PlannedLayer& layer, const Project& project) {
  constexpr int kMostShown = 60;
  QList<Choice> choices;
  for (const gis::FieldPreview& field : layer.preview.fields)
    if (field.guessedKey.empty())
      choices << Choice{Texts::tr("“%1” names the subdistrict").arg(QString::fromStdString(field.name)),
                        {{kField + "parent", field.name}}};
  project.divisions.forEach([&](DivisionId, const Division& division) {
    if (choices.size() >= kMostShown || division.name.empty()) return;
    // Names are there several times.
    const std::string name = division.code.empty() ? division.name : division.name + " " + division.code;
    choices << Choice{Texts::tr("all lie in %1").arg(QString::fromStdString(name)),
                      {{"within", division.code.empty() ? division.name : division.code}}};
  });
  choices << Choice{Texts::tr("all lie in …"),
                    {},
                    Asks::Text,
                    "within",
                    Texts::tr("Code or name of the subdistrict or county where all of them lie")};
  return choices;
}

}  // namespace

QList<Offer> offersFor(const gis::PlannedLayer& layer) {
  QList<Offer> offers;
  if (lacksCodes(layer)) offers << Offer{Texts::tr("The communities come without codes."), codeList()};
  for (const gis::Finding& finding : layer.findings)
    if (finding.what.code == "crs.old_datum" && layer.use) {
      offers << Offer{windowTextOf(finding.what), datumParameters()};
      break;
    }
  return offers;
}

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

QList<Choice> choicesFor(const gis::Doubt& doubt, const gis::PlannedLayer& layer, const gis::ImportPlan& plan,
                         const Project& project) {
  QList<Choice> choices;
  if (doubt.decides == "role") {
    for (Role role : layer.possible) choices << Choice{wordFor(role), {{"role", std::string(toText(role))}}};
    for (std::size_t i = 0; i < plan.layers.size() && layer.preview.geometry == "none"; ++i)
      if (lacksCodes(plan.layers[i])) {
        Choice list{Texts::tr("list of codes for %1").arg(QString::fromStdString(plan.layers[i].file)),
                    {{"use", "no"}}};
        list.other = static_cast<int>(i), list.ofOther = {{"codes", layer.request.path}};
        choices << list;
      }
  } else if (doubt.decides == "crs") {
    if (doubt.what.code == "plan.maybe_shifted")
      choices << Choice{
          Texts::tr("not shifted"),
          {{"crs",
            layer.preview.crs.empty() ? "EPSG:4490" : layer.preview.crs.substr(0, layer.preview.crs.find(' '))}}};
    choices << systemsFor(layer);
    // Behind those that fit, before the usual ones.
    if (layer.preview.geometry != "none")
      choices.insert(static_cast<qsizetype>(layer.preview.systems.size()) + (doubt.what.code == "plan.maybe_shifted"),
                     controlPoints());
  } else if (doubt.decides == "existing") {
    choices = existingFor(layer, project);
  } else if (doubt.decides == "other_people") {
    choices << Choice{Texts::tr("they are other people: count both"), {{"other_people", doubt.value}}};
  } else if (doubt.decides == "both") {
    choices << Choice{Texts::tr("import both"), {{"both", doubt.value}}};
  } else if (doubt.decides == "unmatched") {
    choices << Choice{Texts::tr("take it all the same"), {{"unmatched", "yes"}}};
  } else if (doubt.decides == "codes") {
    choices << codeList();
    if (doubt.what.code.starts_with("import."))
      choices << fieldsFor(kField + "code", layer);
    else
      choices << Choice{Texts::tr("without a list"), {{"codes", ""}}};
  } else if (doubt.decides == "within") {
    choices = divisionsFor(layer, project);
    choices << codeList();
  } else if (doubt.decides == "control_points") {
    choices << controlPoints() << Choice{Texts::tr("without control points"), {{"control_points", ""}}};
  } else if (doubt.decides == "datum_shift") {
    choices << datumParameters() << Choice{Texts::tr("without parameters"), {{"datum_shift", ""}}};
  } else if (doubt.decides == "sum_rows") {
    choices = sumsFor(doubt, layer);
  } else if (doubt.decides == "read") {
    choices << Choice{Texts::tr("all of them"), {{"read", gis::kAllLayers}}};
    for (const QString& name : layersOf(doubt)) choices << Choice{name, {{"read", name.toStdString()}}};
  } else if (doubt.decides.starts_with(kField) || doubt.decides == "join") {
    choices = fieldsFor(doubt.decides, layer);
  }
  choices << Choice{Texts::tr("leave it out"), {{"use", "no"}}};
  return choices;
}

}  // namespace wangge
