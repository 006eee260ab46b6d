// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/dialogs/import_extras.h"

#include <QFileDialog>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QToolButton>
#include <algorithm>

#include "app/window/dialogs/file_filters.h"

namespace wangge {

using gis::ImportRequest;

ImportExtras::ImportExtras(QFormLayout* form, QWidget* parent) : QObject(parent), m_form(form) {
  addRow("importCodes", tr("List of codes"), tr("none"), &ImportRequest::codes, tr("List of codes and names"), false);
  addRow("importWithin", tr("All lie in"), tr("as the file tells"), &ImportRequest::within, {}, false);
  addRow("importControlPoints", tr("Control points"), tr("none"), &ImportRequest::controlPoints, tr("Control points"),
         true);
  addRow("importDatumShift", tr("Datum parameters"), tr("none"), &ImportRequest::datumShift, {}, true);
  addRow("importSumRows", tr("Rows that are sums"), tr("as found"), &ImportRequest::sumRows, {}, false);
  addRow("importDataRows", tr("Rows that are data"), tr("as found"), &ImportRequest::dataRows, {}, false);
  const auto tip = [&](std::string ImportRequest::*value, const QString& text) {
    for (const Row& row : m_rows)
      if (row.value == value) row.edit->setToolTip(text);
  };
  tip(&ImportRequest::codes,
      tr("A table with a column of codes and one of names: communities get their codes by name"));
  tip(&ImportRequest::within, tr("Code or name of the subdistrict or county where all of these communities lie"));
  tip(&ImportRequest::controlPoints,
      tr("A table of places that are known twice: x and y in the file, x and y where they belong"));
  tip(&ImportRequest::datumShift, tr("From the old datum to CGCS2000: dx,dy,dz in metres; or with rx,ry,rz in seconds "
                                     "of arc, the scale in ppm, and "
                                     "position-vector or coordinate-frame"));
  tip(&ImportRequest::sumRows, tr("Rows that sum up others, e.g. 17,25; or all that would be asked about"));
  tip(&ImportRequest::dataRows,
      tr("Rows that look like sums and are data, e.g. 17,25; or all that would be asked about"));
  for (const Row& row : m_rows) show(row.value, false);
}

QWidget* ImportExtras::parentWidget() const {
  return qobject_cast<QWidget*>(parent());
}

void ImportExtras::addRow(const char* name, const QString& title, const QString& hint,
                          std::string ImportRequest::*value, const QString& choose, bool places) {
  auto* edit = new QLineEdit;
  edit->setObjectName(name);
  edit->setPlaceholderText(hint);
  edit->setClearButtonEnabled(true);
  edit->setAccessibleName(title);
  auto* widget = new QWidget;
  auto* line = new QHBoxLayout(widget);
  line->setContentsMargins(0, 0, 0, 0);
  line->setSpacing(4);
  line->addWidget(edit, 1);
  if (!choose.isEmpty()) {
    auto* button = new QToolButton;
    button->setText(QStringLiteral("…"));
    button->setToolTip(choose);
    button->setAccessibleName(choose);
    connect(button, &QToolButton::clicked, this, [this, edit, choose, places] {
      const QString file = QFileDialog::getOpenFileName(parentWidget(), choose, folderOfImports(), tableFilter());
      if (file.isEmpty()) return;
      edit->setText(file);
      if (places) emit placesChanged();
    });
    line->addWidget(button);
  }
  if (places)
    connect(edit, &QLineEdit::editingFinished, this, [this, edit] {
      if (edit->isModified()) edit->setModified(false), emit placesChanged();
    });
  m_form->addRow(title, widget);
  m_rows.push_back({widget, edit, value, places});
}

void ImportExtras::begin(const ImportRequest& request) {
  for (Row& row : m_rows) row.edit->setText(QString::fromStdString(request.*row.value));
}

void ImportExtras::tell(ImportRequest& request) const {
  for (const Row& row : m_rows)
    if (row.shown) request.*row.value = row.edit->text().trimmed().toStdString();
}

void ImportExtras::show(std::string ImportRequest::*value, bool makesSense) {
  for (Row& row : m_rows)
    if (row.value == value) {
      row.shown = makesSense;
      m_form->setRowVisible(row.widget, makesSense);
    }
}

void ImportExtras::suit(const gis::ImportRole& role, const gis::LayerPreview* layer,
                        const std::vector<gis::Finding>& findings) {
  const bool communities = role.role == Role::Communities, counts = role.content == gis::Content::Counts;
  const bool shapes = layer && layer->geometry != "none";
  const auto entered = [&](std::string ImportRequest::*value) {
    return std::ranges::any_of(m_rows,
                               [&](const Row& row) { return row.value == value && !row.edit->text().isEmpty(); });
  };
  const auto found = [&](std::string_view code) {
    return std::ranges::any_of(findings, [&](const gis::Finding& f) { return f.what.code.starts_with(code); });
  };
  show(&ImportRequest::codes, communities);
  show(&ImportRequest::within, communities);
  show(&ImportRequest::controlPoints, shapes || entered(&ImportRequest::controlPoints));
  show(&ImportRequest::datumShift,
       entered(&ImportRequest::datumShift) || found("crs.old_datum") || found("datum_shift."));
  show(&ImportRequest::sumRows, counts);
  show(&ImportRequest::dataRows, counts);
}

}  // namespace wangge
