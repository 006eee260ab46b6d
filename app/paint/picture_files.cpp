// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/paint/picture_files.h"

#include <QBuffer>
#include <QImage>
#include <QImageWriter>
#include <QPainter>
#include <cmath>

#include "app/paint/painter.h"
#include "app/paint/svg.h"

namespace wangge {
namespace {

constexpr double kMmPerInch = 25.4;
constexpr double kMostDots = 2e8;  // 800 MB while it is drawn

std::size_t dotOf(const std::string& file) {
  const std::size_t dot = file.rfind('.'), slash = file.rfind('/');
  return dot == std::string::npos || (slash != std::string::npos && dot < slash) ? file.size() : dot;
}

}  // namespace

const gis::FileKind kPngFile = {
    "png", [](const std::string&, std::string_view head) { return head.starts_with("\x89PNG\r\n\x1a\n"); }};
const gis::FileKind kSvgFile = {"svg", [](const std::string&, std::string_view head) {
                                  return head.starts_with("<?xml") && head.find("<svg") != std::string_view::npos;
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

Result<void> PictureOutput::add(const Page& page) {
  const bool svg = m_files.dpi == 0;
  m_written.push_back(pictureFileOf(m_files, page.name, m_seen[page.name]++));
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
  for (gis::AtomicFile& file : m_waiting)
    if (auto placed = file.putInPlace(); !placed) return fail(placed.error());
  m_waiting.clear();
  return m_written;
}

}  // namespace wangge
