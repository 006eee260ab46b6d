// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/paint/photo.h"

#include <QBuffer>
#include <QFile>
#include <QFileInfo>
#include <QImage>
#include <QImageReader>
#include <QPainter>

namespace wangge {
namespace {

constexpr int kMostSide = 600;              // pixels of a photo that is kept
constexpr qint64 kMostPixels = 36'000'000;  // of a picture that is read at all
constexpr int kQuality = 85;

}  // namespace

namespace {

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

}  // namespace

Result<std::shared_ptr<const std::string>> readPicture(const std::string& file) {
  constexpr int most = 3000;
  const QString path = QString::fromStdString(file);
  if (!QFileInfo(path).isFile()) return fail(Error("file.missing").with("file", file));
  QImageReader reader(path);
  auto image = readImage(reader, file);
  if (!image) return fail(image.error());
  const QByteArray format = reader.format();
  QByteArray bytes;
  if ((format == "png" || format == "jpeg") && std::max(image->width(), image->height()) <= most) {
    QFile whole(path);
    if (!whole.open(QIODevice::ReadOnly)) return fail(unreadable(file, reader));
    bytes = whole.readAll();
  } else {
    QBuffer buffer(&bytes);
    const QImage smaller = std::max(image->width(), image->height()) <= most
                               ? *image
                               : image->scaled(most, most, Qt::KeepAspectRatio, Qt::SmoothTransformation);
    if (!smaller.save(&buffer, "PNG")) return fail(unreadable(file, reader));
  }
  return std::make_shared<const std::string>(bytes.toStdString());
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
