#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""How long QGIS takes to draw the layers of a plan at 1600 x 1000 pixels: compare_qgis.py PLAN.gpkg [POINTS.gpkg LAYER].

Needs QGIS with Python (Debian: qgis, python3-qgis); runs without a screen. Each layer is drawn alone, with an outline and
a plain fill or as small squares, five times; the median is printed. Compare with `wangge_bench --benchmark_filter=Draw`
under WANGGE_BENCH_PLAN=PLAN.gpkg.
"""
import os
import statistics
import sys
import time

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
from qgis.core import (QgsApplication, QgsFillSymbol, QgsMapRendererCustomPainterJob, QgsMapSettings, QgsMarkerSymbol, QgsSingleSymbolRenderer,
                       QgsVectorLayer)
from qgis.PyQt.QtCore import QSize
from qgis.PyQt.QtGui import QColor, QImage, QPainter


def draw(layer):
    settings = QgsMapSettings()
    settings.setLayers([layer])
    settings.setOutputSize(QSize(1600, 1000))
    settings.setOutputDpi(96)
    settings.setDestinationCrs(layer.crs())
    settings.setExtent(layer.extent())
    image = QImage(1600, 1000, QImage.Format_ARGB32_Premultiplied)
    image.fill(QColor("white"))
    painter = QPainter(image)
    start, busy = time.perf_counter(), time.process_time()
    job = QgsMapRendererCustomPainterJob(settings, painter)
    job.start()
    job.waitForFinished()
    taken = time.perf_counter() - start, time.process_time() - busy
    painter.end()
    return taken, image


def main():
    if len(sys.argv) not in (2, 4):
        sys.exit(__doc__)
    application = QgsApplication([], False)
    application.initQgis()
    polygon = QgsFillSymbol.createSimple({"color": "228,240,222", "outline_color": "74,85,96", "outline_width": "0.3"})
    point = QgsMarkerSymbol.createSimple({"name": "square", "color": "51,71,91", "size": "0.45", "outline_style": "no"})
    layers = [(name, sys.argv[1], name, polygon) for name in ("grids", "faces")]
    if len(sys.argv) == 4:
        layers.append(("points", sys.argv[2], sys.argv[3], point))
    for what, file, name, symbol in layers:
        layer = QgsVectorLayer(f"{file}|layername={name}", what, "ogr")
        if not layer.isValid():
            sys.exit(f"{file} has no layer {name}")
        layer.setRenderer(QgsSingleSymbolRenderer(symbol.clone()))
        times = []
        for _ in range(5):
            taken, image = draw(layer)
            times.append(taken)
        if "WANGGE_BENCH_PICTURES" in os.environ:
            image.save(os.path.join(os.environ["WANGGE_BENCH_PICTURES"], f"qgis_{what}.png"))
        count = layer.featureCount()
        del layer, image
        wall, cpu = (statistics.median(each) * 1000 for each in zip(*times))
        print(f"{what:8} {count:9} features  median {wall:8.0f} ms, processor {cpu:8.0f} ms", flush=True)
    sys.stdout.flush()
    os._exit(0)  # taking QGIS apart crashes where layers are still shared


main()
