// SPDX-License-Identifier: GPL-3.0-or-later
// What is asked about the layers of an import, each with its answers; below it what was found out, and what is left
// out.
#pragma once

#include <QScrollArea>
#include <string>

#include "app/window/import/choices.h"

namespace wangge {

class QuestionList : public QScrollArea {
  Q_OBJECT

 public:
  explicit QuestionList(QWidget* parent = nullptr);
  void showPlan(const gis::ImportPlan& plan, const Project& project);
  void showText(const QString& text, bool problem);

 signals:
  void answered(int layer, const wangge::Choice& choice);
};

}  // namespace wangge
