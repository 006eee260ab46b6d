// SPDX-License-Identifier: GPL-3.0-or-later
#include "gis/read/told_rows.h"

#include <charconv>
#include <string>

#include "core/base/joined.h"
#include "gis/read/unicode_forms.h"

namespace wangge::gis {

Result<ToldRows> toldRows(std::string_view text) {
  ToldRows told;
  std::string plain = visible(compatible(text));  // of full width as of half
  if (plain == "all" || plain == "全部") {
    told.asked = true;
    return told;
  }
  for (const std::string_view mark : {"、", ";"})
    for (std::size_t at = plain.find(mark); at != plain.npos; at = plain.find(mark, at))
      plain.replace(at, mark.size(), ",");
  for (std::string_view rest = plain; !rest.empty();) {
    const std::size_t end = rest.find(',');
    std::string_view part = rest.substr(0, end);
    while (part.starts_with(' ')) part.remove_prefix(1);
    while (part.ends_with(' ')) part.remove_suffix(1);
    std::int64_t row = 0;
    const auto [last, error] = std::from_chars(part.data(), part.data() + part.size(), row);
    if (error != std::errc() || last != part.data() + part.size() || row < 1)
      return fail(Error("table.bad_rows").with("value", text));
    told.rows.insert(row);
    rest.remove_prefix(end == rest.npos ? rest.size() : end + 1);
  }
  return told;
}

std::string toText(const ToldRows& told) {
  if (told.asked) return "all";
  return joinedText(told.rows, ",", [](std::int64_t row) { return std::to_string(row); });
}

Result<RowDecisions> rowDecisions(std::string_view sums, std::string_view data) {
  auto areSums = toldRows(sums), areData = toldRows(data);
  if (!areSums) return fail(areSums.error());
  if (!areData) return fail(areData.error());
  for (std::int64_t row : areSums->rows)
    if (areData->has(row)) return fail(Error("table.row_told_both").with("row", row));
  if (areSums->asked && areData->asked) return fail(Error("table.bad_rows").with("value", sums));
  return RowDecisions{*std::move(areSums), *std::move(areData)};
}

}  // namespace wangge::gis
