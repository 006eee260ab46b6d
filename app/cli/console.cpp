// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/console.h"

#include <unistd.h>

#include <chrono>
#include <cstdio>
#include <memory>

#include "app/cli/json_of.h"
#include "app/text/messages.h"
#include "app/text/option_text.h"

namespace wangge::cli {
namespace {

void write(std::FILE* file, const QString& text) {
  const QByteArray bytes = text.toUtf8();
  std::fwrite(bytes.constData(), 1, static_cast<std::size_t>(bytes.size()), file);
  std::fflush(file);
}

bool showsProgress(const Console& console) {
  return !console.quiet && isatty(STDERR_FILENO) != 0;
}

}  // namespace

void writeOut(const QString& text) {
  write(stdout, text);
}
void writeError(const QString& text) {
  write(stderr, text);
}
bool wroteAll() {
  return std::ferror(stdout) == 0;
}

void Console::say(const QString& text) const {
  if (!json && !quiet) writeOut(text.endsWith(u'\n') ? text : text + u'\n');
}

void Console::answer(Json document) const {
  if (!json) return;
  Json whole = {{"command", command}, {"ok", true}};
  whole.update(document);
  writeOut(QString::fromStdString(whole.dump(2, ' ', false, Json::error_handler_t::replace)) + u'\n');
}

int Console::refuse(const Error& error) const {
  endProgress();
  writeError(QStringLiteral("wangge-cli: ") + commandLineTextOf(error) + u'\n');
  if (json) {
    const Json whole = {{"command", command}, {"ok", false}, {"error", jsonOf(error)}};
    writeOut(QString::fromStdString(whole.dump(2, ' ', false, Json::error_handler_t::replace)) + u'\n');
  }
  return 2;
}

Progress Console::progress() const {
  Progress progress;
  if (!showsProgress(*this)) return progress;
  using Clock = std::chrono::steady_clock;
  // The line is rewritten at most ten times a second, or when the stage changes.
  auto last = std::make_shared<std::pair<std::string, Clock::time_point>>("", Clock::time_point{});
  progress.report = [last](std::string_view stage, double fraction) {
    const auto now = Clock::now();
    if (stage == last->first && now - last->second < std::chrono::milliseconds(100)) return;
    *last = {std::string(stage), now};
    QString line = QStringLiteral("\r\033[K") + stageText(stage);
    if (fraction >= 0) line += QStringLiteral(" %1 %").arg(static_cast<int>(fraction * 100));
    writeError(line);
  };
  return progress;
}

void Console::endProgress() const {
  if (showsProgress(*this)) writeError(QStringLiteral("\r\033[K"));
}

}  // namespace wangge::cli
