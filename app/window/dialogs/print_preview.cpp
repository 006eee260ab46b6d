// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/dialogs/print_preview.h"

#include <QBoxLayout>
#include <QElapsedTimer>
#include <QLabel>
#include <QToolButton>
#include <algorithm>
#include <utility>

#include "app/text/format.h"
#include "app/text/messages.h"
#include "app/window/dialogs/page_view.h"
#include "app/window/parts/theme.h"
#include "app/window/parts/widgets.h"

namespace wangge {
namespace {

constexpr int kCountFor = 200;  // milliseconds of counting between two looks at the number
constexpr double kStep = 1.25;

// Pages of an entry by what making it gave; -1 when it cannot be made.
int pagesOf(const Result<std::vector<sheet::TemplateSheet>>& made, std::size_t entries) {
  if (made) return static_cast<int>(made->size());
  return made.error().code == "map.nothing_to_draw" && entries > 1 ? 0 : -1;
}

}  // namespace

PrintPreview::PrintPreview(QWidget* parent) : QWidget(parent), m_view(named("printPage", new PageView)) {
  const auto button = [&](const char* name, const char* icon, const QString& tip, auto&& act) {
    auto* made = named(name, new QToolButton);
    made->setIcon(theme::icon(icon));
    made->setToolTip(tip), made->setAccessibleName(tip);
    made->setAutoRaise(true);
    connect(made, &QToolButton::clicked, this, act);
    return made;
  };
  m_before = button("printBefore", "previous", tr("Page before"), [this] { turnTo(m_page - 1); });
  m_after = button("printAfter", "next", tr("Next page"), [this] { turnTo(m_page + 1); });
  m_number = named("printNumber", new QLabel);
  m_zoom = named("printZoom", new QLabel);
  m_zoom->setMinimumWidth(fontMetrics().horizontalAdvance("1600 %"));
  m_zoom->setAlignment(Qt::AlignCenter);
  auto* bar = new QHBoxLayout;
  addAll(bar, {m_before, m_number, m_after});
  bar->addStretch();
  addAll(bar, {button("printSmaller", "zoom-out", tr("Smaller"), [this] { m_view->zoomBy(1 / kStep); }), m_zoom,
               button("printLarger", "zoom-in", tr("Larger"), [this] { m_view->zoomBy(kStep); }),
               button("printWhole", "zoom-all", tr("The whole page"), [this] { m_view->fit(); })});
  auto* column = spaced<QVBoxLayout>(this, {0, 0, 0, 0}, 4);
  column->addLayout(bar);
  column->addWidget(m_view, 1);
  connect(m_view, &PageView::zoomed, this,
          [this] { m_zoom->setText(tr("%1 %").arg(numberText(qRound(m_view->zoom() * 100)))); });
  connect(m_view, &PageView::turned, this, [this](int by) { turnTo(m_page + by); });
  refresh();
}

PrintPreview::~PrintPreview() {
  m_make.abandon();
  m_count.abandon();
}

void PrintPreview::show(std::shared_ptr<const Project> project, const PageRequest& request) {
  m_count.abandon();
  m_make.abandon();
  m_pages.reset(), m_counts.clear(), m_scenes.clear();
  m_why.clear(), m_fails.clear();
  m_view->say(tr("The page is being made …"));
  if (m_project != project) m_project = project, m_base.reset();
  m_make.start<Made>(
      [project, request, base = m_base](const Progress&) {
        auto pages = Pages::of(project, request, base);
        if (!pages) return Made{nullptr, fail(pages.error()), 0};
        Made made{std::make_shared<const Pages>(*std::move(pages)), {}, 0};
        // The first that has territory.
        const std::size_t entries = made.pages->entries().size();
        for (; made.entry < entries; ++made.entry) {
          made.sheets = made.pages->make(made.entry);
          if (made.sheets || made.sheets.error().code != "map.nothing_to_draw" || made.entry + 1 == entries) break;
        }
        return made;
      },
      [this](Made made) {
        m_page = 0, m_sheet = 0;
        take(std::move(made));
      });
  refresh();
  emit changed();
}

void PrintPreview::showNothing(const QString& why) {
  m_count.abandon();
  m_make.abandon();
  m_pages.reset(), m_counts.clear(), m_scenes.clear();
  m_why = why, m_fails.clear();
  m_view->show(nullptr, true);
  m_view->say(why);
  refresh();
  emit changed();
}

void PrintPreview::take(Made made) {
  if (!made.pages) return showNothing(textOf(made.sheets.error()));
  if (m_pages != made.pages) {
    m_pages = made.pages;
    m_base = m_pages->base();
    m_counts.assign(m_pages->entries().size(), -1);
    // Those before it have no territory.
    for (std::size_t i = 0; i < made.entry; ++i) m_counts[i] = 0;
  }
  m_entry = made.entry;
  m_scenes.clear();
  if (made.sheets) {
    for (sheet::TemplateSheet& sheet : *made.sheets)
      m_scenes.push_back(std::make_shared<const map::Scene>(std::move(sheet.sheet.scene)));
    m_counts[m_entry] = static_cast<int>(m_scenes.size());
    m_why.clear();
    m_view->say({});
    showSheet(false);
  } else {
    m_counts[m_entry] = std::max(0, pagesOf(made.sheets, m_counts.size()));
    noteFailure(made.sheets);
    m_why = textOf(made.sheets.error());
    m_view->show(nullptr, true);
    m_view->say(m_why);
  }
  refresh();
  emit changed();
  countOn();
}

// One sheet that cannot be made keeps all of them from being printed.
void PrintPreview::noteFailure(const Result<std::vector<sheet::TemplateSheet>>& made) {
  if (m_fails.isEmpty() && pagesOf(made, m_counts.size()) < 0) m_fails = textOf(made.error());
}

void PrintPreview::make(std::size_t entry) {
  m_make.abandon();
  m_make.start<Made>(
      // A copy: one is used by one thread at a time.
      [pages = m_pages, own = Pages(*m_pages), entry](const Progress&) {
        return Made{pages, own.make(entry), entry};
      },
      [this](Made made) { take(std::move(made)); });
  refresh();
}

std::pair<std::size_t, int> PrintPreview::place(int page) const {
  for (std::size_t i = 0; i < m_counts.size(); ++i) {
    const int pages = m_counts[i] < 0 ? 1 : m_counts[i];
    if (page < pages) return {i, page};
    page -= pages;
  }
  return {m_entry, m_sheet};
}

void PrintPreview::turnTo(int page) {
  if (!m_pages || page < 0 || page >= pageCount()) return;
  m_page = page;
  const auto [entry, sheet] = place(page);
  m_sheet = sheet;
  if (entry == m_entry && !m_scenes.empty()) {
    // Another one that was asked for meanwhile.
    m_make.abandon();
    showSheet(false);
  } else {
    make(entry);
  }
  refresh();
}

void PrintPreview::showSheet(bool fit) {
  if (m_scenes.empty()) return;
  m_sheet = std::clamp(m_sheet, 0, static_cast<int>(m_scenes.size()) - 1);
  m_view->show(m_scenes[static_cast<std::size_t>(m_sheet)], fit);
}

int PrintPreview::pageCount() const {
  int pages = 0;
  for (const int count : m_counts) pages += count < 0 ? 1 : count;
  return pages;
}

bool PrintPreview::isCounted() const {
  return m_pages && std::ranges::find(m_counts, -1) == m_counts.end();
}

bool PrintPreview::isReady() const {
  return !m_make.isRunning() && !m_count.isRunning() && m_view->isDrawn();
}

void PrintPreview::rest() {
  m_count.abandon();
  // The first page of a request is what all else waits for.
  if (!m_pages || !m_make.isRunning()) return;
  m_make.abandon();
  m_left = true;
}

void PrintPreview::goOn() {
  if (std::exchange(m_left, false) && m_pages) make(place(m_page).first);
  countOn();
}

// A little at a time, so that what was counted is seen.
void PrintPreview::countOn() {
  if (m_count.isRunning() || !m_pages || isCounted()) return;
  struct Count {
    std::size_t entry = 0;
    int pages = 0;  // -1: it cannot be made
    std::optional<Error> error;
  };
  using Counts = std::vector<Count>;
  m_count.start<Counts>(
      [own = Pages(*m_pages), counts = m_counts](const Progress& progress) {
        Counts found;
        QElapsedTimer timer;
        timer.start();
        for (std::size_t i = 0; i < counts.size() && !progress.cancelled() && timer.elapsed() < kCountFor; ++i)
          if (counts[i] < 0) {
            const auto made = own.make(i);
            found.push_back({i, pagesOf(made, counts.size()), made ? std::nullopt : std::optional(made.error())});
          }
        return found;
      },
      [this, of = m_pages](Counts found) {
        if (of != m_pages) return;
        // The page that is looked at stays, whatever the number before it becomes.
        for (const auto& [entry, made, error] : found) {
          if (m_counts[entry] >= 0) continue;
          const int pages = std::max(0, made);
          if (made < 0 && error && m_fails.isEmpty()) m_fails = textOf(*error);
          if (entry < m_entry) m_page += pages - 1;
          m_counts[entry] = pages;
        }
        refresh();
        emit changed();
        countOn();
      });
}

void PrintPreview::refresh() {
  const int pages = pageCount();
  m_before->setEnabled(m_pages && m_page > 0);
  m_after->setEnabled(m_pages && m_page + 1 < pages);
  QString text;
  if (m_pages && pages > 0)
    text = isCounted() ? tr("Page %1 of %2").arg(numberText(m_page + 1), numberText(pages))
                       : tr("Page %1 of %2 or more").arg(numberText(m_page + 1), numberText(pages));
  m_number->setText(text);
}

}  // namespace wangge
