// SPDX-License-Identifier: GPL-3.0-or-later
#include "gis/read/guess_findings.h"

#include <utility>

#include "gis/crs/source_crs.h"

namespace wangge::gis {

Finding finding(FindingKind kind, Message what) {
  return {kind, std::move(what), {}, {}, 0};
}

void tellEncoding(const LayerInfo& info, std::vector<Finding>& findings) {
  if (info.encoding.declaredWrong)
    findings.push_back(finding(FindingKind::Guess, Message("encoding.declared_wrong")
                                                       .with("declared", info.declaredEncoding)
                                                       .with("encoding", info.encoding.encoding)));
  else if (info.encoding.guessed)
    findings.push_back(finding(FindingKind::Guess, Message("guess.encoding").with("encoding", info.encoding.encoding)));
  if (info.badBytes > 0)
    findings.push_back(
        finding(FindingKind::Left,
                Message("encoding.bad_bytes").with("count", info.badBytes).with("encoding", info.encoding.encoding)));
}

void tellFields(const FieldChoice& choice, const LayerInfo& info, std::vector<Finding>& findings) {
  for (const std::string& key : choice.guessed) {
    std::string names;
    for (int column : choice.columns.at(key))
      names += (names.empty() ? "" : ", ") + info.columns[static_cast<std::size_t>(column)].name;
    findings.push_back(finding(FindingKind::Guess, Message("guess.field").with("key", key).with("field", names)));
  }
}

void tellCrs(const ImportRequest& request, const LayerInfo& info, std::vector<Finding>& findings) {
  if (!request.sourceCrs.empty()) return;
  if (const auto hint = shiftHint(info))
    findings.push_back(finding(FindingKind::Left, Message("crs.maybe_shifted").with("datum", *hint)));
}

}  // namespace wangge::gis
