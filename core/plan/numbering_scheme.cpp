// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/plan/numbering_scheme.h"

#include <algorithm>
#include <string_view>

#include "core/base/contract.h"

namespace wangge {
namespace {

using Kind = CodeSegment::Kind;

bool digitsOnly(std::string_view text) {
  return !text.empty() && std::all_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; });
}

std::string textOf(const CodeSegment& segment, const std::string& communityCode, GridKind kind) {
  if (segment.kind == Kind::CommunityCode) return communityCode;
  if (segment.kind == Kind::CommunityPrefix) return communityCode.substr(0, static_cast<std::size_t>(segment.width));
  if (segment.kind == Kind::KindLetter) return segment.text.substr(kind == GridKind::Comprehensive ? 0 : 1, 1);
  return segment.kind == Kind::Literal ? segment.text : std::string();
}

// Whether the code has the scheme's form for some community and some kind; only schemes with digit codes of a fixed
// length can tell.
bool wellFormed(const NumberingScheme& scheme, std::string_view code) {
  if (scheme.communityCodeLength == 0) return false;
  for (const CodeSegment& segment : scheme.segments) {
    const auto length = static_cast<std::size_t>(segment.kind == Kind::CommunityCode ? scheme.communityCodeLength
                                                 : segment.kind == Kind::Literal     ? int(segment.text.size())
                                                 : segment.kind == Kind::KindLetter  ? 1
                                                                                     : segment.width);
    if (code.size() < length) return false;
    const std::string_view part = code.substr(0, length);
    const bool good = segment.kind == Kind::Literal      ? part == segment.text
                      : segment.kind == Kind::KindLetter ? segment.text.find(part) != std::string::npos
                                                         : digitsOnly(part);
    if (!good) return false;
    code.remove_prefix(length);
  }
  return code.empty();
}

tl::unexpected<Error> invalid(std::string_view key, std::string_view what) {
  return fail(Error("scheme.invalid").with("key", key).with("what", what));
}

}  // namespace

Result<void> validateScheme(const NumberingScheme& scheme) {
  const auto isSequence = [](const CodeSegment& segment) { return segment.kind == Kind::Sequence; };
  if (std::count_if(scheme.segments.begin(), scheme.segments.end(), isSequence) != 1)
    return invalid("segments", "sequence_segments");
  int largest = 0;
  for (const CodeSegment& segment : scheme.segments) {
    const bool counted = segment.kind == Kind::Sequence || segment.kind == Kind::CommunityPrefix;
    if (counted && segment.width < 1) return invalid("segments", "width");
    if (segment.kind == Kind::CommunityPrefix && scheme.communityCodeLength > 0 &&
        segment.width > scheme.communityCodeLength)
      return invalid("segments", "prefix");
    if (segment.kind == Kind::KindLetter && (segment.text.size() != 2 || segment.text[0] == segment.text[1]))
      return invalid("segments", "kind_letters");
    if (segment.kind == Kind::Sequence) {
      if (segment.width > 9) return invalid("segments", "width");
      for (int i = 0; i < segment.width; ++i) largest = largest * 10 + 9;
    }
  }
  const auto goodRange = [&](int first, int last) { return 0 <= first && first <= last && last <= largest; };
  if (!goodRange(scheme.comprehensiveFirst, scheme.comprehensiveLast)) return invalid("comprehensive", "range");
  if (!goodRange(scheme.dedicatedFirst, scheme.dedicatedLast)) return invalid("dedicated", "range");
  if (scheme.undivided && !goodRange(*scheme.undivided, *scheme.undivided)) return invalid("undivided", "range");
  for (int prefix : {scheme.cityPrefix, scheme.countyPrefix, scheme.subdistrictPrefix})
    if (prefix < 0 || (scheme.communityCodeLength > 0 && prefix > scheme.communityCodeLength))
      return invalid("parents", "prefix");
  if (scheme.communityCodeLength < 0) return invalid("communityCodeLength", "width");
  if (scheme.nameTemplate.find("{ordinal}") == std::string::npos &&
      scheme.nameTemplate.find("{number}") == std::string::npos)
    return invalid("name", "name_template");
  return {};
}

bool communityCodeFits(const NumberingScheme& scheme, const std::string& code) {
  if (scheme.communityCodeLength == 0) return !code.empty();
  return code.size() == static_cast<std::size_t>(scheme.communityCodeLength) && digitsOnly(code);
}

CodePattern patternOf(const NumberingScheme& scheme, const std::string& communityCode, GridKind kind) {
  CodePattern pattern;
  bool past = false;
  for (const CodeSegment& segment : scheme.segments) {
    if (segment.kind == Kind::Sequence) {
      past = true;
      pattern.width = segment.width;
    } else {
      (past ? pattern.after : pattern.before) += textOf(segment, communityCode, kind);
    }
  }
  return pattern;
}

std::string codeOf(const CodePattern& pattern, int sequence) {
  WANGGE_CONTRACT(sequence >= 0);
  const std::string digits = std::to_string(sequence);
  const auto width = static_cast<std::size_t>(pattern.width);
  const std::string zeros(digits.size() < width ? width - digits.size() : 0, '0');
  return pattern.before + zeros + digits + pattern.after;
}

std::optional<int> sequenceIn(const CodePattern& pattern, const std::string& code) {
  const auto width = static_cast<std::size_t>(pattern.width);
  if (code.size() != pattern.before.size() + width + pattern.after.size()) return std::nullopt;
  if (!code.starts_with(pattern.before) || !code.ends_with(pattern.after)) return std::nullopt;
  const std::string digits = code.substr(pattern.before.size(), width);
  if (!digitsOnly(digits)) return std::nullopt;
  return std::stoi(digits);
}

SequenceRange rangeOf(const NumberingScheme& scheme, GridKind kind) {
  return kind == GridKind::Comprehensive ? SequenceRange{scheme.comprehensiveFirst, scheme.comprehensiveLast}
                                         : SequenceRange{scheme.dedicatedFirst, scheme.dedicatedLast};
}

CodeFit fitOf(const NumberingScheme& scheme, const std::string& communityCode, GridKind kind, const std::string& code) {
  if (const auto sequence = sequenceIn(patternOf(scheme, communityCode, kind), code)) {
    const bool alone = kind == GridKind::Comprehensive && scheme.undivided == sequence;
    return alone || rangeOf(scheme, kind).contains(*sequence) ? CodeFit::Fits : CodeFit::OutOfRange;
  }
  const GridKind other = kind == GridKind::Comprehensive ? GridKind::Dedicated : GridKind::Comprehensive;
  if (sequenceIn(patternOf(scheme, communityCode, other), code)) return CodeFit::OutOfRange;
  return wellFormed(scheme, code) ? CodeFit::OtherCommunity : CodeFit::Malformed;
}

}  // namespace wangge
