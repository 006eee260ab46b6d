// SPDX-License-Identifier: GPL-3.0-or-later
// Where a command speaks: text or one JSON document to stdout, progress and errors to stderr. All of it UTF-8.
#pragma once

#include <QCoreApplication>
#include <QString>
#include <nlohmann/json.hpp>
#include <string>

#include "core/base/error.h"
#include "core/base/progress.h"

namespace wangge::cli {

using Json = nlohmann::ordered_json;

// Texts of the command line are translated in the context "Cli".
struct Cli {
  Q_DECLARE_TR_FUNCTIONS(Cli)
};

struct Console {
  std::string command;  // the subcommand that runs
  bool json = false;    // one JSON document instead of text
  bool quiet = false;   // errors only

  // Lines of text to stdout; nothing with --json or --quiet.
  void say(const QString& text) const;
  // The document of the command; nothing without --json. `{"command", "ok"}` come first.
  void answer(Json document) const;
  // Says on stderr (and as JSON on stdout) what went wrong. Returns the exit code 2.
  int refuse(const Error& error) const;
  // A line on stderr that follows the work, when stderr is a terminal; else reports to nobody.
  Progress progress() const;
  // Removes what is left of the progress line.
  void endProgress() const;
};

// Writes UTF-8 to stdout or stderr as it is.
void writeOut(const QString& text);
void writeError(const QString& text);
// Whether all that was written to stdout got there: a disk may be full.
bool wroteAll();

}  // namespace wangge::cli
