// SPDX-License-Identifier: GPL-3.0-or-later
#include "gis/gdal/gdal_messages.h"

#include <cpl_conv.h>
#include <cpl_error.h>

#include <string>
#include <string_view>

namespace wangge::gis {
namespace {

// In the user's words: without the folders that only GDAL knows.
std::string withoutInnerPaths(std::string text) {
  for (std::size_t at = 0; (at = text.find("/vsi", at)) != std::string::npos;) {
    const std::string_view rest = std::string_view(text).substr(at);
    if (rest.starts_with("/vsimem/wangge")) {  // copies in memory, each in a folder of its own
      const std::size_t name = text.find('/', at + std::string_view("/vsimem/").size());
      text.erase(at, name == std::string::npos ? std::string_view("/vsimem/").size() : name + 1 - at);
    } else if (rest.starts_with("/vsizip/{")) {
      const std::size_t close = text.find('}', at);
      if (close != std::string::npos) text.erase(close, 1);
      text.erase(at, std::string_view("/vsizip/{").size());
    } else if (rest.starts_with("/vsigzip/")) {
      text.erase(at, std::string_view("/vsigzip/").size() - (rest.starts_with("/vsigzip//") ? 0 : 1));
    } else {
      at += 4;
    }
  }
  return text;
}

void collect(CPLErr level, CPLErrorNum, const char* text) {
  if (level < CE_Warning) return;
  static_cast<GdalMessages*>(CPLGetErrorHandlerUserData())->keep(level >= CE_Failure, text);
}

}  // namespace

GdalMessages::GdalMessages() {
  CPLPushErrorHandlerEx(collect, this);
}
GdalMessages::~GdalMessages() {
  CPLPopErrorHandler();
  CPLErrorReset();
}

void GdalMessages::keep(bool failure, const char* text) {
  std::string& kept = failure ? m_failure : m_warning;
  const std::string said = withoutInnerPaths(text != nullptr ? text : "");
  for (const char* word : {"incompletely", "clamped", "overflow", "ranging"})
    if (m_lost.empty() && said.find(word) != std::string::npos) m_lost = said;
  if (kept.empty()) kept = said.empty() ? "unknown" : said;
}

GdalOption::GdalOption(const char* name, const char* value) : m_name(name) {
  const char* old = CPLGetThreadLocalConfigOption(name, nullptr);
  m_had = old != nullptr;
  if (m_had) m_old = old;
  CPLSetThreadLocalConfigOption(name, value);
}
GdalOption::~GdalOption() {
  CPLSetThreadLocalConfigOption(m_name.c_str(), m_had ? m_old.c_str() : nullptr);
}

}  // namespace wangge::gis
