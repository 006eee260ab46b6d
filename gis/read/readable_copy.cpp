// SPDX-License-Identifier: GPL-3.0-or-later
#include "gis/read/readable_copy.h"

#include <cpl_conv.h>
#include <cpl_string.h>
#include <cpl_vsi.h>
#include <fmt/format.h>
#include <unistd.h>

#include <algorithm>
#include <atomic>
#include <cctype>
#include <cstdlib>
#include <filesystem>
#include <nlohmann/json.hpp>
#include <optional>

#include "gis/gdal/vsi_file.h"
#include "gis/read/encoding.h"

namespace wangge::gis {
namespace {

namespace fs = std::filesystem;

constexpr std::int64_t kMost = 256 << 20;          // bytes of a copy in memory
constexpr std::int64_t kLookedThrough = 64 << 20;  // bytes of JSON that are searched for a word
constexpr std::size_t kBeginning = 1 << 16;

std::int64_t sizeOf(const std::string& path) {
  VSIStatBufL status;
  return VSIStatL(path.c_str(), &status) == 0 ? static_cast<std::int64_t>(status.st_size) : -1;
}

std::optional<std::string> bytesOf(const std::string& path, std::size_t most) {
  const VsiFile file(VSIFOpenL(path.c_str(), "rb"));
  if (!file) return std::nullopt;
  std::string bytes(std::min<std::size_t>(most, static_cast<std::size_t>(std::max<std::int64_t>(0, sizeOf(path)))),
                    '\0');
  bytes.resize(VSIFReadL(bytes.data(), 1, bytes.size(), file.get()));
  return bytes;
}

// A folder in memory that goes with the pointer, and the file in it, whole: half of it could be read as if it were all.
Result<Readable> inMemory(const SourceFile& source, const std::string& extension, const std::string& bytes) {
  static std::atomic<unsigned> number{0};
  const std::string folder = fmt::format("/vsimem/wangge-copy-{}", ++number);
  Readable readable;
  readable.path = folder + "/" + stemOf(source.path) + extension;
  readable.copy = std::shared_ptr<void>(new char, [folder](void* p) {
    VSIRmdirRecursive(folder.c_str());
    delete static_cast<char*>(p);
  });
  VsiFile file(VSIFOpenL(readable.path.c_str(), "wb"));
  if (!file || VSIFWriteL(bytes.data(), 1, bytes.size(), file.get()) != bytes.size())
    return fail(Error("file.too_large").with("file", source.file));
  return readable;
}

std::string lower(std::string text) {
  for (char& c : text) c = static_cast<char>(std::tolower(static_cast<unsigned char>(c)));
  return text;
}

// "GB2312" of <?xml version="1.0" encoding="GB2312"?>.
std::string declaredIn(const std::string& xml) {
  const std::size_t end = xml.find("?>");
  if (!xml.starts_with("<?xml") || end == std::string::npos || end > 400) return {};
  const std::size_t at = xml.find("encoding", 0);
  if (at == std::string::npos || at > end) return {};
  const std::size_t open = xml.find_first_of("\"'", at);
  const std::size_t close = open == std::string::npos ? open : xml.find(xml[open], open + 1);
  return close == std::string::npos || close > end ? std::string() : xml.substr(open + 1, close - open - 1);
}

std::string plainXml(std::string text) {
  for (const auto& [entity, character] :
       {std::pair{"&lt;", "<"}, {"&gt;", ">"}, {"&quot;", "\""}, {"&apos;", "'"}, {"&amp;", "&"}})
    for (std::size_t at = 0; (at = text.find(entity, at)) != std::string::npos; ++at)
      text.replace(at, std::string_view(entity).size(), character);
  return text;
}

// Renames the fields of a KML to plain names and makes all of them text.
class KmlFields {
 public:
  std::string rewritten(const std::string& xml) {
    std::string out;
    out.reserve(xml.size() + xml.size() / 16);
    std::size_t at = 0;
    while (at < xml.size()) {
      const std::size_t open = xml.find('<', at);
      if (open == std::string::npos) break;
      out.append(xml, at, open - at);
      const bool comment = xml.compare(open, 4, "<!--") == 0, text = xml.compare(open, 9, "<![CDATA[") == 0;
      std::size_t end = comment ? xml.find("-->", open) : text ? xml.find("]]>", open) : xml.find('>', open);
      if (end == std::string::npos) end = xml.size() - 1;
      const std::string tag = xml.substr(open, end - open + 1);
      out += comment || text ? tag : tagOf(tag);
      at = end + 1;
    }
    if (at < xml.size()) out.append(xml, at, std::string::npos);
    return out;
  }
  const std::map<std::string, std::string>& names() const { return m_names; }

 private:
  std::string tagOf(const std::string& tag) {
    const std::size_t nameEnd = tag.find_first_of(" \t\r\n/>", 1);
    if (nameEnd == std::string::npos) return tag;
    std::string name = tag.substr(1, nameEnd - 1);
    name = name.substr(name.find(':') == std::string::npos ? 0 : name.find(':') + 1);
    if (name != "Data" && name != "SimpleData" && name != "SimpleField") return tag;
    std::string changed = withAttribute(tag, "name", [&](const std::string& value) { return plainNameOf(value); });
    if (name == "SimpleField")
      changed = withAttribute(changed, "type", [](const std::string&) { return std::string("string"); });
    return changed;
  }

  template <class Change>
  static std::string withAttribute(const std::string& tag, const std::string& attribute, Change&& change) {
    for (std::size_t at = 0; (at = tag.find(attribute, at + 1)) != std::string::npos;) {
      if (!std::isspace(static_cast<unsigned char>(tag[at - 1]))) continue;
      std::size_t equals = at + attribute.size();
      while (equals < tag.size() && std::isspace(static_cast<unsigned char>(tag[equals]))) ++equals;
      if (equals >= tag.size() || tag[equals] != '=') continue;
      const std::size_t open = tag.find_first_of("\"'", equals);
      const std::size_t close = open == std::string::npos ? open : tag.find(tag[open], open + 1);
      if (close == std::string::npos) return tag;
      return tag.substr(0, open + 1) + change(tag.substr(open + 1, close - open - 1)) + tag.substr(close);
    }
    return tag;
  }

  std::string plainNameOf(const std::string& value) {
    const std::string name = plainXml(value);
    const auto [found, fresh] = m_plain.try_emplace(name, fmt::format("wanggefield{}", m_plain.size() + 1));
    if (fresh) m_names[found->second] = name;
    return found->second;
  }

  std::map<std::string, std::string> m_plain, m_names;
};

Result<Readable> kmlCopy(const SourceFile& source, const std::string& encoding) {
  std::string path = source.path;
  if (lower(path).ends_with(".kmz")) {
    path = documentIn(path);
    if (path.empty()) return fail(Error("file.no_data_inside").with("file", source.file));
  }
  if (sizeOf(path) > kMost) return fail(Error("file.too_large").with("file", source.file));
  auto bytes = bytesOf(path, static_cast<std::size_t>(kMost));
  if (!bytes) return fail(Error("file.unreadable").with("file", source.file));
  std::string wanted = encoding;
  const auto begin = [](std::string& xml) {  // XML begins with its declaration
    xml.erase(0, std::min(xml.find_first_not_of(" \t\r\n"), xml.size()));
  };
  if (bytes->find('\0') == std::string::npos) begin(*bytes);
  if (wanted.empty() && !isUtf8(*bytes))
    if (const auto declared = encodingNamed(declaredIn(*bytes)); declared && *declared != "UTF-8") wanted = *declared;
  std::string text = decodeText(std::move(*bytes), wanted).text;
  begin(text);
  if (const std::string declared = declaredIn(text); !declared.empty() && lower(declared) != "utf-8")
    text.replace(text.find(declared), declared.size(), "UTF-8");
  KmlFields fields;
  auto readable = inMemory(source, ".kml", fields.rewritten(text));
  if (readable) readable->fieldNames = fields.names();
  return readable;
}

// What a script makes of JSON: "callback({…});", "var borders = {…};".
std::string withoutScript(const std::string& text) {
  const std::size_t start = text.find_first_of("{["), end = text.find_last_of("}]");
  if (start == std::string::npos || end == std::string::npos || end < start || start > 200) return text;
  const std::string_view before = std::string_view(text).substr(0, start);
  const bool script =
      before.find_first_of("(=") != std::string_view::npos && before.find('"') == std::string_view::npos;
  return script ? text.substr(start, end - start + 1) : text;
}

// Where a string that opens at `at` closes; npos when it does not.
std::size_t closeOf(std::string_view json, std::size_t at) {
  for (std::size_t i = at + 1; i < json.size(); ++i)
    if (json[i] == '\\')
      ++i;
    else if (json[i] == '"')
      return i;
  return std::string_view::npos;
}

// Where an object or array that opens at `at` closes; npos when it does not.
std::size_t endOf(std::string_view json, std::size_t at) {
  int depth = 0;
  for (std::size_t i = at; i < json.size(); ++i) {
    const char c = json[i];
    if (c == '"' && (i = closeOf(json, i)) == std::string_view::npos) return i;
    if (c == '{' || c == '[') ++depth;
    if ((c == '}' || c == ']') && --depth == 0) return i;
  }
  return std::string_view::npos;
}

// "urn:ogc:def:crs:EPSG::4549" of "crs":{"type":"name","properties":{"name":"urn:ogc:def:crs:EPSG::4549"}}, a member
// of the whole, before the features or behind them. Fields of features may be called crs too.
std::string systemNameIn(std::string_view json) {
  constexpr std::string_view kSpace = " \t\r\n";
  const std::size_t open = json.find_first_of("{[");
  if (open == std::string_view::npos || json[open] == '[') return {};
  for (std::size_t i = open + 1; i < json.size(); ++i) {
    const char c = json[i];
    if (c == '}') return {};
    if (c == '{' || c == '[') {
      if ((i = endOf(json, i)) == std::string_view::npos) return {};
      continue;
    }
    if (c != '"') continue;
    const std::size_t close = closeOf(json, i),
                      colon = json.find_first_not_of(kSpace, std::min(close, json.size() - 1) + 1);
    if (close == std::string_view::npos || colon == std::string_view::npos) return {};
    const bool crs = json.substr(i + 1, close - i - 1) == "crs" && json[colon] == ':';
    i = close;
    const std::size_t value = crs ? json.find_first_not_of(kSpace, colon + 1) : std::string_view::npos;
    if (value == std::string_view::npos || json[value] != '{') continue;
    const std::size_t end = endOf(json, value);
    if (end == std::string_view::npos) return {};
    const auto object = nlohmann::json::parse(json.substr(value, end - value + 1), nullptr, false);
    const auto properties = object.is_object() ? object.find("properties") : object.end();
    if (!object.is_object() || properties == object.end() || !properties->is_object()) return {};
    const auto name = properties->find("name");
    return name != properties->end() && name->is_string() ? name->get<std::string>() : std::string();
  }
  return {};
}

Result<Readable> jsonCopy(const SourceFile& source, const std::string& encoding) {
  const auto beginning = bytesOf(source.path, kBeginning);
  if (!beginning) return fail(Error("file.unreadable").with("file", source.file));
  const std::int64_t size = sizeOf(source.path);
  // A character may be cut at the end of the beginning.
  const std::size_t whole = beginning->size() < kBeginning ? beginning->size() : beginning->size() - 4;
  const std::size_t first = beginning->find_first_not_of(" \t\r\n");
  const bool array = first != std::string::npos && (*beginning)[first] == '[';
  bool cutOnly = false;
  for (std::size_t length = whole; length + 4 > whole && !cutOnly; --length) {
    cutOnly = isUtf8(std::string_view(*beginning).substr(0, length));
    if (length == 0) break;
  }
  const bool plain = cutOnly && beginning->find('\0') == std::string::npos && !beginning->starts_with("\xEF\xBB\xBF");
  const bool wrapped = first != std::string::npos && std::isalpha(static_cast<unsigned char>((*beginning)[first]));
  const auto compressed = [](const std::string& json) { return json.find("\"UTF8Encoding\"") != std::string::npos; };
  if (plain && !array && !wrapped) {
    std::optional<std::string> all;
    if (size <= kLookedThrough) all = bytesOf(source.path, static_cast<std::size_t>(kLookedThrough));
    if (all && compressed(*all)) return fail(Error("file.json_echarts").with("file", source.file));
    return Readable{source.path, nullptr, systemNameIn(all ? *all : *beginning), {}};
  }
  if (size > kMost) return fail(Error("file.too_large").with("file", source.file));
  auto bytes = bytesOf(source.path, static_cast<std::size_t>(kMost));
  if (!bytes) return fail(Error("file.unreadable").with("file", source.file));
  std::string text = decodeText(std::move(*bytes), encoding).text;
  if (compressed(text)) return fail(Error("file.json_echarts").with("file", source.file));
  if (wrapped) text = withoutScript(text);
  const std::size_t start = text.find_first_not_of(" \t\r\n");
  if (start != std::string::npos && text[start] == '[' && text.find("\"Feature\"") != std::string::npos)
    text = "{\"type\":\"FeatureCollection\",\"features\":" + text + "}";
  auto readable = inMemory(source, ".json", text);
  if (readable) readable->systemName = systemNameIn(text);
  return readable;
}

// A file in the mode of a write-ahead log: bytes 18 and 19 of its header.
bool hasLogMode(const std::string& path) {
  const auto head = bytesOf(path, 20);
  return head && head->size() == 20 && (*head)[18] == 2;
}

Result<Readable> geoPackageCopy(const SourceFile& source) {
  std::error_code error;
  if (source.path.starts_with("/vsi") || !hasLogMode(source.path)) return Readable{source.path, nullptr, {}, {}};
  std::string pattern = (fs::temp_directory_path(error) / "wangge-copy-XXXXXX").string();
  if (error || !mkdtemp(pattern.data())) return fail(Error("file.temporary_failed").with("file", source.file));
  Readable readable;
  readable.path = pattern + "/" + fs::path(source.path).filename().string();
  readable.copy = std::shared_ptr<void>(new char, [pattern](void* p) {
    std::error_code ignored;
    fs::remove_all(pattern, ignored);
    delete static_cast<char*>(p);
  });
  fs::copy_file(source.path, readable.path, error);
  if (!error && fs::exists(source.path + "-wal")) fs::copy_file(source.path + "-wal", readable.path + "-wal", error);
  if (error) return fail(Error("file.temporary_failed").with("file", source.file));
  fs::permissions(readable.path, fs::perms::owner_read | fs::perms::owner_write, error);
  if (fs::exists(readable.path + "-wal"))
    fs::permissions(readable.path + "-wal", fs::perms::owner_read | fs::perms::owner_write, error);
  return readable;
}

}  // namespace

Result<Readable> readableCopy(const SourceFile& source, const std::string& encoding) {
  switch (source.format) {
    case Format::Gml: {
      const std::int64_t size = sizeOf(source.path);
      if (size < 0 || size > kMost) return fail(Error("file.too_large").with("file", source.file));
      const auto bytes = bytesOf(source.path, static_cast<std::size_t>(kMost));
      if (!bytes) return fail(Error("file.unreadable").with("file", source.file));
      return inMemory(source, ".gml", *bytes);
    }
    case Format::Kml:
      return kmlCopy(source, encoding);
    case Format::GeoJson:
      return jsonCopy(source, encoding);
    case Format::GeoPackage:
      return geoPackageCopy(source);
    default:
      return Readable{source.path, nullptr, {}, {}};
  }
}

JsonPlace placeOfLostValue(const std::string& path, const std::string& said) {
  JsonPlace place;
  if (sizeOf(path) > kLookedThrough) return place;
  const auto text = bytesOf(path, static_cast<std::size_t>(kLookedThrough));
  if (!text) return place;
  const auto digit = [](char c) { return c >= '0' && c <= '9'; };
  std::size_t at = std::string::npos;
  if (const std::size_t open = said.find("Value '"); open != std::string::npos) {
    place.value = said.substr(open + 7, said.find('\'', open + 7) - open - 7);
    if (!place.value.empty()) at = text->find(place.value);
  } else {  // a whole number of more digits than 64 bits hold
    for (std::size_t i = 0; i < text->size() && at == std::string::npos; ++i) {
      if (!digit((*text)[i])) continue;
      std::size_t end = i;
      while (end < text->size() && digit((*text)[end])) ++end;
      const std::size_t before = text->find_last_not_of(" \t\r\n-", i == 0 ? 0 : i - 1);
      if (end - i >= 19 && before != std::string::npos && (*text)[before] == ':')
        at = i, place.value = text->substr(i, end - i);
      i = end;
    }
  }
  if (at == std::string::npos) return place;
  const std::size_t colon = text->rfind(':', at), close = text->rfind('"', colon);
  const std::size_t open = close == std::string::npos || close == 0 ? close : text->rfind('"', close - 1);
  if (open != std::string::npos && close > open) place.field = text->substr(open + 1, close - open - 1);
  for (const char* word : {"\"properties\"", "\"attributes\""})
    for (std::size_t from = text->find(word); from < at; from = text->find(word, from + 1)) ++place.row;
  return place;
}

bool isJson(const std::string& path) {
  if (sizeOf(path) > kLookedThrough) return false;
  const auto bytes = bytesOf(path, static_cast<std::size_t>(kLookedThrough));
  return bytes && nlohmann::json::accept(*bytes);
}

}  // namespace wangge::gis
