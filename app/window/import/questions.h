// SPDX-License-Identifier: GPL-3.0-or-later
// What is asked about the layers of an import, each with its answers; below it what was found out, and what is left
// out.
#pragma once

#include <QScrollArea>
#include <string>
#include <vector>

#include "app/window/import/choices.h"

class QVBoxLayout;

namespace wangge {

class QuestionList : public QScrollArea {
  Q_OBJECT

 public:
  explicit QuestionList(QWidget* parent = nullptr);
  // `taken`: what of a recipe was taken for something else.
  void showPlan(const gis::ImportPlan& plan, const std::vector<Message>& taken, const Project& project);
  void showText(const QString& text, bool problem);
  // Null where nothing is asked.
  QWidget* firstQuestion() const;

 private:
  void turnTo(QWidget* page);
  void addQuestions(QVBoxLayout* column, const gis::ImportPlan& plan, const Project& project);
  void addOffers(QVBoxLayout* column, const gis::ImportPlan& plan);

 signals:
  void answered(int layer, const wangge::Choice& choice);
  // The same answer to all questions of a kind.
  void answeredAll(const wangge::Answers& answers);
};

}  // namespace wangge
