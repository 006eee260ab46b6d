// SPDX-License-Identifier: GPL-3.0-or-later
#include "gis/read/xml_stream.h"
#include "gis/gdal/vsi_file.h"

#include <cpl_vsi.h>
#include <expat.h>

#include <cstdint>
#include <memory>

namespace wangge::gis {
namespace {

constexpr std::int64_t kMostUnpacked = std::int64_t{4} << 30, kPlainUnpacked = 64 << 20, kMostRatio = 400;
constexpr std::int64_t kMostToken = 8 << 20;
constexpr int kMostDepth = 200;

struct FreeParser {
  void operator()(XML_Parser parser) const { XML_ParserFree(parser); }
};

std::string_view withoutPrefix(std::string_view name) {
  return name.substr(name.find(':') == std::string_view::npos ? 0 : name.find(':') + 1);
}

struct State {
  const XmlVisitor* visitor;
  XML_Parser parser;
  XmlVisitor::Attributes attributes;
  std::int64_t last = 0;  // where the last event was
  int depth = 0;
  const char* refused = nullptr;

  void refuse(const char* why) {
    refused = why;
    XML_StopParser(parser, XML_FALSE);
  }
  void seen() { last = XML_GetCurrentByteIndex(parser); }
};

void XMLCALL onStart(void* data, const XML_Char* name, const XML_Char** given) {
  State& state = *static_cast<State*>(data);
  state.seen();
  if (++state.depth > kMostDepth) return state.refuse("elements are nested too deep");
  state.attributes.clear();
  for (; *given; given += 2) state.attributes.emplace_back(withoutPrefix(given[0]), given[1]);
  if (state.visitor->start) state.visitor->start(withoutPrefix(name), state.attributes);
}
void XMLCALL onEnd(void* data, const XML_Char* name) {
  State& state = *static_cast<State*>(data);
  state.seen();
  --state.depth;
  if (state.visitor->end) state.visitor->end(withoutPrefix(name));
}
void XMLCALL onText(void* data, const XML_Char* text, int length) {
  State& state = *static_cast<State*>(data);
  state.seen();
  if (state.visitor->text) state.visitor->text({text, static_cast<std::size_t>(length)});
}
void XMLCALL onDoctype(void* data, const XML_Char*, const XML_Char*, const XML_Char*, int) {
  static_cast<State*>(data)->refuse("it declares a document type");
}

}  // namespace

std::string_view attribute(const XmlVisitor::Attributes& attributes, std::string_view name) {
  for (const auto& [own, value] : attributes)
    if (own == name) return value;
  return {};
}

Result<void> readXml(const std::string& path, const std::string& shown, const XmlVisitor& visitor) {
  const auto corrupt = [&](const std::string& detail) {
    return fail(Error("file.corrupt").with("file", shown).with("detail", detail));
  };
  const std::string part = path.substr(path.find_last_of('/') + 1);
  const VsiFile file(VSIFOpenL(path.c_str(), "rb"));
  if (!file) return corrupt(part + " is missing");
  // /vsizip/{archive}/part: how large the archive is.
  VSIStatBufL archive = {};
  const std::size_t open = path.find('{'), close = path.rfind('}');
  const bool packed = open != std::string::npos && close != std::string::npos &&
                      VSIStatL(path.substr(open + 1, close - open - 1).c_str(), &archive) == 0;

  const std::unique_ptr<XML_ParserStruct, FreeParser> parser(XML_ParserCreate(nullptr));
  State state{&visitor, parser.get(), {}, 0, 0, nullptr};
  XML_SetUserData(parser.get(), &state);
  XML_SetElementHandler(parser.get(), onStart, onEnd);
  XML_SetCharacterDataHandler(parser.get(), onText);
  XML_SetStartDoctypeDeclHandler(parser.get(), onDoctype);
  std::vector<char> buffer(1 << 16);
  std::int64_t total = 0;
  for (bool last = false; !last;) {
    const std::size_t read = VSIFReadL(buffer.data(), 1, buffer.size(), file.get());
    last = read < buffer.size();
    total += static_cast<std::int64_t>(read);
    if (total > kMostUnpacked || (packed && total > kPlainUnpacked && total / kMostRatio > archive.st_size))
      return fail(Error("file.too_large").with("file", shown));
    if (XML_Parse(parser.get(), buffer.data(), static_cast<int>(read), last) != XML_STATUS_OK) {
      if (state.refused) return corrupt(part + ": " + state.refused);
      return corrupt(part + ": " + XML_ErrorString(XML_GetErrorCode(parser.get())));
    }
    if (visitor.stop()) return {};
    if (total - state.last > kMostToken) return fail(Error("file.too_large").with("file", shown));
  }
  return {};
}

}  // namespace wangge::gis
