// SPDX-License-Identifier: GPL-3.0-or-later
// What is proven least against an integer program of the same instance, larger than every assignment could be tried on:
// written down here, solved by GLPK's glpsol, with rows for connectedness added until the answer keeps it. Compared is
// what stays apart, then residents.
#include <catch2/catch.hpp>

#include <algorithm>
#include <cstdlib>
#include <fstream>
#include <map>
#include <random>
#include <set>
#include <sstream>

#include "core/partition/relabel.h"
#include "tests/support/scratch.h"

using namespace wangge::partition;

namespace {

constexpr std::int64_t kLeft = 1'000'000;  // more than all residents

std::size_t at(int i) {
  return static_cast<std::size_t>(i);
}

bool canSolve() {
  static const bool can = std::system("glpsol --version > /dev/null 2>&1") == 0;
  if (!can) FAIL_CHECK("glpsol cannot be started, packaging/setup installs it (glpk-utils)");
  return can;
}

// Districts of cells: groups of four, labels in blocks whose lines do not keep to the groups.
RelabelInstance plain(unsigned seed, int columns, int rows, int labelColumns) {
  std::mt19937 random(seed);
  const auto below = [&](unsigned n) { return static_cast<int>(random() % n); };
  RelabelInstance instance;
  const int across = (columns + 1) / 2;
  instance.groups = across * ((rows + 1) / 2);
  instance.labels.resize(at(labelColumns) * 2);
  const int shift = below(3);
  for (int y = 0; y < rows; ++y)
    for (int x = 0; x < columns; ++x) {
      RelabelPiece piece;
      piece.group = y / 2 * across + x / 2;
      const int line = std::clamp(x + shift + (below(3) - 1), 0, columns - 1);
      piece.label = line * labelColumns / columns * 2 + (y + below(2) >= rows / 2 ? 1 : 0);
      piece.residents = below(5) == 0 ? 0 : 1 + below(400), piece.area = 100;
      piece.fixed = below(25) == 0;
      instance.pieces.push_back(piece);
      const int number = y * columns + x;
      if (x > 0) instance.borders.push_back({number - 1, number, 100});
      if (y > 0) instance.borders.push_back({number - columns, number, 100});
    }
  std::vector<std::int64_t> sums(instance.labels.size());
  for (const RelabelPiece& piece : instance.pieces) sums[at(piece.label)] += piece.residents;
  if (below(2) == 0)
    for (std::size_t label = 0; label < sums.size(); ++label) {
      instance.labels[label].most = sums[label] + below(300);
      instance.labels[label].least = std::max<std::int64_t>(0, sums[label] - below(300));
    }
  return instance;
}

class Program {
 public:
  explicit Program(const RelabelInstance& instance) : m_in(instance), m_near(instance.pieces.size()) {
    for (const RelabelBorder& border : m_in.borders) {
      m_near[at(border.a)].insert(border.b);
      m_near[at(border.b)].insert(border.a);
    }
    addVariables();
    addPromises();
  }

  std::int64_t solve(const std::string& folder) {
    for (int round = 0; round < 500; ++round) {
      const std::vector<int> values = solved(folder);
      if (!addRows(values)) {
        std::int64_t cost = 0;
        for (std::size_t i = 0; i < values.size(); ++i) cost += values[i] * m_variables[i].cost;
        return cost;
      }
    }
    FAIL("no end");
    return 0;
  }

 private:
  struct Variable {
    int group = 0;
    int label = -1;  // -1: as it is
    std::int64_t cost = 0;
  };
  using Row = std::map<int, std::int64_t>;  // variable and factor

  std::vector<int> piecesOf(int group) const {
    std::vector<int> pieces;
    for (int i = 0; i < static_cast<int>(m_in.pieces.size()); ++i)
      if (m_in.pieces[at(i)].group == group) pieces.push_back(i);
    return pieces;
  }
  bool isSplit(int group) const {
    std::set<int> labels;
    for (int piece : piecesOf(group)) labels.insert(m_in.pieces[at(piece)].label);
    return labels.size() > 1;
  }
  int labelBy(int piece, const Variable& variable) const {
    return variable.label < 0 ? m_in.pieces[at(piece)].label : variable.label;
  }
  // The variables that give the piece the label.
  Row giving(int piece, int label) const {
    Row row;
    for (int i = 0; i < static_cast<int>(m_variables.size()); ++i)
      if (m_variables[at(i)].group == m_in.pieces[at(piece)].group && labelBy(piece, m_variables[at(i)]) == label)
        row[i] = 1;
    return row;
  }
  void add(Row row, const char* sign, std::int64_t right) {
    if (row.empty()) return;
    std::ostringstream text;
    text << " r" << m_rows.size() << ":";
    for (const auto& [variable, factor] : row)
      text << (factor < 0 ? " - " : " + ") << std::abs(factor) << " x" << variable;
    text << " " << sign << " " << right << "\n";
    m_rows.push_back(text.str());
  }

  void addVariables() {
    for (int group = 0; group < m_in.groups; ++group) {
      std::set<int> labels, fixed;
      const std::vector<int> own = piecesOf(group);
      for (int piece : own) {
        labels.insert(m_in.pieces[at(piece)].label);
        if (m_in.pieces[at(piece)].fixed) fixed.insert(m_in.pieces[at(piece)].label);
        for (int other : m_near[at(piece)]) labels.insert(m_in.pieces[at(other)].label);
      }
      Row one;
      const auto variable = [&](int label, std::int64_t cost) {
        one[static_cast<int>(m_variables.size())] = 1;
        m_variables.push_back({group, label, cost});
      };
      variable(-1, isSplit(group) ? kLeft : 0);
      for (int label : labels) {
        if (!fixed.empty() && fixed != std::set<int>{label}) continue;
        std::int64_t moved = 0;
        for (int piece : own)
          if (m_in.pieces[at(piece)].label != label) moved += m_in.pieces[at(piece)].residents;
        variable(label, moved);
      }
      add(one, "=", 1);
    }
  }
  void addPromises() {
    for (int label = 0; label < static_cast<int>(m_in.labels.size()); ++label) {
      Row kept, residents;
      std::int64_t sum = 0;
      bool any = false;
      for (int piece = 0; piece < static_cast<int>(m_in.pieces.size()); ++piece) {
        const RelabelPiece& record = m_in.pieces[at(piece)];
        const Row row = giving(piece, label);
        for (const auto& [variable, factor] : row) residents[variable] += record.residents;
        if (record.label != label) continue;
        any = true, sum += record.residents;
        for (const auto& [variable, factor] : row) kept[variable] = 1;
      }
      if (!any) continue;
      add(kept, ">=", 1);
      const RelabelLabel& record = m_in.labels[at(label)];
      if (record.most < kLeft) add(residents, "<=", std::max(record.most, sum));
      if (record.least > 0) add(residents, ">=", std::min(record.least, sum));
    }
  }

  std::vector<int> solved(const std::string& folder) const {
    const std::string program = folder + "/program.lp", answer = folder + "/answer.txt";
    std::ofstream file(program);
    file << "Minimize\n cost:";
    for (std::size_t i = 0; i < m_variables.size(); ++i) file << " + " << m_variables[i].cost << " x" << i << "\n";
    file << "Subject To\n";
    for (const std::string& row : m_rows) file << row;
    file << "Binary\n";
    for (std::size_t i = 0; i < m_variables.size(); ++i) file << " x" << i << "\n";
    file << "End\n";
    file.close();
    const std::string command = "glpsol --lp '" + program + "' -w '" + answer + "' > /dev/null";
    REQUIRE(std::system(command.c_str()) == 0);
    std::vector<int> values(m_variables.size(), -1);
    std::ifstream lines(answer);
    bool optimal = false;
    for (std::string line; std::getline(lines, line);) {
      std::istringstream words(line);
      std::string kind, sort, status;
      words >> kind;
      int rows = 0, columns = 0;
      if (kind == "s") words >> sort >> rows >> columns >> status, optimal = status == "o";
      if (kind == "j") words >> columns >> values[at(columns - 1)];
      if (kind == "j") values.resize(m_variables.size());
    }
    REQUIRE(optimal);
    return values;
  }

  std::vector<std::vector<int>> partsOf(const std::vector<int>& labels, int label) const {
    std::vector<std::vector<int>> parts;
    std::set<int> seen;
    for (int i = 0; i < static_cast<int>(labels.size()); ++i) {
      if (labels[at(i)] != label || !seen.insert(i).second) continue;
      std::vector<int> part = {i};
      for (std::size_t next = 0; next < part.size(); ++next)
        for (int other : m_near[at(part[next])])
          if (labels[at(other)] == label && seen.insert(other).second) part.push_back(other);
      parts.push_back(part);
    }
    return parts;
  }

  // Rows that the answer breaks; false when it lies in no more parts than before.
  bool addRows(const std::vector<int>& values) {
    std::vector<int> labels(m_in.pieces.size()), now(m_in.pieces.size()), chosen(at(m_in.groups));
    for (std::size_t i = 0; i < values.size(); ++i)
      if (values[i] == 1) chosen[at(m_variables[i].group)] = static_cast<int>(i);
    for (std::size_t i = 0; i < labels.size(); ++i) {
      now[i] = m_in.pieces[i].label;
      labels[i] = labelBy(static_cast<int>(i), m_variables[at(chosen[at(m_in.pieces[i].group)])]);
    }
    // What was in no part with anything whole is free while its group stays split.
    std::set<int> loose;
    std::vector<std::size_t> allowed(m_in.labels.size(), 0);
    for (std::size_t label = 0; label < m_in.labels.size(); ++label) {
      for (const std::vector<int>& part : partsOf(now, static_cast<int>(label))) {
        const bool settled =
            std::ranges::any_of(part, [&](int piece) { return !isSplit(m_in.pieces[at(piece)].group); });
        if (settled) ++allowed[label];
        if (!settled) loose.insert(part.begin(), part.end());
      }
      allowed[label] = std::max<std::size_t>(allowed[label], 1);
    }
    bool any = false;
    for (std::size_t label = 0; label < m_in.labels.size(); ++label) {
      std::vector<std::pair<std::vector<int>, int>> parts;  // with a variable that makes it count
      for (const std::vector<int>& part : partsOf(labels, static_cast<int>(label)))
        for (int piece : part) {
          const int group = m_in.pieces[at(piece)].group, variable = chosen[at(group)];
          if (m_variables[at(variable)].label < 0 && isSplit(group) && loose.contains(piece)) continue;
          parts.emplace_back(part, variable);
          break;
        }
      if (parts.size() <= allowed[label]) continue;
      any = true;
      std::ranges::sort(parts, [](const auto& a, const auto& b) { return a.first.size() < b.first.size(); });
      // Those of all but the largest, with one of the largest, cannot all stay unless something between them comes.
      Row row;
      for (std::size_t i = 0; i < allowed[label]; ++i) {
        row[parts[i].second] += 1;
        for (int piece : parts[i].first)
          for (int other : m_near[at(piece)])
            if (labels[at(other)] != static_cast<int>(label))
              for (const auto& [variable, factor] : giving(other, static_cast<int>(label))) row[variable] = -1;
      }
      row[parts.back().second] += 1;
      add(row, "<=", static_cast<std::int64_t>(allowed[label]));
    }
    return any;
  }

  const RelabelInstance& m_in;
  std::vector<std::set<int>> m_near;
  std::vector<Variable> m_variables;
  std::vector<std::string> m_rows;
};

}  // namespace

TEST_CASE("An integer program finds nothing that costs less than what is proven least", "[relabel][program]") {
  if (!canSolve()) return;
  const wangge::test::Scratch scratch;
  int moved = 0;
  for (unsigned seed = 1; seed <= 40; ++seed) {
    INFO("seed " << seed);
    const RelabelInstance instance =
        plain(seed, 6 + static_cast<int>(seed % 7), 4 + static_cast<int>(seed % 5), 2 + static_cast<int>(seed % 2));
    const RelabelResult result = relabel(instance);
    if (!result.crowded.empty()) continue;
    CHECK(result.proven);
    CHECK(Program(instance).solve(scratch.folder()) == result.cost.left * kLeft + result.cost.residents);
    moved += result.cost.residents > 0;
  }
  CHECK(moved > 10);
}
