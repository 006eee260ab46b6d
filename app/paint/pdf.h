// SPDX-License-Identifier: GPL-3.0-or-later
// Scenes as pages of a PDF: vectors and embedded fonts only, text that can be searched, bookmarks and page labels, and
// where on earth maps lie. The same pages with the same moment give the same bytes. The file appears at once and whole,
// or not at all.
#pragma once

#include <memory>
#include <string>

#include "app/paint/page.h"
#include "app/paint/pdf_places.h"
#include "core/base/error.h"
#include "core/map/scene.h"
#include "core/plan/records.h"
#include "gis/output/output.h"

namespace wangge {

// An older PDF may go for a newer one, nothing else.
extern const gis::FileKind kPdfFile;

struct PdfInfo {
  std::string title, author;
  Seconds when = 0;       // creation date in the file
  PdfSystem system = {};  // of the places of maps
};

class PdfFile {
 public:
  explicit PdfFile(PdfInfo info);
  ~PdfFile();
  PdfFile(const PdfFile&) = delete;
  PdfFile& operator=(const PdfFile&) = delete;

  // Adds a page of the scene's size with a bookmark of the scene's title; `depth` 0 is the outermost, each at most one
  // deeper than the page before. An empty label gives the page its number. False when nothing more can be written.
  bool add(const map::Scene& scene, int depth = 0, const std::string& label = {});
  // The same below the page's chapters; a chapter has one bookmark for all pages in a row that lie in it, which is that
  // of the page before where its title is the chapter's.
  bool add(const Page& page);

  // Writes the file. Errors: those of mayWrite (gis/output/output.h), "file.unwritable" (file, what), "file.disk_full",
  // "file.read_only".
  Result<void> save(const std::string& file);

 private:
  struct State;
  std::unique_ptr<State> m_state;
};

// Pages into one PDF. Errors: those of PdfFile.
class PdfOutput : public PageOutput {
 public:
  PdfOutput(PdfInfo info, std::string file) : m_pdf(std::move(info)), m_file(std::move(file)) {}
  Result<void> add(const Page& page) override;
  Result<std::vector<std::string>> finish() override;

 private:
  PdfFile m_pdf;
  const std::string m_file;
};

}  // namespace wangge
