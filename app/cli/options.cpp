// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/options.h"

#include <algorithm>
#include <charconv>
#include <cmath>

#include "core/base/joined.h"

namespace wangge::cli {

CLI::Option* addText(CLI::App& app, const std::string& name, std::string& value, const QString& about,
                     const char* what) {
  return app.add_option(name, value, about.toStdString())->type_name(what);
}

CLI::Option* addFlag(CLI::App& app, const std::string& name, bool& value, const QString& about) {
  return app.add_flag(name, value, about.toStdString());
}

Result<double> numberOf(const std::string& value, const std::string& name) {
  double number = 0;
  const auto [end, error] = std::from_chars(value.data(), value.data() + value.size(), number);
  if (error != std::errc() || end != value.data() + value.size() || !std::isfinite(number))
    return fail(Error("usage.bad_number").with("option", name).with("value", value));
  return number;
}

std::string joined(const std::vector<std::string>& values, const char* separator) {
  return joinedText(values, separator);
}

Result<void> requireOneOf(const std::string& value, const std::string& name, const std::vector<std::string>& known) {
  if (std::ranges::find(known, value) != known.end()) return {};
  return fail(Error("usage.bad_value").with("option", name).with("value", value).with("known", joined(known)));
}

std::vector<std::string> splitList(const std::string& list) {
  std::vector<std::string> parts;
  std::string part;
  for (char c : list + ",") {
    if (c == ',') {
      if (!part.empty()) parts.push_back(part);
      part.clear();
    } else if (c != ' ') {
      part += c;
    }
  }
  return parts;
}

}  // namespace wangge::cli
