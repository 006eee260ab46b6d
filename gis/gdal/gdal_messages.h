// SPDX-License-Identifier: GPL-3.0-or-later
// Keeps what GDAL has to say on this thread while the object lives, so that it reaches messages instead of stderr.
#pragma once

#include <string>

namespace wangge::gis {

class GdalMessages {
 public:
  GdalMessages();
  ~GdalMessages();
  GdalMessages(const GdalMessages&) = delete;
  GdalMessages& operator=(const GdalMessages&) = delete;

  bool failed() const { return !m_failure.empty(); }
  // The first failure, or the first warning, in GDAL's own words but for paths inside archives and memory; for the
  // `detail` argument of a message.
  const std::string& detail() const { return m_failure.empty() ? m_warning : m_failure; }
  // The first warning that a value was changed in reading: a number cut, clamped or read in part. Empty without one.
  const std::string& lostValue() const { return m_lost; }
  void clear() { m_failure.clear(), m_warning.clear(), m_lost.clear(); }
  void keep(bool failure, const char* text);

 private:
  std::string m_failure, m_warning, m_lost;
};

// Sets a GDAL option for this thread and puts the old value back.
class GdalOption {
 public:
  GdalOption(const char* name, const char* value);
  ~GdalOption();
  GdalOption(const GdalOption&) = delete;
  GdalOption& operator=(const GdalOption&) = delete;

 private:
  std::string m_name, m_old;
  bool m_had = false;
};

}  // namespace wangge::gis
