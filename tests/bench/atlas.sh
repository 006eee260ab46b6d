#!/bin/bash
# SPDX-License-Identifier: GPL-3.0-or-later
# atlas.sh BIN PLAN LINES WORK [LEVEL...]: processor time a page of the atlas of each level, by wangge-cli and by QGIS:
# same layers, symbols, streets and paper, both into a PDF of vectors. PLAN is the plan of the reference city with grids
# (measure.sh city), LINES its streets as FILE:LAYER; BIN the folder `bin` of a build by the preset `bench` or `release`;
# WORK takes the files. Levels: county, subdistrict, community, grid (default: all). Ours are all counties, else the units
# of the first unit of the level above; QGIS prints at most as many as WANGGE_PAGES (default 60) says. Three times each, and
# the median counts. Ours is the whole command, with starting and opening the plan; QGIS's is the export alone. Where QGIS
# is missing its columns are empty.
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
[ $# -ge 4 ] || { sed -n '3,10s/^# \?//p' "$0" >&2; exit 2; }
bin=$1 plan=$2 lines=$3 work=$4
shift 4
[ $# -gt 0 ] || set -- county subdistrict community grid
most=${WANGGE_PAGES:-60}
export LC_ALL=C.UTF-8 QT_QPA_PLATFORM=offscreen TIMEFORMAT='%3U %3S'
mkdir -p "$work"
[ -e "$work/map/one_map.gpkg" ] || "$bin/wangge-cli" export "$plan" --quiet --to "$work/map" --format gpkg

# The first unit with at most so many units of the level in it, so that both print the same number of pages.
within() {
  local level=$1 layer
  case $level in
    grid) layer=communities ;;
    community) layer=subdistricts ;;
    subdistrict) layer=counties ;;
    *) return ;;
  esac
  ogrinfo -ro -al -geom=NO "$work/map/one_map.gpkg" "$layer" |
    awk -v level="$level" '/ code \(String\)/ { print $NF; exit }'
}
median() { sort -g | awk '{ v[NR] = $1 } END { print v[int((NR + 1) / 2)] }'; }

printf '%-12s %6s %14s %6s %14s %7s\n' level pages "ms a page" QGIS "ms a page" ratio
for level in "$@"; do
  options=(--level "$level" --paper A4)
  # Levels of many units by a part of the plan; the whole where it has no codes.
  code=
  [ "$most" -gt 0 ] && code=$(within "$level" || true)
  [ -n "$code" ] && options+=(--within "$code")
  ours=()
  for _ in 1 2 3; do
    { time "$bin/wangge-cli" print "$plan" --json --to "$work/$level.pdf" "${options[@]}" >"$work/said"; } 2>"$work/processor"
    pages=$(python3 -c 'import json,sys; print(json.load(sys.stdin)["pages"])' <"$work/said")
    ours+=("$(tail -1 "$work/processor" | awk -v n="$pages" '{ print 1000 * ($1 + $2) / n }')")
    rm -f "$work/$level.pdf.bak"
  done
  a=$(printf '%s\n' "${ours[@]}" | median)
  theirs=() others=
  if /usr/bin/python3 -c 'import qgis.core' 2>"$work/missing"; then
    for _ in 1 2 3; do
      read -r others busy < <(/usr/bin/python3 "$here/atlas_qgis.py" "$work/map/one_map.gpkg" "$level" "$work/qgis_$level.pdf" \
        "${lines%:*}" "${lines##*:}" "$most" 2>"$work/qgis.log") || { tail -5 "$work/qgis.log" >&2; exit 1; }
      theirs+=("$(awk -v s="$busy" -v n="$others" 'BEGIN { print 1000 * s / n }')")
    done
  fi
  if [ -n "$others" ]; then
    b=$(printf '%s\n' "${theirs[@]}" | median)
    printf '%-12s %6d %14.1f %6d %14.1f %7.2f\n' "$level" "$pages" "$a" "$others" "$b" "$(awk -v a="$a" -v b="$b" 'BEGIN { print b / a }')"
  else
    printf '%-12s %6d %14.1f\n' "$level" "$pages" "$a"
  fi
done
