// SPDX-License-Identifier: GPL-3.0-or-later
// The terms of the domain as users read them, in the user's language.
#pragma once

#include <QString>

#include "core/plan/domain.h"
#include "core/plan/rule_profile.h"

namespace wangge {

// A term by its stable text form ("too_small", "communities", "school_hospital" …); unknown ones come back as they are.
QString wordFor(const QString& stableForm);

template <class Term>
requires requires(Term term) {
  toText(term);
}
QString wordFor(Term term) {
  const auto stable = toText(term);
  return wordFor(QString::fromUtf8(stable.data(), static_cast<qsizetype>(stable.size())));
}

// A word at the beginning of what it stands for: "Households".
inline QString headed(QString word) {
  if (!word.isEmpty()) word[0] = word[0].toUpper();
  return word;
}

}  // namespace wangge
