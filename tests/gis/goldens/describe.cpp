// SPDX-License-Identifier: GPL-3.0-or-later
#include "gis/goldens/describe.h"

#include <fmt/format.h>

#include <iterator>

#include "core/plan/beats.h"
#include "core/plan/precinct_layers.h"

namespace wangge::test {
namespace {

std::string counts(const Tally& tally) {
  return fmt::format("{} households {} persons {} points, unknown {}/{}, estimated {}", tally.households, tally.persons,
                     tally.points, tally.householdsUnknown, tally.personsUnknown, tally.estimated);
}

std::string zoneText(const Zone& zone) {
  return fmt::format("{}, {} m2, {} faces", counts(zone.tally), zone.area.squareMetres(), zone.faces.size());
}

class Teller {
 public:
  explicit Teller(const Project& project) : m_project(project) {}

  std::string tell() {
    const ProjectInfo& info = m_project.info;
    line("plan {} '{}' copy {} crs {} '{}' '{}' '{}'", info.uuid, info.name, info.copy, info.crs, info.organisation,
         info.mapReviewNumber, info.classification);
    line("all {}", counts(totalOf(m_project)));
    line("outside {}", counts(outsideOf(m_project)));
    line("locked kinds {} {}", m_project.lockedKinds.comprehensive, m_project.lockedKinds.dedicated);
    territory();
    things();
    history();
    return m_text;
  }

 private:
  template <class... Values>
  void line(fmt::format_string<Values...> format, Values&&... values) {
    fmt::format_to(std::back_inserter(m_text), format, std::forward<Values>(values)...);
    m_text += '\n';
  }
  std::string codeOf(GridId id) const {
    const Grid* grid = m_project.grids.find(id);
    return !id ? "-" : !grid ? "gone" : grid->code.empty() ? fmt::format("#{}", id.value) : grid->code;
  }
  std::string codesOf(const std::vector<GridId>& ids) const {
    std::string text;
    for (GridId id : ids) text += " " + codeOf(id);
    return text;
  }

  void territory() {
    const Subdivision& s = m_project.subdivision;
    line("{} nodes {} arcs {} faces", s.nodes().size(), s.arcs().size(), s.faces().size());
    m_project.divisions.forEach([&](DivisionId, const Division& d) {
      const Division* parent = m_project.divisions.find(d.parent);
      line("division {} {} '{}' in {}", toText(d.level), d.code, d.name, parent ? parent->code : "-");
    });
    m_project.communities.forEach([&](CommunityId, const Community& c) {
      line("community {} '{}' {} locked {}: {}", c.code, c.name, c.type, c.locked, zoneText(c.zone));
    });
    m_project.grids.forEach([&](GridId id, const Grid& g) {
      line("grid {} '{}' {} {} {} in {} {} locked {} note '{}': {}", codeOf(id), g.name, g.ordinal, toText(g.kind),
           toText(g.category), m_project.communities.at(g.community).code, toText(statusOf(m_project, id)), g.locked,
           g.note, zoneText(g.zone));
      if (!g.fourBounds.empty()) line("  bounds '{}' of {:x}", g.fourBounds, g.fourBoundsOf);
    });
    m_project.precincts.forEach([&](PrecinctId, const Precinct& p) {
      line("precinct {} '{}': {}", p.code, p.name, zoneText(p.zone));
      if (!p.exemption.empty()) line("  exempt '{}'", p.exemption);
    });
    m_project.precinctLayers.forEach([&](PrecinctLayerId id, const PrecinctLayer& layer) {
      line("layer '{}' in force {}, {} sources, {} beats without", layer.name, layer.inForce, layer.sources.size(),
           layer.beatsWithout.size());
      if (layer.inForce) return;
      const Project shown = withInForce(m_project, id);
      shown.precincts.forEach([&](PrecinctId own, const Precinct& p) {
        line("  precinct {} '{}' exempt '{}', {} beats: {}", p.code, p.name, p.exemption, beatsOf(shown, own).size(),
             zoneText(p.zone));
      });
    });
    m_project.stations.forEach([&](StationId, const Station& station) {
      line("station {} '{}' placed {} at {} {}, {} officers", station.code, station.name, station.placed, station.at.x,
           station.at.y, station.officers);
    });
    m_project.beats.forEach([&](BeatId, const Beat& b) {
      const Precinct* precinct = m_project.precincts.find(b.precinct);
      line("beat {} '{}' of {}:{}", b.code, b.name, precinct ? precinct->code : "-", codesOf(b.grids));
      if (b.officers > 0) line("  {} officers", b.officers);
    });
  }

  void things() {
    m_project.sources.forEach([&](SourceId, const Source& s) {
      line("source '{}' {} {} rows {} {}, {} outside", s.name, toText(s.role), s.rows, toText(s.basis),
           s.households ? counts(s.households->total()) : "no points", s.outside.size());
    });
    m_project.lineFeatures.forEach([&](LineFeatureId, const LineFeature& f) {
      line("line {} '{}' {} parts", toText(f.type), f.name, f.lines ? f.lines->size() : 0);
    });
    m_project.buildings.forEach([&](BuildingId, const Building& b) {
      line("building '{}' {} corners", b.name, b.outline ? b.outline->outer.size() : 0);
    });
    m_project.sites.forEach([&](SiteId, const Site& s) {
      line("site '{}' {} {} parts", s.name, toText(s.category), s.outline ? s.outline->size() : 0);
    });
    m_project.units.forEach([&](UnitId, const Unit& u) {
      line("unit '{}' row {} placed {} at {} {} of {}: {}", u.name, u.row, u.placed, u.at.x, u.at.y, codeOf(u.grid),
           counts(u.tally));
    });
  }

  void history() {
    m_project.persons.forEach([&](PersonId, const Person& p) {
      line("person '{}' '{}' '{}' photo of {} bytes", p.name, p.phone, p.note, p.photo ? p.photo->size() : 0);
    });
    m_project.posts.forEach([&](PostId, const Post& p) {
      line("post '{}' {} of {} from {} until {}", m_project.persons.at(p.person).name, toText(p.role), codeOf(p.grid),
           p.from, p.until);
    });
    m_project.codes.forEach([&](CodeId, const CodeRecord& c) {
      line("code {} '{}' of {} issued {} retired {}", c.code, c.name, codeOf(c.grid), c.issued, c.retired);
    });
    m_project.lineage.forEach([&](LineageId, const Lineage& l) {
      line("lineage {} {} {} -> {}", l.when, l.what, fmt::join(l.fromCodes, ","), fmt::join(l.toCodes, ","));
    });
    m_project.journal.forEach([&](JournalId, const JournalEntry& e) {
      line("journal {} '{}' {} {} arguments", e.when, e.author, e.what.code, e.what.arguments.size());
    });
    m_project.exemptions.forEach([&](ExemptionId, const Exemption& e) {
      line("exemption {} '{}' '{}' day {}: {} households {} persons", e.issueKey, e.reason, e.approver, e.date,
           e.households, e.persons);
    });
    m_project.keptVersions.forEach([&](KeptVersionId, const KeptVersion& v) {
      line("version '{}' '{}' {}: {} grids {} households", v.name, v.author, v.when, v.grids, v.households);
    });
  }

  const Project& m_project;
  std::string m_text;
};

}  // namespace

std::string describe(const Project& project) {
  return Teller(project).tell();
}

}  // namespace wangge::test
