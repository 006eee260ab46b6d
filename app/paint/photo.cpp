// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/paint/photo.h"

#include <QBuffer>
#include <QFile>
#include <QFileInfo>
#include <QImage>
#include <QImageReader>
#include <QPainter>
#include <algorithm>
#include <iterator>
#include <string_view>

namespace wangge {
namespace {

constexpr int kMostSide = 600;              // pixels of a photo that is kept
constexpr qint64 kMostPixels = 36'000'000;  // of a picture that is read at all
constexpr int kQuality = 85;

Error unreadable(const std::string& file, const QImageReader& reader) {
  return Error("photo.unreadable").with("file", file).with("detail", reader.errorString().toStdString());
}

// The picture upright, whatever its format.
Result<QImage> readImage(QImageReader& reader, const std::string& file) {
  reader.setDecideFormatFromContent(true);
  reader.setAutoTransform(true);
  const QSize size = reader.size();
  const qint64 pixels = static_cast<qint64>(size.width()) * size.height();
  if (size.isValid() && pixels > kMostPixels)
    return fail(Error("photo.too_large")
                    .with("file", file)
                    .with("megapixels", (pixels + 500'000) / 1'000'000)
                    .with("most", kMostPixels / 1'000'000));
  QImage image = reader.read();
  if (image.isNull()) return fail(unreadable(file, reader));
  return image;
}

unsigned bigEndian(std::string_view bytes, std::size_t at, std::size_t count) {
  unsigned value = 0;
  for (std::size_t i = 0; i < count; ++i) value = value << 8 | static_cast<unsigned char>(bytes[at + i]);
  return value;
}

// The parts of a PNG that its dots need; empty for what is none.
std::string plainPng(std::string_view bytes) {
  constexpr std::size_t head = 8, around = 12;  // length, name and sum of a part
  constexpr std::string_view kept[] = {"IHDR", "PLTE", "tRNS", "IDAT", "gAMA", "cHRM", "sRGB", "pHYs", "IEND"};
  if (bytes.size() < head || !bytes.starts_with("\x89PNG")) return {};
  std::string plain(bytes.substr(0, head));
  for (std::size_t at = head; at + around <= bytes.size();) {
    const std::size_t size = around + bigEndian(bytes, at, 4);
    if (size > bytes.size() - at) return {};
    const std::string_view name = bytes.substr(at + 4, 4);
    if (std::ranges::find(kept, name) != std::end(kept)) plain += bytes.substr(at, size);
    if (name == "IEND") return plain;
    at += size;
  }
  return {};
}

// The same of a JPEG, to its end: cameras write more behind it.
std::string plainJpeg(std::string_view bytes) {
  if (!bytes.starts_with("\xFF\xD8")) return {};
  std::string plain(bytes.substr(0, 2));
  for (std::size_t at = 2; at + 2 <= bytes.size();) {
    const unsigned marker = bigEndian(bytes, at, 2);
    if (marker == 0xFFFF) {  // may be put before any marker
      ++at;
      continue;
    }
    if (marker == 0xFFD9) return plain += bytes.substr(at, 2);
    if (marker < 0xFFC0 || at + 4 > bytes.size()) return {};
    const std::size_t size = 2 + bigEndian(bytes, at + 2, 2);
    if (size < 4 || size > bytes.size() - at) return {};
    const std::string_view part = bytes.substr(at, size), content = part.substr(4);
    const bool ofProgram = (marker >= 0xFFE0 && marker <= 0xFFEF) || marker == 0xFFFE;
    // Of these, two say what the dots mean.
    if (!ofProgram || (marker == 0xFFE0 && content.starts_with("JFIF") && size == 18) ||
        (marker == 0xFFEE && content.starts_with("Adobe")))
      plain += part;
    at += size;
    if (marker != 0xFFDA) continue;
    const std::size_t dots = at;
    const auto goesOn = [&] {
      const auto next = static_cast<unsigned char>(bytes[at + 1]);
      return bytes[at] != '\xFF' || next == 0 || (next >= 0xD0 && next <= 0xD7);
    };
    while (at + 2 <= bytes.size() && goesOn()) ++at;
    plain += bytes.substr(dots, at - dots);
  }
  return {};
}

}  // namespace

Result<std::shared_ptr<const std::string>> readPicture(const std::string& file) {
  constexpr int most = 3000, quality = 92;
  const QString path = QString::fromStdString(file);
  if (!QFileInfo(path).isFile()) return fail(Error("file.missing").with("file", file));
  QImageReader reader(path);
  reader.setDecideFormatFromContent(true);
  const QByteArray format = reader.format();  // not known any more when all is read
  auto read = readImage(reader, file);
  if (!read) return fail(read.error());
  const bool photo = format == "jpeg" || format == "jpg";
  // As it is, where that is upright and not too large.
  if ((format == "png" || photo) && reader.transformation() == QImageIOHandler::TransformationNone &&
      std::max(read->width(), read->height()) <= most) {
    QFile whole(path);
    if (!whole.open(QIODevice::ReadOnly)) return fail(unreadable(file, reader));
    const std::string bytes = whole.readAll().toStdString();
    std::string plain = photo ? plainJpeg(bytes) : plainPng(bytes);
    if (!plain.empty()) return std::make_shared<const std::string>(std::move(plain));
  }
  const QImage image = std::max(read->width(), read->height()) <= most
                           ? *read
                           : read->scaled(most, most, Qt::KeepAspectRatio, Qt::SmoothTransformation);
  QByteArray bytes;
  QBuffer buffer(&bytes);
  if (!image.save(&buffer, photo ? "JPEG" : "PNG", photo ? quality : -1)) return fail(unreadable(file, reader));
  // Texts of the old one come with the dots.
  const std::string made = bytes.toStdString();
  return std::make_shared<const std::string>(photo ? plainJpeg(made) : plainPng(made));
}

Result<PhotoBytes> readPhoto(const std::string& file) {
  const QString path = QString::fromStdString(file);
  if (!QFileInfo::exists(path)) return fail(Error("file.missing").with("file", file));
  QImageReader reader(path);
  const auto read = readImage(reader, file);
  if (!read) return fail(read.error());
  QImage image = *read;
  if (image.width() > kMostSide || image.height() > kMostSide)
    image = image.scaled(kMostSide, kMostSide, Qt::KeepAspectRatio, Qt::SmoothTransformation);
  // On white where the picture is transparent; a new image has none of the old one's texts.
  QImage plain(image.size(), QImage::Format_RGB32);
  plain.fill(Qt::white);
  QPainter painter(&plain);
  painter.drawImage(0, 0, image);
  painter.end();
  QByteArray bytes;
  QBuffer buffer(&bytes);
  if (!plain.save(&buffer, "JPEG", kQuality)) return fail(unreadable(file, reader));
  const auto* data = reinterpret_cast<const std::byte*>(bytes.constData());
  return std::make_shared<const std::vector<std::byte>>(data, data + bytes.size());
}

}  // namespace wangge
