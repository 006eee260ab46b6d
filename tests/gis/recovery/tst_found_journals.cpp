// SPDX-License-Identifier: GPL-3.0-or-later
// Journals that are found but not offered as they are: of another version, damaged; and the folder that holds them.
#include <catch2/catch.hpp>

#include "gis/recovery/recorded_plan.h"

using namespace wangge;
using namespace wangge::gis;
using namespace wangge::test;
using namespace std::chrono_literals;

TEST_CASE_METHOD(RecordedPlan, "What another version of the program wrote is named, not read and not deleted") {
  JournalHead head;
  head.name = "city", head.number = 5;
  Bytes content = packHead(head);
  content[0] ^= std::byte{1};
  const Bytes entry = journalEntry(JournalKind::Head, 0, 0, content);
  test::writeBytes(scratch / "a.journal", {reinterpret_cast<const char*>(entry.data()), entry.size()});
  REQUIRE(offered().size() == 1);
  CHECK(offered()[0].otherVersion);
  CHECK(offered()[0].name == "city");
  CHECK(recover(offered()[0]).error().code == "recovery.other_version");
  tidyRecoveries(folder());
  CHECK(scratch.files() == 1);
}

TEST_CASE_METHOD(RecordedPlan, "A journal damaged at its beginning is set aside and told of once") {
  {
    Recorder recorder(first, options());
    recorder.record(edited(first), kWhat, 1000);
  }
  const std::string journal = offered().at(0).journal;
  std::string bytes = test::bytesOf(journal);
  bytes[GENERATE(0u, 50u, 400u)] ^= 1;
  test::writeBytes(journal, bytes);
  CHECK(offered().empty());
  CHECK(std::filesystem::exists(journal));
  CHECK(tidyRecoveries(folder()) == std::vector{Message("recovery.set_aside").with("file", journal + ".damaged")});
  CHECK_FALSE(std::filesystem::exists(journal));
  CHECK(test::bytesOf(journal + ".damaged") == bytes);
  CHECK(tidyRecoveries(folder()).empty());
  CHECK(test::bytesOf(journal + ".damaged") == bytes);
}

TEST_CASE("The folder of journals follows the desktop's rules") {
  const char* before = std::getenv("XDG_STATE_HOME");
  const std::string kept = before ? before : "";
  ::setenv("XDG_STATE_HOME", "/state", 1);
  CHECK(recoveryFolder() == "/state/wangge/recovery");
  ::setenv("XDG_STATE_HOME", "relative", 1);
  CHECK(recoveryFolder() == std::string(std::getenv("HOME")) + "/.local/state/wangge/recovery");
  before ? ::setenv("XDG_STATE_HOME", kept.c_str(), 1) : ::unsetenv("XDG_STATE_HOME");
}
