// SPDX-License-Identifier: GPL-3.0-or-later
#include "gis/build/spread.h"

#include <algorithm>
#include <numeric>

#include "core/base/contract.h"

namespace wangge::gis {

std::vector<std::int64_t> spreadWhole(std::int64_t total, std::span<const std::int64_t> weights) {
  WANGGE_CONTRACT(total >= 0 && !weights.empty());
  __int128 sum = 0;
  for (std::int64_t weight : weights) sum += weight;
  if (sum == 0) return spreadWhole(total, std::vector<std::int64_t>(weights.size(), 1));

  std::vector<std::int64_t> shares;
  std::vector<__int128> remainders;
  std::int64_t left = total;
  for (std::int64_t weight : weights) {
    const __int128 exact = static_cast<__int128>(total) * weight;
    shares.push_back(static_cast<std::int64_t>(exact / sum));
    remainders.push_back(exact % sum);
    left -= shares.back();
  }
  std::vector<std::size_t> order(weights.size());
  std::iota(order.begin(), order.end(), std::size_t{0});
  std::stable_sort(order.begin(), order.end(),
                   [&](std::size_t a, std::size_t b) { return remainders[a] > remainders[b]; });
  for (std::size_t i = 0; left > 0; ++i, --left) ++shares[order[i]];
  return shares;
}

}  // namespace wangge::gis
