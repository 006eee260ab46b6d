// SPDX-License-Identifier: GPL-3.0-or-later
#include "papers.h"

#include <catch2/catch.hpp>
#include <cctype>
#include <sstream>

namespace wangge::journey {
namespace {

std::string withoutBlanks(std::string text) {
  std::erase_if(text, [](unsigned char c) { return std::isspace(c) != 0; });
  return text;
}

}  // namespace

bool Paper::says(const std::string& text) const {
  return words.find(withoutBlanks(text)) != std::string::npos;
}

Paper printed(const std::string& plan, const std::string& file, const Arguments& options) {
  Arguments arguments = {"print", plan, "--to", file};
  arguments.insert(arguments.end(), options.begin(), options.end());
  const Json answer = answerOf(arguments);
  Paper paper;
  const Said info = program("pdfinfo", {file});
  REQUIRE(info.exitCode == 0);
  CHECK(info.err == "");
  std::istringstream lines(info.out);
  for (std::string line; std::getline(lines, line);)
    if (line.starts_with("Pages:")) paper.pages = std::stoi(line.substr(6));
  CHECK(answer["pages"] == paper.pages);
  paper.tablePages = answer["table_pages"];
  const Said text = program("pdftotext", {file, "-"});
  REQUIRE(text.exitCode == 0);
  CHECK(text.err == "");
  paper.words = withoutBlanks(text.out);
  const Said fonts = program("pdffonts", {file});
  REQUIRE(fonts.exitCode == 0);
  std::istringstream rows(fonts.out);
  int row = 0;
  for (std::string line; std::getline(rows, line); ++row) {
    if (row < 2) continue;  // titles
    INFO(line);
    CHECK(line.find(" yes ") != std::string::npos);
  }
  CHECK(row > 2);
  return paper;
}

}  // namespace wangge::journey
