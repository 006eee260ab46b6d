// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/print/board_forms.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include "app/text/language.h"
#include "app/text/words.h"

namespace wangge {
namespace {

const QString kFolder = QStringLiteral(":/templates/");

struct BoardSheet {
  Q_DECLARE_TR_FUNCTIONS(BoardSheet)
};

std::string said(const QString& text) {
  return text.toStdString();
}

// A value for each language, or one for all.
QJsonValue inLanguage(const QJsonValue& value) {
  if (!value.isObject()) return value;
  const QJsonValue own = value.toObject().value(currentLanguage());
  return own.isUndefined() ? value.toObject().value(QStringLiteral("en")) : own;
}

// Reads a form, and remembers the first thing that is wrong with it.
class FormReader {
 public:
  sheet::BoardForm read(const QByteArray& text) {
    QJsonParseError error;
    const QJsonObject root = QJsonDocument::fromJson(text, &error).object();
    sheet::BoardForm form;
    if (error.error != QJsonParseError::NoError) {
      wrong(error.errorString());
      return form;
    }
    form.name = said(root.value(u"name").toString());
    form.paper = said(root.value(u"paper").toString());
    form.width = number(root, "width", 20, 3000), form.height = number(root, "height", 20, 3000);
    form.lines = number(root, "lines", 0.3, 5);
    if (form.name.empty()) wrong("name");
    if (!sheet::boardPaper(form.paper)) wrong("paper");
    for (const QJsonValue& duty : inLanguage(root.value(u"duties")).toArray())
      form.duties.push_back(said(duty.toString()));
    form.internal = blocks(root, "internal", form), form.open = blocks(root, "public", form);
    for (const sheet::Block& block : form.open)
      if (isContact(block.kind)) wrong("public: " + QString::fromUtf8(toText(block.kind).data()));
    return form;
  }
  const std::string& fault() const { return m_fault; }

 private:
  void wrong(const QString& what) {
    if (m_fault.empty()) m_fault = said(what);
  }

  double number(const QJsonObject& object, const char* key, double least, double most) {
    const double value = object.value(QLatin1String(key)).toDouble(-1);
    if (value < least || value > most) wrong(key);
    return value;
  }

  std::vector<sheet::Block> blocks(const QJsonObject& root, const char* key, const sheet::BoardForm& form) {
    std::vector<sheet::Block> list;
    if (!root.value(QLatin1String(key)).isArray()) wrong(key);
    for (const QJsonValue& entry : root.value(QLatin1String(key)).toArray()) {
      const QJsonObject object = entry.toObject();
      const QString name = object.value(u"block").toString();
      const QJsonArray at = object.value(u"at").toArray();
      const auto kind = fromText<sheet::BlockKind>(said(name));
      if (!kind || at.size() != 4) {
        wrong(QString("%1: %2").arg(key, name));
        continue;
      }
      sheet::Block block;
      block.kind = *kind;
      const double x = at[0].toDouble(), y = at[1].toDouble(), width = at[2].toDouble(), height = at[3].toDouble();
      block.at = {{x, y}, {x + width, y + height}};
      if (width <= 0 || height <= 0 || x < 0 || y < 0 || x + width > form.width + 1e-6 ||
          y + height > form.height + 1e-6)
        wrong(QString("%1: %2: at").arg(key, name));
      if (object.contains(u"size")) block.size = number(object, "size", 0.5, 200);
      block.text = said(inLanguage(object.value(u"text")).toString());
      list.push_back(std::move(block));
    }
    return list;
  }

  std::string m_fault;
};

}  // namespace

std::vector<std::string> knownBoardForms() {
  std::vector<std::string> names;
  for (const QString& file : QDir(kFolder).entryList({QStringLiteral("*.json")}, QDir::Files, QDir::Name))
    names.push_back(said(file.chopped(5)));
  return names;
}

std::string boardFormTitle(const std::string& name) {
  QFile file(kFolder + QString::fromStdString(name) + QStringLiteral(".json"));
  if (!file.open(QIODevice::ReadOnly)) return name;
  return said(inLanguage(QJsonDocument::fromJson(file.readAll()).object().value(u"title")).toString());
}

Result<sheet::BoardForm> loadBoardForm(const std::string& nameOrFile) {
  const QString name = QString::fromStdString(nameOrFile);
  const bool isFile = name.endsWith(QStringLiteral(".json"));
  QFile file(isFile ? name : kFolder + name + QStringLiteral(".json"));
  if (isFile && !QFileInfo::exists(name)) return fail(Error("file.missing").with("file", nameOrFile));
  if (!file.open(QIODevice::ReadOnly)) {
    if (isFile) return fail(Error("file.unreadable").with("file", nameOrFile));
    std::string known;
    for (const std::string& each : knownBoardForms()) known += (known.empty() ? "" : ", ") + each;
    return fail(Error("template.unknown").with("name", nameOrFile).with("known", known));
  }
  FormReader reader;
  sheet::BoardForm form = reader.read(file.readAll());
  if (!reader.fault().empty())
    return fail(Error("template.invalid").with("file", nameOrFile).with("what", reader.fault()));
  return form;
}

sheet::BoardTexts boardTexts() {
  sheet::BoardTexts texts;
  texts.chief = said(BoardSheet::tr("Grid chief"));
  texts.officer = said(BoardSheet::tr("Community officer"));
  texts.supervision = said(BoardSheet::tr("Supervision"));
  texts.notGiven = said(BoardSheet::tr("not given"));
  texts.community = said(BoardSheet::tr("In community"));
  texts.kind = said(BoardSheet::tr("Kind"));
  texts.code = said(BoardSheet::tr("Grid code"));
  texts.area = said(BoardSheet::tr("Area"));
  texts.moreMembers = said(BoardSheet::tr("and {n} more"));
  return texts;
}

std::string blockText(sheet::BlockKind kind) {
  using enum sheet::BlockKind;
  switch (kind) {
    case Title:
    case Band:
    case Heading:
      return said(BoardSheet::tr("Title"));
    case Code:
      return said(BoardSheet::tr("Grid code"));
    case Map:
      return said(BoardSheet::tr("Map"));
    case Facts:
      return said(BoardSheet::tr("Facts"));
    case Bounds:
      return said(BoardSheet::tr("Four bounds"));
    case Duties:
      return said(BoardSheet::tr("Duties"));
    case Foot:
      return said(BoardSheet::tr("Foot"));
    case Chief:
      return said(BoardSheet::tr("Grid chief"));
    case Photo:
      return said(BoardSheet::tr("Photo"));
    case Members:
      return said(BoardSheet::tr("Grid workers"));
    case Officer:
      return said(BoardSheet::tr("Community officer"));
    case Supervision:
      return said(BoardSheet::tr("Supervision"));
  }
  return {};
}

}  // namespace wangge
