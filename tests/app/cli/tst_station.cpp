// SPDX-License-Identifier: GPL-3.0-or-later
// wangge-cli station: stations are made, placed, called otherwise and removed as steps of the plan; what makes no sense
// is refused with its option.
#include <catch2/catch.hpp>

#include "tests/app/cli/fixture.h"

using namespace wangge;
using test::bytesOf;
using test::Fixture;

namespace {

//  aabb   precincts P and Q; the south-west corner is at 36600000, 5245000
//  aabb
struct Stationed : Fixture {
  Stationed() {
    use(test::asciiPlan({.grids = {"aabb", "aabb"},
                         .communities = {},
                         .precincts = {"PPQQ", "PPQQ"},
                         .households = {"1111", "1111"}})
            .project);
  }
  int run(std::vector<std::string> arguments, std::string* error = nullptr) const {
    arguments.insert(arguments.begin(), path);
    return Fixture::run(cli::stationCommand(), std::move(arguments), error);
  }
  Project saved() const {
    const auto opened = gis::openProject(path);
    REQUIRE(opened);
    return opened->project;
  }
};

}  // namespace

TEST_CASE_METHOD(Stationed, "A station is made, placed, named and removed, each as a step") {
  CHECK(run({"--add", "--code", "P", "--name", "东所", "--officers", "5"}) == 0);
  Project now = saved();
  REQUIRE(now.stations.size() == 1);
  const StationId id = now.stations.ids().front();
  CHECK(now.stations.at(id) == Station{"P", "东所", {}, false, {}, 5});
  CHECK(now.journal.size() == plan.journal.size() + 1);

  CHECK(run({"--of", "P", "--at", "36600150,5245050"}) == 0);
  CHECK(saved().stations.at(id).at == Point{150'000, 50'000});
  CHECK(run({"--of", "东所", "--name", "城东所", "--officers", "0", "--off-map"}) == 0);
  now = saved();
  CHECK(now.stations.at(id).name == "城东所");
  CHECK(now.stations.at(id).officers == 0);
  CHECK_FALSE(now.stations.at(id).placed);

  // Looking changes nothing, nor does what is so already.
  const std::string before = bytesOf(path);
  CHECK(run({}) == 0);
  CHECK(run({"--of", "P", "--name", "城东所"}) == 0);
  CHECK(bytesOf(path) == before);

  CHECK(run({"--of", "P", "--remove"}) == 0);
  CHECK(saved().stations.empty());
}

TEST_CASE_METHOD(Stationed, "What makes no sense for a station is refused") {
  CHECK(run({"--add", "--code", "P"}) == 0);
  const std::string before = bytesOf(path);
  std::string error;
  CHECK(run({"--add"}, &error) == 2);
  CHECK(run({"--add", "--code", "P"}, &error) == 2);
  CHECK(error.find("another code") != std::string::npos);
  CHECK(run({"--remove"}, &error) == 2);
  CHECK(error.find("--of") != std::string::npos);
  CHECK(run({"--of", "nobody", "--remove"}, &error) == 2);
  CHECK(error.find("nobody") != std::string::npos);
  CHECK(run({"--of", "P", "--at", "here"}, &error) == 2);
  CHECK(error.find("--at") != std::string::npos);
  CHECK(run({"--of", "P", "--at", "1e300,0"}, &error) == 2);
  CHECK(run({"--of", "P", "--at", "36600150,5245050", "--off-map"}, &error) == 2);
  CHECK(error.find("--off-map") != std::string::npos);
  CHECK(run({"--of", "P", "--officers", "3.5"}, &error) == 2);
  CHECK(error.find("--officers") != std::string::npos);
  CHECK(run({"--of", "P", "--officers", "-1"}, &error) == 2);
  CHECK(run({"--add", "--of", "P"}, &error) == 2);
  CHECK(bytesOf(path) == before);
}
