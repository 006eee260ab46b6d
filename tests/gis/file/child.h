// SPDX-License-Identifier: GPL-3.0-or-later
// Runs something in a process of its own, where it may give up its rights, run out of room or die, and brings back a
// word.
#pragma once

#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include <csignal>
#include <string>

namespace wangge::test {

template <class Run>
std::string inChild(Run&& run) {
  int ends[2];
  if (::pipe(ends) != 0) return "no pipe";
  const pid_t child = ::fork();
  if (child == 0) {
    ::close(ends[0]);
    const std::string word = run();
    const auto written = ::write(ends[1], word.data(), word.size());
    ::_exit(written == static_cast<ssize_t>(word.size()) ? 0 : 1);
  }
  ::close(ends[1]);
  std::string word;
  char buffer[256];
  for (ssize_t got; (got = ::read(ends[0], buffer, sizeof buffer)) > 0;)
    word.append(buffer, static_cast<std::size_t>(got));
  ::close(ends[0]);
  ::waitpid(child, nullptr, 0);
  return word;
}

// Gives up root's rights, which reach past permissions. Call in a child.
inline void becomeNobody() {
  if (::getuid() != 0) return;
  if (::setgid(65534) != 0 || ::setuid(65534) != 0) ::_exit(2);
}

// From here on no file of this process may grow past so many bytes. Call in a child.
inline void limitFiles(rlim_t bytes) {
  std::signal(SIGXFSZ, SIG_IGN);
  const rlimit limit{bytes, bytes};
  ::setrlimit(RLIMIT_FSIZE, &limit);
}

}  // namespace wangge::test
