#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""wavy_layer.py FILE: communities as offices draw them, as GeoJSON: 279 irregular areas whose borders have 120 vertices
between two corners, with 12 overlaps and 100 slivers along borders that were digitised twice. The same bytes always."""
import json
import math
import sys

COLUMNS, ROWS, COUNT = 18, 16, 279
SIDE = 600.0  # metres
POINTS = 120  # vertices of a border between two corners
OVERLAPS, SLIVERS = 12, 100
LONGITUDE, LATITUDE = 123.9, 47.3
METRE = (1 / (111_320 * math.cos(math.radians(LATITUDE))), 1 / 111_320)

state = 20_260


def chance():
    """In [0, 1), the same on every machine."""
    global state
    state = (state * 6_364_136_223_846_793_005 + 1_442_695_040_888_963_407) % 2**64
    return (state >> 33) / 2**31


corners = {
    (i, j): ((i + (chance() - 0.5) * 0.45) * SIDE, (j + (chance() - 0.5) * 0.45) * SIDE)
    for j in range(ROWS + 1)
    for i in range(COLUMNS + 1)
}


def wave(a, b):
    """A border from corner to corner: waves of two lengths, drawn in many short pieces."""
    (ax, ay), (bx, by) = corners[a], corners[b]
    dx, dy = bx - ax, by - ay
    phases, high = (chance() * 6.28, chance() * 6.28), 15 + 20 * chance()
    line = []
    for k in range(POINTS + 1):
        t = k / POINTS
        ends = math.sin(math.pi * t)
        off = ends * (high * math.sin(9 * t + phases[0]) + high / 6 * math.sin(55 * t + phases[1])) / math.hypot(dx, dy)
        line.append((ax + t * dx - off * dy, ay + t * dy + off * dx))
    return line


borders = {}
for j in range(ROWS + 1):
    for i in range(COLUMNS + 1):
        for end in ((i + 1, j), (i, j + 1)):
            if end in corners:
                borders[((i, j), end)] = wave((i, j), end)


def beside(line, by):
    """The line drawn a second time, up to `by` metres to its left, its ends kept."""
    (ax, ay), (bx, by_) = line[0], line[-1]
    length = math.hypot(bx - ax, by_ - ay)
    left = (-(by_ - ay) / length, (bx - ax) / length)
    return [
        (x + left[0] * by * math.sin(math.pi * k / POINTS), y + left[1] * by * math.sin(math.pi * k / POINTS))
        for k, (x, y) in enumerate(line)
    ]


# What one of two neighbours draws otherwise: from their common border on, spread over the city.
inner = [b for b in borders if 0 < b[0][0] < COLUMNS and 0 < b[0][1] < ROWS - 1 and b[1][1] < ROWS - 1]
own = {}
for n in range(OVERLAPS + SLIVERS):
    border = inner[n * len(inner) // (OVERLAPS + SLIVERS)]
    # The area east of a border, or north of it, bulges over it; every other sliver is a gap.
    upright = border[0][0] == border[1][0]
    by = 4 + 8 * chance() if n % 9 == 0 and n // 9 < OVERLAPS else (0.05 + 0.3 * chance()) * (-1) ** n
    own[border] = beside(borders[border], by if upright else -by)

features = []
for n in range(COUNT):
    i, j = n % COLUMNS, n // COLUMNS
    south, north = ((i, j), (i + 1, j)), ((i, j + 1), (i + 1, j + 1))
    west, east = ((i, j), (i, j + 1)), ((i + 1, j), (i + 1, j + 1))
    ring = list(own.get(south, borders[south]))[:-1]
    ring += borders[east][:-1]
    ring += borders[north][:0:-1]
    ring += own.get(west, borders[west])[::-1]
    at = [[round(LONGITUDE + x * METRE[0], 9), round(LATITUDE + y * METRE[1], 9)] for x, y in ring]
    features.append(
        {
            "type": "Feature",
            "properties": {"code": f"990101{n // 30 + 1:03}{n % 30 + 1:03}", "name": f"Wavy {n + 1}"},
            "geometry": {"type": "Polygon", "coordinates": [at]},
        }
    )
with open(sys.argv[1], "w", encoding="utf-8") as file:
    json.dump({"type": "FeatureCollection", "features": features}, file, separators=(",", ":"))
