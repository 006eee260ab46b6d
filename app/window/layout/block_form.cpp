// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/layout/block_form.h"

#include <QCheckBox>
#include <QComboBox>
#include <QFileDialog>
#include <QFileInfo>
#include <QFormLayout>
#include <QMenu>
#include <QPlainTextEdit>
#include <QSettings>
#include <QTextCursor>
#include <QToolButton>
#include <algorithm>

#include "app/paint/photo.h"
#include "app/text/field_titles.h"
#include "app/text/format.h"
#include "app/text/messages.h"
#include "app/window/layout/form_parts.h"
#include "app/window/layout/layout_texts.h"
#include "app/window/parts/elided_label.h"
#include "app/window/parts/heading.h"
#include "app/window/parts/kept_folder.h"
#include "app/window/parts/theme.h"

namespace wangge {
namespace {

// Rows of a form that are not there: label and field.
void showRow(QFormLayout* form, QWidget* field, bool shown) {
  field->setVisible(shown);
  if (QWidget* label = form->labelForField(field)) label->setVisible(shown);
}

}  // namespace

BlockForm::BlockForm(LayoutState& state, QWidget* parent)
    : QWidget(parent),
      m_state(state),
      m_head(new ElidedLabel),
      m_page(new QWidget),
      m_hint(wrapping(new QLabel(tr("Select a block on the page to see its place, size and text. Tab goes through "
                                    "them, arrows move, Enter edits.")))),
      m_wrong(wrapping(named("blockWrong", new QLabel))) {
  setObjectName("blockForm");
  m_head->setStyleSheet(headingStyle(1.1));
  m_hint->setStyleSheet("color: #5F6B76");
  m_wrong->setStyleSheet("color: #B7312C");
  auto* column = spaced<QVBoxLayout>(this, {10, 10, 10, 10}, 8);
  addAll(column, {m_head, m_hint, m_page, m_wrong});
  column->addStretch();
  m_form = spaced<QFormLayout>(m_page, {0, 0, 0, 0}, 6);
  m_form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
  const std::pair<const char*, QString> places[] = {{"blockX", tr("From the left")},
                                                    {"blockY", tr("From the top")},
                                                    {"blockWidth", tr("Width")},
                                                    {"blockHeight", tr("Height")}};
  auto* through = new UndoThrough(this);
  for (std::size_t i = 0; i < m_place.size(); ++i) {
    m_place[i] = millimetres(places[i].first, places[i].second, 0, 5000);
    m_place[i]->installEventFilter(through);
    m_form->addRow(places[i].second, m_place[i]);
    connect(m_place[i], &QDoubleSpinBox::valueChanged, this, [this, i] { placeTyped(i); });
  }
  buildText(m_form);
  buildPicture(m_form);
  for (QWidget* field : std::initializer_list<QWidget*>{m_text, m_duties, m_size}) field->installEventFilter(through);
  connect(&state, &LayoutState::formChanged, this, [this] { refresh(); });
  connect(&state, &LayoutState::selectionChanged, this, [this] {
    m_wrong->clear();
    refresh();
  });
  connect(&state, &LayoutState::editionChanged, this, [this] { fillFields(); });
  fillFields();
  refresh();
}

void BlockForm::buildText(QFormLayout* form) {
  m_text = named("blockText", new QPlainTextEdit);
  m_fields = named("blockFields", new QToolButton);
  m_size = millimetres("blockSize", tr("Height of letters"), layout::kLeastLetters, layout::kMostLetters);
  m_bold = named("blockBold", new QCheckBox(tr("Bold")));
  m_align = named("blockAlign", new QComboBox);
  m_text->setAccessibleName(tr("Wording"));
  m_text->setTabChangesFocus(true);
  m_text->setFixedHeight(fontMetrics().height() * 4 + 12);
  m_fields->setText(tr("Insert a field"));
  m_fields->setPopupMode(QToolButton::InstantPopup);
  m_fields->setMenu(new QMenu(m_fields));
  m_fields->menu()->setToolTipsVisible(true);
  m_align->addItems({tr("Left"), tr("Centre"), tr("Right")});
  m_align->setAccessibleName(tr("Alignment of the text"));
  form->addRow(tr("Wording"), m_text);
  form->addRow(QString(), m_fields);
  form->addRow(tr("Letters"), m_size);
  form->addRow(QString(), m_bold);
  form->addRow(tr("Alignment of the text"), m_align);
  connect(m_text, &QPlainTextEdit::textChanged, this, [this] {
    if (m_filling) return;
    QString typed = m_text->toPlainText();
    if (typed.size() > layout::kMostText) {
      // Not half a character.
      const int most = layout::kMostText - (typed[layout::kMostText - 1].isHighSurrogate() ? 1 : 0);
      typed.truncate(most);
      m_filling = true;
      m_text->setPlainText(typed);
      m_text->moveCursor(QTextCursor::End);
      m_filling = false;
    }
    const std::string text = typed.toStdString();
    m_state.change([&](sheet::Block& block) { block.text = text; }, QStringLiteral("text"));
  });
  connect(m_size, &QDoubleSpinBox::valueChanged, this, [this](double size) {
    m_state.change(
        [size](sheet::Block& block) {
          if (layout::hasLetters(block.kind)) block.size = size;
        },
        QStringLiteral("size"));
  });
  connect(m_bold, &QCheckBox::toggled, this, [this](bool bold) {
    if (m_filling) return;
    m_state.change([bold](sheet::Block& block) {
      if (layout::hasAlign(block.kind)) block.bold = bold;
    });
  });
  connect(m_align, &QComboBox::activated, this, [this](int at) {
    m_state.change([at](sheet::Block& block) {
      if (layout::hasAlign(block.kind)) block.align = static_cast<map::Align>(at);
    });
  });
}

void BlockForm::buildPicture(QFormLayout* form) {
  m_picture = new ElidedLabel;
  m_choose = named("blockPicture", new QPushButton(tr("Choose a picture…")));
  m_remove = named("blockNoPicture", new QPushButton(tr("Remove the picture")));
  m_duties = named("blockDuties", new QPlainTextEdit);
  m_duties->setAccessibleName(tr("Duties, one in each line"));
  m_duties->setToolTip(m_duties->accessibleName());
  m_duties->setTabChangesFocus(true);
  m_duties->setFixedHeight(fontMetrics().height() * 8 + 12);
  for (QPushButton* button : {m_choose, m_remove}) button->setAutoDefault(false);
  form->addRow(tr("Picture"), m_picture);
  form->addRow(QString(), m_choose);
  form->addRow(QString(), m_remove);
  form->addRow(tr("Duties"), m_duties);
  connect(m_choose, &QPushButton::clicked, this, [this] { choosePicture(); });
  connect(m_remove, &QPushButton::clicked, this,
          [this] { m_state.change([](sheet::Block& block) { block.picture.reset(), block.pictureFile.clear(); }); });
  connect(m_duties, &QPlainTextEdit::textChanged, this, [this] {
    if (m_filling) return;
    sheet::Template changed = m_state.form();
    changed.duties.clear();
    for (const QString& line : m_duties->toPlainText().split(u'\n'))
      if (!line.trimmed().isEmpty()) changed.duties.push_back(line.trimmed().toStdString());
    m_state.commit(std::move(changed), m_state.selection(), QStringLiteral("duties"));
  });
}

void BlockForm::fillFields() {
  QMenu* menu = m_fields->menu();
  menu->clear();
  for (const std::string_view field : sheet::kFields) {
    // In the public edition a contact is empty, so it is not offered.
    if (m_state.isOpen() && sheet::isContactField(field)) continue;
    const QString brace = "{" + QString::fromUtf8(field.data(), static_cast<qsizetype>(field.size())) + "}";
    QAction* action = menu->addAction(fieldTitle(field) + "  " + brace);
    action->setObjectName("field_" + brace.mid(1, brace.size() - 2));
    connect(action, &QAction::triggered, this, [this, brace] {
      m_text->insertPlainText(brace);
      m_text->setFocus();
    });
  }
}

void BlockForm::refresh() {
  m_filling = true;
  const layout::Blocks& blocks = m_state.blocks();
  const layout::Selection& selection = m_state.selection();
  const auto bounds = layout::boundsOf(blocks, selection);
  const auto alone = m_state.selectedBlock();
  const sheet::Block* block = alone && *alone < blocks.size() ? &blocks[*alone] : nullptr;
  m_hint->setVisible(!bounds);
  m_page->setVisible(bounds.has_value());
  m_head->setVisible(bounds.has_value());
  m_head->setText(block ? blockTitle(block->kind) : tr("%n blocks", nullptr, static_cast<int>(selection.size())));
  if (bounds) {
    showValue(m_place[0], bounds->min.x), showValue(m_place[1], bounds->min.y);
    showValue(m_place[2], bounds->width()), showValue(m_place[3], bounds->height());
  }
  const auto any = [&](bool (*has)(sheet::BlockKind)) {
    return std::ranges::any_of(selection, [&](std::size_t i) { return i < blocks.size() && has(blocks[i].kind); });
  };
  const auto first = [&](bool (*has)(sheet::BlockKind)) -> const sheet::Block& {
    const auto at = std::ranges::find_if(selection, [&](std::size_t i) { return has(blocks[i].kind); });
    return blocks[*at];
  };
  const bool text = block && layout::hasText(block->kind);
  for (QWidget* field : std::initializer_list<QWidget*>{m_text, m_fields}) showRow(m_form, field, text);
  if (text) {
    const QString shown = QString::fromStdString(block->text);
    if (m_text->toPlainText() != shown) m_text->setPlainText(shown);
  }
  const bool letters = any(layout::hasLetters), align = any(layout::hasAlign);
  showRow(m_form, m_size, letters);
  if (letters) showValue(m_size, first(layout::hasLetters).size);
  for (QWidget* field : std::initializer_list<QWidget*>{m_bold, m_align}) showRow(m_form, field, align);
  if (align) {
    m_bold->setChecked(first(layout::hasAlign).bold);
    m_align->setCurrentIndex(static_cast<int>(first(layout::hasAlign).align));
  }
  const bool picture = block && block->kind == sheet::BlockKind::Picture;
  for (QWidget* field : std::initializer_list<QWidget*>{m_picture, m_choose, m_remove}) showRow(m_form, field, picture);
  if (picture) {
    m_picture->setText(block->pictureFile.empty() ? tr("none")
                                                  : QFileInfo(QString::fromStdString(block->pictureFile)).fileName());
    m_remove->setEnabled(block->picture != nullptr || !block->pictureFile.empty());
  }
  const bool duties = block && block->kind == sheet::BlockKind::Duties;
  showRow(m_form, m_duties, duties);
  if (duties) {
    QStringList lines;
    for (const std::string& duty : m_state.form().duties) lines << QString::fromStdString(duty);
    QStringList shown = m_duties->toPlainText().split(u'\n');
    for (QString& line : shown) line = line.trimmed();
    shown.removeAll(QString());
    if (shown != lines) m_duties->setPlainText(lines.join(u'\n'));
  }
  warn(block);
  m_filling = false;
}

// What the text asks for and will not get.
void BlockForm::warn(const sheet::Block* block) {
  if (!block || !layout::hasText(block->kind)) {
    if (m_wrong->property("fields").toBool()) m_wrong->clear();
    return;
  }
  QStringList unknown, contacts;
  for (const std::string& field : layout::fieldsIn(block->text)) {
    const QString brace = "{" + QString::fromStdString(field) + "}";
    if (std::ranges::find(sheet::kFields, std::string_view(field)) == std::end(sheet::kFields)) {
      unknown << brace;
    } else if (m_state.isOpen() && sheet::isContactField(field)) {
      contacts << brace;
    }
  }
  QStringList said;
  if (!unknown.isEmpty()) said << tr("There is no such field: %1").arg(unknown.join(u' '));
  if (m_text->toPlainText().size() >= layout::kMostText - 1)
    said << tr("A text has no more than %1 characters.").arg(numberText(layout::kMostText));
  if (!contacts.isEmpty()) said << tr("Empty in the public edition: %1").arg(contacts.join(u' '));
  if (said.isEmpty() && !m_wrong->property("fields").toBool()) return;
  m_wrong->setProperty("fields", !said.isEmpty());
  m_wrong->setText(said.join(u'\n'));
}

void BlockForm::placeTyped(std::size_t which) {
  const auto bounds = layout::boundsOf(m_state.settledBlocks(), m_state.selection());
  if (!bounds) return;
  const layout::Page page = m_state.page();
  // Only the number that was typed: the others may have more decimals than are shown.
  double values[4] = {bounds->min.x, bounds->min.y, bounds->width(), bounds->height()};
  values[which] = m_place[which]->value();
  const QString kind = QStringLiteral("place%1").arg(which);
  const map::Rectangle to{{values[0], values[1]}, {values[0] + values[2], values[1] + values[3]}};
  bool placed = false;
  if (m_state.selectedBlock()) {
    placed = m_state.place(to, kind);
  } else if (layout::broughtOnto(page, to) == layout::rounded(to) && to.width() >= layout::kLeastSize &&
             to.height() >= layout::kLeastSize) {
    m_state.commit(layout::stretched(m_state.settledBlocks(), m_state.selection(), *bounds, to, page),
                   m_state.selection(), kind);
    placed = true;
  }
  m_wrong->setProperty("fields", false);
  m_wrong->setText(placed ? QString()
                          : tr("A block lies on the paper, which is %1 × %2 mm, and is at least %3 mm wide and high.")
                                .arg(page.width)
                                .arg(page.height)
                                .arg(layout::kLeastSize));
  refresh();
}

void BlockForm::choosePicture() {
  const QString file = QFileDialog::getOpenFileName(this, tr("Picture"), keptFolder("templatePictures"),
                                                    tr("Pictures (*.png *.jpg *.jpeg)"));
  if (file.isEmpty()) return;
  QSettings().setValue("templatePictures", QFileInfo(file).absolutePath());
  // As it is read again with the template: upright, of a size for paper, and nothing but dots.
  const QString called = QFileInfo(file).fileName();
  const auto read = readPicture(file.toStdString());
  if (!read) {
    Error error = read.error();
    for (Argument& argument : error.arguments)
      if (argument.name == "file") argument.value = called.toStdString();
    return m_wrong->setText(textOf(error));
  }
  m_wrong->clear();
  const std::string name = called.toStdString();
  m_state.change([&](sheet::Block& block) {
    if (block.kind == sheet::BlockKind::Picture) block.picture = *read, block.pictureFile = name;
  });
}

void BlockForm::startEditing() {
  QWidget* field = m_place[0];
  for (QWidget* each : std::initializer_list<QWidget*>{m_text, m_duties, m_choose})
    if (each->isVisibleTo(this)) {
      field = each;
      break;
    }
  field->setFocus();
  if (field == m_text) m_text->selectAll();
}

}  // namespace wangge
