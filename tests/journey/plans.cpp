// SPDX-License-Identifier: GPL-3.0-or-later
#include "plans.h"

#include <fstream>

namespace wangge::journey {

Json importDemonstration(const std::string& plan, const std::set<std::string>& roles) {
  const std::string folder = std::string(WANGGE_DEMO_DISTRICT) + "/";
  std::ifstream file(folder + "district.json");
  Json made = Json::parse(file);
  answerOf({"new", plan, "--name", made["name"]});
  for (const Json& step : made["steps"]) {
    if (!roles.empty() && !roles.contains(step["role"].get<std::string>())) continue;
    Arguments arguments = {"import", plan};
    for (const std::string argument : step["arguments"])
      arguments.push_back(argument == step["file"] ? folder + argument : argument);
    answerOf(arguments);
  }
  return made;
}

Json importWashington(const std::string& plan, const std::string& data) {
  answerOf({"new", plan, "--name", "Washington", "--scheme", "plain"});
  Json laid = answerOf({"import", plan, "--as", "communities", data + "single-member-district-2013.geojson", "--field",
                        "code=SMD_ID", "--field", "parent=ANC_ID"});
  answerOf({"import", plan, "--as", "precincts", data + "police-service-areas-psa.geojson", "--field", "code=GIS_ID"});
  answerOf({"import", plan, "--as", "households", data + "census-block-groups-2010.geojson", "--field",
            "households=H0010001", "--field", "persons=P0010001"});
  return laid;
}

Json importBaltimore(const std::string& plan, const std::string& data, bool streets) {
  answerOf({"new", plan, "--name", "Baltimore"});
  Json laid = answerOf({"import", plan, "--as", "communities", data + "communities.gpkg"});
  answerOf({"import", plan, "--as", "households", data + "households.gpkg"});
  if (streets) answerOf({"import", plan, "--as", "barriers", data + "streets.gpkg"});
  answerOf({"import", plan, "--as", "precincts", data + "precincts.gpkg"});
  return laid;
}

}  // namespace wangge::journey
