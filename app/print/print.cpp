// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/print/print.h"

#include <algorithm>
#include <filesystem>
#include <set>

#include "app/paint/pdf.h"
#include "app/paint/picture_files.h"
#include "app/paint/print_queue.h"
#include "app/paint/printers.h"
#include "app/print/names.h"
#include "gis/crs/geographic.h"
#include "gis/output/atomic.h"

namespace wangge {
namespace {

// Who made it, among a file's properties; who drew it is told inside only.
std::string authorOf(const Project& project, const Pages& pages, const PrintRequest& request) {
  return request.author.empty() || pages.isPublic() ? project.info.organisation : request.author;
}

const gis::FileKind& kindOf(PrintOutput output) {
  return output == PrintOutput::Pdf ? kPdfFile : output == PrintOutput::Png ? kPngFile : kSvgFile;
}

PictureFiles pictureFiles(const Pages& pages, const PrintRequest& request, const std::string& author = {}) {
  PictureFiles files;
  files.file = request.file, files.author = author;
  files.single = pages.entries().size() == 1;
  files.dpi = request.output == PrintOutput::Png ? std::clamp(request.dpi, kLeastDpi, kMostDpi) : 0;
  for (const PageEntry& entry : pages.entries()) files.first.insert(pictureFileOf(files, entry.file, 0));
  // What an earlier print of these pages may have left behind them.
  for (const PageEntry& entry : pages.entries())
    for (int further = 1;; ++further) {
      std::string file = pictureFileOf(files, entry.file, further);
      std::error_code ignored;
      if (!std::filesystem::exists(std::filesystem::symlink_status(file, ignored))) break;
      if (!files.first.contains(file) && gis::mayWrite(file, kindOf(request.output)))
        files.replaceable.insert(std::move(file));
    }
  return files;
}

// Carries the corners of maps onto the globe; does nothing for the public edition, which tells no coordinates, and
// where the plan's system is not known.
class Places {
 public:
  Places(const Project& project, const Pages& pages) : m_project(project) {
    if (!pages.isPublic()) m_system = gis::Geographic::of(project.info.crs);
  }
  PdfSystem system() const { return m_system ? PdfSystem{m_system->epsg(), m_system->wkt()} : PdfSystem(); }

  // The sheet's map first.
  std::vector<PageMap> of(const sheet::Sheet& sheet) const {
    std::vector<PageMap> maps;
    const auto add = [&](const map::Rectangle& at, const map::View& view) {
      if (at.width() <= 0 || view.denominator <= 0) return;
      const map::Position corners[] = {at.min, {at.min.x, at.max.y}, at.max, {at.max.x, at.min.y}};
      std::vector<gis::RawPoint> metres;
      for (const map::Position& p : corners)
        metres.push_back(
            {m_project.lattice.originX + (view.centreX + (p.x - view.middle.x) * view.denominator) / 1000,
             m_project.lattice.originY + (view.centreY - (p.y - view.middle.y) * view.denominator) / 1000});
      const std::vector<gis::LonLat> places = m_system->placesOf(metres);
      if (places.size() == 4) maps.push_back({at, {places[0], places[1], places[2], places[3]}});
    };
    if (!m_system) return maps;
    add(sheet.map, sheet.view);
    for (const sheet::Detail& detail : sheet.details)
      if (!detail.ownPage) add(detail.frame, viewOf(detail));
    return maps;
  }

 private:
  static map::View viewOf(const sheet::Detail& detail) {
    map::View view;
    view.denominator = detail.denominator;
    view.centreX = (double{1} * detail.ground.minX + detail.ground.maxX) / 2;
    view.centreY = (double{1} * detail.ground.minY + detail.ground.maxY) / 2;
    view.middle = detail.frame.centre();
    return view;
  }

  const Project& m_project;
  std::optional<gis::Geographic> m_system;
};

std::unique_ptr<PageOutput> open(const Project& project, const Pages& pages, const PrintRequest& request,
                                 const PdfSystem& system) {
  const QString title = printTitle(project, request, pages.entries().size() > 1);
  const std::string author = authorOf(project, pages, request);
  if (request.output == PrintOutput::Printer) {
    const QString printer = QString::fromStdString(request.printer);
    if (auto queue = printQueueOf(printer))
      return std::make_unique<QueueOutput>(std::move(queue), PdfInfo{title.toStdString(), author, request.when, {}});
    return std::make_unique<PrinterOutput>(printer, title);
  }
  if (request.output != PrintOutput::Pdf) return std::make_unique<PictureOutput>(pictureFiles(pages, request, author));
  return std::make_unique<PdfOutput>(PdfInfo{title.toStdString(), author, request.when, system}, request.file);
}

std::string shownName(const Project& project, const map::Unit& unit) {
  const std::string name = nameOf(project, unit);
  return name.empty() ? codeOf(project, unit) : name;
}

// What there is to tell of an entry's pages.
void tell(const Project& project, const PageEntry& entry, const std::vector<sheet::TemplateSheet>& sheets,
          PrintOutcome& outcome) {
  const sheet::Sheet& map = sheets.front().sheet;
  outcome.unlabelled += static_cast<int>(map.unlabelled.size());
  if (!map.unlabelled.empty()) {
    LeftOutNames& left = outcome.leftOut.emplace_back();
    left.page = outcome.pages + 1, left.unit = entry.name;
    for (const map::Unit& unit : map.unlabelled) left.names.push_back(shownName(project, unit));
  }
  if (map.denominator > 0) {  // a template need not have a map
    outcome.largestScale =
        outcome.largestScale == 0 ? map.denominator : std::min(outcome.largestScale, map.denominator);
    outcome.smallestScale = std::max(outcome.smallestScale, map.denominator);
  }
  for (const sheet::TemplateSheet& page : sheets) {
    ++outcome.pages;
    const std::string& title = page.sheet.scene.title;
    if (!page.missing.empty() || !page.unknownFields.empty())
      outcome.missing.push_back(
          {outcome.pages, title, {page.missing.begin(), page.missing.end()}, page.unknownFields, page.emptyFields});
    if (const std::set<sheet::BlockKind> cut(page.cut.begin(), page.cut.end()); !cut.empty())
      outcome.cut.push_back({outcome.pages, title, {cut.begin(), cut.end()}});
  }
  outcome.tablePages += static_cast<int>(sheets.size()) - 1;
}

}  // namespace

std::optional<PrintOutput> outputOf(const std::string& file) {
  const QString name = QString::fromStdString(file);
  if (name.endsWith(u".pdf", Qt::CaseInsensitive)) return PrintOutput::Pdf;
  if (name.endsWith(u".png", Qt::CaseInsensitive)) return PrintOutput::Png;
  if (name.endsWith(u".svg", Qt::CaseInsensitive)) return PrintOutput::Svg;
  return std::nullopt;
}

std::vector<std::string> filesOf(const Pages& pages, const PrintRequest& request) {
  if (request.output == PrintOutput::Printer) return {};
  if (request.output == PrintOutput::Pdf) return {request.file};
  const PictureFiles files = pictureFiles(pages, request);
  std::vector<std::string> names;
  for (const PageEntry& entry : pages.entries()) names.push_back(pictureFileOf(files, entry.file, 0));
  names.insert(names.end(), files.replaceable.begin(), files.replaceable.end());
  return names;
}

Result<void> mayPrint(const Pages& pages, const PrintRequest& request) {
  if (request.output == PrintOutput::Printer) return mayPrintOn(QString::fromStdString(request.printer));
  const std::vector<std::string> files = filesOf(pages, request);
  for (const std::string& file : files)
    if (auto allowed = gis::mayWrite(file, kindOf(request.output)); !allowed) return allowed;
  // A folder that is not there, or closed, is told before the pages are made.
  if (auto tried = gis::AtomicFile::beside(files.front(), kindOf(request.output)); !tried) return fail(tried.error());
  return {};
}

Result<PrintOutcome> printPages(const Project& project, const Pages& pages, const PrintRequest& request,
                                const std::optional<std::vector<std::size_t>>& only) {
  // Again when it is written; an atlas need not be drawn for nothing.
  if (auto allowed = mayPrint(pages, request); !allowed) return fail(allowed.error());
  const std::vector<PageEntry>& entries = pages.entries();
  std::vector<std::size_t> chosen(entries.size());
  for (std::size_t i = 0; i < entries.size(); ++i) chosen[i] = i;
  if (only) chosen = *only;

  const Places places(project, pages);
  const std::unique_ptr<PageOutput> output = open(project, pages, request, places.system());
  PrintOutcome outcome;
  std::string front;  // title of the sheet in front
  for (std::size_t i = 0; i < chosen.size(); ++i) {
    if (request.progress.cancelled()) return fail(Error("job.cancelled"));
    request.progress("print.sheets", static_cast<double>(i) / static_cast<double>(chosen.size()));
    const PageEntry& entry = entries[chosen[i]];
    auto sheets = pages.make(chosen[i]);
    if (!sheets && entries.size() > 1 && sheets.error().code == "map.nothing_to_draw") {
      outcome.withoutTerritory.push_back(entry.name);
      continue;
    }
    if (!sheets) return fail(sheets.error());
    tell(project, entry, *sheets, outcome);
    for (std::size_t k = 0; k < sheets->size(); ++k) {
      Page page;
      page.maps = places.of((*sheets)[k].sheet);
      page.scene = std::move((*sheets)[k].sheet.scene);
      if (entry.depth > 0 && !front.empty()) page.chapters.push_back(front);
      page.chapters.insert(page.chapters.end(), entry.above.begin(), entry.above.end());
      // Pages that go on stand below the sheet that they belong to.
      page.depth = k > 0 ? 1 : 0;
      if (k == 0) page.label = entry.label;
      if (k == 0 && entry.depth == 0) front = request.front ? page.scene.title : std::string();
      page.name = entry.file;
      if (auto added = output->add(page); !added) return fail(added.error());
    }
  }
  request.progress("print.writing", 1.0);
  if (outcome.pages == 0) return fail(Error("map.nothing_to_draw").with("name", project.info.name));
  auto files = output->finish();
  if (!files) return fail(files.error());
  outcome.files = *std::move(files);
  outcome.printerStopped = request.output == PrintOutput::Printer && isStopped(QString::fromStdString(request.printer));
  return outcome;
}

Result<PrintOutcome> printSheets(const Project& project, const PrintRequest& request) {
  // The caller's plan outlives the pages.
  const std::shared_ptr<const Project> borrowed(std::shared_ptr<const Project>(), &project);
  const auto pages = Pages::of(borrowed, request);
  if (!pages) return fail(pages.error());
  return printPages(project, *pages, request);
}

}  // namespace wangge
