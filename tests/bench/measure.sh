#!/bin/bash
# SPDX-License-Identifier: GPL-3.0-or-later
# measure.sh BIN DATA WORK [GROUP...]: measures one build, once, and prints a line for each figure: its name, value and
# unit, parted by tabs. Processor time is that of all threads, user and system; memory is the peak. Groups (default: all
# but the last):
#   bench     wangge_bench, each of its benchmarks; WANGGE_BENCH_FILTER chooses some
#   city      whole commands on the reference city
#   real      whole commands on real borders and streets; WANGGE_REAL_DATA names their folder
#   wavy      import of generated borders of many waves, with overlaps and slivers
#   open      the reference city in the window until its first picture, and memory
#   frames    gestures on the canvas with the reference city
#   largest   whole commands on the largest city
#   others    QGIS and mapshaper at the same jobs on the same data, where they are installed
# BIN is the folder `bin` of a build by the preset `bench`. DATA takes the cities' files (2 GB), the same for all builds;
# WORK takes this build's plans (3 GB). Both are kept; what is there already is used.
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
[ $# -ge 3 ] || { sed -n '3,17s/^# \?//p' "$0" >&2; exit 2; }
bin=$1 data=$2 work=$3
shift 3
export LC_ALL=C.UTF-8 QT_QPA_PLATFORM=offscreen TIMEFORMAT='%3U %3S'
cli=$bin/wangge-cli
mkdir -p "$data" "$work"

# figure NAME VALUE UNIT
figure() { printf '%s\t%s\t%s\n' "$@"; }

# measured NAME COMMAND...: its processor time and memory. Only `check` may end with 1, which says that there are errors.
measured() {
  local name=$1 status=0 user system
  shift
  { time /usr/bin/time -qf %M -o "$work/memory" "$@" >"$work/said" 2>&1 || status=$?; } 2>"$work/processor"
  if [ $status -gt 1 ] || { [ $status -eq 1 ] && [ "${2-}" != check ]; }; then
    tail -5 "$work/said" >&2
    echo "$name failed" >&2
    exit 1
  fi
  read -r user system <"$work/processor"
  figure "$name" "$(awk "BEGIN { print $user + $system }")" s
  figure "$name, memory" "$(awk '{ printf "%.1f", $1 / 1024 }' "$work/memory")" MiB
}

# city NAME FOLDER OPTIONS...: makes a city's data where they are missing, aside, so that a broken run leaves nothing half made.
city() {
  local folder=$data/$1
  shift
  [ -e "$folder/city.json" ] && return
  rm -rf "$folder.new"
  "$bin/wangge-demo" city --to "$folder.new" "$@"
  rm -rf "$folder"
  mv "$folder.new" "$folder"
}

# plan NAME: a plan from the city's data, each step measured; NAME-bare.gpkg is how it is before it has grids.
plan() {
  local name=$1 source=$data/$1/fictitious_city.gpkg plan=$work/$1.gpkg step
  rm -f "$plan" "$work/atlas.pdf"
  measured "$name: new" "$cli" new "$plan" --name city
  for step in communities:communities barriers:lines households:households; do
    measured "$name: import ${step#*:}" "$cli" import "$plan" --as "${step%:*}" "$source" --layer "${step#*:}"
  done
  cp "$plan" "$work/$name-bare.gpkg"
}

# propose NAME BARE MODE
propose() {
  cp "$2" "$work/proposed.gpkg"
  measured "$1: propose $3" "$cli" propose "$work/proposed.gpkg" --mode "$3"
}

group_bench() {
  # Columns of the table by their names; what has a p99 is two figures.
  "$bin/wangge_bench" --benchmark_filter="${WANGGE_BENCH_FILTER:-.}" --benchmark_format=csv 2>"$work/said" | awk -F, '
    $1 == "name" { for (i = 1; i <= NF; ++i) { gsub(/"/, "", $i); column[$i] = i } next }
    !column["name"] { next }
    {
      gsub(/"/, "")
      sub(/\/(iterations|process_time|real_time|manual_time).*/, "", $1)
      if ($column["error_occurred"] == "true") { print $1 " failed" > "/dev/stderr"; exit 1 }
      printf "bench: %s\t%s\t%s\n", $1, $column["cpu_time"], $column["time_unit"]
      if (column["p99"] && $column["p99"] != "") printf "bench: %s, p99\t%s\t%s\n", $1, $column["p99"], $column["time_unit"]
    }'
}

group_city() {
  local source=$data/city/fictitious_city.gpkg mode
  city city
  plan city
  for mode in quick standard proofs; do propose city "$work/city-bare.gpkg" $mode; done
  measured "city: import grids" "$cli" import "$work/city.gpkg" --as grids "$source" --layer grids
  measured "city: number" "$cli" number "$work/city.gpkg"
  measured "city: check" "$cli" check "$work/city.gpkg"
  measured "city: export gpkg" "$cli" export "$work/city.gpkg" --to "$work/out" --format gpkg
  measured "city: print 101 sheets" "$cli" print "$work/city.gpkg" --to "$work/atlas.pdf" --level community --within 990101
}

group_largest() {
  city largest --communities 7500 --faces 250000 --grids 20000 --households 7500000
  plan largest
  propose largest "$work/largest-bare.gpkg" quick
  measured "largest: import grids" "$cli" import "$work/largest.gpkg" --as grids "$data/largest/fictitious_city.gpkg" --layer grids
  measured "largest: check" "$cli" check "$work/largest.gpkg"
}

group_real() {
  local real=${WANGGE_REAL_DATA:?names the folder of real data} plan=$work/real.gpkg place role
  # Borders of many vertices, with slivers between those of two offices.
  place=$real/washington-dc
  rm -f "$plan"
  "$cli" new "$plan" --name real --crs EPSG:26985 >"$work/said"
  measured "real borders: import 296 communities" "$cli" import "$plan" --as communities \
    "$place/single-member-district-2013.geojson" --field code=SMD_ID --field parent=ANC_ID
  cp "$plan" "$work/real-borders.gpkg"
  measured "real borders: import 7 precincts" "$cli" import "$plan" --as precincts "$place/police-districts-mpd.geojson"
  measured "real borders: import 56 precincts" "$cli" import "$work/real-borders.gpkg" --as precincts \
    "$place/police-service-areas-psa.geojson"
  # Blocks between streets, counted.
  place=$real/baltimore-two-districts
  rm -f "$plan"
  "$cli" new "$plan" --name real --crs EPSG:2804 >"$work/said"
  for role in communities barriers:streets precincts households; do
    measured "real city: import ${role#*:}" "$cli" import "$plan" --as "${role%:*}" "$place/${role#*:}.gpkg"
  done
  propose "real city" "$plan" standard
}

# The reference city's plan with grids, for the groups that need one: from a run of `city`, which ends with an atlas.
finished() {
  [ -e "$work/atlas.pdf" ] || group_city >"$work/unused"
}

group_open() {
  finished
  "$bin/wangge_open" "$work/city.gpkg"
  "$bin/wangge_lists" "$work/city.gpkg"
}

group_frames() {
  finished
  "$bin/wangge_frames" "$work/city.gpkg" | awk '
    /^enlarged/ { enlarged = $2; next }
    match($0, / +n +[0-9]+ /) {
      name = substr($0, 1, RSTART - 1)
      sub(/.*processor.* p95 +/, "")
      printf "frames: x%s %s, p95\t%s\tms\n", enlarged, name, $1
    }'
}

# Borders of many waves that were digitised twice in places: 279 areas, 12 overlaps, 100 slivers.
group_wavy() {
  local file=$data/wavy.geojson plan=$work/wavy.gpkg
  python3 "$here/wavy_layer.py" "$file"
  rm -f "$plan"
  "$cli" new "$plan" --name wavy >"$work/said"
  measured "wavy borders: import 279 communities" "$cli" import "$plan" --as communities "$file"
}

group_others() {
  finished
  if command -v qgis_process.bin >/dev/null; then
    measured "QGIS: count points in polygons" qgis_process.bin run native:countpointsinpolygon -- \
      "POLYGONS=$work/city.gpkg|layername=faces" "POINTS=$data/city/fictitious_city.gpkg|layername=households" \
      WEIGHT=households "OUTPUT=$work/counted.gpkg"
  fi
  if command -v mapshaper >/dev/null; then
    ogr2ogr -f "ESRI Shapefile" -overwrite "$work/faces.shp" "$work/city.gpkg" faces
    measured "mapshaper: clean" mapshaper-xl 8gb "$work/faces.shp" -clean -o "$work/cleaned.shp" force
    # The files of `real` and `wavy` that come nearest to what an import does.
    local real=${WANGGE_REAL_DATA:?names the folder of real data}
    python3 "$here/wavy_layer.py" "$data/wavy.geojson"
    for file in "$real/washington-dc/single-member-district-2013.geojson" \
      "$real/washington-dc/police-service-areas-psa.geojson" "$data/wavy.geojson"; do
      measured "mapshaper: clean $(basename "$file" .geojson)" mapshaper-xl 8gb "$file" -clean -o "$work/cleaned.json" force
    done
    ogr2ogr -f GeoJSON -t_srs EPSG:4326 "$work/baltimore.geojson" "$real/baltimore-two-districts/communities.gpkg"
    measured "mapshaper: clean baltimore" mapshaper-xl 8gb "$work/baltimore.geojson" -clean -o "$work/cleaned.json" force
  fi
}

[ $# -gt 0 ] || set -- bench city real wavy open frames largest
for group in "$@"; do "group_$group"; done
