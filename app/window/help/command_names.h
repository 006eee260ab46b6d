// SPDX-License-Identifier: GPL-3.0-or-later
// What commands are called in the other language than the window's, from the translation that the program carries.
#pragma once

#include <QHash>
#include <QRegularExpression>
#include <QString>
#include <QStringList>
#include <utility>
#include <vector>

namespace wangge {

class CommandNames {
 public:
  CommandNames();
  // Names of what is shown as `text` in either language; several where one word stands for more than one.
  QStringList others(const QString& text) const;

 private:
  QStringList fromTemplates(const QString& text) const;

  QHash<QString, QStringList> m_others;
  std::vector<std::pair<QRegularExpression, QString>> m_templates;  // how a text reads, and the other language's
};

}  // namespace wangge
