// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/layout/page_maker.h"

#include <QElapsedTimer>
#include <QPainter>
#include <algorithm>
#include <cmath>

#include "app/paint/fonts.h"
#include "app/paint/painter.h"
#include "app/print/sheet_texts.h"
#include "app/text/format.h"
#include "app/window/dialogs/staff_dialog.h"
#include "app/window/layout/layout_edits.h"
#include "app/window/layout/page_concern.h"
#include "app/window/parts/palette.h"

namespace wangge {
namespace {

constexpr std::size_t kStamps = 16;      // of forms that are remembered
constexpr std::size_t kKeptSheets = 16;  // whose primitives are kept
constexpr std::size_t kMostWanted = 60;
constexpr double kAround = 3;  // mm of paper that lines and labels reach beyond a map

QImage pictureOf(const map::Scene& scene, int longer, double ratio) {
  if (scene.width <= 0 || scene.height <= 0) return {};
  const double pixels = longer * ratio / std::max(scene.width, scene.height);
  QImage image(std::max(1, static_cast<int>(std::lround(scene.width * pixels))),
               std::max(1, static_cast<int>(std::lround(scene.height * pixels))), QImage::Format_RGB32);
  image.fill(Qt::white);
  QPainter painter(&image);
  painter.setRenderHints(QPainter::Antialiasing | QPainter::TextAntialiasing);
  paintScene(painter, scene, pixels);
  painter.end();
  image.setDevicePixelRatio(ratio);
  return image;
}

// Where the unit lies, and what its sheet shows of the ground around it.
Box groundOf(const Project& plan, const map::Unit& unit, const std::vector<sheet::TemplateSheet>& sheets) {
  Box ground = boxAround(plan, map::zoneOf(plan, unit).faces);
  for (const sheet::TemplateSheet& each : sheets) {
    if (each.sheet.map.width() > 0) ground.include(each.sheet.view.toLattice(each.sheet.map.grown(kAround)));
    for (const sheet::Detail& detail : each.sheet.details) ground.include(detail.ground);
  }
  return ground;
}

}  // namespace

struct PageMaker::Made {
  PageKey key;
  std::uint64_t stamp = 0;
  std::shared_ptr<const Project> plan;
  std::shared_ptr<const map::BaseIndex> base;
  MadeSheets sheets;
  std::optional<Error> error;
  QImage thumbnail;
  Box ground;
  bool byNeighbours = false;
  double seconds = 0;
};

PageMaker::PageMaker(QObject* parent) : QObject(parent) {}

PageMaker::~PageMaker() {
  m_job.abandon();
}

PageRequest PageMaker::request() const {
  PageRequest request;
  request.on = dayToday();
  request.texts = sheetTexts();
  request.author = m_author;
  request.date = todayOnPaper().toStdString();
  request.layers.palette = theme::palette();
  return request;
}

void PageMaker::setPlan(std::shared_ptr<const Project> plan) {
  if (plan == m_plan) return;
  const std::shared_ptr<const Project> before = std::exchange(m_plan, std::move(plan));
  if (!m_plan || !before) {
    m_entries.clear();
    m_wanted.clear();
    m_base.reset();
    m_hasShown = false;
    emit shownChanged();
    return;
  }
  const layout::Concern concern(
      *before, *m_plan, std::ranges::any_of(m_entries, [](const auto& each) { return each.second.byNeighbours; }));
  if (concern.baseMap()) m_base.reset();
  for (auto& [key, entry] : m_entries)
    if (entry.plan)
      entry.plan = entry.plan == before && !concern.of(key.unit, key.open, entry.ground) ? m_plan : nullptr;
  next();
}

std::uint64_t PageMaker::stampOf(const sheet::Template& form, bool open) {
  sheet::Template shown = layout::shownBy(form, open);
  auto& known = m_stamps[open];
  for (const auto& [old, stamp] : known)
    if (old == shown) return stamp;
  if (known.size() >= kStamps) known.erase(known.begin());
  known.emplace_back(std::move(shown), ++m_lastStamp);
  return m_lastStamp;
}

void PageMaker::setForm(const sheet::Template& form, bool settled) {
  m_form = form;
  for (const bool open : {false, true}) m_shownStamp[open] = stampOf(form, open);
  if (settled) {
    m_settled = form;
    for (const bool open : {false, true}) m_settledStamp[open] = m_shownStamp[open];
  }
  next();
}

std::uint64_t PageMaker::stampFor(const PageKey& key) const {
  return (m_hasShown && key == m_shown ? m_shownStamp : m_settledStamp)[key.open];
}

bool PageMaker::isCurrent(const PageKey& key) const {
  const auto found = m_entries.find(key);
  return found != m_entries.end() && found->second.plan && found->second.plan == m_plan &&
         found->second.stamp == stampFor(key);
}

bool PageMaker::needsMaking(const PageKey& key) const {
  if (!isCurrent(key)) return true;
  const Entry& entry = m_entries.at(key);
  return m_hasShown && key == m_shown && !entry.sheets && !entry.error;
}

void PageMaker::show(const PageKey& key) {
  m_shown = key;
  m_hasShown = true;
  if (const auto found = m_entries.find(key); found != m_entries.end()) found->second.used = ++m_clock;
  next();
  emit shownChanged();
}

MadeSheets PageMaker::sheets() const {
  const auto found = m_entries.find(m_shown);
  return m_hasShown && found != m_entries.end() ? found->second.sheets : nullptr;
}

std::optional<Error> PageMaker::error() const {
  const auto found = m_entries.find(m_shown);
  return m_hasShown && found != m_entries.end() ? found->second.error : std::nullopt;
}

QImage PageMaker::thumbnail(const PageKey& key) {
  if (!isCurrent(key)) {
    std::erase(m_wanted, key);
    m_wanted.push_back(key);
    // What was scrolled past is not waited for.
    if (m_wanted.size() > kMostWanted) m_wanted.erase(m_wanted.begin());
    next();
  }
  const auto found = m_entries.find(key);
  return found == m_entries.end() ? QImage() : found->second.thumbnail;
}

int PageMaker::pagesOf(const PageKey& key) const {
  const auto found = m_entries.find(key);
  return found == m_entries.end() ? 0 : found->second.pages;
}

void PageMaker::setThumbnailSize(int pixels, double ratio) {
  m_thumbnailPixels = pixels, m_ratio = ratio;
}

void PageMaker::next() {
  if (!m_plan || m_job.isRunning()) return;
  if (m_hasShown && needsMaking(m_shown)) return make(m_shown);
  while (!m_wanted.empty()) {
    const PageKey key = m_wanted.back();
    m_wanted.pop_back();
    if (needsMaking(key)) return make(key);
  }
}

void PageMaker::make(const PageKey& key) {
  const bool isShown = m_hasShown && key == m_shown;
  const sheet::Template& form = isShown ? m_form : m_settled;
  struct Wish {
    sheet::Template form;
    PageRequest request;
  };
  const auto wish = std::make_shared<const Wish>(Wish{form, request()});
  m_job.start<std::shared_ptr<Made>>(
      [wish, key, plan = m_plan, base = m_base, stamp = stampFor(key), pixels = m_thumbnailPixels,
       ratio = m_ratio](const Progress&) {
        QElapsedTimer clock;
        clock.start();
        auto made = std::make_shared<Made>();
        made->key = key, made->stamp = stamp, made->plan = plan;
        made->base = base ? base : std::make_shared<const map::BaseIndex>(*plan);
        const bool open = key.open || wish->form.publicOnly;
        made->byNeighbours = (open ? wish->form.openFill : wish->form.fill) == map::GridFill::Adjacency;
        if (!map::exists(*plan, key.unit)) {
          made->error = Error("map.nothing_to_draw").with("name", std::string());
          return made;
        }
        const FontMeasurer measurer(wish->form.font);
        auto sheets =
            sheet::makeTemplateSheets(*plan, templateRequestFor(*plan, wish->form, key.unit, key.open, wish->request),
                                      measurer, made->base.get());
        if (sheets && !sheets->empty()) {
          made->ground = groundOf(*plan, key.unit, *sheets);
          made->thumbnail = pictureOf(sheets->front().sheet.scene, pixels, ratio);
          made->sheets = std::make_shared<const std::vector<sheet::TemplateSheet>>(*std::move(sheets));
        } else {
          made->error =
              sheets ? Error("map.nothing_to_draw").with("name", map::nameOf(*plan, key.unit)) : sheets.error();
          made->ground = groundOf(*plan, key.unit, {});
        }
        made->seconds = static_cast<double>(clock.nsecsElapsed()) * 1e-9;
        return made;
      },
      [this](std::shared_ptr<Made> made) { take(std::move(*made)); });
}

void PageMaker::take(Made made) {
  ++m_makings;
  m_lastSeconds = made.seconds;
  const PageKey key = made.key;
  if (m_plan) {
    Entry& entry = m_entries[key];
    entry.sheets = std::move(made.sheets), entry.error = std::move(made.error);
    entry.pages = entry.sheets ? static_cast<int>(entry.sheets->size()) : 0;
    entry.thumbnail = std::move(made.thumbnail);
    entry.stamp = made.stamp, entry.ground = made.ground, entry.byNeighbours = made.byNeighbours;
    entry.used = ++m_clock;
    entry.plan = m_plan;
    if (made.plan != m_plan) {
      const layout::Concern concern(*made.plan, *m_plan, made.byNeighbours);
      if (concern.of(key.unit, key.open, entry.ground)) entry.plan = nullptr;
      if (!concern.baseMap() && !m_base) m_base = std::move(made.base);
    } else {
      m_base = std::move(made.base);
    }
    letGo();
  }
  emit this->made(key);
  next();
}

Result<sheet::Template> arrangedInBoth(const Project& plan, const sheet::Template& form, const map::Unit& unit,
                                       const PageRequest& request) {
  const FontMeasurer measurer(form.font);
  const map::BaseIndex base(plan);
  auto both = sheet::arranged(plan, templateRequestFor(plan, form, unit, false, request), measurer, &base);
  if (!both || both->publicOnly || !both->open.empty()) return both;
  const auto open = sheet::arranged(plan, templateRequestFor(plan, form, unit, true, request), measurer, &base);
  if (!open) return fail(open.error());
  both->open = layout::blocksOf(*open, true);
  return both;
}

// Primitives of many sheets would fill the memory; their pictures stay.
void PageMaker::letGo() {
  std::vector<std::pair<std::uint64_t, Entry*>> kept;
  for (auto& [key, entry] : m_entries)
    if (entry.sheets && key != m_shown) kept.emplace_back(entry.used, &entry);
  if (kept.size() <= kKeptSheets) return;
  std::ranges::sort(kept);
  for (std::size_t i = 0; i + kKeptSheets < kept.size(); ++i) kept[i].second->sheets.reset();
}

}  // namespace wangge
