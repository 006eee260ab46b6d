// SPDX-License-Identifier: GPL-3.0-or-later
// Generated registers with known sums, in every encoding, form of header and dirt that is known: each is read with the
// right sums, or refused with a question; never with other numbers.
#include <catch2/catch.hpp>

#include <map>
#include <random>

#include "gis/read/source_files_made.h"

using namespace wangge;
using namespace wangge::gis;
using namespace wangge::test;

namespace {

struct Register {
  std::string text;  // UTF-8
  std::int64_t households = 0, persons = 0;
  bool mayAsk = false;
  std::string what;
};

class Maker {
 public:
  explicit Maker(unsigned seed) : m_random(seed) {}

  Register make() {
    Register made;
    const std::string households =
        oneOf({"户数", "总户数", "戶數", "户　数", "户数（户）", "常住户数", "No. of HH", "ＨＨ"});
    const std::string persons = oneOf({"人口", "总人口", "人 数", "人口数（人）", "Population", "常住人口", "總人口"});
    // Columns: name, values of one row by its number.
    std::vector<std::string> names;
    std::vector<std::string> kinds;
    const auto column = [&](const std::string& name, const std::string& kind) {
      names.push_back(name), kinds.push_back(kind);
    };
    const bool numbered = chance(2);
    if (numbered) column("序号", "number");
    column("楼栋编号", "key");
    if (chance(2)) column(oneOf({"小区", "地址", "街道"}), "text");
    if (chance(2))
      column(oneOf({"老年人口", "空置户数", "低保户数", "人口密度", "户数变化", "男", "建成年份", "楼层", "2021"}),
             "part");
    column(households, "households");
    if (chance(3)) column(oneOf({"残疾人数", "女", "流动人口", "户均人口", "门牌号"}), "part");
    const bool withPersons = chance(2);
    if (withPersons) column(persons, "persons");
    if (chance(4)) {
      column(oneOf({"户籍户数", "家庭户数"}), "part");
      made.mayAsk = true;
    }
    column("备注", "note");

    const int rows = 2 + static_cast<int>(m_random() % 14);
    std::vector<std::vector<std::string>> cells;
    std::int64_t blockHouseholds = 0, blockPersons = 0;
    int number = 0;
    const auto sumRow = [&](const std::string& word, std::int64_t h, std::int64_t p) {
      std::vector<std::string> row;
      bool said = false;
      const bool first = chance(2);
      ++number;
      for (const std::string& kind : kinds) {
        const bool here = !said && (kind == "text" || kind == "key" || (first && kind == "number"));
        said = said || here;
        row.push_back(here                   ? word
                      : kind == "number"     ? std::to_string(number)
                      : kind == "households" ? std::to_string(h)
                      : kind == "persons"    ? std::to_string(p)
                                             : "");
      }
      cells.push_back(row);
    };
    const bool blocks = chance(3), total = chance(2);
    for (int i = 0; i < rows; ++i) {
      const std::int64_t h = static_cast<std::int64_t>(m_random() % 180),
                         p = h * 2 + static_cast<std::int64_t>(m_random() % 90);
      ++number;
      std::vector<std::string> row;
      for (const std::string& kind : kinds) {
        std::string cell = kind == "number"       ? std::to_string(number)
                           : kind == "key"        ? "LD" + std::to_string(i + 1)
                           : kind == "text"       ? oneOf({"新木小区", "宁东花园", "北苑"})
                           : kind == "part"       ? std::to_string(1 + m_random() % 50)
                           : kind == "households" ? written(h)
                           : kind == "persons"    ? written(p)
                                                  : oneOf({"", "", "已核", "无"});
        row.push_back(cell);
      }
      cells.push_back(row);
      made.households += h, blockHouseholds += h;
      if (withPersons) made.persons += p, blockPersons += p;
      if (blocks && i + 1 < rows && i % 4 == 3) {
        sumRow(oneOf({"小计", "小　计", "本页合计", "Subtotal"}), blockHouseholds, blockPersons);
        blockHouseholds = blockPersons = 0;
      }
    }
    if (total) sumRow(oneOf({"合计", "总计", "共计：", "Total", "合　计"}), made.households, made.persons);

    const std::string empty(names.size() - 1, ',');
    if (chance(2)) made.text += "新木街道住户登记表" + empty + "\n";
    if (chance(3) && names.size() >= 4) made.text += "填报单位：新木社区," + empty.substr(1) + "填报日期：五月\n";
    if (chance(4)) made.text += empty + "\n";
    made.text += line(names);
    if (chance(5) && names.size() >= 4) {
      std::vector<std::string> numbers;
      for (std::size_t i = 0; i < names.size(); ++i) numbers.push_back(std::to_string(i + 1));
      made.text += line(numbers);
    }
    for (const auto& row : cells) {
      made.text += line(row);
      if (chance(12)) made.text += empty + "\n";
    }
    if (chance(3)) made.text += "制表人：某某" + empty + "\n";
    return made;
  }

  bool chance(unsigned in) { return m_random() % in == 0; }
  std::string oneOf(std::vector<std::string> words) { return words[m_random() % words.size()]; }

 private:
  // A count as people leave it.
  std::string written(std::int64_t count) {
    std::string text = std::to_string(count);
    switch (m_random() % 8) {
      case 0:
        return text + ".0";
      case 1:
        return " " + text + " ";
      case 2:
        return text + "\xC2\xA0";
      case 3: {
        std::string wide;
        for (char c : text) wide += std::string("\xEF\xBC") + static_cast<char>(0x90 + (c - '0'));
        return wide;
      }
      case 4:
        return text + "\xE2\x80\x8B";
      default:
        return text;
    }
  }
  std::string line(const std::vector<std::string>& cells) {
    std::string text;
    for (std::size_t i = 0; i < cells.size(); ++i)
      text += (i == 0 ? "" : ",") + (chance(5) ? "\"" + cells[i] + "\"" : cells[i]);
    return text + "\n";
  }

  std::mt19937 m_random;
};

std::string inEncoding(const std::string& text, int which) {
  if (which == 1) return "\xEF\xBB\xBF" + text;
  if (which == 2) return encoded(text, "GB18030");
  if (which == 3) return "\xFF\xFE" + encoded(text, "UTF-16LE");
  return text;
}

}  // namespace

TEST_CASE("Generated registers are read right or asked about, never with other numbers") {
  const TempFolder folder;
  int right = 0, asked = 0;
  for (unsigned seed = 1; seed <= 240; ++seed) {
    Maker maker(seed);
    const Register made = maker.make();
    const std::string path = folder.file("r.csv");
    std::string bytes = made.text;
    if (seed % 3 == 1)
      for (std::size_t at = bytes.find('\n'); at != std::string::npos; at = bytes.find('\n', at + 2))
        bytes.insert(at, "\r");
    // GBK has no zero width space.
    const bool plain = bytes.find("\xE2\x80\x8B") == std::string::npos;
    writeBytes(path, inEncoding(bytes, static_cast<int>(seed % 4 == 3 ? 0 : seed % 4 == 2 && !plain ? 1 : seed % 4)));
    const ReadOutcome outcome = read({.role = Role::Households, .path = path, .join = "楼栋编号"});
    INFO("seed " << seed << "\n" << made.text);
    if (!outcome.data) {
      INFO(outcome.data.error().code);
      CHECK(made.mayAsk);
      CHECK(outcome.data.error().code == "field.several");
      ++asked;
      continue;
    }
    std::int64_t households = 0, persons = 0;
    for (const RawFeature& f : outcome.data->features)
      households += f.households.value.value_or(0), persons += f.persons.value.value_or(0);
    CHECK(households == made.households);
    CHECK(persons == made.persons);
    CHECK_FALSE(hasFinding(outcome.findings, "table.sum_differs"));
    ++right;
  }
  CHECK(right >= 120);
  CHECK(asked >= 20);
}
