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
total=$(($(echo "$steps" | wc -l) + 8))
rm -rf "$plan" "$out/export" "$out/maps" "$out"/numbers*.txt "$out"/issues*.txt "$out/proposals.txt"
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

# number FILE
number() {
  cli number "$plan" > "$out/$1"
  tail -n 3 "$out/$1"
}

# check FILE: exit code 1 says that there are errors, which the demonstration has on purpose. Sets $outOfBand.
check() {
  verdict=0
  cli check "$plan" > "$out/$1" || verdict=$?
  [ "$verdict" -le 1 ] || exit "$verdict"
  tail -n 1 "$out/$1"
  outOfBand=$(cli info "$plan" --json | awk -F: '/"too_(small|large)"/ { n += $2 } END { print n + 0 }')
}

step "number the grids" "网格编码"
number numbers_before.txt

step "check by the rules" "按规则检查"
check issues_before.txt
before=$outOfBand

step "propose anew what is out of band; what is in band stays" "对未达标的重新划分，已达标的不动"
cli propose "$plan" --only-broken > "$out/proposals.txt"
# What remains out of band, with the reasons; what would help stands in the file.
grep -v '→' "$out/proposals.txt"

step "number the new grids" "为新网格编码"
number numbers.txt

step "check again" "再次检查"
check issues.txt
say "Grids out of band: $before before, $outOfBand now; why these remain is said above and in $out/proposals.txt." \
  "未达标的网格：原有 $before 个，现有 $outOfBand 个；未能达标的原因见上文和 $out/proposals.txt。"

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
  proposals $out/proposals.txt: $before grids out of band before, $outOfBand now
  issues    $out/issues.txt: $(tail -n 1 "$out/issues.txt")
What the plan holds:" "
完成。全部成果在 $out/ 中：
  方案  $plan（可用 wangge 和 QGIS 打开）
  导出  $out/export：$(find "$out/export" -type f | wc -l) 个文件
  地图  $out/maps：$(cd "$out/maps" && echo *.pdf)
  划分  $out/proposals.txt：未达标网格原有 $before 个，现有 $outOfBand 个
  问题  $out/issues.txt：$(tail -n 1 "$out/issues.txt")
方案内容："
cli info "$plan"
