// SPDX-License-Identifier: GPL-3.0-or-later
#include "gis/recovery/recovery.h"

#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <chrono>
#include <cstdlib>
#include <ctime>
#include <filesystem>
#include <set>
#include <thread>

#include "gis/file/project_file.h"
#include "gis/file/settings.h"
#include "gis/output/atomic.h"

namespace wangge::gis {
namespace {

// A journal that nobody writes, opened to look into it, perhaps beside others who look; nothing when it is in use.
OwnedFile openToLook(const std::string& path) {
  OwnedFile file(::open(path.c_str(), O_RDWR | O_CLOEXEC));
  if (!file || ::flock(file.get(), LOCK_SH | LOCK_NB) != 0) return OwnedFile();
  return file;
}

// A journal for us alone; whoever looks into it is done in a moment.
OwnedFile lockJournal(const std::string& path) {
  OwnedFile file(::open(path.c_str(), O_RDWR | O_CLOEXEC));
  for (int attempt = 0; file && attempt < 100; ++attempt) {
    if (::flock(file.get(), LOCK_EX | LOCK_NB) == 0) return file;
    std::this_thread::sleep_for(std::chrono::milliseconds(20));
  }
  return OwnedFile();
}

Bytes readAll(const OwnedFile& file) {
  struct stat status {};
  if (::fstat(file.get(), &status) != 0 || status.st_size <= 0) return {};
  Bytes bytes(static_cast<std::size_t>(status.st_size));
  std::size_t got = 0;
  while (got < bytes.size()) {
    const ssize_t n = ::pread(file.get(), bytes.data() + got, bytes.size() - got, static_cast<off_t>(got));
    if (n <= 0) break;
    got += static_cast<std::size_t>(n);
  }
  bytes.resize(got);
  return bytes;
}

// The item whose version the plan's file holds; none when it holds another one or is not there.
std::optional<std::size_t> savedItem(const Journal& journal, const std::string& path) {
  const ContentHash mark = path.empty() ? 0 : contentHashOfFile(path);
  if (mark == 0) return std::nullopt;
  for (std::size_t i = journal.items.size(); i-- > 0;)
    if (isVersion(journal.items[i].kind) && journal.items[i].version == mark) return i;
  return std::nullopt;
}

// Where the plan was saved last, and the item of that version.
struct LastSave {
  std::string path;
  std::optional<std::size_t> item;
};
LastSave lastSave(const Journal& journal) {
  LastSave last{journal.head.path, std::nullopt};
  if (!last.path.empty()) last.item = 0;
  for (std::size_t i = 0; i < journal.items.size(); ++i) {
    const JournalItem& saved = journal.items[i];
    if (saved.kind != JournalKind::Saved) continue;
    last.path = saved.path;
    for (std::size_t k = i; k-- > 0;)
      if (isVersion(journal.items[k].kind) && journal.items[k].version == saved.version) {
        last.item = k;
        break;
      }
  }
  return last;
}

// A journal that is not in use: the edits to recover, none when all of it is in the plan's file; and the journals that
// it goes on from.
struct Look {
  std::string file;
  std::uint64_t number = 0;
  std::optional<Recoverable> left;
  std::vector<std::uint64_t> replaced;
  bool damaged = false;  // there is more in it than can be read, from the beginning on
};

Look lookAt(const std::string& path, const OwnedFile& file) {
  const Bytes bytes = readAll(file);
  const auto journal = readJournal(bytes);
  Look look;
  look.file = path;
  look.damaged = journal ? journal->items.empty() && journal->torn : !bytes.empty();
  if (!journal) return look;
  look.number = journal->head.number;
  Recoverable found;
  found.journal = path, found.number = look.number;
  found.uuid = journal->head.uuid, found.name = journal->head.name, found.path = journal->head.path;
  if (journal->otherVersion) {
    found.otherVersion = true, found.last = journal->head.started;
    look.left = std::move(found);
    return look;
  }
  if (journal->items.empty()) return look;
  const LastSave last = lastSave(*journal);
  found.path = last.path, found.torn = journal->torn;
  // The file may be ahead of the journal's last mark: the program died between saving and writing it down.
  std::size_t from = last.item.value_or(0);
  if (const auto held = savedItem(*journal, last.path)) from = *held;
  ContentHash latest = 0;
  std::vector<std::uint64_t> replaced;
  for (std::size_t i = 0; i < journal->items.size(); ++i) {
    const JournalItem& item = journal->items[i];
    if (item.kind == JournalKind::Replaces) replaced.push_back(item.replaced);
    if (!isVersion(item.kind)) continue;
    latest = item.version;
    if (item.kind == JournalKind::Step) look.replaced = replaced;
    if (i <= from) continue;
    if (++found.edits == 1) found.first = item.when;
    found.last = item.when, found.lastEdit = item.what;
  }
  if (found.edits > 0 && latest != journal->items[from].version) look.left = std::move(found);
  return look;
}

template <class Visit>
void forEachFile(const std::string& folder, Visit&& visit) {
  std::error_code error;
  if (folder.empty()) return;
  for (std::filesystem::directory_iterator at(folder, error), end; !error && at != end; at.increment(error))
    visit(at->path().string());
}

// What can be recovered from all journals that are not in use. One with nothing to recover is deleted on the way: once
// the plan's file is edited further, its versions would no longer be recognised as saved.
std::vector<Recoverable> lookAtAll(const std::string& folder, std::vector<std::string>* damaged = nullptr) {
  std::vector<Look> looks;
  forEachFile(folder, [&](const std::string& path) {
    if (!path.ends_with(".journal")) return;
    const OwnedFile file = openToLook(path);
    if (file) looks.push_back(lookAt(path, file));
  });
  std::set<std::uint64_t> replaced;
  for (const Look& look : looks) replaced.insert(look.replaced.begin(), look.replaced.end());
  std::vector<Recoverable> plans;
  for (Look& look : looks) {
    if (look.left && !replaced.contains(look.number)) {
      plans.push_back(std::move(*look.left));
    } else if (look.damaged) {
      if (damaged) damaged->push_back(look.file);  // kept: perhaps somebody can still make something of it
    } else if (const OwnedFile file = openToLook(look.file); file && ::flock(file.get(), LOCK_EX | LOCK_NB) == 0) {
      ::unlink(look.file.c_str());
    }
  }
  return plans;
}

std::string wholePath(const std::string& path) {
  std::error_code error;
  const auto whole = std::filesystem::weakly_canonical(path, error);
  return error ? path : whole.string();
}

std::string uuidOfFile(const std::string& path) {
  Database database(path, OpenMode::Read);
  if (database.integer("SELECT count(*) FROM sqlite_master WHERE name = 'wangge_settings'") != 1) return {};
  return database.text("SELECT value FROM wangge_settings WHERE key = 'uuid'");
}

}  // namespace

std::string recoveryFolder() {
  const char* state = std::getenv("XDG_STATE_HOME");
  // The specification wants relative paths ignored.
  if (state && state[0] == '/') return std::string(state) + "/wangge/recovery";
  const char* home = std::getenv("HOME");
  return home && home[0] == '/' ? std::string(home) + "/.local/state/wangge/recovery" : std::string();
}

std::vector<Recoverable> recoverablePlans(const std::string& folder) {
  std::vector<Recoverable> plans = lookAtAll(folder);
  std::sort(plans.begin(), plans.end(), [](const Recoverable& a, const Recoverable& b) {
    return a.last != b.last ? a.last > b.last : a.journal < b.journal;
  });
  return plans;
}

std::optional<Recoverable> recoverableFor(const std::string& folder, const std::string& planPath) {
  const std::vector<Recoverable> plans = recoverablePlans(folder);
  if (plans.empty()) return std::nullopt;
  const std::string whole = wholePath(planPath), uuid = uuidOfFile(planPath);
  for (const Recoverable& plan : plans)
    if (!plan.path.empty() && wholePath(plan.path) == whole && (uuid.empty() || plan.uuid == uuid)) return plan;
  std::error_code ignored;
  for (const Recoverable& plan : plans)
    if (!uuid.empty() && plan.uuid == uuid && !plan.path.empty() && !std::filesystem::exists(plan.path, ignored)) {
      Recoverable moved = plan;
      moved.path = whole;
      return moved;
    }
  return std::nullopt;
}

Result<Recovered> recover(const Recoverable& what, const Progress& progress) {
  Recovered result;
  result.lock = lockJournal(what.journal);
  if (!result.lock) return fail(Error("recovery.in_use").with("plan", what.name));
  const Bytes bytes = readAll(result.lock);
  const auto journal = readJournal(bytes);
  if (journal && journal->otherVersion) return fail(Error("recovery.other_version").with("plan", what.name));
  if (!journal || journal->items.empty()) return fail(Error("recovery.unreadable").with("plan", what.name));
  std::optional<std::size_t> from = savedItem(*journal, what.path);
  if (from) {
    auto opened = openProject(what.path, progress);
    if (opened) result.base = std::move(opened->project), result.warnings = std::move(opened->warnings);
    // Another program may have changed rows without keeping the sums.
    if (!opened || contentHashOf(checksumsOf(result.base)) != journal->items[*from].version) from.reset();
  }
  if (from) {
    result.path = what.path;
  } else {
    result.formerPath = what.path;
    result.warnings.clear();
    Journal first = *journal;
    first.items.resize(1);
    if (!replay(bytes, first, std::nullopt, result.base, progress))
      return fail(progress.cancelled() ? Error("job.cancelled") : Error("recovery.damaged").with("plan", what.name));
    from = 0;
    if (const std::string fault = rebuildDerived(result.base); !fault.empty())
      return fail(Error("recovery.damaged").with("plan", what.name).with("what", fault));
  }
  result.recovered = result.base;
  if (!replay(bytes, *journal, from, result.recovered, progress))
    return fail(progress.cancelled() ? Error("job.cancelled") : Error("recovery.damaged").with("plan", what.name));
  if (const std::string fault = rebuildDerived(result.recovered); !fault.empty())
    return fail(Error("recovery.damaged").with("plan", what.name).with("what", fault));
  return result;
}

void discardRecovery(const std::string& journal) {
  if (lockJournal(journal)) ::unlink(journal.c_str());
}

std::vector<Message> tidyRecoveries(const std::string& folder) {
  forEachFile(folder, [&](const std::string& path) {
    if (path.ends_with(".journal.new")) {
      // Younger ones may belong to a program that has not locked them yet.
      struct stat status {};
      if (::stat(path.c_str(), &status) == 0 && status.st_mtime + 60 < std::time(nullptr)) discardRecovery(path);
    }
  });
  std::vector<std::string> damaged;
  lookAtAll(folder, &damaged);
  std::sort(damaged.begin(), damaged.end());
  std::vector<Message> told;
  for (const std::string& journal : damaged) {
    const std::string aside = journal + ".damaged";
    const OwnedFile file = lockJournal(journal);
    if (file && ::rename(journal.c_str(), aside.c_str()) == 0)
      told.push_back(Message("recovery.set_aside").with("file", aside));
  }
  return told;
}

}  // namespace wangge::gis
