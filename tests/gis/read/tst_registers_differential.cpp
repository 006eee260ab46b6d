// SPDX-License-Identifier: GPL-3.0-or-later
// Generated registers with known sums, in every kind of file, encoding, form of header and dirt that is known: each is
// read with the right sums, or asked about, and the answer gives the right sums; never other numbers.
#include <catch2/catch.hpp>

#include <map>
#include <random>

#include "gis/read/made_sheets.h"
#include "gis/read/source_files_made.h"
#include "support/effort.h"

using namespace wangge;
using namespace wangge::gis;
using namespace wangge::test;

namespace {

struct Register {
  Cells grid;
  std::int64_t households = 0, persons = 0;
  bool mayAsk = false, placed = false;
  std::map<std::string, std::string> answer;  // the fields that are meant
};

class Maker {
 public:
  explicit Maker(unsigned seed) : m_random(seed) {}

  Register make() {
    Register made;
    made.placed = chance(2);
    chooseColumns(made);
    titles();
    names();
    rows(made);
    if (chance(3)) m_grid.push_back(lone(oneOf({"制表人：某某", "备注：截至年底", "注", "第1页 共1页", "说明"})));
    if (chance(5)) m_grid.push_back(label());
    made.grid = std::move(m_grid);
    return made;
  }

  bool chance(unsigned in) { return m_random() % in == 0; }
  std::string oneOf(const std::vector<std::string>& words) { return words[m_random() % words.size()]; }
  unsigned number(unsigned below) { return static_cast<unsigned>(m_random() % below); }

 private:
  struct Column {
    std::string name, kind;
  };

  void chooseColumns(Register& made) {
    const auto column = [&](const std::string& name, const std::string& kind) { m_columns.push_back({name, kind}); };
    const auto part = [&](const std::vector<std::string>& names) { column(oneOf(names), "part"); };
    if (chance(2)) column(oneOf({"序号", "No.", "编号"}), "number");
    column("楼栋编号", "key");
    m_levels = !made.placed && chance(3), m_allUnits = chance(4);
    if (m_levels) column("入口", "unit");
    if (chance(4)) column("出租情况", "remark");
    if (chance(2)) column(oneOf({"小区", "地址", "街道"}), "text");
    if (chance(2))
      part({"老年人口", "空置户数", "低保户数", "人口密度", "户数变化", "男", "建成年份", "楼层", "2021", "商户数",
            "户均人口", "出租户数", "设计户数", "每层户数", "其中：党员人数", "上年户数"});
    const std::string households =
        oneOf({"户数", "总户数", "戶數", "户　数", "户数（户）", "常住户数", "No. of HH", "ＨＨＳ", "户\xE2\x80\x8B数",
               "小区总户数", "2023年户数", "户数 Households", "实有户数", "户\n数", "1.户数", "Total Households"});
    column(households, "households");
    made.answer["households"] = households;
    if (chance(3)) part({"残疾人数", "女", "流动人口", "60岁以上人口", "门牌号", "是否出租", "户主年龄", "新增户数"});
    const bool persons = chance(2);
    if (persons)
      column(oneOf({"人口", "总人口", "人 数", "人口数（人）", "Population", "常住人口", "總人口", "人员总数"}),
             "persons");
    made.answer["persons"] = persons ? m_columns.back().name : "";
    if (chance(4)) {
      part({"户籍户数", "家庭户数", "甲类户数", "户数合计"});
      made.mayAsk = true;
    }
    if (!persons && chance(5)) {
      part({"甲区人口", "登册人数"});
      made.mayAsk = true;
    }
    if (made.placed) column("经度", "x"), column("纬度", "y");
    column("备注", "note");
  }

  std::vector<std::string> blank() const { return std::vector<std::string>(m_columns.size()); }
  std::vector<std::string> lone(const std::string& text) const {
    auto row = blank();
    row[0] = text;
    return row;
  }
  // Of the form below the table: numbers that count nobody.
  std::vector<std::string> label() {
    auto row = blank();
    row[0] = oneOf({"填表人", "负责人", "联系电话", "平均", "日期"});
    for (std::size_t i = 1; i < m_columns.size(); ++i)
      if (m_columns[i].kind == "households") row[i] = oneOf({"20240501", "3", "某某"});
    return row;
  }

  void titles() {
    if (chance(2)) m_grid.push_back(lone("新木街道住户登记表"));
    if (chance(3) && m_columns.size() >= 4) {
      auto row = lone("填报单位：新木社区");
      row.back() = "填报日期：五月";
      m_grid.push_back(row);
    }
    if (chance(4)) m_grid.push_back(blank());
  }

  std::vector<std::string> header() const {
    std::vector<std::string> row;
    for (const Column& column : m_columns) row.push_back(column.name);
    return row;
  }

  void names() {
    m_grid.push_back(header());
    if (!chance(5) || m_columns.size() < 4) return;
    auto row = blank();
    for (std::size_t i = 0; i < row.size(); ++i) row[i] = std::to_string(i + 1);
    m_grid.push_back(row);
  }

  void sumRow(const std::string& word, std::int64_t households, std::int64_t persons) {
    std::vector<std::string> row;
    bool said = false;
    const bool first = chance(2);
    ++m_number;
    for (const Column& column : m_columns) {
      const std::string& kind = column.kind;
      const bool here = !said && (kind == "text" || kind == "key" || (first && kind == "number"));
      said = said || here;
      row.push_back(here                   ? word
                    : kind == "number"     ? std::to_string(m_number)
                    : kind == "households" ? std::to_string(households)
                    : kind == "persons"    ? std::to_string(persons)
                                           : "");
    }
    m_grid.push_back(row);
  }

  // Rows of a building, its entrances summed up one by one and all together, also where there is one only.
  void levelRows(Register& made) {
    const auto sum = [&](const std::string& key, const std::string& word, std::int64_t households,
                         std::int64_t persons) {
      std::vector<std::string> row;
      for (const Column& column : m_columns)
        row.push_back(column.kind == "key"          ? key
                      : column.kind == "unit"       ? word
                      : column.kind == "households" ? std::to_string(households)
                      : column.kind == "persons"    ? std::to_string(persons)
                                                    : "");
      m_grid.push_back(row);
    };
    const bool counted = !made.answer["persons"].empty(), byUnit = chance(2);
    const int buildings = 2 + static_cast<int>(m_random() % 4);
    for (int b = 0; b < buildings; ++b) {
      const std::string key = "LD" + std::to_string(b + 1);
      std::int64_t households = 0, persons = 0;
      const unsigned units = 1 + number(3);
      for (unsigned unit = 1; unit <= units; ++unit) {
        std::int64_t ofUnit = 0, personsOfUnit = 0;
        for (unsigned i = 0; i <= number(3); ++i) {
          const std::int64_t h = 1 + number(90), p = h * 2 + number(90);
          ++m_number;
          std::vector<std::string> row;
          for (const Column& column : m_columns)
            row.push_back(column.kind == "unit" ? std::to_string(unit) + "单元" : cellOf(column.kind, b, h, p));
          m_grid.push_back(row);
          ofUnit += h, personsOfUnit += p;
        }
        if (byUnit) sum(key, std::to_string(unit) + "单元小计", ofUnit, personsOfUnit);
        households += ofUnit, persons += personsOfUnit;
      }
      sum(key, oneOf({"全楼合计", "小计", "本栋合计", "合计"}), households, persons);
      made.households += households, made.persons += counted ? persons : 0;
    }
    if (chance(2)) sumRow("总计", made.households, made.persons);
  }

  void rows(Register& made) {
    if (m_levels) return levelRows(made);
    const int count = 3 + static_cast<int>(m_random() % 14);
    std::int64_t blockHouseholds = 0, blockPersons = 0;
    const bool blocks = chance(3), total = chance(2), pages = chance(4), above = !blocks && !total && chance(4);
    const std::size_t before = m_grid.size();
    for (int i = 0; i < count; ++i) {
      const auto h = static_cast<std::int64_t>(m_random() % 180),
                 p = h * 2 + static_cast<std::int64_t>(m_random() % 90);
      ++m_number;
      std::vector<std::string> row;
      for (const Column& column : m_columns) row.push_back(cellOf(column.kind, i, h, p));
      m_grid.push_back(row);
      made.households += h, blockHouseholds += h;
      if (!made.answer["persons"].empty()) made.persons += p, blockPersons += p;
      if (blocks && i + 1 < count && i % 4 == 3) {
        sumRow(oneOf({"小计", "小　计", "本页合计", "Subtotal", "新木小区小计", "小计（一）", "页计", "“小计”"}),
               blockHouseholds, blockPersons);
        blockHouseholds = blockPersons = 0;
      }
      if (chance(14)) m_grid.push_back(blank());
      if (pages && i % 5 == 4 && i + 1 < count) {
        if (chance(2)) m_grid.push_back(lone("新木街道住户登记表（续）"));
        m_grid.push_back(header());
      }
    }
    const auto sum = [&] {
      sumRow(oneOf({"合计", "总计", "共计：", "Total", "合　计", "合計", "全部", "共" + std::to_string(count) + "栋",
                    "总户数", "Grand Total", "合计" + std::to_string(made.households) + "户"}),
             made.households, made.persons);
    };
    if (total) sum();
    if (above) {
      sum();
      std::rotate(m_grid.begin() + static_cast<std::ptrdiff_t>(before), m_grid.end() - 1, m_grid.end());
    }
  }

  std::string cellOf(const std::string& kind, int i, std::int64_t h, std::int64_t p) {
    if (kind == "number") return std::to_string(m_number);
    if (kind == "key") return "LD" + std::to_string(i + 1);
    if (kind == "text") return oneOf({"新木小区", "宁东花园", "北苑", "总计巷3号"});
    if (kind == "part") return std::to_string(1 + m_random() % 50);
    if (kind == "households") return written(h, "户");
    if (kind == "persons") return written(p, "人");
    if (kind == "x") return "123." + std::to_string(900 + i);
    if (kind == "y") return "47.3";
    if (kind == "remark") return oneOf({"", "共3人", "全部", "共2套", "已核"});
    return oneOf({"", "", "已核", "无", "与2号楼合计"});
  }

  // A count as people leave it.
  std::string written(std::int64_t count, const std::string& unit) {
    const std::string text = std::to_string(count);
    if (m_allUnits) return text + unit;
    switch (m_random() % 9) {
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
      case 5:
        return text + unit;
      default:
        return text;
    }
  }

  std::mt19937 m_random;
  std::vector<Column> m_columns;
  Cells m_grid;
  int m_number = 0;
  bool m_levels = false, m_allUnits = false;
};

struct File {
  std::string name, bytes;
};
// Kinds of files by turns, encodings and separators of text by turns within.
File fileOf(const Cells& grid, unsigned seed) {
  if (seed % 6 == 4) return {"r.xlsx", xlsxOf(grid)};
  if (seed % 6 == 5) return {"r.ods", odsOf(grid)};
  const char separator = ",;\t|"[seed / 6 % 4];
  const std::string text = textOf(grid, separator, seed % 3 == 1 ? "\r\n" : "\n");
  const bool inGbk = text.find("\xE2\x80\x8B") == std::string::npos;  // it has no zero width space
  if (seed % 6 == 0) return {"r.csv", text};
  if (seed % 6 == 1) return {"r.csv", "\xEF\xBB\xBF" + text};
  if (seed % 6 == 2 && inGbk) return {"r.txt", encoded(text, "GB18030")};
  return {"r.txt", inUtf16(text)};
}

}  // namespace

TEST_CASE("Generated registers are read right or asked about, never with other numbers") {
  const TempFolder folder;
  const unsigned registers = tries(300u, 72u);
  int right = 0, asked = 0;
  for (unsigned seed = 1; seed <= registers; ++seed) {
    Maker maker(seed);
    const Register made = maker.make();
    const File file = fileOf(made.grid, seed);
    const std::string path = folder.file(std::to_string(seed) + file.name);
    writeBytes(path, file.bytes);
    ImportRequest request{.role = Role::Households, .path = path};
    if (made.placed) request.sourceCrs = "EPSG:4490";
    if (!made.placed) request.join = "楼栋编号";
    ReadOutcome outcome = read(request);
    INFO("seed " << seed << " " << file.name << "\n" << textOf(made.grid));
    if (!outcome.data) {
      INFO(outcome.data.error().code);
      CHECK(made.mayAsk);
      const std::string code = outcome.data.error().code;
      CHECK((code == "field.several" || code == "field.maybe"));
      ++asked;
      // The option that was named decides.
      request.fields = made.answer;
      outcome = read(request);
      INFO((outcome.data ? "" : outcome.data.error().code));
      REQUIRE(outcome.data);
    } else {
      ++right;
    }
    CHECK(sumsOf(*outcome.data) == Sums{made.households, made.persons});
    CHECK_FALSE(hasFinding(outcome.findings, "table.sum_differs"));
  }
  CHECK(right >= tries(180, 40));
  CHECK(asked >= tries(30, 6));
}
