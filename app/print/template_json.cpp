// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/print/template_json.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSet>
#include <cmath>

#include "app/text/language.h"

namespace wangge {
namespace {

using sheet::Block;
using sheet::BlockKind;
using sheet::Template;

constexpr double kLeastSide = 20, kMostSide = 3000;  // mm of paper
constexpr qsizetype kMostBlocks = 500, kMostText = 4000;

std::string said(const QString& text) {
  return text.toStdString();
}
template <class Enum>
QString word(Enum value) {
  const std::string_view text = toText(value);
  return QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size()));
}

// A value for each language, or one for all.
QJsonValue inLanguage(const QJsonValue& value) {
  if (!value.isObject()) return value;
  const QJsonValue own = value.toObject().value(currentLanguage());
  return own.isUndefined() ? value.toObject().value(QStringLiteral("en")) : own;
}

// Switches of layers by name.
struct LayerName {
  const char* name;
  bool map::Layers::*flag;
};
constexpr LayerName kLayers[] = {{"grids", &map::Layers::grids},
                                 {"communities", &map::Layers::communities},
                                 {"subdistricts", &map::Layers::subdistricts},
                                 {"counties", &map::Layers::counties},
                                 {"precincts", &map::Layers::precincts},
                                 {"beats", &map::Layers::beats},
                                 {"stations", &map::Layers::stations},
                                 {"blocks", &map::Layers::blocks},
                                 {"roads", &map::Layers::roads},
                                 {"rails", &map::Layers::rails},
                                 {"water", &map::Layers::water},
                                 {"buildings", &map::Layers::buildings},
                                 {"sites", &map::Layers::sites},
                                 {"households", &map::Layers::households},
                                 {"locks", &map::Layers::locks},
                                 {"labels", &map::Layers::labels},
                                 {"road_names", &map::Layers::roadNames},
                                 {"building_names", &map::Layers::buildingNames}};

// Aligned and bold unless told otherwise.
map::Align usualAlign(BlockKind kind) {
  return kind == BlockKind::Title || kind == BlockKind::Code ? map::Align::Centre : map::Align::Left;
}
bool usuallyBold(BlockKind kind) {
  return kind == BlockKind::Title || kind == BlockKind::Heading;
}

class TemplateReader {
 public:
  TemplateRead read(const QByteArray& text) {
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(text, &error);
    TemplateRead result;
    if (error.error != QJsonParseError::NoError || !document.isObject()) {
      result.fault = said(error.error != QJsonParseError::NoError ? error.errorString() : QStringLiteral("{}"));
      return result;
    }
    const QJsonObject root = document.object();
    const QJsonValue version = root.value(u"template");
    result.version = version.toInt(-1);
    if (result.version < 1) wrong("template");
    // What a newer version means by its words is not guessed.
    if (result.version <= sheet::kTemplateVersion) result.form = form(root);
    result.fault = m_fault;
    return result;
  }

 private:
  void wrong(const QString& what) {
    if (m_fault.empty()) m_fault = said(what);
  }
  void onlyKnown(const QJsonObject& object, const QSet<QString>& known, const QString& where) {
    for (const QString& key : object.keys())
      if (!known.contains(key)) wrong(where + key);
  }

  Template form(const QJsonObject& root) {
    onlyKnown(root,
              {"template", "name", "title", "kinds", "paper", "width", "height", "lines", "public_only", "fill",
               "public_fill", "outlines", "layers", "frame", "font", "duties", "internal", "public"},
              QString());
    Template form;
    form.name = text(root, "name"), form.title = text(root, "title");
    if (form.name.empty()) wrong("name");
    for (const QJsonValue& entry : array(root, "kinds")) {
      const auto kind = fromText<sheet::SheetKind>(said(entry.toString()));
      kind ? static_cast<void>(form.kinds.insert(*kind)) : wrong("kinds: " + entry.toString());
    }
    if (root.contains(u"paper")) form.paper = text(root, "paper");
    const auto paper = sheet::templatePaper(form.paper);
    if (!form.paper.empty() && !paper) wrong("paper");
    const bool sized = root.contains(u"width") || root.contains(u"height") || !paper;
    if (sized) {
      form.width = number(root, "width", kLeastSide, kMostSide);
      form.height = number(root, "height", kLeastSide, kMostSide);
    } else {
      form.width = paper->height, form.height = paper->width;
    }
    if (root.contains(u"lines")) form.lines = number(root, "lines", 0.3, 5);
    form.publicOnly = flag(root, "public_only", false), form.outlines = flag(root, "outlines", true);
    form.fill = term(root, "fill", form.fill), form.openFill = term(root, "public_fill", form.openFill);
    if (form.openFill == map::GridFill::Status) wrong("public_fill");
    if (root.contains(u"layers")) form.layers = layers(root.value(u"layers"));
    if (root.contains(u"frame")) form.frame = rectangle(root.value(u"frame"), form, "frame");
    form.font = text(root, "font");
    for (const QJsonValue& duty : inLanguage(root.value(u"duties")).toArray())
      form.duties.push_back(said(duty.toString()));
    form.internal = blocks(root, "internal", form), form.open = blocks(root, "public", form);
    for (const Block& block : form.open)
      if (isContact(block.kind)) wrong("public: " + word(block.kind));
    return form;
  }

  std::string text(const QJsonObject& object, const char* key) {
    const QJsonValue value = inLanguage(object.value(QLatin1String(key)));
    if (!value.isUndefined() && !value.isString()) wrong(key);
    if (value.toString().size() > kMostText) wrong(key);
    return said(value.toString());
  }

  QJsonArray array(const QJsonObject& object, const char* key) {
    const QJsonValue value = object.value(QLatin1String(key));
    if (!value.isUndefined() && !value.isArray()) wrong(key);
    return value.toArray();
  }

  bool flag(const QJsonObject& object, const char* key, bool usual) {
    const QJsonValue value = object.value(QLatin1String(key));
    if (!value.isUndefined() && !value.isBool()) wrong(key);
    return value.toBool(usual);
  }

  double number(const QJsonObject& object, const char* key, double least, double most) {
    const double value = object.value(QLatin1String(key)).toDouble(-1);
    if (!(value >= least && value <= most)) wrong(key);
    return std::clamp(value, least, most);
  }

  template <class Enum>
  Enum term(const QJsonObject& object, const char* key, Enum usual) {
    const QJsonValue value = object.value(QLatin1String(key));
    if (value.isUndefined()) return usual;
    const auto found = fromText<Enum>(said(value.toString()));
    if (!found) wrong(QString("%1: %2").arg(key, value.toString()));
    return found.value_or(usual);
  }

  map::Layers layers(const QJsonValue& value) {
    map::Layers layers;
    if (!value.isObject()) wrong("layers");
    const QJsonObject object = value.toObject();
    QSet<QString> known{"palette"};
    for (const LayerName& layer : kLayers) {
      known.insert(layer.name);
      layers.*layer.flag = flag(object, layer.name, layers.*layer.flag);
    }
    layers.palette = term(object, "palette", layers.palette);
    onlyKnown(object, known, "layers: ");
    return layers;
  }

  map::Rectangle rectangle(const QJsonValue& value, const Template& form, const QString& where) {
    const QJsonArray at = value.toArray();
    double numbers[4] = {0, 0, 0, 0};
    if (at.size() != 4) wrong(where);
    for (int i = 0; i < 4 && i < at.size(); ++i) {
      if (!at[i].isDouble()) wrong(where);
      numbers[i] = at[i].toDouble();
    }
    const auto [x, y, width, height] = numbers;
    constexpr double slack = 1e-6;
    if (!(width > 0) || !(height > 0) || x < -slack || y < -slack || x + width > form.width + slack ||
        y + height > form.height + slack)
      wrong(where);
    return {{x, y}, {x + width, y + height}};
  }

  std::vector<Block> blocks(const QJsonObject& root, const char* key, const Template& form) {
    std::vector<Block> list;
    const QJsonArray entries = array(root, key);
    if (entries.size() > kMostBlocks) wrong(key);
    for (const QJsonValue& entry : entries) {
      const QJsonObject object = entry.toObject();
      const QString name = object.value(u"block").toString(), where = QString("%1: %2").arg(key, name);
      const auto kind = fromText<BlockKind>(said(name));
      if (!kind) {
        wrong(where);
        continue;
      }
      onlyKnown(object, {"block", "at", "size", "text", "align", "bold", "file"}, where + ": ");
      Block block;
      block.kind = *kind;
      block.at = rectangle(object.value(u"at"), form, where + ": at");
      if (object.contains(u"size")) block.size = number(object, "size", 0.5, 200);
      block.text = text(object, "text");
      block.align = term(object, "align", usualAlign(*kind));
      block.bold = flag(object, "bold", usuallyBold(*kind));
      block.pictureFile = text(object, "file");
      // Beside the template, not anywhere on the computer.
      const QString file = QString::fromStdString(block.pictureFile);
      if (file.contains('/') || file.contains('\\') || file.contains(QChar(0)) || file == "..") wrong(where + ": file");
      list.push_back(std::move(block));
    }
    return list;
  }

  std::string m_fault;
};

QJsonValue textValue(const std::string& text) {
  return QString::fromStdString(text);
}

// Millimetres without the noise of seventeen digits; a millionth of one is less than any printer's dot.
double rounded(double millimetres) {
  return std::round(millimetres * 1e6) / 1e6;
}

QJsonArray placeOf(const map::Rectangle& at) {
  return {rounded(at.min.x), rounded(at.min.y), rounded(at.width()), rounded(at.height())};
}

QJsonArray blocksOf(const std::vector<Block>& blocks) {
  QJsonArray list;
  for (const Block& block : blocks) {
    QJsonObject object{{"block", word(block.kind)}, {"at", placeOf(block.at)}, {"size", block.size}};
    if (!block.text.empty()) object["text"] = textValue(block.text);
    if (block.align != usualAlign(block.kind)) object["align"] = word(block.align);
    if (block.bold != usuallyBold(block.kind)) object["bold"] = block.bold;
    if (!block.pictureFile.empty()) object["file"] = textValue(block.pictureFile);
    list.append(object);
  }
  return list;
}

}  // namespace

TemplateRead templateFromJson(const QByteArray& text) {
  return TemplateReader().read(text);
}

QByteArray templateToJson(const Template& form) {
  QJsonObject root{{"template", sheet::kTemplateVersion},
                   {"name", textValue(form.name)},
                   {"title", textValue(form.title)},
                   {"paper", textValue(form.paper)},
                   {"width", rounded(form.width)},
                   {"height", rounded(form.height)},
                   {"lines", form.lines},
                   {"fill", word(form.fill)},
                   {"public_fill", word(form.openFill)}};
  QJsonArray kinds;
  for (const sheet::SheetKind kind : form.kinds) kinds.append(word(kind));
  if (!kinds.isEmpty()) root["kinds"] = kinds;
  if (form.publicOnly) root["public_only"] = true;
  if (!form.outlines) root["outlines"] = false;
  if (!form.font.empty()) root["font"] = textValue(form.font);
  if (form.frame.width() > 0) root["frame"] = placeOf(form.frame);
  QJsonObject layers;
  const map::Layers usual;
  for (const LayerName& layer : kLayers)
    if (form.layers.*layer.flag != usual.*layer.flag) layers[layer.name] = form.layers.*layer.flag;
  if (form.layers.palette != usual.palette) layers["palette"] = word(form.layers.palette);
  if (!layers.isEmpty()) root["layers"] = layers;
  QJsonArray duties;
  for (const std::string& duty : form.duties) duties.append(textValue(duty));
  if (!duties.isEmpty()) root["duties"] = duties;
  if (!form.internal.empty()) root["internal"] = blocksOf(form.internal);
  if (!form.open.empty()) root["public"] = blocksOf(form.open);
  return QJsonDocument(root).toJson();
}

std::string titleFromJson(const QByteArray& text) {
  return said(inLanguage(QJsonDocument::fromJson(text).object().value(u"title")).toString());
}

}  // namespace wangge
