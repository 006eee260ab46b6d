// SPDX-License-Identifier: GPL-3.0-or-later
#include "gis/recovery/recorder.h"

#include <unistd.h>

#include <algorithm>
#include <filesystem>

#include "gis/recovery/recovery.h"

namespace wangge::gis {
namespace {

// A journal that has grown by more than this, and by more than the plan itself, is begun anew when the plan is saved.
constexpr std::uint64_t kLargeGrowth = 32u << 20;

std::string absolute(const std::string& path) {
  std::error_code error;
  const auto whole = path.empty() ? std::filesystem::path() : std::filesystem::absolute(path, error);
  return error ? path : whole.string();
}

Seconds now() {
  return std::chrono::duration_cast<std::chrono::seconds>(std::chrono::system_clock::now().time_since_epoch()).count();
}

}  // namespace

Recorder::Recorder(Version first, Options options)
    : m_options(std::move(options)),
      m_base(std::move(first)),
      m_recorded(m_base),
      m_basePath(absolute(m_options.planPath)) {
  m_thread = std::jthread([this](std::stop_token stop) { run(std::move(stop)); });
}

Recorder::~Recorder() {
  end();
}

void Recorder::end() {
  m_thread.request_stop();
  m_wake.notify_all();
  if (m_thread.joinable()) m_thread.join();
  m_idle.notify_all();
}

void Recorder::record(Version next, Message what, Seconds when) {
  const std::lock_guard guard(m_mutex);
  m_items.push_back({std::move(next), std::move(what), when, {}, true});
  m_wake.notify_all();
}

void Recorder::saved(Version version, std::string path, Seconds when) {
  const std::lock_guard guard(m_mutex);
  m_items.push_back({std::move(version), Message(), when, absolute(path), false});
  m_wake.notify_all();
}

void Recorder::replace(std::string journal, std::uint64_t number, OwnedFile lock) {
  const std::lock_guard guard(m_mutex);
  m_old = Old{std::move(journal), number, std::move(lock)};
}

void Recorder::discard() {
  {
    const std::lock_guard guard(m_mutex);
    m_discarded = true;
    m_items.clear();
  }
  end();
  for (auto* writer : {&m_writer, &m_doubtful}) {
    if (*writer) (*writer)->remove();
    writer->reset();
  }
}

bool Recorder::wait(std::chrono::milliseconds limit) {
  std::unique_lock lock(m_mutex);
  return m_idle.wait_for(lock, limit, [this] { return m_items.empty() && !m_busy; });
}

void Recorder::report(std::optional<Error> error) {
  const bool troubled = error.has_value();
  if (troubled == m_troubled) return;
  m_troubled = troubled;
  if (m_options.trouble) m_options.trouble(std::move(error));
}

void Recorder::run(std::stop_token stop) {
  std::unique_lock lock(m_mutex);
  while (true) {
    const auto due = [this] { return !m_items.empty(); };
    m_writer ? m_wake.wait(lock, stop, due) : m_wake.wait_for(lock, stop, m_options.patience, due);
    const bool ending = stop.stop_requested();
    if (m_discarded || (ending && m_items.empty())) return;
    std::deque<Item> items = std::exchange(m_items, {});
    m_busy = true;
    lock.unlock();
    const Result<void> done = write(items);
    report(done ? std::nullopt : std::optional(done.error()));
    lock.lock();
    m_busy = false;
    if (!m_discarded)
      m_items.insert(m_items.begin(), std::make_move_iterator(items.begin()), std::make_move_iterator(items.end()));
    m_idle.notify_all();
    if (ending) return;
    // New versions wait too: a disk that refuses one refuses the next.
    if (!done) m_wake.wait_for(lock, stop, m_options.retry, [this] { return m_discarded; });
  }
}

Result<JournalWriter> Recorder::begin() const {
  if (m_options.folder.empty()) return fail(Error("recovery.no_folder"));
  JournalHead head;
  head.uuid = m_base->info.uuid, head.copy = m_base->info.copy, head.name = m_base->info.name;
  head.path = m_basePath;
  head.started = now();
  auto writer = JournalWriter::create(m_options.folder, std::move(head), *m_base);
  if (!writer || m_recorded == m_base) return writer;
  auto done = writer->step(*m_base, *m_recorded, Message(), now());
  if (done) done = writer->flush();
  if (done) return writer;
  writer->remove();
  return fail(done.error());
}

// Takes from `items` what has reached the disk.
Result<void> Recorder::write(std::deque<Item>& items) {
  if (!m_writer) {
    auto writer = begin();
    if (!writer) return fail(writer.error());
    m_writer = std::move(*writer);
    if (m_doubtful) m_doubtful->remove();
    m_doubtful.reset();
  }
  std::uint64_t replaced = 0;
  {
    const std::lock_guard guard(m_mutex);
    if (m_old) replaced = m_old->number;
  }
  Version recorded = m_recorded;
  const Item* save = nullptr;
  std::size_t written = 0;
  Result<void> done;
  if (replaced != 0 && !items.empty()) done = m_writer->replaces(replaced);
  if (!done) return done;
  for (const Item& item : items) {
    done = item.step ? m_writer->step(*recorded, *item.version, item.what, item.when)
                     : m_writer->saved(*recorded, *item.version, item.savedTo, item.when);
    if (!done) break;
    if (item.step) {
      recorded = item.version;
    } else {
      save = &item;
    }
    ++written;
  }
  if (const auto flushed = m_writer->flush(); !flushed) {
    // Nobody knows what is on the disk now: the next attempt begins a journal anew.
    m_doubtful = std::move(m_writer);
    m_writer.reset();
    return flushed;
  }
  m_recorded = recorded;
  if (save) m_base = save->version, m_basePath = save->savedTo;
  items.erase(items.begin(), items.begin() + static_cast<std::ptrdiff_t>(written));
  if (save && m_writer->bytes() > 2 * m_writer->wholeBytes() + kLargeGrowth) {
    if (auto fresh = begin()) {
      m_writer->remove();
      m_writer = std::move(*fresh);
    }
  }
  const std::lock_guard guard(m_mutex);
  if (m_old && written > 0) {
    ::unlink(m_old->file.c_str());
    m_old.reset();
  }
  return done;
}

}  // namespace wangge::gis
