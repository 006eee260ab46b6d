// SPDX-License-Identifier: GPL-3.0-or-later
// What the window's texts are in its other language, from the translations as the project keeps them.
#pragma once

#include <QHash>
#include <QString>

namespace wangge::journey {

class Words {
 public:
  // "en" or "zh_CN".
  explicit Words(const QString& language);
  // What is shown for a text of this context. The case fails where it is not translated.
  QString of(const char* context, const char* source) const;

 private:
  bool m_translated;
  QHash<QString, QString> m_words;  // by context and source
};

}  // namespace wangge::journey
