// SPDX-License-Identifier: GPL-3.0-or-later
#include "gis/read/staff_words.h"

#include <array>

#include "gis/read/field_guess.h"
#include "gis/roles.h"

namespace wangge::gis {
namespace {

struct RoleWords {
  PostRole role;
  std::string_view words;  // anywhere in the text, as normalFieldName gives it
};
// The first that is found decides: 副网格长 and 兼职网格员 are members, 网格长 is none of these.
constexpr std::array kRoleWords = {
    RoleWords{PostRole::Member, "副网格长 微网格长 VICECHIEF DEPUTY"},
    RoleWords{PostRole::Supervisor, "监督 督导 督查 SUPERVIS"},
    RoleWords{PostRole::CommunityOfficer, "社区民警 包片民警 责任民警 民警 COMMUNITYOFFICER POLICEOFFICER"},
    RoleWords{PostRole::Chief, "网格长 CHIEF"},
    RoleWords{PostRole::Member,
              "网格员 网格辅助员 协管员 楼长 楼栋长 单元长 志愿者 成员 队员 MEMBER GRIDWORKER VOLUNTEER"},
};

}  // namespace

std::optional<PostRole> postRoleOf(std::string_view text) {
  const std::string normal = normalFieldName(text);
  for (const RoleWords& row : kRoleWords)
    for (std::string_view word : wordsIn(row.words))
      if (normal.find(word) != std::string::npos) return row.role;
  return std::nullopt;
}

std::string wordOfPostRole(std::string_view cell) {
  const auto role = postRoleOf(cell);
  return std::string(role ? toText(*role) : cell);
}

}  // namespace wangge::gis
