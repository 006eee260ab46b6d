#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""An atlas by QGIS of what wangge-cli prints: atlas_qgis.py ONE_MAP.gpkg LEVEL OUT.pdf [LINES.gpkg LAYER [MOST]].

ONE_MAP.gpkg is an export of the plan (`wangge-cli export --format gpkg`), whose layers carry their symbols: grids by state
with hatches, borders of each level. LEVEL is county, subdistrict, community or grid. LINES are the streets, drawn below the
borders. The page is what a sheet has: A4, title, map at a fixed margin around the unit with labels of grids, legend of what
is on the map, scale bar, north arrow, small map of where the unit lies, and a table of what is inside. MOST pages are
printed at most. Prints pages and processor seconds of the export alone, parted by a tab. Needs QGIS with Python (Debian:
python3-qgis); runs without a screen.
"""
import os
import sys
import time

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
from qgis.core import (QgsApplication, QgsFeatureRequest, QgsLayoutExporter, QgsLayoutFrame, QgsLayoutItemAttributeTable, QgsLayoutItemLabel,
                       QgsLayoutItemLegend, QgsLayoutItemMap, QgsLayoutItemPicture, QgsLayoutItemScaleBar, QgsLayoutPoint, QgsLayoutSize,
                       QgsLayoutTableColumn, QgsLineSymbol, QgsPalLayerSettings, QgsPrintLayout, QgsProject, QgsSingleSymbolRenderer,
                       QgsTextFormat, QgsUnitTypes, QgsVectorLayer, QgsVectorLayerSimpleLabeling)

LAYERS = {"county": "counties", "subdistrict": "subdistricts", "community": "communities", "grid": "grids"}
INSIDE = {"county": "subdistricts", "subdistrict": "communities", "community": "grids", "grid": None}
MM = QgsUnitTypes.LayoutMillimeters


def place(item, x, y, width, height):
    item.attemptMove(QgsLayoutPoint(x, y, MM))
    item.attemptResize(QgsLayoutSize(width, height, MM))


def labelled(layer, size):
    settings = QgsPalLayerSettings()
    settings.fieldName = "coalesce(\"code\", '') || '\n' || coalesce(\"households\", '')"
    settings.isExpression = True
    form = QgsTextFormat()
    form.setSize(size)
    settings.setFormat(form)
    layer.setLabeling(QgsVectorLayerSimpleLabeling(settings))
    layer.setLabelsEnabled(True)


def read(project, file, name):
    layer = QgsVectorLayer(f"{file}|layername={name}", name, "ogr")
    if not layer.isValid():
        sys.exit(f"{file} has no layer {name}")
    project.addMapLayer(layer)
    return layer


def layout_of(project, level, layers, borders):
    layout = QgsPrintLayout(project)
    layout.initializeDefaults()  # A4, lying
    cover = layers[LAYERS[level]]
    sheet = QgsLayoutItemMap(layout)
    layout.addLayoutItem(sheet)
    place(sheet, 35, 25, 187, 165)
    sheet.setFrameEnabled(True)
    sheet.setCrs(cover.crs())
    sheet.setLayers(borders)
    sheet.setKeepLayerSet(True)
    sheet.setAtlasDriven(True)
    sheet.setAtlasScalingMode(QgsLayoutItemMap.Auto)
    sheet.setAtlasMargin(0.08)
    sheet.setExtent(cover.extent())
    small = QgsLayoutItemMap(layout)
    layout.addLayoutItem(small)
    place(small, 225, 145, 57, 45)
    small.setFrameEnabled(True)
    small.setCrs(cover.crs())
    small.setLayers([layers["communities"]])
    small.setKeepLayerSet(True)
    small.setExtent(layers["communities"].extent())
    small.overview().setLinkedMap(sheet)
    title = QgsLayoutItemLabel(layout)
    layout.addLayoutItem(title)
    title.setText("[% coalesce(\"name\", \"code\") %]")
    font = title.font()
    font.setPointSize(22)
    title.setFont(font)  # QGIS 3.22 has no text formats of labels yet
    place(title, 35, 8, 247, 14)
    foot = QgsLayoutItemLabel(layout)
    layout.addLayoutItem(foot)
    foot.setText("[% \"code\" %]   1:[% round(map_get(item_variables('sheet'), 'map_scale')) %]   [% format_date(now(), 'yyyy-MM-dd') %]")
    place(foot, 35, 193, 247, 8)
    sheet.setId("sheet")
    legend = QgsLayoutItemLegend(layout)
    layout.addLayoutItem(legend)
    legend.setLinkedMap(sheet)
    legend.setLegendFilterByMapEnabled(True)
    place(legend, 225, 25, 57, 50)
    scale = QgsLayoutItemScaleBar(layout)
    layout.addLayoutItem(scale)
    scale.setStyle("Single Box")
    scale.setLinkedMap(sheet)
    scale.applyDefaultSize()
    place(scale, 40, 180, 60, 10)
    arrow = QgsLayoutItemPicture(layout)
    layout.addLayoutItem(arrow)
    arrow.setPicturePath(":/images/north_arrows/layout_default_north_arrow.svg")
    place(arrow, 208, 28, 10, 15)
    if INSIDE[level]:
        inside = layers[INSIDE[level]]
        table = QgsLayoutItemAttributeTable.create(layout)
        table.setVectorLayer(inside)
        table.setDisplayedFields([name for name in ("code", "name", "households", "persons") if inside.fields().indexOf(name) >= 0])
        table.setFilterFeatures(True)
        table.setFeatureFilter("\"code\" like attribute(@atlas_feature, 'code') || '%'")
        table.setMaximumNumberOfFeatures(1000)
        layout.addMultiFrame(table)
        frame = QgsLayoutFrame(layout, table)
        frame.attemptMove(QgsLayoutPoint(225, 78, MM))
        frame.attemptResize(QgsLayoutSize(57, 65, MM))
        table.addFrame(frame)
    return layout


def main():
    if len(sys.argv) not in (4, 6, 7) or sys.argv[2] not in LAYERS:
        sys.exit(__doc__)
    file, level, out = sys.argv[1:4]
    application = QgsApplication([], False)
    application.initQgis()
    project = QgsProject.instance()
    layers = {name: read(project, file, name) for name in ("grids", "communities", "subdistricts", "counties")}
    labelled(layers["grids"], 6)
    labelled(layers["communities"], 9)
    borders = [layers[name] for name in ("counties", "subdistricts", "communities")]
    if len(sys.argv) > 4:
        lines = read(project, sys.argv[4], sys.argv[5])
        lines.setRenderer(QgsSingleSymbolRenderer(QgsLineSymbol.createSimple({"color": "150,150,150", "width": "0.3"})))
        borders.append(lines)
    borders.append(layers["grids"])
    layout = layout_of(project, level, layers, borders)
    atlas = layout.atlas()
    atlas.setCoverageLayer(layers[LAYERS[level]])
    atlas.setEnabled(True)
    atlas.setSortFeatures(True)
    atlas.setSortExpression("code")
    if len(sys.argv) == 7:
        codes = sorted(str(feature["code"]) for feature in layers[LAYERS[level]].getFeatures(QgsFeatureRequest()))
        last = codes[min(int(sys.argv[6]), len(codes)) - 1]
        atlas.setFilterFeatures(True)
        atlas.setFilterExpression(f"\"code\" <= '{last}'")
    settings = QgsLayoutExporter.PdfExportSettings()
    settings.forceVectorOutput = True
    settings.rasterizeWholeImage = False
    settings.exportMetadata = True
    start = time.process_time()
    result, error = QgsLayoutExporter.exportToPdf(atlas, out, settings)
    busy = time.process_time() - start
    if result != QgsLayoutExporter.Success:
        sys.exit(f"QGIS did not export: {error}")
    print(f"{atlas.count()}\t{busy:.3f}", flush=True)
    os._exit(0)  # taking QGIS apart crashes where layers are still shared


main()
