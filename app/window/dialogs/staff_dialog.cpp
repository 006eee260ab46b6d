// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/dialogs/staff_dialog.h"

#include <QComboBox>
#include <QDate>
#include <QDialogButtonBox>
#include <QFileDialog>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QPixmap>
#include <QPushButton>
#include <QTreeWidget>
#include <QVBoxLayout>

#include "app/session/session.h"
#include "app/text/messages.h"
#include "app/text/words.h"
#include "app/window/parts/elided_label.h"
#include "app/window/parts/heading.h"
#include "app/window/parts/theme.h"
#include "app/window/parts/waits.h"
#include "app/window/parts/widgets.h"
#include "core/plan/grid_name.h"
#include "core/plan/staff.h"

namespace wangge {
namespace {

constexpr int kPhotoWidth = 84, kPhotoHeight = 112;  // pixels
constexpr int kPostRole = Qt::UserRole;

QString said(const std::string& text) {
  return QString::fromStdString(text);
}
std::string typed(const QLineEdit* field) {
  return field->text().trimmed().toStdString();
}

}  // namespace

Days dayToday() {
  return static_cast<Days>(QDate(1970, 1, 1).daysTo(QDate::currentDate()));
}

StaffDialog::StaffDialog(Session& session, GridId grid, QWidget* parent)
    : QDialog(parent), m_session(session), m_grid(grid) {
  setObjectName("staffDialog");
  setWindowTitle(tr("People on the grid"));
  resize(680, 500);
  auto* heading = new ElidedLabel(gridText(nameOf(session.project(), grid)));
  heading->setStyleSheet(headingStyle());
  m_list = named("staffList", new QTreeWidget);
  m_list->setRootIsDecorated(false);
  m_list->setUniformRowHeights(true);
  m_list->setHeaderLabels({tr("Post"), tr("Full name"), tr("Phone"), tr("First day"), tr("Last day")});
  m_list->header()->setSectionResizeMode(QHeaderView::Stretch);
  m_list->header()->setMinimumSectionSize(40);
  m_list->setAccessibleName(tr("People on the grid"));
  m_warning = named("staffWarning", new ElidedLabel({}, 2));
  m_warning->setStyleSheet("color: #8A5A00");
  m_wrong = named("staffWrong", new ElidedLabel({}, 3));
  m_wrong->setStyleSheet("color: #B3123C");

  m_role = named("staffRole", new QComboBox);
  for (const PostRole role : kPostRoles) m_role->addItem(wordFor(role), static_cast<int>(role));
  m_name = named("staffName", new QLineEdit), m_phone = named("staffPhone", new QLineEdit);
  m_from = named("staffFrom", new QLineEdit), m_until = named("staffUntil", new QLineEdit);
  m_note = named("staffNote", new QLineEdit);
  for (QLineEdit* day : {m_from, m_until}) day->setPlaceholderText(tr("such as 2024-03-01"));
  auto* form = new QFormLayout;
  form->setHorizontalSpacing(12);
  form->setVerticalSpacing(7);
  const auto row = [&](const QString& title, QWidget* field) {
    form->addRow(title, field);
    field->setAccessibleName(title);
  };
  row(tr("Post"), m_role);
  row(tr("Full name"), m_name);
  row(tr("Phone"), m_phone);
  row(tr("First day"), m_from);
  row(tr("Last day"), m_until);
  row(tr("Note"), m_note);

  m_picture = named("staffPhoto", new QLabel);
  m_picture->setFixedSize(kPhotoWidth, kPhotoHeight);
  m_picture->setAlignment(Qt::AlignCenter);
  m_picture->setWordWrap(true);
  m_picture->setStyleSheet("background: #F1F3F5; color: #5F6B76; border: 1px solid #C8CDD3");
  auto* choose = named("staffChoosePhoto", new QPushButton(tr("Photo…")));
  m_noPhoto = named("staffNoPhoto", new QPushButton(tr("Without")));
  auto* side = new QVBoxLayout;
  side->addWidget(m_picture, 0, Qt::AlignHCenter);
  addAll(side, {choose, m_noPhoto});
  side->addStretch();
  auto* middle = new QHBoxLayout;
  middle->setSpacing(16);
  middle->addLayout(form, 1);
  middle->addLayout(side);

  m_add = named("staffAdd", new QPushButton(tr("Add")));
  m_change = named("staffChange", new QPushButton(tr("Change")));
  m_end = named("staffEnd", new QPushButton(tr("End today")));
  m_remove = named("staffRemove", new QPushButton(tr("Remove")));
  auto* edits = new QHBoxLayout;
  for (QPushButton* button : {m_add, m_change, m_end, m_remove}) edits->addWidget(button);
  edits->addStretch();
  auto* buttons = new QDialogButtonBox(QDialogButtonBox::Close);
  edits->addWidget(buttons);

  auto* column = spaced<QVBoxLayout>(this, {18, 16, 18, 14}, theme::kSpace);
  column->addWidget(heading);
  column->addWidget(m_list, 1);
  column->addWidget(m_warning);
  column->addLayout(middle);
  column->addWidget(m_wrong);
  column->addLayout(edits);

  // Return in a field presses none of them.
  for (QPushButton* button : findChildren<QPushButton*>()) button->setAutoDefault(false);

  connect(m_role, &QComboBox::activated, this, [this] {
    if (!selected() && !m_from->isModified()) m_from->setText(said(isoText(firstDay())));
  });
  connect(m_list, &QTreeWidget::itemSelectionChanged, this, [this] { showSelected(); });
  connect(choose, &QPushButton::clicked, this, [this] { choosePhoto(); });
  connect(m_noPhoto, &QPushButton::clicked, this, [this] { m_photo.reset(), showPhoto(); });
  connect(m_add, &QPushButton::clicked, this, [this] { add(); });
  connect(m_change, &QPushButton::clicked, this, [this] { change(); });
  connect(m_end, &QPushButton::clicked, this, [this] { end(); });
  connect(m_remove, &QPushButton::clicked, this, [this] { remove(); });
  connect(m_name, &QLineEdit::textChanged, this, [this] { updateButtons(); });
  connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
  connect(&session, &Session::planReplaced, this, &QDialog::reject);
  showPosts();
  showSelected();
}

void StaffDialog::showPosts() {
  const Project& project = m_session.project();
  const PostId before = selected();
  const QSignalBlocker quiet(m_list);
  m_list->clear();
  int chiefs = 0, ending = 0, beginning = 0;
  for (PostId id : postsOf(project, m_grid)) {
    const Post& post = project.posts.at(id);
    const Person* person = project.persons.find(post.person);
    auto* item = new QTreeWidgetItem(
        m_list, {wordFor(post.role), person ? said(person->name) : QString(), person ? said(person->phone) : QString(),
                 said(isoText(post.from)), said(isoText(post.until))});
    item->setData(0, kPostRole, QVariant::fromValue(static_cast<qulonglong>(id.value)));
    for (int c = 0; c < item->columnCount(); ++c) item->setToolTip(c, inTip(item->text(c)));
    const bool now = isInForce(post, dayToday());
    if (!now)
      for (int c = 0; c < item->columnCount(); ++c) item->setForeground(c, QColor(0x5F, 0x6B, 0x76));
    if (now && post.role == PostRole::Chief) {
      ++chiefs;
      ending += post.until == dayToday() && post.from != dayToday();
      beginning += post.from == dayToday() && post.until != dayToday();
    }
    if (id == before) item->setSelected(true);
  }
  // One who ends today and one who begins are no two.
  if (beginning > 0) chiefs -= ending;
  m_warning->setText(chiefs > 1 ? tr("The grid has %1 chiefs at a time. End the post of all but one.").arg(chiefs)
                                : QString());
  m_warning->setVisible(chiefs > 1);
}

PostId StaffDialog::selected() const {
  const QList<QTreeWidgetItem*> items = m_list->selectedItems();
  return items.isEmpty() ? PostId() : PostId(items.front()->data(0, kPostRole).toULongLong());
}

void StaffDialog::showSelected() {
  const Project& project = m_session.project();
  const PostId id = selected();
  const Post* post = project.posts.find(id);
  const Person* person = post ? project.persons.find(post->person) : nullptr;
  m_role->setCurrentIndex(post ? m_role->findData(static_cast<int>(post->role)) : 0);
  m_name->setText(person ? said(person->name) : QString());
  m_phone->setText(person ? said(person->phone) : QString());
  m_note->setText(person ? said(person->note) : QString());
  m_from->setText(post ? said(isoText(post->from)) : said(isoText(firstDay())));
  m_until->setText(post ? said(isoText(post->until)) : QString());
  m_photo = person ? person->photo : nullptr;
  m_wrong->clear();
  updateButtons();
  showPhoto();
}

void StaffDialog::updateButtons() {
  const Post* post = m_session.project().posts.find(selected());
  const QString name = typed(m_name).empty() ? tr("Write the name first.") : QString();
  const QString row = post ? QString() : tr("Select a row of the list first.");
  waitFor(m_add, name, tr("Somebody new on the grid, as the form says"));
  waitFor(m_change, row.isEmpty() ? name : row, tr("The selected row becomes what the form says"));
  waitFor(m_end, post && !isInForce(*post, dayToday()) ? tr("The post is not held today.") : row,
          tr("The post stays on record, with today as its last day"));
  waitFor(m_remove, row, tr("As if it had never been"));
}

void StaffDialog::showPhoto() {
  QPixmap picture;
  if (m_photo)
    picture.loadFromData(reinterpret_cast<const uchar*>(m_photo->data()), static_cast<uint>(m_photo->size()));
  m_picture->setPixmap(
      picture.isNull() ? QPixmap() : picture.scaled(m_picture->size(), Qt::KeepAspectRatio, Qt::SmoothTransformation));
  if (picture.isNull()) m_picture->setText(tr("no photo"));
  waitFor(m_noPhoto, m_photo ? QString() : tr("There is no photo."), tr("Take the photo away"));
}

void StaffDialog::choosePhoto() {
  const QString file = QFileDialog::getOpenFileName(
      this, tr("Photo"), {}, tr("Pictures (*.jpg *.jpeg *.png *.bmp *.gif *.webp *.tif *.tiff)"));
  if (file.isEmpty()) return;
  auto photo = readPhoto(file.toStdString());
  m_wrong->setText(photo ? QString() : textOf(photo.error()));
  if (!photo) return;
  m_photo = *std::move(photo);
  showPhoto();
}

Days StaffDialog::firstDay() const {
  const Project& project = m_session.project();
  Days day = dayToday();
  if (m_role->currentData().toInt() != static_cast<int>(PostRole::Chief)) return day;
  for (PostId id : postsOf(project, m_grid)) {
    const Post& post = project.posts.at(id);
    if (post.role == PostRole::Chief && post.until >= day) day = post.until + 1;
  }
  return day;
}

Person StaffDialog::person() const {
  return {typed(m_name), typed(m_phone), typed(m_note), m_photo};
}

std::optional<Post> StaffDialog::post() {
  Post post;
  post.grid = m_grid, post.role = static_cast<PostRole>(m_role->currentData().toInt());
  for (const auto& [field, day] : {std::pair(m_from, &post.from), std::pair(m_until, &post.until)}) {
    if (typed(field).empty()) continue;
    const auto read = daysFrom(typed(field));
    if (!read) {
      m_wrong->setText(textOf(Message("edit.no_date").with("value", typed(field))));
      field->setFocus();
      return std::nullopt;
    }
    *day = *read;
  }
  return post;
}

bool StaffDialog::take(Result<Step> step) {
  m_wrong->setText(step ? QString() : textOf(step.error()));
  if (!step || !m_session.commit(std::move(step))) return false;
  showPosts();
  return true;
}

void StaffDialog::add() {
  const std::optional<Post> wanted = post();
  if (!wanted) return;
  const Project& project = m_session.project();
  Person entered = person();
  // The note and photo of the selected row are not those of somebody with another name.
  const Post* shown = project.posts.find(selected());
  const Person* other = shown ? project.persons.find(shown->person) : nullptr;
  if (other && other->name != entered.name) {
    if (entered.note == other->note) entered.note.clear();
    if (entered.photo == other->photo) entered.photo.reset();
  }
  if (!take(appoint(project, std::move(entered), *wanted, m_session.context()))) return;
  m_list->clearSelection();
  showSelected();
}

void StaffDialog::change() {
  const PostId id = selected();
  const std::optional<Post> wanted = post();
  if (!wanted || !m_session.project().posts.contains(id)) return;
  if (take(changePost(m_session.project(), id, person(), wanted->role, wanted->from, wanted->until,
                      m_session.context())))
    showSelected();
}

void StaffDialog::end() {
  const PostId id = selected();
  if (!m_session.project().posts.contains(id)) return;
  const Post& post = m_session.project().posts.at(id);
  if (take(setPost(m_session.project(), id, post.role, post.from, dayToday(), m_session.context()))) showSelected();
}

void StaffDialog::remove() {
  if (!take(removePost(m_session.project(), selected(), m_session.context()))) return;
  m_list->clearSelection();
  showSelected();
}

}  // namespace wangge
