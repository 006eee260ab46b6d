// SPDX-License-Identifier: GPL-3.0-or-later
// wangge_propose_bench PLAN.gpkg [threads]: how good and how fast proposals are on a plan, beside other methods on the
// same communities. Optima and impossibilities are those proven by the mode "proofs".
#include <sys/resource.h>

#include <algorithm>
#include <atomic>
#include <chrono>
#include <cstdio>
#include <thread>

#include "core/partition/random.h"
#include "core/partition/solve.h"
#include "core/propose/problem.h"
#include "gis/file/project_file.h"
#include "tests/bench/propose/peers.h"

namespace {

using namespace wangge;
using namespace wangge::propose;
using Clock = std::chrono::steady_clock;

struct Case {
  Instance instance;
  std::vector<bench::Place> places;
  Solution truth;  // of mode "proofs"
};

struct Run {
  std::vector<Groups> groups;
  std::vector<double> milliseconds;
  std::vector<Solution> solutions;
  double seconds = 0, processor = 0;  // elapsed; of all threads
};

double since(Clock::time_point start) {
  return std::chrono::duration<double>(Clock::now() - start).count();
}

double processorSeconds() {
  rusage usage{};
  getrusage(RUSAGE_SELF, &usage);
  return static_cast<double>(usage.ru_utime.tv_sec) + static_cast<double>(usage.ru_utime.tv_usec) / 1e6;
}

template <class Work>
Run runAll(const std::vector<Case>& cases, int threads, const Work& work) {
  Run run;
  run.groups.resize(cases.size()), run.milliseconds.resize(cases.size()), run.solutions.resize(cases.size());
  std::vector<std::size_t> order(cases.size());
  for (std::size_t i = 0; i < order.size(); ++i) order[i] = i;
  std::stable_sort(order.begin(), order.end(),
                   [&](auto a, auto b) { return cases[a].instance.size() > cases[b].instance.size(); });
  std::atomic<std::size_t> next{0};
  const auto start = Clock::now();
  const double processor = processorSeconds();
  {
    std::vector<std::jthread> all;
    for (int t = 0; t < threads; ++t)
      all.emplace_back([&] {
        for (std::size_t k = next++; k < order.size(); k = next++) {
          const auto begin = Clock::now();
          work(cases[order[k]], run.groups[order[k]], run.solutions[order[k]]);
          run.milliseconds[order[k]] = since(begin) * 1000;
        }
      });
  }
  run.seconds = since(start), run.processor = processorSeconds() - processor;
  return run;
}

Run runMode(const std::vector<Case>& cases, int threads, Mode mode) {
  return runAll(cases, threads, [&](const Case& one, Groups& groups, Solution& solution) {
    solution = solve(one.instance, effortFor(mode, one.instance.size()));
    groups = solution.groups;
  });
}

void report(const char* name, const std::vector<Case>& cases, const Run& run) {
  std::size_t possible = 0, inBand = 0, proven = 0, hit = 0, grids = 0, gridsIn = 0, loose = 0, compared = 0;
  std::int64_t precincts = 0, spans = 0;
  double ratio = 0;
  for (std::size_t i = 0; i < cases.size(); ++i) {
    const Instance& instance = cases[i].instance;
    const Solution& truth = cases[i].truth;
    const Groups& groups = run.groups[i];
    const bool connected = everyGroupConnected(instance, groups);
    loose += !connected;
    const Cost cost = costOf(instance, groups, false);
    const CostTerms terms = unpack(cost);
    grids += static_cast<std::size_t>(groupCount(groups)),
        gridsIn += static_cast<std::size_t>(groupCount(groups)) - static_cast<std::size_t>(terms.gridsOutside);
    precincts += terms.precincts, spans += terms.spans;
    const bool good = connected && terms.outside == 0;
    if (!truth.infeasible) ++possible, inBand += good;
    if (!truth.optimal || truth.infeasible) continue;
    ++proven;
    hit += connected && cost == truth.cost;
    const CostTerms best = unpack(truth.cost);
    // Boundary cost among plans that are equal in the ranks before it.
    if (good && terms.precincts == best.precincts && terms.spans == best.spans && best.boundary > 0)
      ++compared, ratio += static_cast<double>(terms.boundary) / static_cast<double>(best.boundary);
  }
  std::vector<double> sorted = run.milliseconds;
  std::sort(sorted.begin(), sorted.end());
  const auto percentile = [&](double p) {
    return sorted.empty() ? 0 : sorted[static_cast<std::size_t>(p * static_cast<double>(sorted.size() - 1))];
  };
  const auto percent = [](std::size_t part, std::size_t whole) {
    return whole == 0 ? 100.0 : 100.0 * static_cast<double>(part) / static_cast<double>(whole);
  };
  std::printf(
      "%-22s %7.2f s (processor %.2f s) | in band %6.2f %% of %zu | grids in band %6.2f %% of %zu | optimum reached "
      "%6.2f %% of %zu | "
      "boundary %6.4f (%zu) | "
      "precincts %lld spans %lld | loose %zu | ms p50 %.2f p90 %.1f p99 %.1f max %.0f\n",
      name, run.seconds, run.processor, percent(inBand, possible), possible, percent(gridsIn, grids), grids,
      percent(hit, proven), proven, compared ? ratio / static_cast<double>(compared) : 0, compared,
      static_cast<long long>(precincts), static_cast<long long>(spans), loose, percentile(0.5), percentile(0.9),
      percentile(0.99), percentile(1));
  std::fflush(stdout);
}

std::vector<Case> casesOf(const Project& project) {
  std::vector<Case> cases;
  for (CommunityId id : project.communities.ids()) {
    Request request;
    request.seed = seedFor(1, project.communities.at(id).code);
    const auto problem = problemOf(project, id, request);
    if (!problem) continue;
    for (const Part& part : problem->parts) {
      Case one;
      one.instance = withCriterion(part, Criterion::HouseholdsOnly);
      if (one.instance.households() == 0) continue;
      for (const auto& faces : part.faces) {
        const Point p = project.subdivision.face(faces.front()).box.centre();
        one.places.push_back({static_cast<double>(p.x), static_cast<double>(p.y)});
      }
      cases.push_back(std::move(one));
    }
  }
  return cases;
}

}  // namespace

int main(int argc, char** argv) {
  if (argc < 2) return std::fprintf(stderr, "usage: wangge_propose_bench PLAN.gpkg [threads] [least most]\n"), 2;
  const int threads = argc > 2 ? std::atoi(argv[2]) : 2;
  auto opened = gis::openProject(argv[1]);
  if (!opened) return std::fprintf(stderr, "%s cannot be read: %s\n", argv[1], opened.error().code.c_str()), 2;
  if (argc > 4)
    for (SizeRule& rule : opened->project.profile.sizes)
      rule.minHouseholds = std::atoi(argv[3]), rule.maxHouseholds = std::atoi(argv[4]);
  const auto start = Clock::now();
  std::vector<Case> cases = casesOf(opened->project);
  std::printf("%zu connected communities, graphs built in %.2f s, %d threads\n", cases.size(), since(start), threads);
  const Run proofs = runMode(cases, threads, Mode::Proofs);
  std::size_t optimal = 0, infeasible = 0, open = 0;
  std::array<std::size_t, 4> kinds{};
  for (std::size_t i = 0; i < cases.size(); ++i) {
    cases[i].truth = proofs.solutions[i];
    const Solution& s = proofs.solutions[i];
    optimal += s.optimal && !s.infeasible, infeasible += s.infeasible;
    open += !s.infeasible && outsideOf(s.cost) > 0;
    if (s.certificate) ++kinds[static_cast<std::size_t>(s.certificate->kind)];
  }
  std::printf(
      "proven optimal %zu, proven infeasible %zu (arithmetic %zu, oversize %zu, bottleneck %zu, exhausted %zu), "
      "in band unproven %zu, out of band unproven %zu\n",
      optimal, infeasible, kinds[0], kinds[1], kinds[2], kinds[3], cases.size() - optimal - infeasible - open, open);
  report("proofs", cases, proofs);
  report("standard", cases, runMode(cases, threads, Mode::Standard));
  report("quick", cases, runMode(cases, threads, Mode::Quick));
  report("max-p greedy x1", cases, runAll(cases, threads, [](const Case& one, Groups& groups, Solution&) {
           groups = bench::greedyMaxP(one.instance, 1);
         }));
  report("max-p greedy x99", cases, runAll(cases, threads, [](const Case& one, Groups& groups, Solution&) {
           groups = bench::greedyMaxP(one.instance, 99);
         }));
  report("recursive bisection", cases, runAll(cases, threads, [](const Case& one, Groups& groups, Solution&) {
           groups = bench::recursiveBisection(one.instance, one.places);
         }));
  if (!cases.empty() && bench::metisContiguous(cases.front().instance))
    report("METIS contiguous x20", cases, runAll(cases, threads, [](const Case& one, Groups& groups, Solution&) {
             groups = *bench::metisContiguous(one.instance);
           }));
  rusage usage{};
  getrusage(RUSAGE_SELF, &usage);
  std::printf("peak memory %ld MB\n", usage.ru_maxrss / 1024);
  return 0;
}
