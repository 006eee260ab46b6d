// SPDX-License-Identifier: GPL-3.0-or-later
// Numbering schemes as data (domain.md §4): the pattern of community codes, where parents come from, and how a grid's code
// and name are put together. The default: 12-digit community code + 3-digit sequence, 001-799 comprehensive, 801-999
// dedicated; names 新木社区第一网格, dedicated grids after their institution.
#pragma once

#include <string>
#include <vector>

#include "core/plan/domain.h"

namespace wangge {

struct CodeSegment {
  enum class Kind {
    CommunityCode,  // the community's whole code
    Literal,        // `text`
    KindLetter,     // `text` holds two characters: comprehensive, dedicated
    Sequence,       // the number within the community, zero-padded to `width`
  };
  Kind kind = Kind::Sequence;
  std::string text;
  int width = 3;
  friend bool operator==(const CodeSegment&, const CodeSegment&) = default;
};

struct NumberingScheme {
  std::string name = "default";
  // Community codes: digits only of this length, or anything when 0 (for codes of other countries).
  int communityCodeLength = 12;
  // Lengths of the code prefixes that name county and subdistrict; 0: the parent comes from a field or the largest overlap.
  int countyPrefix = 6, subdistrictPrefix = 9, cityPrefix = 4;
  std::vector<CodeSegment> segments = {{CodeSegment::Kind::CommunityCode, "", 0}, {CodeSegment::Kind::Sequence, "", 3}};
  int comprehensiveFirst = 1, comprehensiveLast = 799;
  int dedicatedFirst = 801, dedicatedLast = 999;
  // Name of a comprehensive grid; {community} and {ordinal} (Chinese numeral) or {number} (digits) are replaced.
  std::string nameTemplate = "{community}第{ordinal}网格";
  friend bool operator==(const NumberingScheme&, const NumberingScheme&) = default;
};

}  // namespace wangge
