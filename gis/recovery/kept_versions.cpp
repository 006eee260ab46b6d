// SPDX-License-Identifier: GPL-3.0-or-later
#include "gis/recovery/kept_versions.h"

#include <cpl_conv.h>

#include <algorithm>
#include <map>
#include <set>

#include "core/plan/precinct_layers.h"
#include "gis/file/settings.h"
#include "gis/recovery/changes.h"
#include "gis/recovery/packed.h"
#include "gis/recovery/packed_points.h"

namespace wangge::gis {
namespace {

// Rows whose serials agree but for the lowest bits share a page, so that pages stay the same when rows come and go.
constexpr unsigned kPageBits = 8;
// Reading bounds what a page can claim to hold.
constexpr std::int64_t kLargestPage = std::int64_t{1} << 28;

// Kinds of pages. A version begins with the settings and the names of tables and columns.
enum PageKind : std::uint64_t { Head = 1, Rows, PointPage };

// The tables that are part of a version: all but the versions themselves, and the journal, which goes on.
template <class Visit>
void forEachKeptTable(Visit&& visit) {
  forEachTable([&](auto table) {
    if constexpr (decltype(table)::versions == InVersions::Yes) visit(table);
  });
}

std::int64_t hashOf(const Bytes& bytes) {
  RowHash hash;
  hash.add(std::span<const std::byte>(bytes));
  return static_cast<std::int64_t>(hash.value());
}

std::shared_ptr<const Bytes> deflate(const Bytes& bytes) {
  std::size_t size = 0;
  void* packed = CPLZLibDeflate(bytes.data(), bytes.size(), 6, nullptr, 0, &size);
  const auto* begin = static_cast<const std::byte*>(packed);
  auto result = std::make_shared<const Bytes>(begin, begin + size);
  CPLFree(packed);
  return result;
}

bool inflate(const KeptPage& page, Bytes& bytes) {
  if (!page.content || page.size <= 0 || page.size > kLargestPage) return false;
  bytes.resize(static_cast<std::size_t>(page.size));
  std::size_t size = 0;
  return CPLZLibInflate(page.content->data(), page.content->size(), bytes.data(), bytes.size(), &size) &&
         size == bytes.size() && hashOf(bytes) == page.hash;
}

// A row with the length before every column, so that columns can be found by name and passed over: versions outlive the
// tables they were kept from.
class RowPacker {
 public:
  static constexpr bool kReading = false;
  explicit RowPacker(PackWriter& out) : m_out(out) {}
  template <class T>
  void operator()(std::string_view name, const T& value) {
    PackWriter column;
    column(name, value);
    m_out.raw(column.bytes());
  }

 private:
  PackWriter& m_out;
};

class NameList {
 public:
  static constexpr bool kReading = false;
  template <class T>
  void operator()(std::string_view name, const T&) {
    names.emplace_back(name);
  }
  std::vector<std::string> names;
};

template <class Record>
std::vector<std::string> columnNames() {
  NameList list;
  columns(list, Record{});
  return list.names;
}

// Columns by name; those that were not kept leave the record as it is.
class RowUnpacker {
 public:
  static constexpr bool kReading = true;
  RowUnpacker(PackReader& in, const std::vector<std::string>& names) : m_names(names) {
    for (std::size_t i = 0; i < names.size(); ++i) m_columns.push_back(in.raw());
    m_good = in.good();
  }
  template <class T>
  void operator()(std::string_view name, T& value) {
    if (m_next >= m_names.size() || m_names[m_next] != name)
      m_next = static_cast<std::size_t>(std::find(m_names.begin(), m_names.end(), name) - m_names.begin());
    if (m_next == m_names.size() || !m_good) return;
    PackReader column(m_columns[m_next++]);
    value = T();
    column(name, value);
    m_good = column.good() && column.done();
  }
  void refuse() { m_good = false; }
  bool good() const { return m_good; }

 private:
  const std::vector<std::string>& m_names;
  std::vector<std::span<const std::byte>> m_columns;
  std::size_t m_next = 0;
  bool m_good = true;
};

// Collects the pages of a version, taking those that are there already.
class Pages {
 public:
  explicit Pages(Project& project) : m_project(project) {
    project.keptPages.forEach([&](KeptPageId id, const KeptPage& page) { m_known.emplace(page.hash, id); });
  }
  void add(PackWriter& page) {
    const Bytes bytes = page.take();
    const std::int64_t hash = hashOf(bytes);
    for (auto [at, end] = m_known.equal_range(hash); at != end; ++at) {
      Bytes known;
      if (!inflate(m_project.keptPages.at(at->second), known) || known != bytes) continue;
      m_pages.push_back(at->second);
      return;
    }
    const KeptPageId id =
        m_project.keptPages.add({hash, static_cast<std::int64_t>(bytes.size()), deflate(bytes)}, m_project.info.copy);
    m_known.emplace(hash, id);
    m_pages.push_back(id);
  }
  std::vector<KeptPageId> take() { return std::move(m_pages); }

 private:
  Project& m_project;
  std::multimap<std::int64_t, KeptPageId> m_known;
  std::vector<KeptPageId> m_pages;
};

template <class IdType, class Record>
void keepTable(Pages& pages, std::uint64_t number, const Table<IdType, Record>& table) {
  PackWriter page;
  std::uint64_t open = 0;
  const auto close = [&] {
    if (open != 0) pages.add(page);
    open = 0;
  };
  table.forEach([&](IdType id, const Record& record) {
    const std::uint64_t place = (id.value >> kPageBits) + 1;
    if (place != open) {
      close();
      open = place;
      page.unsignedNumber(Rows);
      page.unsignedNumber(number);
    }
    page.unsignedNumber(id.value);
    RowPacker row(page);
    columns(row, record);
  });
  close();
}

// What is read from the pages of a version, laid over the present plan.
class Restorer {
 public:
  explicit Restorer(const Project& present) : m_project(present) {}

  bool read(const Bytes& bytes, bool first) {
    PackReader in(bytes);
    switch (in.unsignedNumber()) {
      case Head:
        return first && head(in);
      case Rows:
        return !first && rows(in);
      case PointPage:
        return !first && points(in);
      default:
        return false;
    }
  }
  // Erases what the version does not have. Rows of tables that it does not know stay, as do columns that it does not
  // know; what these name and is erased, `rebuildDerived` clears.
  bool finish() {
    for (auto& [source, list] : m_points) {
      const Source* record = std::as_const(m_project).sources.find(source);
      if (!record || !record->households) return false;
      auto set = std::make_shared<const HouseholdSet>(std::move(list));
      // The present set is shared where it is the same.
      const auto present = m_presentPoints.find(source);
      const bool same = present != m_presentPoints.end() && *present->second == *set;
      m_project.sources.edit(source).households = same ? present->second : set;
      // Keys of other rows than these are worse than none.
      const std::vector<std::string>* known = columnsOf("wangge_sources");
      if (!same && known && std::find(known->begin(), known->end(), "row_keys") == known->end())
        m_project.sources.edit(source).rowKeys = nullptr;
    }
    // A source whose rows match no place has households and no points, hence no page of them.
    forEachKeptTable([&](auto kept) {
      if (!columnsOf(kept.name)) return;
      auto& table = kept.of(m_project);
      const std::set<std::uint64_t>& rows = m_kept[kept.name];
      for (auto id : table.ids())
        if (!rows.contains(id.value)) table.erase(id);
    });
    // A version from before layers has none; those of the present plan lie along lines that it does not have, and its
    // precincts may be among theirs.
    const std::vector<std::string>* faces = columnsOf("wangge_faces");
    if (faces && std::find(faces->begin(), faces->end(), "layers") == faces->end())
      m_layersGone = forgetLayers(m_project);
    return true;
  }
  std::size_t layersGone() const { return m_layersGone; }
  Project take() { return std::move(m_project); }

 private:
  bool head(PackReader& in) {
    Settings settings = settingsOf(m_project);
    // What was open then is open again.
    for (const char* key : kOptionalKeys) settings.erase(key);
    for (std::uint64_t count = in.unsignedNumber(); count > 0 && in.good(); --count) {
      const std::string key(in.text());
      settings.insert_or_assign(key, std::string(in.text()));
    }
    for (std::uint64_t count = in.unsignedNumber(); count > 0 && in.good(); --count) {
      auto& [name, names] = m_tables.emplace_back();
      name = in.text();
      for (std::uint64_t n = in.unsignedNumber(); n > 0 && in.good(); --n) names.emplace_back(in.text());
    }
    const ProjectInfo present = m_project.info;
    if (!in.good() || !in.done() || !applySettings(settings, m_project)) return false;
    // Which copy of the plan this is does not change.
    m_project.info.uuid = present.uuid, m_project.info.copy = present.copy;
    return true;
  }

  // The columns that the version knows of a table; null when it does not know the table.
  const std::vector<std::string>* columnsOf(std::string_view name) const {
    for (const auto& [table, names] : m_tables)
      if (table == name) return &names;
    return nullptr;
  }

  bool rows(PackReader& in) {
    const std::uint64_t number = in.unsignedNumber();
    if (number >= m_tables.size()) return false;
    const auto& [wanted, names] = m_tables[number];
    bool known = false, good = true;
    forEachKeptTable([&](auto table) {
      if (table.name != wanted) return;
      known = true;
      good = rowsOf(in, names, table.of(m_project), m_kept[wanted]);
    });
    return known && good;
  }

  template <class IdType, class Record>
  bool rowsOf(PackReader& in, const std::vector<std::string>& names, Table<IdType, Record>& table,
              std::set<std::uint64_t>& kept) {
    while (in.good() && !in.done()) {
      const IdType id(in.unsignedNumber());
      const Record* present = std::as_const(table).find(id);
      Record record = present ? *present : Record{};
      RowUnpacker row(in, names);
      columns(row, record);
      // Whatever was kept had been issued.
      if (!row.good() || id.serial() == 0 || id.serial() >= table.nextSerial(id.copy())) return false;
      if (!kept.insert(id.value).second) return false;
      if constexpr (std::same_as<Record, Source>)
        if (present && present->households) m_presentPoints[id] = present->households;
      if (!present || !(*present == record)) table.set(id, std::move(record));
    }
    return in.good();
  }

  bool points(PackReader& in) {
    const SourceId source(in.unsignedNumber());
    return unpackPoints(in, m_points[source]) && in.done();
  }

  Project m_project;
  std::vector<std::pair<std::string, std::vector<std::string>>> m_tables;
  std::map<std::string, std::set<std::uint64_t>> m_kept;
  std::map<SourceId, std::vector<HouseholdPoint>> m_points;
  std::map<SourceId, std::shared_ptr<const HouseholdSet>> m_presentPoints;
  std::size_t m_layersGone = 0;
};

}  // namespace

Result<Step> keepVersion(const Project& project, const std::string& name, const EditContext& context,
                         const Progress& progress) {
  if (name.empty()) return fail(Error("version.no_name"));
  Project next = project;
  Pages pages(next);
  PackWriter head;
  head.unsignedNumber(Head);
  const Settings settings = settingsOf(project);
  head.unsignedNumber(settings.size());
  for (const auto& [key, value] : settings) head.text(key), head.text(value);
  std::uint64_t tables = 0;
  forEachKeptTable([&](auto) { ++tables; });
  head.unsignedNumber(tables);
  forEachKeptTable([&](auto table) {
    const auto names = columnNames<typename decltype(table)::RecordOf>();
    head.text(table.name);
    head.unsignedNumber(names.size());
    for (const std::string& column : names) head.text(column);
  });
  pages.add(head);
  std::uint64_t number = 0;
  bool cancelled = false;
  forEachKeptTable([&](auto table) {
    cancelled = cancelled || progress.cancelled();
    progress("version.keeping", static_cast<double>(number) / static_cast<double>(tables + 1));
    if (!cancelled) keepTable(pages, number, table.of(project));
    ++number;
  });
  project.sources.forEach([&](SourceId id, const Source& source) {
    if (!source.households) return;
    const std::span<const HouseholdPoint> all = source.households->points();
    constexpr std::size_t kPoints = 4096;
    for (std::size_t at = 0; at < all.size(); at += kPoints) {
      cancelled = cancelled || progress.cancelled();
      if (cancelled) return;
      PackWriter page;
      page.unsignedNumber(PointPage);
      page.unsignedNumber(id.value);
      packPoints(page, all.subspan(at, std::min(kPoints, all.size() - at)));
      pages.add(page);
    }
  });
  if (cancelled) return fail(Error("job.cancelled"));
  KeptVersion version{name, context.author, context.when, static_cast<std::int64_t>(project.grids.size()),
                      0,    pages.take()};
  project.communities.forEach([&](CommunityId, const Community& c) { version.households += c.zone.tally.households; });
  next.keptVersions.add(std::move(version), project.info.copy);
  return stepTo(std::move(next), Message("journal.version_kept").with("name", name), context);
}

Result<Step> restoreVersion(const Project& project, KeptVersionId id, const EditContext& context,
                            const Progress& progress) {
  const KeptVersion* version = project.keptVersions.find(id);
  if (!version) return fail(Error("version.gone"));
  const auto damaged = [&](std::string_view what) {
    return fail(Error("version.damaged").with("name", version->name).with("what", what));
  };
  Restorer restorer(project);
  Bytes bytes;
  for (std::size_t i = 0; i < version->pages.size(); ++i) {
    if (progress.cancelled()) return fail(Error("job.cancelled"));
    progress("version.restoring", static_cast<double>(i) / static_cast<double>(version->pages.size()));
    const KeptPage* page = project.keptPages.find(version->pages[i]);
    if (!page || !inflate(*page, bytes)) return damaged("page");
    if (!restorer.read(bytes, i == 0)) return damaged("rows");
  }
  if (version->pages.empty()) return damaged("page");
  if (!restorer.finish()) return damaged("points");
  Project next = restorer.take();
  std::size_t mended = 0;
  if (const std::string fault = rebuildDerived(next, &mended); !fault.empty()) return damaged(fault);
  project.codes.forEach([&](CodeId code, const CodeRecord& record) {
    if (next.codes.contains(code)) return;
    CodeRecord retired = record;
    if (retired.retired == 0) retired.retired = context.when;
    next.codes.set(code, retired);
  });
  Message what = Message("journal.version_restored").with("name", version->name);
  if (mended > 0) what.with("count", mended);
  if (restorer.layersGone() > 0) what.with("layers", restorer.layersGone());
  return stepTo(std::move(next), std::move(what), context);
}

}  // namespace wangge::gis
