// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/layout/page_list.h"

#include <QComboBox>
#include <QLineEdit>
#include <QListView>
#include <QPainter>
#include <QPixmap>
#include <QVBoxLayout>

#include "app/text/words.h"
#include "app/window/parts/theme.h"
#include "app/window/parts/widgets.h"

namespace wangge {

using sheet::SheetKind;

PageModel::PageModel(PageMaker& maker, QObject* parent) : QAbstractListModel(parent), m_maker(maker) {
  connect(&maker, &PageMaker::made, this, [this](const PageKey& key) {
    if (const int at = rowOf(key.unit); at >= 0 && key.open == m_open) {
      const QModelIndex changed = index(at, 0);
      emit dataChanged(changed, changed);
    }
  });
}

void PageModel::setRows(std::vector<Row> rows) {
  if (rows == m_rows) return refresh();
  beginResetModel();
  m_rows = std::move(rows);
  endResetModel();
}

void PageModel::setOpen(bool open) {
  if (std::exchange(m_open, open) != open) refresh();
}

void PageModel::refresh() {
  if (!m_rows.empty()) emit dataChanged(index(0, 0), index(rowCount() - 1, 0), {Qt::DecorationRole, Qt::ToolTipRole});
}

int PageModel::rowOf(const map::Unit& unit) const {
  const auto found = std::ranges::find(m_rows, unit, &Row::unit);
  return found == m_rows.end() ? -1 : static_cast<int>(found - m_rows.begin());
}

int PageModel::rowCount(const QModelIndex& parent) const {
  return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

QVariant PageModel::data(const QModelIndex& index, int role) const {
  if (!index.isValid()) return {};
  const Row& row = m_rows[static_cast<std::size_t>(index.row())];
  const PageKey key{row.unit, m_open};
  switch (role) {
    case Qt::DisplayRole:
      return row.name.isEmpty() ? row.code : row.name;
    case Qt::DecorationRole: {
      // Asked for by what is in sight only.
      const QImage image = m_maker.thumbnail(key);
      if (!image.isNull()) return QPixmap::fromImage(image);
      QPixmap empty(m_size);
      empty.fill(Qt::white);
      return empty;
    }
    case Qt::ToolTipRole: {
      QString tip = row.name.isEmpty() ? row.code : row.name + (row.code.isEmpty() ? QString() : "  " + row.code);
      if (const int pages = m_maker.pagesOf(key); pages > 1) tip += u'\n' + PageList::tr("%n pages", nullptr, pages);
      return inTip(tip);
    }
    case Qt::TextAlignmentRole:
      return Qt::AlignHCenter;
    default:
      return {};
  }
}

PageList::PageList(PageMaker& maker, QWidget* parent)
    : QWidget(parent),
      m_model(new PageModel(maker, this)),
      m_level(named("layoutLevel", new QComboBox)),
      m_find(named("layoutFind", new QLineEdit)),
      m_view(named("layoutPages", new QListView)) {
  setObjectName("layoutPageList");
  constexpr int kPicture = 116;  // pixels
  maker.setThumbnailSize(kPicture, devicePixelRatioF());
  m_model->setPictureSize({kPicture, kPicture * 7 / 10});
  m_view->setModel(m_model);
  m_view->setViewMode(QListView::IconMode);
  m_view->setFlow(QListView::TopToBottom);
  m_view->setWrapping(false);
  m_view->setMovement(QListView::Static);
  m_view->setIconSize({kPicture, kPicture});
  m_view->setUniformItemSizes(true);
  m_view->setGridSize({kPicture + 22, kPicture + fontMetrics().height() + 16});
  m_view->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
  m_view->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
  m_view->setTextElideMode(Qt::ElideMiddle);
  m_view->setAccessibleName(tr("Sheets"));
  m_level->setAccessibleName(tr("A sheet for each"));
  m_level->setToolTip(tr("A sheet for each"));
  m_find->setPlaceholderText(tr("Find a unit"));
  m_find->setAccessibleName(tr("Find a unit"));
  m_find->setClearButtonEnabled(true);
  auto* column = spaced<QVBoxLayout>(this, {8, 8, 4, 8}, 6);
  addAll(column, {m_level, m_find});
  column->addWidget(m_view, 1);
  connect(m_level, &QComboBox::activated, this, [this] { fillUnits(); });
  connect(m_find, &QLineEdit::textChanged, this, [this] { fillUnits(); });
  connect(m_view->selectionModel(), &QItemSelectionModel::currentChanged, this, [this](const QModelIndex& current) {
    if (!current.isValid()) return;
    const map::Unit unit = m_model->row(current.row()).unit;
    if (m_unit == unit) return;
    m_unit = unit;
    emit unitChanged();
  });
}

void PageList::setPlan(const Project* plan) {
  m_plan = plan;
  fillLevels();
}

void PageList::setKinds(const std::set<SheetKind>& kinds) {
  if (m_kinds == kinds) return;
  m_kinds = kinds;
  fillLevels();
}

void PageList::setOpen(bool open) {
  m_model->setOpen(open);
}

std::optional<map::Unit> PageList::unit() const {
  return m_unit;
}

void PageList::fillLevels() {
  const QVariant before = m_level->currentData();
  m_level->clear();
  if (m_plan)
    for (std::size_t i = 0; i < kWordsOf<SheetKind>.size(); ++i) {
      const auto kind = static_cast<SheetKind>(i);
      if (!m_kinds.empty() && !m_kinds.contains(kind)) continue;
      if (!sheet::atlasOf(*m_plan, kind, {})) continue;
      m_level->addItem(wordFor(kind), static_cast<int>(kind));
    }
  int at = m_level->findData(before);
  if (at < 0) at = m_level->findData(static_cast<int>(SheetKind::Community));
  m_level->setCurrentIndex(std::max(0, at));
  fillUnits();
}

void PageList::fillUnits() {
  std::vector<PageModel::Row> rows;
  const QString wanted = m_find->text().trimmed();
  if (m_plan && m_level->currentIndex() >= 0) {
    const auto kind = static_cast<SheetKind>(m_level->currentData().toInt());
    if (const auto pages = sheet::atlasOf(*m_plan, kind, {}))
      for (const sheet::AtlasPage& page : *pages) {
        // Without the sheet in front, which is of another level.
        if (sheet::isOfPolice(kind) ? !page.unit.ofPolice()
                                    : page.unit.ofPolice() || sheet::kindOf(page.unit.level) != kind)
          continue;
        PageModel::Row row{page.unit, QString::fromStdString(map::nameOf(*m_plan, page.unit)),
                           QString::fromStdString(map::codeOf(*m_plan, page.unit))};
        if (row.name.isEmpty() && row.code.isEmpty()) row.name = tr("without a name");
        if (wanted.isEmpty() || row.name.contains(wanted, Qt::CaseInsensitive) || row.code.contains(wanted))
          rows.push_back(std::move(row));
      }
  }
  const auto before = m_unit;
  m_model->setRows(std::move(rows));
  const int at = before ? m_model->rowOf(*before) : -1;
  // What is looked at stays, also where it is not among those that were found.
  const bool searched = !wanted.isEmpty() && before && m_plan && map::exists(*m_plan, *before);
  if (at >= 0 || (!searched && !isEmpty())) {
    m_unit = m_model->row(std::max(0, at)).unit;
    m_view->setCurrentIndex(m_model->index(std::max(0, at), 0));
  } else if (!searched) {
    m_unit.reset();
  }
  if (m_unit != before) emit unitChanged();
}

void PageList::choose(const map::Unit& unit) {
  if (!m_plan || !map::exists(*m_plan, unit)) return;
  const SheetKind kind = unit.precinct ? SheetKind::Precinct : unit.beat ? SheetKind::Beat : sheet::kindOf(unit.level);
  const int level = m_level->findData(static_cast<int>(kind));
  if (level < 0) return;
  m_find->clear();
  if (level != m_level->currentIndex()) {
    m_level->setCurrentIndex(level);
    fillUnits();
  }
  if (const int at = m_model->rowOf(unit); at >= 0) m_view->setCurrentIndex(m_model->index(at, 0));
}

}  // namespace wangge
