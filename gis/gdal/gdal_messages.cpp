// SPDX-License-Identifier: GPL-3.0-or-later
#include "gis/gdal/gdal_messages.h"

#include <cpl_conv.h>
#include <cpl_error.h>

#include <string_view>

namespace wangge::gis {
namespace {

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
  const std::string_view said = text != nullptr ? text : "";
  for (const char* word : {"incompletely", "clamped", "overflow", "ranging"})
    if (m_lost.empty() && said.find(word) != std::string_view::npos) m_lost = said;
  if (kept.empty()) kept = text != nullptr && *text != '\0' ? text : "unknown";
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
