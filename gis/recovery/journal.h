// SPDX-License-Identifier: GPL-3.0-or-later
// The recovery journal: one file per open plan that only ever grows at its end. It begins with who wrote it for which
// plan, then the whole plan once, then what each step changed, and marks where the plan was saved. Every entry carries
// its number, a checksum and (for versions) the mark of the version reached, so that an end that was torn off by a
// power cut is recognised and left out, and a replay is known to be exact.
//
// An entry is a header of 40 bytes (magic, kind, number, length of the content, checksum of the content, checksum of
// the header, all little-endian; both checksums start from the journal's own random number) and its content.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "core/base/error.h"
#include "core/base/progress.h"
#include "gis/recovery/changes.h"

namespace wangge::gis {

struct JournalHead {
  std::string uuid;  // of the plan
  std::uint32_t copy = 0;
  std::string name;  // of the plan, for people
  std::string path;  // of the plan's file, absolute; empty: never saved
  Seconds started = 0;
  std::uint64_t number = 0;  // random, of this journal
};

enum class JournalKind : std::uint32_t { Head = 1, Whole, Step, Saved, Replaces };
// Whole and Step lead to a version of the plan.
inline bool isVersion(JournalKind kind) {
  return kind == JournalKind::Whole || kind == JournalKind::Step;
}

struct JournalItem {
  JournalKind kind = JournalKind::Head;
  Seconds when = 0;
  Message what;                     // Step: the edit
  std::string path;                 // Saved: where
  ContentHash version = 0;          // Whole, Step: the version reached; Saved: the one that the file holds
  std::uint64_t replaced = 0;       // Replaces: the number of the other journal
  std::size_t begin = 0, size = 0;  // Whole, Step: the changes, as a part of the file
};

struct Journal {
  JournalHead head;
  std::vector<JournalItem> items;  // without the head
  std::size_t valid = 0;           // bytes up to the end of the last good entry
  bool torn = false;               // something followed that is no entry
  int schema = 0;                  // of the program that wrote it
  bool otherVersion = false;       // the head is of a program with other tables; nothing else was read
};

// Contents of entries, and an entry ready to be written.
Bytes packHead(const JournalHead& head);
Bytes packWhole(ContentHash version, const Bytes& changes);
Bytes packStep(Seconds when, const Message& what, ContentHash version, const Bytes& changes);
Bytes packSaved(Seconds when, const std::string& path, ContentHash version);
Bytes packReplaces(std::uint64_t number);
Bytes journalEntry(JournalKind kind, std::uint64_t number, std::uint64_t seed, std::span<const std::byte> content);

// Reads what can be trusted. Errors: "recovery.unreadable" when not even the beginning is a journal of this version.
Result<Journal> readJournal(std::span<const std::byte> bytes);

// Replays. Without `from` the project is made from nothing; else it comes in as the version of item `from`. It leaves
// as the last version that is exact; returns that version's index in `items`, or nothing when there is none. Gives up
// early, with nothing, when cancelled.
std::optional<std::size_t> replay(std::span<const std::byte> bytes, const Journal& journal,
                                  std::optional<std::size_t> from, Project& project, const Progress& progress = {});

}  // namespace wangge::gis
