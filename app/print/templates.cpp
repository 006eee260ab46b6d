// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/print/templates.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QStandardPaths>

#include "app/paint/photo.h"
#include "app/print/template_json.h"
#include "gis/output/atomic.h"

namespace wangge {
namespace {

const QString kFolder = QStringLiteral(":/templates/");
constexpr qint64 kMostBytes = 4'000'000;  // of a template without its pictures

struct TemplateWords {
  Q_DECLARE_TR_FUNCTIONS(TemplateWords)
};

std::string said(const QString& text) {
  return text.toStdString();
}

const gis::FileKind kTemplateFile{"template", [](const std::string&, std::string_view head) {
                                    const std::size_t first = head.find_first_not_of(" \t\r\n");
                                    return first != std::string_view::npos && head[first] == '{' &&
                                           head.find("\"template\"") != std::string_view::npos;
                                  }};
const gis::FileKind kPictureFile{"picture", [](const std::string&, std::string_view head) {
                                   return head.starts_with("\x89PNG") || head.starts_with("\xFF\xD8\xFF");
                                 }};

// Templates of a folder by name, in order.
std::vector<KnownTemplate> templatesIn(const QString& folder, bool own) {
  std::vector<KnownTemplate> known;
  for (const QString& name : QDir(folder).entryList({QStringLiteral("*.json")}, QDir::Files, QDir::Name)) {
    QFile file(QDir(folder).filePath(name));
    if (file.size() > kMostBytes || !file.open(QIODevice::ReadOnly)) continue;
    std::string title = titleFromJson(file.readAll());
    if (title.empty()) title = said(name.chopped(5));
    known.push_back({said(name.chopped(5)), std::move(title), own ? said(file.fileName()) : std::string()});
  }
  return known;
}

// Pictures beside the template; one that cannot be read leaves its block empty.
void readPictures(std::vector<sheet::Block>& blocks, const QDir& folder) {
  for (sheet::Block& block : blocks) {
    if (block.kind != sheet::BlockKind::Picture || block.pictureFile.empty()) continue;
    const auto picture = readPicture(said(folder.filePath(QString::fromStdString(block.pictureFile))));
    if (picture) block.picture = *picture;
  }
}

Result<void> writeFile(const std::string& target, const gis::FileKind& kind, std::string_view bytes) {
  auto file = gis::AtomicFile::beside(target, kind);
  if (!file) return fail(file.error());
  if (auto written = file->append(bytes); !written) return fail(written.error());
  return file->putInPlace();
}

// Whether the picture is there, or was read from there.
bool holds(const QString& path, const std::string& bytes) {
  QFile file(path);
  if (file.size() == static_cast<qint64>(bytes.size()) && file.open(QIODevice::ReadOnly) &&
      file.readAll().toStdString() == bytes)
    return true;
  const auto picture = readPicture(said(path));
  return picture && **picture == bytes;
}

// Writes the pictures of blocks beside the template, each under a name that no other picture has there.
Result<void> writePictures(std::vector<sheet::Block>& blocks, const QFileInfo& target) {
  for (sheet::Block& block : blocks) {
    if (block.kind != sheet::BlockKind::Picture || !block.picture) continue;
    const QString suffix = block.picture->starts_with("\x89PNG") ? ".png" : ".jpg";
    QString name = QFileInfo(QString::fromStdString(block.pictureFile)).fileName();
    if (name.isEmpty()) name = target.completeBaseName() + suffix;
    const QString stem = QFileInfo(name).completeBaseName();
    const auto path = [&] { return target.dir().filePath(name); };
    for (int number = 2; QFileInfo::exists(path()) && !holds(path(), *block.picture); ++number)
      name = QString("%1-%2%3").arg(stem).arg(number).arg(suffix);
    if (!QFileInfo::exists(path()))
      if (auto written = writeFile(said(path()), kPictureFile, *block.picture); !written) return written;
    block.pictureFile = said(name);
  }
  return {};
}

}  // namespace

std::string userTemplateFolder() {
  return said(QDir(QStandardPaths::writableLocation(QStandardPaths::AppDataLocation)).filePath("templates"));
}

std::vector<KnownTemplate> knownTemplates() {
  std::vector<KnownTemplate> known = templatesIn(kFolder, false);
  for (KnownTemplate& own : templatesIn(QString::fromStdString(userTemplateFolder()), true))
    known.push_back(std::move(own));
  return known;
}

Result<sheet::Template> loadTemplate(const std::string& nameOrFile) {
  QString path = QString::fromStdString(nameOrFile);
  const bool isFile = path.endsWith(QStringLiteral(".json"));
  if (isFile && !QFileInfo::exists(path)) return fail(Error("file.missing").with("file", nameOrFile));
  if (!isFile) {
    std::string known;
    path.clear();
    for (const KnownTemplate& one : knownTemplates()) {
      known += (known.empty() ? "" : ", ") + one.name;
      if (one.name == nameOrFile && path.isEmpty())
        path =
            one.file.empty() ? kFolder + QString::fromStdString(one.name) + ".json" : QString::fromStdString(one.file);
    }
    if (path.isEmpty()) return fail(Error("template.unknown").with("name", nameOrFile).with("known", known));
  }
  QFile file(path);
  if (!file.open(QIODevice::ReadOnly)) return fail(Error("file.unreadable").with("file", nameOrFile));
  if (file.size() > kMostBytes)
    return fail(Error("template.invalid").with("file", nameOrFile).with("what", std::to_string(file.size())));
  TemplateRead read = templateFromJson(file.readAll());
  if (read.version > sheet::kTemplateVersion)
    return fail(Error("template.newer").with("file", nameOrFile).with("version", read.version));
  if (!read.fault.empty()) return fail(Error("template.invalid").with("file", nameOrFile).with("what", read.fault));
  if (!path.startsWith(':')) {
    const QDir folder = QFileInfo(path).dir();
    readPictures(read.form.internal, folder);
    readPictures(read.form.open, folder);
  }
  return std::move(read.form);
}

Result<void> saveTemplate(const sheet::Template& form, const std::string& file) {
  const QFileInfo target(QString::fromStdString(file));
  // A folder of one's own is made; any other is there or is a mistake.
  if (said(target.dir().absolutePath()) == userTemplateFolder()) QDir().mkpath(target.dir().absolutePath());
  if (auto allowed = gis::mayWrite(file, kTemplateFile); !allowed) return allowed;
  sheet::Template saved = form;
  for (auto* blocks : {&saved.internal, &saved.open})
    for (sheet::Block& block : *blocks)
      if (block.picture) block.pictureFile = said(QFileInfo(QString::fromStdString(block.pictureFile)).fileName());
  // Nothing is saved that cannot be opened again.
  const QByteArray text = templateToJson(saved);
  if (const TemplateRead read = templateFromJson(text); !read.fault.empty())
    return fail(Error("template.invalid").with("file", file).with("what", read.fault));
  if (text.size() > kMostBytes)
    return fail(Error("template.invalid").with("file", file).with("what", std::to_string(text.size())));
  for (auto* blocks : {&saved.internal, &saved.open})
    if (auto written = writePictures(*blocks, target); !written) return written;
  return writeFile(file, kTemplateFile, templateToJson(saved).toStdString());
}

sheet::TemplateTexts templateTexts() {
  sheet::TemplateTexts texts;
  texts.chief = said(TemplateWords::tr("Grid chief"));
  texts.officer = said(TemplateWords::tr("Community officer"));
  texts.supervision = said(TemplateWords::tr("Supervision"));
  texts.notGiven = said(TemplateWords::tr("not given"));
  texts.community = said(TemplateWords::tr("In community"));
  texts.kind = said(TemplateWords::tr("Kind"));
  texts.code = said(TemplateWords::tr("Code"));
  texts.area = said(TemplateWords::tr("Area"));
  texts.moreMembers = said(TemplateWords::tr("and {n} more"));
  return texts;
}

std::string blockText(sheet::BlockKind kind) {
  using enum sheet::BlockKind;
  switch (kind) {
    case Title:
      return said(TemplateWords::tr("Title"));
    case Band:
      return said(TemplateWords::tr("Band"));
    case Heading:
      return said(TemplateWords::tr("Heading"));
    case Text:
      return said(TemplateWords::tr("Text"));
    case Picture:
      return said(TemplateWords::tr("Picture"));
    case Map:
      return said(TemplateWords::tr("Map"));
    case Locator:
      return said(TemplateWords::tr("Locator map"));
    case NorthArrow:
      return said(TemplateWords::tr("North arrow"));
    case ScaleBar:
      return said(TemplateWords::tr("Scale bar"));
    case Legend:
      return said(TemplateWords::tr("Legend"));
    case Table:
      return said(TemplateWords::tr("Table"));
    case Code:
      return said(TemplateWords::tr("Code"));
    case Facts:
      return said(TemplateWords::tr("Facts"));
    case Bounds:
      return said(TemplateWords::tr("Four bounds"));
    case Duties:
      return said(TemplateWords::tr("Duties"));
    case Foot:
      return said(TemplateWords::tr("Foot"));
    case Chief:
      return said(TemplateWords::tr("Grid chief"));
    case Photo:
      return said(TemplateWords::tr("Photo"));
    case Members:
      return said(TemplateWords::tr("Grid workers"));
    case Officer:
      return said(TemplateWords::tr("Community officer"));
    case Supervision:
      return said(TemplateWords::tr("Supervision"));
  }
  return {};
}

}  // namespace wangge
