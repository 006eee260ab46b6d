// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/print/names.h"

#include <QCoreApplication>
#include <QRegularExpression>

#include "app/text/words.h"

namespace wangge {
namespace {

struct PrintName {
  Q_DECLARE_TR_FUNCTIONS(PrintName)
};

}  // namespace

QString fileNameFor(const std::string& name) {
  static const QRegularExpression refused(R"([/\\:*?"<>|\x00-\x1f])");
  QString file = QString::fromStdString(name).replace(refused, "-").trimmed();
  // File systems take 255 bytes; an ending, and what is put before a file that is being written, come on top.
  constexpr qsizetype kMostBytes = 180;
  while (file.toUtf8().size() > kMostBytes) file.chop(file.size() > 1 && file.back().isLowSurrogate() ? 2 : 1);
  return file.trimmed();
}

QString printTitle(const Project& project, const PageRequest& request, bool several) {
  const auto wholes = wholesOf(project, request);
  std::string name;
  if (wholes) name = nameOf(project, wholes->front());
  if (name.empty() && wholes) name = codeOf(project, wholes->front());
  if (name.empty()) name = project.info.name;
  const QString unit = QString::fromStdString(name);
  // 社区（村） is 社区 here.
  const QString level = wordFor(request.level).section(QChar(0xFF08), 0, 0);
  const QString form = request.form ? QString::fromStdString(request.form->title) : QString();
  QString title;
  if (form.isEmpty())
    title = several ? PrintName::tr("%1, sheets by %2", "a unit; the level of the sheets").arg(unit, level)
                    : PrintName::tr("%1, %2 sheet", "a unit; its level").arg(unit, level);
  else
    title = several
                ? PrintName::tr("%1, %3 by %2", "a unit; the level of the sheets; a template").arg(unit, level, form)
                : PrintName::tr("%1, %2", "a unit; a template").arg(unit, form);
  if (request.open || (request.form && request.form->publicOnly))
    title = PrintName::tr("%1, public edition").arg(title);
  return title;
}

}  // namespace wangge
