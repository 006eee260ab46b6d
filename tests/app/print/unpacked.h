// SPDX-License-Identifier: GPL-3.0-or-later
// A PDF taken apart: the file itself, every stream inflated, every string, and the text as a reader gets it. Words are
// looked for in all of these, in UTF-8, UTF-16 of both orders and GBK.
#pragma once

#include <QProcess>
#include <QStandardPaths>
#include <QString>
#include <catch2/catch.hpp>
#include <exception>
#include <string>
#include <vector>
#define POINTERHOLDER_TRANSITION 4  // libqpdf: std::shared_ptr only
#include <qpdf/QPDF.hh>
#include <qpdf/QPDFObjectHandle.hh>

#include "tests/support/in_encoding.h"
#include "tests/support/scratch.h"

namespace wangge::test {

class Unpacked {
 public:
  explicit Unpacked(const std::string& file) {
    m_parts.push_back(bytesOf(file));
    QPDF document;
    document.processFile(file.c_str());
    for (auto object : document.getAllObjects()) {
      take(object);
      if (!object.isStream()) continue;
      ++m_streams;
      // Pictures stay as they are packed: they hold no text.
      try {
        const auto data = object.getStreamData(qpdf_dl_specialized);
        m_parts.emplace_back(reinterpret_cast<const char*>(data->getBuffer()), data->getSize());
      } catch (const std::exception&) {
        const auto data = object.getRawStreamData();
        m_parts.emplace_back(reinterpret_cast<const char*>(data->getBuffer()), data->getSize());
      }
      if (object.getDict().getKey("/Subtype").isName() && object.getDict().getKey("/Subtype").getName() == "/Image")
        ++m_pictures;
    }
    take(document.getTrailer());
    // Letters on a page are glyphs; their table says which they are.
    REQUIRE_FALSE(QStandardPaths::findExecutable("pdftotext").isEmpty());
    for (const char* order : {"-raw", "-layout"}) {
      QProcess reader;
      reader.start("pdftotext", {"-enc", "UTF-8", order, QString::fromStdString(file), "-"});
      REQUIRE(reader.waitForFinished(120000));
      std::string text = reader.readAllStandardOutput().toStdString();
      // A word may be broken over lines.
      std::string joined = text;
      std::erase_if(joined, [](char c) { return c == '\n' || c == '\f' || c == '\r'; });
      m_parts.push_back(std::move(text));
      m_parts.push_back(std::move(joined));
    }
  }

  bool holds(const std::string& word) const {
    for (const char* encoding : {"UTF-8", "UTF-16BE", "UTF-16LE", "GBK"}) {
      const std::string bytes = inEncoding(word, encoding);
      for (const std::string& part : m_parts)
        if (part.find(bytes) != std::string::npos) return true;
    }
    return false;
  }
  int streams() const { return m_streams; }
  int pictures() const { return m_pictures; }

 private:
  void take(auto object) {
    if (object.isString()) {
      m_parts.push_back(object.getStringValue());
      m_parts.push_back(object.getUTF8Value());
    } else if (object.isArray()) {
      for (auto item : object.getArrayAsVector())
        if (!item.isIndirect()) take(item);
    } else if (object.isDictionary() || object.isStream()) {
      for (auto& [key, item] : (object.isStream() ? object.getDict() : object).getDictAsMap()) {
        m_parts.push_back(key);
        if (!item.isIndirect()) take(item);
      }
    }
  }

  std::vector<std::string> m_parts;
  int m_streams = 0, m_pictures = 0;
};

}  // namespace wangge::test
