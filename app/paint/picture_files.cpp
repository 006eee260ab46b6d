// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/paint/picture_files.h"

#include <QBuffer>
#include <QImage>
#include <QImageWriter>
#include <QPainter>
#include <algorithm>
#include <cmath>
#include <filesystem>

#include "app/paint/painter.h"
#include "app/paint/svg.h"

namespace wangge {
namespace {

namespace fs = std::filesystem;

constexpr double kMmPerInch = 25.4;
constexpr double kMostDots = 2e8;  // 800 MB while it is drawn

std::size_t dotOf(const std::string& file) {
  const std::size_t dot = file.rfind('.'), slash = file.rfind('/');
  return dot == std::string::npos || (slash != std::string::npos && dot < slash) ? file.size() : dot;
}

}  // namespace

const gis::FileKind kPngFile = {"png", [](const std::string&, std::string_view head) {
                                  using namespace std::string_view_literals;
                                  return head.starts_with("\x89PNG\r\n\x1a\n") &&
                                         head.find("tEXtSoftware\0Wangge"sv) != std::string_view::npos;
                                }};
const gis::FileKind kSvgFile = {"svg", [](const std::string&, std::string_view head) {
                                  return head.starts_with("<?xml") && head.find(kSvgMark) < head.find("<svg");
                                }};

Result<std::string> pngOf(const map::Scene& scene, int dpi, const std::string& author) {
  const double pixels = dpi / kMmPerInch, width = scene.width * pixels, height = scene.height * pixels;
  const auto tooLarge = [&] {
    const double most = std::sqrt(kMostDots / (scene.width * scene.height)) * kMmPerInch;
    return fail(Error("print.picture_too_large").with("dpi", dpi).with("most", static_cast<int>(most)));
  };
  if (width * height > kMostDots) return tooLarge();
  QImage image(static_cast<int>(std::lround(width)), static_cast<int>(std::lround(height)), QImage::Format_RGB32);
  if (image.isNull()) return tooLarge();
  image.fill(Qt::white);
  const int perMetre = static_cast<int>(std::lround(pixels * 1000));
  image.setDotsPerMeterX(perMetre), image.setDotsPerMeterY(perMetre);
  QPainter painter(&image);
  paintScene(painter, scene, pixels);
  painter.end();
  QByteArray bytes;
  QBuffer buffer(&bytes);
  QImageWriter writer(&buffer, "png");
  writer.setText("Title", QString::fromStdString(scene.title));
  if (!author.empty()) writer.setText("Author", QString::fromStdString(author));
  writer.setText("Software", "Wangge");
  if (!writer.write(image)) return tooLarge();
  return bytes.toStdString();
}

std::string pictureFileOf(const PictureFiles& files, const std::string& name, int further) {
  std::string extra = files.single || name.empty() ? std::string() : " " + name;
  if (further > 0) extra += " " + std::to_string(further + 1);
  std::string file = files.file;
  return file.insert(dotOf(file), extra);
}

std::string PictureOutput::fileFor(const std::string& name) {
  int& seen = m_seen[name];
  if (seen == 0) return pictureFileOf(m_files, name, seen++);
  const auto isFree = [&](const std::string& file) {
    std::error_code ignored;
    return !m_files.first.contains(file) && std::ranges::find(m_written, file) == m_written.end() &&
           (m_files.replaceable.contains(file) || !fs::exists(fs::symlink_status(file, ignored)));
  };
  std::string file = pictureFileOf(m_files, name, seen++);
  while (!isFree(file)) file = pictureFileOf(m_files, name, seen++);
  return file;
}

Result<void> PictureOutput::add(const Page& page) {
  const bool svg = m_files.dpi == 0;
  m_written.push_back(fileFor(page.name));
  auto file = gis::AtomicFile::beside(m_written.back(), svg ? kSvgFile : kPngFile);
  if (!file) return fail(file.error());
  const auto bytes =
      svg ? Result<std::string>(svgOf(page.scene, m_files.author)) : pngOf(page.scene, m_files.dpi, m_files.author);
  if (!bytes) return fail(bytes.error());
  if (auto written = file->append(*bytes); !written) return written;
  if (auto closed = file->close(); !closed) return closed;
  m_waiting.push_back(*std::move(file));
  return {};
}

Result<std::vector<std::string>> PictureOutput::finish() {
  // Whatever can go wrong does so before the first of them is there.
  for (std::size_t i = 0; i < m_waiting.size(); ++i) {
    if (auto allowed = gis::mayWrite(m_written[i], m_files.dpi == 0 ? kSvgFile : kPngFile); !allowed)
      return fail(allowed.error());
    if (auto flushed = gis::flushFile(m_waiting[i].path()); !flushed) return fail(flushed.error());
  }
  std::string written;
  for (std::size_t i = 0; i < m_waiting.size(); ++i) {
    if (auto placed = m_waiting[i].putInPlace(); !placed) {
      if (i == 0) return fail(placed.error());
      return fail(Error("print.some_written").with("file", m_written[i]).with("written", written));
    }
    written += (i > 0 ? ", " : "") + m_written[i];
  }
  m_waiting.clear();
  return m_written;
}

}  // namespace wangge
