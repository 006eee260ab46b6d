// SPDX-License-Identifier: GPL-3.0-or-later
// wangge-cli station: stations are made, placed, called otherwise and removed as steps of the plan; what makes no sense
// is refused with its option.
#include <catch2/catch.hpp>

#include "app/cli/json_of.h"
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
  // The document that --json prints.
  cli::Json answerOf(std::vector<std::string> arguments) {
    const std::string file = scratch / "answer";
    console.json = true;
    std::fflush(nullptr);
    test::ensureApplication();
    CLI::App app;
    const cli::Action action = cli::stationCommand().prepare(app);
    arguments.insert(arguments.begin(), path);
    std::reverse(arguments.begin(), arguments.end());
    app.parse(arguments);
    const int into = ::open(file.c_str(), O_WRONLY | O_CREAT | O_TRUNC, 0600), out = ::dup(1);
    ::dup2(into, 1);
    const bool done = static_cast<bool>(action(console));
    std::fflush(nullptr);
    ::dup2(out, 1);
    ::close(into), ::close(out);
    console.json = false;
    CHECK(done);
    return cli::Json::parse(bytesOf(file));
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

TEST_CASE_METHOD(Stationed, "A station that gets another code and place at once is the one that is listed") {
  CHECK(run({"--add", "--code", "P", "--name", "东所"}) == 0);
  CHECK(run({"--add", "--code", "R", "--name", "西所"}) == 0);
  const cli::Json answer = answerOf({"--of", "P", "--code", "Q", "--at", "36600250,5245050"});
  REQUIRE(answer["stations"].size() == 1);
  CHECK(answer["stations"][0]["code"] == "Q");
  REQUIRE(answer["steps"].size() == 2);
  CHECK(answer["steps"][0]["code"] == "journal.station_attributes");
  CHECK(answer["steps"][1] == answer["step"]);
  CHECK(answerOf({"--of", "R"})["stations"].size() == 1);
  CHECK(answerOf({})["stations"].size() == 2);
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
  CHECK(run({"--of", "nobody"}, &error) == 2);
  CHECK(error.find("nobody") != std::string::npos);
  for (const std::vector<std::string>& also : {std::vector<std::string>{"--code", "Q"},
                                               {"--name", "x"},
                                               {"--officers", "3"},
                                               {"--at", "1,1"},
                                               {"--off-map"}}) {
    std::vector<std::string> arguments = {"--of", "P", "--remove"};
    arguments.insert(arguments.end(), also.begin(), also.end());
    CHECK(run(arguments, &error) == 2);
    CHECK(error.find(also.front()) != std::string::npos);
  }
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
