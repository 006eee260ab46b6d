// SPDX-License-Identifier: GPL-3.0-or-later
// What few files need before they are imported: a list of codes for communities that come with names, control points
// for drawings in coordinates of their own, parameters for old datums, rows of registers that are sums. Each is shown
// only where it makes sense, or was decided already.
#pragma once

#include <QObject>

#include "gis/import.h"
#include "gis/roles.h"

class QFormLayout;
class QLineEdit;
class QWidget;

namespace wangge {

class ImportExtras : public QObject {
  Q_OBJECT

 public:
  ImportExtras(QFormLayout* form, QWidget* parent);

  void begin(const gis::ImportRequest& request);
  // What was entered and is shown.
  void tell(gis::ImportRequest& request) const;
  // For a role, and a layer as far as it is known.
  void suit(const gis::ImportRole& role, const gis::LayerPreview* layer, const std::vector<gis::Finding>& findings);

 signals:
  // Something that places depend on.
  void placesChanged();

 private:
  struct Row {
    QWidget* widget;
    QLineEdit* edit;
    std::string gis::ImportRequest::*value;
    bool places;  // whether what is entered moves the data
    bool shown = true;
  };
  QWidget* parentWidget() const;
  void addRow(const char* name, const QString& title, const QString& hint, std::string gis::ImportRequest::*value,
              const QString& choose, bool places);
  void show(std::string gis::ImportRequest::*value, bool makesSense);

  QFormLayout* m_form;
  std::vector<Row> m_rows;
};

}  // namespace wangge
