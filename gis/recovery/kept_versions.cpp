// SPDX-License-Identifier: GPL-3.0-or-later
#include "gis/recovery/kept_versions.h"

#include <cpl_conv.h>

#include <algorithm>
#include <map>
#include <optional>
#include <set>

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
  forEachTable([&](const char* name, auto tableOf) {
    using Record = typename TableType<decltype(tableOf)>::RecordOf;
    if constexpr (!std::same_as<Record, KeptVersion> && !std::same_as<Record, KeptPage> &&
                  !std::same_as<Record, JournalEntry>)
      visit(std::string_view(name), tableOf);
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

template <class IdType>
bool contains(const Project& project, IdType id) {
  bool found = false;
  forEachTable([&](const char*, auto tableOf) {
    using TableOf = TableType<decltype(tableOf)>;
    if constexpr (std::same_as<typename TableOf::IdOf, IdType>) found = tableOf(project).contains(id);
  });
  return found;
}

// Takes references out of a record whose row was there before and is no more. Those of `kept` columns stay.
class Loosener {
 public:
  // The members themselves are wanted, not texts to read them from.
  static constexpr bool kReading = false;
  Loosener(const Project& before, const Project& after, std::vector<std::string> kept)
      : m_before(before), m_after(after), m_kept(std::move(kept)) {}

  template <class T>
  void operator()(std::string_view name, const T& member) {
    if (std::find(m_kept.begin(), m_kept.end(), name) != m_kept.end()) return;
    T& value = const_cast<T&>(member);  // of the record that `loosen` was given
    if constexpr (IsId<T>::value) {
      if (isLost(value)) value = T(), m_lost = true;
    } else if constexpr (requires { IsId<typename T::value_type>::value; }) {
      if constexpr (IsId<typename T::value_type>::value)
        m_lost = std::erase_if(value, [&](auto id) { return isLost(id); }) > 0 || m_lost;
    }
  }
  // Whether anything was taken out.
  template <class Record>
  bool loosen(Record& record) {
    m_lost = false;
    columns(*this, record);
    return m_lost;
  }

 private:
  bool isLost(auto id) const { return id && !contains(m_after, id) && contains(m_before, id); }

  const Project& m_before;
  const Project& m_after;
  std::vector<std::string> m_kept;
  bool m_lost = false;
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
  explicit Restorer(const Project& present) : m_present(present), m_project(present) {}

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
  // know, but for references to what is erased; returns in how many records, nothing when the version is damaged.
  std::optional<std::int64_t> finish() {
    for (auto& [source, list] : m_points) {
      const Source* record = std::as_const(m_project).sources.find(source);
      if (!record || !record->households) return std::nullopt;
      auto set = std::make_shared<const HouseholdSet>(std::move(list));
      // The present set is shared where it is the same.
      const auto present = m_presentPoints.find(source);
      const bool same = present != m_presentPoints.end() && *present->second == *set;
      m_project.sources.edit(source).households = same ? present->second : set;
    }
    // A source whose rows match no place has households and no points, hence no page of them.
    forEachKeptTable([&](std::string_view name, auto tableOf) {
      if (!columnsOf(name)) return;
      auto& table = tableOf(m_project);
      const std::set<std::uint64_t>& kept = m_kept[std::string(name)];
      for (auto id : table.ids())
        if (!kept.contains(id.value)) table.erase(id);
    });
    std::int64_t loosened = 0;
    forEachKeptTable([&](std::string_view name, auto tableOf) {
      using Record = typename TableType<decltype(tableOf)>::RecordOf;
      // The past may tell of what is gone.
      if constexpr (!std::same_as<Record, Lineage> && !std::same_as<Record, CodeRecord>)
        loosened += loosen(tableOf(m_project), columnsOf(name));
    });
    return loosened;
  }
  Project take() { return std::move(m_project); }

 private:
  bool head(PackReader& in) {
    Settings settings = settingsOf(m_project);
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

  template <class IdType, class Record>
  std::int64_t loosen(Table<IdType, Record>& table, const std::vector<std::string>* known) {
    const std::vector<std::string> all = columnNames<Record>();
    const auto isKnown = [&](const std::string& name) {
      return std::find(known->begin(), known->end(), name) != known->end();
    };
    if (known && std::all_of(all.begin(), all.end(), isKnown)) return 0;
    Loosener loosener(m_present, m_project, known ? *known : std::vector<std::string>());
    std::int64_t count = 0;
    for (IdType id : table.ids()) {
      Record record = std::as_const(table).at(id);
      if (!loosener.loosen(record)) continue;
      table.set(id, std::move(record));
      ++count;
    }
    return count;
  }

  bool rows(PackReader& in) {
    const std::uint64_t number = in.unsignedNumber();
    if (number >= m_tables.size()) return false;
    const auto& [wanted, names] = m_tables[number];
    bool known = false, good = true;
    forEachKeptTable([&](std::string_view name, auto tableOf) {
      if (name != wanted) return;
      known = true;
      good = rowsOf(in, names, tableOf(m_project), m_kept[wanted]);
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

  const Project& m_present;
  Project m_project;
  std::vector<std::pair<std::string, std::vector<std::string>>> m_tables;
  std::map<std::string, std::set<std::uint64_t>> m_kept;
  std::map<SourceId, std::vector<HouseholdPoint>> m_points;
  std::map<SourceId, std::shared_ptr<const HouseholdSet>> m_presentPoints;
};

void enter(Project& project, Message what, const EditContext& context) {
  project.journal.add({context.when, context.author, std::move(what)}, project.info.copy);
}

}  // namespace

Result<Project> keepVersion(const Project& project, const std::string& name, const EditContext& context,
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
  forEachKeptTable([&](std::string_view, auto) { ++tables; });
  head.unsignedNumber(tables);
  forEachKeptTable([&](std::string_view table, auto tableOf) {
    const auto names = columnNames<typename TableType<decltype(tableOf)>::RecordOf>();
    head.text(table);
    head.unsignedNumber(names.size());
    for (const std::string& column : names) head.text(column);
  });
  pages.add(head);
  std::uint64_t number = 0;
  bool cancelled = false;
  forEachKeptTable([&](std::string_view, auto tableOf) {
    cancelled = cancelled || progress.cancelled();
    progress("version.keeping", static_cast<double>(number) / static_cast<double>(tables + 1));
    if (!cancelled) keepTable(pages, number, tableOf(project));
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
  enter(next, Message("journal.version_kept").with("name", name), context);
  return next;
}

Result<Project> restoreVersion(const Project& project, KeptVersionId id, const EditContext& context,
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
  const std::optional<std::int64_t> loosened = restorer.finish();
  if (!loosened) return damaged("points");
  Project next = restorer.take();
  if (const std::string fault = settle(next); !fault.empty()) return damaged(fault);
  project.codes.forEach([&](CodeId code, const CodeRecord& record) {
    if (next.codes.contains(code)) return;
    CodeRecord retired = record;
    if (retired.retired == 0) retired.retired = context.when;
    next.codes.set(code, retired);
  });
  Message what = Message("journal.version_restored").with("name", version->name);
  if (*loosened > 0) what.with("count", *loosened);
  enter(next, std::move(what), context);
  return next;
}

Result<Project> deleteVersion(const Project& project, KeptVersionId id, const EditContext& context) {
  const KeptVersion* version = project.keptVersions.find(id);
  if (!version) return fail(Error("version.gone"));
  Project next = project;
  next.keptVersions.erase(id);
  std::set<KeptPageId> needed;
  next.keptVersions.forEach(
      [&](KeptVersionId, const KeptVersion& v) { needed.insert(v.pages.begin(), v.pages.end()); });
  for (KeptPageId page : version->pages)
    if (!needed.contains(page)) next.keptPages.erase(page);
  enter(next, Message("journal.version_deleted").with("name", version->name), context);
  return next;
}

std::int64_t bytesOf(const Project& project, KeptVersionId id) {
  std::map<KeptPageId, int> uses;
  project.keptVersions.forEach([&](KeptVersionId, const KeptVersion& v) {
    for (KeptPageId page : std::set<KeptPageId>(v.pages.begin(), v.pages.end())) ++uses[page];
  });
  std::int64_t bytes = 0;
  const KeptVersion* version = project.keptVersions.find(id);
  if (!version) return 0;
  for (KeptPageId page : std::set<KeptPageId>(version->pages.begin(), version->pages.end()))
    if (const KeptPage* record = project.keptPages.find(page); record && uses[page] == 1 && record->content)
      bytes += static_cast<std::int64_t>(record->content->size());
  return bytes;
}

}  // namespace wangge::gis
