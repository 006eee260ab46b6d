# SPDX-License-Identifier: GPL-3.0-or-later
# The main job without a window. Sourced by packaging/run in the project's root, with the language in $lang; the steps that
# import the raw files stand in the district's manifest.

cli=build/release/bin/wangge-cli
district=build/release/demo/district
out=out
plan=$out/tiefeng.gpkg

# say ENGLISH CHINESE
say() {
  if [ "$lang" = zh_CN ]; then echo "$2"; else echo "$1"; fi
}

# manifest WHAT: the plan's "name", or the "steps", one a line, their arguments parted by tabs.
manifest() {
  cmake -D "MANIFEST=$district/district.json" -D "WHAT=$1" -P packaging/manifest.cmake
}

# step ENGLISH CHINESE: says which step of how many begins.
count=0
step() {
  count=$((count + 1))
  say "
[$count/$total] $1" "
[$count/$total] $2"
}

cli() {
  command=$1
  shift
  "$cli" "$command" "$@" --lang "$lang"
}

name=$(manifest name)
steps=$(manifest steps)
total=$(($(echo "$steps" | wc -l) + 5))
rm -rf "$plan" "$out/export" "$out/maps" "$out/numbers.txt" "$out/issues.txt"
mkdir -p "$out/maps"

step "new plan: $name" "新建方案：$name"
cli new "$plan" --name "$name"

tab=$(printf '\t')
# Not in a pipe, so that a failing import ends the script.
while IFS= read -r line; do
  old=$IFS
  IFS=$tab
  set -- $line
  IFS=$old
  role=$2
  file=$3
  shift 3
  step "import $file as $role" "导入 $file（$role）"
  cli import "$plan" --as "$role" "$district/$file" "$@" </dev/null
done <<STEPS
$steps
STEPS

step "number the grids" "网格编号"
cli number "$plan" > "$out/numbers.txt"
tail -n 3 "$out/numbers.txt"

step "check by the rules" "按规则检查"
# Exit code 1 says that there are errors, which the demonstration has on purpose.
verdict=0
cli check "$plan" > "$out/issues.txt" || verdict=$?
[ "$verdict" -le 1 ] || exit "$verdict"
tail -n 1 "$out/issues.txt"

step "export the one map" "导出一张图"
cli export "$plan" --to "$out/export" --format gpkg,geojson,shp,csv

step "print maps" "打印地图"
for level in county subdistrict community; do
  cli print "$plan" --to "$out/maps/$level.pdf" --level "$level"
done

say "
Done. Everything is in $out/:
  plan      $plan (opens in wangge and in QGIS)
  export    $out/export: $(find "$out/export" -type f | wc -l) files
  maps      $(cd "$out/maps" && echo *.pdf) in $out/maps
  issues    $out/issues.txt: $(tail -n 1 "$out/issues.txt")
What the plan holds:" "
完成。全部成果在 $out/ 中：
  方案  $plan（可用 wangge 和 QGIS 打开）
  导出  $out/export：$(find "$out/export" -type f | wc -l) 个文件
  地图  $out/maps：$(cd "$out/maps" && echo *.pdf)
  问题  $out/issues.txt：$(tail -n 1 "$out/issues.txt")
方案内容："
cli info "$plan"
