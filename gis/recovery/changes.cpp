// SPDX-License-Identifier: GPL-3.0-or-later
#include "gis/recovery/changes.h"

#include <map>

#include "core/plan/references.h"
#include "core/topology/validate.h"
#include "gis/file/serials.h"
#include "gis/file/settings.h"
#include "gis/recovery/packed_points.h"

namespace wangge::gis {
namespace {

// What follows a source's record about its household points.
enum Points : std::uint64_t { None, AsBefore, Follow };
// What is done with a row.
enum Row : std::uint64_t { End, Put, Erase };

void packPoints(PackWriter& out, const HouseholdSet* before, const HouseholdSet* after) {
  if (!after) return out.unsignedNumber(None);
  if (after == before || (before && *after == *before)) return out.unsignedNumber(AsBefore);
  out.unsignedNumber(Follow);
  packPoints(out, after->points());
}

bool unpackPoints(PackReader& in, std::shared_ptr<const HouseholdSet>& set, const Source* before) {
  const std::uint64_t what = in.unsignedNumber();
  if (what == None) return in.good() && !set;
  if (what == AsBefore) {
    set = before ? before->households : nullptr;
    return in.good() && set;
  }
  std::vector<HouseholdPoint> points;
  if (what != Follow || !unpackPoints(in, points)) return false;
  set = std::make_shared<const HouseholdSet>(std::move(points));
  return true;
}

template <class IdType, class Record>
void packTable(PackWriter& out, const Table<IdType, Record>& before, const Table<IdType, Record>& after) {
  diffTables(before, after, [&](IdType id, const Record* was, const Record* is) {
    out.unsignedNumber(is ? Put : Erase);
    out.unsignedNumber(id.value);
    if (!is) return;
    columns(out, *is);
    if constexpr (std::same_as<Record, Source>)
      packPoints(out, was ? was->households.get() : nullptr, is->households.get());
  });
  out.unsignedNumber(End);
  std::vector<std::pair<std::uint32_t, std::uint64_t>> serials;
  for (std::uint32_t copy : after.copies())
    if (after.nextSerial(copy) != before.nextSerial(copy)) serials.emplace_back(copy, after.nextSerial(copy));
  out.unsignedNumber(serials.size());
  for (const auto& [copy, next] : serials) out.unsignedNumber(copy), out.unsignedNumber(next);
}

template <class IdType, class Record>
bool applyTable(PackReader& in, Table<IdType, Record>& table, TableChecksum& sum) {
  for (std::uint64_t what; (what = in.unsignedNumber()) != End;) {
    const IdType id(in.unsignedNumber());
    if (!in.good() || what > Erase || !admits(table, id)) return false;
    const Record* was = table.find(id);
    if (was) sum.remove(rowHashOf(id, *was));
    if (what == Erase) {
      if (!was) return false;
      table.erase(id);
      continue;
    }
    Record record{};
    columns(in, record);
    if constexpr (std::same_as<Record, Source>)
      if (!unpackPoints(in, record.households, was)) return false;
    if constexpr (requires { record.zone.faces; })
      if (was) record.zone.faces = was->zone.faces;
    if (!in.good()) return false;
    sum.add(rowHashOf(id, record));
    table.set(id, std::move(record));
  }
  const std::uint64_t count = in.unsignedNumber();
  for (std::uint64_t i = 0; i < count && in.good(); ++i) {
    const std::uint64_t copy = in.unsignedNumber(), next = in.unsignedNumber();
    if (copy >= kMostCopies || next == 0 || next > kSerialLimit) return false;
    table.reserveSerials(static_cast<std::uint32_t>(copy), next);
  }
  return in.good();
}

// Gives every zone the faces that carry its label, touching only records whose list differs.
template <class IdType, class Record>
bool fillZones(Table<IdType, Record>& table, const Table<FaceId, Face>& faces, IdType Face::*label) {
  std::map<IdType, std::vector<FaceId>> lists;
  faces.forEach([&](FaceId id, const Face& face) {
    if (face.*label) lists[face.*label].push_back(id);
  });
  for (const auto& [id, list] : lists)
    if (!table.contains(id)) return false;
  for (IdType id : table.ids()) {
    const auto found = lists.find(id);
    const std::vector<FaceId> list = found == lists.end() ? std::vector<FaceId>() : std::move(found->second);
    if (table.at(id).zone.faces != list) table.edit(id).zone.faces = list;
  }
  return true;
}

}  // namespace

std::uint64_t columnsSignature(int schema) {
  RowHash hash;
  forEachTable([&](auto table) {
    if (sinceSchema(table.name) > schema) return;
    ColumnNames names(schema);
    columns(names, typename decltype(table)::RecordOf{});
    hash.add(std::string_view(table.name));
    hash.add(std::string_view(names.definition()));
  });
  return hash.value();
}

std::optional<int> schemaOfSignature(std::uint64_t signature) {
  for (int schema = kSchemaVersion; schema >= kOldestChanges; --schema)
    if (columnsSignature(schema) == signature) return schema;
  return std::nullopt;
}

Bytes packChanges(const Project& before, const Project& after) {
  PackWriter out;
  const Settings was = settingsOf(before), is = settingsOf(after);
  std::vector<std::pair<std::string_view, std::string_view>> changed;
  for (const auto& entry : is)
    if (const auto old = was.find(entry.first); old == was.end() || old->second != entry.second)
      changed.emplace_back(entry.first, entry.second);
  // What is open again has no key any more; an empty text says so.
  for (const auto& entry : was)
    if (!is.contains(entry.first)) changed.emplace_back(entry.first, "");
  out.unsignedNumber(changed.size());
  for (const auto& [key, value] : changed) out.text(key), out.text(value);
  forEachTable([&](auto table) { packTable(out, table.of(before), table.of(after)); });
  return out.take();
}

bool applyChanges(Project& project, Checksums& checksums, std::span<const std::byte> changes, int schema) {
  PackReader in(changes, schema);
  if (const std::uint64_t count = in.unsignedNumber(); count > 0) {
    Settings settings = settingsOf(project);
    for (std::uint64_t i = 0; i < count && in.good(); ++i) {
      const std::string key(in.text());
      settings.insert_or_assign(key, std::string(in.text()));
    }
    if (!in.good() || !applySettings(settings, project)) return false;
    checksums[kSettingsTable] = sumOf(settingsOf(project));
  }
  bool good = true;
  forEachTable([&](auto table) {
    if (sinceSchema(table.name) <= schema) good = good && applyTable(in, table.of(project), checksums[table.name]);
  });
  return good && in.good() && in.done();
}

std::string rebuildDerived(Project& project, std::size_t* mended) {
  const auto& faces = std::as_const(project).subdivision.faces();
  if (!fillZones(project.communities, faces, &Face::community) || !fillZones(project.grids, faces, &Face::grid) ||
      !fillZones(project.precincts, faces, &Face::precinct))
    return "wangge_faces";
  if (const std::string fault = unsafeToFollow(project); !fault.empty()) return fault;
  project.subdivision.rebuildIndex();
  const std::size_t cleared = mendReferences(project).size();
  if (mended) *mended = cleared;
  const auto broken = brokenGuarantees(project.subdivision);
  return broken.empty() ? std::string() : broken.front();
}

}  // namespace wangge::gis
