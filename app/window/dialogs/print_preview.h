// SPDX-License-Identifier: GPL-3.0-or-later
// The pages of a print as they will be, one at a time, with how many there are. All of it is made beside the window:
// the page that is looked at first, then the others are counted.
#pragma once

#include <QWidget>
#include <memory>
#include <optional>
#include <vector>

#include "app/print/pages.h"
#include "app/session/job.h"

class QLabel;
class QToolButton;

namespace wangge {

class PageView;

class PrintPreview : public QWidget {
  Q_OBJECT

 public:
  explicit PrintPreview(QWidget* parent = nullptr);
  ~PrintPreview() override;

  void show(std::shared_ptr<const Project> project, const PageRequest& request);
  // Instead of pages, such as why a template cannot be read.
  void showNothing(const QString& why);

  // The pages of the request that was shown last, once they are known; null before, and when there are none.
  std::shared_ptr<const Pages> pages() const { return m_pages; }
  int pageCount() const;               // as far as it is known: each sheet not counted yet is one page
  bool isCounted() const;              // and it is all of them
  int page() const { return m_page; }  // that is looked at, from 0
  bool isReady() const;                // nothing is being made
  // In place of the page that is looked at, or of any other: then nothing of it can be printed.
  const QString& whyNone() const { return m_why.isEmpty() ? m_fails : m_why; }
  void turnTo(int page);
  // Makes nothing until goOn(): what is being made or counted is left, and begun once more then.
  void rest();
  void goOn();
  PageView& view() const { return *m_view; }

 signals:
  void changed();  // pages, their number, or why there are none

 private:
  struct Made {
    std::shared_ptr<const Pages> pages;
    Result<std::vector<sheet::TemplateSheet>> sheets;
    std::size_t entry = 0;
  };
  void take(Made made);
  void noteFailure(const Result<std::vector<sheet::TemplateSheet>>& made);
  void make(std::size_t entry);
  void showSheet(bool fit);
  void countOn();
  void refresh();
  // The entry of a page, and which of the entry's pages it is.
  std::pair<std::size_t, int> place(int page) const;

  PageView* m_view;
  QLabel *m_number, *m_zoom;
  QToolButton *m_before, *m_after;
  std::shared_ptr<const Pages> m_pages;
  std::vector<int> m_counts;                                // pages of each entry; -1: not counted
  std::vector<std::shared_ptr<const map::Scene>> m_scenes;  // of the entry that is looked at
  std::shared_ptr<const Project> m_project;                 // that m_base is of
  std::shared_ptr<const map::BaseIndex> m_base;
  std::size_t m_entry = 0;
  int m_page = 0, m_sheet = 0;
  QString m_why;        // in place of the page that is looked at
  QString m_fails;      // why a sheet of the list cannot be made, the first of them
  bool m_left = false;  // rest() left the page that was turned to
  Job m_make, m_count;
};

}  // namespace wangge
