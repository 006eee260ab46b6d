// SPDX-License-Identifier: GPL-3.0-or-later
// Builds the rows of a list column by column, then row by row.
#pragma once

#include <QCoreApplication>
#include <string>
#include <utility>

#include "app/window/align/align_rows.h"

namespace wangge {

// Texts of the alignment's lists are translated in this context.
struct AlignTexts {
  Q_DECLARE_TR_FUNCTIONS(AlignTexts)
};

class RowBuilder {
 public:
  explicit RowBuilder(const Project& project);

  RowBuilder& text(const QString& title);
  RowBuilder& number(const QString& title);
  RowBuilder& sums();  // households, persons, area

  // Begins a row about the entry `index` of the report's list; without one, the next.
  RowBuilder& row();
  RowBuilder& row(std::size_t index);
  RowBuilder& add(const QString& cell);
  // `exemption`: why it need not match, where it need not.
  RowBuilder& add(align::Verdict verdict, const std::string& exemption);
  RowBuilder& add(const align::Cell& sums);
  RowBuilder& add(const PrecinctPart& sums);
  RowBuilder& share(double share);
  // "2,107 (52 %)": a part of a whole, with its share.
  RowBuilder& part(const align::Cell& part, const align::Cell& whole, align::Measure measure);
  RowBuilder& length(double metres);
  AlignTarget& target() { return m_rows.rows.back().target; }

  template <class Ids, class Name>
  QString list(const Ids& ids, const Name& name) const {
    QStringList names;
    for (const auto id : ids) names << name(id);
    return names.join(AlignTexts::tr(", "));
  }
  AlignRows done() { return std::move(m_rows); }

 private:
  RowBuilder& add(const QString& text, const QVariant& order);
  RowBuilder& add(const Tally& tally, Area area);

  Counted m_counted;  // in the plan at all
  AlignRows m_rows;
};

}  // namespace wangge
