// SPDX-License-Identifier: GPL-3.0-or-later
// Random lines in, random arcs out, on tiny dense lattices and on realistic extents: after every step all guarantees
// hold.
#include <catch2/catch.hpp>

#include <random>

#include "core/topology/insert.h"
#include "core/topology/outline.h"
#include "core/topology/validate.h"
#include "support/effort.h"

using namespace wangge;

namespace {

struct Walk {
  int extent;  // lattice steps from the origin each way
  int reach;   // longest step of a line
  int steps;
  int maxFaces;
};

void wander(const Walk& walk, unsigned seed) {
  std::mt19937 random(seed);
  const auto number = [&](int low, int high) {
    return static_cast<int>(low + random() % static_cast<unsigned>(high - low + 1));
  };
  Subdivision s;
  int refused = 0;
  for (int step = 0; step < walk.steps; ++step) {
    const Subdivision before = s;
    CAPTURE(walk.extent, seed, step);
    const std::vector<ArcId> arcs = s.arcs().ids();
    const bool full = static_cast<int>(s.faces().size()) > walk.maxFaces;
    if (!arcs.empty() && (full || number(0, 3) == 0)) {
      std::vector<ArcId> gone;
      const int count = full ? number(1, walk.maxFaces / 3) : number(1, 3);
      for (int i = 0; i < count; ++i)
        gone.push_back(arcs[static_cast<std::size_t>(number(0, static_cast<int>(arcs.size()) - 1))]);
      std::sort(gone.begin(), gone.end());
      gone.erase(std::unique(gone.begin(), gone.end()), gone.end());
      removeArcs(s, gone);
    } else {
      std::vector<NewLine> lines;
      const int count = number(1, 3);
      for (int i = 0; i < count; ++i) {
        Polyline line{{number(-walk.extent, walk.extent), number(-walk.extent, walk.extent)}};
        const int length = number(1, 5);
        for (int k = 0; k < length; ++k) {
          const Point p = line.back();
          line.push_back({std::clamp(p.x + number(-walk.reach, walk.reach), -walk.extent, walk.extent),
                          std::clamp(p.y + number(-walk.reach, walk.reach), -walk.extent, walk.extent)});
        }
        if (number(0, 2) == 0) line.push_back(line.front());
        lines.push_back({std::move(line), number(0, 1) ? ArcClass::Street : ArcClass::Drawn, {}});
      }
      const auto changes = insertLines(s, lines);
      if (!changes) {
        ++refused;
        CHECK(changes.error().code == "topology.face_collapsed");
        REQUIRE(s == before);
      } else {
        for (auto [fresh, from] : changes->created) {
          REQUIRE(s.faces().contains(fresh));
          REQUIRE_FALSE(before.faces().contains(fresh));
          REQUIRE(before.faces().contains(from));
        }
        // What is not told to have changed has kept its territory to the last square millimetre.
        before.faces().forEach([&](FaceId id, const Face& face) {
          if (!s.faces().contains(id)) return;
          if (!std::binary_search(changes->reshaped.begin(), changes->reshaped.end(), id))
            REQUIRE(s.face(id).area == face.area);
        });
      }
    }
    const std::vector<std::string> broken = brokenGuarantees(s);
    if (!broken.empty()) {
      CAPTURE(broken);
      REQUIRE(broken.empty());
    }
    if (step % 16 == 0) {
      // An independent count of territory: every lattice point lies in exactly the face that contains it.
      const Point p{number(-walk.extent, walk.extent), number(-walk.extent, walk.extent)};
      const FaceId located = s.locate(p);
      s.faces().forEach([&](FaceId id, const Face&) {
        if (id != kUniverse) REQUIRE(contains(s.polygonOf(id), p) == (id == located));
      });
    }
  }
  // Refusals are legal but rare; a walk that mostly refuses tests nothing.
  CHECK(refused < walk.steps * 2 / 3);
}

}  // namespace

TEST_CASE("random lines on a tiny lattice keep all guarantees") {
  for (unsigned seed = 1; seed <= test::tries(24u, 2u); ++seed) wander({6, 12, test::tries(120, 50), 40}, seed);
}
TEST_CASE("random lines on a small lattice keep all guarantees") {
  for (unsigned seed = 1; seed <= test::tries(16u, 2u); ++seed) wander({40, 40, test::tries(120, 60), 80}, seed);
}
TEST_CASE("random lines on a middling lattice keep all guarantees") {
  for (unsigned seed = 1; seed <= test::tries(10u, 1u); ++seed) wander({1000, 900, test::tries(120, 80), 150}, seed);
}
TEST_CASE("random lines on a city's extent keep all guarantees") {
  for (unsigned seed = 1; seed <= test::tries(8u, 2u); ++seed) wander({40'000'000, 9'000'000, 120, 200}, seed);
}
TEST_CASE("random lines at the bound of the lattice keep all guarantees") {
  for (unsigned seed = 1; seed <= test::tries(4u, 1u); ++seed)
    wander({kLatticeLimit, kLatticeLimit, test::tries(100, 60), 200}, seed);
}
