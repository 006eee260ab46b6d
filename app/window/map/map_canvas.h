// SPDX-License-Identifier: GPL-3.0-or-later
// The map: shows the session's plan, moves and zooms, tells what lies under the pointer. A frame is portrayed and
// painted off the window's thread; until it is there, the last frame is shown moved and scaled, so that the map never
// stands still. Frames are larger than the window: a move within their margin needs no new one. With a tool in hand the
// left button is the tool's; the middle button, or any button while space is held, moves the map.
#pragma once

#include <QImage>
#include <QMargins>
#include <QPainterPath>
#include <QPolygonF>
#include <QRectF>
#include <QWidget>
#include <optional>

#include "app/paint/text_images.h"
#include "app/session/job.h"
#include "app/tools/tool_view.h"
#include "app/window/map/outline_job.h"
#include "core/map/portray.h"

class QPainter;
class QRubberBand;

namespace wangge {

class Session;
class Tool;
class ToolBox;
struct Pointer;
struct Difference;

class MapCanvas : public QWidget {
  Q_OBJECT

 public:
  MapCanvas(Session& session, ToolBox& tools, QWidget* parent = nullptr);
  ~MapCanvas() override;

  const map::Layers& layers() const { return m_layers; }
  void setLayers(const map::Layers& layers);
  // Precinct layers that are not in force and whose lines are shown.
  void setPrecinctLayers(const std::vector<PrecinctLayerId>& layers);
  map::GridFill fill() const { return m_fill; }
  void setFill(map::GridFill fill);
  double denominator() const { return m_view.denominator; }

  void zoomToAll();
  void zoomToSelection();
  void zoomToBox(const Box& box);  // with some room around
  void zoomBy(double factor);      // about the middle; above 1 enlarges
  void setDenominator(double denominator);
  // Moves the map just so far that all of the box is seen, and makes it smaller only where that is needed.
  void reveal(const Box& box);
  // Reveals a unit that was chosen in a list; one that is no grid is outlined (by its faces) until something is
  // selected.
  void showUnit(const Box& box, const std::vector<FaceId>& faces);
  // Shows a spot exactly, marked until the next click.
  void pointOut(Point place, const Box& extent);

  // Tints pieces of the plan as shown that something else than a tool would change (a fix, a step of the history).
  void highlight(const std::vector<FaceId>& faces);
  // Shows what the plan would be instead of the plan, named at the top; outside the community it is veiled (no id:
  // nowhere). Null: the plan again.
  void preview(std::shared_ptr<const Project> after, const QString& name, CommunityId community);
  // Shows another version of the plan on the left of a line that the mouse can drag; null: no longer.
  void compareWith(std::shared_ptr<const Project> other, const QString& name);
  std::shared_ptr<const Project> comparedWith() const { return m_other; }
  // A picture under the map, from a file that gis::Raster reads; an empty name: none. It is multiplied into the map, so
  // that lines and names stay readable. `opacity` 0 to 1.
  void setPicture(const QString& file, double opacity);

  bool isBusy() const { return m_job.isRunning(); }
  bool hasCross() const { return m_crossed; }
  // Where a lattice point is shown, in the widget's coordinates.
  QPointF toScreen(Point p) const;
  Point middle() const;  // lattice point in the middle of the map
  // Selects what is shown there, as a click does, unless it is selected already.
  void pickUnder(QPointF at);

 signals:
  void viewChanged();
  void hovered(double x, double y);  // in the plan's CRS
  void left();
  void frameShown();

 protected:
  bool event(QEvent*) override;
  void paintEvent(QPaintEvent*) override;
  void resizeEvent(QResizeEvent*) override;
  void wheelEvent(QWheelEvent*) override;
  void mousePressEvent(QMouseEvent*) override;
  void mouseMoveEvent(QMouseEvent*) override;
  void mouseReleaseEvent(QMouseEvent*) override;
  void mouseDoubleClickEvent(QMouseEvent*) override;
  void keyPressEvent(QKeyEvent*) override;
  void keyReleaseEvent(QKeyEvent*) override;
  void focusInEvent(QFocusEvent*) override;
  void focusOutEvent(QFocusEvent*) override;
  void leaveEvent(QEvent*) override;

 private:
  struct Frame {
    std::shared_ptr<const Project> project;  // the version it shows
    QImage image, other;                     // `other` shows the version compared with; null when there is none
    map::View view;
    QSize window;      // size of the canvas it was made for
    QMargins margins;  // of the image around the window
    std::shared_ptr<const map::BaseIndex> base;
    std::shared_ptr<const map::PlacedLabels> labels;
    QStringList around;  // names of the units that the map is in the midst of, from above
  };
  void drawFrame(QPainter& painter);
  void drawSwipe(QPainter& painter);
  void drawSeeds(QPainter& painter);
  void drawPreviewName(QPainter& painter);
  void drawAround(QPainter& painter);
  void drawOutline(QPainter& painter, const MultiPolygon& polygons, bool filled);
  std::shared_ptr<const Project> shown() const;  // the preview, else the plan
  bool covered() const;  // whether the last frame shows all that the window shows, with room to move on
  void forgetLabels(const Difference& difference);
  std::shared_ptr<const map::PlacedLabels> takeLabels();
  void refresh();  // asks for a frame whose contents differ from the last one's
  double pixelsPerMillimetre() const;
  map::Position toPaper(QPointF at) const;
  Point toLattice(QPointF at) const;
  map::Rectangle sheet() const;
  void setView(const map::View& view);
  void zoomAbout(QPointF at, double factor);
  Box extent() const;  // of all that the plan has on the map
  // A plan that gets its first data, or communities while all of it is shown, is shown as a whole.
  void followExtent(const Difference& difference);
  void requestFrame();
  void pickAt(QPointF at, bool add);
  void updateSelectionPath();
  void forgetUnit();
  void drawLabelFrame(QPainter& painter);
  // Where buttons and notes stand over the map.
  std::vector<QRectF> taken() const;

  Pointer pointerAt(QPointF at, Qt::KeyboardModifiers modifiers) const;
  bool toolKey(QKeyEvent* event);
  // While keys steer the map (map_canvas_keys.cpp).
  bool crossKey(QKeyEvent* event);
  void showCross();
  void leaveCross();
  void clickAtCross(Qt::KeyboardModifiers modifiers);
  void drawCross(QPainter& painter);
  void hoverAgain();  // shows what a tool means where the pointer is, without a move
  void showCursor();

  Session& m_session;
  ToolBox& m_tools;
  Job m_job;
  map::View m_view;
  bool m_fitted = false;
  bool m_whole = false;  // shows the whole plan, and goes on doing so when the window changes its size
  map::Layers m_layers;
  std::vector<PrecinctLayerId> m_precinctLayers;
  bool m_ofPolice = false;  // the tool: then beats and stations are shown, whatever the layers say
  map::GridFill m_fill = map::GridFill::Status;
  Frame m_frame;
  bool m_stale = false;                  // the frame shows another version, or other layers
  std::vector<std::string> m_moved;      // keys of labels of what changed since the last frame was begun
  std::shared_ptr<TextImages> m_images;  // texts as painted, used by one frame after another
  OutlineJob m_selectedJob, m_unitJob, m_highlightJob;
  std::vector<MultiPolygon> m_selected;
  MultiPolygon m_unit;           // outline of a community or division that was chosen in a list
  Box m_selectedBox, m_unitBox;  // known before the outlines are
  std::vector<ToolArea> m_highlight;
  std::optional<Point> m_mark;
  enum class Drag { None, Click, Pan, Box, Tool, Swipe } m_drag = Drag::None;
  bool m_space = false;              // held: a drag moves the map, whatever the tool
  bool m_inside = false;             // the pointer is over the map
  bool m_crossed = false;            // keys steer the map: a cross in its middle is the pointer
  bool m_held = false;               // Shift+Enter took hold there
  std::optional<Point> m_clickedAt;  // by Enter, without a move since
  std::weak_ptr<Tool> m_mouseTool;   // the tool that the mouse was used with last
  QPointF m_pressed, m_last;
  QPolygonF m_stroke;  // where the pointer went while a tool draws
  QPoint m_corner;     // of the map in its window, and the window's size, when the map was last laid out
  QSize m_windowSize;
  QRubberBand* m_band = nullptr;
  std::shared_ptr<const Project> m_other;
  QString m_otherName;
  std::shared_ptr<const Project> m_preview;
  QString m_previewName;
  CommunityId m_previewed;
  double m_swipe = 0.5;  // where the line between the versions stands, as a share of the width
  QString m_picture;
  double m_pictureOpacity = 1;
};

}  // namespace wangge
