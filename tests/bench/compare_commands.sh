#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# compare_commands.sh BIN FOLDER: whole commands on the generator's reference city, wall and processor time and memory of
# each, beside QGIS and mapshaper where they do the same job on the same data and are installed.
# BIN holds wangge-cli and wangge-demo (build/release/bin); FOLDER takes the city's files, some 2 GB, and is kept.
set -eu
[ $# -eq 2 ] || { sed -n '3,5s/^# //p' "$0" >&2; exit 2; }
bin=$1
city=$2
export LC_ALL=C.UTF-8 QT_QPA_PLATFORM=offscreen

data=$city/fictitious_city.gpkg
[ -e "$data" ] || "$bin/wangge-demo" city --to "$city"
plan=$city/plan.gpkg
rm -f "$plan"

# measured NAME COMMAND...
measured() {
  name=$1
  shift
  /usr/bin/time -f "$name: %e s, processor %U + %S s, %M KiB" -o "$city/time" "$@" >"$city/said" 2>&1 ||
    { [ $? -eq 1 ] || { tail -5 "$city/said" >&2; echo "$name failed" >&2; return 0; }; }
  tail -1 "$city/time"
}

measured "new" "$bin/wangge-cli" new "$plan" --name city
measured "import communities" "$bin/wangge-cli" import "$plan" --as communities "$data" --layer communities
measured "import streets: lines to faces" "$bin/wangge-cli" import "$plan" --as barriers "$data" --layer lines
measured "import households: summed to faces" "$bin/wangge-cli" import "$plan" --as households "$data" --layer households
measured "import grids" "$bin/wangge-cli" import "$plan" --as grids "$data" --layer grids
measured "number" "$bin/wangge-cli" number "$plan"
measured "check" "$bin/wangge-cli" check "$plan"
measured "export, GeoPackage" "$bin/wangge-cli" export "$plan" --to "$city/out" --format gpkg

if command -v qgis_process.bin >/dev/null; then
  measured "QGIS: count points in polygons" qgis_process.bin run native:countpointsinpolygon -- \
    "POLYGONS=$plan|layername=faces" "POINTS=$data|layername=households" WEIGHT=households "OUTPUT=$city/counted.gpkg"
fi
if command -v mapshaper >/dev/null; then
  ogr2ogr -f "ESRI Shapefile" -overwrite "$city/faces.shp" "$plan" faces
  measured "mapshaper: clean" mapshaper-xl 8gb "$city/faces.shp" -clean -o "$city/cleaned.shp" force
fi
