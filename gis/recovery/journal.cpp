// SPDX-License-Identifier: GPL-3.0-or-later
#include "gis/recovery/journal.h"

#include <cstring>

#include "gis/recovery/packed.h"

namespace wangge::gis {
namespace {

constexpr std::uint32_t kMagic = 0x314A4757;  // "WGJ1"
constexpr std::size_t kHeaderBytes = 40;
// The head comes before its journal's number is known.
constexpr std::uint64_t kHeadSeed = 0x77616E676765ull;

struct Header {
  std::uint32_t magic = kMagic, kind = 0;
  std::uint64_t number = 0, size = 0, content = 0, self = 0;
};
static_assert(sizeof(Header) == kHeaderBytes && std::has_unique_object_representations_v<Header>);

std::uint64_t checksum(std::uint64_t seed, std::span<const std::byte> bytes) {
  RowHash hash;
  hash.addWord(seed);
  hash.add(bytes);
  return hash.value();
}

std::uint64_t selfChecksum(std::uint64_t seed, Header header) {
  header.self = 0;
  return checksum(seed, std::as_bytes(std::span<const Header>(&header, 1)));
}

bool readContent(PackReader& in, JournalKind kind, JournalItem& item, std::size_t end) {
  item.kind = kind;
  if (kind == JournalKind::Replaces) {
    item.replaced = in.unsignedNumber();
    return in.good() && in.done();
  }
  if (kind == JournalKind::Step || kind == JournalKind::Saved) item.when = in.number();
  if (kind == JournalKind::Step) {
    item.what.code = in.text();
    if (!fromJson(std::string(in.text()), item.what.arguments)) return false;
  }
  if (kind == JournalKind::Saved) item.path = in.text();
  item.version = in.unsignedNumber();
  item.size = in.rest().size();
  item.begin = end - item.size;
  return in.good() && (kind != JournalKind::Saved || in.done());
}

// The form of the head stays the same in every version.
bool readHead(std::span<const std::byte> content, Journal& journal) {
  JournalHead& head = journal.head;
  PackReader in(content);
  const std::optional<int> schema = schemaOfSignature(in.unsignedNumber());
  journal.otherVersion = !schema;
  journal.schema = schema.value_or(0);
  head.number = in.unsignedNumber();
  head.uuid = in.text();
  head.copy = static_cast<std::uint32_t>(in.unsignedNumber());
  head.name = in.text(), head.path = in.text();
  head.started = in.number();
  return in.good() && in.done();
}

// What may come as item number `index`: the whole plan first, then the rest.
bool inPlace(JournalKind kind, std::size_t index) {
  if (index == 0) return kind == JournalKind::Whole;
  return kind == JournalKind::Step || kind == JournalKind::Saved || kind == JournalKind::Replaces;
}

}  // namespace

Bytes packHead(const JournalHead& head) {
  PackWriter out;
  out.unsignedNumber(columnsSignature(kSchemaVersion));
  out.unsignedNumber(head.number);
  out.text(head.uuid);
  out.unsignedNumber(head.copy);
  out.text(head.name), out.text(head.path);
  out.number(head.started);
  return out.take();
}

Bytes packWhole(ContentHash version, const Bytes& changes) {
  PackWriter out;
  out.unsignedNumber(version);
  Bytes bytes = out.take();
  bytes.insert(bytes.end(), changes.begin(), changes.end());
  return bytes;
}

Bytes packStep(Seconds when, const Message& what, ContentHash version, const Bytes& changes) {
  PackWriter out;
  out.number(when);
  out.text(what.code), out.text(toJson(what.arguments));
  out.unsignedNumber(version);
  Bytes bytes = out.take();
  bytes.insert(bytes.end(), changes.begin(), changes.end());
  return bytes;
}

Bytes packSaved(Seconds when, const std::string& path, ContentHash version) {
  PackWriter out;
  out.number(when);
  out.text(path);
  out.unsignedNumber(version);
  return out.take();
}

Bytes packReplaces(std::uint64_t number) {
  PackWriter out;
  out.unsignedNumber(number);
  return out.take();
}

Bytes journalEntry(JournalKind kind, std::uint64_t number, std::uint64_t seed, std::span<const std::byte> content) {
  if (kind == JournalKind::Head) seed = kHeadSeed;
  Header header{kMagic, static_cast<std::uint32_t>(kind), number, content.size(), checksum(seed, content), 0};
  header.self = selfChecksum(seed, header);
  Bytes bytes;
  bytes.reserve(kHeaderBytes + content.size());
  putAll(bytes, std::span<const Header>(&header, 1));
  bytes.insert(bytes.end(), content.begin(), content.end());
  return bytes;
}

Result<Journal> readJournal(std::span<const std::byte> bytes) {
  Journal journal;
  std::uint64_t number = 0, seed = kHeadSeed;
  while (bytes.size() - journal.valid >= kHeaderBytes && !journal.otherVersion) {
    Header header;
    std::memcpy(&header, bytes.data() + journal.valid, kHeaderBytes);
    const std::size_t begin = journal.valid + kHeaderBytes;
    if (header.magic != kMagic || header.number != number || header.self != selfChecksum(seed, header)) break;
    if (header.size > bytes.size() - begin) break;
    const auto content = bytes.subspan(begin, header.size);
    if (header.content != checksum(seed, content)) break;
    if (number == 0) {
      if (header.kind != static_cast<std::uint32_t>(JournalKind::Head) || !readHead(content, journal)) break;
      seed = journal.head.number;
    } else {
      const auto kind = static_cast<JournalKind>(header.kind);
      PackReader in(content);
      JournalItem item;
      if (!inPlace(kind, journal.items.size()) || !readContent(in, kind, item, begin + header.size)) break;
      journal.items.push_back(std::move(item));
    }
    journal.valid = begin + header.size;
    ++number;
  }
  if (number == 0) return fail(Error("recovery.unreadable"));
  journal.torn = !journal.otherVersion && journal.valid < bytes.size();
  return journal;
}

std::optional<std::size_t> replay(std::span<const std::byte> bytes, const Journal& journal,
                                  std::optional<std::size_t> from, Project& project, const Progress& progress) {
  if (!from) project = Project();
  std::optional<std::size_t> reached = from;
  Checksums checksums = checksumsOf(project);
  if (from && contentHashOf(checksums) != journal.items.at(*from).version) return std::nullopt;
  Project next = project;
  for (std::size_t i = from ? *from + 1 : 0; i < journal.items.size(); ++i) {
    const JournalItem& item = journal.items[i];
    if (progress.cancelled()) return std::nullopt;
    progress("recovery.replaying", static_cast<double>(i) / static_cast<double>(journal.items.size()));
    if (!isVersion(item.kind)) continue;
    if (!applyChanges(next, checksums, bytes.subspan(item.begin, item.size), journal.schema) ||
        contentHashOf(checksums) != item.version)
      break;
    project = next;
    reached = i;
  }
  return reached;
}

}  // namespace wangge::gis
