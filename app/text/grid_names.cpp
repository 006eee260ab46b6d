// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/text/grid_names.h"

#include <QCoreApplication>

#include "core/map/unit.h"
#include "core/numbering/naming.h"

namespace wangge {
namespace {

struct GridNames {
  Q_DECLARE_TR_FUNCTIONS(GridNames)
};

}  // namespace

std::string ordinalName() {
  std::string name = GridNames::tr("Grid {n}",
                                   "for a name that is an ordinal only: 第一网格; translated by 第{n}网格, "
                                   "it stays")
                         .toStdString();
  if (name == "第{n}网格") name.clear();
  return name;
}

QString shortGridName(const Project& project, GridId id) {
  std::string name = map::shortName(project, id, ordinalName());
  const std::string prefix = shortCommunityName(project.communities.at(project.grids.at(id).community).name);
  if (!prefix.empty() && name.size() > prefix.size() && name.starts_with(prefix)) name.erase(0, prefix.size());
  return QString::fromStdString(name);
}

}  // namespace wangge
