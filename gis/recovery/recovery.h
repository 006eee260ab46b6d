// SPDX-License-Identifier: GPL-3.0-or-later
// What a crash, a power cut or a pulled stick left behind: the journals of plans that are open nowhere and hold edits
// that no file has; and the way back to exactly the last version.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "core/base/error.h"
#include "core/base/progress.h"
#include "gis/recovery/journal_writer.h"

namespace wangge::gis {

// The folder of all journals of this user: $XDG_STATE_HOME/wangge/recovery, or ~/.local/state/wangge/recovery. Empty
// when there is neither; nothing can be recorded then.
std::string recoveryFolder();

struct Recoverable {
  std::string journal;          // its file
  std::uint64_t number = 0;     // of the journal
  std::string uuid, name;       // of the plan
  std::string path;             // of the plan's file, where it was saved last; empty: never saved
  std::size_t edits = 0;        // since the plan was saved
  Seconds first = 0, last = 0;  // when the first and the last of them were made
  Message lastEdit;
  bool torn = false;          // an unfinished entry at the end is left out
  bool otherVersion = false;  // written by a version of the program with other tables: only that one can recover it
};

// All plans with edits to recover, the latest first. Journals left behind with nothing to recover are deleted.
std::vector<Recoverable> recoverablePlans(const std::string& folder);
// The latest for a plan's file: by its path, or by its UUID when the file has been moved.
std::optional<Recoverable> recoverableFor(const std::string& folder, const std::string& planPath);

struct Recovered {
  Project base;       // what undo leads to: the plan as saved, or as it was before the first edit
  Project recovered;  // the last version
  // The file that holds `base`; empty when there was none, it is gone, or it holds something else by now: then saving
  // needs a name.
  std::string path;
  std::string formerPath;         // where the plan was saved last, when `path` is empty
  std::vector<Message> warnings;  // from opening the file
  OwnedFile lock;                 // keeps others from the journal
};
// Errors, each with the plan's name: "recovery.in_use", "recovery.unreadable", "recovery.other_version",
// "recovery.damaged" (what); and "job.cancelled".
Result<Recovered> recover(const Recoverable& what, const Progress& progress = {});

// Deletes a journal that is not in use.
void discardRecovery(const std::string& journal);
// The same for whatever was begun and not finished. A journal that cannot be read from its beginning on is set aside
// under another name, so that it is looked at no more, and told of: "recovery.set_aside" (file). Called when the
// program starts.
std::vector<Message> tidyRecoveries(const std::string& folder);

}  // namespace wangge::gis
