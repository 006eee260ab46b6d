// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/parts/theme.h"

#include <QApplication>
#include <QFile>
#include <QFontDatabase>
#include <QPainter>
#include <QPalette>
#include <QStyleFactory>
#include <QSvgRenderer>

#include "app/window/parts/palette.h"

namespace wangge::theme {

QColor ink() {
  return QColor(0x22, 0x2B, 0x33);
}
QColor quiet() {
  return QColor(0x5F, 0x6B, 0x76);
}
QColor accent() {
  return QColor(0x0B, 0x5C, 0xAD);
}
QColor border() {
  return QColor(0xD5, 0xDA, 0xDF);
}
QColor paper() {
  return QColor(0xFB, 0xFA, 0xF7);
}
QColor panel() {
  return QColor(0xF6, 0xF7, 0xF8);
}

QIcon icon(const QString& name) {
  return icon(name, QColor(0x37, 0x42, 0x4D));
}

QIcon icon(const QString& name, const QColor& colour) {
  QFile file(":/icons/" + name + ".svg");
  if (!file.open(QIODevice::ReadOnly)) return {};
  QIcon result;
  const auto render = [&](const QColor& tint, QIcon::Mode mode) {
    QByteArray svg = file.readAll();
    file.seek(0);
    svg.replace("#37424D", tint.name().toLatin1());
    QSvgRenderer renderer(svg);
    for (int size : {16, 20, 24, 32, 40, 48, 64}) {
      QPixmap pixmap(size, size);
      pixmap.fill(Qt::transparent);
      QPainter painter(&pixmap);
      renderer.render(&painter);
      painter.end();
      result.addPixmap(pixmap, mode);
    }
  };
  render(colour, QIcon::Normal);
  render(QColor(0xB4, 0xBB, 0xC2), QIcon::Disabled);
  return result;
}

namespace {
map::Palette g_palette = map::Palette::Standard;
}

void setPalette(map::Palette palette) {
  g_palette = palette;
}
map::Palette palette() {
  return g_palette;
}

QColor statusColour(GridStatus status) {
  return statusColour(status, g_palette);
}

QColor statusColour(GridStatus status, map::Palette palette) {
  // Of the set by Okabe and Ito, dark enough to be read on white.
  constexpr QRgb forColourBlind[] = {0xFF00795A, 0xFF277A6D, 0xFF0072B2, 0xFFB85000,
                                     0xFFA04A80, 0xFF39424B, 0xFF6B7680};
  if (palette == map::Palette::ColourBlind) return QColor(forColourBlind[static_cast<std::size_t>(status)]);
  constexpr QRgb colours[] = {0xFF2E7D5B, 0xFF4C8F8A, 0xFFB26A00, 0xFFB7312C, 0xFF6A4C93, 0xFF3A6EA5, 0xFF6B7680};
  return QColor(colours[static_cast<std::size_t>(status)]);
}

QString statusSign(GridStatus status) {
  constexpr const char* signs[] = {"●", "◐", "▼", "▲", "◆", "○", "?"};
  return QString::fromUtf8(signs[static_cast<std::size_t>(status)]);
}

QColor severityColour(Severity severity) {
  constexpr QRgb colours[] = {0xFFB7312C, 0xFFB26A00, 0xFF3A6EA5};
  return QColor(colours[static_cast<std::size_t>(severity)]);
}

void apply(QApplication& application) {
  application.setStyle(QStyleFactory::create("Fusion"));
  QPalette palette;
  palette.setColor(QPalette::Window, panel());
  palette.setColor(QPalette::WindowText, ink());
  palette.setColor(QPalette::Base, Qt::white);
  palette.setColor(QPalette::AlternateBase, QColor(0xF8, 0xF9, 0xFA));
  palette.setColor(QPalette::Text, ink());
  palette.setColor(QPalette::Button, QColor(0xFB, 0xFB, 0xFC));
  palette.setColor(QPalette::ButtonText, ink());
  palette.setColor(QPalette::Highlight, QColor(0xD6, 0xE6, 0xF5));
  palette.setColor(QPalette::HighlightedText, ink());
  palette.setColor(QPalette::PlaceholderText, QColor(0x8A, 0x94, 0x9E));
  palette.setColor(QPalette::ToolTipBase, QColor(0x2B, 0x35, 0x3E));
  palette.setColor(QPalette::ToolTipText, Qt::white);
  palette.setColor(QPalette::Link, accent());
  for (QPalette::ColorRole role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText})
    palette.setColor(QPalette::Disabled, role, QColor(0xA3, 0xAB, 0xB3));
  application.setPalette(palette);
  QFont font = application.font();
  font.setFamilies({"Noto Sans CJK SC", "Source Han Sans SC", "Microsoft YaHei", "WenQuanYi Micro Hei", "Sans Serif"});
  font.setPointSizeF(9.5);
  application.setFont(font);
  application.setStyleSheet(QStringLiteral(R"(
    * { dialogbuttonbox-buttons-have-icons: 0; }
    QMainWindow::separator { background: #E3E7EA; width: 1px; height: 1px; }
    QToolBar { background: white; border: 0; border-bottom: 1px solid #E3E7EA; padding: 4px 8px; spacing: 2px; }
    QToolBar QToolButton { padding: 5px 8px; border: 1px solid transparent; border-radius: 5px; }
    QToolBar QToolButton:hover { background: #EEF3F8; }
    QToolBar QToolButton:pressed, QToolBar QToolButton:checked { background: #DCE9F5; border-color: #B9D2EA; }
    QToolBar QToolButton#qt_toolbar_ext_button { padding: 0; min-width: 14px; }
    QToolBar::separator { background: #E3E7EA; width: 1px; margin: 4px 6px; }
    QMenuBar { background: white; padding: 2px 6px; }
    QMenuBar::item { padding: 4px 10px; border-radius: 4px; }
    QMenuBar::item:selected { background: #EEF3F8; }
    QMenu { background: white; border: 1px solid #D5DADF; padding: 4px; }
    QMenu::item { padding: 6px 28px 6px 28px; border-radius: 4px; }
    QMenu::item:selected { background: #D6E6F5; }
    QMenu::item:disabled { color: #A3ABB3; }
    QMenu::separator { height: 1px; background: #E3E7EA; margin: 4px 8px; }
    QMenu::icon { padding-left: 8px; }
    QDockWidget { font-weight: 600; titlebar-close-icon: url(:/icons/cancel.svg); }
    QDockWidget::title { background: #F6F7F8; padding: 8px 12px; border-bottom: 1px solid #E3E7EA; text-align: left; }
    QTreeView, QTableView, QListView { border: 1px solid white; background: white; outline: 0; font-weight: 400; }
    QTreeView:focus, QTableView:focus, QListView:focus { border-color: #0B5CAD; }
    QTreeView::item, QListView::item { padding: 3px 1px; border: 1px solid transparent; }
    QTreeView::item:focus, QListView::item:focus, QTableView::item:focus { border: 1px solid #0B5CAD; }
    QTreeView::item:selected, QListView::item:selected, QTableView::item:selected { background: #D6E6F5; }
    QTreeView::item:hover:!selected, QListView::item:hover:!selected { background: #F1F5F9; }
    QTableCornerButton::section { background: #F6F7F8; border: 0; border-bottom: 1px solid #E3E7EA; }
    QAbstractScrollArea::corner { background: transparent; border: 0; }
    QHeaderView::section { background: #F6F7F8; border: 0; border-bottom: 1px solid #E3E7EA; padding: 5px 6px; color: #5F6B76; }
    QDockWidget::close-button { border: 0; padding: 2px; icon-size: 12px; }
    QTabBar::tab { background: #F6F7F8; border: 0; border-bottom: 2px solid transparent; padding: 6px 6px; }
    QTabBar::tab:selected { border-bottom-color: #0B5CAD; color: #0B5CAD; }
    QTabBar::tab:selected:focus { background: #DCE9F5; }
    QStatusBar { background: white; border-top: 1px solid #E3E7EA; }
    QStatusBar::item { border: 0; }
    QStatusBar QToolButton { padding: 3px 6px; border: 1px solid transparent; border-radius: 4px; }
    QStatusBar QToolButton:hover { background: #EEF3F8; }
    QStatusBar QToolButton:checked { background: #DCE9F5; border-color: #B9D2EA; }
    QStatusBar QToolButton:focus { border: 2px solid #0B5CAD; padding: 2px 5px; }
    QLineEdit, QComboBox, QSpinBox, QDoubleSpinBox, QPlainTextEdit, QDateEdit { background: white; border: 1px solid #CBD2D9; border-radius: 4px; padding: 4px 6px; min-height: 18px; font-weight: 400; }
    QComboBox { combobox-popup: 0; }
    QComboBox::drop-down, QDateEdit::drop-down { border: 0; width: 22px; }
    QComboBox::down-arrow, QDateEdit::down-arrow { image: url(:/icons/down.svg); width: 12px; height: 12px; }
    QAbstractSpinBox::up-button, QAbstractSpinBox::down-button { border: 0; width: 20px; background: transparent; }
    QAbstractSpinBox::up-button:hover, QAbstractSpinBox::down-button:hover { background: #EEF3F8; }
    QAbstractSpinBox::up-arrow { image: url(:/icons/up.svg); width: 9px; height: 9px; }
    QAbstractSpinBox::down-arrow { image: url(:/icons/down.svg); width: 9px; height: 9px; }
    QLineEdit:focus, QComboBox:focus, QSpinBox:focus, QDoubleSpinBox:focus, QPlainTextEdit:focus, QDateEdit:focus { border: 2px solid #0B5CAD; padding: 3px 5px; }
    QLineEdit:disabled, QComboBox:disabled { background: #F1F3F5; color: #8A949E; }
    QPushButton { background: white; border: 1px solid #CBD2D9; border-radius: 5px; padding: 6px 16px; font-weight: 400; }
    QPushButton:hover { background: #EEF3F8; }
    QPushButton:default { background: #0B5CAD; border-color: #0B5CAD; color: white; }
    QPushButton:default:hover { background: #0A529A; }
    QPushButton:focus { border: 2px solid #0B5CAD; padding: 5px 15px; }
    QPushButton:default:focus { border-color: #06305C; }
    QToolButton[pushed="true"] { background: white; border: 1px solid #CBD2D9; border-radius: 5px; padding: 5px 12px; font-weight: 400; }
    QToolButton[pushed="true"]:hover { background: #EEF3F8; }
    QToolButton[pushed="true"]:focus { border: 2px solid #0B5CAD; padding: 4px 11px; }
    QToolButton[pushed="true"]:disabled { background: #F1F3F5; color: #A3ABB3; border-color: #E0E4E8; }
    QScrollArea:focus { border: 1px solid #0B5CAD; }
    QToolButton:focus { border: 2px solid #0B5CAD; border-radius: 4px; }
    QCheckBox:focus, QRadioButton:focus, QSlider:focus { outline: 2px solid #0B5CAD; }
    QPushButton:disabled { background: #F1F3F5; color: #A3ABB3; border-color: #E0E4E8; }
    QCheckBox, QRadioButton, QLabel { font-weight: 400; }
    QProgressBar { border: 0; border-radius: 3px; background: #E3E7EA; max-height: 6px; min-height: 6px; }
    QProgressBar::chunk { background: #0B5CAD; border-radius: 3px; }
    QToolTip { background: #2B353E; color: white; border: 0; padding: 5px 8px; }
    QScrollBar:vertical { background: transparent; width: 10px; margin: 0; }
    QScrollBar::handle:vertical { background: #CBD2D9; border-radius: 4px; min-height: 28px; margin: 1px; }
    QScrollBar:horizontal { background: transparent; height: 10px; margin: 0; }
    QScrollBar::handle:horizontal { background: #CBD2D9; border-radius: 4px; min-width: 28px; margin: 1px; }
    QScrollBar::add-line, QScrollBar::sub-line { width: 0; height: 0; }
    QScrollBar::add-page, QScrollBar::sub-page { background: transparent; }
  )"));
}

}  // namespace wangge::theme
