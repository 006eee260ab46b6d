// SPDX-License-Identifier: GPL-3.0-or-later
// QPdfWriter draws into a temporary file; libqpdf then mends the text tables, adds bookmarks and labels, and takes out
// what changes from run to run.
#include "app/paint/pdf.h"

#include <QDateTime>
#include <QHashSeed>
#include <QPageLayout>
#include <QPainter>
#include <QPdfWriter>
#include <QTemporaryFile>
#include <QTimeZone>
#include <algorithm>
#include <optional>
#define POINTERHOLDER_TRANSITION 4  // libqpdf: std::shared_ptr only
#include <qpdf/Pipeline.hh>
#include <qpdf/QPDF.hh>
#include <qpdf/QPDFWriter.hh>

#include "app/paint/painter.h"
#include "app/paint/to_unicode.h"
#include "gis/output/atomic.h"

namespace wangge {
namespace {

// units to the inch; points and letters are rounded to whole units (a hundredth of a millimetre)
constexpr int kResolution = 2400;

struct Bookmark {
  std::string title;
  int depth = 0;
  std::size_t page = 0;  // which it opens, from 0
};

// libqpdf's output into a file that is put in place when it is whole.
class FilePipeline : public Pipeline {
 public:
  explicit FilePipeline(gis::AtomicFile& file) : Pipeline("file", nullptr), m_file(file) {}
  void write(unsigned char const* data, size_t size) override {
    if (m_result) m_result = m_file.append({reinterpret_cast<const char*>(data), size});
  }
  void finish() override {}
  const Result<void>& result() const { return m_result; }

 private:
  gis::AtomicFile& m_file;
  Result<void> m_result;
};

QPageLayout layoutFor(const map::Scene& scene) {
  const QSizeF size(scene.width, scene.height);
  const bool lying = scene.width > scene.height;
  const QPageSize page(lying ? size.transposed() : size, QPageSize::Millimeter);
  return QPageLayout(page, lying ? QPageLayout::Landscape : QPageLayout::Portrait, QMarginsF(0, 0, 0, 0));
}

QPDFObjectHandle text(const std::string& utf8) {
  return QPDFObjectHandle::newUnicodeString(utf8);
}

// A tree of bookmarks from the flat list with depths.
void addOutlines(QPDF& document, const std::vector<Bookmark>& bookmarks) {
  const std::vector<QPDFObjectHandle> pages = document.getAllPages();
  QPDFObjectHandle root = document.makeIndirectObject(QPDFObjectHandle::newDictionary());
  root.replaceKey("/Type", QPDFObjectHandle::newName("/Outlines"));
  struct Open {
    QPDFObjectHandle item;
    int depth, children;
  };
  std::vector<Open> stack{{root, -1, 0}};
  const auto close = [&] {
    Open top = stack.back();
    stack.pop_back();
    if (top.children == 0) return;
    // Chapters start folded: a negative count. The root counts its visible children.
    top.item.replaceKey("/Count", QPDFObjectHandle::newInteger(top.depth < 0 ? top.children : -top.children));
  };
  for (const Bookmark& bookmark : bookmarks) {
    while (stack.back().depth >= bookmark.depth) close();
    Open& parent = stack.back();
    QPDFObjectHandle item = document.makeIndirectObject(QPDFObjectHandle::newDictionary());
    item.replaceKey("/Title", text(bookmark.title));
    item.replaceKey("/Parent", parent.item);
    item.replaceKey("/Dest", QPDFObjectHandle::newArray({pages.at(bookmark.page), QPDFObjectHandle::newName("/Fit")}));
    if (parent.children == 0) {
      parent.item.replaceKey("/First", item);
    } else {
      QPDFObjectHandle before = parent.item.getKey("/Last");
      before.replaceKey("/Next", item);
      item.replaceKey("/Prev", before);
    }
    parent.item.replaceKey("/Last", item);
    ++parent.children;
    stack.push_back({item, bookmark.depth, 0});
  }
  while (!stack.empty()) close();
  document.getRoot().replaceKey("/Outlines", root);
  if (bookmarks.size() > 1) document.getRoot().replaceKey("/PageMode", QPDFObjectHandle::newName("/UseOutlines"));
}

void addLabels(QPDF& document, const std::vector<std::string>& labels) {
  QPDFObjectHandle numbers = QPDFObjectHandle::newArray();
  for (std::size_t i = 0; i < labels.size(); ++i) {
    QPDFObjectHandle label = QPDFObjectHandle::newDictionary();
    if (labels[i].empty()) {
      label.replaceKey("/S", QPDFObjectHandle::newName("/D"));
      label.replaceKey("/St", QPDFObjectHandle::newInteger(static_cast<long long>(i) + 1));
    } else {
      label.replaceKey("/P", text(labels[i]));
    }
    numbers.appendItem(QPDFObjectHandle::newInteger(static_cast<long long>(i)));
    numbers.appendItem(label);
  }
  QPDFObjectHandle tree = QPDFObjectHandle::newDictionary();
  tree.replaceKey("/Nums", numbers);
  document.getRoot().replaceKey("/PageLabels", tree);
}

void setInfo(QPDF& document, const PdfInfo& info) {
  const QDateTime when = QDateTime::fromSecsSinceEpoch(info.when, QTimeZone::utc());
  const std::string date = when.toString(QStringLiteral("'D:'yyyyMMddHHmmss'Z'")).toStdString();
  QPDFObjectHandle dictionary = QPDFObjectHandle::newDictionary();
  dictionary.replaceKey("/Title", text(info.title));
  if (!info.author.empty()) dictionary.replaceKey("/Author", text(info.author));
  dictionary.replaceKey("/Creator", text("Wangge"));
  dictionary.replaceKey("/CreationDate", QPDFObjectHandle::newString(date));
  dictionary.replaceKey("/ModDate", QPDFObjectHandle::newString(date));
  document.getTrailer().replaceKey("/Info", document.makeIndirectObject(dictionary));
  document.getRoot().removeKey("/Metadata");  // Qt's copy of the same, with its own dates and a random id
}

}  // namespace

const gis::FileKind kPdfFile = {"pdf",
                                [](const std::string&, std::string_view head) { return head.starts_with("%PDF-"); }};

struct PdfFile::State {
  PdfInfo info;
  QTemporaryFile raw;
  std::optional<QPdfWriter> writer;
  std::optional<QPainter> painter;
  std::vector<Bookmark> bookmarks;
  std::vector<std::string> chapters;  // over the page before
  std::vector<std::string> labels;    // one a page
  std::vector<std::vector<PageMap>> maps;
  DrawnText drawn;

  bool draw(const map::Scene& scene);
};

PdfFile::PdfFile(PdfInfo info) : m_state(std::make_unique<State>()) {
  // Qt writes fonts in the order of a hash table, which is another one in each process.
  QHashSeed::setDeterministicGlobalSeed();
  m_state->info = std::move(info);
}
PdfFile::~PdfFile() {
  m_state->painter.reset();
  m_state->writer.reset();
}

bool PdfFile::State::draw(const map::Scene& scene) {
  if (!writer) {
    if (!raw.open()) return false;
    writer.emplace(&raw);
    writer->setResolution(kResolution);
    writer->setPageLayout(layoutFor(scene));
    painter.emplace();
    if (!painter->begin(&*writer)) return false;
  } else {
    writer->setPageLayout(layoutFor(scene));
    if (!writer->newPage()) return false;
  }
  paintScene(*painter, scene, kResolution / 25.4);
  for (const map::Primitive& primitive : scene.primitives)
    if (const auto* text = std::get_if<map::Text>(&primitive)) drawn.add(text->text, text->style.bold);
  return true;
}

bool PdfFile::add(const map::Scene& scene, int depth, const std::string& label) {
  State& state = *m_state;
  if (!state.draw(scene)) return false;
  state.bookmarks.push_back({scene.title, depth, state.labels.size()});
  state.labels.push_back(label);
  state.maps.emplace_back();
  return true;
}

bool PdfFile::add(const Page& page) {
  State& state = *m_state;
  const auto known = std::ranges::mismatch(page.chapters, state.chapters).in1 - page.chapters.begin();
  for (auto depth = static_cast<std::size_t>(known); depth < page.chapters.size(); ++depth)
    state.bookmarks.push_back({page.chapters[depth], static_cast<int>(depth), state.labels.size()});
  if (!add(page.scene, static_cast<int>(page.chapters.size()) + page.depth, page.label)) return false;
  state.maps.back() = page.maps;
  // A page may be a chapter itself: what names its title as one stands below it.
  if (page.depth == 0) state.chapters = page.chapters, state.chapters.push_back(page.scene.title);
  return true;
}

Result<void> PdfFile::save(const std::string& file) {
  State& state = *m_state;
  const auto failed = [&](const QString& reason) {
    return fail(Error("file.unwritable").with("file", file).with("what", reason.toStdString()));
  };
  if (!state.painter || !state.painter->end()) return failed(state.raw.errorString());
  state.writer.reset();
  state.raw.close();

  auto out = gis::AtomicFile::beside(file, kPdfFile);
  if (!out) return fail(out.error());
  try {
    QPDF document;
    document.setSuppressWarnings(true);
    document.processFile(state.raw.fileName().toLocal8Bit().constData());
    // Qt does not tell when there was no room for all of it.
    if (document.anyWarnings() || document.getAllPages().size() != state.labels.size())
      return failed(state.raw.errorString());
    rewriteToUnicode(document, GlyphNames(state.drawn));
    addOutlines(document, state.bookmarks);
    addLabels(document, state.labels);
    const std::vector<QPDFObjectHandle> pages = document.getAllPages();
    for (std::size_t i = 0; i < pages.size(); ++i) addPlaces(pages[i], state.maps[i], state.info.system);
    setInfo(document, state.info);
    QPDFWriter writer(document);
    FilePipeline pipeline(*out);
    writer.setOutputPipeline(&pipeline);
    writer.setDeterministicID(true);
    writer.setObjectStreamMode(qpdf_o_generate);
    writer.setStreamDataMode(qpdf_s_compress);
    writer.write();
    if (!pipeline.result()) return pipeline.result();
  } catch (const std::exception& broken) {
    return failed(QString::fromUtf8(broken.what()));
  }
  return out->putInPlace();
}

Result<void> PdfOutput::add(const Page& page) {
  if (!m_pdf.add(page)) return fail(Error("file.unwritable").with("file", m_file));
  return {};
}

Result<std::vector<std::string>> PdfOutput::finish() {
  if (auto saved = m_pdf.save(m_file); !saved) return fail(saved.error());
  return std::vector{m_file};
}

}  // namespace wangge
