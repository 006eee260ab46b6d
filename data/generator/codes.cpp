// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/generator/codes.h"

#include <sstream>
#include <string_view>

#include "code_tables.h"

namespace wangge::demo {
namespace {

std::string shortened(const std::string& name) {
  for (const auto& [ending, replacement] :
       {std::pair<std::string_view, std::string_view>{"社区居民委员会", "社区"}, {"村民委员会", "村"}})
    if (name.size() > ending.size() && std::string_view(name).ends_with(ending))
      return name.substr(0, name.size() - ending.size()) + std::string(replacement);
  return name;
}

std::vector<CodedName> read(const char* table) {
  std::vector<CodedName> rows;
  std::istringstream lines{std::string(table)};
  std::string line;
  std::getline(lines, line);  // header
  while (std::getline(lines, line)) {
    const std::size_t comma = line.find(',');
    if (comma == std::string::npos) continue;
    const std::string name = line.substr(comma + 1);
    rows.push_back({line.substr(0, comma), name, shortened(name)});
  }
  return rows;
}

}  // namespace

std::vector<CodedName> subdistrictCodes() {
  return read(kSubdistrictTable);
}
std::vector<CodedName> communityCodes() {
  return read(kCommunityTable);
}

}  // namespace wangge::demo
