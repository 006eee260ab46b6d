// SPDX-License-Identifier: GPL-3.0-or-later
// The recovery journal before anyone has vouched for it. The first byte chooses: the rest is a whole file; or it is the
// content of a file whose checksums are right, so that the reader of changes is reached; or a seal is put on entries
// cut out of it. Whatever is replayed has to be a sound plan or be refused.
#include <cstdint>

#include "core/topology/validate.h"
#include "gis/recovery/journal.h"
#include "tests/fuzz/require.h"

using namespace wangge;
using namespace wangge::gis;

namespace {

void file(std::span<const std::byte> bytes) {
  const auto journal = readJournal(bytes);
  if (!journal) return;
  require(journal->valid <= bytes.size());
  Project project;
  const auto reached = replay(bytes, *journal, std::nullopt, project);
  if (!reached) return;
  require(*reached < journal->items.size());
  if (rebuildDerived(project).empty()) {
    require(brokenGuarantees(project.subdivision).empty());
    require(contentHashOf(checksumsOf(project)) == journal->items[*reached].version);
    // What was read can be written and read again.
    Project again;
    Checksums sums = checksumsOf(again);
    require(applyChanges(again, sums, packChanges(Project(), project)) && rebuildDerived(again).empty() &&
            again == project);
  }
}

void changes(std::span<const std::byte> bytes) {
  Project project;
  Checksums sums = checksumsOf(project);
  if (!applyChanges(project, sums, bytes)) return;
  require(contentHashOf(sums) == contentHashOf(checksumsOf(project)));
  Bytes whole = journalEntry(JournalKind::Head, 0, 0, packHead({"uuid", 0, "name", "", 0, 7}));
  const Bytes item =
      journalEntry(JournalKind::Whole, 1, 7, packWhole(contentHashOf(sums), Bytes(bytes.begin(), bytes.end())));
  whole.insert(whole.end(), item.begin(), item.end());
  file(whole);
}

void sealed(std::span<const std::byte> bytes) {
  Bytes whole = journalEntry(JournalKind::Head, 0, 0, packHead({"uuid", 0, "name", "", 0, 7}));
  for (std::uint64_t number = 1; !bytes.empty(); ++number) {
    const auto kind = static_cast<JournalKind>(static_cast<unsigned>(bytes[0]) & 7);
    const std::size_t size = std::min<std::size_t>(bytes.size() - 1, static_cast<std::size_t>(bytes[0]) >> 3);
    const Bytes entry = journalEntry(kind, number, 7, bytes.subspan(1, size));
    whole.insert(whole.end(), entry.begin(), entry.end());
    bytes = bytes.subspan(1 + size);
  }
  file(whole);
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  if (size == 0) return 0;
  const auto bytes = std::as_bytes(std::span(data + 1, size - 1));
  switch (data[0] % 3) {
    case 0:
      file(bytes);
      break;
    case 1:
      changes(bytes);
      break;
    default:
      sealed(bytes);
      break;
  }
  return 0;
}
