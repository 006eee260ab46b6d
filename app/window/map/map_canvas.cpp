// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/map/map_canvas.h"

#include <QPainter>
#include <cmath>
#include <utility>

#include "app/paint/fonts.h"
#include "app/paint/painter.h"
#include "app/print/sheet_texts.h"
#include "app/session/session.h"
#include "app/tools/tool_box.h"
#include "app/window/map/label_switch.h"
#include "app/window/parts/palette.h"
#include "app/window/parts/roles.h"
#include "app/window/parts/theme.h"
#include "core/map/padlock.h"
#include "core/topology/outline.h"
#include "gis/raster/raster.h"

namespace wangge {
namespace {

// The part of a picture that the frame shows; null when it cannot be read (the window has said so when it was chosen).
QImage pictureFor(const Project& project, const QString& file, const map::MapRequest& request, QSize size) {
  const auto raster = gis::Raster::open(file.toStdString(), project.info.crs);
  if (!raster) return {};
  const Lattice& lattice = project.lattice;
  const map::View& view = request.view;
  const auto toX = [&](double x) {
    return lattice.originX + (view.centreX + (x - view.middle.x) * view.denominator) / 1000;
  };
  const auto toY = [&](double y) {
    return lattice.originY + (view.centreY - (y - view.middle.y) * view.denominator) / 1000;
  };
  const gis::RasterExtent part{toX(request.frame.min.x), toY(request.frame.max.y), toX(request.frame.max.x),
                               toY(request.frame.min.y)};
  const std::vector<std::uint32_t> pixels = raster->read(part, size.width(), size.height());
  if (pixels.empty()) return {};
  return QImage(reinterpret_cast<const uchar*>(pixels.data()), size.width(), size.height(), size.width() * 4,
                QImage::Format_ARGB32)
      .copy();
}

}  // namespace

MapCanvas::MapCanvas(Session& session, ToolBox& tools, QWidget* parent)
    : QWidget(parent), m_session(session), m_tools(tools), m_images(std::make_shared<TextImages>()) {
  setObjectName("mapCanvas");
  setRole(this, QAccessible::Canvas);
  setAccessibleName(tr("Map"));
  setMouseTracking(true);
  setFocusPolicy(Qt::StrongFocus);
  setMinimumSize(160, 120);
  setAttribute(Qt::WA_OpaquePaintEvent);
  m_layers.locks = true;
  constexpr int kCorner = 10;
  (new LabelSwitch(tools, this))->move(kCorner, kCorner);
  connect(&session, &Session::planReplaced, this, [this] {
    m_frame = {};
    m_stale = true;  // a frame of the plan before may still come
    m_fitted = false;
    m_mark.reset();
    m_selectedJob.forget();
    m_selected.clear();
    m_selectedBox = {};
    m_highlight.clear();
    m_preview.reset();
    m_other.reset();
    forgetUnit();
    m_picture.clear();
    zoomToAll();
  });
  connect(&session, &Session::changed, this, [this](const Difference& difference) {
    updateSelectionPath();
    forgetLabels(difference);
    forgetUnit();
    m_stale = true;
    followExtent(difference);
    requestFrame();
  });
  connect(&session, &Session::selectionChanged, this, [this] {
    forgetUnit();  // who chose a unit in a list shows it after this
    updateSelectionPath();
    update();
  });
  // Later: in the midst of a commit a tool has not come to its end.
  connect(&session, &Session::selectionChanged, this, &MapCanvas::hoverAgain, Qt::QueuedConnection);
  connect(&tools, &ToolBox::viewChanged, this, qOverload<>(&QWidget::update));
  connect(&tools, &ToolBox::kindChanged, this, [this] {
    showCursor();
    const bool police = m_tools.kind() == ToolKind::Beats || m_tools.kind() == ToolKind::Stations;
    if (std::exchange(m_ofPolice, police) != police) refresh();
  });
  connect(&tools, &ToolBox::settingsChanged, this, &MapCanvas::hoverAgain);
  connect(&tools, &ToolBox::labelChanged, this, &MapCanvas::refresh);
  // What a commit changed stays tinted until the map shows it.
  connect(this, &MapCanvas::frameShown, this, [this] {
    m_tools.forgetCommitted();
    update();
  });
}

MapCanvas::~MapCanvas() {
  m_job.stop();
}

double MapCanvas::pixelsPerMillimetre() const {
  return logicalDpiX() / 25.4;
}
map::Position MapCanvas::toPaper(QPointF at) const {
  return {at.x() / pixelsPerMillimetre(), at.y() / pixelsPerMillimetre()};
}
Point MapCanvas::toLattice(QPointF at) const {
  return m_view.toLattice(toPaper(at));
}
QPointF MapCanvas::toScreen(Point p) const {
  const map::Position position = m_view.toPaper(p);
  return QPointF(position.x, position.y) * pixelsPerMillimetre();
}
Point MapCanvas::middle() const {
  return toLattice(QPointF(width() / 2.0, height() / 2.0));
}
std::shared_ptr<const Project> MapCanvas::shown() const {
  return m_preview ? m_preview : m_session.shared();
}
map::Rectangle MapCanvas::sheet() const {
  return {{0, 0}, toPaper(QPointF(width(), height()))};
}

void MapCanvas::setLayers(const map::Layers& layers) {
  m_layers = layers;
  m_frame.labels.reset();
  refresh();
}

void MapCanvas::setPrecinctLayers(const std::vector<PrecinctLayerId>& layers) {
  if (layers == m_precinctLayers) return;
  m_precinctLayers = layers;
  refresh();
}

void MapCanvas::setFill(map::GridFill fill) {
  m_fill = fill;
  refresh();
}

void MapCanvas::updateSelectionPath() {
  m_selected.clear();
  m_selectedBox = {};
  if (!m_session.hasPlan()) return m_selectedJob.forget();
  const Project& project = m_session.project();
  std::vector<std::vector<FaceId>> groups;
  for (Label label : kLabels)
    for (ZoneId id : m_session.selectedZones(label).ids)
      if (const Zone* zone = findZone(project, id)) groups.push_back(zone->faces);
  if (!m_session.selection().faces.empty()) {
    groups.emplace_back();
    for (FaceId id : m_session.selection().faces)
      if (project.subdivision.faces().contains(id)) groups.back().push_back(id);
  }
  for (const std::vector<FaceId>& faces : groups) m_selectedBox.include(boxAround(project, faces));
  m_selectedJob.start(m_session.shared(), std::move(groups), [this](std::vector<MultiPolygon> outlines) {
    m_selected = std::move(outlines);
    update();
  });
}

void MapCanvas::forgetUnit() {
  m_unitJob.forget();
  m_unit.clear();
  m_unitBox = {};
}

bool MapCanvas::covered() const {
  if (m_stale || m_frame.image.isNull() || m_frame.window != size() || m_frame.view.denominator != m_view.denominator ||
      m_frame.image.devicePixelRatio() != devicePixelRatioF())
    return false;
  const double pixels = pixelsPerMillimetre() / m_view.denominator;
  const double x = std::abs(m_frame.view.centreX - m_view.centreX) * pixels;
  const double y = std::abs(m_frame.view.centreY - m_view.centreY) * pixels;
  // A new frame is begun when half of the margin is used up, so that it is there before the rest is.
  return x <= m_frame.margins.left() / 2.0 && y <= m_frame.margins.top() / 2.0;
}

// Labels of what changed are placed anew by the next frame; all others stay where they are.
void MapCanvas::forgetLabels(const Difference& difference) {
  if (difference.settings) m_frame.labels.reset();  // names, or locks of a kind, may show anywhere
  for (const auto* ids : {&difference.of<GridId>().changed, &difference.of<GridId>().deleted})
    for (GridId id : *ids) {
      m_moved.push_back(map::keyOf({Level::Grid, {}, {}, id}));
      m_moved.push_back(map::padlockKeyOf(m_moved.back()));
    }
  for (const auto* ids : {&difference.of<CommunityId>().changed, &difference.of<CommunityId>().deleted})
    for (CommunityId id : *ids) m_moved.push_back(map::keyOf({Level::Community, {}, id, {}}));
  for (const auto* ids : {&difference.of<BeatId>().changed, &difference.of<BeatId>().deleted})
    for (BeatId id : *ids) m_moved.push_back("beat:" + std::to_string(id.value));
}

std::shared_ptr<const map::PlacedLabels> MapCanvas::takeLabels() {
  const std::vector<std::string> moved = std::exchange(m_moved, {});
  if (!m_frame.labels || m_frame.view.denominator != m_view.denominator ||
      m_frame.project->info.uuid != m_session.project().info.uuid)
    return nullptr;
  if (moved.empty()) return m_frame.labels;
  auto labels = std::make_shared<map::PlacedLabels>(*m_frame.labels);
  for (const std::string& key : moved) labels->erase(key);
  return labels;
}

void MapCanvas::refresh() {
  m_stale = true;
  requestFrame();
}

void MapCanvas::requestFrame() {
  if (!m_session.hasPlan() || width() < 10 || !m_fitted || m_job.isRunning()) return;
  m_stale = false;
  const std::shared_ptr<const Project> project = shown();
  // The index of the base map serves every version that shares its two tables.
  const bool sameBase = m_frame.base && m_frame.project->lineFeatures == project->lineFeatures &&
                        m_frame.project->buildings == project->buildings;
  constexpr double kMargin = 0.2;  // of the window, on each side
  const double pixels = pixelsPerMillimetre(), ratio = devicePixelRatioF();
  const int across = static_cast<int>(width() * kMargin), down = static_cast<int>(height() * kMargin);
  map::MapRequest request;
  request.view = m_view;
  request.frame = {toPaper(QPointF(-across, -down)), toPaper(QPointF(width() + across, height() + down))};
  request.fill = m_fill;
  request.medium = map::Medium::Screen;
  if (m_preview && m_previewed) request.focus = map::Unit{Level::Community, {}, m_previewed, {}};
  request.layers = m_layers;
  request.precinctLayers = m_precinctLayers;
  const bool ofPolice = m_ofPolice || m_tools.label() == Label::Precinct;
  request.layers.beats |= ofPolice, request.layers.stations |= ofPolice;
  request.layers.palette = theme::palette();
  request.edited = m_tools.label();
  request.householdsByScale = true;
  request.namesAround = false;  // a corner of the map tells them
  request.tolerance = 0.12 / ratio;
  request.texts = mapTexts();
  Frame frame{project, {}, {}, m_view, size(), QMargins(across, down, across, down), sameBase ? m_frame.base : nullptr,
              {},      {}};
  const auto labels = takeLabels();
  m_job.start<Frame>(
      [request, pixels, ratio, frame, labels, images = m_images, other = m_other, picture = m_picture,
       opacity = m_pictureOpacity](const Progress&) mutable {
        const FontMeasurer measurer;
        request.measurer = &measurer;
        if (!frame.base) frame.base = std::make_shared<const map::BaseIndex>(*frame.project);
        request.base = frame.base.get();
        request.placed = labels.get();
        const QMargins& m = frame.margins;
        const QSizeF whole = QSizeF(frame.window.grownBy(m)) * ratio;
        const QSize size(static_cast<int>(std::ceil(whole.width())), static_cast<int>(std::ceil(whole.height())));
        const QImage under = picture.isEmpty() ? QImage() : pictureFor(*frame.project, picture, request, size);
        const auto paint = [&](map::Portrayal portrayal) {
          map::Scene scene;
          scene.width = request.frame.width(), scene.height = request.frame.height();
          scene.primitives = std::move(portrayal.primitives);
          scene.anchor = portrayal.anchor;
          QImage image(size, QImage::Format_RGB32);
          image.fill(theme::paper());
          QPainter painter(&image);
          painter.translate(std::round(m.left() * ratio), std::round(m.top() * ratio));
          paintScene(painter, scene, pixels * ratio, images.get());
          if (!under.isNull()) {
            painter.resetTransform();
            painter.setCompositionMode(QPainter::CompositionMode_Multiply);
            painter.setOpacity(opacity);
            painter.drawImage(0, 0, under);
          }
          painter.end();
          image.setDevicePixelRatio(ratio);
          return image;
        };
        map::Portrayal portrayal = map::portray(*frame.project, request);
        for (const map::Unit& unit : portrayal.around)
          frame.around << QString::fromStdString(map::nameOf(*frame.project, unit));
        frame.labels = std::make_shared<const map::PlacedLabels>(std::move(portrayal.placed));
        frame.image = paint(std::move(portrayal));
        if (other) {
          request.placed = nullptr;
          // The other version may have other roads and buildings.
          if (other->lineFeatures != frame.project->lineFeatures || other->buildings != frame.project->buildings)
            request.base = nullptr;
          frame.other = paint(map::portray(*other, request));
        }
        return frame;
      },
      [this](Frame shown) {
        m_frame = std::move(shown);
        update();
        if (!m_stale) emit frameShown();  // else one that shows the plan as it is follows
        if (!covered()) requestFrame();
      });
}

void MapCanvas::highlight(const std::vector<FaceId>& faces) {
  m_highlight.clear();
  m_highlightJob.forget();
  update();
  if (!m_session.hasPlan() || faces.empty()) return;
  std::vector<FaceId> known = faces;
  std::erase(known, kUniverse);
  m_highlightJob.start(shown(), {std::move(known)}, [this](std::vector<MultiPolygon> outlines) {
    if (!outlines.front().empty()) m_highlight = {{std::move(outlines.front()), AreaRole::Gain}};
    update();
  });
}

void MapCanvas::preview(std::shared_ptr<const Project> after, const QString& name, CommunityId community) {
  if (after == m_preview && name == m_previewName) return;
  if (m_session.hasPlan()) {
    const std::shared_ptr<const Project> before = shown();
    forgetLabels(diff(*before, after ? *after : m_session.project()));
  }
  m_preview = std::move(after);
  m_previewName = name;
  m_previewed = community;
  m_highlight.clear();
  m_highlightJob.forget();
  refresh();
  update();
}

void MapCanvas::compareWith(std::shared_ptr<const Project> other, const QString& name) {
  m_other = std::move(other);
  m_otherName = name;
  m_swipe = 0.5;
  refresh();
  update();
}

void MapCanvas::setPicture(const QString& file, double opacity) {
  m_picture = file;
  m_pictureOpacity = opacity;
  refresh();
}

}  // namespace wangge
