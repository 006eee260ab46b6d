// SPDX-License-Identifier: GPL-3.0-or-later
// What tests of recovery share: a plan, edits of it, and a folder for its journals.
#pragma once

#include <chrono>
#include <memory>
#include <string>
#include <vector>

#include "gis/file/scratch.h"
#include "gis/recovery/recorder.h"
#include "gis/recovery/recovery.h"
#include "gis/support/random_walk.h"

namespace wangge::test {

using Version = std::shared_ptr<const Project>;

struct RecordedPlan {
  Scratch scratch, plans;
  Walk walk{5};
  Version first = std::make_shared<const Project>(walk.plan(100));

  std::string folder() const { return scratch.folder(); }
  gis::Recorder::Options options(const std::string& path = {}) const {
    gis::Recorder::Options options;
    options.folder = folder(), options.planPath = path;
    options.patience = std::chrono::minutes(10), options.retry = std::chrono::milliseconds(20);
    return options;
  }
  Version edited(const Version& version) {
    while (true)
      if (auto next = walk.edit(*version); next && !(*next == *version))
        return std::make_shared<const Project>(std::move(*next));
  }
  std::vector<gis::Recoverable> offered() const { return gis::recoverablePlans(folder()); }
};

inline const Message kWhat = Message("journal.merge").with("count", 2).with("grid", "x");

}  // namespace wangge::test
