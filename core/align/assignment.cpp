// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/align/assignment.h"

#include <algorithm>
#include <boost/graph/adjacency_list.hpp>
#include <boost/graph/successive_shortest_path_nonnegative_weights.hpp>

namespace wangge::align {
namespace {

using Traits = boost::adjacency_list_traits<boost::vecS, boost::vecS, boost::directedS>;
using Edge = Traits::edge_descriptor;
using EdgeProperties = boost::property<
    boost::edge_capacity_t, std::int64_t,
    boost::property<boost::edge_residual_capacity_t, std::int64_t,
                    boost::property<boost::edge_reverse_t, Edge, boost::property<boost::edge_weight_t, std::int64_t>>>>;
using Graph = boost::adjacency_list<boost::vecS, boost::vecS, boost::directedS, boost::no_property, EdgeProperties>;

Edge connect(Graph& graph, std::size_t from, std::size_t to, std::int64_t cost) {
  const Edge there = boost::add_edge(from, to, graph).first, back = boost::add_edge(to, from, graph).first;
  boost::put(boost::edge_capacity, graph, there, 1), boost::put(boost::edge_capacity, graph, back, 0);
  boost::put(boost::edge_weight, graph, there, cost), boost::put(boost::edge_weight, graph, back, -cost);
  boost::put(boost::edge_reverse, graph, there, back), boost::put(boost::edge_reverse, graph, back, there);
  return there;
}

// One number for weight, second and order, in which each decides only where those before it are equal.
std::vector<std::int64_t> combined(std::size_t rows, std::size_t columns, std::span<const Weighted> entries) {
  constexpr double kRoom = 4.5e15, kFinest = 1e6;
  const auto height = static_cast<std::int64_t>(rows), width = static_cast<std::int64_t>(columns);
  const std::int64_t orders = height * (height + 1) * width + 1;  // more than the orders of all pairs add up to
  double all = 0;
  std::int64_t most = 0;
  for (const Weighted& entry : entries) {
    all += static_cast<double>(entry.second);
    most = std::max(most, entry.weight);
  }
  const double room = kRoom / (static_cast<double>(orders) * (static_cast<double>(most) + 1));
  const auto steps = static_cast<std::int64_t>(std::clamp(room, 0.0, kFinest));
  std::vector<std::int64_t> numbers;
  for (const Weighted& entry : entries) {
    if (entry.weight == 0 && entry.second == 0) {
      numbers.push_back(0);
      continue;
    }
    const auto second =
        all > 0 ? static_cast<std::int64_t>(static_cast<double>(entry.second) / all * static_cast<double>(steps)) : 0;
    const std::int64_t order =
        (height - static_cast<std::int64_t>(entry.row)) * width + (width - static_cast<std::int64_t>(entry.column));
    numbers.push_back((entry.weight * (steps + 1) + second) * orders + order);
  }
  return numbers;
}

}  // namespace

std::vector<std::optional<std::size_t>> bestAssignment(std::size_t rows, std::size_t columns,
                                                       std::span<const Weighted> entries) {
  std::vector<std::optional<std::size_t>> columnOf(rows);
  const std::vector<std::int64_t> numbers = combined(rows, columns, entries);
  std::int64_t most = 0;
  std::vector<std::size_t> vertexOf(columns, 0);  // of columns that have an entry: what no path reaches has no distance
  std::size_t vertices = rows;
  for (std::size_t i = 0; i < entries.size(); ++i) {
    most = std::max(most, numbers[i]);
    if (numbers[i] > 0 && vertexOf[entries[i].column] == 0) vertexOf[entries[i].column] = vertices++;
  }
  if (most == 0) return columnOf;
  // One unit flows from the source through each row to the sink: through a column at what its number lacks to the most,
  // or past all of them at the most itself. So costs are never negative and the flow always passes.
  const std::size_t source = vertices++, sink = vertices++;
  Graph graph(vertices);
  for (std::size_t row = 0; row < rows; ++row) connect(graph, source, row, 0), connect(graph, row, sink, most);
  for (std::size_t vertex = rows; vertex < source; ++vertex) connect(graph, vertex, sink, 0);
  std::vector<std::pair<Edge, const Weighted*>> pairs;
  for (std::size_t i = 0; i < entries.size(); ++i)
    if (numbers[i] > 0)
      pairs.emplace_back(connect(graph, entries[i].row, vertexOf[entries[i].column], most - numbers[i]), &entries[i]);
  boost::successive_shortest_path_nonnegative_weights(graph, source, sink);
  for (const auto& [edge, entry] : pairs)
    if (boost::get(boost::edge_residual_capacity, graph, edge) == 0) columnOf[entry->row] = entry->column;
  return columnOf;
}

}  // namespace wangge::align
