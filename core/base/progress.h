// SPDX-License-Identifier: GPL-3.0-or-later
// How long work tells how far it is and learns that it shall stop.
#pragma once

#include <functional>
#include <stop_token>
#include <string_view>

namespace wangge {

// Handed to anything that can take longer than 0.3 s. A default-made one reports to nobody and never stops.
struct Progress {
  // `stage` is a message code ("import.noding"); `fraction` is in [0, 1], or negative when unknown. May be called from
  // the working thread only.
  std::function<void(std::string_view stage, double fraction)> report;
  std::stop_token stop;

  void operator()(std::string_view stage, double fraction) const {
    if (report) report(stage, fraction);
  }
  // True when the user asked to stop; the work then returns the error "job.cancelled" and leaves nothing behind.
  bool cancelled() const { return stop.stop_requested(); }
};

}  // namespace wangge
