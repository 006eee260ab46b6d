// SPDX-License-Identifier: GPL-3.0-or-later
#include "gis/file/json.h"

#include <nlohmann/json.hpp>

namespace wangge::gis {
namespace {

using Json = nlohmann::ordered_json;

std::string dump(const Json& json) {
  return json.dump(-1, ' ', false, Json::error_handler_t::replace);
}

// Runs `read` on the parsed text; any wrong type or missing key inside ends as false.
template <class Read>
bool parse(const std::string& text, Read&& read) {
  try {
    return read(Json::parse(text));
  } catch (const Json::exception&) {
    return false;
  }
}

}  // namespace

std::string toJson(const std::vector<Argument>& arguments) {
  Json json = Json::array();
  for (const Argument& argument : arguments)
    std::visit([&](const auto& value) { json.push_back({argument.name, value}); }, argument.value);
  return dump(json);
}

bool fromJson(const std::string& text, std::vector<Argument>& arguments) {
  return parse(text, [&](const Json& json) {
    arguments.clear();
    for (const Json& pair : json) {
      Argument& argument = arguments.emplace_back();
      pair.at(0).get_to(argument.name);
      const Json& value = pair.at(1);
      if (value.is_string()) {
        argument.value = value.get<std::string>();
      } else if (value.is_number_float()) {
        argument.value = value.get<double>();
      } else {
        argument.value = value.get<std::int64_t>();
      }
    }
    return json.is_array();
  });
}

std::string toJson(const std::vector<std::string>& strings) {
  return dump(Json(strings));
}
bool fromJson(const std::string& text, std::vector<std::string>& strings) {
  return parse(text, [&](const Json& json) { return json.get_to(strings), true; });
}

std::string toJson(const std::vector<std::pair<std::string, std::string>>& pairs) {
  Json json = Json::array();
  for (const auto& [first, second] : pairs) json.push_back({first, second});
  return dump(json);
}
bool fromJson(const std::string& text, std::vector<std::pair<std::string, std::string>>& pairs) {
  return parse(text, [&](const Json& json) {
    pairs.clear();
    for (const Json& pair : json) pairs.emplace_back(pair.at(0).get<std::string>(), pair.at(1).get<std::string>());
    return json.is_array();
  });
}

}  // namespace wangge::gis
