// SPDX-License-Identifier: GPL-3.0-or-later
#include "gis/read/staff_words.h"

#include <algorithm>
#include <array>
#include <vector>

#include "core/plan/staff.h"
#include "gis/read/field_guess.h"
#include "gis/read/unicode_forms.h"
#include "gis/roles.h"

namespace wangge::gis {
namespace {

struct RoleWords {
  PostRole role;
  std::string_view words;  // the whole text, as normalFieldName gives it
};
// Whole words alone: 网格长助理, 原网格长 and 总网格长 are none of these.
constexpr std::array kRoleWords = {
    RoleWords{PostRole::Chief, "网格长 代理网格长 CHIEF GRIDCHIEF"},
    RoleWords{PostRole::Member,
              "副网格长 微网格长 网格员 微网格员 网格辅助员 辅助网格员 网格协管员 协管员 楼长 楼栋长 单元长 志愿者 "
              "网格志愿者 成员 网格成员 队员 MEMBER WORKER GRIDWORKER GRIDMEMBER VOLUNTEER VICECHIEF DEPUTYCHIEF "
              "DEPUTY"},
    RoleWords{PostRole::CommunityOfficer,
              "社区民警 包片民警 责任民警 驻村民警 网格民警 片区民警 片警 民警 COMMUNITYOFFICER POLICEOFFICER"},
    RoleWords{PostRole::Supervisor,
              "监督 监督员 监督人 督导 督导员 督导人 督查 督查员 网格监督员 网格督导员 SUPERVISOR SUPERVISION"},
};
// What may stand in front and says nothing of the role, and what may follow in the head of a column.
constexpr std::string_view kInFront = "专职 兼职 综合 专属 基础 一级 二级 三级";
constexpr std::string_view kBehind = "姓名 名字 名称 NAME";
// In brackets, which normal forms leave out: somebody who is it no more, not yet or not quite.
constexpr std::string_view kNotSo = "原 前任 离任 卸任 退出 拟 助理 副 FORMER";

bool saysNotSo(std::string_view text) {
  const std::size_t bracket = std::min(text.find('('), text.find("（"));
  if (bracket == std::string_view::npos) return false;
  const std::vector<std::string_view> words = wordsIn(kNotSo);
  return std::ranges::any_of(words,
                             [&](std::string_view word) { return text.find(word, bracket) != std::string_view::npos; });
}

std::optional<PostRole> roleCalled(std::string_view normal) {
  for (const RoleWords& row : kRoleWords)
    for (std::string_view word : wordsIn(row.words))
      if (normal == word) return row.role;
  return std::nullopt;
}

}  // namespace

std::optional<PostRole> postRoleOf(std::string_view text) {
  if (saysNotSo(text)) return std::nullopt;
  const std::string normal = normalFieldName(text);
  std::string_view rest = normal;
  for (std::string_view word : wordsIn(kBehind))
    if (rest.size() > word.size() && rest.ends_with(word)) rest.remove_suffix(word.size());
  if (const auto role = roleCalled(rest)) return role;
  for (std::string_view word : wordsIn(kInFront))
    if (rest.starts_with(word)) return roleCalled(rest.substr(word.size()));
  return std::nullopt;
}

std::string wordOfPostRole(std::string_view cell) {
  const auto role = postRoleOf(cell);
  return std::string(role ? toText(*role) : cell);
}

bool isStillHeld(std::string_view text) {
  constexpr std::array words = {std::string_view("至今"), std::string_view("今"),   std::string_view("现在"),
                                std::string_view("在任"), std::string_view("在职"), std::string_view("现任"),
                                std::string_view("长期"), std::string_view("/"),    std::string_view("present")};
  const std::string word = trimmedLine(text);
  return meansNothing(word) || std::ranges::find(words, word) != words.end();
}

}  // namespace wangge::gis
