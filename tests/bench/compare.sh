#!/bin/bash
# SPDX-License-Identifier: GPL-3.0-or-later
# compare.sh BASE_BIN NEW_BIN FOLDER [GROUP...]: measures two builds by measure.sh in turn, seven times each, and prints
# the medians of each figure, their ratio and the spread: the greater one of the two builds' ranges from the second
# smallest to the second largest of seven, as a part of the base's median. "worse" stands where the new median is above
# the base's by more than 5 % and by more than the spread; then the script ends with 1.
# BASE_BIN and NEW_BIN are folders `bin` of builds by the preset `bench`; FOLDER takes data and plans (10 GB) and every
# single value (values.tsv). WANGGE_RUNS is another number of runs. The machine must have nothing else to do.
set -euo pipefail
[ $# -ge 3 ] || { sed -n '3,8s/^# \?//p' "$0" >&2; exit 2; }
here=$(cd "$(dirname "$0")" && pwd)
folder=$3
declare -A bins=([base]=$1 [new]=$2)
shift 3
[ $# -gt 0 ] || set -- bench city real wavy open frames largest
mkdir -p "$folder"
: >"$folder/values.tsv"
for group in "$@"; do
  for ((run = 1; run <= ${WANGGE_RUNS:-7}; ++run)); do
    for side in base new; do
      echo "$group, run $run, $side" >&2
      "$here/measure.sh" "${bins[$side]}" "$folder/data" "$folder/$side" "$group" >"$folder/measured"
      sed "s/^/$side\t/" "$folder/measured" >>"$folder/values.tsv"
    done
  done
done
# By figure and side with values ascending.
sort -t$'\t' -k2,2 -k1,1 -k3,3g "$folder/values.tsv" | awk -F'\t' '
  function middle(side) { return (value[side, int((n[side] + 1) / 2)] + value[side, int((n[side] + 2) / 2)]) / 2 }
  function range(side, low) {
    low = int((n[side] + 1) / 4)
    if (low < 1) low = 1
    return value[side, n[side] + 1 - low] - value[side, low]
  }
  function tell(base, new, spread, worse) {
    if (!n["base"] || !n["new"]) {
      printf "%-58s only in the %s build\n", figure, n["base"] ? "base" : "new"
    } else {
      base = middle("base"); new = middle("new")
      spread = range("base") > range("new") ? range("base") : range("new")
      worse = new - base > 0.05 * base && new - base > spread
      found += worse
      printf "%-58s %12.3f %12.3f %-4s %7.3f %7.1f %% %s\n", figure, base, new, unit, base ? new / base : 1,
        base ? 100 * spread / base : 0, worse ? "worse" : ""
    }
    n["base"] = n["new"] = 0
  }
  BEGIN { printf "%-58s %12s %12s %-4s %7s %9s\n", "figure", "base", "new", "", "ratio", "spread" }
  $2 != figure { if (NR > 1) tell(); figure = $2 }
  { value[$1, ++n[$1]] = $3; unit = $4 }
  END { tell(); exit found > 0 }'
