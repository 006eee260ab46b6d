// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/import/import_table.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QPushButton>
#include <QScrollBar>
#include <QStyleOptionComboBox>
#include <QStylePainter>
#include <algorithm>
#include <functional>
#include <utility>

#include "app/text/format.h"
#include "app/text/messages.h"
#include "app/text/systems.h"
#include "app/text/window_text.h"
#include "app/text/words.h"
#include "app/window/import/choices.h"
#include "app/window/parts/heading.h"
#include "app/window/parts/lists.h"
#include "app/window/parts/theme.h"
#include "app/window/parts/waits.h"
#include "app/window/parts/widgets.h"
#include "gis/roles.h"

namespace wangge {
namespace {

enum Column { kFile, kRole, kRows, kSystem, kFields, kState, kDetails, kColumns };

constexpr std::pair<Column, int> kWidths[] = {{kRole, 152}, {kRows, 96}, {kDetails, 78}};  // pixels

QString fieldsOf(const gis::PlannedLayer& layer) {
  QStringList fields;
  for (const gis::FieldPreview& field : layer.preview.fields)
    if (!field.guessedKey.empty())
      fields << ImportTable::tr("%1: %2").arg(wordFor(QString::fromStdString(field.guessedKey)),
                                              QString::fromStdString(field.name));
  return fields.join(ImportTable::tr(", "));
}

// Boxes of two rows do not touch.
QWidget* padded(QWidget* widget) {
  auto* cell = new QWidget;
  spaced<QHBoxLayout>(cell, {2, 2, 2, 2})->addWidget(widget);
  return cell;
}

// A box in a row of the table; wheels over it scroll the table.
class QuietBox : public QComboBox {
 public:
  QuietBox() { guardWheel(this); }
  // Adds what is only seen once it is opened: long lists in hundreds of rows take their time.
  std::function<void()> fill;
  void showPopup() override {
    fillOnce();
    QComboBox::showPopup();
  }

 protected:
  // What is too long ends in dots, and stands whole in the tip.
  void paintEvent(QPaintEvent*) override {
    QStylePainter painter(this);
    QStyleOptionComboBox option;
    initStyleOption(&option);
    if (currentIndex() < 0) {
      option.palette.setBrush(QPalette::ButtonText, option.palette.placeholderText());
      option.currentText = placeholderText();
    }
    painter.drawComplexControl(QStyle::CC_ComboBox, option);
    const int width = style()->subControlRect(QStyle::CC_ComboBox, &option, QStyle::SC_ComboBoxEditField, this).width();
    option.currentText = fontMetrics().elidedText(option.currentText, Qt::ElideRight, width);
    painter.drawControl(QStyle::CE_ComboBoxLabel, option);
  }
  void focusInEvent(QFocusEvent* event) override {
    fillOnce();
    QComboBox::focusInEvent(event);
  }

 private:
  void fillOnce() {
    if (fill) std::exchange(fill, {})();
  }
};

}  // namespace

ImportTable::ImportTable(QWidget* parent) : QTableWidget(0, kColumns, parent) {
  setObjectName("importTable");
  setAccessibleName(tr("File"));
  setTabKeyNavigation(false);
  setHorizontalHeaderLabels(
      {tr("File"), tr("Import as"), tr("Content"), tr("Coordinate system"), tr("Fields"), tr("State"), QString()});
  verticalHeader()->hide();
  verticalHeader()->setDefaultSectionSize(roomForLines(1, 18, 36));
  setEditTriggers(QAbstractItemView::NoEditTriggers);
  setItemDelegate(new ColourDelegate(this));
  setSelectionBehavior(QAbstractItemView::SelectRows);
  setSelectionMode(QAbstractItemView::SingleSelection);
  setShowGrid(false);
  setAlternatingRowColors(true);
  setWordWrap(false);
  setStyleSheet("QTableWidget { border: 1px solid #E3E7EA } QPushButton { padding: 3px 6px }");
  horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
  horizontalHeader()->setSectionResizeMode(kFields, QHeaderView::Stretch);
  horizontalHeader()->setSectionResizeMode(kState, QHeaderView::Stretch);
  for (const auto& [column, width] : kWidths) setColumnWidth(column, width);
  connect(verticalScrollBar(), &QScrollBar::valueChanged, this, [this] { fillSeen(); });
}

void ImportTable::showPlan(const gis::ImportPlan& plan) {
  const int chosen = currentRow(), top = verticalScrollBar()->value();
  setUpdatesEnabled(false);
  setRowCount(0);  // with all that stands in it
  m_layers = plan.layers;
  m_filled.assign(m_layers.size(), false);
  setRowCount(static_cast<int>(m_layers.size()));
  for (int row = 0; row < rowCount(); ++row) showLayer(row, m_layers[static_cast<std::size_t>(row)]);
  if (chosen >= 0 && chosen < rowCount()) selectRow(chosen);
  verticalScrollBar()->setValue(top);
  fillSeen();
  setUpdatesEnabled(true);
}

void ImportTable::fillSeen() {
  constexpr int kFew = 40, kBeyond = 10;
  const bool few = rowCount() <= kFew;
  const int first = few ? 0 : std::max(0, rowAt(0) - kBeyond);
  const int seen = viewport()->height() / std::max(1, verticalHeader()->defaultSectionSize());
  const int last = few ? rowCount() : std::min(rowCount(), std::max(0, rowAt(0)) + seen + kBeyond);
  for (int row = first; row < last; ++row) {
    if (m_filled[static_cast<std::size_t>(row)]) continue;
    m_filled[static_cast<std::size_t>(row)] = true;
    const gis::PlannedLayer& layer = m_layers[static_cast<std::size_t>(row)];
    setCellWidget(row, kRole, padded(roleBox(row, layer)));
    if (layer.use && layer.role)
      if (QWidget* system = systemBox(row, layer)) setCellWidget(row, kSystem, padded(system));
    auto* details = new QPushButton(tr("Details…"));
    details->setObjectName(QString("details_%1").arg(row));
    details->setAutoDefault(false);
    waitFor(details, layer.use && layer.role ? QString() : tr("Choose first what the layer is imported as."));
    connect(details, &QPushButton::clicked, this, [this, row] { emit detailsRequested(row); });
    setCellWidget(row, kDetails, padded(details));
  }
}

void ImportTable::resizeEvent(QResizeEvent* event) {
  // On a small screen names of files and systems leave room for fields and states.
  int room = viewport()->width();
  for (const auto& [column, width] : kWidths) room -= width;
  setColumnWidth(kFile, std::clamp(room * 22 / 100, 120, 212));
  setColumnWidth(kSystem, std::clamp(room * 32 / 100, 170, 334));
  QTableWidget::resizeEvent(event);
  fillSeen();
}

void ImportTable::showLayer(int row, const gis::PlannedLayer& layer) {
  const auto set = [&](int column, const QString& text, const QString& tip = {}) {
    auto* item = new QTableWidgetItem(text);
    item->setToolTip(tip.isEmpty() ? text : tip);
    if (!layer.use) item->setForeground(theme::quiet());
    setItem(row, column, item);
    return item;
  };
  const QString file = QString::fromStdString(layer.file);
  set(kFile, layer.isNamed() ? tr("%1 · %2").arg(file, QString::fromStdString(layer.layer)) : file);
  QStringList content = {wordFor(QString::fromStdString(layer.preview.geometry))};
  if (layer.preview.features >= 0) content << numberText(layer.preview.features);
  set(kRows, layer.preview.geometry.empty() ? QString() : content.join(" · "));
  QString fields = layer.use && layer.role ? fieldsOf(layer) : QString();
  if (!layer.preview.encoding.empty() && layer.preview.encoding != "UTF-8" && layer.use)
    fields += tr(" [%1]").arg(QString::fromStdString(layer.preview.encoding));
  set(kFields, fields);
  QStringList doubts, findings;
  for (const gis::Doubt& doubt : layer.doubts) doubts << windowTextOf(doubt.what);
  for (const gis::Finding& finding : layer.findings) findings << windowTextOf(finding.what);
  auto* state = set(kState,
                    !layer.use         ? tr("left out")
                    : doubts.isEmpty() ? tr("ready")
                                       : doubts.join(" "),
                    (doubts + findings).join("\n"));
  if (layer.use) {
    const QColor colour =
        doubts.isEmpty() ? theme::statusColour(GridStatus::InBand) : theme::severityColour(Severity::Error);
    state->setIcon(theme::icon(doubts.isEmpty() ? "check" : "warning", colour));
    state->setForeground(colour);
  }
}

QWidget* ImportTable::roleBox(int row, const gis::PlannedLayer& layer) {
  auto* box = new QuietBox;
  box->setObjectName(QString("role_%1").arg(row));
  box->setPlaceholderText(tr("(choose)"));
  std::vector<Role> roles = layer.possible;
  if (layer.role && std::find(roles.begin(), roles.end(), *layer.role) == roles.end()) roles.push_back(*layer.role);
  for (Role role : roles) box->addItem(wordFor(role), QString::fromStdString(std::string(toText(role))));
  box->addItem(tr("(leave out)"), QString("no"));
  const QString now = !layer.use ? "no" : layer.role ? QString::fromStdString(std::string(toText(*layer.role))) : "";
  box->setCurrentIndex(now.isEmpty() ? -1 : box->findData(now));
  box->setToolTip(inTip(box->currentText()));
  box->setAccessibleName(tr("Import as"));
  connect(box, &QComboBox::activated, this, [this, row, box] {
    const std::string value = box->currentData().toString().toStdString();
    emit decided(row, value == "no" ? "use" : "role", value);
  });
  return box;
}

QWidget* ImportTable::systemBox(int row, const gis::PlannedLayer& layer) {
  const QString told = QString::fromStdString(layer.preview.crs),
                taken = QString::fromStdString(layer.request.sourceCrs);
  const bool placeless = layer.preview.geometry == "none" && layer.preview.extent.empty() &&
                         layer.preview.systems.empty() && taken.isEmpty();
  if (placeless) return nullptr;
  auto* box = new QuietBox;
  box->setObjectName(QString("system_%1").arg(row));
  box->setPlaceholderText(tr("(choose)"));
  box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
  if (!told.isEmpty()) box->addItem(tr("%1 (told by the file)").arg(systemText(told)), QString());
  // Where the file tells none, the one that was found to be the only one that fits.
  for (const gis::Finding& finding : layer.findings)
    if ((finding.what.code == "guess.crs_taken" || finding.what.code == "guess.zone_taken") && told.isEmpty())
      for (const Argument& argument : finding.what.arguments)
        if (const auto* crs = std::get_if<std::string>(&argument.value); crs && argument.name == "crs")
          box->addItem(tr("%1 (as it fits)").arg(systemText(QString::fromStdString(*crs))), QString());
  const QList<Choice> systems = systemsFor(layer);
  for (const Choice& choice : systems)
    if (QString::fromStdString(choice.decisions[0].second) == taken) box->addItem(choice.text, taken);
  if (!taken.isEmpty() && box->findData(taken) < 0) box->addItem(systemText(taken), taken);
  box->setCurrentIndex(box->findData(taken));
  box->setToolTip(inTip(box->currentText()));
  box->setAccessibleName(tr("Coordinate system"));
  box->fill = [box, systems] {
    for (const Choice& choice : systems)
      if (const QString code = QString::fromStdString(choice.decisions[0].second); box->findData(code) < 0)
        box->addItem(choice.text, code);
  };
  connect(box, &QComboBox::activated, this,
          [this, row, box] { emit decided(row, "crs", box->currentData().toString().toStdString()); });
  return box;
}

}  // namespace wangge
