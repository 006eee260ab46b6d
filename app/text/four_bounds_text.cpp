// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/text/four_bounds_text.h"

#include <QCoreApplication>
#include <algorithm>
#include <utility>

#include "app/text/grid_names.h"
#include "app/text/messages.h"
#include "core/map/unit.h"
#include "core/plan/grid_name.h"

namespace wangge {
namespace {

struct Bounds {
  Q_DECLARE_TR_FUNCTIONS(FourBounds)
};

QString gridName(const Project& project, GridId id) {
  const std::string name = map::shortName(project, id, ordinalName());
  return name.empty() ? gridText(nameOf(project, id)) : QString::fromStdString(name);
}

QString communityName(const Project& project, CommunityId id) {
  const Community& community = project.communities.at(id);
  return QString::fromStdString(community.name.empty() ? community.code : community.name);
}

QString partText(const Project& project, const BoundPart& part, PlanEndWord end) {
  using enum BoundPart::Kind;
  switch (part.kind) {
    case Line:
      return QString::fromStdString(part.name);
    case Park:
      return QString::fromStdString(part.name);
    case Nameless:
      return part.type == ArcClass::River ? Bounds::tr("a river") : Bounds::tr("a railway");
    case Water:
      return Bounds::tr("water", "a lake or pond without a name");
    case Grid:
      return gridName(project, part.grid);
    case Community:
      return communityName(project, part.community);
    case Unassigned:
      if (end == PlanEndWord::Border) return Bounds::tr("territory without a grid");
      break;
    case PlanEnd:
      break;
  }
  if (end == PlanEndWord::Neutral) return Bounds::tr("the edge of the grid");
  return Bounds::tr("border of %1").arg(communityName(project, part.community));
}

// Whether no side has more than the neutral word for where the grid ends.
bool tellsNothing(const FourBounds& bounds) {
  return std::ranges::all_of(kSides, [&](Side side) {
    return std::ranges::all_of(bounds[side], [](const BoundPart& part) {
      return part.kind == BoundPart::Kind::PlanEnd || part.kind == BoundPart::Kind::Unassigned;
    });
  });
}

}  // namespace

QString sideText(const Project& project, const FourBounds& bounds, Side side, PlanEndWord end) {
  QStringList words;
  for (const BoundPart& part : bounds[side]) {
    const QString word = partText(project, part, end);
    // One word may stand for several ends.
    if (end == PlanEndWord::Border || !words.contains(word)) words << word;
  }
  // Where something is named, the neutral word for the rest says nothing.
  if (end == PlanEndWord::Neutral && words.size() > 1) words.removeAll(Bounds::tr("the edge of the grid"));
  QString text;
  for (int i = 0; i < words.size(); ++i) {
    if (i > 0)
      text += i + 1 < words.size() ? Bounds::tr(", ", "between things that a side reaches to")
                                   : Bounds::tr(" and ", "between the last two things that a side reaches to");
    text += words[i];
  }
  return text;
}

QString workedOutBounds(const Project& project, const BoundGround& ground, GridId grid, PlanEndWord end) {
  const FourBounds bounds = fourBoundsOf(project, ground, grid);
  if (bounds.parts == 0 || (end == PlanEndWord::Neutral && tellsNothing(bounds))) return {};
  std::array<QString, 4> sides;
  for (const Side side : kSides) sides[static_cast<std::size_t>(side)] = sideText(project, bounds, side, end);
  const bool same = std::ranges::all_of(sides, [&](const QString& side) { return side == sides.front(); });
  const QString text =
      same ? Bounds::tr("On all sides: %1.").arg(sides.front())
           : Bounds::tr("East: %1; south: %2; west: %3; north: %4.").arg(sides[0], sides[1], sides[2], sides[3]);
  return bounds.parts > 1 ? Bounds::tr("Largest part: %1").arg(text) : text;
}

QString workedOutBounds(const Project& project, GridId grid, PlanEndWord end) {
  return workedOutBounds(project, BoundGround(project), grid, end);
}

QString fourBoundsText(const Project& project, GridId grid, PlanEndWord end) {
  const std::string& written = project.grids.at(grid).fourBounds;
  return written.empty() ? workedOutBounds(project, grid, end) : QString::fromStdString(written);
}

std::function<std::string(GridId)> fourBoundsTexts(const Project& project, PlanEndWord end,
                                                   std::shared_ptr<const BoundGround> ground) {
  if (!ground) ground = std::make_shared<const BoundGround>(project);
  return [&project, ground, end](GridId grid) {
    const std::string& written = project.grids.at(grid).fourBounds;
    return written.empty() ? workedOutBounds(project, *ground, grid, end).toStdString() : written;
  };
}

}  // namespace wangge
