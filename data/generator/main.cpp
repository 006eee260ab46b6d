// SPDX-License-Identifier: GPL-3.0-or-later
// wangge-demo: writes the fictitious demonstration district, or a reference city for benchmarks, to a folder.
#include <CLI/CLI.hpp>
#include <cstdio>
#include <exception>
#include <filesystem>

#include "data/generator/city.h"
#include "data/generator/district.h"

int main(int argc, char** argv) {
  using namespace wangge::demo;
  CLI::App app("Makes fictitious data for Wangge; the same seed gives the same files.");
  app.require_subcommand(1);
  std::uint64_t seed = 1;
  std::string folder;
  CityOptions size;
  CLI::App* district = app.add_subcommand(
      "district", "The demonstration district Tiefeng (real names and codes, invented geometry and people)");
  CLI::App* city = app.add_subcommand("city", "A reference city of any size, as GeoPackage layers");
  for (CLI::App* command : {district, city}) {
    command->add_option("--seed", seed, "Any whole number")->capture_default_str();
    command->add_option("--to", folder, "Folder to write to; made when missing")->required();
  }
  city->add_option("--communities", size.communities)->capture_default_str()->check(CLI::Range(1, 9000));
  city->add_option("--faces", size.faces)->capture_default_str()->check(CLI::Range(1, 1000000));
  city->add_option("--grids", size.grids)->capture_default_str()->check(CLI::Range(1, 1000000));
  city->add_option("--households", size.households)->capture_default_str()->check(CLI::Range(0, 20000000));
  CLI11_PARSE(app, argc, argv);
  try {
    std::filesystem::create_directories(folder);
    if (district->parsed())
      writeDistrict(makeDistrict(seed), folder);
    else
      writeCity(size, seed, folder);
  } catch (const std::exception& error) {
    std::fprintf(stderr, "wangge-demo: %s\n", error.what());
    return 2;
  }
  return 0;
}
