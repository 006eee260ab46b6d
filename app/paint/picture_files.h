// SPDX-License-Identifier: GPL-3.0-or-later
// Pages as files of one page each: PNG with a chosen number of dots, or SVG. All of them appear at the end, or none
// does.
#pragma once

#include <map>
#include <set>
#include <string>
#include <vector>

#include "app/paint/page.h"
#include "gis/output/atomic.h"

namespace wangge {

// An older picture that this program made may go for a newer one, nothing else: not one that somebody drew.
extern const gis::FileKind kPngFile, kSvgFile;

// The scene as a PNG file. Error: "print.picture_too_large" (dpi, most) when it would have more dots than memory has
// room for; `most` is the largest number of dots to the inch for this paper.
Result<std::string> pngOf(const map::Scene& scene, int dpi, const std::string& author);

struct PictureFiles {
  std::string file;    // of a single page; those of several have their names behind it: "sheets 001.png"
  bool single = true;  // of a sheet for itself: its first page has the name as it stands
  std::string author;
  int dpi = 0;  // 0: SVG
  // Whole names: of the first pages of all sheets, which no other page gets, and of files that pages which go on with a
  // sheet may take the place of, since the user was told so.
  std::set<std::string> first, replaceable;
};

// Where a page would be written; `further`: how many pages of this name came before.
std::string pictureFileOf(const PictureFiles& files, const std::string& name, int further);

// Pages that go on with a sheet take the next name where there is a file already. Errors: those of mayWrite
// (gis/output/output.h) and AtomicFile, "print.picture_too_large", "print.some_written" (file, written) when a file
// could not be put in place after others were.
class PictureOutput : public PageOutput {
 public:
  explicit PictureOutput(PictureFiles files) : m_files(std::move(files)) {}
  Result<void> add(const Page& page) override;
  Result<std::vector<std::string>> finish() override;

 private:
  std::string fileFor(const std::string& name);

  const PictureFiles m_files;
  std::vector<gis::AtomicFile> m_waiting;
  std::vector<std::string> m_written;  // files, in the order of pages
  std::map<std::string, int> m_seen;   // how many pages had a name, with those whose files were not free
};

}  // namespace wangge
