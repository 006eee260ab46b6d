// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli.h"

#include <QProcess>
#include <catch2/catch.hpp>

#include "tests/support/real_data.h"

namespace wangge::journey {
namespace {

constexpr int kLongest = 300'000;  // ms

std::string shown(const Arguments& arguments) {
  std::string text;
  for (const std::string& argument : arguments) text += " " + argument;
  return text;
}

}  // namespace

Said program(const std::string& name, const Arguments& arguments) {
  QStringList list;
  for (const std::string& argument : arguments) list << QString::fromStdString(argument);
  QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
  environment.insert("SOURCE_DATE_EPOCH", "1700000000");
  environment.insert("LC_ALL", "C.UTF-8");
  QProcess process;
  process.setProcessEnvironment(environment);
  process.start(QString::fromStdString(name), list);
  Said said;
  if (!process.waitForFinished(kLongest)) {
    said.err = process.errorString().toStdString();
    return said;
  }
  if (process.exitStatus() == QProcess::NormalExit) said.exitCode = process.exitCode();
  said.out = process.readAllStandardOutput().toStdString();
  said.err = process.readAllStandardError().toStdString();
  return said;
}

Said cli(const Arguments& arguments) {
  return program(WANGGE_CLI, arguments);
}

Json answerOf(Arguments arguments, int expected) {
  arguments.insert(arguments.end(), {"--json", "--lang", "en"});
  const Said said = cli(arguments);
  INFO("wangge-cli" << shown(arguments) << "\n" << said.err);
  REQUIRE(said.exitCode == expected);
  Json document = Json::parse(said.out, nullptr, false);
  REQUIRE(document.is_object());
  return document;
}

std::string realData(const std::string& folder) {
  const std::optional<std::string> root = test::realDataFolder();
  return root ? *root + folder + "/" : std::string();
}

}  // namespace wangge::journey
