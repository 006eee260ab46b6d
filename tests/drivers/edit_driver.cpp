// SPDX-License-Identifier: GPL-3.0-or-later
// Edits a plan through a session until it is killed: wangge_edit_driver PLAN.gpkg SEED. Opens the plan as the window
// does (what a crash left is recovered first), then edits, undoes, redoes and saves at random. Before and after each
// step a line goes to standard output: "will MARK" and "done NANOSECONDS" of the monotonic clock.
#include <unistd.h>

#include <QCoreApplication>
#include <QTimer>
#include <cstdio>
#include <ctime>

#include "app/session/job.h"
#include "app/session/session_recovery.h"
#include "gis/file/project_file.h"
#include "gis/recovery/lease.h"
#include "gis/recovery/recovery.h"
#include "tests/gis/support/random_walk.h"

using namespace wangge;

namespace {

void say(const char* format, unsigned long long value) {
  char line[64];
  const int size = std::snprintf(line, sizeof line, format, value);
  if (::write(1, line, static_cast<std::size_t>(size)) != size) ::_exit(3);
}

class Driver {
 public:
  Driver(const std::string& path, unsigned seed) : m_path(path), m_walk(seed) {}

  bool open() {
    const auto left = gis::recoverableFor(m_recovery.folder(), m_path);
    m_lease = gis::Lease::take(m_path, "driver", 1700000000);
    if (!m_lease.lease) {
      std::fprintf(stderr, "driver: the lease is another one's\n");
      return false;
    }
    if (left) {
      auto recovered = gis::recover(*left);
      if (!recovered || recovered->path.empty()) {
        std::fprintf(stderr, "driver: recovering: %s\n", recovered ? "no path" : recovered.error().code.c_str());
        return false;
      }
      m_session.open(recovered->base, QString::fromStdString(m_path));
      m_recovery.replace(left->journal, left->number, std::move(recovered->lock));
      announce(recovered->recovered);
      m_session.commit(Step{recovered->recovered, Message("journal.recovered")});
      done();
      return true;
    }
    auto opened = gis::openProject(m_path);
    if (!opened || !opened->warnings.empty()) {
      std::fprintf(stderr, "driver: opening: %s\n",
                   opened ? opened->warnings[0].code.c_str() : opened.error().code.c_str());
      return false;
    }
    m_session.open(std::move(opened->project), QString::fromStdString(m_path));
    announce(m_session.project());
    done();
    return true;
  }

  void step() {
    const int what = m_walk.number(0, 19);
    if (what == 0 && !m_save.isRunning()) return save();
    if (what <= 3 && m_session.history().canUndo()) {
      announce(*m_session.history().versions()[m_session.history().index() - 1].project);
      m_session.undo();
    } else if (what == 4 && m_session.history().canRedo()) {
      announce(*m_session.history().versions()[m_session.history().index() + 1].project);
      m_session.redo();
    } else if (auto next = m_walk.edit(m_session.project())) {
      announce(*next);
      m_session.commit(std::move(next));
    } else {
      return;
    }
    done();
  }

 private:
  static void announce(const Project& next) { say("will %llu\n", gis::contentHashOf(gis::checksumsOf(next))); }
  static void done() {
    timespec now{};
    ::clock_gettime(CLOCK_MONOTONIC, &now);
    say("done %llu\n",
        static_cast<unsigned long long>(now.tv_sec) * 1000000000ull + static_cast<unsigned long long>(now.tv_nsec));
  }
  void save() {
    const auto project = m_session.shared(), saved = m_session.saved();
    const std::string path = m_path;
    const auto recorder = m_recovery.recorder();
    m_save.start<Result<void>>(
        [=](const Progress&) {
          recorder->wait(std::chrono::seconds(3));
          return gis::saveProject(path, *project, *saved);
        },
        [this, project](Result<void> result) {
          if (result) m_session.markSaved(project, QString::fromStdString(m_path));
        });
  }

  std::string m_path;
  test::Walk m_walk;
  Session m_session;
  SessionRecovery m_recovery{m_session, gis::recoveryFolder()};
  gis::Lease::Taken m_lease;
  Job m_save;
};

}  // namespace

int main(int argc, char** argv) {
  if (argc != 3) return 2;
  QCoreApplication application(argc, argv);
  Driver driver(argv[1], static_cast<unsigned>(std::atoi(argv[2])));
  if (!driver.open()) return 4;
  QTimer timer;
  QObject::connect(&timer, &QTimer::timeout, [&] { driver.step(); });
  timer.start(8);
  return QCoreApplication::exec();
}
