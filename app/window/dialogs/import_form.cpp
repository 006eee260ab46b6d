// SPDX-License-Identifier: GPL-3.0-or-later
// What the dialog of one file is made of; what it does is in import_dialog.cpp.
#include <QComboBox>
#include <QDialogButtonBox>
#include <QDoubleSpinBox>
#include <QFileInfo>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QScrollArea>
#include <QSpinBox>
#include <QTableWidget>
#include <QVBoxLayout>

#include "app/text/systems.h"
#include "app/text/words.h"
#include "app/window/dialogs/import_dialog.h"
#include "app/window/dialogs/import_extras.h"
#include "app/window/parts/widgets.h"
#include "core/plan/precinct_layers.h"

namespace wangge {
namespace {

QLabel* heading(const QString& text = {}) {
  auto* label = new QLabel(text);
  label->setStyleSheet("font-weight: 600");
  return label;
}

QScrollArea* scrolled(QWidget* content) {
  auto* area = new QScrollArea;
  area->setWidget(content);
  area->setWidgetResizable(true);
  area->setFrameShape(QFrame::NoFrame);
  return area;
}

}  // namespace

// The form at the left: how the file is read.
QWidget* ImportDialog::buildForm() {
  m_role = new QComboBox, m_layer = new QComboBox, m_encoding = new QComboBox, m_crs = new QComboBox,
  m_source = new QComboBox, m_precinctLayer = new QComboBox, m_basis = new QComboBox, m_join = new QComboBox,
  m_axes = new QComboBox;
  m_role->setObjectName("importRole");
  m_layer->setObjectName("importLayer");
  m_basis->setObjectName("importBasis");
  m_axes->setObjectName("importAxes");
  m_crs->setObjectName("importCrs");
  for (QComboBox* box : {m_layer, m_crs, m_source, m_join}) {
    box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    connect(box, &QComboBox::currentTextChanged, box, [box](const QString& text) { box->setToolTip(inTip(text)); });
  }
  m_layer->addItem(tr("As suits"), QString());
  for (const gis::ImportRole& role : gis::importRoles())
    m_role->addItem(wordFor(role.role), static_cast<int>(role.role));
  m_role->setPlaceholderText(tr("(choose)"));
  m_encoding->addItem(tr("Guess"), QString());
  for (const char* name : {"UTF-8", "GBK", "GB18030", "BIG5", "UTF-16LE"}) m_encoding->addItem(name, QString(name));
  m_crs->setEditable(true);
  m_crs->addItem(tr("As the file says"), QString());
  for (const QString& code : usualSystems()) m_crs->addItem(systemText(code), code);
  for (CountingBasis basis :
       {CountingBasis::Unknown, CountingBasis::Resident, CountingBasis::Present, CountingBasis::Registered})
    m_basis->addItem(wordFor(basis), static_cast<int>(basis));
  m_axes->addItem(tr("As it fits"), QString());
  m_axes->addItem(tr("East, north"), QString("east-north"));
  m_axes->addItem(tr("North, east"), QString("north-east"));
  m_tolerance = new QDoubleSpinBox;
  m_tolerance->setObjectName("importTolerance");
  m_tolerance->setRange(0, 50);
  m_tolerance->setValue(0.5);
  m_tolerance->setSuffix(" m");
  m_tolerance->setDecimals(2);
  m_header = new QSpinBox;
  m_header->setObjectName("importHeaderRow");
  m_header->setRange(0, 10'000);
  m_header->setSpecialValueText(tr("Found"));
  m_header->setKeyboardTracking(false);

  auto* left = new QWidget;
  auto* leftColumn = new QVBoxLayout(left);
  leftColumn->setContentsMargins(0, 0, 6, 0);
  auto* form = m_form = new QFormLayout;
  form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
  form->addRow(tr("Import as"), m_role);
  form->addRow(tr("Layer"), m_layer);
  form->addRow(tr("Row of field names"), m_header);
  form->addRow(tr("Encoding"), m_encoding);
  form->addRow(tr("Coordinate system"), m_crs);
  form->addRow(tr("Order of coordinates"), m_axes);
  form->addRow(tr("Repair up to"), m_tolerance);
  form->addRow(tr("Counting basis"), m_basis);
  form->addRow(tr("Matching field"), m_join);
  m_extras = new ImportExtras(form, this);
  m_precinctLayer->setObjectName("importPrecinctLayer");
  m_precinctLayer->setEditable(true);
  m_precinctLayer->setInsertPolicy(QComboBox::NoInsert);
  m_precinctLayer->setCompleter(nullptr);  // a new name may begin like one that is there
  m_precinctLayer->lineEdit()->setPlaceholderText(tr("the one in force"));
  m_precinctLayer->lineEdit()->setClearButtonEnabled(true);
  for (PrecinctLayerId id : layersOf(m_project)) {
    const PrecinctLayer& layer = m_project.precinctLayers.at(id);
    if (!layer.inForce)
      m_precinctLayer->addItem(QString::fromStdString(layer.name), QString::fromStdString(layer.name));
  }
  m_precinctLayer->setCurrentIndex(-1);
  m_precinctLayer->setToolTip(tr("A name that no layer has makes a new one beside those that are there"));
  form->addRow(tr("Precinct layer"), m_precinctLayer);
  form->addRow(tr("Existing data"), m_source);
  leftColumn->addLayout(form);
  leftColumn->addSpacing(6);
  leftColumn->addWidget(heading(tr("Which field is what")));
  auto* fieldBox = new QWidget;
  m_fields = new QFormLayout(fieldBox);
  m_fields->setContentsMargins(0, 0, 0, 0);
  m_fields->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
  leftColumn->addWidget(fieldBox);
  leftColumn->addStretch();
  auto* scroll = scrolled(left);
  scroll->setFixedWidth(360);
  scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
  return scroll;
}

void ImportDialog::build() {
  setObjectName("importDialog");
  setWindowTitle(tr("Import %1").arg(QFileInfo(m_path).fileName()));
  resize(1060, 640);
  QWidget* form = buildForm();
  m_summary = heading();
  m_rows = new QTableWidget;
  m_rows->setObjectName("importRows");
  m_rows->setAccessibleName(tr("First rows"));
  m_rows->setTabKeyNavigation(false);
  m_rows->setEditTriggers(QAbstractItemView::NoEditTriggers);
  m_rows->setAlternatingRowColors(true);
  m_rows->setStyleSheet("QTableWidget { border: 1px solid #E3E7EA }");
  m_status = new QLabel;
  m_status->setObjectName("importStatus");
  m_status->setWordWrap(true);
  m_status->setTextInteractionFlags(Qt::TextSelectableByMouse);
  auto* right = new QVBoxLayout;
  right->addWidget(m_summary);
  right->addWidget(m_rows, 3);
  right->addWidget(heading(tr("What was found")));
  m_status->setAlignment(Qt::AlignTop);
  right->addWidget(scrolled(m_status), 1);

  auto* buttons = new QDialogButtonBox;
  m_import = buttons->addButton(tr("Import"), QDialogButtonBox::AcceptRole);
  m_import->setDefault(true);
  m_import->setObjectName("importAccept");
  buttons->addButton(tr("Cancel"), QDialogButtonBox::RejectRole);
  connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
  connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
  auto* body = new QHBoxLayout;
  body->setSpacing(18);
  body->addWidget(form);
  body->addLayout(right, 1);
  auto* outer = new QVBoxLayout(this);
  outer->setContentsMargins(18, 16, 18, 14);
  outer->addLayout(body, 1);
  outer->addWidget(buttons);
  connectForm();
}

void ImportDialog::connectForm() {
  connect(m_role, &QComboBox::activated, this, [this] {
    m_layer->setCurrentIndex(0);  // what was picked for another role need not suit this one
    updateSources(), readPreview();
  });
  connect(m_precinctLayer, &QComboBox::currentTextChanged, this, [this] { listSources(); });
  connect(m_header, &QSpinBox::valueChanged, this, [this] { readPreview(); });
  for (QComboBox* box : {m_layer, m_encoding, m_crs, m_axes})
    connect(box, &QComboBox::activated, this, [this] { readPreview(); });
  connect(m_crs->lineEdit(), &QLineEdit::editingFinished, this, [this] {
    if (request().sourceCrs != m_crsRead) readPreview();
  });
  connect(m_extras, &ImportExtras::placesChanged, this, [this] { readPreview(); });
}

}  // namespace wangge
