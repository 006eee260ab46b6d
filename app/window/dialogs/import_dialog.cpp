// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/dialogs/import_dialog.h"

#include <QComboBox>
#include <QDialogButtonBox>
#include <QDoubleSpinBox>
#include <QFileInfo>
#include <QFormLayout>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QScrollArea>
#include <QSignalBlocker>
#include <QSpinBox>
#include <QTableWidget>
#include <QVBoxLayout>
#include <algorithm>

#include "app/session/session.h"
#include "app/text/format.h"
#include "app/text/messages.h"
#include "app/text/systems.h"
#include "app/text/window_text.h"
#include "app/text/words.h"
#include "app/window/dialogs/import_extras.h"
#include "app/window/parts/theme.h"
#include "app/window/parts/waits.h"
#include "core/plan/precinct_layers.h"

namespace wangge {

ImportDialog::ImportDialog(const QString& path, const Project& project, QWidget* parent)
    : QDialog(parent), m_path(path), m_project(project) {
  build();
  // A first idea; the user sees and may change it.
  const auto named = gis::roleNamed(QFileInfo(path).completeBaseName().toStdString());
  m_role->setCurrentIndex(named ? m_role->findData(static_cast<int>(*named)) : -1);
  updateSources();
  readPreview();
}

ImportDialog::ImportDialog(const gis::ImportRequest& start, const Project& project, QWidget* parent)
    : QDialog(parent), m_path(QString::fromStdString(start.path)), m_project(project) {
  build();
  begin(start);
}

ImportDialog::~ImportDialog() {
  m_job.abandon();
}

void ImportDialog::begin(const gis::ImportRequest& request) {
  const auto choose = [](QComboBox* box, const std::string& value) {
    const QString text = QString::fromStdString(value);
    if (!text.isEmpty() && box->findData(text) < 0) box->addItem(systemText(text), text);
    box->setCurrentIndex(text.isEmpty() ? 0 : box->findData(text));
  };
  m_begin = request;
  const QSignalBlocker quiet(m_header);
  m_role->setCurrentIndex(m_role->findData(static_cast<int>(request.role)));
  choose(m_layer, request.layer);
  choose(m_encoding, request.encoding);
  choose(m_crs, request.sourceCrs);
  choose(m_axes, request.axes);
  m_header->setValue(request.headerRow);
  m_tolerance->setValue(request.tolerance);
  m_basis->setCurrentIndex(m_basis->findData(static_cast<int>(request.basis)));
  m_extras->begin(request);
  updateSources();
  m_form->setRowVisible(m_source, false);
  m_import->setText(tr("OK"));
  readPreview();
}

const gis::ImportRole& ImportDialog::role() const {
  return gis::importRole(static_cast<Role>(m_role->currentData().toInt()));
}

// Empty: the one in force.
QString ImportDialog::precinctLayer() const {
  if (!m_precinctLayer->isVisibleTo(this)) return {};
  return m_precinctLayer->currentText().trimmed();
}

std::vector<SourceId> ImportDialog::sourcesOfRole() const {
  std::vector<SourceId> sources;
  if (role().role != Role::Precincts) {
    m_project.sources.forEach([&](SourceId id, const Source& source) {
      if (source.role == role().role) sources.push_back(id);
    });
    return sources;
  }
  const QString name = precinctLayer();
  const PrecinctLayerId layer = layerNamed(m_project, name.toStdString());
  if (name.isEmpty() || (layer && layer == layerInForce(m_project))) return sourcesInForce(m_project);
  return layer ? m_project.precinctLayers.at(layer).sources : sources;
}

// What suits the role.
void ImportDialog::updateSources() {
  const bool chosen = m_role->currentIndex() >= 0;
  const bool precincts = !m_project.precincts.empty() || !m_project.precinctLayers.empty();
  // Of many files none goes into a layer of its own.
  m_form->setRowVisible(m_precinctLayer, chosen && m_begin.path.empty() && role().role == Role::Precincts && precincts);
  listSources();
  if (!chosen) return;
  m_basis->setEnabled(role().field("households"));
  m_tolerance->setEnabled(role().mends == gis::Mends::Yes);
  m_extras->suit(role(), nullptr, {});
}

void ImportDialog::listSources() {
  m_source->clear();
  m_source->addItem({});
  if (m_role->currentIndex() < 0) return;
  for (SourceId id : sourcesOfRole()) {
    const QString name = QString::fromStdString(m_project.sources.at(id).name);
    m_source->addItem(tr("replace “%1”").arg(name), "replace:" + name);
  }
  const bool any = m_source->count() > 1;
  m_source->setItemText(0, any ? tr("add to it") : tr("none of this kind yet"));
  m_source->setItemData(0, any ? "add" : QString());
  m_source->setEnabled(any);
}

gis::ImportRequest ImportDialog::request() const {
  gis::ImportRequest request;
  request.role = role().role;
  request.path = m_path.toStdString();
  request.layer = m_layer->currentData().toString().toStdString();
  request.encoding = m_encoding->currentData().toString().toStdString();
  // A name out of the list stands for its code; anything else was typed.
  const int system = m_crs->findText(m_crs->currentText());
  request.sourceCrs = (system >= 0 ? m_crs->itemData(system).toString() : m_crs->currentText().trimmed()).toStdString();
  request.axes = m_axes->currentData().toString().toStdString();
  request.headerRow = m_header->value();
  request.tolerance = m_tolerance->value();
  request.basis = static_cast<CountingBasis>(m_basis->currentData().toInt());
  request.join = m_join->currentData().toString().toStdString();
  for (const auto& [key, box] : m_keys)
    if (const QVariant field = box->currentData(); field.isValid())
      request.fields[key] = field.toString().toStdString();
  if (!request.join.empty()) request.fields.erase("key");
  m_extras->tell(request);
  request.precinctLayer = precinctLayer().toStdString();
  request.presentLayer = tr("Present").toStdString();
  const QString existing = m_source->currentData().toString();
  request.add = existing == "add";
  if (existing.startsWith("replace:")) request.replace = true, request.sourceName = existing.mid(8).toStdString();
  return request;
}

void ImportDialog::readPreview() {
  if (m_role->currentIndex() < 0) {
    waitForChoice(true);
    m_status->setText(tr("Choose what the file is imported as."));
    return;
  }
  gis::ImportRequest wanted = request();
  wanted.fields.clear();
  wanted.join.clear();
  m_keys.clear();  // the fields of another layer or role
  m_crsRead = wanted.sourceCrs;
  m_asked.clear();
  updateAccept();
  m_status->setText(tr("Reading …"));
  m_job.abandon();  // a large file may be on its way in
  m_job.start<Result<gis::SourcePreview>>(
      [wanted, project = m_project](const Progress& progress) { return gis::preview(wanted, 8, project, progress); },
      [this](Result<gis::SourcePreview> preview) {
        if (preview) {
          showPreview(*preview);
        } else {
          showProblem(preview.error());
        }
      });
}

// What an import would be refused with is chosen first.
void ImportDialog::waitForChoice(bool undecided) {
  m_undecided = undecided;
  updateAccept();
}

void ImportDialog::showProblem(const Message& error) {
  waitForChoice(true);
  m_status->setStyleSheet("color: #B7312C");
  m_status->setText(windowTextOf(error));
  m_rows->setRowCount(0);
  m_rows->setColumnCount(0);
  m_summary->clear();
}

void ImportDialog::showPreview(const gis::SourcePreview& preview) {
  waitForChoice(preview.undecided);
  m_status->setStyleSheet(preview.undecided ? "color: #B7312C" : "");
  const QString picked = m_layer->currentData().toString();
  m_layer->clear();
  m_layer->addItem(tr("As suits"), QString());
  QStringList chosen;
  const gis::LayerPreview* shown = nullptr;
  for (const gis::LayerPreview& layer : preview.layers) {
    const QString name = QString::fromStdString(layer.name);
    m_layer->addItem(layer.features >= 0 ? tr("%1 (%2 features)").arg(name, numberText(layer.features)) : name, name);
    if (layer.chosen) chosen << name;
    if (!shown || (layer.chosen && !shown->chosen)) shown = &layer;
  }
  // Of some files several layers suit. Only the user's own choice is sent.
  m_layer->setCurrentIndex(std::max(0, picked.isEmpty() ? 0 : m_layer->findData(picked)));
  if (picked.isEmpty() && !chosen.isEmpty()) m_layer->setItemText(0, tr("As suits: %1").arg(chosen.join(", ")));
  QStringList lines;
  for (const gis::Finding& finding : preview.findings) lines << "• " + windowTextOf(finding.what);
  m_status->setText(lines.isEmpty() ? tr("Everything is told by the file; nothing had to be guessed.")
                                    : lines.join("\n"));
  m_extras->suit(role(), shown, preview.findings);
  if (!shown) return;
  showRows(*shown);
  buildFields(*shown);
  m_header->setEnabled(shown->geometry == "none");
}

void ImportDialog::showRows(const gis::LayerPreview& layer) {
  const gis::LayerPreview* shown = &layer;
  QStringList what;
  if (shown->features >= 0) what << tr("%1 features").arg(numberText(shown->features));
  what << wordFor(QString::fromStdString(shown->geometry));
  if (shown->geometry != "none")
    what << (shown->crs.empty() ? tr("no coordinate system told") : systemText(QString::fromStdString(shown->crs)));
  m_summary->setText(what.join(QStringLiteral(" · ")));
  m_rows->setColumnCount(static_cast<int>(shown->fields.size()));
  m_rows->setRowCount(static_cast<int>(shown->rows.size()));
  QStringList titles;
  for (const gis::FieldPreview& field : shown->fields) titles << QString::fromStdString(field.name);
  m_rows->setHorizontalHeaderLabels(titles);
  for (std::size_t r = 0; r < shown->rows.size(); ++r)
    for (std::size_t c = 0; c < shown->rows[r].size() && c < shown->fields.size(); ++c) {
      auto* item = new QTableWidgetItem(QString::fromStdString(shown->rows[r][c]));
      if (!shown->fields[c].guessedKey.empty()) item->setBackground(QColor(0xEA, 0xF3, 0xFB));
      m_rows->setItem(static_cast<int>(r), static_cast<int>(c), item);
    }
  m_rows->resizeColumnsToContents();
}

// What only the user can tell is told before anything is imported.
void ImportDialog::updateAccept() {
  const bool all =
      std::all_of(m_asked.begin(), m_asked.end(), [](const QComboBox* box) { return box->currentIndex() >= 0; });
  waitFor(m_import, m_undecided ? tr("Decide first what is asked above.")
                    : !all      ? tr("Choose the fields that are asked for first.")
                                : QString());
}

void ImportDialog::buildFields(const gis::LayerPreview& layer) {
  while (m_fields->rowCount() > 0) m_fields->removeRow(0);
  m_keys.clear();
  m_asked.clear();
  for (const gis::RoleField& taken : role().fields) {
    const std::string key(taken.key);
    auto* box = new QComboBox;
    box->addItem(tr("(not used)"), QString());  // an empty name, so that it is not guessed again
    QStringList guessed;
    for (const gis::FieldPreview& field : layer.fields) {
      const QString name = QString::fromStdString(field.name);
      box->addItem(name, name);
      if (field.guessedKey != key) continue;
      guessed << name;
      box->setCurrentIndex(box->count() - 1);
    }
    if (guessed.size() > 1) {  // a request names one field; several are taken when nothing is said
      box->addItem(guessed.join(", "));
      box->setCurrentIndex(box->count() - 1);
    }
    if (std::find(layer.asked.begin(), layer.asked.end(), key) != layer.asked.end()) {
      box->setPlaceholderText(tr("(choose)"));
      box->setCurrentIndex(-1);
      m_asked.push_back(box);
      connect(box, &QComboBox::currentIndexChanged, this, [this] { updateAccept(); });
    }
    box->setObjectName("key_" + QString::fromStdString(key));
    m_fields->addRow(headed(wordFor(QString::fromStdString(key))), box);
    m_keys[key] = box;
  }
  m_join->clear();
  m_join->addItem(tr("(has coordinates)"), QString());
  for (const gis::FieldPreview& field : layer.fields)
    m_join->addItem(QString::fromStdString(field.name), QString::fromStdString(field.name));
  updateAccept();
  m_join->setEnabled(role().joins() && layer.geometry == "none");
  // What was known when the dialog began.
  if (m_begin.role == role().role) {
    for (const auto& [key, field] : m_begin.fields)
      if (const auto box = m_keys.find(key); box != m_keys.end())
        if (const int index = box->second->findData(QString::fromStdString(field)); index >= 0)
          box->second->setCurrentIndex(index);
    if (!m_begin.join.empty())
      m_join->setCurrentIndex(std::max(0, m_join->findData(QString::fromStdString(m_begin.join))));
    m_begin.fields.clear(), m_begin.join.clear();
  }
}

}  // namespace wangge
