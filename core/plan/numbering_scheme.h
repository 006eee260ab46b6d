// SPDX-License-Identifier: GPL-3.0-or-later
// Numbering schemes as data (domain.md §4): the pattern of community codes, where parents come from, and how a grid's
// code and name are put together. The default: 12-digit community code + 3-digit sequence, 001-799 comprehensive,
// 801-999 dedicated; names 新木社区第一网格, dedicated grids after their institution.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "core/base/error.h"
#include "core/plan/domain.h"

namespace wangge {

struct CodeSegment {
  enum class Kind {
    CommunityCode,    // the community's whole code
    CommunityPrefix,  // the first `width` characters of the community's code (its county, its subdistrict)
    Literal,          // `text`
    KindLetter,       // `text` holds two characters: comprehensive, dedicated
    Sequence,         // the number, zero-padded to `width`; unique among codes that agree in everything else
  };                  // "community" "prefix" "literal" "kind" "sequence"
  Kind kind = Kind::Sequence;
  std::string text;
  int width = 3;
  friend bool operator==(const CodeSegment&, const CodeSegment&) = default;
};

struct NumberingScheme {
  std::string name = "default";
  // Community codes: digits only of this length, or anything when 0 (for codes of other countries).
  int communityCodeLength = 12;
  // Lengths of the code prefixes that name county and subdistrict; 0: the parent comes from a field or the largest
  // overlap.
  int countyPrefix = 6, subdistrictPrefix = 9, cityPrefix = 4;
  std::vector<CodeSegment> segments = {{CodeSegment::Kind::CommunityCode, "", 0}, {CodeSegment::Kind::Sequence, "", 3}};
  // Ranges of the sequence, both ends included; the two may be the same one, then both kinds count on together.
  int comprehensiveFirst = 1, comprehensiveLast = 799;
  int dedicatedFirst = 801, dedicatedLast = 999;
  // Sequence of a grid that is its community's only one (CJ/T 349: 00); none when such a grid is numbered like any
  // other.
  std::optional<int> undivided;
  // Name of a comprehensive grid; {community}, {subdistrict}, and {ordinal} (Chinese numeral) or {number} (digits) are
  // replaced.
  std::string nameTemplate = "{community}第{ordinal}网格";
  friend bool operator==(const NumberingScheme&, const NumberingScheme&) = default;
};

// Every rule a scheme must keep: exactly one sequence segment, ranges that fit its width, widths above 0, two different
// kind letters. Error "scheme.invalid" (key: the field of the scheme, what: "sequence_segments" "range" "width"
// "kind_letters" "prefix" "name_template").
Result<void> validateScheme(const NumberingScheme& scheme);

// Whether a community's code has the scheme's pattern (an empty one never does).
bool communityCodeFits(const NumberingScheme& scheme, const std::string& code);

// What a grid's code looks like in a community: everything but the sequence.
struct CodePattern {
  std::string before, after;
  int width = 3;
  friend auto operator<=>(const CodePattern&, const CodePattern&) = default;
};
CodePattern patternOf(const NumberingScheme& scheme, const std::string& communityCode, GridKind kind);
std::string codeOf(const CodePattern& pattern, int sequence);
// The sequence within a code of this pattern; none when the code has another one.
std::optional<int> sequenceIn(const CodePattern& pattern, const std::string& code);

struct SequenceRange {
  int first = 1, last = 799;
  bool contains(int sequence) const { return first <= sequence && sequence <= last; }
  friend bool operator==(const SequenceRange&, const SequenceRange&) = default;
};
SequenceRange rangeOf(const NumberingScheme& scheme, GridKind kind);

// How a grid's code fits. OtherCommunity: well formed, but with the code of another community in it. OutOfRange: the
// sequence lies outside the range of the grid's kind, or the kind letter is the other one's.
enum class CodeFit { Fits, Malformed, OtherCommunity, OutOfRange };
CodeFit fitOf(const NumberingScheme& scheme, const std::string& communityCode, GridKind kind, const std::string& code);

}  // namespace wangge
