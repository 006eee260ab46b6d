// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <atomic>
#include <chrono>
#include <condition_variable>
#include <mutex>
#include <numeric>
#include <string>
#include <thread>

#include "core/propose/propose.h"

namespace wangge::propose {
namespace {

// Communities, the largest first, taken by several threads, and how far they are.
class Crew {
 public:
  Crew(const Project& project, std::span<const CommunityId> communities, const Options& options,
       const Progress& progress)
      : m_project(project),
        m_communities(communities),
        m_options(options),
        m_progress(progress),
        m_order(communities.size()),
        m_sizes(communities.size()),
        m_results(communities.size(), Outcome{}) {
    std::iota(m_order.begin(), m_order.end(), std::size_t{0});
    for (std::size_t i = 0; i < communities.size(); ++i)
      if (const Community* community = project.communities.find(communities[i]))
        m_sizes[i] = community->zone.faces.size();
    std::stable_sort(m_order.begin(), m_order.end(),
                     [&](std::size_t a, std::size_t b) { return m_sizes[a] > m_sizes[b]; });
    m_all = static_cast<double>(std::accumulate(m_sizes.begin(), m_sizes.end(), communities.size()));
  }

  std::vector<Result<Outcome>> run() {
    const int count = std::max(m_options.threads, 1);
    m_running = count;
    m_steps = std::vector<std::atomic<int>>(static_cast<std::size_t>(count));
    m_shares = std::vector<std::atomic<std::size_t>>(static_cast<std::size_t>(count));
    report();
    {
      std::vector<std::jthread> hands;
      for (int t = 0; t < count; ++t) hands.emplace_back([this, t] { work(static_cast<std::size_t>(t)); });
      // Only the calling thread may report, and it does nothing else.
      std::unique_lock lock(m_mutex);
      while (!m_ended.wait_for(lock, std::chrono::milliseconds(100), [&] { return m_running == 0; })) {
        lock.unlock();
        report();
        lock.lock();
      }
    }
    return std::move(m_results);
  }

 private:
  void work(std::size_t hand) {
    Options options = m_options;
    options.step = [this, hand](std::string_view stage) {
      ++m_steps[hand];
      if (m_communities.size() > 1) return;
      const std::scoped_lock lock(m_mutex);
      m_stage = stage;
    };
    for (std::size_t k = m_next++; k < m_order.size() && !m_progress.cancelled(); k = m_next++) {
      const std::size_t i = m_order[k];
      m_steps[hand] = 0, m_shares[hand] = m_sizes[i] + 1;
      m_results[i] = proposeFor(m_project, m_communities[i], options, m_progress.stop);
      m_shares[hand] = 0, m_done += m_sizes[i] + 1;
    }
    const std::scoped_lock lock(m_mutex);
    if (--m_running == 0) m_ended.notify_all();
  }

  void report() {
    double done = static_cast<double>(m_done.load());
    for (std::size_t hand = 0; hand < m_steps.size(); ++hand) {
      const double steps = m_steps[hand];
      done += static_cast<double>(m_shares[hand].load()) * steps / (steps + 4);
    }
    // What a community was credited with before it was done never goes back.
    m_told = std::max(m_told, std::min(done / m_all, 1.0));
    std::string stage;
    {
      const std::scoped_lock lock(m_mutex);
      stage = m_stage;
    }
    m_progress(stage, m_told);
  }

  const Project& m_project;
  std::span<const CommunityId> m_communities;
  const Options& m_options;
  const Progress& m_progress;
  std::vector<std::size_t> m_order, m_sizes;
  std::vector<Result<Outcome>> m_results;
  std::atomic<std::size_t> m_next{0}, m_done{0};
  std::vector<std::atomic<int>> m_steps;  // of the community that each thread is at
  std::vector<std::atomic<std::size_t>> m_shares;
  std::mutex m_mutex;
  std::condition_variable m_ended;
  std::string m_stage = "propose.searching";
  int m_running = 0;
  double m_all = 1, m_told = 0;
};

}  // namespace

Result<std::vector<Outcome>> proposeAll(const Project& project, std::span<const CommunityId> communities,
                                        const Options& options, const Progress& progress) {
  std::vector<Result<Outcome>> results = Crew(project, communities, options, progress).run();
  if (progress.cancelled()) return fail(Error("job.cancelled"));
  std::vector<Outcome> outcomes;
  for (Result<Outcome>& result : results) {
    if (!result) return fail(result.error());
    outcomes.push_back(std::move(*result));
  }
  return outcomes;
}

}  // namespace wangge::propose
