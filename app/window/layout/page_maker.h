// SPDX-License-Identifier: GPL-3.0-or-later
// Makes sheets of a template off the window's thread, one after the other: the one that is looked at first, then those
// whose pictures are in sight. A sheet is made again only when what its edition shows of the template has changed, or
// the plan where the sheet shows it. No widgets.
#pragma once

#include <QImage>
#include <QObject>
#include <cstdint>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "app/print/pages.h"
#include "app/session/job.h"
#include "core/base/error.h"
#include "core/map/base_index.h"
#include "core/sheet/template.h"

namespace wangge {

struct PageKey {
  map::Unit unit;
  bool open = false;  // the public edition
  friend auto operator<=>(const PageKey&, const PageKey&) = default;
};

using MadeSheets = std::shared_ptr<const std::vector<sheet::TemplateSheet>>;

class PageMaker : public QObject {
  Q_OBJECT

 public:
  explicit PageMaker(QObject* parent = nullptr);
  ~PageMaker() override;

  // Null: there is none, and nothing to show.
  void setPlan(std::shared_ptr<const Project> plan);
  // `settled`: not while something is dragged; only then pictures in lists follow.
  void setForm(const sheet::Template& form, bool settled);
  // As printed; pages that are made from then on have it.
  void setAuthor(const std::string& author) { m_author = author; }
  // What sheets are made of beside the template, as they are printed; the texts in the language of the window.
  PageRequest request() const;

  // The page that is looked at; it is made when it is not up to date.
  void show(const PageKey& key);
  const PageKey& shown() const { return m_shown; }
  // Of the page that is looked at: as it was made last, null before that or where it cannot be made; why it cannot.
  MadeSheets sheets() const;
  std::optional<Error> error() const;
  bool isUpToDate() const { return isCurrent(m_shown); }

  // Small, for lists; null before it was made. What is not up to date is made in its turn.
  QImage thumbnail(const PageKey& key);
  // How many pages belong to it, with those that go on with tables; 0 before it was made.
  int pagesOf(const PageKey& key) const;
  // Pixels of the longer side, and how much finer than the window's.
  void setThumbnailSize(int pixels, double ratio);

  bool isBusy() const { return m_job.isRunning(); }
  int makings() const { return m_makings; }
  double lastSeconds() const { return m_lastSeconds; }  // that the last making took

 signals:
  void made(const wangge::PageKey& key);
  void shownChanged();  // another page is looked at, or none

 private:
  struct Entry {
    MadeSheets sheets;  // let go after a while
    std::optional<Error> error;
    QImage thumbnail;
    int pages = 0;
    std::uint64_t stamp = 0;              // of the form
    std::shared_ptr<const Project> plan;  // null: made of another one where it shows something else
    Box ground;
    bool byNeighbours = false;  // colours tell units apart
    std::uint64_t used = 0;
  };
  struct Made;
  std::uint64_t stampOf(const sheet::Template& form, bool open);
  std::uint64_t stampFor(const PageKey& key) const;
  bool isCurrent(const PageKey& key) const;
  bool needsMaking(const PageKey& key) const;
  void next();
  void make(const PageKey& key);
  void take(Made made);
  void letGo();

  std::shared_ptr<const Project> m_plan;
  std::shared_ptr<const map::BaseIndex> m_base;
  std::string m_author;
  sheet::Template m_settled, m_form;
  std::vector<std::pair<sheet::Template, std::uint64_t>> m_stamps[2];  // the last few, by edition
  std::uint64_t m_lastStamp = 0, m_settledStamp[2] = {0, 0}, m_shownStamp[2] = {0, 0}, m_clock = 0;
  PageKey m_shown;
  bool m_hasShown = false;
  std::map<PageKey, Entry> m_entries;
  std::vector<PageKey> m_wanted;  // for lists; the last one first
  int m_thumbnailPixels = 128;
  double m_ratio = 1;
  int m_makings = 0;
  double m_lastSeconds = 0;
  Job m_job;
};

// An automatic template with places for the blocks of both editions, on the sheet of the unit. Errors: those of
// arranged (core/sheet/template.h).
Result<sheet::Template> arrangedInBoth(const Project& plan, const sheet::Template& form, const map::Unit& unit,
                                       const PageRequest& request);

}  // namespace wangge
