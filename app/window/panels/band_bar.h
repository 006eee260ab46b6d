// SPDX-License-Identifier: GPL-3.0-or-later
// A number against its band: a track with the band marked, a pointer where the number is.
#pragma once

#include <QWidget>

#include "core/plan/domain.h"
#include "core/plan/rule_profile.h"

namespace wangge {

class BandBar : public QWidget {
  Q_OBJECT

 public:
  explicit BandBar(QWidget* parent = nullptr);
  void show(const SizeRule& rule, std::int64_t households, GridStatus status);
  QSize sizeHint() const override { return {200, 22 + fontMetrics().height() * 17 / 20}; }

 protected:
  void paintEvent(QPaintEvent*) override;

 private:
  SizeRule m_rule;
  std::int64_t m_households = 0;
  GridStatus m_status = GridStatus::InBand;
};

}  // namespace wangge
