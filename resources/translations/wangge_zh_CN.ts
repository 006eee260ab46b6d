<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN">
<context>
    <name>BorderText</name>
    <message>
        <source>no line</source>
        <translation>无依托</translation>
    </message>
    <message>
        <source>police precinct line</source>
        <translation>派出所辖区线</translation>
    </message>
    <message>
        <source>no border</source>
        <translation>没有边界</translation>
    </message>
    <message>
        <source>community boundary</source>
        <translation>社区（村）界</translation>
    </message>
    <message>
        <source>, </source>
        <translation>，</translation>
    </message>
    <message>
        <source>Grids in band</source>
        <translation>规模适度的网格</translation>
    </message>
    <message>
        <source>Borders follow</source>
        <translation>边界依托</translation>
    </message>
    <message>
        <source>On a street or stronger</source>
        <translation>沿一般道路及以上</translation>
    </message>
    <message>
        <source>Compactness, mean and least</source>
        <translation>紧凑度（平均 · 最低）</translation>
    </message>
    <message>
        <source>Precinct lines cut</source>
        <translation>跨辖区界线</translation>
    </message>
    <message>
        <source>Change grid</source>
        <translation>变动住户</translation>
    </message>
</context>
<context>
    <name>BudgetText</name>
    <message>
        <source>%1 to %2 grids</source>
        <translation>%1 至 %2 个网格</translation>
    </message>
    <message>
        <source> (even one is too small)</source>
        <translation>（只划一个也偏小）</translation>
    </message>
    <message>
        <source> (%1 would be too large, %2 too small)</source>
        <translation>（%1 个偏大，%2 个偏小）</translation>
    </message>
    <message>
        <source>No households are counted here.</source>
        <translation>此处没有户数。</translation>
    </message>
    <message>
        <source>persons decide and are not counted everywhere</source>
        <translation>按人数判定，但有的地方未统计人数</translation>
    </message>
    <message>
        <source>no number of grids fits households and persons both</source>
        <translation>无法同时满足户数与人数的要求</translation>
    </message>
    <message>
        <source>now %1</source>
        <translation>现有 %1</translation>
    </message>
    <message>
        <source>%1 out of band</source>
        <translation>%1 个规模不适度</translation>
    </message>
    <message>
        <source>all in band</source>
        <translation>均适度</translation>
    </message>
    <message>
        <source>; %1 dedicated</source>
        <translation>；专属 %1 个</translation>
    </message>
    <message numerus="yes">
        <source>households unknown at %n places</source>
        <translation>
            <numerusform>%n 处户数不详</numerusform>
        </translation>
    </message>
    <message>
        <source>no number of grids has %1 persons each</source>
        <translation>无法划成每个网格 %1 人</translation>
    </message>
    <message>
        <source>no number of grids has %1 households each</source>
        <translation>无法划成每个网格 %1 户</translation>
    </message>
    <message>
        <source>households decide and are not counted</source>
        <translation>按户数判定，但未统计户数</translation>
    </message>
</context>
<context>
    <name>CheckedText</name>
    <message>
        <source>Sizes of grids: no households are in the plan.</source>
        <translation>网格规模：方案中没有户数。</translation>
    </message>
    <message numerus="yes">
        <source>Households at %n places: not counted there.</source>
        <translation>
            <numerusform>%n 处未统计户数。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Persons at %n places: not counted there.</source>
        <translation>
            <numerusform>%n 处未统计人数。</numerusform>
        </translation>
    </message>
    <message>
        <source>Precinct lines: no precincts are in the plan.</source>
        <translation>派出所辖区线：方案中没有辖区。</translation>
    </message>
    <message>
        <source>Territory outside every community: no outlines of subdistricts or above are in the plan.</source>
        <translation>社区之外的范围：方案中没有街道及以上的边界。</translation>
    </message>
    <message>
        <source>Whether borders follow roads and rivers, and whether names are the ones in use.</source>
        <translation>边界是否依托道路、河流，名称是否为现用名称。</translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message numerus="yes">
        <source>Checked over the whole plan, %n rules: </source>
        <translation>
            <numerusform>已对全方案检查 %n 条规则：</numerusform>
        </translation>
    </message>
    <message>
        <source>Not checked:</source>
        <translation>未检查：</translation>
    </message>
    <message>
        <source>Police stations and police beats: none are in the plan.</source>
        <translation>派出所和警务区：方案中没有。</translation>
    </message>
</context>
<context>
    <name>Cli</name>
    <message>
        <source>%1: texts that are longer than the format holds were cut: %2</source>
        <translation>%1：超出该格式长度的文字已截断：%2</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>exempt</source>
        <translation>豁免</translation>
    </message>
    <message>
        <source>%1 errors, %2 warnings, %3 notes, %4 exempt.</source>
        <translation>错误 %1 项，警告 %2 项，提示 %3 项，豁免 %4 项。</translation>
    </message>
    <message>
        <source>Check a plan by all rules; exit code 1 when there are errors</source>
        <translation>按全部规则检查方案；有错误时退出码为 1</translation>
    </message>
    <message>
        <source>The plan</source>
        <translation>方案文件</translation>
    </message>
    <message>
        <source>Only the unit with this code and what lies in it</source>
        <translation>只检查该代码对应的单位及其下级</translation>
    </message>
    <message>
        <source>Layer</source>
        <translation>图层</translation>
    </message>
    <message>
        <source>Features</source>
        <translation>要素数</translation>
    </message>
    <message>
        <source>File</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>Exported to %1:</source>
        <translation>已导出到 %1：</translation>
    </message>
    <message>
        <source>Export the one map, all levels</source>
        <translation>导出“一张图”的全部层级</translation>
    </message>
    <message>
        <source>Folder to write to; made when missing</source>
        <translation>输出文件夹，不存在时自动创建</translation>
    </message>
    <message>
        <source>One or more of %1 (default: %2)</source>
        <translation>格式，可多选：%1（默认：%2）</translation>
    </message>
    <message>
        <source>Import a file into a plan</source>
        <translation>把文件导入方案</translation>
    </message>
    <message>
        <source>What it is: %1</source>
        <translation>数据类别：%1</translation>
    </message>
    <message>
        <source>Layer or sheet, again for each of several, * for all (default: the one that suits)</source>
        <translation>图层或工作表，可重复选几个，* 为全部（默认取适用的那个）</translation>
    </message>
    <message>
        <source>Order of each pair of coordinates: %1 (default: the one that fits)</source>
        <translation>每对坐标的顺序：%1（默认自动判断）</translation>
    </message>
    <message>
        <source>Parameters from an old datum to CGCS2000: dx,dy,dz in m, or with rx,ry,rz in seconds, scale in ppm and position-vector or coordinate-frame</source>
        <translation>旧基准到 CGCS2000 的参数：dx,dy,dz（米），或再加 rx,ry,rz（角秒）、尺度（ppm）和 position-vector 或 coordinate-frame</translation>
    </message>
    <message>
        <source>Field to use, again for each key: %1 (default: guessed)</source>
        <translation>指定字段，每个键写一次：%1（默认自动判断）</translation>
    </message>
    <message>
        <source>Encoding of texts, e.g. GBK (default: guessed)</source>
        <translation>文字编码，例如 GBK（默认自动判断）</translation>
    </message>
    <message>
        <source>Coordinate system of the source: EPSG:n, GCJ02 or BD09 (default: the file&apos;s own)</source>
        <translation>数据的坐标系：EPSG:n、GCJ02 或 BD09（默认用文件自带的）</translation>
    </message>
    <message>
        <source>Table of places in the source and where they belong, four columns: x and y in the source, x and y in the system of --source-crs (default: the plan&apos;s, or the one that fits)</source>
        <translation>控制点表，四列：数据源中的 x、y，以及在 --source-crs 坐标系中的 x、y（默认：方案的坐标系，或唯一合适的坐标系）</translation>
    </message>
    <message>
        <source>Field by which rows without coordinates find their place</source>
        <translation>匹配字段：无坐标的表按此字段匹配到位置</translation>
    </message>
    <message>
        <source>Name of the source (default: the file&apos;s name)</source>
        <translation>数据来源的名称（默认用文件名）</translation>
    </message>
    <message>
        <source>Add to what was imported in this role</source>
        <translation>追加到同类已导入的数据</translation>
    </message>
    <message>
        <source>Replace the source of this name</source>
        <translation>替换该名称的数据来源</translation>
    </message>
    <message>
        <source>Repair gaps and overlaps up to this many metres</source>
        <translation>修复不超过此宽度（米）的缝隙和重叠</translation>
    </message>
    <message>
        <source>Which people were counted: %1</source>
        <translation>统计口径（统计了哪些人）：%1</translation>
    </message>
    <message>
        <source>1 or 2; the result is the same</source>
        <translation>线程数 1 或 2，结果相同</translation>
    </message>
    <message>
        <source>Show what a plan holds</source>
        <translation>显示方案的内容</translation>
    </message>
    <message>
        <source>%1 would change their state.</source>
        <translation>%1的状态将会改变。</translation>
    </message>
    <message>
        <source>%1 changed their state.</source>
        <translation>%1的状态改变了。</translation>
    </message>
    <message>
        <source>%1 have a code that does not fit the new numbering scheme; “number --renumber” gives new ones.</source>
        <translation>%1的代码不合新的编码方案；用“number --renumber”可重新编码。</translation>
    </message>
    <message>
        <source>The plan has these settings already; nothing was changed.</source>
        <translation>方案已是这些设置，未作改动。</translation>
    </message>
    <message>
        <source>Nothing was changed. It would be:</source>
        <translation>未作改动。将改为：</translation>
    </message>
    <message>
        <source>Set:</source>
        <translation>已设置：</translation>
    </message>
    <message>
        <source>Change settings of a plan: names, size rules, numbering scheme</source>
        <translation>更改方案设置：名称、规模标准、编码方案等</translation>
    </message>
    <message>
        <source>Settings, as “info” shows them. Keys: %1</source>
        <translation>各项设置，写法与 info 所列相同。键：%1</translation>
    </message>
    <message>
        <source>Show what would change and change nothing</source>
        <translation>只显示将有哪些改动，不作改动</translation>
    </message>
    <message>
        <source>Setting</source>
        <translation>设置</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>键</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>值</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>原有</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>现在</translation>
    </message>
    <message>
        <source>New plan %1: %2</source>
        <translation>已新建方案“%1”：%2</translation>
    </message>
    <message>
        <source>Make a new, empty plan</source>
        <translation>新建空白方案</translation>
    </message>
    <message>
        <source>The plan to make (.gpkg)</source>
        <translation>要新建的方案文件（.gpkg）</translation>
    </message>
    <message>
        <source>Name of the plan, for titles</source>
        <translation>方案名称，用于标题</translation>
    </message>
    <message>
        <source>Working coordinate system (default: chosen from the first data)</source>
        <translation>工作坐标系（默认由首次导入的数据决定）</translation>
    </message>
    <message>
        <source>Rule profile: %1, or a JSON file</source>
        <translation>规则方案：%1，或 JSON 文件</translation>
    </message>
    <message>
        <source>Numbering scheme: %1, or a JSON file</source>
        <translation>编码方案：%1，或 JSON 文件</translation>
    </message>
    <message>
        <source>Who publishes the maps</source>
        <translation>地图的编制单位</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>代码</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Households</source>
        <translation>户数</translation>
    </message>
    <message>
        <source>Area</source>
        <translation>面积</translation>
    </message>
    <message>
        <source>%1 grids would be numbered; nothing was changed.</source>
        <translation>将给 %1 个网格编码；方案未作改动。</translation>
    </message>
    <message>
        <source>%1 grids numbered; codes already issued stay.</source>
        <translation>已给 %1 个网格编码；已发放的代码保持不变。</translation>
    </message>
    <message>
        <source>Give codes and names to grids that have none, or all anew</source>
        <translation>给尚无代码的网格编码命名，或全部重新编码</translation>
    </message>
    <message>
        <source>Only the units with these codes and what lies in them (communities, subdistricts, grids)</source>
        <translation>仅限这些代码的单元及其下属网格（社区、街道、网格）</translation>
    </message>
    <message>
        <source>New codes for all of them, unless they are in order; the present ones are retired</source>
        <translation>全部重新编码（顺序已符合的除外）；现有代码作废</translation>
    </message>
    <message>
        <source>Order: rows, serpentine, line, distance or list (default: rows, from the north-west)</source>
        <translation>顺序：rows（逐行）、serpentine（逐行往返）、line（沿线）、distance（由近及远）、list（按清单）；默认 rows，从西北角起</translation>
    </message>
    <message>
        <source>Height of the rows in metres (default: the side of a mean grid)</source>
        <translation>行高，单位米（默认：平均网格的边长）</translation>
    </message>
    <message>
        <source>Line along which the grids are numbered, in metres of the plan&apos;s coordinate system</source>
        <translation>沿此线依次编码，坐标为方案坐标系的米数</translation>
    </message>
    <message>
        <source>Place from which the nearest grids are numbered first</source>
        <translation>由近及远编码的起点</translation>
    </message>
    <message>
        <source>Text, CSV or workbook that lists the grids in order, by code or name</source>
        <translation>按顺序列出网格代码或名称的文本、CSV 或工作簿</translation>
    </message>
    <message>
        <source>Numbers of comprehensive grids, such as 101-199, or 101- (default: the scheme&apos;s)</source>
        <translation>综合网格的顺序号，如 101-199，或 101-（默认：编码方案的范围）</translation>
    </message>
    <message>
        <source>The same for dedicated grids</source>
        <translation>专属网格的顺序号，写法同上</translation>
    </message>
    <message>
        <source>Numbers that are not given, such as 4,100-199</source>
        <translation>保留不用的顺序号，如 4,100-199</translation>
    </message>
    <message>
        <source>Former code</source>
        <translation>原代码</translation>
    </message>
    <message>
        <source>Codes given up for good: %1</source>
        <translation>永久作废的代码：%1 个</translation>
    </message>
    <message>
        <source>Locked grids left as they are: %1</source>
        <translation>保持不变的锁定网格：%1 个</translation>
    </message>
    <message>
        <source>When</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>What</source>
        <translation>变动</translation>
    </message>
    <message>
        <source>From</source>
        <translation>变动前</translation>
    </message>
    <message>
        <source>To</source>
        <translation>变动后</translation>
    </message>
    <message>
        <source>By</source>
        <translation>经办人</translation>
    </message>
    <message>
        <source>Show where the code of a grid comes from and what became of it</source>
        <translation>查看网格代码的来历和去向</translation>
    </message>
    <message>
        <source>A code that a grid has or had</source>
        <translation>现用或曾用的网格代码</translation>
    </message>
    <message>
        <source>Numbering scheme: %1, or a JSON file (default: the plan&apos;s)</source>
        <translation>编码方案：%1，或 JSON 文件（默认用方案自带的）</translation>
    </message>
    <message>
        <source>Show what would be given and change nothing</source>
        <translation>只预览，不改动方案</translation>
    </message>
    <message>
        <source>Guessed (options override it)</source>
        <translation>自动判断（可用选项指定）</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>提示</translation>
    </message>
    <message>
        <source>Repaired</source>
        <translation>已修复</translation>
    </message>
    <message>
        <source>Left as it is</source>
        <translation>保持原样</translation>
    </message>
    <message>
        <source>row %1</source>
        <translation>第 %1 行</translation>
    </message>
    <message>
        <source>… and %1 more; --json lists all</source>
        <translation>……另有 %1 条，用 --json 查看全部</translation>
    </message>
    <message>
        <source>Imported %1 from %2 (layer %3) as source “%4”.</source>
        <translation>已导入%1：%2（图层 %3），来源名称“%4”。</translation>
    </message>
    <message>
        <source>%1 rows read; %2 created, %3 changed, %4 removed. The plan now has %5 pieces.</source>
        <translation>读取 %1 行；新增 %2，更改 %3，删除 %4。方案现有地块 %5 个。</translation>
    </message>
    <message>
        <source>Read: %1</source>
        <translation>读取：%1</translation>
    </message>
    <message>
        <source>In communities: %1</source>
        <translation>在社区（村）范围内：%1</translation>
    </message>
    <message>
        <source>Outside every community: %1</source>
        <translation>在所有社区（村）之外：%1</translation>
    </message>
    <message>
        <source>Matching no place: %1</source>
        <translation>未匹配到位置：%1</translation>
    </message>
    <message>
        <source>Level</source>
        <translation>层级</translation>
    </message>
    <message>
        <source>Count</source>
        <translation>数量</translation>
    </message>
    <message>
        <source>comprehensive grid</source>
        <translation>综合网格</translation>
    </message>
    <message>
        <source>dedicated grid</source>
        <translation>专属网格</translation>
    </message>
    <message>
        <source>police precinct</source>
        <translation>派出所辖区</translation>
    </message>
    <message>
        <source>police beat</source>
        <translation>警务区</translation>
    </message>
    <message>
        <source>piece between lines</source>
        <translation>界线分割的地块</translation>
    </message>
    <message>
        <source>road, river or railway</source>
        <translation>道路、河流、铁路</translation>
    </message>
    <message>
        <source>building</source>
        <translation>建筑物</translation>
    </message>
    <message>
        <source>dedicated site</source>
        <translation>专属场所</translation>
    </message>
    <message>
        <source>unit without a place of its own</source>
        <translation>单列的居住单元</translation>
    </message>
    <message>
        <source>Sum</source>
        <translation>合计</translation>
    </message>
    <message>
        <source>Persons</source>
        <translation>人数</translation>
    </message>
    <message>
        <source>Places</source>
        <translation>住户点</translation>
    </message>
    <message>
        <source>Persons unknown at</source>
        <translation>人数不详的住户点</translation>
    </message>
    <message>
        <source>in grids</source>
        <translation>网格内</translation>
    </message>
    <message>
        <source>in unassigned territory</source>
        <translation>未划入网格的范围内</translation>
    </message>
    <message>
        <source>in no community</source>
        <translation>所有社区之外</translation>
    </message>
    <message>
        <source>all sources</source>
        <translation>全部来源</translation>
    </message>
    <message>
        <source>State of grids</source>
        <translation>网格状态</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>数据来源</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>类别</translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>行数</translation>
    </message>
    <message>
        <source>Imported</source>
        <translation>导入时间</translation>
    </message>
    <message>
        <source>Encoding</source>
        <translation>编码</translation>
    </message>
    <message>
        <source>Coordinates</source>
        <translation>坐标系</translation>
    </message>
    <message>
        <source>Coordinates %1 · area %2 · rule profile %3 · numbering scheme %4</source>
        <translation>坐标系 %1 · 面积 %2 · 规则方案 %3 · 编码方案 %4</translation>
    </message>
    <message>
        <source>not chosen yet</source>
        <translation>尚未选定</translation>
    </message>
    <message>
        <source>Unassigned: %1 pieces, %2</source>
        <translation>未划入网格：地块 %1 个，%2</translation>
    </message>
    <message>
        <source>Without a code: %1 grids</source>
        <translation>尚无代码：网格 %1 个</translation>
    </message>
    <message>
        <source>Usage</source>
        <translation>用法</translation>
    </message>
    <message>
        <source>Arguments</source>
        <translation>参数</translation>
    </message>
    <message>
        <source>Options</source>
        <translation>选项</translation>
    </message>
    <message>
        <source>COMMAND</source>
        <translation>命令</translation>
    </message>
    <message>
        <source>COMMANDS</source>
        <translation>命令</translation>
    </message>
    <message>
        <source>Commands</source>
        <translation>命令</translation>
    </message>
    <message>
        <source>Show this help and stop</source>
        <translation>显示本帮助后退出</translation>
    </message>
    <message>
        <source>One JSON document on stdout, for other programs</source>
        <translation>在标准输出给出一个 JSON 文档，供其他程序读取</translation>
    </message>
    <message>
        <source>Say nothing but errors</source>
        <translation>只输出错误</translation>
    </message>
    <message>
        <source>Language: zh_CN or en (default: the system&apos;s)</source>
        <translation>语言：zh_CN 或 en（默认随系统）</translation>
    </message>
    <message>
        <source>Wangge plans the grids of grid-based community governance: one map, numbered and checked.</source>
        <translation>网格：城乡社区网格化服务管理的网格规划工具——一张图，有编码，经检查。</translation>
    </message>
    <message>
        <source>Show the version and stop</source>
        <translation>显示版本后退出</translation>
    </message>
    <message numerus="yes">
        <source>Printed %Ln pages to %1.</source>
        <translation>
            <numerusform>已打印 %Ln 页到 %1。</numerusform>
        </translation>
    </message>
    <message>
        <source>One sheet for each unit of this level: %1</source>
        <translation>该层级的每个单位一幅图：%1</translation>
    </message>
    <message>
        <source>Paper: %1 (default: A4)</source>
        <translation>纸张：%1（默认 A4）</translation>
    </message>
    <message>
        <source>Author, as printed</source>
        <translation>印在图上的制图人</translation>
    </message>
    <message>
        <source>%1° W</source>
        <translation>西经 %1°</translation>
    </message>
    <message>
        <source>%1° E</source>
        <translation>东经 %1°</translation>
    </message>
    <message>
        <source>%1° S</source>
        <translation>南纬 %1°</translation>
    </message>
    <message>
        <source>%1° N</source>
        <translation>北纬 %1°</translation>
    </message>
    <message>
        <source>, </source>
        <translation>，</translation>
    </message>
    <message>
        <source>OPTIONS</source>
        <translation>选项</translation>
    </message>
    <message>
        <source>Nothing was changed.</source>
        <translation>未作任何改动。</translation>
    </message>
    <message>
        <source>Divide communities into grids, with proof where the size rule cannot be met</source>
        <translation>把社区划分为网格；无法满足规模规则时给出证明</translation>
    </message>
    <message>
        <source>Only mend grids out of band, with few neighbours and few residents moved</source>
        <translation>只调整规模不适度的网格，少动相邻网格，少变动住户</translation>
    </message>
    <message>
        <source>Only give away what no grid has</source>
        <translation>只分配尚无网格的部分</translation>
    </message>
    <message>
        <source>Number of grids (of one community)</source>
        <translation>网格数量（限一个社区）</translation>
    </message>
    <message>
        <source>Effort: quick, standard or proofs (default: standard)</source>
        <translation>力度：quick、standard 或 proofs（默认 standard）</translation>
    </message>
    <message>
        <source>Start of the random choices (default: 1)</source>
        <translation>随机选择的起点（默认 1）</translation>
    </message>
    <message>
        <source>Communities at once (default: as many as processors)</source>
        <translation>同时处理的社区数（默认等于处理器数）</translation>
    </message>
    <message>
        <source>Proposal</source>
        <translation>划分建议</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>数量</translation>
    </message>
    <message>
        <source>Communities</source>
        <translation>社区（村）</translation>
    </message>
    <message>
        <source>  entirely in band</source>
        <translation>  全部适度</translation>
    </message>
    <message>
        <source>  proven that none is better</source>
        <translation>  已证明最优</translation>
    </message>
    <message>
        <source>  proven that not all can be in band</source>
        <translation>  已证明无法全部适度</translation>
    </message>
    <message>
        <source>  out of band, unproven</source>
        <translation>  规模不适度且未证明</translation>
    </message>
    <message>
        <source>  nothing to do</source>
        <translation>  无需调整</translation>
    </message>
    <message>
        <source>Grids</source>
        <translation>网格</translation>
    </message>
    <message>
        <source>  in band by households</source>
        <translation>  按户数适度</translation>
    </message>
    <message>
        <source>  in band by persons</source>
        <translation>  按人数适度</translation>
    </message>
    <message>
        <source>Households that change grid</source>
        <translation>变动住户</translation>
    </message>
    <message>
        <source>Borders between grids follow</source>
        <translation>网格边界依托</translation>
    </message>
    <message>
        <source>Length</source>
        <translation>长度</translation>
    </message>
    <message>
        <source>no line</source>
        <translation>无依托</translation>
    </message>
    <message>
        <source>%1 grids numbered anew; their former codes are retired.</source>
        <translation>已给 %1 个网格重新编码；原代码停用。</translation>
    </message>
    <message>
        <source>New codes for all grids of the community with this code; the present ones are retired</source>
        <translation>给该代码社区的全部网格重新编码，原代码停用</translation>
    </message>
    <message>
        <source>Row of a table that holds the names of its fields (default: found)</source>
        <translation>表头所在的行（默认：自动判断）</translation>
    </message>
    <message>
        <source>File, folder or zip to import; of several each is told what it is by its content</source>
        <translation>要导入的文件、文件夹或压缩包；给出多个时按各自内容判断是什么</translation>
    </message>
    <message>
        <source>Import everything in a folder as one step</source>
        <translation>把一个文件夹里的全部数据作为一步导入</translation>
    </message>
    <message>
        <source>What was decided about such files before</source>
        <translation>以前对这类文件作过的决定（导入设置）</translation>
    </message>
    <message>
        <source>Keep what is decided about the files</source>
        <translation>把对这些文件的决定保存为导入设置</translation>
    </message>
    <message>
        <source>Decide about one of many files, again for each: role=ROLE, crs=EPSG:n, field.KEY=FIELD, join=FIELD, existing=add, use=no …</source>
        <translation>对其中一个文件作决定，可重复：role=ROLE、crs=EPSG:n、field.KEY=FIELD、join=FIELD、existing=add、use=no……</translation>
    </message>
    <message>
        <source>Only show what would be imported from many files</source>
        <translation>只列出多个文件将导入的内容，不导入</translation>
    </message>
    <message>
        <source>Imported as</source>
        <translation>导入为</translation>
    </message>
    <message>
        <source>Coordinate system</source>
        <translation>坐标系</translation>
    </message>
    <message>
        <source>Fields</source>
        <translation>字段</translation>
    </message>
    <message>
        <source>left out</source>
        <translation>不导入</translation>
    </message>
    <message>
        <source>?</source>
        <translation>？</translation>
    </message>
    <message>
        <source>: </source>
        <translation>：</translation>
    </message>
    <message>
        <source>Left out</source>
        <translation>不导入的文件</translation>
    </message>
    <message>
        <source>List of codes and names, for communities that come with names only</source>
        <translation>代码名称对照表，用于只有名称的社区</translation>
    </message>
    <message>
        <source>Code or name of the subdistrict or county where all of these communities lie</source>
        <translation>这些社区全部所在的街道（乡镇）或区县的代码或名称</translation>
    </message>
    <message>
        <source>Rows of a register that sum up others, by number, or all that would be asked about</source>
        <translation>登记表中属于合计的行：行号，或 all（所有待确认的行）</translation>
    </message>
    <message>
        <source>Rows of a register that look like sums and are data, by number, or all that would be asked about</source>
        <translation>登记表中看似合计、实为数据的行：行号，或 all（所有待确认的行）</translation>
    </message>
    <message>
        <source>Recipe</source>
        <translation>导入设置</translation>
    </message>
    <message>
        <source>Compare police precincts with subdistricts, communities and grids</source>
        <translation>对比派出所辖区与街道、社区、网格</translation>
    </message>
    <message>
        <source>Units of the matrix: subdistrict, community or grid (default: subdistrict)</source>
        <translation>对照表的单位：subdistrict、community 或 grid（默认：subdistrict）</translation>
    </message>
    <message>
        <source>Measure shares by persons, households or area (default: what is counted best)</source>
        <translation>按 persons、households 或 area 计算占比（默认取统计最完整的一项）</translation>
    </message>
    <message>
        <source>Percent of its area from which a community or grid straddles a precinct line (default: 1)</source>
        <translation>社区或网格有多大比例的面积在另一辖区才算跨界，百分数（默认：1）</translation>
    </message>
    <message>
        <source>Mean width up to which a leftover may be a sliver, in metres (default: twice the needle width of the rule profile)</source>
        <translation>平均宽度不超过多少米的可算碎块（默认：规则方案中狭长宽度下限的两倍）</translation>
    </message>
    <message>
        <source>Also write everything to this workbook, or to this PDF with a map</source>
        <translation>同时把全部内容写入该工作簿，或写入带地图的 PDF</translation>
    </message>
    <message>
        <source>Give all slivers to the station around them and save the plan</source>
        <translation>把全部碎块划入周围的派出所辖区并保存方案</translation>
    </message>
    <message>
        <source>Goal: %1. What moves: %2.</source>
        <translation>目标：%1。调整对象：%2。</translation>
    </message>
    <message>
        <source>Not so today: %1; afterwards: %2. Moves: %3 (%4, %5).</source>
        <translation>目前不符合：%1；调整后：%2。调整 %3 项（%4，%5）。</translation>
    </message>
    <message>
        <source>Proven: less does not do.</source>
        <translation>已证明：不能更少。</translation>
    </message>
    <message>
        <source>Not proven: any way that leaves no more moves at least %1 residents.</source>
        <translation>未证明最小：剩余不更多的任何方式至少变动 %1 名居民。</translation>
    </message>
    <message>
        <source>Not proven: any way leaves at least %1.</source>
        <translation>未证明最小：任何方式至少剩余 %1 处。</translation>
    </message>
    <message>
        <source>Not proven to be the least.</source>
        <translation>未证明最小。</translation>
    </message>
    <message>
        <source>%1 slivers are locked and stay.</source>
        <translation>%1 处碎块已锁定，保持不变。</translation>
    </message>
    <message>
        <source>Written to %1.</source>
        <translation>已写入 %1。</translation>
    </message>
    <message>
        <source>no station</source>
        <translation>无派出所</translation>
    </message>
    <message>
        <source>station without a name</source>
        <translation>未命名派出所</translation>
    </message>
    <message>
        <source>outside subdistricts</source>
        <translation>街道（乡镇）以外</translation>
    </message>
    <message>
        <source>outside communities</source>
        <translation>社区（村）以外</translation>
    </message>
    <message>
        <source>units without territory</source>
        <translation>没有范围的居住单元</translation>
    </message>
    <message>
        <source>Stations and units</source>
        <translation>派出所与单位对照</translation>
    </message>
    <message>
        <source>Station</source>
        <translation>派出所</translation>
    </message>
    <message>
        <source>Stations</source>
        <translation>派出所</translation>
    </message>
    <message>
        <source>Of the station</source>
        <translation>占该派出所</translation>
    </message>
    <message>
        <source>Of the unit</source>
        <translation>占该单位</translation>
    </message>
    <message>
        <source>Verdict</source>
        <translation>判定</translation>
    </message>
    <message>
        <source>Verdicts of stations</source>
        <translation>派出所判定</translation>
    </message>
    <message>
        <source>Verdicts of subdistricts</source>
        <translation>街道判定</translation>
    </message>
    <message>
        <source>Subdistrict</source>
        <translation>街道（乡镇）</translation>
    </message>
    <message>
        <source>Subdistricts</source>
        <translation>街道（乡镇）</translation>
    </message>
    <message>
        <source>Best correspondence</source>
        <translation>最佳一一对应</translation>
    </message>
    <message>
        <source>Community</source>
        <translation>社区（村）</translation>
    </message>
    <message>
        <source>Grid</source>
        <translation>网格</translation>
    </message>
    <message>
        <source>Households, share</source>
        <translation>户数占比</translation>
    </message>
    <message>
        <source>Persons, share</source>
        <translation>人数占比</translation>
    </message>
    <message>
        <source>Area, share</source>
        <translation>面积占比</translation>
    </message>
    <message>
        <source>Easting</source>
        <translation>东坐标</translation>
    </message>
    <message>
        <source>Northing</source>
        <translation>北坐标</translation>
    </message>
    <message>
        <source>Sliver</source>
        <translation>碎块</translation>
    </message>
    <message>
        <source>sliver</source>
        <translation>碎块</translation>
    </message>
    <message>
        <source>Lies in</source>
        <translation>现属</translation>
    </message>
    <message>
        <source>Around it</source>
        <translation>周围</translation>
    </message>
    <message>
        <source>Width</source>
        <translation>宽度</translation>
    </message>
    <message>
        <source>Locked</source>
        <translation>已锁定</translation>
    </message>
    <message>
        <source>locked</source>
        <translation>已锁定</translation>
    </message>
    <message>
        <source>Parts of precincts that lie apart</source>
        <translation>不相连的辖区部分</translation>
    </message>
    <message>
        <source>Territory without a station</source>
        <translation>没有派出所的范围</translation>
    </message>
    <message>
        <source>What precinct lines follow</source>
        <translation>辖区界线的依托</translation>
    </message>
    <message>
        <source>Beside</source>
        <translation>相邻</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>无依托</translation>
    </message>
    <message>
        <source>Matrix, %1</source>
        <translation>对照表（%1）</translation>
    </message>
    <message>
        <source>Communities in several precincts</source>
        <translation>跨辖区的社区</translation>
    </message>
    <message>
        <source>Grids in several precincts</source>
        <translation>跨辖区的网格</translation>
    </message>
    <message>
        <source>Slivers</source>
        <translation>碎块</translation>
    </message>
    <message>
        <source>Real differences</source>
        <translation>真实差异</translation>
    </message>
    <message>
        <source>… and %1 more: --json or --to FILE.xlsx has all</source>
        <translation>……另有 %1 行：--json 或 --to FILE.xlsx 中有全部内容</translation>
    </message>
    <message>
        <source>Measured by: %1. Stations and subdistricts belong together from %2 % of either&apos;s residents or area on; communities and grids straddle a line above %3 % of their area.</source>
        <translation>按%1计算。派出所与街道的共有部分达到任一方人数或面积的 %2 % 即视为对应；社区、网格有超过 %3 % 的面积在另一辖区即视为跨界。</translation>
    </message>
    <message>
        <source>Slivers: at most %1 households and %2 persons, and at most %3 wide on average or below %4.</source>
        <translation>碎块：不超过 %1 户、%2 人，且平均宽度不超过 %3 或面积小于 %4。</translation>
    </message>
    <message>
        <source>To the best correspondence %1, %2 and %3 in %4 communities would change station.</source>
        <translation>要达到最佳对应，%4 个社区中的 %1、%2、%3 须更换派出所。</translation>
    </message>
    <message>
        <source>Without a station: %1, %2.</source>
        <translation>没有派出所：%1、%2。</translation>
    </message>
    <message>
        <source>Keys of --json; shares are from 0 to 1, stations and units {id, code, name} or null for none:</source>
        <translation>--json 的键；占比为 0 到 1，派出所和单位为 {id, code, name}，没有则为 null：</translation>
    </message>
    <message>
        <source>what shares are measured by, and what a sliver is</source>
        <translation>占比按什么计算，什么算碎块</translation>
    </message>
    <message>
        <source>rows (stations), columns (units of the level), cells {row, column, sums}, total</source>
        <translation>rows（派出所）、columns（该层级单位）、cells {row, column, 合计}、total</translation>
    </message>
    <message>
        <source>pairs of the best correspondence, what is left over, what would change</source>
        <translation>最佳对应的配对、剩余单位、须变更的部分</translation>
    </message>
    <message>
        <source>those in several precincts, with the share of each</source>
        <translation>跨辖区者及各辖区占比</translation>
    </message>
    <message>
        <source>where lines differ: from, to, width_m, sums, place</source>
        <translation>界线不一致处：from、to、width_m、合计、位置</translation>
    </message>
    <message>
        <source>parts of precincts that touch no other</source>
        <translation>与本辖区其他部分不相连的部分</translation>
    </message>
    <message>
        <source>territory and households of no station</source>
        <translation>没有派出所的范围和住户</translation>
    </message>
    <message>
        <source>metres of each line along rivers, railways, roads and borders</source>
        <translation>每条界线沿河流、铁路、道路和边界的米数</translation>
    </message>
    <message>
        <source>what is wrong with the precincts as such</source>
        <translation>辖区本身的问题</translation>
    </message>
    <message>
        <source>with --snap-slivers: number, sums and locked ones left</source>
        <translation>使用 --snap-slivers 时：处数、合计和留下的锁定碎块</translation>
    </message>
    <message>
        <source>with --goal: what changes (unit, from, to, sums, place), and what stays and why</source>
        <translation>使用 --goal 时：调整内容（unit、from、to、合计、位置），以及保持不变者和原因</translation>
    </message>
    <message>
        <source>with --goal: whether less does not do, and the other way</source>
        <translation>使用 --goal 时：是否已证明最小，以及另一种方式</translation>
    </message>
    <message numerus="yes">
        <source>%Ln names found no room on their maps; the sheets list them beside. Larger paper or a larger scale (--paper, --scale) leaves fewer out:</source>
        <translation>
            <numerusform>%Ln 个名称在图上放不下，已列在图旁。改用更大的纸张或比例尺（--paper、--scale）可减少此类名称：</numerusform>
        </translation>
    </message>
    <message>
        <source>page %1, %2: %3</source>
        <translation>第 %1 页，%2：%3</translation>
    </message>
    <message>
        <source>Scale of all sheets, such as 1:2000 (default: the largest customary one for each)</source>
        <translation>所有图幅的比例尺，如 1:2000（默认：各图幅取能容纳的最大常用比例尺）</translation>
    </message>
    <message>
        <source>Sheets of long or dense units in parts: auto, never, or at a scale such as 1:2000 (default: auto, where names have no room)</source>
        <translation>狭长或密集的图是否分幅：auto（自动）、never（不分幅），或指定分幅比例尺，如 1:2000（默认 auto：名称放不下时分幅）</translation>
    </message>
    <message>
        <source>The matrix across is too wide for a workbook; its list has all.</source>
        <translation>交叉表太宽，工作表放不下；清单中有全部内容。</translation>
    </message>
    <message>
        <source>A matrix before or after is too wide for a workbook and left out.</source>
        <translation>调整前或调整后的交叉表太宽，工作表放不下，已略去。</translation>
    </message>
    <message>
        <source>verdict: one_to_one, one_to_many, many_to_one, split, none or declared</source>
        <translation>verdict（判定）：one_to_one、one_to_many、many_to_one、split、none 或 declared</translation>
    </message>
    <message>
        <source>station points outside their own precinct, and how far</source>
        <translation>位于本辖区之外的派出所及其距离</translation>
    </message>
    <message>
        <source>with --declare: stations and why they need not match</source>
        <translation>使用 --declare 时：不要求对应的派出所及理由</translation>
    </message>
    <message>
        <source>Need not match because</source>
        <translation>不要求对应的理由</translation>
    </message>
    <message>
        <source>Stations outside their own precinct</source>
        <translation>位于本辖区之外的派出所</translation>
    </message>
    <message>
        <source>Own precinct</source>
        <translation>本辖区</translation>
    </message>
    <message>
        <source>Distance</source>
        <translation>距离</translation>
    </message>
    <message>
        <source>%1 stations need not match and are left out of it.</source>
        <translation>%1 个派出所不要求对应，未计入其中。</translation>
    </message>
    <message>
        <source>Declare that a station need not match a subdistrict, by its code or name, and why (STATION= takes it back), and save the plan; may be repeated</source>
        <translation>登记某派出所不要求与街道对应，写代码或名称及理由（STATION= 则取消），并保存方案；可重复使用</translation>
    </message>
    <message>
        <source>police station</source>
        <translation>派出所</translation>
    </message>
    <message>
        <source>Beat</source>
        <translation>警务区</translation>
    </message>
    <message>
        <source>Officers</source>
        <translation>警力</translation>
    </message>
    <message>
        <source>new</source>
        <translation>新建</translation>
    </message>
    <message>
        <source>unnamed</source>
        <translation>未命名</translation>
    </message>
    <message>
        <source>Beats of %1, balanced by %2: an even share is %3, the farthest from it is %4 off</source>
        <translation>%1 的警务区，按%2均衡：平均每区 %3，最多相差 %4</translation>
    </message>
    <message>
        <source>%1 households change beat.</source>
        <translation>%1 户更换警务区。</translation>
    </message>
    <message>
        <source>Beats that end: %1</source>
        <translation>随之撤销的警务区：%1</translation>
    </message>
    <message>
        <source>Proven: no other way has fewer %1 outside a tenth of an even share.</source>
        <translation>已证明：超出平均数上下一成的%1，没有其他方式更少。</translation>
    </message>
    <message>
        <source>Beats for the police precinct with this code or name, in place of grids</source>
        <translation>为此代码或名称的派出所辖区划警务区，而不是网格</translation>
    </message>
    <message>
        <source>Number of beats (default: one for each officer)</source>
        <translation>警务区个数（默认每名警力一个）</translation>
    </message>
    <message>
        <source>Officers of all these beats together</source>
        <translation>这些警务区的警力合计</translation>
    </message>
    <message>
        <source>Without territory, and so without a sheet: %1</source>
        <translation>没有范围，因此没有图幅：%1</translation>
    </message>
    <message>
        <source>whole community</source>
        <translation>整个社区（村）</translation>
    </message>
    <message>
        <source>whole grid</source>
        <translation>整个网格</translation>
    </message>
    <message>
        <source>part of a grid</source>
        <translation>网格的一部分</translation>
    </message>
    <message>
        <source>slivers</source>
        <translation>碎块</translation>
    </message>
    <message>
        <source>several</source>
        <translation>多个</translation>
    </message>
    <message>
        <source>part</source>
        <translation>部分</translation>
    </message>
    <message>
        <source>%1 to %2 (%3 buildings)</source>
        <translation>%1 至 %2（%3 栋建筑物）</translation>
    </message>
    <message>
        <source>%1 places</source>
        <translation>%1 处</translation>
    </message>
    <message>
        <source>unassigned</source>
        <translation>未划入网格</translation>
    </message>
    <message>
        <source>Stations before and after</source>
        <translation>派出所变更前后</translation>
    </message>
    <message>
        <source>%1, before</source>
        <translation>变更前%1</translation>
    </message>
    <message>
        <source>%1, gained</source>
        <translation>划入%1</translation>
    </message>
    <message>
        <source>%1, lost</source>
        <translation>划出%1</translation>
    </message>
    <message>
        <source>%1, after</source>
        <translation>变更后%1</translation>
    </message>
    <message>
        <source>Change list</source>
        <translation>变更清单</translation>
    </message>
    <message>
        <source>No.</source>
        <translation>编号</translation>
    </message>
    <message>
        <source>Of</source>
        <translation>所属单位</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>位置</translation>
    </message>
    <message>
        <source>… and %1 more: --json has all</source>
        <translation>…… 另有 %1 项：--json 可列出全部</translation>
    </message>
    <message>
        <source>The other way:</source>
        <translation>另一种方式：</translation>
    </message>
    <message>
        <source>Find the least change that reaches a goal: no-grid-cut, no-community-split, one-station-per-subdistrict or one-subdistrict-per-station</source>
        <translation>查找达到目标的最小调整：no-grid-cut（网格不被分割）、no-community-split（社区不跨辖区）、one-station-per-subdistrict（每个街道一个派出所）或 one-subdistrict-per-station（每个派出所一个街道）</translation>
    </message>
    <message>
        <source>For the goal move lines of precincts, of communities (grids, subdistricts), or those with least change (default: least)</source>
        <translation>为达到目标调整辖区线（precincts）、社区、网格或街道的界线（communities），或变动较小者（least，默认）</translation>
    </message>
    <message>
        <source>Residents that a station shall have: least=N,most=N,per-officer=N</source>
        <translation>派出所的居民数范围：least=下限,most=上限,per-officer=每名民警上限</translation>
    </message>
    <message>
        <source>Make all moves, or those with these numbers, in one step and save the plan</source>
        <translation>一步执行全部调整或指定序号的调整，并保存方案</translation>
    </message>
    <message>
        <source>Grid or buildings</source>
        <translation>网格或建筑物</translation>
    </message>
    <message>
        <source>Old station</source>
        <translation>原派出所</translation>
    </message>
    <message>
        <source>New station</source>
        <translation>现派出所</translation>
    </message>
    <message>
        <source>Nothing changes station.</source>
        <translation>没有派出所变更。</translation>
    </message>
    <message>
        <source>%1 changes: %2 households, %3 persons and %4 change station.</source>
        <translation>%1 项变更：%2 户、%3 人、%4 变更派出所。</translation>
    </message>
    <message>
        <source>Counts or extent changed as well, so sums differ by more than the changes: %1</source>
        <translation>户数、人数或范围也有变化，合计之差多于变更清单：%1</translation>
    </message>
    <message>
        <source>%1 stations of the older state could be several of the later one by code and name; they are taken for other ones.</source>
        <translation>较早状态中有 %1 个派出所按代码和名称对应后来的多个派出所，按不同的派出所处理。</translation>
    </message>
    <message>
        <source>with --against: each station before and after, gained and lost</source>
        <translation>使用 --against 时：各派出所变更前后、划入与划出</translation>
    </message>
    <message>
        <source>with --against: what changes station, from, to, sums, place</source>
        <translation>使用 --against 时：派出所变更的内容、原属、现属、合计、位置</translation>
    </message>
    <message>
        <source>Instead tell what changes station since an older plan or kept version (version:NAME or its number)</source>
        <translation>改为列出与较早的方案或保存的版本（version:名称 或序号）相比的派出所变更</translation>
    </message>
    <message>
        <source>Stations and subdistricts of %1</source>
        <translation>%1派出所与街道对照</translation>
    </message>
    <message>
        <source>Police precincts of %1</source>
        <translation>%1派出所辖区</translation>
    </message>
    <message>
        <source>Change of stations, %1</source>
        <translation>%1派出所变更</translation>
    </message>
    <message>
        <source>Changes station</source>
        <translation>变更派出所</translation>
    </message>
    <message>
        <source>Police precincts before (%1)</source>
        <translation>变更前的派出所辖区（%1）</translation>
    </message>
    <message>
        <source>Police precincts after (%1)</source>
        <translation>变更后的派出所辖区（%1）</translation>
    </message>
    <message>
        <source>On no grid, because their grids are gone: %1</source>
        <translation>所在网格已不存在、目前不在任何网格的人员：%1</translation>
    </message>
    <message>
        <source>In the plan, but without room for all of it on the page:</source>
        <translation>方案中有、但页面上未能全部显示的内容：</translation>
    </message>
    <message>
        <source>Not in the plan, and said so on the page:</source>
        <translation>方案中没有、页面上已注明的内容：</translation>
    </message>
    <message>
        <source>public (default), or internal: the workbook then lists who works on which grid, and four bounds name the border of a community where the plan ends; bounds that somebody wrote are exported as they are in both</source>
        <translation>public（默认）或 internal：后者的工作簿列出各网格人员，四至写明方案边缘处的社区界；人工填写的四至在两种版本中都原样导出</translation>
    </message>
    <message>
        <source>Show or write down what grids reach to in the four directions</source>
        <translation>显示或写定网格的四至</translation>
    </message>
    <message>
        <source>Write this text down for the one grid with the code</source>
        <translation>为该代码对应的一个网格写定这段文字</translation>
    </message>
    <message>
        <source>Let the bounds of the one grid be worked out again</source>
        <translation>该网格的四至改为自动推算</translation>
    </message>
    <message>
        <source>(written for an older border)</source>
        <translation>（按原边界写定）</translation>
    </message>
    <message>
        <source>(written)</source>
        <translation>（已写定）</translation>
    </message>
    <message>
        <source>Copy a plan, with or without the people in it</source>
        <translation>复制方案，可不含其中的人员</translation>
    </message>
    <message>
        <source>The new plan</source>
        <translation>新方案</translation>
    </message>
    <message>
        <source>public: without people, journal, exemptions and kept versions; internal: whole</source>
        <translation>public：不含人员、历史、豁免和保存的版本；internal：完整</translation>
    </message>
    <message>
        <source>Copied to %1, without people, journal, exemptions and kept versions.</source>
        <translation>已复制到 %1，不含人员、历史、豁免和保存的版本。</translation>
    </message>
    <message>
        <source>Copied to %1 with everything.</source>
        <translation>已完整复制到 %1。</translation>
    </message>
    <message>
        <source>Look at this precinct layer as if it were in force (default: the one in force)</source>
        <translation>按此辖区图层为现行图层来查看（默认：现行图层）</translation>
    </message>
    <message>
        <source>Instead tell what changes station from this precinct layer to the one looked at</source>
        <translation>改为列出从此辖区图层到所查看图层改属派出所的内容</translation>
    </message>
    <message>
        <source>Present</source>
        <translation>现行辖区</translation>
    </message>
    <message>
        <source>Precinct layer that the precincts go into, a new one where none is called so (default: the one in force)</source>
        <translation>派出所辖区导入到哪个辖区图层，没有此名称的则新建（默认：现行图层）</translation>
    </message>
    <message>
        <source>The plan has one layer of precincts.</source>
        <translation>方案只有一个辖区图层。</translation>
    </message>
    <message>
        <source>List, add, rename and remove precinct layers, and put one in force</source>
        <translation>列出、新增、改名和删除辖区图层，并将其中一个设为现行</translation>
    </message>
    <message>
        <source>Add a layer of this name with the precincts in force</source>
        <translation>以现行辖区新增此名称的图层</translation>
    </message>
    <message>
        <source>Add a layer of this name without precincts</source>
        <translation>新增此名称的图层，其中没有辖区</translation>
    </message>
    <message>
        <source>Give a layer another name</source>
        <translation>给图层改名</translation>
    </message>
    <message>
        <source>Put this layer in force: rules, numbers, maps and exports follow it</source>
        <translation>将此图层设为现行：规则、数字、地图和导出均以它为准</translation>
    </message>
    <message>
        <source>Remove this layer, which is not in force, and its lines</source>
        <translation>删除此非现行图层及其界线</translation>
    </message>
    <message>
        <source>Precinct layer</source>
        <translation>辖区图层</translation>
    </message>
    <message>
        <source>Precincts</source>
        <translation>派出所辖区</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>in force</source>
        <translation>现行</translation>
    </message>
    <message>
        <source>Show the police stations; make, place, name or remove one</source>
        <translation>列出派出所；新建、定位、命名或删除</translation>
    </message>
    <message>
        <source>The station with this code or name</source>
        <translation>此代码或名称的派出所</translation>
    </message>
    <message>
        <source>Make a station</source>
        <translation>新建派出所</translation>
    </message>
    <message>
        <source>Its code, which is that of its precinct</source>
        <translation>其代码，即辖区的代码</translation>
    </message>
    <message>
        <source>Its name</source>
        <translation>其名称</translation>
    </message>
    <message>
        <source>Its officers; 0: not told</source>
        <translation>其警力；0：未说明</translation>
    </message>
    <message>
        <source>Where it stands, in the plan&apos;s coordinates in metres</source>
        <translation>其位置，方案坐标，单位米</translation>
    </message>
    <message>
        <source>Nobody knows where it stands</source>
        <translation>未定位</translation>
    </message>
    <message>
        <source>Remove the station</source>
        <translation>删除派出所</translation>
    </message>
    <message>
        <source>Its precinct</source>
        <translation>所属辖区</translation>
    </message>
    <message>
        <source>lines of both sides</source>
        <translation>两侧界线</translation>
    </message>
    <message>
        <source>Template of the sheets: %1, or a file (FILE.json)</source>
        <translation>图件模板：%1，或模板文件（FILE.json）</translation>
    </message>
    <message>
        <source>Edition: %1 (default: internal); public has no contacts, verdicts and levels of borders</source>
        <translation>版本：%1（默认 internal）；public 不含联系人、规模评定和界线级别</translation>
    </message>
    <message>
        <source>No sheet differs from %1; nothing was printed.</source>
        <translation>与“%1”相比，没有图件变化，未打印。</translation>
    </message>
    <message>
        <source>Print sheets to a PDF, to pictures or on a printer</source>
        <translation>将图件打印为 PDF、图片，或打印到打印机</translation>
    </message>
    <message>
        <source>Only sheets that differ from this older plan, or version kept in the plan</source>
        <translation>只打印与该旧方案（或方案中保存的版本）相比有变化的图件</translation>
    </message>
    <message>
        <source>File to write: .pdf for all pages, .png or .svg for one file a page, which are named after units</source>
        <translation>要写入的文件：.pdf 含所有页面；.png 或 .svg 每页一个文件，以单位命名</translation>
    </message>
    <message>
        <source>Print on this printer instead</source>
        <translation>改为打印到此打印机</translation>
    </message>
    <message>
        <source>Dots to the inch of PNG: %1 to %2 (default: 300)</source>
        <translation>PNG 每英寸点数：%1 至 %2（默认 300）</translation>
    </message>
    <message>
        <source>A sheet of all of it in front of those of its units</source>
        <translation>在各单位图件之前加一幅总图</translation>
    </message>
    <message>
        <source>The printer is stopped. The pages wait in its queue until somebody starts it again.</source>
        <translation>打印机已暂停，图件已进入打印队列，恢复该打印机后开始打印。</translation>
    </message>
    <message numerus="yes">
        <source>Sent %Ln pages to the printer %1.</source>
        <translation>
            <numerusform>已将 %Ln 页发送到打印机 %1。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Printed %Ln pages, each to a file:</source>
        <translation>
            <numerusform>已打印 %Ln 页，每页一个文件：</numerusform>
        </translation>
    </message>
    <message>
        <source>Precinct layer: %1</source>
        <translation>辖区图层：%1</translation>
    </message>
    <message>
        <source>the precinct layer looked at, where the plan has several</source>
        <translation>所查看的辖区图层（方案有多个图层时）</translation>
    </message>
</context>
<context>
    <name>Format</name>
    <message>
        <source>d MMMM yyyy</source>
        <comment>a date on a sheet</comment>
        <translation>yyyy年M月d日</translation>
    </message>
    <message>
        <source>%1 household</source>
        <translation>%1 户</translation>
    </message>
    <message>
        <source>mu</source>
        <comment>unit of area, 亩</comment>
        <translation>亩</translation>
    </message>
    <message>
        <source>%1 households</source>
        <translation>%1 户</translation>
    </message>
    <message>
        <source>%1 person</source>
        <translation>%1 人</translation>
    </message>
    <message>
        <source>%1 persons</source>
        <translation>%1 人</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1，%2</translation>
    </message>
    <message>
        <source>persons not counted</source>
        <translation>人数未统计</translation>
    </message>
    <message>
        <source>households unknown at %1 places</source>
        <translation>%1 处户数不详</translation>
    </message>
    <message>
        <source>persons unknown at %1 places</source>
        <translation>%1 处人数不详</translation>
    </message>
    <message>
        <source>estimated at %1 places</source>
        <translation>%1 处为估算</translation>
    </message>
    <message>
        <source> (%1)</source>
        <translation>（%1）</translation>
    </message>
    <message>
        <source>; </source>
        <translation>；</translation>
    </message>
    <message>
        <source>%1 grid</source>
        <translation>%1 个网格</translation>
    </message>
    <message>
        <source>%1 grids</source>
        <translation>%1 个网格</translation>
    </message>
    <message>
        <source>households not counted</source>
        <translation>户数未统计</translation>
    </message>
</context>
<context>
    <name>InstitutionDialog</name>
    <message>
        <source>Dedicated grid</source>
        <translation>专属网格</translation>
    </message>
    <message>
        <source>The grid takes the institution&apos;s name</source>
        <translation>网格以该单位名称命名</translation>
    </message>
    <message>
        <source>Institution</source>
        <translation>单位名称</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>类别</translation>
    </message>
    <message>
        <source>Write the name of the institution first.</source>
        <translation>请先填写单位名称。</translation>
    </message>
    <message>
        <source>Choose the category first.</source>
        <translation>请先选择类别。</translation>
    </message>
    <message>
        <source>OK</source>
        <translation>确定</translation>
    </message>
</context>
<context>
    <name>LockCommands</name>
    <message>
        <source>Locked: nothing of it changes. Click to unlock.</source>
        <translation>已锁定：不作任何变动。点击解锁。</translation>
    </message>
    <message>
        <source>Locked with its community</source>
        <translation>随社区锁定</translation>
    </message>
    <message>
        <source>Click to lock</source>
        <translation>点击锁定</translation>
    </message>
    <message>
        <source>&amp;Lock the selected grids</source>
        <translation>锁定所选网格(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Unlock the selected grids</source>
        <translation>解锁所选网格(&amp;U)</translation>
    </message>
    <message>
        <source>Lock &amp;all grids</source>
        <translation>锁定全部网格(&amp;A)</translation>
    </message>
    <message>
        <source>Unlock &amp;everything</source>
        <translation>全部解锁(&amp;E)</translation>
    </message>
    <message>
        <source>Locked with all dedicated grids</source>
        <translation>因全部专属网格锁定而锁定</translation>
    </message>
    <message>
        <source>Locked with all comprehensive grids</source>
        <translation>因全部综合网格锁定而锁定</translation>
    </message>
    <message>
        <source>Keep all &amp;comprehensive grids locked</source>
        <translation>保持全部综合网格锁定(&amp;C)</translation>
    </message>
    <message>
        <source>Keep all &amp;dedicated grids locked</source>
        <translation>保持全部专属网格锁定(&amp;D)</translation>
    </message>
</context>
<context>
    <name>Message</name>
    <message>
        <source>A record of the table {table} in {file} named another one that is gone (record {record}, {field}). That field is empty now.</source>
        <translation>{file} 的表 {table} 中，记录 {record} 的 {field} 指向已不存在的记录，该字段已清空。</translation>
    </message>
    <message>
        <source>Grid {code} ended; {count} units given to it ({households|household|households}, {persons|person|persons}) are without a grid now.</source>
        <translation>网格 {code} 已撤销，曾划入它的 {count} 个居住单元（{households|户|户}、{persons|人|人}）现在没有网格。</translation>
    </message>
    <message>
        <source>{count} rows that had been given to grids by hand were found again and stay with them: {households|household|households}[ (before: {before})].</source>
        <translation>由人工划入网格的 {count} 行已重新找到，仍属原网格：{households|户|户}[（原为 {before} 户）]。</translation>
    </message>
    <message>
        <source>[{key} ]had been given to {grid} by hand ({households|household|households}, {persons|person|persons}) and is not found in the new data.</source>
        <translation>曾由人工划入 {grid} 的[ {key} ]（{households|户|户}、{persons|人|人}）在新数据中找不到。</translation>
    </message>
    <message>
        <source>Beat[ {code}][ {name}] belonged to precinct {precinct}, which is gone; it is in none now.</source>
        <translation>警务区[ {code}][ {name}]所属的派出所辖区 {precinct} 已不存在，现在不属于任何辖区。</translation>
    </message>
    <message>
        <source>Of {count} points looked at {outside} lie outside every community; in {datum} (map services of China) {then} would. If they come from such a service, import again in that system.</source>
        <translation>查看的 {count} 个点中有 {outside} 个落在所有社区之外；若按 {datum}（国内地图服务）读取则只有 {then} 个。如果这些点来自地图服务，请按该坐标系重新导入。</translation>
    </message>
    <message>
        <source>{count|name is|names are} destroyed (question marks or garbled): another program lost the characters. They count as empty. Take them from the original.</source>
        <translation>{count} 个名称已损坏（问号或乱码）：文字被其他软件丢失。这些名称留空，请从原始资料中取得。</translation>
    </message>
    <message>
        <source>Names in the file speak of {datum}, an old datum; its coordinates were taken as they are. If they are of that datum, all lies up to about 100 m off: import again in its system with datum parameters.</source>
        <translation>文件中的名称提到旧坐标系 {datum}，坐标按原样读取。如果确为该坐标系，位置最多偏差约 100 m：请指明该坐标系，并给出转换参数后重新导入。</translation>
    </message>
    <message>
        <source>The row has as many as all other rows together and was counted[; households: {households}][; persons: {persons}]. If it is their sum, delete it in the file and import again.</source>
        <translation>该行的数等于其余各行之和，已计入[；户数：{households}][；人数：{persons}]。如果它是合计行，请在文件中删除后重新导入。</translation>
    </message>
    <message>
        <source>{count|row has|rows have} no number in {field}, or one that a formula gives, which cannot be seen in an old Excel file (.xls); they count as empty.</source>
        <translation>{count} 行的 {field} 没有数，或者是公式（旧 Excel 文件（.xls）中看不到公式），按空值计。</translation>
    </message>
    <message>
        <source>The coordinates lie around 0° E, 0° N, off the coast of Africa: they are local ones, or {crs} is not their system. Check it.</source>
        <translation>坐标落在东经 0°、北纬 0° 附近（非洲近海）：可能是独立坐标，或坐标系不是 {crs}。请核对坐标系。</translation>
    </message>
    <message>
        <source>The coordinates carry the zone number {zone:code}, the system does not: it was taken off.</source>
        <translation>坐标带有带号 {zone:code}，而坐标系不带：已去掉带号。</translation>
    </message>
    <message>
        <source>The system has the zone number {zone:code}, the coordinates do not: it was put in.</source>
        <translation>坐标系带有带号 {zone:code}，而坐标不带：已补上带号。</translation>
    </message>
    <message>
        <source>The coordinates are millimetres and were read as such.</source>
        <translation>坐标单位是毫米，已按毫米读取。</translation>
    </message>
    <message>
        <source>The file tells no coordinate system; {crs} was taken, the only one that fits. If the data come from Amap or Baidu, import again in the system of these.</source>
        <translation>文件没有说明坐标系；已取唯一合适的 {crs}。如果数据来自高德或百度，请按其坐标系重新导入。</translation>
    </message>
    <message>
        <source>The file tells no coordinate system; {crs} was taken, the only one that fits.</source>
        <translation>文件没有说明坐标系；已取唯一合适的 {crs}。</translation>
    </message>
    <message>
        <source>[{file}: ]{count|control point|control points}: at least two are needed.</source>
        <translation>[{file}：]只有 {count} 个控制点，至少需要两个。</translation>
    </message>
    <message>
        <source>[{file}: ]the control points lie at one place. Choose some that lie far apart.</source>
        <translation>[{file}：]控制点都在同一处。请选相距较远的点。</translation>
    </message>
    <message>
        <source>[{file}: ]the control points only fit when the source is turned over: the order of its coordinates and of the points&apos; differ. Choose the order, or exchange the columns.</source>
        <translation>[{file}：]只有把数据源镜像翻转，控制点才能吻合：数据源与控制点的坐标顺序不同。请指明坐标顺序，或对调两列。</translation>
    </message>
    <message>
        <source>[{file}: ]the control points miss their places by {metres:length} on average, so the source is not what they were measured in[; without row {row} the others fit]. Check their numbers.</source>
        <translation>[{file}：]控制点平均偏差 {metres:length}，数据源与控制点不是同一套坐标[；去掉第 {row} 行后其余的吻合]。请核对数值。</translation>
    </message>
    <message>
        <source>[{file}: ]two control points make one unit of the source {scale} metres, which is no usual unit. Check their numbers, or give a third one.</source>
        <translation>[{file}：]按两个控制点，数据源的一个单位等于 {scale} 米，不是常用单位。请核对数值，或再给一个点。</translation>
    </message>
    <message>
        <source>{file} is no table of control points. Write a CSV with four columns: x and y in the source, x and y where they belong.</source>
        <translation>{file} 不是控制点表。请写成四列的 CSV：数据源中的 x、y，以及它们应在位置的 x、y。</translation>
    </message>
    <message>
        <source>{file}: which columns ({fields}) are the places in the source and which the places where they belong? Leave four columns of numbers, or call them source and target.</source>
        <translation>{file}：各列（{fields}）中哪些是数据源坐标，哪些是目标坐标？请只留四列数字，或在列名中写明 source 和 target。</translation>
    </message>
    <message>
        <source>{file}: row {row}[, field {field}]: “{value}” is no coordinate.</source>
        <translation>{file}：第 {row} 行[，字段 {field}]：“{value}” 不是坐标。</translation>
    </message>
    <message>
        <source>The control points of {file} do not lie where the source does. They have to be in the coordinates of the source, then in those where they belong.</source>
        <translation>{file} 中的控制点不在数据源所在之处。每行应先写数据源坐标，再写目标坐标。</translation>
    </message>
    <message>
        <source>Control points and datum parameters exclude each other. Give one of them.</source>
        <translation>控制点与基准转换参数不能同时给出，请只给一种。</translation>
    </message>
    <message>
        <source>Placed in {crs} by {count} control points: mean residual {residual} m, one unit is {scale} m, turned by {degrees}°.</source>
        <translation>已按 {count} 个控制点放到 {crs}：平均残差 {residual} 米，一个单位等于 {scale} 米，旋转 {degrees}°。</translation>
    </message>
    <message>
        <source>Placed in {crs} by {count} control points, which leaves nothing to check them by: one unit is {scale} m, turned by {degrees}°. A third point would tell a wrong one.</source>
        <translation>已按 {count} 个控制点放到 {crs}，没有多余的点可供检核：一个单位等于 {scale} 米，旋转 {degrees}°。再给一个点便能发现错误。</translation>
    </message>
    <message>
        <source>A control point misses its place by {residual} m, more than three times the median.</source>
        <translation>有一个控制点偏差 {residual} 米，超过中位数的三倍。</translation>
    </message>
    <message>
        <source>Compared with {from} taken as it is, the control points move the middle of the data {east} m east and {north} m north.</source>
        <translation>与直接采用 {from} 相比，控制点使数据中心向东移 {east} 米、向北移 {north} 米。</translation>
    </message>
    <message>
        <source>The control points&apos; places in the source have the other order of coordinates than the source; they were exchanged.</source>
        <translation>控制点表中数据源坐标的次序与数据源相反，已对调。</translation>
    </message>
    <message>
        <source>{file}: row {row}[, field {field}]: “{value}” is no shape like those above. Mend it.</source>
        <translation>{file}：第 {row} 行[，字段 {field}]：“{value}” 不是图形。请改正。</translation>
    </message>
    <message>
        <source>{file}: row {row}[, field {field}]: the shape tells another coordinate system (SRID) than those above. Bring all into one.</source>
        <translation>{file}：第 {row} 行[，字段 {field}]：图形标明的坐标系（SRID）与前面的不同。请统一到一个坐标系。</translation>
    </message>
    <message>
        <source>The system told is {crs}, but the coordinates are no degrees; {taken} was taken, the only one that fits.</source>
        <translation>标明的坐标系是 {crs}，但坐标不是度；已取唯一合适的 {taken}。</translation>
    </message>
    <message>
        <source>The layer lies {metres:length} beside the plan everywhere ({east} m east, {north} m north, {count|unit|units} compared)[, as data in {datum} do]. Check its coordinate system.</source>
        <translation>该图层处处偏离方案 {metres:length}（向东 {east} 米，向北 {north} 米，比对了 {count} 个单位）[，与 {datum} 数据的偏移一致]。请核对其坐标系。</translation>
    </message>
    <message>
        <source>The plan lies {metres:length} beside this layer, as data in {datum} do ({count|unit|units} compared). If the layer is the official one, import the plan&apos;s communities again in that system.</source>
        <translation>方案偏离该图层 {metres:length}，与 {datum} 数据的偏移一致（比对了 {count} 个单位）。如果该图层是官方数据，请按该坐标系重新导入方案中的社区。</translation>
    </message>
    <message>
        <source>[{file}: ][layer {layer}: ]the layer lies {metres:length} beside the plan ({east} m east, {north} m north, {count|unit|units} compared), as data in {datum} do. Tell its system: {candidates}.</source>
        <translation>[{file}：][图层 {layer}：]该图层偏离方案 {metres:length}（向东 {east} 米，向北 {north} 米，比对了 {count} 个单位），与 {datum} 数据的偏移一致。请说明其坐标系：{candidates}。</translation>
    </message>
    <message>
        <source>The coordinates were read as decimal degrees, but look like degrees, minutes and seconds in one number (121.0018 for 121°00′18″). If so, write them as 121°00′18″ and import again.</source>
        <translation>坐标已按十进制度读取，但看起来像是把度分秒写成了一个数（121.0018 表示 121°00′18″）。如果是这样，请写成 121°00′18″ 后重新导入。</translation>
    </message>
    <message>
        <source>The system told is {crs}, but the coordinates are longitudes and latitudes and were read as such.</source>
        <translation>标明的坐标系是 {crs}，但坐标是经纬度，已按经纬度读取。</translation>
    </message>
    <message>
        <source>The system told is {crs}, but the coordinates are Web Mercator (EPSG:3857) and were read as such.</source>
        <translation>标明的坐标系是 {crs}，但坐标是 Web 墨卡托（EPSG:3857），已按此读取。</translation>
    </message>
    <message>
        <source>{crs} names no datum; CGCS2000 was taken.</source>
        <translation>{crs} 没有写明基准，按 CGCS2000 处理。</translation>
    </message>
    <message>
        <source>Carried from {from} to CGCS2000 with {parameters}: in the middle of the data {east} m east and {north} m north.</source>
        <translation>已用参数 {parameters} 从 {from} 转换到 CGCS2000：数据中心处向东 {east} 米、向北 {north} 米。</translation>
    </message>
    <message>
        <source>{count|entity|entities} of the drawing that are invisible, or on layers that are off or frozen, were left out.</source>
        <translation>图中 {count} 个不可见或在关闭、冻结图层上的对象未读入。</translation>
    </message>
    <message>
        <source>{count|entity|entities} on the drawing&apos;s sheets (paper space) were left out.</source>
        <translation>图纸空间中的 {count} 个对象未读入。</translation>
    </message>
    <message>
        <source>{file} is map data for ECharts with packed coordinates, which cannot be read. Get the same area as plain GeoJSON.</source>
        <translation>{file} 是坐标经过压缩的 ECharts 地图数据，无法读取。请改用普通 GeoJSON。</translation>
    </message>
    <message>
        <source>{file} is intact JSON, but neither GeoJSON nor TopoJSON nor ESRI JSON. Export it as GeoJSON.</source>
        <translation>{file} 是完好的 JSON，但不是 GeoJSON、TopoJSON 或 ESRI JSON。请导出为 GeoJSON。</translation>
    </message>
    <message>
        <source>{file} is a binary DXF, which cannot be read. Save it as DXF in text form.</source>
        <translation>{file} 是二进制 DXF，无法读取。请另存为文本格式的 DXF。</translation>
    </message>
    <message>
        <source>{file} breaks off at line {line}, amid what is drawn. Save it anew in the drawing program.</source>
        <translation>{file} 不完整，图形内容在第 {line} 行中断。请在制图软件中重新保存。</translation>
    </message>
    <message>
        <source>{file} is damaged: line {line} holds bytes of zero, as after a power cut. Let the drawing program recover it and save it anew, or use an intact copy.</source>
        <translation>{file} 已损坏：第 {line} 行含有空字节，多因断电所致。请在制图软件中修复后重新保存，或改用完好的文件。</translation>
    </message>
    <message>
        <source>{file} has a write-ahead log and is read from a copy, for which there is no room. Free some space in the folder for temporary files.</source>
        <translation>{file} 带有预写日志，需要复制后读取，但临时目录放不下。请腾出空间再试。</translation>
    </message>
    <message>
        <source>[{file}: ][layer {layer}: ]the coordinates ({x:coordinate}, {y:coordinate}) can be read in several ways under {crs}: {candidates}. Choose one.</source>
        <translation>[{file}：][图层 {layer}：]坐标（{x:coordinate}, {y:coordinate}）按 {crs} 有几种读法：{candidates}。请指明一种。</translation>
    </message>
    <message>
        <source>[{file}: ][layer {layer}: ]the coordinates ({x:coordinate}, {y:coordinate}) do not lie where {crs} is used[; they would come to {lon}, {lat}]. Choose the right system, or the order of the coordinates[; possible: {candidates}]. A drawing in local coordinates has to be brought into a known system first.</source>
        <translation>[{file}：][图层 {layer}：]坐标（{x:coordinate}, {y:coordinate}）不在 {crs} 的适用范围内[，会落到 {lon}, {lat}]。请指明正确的坐标系，或坐标顺序[；可能是：{candidates}]。独立坐标的图纸请先转换到已知坐标系。</translation>
    </message>
    <message>
        <source>{value} are no datum parameters. Write dx,dy,dz in metres, or dx,dy,dz,rx,ry,rz,scale,position-vector (or coordinate-frame) with seconds of arc and ppm, from the old datum to CGCS2000.</source>
        <translation>{value} 不是基准转换参数。三参数写 dx,dy,dz（米）；七参数写 dx,dy,dz,rx,ry,rz,尺度,position-vector（或 coordinate-frame），旋转用角秒，尺度用 ppm，方向为旧基准到 CGCS2000。</translation>
    </message>
    <message>
        <source>{value}: seven parameters need the sense of their rotations. Write position-vector or coordinate-frame behind them; ask who gave them out.</source>
        <translation>{value}：七参数必须写明旋转约定，请在后面加 position-vector 或 coordinate-frame；请向参数提供单位确认。</translation>
    </message>
    <message>
        <source>[{file} ]does not tell the system from which the parameters start. Choose it.</source>
        <translation>[{file} ]没有说明参数从哪个坐标系起算。请指明。</translation>
    </message>
    <message>
        <source>Coordinates in {crs} need no datum parameters. Leave these out, or choose the old system.</source>
        <translation>{crs} 的坐标不需要基准转换参数。请去掉参数，或指明旧坐标系。</translation>
    </message>
    <message>
        <source>The datum parameters {value} move the data by {metres:length}, more than any datum does. Check their units: metres, seconds of arc, ppm.</source>
        <translation>基准转换参数 {value} 会使数据移动 {metres:length}，超出任何基准差异。请检查单位：米、角秒、ppm。</translation>
    </message>
    <message>
        <source>{file}: the layers {layers} have different coordinate systems. Import them one by one.</source>
        <translation>{file}：图层 {layers} 的坐标系不同，请逐个导入。</translation>
    </message>
    <message>
        <source>[{file}: ][layer {layer}: ][row {row}: ][field {field}: ]a value does not fit its field and would be changed in reading[: {detail}]. Make the field text in the source.</source>
        <translation>[{file}：][图层 {layer}：][第 {row} 行：][字段 {field}：]有值超出字段类型，读入会变样[：{detail}]。请在源文件中把该字段改为文本。</translation>
    </message>
    <message>
        <source>There is no command {command}. Commands: {known}.</source>
        <translation>没有命令 {command}。可用命令：{known}。</translation>
    </message>
    <message>
        <source>{option} cannot be “{value}”. Possible: {known}.</source>
        <translation>{option} 不能是“{value}”。可用值：{known}。</translation>
    </message>
    <message>
        <source>“{value}” is not of the form KEY=FIELD. Keys: {known}.</source>
        <translation>“{value}”不符合“键=字段”的写法。可用的键：{known}。</translation>
    </message>
    <message>
        <source>{option} needs numbers like 101-199, or 101- for all from there on, not “{value}”.</source>
        <translation>{option} 应写成 101-199，或 101-（表示从 101 起），不能是“{value}”。</translation>
    </message>
    <message>
        <source>{option} needs places as x,y in metres of the plan&apos;s coordinate system, not “{value}”.</source>
        <translation>{option} 应写成“x,y”，单位为方案坐标系的米，不能是“{value}”。</translation>
    </message>
    <message>
        <source>The command line is not understood: {what}.</source>
        <translation>无法识别命令行：{what}。</translation>
    </message>
    <message>
        <source>{file} exists already. A new plan does not overwrite anything: choose another name or remove the file first.</source>
        <translation>{file} 已存在。新建方案不会覆盖已有文件：请换个名称，或先移走该文件。</translation>
    </message>
    <message>
        <source>The plan {file} has no county, subdistrict, community or grid with code {code}.</source>
        <translation>方案 {file} 中没有代码为 {code} 的区县、街道、社区或网格。</translation>
    </message>
    <message>
        <source>The plan {file} has no communities yet. Import them first.</source>
        <translation>方案 {file} 还没有社区。请先导入社区。</translation>
    </message>
    <message>
        <source>There is no rule profile {name}. Possible: {known}, or a JSON file.</source>
        <translation>没有名为 {name} 的规则方案。可用：{known}，或 JSON 文件。</translation>
    </message>
    <message>
        <source>There is no numbering scheme {name}. Possible: {known}, or a JSON file.</source>
        <translation>没有名为 {name} 的编码方案。可用：{known}，或 JSON 文件。</translation>
    </message>
    <message>
        <source>There is no setting {key}. Possible: {known}.</source>
        <translation>没有 {key} 这项设置。可用：{known}。</translation>
    </message>
    <message>
        <source>“{argument}” is not of the form KEY=VALUE. Keys: {known}.</source>
        <translation>“{argument}”不是“键=值”的形式。可用的键：{known}。</translation>
    </message>
    <message>
        <source>The setting {key} is given more than once.</source>
        <translation>设置 {key} 给出了不止一次。</translation>
    </message>
    <message>
        <source>{key:setting} ({key}) cannot be “{value}”. Possible: {form}.</source>
        <translation>{key:setting}（{key}）不能是“{value}”。可用：{form}。</translation>
    </message>
    <message>
        <source>{key:setting} may not be empty.</source>
        <translation>{key:setting}不能为空。</translation>
    </message>
    <message>
        <source>{key:setting} is longer than {most} characters. Shorten it.</source>
        <translation>{key:setting}超过 {most} 个字符，请缩短。</translation>
    </message>
    <message>
        <source>[{type:word}: ]{key:setting} from {first} to {last} holds no number.</source>
        <translation>[{type:word}：]{key:setting}从 {first} 到 {last} 没有任何数可取。</translation>
    </message>
    <message>
        <source>{key:setting}: without the grid&apos;s number, all would be called the same.</source>
        <translation>{key:setting}中没有网格序号，所有网格会同名。</translation>
    </message>
    <message>
        <source>[{type:word}: ]{key:setting} must lie between {least} and {most}.</source>
        <translation>[{type:word}：]{key:setting}应在 {least} 到 {most} 之间。</translation>
    </message>
    <message>
        <source>Change settings of the plan: {settings:setting}</source>
        <translation>更改方案设置：{settings:setting}</translation>
    </message>
    <message>
        <source>The format {format} is not known. Possible: {known}.</source>
        <translation>不支持格式 {format}。可用：{known}。</translation>
    </message>
    <message>
        <source>The table {table} has more rows or columns than a sheet of {file} can hold. Export it as csv or gpkg.</source>
        <translation>表“{table}”的行数或列数超出{file}一个工作表的容量。请导出为 csv 或 gpkg。</translation>
    </message>
    <message>
        <source>The workbook {file} was not written: it takes no sheet with the name {sheet}[: {what}].</source>
        <translation>未写出工作簿{file}：其中无法建立名为“{sheet}”的工作表[：{what}]。</translation>
    </message>
    <message>
        <source>The workbook {file} was not written: the cell {cell} of the sheet {sheet} does not take its value[: {what}].</source>
        <translation>未写出工作簿{file}：工作表“{sheet}”的单元格 {cell} 无法写入其值[：{what}]。</translation>
    </message>
    <message>
        <source>The workbook {file} was not written: the text for the cell {cell} of the sheet {sheet} has more than the {most} characters that a cell holds. Shorten it, or write another format.</source>
        <translation>未写出工作簿{file}：工作表“{sheet}”单元格 {cell} 的文字超过单元格上限 {most} 个字符。请缩短文字，或改用其他格式。</translation>
    </message>
    <message>
        <source>Places of the plan have no longitude and latitude in {crs}. Export to gpkg, shp or dxf, or check the coordinate system of the plan.</source>
        <translation>方案中有位置在 {crs} 下没有经纬度。请导出为 gpkg、shp 或 dxf，或检查方案的坐标系。</translation>
    </message>
    <message>
        <source>The answer could not be written whole: its disk is full, or it was closed. What the command did to files stands.</source>
        <translation>结果未能完整输出：磁盘已满或输出已关闭。命令对文件所做的更改仍然有效。</translation>
    </message>
    <message>
        <source>The program met a defect and stopped: {what}. The plan is as it was.</source>
        <translation>程序遇到内部错误而停止：{what}。方案保持原样。</translation>
    </message>
    <message>
        <source>The line would leave a piece without any territory. Draw it a little further from the lines beside it.</source>
        <translation>这条线会使某个地块失去全部面积。请与旁边的线保持一点距离。</translation>
    </message>
    <message>
        <source>A point lies more than 500 km from the middle of the plan. Check the coordinate system of the source.</source>
        <translation>有一点距方案中心超过 500 公里。请检查数据的坐标系。</translation>
    </message>
    <message>
        <source>The line is too short to divide anything.</source>
        <translation>线太短，无法分割。</translation>
    </message>
    <message>
        <source>This line is a border or was imported; only drawn lines that divide nothing can be removed.</source>
        <translation>这条线是边界或导入的线；只能删除不起分隔作用的手绘线。</translation>
    </message>
    <message>
        <source>There is no file {file}. Check the path.</source>
        <translation>找不到文件 {file}。请检查路径。</translation>
    </message>
    <message>
        <source>{file} is not a plan of this program. Open a plan, or import the file into one.</source>
        <translation>{file} 不是本程序的方案文件。请打开方案文件，或把该文件导入方案。</translation>
    </message>
    <message>
        <source>{file} was written by a newer version of the program (file version {version:code}, this program knows up to {known:code}). Update the program.</source>
        <translation>{file} 由更新版本的程序保存（文件版本 {version:code}，本程序最高支持 {known:code}）。请升级程序。</translation>
    </message>
    <message>
        <source>{file} was not written: the disk is full. Nothing that was there before was changed. Free some space and try again.</source>
        <translation>{file} 未能写入：磁盘已满。原有内容没有改动。请腾出空间后重试。</translation>
    </message>
    <message>
        <source>The layer {layer} was changed by another program since the plan was saved. The plan itself does not follow that change; import the layer to take it over.</source>
        <translation>图层 {layer} 在上次保存后被其他程序改动。方案本身不随之改变；如需采用，请导入该图层。</translation>
    </message>
    <message>
        <source>Stopped on request. Nothing was changed.</source>
        <translation>已按要求停止，未作任何改动。</translation>
    </message>
    <message>
        <source>A vertex that repeated the one before it was dropped.</source>
        <translation>删除了与前一点重复的节点。</translation>
    </message>
    <message>
        <source>A vertex was missing on the border of {code} where {neighbour} has one; it was put in.</source>
        <translation>{code} 的边界上缺少一个 {neighbour} 具有的节点，已补上。</translation>
    </message>
    <message>
        <source>Size of grids</source>
        <translation>网格规模</translation>
    </message>
    <message>
        <source>Reading</source>
        <translation>正在读取</translation>
    </message>
    <message>
        <source>Making pieces from lines</source>
        <translation>正在按线划分地块</translation>
    </message>
    <message>
        <source>A command is needed: {known}. “wangge-cli --help” explains them.</source>
        <translation>请给出命令：{known}。说明见“wangge-cli --help”。</translation>
    </message>
    <message>
        <source>“{argument}” is not understood here. “wangge-cli {command} --help” lists what is possible.</source>
        <translation>此处无法识别“{argument}”。可用选项见“wangge-cli {command} --help”。</translation>
    </message>
    <message>
        <source>{what} is missing. “wangge-cli {command} --help” shows how it is written.</source>
        <translation>缺少 {what}。写法见“wangge-cli {command} --help”。</translation>
    </message>
    <message>
        <source>{option} needs a value. “wangge-cli {command} --help” shows how it is written.</source>
        <translation>{option} 需要一个值。写法见“wangge-cli {command} --help”。</translation>
    </message>
    <message>
        <source>{option} is given more than once.</source>
        <translation>{option} 重复给出。</translation>
    </message>
    <message>
        <source>{option} needs a number that makes sense, not “{value}”.</source>
        <translation>{option} 需要合理的数字，而不是“{value}”。</translation>
    </message>
    <message>
        <source>{first} and {second} exclude each other. Use one of them.</source>
        <translation>{first} 与 {second} 不能同时使用，请只用一个。</translation>
    </message>
    <message>
        <source>The lines are too dense here to be told apart. Draw the line a little further from those beside it.</source>
        <translation>此处线条过密，无法区分。请与旁边的线保持一点距离。</translation>
    </message>
    <message>
        <source>The borders in this source run so densely across each other that they could not be noded; the plan is as it was. Clean them in the program that they come from and import them again.</source>
        <translation>该来源中的界线交错过密，无法在交点处打断，方案未作改动。请在原程序中清理界线后重新导入。</translation>
    </message>
    <message>
        <source>No lines were found between these buildings; the plan is as it was. Draw the lines by hand.</source>
        <translation>无法求出这些建筑物之间的分界线，方案未作改动。请手工画线。</translation>
    </message>
    <message>
        <source>Nothing is selected. Select pieces of the map first.</source>
        <translation>没有选中任何内容。请先在图上选择地块。</translation>
    </message>
    <message>
        <source>Select one grid first.</source>
        <translation>请先选择一个网格。</translation>
    </message>
    <message>
        <source>Select one piece of the map first.</source>
        <translation>请先在地图上选择一个地块。</translation>
    </message>
    <message>
        <source>This is so already.</source>
        <translation>现状即是如此，无需改动。</translation>
    </message>
    <message>
        <source>The selection lies in no community. Only territory of communities can be given to grids.</source>
        <translation>所选范围不在任何社区之内。只有社区的范围才能划入网格。</translation>
    </message>
    <message>
        <source>The pieces lie in several communities. A grid belongs to exactly one.</source>
        <translation>所选地块属于多个社区。一个网格只能属于一个社区。</translation>
    </message>
    <message>
        <source>Community {community} is locked. Unlock it first.</source>
        <translation>社区 {community} 已锁定，请先解锁。</translation>
    </message>
    <message>
        <source>At least two grids are needed to merge.</source>
        <translation>合并至少需要两个网格。</translation>
    </message>
    <message>
        <source>The outline lies outside community {community}.</source>
        <translation>所画范围在社区 {community} 之外。</translation>
    </message>
    <message>
        <source>Code {code} was already issued. Codes are never used twice.</source>
        <translation>代码 {code} 已发放过。代码不能重复使用。</translation>
    </message>
    <message>
        <source>An exemption needs a reason and an approver.</source>
        <translation>豁免须写明理由和批准人。</translation>
    </message>
    <message>
        <source>The line does not exist any more.</source>
        <translation>该线已不存在。</translation>
    </message>
    <message>
        <source>The community does not exist any more.</source>
        <translation>该社区已不存在。</translation>
    </message>
    <message>
        <source>The grid does not exist any more.</source>
        <translation>该网格已不存在。</translation>
    </message>
    <message>
        <source>The residential unit does not exist any more.</source>
        <translation>该居住单元已不存在。</translation>
    </message>
    <message>
        <source>[{file}: ]the rule profile is not usable: {key} ({what}).</source>
        <translation>[{file}：]规则方案无法使用：{key}（{what}）。</translation>
    </message>
    <message>
        <source>[{file}: ]the numbering scheme is not usable: {key} ({what}).</source>
        <translation>[{file}：]编码方案无法使用：{key}（{what}）。</translation>
    </message>
    <message>
        <source>[{file}: ]{key} is missing.</source>
        <translation>[{file}：]缺少 {key}。</translation>
    </message>
    <message>
        <source>{file} is not valid JSON (at byte {at}).</source>
        <translation>{file} 不是有效的 JSON（第 {at} 字节处）。</translation>
    </message>
    <message>
        <source>[{file}: ]{key} is not known. Check its spelling.</source>
        <translation>[{file}：]无法识别 {key}。请检查拼写。</translation>
    </message>
    <message>
        <source>[{file}: ]{key} must be {expected}.</source>
        <translation>[{file}：]{key} 应为 {expected}。</translation>
    </message>
    <message>
        <source>The plan has no unit with code {code}.</source>
        <translation>方案中没有代码为 {code} 的单位。</translation>
    </message>
    <message>
        <source>{file} cannot be read[: {what}][: {detail}]. The file may be damaged, in use or of another kind than its name says.</source>
        <translation>无法读取 {file}[：{what}][：{detail}]。文件可能已损坏、被占用，或内容与扩展名不符。</translation>
    </message>
    <message>
        <source>{file} was left in the middle of a save, and what was half written could not be undone[: {what}]. Nothing was changed. Keep {journal} beside it and try again where its folder may be written and no other program has it open; or save under another name.</source>
        <translation>{file} 上次保存中断，未写完的内容无法撤回[：{what}]。文件未作改动。请保留旁边的 {journal}，确认所在文件夹可写且没有其他程序打开该文件后重试，或另存为其他文件名。</translation>
    </message>
    <message>
        <source>{file} is damaged[: {what}][: {detail}]. Use an intact copy.</source>
        <translation>{file} 已损坏[：{what}][：{detail}]。请改用完好的副本。</translation>
    </message>
    <message>
        <source>{file} is cut off: it should have {expected|byte|bytes}, it has {actual|byte|bytes}. Copy it again from where it came.</source>
        <translation>{file} 不完整：应有 {expected} 字节，实有 {actual} 字节。请重新获取该文件。</translation>
    </message>
    <message>
        <source>{file} holds {objects|object|objects}, {part} beside it {records|row|rows}: one of the two is cut off, or they do not belong together. Copy both again from where they came.</source>
        <translation>{file} 有 {objects} 个图元，同名的 {part} 有 {records} 行：其中一个不完整，或两者不属于同一套。请重新获取这两个文件。</translation>
    </message>
    <message>
        <source>{file} is incomplete: {part} is missing beside it. Put all files of the set into one folder.</source>
        <translation>{file} 不完整：旁边缺少 {part}。请把整套文件放在同一文件夹。</translation>
    </message>
    <message>
        <source>{file} is empty.</source>
        <translation>{file} 是空文件。</translation>
    </message>
    <message>
        <source>{file} is protected by a password. Save it without one and try again.</source>
        <translation>{file} 有密码保护。请去掉密码后重试。</translation>
    </message>
    <message>
        <source>{file} is too large to be read.</source>
        <translation>{file} 文件过大，无法读取。</translation>
    </message>
    <message>
        <source>{file} is a DWG drawing, which cannot be read. Save it as DXF in the drawing program.</source>
        <translation>{file} 是 DWG 图，无法读取。请在绘图软件中另存为 DXF。</translation>
    </message>
    <message>
        <source>{file} is a web page that is called .xls. Open it in a spreadsheet program and save it as .xlsx or CSV.</source>
        <translation>{file} 其实是网页，只是扩展名为 .xls。请用电子表格软件打开后另存为 .xlsx 或 CSV。</translation>
    </message>
    <message>
        <source>{file} holds no file that can be read.</source>
        <translation>{file} 里没有可读取的文件。</translation>
    </message>
    <message>
        <source>{file} is of a kind that is not known. Known are Shapefile, GeoPackage, GeoJSON, KML, DXF, OSM, FileGDB, MapInfo, CSV, XLSX, ODS, XLS and DBF.</source>
        <translation>无法识别 {file} 的格式。可用：Shapefile、GeoPackage、GeoJSON、KML、DXF、OSM、FileGDB、MapInfo、CSV、XLSX、ODS、XLS、DBF。</translation>
    </message>
    <message>
        <source>{file} cannot be written: the file or its folder is read-only. Nothing that was there before was changed. Save under another name or ask for permission to write.</source>
        <translation>无法写入 {file}：文件或所在文件夹为只读。原有内容没有改动。请另存为其他名称，或申请写入权限。</translation>
    </message>
    <message>
        <source>{file} holds a plan[: {plan}]. Nothing is written in the place of a plan. Choose another name or folder, or move the plan away first.</source>
        <translation>{file} 是方案文件[：{plan}]。任何输出都不会覆盖方案文件。请换个名称或文件夹，或先将该方案移走。</translation>
    </message>
    <message>
        <source>{file} exists already and is not of the kind that would be written there ({kind:word}): it is {found:word}. It was left as it is. Choose another name or folder, or move it away first.</source>
        <translation>{file} 已存在，但不是要写入的类型（{kind:word}），而是{found:word}，未予覆盖。请换个名称或文件夹，或先将其移走。</translation>
    </message>
    <message>
        <source>{file} is {found:word}, not a file. It was left as it is. Choose another name or folder.</source>
        <translation>{file} 是{found:word}，不是普通文件，未予改动。请换个名称或文件夹。</translation>
    </message>
    <message>
        <source>{file} cannot be written[: {what}][: {detail}]. Nothing that was there before was changed.</source>
        <translation>无法写入 {file}[：{what}][：{detail}]。原有内容没有改动。</translation>
    </message>
    <message>
        <source>There is no encoding {encoding}. Usual ones: UTF-8, GBK, GB18030.</source>
        <translation>没有名为 {encoding} 的编码。常用编码：UTF-8、GBK、GB18030。</translation>
    </message>
    <message>
        <source>There is no key {key}. Keys: {keys}.</source>
        <translation>没有键 {key}。可用的键：{keys}。</translation>
    </message>
    <message>
        <source>[{file}: ][layer {layer}: ]there is nothing to import. Choose another layer or file.</source>
        <translation>[{file}：][图层 {layer}：]没有可导入的内容。请选择其他图层或文件。</translation>
    </message>
    <message>
        <source>No field with households or persons was found. Choose one.</source>
        <translation>没有找到户数或人数字段，请指定。</translation>
    </message>
    <message>
        <source>None of the lines lies in a community. Check the coordinate system of the source.</source>
        <translation>没有一条线位于社区之内。请检查数据的坐标系。</translation>
    </message>
    <message>
        <source>The plan has no communities yet; {role:word} need them. Import communities first.</source>
        <translation>方案中还没有社区，无法导入{role:word}。请先导入社区。</translation>
    </message>
    <message>
        <source>The plan already has {role:word} from {sources}. Say whether this is added to them, or replaces a source.</source>
        <translation>方案中已有{role:word}，来源：{sources}。请说明是追加，还是替换某个来源。</translation>
    </message>
    <message>
        <source>There is no source {name} to replace. Sources: {sources}.</source>
        <translation>没有可替换的来源 {name}。现有来源：{sources}。</translation>
    </message>
    <message>
        <source>There are several sources of {role:word}: {sources}. Name the one to replace.</source>
        <translation>{role:word}有多个来源：{sources}。请指明替换哪一个。</translation>
    </message>
    <message>
        <source>There is a source {name} already. Choose another name, or replace it.</source>
        <translation>来源名称 {name} 已被使用。请另取名称，或替换该来源。</translation>
    </message>
    <message>
        <source>Row {row} has a coordinate that is no number (NaN or infinite). Mend it in the source.</source>
        <translation>第 {row} 行的坐标不是有效数值（NaN 或无穷大）。请在原数据中修正。</translation>
    </message>
    <message>
        <source>Code {code} stands for different communities: {names} (rows {rows}). One code, one community.</source>
        <translation>代码 {code} 对应了不同的社区：{names}（第 {rows} 行）。一个代码只能对应一个社区。</translation>
    </message>
    <message>
        <source>Communities with these codes are in the plan already: {codes}. Replace their source instead of adding.</source>
        <translation>方案中已有这些代码的社区：{codes}。请替换其来源，而不是追加。</translation>
    </message>
    <message>
        <source>Dead ends that divide nothing were left out: {length_m:length} of lines.</source>
        <translation>略去了不起分隔作用的断头线，共 {length_m:length}。</translation>
    </message>
    <message>
        <source>{count|piece|pieces} too small to mean anything joined a neighbour.</source>
        <translation>{count} 个过小的地块并入了相邻地块。</translation>
    </message>
    <message>
        <source>Territory of community {code} that no grid covers stays unassigned.</source>
        <translation>社区 {code} 有网格未覆盖的范围，保持未划入状态。</translation>
    </message>
    <message>
        <source>Grid {code} ceased to exist: its territory is gone.</source>
        <translation>网格 {code} 已撤销：其范围已不存在。</translation>
    </message>
    <message>
        <source>In no community: {households|household|households}, {persons|person|persons}.</source>
        <translation>不在任何社区之内：{households|户|户}，{persons|人|人}。</translation>
    </message>
    <message>
        <source>… and {count} more places in no community.</source>
        <translation>……另有 {count} 处不在任何社区之内。</translation>
    </message>
    <message>
        <source>A piece too small to mean anything joined its neighbour.</source>
        <translation>过小的地块并入了相邻地块。</translation>
    </message>
    <message>
        <source>A gap between {codes} was filled by {to}.</source>
        <translation>{codes} 之间的缝隙已并入 {to}。</translation>
    </message>
    <message>
        <source>A gap between {codes} is wider than the tolerance and was left.</source>
        <translation>{codes} 之间的空隙超过容差，保持原样。</translation>
    </message>
    <message>
        <source>A hole outside its polygon was dropped.</source>
        <translation>删除了位于面之外的洞。</translation>
    </message>
    <message>
        <source>Overlapping territory of {codes} was given to {to}.</source>
        <translation>{codes} 的重叠部分已划入 {to}。</translation>
    </message>
    <message>
        <source>{codes} overlap by more than the tolerance; the overlap was given to {to}. Check which one is right.</source>
        <translation>{codes} 的重叠超过容差，已划入 {to}。请核对归属。</translation>
    </message>
    <message>
        <source>Overlapping parts of one polygon were joined.</source>
        <translation>合并了同一面的重叠部分。</translation>
    </message>
    <message>
        <source>An open ring was closed.</source>
        <translation>闭合了未闭合的环。</translation>
    </message>
    <message>
        <source>A ring of {code} without area was dropped.</source>
        <translation>删除了 {code} 中没有面积的环。</translation>
    </message>
    <message>
        <source>The outline of {code} crossed itself and was mended.</source>
        <translation>{code} 的边界自相交，已修正。</translation>
    </message>
    <message>
        <source>A spike without area was cut off.</source>
        <translation>切除了没有面积的尖刺。</translation>
    </message>
    <message>
        <source>Set up dedicated grid {name} in {community}[; {strips|strip goes|strips go} along][, {households|household|households}][, {persons|person|persons}]</source>
        <translation>在 {community} 设立专属网格 {name}[，{strips} 个零星地块一并划入][，{households} 户][，{persons} 人]</translation>
    </message>
    <message>
        <source>Take pieces out of their grids</source>
        <translation>把地块移出网格</translation>
    </message>
    <message>
        <source>Remove a line</source>
        <translation>删除一条线</translation>
    </message>
    <message>
        <source>New grid of {faces|piece|pieces} in {community}</source>
        <translation>在 {community} 用 {faces} 个地块新建网格</translation>
    </message>
    <message>
        <source>Import {role:word}: {source}, {rows|row|rows}</source>
        <translation>导入{role:word}：{source}，{rows} 行</translation>
    </message>
    <message>
        <source>Replace {role:word}: {source}, {rows|row|rows}</source>
        <translation>替换{role:word}：{source}，{rows} 行</translation>
    </message>
    <message>
        <source>Laying out communities</source>
        <translation>正在划定社区范围</translation>
    </message>
    <message>
        <source>Applying the rules</source>
        <translation>正在按规则检查</translation>
    </message>
    <message>
        <source>Joining slivers to their neighbours</source>
        <translation>正在合并碎块</translation>
    </message>
    <message>
        <source>Counting households</source>
        <translation>正在统计户数</translation>
    </message>
    <message>
        <source>{file} was changed by somebody else since it was opened. Open it again, or save under another name.</source>
        <translation>{file} 打开后已被他人改动。请重新打开，或另存为其他名称。</translation>
    </message>
    <message>
        <source>The layer {layer} was written anew from the plan; changes that another program made to it are gone.</source>
        <translation>图层 {layer} 已按方案重写，其他程序对它的改动已被取代。</translation>
    </message>
    <message>
        <source>The table {table} of {file} was changed by another program. Check the plan.</source>
        <translation>{file} 中的表 {table} 被其他程序改动过。请检查方案。</translation>
    </message>
    <message>
        <source>[{file}: ]there is no field {field} to take as {key:word}. Fields: {fields}.</source>
        <translation>[{file}：]没有字段 {field} 可用作“{key:word}”。现有字段：{fields}。</translation>
    </message>
    <message>
        <source>{file}: no field was found for {key:word}. Choose one. Fields: {fields}.</source>
        <translation>{file}：没有找到“{key:word}”字段，请指定。现有字段：{fields}。</translation>
    </message>
    <message>
        <source>[{file}: ]the quotation mark that opens in row {row} is never closed. Mend the table.</source>
        <translation>[{file}：]第 {row} 行的引号没有结束。请修正该表。</translation>
    </message>
    <message>
        <source>{file} has neither shapes nor fields with coordinates. Choose these fields, or the one by which rows are matched with places. Fields: {fields}.</source>
        <translation>{file} 既无图形，也没有坐标字段。请指定坐标字段，或指定匹配字段。现有字段：{fields}。</translation>
    </message>
    <message>
        <source>[{file}: ][layer {layer}: ]there is nothing in it. Choose another layer or file.</source>
        <translation>[{file}：][图层 {layer}：]没有任何内容。请选择其他图层或文件。</translation>
    </message>
    <message>
        <source>{file} has several layers that suit: {layers}. Choose.</source>
        <translation>{file} 有几个图层都适用：{layers}。请选择。</translation>
    </message>
    <message>
        <source>There is no layer {layer}. Layers: {layers}.</source>
        <translation>没有图层 {layer}。现有图层：{layers}。</translation>
    </message>
    <message>
        <source>[{file}: ][row {row}: ][field {field}: ]{value} is a code that a spreadsheet turned into a rounded number; its last digits are lost. Take the codes from the original as text.</source>
        <translation>[{file}：][第 {row} 行：][字段 {field}：]{value} 是被电子表格转成近似数的代码，末几位已丢失。请从原始资料按文本重新取得代码。</translation>
    </message>
    <message>
        <source>[{file}: ][row {row}: ][field {field}: ]{value} is not a whole number. Mend the count.</source>
        <translation>[{file}：][第 {row} 行：][字段 {field}：]{value} 不是整数。请修正。</translation>
    </message>
    <message>
        <source>[{file}: ][row {row}: ][field {field}: ]the count {value} is negative. Mend it.</source>
        <translation>[{file}：][第 {row} 行：][字段 {field}：]计数 {value} 为负数。请修正。</translation>
    </message>
    <message>
        <source>[{file}: ][row {row}: ][field {field}: ]“{value}” is not a number. Mend the count, or leave the cell empty when it is not known.</source>
        <translation>[{file}：][第 {row} 行：][字段 {field}：]“{value}”不是数字。请修正；不详时请留空。</translation>
    </message>
    <message>
        <source>[{file}: ][row {row}: ][field {field}: ]the count {value} is too large to be true. Mend it.</source>
        <translation>[{file}：][第 {row} 行：][字段 {field}：]数值 {value} 过大，不合常理。请修正。</translation>
    </message>
    <message>
        <source>[{file}: ][row {row}: ][field {field}: ]“{value}” is not a coordinate. Mend it.</source>
        <translation>[{file}：][第 {row} 行：][字段 {field}：]“{value}”不是坐标。请修正。</translation>
    </message>
    <message>
        <source>[{file}: ]row {row} has a coordinate that is no number (NaN or infinite). Mend it in the source.</source>
        <translation>[{file}：]第 {row} 行的坐标不是有效数值（NaN 或无穷大）。请在原数据中修正。</translation>
    </message>
    <message>
        <source>[{file}: ]row {row}: {x:coordinate}, {y:coordinate} is no longitude and latitude. Choose the coordinate system[. Possible: {candidates}].</source>
        <translation>[{file}：]第 {row} 行：{x:coordinate}, {y:coordinate} 不是经纬度。请指明坐标系[。可能是：{candidates}]。</translation>
    </message>
    <message>
        <source>[{file}: ]row {row}: {x:coordinate}, {y:coordinate} cannot be brought into the plan&apos;s coordinate system. Check the coordinate system of the source.</source>
        <translation>[{file}：]第 {row} 行：{x:coordinate}, {y:coordinate} 无法转换到方案的坐标系。请检查数据的坐标系。</translation>
    </message>
    <message>
        <source>[{file}: ]row {row} lies {distance_km:km} from the middle of the plan; 500 km is the limit. Check the coordinate system of the source.</source>
        <translation>[{file}：]第 {row} 行距方案中心 {distance_km:km}，上限为 500 公里。请检查数据的坐标系。</translation>
    </message>
    <message>
        <source>[{file} ]lies {distance_km:km} away from everything else in the plan: wrong part of the world. Check the coordinate system of the source.</source>
        <translation>[{file} ]距方案中其他数据 {distance_km:km}，位置不对。请检查数据的坐标系。</translation>
    </message>
    <message>
        <source>{file}[, layer {layer},] does not tell its coordinate system[ (first coordinate: {x:coordinate}, {y:coordinate})]. Choose it[. Possible: {candidates}].</source>
        <translation>{file}[ 的图层 {layer}] 没有说明坐标系[（首个坐标：{x:coordinate}, {y:coordinate}）]。请指明坐标系[。可能是：{candidates}]。</translation>
    </message>
    <message>
        <source>There is no coordinate system {crs}. Write it like EPSG:4549.</source>
        <translation>没有坐标系 {crs}。写法如 EPSG:4549。</translation>
    </message>
    <message>
        <source>{crs} cannot be the working coordinate system of a plan: it must be projected and in metres, e.g. EPSG:4549.</source>
        <translation>{crs} 不能作为方案的工作坐标系：须为以米为单位的投影坐标系，例如 EPSG:4549。</translation>
    </message>
    <message>
        <source>There is no way from {from} to {to}. Check the coordinate system of the source.</source>
        <translation>无法从 {from} 转换到 {to}。请检查数据的坐标系。</translation>
    </message>
    <message>
        <source>[{file}: ][layer {layer}: ]areas (polygons) are needed[; found: {found:word}]. Choose a layer with areas.</source>
        <translation>[{file}：][图层 {layer}：]需要面要素[；实有：{found:word}]。请选择面图层。</translation>
    </message>
    <message>
        <source>[{file}: ][layer {layer}: ]lines are needed[; found: {found:word}]. Choose a layer with lines.</source>
        <translation>[{file}：][图层 {layer}：]需要线要素[；实有：{found:word}]。请选择线图层。</translation>
    </message>
    <message>
        <source>[{file}: ][layer {layer}: ]points, areas or a table are needed[; found: {found:word}].</source>
        <translation>[{file}：][图层 {layer}：]需要点、面要素或表格[；实有：{found:word}]。</translation>
    </message>
    <message>
        <source>{role:word} cannot be imported yet.</source>
        <translation>暂不支持导入{role:word}。</translation>
    </message>
    <message>
        <source>Row {row} lies far outside the plan ({x:coordinate}, {y:coordinate}). Check the coordinate system of the source.</source>
        <translation>第 {row} 行远在方案范围之外（{x:coordinate}, {y:coordinate}）。请检查数据的坐标系。</translation>
    </message>
    <message>
        <source>The plan has none of these {role:word}: {codes}. A list without shapes names those that the communities&apos; codes begin with.</source>
        <translation>方案中没有这些{role:word}：{codes}。不含图形的名单只为社区代码前缀所指的单位命名。</translation>
    </message>
    <message>
        <source>{count|name|names} of units that the plan does not have were left out.</source>
        <translation>有 {count} 个名称所属的单位不在方案中，已略去。</translation>
    </message>
    <message>
        <source>Row {row} has a negative count. Mend it in the source.</source>
        <translation>第 {row} 行的计数为负数。请在原数据中修正。</translation>
    </message>
    <message>
        <source>Row {row} has a count too large to be true. Mend it in the source.</source>
        <translation>第 {row} 行的数值过大，不合常理。请在原数据中修正。</translation>
    </message>
    <message>
        <source>Field {field} is taken as {key:word}.</source>
        <translation>字段 {field} 用作“{key:word}”。</translation>
    </message>
    <message>
        <source>{count|line|lines} without a class of their own: {kind:word}, by the name {name}.</source>
        <translation>{count}条线没有类别字段，按名称“{name}”视为{kind:word}。</translation>
    </message>
    <message>
        <source>{file} is a drawing, which has no fields to take as {key:word}. Names and codes come from its texts, classes from its layers.</source>
        <translation>{file}是图纸，没有可用作“{key:word}”的字段。名称和代码取自图中文字，类别取自图层。</translation>
    </message>
    <message>
        <source>Layer {layer} is taken.</source>
        <translation>选用图层 {layer}。</translation>
    </message>
    <message>
        <source>Texts are read as {encoding}.</source>
        <translation>文字按 {encoding} 编码读取。</translation>
    </message>
    <message>
        <source>Working coordinate system: {crs}.</source>
        <translation>工作坐标系：{crs}。</translation>
    </message>
    <message>
        <source>The coordinates were exchanged: the first one is the northing or latitude here.</source>
        <translation>坐标已对调：这里第一个坐标是北坐标（纬度）。</translation>
    </message>
    <message>
        <source>The file says {declared}, but its texts are {encoding} and are read as such.</source>
        <translation>文件标明为 {declared}，但实际编码为 {encoding}，已按后者读取。</translation>
    </message>
    <message>
        <source>The coordinates look like {datum} (map services of China; atlas exports with adcode are such), shifted by 50–700 m. If so, import again in that system.</source>
        <translation>坐标可能是 {datum}（国内地图服务；带 adcode 的地图导出多是），偏移 50～700 米。如是，请按该坐标系重新导入。</translation>
    </message>
    <message>
        <source>{from} is an old datum: to {to} it differs by about {metres:length} here, and no parameters were given, so everything lies that far off. Import again with the parameters of your surveying office.</source>
        <translation>{from} 是旧基准，此处与 {to} 相差约 {metres:length}；未给转换参数，所有数据都有这样的偏差。请向测绘部门取得参数后重新导入。</translation>
    </message>
    <message>
        <source>The text “{text}” stands in no closed line and was left out.</source>
        <translation>文字“{text}”不在任何闭合线内，已略去。</translation>
    </message>
    <message>
        <source>The text “{text}” stands in a closed line that has another name; it was left out.</source>
        <translation>文字“{text}”所在的闭合线已有名称，该文字已略去。</translation>
    </message>
    <message>
        <source>A closed line without a text inside was left out.</source>
        <translation>略去一条内部没有文字的闭合线。</translation>
    </message>
    <message>
        <source>A closed line that only frames others was left out.</source>
        <translation>略去一条仅作外框的闭合线。</translation>
    </message>
    <message>
        <source>A line that closes no area was left out.</source>
        <translation>略去一条没有围成面的线。</translation>
    </message>
    <message>
        <source>Names are taken from the drawing&apos;s layer {layer}.</source>
        <translation>名称取自图层 {layer} 的文字。</translation>
    </message>
    <message>
        <source>{count|feature|features} far from the plan were left out.</source>
        <translation>略去距方案很远的要素 {count} 个。</translation>
    </message>
    <message>
        <source>A feature without shape was left out.</source>
        <translation>略去一个没有图形的要素。</translation>
    </message>
    <message>
        <source>{count|line|lines} in tunnels were left out.</source>
        <translation>略去隧道内的线 {count} 条。</translation>
    </message>
    <message>
        <source>{count|line|lines} that are planned or under construction were left out.</source>
        <translation>略去规划或在建的线 {count} 条。</translation>
    </message>
    <message>
        <source>{count|line|lines} that are no roads, rivers or railways were left out.</source>
        <translation>略去不属于道路、河流、铁路的线 {count} 条。</translation>
    </message>
    <message>
        <source>[{code} ]has no shape and was left out.</source>
        <translation>[{code} ]没有图形，已略去。</translation>
    </message>
    <message>
        <source>No counts: each of {rows|row|rows} counts as one household.</source>
        <translation>没有计数字段：{rows} 行各按 1 户计。</translation>
    </message>
    <message>
        <source>Counts of {rows|area|areas} were spread over {places|place|places}; they are estimates.</source>
        <translation>{rows} 个面的计数已分摊到 {places} 处，均为估算。</translation>
    </message>
    <message>
        <source>{count|row|rows} repeat the place and counts of another one. Check that nothing is counted twice.</source>
        <translation>有 {count} 行与另一行的位置和计数相同。请核对是否重复统计。</translation>
    </message>
    <message>
        <source>“{key}” matches no place[; households not placed: {households}][; persons not placed: {persons}].</source>
        <translation>“{key}”未匹配到位置[；未定位的户数：{households}][；未定位的人数：{persons}]。</translation>
    </message>
    <message>
        <source>“{key}” matches {places|place|places}; the first one is taken.</source>
        <translation>“{key}”匹配到 {places} 处，取第一处。</translation>
    </message>
    <message>
        <source>Replaced: source {source} had {households|household|households}, {persons|person|persons}.</source>
        <translation>已替换：来源 {source} 原有 {households|户|户}、{persons|人|人}。</translation>
    </message>
    <message>
        <source>Police beat[ {code}][ {name}] contains no grid.</source>
        <translation>警务区[ {code}][ {name}] 不含任何网格。</translation>
    </message>
    <message>
        <source>There is no grid {code}, named for police beat {beat}.</source>
        <translation>警务区 {beat} 所列的网格 {code} 不存在。</translation>
    </message>
    <message>
        <source>Site {name}: the category “{category}” is not known; it has none now.</source>
        <translation>场所 {name}：无法识别类别“{category}”，暂无类别。</translation>
    </message>
    <message>
        <source>Police precinct[ {code}][ {name}] lies in no community.</source>
        <translation>派出所辖区[ {code}][ {name}] 不在任何社区之内。</translation>
    </message>
    <message>
        <source>Territory of[ {code}][ {name}] that no community covers.</source>
        <translation>[{code} ][{name} ]有未被任何社区覆盖的范围。</translation>
    </message>
    <message>
        <source>A sliver along a border of precinct {code} follows its neighbour.</source>
        <translation>派出所辖区 {code} 边界处的碎块随相邻地块划入。</translation>
    </message>
    <message>
        <source>{community}: {area_m2:area} belong to no grid ({households|household|households}, {persons|person|persons}). Give the territory to a grid.</source>
        <translation>{community}：{area_m2:area} 未划入任何网格（{households|户|户}，{persons|人|人}）。请划入网格。</translation>
    </message>
    <message>
        <source>Grid[ {grid}][ {name}] in {community} is too small: {households|household|households}, {persons|person|persons}; the rule is {min_households}–{max_households} households or {min_persons}–{max_persons} persons.</source>
        <translation>网格[ {grid}][ {name}]（{community}）偏小：{households|户|户}，{persons|人|人}；规定为 {min_households}～{max_households} 户，或 {min_persons}～{max_persons} 人。</translation>
    </message>
    <message>
        <source>Grid[ {grid}][ {name}] in {community} is too large: {households|household|households}, {persons|person|persons}; the rule is {min_households}–{max_households} households or {min_persons}–{max_persons} persons.</source>
        <translation>网格[ {grid}][ {name}]（{community}）偏大：{households|户|户}，{persons|人|人}；规定为 {min_households}～{max_households} 户，或 {min_persons}～{max_persons} 人。</translation>
    </message>
    <message>
        <source>Grid[ {grid}][ {name}] in {community} cannot be judged: households are unknown at {households_unknown|place|places}, persons at {persons_unknown}.</source>
        <translation>网格[ {grid}][ {name}]（{community}）无法判断规模：{households_unknown} 处户数不详，{persons_unknown} 处人数不详。</translation>
    </message>
    <message>
        <source>Grid[ {grid}][ {name}] in {community} lies in {parts} separate parts; {households|household|households} live apart from the largest. Join the parts or declare an exclave.</source>
        <translation>网格[ {grid}][ {name}]（{community}）分为不相连的 {parts} 块，{households|户|户}与最大的一块分离。请连通，或登记为飞地。</translation>
    </message>
    <message>
        <source>Grid[ {grid}][ {name}] lies in {parts} separate parts, as its community {community} does. Declare an exclave if that is right.</source>
        <translation>网格[ {grid}][ {name}]分为不相连的 {parts} 块，因为所属社区 {community} 本身不相连。如属实，请登记为飞地。</translation>
    </message>
    <message>
        <source>Grid[ {name}] in {community} has no code. Number the plan.</source>
        <translation>网格[ {name}]（{community}）没有代码。请编码。</translation>
    </message>
    <message>
        <source>The code {grid} of grid[ {name}] in {community} does not follow the numbering scheme; an example is {example}.</source>
        <translation>网格[ {name}]（{community}）的代码 {grid} 不符合编码方案，示例：{example}。</translation>
    </message>
    <message>
        <source>The code {grid} of grid[ {name}] is one of another community than {community}; here it would be like {example}.</source>
        <translation>网格[ {name}]的代码 {grid} 不属于所在的 {community}，此处应如 {example}。</translation>
    </message>
    <message>
        <source>The code {grid} of grid[ {name}] in {community} is outside the range for {kind:word} grids, {first} to {last}.</source>
        <translation>网格[ {name}]（{community}）的代码 {grid} 超出{kind:word}网格的范围 {first} 至 {last}。</translation>
    </message>
    <message>
        <source>{count} grids have the code {grid}. Every grid needs its own.</source>
        <translation>有 {count} 个网格的代码同为 {grid}。代码不能重复。</translation>
    </message>
    <message>
        <source>Grid[ {grid}] in {community} has no name.</source>
        <translation>网格[ {grid}]（{community}）没有名称。</translation>
    </message>
    <message>
        <source>Dedicated grid[ {grid}] in {community} has no name. It takes the name of its institution.</source>
        <translation>专属网格[ {grid}]（{community}）没有名称。应采用所在单位的名称。</translation>
    </message>
    <message>
        <source>{count} grids in one county are named {name}.</source>
        <translation>同一区县有 {count} 个网格名为 {name}。</translation>
    </message>
    <message>
        <source>The code {community_code} of {community} does not have {digits} digits as the numbering scheme asks.</source>
        <translation>{community} 的代码 {community_code} 不是编码方案规定的 {digits} 位数字。</translation>
    </message>
    <message>
        <source>{community} has no code; the numbering scheme asks for {digits} digits.</source>
        <translation>{community} 没有代码；编码方案规定为 {digits} 位数字。</translation>
    </message>
    <message>
        <source>Dedicated grid[ {grid}][ {name}] in {community} has no category. Choose one of the seven.</source>
        <translation>专属网格[ {grid}][ {name}]（{community}）没有类别。请从七类中选择。</translation>
    </message>
    <message>
        <source>Grid[ {grid}][ {name}] in {community} is cut by precinct lines: {precincts}; {area_m2:area} with {households|household|households} lie apart.</source>
        <translation>网格[ {grid}][ {name}]（{community}）被派出所辖区界线切开：{precincts}；其中 {area_m2:area}、{households|户|户}属另一辖区。</translation>
    </message>
    <message>
        <source>Grid[ {grid}][ {name}] in {community} is cut by precinct lines: {precincts}; nobody lives on the {area_m2:area} apart.</source>
        <translation>网格[ {grid}][ {name}]（{community}）被派出所辖区界线切开：{precincts}；属另一辖区的 {area_m2:area} 内无住户。</translation>
    </message>
    <message>
        <source>A precinct line runs slightly beside the border of grid[ {grid}][ {name}] in {community}: {area_m2:area} ({precincts}).</source>
        <translation>派出所辖区界线与网格[ {grid}][ {name}]（{community}）的边界略有偏差：{area_m2:area}（{precincts}）。</translation>
    </message>
    <message>
        <source>Source {source}: {points|place|places} with {households|household|households}, {persons|person|persons} lie in no community. Check their coordinates or the outlines of communities.</source>
        <translation>来源 {source}：{points} 处（{households|户|户}，{persons|人|人}）不在任何社区之内。请检查坐标或社区边界。</translation>
    </message>
    <message>
        <source>Source {source}: {units|unit|units} with {households|household|households}, {persons|person|persons} belong to no grid. Give them to grids.</source>
        <translation>来源 {source}：{units} 个居住单元（{households|户|户}，{persons|人|人}）未划入网格。请划入网格。</translation>
    </message>
    <message>
        <source>{division}: {area_m2:area} are covered by no community, in {pieces|piece|pieces}.</source>
        <translation>{division}：有 {area_m2:area} 未被任何社区覆盖，共 {pieces} 块。</translation>
    </message>
    <message>
        <source>{division}: strips along its border, {area_m2:area} in {pieces|piece|pieces}, are covered by no community.</source>
        <translation>{division}：沿边界有狭条未被任何社区覆盖，共 {area_m2:area}，{pieces} 块。</translation>
    </message>
    <message>
        <source>Grid[ {grid}][ {name}] in {community} has only {area_m2:area}; below {least_m2:area} it is tiny.</source>
        <translation>网格[ {grid}][ {name}]（{community}）面积仅 {area_m2:area}，小于 {least_m2:area}。</translation>
    </message>
    <message>
        <source>Grid[ {grid}][ {name}] in {community} is thin like a needle: {width_m:length} wide on average; {least_m:length} is the least.</source>
        <translation>网格[ {grid}][ {name}]（{community}）过于狭长：平均宽 {width_m:length}，下限 {least_m:length}。</translation>
    </message>
    <message>
        <source>Unassigned territory</source>
        <translation>未划入网格的范围</translation>
    </message>
    <message>
        <source>Grids in several parts</source>
        <translation>网格不相连</translation>
    </message>
    <message>
        <source>Grids without a code</source>
        <translation>网格缺代码</translation>
    </message>
    <message>
        <source>Malformed codes</source>
        <translation>代码不合规</translation>
    </message>
    <message>
        <source>Codes outside their range</source>
        <translation>代码超出范围</translation>
    </message>
    <message>
        <source>Duplicate codes</source>
        <translation>代码重复</translation>
    </message>
    <message>
        <source>Grids without a name</source>
        <translation>网格缺名称</translation>
    </message>
    <message>
        <source>Duplicate names</source>
        <translation>名称重复</translation>
    </message>
    <message>
        <source>Codes of communities</source>
        <translation>社区代码</translation>
    </message>
    <message>
        <source>Dedicated grids without a category</source>
        <translation>专属网格缺类别</translation>
    </message>
    <message>
        <source>Grids cut by precinct lines</source>
        <translation>网格被派出所辖区界线切开</translation>
    </message>
    <message>
        <source>Households outside every community</source>
        <translation>社区之外的住户</translation>
    </message>
    <message>
        <source>Units without a grid</source>
        <translation>未划入网格的居住单元</translation>
    </message>
    <message>
        <source>Territory without a community</source>
        <translation>无社区覆盖的范围</translation>
    </message>
    <message>
        <source>Tiny grids</source>
        <translation>面积过小的网格</translation>
    </message>
    <message>
        <source>Needle-like grids</source>
        <translation>狭长网格</translation>
    </message>
    <message>
        <source>Opening</source>
        <translation>正在打开</translation>
    </message>
    <message>
        <source>Transforming coordinates</source>
        <translation>正在转换坐标</translation>
    </message>
    <message>
        <source>Reading the plan</source>
        <translation>正在读取方案</translation>
    </message>
    <message>
        <source>Making outlines</source>
        <translation>正在生成边界</translation>
    </message>
    <message>
        <source>Writing files</source>
        <translation>正在写出文件</translation>
    </message>
    <message>
        <source>Checking the plan</source>
        <translation>正在校验方案</translation>
    </message>
    <message>
        <source>Writing the plan</source>
        <translation>正在写入方案</translation>
    </message>
    <message>
        <source>{name} has no territory to draw. Import communities or grids first.</source>
        <translation>{name}没有可绘制的范围。请先导入社区或网格。</translation>
    </message>
    <message>
        <source>{name} does not fit on the paper at 1:{scale}: choose 1:{fits} or a smaller scale, or larger paper.</source>
        <translation>{name}在 1:{scale} 下超出纸张：请选 1:{fits} 或更小的比例尺，或更大的纸张。</translation>
    </message>
    <message>
        <source>{name} would come apart into more than {most} parts at 1:{scale}: choose 1:{fits} or a smaller scale for the parts, or larger paper.</source>
        <translation>{name}按1:{scale}分幅将超过{most}幅：分幅比例尺请改用1:{fits}或更小，或换用更大的纸张。</translation>
    </message>
    <message>
        <source>There is no {level:word} to print a sheet of.</source>
        <translation>没有可打印的{level:word}。</translation>
    </message>
    <message>
        <source>Drawing sheets</source>
        <translation>绘制图幅</translation>
    </message>
    <message>
        <source>The files of the demonstration district are not there[ ({folder})]. Install the program again.</source>
        <translation>找不到演示区的文件[（{folder}）]。请重新安装程序。</translation>
    </message>
    <message>
        <source>{file} lists no files to import. Install the program again.</source>
        <translation>{file} 没有列出要导入的文件。请重新安装程序。</translation>
    </message>
    <message>
        <source>The plan was changed while the file was being imported. Nothing was imported; import it again.</source>
        <translation>导入期间方案有改动，未导入任何内容；请重新导入。</translation>
    </message>
    <message>
        <source>Number {count|grid|grids}</source>
        <translation>给 {count} 个网格编码</translation>
    </message>
    <message>
        <source>{count|line|lines} outside every community left out.</source>
        <translation>{count} 条线不在任何社区之内，已略去。</translation>
    </message>
    <message>
        <source>Grid {code} lies in no community and was left out.</source>
        <translation>网格 {code} 不在任何社区之内，已略去。</translation>
    </message>
    <message>
        <source>Code {code} is taken already; the grid has no code now.</source>
        <translation>代码 {code} 已被占用，该网格暂无代码。</translation>
    </message>
    <message>
        <source>Grid {code} crosses community lines ({communities}) and was cut at them.</source>
        <translation>网格 {code} 跨越社区界线（{communities}），已沿界线切开。</translation>
    </message>
    <message>
        <source>Several grids claim the same piece: {codes}; it was given to {to}.</source>
        <translation>多个网格含有同一地块：{codes}；已划入 {to}。</translation>
    </message>
    <message>
        <source>{count|piece|pieces} without a building joined the grid beside it.</source>
        <translation>{count} 个没有建筑物的地块随相邻网格划入。</translation>
    </message>
    <message>
        <source>A sliver[ of {code}] along the border of a grid went to {to}.</source>
        <translation>网格边界处[属于 {code} ]的碎块划入 {to}。</translation>
    </message>
    <message>
        <source>Grid[ {grid}][ {name}] in {community} is too small: {households|household|households}, {persons|person|persons}; the rule is {min_households}–{max_households} households.</source>
        <translation>网格[ {grid}][ {name}]（{community}）偏小：{households|户|户}，{persons|人|人}；规定为 {min_households}～{max_households} 户。</translation>
    </message>
    <message>
        <source>Grid[ {grid}][ {name}] in {community} is too small: {households|household|households}, {persons|person|persons}; the rule is {min_persons}–{max_persons} persons.</source>
        <translation>网格[ {grid}][ {name}]（{community}）偏小：{households|户|户}，{persons|人|人}；规定为 {min_persons}～{max_persons} 人。</translation>
    </message>
    <message>
        <source>Grid[ {grid}][ {name}] in {community} is too small: {households|household|households}, {persons|person|persons}; the rule is {min_households}–{max_households} households and {min_persons}–{max_persons} persons.</source>
        <translation>网格[ {grid}][ {name}]（{community}）偏小：{households|户|户}，{persons|人|人}；规定为 {min_households}～{max_households} 户，且 {min_persons}～{max_persons} 人。</translation>
    </message>
    <message>
        <source>Grid[ {grid}][ {name}] in {community} is too large: {households|household|households}, {persons|person|persons}; the rule is {min_households}–{max_households} households.</source>
        <translation>网格[ {grid}][ {name}]（{community}）偏大：{households|户|户}，{persons|人|人}；规定为 {min_households}～{max_households} 户。</translation>
    </message>
    <message>
        <source>Grid[ {grid}][ {name}] in {community} is too large: {households|household|households}, {persons|person|persons}; the rule is {min_persons}–{max_persons} persons.</source>
        <translation>网格[ {grid}][ {name}]（{community}）偏大：{households|户|户}，{persons|人|人}；规定为 {min_persons}～{max_persons} 人。</translation>
    </message>
    <message>
        <source>Grid[ {grid}][ {name}] in {community} is too large: {households|household|households}, {persons|person|persons}; the rule is {min_households}–{max_households} households and {min_persons}–{max_persons} persons.</source>
        <translation>网格[ {grid}][ {name}]（{community}）偏大：{households|户|户}，{persons|人|人}；规定为 {min_households}～{max_households} 户，且 {min_persons}～{max_persons} 人。</translation>
    </message>
    <message>
        <source>The line meets no grid. Draw it across one, from border to border.</source>
        <translation>这条线没有经过任何网格。请从边界到边界穿过网格画线。</translation>
    </message>
    <message>
        <source>The line follows the border that is there. Nothing would move.</source>
        <translation>这条线与原有边界重合，没有可移动的部分。</translation>
    </message>
    <message>
        <source>Nothing would be left of community {community}. A community keeps at least one piece.</source>
        <translation>这样社区 {community} 将不剩任何部分。社区至少保留一块。</translation>
    </message>
    <message>
        <source>Move {faces|piece|pieces} with {households|household|households} and {persons|person|persons} to community {community}</source>
        <translation>把 {faces} 个地块（{households|户|户}，{persons|人|人}）划入社区 {community}</translation>
    </message>
    <message>
        <source>{file} had been moved or deleted meanwhile. The whole plan was written there again.</source>
        <translation>{file} 在此期间被移走或删除。已在原处重新写入整个方案。</translation>
    </message>
    <message>
        <source>Recover {count|edit|edits}</source>
        <translation>恢复 {count|步|步}编辑</translation>
    </message>
    <message>
        <source>Revert to the saved plan</source>
        <translation>恢复到已保存的方案</translation>
    </message>
    <message>
        <source>There is no folder for the user&apos;s data (neither XDG_STATE_HOME nor HOME is set).</source>
        <translation>没有存放用户数据的文件夹（XDG_STATE_HOME 和 HOME 均未设置）。</translation>
    </message>
    <message>
        <source>“{plan}” is being recovered or edited in another window.</source>
        <translation>“{plan}”正在另一个窗口中恢复或编辑。</translation>
    </message>
    <message>
        <source>The edits kept of “{plan}” cannot be read.</source>
        <translation>无法读取为“{plan}”保留的编辑。</translation>
    </message>
    <message>
        <source>The edits of “{plan}” were recorded by another version of the program. Open the plan with that version to have them back.</source>
        <translation>“{plan}”的编辑由程序的其他版本记录。请用该版本打开方案进行恢复。</translation>
    </message>
    <message>
        <source>The edits kept of “{plan}” are damaged and do not make a sound plan[: {what}].</source>
        <translation>为“{plan}”保留的编辑已损坏，无法组成完好的方案[：{what}]。</translation>
    </message>
    <message>
        <source>{file} is gone or was changed since these edits were made, so it was left alone. The recovered plan is open without a file: save it under a name.</source>
        <translation>{file} 已不存在，或在这些编辑之后被改动过，因此未作任何改写。恢复的方案已打开但没有文件：请另存为。</translation>
    </message>
    <message>
        <source>{file} has {edits|edit|edits} of {when:moment} that a crash left unsaved. They are not in what is done now; open the plan in the window to recover them.</source>
        <translation>{file} 有 {edits|步|步}编辑因意外中断未保存（最后一步在 {when:moment}）。本次操作不包含这些编辑；请在窗口中打开方案进行恢复。</translation>
    </message>
    <message>
        <source>{file} is open for writing[ by {user}][ on {host}] since {since:moment}. Save under another name, or ask for it to be closed there.</source>
        <translation>{file} 自 {since:moment} 起正被打开编辑[，用户 {user}][，计算机 {host}]。请另存为其他文件，或请对方关闭。</translation>
    </message>
    <message>
        <source>{file} had been opened for writing[ by {user}][ on {host}] on {since:moment} and was not closed properly. It is yours now. Edits that were not saved there can be recovered on that computer, as a plan of their own once you have saved.</source>
        <translation>{file} 曾于 {since:moment} 被打开编辑[，用户 {user}][，计算机 {host}]，但未正常关闭，现由您接管。对方未保存的编辑可在那台计算机上恢复；您保存之后，它们将恢复为单独的方案。</translation>
    </message>
    <message>
        <source>Recovering edits</source>
        <translation>正在恢复编辑</translation>
    </message>
    <message>
        <source>Click around the site; the first point again closes it.</source>
        <translation>依次点击场所四周，再点第一个点即可闭合。</translation>
    </message>
    <message>
        <source>Reaches beyond {community}: only the part inside is taken.</source>
        <translation>超出{community}范围：只取社区内的部分。</translation>
    </message>
    <message>
        <source>Enter or the first point closes the outline. Backspace takes a point back.</source>
        <translation>按回车或点第一个点闭合轮廓；退格键撤回一个点。</translation>
    </message>
    <message>
        <source>A click takes this outline; Shift+click draws one instead.</source>
        <translation>单击取用此轮廓；按住 Shift 单击则自行绘制。</translation>
    </message>
    <message>
        <source>Click the grid that shall grow.</source>
        <translation>请点击要扩大的网格。</translation>
    </message>
    <message>
        <source>Click where the cut begins, or draw it freehand.</source>
        <translation>点击切割的起点，或按住左键徒手画线。</translation>
    </message>
    <message>
        <source>Begin here and draw across a grid.</source>
        <translation>从这里开始，穿过网格画线。</translation>
    </message>
    <message>
        <source>Cuts {count|building|buildings}. G leads the line around.</source>
        <translation>切到 {count} 栋建筑物。按 G 让线绕开。</translation>
    </message>
    <message>
        <source>This is the edge of the plan. It does not move.</source>
        <translation>这是方案的外边界，不能移动。</translation>
    </message>
    <message>
        <source>Grab a border between two grids and push it. With Shift the line itself is pulled.</source>
        <translation>抓住两个网格之间的边界推动；按住 Shift 可直接拉动界线。</translation>
    </message>
    <message>
        <source>Begin on a border between two grids and draw its new course back to a border.</source>
        <translation>从两个网格之间的边界开始，画出新的走向，再回到边界。</translation>
    </message>
    <message>
        <source>There is no grid on one side. Paint that territory first.</source>
        <translation>一侧没有网格，请先给该范围划入网格。</translation>
    </message>
    <message>
        <source>There are neither two buildings apart from each other in this block nor, without buildings, two places where people live, so it cannot be divided between them.</source>
        <translation>该街区内没有两栋相互分开的建筑物；没有建筑物时，也没有两个住户点，无法据此划分。</translation>
    </message>
    <message>
        <source>No building or household here. Tab switches to whole blocks.</source>
        <translation>此处没有建筑物或住户。按 Tab 切换为整个街区。</translation>
    </message>
    <message>
        <source>{file} is no picture that can be shown under the map[: {detail}]. GeoTIFF, MBTiles, and PNG or JPEG with a world file can.</source>
        <translation>{file} 不是可作底图的影像[：{detail}]。可用 GeoTIFF、MBTiles，或带坐标文件的 PNG、JPEG。</translation>
    </message>
    <message>
        <source>{file} does not say where it lies. Give it a world file, or save it as GeoTIFF with its place.</source>
        <translation>{file} 没有位置信息。请配上坐标文件（world file），或另存为带坐标的 GeoTIFF。</translation>
    </message>
    <message>
        <source>Keep the version “{name}”</source>
        <translation>保留版本“{name}”</translation>
    </message>
    <message>
        <source>Go back to the version “{name}”[; {count|record|records} newer than it now lack what they referred to][; {layers|precinct layer|precinct layers} removed, which it does not know]</source>
        <translation>回到版本“{name}”[；{count} 条晚于该版本的记录所引用的对象已不存在，引用已清空][；该版本尚无辖区图层，已删除 {layers} 个辖区图层]</translation>
    </message>
    <message>
        <source>Delete the version “{name}”</source>
        <translation>删除版本“{name}”</translation>
    </message>
    <message>
        <source>A version needs a name.</source>
        <translation>版本需要一个名称。</translation>
    </message>
    <message>
        <source>This version of the plan is not there any more.</source>
        <translation>该版本已不存在。</translation>
    </message>
    <message>
        <source>The version “{name}” is damaged[ ({what})] and cannot be restored.</source>
        <translation>版本“{name}”已损坏[（{what}）]，无法恢复。</translation>
    </message>
    <message>
        <source>The plan was edited in the meantime, so nothing was done. Try again.</source>
        <translation>方案在此期间被编辑过，因此未作任何改动。请再试一次。</translation>
    </message>
    <message>
        <source>Keeping a version</source>
        <translation>正在保留版本</translation>
    </message>
    <message>
        <source>Going back to a version</source>
        <translation>正在回到版本</translation>
    </message>
    <message>
        <source>Lock {count|grid|grids}</source>
        <translation>锁定 {count} 个网格</translation>
    </message>
    <message>
        <source>Unlock {count|grid|grids}</source>
        <translation>解锁 {count} 个网格</translation>
    </message>
    <message>
        <source>Lock community {community}</source>
        <translation>锁定社区 {community}</translation>
    </message>
    <message>
        <source>Unlock community {community}</source>
        <translation>解锁社区 {community}</translation>
    </message>
    <message>
        <source>There is no exemption for this any more.</source>
        <translation>此项豁免已不存在。</translation>
    </message>
    <message>
        <source>Make a new grid of the territory, {area_m2:area} with {households|household|households}</source>
        <translation>把该范围（{area_m2:area}，{households|户|户}）设为新网格</translation>
    </message>
    <message>
        <source>Number {count|grid|grids} of {community}</source>
        <translation>为{community}的 {count} 个网格编码</translation>
    </message>
    <message>
        <source>Number all {count|grid|grids} without code or name in the plan</source>
        <translation>为方案中缺代码或名称的 {count} 个网格全部编码</translation>
    </message>
    <message>
        <source>Leave the code {code} to one grid and give {count|other|others} their own</source>
        <translation>代码 {code} 留给一个网格，其余 {count} 个另给代码</translation>
    </message>
    <message>
        <source>Leave the name {name} to one grid and give {count|other|others} their own</source>
        <translation>名称“{name}”留给一个网格，其余 {count} 个另取名称</translation>
    </message>
    <message>
        <source>Unlock everything</source>
        <translation>全部解锁</translation>
    </message>
    <message>
        <source>{file} cannot be carried over into the plan&apos;s coordinate system[: {detail}].</source>
        <translation>{file} 无法转换到方案的坐标系[：{detail}]。</translation>
    </message>
    <message>
        <source>{community}: {grids|grid|grids}, all in band; proven: no division is better.</source>
        <translation>{community}：{grids|个网格|个网格}，全部适度；已证明没有更优的划分。</translation>
    </message>
    <message>
        <source>{community}: {grids|grid|grids}, all in band.</source>
        <translation>{community}：{grids|个网格|个网格}，全部适度。</translation>
    </message>
    <message>
        <source>{community}: {grids|grid|grids}, all in band, {by_persons} of them by persons only.</source>
        <translation>{community}：{grids|个网格|个网格}，全部适度，其中 {by_persons} 个仅按人数适度。</translation>
    </message>
    <message>
        <source>{community}: {outside} of {grids|grid|grids} out of band by {households|household|households} in all. By {limb:word} it is proven that there is no division with all in band.</source>
        <translation>{community}：{grids|个网格|个网格}中有 {outside} 个规模不适度，合计相差 {households|户|户}。按{limb:word}已证明不存在全部适度的划分。</translation>
    </message>
    <message>
        <source>{community}: {outside} of {grids|grid|grids} out of band by {households|household|households} in all. No division with all in band was found; that there is none is not proven.</source>
        <translation>{community}：{grids|个网格|个网格}中有 {outside} 个规模不适度，合计相差 {households|户|户}。没有找到全部适度的划分，但也未证明其不存在。</translation>
    </message>
    <message>
        <source>{community} has no households in what may be changed; nothing is proposed.</source>
        <translation>{community}可调整的范围内没有住户，不作划分建议。</translation>
    </message>
    <message>
        <source>{community}: nothing to change.</source>
        <translation>{community}：无需调整。</translation>
    </message>
    <message>
        <source>Arithmetic: {households} {limb:word} do not divide into grids of {least} to {most}: they are more than {below} × {most} and fewer than {above} × {least}.</source>
        <translation>算术证明：{limb:word} {households} 无法分成各有 {least}–{most} 的网格：多于 {below} × {most}，又少于 {above} × {least}。</translation>
    </message>
    <message>
        <source>One piece alone has {households} {limb:word}, more than the {most} a grid may have.</source>
        <translation>单个地块的{limb:word}就有 {households}，超过一个网格的上限 {most}。</translation>
    </message>
    <message>
        <source>One place alone has {households} {limb:word}, more than the {most} a grid may have.</source>
        <translation>单个住户点的{limb:word}就有 {households}，超过一个网格的上限 {most}。</translation>
    </message>
    <message>
        <source>Divide the piece with {households} households by a line between the places where people live.</source>
        <translation>有 {households|户|户}的地块，在住户点之间划线分开。</translation>
    </message>
    <message>
        <source>The place with {households} households needs a split by entrance: give its rows to grids as units.</source>
        <translation>该住户点有 {households|户|户}，需按楼门划分：请把登记表中的各行作为居住单元划入网格。</translation>
    </message>
    <message>
        <source>Divide a piece between {count} places where people live</source>
        <translation>按 {count} 个住户点划分地块</translation>
    </message>
    <message>
        <source>Bottleneck: {pieces|piece|pieces} with {households} {limb:word} must be in one grid, because what lies behind the only way out is fewer than {least}; a grid may have {most}.</source>
        <translation>瓶颈：{pieces|个地块|个地块}（{limb:word} {households}）只能同属一个网格，因为唯一出口后面的部分不足 {least}，而一个网格至多 {most}。</translation>
    </message>
    <message>
        <source>Exact search went through all possibilities ({states} situations), and so did a check of its own ({checked}): none has all grids between {least} and {most} {limb:word}.</source>
        <translation>精确搜索已穷尽全部可能（{states} 种局面），另一套独立复核也已走完（{checked} 种）：没有一种使各网格的{limb:word}都在 {least}–{most} 之间。</translation>
    </message>
    <message>
        <source>Exact search went through all possibilities ({states} situations), and so did a check of its own ({checked}): none has all grids in band both by households and by persons.</source>
        <translation>精确搜索已穷尽全部可能（{states} 种局面），另一套独立复核也已走完（{checked} 种）：没有一种使各网格的户数和人数都适度。</translation>
    </message>
    <message>
        <source>Exact search went through all possibilities ({states} situations), and so did a check of its own ({checked}): with the number of grids asked for and with what must stay apart, none has all grids in band both by households and by persons.</source>
        <translation>精确搜索已穷尽全部可能（{states} 种局面），另一套独立复核也已走完（{checked} 种）：按指定的网格数和必须分开的地点，没有一种使各网格的户数和人数都适度。</translation>
    </message>
    <message>
        <source>{community}: it is proven that no division has all grids in band both by households and by persons.</source>
        <translation>{community}：经证明，不存在各网格户数和人数都适度的划分。</translation>
    </message>
    <message>
        <source>{community}: with what is locked and was asked for, it is proven that no division has all grids in band both by households and by persons.</source>
        <translation>{community}：经证明，在所提要求和锁定不变时，不存在各网格户数和人数都适度的划分。</translation>
    </message>
    <message>
        <source>With a band of {least} to {most} households this division would do.</source>
        <translation>若规模放宽到 {least}–{most} 户，这一划分即全部适度。</translation>
    </message>
    <message>
        <source>Together with neighbouring community {community} ({households} households in all) the numbers would divide.</source>
        <translation>若与相邻的{community}统筹（共 {households|户|户}），户数即可分开。</translation>
    </message>
    <message>
        <source>A part with {households|household|households} is cut off ({barrier:word}); a bridge or a declared exclave would join it.</source>
        <translation>有一部分（{households|户|户}）被隔开（{barrier:word}）；标明桥梁、通道或登记为飞地后，可与其余部分合并。</translation>
    </message>
    <message>
        <source>Divide the piece with {households} households by a line between its buildings.</source>
        <translation>有 {households|户|户}的地块，在建筑物之间划线分开。</translation>
    </message>
    <message>
        <source>The building with {households} households needs a split by entrance: give its entrances to grids as units.</source>
        <translation>该建筑物有 {households|户|户}，需按楼门划分：请把各楼门作为居住单元划入网格。</translation>
    </message>
    <message>
        <source>Or exempt {households|grid|grids} from the size rule.</source>
        <translation>或对 {households|个网格|个网格}豁免规模规则。</translation>
    </message>
    <message>
        <source>{community}: it is proven that no division has all grids between {least} and {most} {limb:word}.</source>
        <translation>{community}：经证明，不存在各网格{limb:word}都在 {least}–{most} 之间的划分。</translation>
    </message>
    <message>
        <source>A chosen piece lies outside {community} or in a grid that is locked, dedicated or a declared exclave. Choose others.</source>
        <translation>所选地块不在{community}内，或属于已锁定的网格、专属网格或已登记的飞地。请另选。</translation>
    </message>
    <message>
        <source>Two of the chosen places lie in one piece of {community}, so they cannot be in different grids. Move one of them, or draw a line between them.</source>
        <translation>所选的两处在{community}的同一地块内，无法分属不同网格。请移动其中一处，或在两者之间划线。</translation>
    </message>
    <message>
        <source>The rule profile allows no size at all: {min} to {max} households. Correct the profile first.</source>
        <translation>规则方案不允许任何规模：{min} 至 {max} 户。请先更正规则方案。</translation>
    </message>
    <message>
        <source>The community is too large to be divided at once ({households} households in {faces} pieces). Choose a part of it.</source>
        <translation>社区范围过大，无法一次划分（{households|户|户}，{faces} 个地块）。请选择其中一部分。</translation>
    </message>
    <message>
        <source>A number of grids can be asked for in one community only. Choose one.</source>
        <translation>只能对一个社区指定网格数量。请选定一个社区。</translation>
    </message>
    <message>
        <source>There is no such proposal.</source>
        <translation>没有这个划分建议。</translation>
    </message>
    <message>
        <source>The plan was changed since the proposal was made. Propose again.</source>
        <translation>提出建议之后方案已经改动。请重新生成建议。</translation>
    </message>
    <message>
        <source>Looking for grids</source>
        <translation>正在寻找网格划分</translation>
    </message>
    <message>
        <source>Take over the proposal for {community}: {grids|grid|grids}</source>
        <translation>采纳{community}的划分建议：{grids|个网格|个网格}</translation>
    </message>
    <message>
        <source>Take over the proposals for {communities|community|communities}: {grids|grid|grids}</source>
        <translation>采纳 {communities|个社区|个社区}的划分建议：{grids|个网格|个网格}</translation>
    </message>
    <message>
        <source>{community}: {outside} of {grids|grid|grids} out of band by {households|household|households} in all. By {limb:word} it is proven that no division has all in band as long as what was asked for and what is locked stand.</source>
        <translation>{community}：{grids|个网格|个网格}中有 {outside} 个规模不适度，合计相差 {households|户|户}。按{limb:word}已证明：只要所提要求和锁定不变，就不存在全部适度的划分。</translation>
    </message>
    <message>
        <source>Exact search went through all possibilities ({states} situations), and so did a check of its own ({checked}): with the number of grids asked for and with what must stay apart, none has all grids between {least} and {most} {limb:word}.</source>
        <translation>精确搜索已穷尽全部可能（{states} 种局面），另一套独立复核也已走完（{checked} 种）：按指定的网格数和必须分开的地点，没有一种使各网格的{limb:word}都在 {least}–{most} 之间。</translation>
    </message>
    <message>
        <source>{households} {limb:word} do not divide into the number of grids asked for ({grids}) with {least} to {most} in each.</source>
        <translation>{limb:word} {households} 无法按指定的网格数（{grids} 个）分成各有 {least}–{most} 的网格。</translation>
    </message>
    <message>
        <source>{seeds} places or grids must stay apart and need at least {least} {limb:word} each; there are {households}.</source>
        <translation>{seeds} 个必须分开的地点或网格各自的{limb:word}至少为 {least}，而总共只有 {households}。</translation>
    </message>
    <message>
        <source>{community}: with what is locked and was asked for, it is proven that no division has all grids between {least} and {most} {limb:word}.</source>
        <translation>{community}：经证明，在所提要求和锁定不变时，不存在各网格{limb:word}都在 {least}–{most} 之间的划分。</translation>
    </message>
    <message>
        <source>The point is not there any more.</source>
        <translation>该点已不存在。</translation>
    </message>
    <message>
        <source>Fewer than three borders meet here. Drag a point of a single border instead.</source>
        <translation>此处相交的边界不足三条。请拖动单条边界上的点。</translation>
    </message>
    <message>
        <source>This point is held by a community&apos;s boundary or by unassigned territory, so it does not move.</source>
        <translation>该点在社区边界或未划入网格的范围边上，不能移动。</translation>
    </message>
    <message>
        <source>The point cannot go there: a border would cross another one or leave the grids.</source>
        <translation>该点不能移到此处：边界会与其他边界相交，或越出这些网格。</translation>
    </message>
    <message>
        <source>Move the point where {count} grids meet[; {strips|strip goes|strips go} along][, {households|household|households}][, {persons|person|persons}]</source>
        <translation>移动 {count} 个网格的交点[，{strips} 个零星地块一并划入][，{households} 户][，{persons} 人]</translation>
    </message>
    <message>
        <source>Set up dedicated grid {name} in {count|community|communities}[; {strips|strip goes|strips go} along][, {households|household|households}][, {persons|person|persons}]</source>
        <translation>在 {count|个社区|个社区}中设立专属网格 {name}[，{strips} 个零星地块一并划入][，{households} 户][，{persons} 人]</translation>
    </message>
    <message>
        <source>Lock the kind: all comprehensive grids</source>
        <translation>锁定类型：全部综合网格</translation>
    </message>
    <message>
        <source>Lock the kind: all dedicated grids</source>
        <translation>锁定类型：全部专属网格</translation>
    </message>
    <message>
        <source>Unlock the kind: comprehensive grids</source>
        <translation>解除类型锁定：综合网格</translation>
    </message>
    <message>
        <source>Unlock the kind: dedicated grids</source>
        <translation>解除类型锁定：专属网格</translation>
    </message>
    <message>
        <source>Edits that were kept against a crash are damaged from the beginning and cannot be read. They were set aside as {file}; plans that were saved are not affected.</source>
        <translation>为防意外中断而保留的编辑记录从开头起已损坏，无法读取，已另存为 {file}。已保存的方案不受影响。</translation>
    </message>
    <message>
        <source>Reaches into {count} communities: a grid of its own in each. C takes only the part in {community}.</source>
        <translation>跨 {count} 个社区：在每个社区各设一个网格。按 C 只取 {community} 内的部分。</translation>
    </message>
    <message>
        <source>Reaches into {count} communities: only the part in {community} is taken. C makes a grid in each.</source>
        <translation>跨 {count} 个社区：只取 {community} 内的部分。按 C 在每个社区各设一个网格。</translation>
    </message>
    <message>
        <source>Drag the point where {count} grids meet; all of them follow.</source>
        <translation>拖动 {count} 个网格的交点，各网格随之变化。</translation>
    </message>
    <message>
        <source>Drag the end of the border along the community&apos;s boundary.</source>
        <translation>沿社区边界拖动这条边界的端点。</translation>
    </message>
    <message>
        <source>Locked pieces are left out.</source>
        <translation>已锁定的部分不计入。</translation>
    </message>
    <message>
        <source>Community {community} is locked: no border in it moves.</source>
        <translation>社区 {community} 已锁定：其中的边界都不能移动。</translation>
    </message>
    <message>
        <source>All comprehensive grids are locked: their borders do not move.</source>
        <translation>全部综合网格已锁定：其边界不能移动。</translation>
    </message>
    <message>
        <source>All dedicated grids are locked: their borders do not move.</source>
        <translation>全部专属网格已锁定：其边界不能移动。</translation>
    </message>
    <message>
        <source>{community}: nothing may be changed, because all of it is locked, dedicated or a declared exclave. Unlock a grid, or the community, first.</source>
        <translation>{community}：没有可以改动的地方，全部已锁定、属于专属网格或已登记的飞地。请先解锁网格或社区。</translation>
    </message>
    <message>
        <source>{community}: no grid is out of band, in pieces or missing. Nothing to mend.</source>
        <translation>{community}：没有规模不适度、不相连或缺失的网格，无需调整。</translation>
    </message>
    <message>
        <source>{community}: every piece has a grid already. Nothing to fill.</source>
        <translation>{community}：每个地块都已划入网格，无需补划。</translation>
    </message>
    <message>
        <source>Nothing to change in {communities|community|communities}: what was asked for is so already, is locked, or has no households.</source>
        <translation>{communities|个社区|个社区}均无需改动：要求的状态已经达到、已锁定或没有住户。</translation>
    </message>
    <message>
        <source>There is no community in what was chosen.</source>
        <translation>所选范围内没有社区。</translation>
    </message>
    <message>
        <source>Select grids or pieces of one community on the map first; only they are divided.</source>
        <translation>请先在地图上选择同一社区的网格或地块，只划分所选部分。</translation>
    </message>
    <message>
        <source>Stopped. The plan is as it was.</source>
        <translation>已停止，方案保持原样。</translation>
    </message>
    <message>
        <source>Rejected. The plan is as it was.</source>
        <translation>未采纳，方案保持原样。</translation>
    </message>
    <message>
        <source>Taken over, as one step. Undo takes it back.</source>
        <translation>已采纳，计为一步，可撤销。</translation>
    </message>
    <message>
        <source>The plan is like this already. Nothing was changed.</source>
        <translation>方案现状即是如此，没有改动。</translation>
    </message>
    <message>
        <source>{community}: the {seeds} chosen places cannot each have a grid to themselves. Take one away, ask for more grids, or unlock what stands between them.</source>
        <translation>{community}：所选 {seeds} 处位置无法各占一个网格。请去掉一处、增加网格数目，或解锁它们之间的部分。</translation>
    </message>
    <message>
        <source>{community} cannot be divided into {wanted|grid|grids}; the nearest number is {grids}. Ask for that, or divide blocks first.</source>
        <translation>{community}无法划分为 {wanted|个网格|个网格}，最接近的数目是 {grids} 个。请改用该数目，或先拆分地块。</translation>
    </message>
    <message>
        <source>What may be changed in {community} lies in {parts|part|parts} that do not touch, so a number of grids cannot be asked for. Select one part and propose for the selection.</source>
        <translation>{community}可改动的部分分为互不相邻的 {parts|块|块}，无法指定网格数目。请选中其中一块，再按所选范围划分。</translation>
    </message>
    <message>
        <source>Not found so far: exact search looked at {states|situation|situations} and proved nothing. The best division misses the band by {households|household|households}; that none misses it by less is not proven.</source>
        <translation>尚未找到：精确搜索已检查 {states|种情形|种情形}，未得出结论。目前最好的划分偏离标准 {households|户|户}，是否有更接近的尚未证明。</translation>
    </message>
    <message>
        <source>This territory is locked, dedicated or a declared exclave: proposals leave it alone.</source>
        <translation>此处已锁定、属于专属网格或已登记的飞地，划分建议不会改动。</translation>
    </message>
    <message>
        <source>No community here.</source>
        <translation>此处没有社区。</translation>
    </message>
    <message>
        <source>Click: this place gets a grid to itself.</source>
        <translation>单击：此处单独成一个网格。</translation>
    </message>
    <message>
        <source>Click: take this place away.</source>
        <translation>单击：去掉这处位置。</translation>
    </message>
    <message>
        <source>This piece has a place already, and two cannot be told apart in it.</source>
        <translation>这个地块里已有一处位置，同一地块内两处无法分开。</translation>
    </message>
    <message>
        <source>Give the territory without a grid, {area_m2:area} with {households|household|households}, to {grid:grid}</source>
        <translation>把未划入网格的范围（{area_m2:area}，{households|户|户}）划入 {grid:grid}</translation>
    </message>
    <message>
        <source>Join the sliver {sliver:grid}, {area_m2:area}, to {grid:grid}</source>
        <translation>把碎块 {sliver:grid}（{area_m2:area}）并入 {grid:grid}</translation>
    </message>
    <message>
        <source>Give the part that lies apart, with {households|household|households}, to {to:grid}</source>
        <translation>把分离的一块（{households|户|户}）划入 {to:grid}</translation>
    </message>
    <message>
        <source>Give the {parts} parts of {grid:grid} that lie apart to the grids beside them</source>
        <translation>把 {grid:grid} 分离的 {parts} 块分别划入相邻的网格</translation>
    </message>
    <message>
        <source>Declare {grid:grid} an exclave that may lie in several parts</source>
        <translation>把 {grid:grid} 登记为飞地，允许分成几块</translation>
    </message>
    <message>
        <source>Merge {grid:grid} into {into:grid}: {households|household|households} together</source>
        <translation>把 {grid:grid} 并入 {into:grid}：合计 {households|户|户}</translation>
    </message>
    <message>
        <source>Hand a piece with {households|household|households} over from {grid:grid} to {to:grid}</source>
        <translation>把 {grid:grid} 的一块（{households|户|户}）划入 {to:grid}</translation>
    </message>
    <message>
        <source>Retire the code {code} of {grid:grid} and give the next one of the scheme</source>
        <translation>停用 {grid:grid} 的代码 {code}，按编码方案给下一个代码</translation>
    </message>
    <message>
        <source>Set the category of {grid:grid}: {category:word}</source>
        <translation>把 {grid:grid} 的类别定为：{category:word}</translation>
    </message>
    <message>
        <source>The border does not move: {grid:grid} is locked.</source>
        <translation>{grid:grid} 已锁定，边界不能移动。</translation>
    </message>
    <message>
        <source>[Grid {grid:grid}: ]the pieces lie in different communities. A grid belongs to exactly one community.</source>
        <translation>[{grid:grid}：]所选地块属于不同社区。一个网格只能属于一个社区。</translation>
    </message>
    <message>
        <source>Grid {grid:grid} is locked. Unlock it first.</source>
        <translation>{grid:grid} 已锁定，请先解锁。</translation>
    </message>
    <message>
        <source>Grid {grid:grid} is locked: all comprehensive grids are. Unlock that kind first.</source>
        <translation>{grid:grid} 已锁定：全部综合网格处于锁定状态。请先解除该类型的锁定。</translation>
    </message>
    <message>
        <source>Grid {grid:grid} is locked: all dedicated grids are. Unlock that kind first.</source>
        <translation>{grid:grid} 已锁定：全部专属网格处于锁定状态。请先解除该类型的锁定。</translation>
    </message>
    <message>
        <source>Nothing would be left of grid {grid:grid}. Merge the two grids if this is meant.</source>
        <translation>这样 {grid:grid} 将不剩任何部分。如确需如此，请合并两个网格。</translation>
    </message>
    <message>
        <source>Grid {grid:grid} is not a dedicated grid.</source>
        <translation>{grid:grid} 不是专属网格。</translation>
    </message>
    <message>
        <source>No unlocked comprehensive grid of the community borders on {grid:grid}, so nothing can take it over.</source>
        <translation>本社区没有与 {grid:grid} 相邻且未锁定的综合网格，无法接收。</translation>
    </message>
    <message>
        <source>The outline meets dedicated grid {grid:grid}. Draw around it, or dissolve that grid first.</source>
        <translation>轮廓与专属网格 {grid:grid} 重叠。请绕开它，或先撤销该网格。</translation>
    </message>
    <message>
        <source>Comprehensive and dedicated grids cannot be joined[: {grid:grid}]. Change the kind of one first.</source>
        <translation>综合网格与专属网格不能合并[：{grid:grid}]。请先更改其中一个的类型。</translation>
    </message>
    <message>
        <source>Give pieces to grid[ {grid:grid}]</source>
        <translation>把地块划入网格[ {grid:grid}]</translation>
    </message>
    <message>
        <source>Change attributes of grid {grid:grid}</source>
        <translation>更改 {grid:grid} 的属性</translation>
    </message>
    <message>
        <source>Give grid {grid:grid} the code {code}</source>
        <translation>将 {grid:grid} 的代码定为 {code}</translation>
    </message>
    <message>
        <source>Cut grid {grid:grid} into {parts} parts[; {strips|strip stays|strips stay} with the part beside]</source>
        <translation>把 {grid:grid} 分成 {parts} 块[；{strips} 个零星地块留在相邻一侧]</translation>
    </message>
    <message>
        <source>Cut {count} grids into {parts} parts[; {strips|strip stays|strips stay} with the part beside]</source>
        <translation>把 {count} 个网格分成 {parts} 块[；{strips} 个零星地块留在相邻一侧]</translation>
    </message>
    <message>
        <source>Dissolve dedicated grid {grid:grid} into {other:grid}</source>
        <translation>撤销专属网格 {grid:grid}，并入 {other:grid}</translation>
    </message>
    <message>
        <source>Exempt {issue:grid}[ · {rule:rule}], approved by {approver}</source>
        <translation>豁免 {issue:grid}[ · {rule:rule}]，批准人：{approver}</translation>
    </message>
    <message>
        <source>Give unit {unit} to grid {grid:grid}</source>
        <translation>把居住单元 {unit} 划入 {grid:grid}</translation>
    </message>
    <message>
        <source>Withdraw the exemption of {issue:grid}[ · {rule:rule}]</source>
        <translation>撤销豁免：{issue:grid}[ · {rule:rule}]</translation>
    </message>
    <message>
        <source>Lock grid {grid:grid}</source>
        <translation>锁定 {grid:grid}</translation>
    </message>
    <message>
        <source>Unlock grid {grid:grid}</source>
        <translation>解锁 {grid:grid}</translation>
    </message>
    <message>
        <source>Merge {count|grid|grids} into {grid:grid}[; {strips|strip goes|strips go} along][, {households|household|households}][, {persons|person|persons}]</source>
        <translation>把 {count} 个网格合并为 {grid:grid}[，{strips} 个零星地块一并划入][，{households} 户][，{persons} 人]</translation>
    </message>
    <message>
        <source>unnamed (%1)</source>
        <translation>未命名网格（%1）</translation>
    </message>
    <message>
        <source>{count|grid|grids} that the line does not touch come behind it, in rows.</source>
        <translation>所画的线未经过的 {count|个网格|个网格}排在其后，逐行编号。</translation>
    </message>
    <message>
        <source>{count|grid|grids} that are not in the list come behind it, in rows.</source>
        <translation>清单中没有的 {count|个网格|个网格}排在其后，逐行编号。</translation>
    </message>
    <message>
        <source>No grid of this plan has or had the code {code}.</source>
        <translation>本方案中没有网格使用或曾用代码 {code}。</translation>
    </message>
    <message>
        <source>Code {code} is another grid&apos;s[, {keeper:grid}]: {grid:grid} gets a new one.</source>
        <translation>代码 {code} 属于另一网格[“{keeper:grid}”]，{grid:grid}将获得新代码。</translation>
    </message>
    <message>
        <source>The line touches none of the grids. Draw it across them.</source>
        <translation>所画的线没有经过任何网格。请画在网格上。</translation>
    </message>
    <message>
        <source>Line {line:code} of the list: {text} names {count|grid|grids}. Write the code there.</source>
        <translation>清单第 {line:code} 行：“{text}”对应 {count|个网格|个网格}，请改填代码。</translation>
    </message>
    <message>
        <source>Columns {first:code} and {second:code} of the list both name grids, and not the same ones. Keep the one that says the order.</source>
        <translation>清单的第 {first:code} 列和第 {second:code} 列都是网格，但内容不同。请只保留表示顺序的一列。</translation>
    </message>
    <message>
        <source>The list names no grid.</source>
        <translation>清单中没有网格。</translation>
    </message>
    <message>
        <source>Line {line:code} of the list: {text} stands in line {first:code} already.</source>
        <translation>清单第 {line:code} 行：“{text}”与第 {first:code} 行重复。</translation>
    </message>
    <message>
        <source>Line {line:code} of the list: no grid has the code {text} any more.</source>
        <translation>清单第 {line:code} 行：代码 {text} 已作废，现无网格使用。</translation>
    </message>
    <message>
        <source>Line {line:code} of the list: no grid is called {text}. Unknown in all: {count|entry|entries}.</source>
        <translation>清单第 {line:code} 行：没有名称或代码为“{text}”的网格。清单中共有 {count|项|项}无法识别。</translation>
    </message>
    <message>
        <source>Community {community} has no code to make numbers from: {count|grid|grids} of it stay without. Give it its code first.</source>
        <translation>{community}没有代码，其 {count|个网格|个网格}无法编码。请先补录社区代码。</translation>
    </message>
    <message>
        <source>There are no grids to number.</source>
        <translation>没有可编码的网格。</translation>
    </message>
    <message>
        <source>Community {community}: of {needed|grid|grids} that need a number, {fit} fit into {range}. Widen the range.</source>
        <translation>{community}：需要编号的网格有 {needed|个|个}，范围 {range} 只能容纳 {fit} 个。请扩大编号范围。</translation>
    </message>
    <message>
        <source>The numbers {range} are not within those of the scheme for grids of the kind {kind:word}: {allowed}.</source>
        <translation>{range} 超出编码方案规定的{kind:word}网格编号范围 {allowed}。</translation>
    </message>
    <message>
        <source>Renumber {count|grid|grids}[ of {community}]</source>
        <translation>给[{community}的 ]{count|个网格|个网格}重新编码</translation>
    </message>
    <message>
        <source>These households were given away already, or are not in the plan any more.</source>
        <translation>这些住户已划入其他网格，或已不在方案中。</translation>
    </message>
    <message>
        <source>This unit lies nowhere on the map. Give it to a grid instead.</source>
        <translation>该居住单元在图上没有位置，请划入某个网格。</translation>
    </message>
    <message>
        <source>Give {count|unit|units} to grid {grid:grid}</source>
        <translation>把 {count|个居住单元|个居住单元}划入 {grid:grid}</translation>
    </message>
    <message>
        <source>Take {count|unit|units} out of their grids</source>
        <translation>把 {count|个居住单元|个居住单元}移出网格</translation>
    </message>
    <message>
        <source>Count {count|unit|units} where they lie again</source>
        <translation>{count|个居住单元|个居住单元}恢复按所在位置统计</translation>
    </message>
    <message>
        <source>{count|byte|bytes} of the texts are no characters[ in {encoding}] and show as �. If another encoding is right, choose it.</source>
        <translation>文字中有 {count} 个字节[按 {encoding} ]无法识别，显示为 �。如果实际是其他编码，请指明。</translation>
    </message>
    <message>
        <source>{count|area|areas} that are no buildings were left out.</source>
        <translation>略去不属于建筑物的面 {count} 个。</translation>
    </message>
    <message>
        <source>{count|area|areas} that are no schools, hospitals, parks, markets or other dedicated sites were left out.</source>
        <translation>略去不属于学校、医院、公园、市场等专属场所的面 {count} 个。</translation>
    </message>
    <message>
        <source>A row of totals was left out[; households: {households}][; persons: {persons}].</source>
        <translation>合计行不计入数据[；户数：{households}][；人数：{persons}]。</translation>
    </message>
    <message>
        <source>A row without coordinates, key and count was left out.</source>
        <translation>略去一行：没有坐标、匹配值和户数、人数。</translation>
    </message>
    <message>
        <source>Already counted by {sources}: {households|household|households}, {persons|person|persons}. This source adds {more_households|household|households}, {more_persons|person|persons}, and all of them are in every sum. If they are the same people, undo this import, or import the buildings again without their count fields.</source>
        <translation>来源 {sources} 已计入 {households|户|户}、{persons|人|人}；本次导入又计入 {more_households|户|户}、{more_persons|人|人}，两者都在各项合计之中。如果统计的是同一批人，请撤销本次导入，或重新导入建筑物，不使用其中的户数、人数字段。</translation>
    </message>
    <message>
        <source>Grid {grid:grid} gave territory with {households|household|households} to the imported grids.</source>
        <translation>网格 {grid:grid} 的一部分（{households|户|户}）划入了导入的网格。</translation>
    </message>
    <message>
        <source>Too many to show at once: worked out when you let go.</source>
        <translation>数量较多，松开鼠标后再计算。</translation>
    </message>
    <message>
        <source>{file}: several fields may be {key:word}: {candidates}. Choose the right one.</source>
        <translation>{file}：可作{key:word}的字段不止一个：{candidates}。请指定。</translation>
    </message>
    <message>
        <source>{file}: no field counts {key:word}, but texts in {candidates} hold counts, which cannot be taken out of them. Split it into fields of numbers only, one for households and one for persons, and import again, or say that they count nothing.</source>
        <translation>{file}：没有字段统计{key:word}，但 {candidates} 的文字中含有数量，无法从文字中取出。请拆成只含数字的字段，户数、人数各一列，再重新导入；如果其中并无数量，请指明。</translation>
    </message>
    <message>
        <source>{file}: no field has a name known for households or persons, but whole numbers stand in {candidates}. Choose the field that counts households, or say that each row is one household.</source>
        <translation>{file}：没有名称明确的户数或人数字段，但 {candidates} 中是整数。请指定户数字段，或指明每行就是一户。</translation>
    </message>
    <message>
        <source>{file} looks like a register of persons, and nothing tells which of them are one household. Choose the field with the number of the household or with counts[ ({candidates})], or say that each row is one household.</source>
        <translation>{file} 像是人员登记表，但看不出哪些人同属一户。请指定户号字段或户数字段[（{candidates}）]；如每行就是一户，请指明。</translation>
    </message>
    <message>
        <source>{file} is a register of persons without numbers of households, and no row is the head of one. Choose the field with the number of the household.</source>
        <translation>{file} 是人员登记表，没有户号，也没有一行是户主。请指定户号字段。</translation>
    </message>
    <message>
        <source>{file}: household number {number} stands at different places (rows {row} and {other}): one household, or numbers that begin anew in each building? Give each household a number of its own, and choose the field that holds it.</source>
        <translation>{file}：户号 {number} 出现在不同地点（第 {row} 行和第 {other} 行），无法判断是同一户，还是各建筑物各自编号。请给每户一个唯一的户号，并指定户号字段。</translation>
    </message>
    <message>
        <source>{file}: household {number} has several rows, and the persons they tell do not agree with the number of rows (row {row}). Correct them, or say that no field counts persons: then each row counts as one.</source>
        <translation>{file}：户号 {number} 有多行，所填人数与行数不符（第 {row} 行）。请改正；或指明没有人数字段，即每行按一人计。</translation>
    </message>
    <message>
        <source>[{file}: ][row {row}: ][field {field}: ]{value} is a number with decimals, not a code. Mend it in the source, and keep codes as text.</source>
        <translation>[{file}：][第 {row} 行，][字段 {field}：]{value} 是带小数的数，不是代码。请改正原文件，代码应存为文本。</translation>
    </message>
    <message>
        <source>No field holds counts: each of {count|row|rows} counts as one household, {count} in all. If a field does hold counts, choose it.</source>
        <translation>没有户数字段：{count} 行各按 1 户计，共 {count} 户。如有户数字段，请指定。</translation>
    </message>
    <message>
        <source>The names of the fields are taken from row {row}.</source>
        <translation>第 {row} 行作表头。</translation>
    </message>
    <message>
        <source>A register of persons: {rows|row|rows} are as many persons, and {households|household|households} by their numbers or heads.</source>
        <translation>人员登记表：{rows} 行即 {rows} 人，按户号或户主计 {households|户|户}。</translation>
    </message>
    <message>
        <source>A register of households: {rows|row|rows}, {households|household|households} by their numbers.</source>
        <translation>住户登记表：{rows} 行，按户号计 {households|户|户}。</translation>
    </message>
    <message>
        <source>{count|row|rows} without a household number: the persons are counted, their households are not.</source>
        <translation>{count} 行没有户号：人已计入，户未计入。</translation>
    </message>
    <message>
        <source>Hidden sheets were not read: {sheets}.</source>
        <translation>隐藏的工作表未读入：{sheets}。</translation>
    </message>
    <message>
        <source>Sheet {sheet} is hidden in the file; it was read.</source>
        <translation>工作表 {sheet} 在文件中是隐藏的，已读入。</translation>
    </message>
    <message>
        <source>{count|row|rows} hidden in the sheet were read as well: {rows}. Delete them in the file if they are not meant.</source>
        <translation>工作表中隐藏的 {count} 行也已读入：第 {rows} 行。如不应计入，请在文件中删除。</translation>
    </message>
    <message>
        <source>Field {field} is hidden in the sheet; it was read.</source>
        <translation>字段 {field} 在工作表中是隐藏列，已读入。</translation>
    </message>
    <message>
        <source>The last row ends without a line break, at {field}: {value}. If the file was cut off in copying, this value is shortened and rows are missing; compare it with the original.</source>
        <translation>最后一行末尾没有换行，止于字段 {field}：{value}。文件若在复制时被截断，该数值不全，其后的行也已丢失；请与原件核对。</translation>
    </message>
    <message>
        <source>The last row ends without a line break and has {cells} of {columns} fields. The file was probably cut off in copying; compare it with the original.</source>
        <translation>最后一行末尾没有换行，{columns} 个字段只有 {cells} 个。文件很可能在复制时被截断；请与原件核对。</translation>
    </message>
    <message>
        <source>The last line of {part} ends without a line break: {line}. If the file was cut off in copying, its last value is shortened; compare it with the original.</source>
        <translation>{part} 的最后一行末尾没有换行：{line}。文件若在复制时被截断，最后一个数值不全；请与原件核对。</translation>
    </message>
    <message>
        <source>Field {field}: {count|row|rows} took the value of the merged cell above.</source>
        <translation>字段 {field}：{count} 行取上方合并单元格的值。</translation>
    </message>
    <message>
        <source>Cell {cell} ({field}) is a formula whose value was never saved, and counts as empty. Open the file in a spreadsheet program and save it again.</source>
        <translation>单元格 {cell}（{field}）是公式，但文件中没有存下结果，按空值处理。请用表格软件打开后重新保存。</translation>
    </message>
    <message>
        <source>Cell {cell} ({field}) shows the error {value} and counts as empty. Mend it.</source>
        <translation>单元格 {cell}（{field}）是错误值 {value}，按空值处理。请改正。</translation>
    </message>
    <message>
        <source>Cell {cell} ({field}) is a date ({value}); spreadsheets make dates of codes such as 3-1. Check it.</source>
        <translation>单元格 {cell}（{field}）是日期（{value}）；表格软件会把 3-1 一类的代码变成日期，请核对。</translation>
    </message>
    <message>
        <source>Cell {cell} ({field}) is a date ({value}), not a count. Mend it.</source>
        <translation>单元格 {cell}（{field}）是日期（{value}），不是数。请改正。</translation>
    </message>
    <message>
        <source>{count|more cell|more cells} of the sheet hold errors, dates or formulas without a value.</source>
        <translation>工作表中另有 {count} 个单元格是错误值、日期或没有结果的公式。</translation>
    </message>
    <message>
        <source>The row of sums tells {told} {key:word}; its rows add up to {sum}. The rows were taken.</source>
        <translation>合计行的{key:word}为 {told}，各行相加为 {sum}；以各行为准。</translation>
    </message>
    <message>
        <source>{file}: no field has a name known for {key:word}, but {candidates} may be meant. Choose the right one, or none.</source>
        <translation>{file}：没有名称可确认为{key:word}的字段，但 {candidates} 可能就是。请指定，或指明都不是。</translation>
    </message>
    <message>
        <source>{file}: [sheet {layer}: ]row {row} has no number in {field}, or one that a formula gives: in an old Excel file (.xls) this cannot be seen. Save it as .xlsx, or say that it is a row of data without a number.</source>
        <translation>{file}：[工作表 {layer}：]第 {row} 行的 {field} 没有数字，或由公式得出；旧版 Excel 文件（.xls）中无法看到。请另存为 .xlsx，或说明该行是没有数的数据行。</translation>
    </message>
    <message>
        <source>A row that is no data (“{text}”) was left out[; households: {households}][; persons: {persons}].</source>
        <translation>“{text}”一行不是数据，已略去[；户数：{households}][；人数：{persons}]。</translation>
    </message>
    <message>
        <source>{count|row|rows} that only repeat the names of the fields were left out.</source>
        <translation>重复表头的 {count} 行已略去。</translation>
    </message>
    <message>
        <source>Of an old Excel file (.xls) formulas and what is hidden cannot be seen: cells with formulas count as empty, hidden rows, columns and sheets are read as well. Save it as .xlsx to be sure.</source>
        <translation>旧版 Excel 文件（.xls）中看不到公式和隐藏内容：公式单元格按空白处理，隐藏的行、列和工作表照常读入。为稳妥起见，请另存为 .xlsx。</translation>
    </message>
    <message>
        <source>{count|key|keys} that no place has as they are written were taken for the one that each can mean: {pairs}. Check them.</source>
        <translation>有 {count} 个匹配值与地图上的写法不同，已按唯一可能的对象匹配：{pairs}。请核对。</translation>
    </message>
    <message>
        <source>{file}: row {row} names the fields once more, in another order than above: another table begins there. Put each table into a file or sheet of its own.</source>
        <translation>{file}：第 {row} 行又是一行表头，而且字段顺序与前面不同，说明从这里开始是另一张表。请把每张表分别放在单独的文件或工作表中。</translation>
    </message>
    <message>
        <source>A row that numbers the columns was left out.</source>
        <translation>标列号的一行已略去。</translation>
    </message>
    <message>
        <source>“{value}” is not of the form FILE:KEY=VALUE.</source>
        <translation>“{value}”不是 FILE:KEY=VALUE 的形式。</translation>
    </message>
    <message>
        <source>What this is cannot be told from its content ({geometry:word}[, {features} rows]).</source>
        <translation>从内容看不出它是什么（{geometry:word}[，{features} 行]）。</translation>
    </message>
    <message>
        <source>Which field is the {key:word}? {candidates}</source>
        <translation>哪个字段是{key:word}？{candidates}</translation>
    </message>
    <message>
        <source>Which field counts households, or is each row one household? {candidates}</source>
        <translation>哪个字段是户数，还是每行就是一户？{candidates}</translation>
    </message>
    <message>
        <source>It looks like a register of persons. Which field holds the number of the household[, or counts ({candidates})], or is each row one household?</source>
        <translation>它像是人员登记表。哪个字段是户号[，或哪个字段是数量（{candidates}）]，还是每行就是一户？</translation>
    </message>
    <message>
        <source>No field was found for the {key:word}. Which one is it? {fields}</source>
        <translation>没有找到{key:word}的字段。是哪一个？{fields}</translation>
    </message>
    <message>
        <source>The rows have no coordinates. Which field names the buildings where they lie? {fields}</source>
        <translation>各行没有坐标。请选择匹配字段，即写明所在建筑物的字段：{fields}</translation>
    </message>
    <message>
        <source>The rows lie at buildings (field {field}), and there are none, neither in the plan nor here.</source>
        <translation>各行按字段 {field} 匹配到建筑物，但方案和这些文件中都没有建筑物。</translation>
    </message>
    <message>
        <source>Nothing tells its coordinate system.[ It may be: {candidates}]</source>
        <translation>没有说明坐标系。[可能是：{candidates}]</translation>
    </message>
    <message>
        <source>The plan has {role:word} already[ ({sources})]. Is this added to them, or does it replace one?</source>
        <translation>方案中已有{role:word}[（{sources}）]。这是追加的，还是替换其中之一？</translation>
    </message>
    <message>
        <source>Another file replaces “{source}” as well.</source>
        <translation>另一个文件也要替换“{source}”。</translation>
    </message>
    <message>
        <source>It seems to hold the same as {other}. Leave one of them out, or import both.</source>
        <translation>它与 {other} 看来内容相同。请只导入其中一个，或者都导入。</translation>
    </message>
    <message>
        <source>It may count the same people as {other}, and all would count twice. Leave one out, or say that they are other people.</source>
        <translation>它可能与 {other} 统计的是同一批人，会重复计数。请只导入其中一个，或者说明是不同的人。</translation>
    </message>
    <message>
        <source>{count} of its codes are in {other} too. Leave one of them out, or import both.</source>
        <translation>它有 {count} 个代码在 {other} 中也有。请只导入其中一个，或者都导入。</translation>
    </message>
    <message>
        <source>It lies over {other}, which is of the same kind. Leave one of them out, or import both.</source>
        <translation>它与同类的 {other} 重叠。请只导入其中一个，或者都导入。</translation>
    </message>
    <message>
        <source>{file} is a link to a folder, which was not looked into. Choose that folder, or leave it out.</source>
        <translation>{file} 是指向文件夹的链接，没有查看其内容。请直接选择那个文件夹，或者不导入它。</translation>
    </message>
    <message>
        <source>It needs communities, and there are none, neither in the plan nor here.</source>
        <translation>它需要先有社区，但方案和这些文件中都没有社区。</translation>
    </message>
    <message>
        <source>The archive has several layers {layer}. Unpack it and choose one.</source>
        <translation>压缩包里有多个名为 {layer} 的图层。请解压后选择一个。</translation>
    </message>
    <message>
        <source>Nothing was imported: {count|question is|questions are} open.</source>
        <translation>没有导入任何内容：还有 {count} 个问题待定。</translation>
    </message>
    <message>
        <source>By its name it is {role:word}, but its content does not say so. What is it?</source>
        <translation>按名称看是{role:word}，但内容不能说明。它是什么？</translation>
    </message>
    <message>
        <source>It has no coordinates; its rows are matched to buildings by {field}.</source>
        <translation>没有坐标；各行按 {field} 匹配到建筑物。</translation>
    </message>
    <message>
        <source>By {field} it counts people in other buildings than {other}; both are counted.</source>
        <translation>按 {field} 看，它与 {other} 统计的建筑物不同；两者都计入。</translation>
    </message>
    <message>
        <source>Its numbers of people ({fields}) are not counted: only households and buildings bring people into a plan.</source>
        <translation>其中的户数、人数（{fields}）未统计在内：只有住户和建筑物数据才计入方案的户数、人数。</translation>
    </message>
    <message>
        <source>{file} is a plan of Wangge, not a source.</source>
        <translation>{file} 是本程序的方案文件，不是数据源。</translation>
    </message>
    <message>
        <source>{file} is a text and no table.</source>
        <translation>{file} 是文本，不是表格。</translation>
    </message>
    <message>
        <source>{file} is JSON without any shapes.</source>
        <translation>{file} 是不含图形的 JSON。</translation>
    </message>
    <message>
        <source>Nothing in {file} can be imported.</source>
        <translation>{file} 里没有可以导入的数据。</translation>
    </message>
    <message>
        <source>There are more than {count} files. Choose a folder with fewer.</source>
        <translation>文件超过 {count} 个。请选择文件较少的文件夹。</translation>
    </message>
    <message>
        <source>{unmatched} of {rows} rows match no building by {field}. Is it the right field?</source>
        <translation>{rows} 行中有 {unmatched} 行按 {field} 未匹配到建筑物。匹配字段是否正确？</translation>
    </message>
    <message>
        <source>The recipe does not fit any more: no file fits its entry {entry}, {file}.</source>
        <translation>导入设置已不适用：没有文件与第 {entry} 条（{file}）相符。</translation>
    </message>
    <message>
        <source>Two entries of the recipe fit {file} as well: {entry} and {other}.</source>
        <translation>导入设置中有两条同样符合 {file}：第 {entry} 条和第 {other} 条。</translation>
    </message>
    <message>
        <source>The recipe does not fit any more: {file} has no layer {layer} (entry {entry}). Layers: {layers}.</source>
        <translation>导入设置已不适用：{file} 没有图层 {layer}（第 {entry} 条）。图层有：{layers}。</translation>
    </message>
    <message>
        <source>The recipe does not fit any more: {file} has no field {field} to take as {key:word} (entry {entry}). Fields: {fields}.</source>
        <translation>导入设置已不适用：{file} 没有用作{key:word}的字段 {field}（第 {entry} 条）。字段有：{fields}。</translation>
    </message>
    <message>
        <source>The recipe does not fit any more: {file} has {found:word} and cannot be read as {role:word} (entry {entry}).</source>
        <translation>导入设置已不适用：{file} 是{found:word}，不能作为{role:word}读入（第 {entry} 条）。</translation>
    </message>
    <message>
        <source>Recipes know no {key}. Keys: {keys}.</source>
        <translation>导入设置没有 {key} 这一项。可用：{keys}。</translation>
    </message>
    <message>
        <source>[{file}: ]{key} cannot be {value}. It may be: {known}.</source>
        <translation>[{file}：]{key} 不能是 {value}。可以是：{known}。</translation>
    </message>
    <message>
        <source>Looking at the files</source>
        <translation>正在查看文件</translation>
    </message>
    <message>
        <source>Imported {files|file|files}</source>
        <translation>导入 {files} 个文件</translation>
    </message>
    <message>
        <source>In the system that it tells ({crs:system}) it does not lie where it can be meant, or may be read in several ways.[ It may be: {candidates}]</source>
        <translation>按它说明的坐标系（{crs:system}），位置不合情理，或者有几种读法。[可能是：{candidates}]</translation>
    </message>
    <message>
        <source>Its names speak of coordinates as map services shift them ({datum:system}). Are they shifted?</source>
        <translation>从名称看可能是地图服务的偏移坐标（{datum:system}）。是偏移过的吗？</translation>
    </message>
    <message>
        <source>It tells no coordinate system; {crs:system} is taken, the only one in which it lies here.</source>
        <translation>没有说明坐标系；采用 {crs:system}，只有按它才落在本区范围内。</translation>
    </message>
    <message>
        <source>A table beside maps that tells nothing a plan could take.</source>
        <translation>随地图附带的表，没有方案用得上的内容。</translation>
    </message>
    <message>
        <source>Communities with these names are in the plan already, and nothing tells those added apart from them: {names}. Replace their source instead of adding, choose the field of the subdistrict, or give codes.</source>
        <translation>方案中已有这些名称的社区，无法与追加的区分：{names}。请替换其来源而不是追加，或指明街道字段，或给出代码。</translation>
    </message>
    <message>
        <source>{file}: a list of codes needs a column of codes and one of names. Its columns: {fields}.</source>
        <translation>{file}：代码表须有代码列和名称列。现有各列：{fields}。</translation>
    </message>
    <message>
        <source>{file}: no row has both a code and a name.</source>
        <translation>{file}：没有一行同时有代码和名称。</translation>
    </message>
    <message>
        <source>No community of {list} lies in {within}. Give the code or the name of a subdistrict or county.</source>
        <translation>{list} 中没有社区属于 {within}。请给出街道（乡镇）或区县的代码或名称。</translation>
    </message>
    <message>
        <source>In {list} several communities are called so: {candidates}. Choose the field of the subdistrict, or the subdistrict or county where all of them lie, or a field with the codes.</source>
        <translation>{list} 中有几个社区同名：{candidates}。请指定街道字段，或全部社区所在的街道（乡镇）、区县，或代码字段。</translation>
    </message>
    <message>
        <source>Different communities would get one code, {entry}: {names} (rows {rows}). Choose the field that tells them apart, take a list that names the subdistricts too, or correct the names.</source>
        <translation>不同的社区会得到同一个代码 {entry}：{names}（第 {rows} 行）。请指定能区分它们的字段，或用含街道名称的代码表，或改正名称。</translation>
    </message>
    <message>
        <source>{name} is there several times (rows {rows}): parts of one community, or several? Choose the field of the subdistrict or the one where all of them lie, or give codes.</source>
        <translation>{name} 多次出现（第 {rows} 行）：是一个社区的几部分，还是几个社区？请指定街道字段或全部所在的街道，或给出代码。</translation>
    </message>
    <message>
        <source>Community[ {code}][ {name}] loses all its territory to its neighbours. Mend the overlap in the source.</source>
        <translation>社区[ {code}][ {name}] 的范围全部被相邻社区占去。请在原数据中修正重叠。</translation>
    </message>
    <message>
        <source>{codes} overlap; what {to} has is locked and stays with it. Check which one is right.</source>
        <translation>{codes} 重叠；{to} 的这部分已锁定，保持不变。请核对归属。</translation>
    </message>
    <message>
        <source>{count|community|communities} got the code that {list} has for the name.</source>
        <translation>{count} 个社区按名称取得 {list} 中的代码。</translation>
    </message>
    <message>
        <source>{count|code was|codes were} taken out of the names.</source>
        <translation>从名称中取出 {count} 个代码。</translation>
    </message>
    <message>
        <source>What the field {field} holds is no code of {list} and was left; the names tell the codes.</source>
        <translation>字段 {field} 的内容不是 {list} 中的代码，未采用；代码按名称确定。</translation>
    </message>
    <message>
        <source>{name} is taken as {entry}: the list has no other one.</source>
        <translation>{name} 视为 {entry}：代码表中没有别的。</translation>
    </message>
    <message>
        <source>{name} is taken as {entry}: of several so called the one in {division}, where the plan lies.</source>
        <translation>{name} 视为 {entry}：几个同名社区中属于方案所在的{division}的那个。</translation>
    </message>
    <message>
        <source>{name}[ ({parent})] is not in {list} and has no code.</source>
        <translation>{name}[（{parent}）]不在 {list} 中，没有代码。</translation>
    </message>
    <message>
        <source>{name}[ ({parent})] has no code: {list} has the name only elsewhere, as {entries}. If it lies there, say so.</source>
        <translation>{name}[（{parent}）]没有代码：{list} 中此名称只在别处，即 {entries}。如确在该处，请说明。</translation>
    </message>
    <message>
        <source>{name} has no code.</source>
        <translation>{name} 没有代码。</translation>
    </message>
    <message>
        <source>{file}: the code {code} stands for different names: {names} (rows {rows}). Mend the list.</source>
        <translation>{file}：代码 {code} 对应不同的名称：{names}（第 {rows} 行）。请改正代码表。</translation>
    </message>
    <message>
        <source>{name} (row {rows}) may be one of several divisions of the plan: {candidates}. Choose the field of their codes or of what they lie in.</source>
        <translation>{name}（第 {rows} 行）可能是方案中的几个区划之一：{candidates}。请指定代码字段或上级字段。</translation>
    </message>
    <message>
        <source>Rows {rows} are taken as parts of one community, {name}, by their subdistrict.</source>
        <translation>第 {rows} 行同属一个街道，视为同一社区 {name} 的几部分。</translation>
    </message>
    <message>
        <source>{count|community was|communities were} found in {division} by name alone, while most lie in {most}: {entries}. Check them, or say where they lie.</source>
        <translation>{count} 个社区仅凭名称列入{division}，而多数在{most}：{entries}。请核对，或说明所在。</translation>
    </message>
    <message>
        <source>{count|code|codes}[ of the field {field}] are those of subdistricts or counties and tell where the communities lie.</source>
        <translation>[字段 {field} 中]{count} 个代码是街道或区县的，用于说明社区所在。</translation>
    </message>
    <message>
        <source>{name} keeps its code {code}, though nothing in the new data confirms it.</source>
        <translation>{name} 保留原代码 {code}，新数据中没有依据。</translation>
    </message>
    <message>
        <source>{count|row|rows} of {list} have codes of another length and were left.</source>
        <translation>{list} 中 {count} 行的代码位数不符，未采用。</translation>
    </message>
    <message>
        <source>{count|row|rows} of {list} have only a code or only a name and were left.</source>
        <translation>{list} 中 {count} 行只有代码或只有名称，未采用。</translation>
    </message>
    <message>
        <source>Hidden sheets of {list} were left: {sheets}.</source>
        <translation>{list} 的隐藏工作表未读取：{sheets}。</translation>
    </message>
    <message>
        <source>{code} lies in {parent}, of which the plan has several; it was put into none of them.</source>
        <translation>{code} 属于 {parent}，方案中有几个同名区划，未列入任何一个。</translation>
    </message>
    <message>
        <source>{count|division|divisions} got the name that {list} has for the code.</source>
        <translation>{count} 个区划按代码取得 {list} 中的名称。</translation>
    </message>
    <message>
        <source>Divide a block between[ {count}] buildings</source>
        <translation>按[ {count} 栋]建筑物划分街区</translation>
    </message>
    <message>
        <source>{count|division|divisions} got the code that {list} has for the name.</source>
        <translation>{count} 个区划按名称取得 {list} 中的代码。</translation>
    </message>
    <message>
        <source>{file}: row {row} says that it is a sum (“{text}”), but may be data as well, and the rows above it do not tell. Which one is it?</source>
        <translation>{file}：第 {row} 行标为合计（“{text}”），但也可能是数据，从上面各行无法判断。它是合计还是数据？</translation>
    </message>
    <message>
        <source>{file}: row {row} has no place, and its numbers are those of other rows together. Is it their sum, or data?</source>
        <translation>{file}：第 {row} 行没有位置，数字恰好是其他行之和。它是合计还是数据？</translation>
    </message>
    <message>
        <source>Row {row}: “{key}” matches no place, and its numbers are those of the rows above together. Is it their sum, or data?</source>
        <translation>第 {row} 行：“{key}”未匹配到位置，数字恰好是上面各行之和。它是合计还是数据？</translation>
    </message>
    <message>
        <source>“{value}” names no rows. Write their numbers, e.g. 17,25, or all for those that would be asked about.</source>
        <translation>“{value}”不是行号。请写行号，例如 17、25；或写“全部”（all），表示所有待确认的行。</translation>
    </message>
    <message>
        <source>Row {row} is told to be both a sum and data.</source>
        <translation>第 {row} 行既指定为合计，又指定为数据。</translation>
    </message>
    <message>
        <source>{file}: something was told of row {row}, and no record stands there.</source>
        <translation>{file}：指定了第 {row} 行，但该行没有记录。</translation>
    </message>
    <message>
        <source>Rows of sums are told of households only, not of {role:word}.</source>
        <translation>只有住户数据可以指定合计行，{role:word}不可以。</translation>
    </message>
    <message>
        <source>{count|record|records} without a code: row {rows}. Every one needs one[; {role:word} may also get theirs by name from a list of codes].</source>
        <translation>有 {count} 条记录没有代码：第 {rows} 行。每条都须有代码[；{role:word}也可以按名称从代码表取得代码]。</translation>
    </message>
    <message>
        <source>Communities get their codes by name from {list} ({rows|row|rows}).</source>
        <translation>社区按名称从 {list} 取得代码（{rows} 行）。</translation>
    </message>
    <message>
        <source>The recipe does not fit any more: several files may be what {file} was (entry {entry}): {candidates}.</source>
        <translation>导入设置已不适用：第 {entry} 条的 {file} 可能对应多个文件：{candidates}。</translation>
    </message>
    <message>
        <source>{file} is taken for what was {was}.</source>
        <translation>{file} 按上次的 {was} 处理。</translation>
    </message>
    <message>
        <source>Layer {layer} of {file} is taken for what was {was}.</source>
        <translation>{file} 的图层 {layer} 按上次的 {was} 处理。</translation>
    </message>
    <message>
        <source>Field {field} of {file} is taken for what was {was}.</source>
        <translation>{file} 的字段 {field} 按上次的 {was} 处理。</translation>
    </message>
    <message>
        <source>{file} has nothing in row {row}, named as the row of field names. Choose another one.</source>
        <translation>{file} 的第 {row} 行是空行，不能作表头。请另行指定。</translation>
    </message>
    <message>
        <source>Lists of codes are for communities, not for {role:word}. Leave the list out.</source>
        <translation>代码表只用于社区，不用于{role:word}。请不用代码表。</translation>
    </message>
    <message>
        <source>The line leaves[ grid {grid:grid}][ precinct {precinct:grid}] in one piece. Draw it from border to border.</source>
        <translation>该线没有把[网格 {grid:grid} ][派出所辖区 {precinct:grid} ]分开。请从边界画到边界。</translation>
    </message>
    <message>
        <source>The line does not meet[ grid {grid:grid}][ precinct {precinct:grid}]. Draw it across.</source>
        <translation>该线没有经过[网格 {grid:grid}][派出所辖区 {precinct:grid}]。请横穿它绘制。</translation>
    </message>
    <message>
        <source>The line meets no precinct. Draw it across one, from border to border.</source>
        <translation>该线没有经过任何派出所辖区。请横穿一个辖区，从边界画到边界。</translation>
    </message>
    <message>
        <source>A border has territory on both sides. Start on a border between two.</source>
        <translation>边界两侧都要有地块。请从两个地块之间的边界开始。</translation>
    </message>
    <message>
        <source>The new border must start and end on borders of the two. Go on to a border.</source>
        <translation>新边界的起点和终点都要落在这两者的边界上。请继续画到边界。</translation>
    </message>
    <message>
        <source>Nothing would be left of precinct {precinct:grid}. Merge the two precincts if this is meant.</source>
        <translation>派出所辖区 {precinct:grid} 将不剩任何地块。如果确要如此，请合并这两个辖区。</translation>
    </message>
    <message>
        <source>Territory always lies in a community. Choose the one that shall have it.</source>
        <translation>地块总要属于某个社区。请选择由哪个社区接收。</translation>
    </message>
    <message>
        <source>Communities are set up, joined and divided by import, as they were decided elsewhere. Here only their boundaries move.</source>
        <translation>社区的设立、合并与拆分由有关部门决定，须通过导入完成；这里只能移动社区边界。</translation>
    </message>
    <message>
        <source>The precinct does not exist any more.</source>
        <translation>该派出所辖区已不存在。</translation>
    </message>
    <message>
        <source>Select one precinct first.</source>
        <translation>请先选择一个派出所辖区。</translation>
    </message>
    <message>
        <source>At least two precincts are needed to merge.</source>
        <translation>合并至少需要两个派出所辖区。</translation>
    </message>
    <message>
        <source>Precinct {precinct:grid} has the code {code} already. Give this one another code.</source>
        <translation>派出所辖区 {precinct:grid} 已使用代码 {code}。请为本辖区另取代码。</translation>
    </message>
    <message>
        <source>These pieces are all of[ grid {grid:grid}][ precinct {precinct:grid}] already. Take fewer, or more.</source>
        <translation>这些地块已经是[网格 {grid:grid} ][派出所辖区 {precinct:grid} ]的全部。请少选一些，或多选一些。</translation>
    </message>
    <message>
        <source>Abolish precinct {precinct:grid}</source>
        <translation>撤销派出所辖区 {precinct:grid}</translation>
    </message>
    <message>
        <source>Give {faces|piece|pieces} to precinct {precinct:grid}</source>
        <translation>把 {faces|个地块|个地块}划入派出所辖区 {precinct:grid}</translation>
    </message>
    <message>
        <source>Take {faces|piece|pieces} out of their precincts</source>
        <translation>把 {faces|个地块|个地块}移出派出所辖区</translation>
    </message>
    <message>
        <source>Cut precinct {precinct:grid} into {parts} parts</source>
        <translation>把派出所辖区 {precinct:grid} 切分为 {parts} 部分</translation>
    </message>
    <message>
        <source>Cut {count} precincts into {parts} parts</source>
        <translation>把 {count} 个派出所辖区切分为 {parts} 部分</translation>
    </message>
    <message>
        <source>Merge {count|precinct|precincts} into precinct {precinct:grid}</source>
        <translation>把 {count|个派出所辖区|个派出所辖区}合并为派出所辖区 {precinct:grid}</translation>
    </message>
    <message>
        <source>New precinct of {faces|piece|pieces}</source>
        <translation>以 {faces|个地块|个地块}新建派出所辖区</translation>
    </message>
    <message>
        <source>Call precinct {precinct:grid}[ {name}][, code {code}]</source>
        <translation>将派出所辖区 {precinct:grid} 命名为[“{name}”][，代码 {code}]</translation>
    </message>
    <message>
        <source>Move the boundary between communities {community:grid} and {other:grid}</source>
        <translation>移动社区 {community:grid} 与 {other:grid} 之间的边界</translation>
    </message>
    <message>
        <source>Move the border between precincts {precinct:grid} and {other:grid}</source>
        <translation>移动派出所辖区 {precinct:grid} 与 {other:grid} 之间的边界</translation>
    </message>
    <message>
        <source>Move the border between grids {grid:grid} and {other:grid}[; {strips|strip goes|strips go} along][, {households|household|households}][, {persons|person|persons}]</source>
        <translation>移动网格 {grid:grid} 与 {other:grid} 之间的边界[，{strips} 个零星地块一并划入][，{households} 户][，{persons} 人]</translation>
    </message>
    <message>
        <source>{count|piece becomes|pieces become} unassigned: no open comprehensive grid of the new community lies beside.</source>
        <translation>{count|个地块|个地块}将变为未划入网格：新社区没有可接收的相邻综合网格。</translation>
    </message>
    <message>
        <source>Click the community that shall grow.</source>
        <translation>请单击要扩大的社区。</translation>
    </message>
    <message>
        <source>Click the precinct that shall grow.</source>
        <translation>请单击要扩大的派出所辖区。</translation>
    </message>
    <message>
        <source>{count|grid goes|grids go} along as a whole, numbered anew.</source>
        <translation>{count|个网格|个网格}整体随同划转，并重新编码。</translation>
    </message>
    <message>
        <source>This is the boundary of two communities. Edit community boundaries (Alt+3) to move it.</source>
        <translation>这是两个社区的边界。请切换到“社区边界”（Alt+3）再移动它。</translation>
    </message>
    <message>
        <source>Begin here and draw across a precinct.</source>
        <translation>从这里开始，横穿一个派出所辖区绘制。</translation>
    </message>
    <message>
        <source>Drag the point; both sides follow.</source>
        <translation>拖动该点，两侧随之改变。</translation>
    </message>
    <message>
        <source>There is no precinct on one side. Paint that territory first.</source>
        <translation>一侧没有派出所辖区。请先划定那里的归属。</translation>
    </message>
    <message>
        <source>Grab a border and push it. With Shift the line itself is pulled.</source>
        <translation>抓住边界并推动。按住 Shift 则拉动线本身。</translation>
    </message>
    <message>
        <source>Begin on a border and draw its new course back to a border.</source>
        <translation>从边界开始，画出新的走向，再回到边界。</translation>
    </message>
    <message>
        <source>The plan has no police precincts. Import them first.</source>
        <translation>方案中没有派出所辖区。请先导入派出所辖区。</translation>
    </message>
    <message>
        <source>The plan has no subdistricts, so stations have nothing to correspond to.</source>
        <translation>方案中没有街道，派出所无从对应。</translation>
    </message>
    <message>
        <source>The precinct[ {name}] has no code.</source>
        <translation>派出所辖区[ {name}] 没有代码。</translation>
    </message>
    <message>
        <source>The code {code} of precinct[ {name}] is that of another one, too.</source>
        <translation>派出所辖区[ {name}] 的代码 {code} 与另一辖区重复。</translation>
    </message>
    <message>
        <source>The precinct[ {code}][ {name}] has no territory in the plan.</source>
        <translation>派出所辖区[ {code}][ {name}] 在方案中没有范围。</translation>
    </message>
    <message>
        <source>There are no slivers to snap away.</source>
        <translation>没有需要消除的碎块。</translation>
    </message>
    <message>
        <source>{count|sliver lies|slivers lie} in locked grids or communities only. Unlock these first.</source>
        <translation>全部 {count} 处碎块都在已锁定的网格或社区中。请先解锁。</translation>
    </message>
    <message>
        <source>The plan has changed since these slivers were found. Look for them again.</source>
        <translation>找到这些碎块之后方案已变化，请重新查找。</translation>
    </message>
    <message>
        <source>Looking for the least change</source>
        <translation>正在寻找最小调整</translation>
    </message>
    <message>
        <source>The police station {name}[ ({code})] does not stand in its own precinct, so its place is not kept to.</source>
        <translation>派出所{name}[（{code}）]不在本所辖区内，其位置不作为约束。</translation>
    </message>
    <message>
        <source>Several precincts have the code of the police station {name}[ ({code})], so its place is not kept to.</source>
        <translation>有多个派出所辖区使用派出所{name}[（{code}）]的代码，其位置不作为约束。</translation>
    </message>
    <message>
        <source>Where the goal contradicts itself, what stays as it is was chosen by what else it serves, not by residents. Another choice may change less.</source>
        <translation>目标自相矛盾之处，哪些单位保持不变是按其涉及多少单位选定的，没有比较居民数；换一种选法变动可能更少。</translation>
    </message>
    <message>
        <source>In what moves {count|household point has|household points have} no count of residents. They weigh nothing in the least change and in limits.</source>
        <translation>变动范围内有 {count|个住户点|个住户点}未统计居民数，在求最小变动和核对上下限时不计入。</translation>
    </message>
    <message>
        <source>The community {unit:grid} goes to {subdistrict}, but keeps its code {code}, which does not begin with {prefix}.</source>
        <translation>社区“{unit:grid}”改属{subdistrict}，但代码 {code} 不变，与街道代码 {prefix} 不符。</translation>
    </message>
    <message>
        <source>Limits of residents need a count of residents: measure by persons or households that were counted.</source>
        <translation>居民数上下限须以居民数为依据：请按已统计的人数或户数计算。</translation>
    </message>
    <message>
        <source>The {kind:word} {unit:grid} stays as it is: what would have to change is locked.</source>
        <translation>{kind:word}“{unit:grid}”保持不变：需要调整的部分已锁定。</translation>
    </message>
    <message>
        <source>The {kind:word} {unit:grid} stays as it is: several police stations stand in it, and each stays in its own precinct.</source>
        <translation>{kind:word}“{unit:grid}”保持不变：其中有多个派出所驻地，各所须留在本所辖区内。</translation>
    </message>
    <message>
        <source>The {kind:word} {unit:grid} stays as it is: parts of a dedicated grid are not given to other grids.</source>
        <translation>{kind:word}“{unit:grid}”保持不变：专属网格的部分范围不划入其他网格。</translation>
    </message>
    <message>
        <source>The {kind:word} {unit:grid} stays as it is: a community in it lies in several precincts itself. Put the communities together first.</source>
        <translation>{kind:word}“{unit:grid}”保持不变：其中有社区本身跨多个辖区。请先使社区不跨辖区。</translation>
    </message>
    <message>
        <source>The {kind:word} {unit:grid} stays as it is: a precinct has nothing but slivers here, and nothing on its side could take them. Snap the slivers away first.</source>
        <translation>{kind:word}“{unit:grid}”保持不变：某辖区在此只有碎块，同侧没有可以接收的单位。请先消除碎块。</translation>
    </message>
    <message>
        <source>The {kind:word} {unit:grid} stays as it is: more of them need territory here than could each have a part, and each keeps something. The goal contradicts itself here.</source>
        <translation>{kind:word}“{unit:grid}”保持不变：此处需要保留范围的单位多于可以分给的部分，每个都须保留一部分。目标在此自相矛盾。</translation>
    </message>
    <message>
        <source>The {kind:word} {unit:grid} stays as it is: there is no other one for all that it serves. The goal contradicts itself here.</source>
        <translation>{kind:word}“{unit:grid}”保持不变：它所涉及的几处没有其他单位可用。目标在此自相矛盾。</translation>
    </message>
    <message>
        <source>The {kind:word} {unit:grid} stays as it is: nothing on the other side could take its part over.</source>
        <translation>{kind:word}“{unit:grid}”保持不变：另一侧没有可以接收该部分的单位。</translation>
    </message>
    <message>
        <source>The {kind:word} {unit:grid} stays as it is: else {holder:grid} would come apart.</source>
        <translation>{kind:word}“{unit:grid}”保持不变：否则“{holder:grid}”将不再连片。</translation>
    </message>
    <message>
        <source>The {kind:word} {unit:grid} stays as it is: else {holder:grid} would lose all that it has.</source>
        <translation>{kind:word}“{unit:grid}”保持不变：否则“{holder:grid}”将失去全部范围。</translation>
    </message>
    <message>
        <source>The {kind:word} {unit:grid} stays as it is: else {holder:grid} would have {count} residents, more than {most}.</source>
        <translation>{kind:word}“{unit:grid}”保持不变：否则“{holder:grid}”的居民数将达 {count}，超过 {most}。</translation>
    </message>
    <message>
        <source>The {kind:word} {unit:grid} stays as it is: else {holder:grid} would have {count} residents, fewer than {least}.</source>
        <translation>{kind:word}“{unit:grid}”保持不变：否则“{holder:grid}”的居民数将为 {count}，少于 {least}。</translation>
    </message>
    <message>
        <source>The {kind:word} {unit:grid} stays as it is: no change was found that keeps everything else right.</source>
        <translation>{kind:word}“{unit:grid}”保持不变：没有找到不影响其他要求的调整。</translation>
    </message>
    <message>
        <source>There is no such move to make.</source>
        <translation>没有这样的调整可执行。</translation>
    </message>
    <message>
        <source>The plan has changed since these moves were found. Look for them again.</source>
        <translation>找到这些调整之后方案已变化，请重新查找。</translation>
    </message>
    <message>
        <source>Something that would move has been locked. Unlock it, or look for moves again.</source>
        <translation>需要调整的部分已被锁定。请解锁，或重新查找调整。</translation>
    </message>
    <message>
        <source>With these moves alone, the {kind:word} {unit:grid} would come apart. Make those that belong to them, too.</source>
        <translation>仅执行这些调整，{kind:word}“{unit:grid}”将不再连片。请同时执行相关的调整。</translation>
    </message>
    <message>
        <source>With these moves alone, {unit:grid} would have {count} residents, beyond the limits asked for. Make those that belong to them, too.</source>
        <translation>仅执行这些调整，“{unit:grid}”的居民数将为 {count}，超出所要求的上下限。请同时执行相关的调整。</translation>
    </message>
    <message>
        <source>Snap {count|sliver|slivers} of precincts away: {area_m2:area}, {households|household|households}, {persons|person|persons}</source>
        <translation>消除 {count} 处辖区碎块：{area_m2:area}、{households|户|户}、{persons|人|人}</translation>
    </message>
    <message>
        <source>Grid[ {grid}][ {name}] in {community} lies partly in no precinct[, partly in {precincts}]: {area_m2:area} with {households|household|households} have no police station.</source>
        <translation>网格[ {grid}][ {name}]（{community}）有一部分不在任何派出所辖区内[，其余属 {precincts}]：{area_m2:area}、{households|户|户}没有派出所。</translation>
    </message>
    <message>
        <source>Grid[ {grid}][ {name}] in {community} cannot be judged: nobody was counted in this community.</source>
        <translation>{community}的网格[ {grid}][ {name}]无法判断规模：该社区没有任何住户数据。</translation>
    </message>
    <message>
        <source>The table {table} has more rows or columns than a sheet of {file} can hold. Ask for a higher level, or for JSON.</source>
        <translation>表“{table}”的行数或列数超出{file}一个工作表的容量。请改用更高的层级，或输出 JSON。</translation>
    </message>
    <message>
        <source>{file} has a number with more digits than can be read. Write it smaller.</source>
        <translation>{file} 中有一个数太大，无法读取，请改小。</translation>
    </message>
    <message>
        <source>{grid:grid} would no longer be connected: {parts} parts.</source>
        <translation>{grid:grid} 将不再连片，分成 {parts} 块。</translation>
    </message>
    <message>
        <source>{grid:grid} would lie in {parts} parts, more than now.</source>
        <translation>{grid:grid} 将分成 {parts} 块，比现在更散。</translation>
    </message>
    <message>
        <source>Only unassigned pieces are taken. Z changes that.</source>
        <translation>目前只取未划入的地块，按 Z 更改。</translation>
    </message>
    <message>
        <source>{strips|strip goes|strips go} along[, {households|household|households}][, {persons|person|persons}].</source>
        <translation>{strips} 个零星地块一并划入[，{households} 户][，{persons} 人]。</translation>
    </message>
    <message>
        <source>{strips|strip stays|strips stay} with the part beside.</source>
        <translation>{strips} 个零星地块留在相邻一侧。</translation>
    </message>
    <message>
        <source>Take {strips|strip|strips} between the parts into {grid:grid}: {area_m2:area}[, {households|household|households}][, {persons|person|persons}]</source>
        <translation>把各块之间的 {strips} 个零星地块划入 {grid:grid}：{area_m2:area}[，{households} 户][，{persons} 人]</translation>
    </message>
    <message>
        <source>Give {faces|piece|pieces} to grid[ {grid:grid}]; {strips|strip goes|strips go} along[, {households|household|households}][, {persons|person|persons}]</source>
        <translation>把 {faces} 个地块划入网格[ {grid:grid}]，{strips} 个零星地块一并划入[，{households} 户][，{persons} 人]</translation>
    </message>
    <message>
        <source>New grid of {faces|piece|pieces}; {strips|strip goes|strips go} along[, {households|household|households}][, {persons|person|persons}]</source>
        <translation>用 {faces} 个地块新建网格，{strips} 个零星地块一并划入[，{households} 户][，{persons} 人]</translation>
    </message>
    <message>
        <source>{grid:grid} lies in {parts} parts now.</source>
        <translation>{grid:grid} 现已分成 {parts} 块。</translation>
    </message>
    <message>
        <source>The line cuts off nothing but a strip, which stays with the part beside. B makes it a grid.</source>
        <translation>这条线只切下一个零星地块，它仍留在相邻一侧。按 B 可让它单独成为网格。</translation>
    </message>
    <message>
        <source>Make {site} a dedicated grid ({category:word}): it has ground of its own ({area_m2:area}) and {households|household|households} on it. No size rule holds for a dedicated grid; in a comprehensive one it would only stretch its territory.</source>
        <translation>宜将{site}设为专属网格（{category:word}）：自有场地{area_m2:area}，其中{households|户|户}。专属网格不受规模规则约束；并入综合网格只会拉大其范围。</translation>
    </message>
    <message>
        <source>Make this place ({category:word}) a dedicated grid: it has ground of its own ({area_m2:area}) and {households|household|households} on it. No size rule holds for a dedicated grid; in a comprehensive one it would only stretch its territory.</source>
        <translation>宜将这处场所（{category:word}）设为专属网格：自有场地{area_m2:area}，其中{households|户|户}。专属网格不受规模规则约束；并入综合网格只会拉大其范围。</translation>
    </message>
    <message>
        <source>Dividing blocks</source>
        <translation>正在拆分地块</translation>
    </message>
    <message>
        <source>Comparing alternatives</source>
        <translation>正在比较备选划分</translation>
    </message>
    <message>
        <source>Drawing the proposals</source>
        <translation>正在绘制划分建议</translation>
    </message>
    <message>
        <source>Taking the proposals over</source>
        <translation>正在采纳划分建议</translation>
    </message>
    <message>
        <source>The station[ {code}][ {name}] has no place on the map.</source>
        <translation>派出所[ {code}][ {name}] 未定位。</translation>
    </message>
    <message>
        <source>No precinct has the code of the station[ {code}][ {name}].</source>
        <translation>没有派出所辖区使用派出所[ {code}][ {name}] 的代码。</translation>
    </message>
    <message>
        <source>No station has the code of the precinct[ {code}][ {name}].</source>
        <translation>没有派出所使用派出所辖区[ {code}][ {name}] 的代码。</translation>
    </message>
    <message>
        <source>No precinct of the plan has the code or name “{station}”.</source>
        <translation>方案中没有代码或名称为“{station}”的派出所辖区。</translation>
    </message>
    <message>
        <source>{count|precinct|precincts} are called “{station}”. Name one by its code.</source>
        <translation>有 {count|个派出所辖区|个派出所辖区}名为“{station}”。请用代码指明一个。</translation>
    </message>
    <message>
        <source>Precinct {precinct:grid} need not match a subdistrict: {reason}</source>
        <translation>派出所辖区 {precinct:grid} 不要求与街道对应：{reason}</translation>
    </message>
    <message>
        <source>Precinct {precinct:grid} has to match a subdistrict again</source>
        <translation>派出所辖区 {precinct:grid} 恢复与街道对应的要求</translation>
    </message>
    <message>
        <source>The police beat does not exist any more.</source>
        <translation>该警务区已不存在。</translation>
    </message>
    <message>
        <source>These do not all lie in one police precinct. A beat lies in one: choose fewer, or move the precinct&apos;s line first.</source>
        <translation>所选不全在同一个派出所辖区内。一个警务区只属一个辖区：请少选一些，或先调整辖区界线。</translation>
    </message>
    <message>
        <source>These grids are all of the police beat[ {beat}] already. Take fewer, or more.</source>
        <translation>这些网格已经是警务区[ {beat}]的全部。请少选一些，或多选一些。</translation>
    </message>
    <message>
        <source>The police beat[ {beat}] lies in[ police precinct {precinct}], the grid in another one. Begin in a beat of the same precinct.</source>
        <translation>警务区[ {beat}]属于[派出所辖区 {precinct}]，该网格在另一辖区。请从同一辖区的警务区开始。</translation>
    </message>
    <message>
        <source>At least two police beats are needed to merge.</source>
        <translation>合并至少需要两个警务区。</translation>
    </message>
    <message>
        <source>The police beat[ {beat}] has the code {code} already. Give this one another code.</source>
        <translation>警务区[ {beat}]已使用代码 {code}。请为本警务区另取代码。</translation>
    </message>
    <message>
        <source>The number of officers must be a whole number, 0 or more.</source>
        <translation>警力必须是不小于 0 的整数。</translation>
    </message>
    <message>
        <source>The grids of the police beat[ {beat}] lie in no police precinct.</source>
        <translation>警务区[ {beat}]的网格不在任何派出所辖区内。</translation>
    </message>
    <message>
        <source>New police beat of {grids|grid|grids}[ in precinct {precinct}][; {ended|beat ends|beats end}]</source>
        <translation>用 {grids|个网格|个网格}新建警务区[（辖区 {precinct}）][；{ended|个警务区|个警务区}随之撤销]</translation>
    </message>
    <message>
        <source>Give {grids|grid|grids} to the police beat[ {beat}][; {ended|beat ends|beats end}]</source>
        <translation>把 {grids|个网格|个网格}划入警务区[ {beat}][；{ended|个警务区|个警务区}随之撤销]</translation>
    </message>
    <message>
        <source>Take {grids|grid|grids} out of their police beats[; {ended|beat ends|beats end}]</source>
        <translation>把 {grids|个网格|个网格}移出所属警务区[；{ended|个警务区|个警务区}随之撤销]</translation>
    </message>
    <message>
        <source>Merge {count} police beats into one[, {beat}]</source>
        <translation>把 {count} 个警务区合并为一个[：{beat}]</translation>
    </message>
    <message>
        <source>Abolish the police beat[ {beat}]</source>
        <translation>撤销警务区[ {beat}]</translation>
    </message>
    <message>
        <source>Abolish {count} police beats</source>
        <translation>撤销 {count} 个警务区</translation>
    </message>
    <message>
        <source>Call the police beat[ {beat}][ {name}][, code {code}][, {officers|officer|officers}]</source>
        <translation>设置警务区[ {beat}]：[{name}][，代码 {code}][，警力 {officers}]</translation>
    </message>
    <message>
        <source>Move the police beat[ {beat}] into[ police precinct {precinct}]</source>
        <translation>把警务区[ {beat}]改属[派出所辖区 {precinct}]</translation>
    </message>
    <message>
        <source>Take over {beats|proposed police beat|proposed police beats} in {precinct}[; {ended|beat ends|beats end}]</source>
        <translation>采纳 {precinct} 的 {beats|个警务区|个警务区}建议[；{ended|个警务区|个警务区}随之撤销]</translation>
    </message>
    <message>
        <source>Say how many police beats are wanted, or how many officers there are.</source>
        <translation>请指明需要几个警务区，或有多少警力。</translation>
    </message>
    <message>
        <source>No grid lies in this police precinct. Beats are made of grids: import or propose them first.</source>
        <translation>该派出所辖区内没有网格。警务区由网格组成：请先导入网格或生成网格建议。</translation>
    </message>
    <message>
        <source>{beats} police beats cannot be made of {grids|grid|grids}: a beat has one grid at least.</source>
        <translation>{grids|个网格|个网格}组不成 {beats} 个警务区：每个警务区至少一个网格。</translation>
    </message>
    <message>
        <source>The grids of the precinct lie in {parts} parts that do not touch, so {beats|beat|beats} cannot be connected. Ask for {parts} or more.</source>
        <translation>该辖区的网格分处互不相邻的 {parts} 部分，{beats|个警务区|个警务区}无法各自连片。请至少设 {parts} 个。</translation>
    </message>
    <message>
        <source>{officers|officer|officers} are fewer than {beats|beat|beats}. Each beat needs one.</source>
        <translation>{officers|名警力|名警力}少于 {beats|个警务区|个警务区}。每个警务区至少一名。</translation>
    </message>
    <message>
        <source>The precinct has {grids} grids, too many for one search.</source>
        <translation>该辖区有 {grids} 个网格，一次搜索无法处理。</translation>
    </message>
    <message>
        <source>{beats} connected beats were asked for, {found} were found. Try another number.</source>
        <translation>要求 {beats} 个连片警务区，只得到 {found} 个。请换一个数目。</translation>
    </message>
    <message>
        <source>The plan {file} has no police precinct with the code or name {precinct}.</source>
        <translation>方案 {file} 中没有代码或名称为 {precinct} 的派出所辖区。</translation>
    </message>
    <message>
        <source>Several police precincts are called {precinct}: {candidates}. Name it by its code.</source>
        <translation>有几个派出所辖区叫 {precinct}：{candidates}。请用代码指明。</translation>
    </message>
    <message>
        <source>Drag from a grid over others: they join its beat, or make a new one. Ctrl takes them out.</source>
        <translation>从一个网格拖过其他网格：它们加入其警务区，或组成新的警务区。按住 Ctrl 则移出。</translation>
    </message>
    <message>
        <source>New beat: {grids|grid|grids}, {households|household|households}, {persons|person|persons}.</source>
        <translation>新警务区：{grids|个网格|个网格}，{households|户|户}，{persons|人|人}。</translation>
    </message>
    <message>
        <source>Beat[ {beat}]: {grids|grid|grids}, {households|household|households}, {persons|person|persons}.</source>
        <translation>警务区[ {beat}]：{grids|个网格|个网格}，{households|户|户}，{persons|人|人}。</translation>
    </message>
    <message>
        <source>{grids|grid leaves its beat|grids leave their beats}.</source>
        <translation>{grids|个网格移出警务区|个网格移出警务区}。</translation>
    </message>
    <message>
        <source>Codes of police precincts</source>
        <translation>派出所辖区代码</translation>
    </message>
    <message>
        <source>Police precincts in several parts</source>
        <translation>派出所辖区分处几部分</translation>
    </message>
    <message>
        <source>Communities with several police stations</source>
        <translation>社区分属几个派出所</translation>
    </message>
    <message>
        <source>Territory without a police station</source>
        <translation>没有派出所的范围</translation>
    </message>
    <message>
        <source>Police stations outside their precincts</source>
        <translation>派出所不在本辖区内</translation>
    </message>
    <message>
        <source>Duplicate codes of police stations</source>
        <translation>派出所代码重复</translation>
    </message>
    <message>
        <source>Police beats without grids</source>
        <translation>没有网格的警务区</translation>
    </message>
    <message>
        <source>Police beats across precincts</source>
        <translation>警务区跨派出所辖区</translation>
    </message>
    <message>
        <source>Police beats in several parts</source>
        <translation>警务区分处几部分</translation>
    </message>
    <message>
        <source>Duplicate codes of police beats</source>
        <translation>警务区代码重复</translation>
    </message>
    <message>
        <source>Grids of several police beats</source>
        <translation>网格分属几个警务区</translation>
    </message>
    <message>
        <source>Grids without a police beat</source>
        <translation>没有警务区的网格</translation>
    </message>
    <message>
        <source>Police precinct[ {precinct}] has no code, by which its station would be known.</source>
        <translation>派出所辖区[ {precinct}]没有代码，无从对应其派出所。</translation>
    </message>
    <message>
        <source>{count} police precincts have the code {precinct_code}[: {names}]. Each needs its own.</source>
        <translation>{count} 个派出所辖区使用同一代码 {precinct_code}[：{names}]。各须有自己的代码。</translation>
    </message>
    <message>
        <source>Police precinct[ {precinct_code}][ {precinct}] lies in {parts} parts that do not touch; {households|household|households} live apart from the largest.</source>
        <translation>派出所辖区[ {precinct_code}][ {precinct}]分处互不相邻的 {parts} 部分；{households|户|户}不在最大的一部分内。</translation>
    </message>
    <message>
        <source>Police precinct[ {precinct_code}][ {precinct}] has {area_m2:area} of slivers apart from it, left over between two lines that mean the same.</source>
        <translation>派出所辖区[ {precinct_code}][ {precinct}]外有 {area_m2:area} 的零散碎块，是同一界线的两种画法之间的残余。</translation>
    </message>
    <message>
        <source>The residents of community {community} have {count} police stations: {precincts}; {households|household|households}, {persons|person|persons} live apart from the first.</source>
        <translation>社区 {community} 的居民分属 {count} 个派出所：{precincts}；其中 {households|户|户}、{persons|人|人}不属第一个。</translation>
    </message>
    <message>
        <source>{area_m2:area} of community {community} have no police station: {households|household|households}, {persons|person|persons}. Give the territory to a precinct.</source>
        <translation>社区 {community} 有 {area_m2:area} 没有派出所：{households|户|户}、{persons|人|人}。请划入某个辖区。</translation>
    </message>
    <message>
        <source>Station[ {station_code}][ {station}] lies in no precinct; its own is[ {precinct}].</source>
        <translation>派出所[ {station_code}][ {station}]不在任何辖区内；其本辖区是[ {precinct}]。</translation>
    </message>
    <message>
        <source>Station[ {station_code}][ {station}] lies in the precinct[ {other}]; its own is[ {precinct}].</source>
        <translation>派出所[ {station_code}][ {station}]位于辖区[ {other}]内；其本辖区是[ {precinct}]。</translation>
    </message>
    <message>
        <source>No precinct has the code of station[ {station_code}][ {station}].</source>
        <translation>没有哪个辖区使用派出所[ {station_code}][ {station}]的代码。</translation>
    </message>
    <message>
        <source>Nobody knows where station[ {station_code}][ {station}] is.</source>
        <translation>派出所[ {station_code}][ {station}]的位置不详。</translation>
    </message>
    <message>
        <source>{count} police stations have the code {station_code}: nobody can tell which is the precinct&apos;s.</source>
        <translation>{count} 个派出所使用同一代码 {station_code}，无法判断哪个是该辖区的派出所。</translation>
    </message>
    <message>
        <source>Police beat[ {beat_code}][ {beat}][ in {precinct}] has no grid.</source>
        <translation>警务区[ {beat_code}][ {beat}][（{precinct}）]没有网格。</translation>
    </message>
    <message>
        <source>Police beat[ {beat_code}][ {beat}][ of {precinct}]: {grids|grid lies|grids lie} outside this precinct[, in {others}], with {households|household|households}.</source>
        <translation>警务区[ {beat_code}][ {beat}][（{precinct}）]：{grids|个网格|个网格}在本辖区之外[，属 {others}]，共 {households|户|户}。</translation>
    </message>
    <message>
        <source>Police beat[ {beat_code}][ {beat}] is in no precinct.</source>
        <translation>警务区[ {beat_code}][ {beat}]不属于任何辖区。</translation>
    </message>
    <message>
        <source>Police beat[ {beat_code}][ {beat}][ of {precinct}] lies in {parts} parts that do not touch; {households|household|households} live apart from the largest.</source>
        <translation>警务区[ {beat_code}][ {beat}][（{precinct}）]分处互不相邻的 {parts} 部分；{households|户|户}不在最大的一部分内。</translation>
    </message>
    <message>
        <source>{count} police beats have the code {beat_code}. Each needs its own.</source>
        <translation>{count} 个警务区使用同一代码 {beat_code}。各须有自己的代码。</translation>
    </message>
    <message>
        <source>Grid[ {grid}][ {name}] in {community} is in {count} police beats[: {beats}].</source>
        <translation>网格[ {grid}][ {name}]（{community}）同属 {count} 个警务区[：{beats}]。</translation>
    </message>
    <message>
        <source>{grids|grid|grids} of police precinct[ {precinct}] are in no beat: {households|household|households}.</source>
        <translation>派出所辖区[ {precinct}]有 {grids|个网格|个网格}没有划入警务区：{households|户|户}。</translation>
    </message>
    <message>
        <source>Give {area_m2:area}, {households|household|households}, to the precinct {precinct:grid}</source>
        <translation>把 {area_m2:area}、{households|户|户}划入辖区 {precinct:grid}</translation>
    </message>
    <message>
        <source>Give the whole community to the precinct {precinct:grid}: {area_m2:area}, {households|household|households} change station</source>
        <translation>整个社区划入辖区 {precinct:grid}：{area_m2:area}、{households|户|户}更换派出所</translation>
    </message>
    <message>
        <source>Give the part that lies apart, {area_m2:area}, {households|household|households}, to the precinct {precinct:grid}</source>
        <translation>把分离的部分（{area_m2:area}、{households|户|户}）划入辖区 {precinct:grid}</translation>
    </message>
    <message>
        <source>Give the {parts} parts that lie apart to the precincts beside them</source>
        <translation>把分离的 {parts} 部分划入各自相邻的辖区</translation>
    </message>
    <message>
        <source>Keep {grid:grid} in the police beat[ {beat}] only</source>
        <translation>让{grid:grid}只属于警务区[ {beat}]</translation>
    </message>
    <message>
        <source>Move the police beat[ {beat}] into the precinct where its grids are</source>
        <translation>让警务区[ {beat}]改属其网格所在的辖区</translation>
    </message>
    <message>
        <source>Give {grids|grid|grids} to the police beats beside them in their own precinct</source>
        <translation>把 {grids|个网格|个网格}划入其所在辖区内相邻的警务区</translation>
    </message>
    <message>
        <source>Take {grids|grid|grids} out of the police beat[ {beat}]</source>
        <translation>把 {grids|个网格|个网格}移出警务区[ {beat}]</translation>
    </message>
    <message>
        <source>Give {grids|grid|grids} to the police beats beside them</source>
        <translation>把 {grids|个网格|个网格}划入相邻的警务区</translation>
    </message>
    <message>
        <source>Make a new police beat of {grids|grid|grids}</source>
        <translation>用 {grids|个网格|个网格}新建警务区</translation>
    </message>
    <message>
        <source>Police beat[ {code}][ {name}]: there is no precinct {precinct}.</source>
        <translation>警务区[ {code}][ {name}]：没有辖区 {precinct}。</translation>
    </message>
    <message>
        <source>Police beat[ {code}][ {name}]: {count} precincts are called {precinct}, and its grids do not tell which is meant.</source>
        <translation>警务区[ {code}][ {name}]：有 {count} 个辖区都是 {precinct}，从所含网格也看不出是哪一个。</translation>
    </message>
    <message>
        <source>Several grids have the code {code}, named for police beat {beat}. None of them was given to it.</source>
        <translation>警务区 {beat} 所列代码 {code} 有几个网格共用，均未划入该警务区。</translation>
    </message>
    <message>
        <source>The rows of police beat[ {code}][ {name}] tell different numbers of officers: {officers}. It has none now.</source>
        <translation>警务区[ {code}][ {name}] 各行所填警力不同：{officers}。现在未填。</translation>
    </message>
    <message>
        <source>Several police precincts have the code {code}: {names}[ (rows {rows})]. They stay apart; give each its own code.</source>
        <translation>几个派出所辖区使用同一代码 {code}：{names}[（第 {rows} 行）]。仍分别保留；请各取代码。</translation>
    </message>
    <message>
        <source>Police precinct[ {name}] has no code.</source>
        <translation>派出所辖区[ {name}]没有代码。</translation>
    </message>
    <message>
        <source>Police precinct[ {code}][ {name}] lies in {parts} parts that do not touch.</source>
        <translation>派出所辖区[ {code}][ {name}]分处互不相邻的 {parts} 部分。</translation>
    </message>
    <message>
        <source>There is no community {name} in the plan; the row was left out.</source>
        <translation>方案中没有社区 {name}；该行未导入。</translation>
    </message>
    <message>
        <source>Community {community} has several police stations in the table: {stations} (rows {rows}). It has none now; correct the table.</source>
        <translation>表中社区 {community} 有几个派出所：{stations}（第 {rows} 行）。现在它没有派出所；请更正该表。</translation>
    </message>
    <message>
        <source>{count|community was|communities were} found by name.</source>
        <translation>按名称对应了 {count} 个社区。</translation>
    </message>
    <message>
        <source>{count|community is|communities are} not in the table and without a police station: {names}.</source>
        <translation>{count} 个社区不在表中，没有派出所：{names}。</translation>
    </message>
    <message>
        <source>Part of community {community} lies in a precinct of another source, and stays there.</source>
        <translation>社区 {community} 的一部分属于其他来源的辖区，保持不变。</translation>
    </message>
    <message>
        <source>{count|row names|rows name} a community of which there are several: {candidates}. Choose the field of the subdistrict, or one with the codes of the communities.</source>
        <translation>{count} 行所称的社区有几个同名：{candidates}。请选择街道所在的字段，或社区代码所在的字段。</translation>
    </message>
    <message>
        <source>The table names no community of the plan[: {names}]. Choose the field of the communities.</source>
        <translation>表中没有方案里的任何社区[：{names}]。请选择社区所在的字段。</translation>
    </message>
    <message>
        <source>A station has neither code nor name and was left out.</source>
        <translation>有一个派出所既无代码也无名称，未导入。</translation>
    </message>
    <message>
        <source>Station[ {code}][ {name}] has no place[: “{address}”][ matches {places} places]. It is listed, and not on the map.</source>
        <translation>派出所[ {code}][ {name}]未定位[：“{address}”][对应 {places} 处]。已列入，但不在地图上。</translation>
    </message>
    <message>
        <source>Several stations have the code {code} (rows {rows}): nobody can tell which is the precinct&apos;s.</source>
        <translation>几个派出所使用同一代码 {code}（第 {rows} 行），无法判断哪个是该辖区的派出所。</translation>
    </message>
    <message>
        <source>No precinct has the code of station[ {code}][ {name}].</source>
        <translation>没有哪个辖区使用派出所[ {code}][ {name}]的代码。</translation>
    </message>
    <message>
        <source>Station[ {code}][ {name}] lies outside its precinct {precinct}[, in {other}].</source>
        <translation>派出所[ {code}][ {name}]不在本辖区 {precinct} 内[，位于 {other}]。</translation>
    </message>
    <message>
        <source>{count|thing that is no police station was|things that are no police stations were} left out.</source>
        <translation>{count} 个不是派出所的要素未导入。</translation>
    </message>
    <message>
        <source>The older state is in {crs} and the plan in {other}; they cannot be compared.</source>
        <translation>较早的状态使用 {crs}，方案使用 {other}，无法比较。</translation>
    </message>
    <message>
        <source>There is no file and no kept version {name}.[ Versions kept in the plan: {known}.]</source>
        <translation>没有名为 {name} 的文件或保存的版本。[方案中保存的版本：{known}。]</translation>
    </message>
    <message>
        <source>{name} may be any of these: {known}.</source>
        <translation>{name} 可能是以下任一项：{known}。</translation>
    </message>
    <message>
        <source>Bounds are written down for one grid at a time, or worked out again; the code names {count}.</source>
        <translation>四至一次只写一个网格；这个代码对应 {count} 个。</translation>
    </message>
    <message>
        <source>{file} is there already. Copy to a new file.</source>
        <translation>{file} 已经存在。请复制为新文件。</translation>
    </message>
    <message>
        <source>“{value}” is no date. Write it like 2024-03-01.</source>
        <translation>“{value}”不是日期。请写成 2024-03-01 这样。</translation>
    </message>
    <message>
        <source>The person is not in the plan any more.</source>
        <translation>方案中已没有这个人员。</translation>
    </message>
    <message>
        <source>The post is not in the plan any more.</source>
        <translation>方案中已没有这个任职。</translation>
    </message>
    <message>
        <source>The four bounds of grid {grid:grid} have more than {longest} characters. Write them shorter.</source>
        <translation>网格{grid:grid}的四至超过 {longest} 字，请写得简短些。</translation>
    </message>
    <message>
        <source>Grid {grid:grid} has no territory, so it has no bounds to be written down.</source>
        <translation>网格{grid:grid}没有范围，因此写不了四至。</translation>
    </message>
    <message>
        <source>A person needs a name.</source>
        <translation>人员需要有姓名。</translation>
    </message>
    <message>
        <source>This is no phone number: at least three digits, with blanks, hyphens or brackets between them, and no letters.</source>
        <translation>这不是电话号码：至少三位数字，中间可有空格、连字符或括号，不能有字母。</translation>
    </message>
    <message>
        <source>The last day {until} is before the first one, {from}. Change one of them.</source>
        <translation>最后一天 {until} 早于第一天 {from}。请改其中一个。</translation>
    </message>
    <message>
        <source>{person} has this post on grid {grid:grid} at that time already. End it first, or choose another role.</source>
        <translation>{person}在这段时间已在网格{grid:grid}担任此职。请先结束原任职，或选其他角色。</translation>
    </message>
    <message>
        <source>Work the four bounds of {grid:grid} out anew</source>
        <translation>重新推算{grid:grid}的四至</translation>
    </message>
    <message>
        <source>Keep the four bounds of {grid:grid} as they are written</source>
        <translation>{grid:grid}的四至保持所写内容</translation>
    </message>
    <message>
        <source>The last day {until} is before the first one, {from}; the row was left out.</source>
        <translation>最后一天 {until} 早于第一天 {from}；该行未导入。</translation>
    </message>
    <message>
        <source>{count} grids are called “{grid}”; the row was left out. Give the grid&apos;s code, or a column with its community.</source>
        <translation>有 {count} 个网格都叫“{grid}”；该行未导入。请给出网格代码，或加一列所属社区。</translation>
    </message>
    <message>
        <source>The plan has no grid “{grid}”; the row was left out.</source>
        <translation>方案中没有网格“{grid}”；该行未导入。</translation>
    </message>
    <message>
        <source>“{value}” is no date like 2024-03-01; the post has none there.</source>
        <translation>“{value}”不是 2024-03-01 这样的日期；该任职此项留空。</translation>
    </message>
    <message>
        <source>The row names no grid and was left out.</source>
        <translation>该行没有写网格，未导入。</translation>
    </message>
    <message>
        <source>The row names nobody and was left out.</source>
        <translation>该行没有写姓名，未导入。</translation>
    </message>
    <message>
        <source>What stands in the column of phones is no phone number; it was left out.</source>
        <translation>电话一栏所写不是电话号码，已略去。</translation>
    </message>
    <message>
        <source>The row tells no role, such as grid chief or grid worker, and was left out. Name the column of roles.</source>
        <translation>该行没有写角色（如网格长、网格员），未导入。请指明角色所在的字段。</translation>
    </message>
    <message>
        <source>No row names a grid of this plan and the role of somebody on it. Number the grids first, or choose other columns.</source>
        <translation>没有一行写明本方案的网格和在其中的角色。请先为网格编码，或选其他字段。</translation>
    </message>
    <message>
        <source>The list replaces {posts|post|posts}; {persons|person|persons} without a post went with them.</source>
        <translation>名单替换了原有的 {posts} 项任职；其中 {persons} 人已无任职，一并删除。</translation>
    </message>
    <message>
        <source>{posts|post|posts} of grids and roles that the list does not name stay. End or remove those that are over.</source>
        <translation>名单未涉及的网格和岗位保留了原有的 {posts} 项任职。已结束的请填写最后一天或移除。</translation>
    </message>
    <message>
        <source>The last day “{value}” is no date like 2024-03-01, so nobody knows whether the post is over; the row was left out.</source>
        <translation>最后一天“{value}”不是 2024-03-01 这样的日期，无法判断任职是否已结束；该行未导入。</translation>
    </message>
    <message>
        <source>{count|row|rows} without a role: taken as {role:word}, as the column {field} says.</source>
        <translation>{count} 行没有写角色，按字段“{field}”的名称作为{role:word}。</translation>
    </message>
    <message>
        <source>The role “{role}” is none of chief, worker, community officer and supervisor; the row was left out.</source>
        <translation>角色“{role}”不是网格长、网格员、社区民警、监督员之一；该行未导入。</translation>
    </message>
    <message>
        <source>The person has this post on grid {grid} already; the row was left out.</source>
        <translation>此人已在网格 {grid} 担任此职；该行未导入。</translation>
    </message>
    <message>
        <source>Make {person} {role:word} of[ grid {grid:grid}]</source>
        <translation>[在网格{grid:grid}]安排{person}任{role:word}</translation>
    </message>
    <message>
        <source>Write down the four bounds of grid {grid:grid}</source>
        <translation>写定网格{grid:grid}的四至</translation>
    </message>
    <message>
        <source>Let the four bounds of grid {grid:grid} be worked out</source>
        <translation>网格{grid:grid}的四至改为自动推算</translation>
    </message>
    <message>
        <source>Change the record of {person}</source>
        <translation>修改人员{person}的记录</translation>
    </message>
    <message>
        <source>Change the post of {person}[ on grid {grid:grid}]: {role:word}</source>
        <translation>修改{person}[在网格{grid:grid}]的任职：{role:word}</translation>
    </message>
    <message>
        <source>Remove {person} and all posts</source>
        <translation>删除{person}及其全部任职</translation>
    </message>
    <message>
        <source>Take {person} off[ grid {grid:grid}]</source>
        <translation>取消{person}[在网格{grid:grid}]的任职</translation>
    </message>
    <message>
        <source>The picture {file} has {megapixels} million pixels; at most {most} million are taken. Make it smaller first.</source>
        <translation>图片 {file} 有 {megapixels} 百万像素，最多可用 {most} 百万像素。请先缩小。</translation>
    </message>
    <message>
        <source>The picture {file} cannot be read[: {detail}]. Choose a whole JPEG or PNG picture.</source>
        <translation>图片 {file} 无法读取[：{detail}]。请选完整的 JPEG 或 PNG 图片。</translation>
    </message>
    <message>
        <source>The border of grid[ {grid}][ {name}] in {community} has changed since its four bounds were written down: “{text}”. Work them out anew, or look whether they are still right.</source>
        <translation>{community}的网格[ {grid}][ {name}]写定四至“{text}”之后，边界有变动。请重新推算，或核对是否仍然正确。</translation>
    </message>
    <message>
        <source>Grid[ {grid}][ {name}] in {community} has {count} chiefs at a time. End the post of all but one.</source>
        <translation>{community}的网格[ {grid}][ {name}]同时有 {count} 名网格长。请只留一人，其余结束任职。</translation>
    </message>
    <message>
        <source>{file} is no template of a sheet: {what}.</source>
        <translation>{file} 不是图件模板：{what}。</translation>
    </message>
    <message>
        <source>There is no template “{name}”. Known are: {known}.</source>
        <translation>没有名为“{name}”的模板。现有：{known}。</translation>
    </message>
    <message>
        <source>Four bounds of an older border</source>
        <translation>四至与现边界不符</translation>
    </message>
    <message>
        <source>Grids with several chiefs</source>
        <translation>网格长不止一人</translation>
    </message>
    <message>
        <source>The precinct layer does not exist any more.</source>
        <translation>该辖区图层已不存在。</translation>
    </message>
    <message>
        <source>A precinct layer needs a name.</source>
        <translation>辖区图层需要名称。</translation>
    </message>
    <message>
        <source>There is a precinct layer {name} already. Choose another name.</source>
        <translation>已有辖区图层 {name}。请换一个名称。</translation>
    </message>
    <message>
        <source>Precinct layer {name} is in force. Put another one in force, then remove it.</source>
        <translation>辖区图层 {name} 是现行图层。请先将另一个设为现行，再删除它。</translation>
    </message>
    <message>
        <source>There is no precinct layer {name}[. The plan has {known}].</source>
        <translation>没有辖区图层 {name}[。方案中有 {known}]。</translation>
    </message>
    <message>
        <source>Only police precincts are kept in layers; {role:word} are not.</source>
        <translation>只有派出所辖区分图层保存；{role:word}不分图层。</translation>
    </message>
    <message>
        <source>New precinct layer {name}</source>
        <translation>新建辖区图层 {name}</translation>
    </message>
    <message>
        <source>Copy the precincts in force into precinct layer {name}</source>
        <translation>将现行辖区复制为辖区图层 {name}</translation>
    </message>
    <message>
        <source>Call precinct layer {old} {name}</source>
        <translation>将辖区图层 {old} 改名为 {name}</translation>
    </message>
    <message>
        <source>Put precinct layer {name} in force in place of {old}</source>
        <translation>将辖区图层 {name} 设为现行，取代 {old}</translation>
    </message>
    <message>
        <source>Remove precinct layer {name}</source>
        <translation>删除辖区图层 {name}</translation>
    </message>
    <message>
        <source>Import {role:word} into precinct layer {layer}: {source}, {rows|row|rows}</source>
        <translation>向辖区图层 {layer} 导入{role:word}：{source}，{rows} 行</translation>
    </message>
    <message>
        <source>Replace {role:word} in precinct layer {layer}: {source}, {rows|row|rows}</source>
        <translation>替换辖区图层 {layer} 中的{role:word}：{source}，{rows} 行</translation>
    </message>
    <message>
        <source>Make {count|move|moves} so that {goal:word}[ ({communities})]: {households|household|households}, {persons|person|persons}</source>
        <translation>执行 {count} 项调整，目标：{goal:word}[（{communities}）]；{households|户|户}，{persons|人|人}</translation>
    </message>
    <message>
        <source>The police station does not exist any more.</source>
        <translation>该派出所已不存在。</translation>
    </message>
    <message>
        <source>A police station needs a code or a name.</source>
        <translation>派出所需要代码或名称。</translation>
    </message>
    <message>
        <source>The police station[ {station}] has the code {code} already. Give this one another code.</source>
        <translation>派出所[ {station}]已使用代码 {code}，请另取代码。</translation>
    </message>
    <message>
        <source>New police station[ {station_code}][ {station}][, {officers|officer|officers}]</source>
        <translation>新建派出所[ {station_code}][ {station}][，警力 {officers}]</translation>
    </message>
    <message>
        <source>Place the police station[ {station_code}][ {station}] on the map</source>
        <translation>在地图上标出派出所[ {station_code}][ {station}]</translation>
    </message>
    <message>
        <source>Move the police station[ {station_code}][ {station}]</source>
        <translation>移动派出所[ {station_code}][ {station}]</translation>
    </message>
    <message>
        <source>Take the police station[ {station_code}][ {station}] off the map</source>
        <translation>从地图上移去派出所[ {station_code}][ {station}]</translation>
    </message>
    <message>
        <source>Call the police station[ {station}][ {name}][, code {code}][, {officers|officer|officers}]</source>
        <translation>设置派出所[ {station}]：[{name}][，代码 {code}][，警力 {officers}]</translation>
    </message>
    <message>
        <source>Remove the police station[ {station_code}][ {station}]</source>
        <translation>删除派出所[ {station_code}][ {station}]</translation>
    </message>
    <message>
        <source>The plan {file} has no police station with the code or name {station}.</source>
        <translation>方案 {file} 中没有代码或名称为 {station} 的派出所。</translation>
    </message>
    <message>
        <source>Several police stations are called {station}: {candidates}. Name it by its code.</source>
        <translation>有多个派出所名为 {station}：{candidates}。请用代码指明。</translation>
    </message>
    <message>
        <source>Move {count} police beats into the precincts of their grids</source>
        <translation>将 {count} 个警务区移入其网格所在的派出所辖区</translation>
    </message>
    <message>
        <source>Click where the station of a precinct is; drag one to move it. Ctrl takes it off the map.</source>
        <translation>在辖区内单击标出其派出所；拖动可移动。按住 Ctrl 单击则从地图上移去。</translation>
    </message>
    <message>
        <source>New police station[ {station_code}][ {station}].</source>
        <translation>新派出所[ {station_code}][ {station}]。</translation>
    </message>
    <message>
        <source>Police station[ {station_code}][ {station}] stands here.</source>
        <translation>派出所[ {station_code}][ {station}]位于此处。</translation>
    </message>
    <message>
        <source>Police station[ {station_code}][ {station}].</source>
        <translation>派出所[ {station_code}][ {station}]。</translation>
    </message>
    <message>
        <source>Police station[ {station_code}][ {station}] leaves the map.</source>
        <translation>派出所[ {station_code}][ {station}]从地图上移去。</translation>
    </message>
    <message>
        <source>No precinct lies here whose station is missing. Drag a station that is on the map, or make one in the list of stations.</source>
        <translation>此处没有缺少派出所的辖区。请拖动图上的派出所，或在派出所列表中新建。</translation>
    </message>
    <message>
        <source>Moves of both sides rest on each other and are made all at once. Take all of them, or choose one side.</source>
        <translation>两侧的调整互为前提，只能全部执行。请全部执行，或选择其中一侧。</translation>
    </message>
    <message>
        <source>{file} was made by a newer version of the program (templates of version {version}). Open it there, or choose another template.</source>
        <translation>{file} 由较新版本的程序制作（模板版本 {version}）。请用该版本打开，或改选其他模板。</translation>
    </message>
    <message>
        <source>The template “{template}” is not made for sheets of this level ({level:word}). Choose another level or template.</source>
        <translation>模板“{template}”不用于这一级别（{level:word}）的图件。请改选级别或模板。</translation>
    </message>
    <message>
        <source>The template “{template}” has a public edition only. Choose that edition.</source>
        <translation>模板“{template}”只有公开版。请选择公开版。</translation>
    </message>
    <message>
        <source>The public edition leaves the office and shows no people and no phones. Go to the internal edition to add them.</source>
        <translation>公开版对外发布，不显示人员和电话。请切换到内部版再添加。</translation>
    </message>
    <message>
        <source>{file} could not be written, although others were before it: {written}. Print again when the folder can be written to.</source>
        <translation>无法写入 {file}，在此之前已写入：{written}。请在文件夹可以写入后重新打印。</translation>
    </message>
    <message>
        <source>A picture of this paper with {dpi} dots to the inch is too large to be drawn. Choose {most} or fewer, or SVG or PDF, which have no dots.</source>
        <translation>此纸张按每英寸 {dpi} 点绘制，图片太大。请选择不超过 {most} 点，或改用不分点的 SVG 或 PDF。</translation>
    </message>
    <message>
        <source>No printer is installed on this computer. Print into a PDF and take that to another one.</source>
        <translation>此计算机未安装打印机。请打印为 PDF，再拿到其他计算机上打印。</translation>
    </message>
    <message>
        <source>The printer {name} is not there (any more). There are: {known}. Choose one of them, or print into a PDF.</source>
        <translation>打印机 {name} 不存在或已移除。现有：{known}。请从中选择，或打印为 PDF。</translation>
    </message>
    <message>
        <source>The printer {name} did not take the sheets[: {what}]. See whether it is on and accepts jobs, or print into a PDF.[ Taken back: {cancelled|job|jobs} that it had taken before, of which sheets may have come out.][ Not to be taken back, as printed already or on the way: {kept|job|jobs}.]</source>
        <translation>打印机 {name} 未接收图件[：{what}]。请检查它是否开机并接受作业，或打印为 PDF。[此前已接收的 {cancelled} 个作业已取消，其中可能有图件已打出。][{kept} 个作业已打印或正在打印，未能取消。]</translation>
    </message>
    <message>
        <source>Nothing was printed: the sheets need files in the folder {folder}, where none can be made[: {what}]. Free some space there, or ask for permission to write.</source>
        <translation>未打印：图件须先写入文件夹 {folder}，但无法在其中建立文件[：{what}]。请腾出空间，或申请写入权限。</translation>
    </message>
    <message>
        <source>The printer {name} has no paper {paper}. Choose a paper that it has, or print into a PDF.</source>
        <translation>打印机 {name} 没有纸张 {paper}。请选择它有的纸张，或打印为 PDF。</translation>
    </message>
    <message>
        <source>Writing the sheets</source>
        <translation>正在写入图件</translation>
    </message>
</context>
<context>
    <name>RecentMenu</name>
    <message>
        <source>Open &amp;recent</source>
        <translation>最近打开(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Clear this list</source>
        <translation>清空列表(&amp;C)</translation>
    </message>
</context>
<context>
    <name>SavePath</name>
    <message>
        <source>“%1” exists already. Replace it?</source>
        <translation>“%1”已存在，是否替换？</translation>
    </message>
    <message numerus="yes">
        <source>%n files exist already: %1. Replace them?</source>
        <translation>
            <numerusform>已存在 %n 个文件：%1。是否替换？</numerusform>
        </translation>
    </message>
    <message>
        <source>Replace files</source>
        <translation>替换文件</translation>
    </message>
    <message>
        <source>Replace</source>
        <translation>替换</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
</context>
<context>
    <name>Sheet</name>
    <message>
        <source>Household point</source>
        <translation>住户点</translation>
    </message>
    <message>
        <source>{n} hh</source>
        <translation>{n}户</translation>
    </message>
    <message>
        <source>{n} hh, partly counted</source>
        <translation>{n}户（部分未统计）</translation>
    </message>
    <message>
        <source>{n} pers.</source>
        <translation>{n}人</translation>
    </message>
    <message>
        <source>In band</source>
        <translation>规模适度</translation>
    </message>
    <message>
        <source>In band by persons</source>
        <translation>按人数适度</translation>
    </message>
    <message>
        <source>Too small</source>
        <translation>偏小</translation>
    </message>
    <message>
        <source>Too large</source>
        <translation>偏大</translation>
    </message>
    <message>
        <source>Dedicated</source>
        <translation>专属</translation>
    </message>
    <message>
        <source>Exempt</source>
        <translation>豁免</translation>
    </message>
    <message>
        <source>by persons</source>
        <translation>按人数</translation>
    </message>
    <message>
        <source>small</source>
        <translation>偏小</translation>
    </message>
    <message>
        <source>large</source>
        <translation>偏大</translation>
    </message>
    <message>
        <source>dedicated</source>
        <translation>专属</translation>
    </message>
    <message>
        <source>exempt</source>
        <translation>豁免</translation>
    </message>
    <message>
        <source>Unassigned</source>
        <translation>未划入网格</translation>
    </message>
    <message>
        <source>Grid map of {name}</source>
        <comment>city</comment>
        <translation>{name}网格图</translation>
    </message>
    <message>
        <source>Grid map of {name}</source>
        <comment>county</comment>
        <translation>{name}网格图</translation>
    </message>
    <message>
        <source>Grid map of {name}</source>
        <comment>subdistrict</comment>
        <translation>{name}网格图</translation>
    </message>
    <message>
        <source>Grid map of {name}</source>
        <comment>community</comment>
        <translation>{name}网格图</translation>
    </message>
    <message>
        <source>{name}</source>
        <comment>title of a grid&apos;s sheet</comment>
        <translation>{name}图</translation>
    </message>
    <message>
        <source>lowest first</source>
        <comment>order of units in a title: lowest first or highest first</comment>
        <translation>highest first</translation>
    </message>
    <message>
        <source>City</source>
        <translation>市</translation>
    </message>
    <message>
        <source>County</source>
        <translation>区县</translation>
    </message>
    <message>
        <source>Subdistrict</source>
        <translation>街道（乡镇）</translation>
    </message>
    <message>
        <source>Community</source>
        <translation>社区（村）</translation>
    </message>
    <message>
        <source>Grid</source>
        <translation>网格</translation>
    </message>
    <message>
        <source>Legend</source>
        <translation>图例</translation>
    </message>
    <message>
        <source>Block line</source>
        <translation>街区线</translation>
    </message>
    <message>
        <source>Grid boundary</source>
        <translation>网格界</translation>
    </message>
    <message>
        <source>Community boundary</source>
        <translation>社区（村）界</translation>
    </message>
    <message>
        <source>Subdistrict boundary</source>
        <translation>街道（乡镇）界</translation>
    </message>
    <message>
        <source>County boundary</source>
        <translation>区县界</translation>
    </message>
    <message>
        <source>City boundary</source>
        <translation>市界</translation>
    </message>
    <message>
        <source>Police precinct</source>
        <translation>派出所辖区</translation>
    </message>
    <message>
        <source>Expressway</source>
        <translation>快速路</translation>
    </message>
    <message>
        <source>Arterial road</source>
        <translation>主干路</translation>
    </message>
    <message>
        <source>Street</source>
        <translation>一般道路</translation>
    </message>
    <message>
        <source>Lane</source>
        <translation>街巷</translation>
    </message>
    <message>
        <source>Railway</source>
        <translation>铁路</translation>
    </message>
    <message>
        <source>River</source>
        <translation>河流</translation>
    </message>
    <message>
        <source>Water</source>
        <translation>水系</translation>
    </message>
    <message>
        <source>Building</source>
        <translation>建筑物</translation>
    </message>
    <message>
        <source>Site</source>
        <translation>专属场所</translation>
    </message>
    <message>
        <source>Households</source>
        <translation>户数</translation>
    </message>
    <message>
        <source>Scale 1:{n}</source>
        <translation>比例尺 1:{n}</translation>
    </message>
    <message>
        <source>N</source>
        <comment>north</comment>
        <translation>北</translation>
    </message>
    <message>
        <source>m</source>
        <translation>米</translation>
    </message>
    <message>
        <source>km</source>
        <translation>千米</translation>
    </message>
    <message>
        <source>Published by {value}</source>
        <translation>编制单位：{value}</translation>
    </message>
    <message>
        <source>Drawn by {value}</source>
        <translation>制图人：{value}</translation>
    </message>
    <message>
        <source>Approved by {value}</source>
        <translation>审定：{value}</translation>
    </message>
    <message>
        <source>Date: {value}</source>
        <translation>制图日期：{value}</translation>
    </message>
    <message>
        <source>Sources: {value}</source>
        <translation>资料来源：{value}</translation>
    </message>
    <message>
        <source>Coordinates: {value}</source>
        <translation>坐标系：{value}</translation>
    </message>
    <message>
        <source>Map review number: {value}</source>
        <translation>审图号：{value}</translation>
    </message>
    <message>
        <source>{value}</source>
        <comment>classification</comment>
        <translation>密级：{value}</translation>
    </message>
    <message>
        <source>, </source>
        <comment>between the names of sources</comment>
        <translation>，</translation>
    </message>
    <message>
        <source>Location in {name}</source>
        <translation>在{name}的位置</translation>
    </message>
    <message>
        <source>No.</source>
        <translation>编号</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Grids</source>
        <translation>网格</translation>
    </message>
    <message>
        <source>Persons</source>
        <translation>人数</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>合计</translation>
    </message>
    <message>
        <source>Not labelled on the map</source>
        <translation>图上未注记</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>代码</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>类型</translation>
    </message>
    <message>
        <source>Area</source>
        <translation>面积</translation>
    </message>
    <message>
        <source>{n} km²</source>
        <translation>{n}平方千米</translation>
    </message>
    <message>
        <source>Comprehensive grid</source>
        <translation>综合网格</translation>
    </message>
    <message>
        <source>Dedicated grid</source>
        <translation>专属网格</translation>
    </message>
    <message>
        <source>not counted</source>
        <translation>未统计</translation>
    </message>
    <message>
        <source>CGCS2000, 3-degree Gauss-Krüger, central meridian %1° E</source>
        <translation>2000国家大地坐标系，高斯-克吕格3度带，中央经线东经%1°</translation>
    </message>
    <message>
        <source>CGCS2000, 3-degree Gauss-Krüger, zone %1</source>
        <translation>2000国家大地坐标系，高斯-克吕格3度带第%1带</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>coordinate system and its code</comment>
        <translation>%1（%2）</translation>
    </message>
    <message>
        <source>Not counted</source>
        <translation>未统计</translation>
    </message>
    <message>
        <source>{n} more on the next page</source>
        <translation>另有{n}行，见续表</translation>
    </message>
    <message>
        <source>Codes of grids: {code} + No.</source>
        <translation>网格代码：{code} + 编号</translation>
    </message>
    <message>
        <source>{n} ha</source>
        <translation>{n}公顷</translation>
    </message>
    <message>
        <source>{n} m²</source>
        <translation>{n}平方米</translation>
    </message>
    <message>
        <source>Dedicated grid map of {name}</source>
        <translation>{name}专属网格图</translation>
    </message>
    <message>
        <source>{name} ({part})</source>
        <comment>a city&apos;s sheet on which there is one district</comment>
        <translation>{name}（{part}）</translation>
    </message>
    <message>
        <source>{title}, continued {n}</source>
        <translation>{title}（续表{n}）</translation>
    </message>
    <message>
        <source>Others</source>
        <translation>其他</translation>
    </message>
    <message>
        <source>Precinct map of {name}</source>
        <translation>{name}辖区图</translation>
    </message>
    <message>
        <source>Beat map of {name}</source>
        <translation>{name}图</translation>
    </message>
    <message>
        <source>Police precincts of {name}</source>
        <translation>{name}派出所辖区图</translation>
    </message>
    <message>
        <source>{title}, detail {letter}</source>
        <translation>{title}（局部{letter}）</translation>
    </message>
    <message>
        <source>{title} (part {n} of {all})</source>
        <translation>{title}（第{n}幅，共{all}幅）</translation>
    </message>
    <message>
        <source>adjoining: part {n}</source>
        <comment>at the edge of a part of a map</comment>
        <translation>接第{n}幅</translation>
    </message>
    <message>
        <source>Parts, 1:{n}</source>
        <comment>in the legend: frames of parts of the map</comment>
        <translation>分幅，1:{n}</translation>
    </message>
    <message>
        <source>Parts, {overlap} mm overlap</source>
        <comment>heading of a small map</comment>
        <translation>分幅索引（重叠{overlap}毫米）</translation>
    </message>
    <message>
        <source>{letter}  1:{n}</source>
        <comment>letter and scale of an enlarged part of the map</comment>
        <translation>{letter}  1:{n}</translation>
    </message>
    <message>
        <source>Police beat</source>
        <translation>警务区</translation>
    </message>
    <message>
        <source>Police beats</source>
        <translation>警务区</translation>
    </message>
    <message>
        <source>Police station</source>
        <translation>派出所</translation>
    </message>
    <message>
        <source>Communities</source>
        <translation>社区（村）</translation>
    </message>
    <message>
        <source>Officers</source>
        <translation>警力</translation>
    </message>
    <message>
        <source>Subdistricts</source>
        <translation>街道（乡镇）</translation>
    </message>
    <message>
        <source>whole</source>
        <comment>instead of a share of 100 %</comment>
        <translation>全部</translation>
    </message>
    <message>
        <source>Share of households</source>
        <translation>占户数</translation>
    </message>
    <message>
        <source>Share of persons</source>
        <translation>占人数</translation>
    </message>
    <message>
        <source>Share of area</source>
        <translation>占面积</translation>
    </message>
    <message>
        <source>in no beat</source>
        <translation>未划入警务区</translation>
    </message>
    <message>
        <source>without a station</source>
        <translation>没有派出所</translation>
    </message>
    <message>
        <source>outside communities</source>
        <translation>社区（村）以外</translation>
    </message>
    <message>
        <source>with a grid, not by place</source>
        <translation>按网格计入（无位置）</translation>
    </message>
    <message>
        <source>Four bounds</source>
        <translation>四至</translation>
    </message>
    <message>
        <source>Four bounds of the grids</source>
        <translation>各网格四至</translation>
    </message>
    <message>
        <source>East</source>
        <translation>东</translation>
    </message>
    <message>
        <source>South</source>
        <translation>南</translation>
    </message>
    <message>
        <source>West</source>
        <translation>西</translation>
    </message>
    <message>
        <source>North</source>
        <translation>北</translation>
    </message>
    <message>
        <source>This grid</source>
        <comment>in the legend of a grid&apos;s sheet</comment>
        <translation>本网格</translation>
    </message>
</context>
<context>
    <name>ToolOverlay</name>
    <message>
        <source>New grid</source>
        <translation>新网格</translation>
    </message>
    <message>
        <source>Unnamed grid</source>
        <translation>未命名网格</translation>
    </message>
    <message>
        <source>%1 households</source>
        <translation>%1 户</translation>
    </message>
    <message>
        <source>%1 persons</source>
        <translation>%1 人</translation>
    </message>
    <message>
        <source>ends</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>Unnamed precinct</source>
        <translation>未命名的派出所辖区</translation>
    </message>
    <message>
        <source>New precinct</source>
        <translation>新派出所辖区</translation>
    </message>
    <message>
        <source>Households</source>
        <translation>户数</translation>
    </message>
    <message>
        <source>Persons</source>
        <translation>人数</translation>
    </message>
    <message>
        <source>Communities split</source>
        <translation>被拆分的社区</translation>
    </message>
    <message>
        <source>Grids cut</source>
        <translation>被切断的网格</translation>
    </message>
    <message>
        <source>and %1 more</source>
        <translation>以及另外 %1 个</translation>
    </message>
    <message>
        <source>Editing: %1</source>
        <translation>正在编辑：%1</translation>
    </message>
</context>
<context>
    <name>Word</name>
    <message>
        <source>GeoPackage (one file, all layers)</source>
        <translation>GeoPackage（单个文件，全部图层）</translation>
    </message>
    <message>
        <source>GeoJSON</source>
        <translation>GeoJSON</translation>
    </message>
    <message>
        <source>Shapefile</source>
        <translation>Shapefile</translation>
    </message>
    <message>
        <source>KML</source>
        <translation>KML</translation>
    </message>
    <message>
        <source>DXF drawing</source>
        <translation>DXF 图</translation>
    </message>
    <message>
        <source>CSV tables</source>
        <translation>CSV 表</translation>
    </message>
    <message>
        <source>Excel ledger</source>
        <translation>Excel 台账</translation>
    </message>
    <message>
        <source>plan</source>
        <translation>方案文件</translation>
    </message>
    <message>
        <source>PDF</source>
        <translation>PDF</translation>
    </message>
    <message>
        <source>a packed or Office file</source>
        <translation>压缩包或 Office 文件</translation>
    </message>
    <message>
        <source>a picture</source>
        <translation>图片</translation>
    </message>
    <message>
        <source>a text</source>
        <translation>文本</translation>
    </message>
    <message>
        <source>a database or GeoPackage with other content</source>
        <translation>含其他内容的数据库或 GeoPackage</translation>
    </message>
    <message>
        <source>something that cannot be read</source>
        <translation>无法读取的内容</translation>
    </message>
    <message>
        <source>of an unknown kind</source>
        <translation>未知类型</translation>
    </message>
    <message>
        <source>a folder</source>
        <translation>文件夹</translation>
    </message>
    <message>
        <source>a pipe or socket</source>
        <translation>管道或套接字</translation>
    </message>
    <message>
        <source>a device</source>
        <translation>设备</translation>
    </message>
    <message>
        <source>a link to nothing</source>
        <translation>失效的链接</translation>
    </message>
    <message>
        <source>city</source>
        <translation>市</translation>
    </message>
    <message>
        <source>county</source>
        <translation>区县</translation>
    </message>
    <message>
        <source>subdistrict</source>
        <translation>街道（乡镇）</translation>
    </message>
    <message>
        <source>community</source>
        <translation>社区（村）</translation>
    </message>
    <message>
        <source>grid</source>
        <translation>网格</translation>
    </message>
    <message>
        <source>comprehensive</source>
        <translation>综合</translation>
    </message>
    <message>
        <source>dedicated</source>
        <translation>专属</translation>
    </message>
    <message>
        <source>agency, enterprise or institution</source>
        <translation>机关企事业单位</translation>
    </message>
    <message>
        <source>industrial or logistics park</source>
        <translation>各类园区</translation>
    </message>
    <message>
        <source>office building</source>
        <translation>商务楼宇</translation>
    </message>
    <message>
        <source>business district or market</source>
        <translation>商圈市场</translation>
    </message>
    <message>
        <source>school or hospital</source>
        <translation>学校医院</translation>
    </message>
    <message>
        <source>park or scenic area</source>
        <translation>公园景区</translation>
    </message>
    <message>
        <source>religious venue</source>
        <translation>宗教活动场所</translation>
    </message>
    <message>
        <source>not told</source>
        <translation>未说明</translation>
    </message>
    <message>
        <source>residents</source>
        <translation>常住人口</translation>
    </message>
    <message>
        <source>people present</source>
        <translation>实有人口</translation>
    </message>
    <message>
        <source>registered people</source>
        <translation>户籍人口</translation>
    </message>
    <message>
        <source>known</source>
        <translation>已知</translation>
    </message>
    <message>
        <source>estimated</source>
        <translation>估算</translation>
    </message>
    <message>
        <source>not counted</source>
        <translation>未统计</translation>
    </message>
    <message>
        <source>communities</source>
        <translation>社区（村）</translation>
    </message>
    <message>
        <source>subdistricts</source>
        <translation>街道（乡镇）</translation>
    </message>
    <message>
        <source>counties</source>
        <translation>区县</translation>
    </message>
    <message>
        <source>police precincts</source>
        <translation>派出所辖区</translation>
    </message>
    <message>
        <source>police beats</source>
        <translation>警务区</translation>
    </message>
    <message>
        <source>roads, rivers and railways</source>
        <translation>道路、河流、铁路</translation>
    </message>
    <message>
        <source>buildings</source>
        <translation>建筑物</translation>
    </message>
    <message>
        <source>households</source>
        <translation>户数</translation>
    </message>
    <message>
        <source>persons</source>
        <translation>人数</translation>
    </message>
    <message>
        <source>households and persons together</source>
        <translation>户数和人数</translation>
    </message>
    <message>
        <source>dedicated sites</source>
        <translation>专属场所</translation>
    </message>
    <message>
        <source>grids</source>
        <translation>网格</translation>
    </message>
    <message>
        <source>in band</source>
        <translation>规模适度</translation>
    </message>
    <message>
        <source>in band by persons</source>
        <translation>按人数适度</translation>
    </message>
    <message>
        <source>too small</source>
        <translation>偏小</translation>
    </message>
    <message>
        <source>too large</source>
        <translation>偏大</translation>
    </message>
    <message>
        <source>exempt</source>
        <translation>豁免</translation>
    </message>
    <message>
        <source>error</source>
        <translation>错误</translation>
    </message>
    <message>
        <source>warning</source>
        <translation>警告</translation>
    </message>
    <message>
        <source>note</source>
        <translation>提示</translation>
    </message>
    <message>
        <source>guessed</source>
        <translation>自动判断</translation>
    </message>
    <message>
        <source>repaired</source>
        <translation>已修复</translation>
    </message>
    <message>
        <source>left as it is</source>
        <translation>保持原样</translation>
    </message>
    <message>
        <source>code</source>
        <translation>代码</translation>
    </message>
    <message>
        <source>name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>parent</source>
        <translation>上级</translation>
    </message>
    <message>
        <source>category</source>
        <translation>类别</translation>
    </message>
    <message>
        <source>kind</source>
        <translation>类型</translation>
    </message>
    <message>
        <source>building code</source>
        <translation>建筑物代码</translation>
    </message>
    <message>
        <source>longitude or easting</source>
        <translation>经度或横坐标</translation>
    </message>
    <message>
        <source>latitude or northing</source>
        <translation>纬度或纵坐标</translation>
    </message>
    <message>
        <source>points</source>
        <translation>点</translation>
    </message>
    <message>
        <source>lines</source>
        <translation>线</translation>
    </message>
    <message>
        <source>polygons</source>
        <translation>面</translation>
    </message>
    <message>
        <source>no geometry</source>
        <translation>无图形</translation>
    </message>
    <message>
        <source>mixed geometry</source>
        <translation>混合图形</translation>
    </message>
    <message>
        <source>text</source>
        <translation>文本</translation>
    </message>
    <message>
        <source>whole number</source>
        <translation>整数</translation>
    </message>
    <message>
        <source>number</source>
        <translation>数值</translation>
    </message>
    <message>
        <source>date</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>urban</source>
        <translation>城市</translation>
    </message>
    <message>
        <source>rural</source>
        <translation>农村</translation>
    </message>
    <message>
        <source>pastoral</source>
        <translation>牧区</translation>
    </message>
    <message>
        <source>river</source>
        <translation>河流</translation>
    </message>
    <message>
        <source>railway</source>
        <translation>铁路</translation>
    </message>
    <message>
        <source>expressway</source>
        <translation>快速路</translation>
    </message>
    <message>
        <source>arterial road</source>
        <translation>主干路</translation>
    </message>
    <message>
        <source>street</source>
        <translation>一般道路</translation>
    </message>
    <message>
        <source>lane</source>
        <translation>街巷</translation>
    </message>
    <message>
        <source>drawn line</source>
        <translation>手绘线</translation>
    </message>
    <message>
        <source>police precinct</source>
        <translation>派出所辖区</translation>
    </message>
    <message>
        <source>unassigned territory</source>
        <translation>未划入网格的范围</translation>
    </message>
    <message>
        <source>household number</source>
        <translation>户号</translation>
    </message>
    <message>
        <source>relation to the head of the household</source>
        <translation>与户主关系</translation>
    </message>
    <message>
        <source>import recipe</source>
        <translation>导入设置</translation>
    </message>
    <message>
        <source>area</source>
        <translation>面积</translation>
    </message>
    <message>
        <source>one to one</source>
        <translation>一一对应</translation>
    </message>
    <message>
        <source>one station, several subdistricts</source>
        <translation>一所多街</translation>
    </message>
    <message>
        <source>several stations, one subdistrict</source>
        <translation>多所一街</translation>
    </message>
    <message>
        <source>split: several with several</source>
        <translation>交叉（多对多）</translation>
    </message>
    <message>
        <source>no grid is cut</source>
        <translation>网格不被辖区线分割</translation>
    </message>
    <message>
        <source>no community is divided</source>
        <translation>社区不跨辖区</translation>
    </message>
    <message>
        <source>each subdistrict has one station</source>
        <translation>每个街道一个派出所</translation>
    </message>
    <message>
        <source>each station has one subdistrict</source>
        <translation>每个派出所一个街道</translation>
    </message>
    <message>
        <source>precinct lines</source>
        <translation>辖区线</translation>
    </message>
    <message>
        <source>lines of grids, communities and subdistricts</source>
        <translation>网格、社区和街道的界线</translation>
    </message>
    <message>
        <source>need not match</source>
        <translation>不要求对应</translation>
    </message>
    <message>
        <source>nothing in common</source>
        <translation>没有共有部分</translation>
    </message>
    <message>
        <source>police stations</source>
        <translation>派出所</translation>
    </message>
    <message>
        <source>officers</source>
        <translation>警力</translation>
    </message>
    <message>
        <source>police beat</source>
        <translation>警务区</translation>
    </message>
    <message>
        <source>people on grids</source>
        <translation>网格人员</translation>
    </message>
    <message>
        <source>grid chief</source>
        <translation>网格长</translation>
    </message>
    <message>
        <source>grid worker</source>
        <translation>网格员</translation>
    </message>
    <message>
        <source>community officer</source>
        <translation>社区民警</translation>
    </message>
    <message>
        <source>supervisor</source>
        <translation>监督员</translation>
    </message>
    <message>
        <source>phone</source>
        <translation>电话</translation>
    </message>
    <message>
        <source>first day</source>
        <translation>起始日期</translation>
    </message>
    <message>
        <source>last day</source>
        <translation>截止日期</translation>
    </message>
    <message>
        <source>photo</source>
        <translation>照片</translation>
    </message>
    <message>
        <source>four bounds</source>
        <translation>四至</translation>
    </message>
    <message>
        <source>field</source>
        <translation>字段</translation>
    </message>
    <message>
        <source>typeface</source>
        <translation>字体</translation>
    </message>
    <message>
        <source>template of sheets</source>
        <translation>图件模板</translation>
    </message>
    <message>
        <source>PNG picture by this program</source>
        <translation>本程序制作的 PNG 图片</translation>
    </message>
    <message>
        <source>SVG picture by this program</source>
        <translation>本程序制作的 SVG 图片</translation>
    </message>
</context>
<context>
    <name>wangge::AboutDialog</name>
    <message>
        <source>About Wangge</source>
        <translation>关于本程序</translation>
    </message>
    <message>
        <source>Wangge</source>
        <translation>网格</translation>
    </message>
    <message>
        <source>Version %1</source>
        <translation>版本 %1</translation>
    </message>
    <message>
        <source>Wangge draws the governance grids of a city: one plan without gaps or overlaps, households and persons counted to the last one at every level.</source>
        <translation>本程序绘制城市治理网格：一个方案，没有缝隙和重叠，户数和人数在每一级都一户不少、一人不漏。</translation>
    </message>
    <message>
        <source>It is free software under the GNU General Public License, version 3 or later: anybody may use it, look into it, change it and pass it on under the same terms. There is no warranty.</source>
        <translation>本程序是自由软件，采用 GNU 通用公共许可证第 3 版或更新版本：任何人都可以使用、查看、修改，并按同样条款传播。不提供任何担保。</translation>
    </message>
    <message>
        <source>It opens no network connection. Plans, registers and pictures stay on this computer.</source>
        <translation>本程序不联网。方案、登记表和影像都留在本机。</translation>
    </message>
    <message>
        <source>Names and codes of the divisions in the demonstration are public; everything else in it is made up.</source>
        <translation>演示区中行政区划的名称和代码是公开的，其余全部虚构。</translation>
    </message>
    <message>
        <source>Program</source>
        <translation>程序</translation>
    </message>
    <message>
        <source>The program is made with these libraries and typefaces, each under its own licence.</source>
        <translation>本程序使用下列程序库和字体，各有自己的许可证。</translation>
    </message>
    <message>
        <source>Libraries</source>
        <translation>程序库</translation>
    </message>
    <message>
        <source>Licence</source>
        <translation>许可证</translation>
    </message>
</context>
<context>
    <name>wangge::AlternativeCard</name>
    <message>
        <source>Grids</source>
        <translation>网格</translation>
    </message>
    <message>
        <source>all in band</source>
        <translation>均适度</translation>
    </message>
    <message>
        <source>%1 out of band</source>
        <translation>%1 个规模不适度</translation>
    </message>
    <message>
        <source>Households</source>
        <translation>户数</translation>
    </message>
    <message>
        <source>On streets</source>
        <translation>沿道路</translation>
    </message>
    <message>
        <source>Change grid</source>
        <translation>变动住户</translation>
    </message>
    <message>
        <source>nobody</source>
        <translation>无</translation>
    </message>
    <message>
        <source>Compactness</source>
        <translation>紧凑度</translation>
    </message>
    <message>
        <source>Precinct lines cut</source>
        <translation>跨辖区界线</translation>
    </message>
    <message>
        <source>Blocks divided</source>
        <translation>拆分街区</translation>
    </message>
    <message>
        <source>Alternative %1</source>
        <translation>备选 %1</translation>
    </message>
</context>
<context>
    <name>wangge::BandBar</name>
    <message>
        <source>Band: %1 to %2 households</source>
        <translation>规定：%1 至 %2 户</translation>
    </message>
</context>
<context>
    <name>wangge::BorderReport</name>
    <message>
        <source>Grid</source>
        <translation>网格</translation>
    </message>
    <message>
        <source>Households</source>
        <translation>户数</translation>
    </message>
    <message>
        <source>Persons</source>
        <translation>人数</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Its border follows</source>
        <translation>边界依托</translation>
    </message>
    <message>
        <source>Compactness</source>
        <translation>紧凑度</translation>
    </message>
    <message>
        <source>Precincts</source>
        <translation>派出所辖区</translation>
    </message>
    <message>
        <source>Copy the report</source>
        <translation>复制报告</translation>
    </message>
    <message>
        <source>Together</source>
        <translation>合计</translation>
    </message>
    <message>
        <source>%1 of %2 in band, before %3 of %4</source>
        <translation>%1/%2 规模适度，原 %3/%4</translation>
    </message>
    <message numerus="yes">
        <source>%n lines cut</source>
        <translation>
            <numerusform>跨 %n 处</numerusform>
        </translation>
    </message>
    <message>
        <source>new %1</source>
        <translation>新 %1</translation>
    </message>
    <message>
        <source>%1, locked</source>
        <translation>%1（锁定）</translation>
    </message>
    <message>
        <source>Borders</source>
        <translation>边界</translation>
    </message>
</context>
<context>
    <name>wangge::ChangesView</name>
    <message>
        <source>Grid</source>
        <translation>网格</translation>
    </message>
    <message>
        <source>Households</source>
        <translation>户数</translation>
    </message>
    <message>
        <source>Persons</source>
        <translation>人数</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>abolished</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>new: %1</source>
        <translation>新设：%1</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>另有 %n 个</numerusform>
        </translation>
    </message>
    <message>
        <source>locked</source>
        <translation>已锁定</translation>
    </message>
    <message>
        <source>unlocked</source>
        <translation>已解锁</translation>
    </message>
    <message>
        <source>What changes</source>
        <translation>变动内容</translation>
    </message>
</context>
<context>
    <name>wangge::CommandPalette</name>
    <message>
        <source>Find a command</source>
        <translation>查找命令</translation>
    </message>
    <message>
        <source>Name of a command, pinyin or its initials</source>
        <translation>命令名称、拼音或拼音首字母</translation>
    </message>
    <message>
        <source>No command is called so.</source>
        <translation>没有这样的命令。</translation>
    </message>
</context>
<context>
    <name>wangge::CommunityModel</name>
    <message>
        <source>Lock</source>
        <translation>锁定</translation>
    </message>
    <message>
        <source>Grid</source>
        <translation>网格</translation>
    </message>
    <message>
        <source>Households</source>
        <translation>户数</translation>
    </message>
    <message>
        <source>Persons</source>
        <translation>人数</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Unnamed grid</source>
        <translation>未命名网格</translation>
    </message>
</context>
<context>
    <name>wangge::CommunityPanel</name>
    <message>
        <source>No communities yet. Import their outlines first.</source>
        <translation>还没有社区。请先导入社区边界。</translation>
    </message>
    <message>
        <source>The community is locked: none of its grids change. Click to unlock.</source>
        <translation>社区已锁定：其中网格均不变动。点击解锁。</translation>
    </message>
    <message>
        <source>Lock the community and all its grids</source>
        <translation>锁定社区及其全部网格</translation>
    </message>
    <message>
        <source>Community</source>
        <translation>社区（村）</translation>
    </message>
    <message>
        <source>Whole plan</source>
        <translation>全方案</translation>
    </message>
    <message>
        <source>%1 out of band</source>
        <translation>%1 个规模不适度</translation>
    </message>
    <message>
        <source>%1 dedicated</source>
        <translation>%1 个专属</translation>
    </message>
    <message>
        <source>Grids of the community</source>
        <translation>本社区的网格</translation>
    </message>
</context>
<context>
    <name>wangge::Comparison</name>
    <message>
        <source>&amp;Compare with “%1”</source>
        <translation>与“%1”对比(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Compare with the plan as saved</source>
        <translation>与已保存的方案对比(&amp;C)</translation>
    </message>
    <message>
        <source>As saved</source>
        <translation>已保存的方案</translation>
    </message>
</context>
<context>
    <name>wangge::EmptyStates</name>
    <message>
        <source>No grids here yet. Let the program propose some, or paint the first one.</source>
        <translation>这里还没有网格。可由程序给出划分建议，或自己绘制第一个。</translation>
    </message>
    <message>
        <source>No problems, but no households either: sizes of grids cannot be checked. Import the register.</source>
        <translation>没有问题，但也没有住户，无法检查网格规模。请导入住户登记表。</translation>
    </message>
    <message>
        <source>No problems. The map can be given out.</source>
        <translation>没有问题，可以导出和打印。</translation>
    </message>
    <message>
        <source>No households yet. Import the register: each row is matched with its place, and rows without one are listed here.</source>
        <translation>还没有住户。请导入住户登记表：每一行与图上的位置匹配，未定位的列在这里。</translation>
    </message>
    <message>
        <source>No communities yet. Begin with their outlines: everything else is counted into them.</source>
        <translation>还没有社区。请先导入社区边界，其他资料都按社区统计。</translation>
    </message>
    <message>
        <source>No police precincts yet. Import their outlines: they are then compared with subdistricts, communities and grids.</source>
        <translation>还没有派出所辖区。请导入其范围，再与街道、社区、网格逐一对照。</translation>
    </message>
</context>
<context>
    <name>wangge::ExemptionDialog</name>
    <message>
        <source>Record an exemption</source>
        <translation>登记豁免</translation>
    </message>
    <message>
        <source>Why the rule does not fit here, for example: one tower that cannot be divided</source>
        <translation>为何此处不适用该规则，例如：一栋不可分割的高楼</translation>
    </message>
    <message>
        <source>Office and name</source>
        <translation>单位与姓名</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>理由</translation>
    </message>
    <message>
        <source>Approved by</source>
        <translation>批准人</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Record the exemption</source>
        <translation>登记豁免</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>The exemption is kept with the plan. It can be withdrawn.</source>
        <translation>豁免随方案保存，可以撤销。</translation>
    </message>
    <message>
        <source>Looking for a proof that the rule cannot be kept here … You may write meanwhile.</source>
        <translation>正在查找此处无法适度的证明…，您可以先行填写。</translation>
    </message>
    <message>
        <source>Write the reason first.</source>
        <translation>请先填写理由。</translation>
    </message>
    <message>
        <source>Write first who approved it.</source>
        <translation>请先填写批准人。</translation>
    </message>
</context>
<context>
    <name>wangge::ExportDialog</name>
    <message>
        <source>Export the map</source>
        <translation>导出一张图</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>选择…</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>文件夹</translation>
    </message>
    <message>
        <source>Formats</source>
        <translation>格式</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>导出</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Choose a folder first.</source>
        <translation>请先选择文件夹。</translation>
    </message>
    <message>
        <source>Choose at least one format.</source>
        <translation>请至少选择一种格式。</translation>
    </message>
    <message>
        <source>People on grids, with phones</source>
        <translation>网格人员及电话</translation>
    </message>
    <message>
        <source>A sheet of the workbook, in the internal edition only.</source>
        <translation>工作簿中的一张表，仅内部版有。</translation>
    </message>
    <message>
        <source>People</source>
        <translation>人员</translation>
    </message>
    <message>
        <source>Edition</source>
        <translation>版本</translation>
    </message>
    <message>
        <source>public, for what leaves the office</source>
        <translation>公开，可对外提供</translation>
    </message>
    <message>
        <source>internal, for the office itself</source>
        <translation>内部，仅供本单位使用</translation>
    </message>
    <message>
        <source>Four bounds of the internal edition name the border of a community where the plan ends; public ones do not. Bounds that somebody wrote stay as they are in both.</source>
        <translation>内部版的四至在方案边缘处写明社区界，公开版不写。人工填写的四至在两种版本中都原样保留。</translation>
    </message>
</context>
<context>
    <name>wangge::FixBar</name>
    <message>
        <source>Apply</source>
        <translation>执行</translation>
    </message>
    <message>
        <source>unfinished</source>
        <translation>未完成</translation>
    </message>
    <message>
        <source>exempt</source>
        <translation>豁免</translation>
    </message>
    <message>
        <source>wrong</source>
        <translation>错误</translation>
    </message>
    <message>
        <source>doubtful</source>
        <translation>警告</translation>
    </message>
    <message>
        <source>to note</source>
        <translation>提示</translation>
    </message>
    <message>
        <source>from before</source>
        <translation>原有</translation>
    </message>
    <message>
        <source>mine</source>
        <translation>本次</translation>
    </message>
    <message>
        <source>Exempt since %1, approved by %2: %3</source>
        <translation>%1 起豁免，批准人：%2。%3</translation>
    </message>
    <message>
        <source>Withdraw the exemption</source>
        <translation>撤销豁免</translation>
    </message>
    <message>
        <source>Exempt…</source>
        <translation>豁免…</translation>
    </message>
    <message>
        <source>No single step sets this right without a new problem: it takes your judgement.</source>
        <translation>无法一步解决而不产生新问题，请人工研判。</translation>
    </message>
    <message>
        <source>Other ways to set this right</source>
        <translation>其他修正办法</translation>
    </message>
    <message>
        <source>What %2 approved on %1 was a grid of %3; the exemption does not cover what it is now.</source>
        <translation>%2 于 %1 批准豁免时网格为 %3；现状已超出批准的规模，豁免不再适用。</translation>
    </message>
    <message>
        <source>Propose…</source>
        <translation>划分建议…</translation>
    </message>
    <message>
        <source>Join with</source>
        <translation>并入邻格</translation>
    </message>
    <message>
        <source>Merge the grid with a neighbour: what the two are together</source>
        <translation>与相邻网格合并，列出合并后的规模</translation>
    </message>
    <message>
        <source>Work out divisions of the community that put its grids in band</source>
        <translation>为本社区计算使各网格规模适度的划分建议</translation>
    </message>
    <message>
        <source>%1: together %2, %3</source>
        <translation>%1：合并后 %2，%3</translation>
    </message>
    <message>
        <source>Looking for what would set it right …</source>
        <translation>正在寻找改正办法……</translation>
    </message>
</context>
<context>
    <name>wangge::GridInspector</name>
    <message>
        <source>Select a grid on the map or in the list to see its numbers.</source>
        <translation>请在图上或列表中选择网格，查看其数据。</translation>
    </message>
    <message>
        <source>(none)</source>
        <translation>（无）</translation>
    </message>
    <message>
        <source>Declared exclave</source>
        <translation>登记的飞地</translation>
    </message>
    <message>
        <source>The grid may have several parts</source>
        <translation>该网格可由不相连的几块组成</translation>
    </message>
    <message>
        <source>Households</source>
        <translation>户数</translation>
    </message>
    <message>
        <source>Persons</source>
        <translation>人数</translation>
    </message>
    <message>
        <source>Area</source>
        <translation>面积</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>代码</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>类型</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>类别</translation>
    </message>
    <message>
        <source>Community</source>
        <translation>社区（村）</translation>
    </message>
    <message>
        <source>Precinct</source>
        <translation>派出所</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>Unnamed grid</source>
        <translation>未命名网格</translation>
    </message>
    <message>
        <source>%1  (rule: %2 to %3)</source>
        <translation>%1（规定 %2 至 %3）</translation>
    </message>
    <message>
        <source>%1  (rule: about %2)</source>
        <translation>%1（规定约 %2）</translation>
    </message>
    <message numerus="yes">
        <source>%n places without household count</source>
        <translation>
            <numerusform>%n 处户数不详</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n places without person count</source>
        <translation>
            <numerusform>%n 处人数不详</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n places estimated</source>
        <translation>
            <numerusform>%n 处为估算</numerusform>
        </translation>
    </message>
    <message>
        <source>none</source>
        <translation>无</translation>
    </message>
    <message>
        <source>, </source>
        <translation>，</translation>
    </message>
    <message numerus="yes">
        <source>&lt;b&gt;%n grids selected&lt;/b&gt;</source>
        <translation>
            <numerusform>&lt;b&gt;已选中 %n 个网格&lt;/b&gt;</numerusform>
        </translation>
    </message>
    <message>
        <source>Police beat</source>
        <translation>警务区</translation>
    </message>
    <message>
        <source>unnamed beat</source>
        <translation>未命名警务区</translation>
    </message>
</context>
<context>
    <name>wangge::Help</name>
    <message>
        <source>&amp;Manual</source>
        <translation>使用手册(&amp;M)</translation>
    </message>
    <message>
        <source>&amp;Getting started</source>
        <translation>入门引导(&amp;G)</translation>
    </message>
    <message>
        <source>&amp;Find a command…</source>
        <translation>查找命令(&amp;F)…</translation>
    </message>
    <message>
        <source>&amp;Legend of the map</source>
        <translation>图例(&amp;L)</translation>
    </message>
    <message>
        <source>What the &amp;rules rest on</source>
        <translation>规则依据(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;About Wangge</source>
        <translation>关于本程序(&amp;A)</translation>
    </message>
    <message>
        <source>Open a plan first.</source>
        <translation>请先打开方案。</translation>
    </message>
    <message>
        <source>Not while the program is at work: %1</source>
        <translation>程序正在工作，请稍候：%1</translation>
    </message>
    <message>
        <source>There is nothing to undo.</source>
        <translation>没有可撤销的操作。</translation>
    </message>
    <message>
        <source>There is nothing to redo.</source>
        <translation>没有可重做的操作。</translation>
    </message>
    <message>
        <source>Somebody else has this plan open: save it under another name.</source>
        <translation>该方案正由他人打开，请另存为其他文件。</translation>
    </message>
    <message>
        <source>The plan is as it was saved, or was never saved.</source>
        <translation>方案与已保存的一致，或从未保存。</translation>
    </message>
    <message>
        <source>The plan was never saved: there is nothing to compare it with.</source>
        <translation>方案从未保存，没有可对比的内容。</translation>
    </message>
    <message>
        <source>There are no problems.</source>
        <translation>没有问题。</translation>
    </message>
    <message>
        <source>This tool is for grids: Alt+1 goes back to them.</source>
        <translation>此工具只用于网格；按 Alt+1 回到网格。</translation>
    </message>
    <message>
        <source>Not possible at the moment.</source>
        <translation>此刻不能使用。</translation>
    </message>
</context>
<context>
    <name>wangge::HistoryModel</name>
    <message>
        <source>As opened</source>
        <translation>打开时</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>修改</translation>
    </message>
</context>
<context>
    <name>wangge::HistoryPanel</name>
    <message>
        <source>Go to this step</source>
        <translation>转到此步</translation>
    </message>
    <message>
        <source>Click a step to see what going there would change.</source>
        <translation>点击某一步，查看转到那里会改变什么。</translation>
    </message>
    <message>
        <source>This is the plan as it is shown.</source>
        <translation>这就是当前显示的方案。</translation>
    </message>
    <message>
        <source>Going to step %1 changes no grid&apos;s numbers, name, code or state.</source>
        <translation>转到第 %1 步不改变任何网格的数字、名称、编码或状态。</translation>
    </message>
    <message>
        <source>Going to step %1 changes %2:</source>
        <translation>转到第 %1 步将改变 %2：</translation>
    </message>
    <message>
        <source>History</source>
        <translation>历史</translation>
    </message>
</context>
<context>
    <name>wangge::ImportDialog</name>
    <message>
        <source>As it fits</source>
        <translation>自动判断</translation>
    </message>
    <message>
        <source>East, north</source>
        <translation>东、北</translation>
    </message>
    <message>
        <source>North, east</source>
        <translation>北、东</translation>
    </message>
    <message>
        <source>Order of coordinates</source>
        <translation>坐标顺序</translation>
    </message>
    <message>
        <source>Import %1</source>
        <translation>导入 %1</translation>
    </message>
    <message>
        <source>Guess</source>
        <translation>自动判断</translation>
    </message>
    <message>
        <source>As the file says</source>
        <translation>以文件为准</translation>
    </message>
    <message>
        <source>Import as</source>
        <translation>导入为</translation>
    </message>
    <message>
        <source>Layer</source>
        <translation>图层</translation>
    </message>
    <message>
        <source>Encoding</source>
        <translation>编码</translation>
    </message>
    <message>
        <source>Coordinate system</source>
        <translation>坐标系</translation>
    </message>
    <message>
        <source>Repair up to</source>
        <translation>修复上限</translation>
    </message>
    <message>
        <source>Counting basis</source>
        <translation>统计口径</translation>
    </message>
    <message>
        <source>Matching field</source>
        <translation>匹配字段</translation>
    </message>
    <message>
        <source>Existing data</source>
        <translation>已有数据</translation>
    </message>
    <message>
        <source>Which field is what</source>
        <translation>字段对应</translation>
    </message>
    <message>
        <source>What was found</source>
        <translation>判断结果</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>导入</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>none of this kind yet</source>
        <translation>尚无此类数据</translation>
    </message>
    <message>
        <source>add to it</source>
        <translation>追加</translation>
    </message>
    <message>
        <source>replace “%1”</source>
        <translation>替换“%1”</translation>
    </message>
    <message>
        <source>Reading …</source>
        <translation>正在读取…</translation>
    </message>
    <message>
        <source>%1 (%2 features)</source>
        <translation>%1（%2 个要素）</translation>
    </message>
    <message>
        <source>Everything is told by the file; nothing had to be guessed.</source>
        <translation>文件信息完整，无需判断。</translation>
    </message>
    <message>
        <source>no coordinate system told</source>
        <translation>未说明坐标系</translation>
    </message>
    <message>
        <source>(not used)</source>
        <translation>（不用）</translation>
    </message>
    <message>
        <source>(has coordinates)</source>
        <translation>（自带坐标）</translation>
    </message>
    <message>
        <source>As suits</source>
        <translation>按用途自动选择</translation>
    </message>
    <message>
        <source>As suits: %1</source>
        <translation>按用途自动选择：%1</translation>
    </message>
    <message>
        <source>Found</source>
        <translation>自动判断</translation>
    </message>
    <message>
        <source>Row of field names</source>
        <translation>表头行</translation>
    </message>
    <message>
        <source>(choose)</source>
        <translation>（请选择）</translation>
    </message>
    <message>
        <source>OK</source>
        <translation>确定</translation>
    </message>
    <message>
        <source>Choose what the file is imported as.</source>
        <translation>请先选择该文件的导入类型。</translation>
    </message>
    <message>
        <source>%1 features</source>
        <translation>%1 个要素</translation>
    </message>
    <message>
        <source>First rows</source>
        <translation>前几行</translation>
    </message>
    <message>
        <source>Decide first what is asked above.</source>
        <translation>请先回答上方的问题。</translation>
    </message>
    <message>
        <source>Choose the fields that are asked for first.</source>
        <translation>请先选择所要求的字段。</translation>
    </message>
    <message>
        <source>Present</source>
        <translation>现行辖区</translation>
    </message>
    <message>
        <source>the one in force</source>
        <translation>现行图层</translation>
    </message>
    <message>
        <source>A name that no layer has makes a new one beside those that are there</source>
        <translation>填入没有图层使用的名称，即在已有图层之外新建一个</translation>
    </message>
    <message>
        <source>Precinct layer</source>
        <translation>辖区图层</translation>
    </message>
</context>
<context>
    <name>wangge::IssueList</name>
    <message>
        <source>The plan is being checked …</source>
        <translation>正在检查方案…</translation>
    </message>
    <message>
        <source>&amp;Next problem</source>
        <translation>下一个问题(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;Previous problem</source>
        <translation>上一个问题(&amp;P)</translation>
    </message>
    <message>
        <source>before</source>
        <translation>原有</translation>
    </message>
    <message>
        <source>Only problems made since the plan was opened or last saved</source>
        <translation>只看打开或上次保存之后产生的问题</translation>
    </message>
    <message>
        <source>Nothing in this view; problems of other sorts are hidden.</source>
        <translation>此视图中没有问题；其他类别的问题已隐藏。</translation>
    </message>
    <message>
        <source>Choose a problem, or press N for the next one, to see what would set it right.</source>
        <translation>选择一个问题，或按 N 键看下一个，即可查看修正办法。</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>第 %1 个，共 %2 个</translation>
    </message>
    <message>
        <source>%1 wrong</source>
        <translation>错误 %1</translation>
    </message>
    <message>
        <source>%1 unfinished</source>
        <translation>未完成 %1</translation>
    </message>
    <message>
        <source>%1 exempt</source>
        <translation>已豁免 %1</translation>
    </message>
    <message>
        <source>mine: %1</source>
        <translation>本次产生 %1</translation>
    </message>
    <message>
        <source>Problems</source>
        <translation>问题</translation>
    </message>
</context>
<context>
    <name>wangge::IssueModel</name>
    <message>
        <source>Problem</source>
        <translation>问题</translation>
    </message>
    <message>
        <source>Households</source>
        <translation>户数</translation>
    </message>
    <message>
        <source>Persons</source>
        <translation>人数</translation>
    </message>
    <message>
        <source>Since</source>
        <translation>来源</translation>
    </message>
    <message>
        <source>Exempt: %1</source>
        <translation>已豁免：%1</translation>
    </message>
    <message>
        <source>Unfinished: %1</source>
        <translation>未完成：%1</translation>
    </message>
    <message>
        <source>The plan had this problem when it was opened or last saved</source>
        <translation>方案打开或上次保存时已有此问题</translation>
    </message>
    <message>
        <source>Made since the plan was opened or last saved</source>
        <translation>打开或上次保存之后产生</translation>
    </message>
    <message>
        <source>before</source>
        <translation>原有</translation>
    </message>
    <message>
        <source>mine</source>
        <translation>本次</translation>
    </message>
    <message>
        <source>Unnamed grid</source>
        <translation>未命名网格</translation>
    </message>
</context>
<context>
    <name>wangge::LayerPanel</name>
    <message>
        <source>Colour grids by state</source>
        <translation>按状态着色</translation>
    </message>
    <message>
        <source>Colour neighbours apart</source>
        <translation>相邻异色</translation>
    </message>
    <message>
        <source>No colours</source>
        <translation>不着色</translation>
    </message>
    <message>
        <source>Grids</source>
        <translation>网格</translation>
    </message>
    <message>
        <source>Blocks inside grids</source>
        <translation>网格内的街区</translation>
    </message>
    <message>
        <source>Communities</source>
        <translation>社区（村）</translation>
    </message>
    <message>
        <source>Subdistricts</source>
        <translation>街道（乡镇）</translation>
    </message>
    <message>
        <source>Counties</source>
        <translation>区县</translation>
    </message>
    <message>
        <source>Police precincts</source>
        <translation>派出所辖区</translation>
    </message>
    <message>
        <source>Names and numbers</source>
        <translation>名称与代码</translation>
    </message>
    <message>
        <source>Roads</source>
        <translation>道路</translation>
    </message>
    <message>
        <source>Road names</source>
        <translation>路名</translation>
    </message>
    <message>
        <source>Railways</source>
        <translation>铁路</translation>
    </message>
    <message>
        <source>Water</source>
        <translation>水系</translation>
    </message>
    <message>
        <source>Buildings</source>
        <translation>建筑物</translation>
    </message>
    <message>
        <source>Sites for dedicated grids</source>
        <translation>专属场所</translation>
    </message>
    <message>
        <source>Household points</source>
        <translation>住户点</translation>
    </message>
    <message>
        <source>Picture under the map…</source>
        <translation>底图影像…</translation>
    </message>
    <message>
        <source>GeoTIFF, MBTiles, or a scan with a world file</source>
        <translation>GeoTIFF、MBTiles，或带坐标文件的扫描图</translation>
    </message>
    <message>
        <source>How strongly the picture shows</source>
        <translation>影像的显示浓度</translation>
    </message>
    <message>
        <source>Take the picture away</source>
        <translation>移除影像</translation>
    </message>
    <message>
        <source>Locks</source>
        <translation>锁定</translation>
    </message>
    <message>
        <source>Colours of the grids</source>
        <translation>网格着色</translation>
    </message>
    <message>
        <source>Police beats</source>
        <translation>警务区</translation>
    </message>
    <message>
        <source>Police stations</source>
        <translation>派出所</translation>
    </message>
</context>
<context>
    <name>wangge::LevelTree</name>
    <message>
        <source>%1 %2</source>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>Search name or code</source>
        <translation>搜索名称或代码</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Grids</source>
        <translation>网格</translation>
    </message>
    <message>
        <source>Households</source>
        <translation>户数</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Unnamed grid</source>
        <translation>未命名网格</translation>
    </message>
    <message numerus="yes">
        <source>%n out of band</source>
        <translation>
            <numerusform>%n 个规模不适度</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n not counted</source>
        <translation>
            <numerusform>%n 个未统计</numerusform>
        </translation>
    </message>
    <message>
        <source>unassigned territory</source>
        <translation>未划入网格的范围</translation>
    </message>
    <message>
        <source>in band</source>
        <translation>规模适度</translation>
    </message>
    <message>
        <source>Lock</source>
        <translation>锁定</translation>
    </message>
    <message>
        <source>The community is locked: none of its grids change. Click to unlock.</source>
        <translation>社区已锁定：其中网格均不变动。点击解锁。</translation>
    </message>
    <message>
        <source>Lock the community and all its grids</source>
        <translation>锁定社区及其全部网格</translation>
    </message>
    <message>
        <source>Levels</source>
        <translation>层级</translation>
    </message>
</context>
<context>
    <name>wangge::MainWindow</name>
    <message>
        <source>Levels</source>
        <translation>层级</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>帮助(&amp;H)</translation>
    </message>
    <message>
        <source>Layers</source>
        <translation>图层</translation>
    </message>
    <message>
        <source>Commands</source>
        <translation>命令</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>文件(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>编辑(&amp;E)</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>视图(&amp;V)</translation>
    </message>
    <message>
        <source>&amp;Grids</source>
        <translation>网格(&amp;G)</translation>
    </message>
    <message>
        <source>&amp;New plan…</source>
        <translation>新建方案(&amp;N)…</translation>
    </message>
    <message>
        <source>&amp;Open…</source>
        <translation>打开(&amp;O)…</translation>
    </message>
    <message>
        <source>Open the &amp;demonstration</source>
        <translation>打开演示区(&amp;D)</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>保存(&amp;S)</translation>
    </message>
    <message>
        <source>Save &amp;as…</source>
        <translation>另存为(&amp;A)…</translation>
    </message>
    <message>
        <source>&amp;Import…</source>
        <translation>导入(&amp;I)…</translation>
    </message>
    <message>
        <source>&amp;Export the map…</source>
        <translation>导出一张图(&amp;E)…</translation>
    </message>
    <message>
        <source>&amp;Print…</source>
        <translation>打印(&amp;P)…</translation>
    </message>
    <message>
        <source>&amp;Close the plan</source>
        <translation>关闭方案(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>退出(&amp;Q)</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>撤销(&amp;U)</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>重做(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Number the grids…</source>
        <translation>网格编码(&amp;N)…</translation>
    </message>
    <message>
        <source>&amp;Merge the selected grids</source>
        <translation>合并所选网格(&amp;M)</translation>
    </message>
    <message>
        <source>Zoom &amp;in</source>
        <translation>放大(&amp;I)</translation>
    </message>
    <message>
        <source>Zoom &amp;out</source>
        <translation>缩小(&amp;O)</translation>
    </message>
    <message>
        <source>Show the &amp;whole plan</source>
        <translation>全图(&amp;W)</translation>
    </message>
    <message>
        <source>Zoom to the &amp;selection</source>
        <translation>缩放到选中(&amp;S)</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>重做</translation>
    </message>
    <message>
        <source>%1 communities · %2 grids · %3 · %4</source>
        <translation>%1 个社区 · %2 个网格 · %3 · %4</translation>
    </message>
    <message>
        <source>not saved yet</source>
        <translation>尚未保存</translation>
    </message>
    <message>
        <source>Wangge</source>
        <translation>网格</translation>
    </message>
    <message>
        <source>&amp;Revert to the saved plan</source>
        <translation>恢复到已保存的方案(&amp;R)</translation>
    </message>
    <message>
        <source>%1, read-only</source>
        <translation>%1，只读</translation>
    </message>
    <message>
        <source>&amp;Draw</source>
        <translation>绘制(&amp;D)</translation>
    </message>
    <message>
        <source>Community</source>
        <translation>社区（村）</translation>
    </message>
    <message>
        <source>History</source>
        <translation>历史</translation>
    </message>
    <message>
        <source>Problems</source>
        <translation>问题</translation>
    </message>
    <message>
        <source>&amp;Versions of the plan…</source>
        <translation>方案版本(&amp;V)…</translation>
    </message>
    <message>
        <source>Se&amp;ttings of the plan…</source>
        <translation>方案设置(&amp;T)…</translation>
    </message>
    <message>
        <source>Pre&amp;ferences…</source>
        <translation>首选项(&amp;F)…</translation>
    </message>
    <message>
        <source>Read-only: the plan is open for writing by %1. Settings can be tried here, and saved under another name.</source>
        <translation>只读：%1 正在编辑本方案。可在此试改设置，再另存为其他文件。</translation>
    </message>
    <message>
        <source>Picture under the map</source>
        <translation>底图影像</translation>
    </message>
    <message>
        <source>Pictures (*.tif *.tiff *.mbtiles *.png *.jpg *.jpeg)</source>
        <translation>影像 (*.tif *.tiff *.mbtiles *.png *.jpg *.jpeg)</translation>
    </message>
    <message>
        <source>The picture does not name its coordinate system; it is taken to be in the plan&apos;s, %1.</source>
        <translation>影像没有注明坐标系，按方案的坐标系 %1 处理。</translation>
    </message>
    <message>
        <source>Proposals</source>
        <translation>划分建议</translation>
    </message>
    <message>
        <source>&amp;Propose grids</source>
        <translation>划分建议(&amp;P)</translation>
    </message>
    <message>
        <source>M&amp;end what is out of band</source>
        <translation>调整规模不适度的网格(&amp;E)</translation>
    </message>
    <message>
        <source>&amp;Renumber the community…</source>
        <translation>本社区重新编码(&amp;R)…</translation>
    </message>
    <message>
        <source>&amp;History of a code…</source>
        <translation>代码沿革(&amp;H)…</translation>
    </message>
    <message>
        <source>Units</source>
        <translation>居住单元</translation>
    </message>
    <message>
        <source>Grid</source>
        <translation>网格</translation>
    </message>
    <message>
        <source>Import a &amp;folder…</source>
        <translation>导入文件夹(&amp;F)…</translation>
    </message>
    <message>
        <source>Report of the last im&amp;port</source>
        <translation>上次的导入报告(&amp;P)</translation>
    </message>
    <message>
        <source>The program is not done yet: %1. Stop it and close?</source>
        <translation>还有任务在进行：%1。停止并关闭吗？</translation>
    </message>
    <message>
        <source>Stop and close</source>
        <translation>停止并关闭</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>继续</translation>
    </message>
    <message>
        <source>&amp;Merge the selected precincts</source>
        <translation>合并所选派出所辖区(&amp;M)</translation>
    </message>
    <message>
        <source>Scale</source>
        <translation>比例尺</translation>
    </message>
    <message>
        <source>Police precinct</source>
        <translation>派出所辖区</translation>
    </message>
    <message>
        <source>&amp;Propose grids for %1</source>
        <translation>为%1生成划分建议(&amp;P)</translation>
    </message>
    <message>
        <source>Propose grids for %1</source>
        <translation>为%1生成划分建议</translation>
    </message>
    <message>
        <source>M&amp;end what is out of band in %1</source>
        <translation>修补%1中不适度的网格(&amp;E)</translation>
    </message>
    <message>
        <source>a plan</source>
        <translation>方案</translation>
    </message>
    <message>
        <source>Mend what is out of band in %1</source>
        <translation>修补%1中不适度的网格</translation>
    </message>
    <message>
        <source>&amp;Alignment of precincts…</source>
        <translation>辖区对照(&amp;A)…</translation>
    </message>
    <message>
        <source>Police stations</source>
        <translation>派出所</translation>
    </message>
    <message>
        <source>S&amp;heet templates…</source>
        <translation>图纸模板(&amp;H)…</translation>
    </message>
    <message>
        <source>Notice &amp;board of the grid…</source>
        <translation>网格公示牌(&amp;B)…</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>导出</translation>
    </message>
    <message>
        <source>Numbering</source>
        <translation>编码</translation>
    </message>
    <message>
        <source>Merge</source>
        <translation>合并</translation>
    </message>
    <message>
        <source>P&amp;ublic copy…</source>
        <translation>公开副本(&amp;U)…</translation>
    </message>
    <message>
        <source>Looking for moves that reach the goal</source>
        <translation>正在寻找达到目标的调整</translation>
    </message>
</context>
<context>
    <name>wangge::ManualWindow</name>
    <message>
        <source>Manual</source>
        <translation>使用手册</translation>
    </message>
    <message>
        <source>Search the manual</source>
        <translation>搜索手册</translation>
    </message>
    <message>
        <source>The page before</source>
        <translation>上一页</translation>
    </message>
    <message>
        <source>Manual: %1</source>
        <translation>使用手册：%1</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1（%2）</translation>
    </message>
    <message>
        <source>Nothing found</source>
        <translation>没有找到</translation>
    </message>
</context>
<context>
    <name>wangge::MapCanvas</name>
    <message>
        <source>Now</source>
        <translation>现在</translation>
    </message>
    <message>
        <source>Map</source>
        <translation>地图</translation>
    </message>
</context>
<context>
    <name>wangge::CodeHistoryDialog</name>
    <message>
        <source>Select the grid</source>
        <translation>选中该网格</translation>
    </message>
    <message>
        <source>History of a code</source>
        <translation>代码沿革</translation>
    </message>
    <message>
        <source>A code, also a retired one; or select a grid on the map</source>
        <translation>输入代码（已作废的也可以），或在地图上选择网格</translation>
    </message>
    <message>
        <source>When</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>What</source>
        <translation>变动</translation>
    </message>
    <message>
        <source>From</source>
        <translation>变动前</translation>
    </message>
    <message>
        <source>To</source>
        <translation>变动后</translation>
    </message>
    <message>
        <source>By</source>
        <translation>经办人</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>代码</translation>
    </message>
    <message>
        <source>A double click on a code leads to its history.</source>
        <translation>双击代码可查看其沿革。</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Type a code, or select a grid on the map.</source>
        <translation>请输入代码，或在地图上选择网格。</translation>
    </message>
    <message>
        <source>No grid has this code now.</source>
        <translation>现在没有网格使用此代码。</translation>
    </message>
</context>
<context>
    <name>wangge::NumberController</name>
    <message>
        <source>Giving numbers …</source>
        <translation>正在编代码…</translation>
    </message>
</context>
<context>
    <name>wangge::NumberForm</name>
    <message>
        <source>Start again</source>
        <translation>重新指定</translation>
    </message>
    <message>
        <source>List from a file…</source>
        <translation>从文件读取清单…</translation>
    </message>
    <message>
        <source>Only what is missing</source>
        <translation>只补缺少的代码</translation>
    </message>
    <message>
        <source>All anew</source>
        <translation>全部重新编码</translation>
    </message>
    <message>
        <source>Codes already issued stay</source>
        <translation>已启用的代码保持不变</translation>
    </message>
    <message>
        <source>Present codes are given up for good, unless they are in this order already</source>
        <translation>现有代码永久作废，顺序已符合的除外</translation>
    </message>
    <message>
        <source>Rows from the north-west</source>
        <translation>从西北角起逐行</translation>
    </message>
    <message>
        <source>Rows there and back</source>
        <translation>逐行往返</translation>
    </message>
    <message>
        <source>Along a drawn line</source>
        <translation>沿所画的线</translation>
    </message>
    <message>
        <source>By distance from a place</source>
        <translation>由近及远</translation>
    </message>
    <message>
        <source>Clicked one after the other</source>
        <translation>在地图上依次点选</translation>
    </message>
    <message>
        <source>As listed</source>
        <translation>按列表顺序</translation>
    </message>
    <message>
        <source> m</source>
        <translation> 米</translation>
    </message>
    <message>
        <source>none; for example 4, 100-199</source>
        <translation>无；可填 4, 100-199</translation>
    </message>
    <message>
        <source>Height of the rows</source>
        <translation>行高</translation>
    </message>
    <message>
        <source>Drag the rows of the list into order, or take the order from a file.</source>
        <translation>拖动列表中的行来排序，或从文件读取顺序。</translation>
    </message>
    <message>
        <source>Grids</source>
        <translation>范围</translation>
    </message>
    <message>
        <source>Give</source>
        <translation>方式</translation>
    </message>
    <message>
        <source>Scheme</source>
        <translation>编码方案</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>顺序</translation>
    </message>
    <message>
        <source>Leave free</source>
        <translation>保留号</translation>
    </message>
    <message>
        <source>The first number</source>
        <translation>起始号</translation>
    </message>
    <message>
        <source>The last number</source>
        <translation>终止号</translation>
    </message>
    <message>
        <source>Numbers that are given to no grid</source>
        <translation>不分配给任何网格的编号</translation>
    </message>
    <message>
        <source>Write numbers and ranges with commas between, for example 4, 100-199.</source>
        <translation>请填写编号或号段，用逗号隔开，例如 4, 100-199。</translation>
    </message>
    <message>
        <source>The whole plan</source>
        <translation>整个方案</translation>
    </message>
    <message numerus="yes">
        <source>The selected grids: %n</source>
        <translation>
            <numerusform>所选网格：%n 个</numerusform>
        </translation>
    </message>
    <message>
        <source>The scheme of the plan</source>
        <translation>本方案采用的编码方案</translation>
    </message>
    <message>
        <source>automatic (%1 m)</source>
        <translation>自动（%1 米）</translation>
    </message>
    <message>
        <source>automatic</source>
        <translation>自动</translation>
    </message>
    <message>
        <source>Grids whose middles lie in one row are numbered from west to east. Automatic: the side of a mean grid of the community.</source>
        <translation>中心位于同一行的网格从西向东编号。自动：取该社区平均网格的边长。</translation>
    </message>
    <message>
        <source>Drag across the map, or click corner by corner and double-click to end.</source>
        <translation>在地图上按住拖动画线，或逐点单击、双击结束。</translation>
    </message>
    <message>
        <source>Click the place on the map; the nearest grid comes first.</source>
        <translation>在地图上单击起点，离它最近的网格排在最前。</translation>
    </message>
    <message>
        <source>Click the grids on the map one after the other; a second click takes one back.</source>
        <translation>在地图上依次单击网格；再次单击可取消。</translation>
    </message>
</context>
<context>
    <name>wangge::NumberList</name>
    <message>
        <source>Numbers, old and new</source>
        <translation>新旧代码对照</translation>
    </message>
</context>
<context>
    <name>wangge::NumberModel</name>
    <message>
        <source>stays</source>
        <translation>不变</translation>
    </message>
    <message>
        <source>locked, stays</source>
        <translation>已锁定，不变</translation>
    </message>
    <message>
        <source>none</source>
        <translation>无</translation>
    </message>
    <message>
        <source>Place in the order; drag a row to another one</source>
        <translation>序号；拖动行可调整顺序</translation>
    </message>
    <message>
        <source>Community</source>
        <translation>社区（村）</translation>
    </message>
    <message>
        <source>Present code</source>
        <translation>现代码</translation>
    </message>
    <message>
        <source>New code</source>
        <translation>新代码</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
</context>
<context>
    <name>wangge::NumberPanel</name>
    <message>
        <source>Not while the program is at work.</source>
        <translation>程序工作期间不能进行。</translation>
    </message>
    <message>
        <source>Give these numbers</source>
        <translation>采用以上编码</translation>
    </message>
    <message>
        <source>History of a code…</source>
        <translation>代码沿革…</translation>
    </message>
    <message>
        <source>Where a code comes from and what became of it, also of a retired one</source>
        <translation>查看代码的来历和去向，已作废的代码也可以查</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>List of grids</source>
        <translation>网格清单</translation>
    </message>
    <message>
        <source>Lists (*.txt *.csv *.xlsx *.xls *.ods)</source>
        <translation>清单 (*.txt *.csv *.xlsx *.xls *.ods)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>所有文件 (*)</translation>
    </message>
    <message>
        <source>“%1” was taken for the heading of the list.</source>
        <translation>“%1”已作为清单的标题行。</translation>
    </message>
    <message numerus="yes">
        <source>%n grids get a new code</source>
        <translation>
            <numerusform>%n 个网格将获得新代码</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n keep their code and are registered or named</source>
        <translation>
            <numerusform>%n 个网格代码不变，只登记或命名</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n codes given up for good</source>
        <translation>
            <numerusform>%n 个代码将永久作废</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n locked stay</source>
        <translation>
            <numerusform>%n 个锁定网格不变</numerusform>
        </translation>
    </message>
    <message>
        <source>The codes are in this order already.</source>
        <translation>现有代码已符合此顺序。</translation>
    </message>
    <message>
        <source>Every grid has its code and name already.</source>
        <translation>所有网格均已有代码和名称。</translation>
    </message>
    <message>
        <source>Show the order on the map.</source>
        <translation>请在地图上指定顺序。</translation>
    </message>
</context>
<context>
    <name>wangge::NumberingCommands</name>
    <message>
        <source>Numbering</source>
        <translation>编码</translation>
    </message>
</context>
<context>
    <name>LineageText</name>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message>
        <source>%1 and %2 more</source>
        <translation>%1 等（另有 %2 个）</translation>
    </message>
    <message>
        <source>split</source>
        <translation>分设</translation>
    </message>
    <message>
        <source>merged</source>
        <translation>合并</translation>
    </message>
    <message>
        <source>dedicated grid set up</source>
        <translation>设立专属网格</translation>
    </message>
    <message>
        <source>given a new code</source>
        <translation>变更代码</translation>
    </message>
    <message>
        <source>replaced</source>
        <translation>替换</translation>
    </message>
    <message>
        <source>no code yet</source>
        <translation>（尚无代码）</translation>
    </message>
    <message>
        <source>issued %1</source>
        <translation>%1 启用</translation>
    </message>
    <message>
        <source>retired %1</source>
        <translation>%1 作废</translation>
    </message>
    <message>
        <source>retired</source>
        <translation>已作废</translation>
    </message>
    <message>
        <source>in force</source>
        <translation>现行</translation>
    </message>
    <message>
        <source>It comes from no other grid.</source>
        <translation>来历：初次设立，并非由其他网格变更而来。</translation>
    </message>
    <message>
        <source>Comes from: %1</source>
        <translation>来历：由 %1 变更而来</translation>
    </message>
    <message>
        <source>No grid there is now goes on from it.</source>
        <translation>去向：没有现行网格承接。</translation>
    </message>
    <message>
        <source>It is still itself and nothing else.</source>
        <translation>去向：沿用至今，没有变更。</translation>
    </message>
    <message>
        <source>Lives on in: %1</source>
        <translation>去向：现为 %1</translation>
    </message>
</context>
<context>
    <name>wangge::PlanCommands</name>
    <message>
        <source>%1: texts that are longer than the format holds were cut: %2</source>
        <translation>%1：超出该格式长度的文字已截断：%2</translation>
    </message>
    <message>
        <source>Wangge</source>
        <translation>网格</translation>
    </message>
    <message>
        <source>Open plan</source>
        <translation>打开方案</translation>
    </message>
    <message>
        <source>Plans (*.gpkg)</source>
        <translation>方案 (*.gpkg)</translation>
    </message>
    <message>
        <source>Opening …</source>
        <translation>正在打开…</translation>
    </message>
    <message>
        <source>Making the demonstration from its raw files …</source>
        <translation>正在由原始文件生成演示方案…</translation>
    </message>
    <message>
        <source>Save plan as</source>
        <translation>方案另存为</translation>
    </message>
    <message>
        <source>Saving …</source>
        <translation>正在保存…</translation>
    </message>
    <message>
        <source>The plan “%1” has changes that are not saved.</source>
        <translation>方案“%1”有未保存的改动。</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Do not save</source>
        <translation>不保存</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>导入</translation>
    </message>
    <message>
        <source>Importing …</source>
        <translation>正在导入…</translation>
    </message>
    <message>
        <source>Exporting …</source>
        <translation>正在导出…</translation>
    </message>
    <message numerus="yes">
        <source>%n layers exported to %1</source>
        <translation>
            <numerusform>已导出 %n 个图层到 %1</numerusform>
        </translation>
    </message>
    <message>
        <source>Printing …</source>
        <translation>正在打印…</translation>
    </message>
    <message>
        <source>Recovering …</source>
        <translation>正在恢复…</translation>
    </message>
    <message>
        <source>Go back to “%1” as it was saved last? Undo brings the present state back.</source>
        <translation>要回到“%1”上次保存时的状态吗？可以用撤销回到现在的状态。</translation>
    </message>
    <message>
        <source>Revert</source>
        <translation>恢复到已保存</translation>
    </message>
    <message>
        <source>Looking for edits that were not saved …</source>
        <translation>正在查找未保存的编辑…</translation>
    </message>
    <message>
        <source>Keeping a version …</source>
        <translation>正在保留版本…</translation>
    </message>
    <message>
        <source>Going back …</source>
        <translation>正在回到该版本…</translation>
    </message>
    <message>
        <source>Reading the version …</source>
        <translation>正在读取该版本…</translation>
    </message>
    <message>
        <source>Import a folder</source>
        <translation>导入文件夹</translation>
    </message>
    <message>
        <source>Nothing was imported, because of %1:</source>
        <translation>没有导入任何内容，原因在 %1：</translation>
    </message>
    <message>
        <source>%1 public copy</source>
        <translation>%1 公开副本</translation>
    </message>
    <message>
        <source>Public copy</source>
        <translation>公开副本</translation>
    </message>
    <message>
        <source>%1 is the file of the plan itself. Give the public copy another name.</source>
        <translation>%1 是方案本身的文件。请为公开副本另取文件名。</translation>
    </message>
    <message>
        <source>Writing the public copy …</source>
        <translation>正在写入公开副本…</translation>
    </message>
    <message>
        <source>Public copy written to %1</source>
        <translation>公开副本已写入 %1</translation>
    </message>
    <message>
        <source>The plan has no people, history or kept versions to leave out.</source>
        <translation>方案中没有需要略去的人员、历史或保存的版本。</translation>
    </message>
    <message>
        <source>Left out: %1</source>
        <translation>已略去：%1</translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message>
        <source>Open the folder</source>
        <translation>打开文件夹</translation>
    </message>
    <message numerus="yes">
        <source>%n people</source>
        <translation>
            <numerusform>%n 名人员</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n photos</source>
        <translation>
            <numerusform>%n 张照片</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n posts</source>
        <translation>
            <numerusform>%n 项任职</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n steps of the history</source>
        <translation>
            <numerusform>%n 步历史</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n kept versions</source>
        <translation>
            <numerusform>%n 个保存的版本</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n exemptions</source>
        <translation>
            <numerusform>%n 项豁免</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n notes of grids</source>
        <translation>
            <numerusform>%n 条网格备注</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n precinct layers that are not in force</source>
        <translation>
            <numerusform>%n 个非现行辖区图层</numerusform>
        </translation>
    </message>
    <message>
        <source>The program is not done yet: %1. Stop it?</source>
        <translation>还有任务在进行：%1。停止它吗？</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>继续</translation>
    </message>
</context>
<context>
    <name>wangge::PlanSafety</name>
    <message>
        <source>Try to open it for writing</source>
        <translation>重试以可写方式打开</translation>
    </message>
    <message>
        <source>somebody</source>
        <translation>某人</translation>
    </message>
    <message>
        <source>%1 on %2, since %3</source>
        <translation>%1（%2，自 %3 起）</translation>
    </message>
    <message>
        <source>an unknown computer</source>
        <translation>未知计算机</translation>
    </message>
    <message>
        <source>Read-only: this plan is open for writing by %1. You can look, try things out and save under another name.</source>
        <translation>只读：该方案正由 %1 打开编辑。可以查看、试作，也可以另存为其他文件。</translation>
    </message>
    <message>
        <source>Edits are not being kept against a crash at the moment: %1 Save the plan now and then.</source>
        <translation>目前无法保留编辑以防意外中断：%1 请经常保存方案。</translation>
    </message>
</context>
<context>
    <name>wangge::PrintDialog</name>
    <message>
        <source>Print</source>
        <translation>打印</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>选择…</translation>
    </message>
    <message>
        <source>A sheet for each</source>
        <translation>每幅图对应</translation>
    </message>
    <message>
        <source>Within</source>
        <translation>范围</translation>
    </message>
    <message>
        <source>Paper</source>
        <translation>纸张</translation>
    </message>
    <message>
        <source>Drawn by</source>
        <translation>制图人</translation>
    </message>
    <message>
        <source>The orientation follows the shape of each unit.</source>
        <translation>图幅方向随单位形状而定。</translation>
    </message>
    <message>
        <source>Scale</source>
        <translation>比例尺</translation>
    </message>
    <message>
        <source>the largest that fits, for each sheet</source>
        <translation>各图幅取能容纳的最大常用比例尺</translation>
    </message>
    <message>
        <source>There is only one sheet.</source>
        <translation>只有一幅图。</translation>
    </message>
    <message>
        <source>The sheet in front is on A4.</source>
        <translation>前面的总图为 A4 幅面。</translation>
    </message>
    <message>
        <source>Only sheets on paper from A4 to A0 go on in parts.</source>
        <translation>只有 A4 至 A0 纸的图才分幅。</translation>
    </message>
    <message>
        <source>Long sheets</source>
        <translation>分幅</translation>
    </message>
    <message>
        <source>in parts where names have no room</source>
        <translation>名称放不下时分幅</translation>
    </message>
    <message>
        <source>never in parts</source>
        <translation>不分幅</translation>
    </message>
    <message>
        <source>in parts at 1:%1</source>
        <translation>按1:%1分幅</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>PDF (*.pdf)</source>
        <translation>PDF (*.pdf)</translation>
    </message>
    <message>
        <source>the whole plan</source>
        <translation>整个方案</translation>
    </message>
    <message>
        <source>A sheet of all of it in front</source>
        <translation>前面加一幅总图</translation>
    </message>
    <message>
        <source>Name or code</source>
        <translation>名称或代码</translation>
    </message>
    <message>
        <source>Type a part of a name or code to search</source>
        <translation>输入名称或代码的一部分即可查找</translation>
    </message>
    <message>
        <source>internal, with people and verdicts</source>
        <translation>内部版，含人员和规模判定</translation>
    </message>
    <message>
        <source>public, without people and verdicts</source>
        <translation>公开版，不含人员和规模判定</translation>
    </message>
    <message>
        <source> dots to the inch</source>
        <translation> 点/英寸</translation>
    </message>
    <message>
        <source>Sheet</source>
        <translation>图件</translation>
    </message>
    <message>
        <source>Edition</source>
        <translation>版本</translation>
    </message>
    <message>
        <source>Output</source>
        <translation>输出</translation>
    </message>
    <message>
        <source>Resolution</source>
        <translation>分辨率</translation>
    </message>
    <message>
        <source>File</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>PNG (*.png)</source>
        <translation>PNG (*.png)</translation>
    </message>
    <message>
        <source>SVG (*.svg)</source>
        <translation>SVG (*.svg)</translation>
    </message>
    <message numerus="yes">
        <source>%n pages</source>
        <translation>
            <numerusform>%n 页</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n pages or more</source>
        <translation>
            <numerusform>至少 %n 页</numerusform>
        </translation>
    </message>
    <message>
        <source>A file for each page: “%1”, …</source>
        <translation>每页一个文件：“%1”……</translation>
    </message>
    <message>
        <source>The printers are being looked for …</source>
        <translation>正在查找打印机……</translation>
    </message>
    <message>
        <source>Choose what lies under this name in the list.</source>
        <translation>请在列表中选择与此名称对应的单位。</translation>
    </message>
    <message>
        <source>Name the file first.</source>
        <translation>请先填写文件名。</translation>
    </message>
    <message>
        <source>The pages are being made …</source>
        <translation>正在生成页面……</translation>
    </message>
    <message>
        <source>ordinary sheet</source>
        <translation>普通图件</translation>
    </message>
    <message>
        <source>%1 × %2 mm</source>
        <translation>%1 × %2 毫米</translation>
    </message>
    <message>
        <source>%1, as designed</source>
        <translation>%1（模板原定）</translation>
    </message>
    <message>
        <source>PDF, one file</source>
        <translation>PDF，一个文件</translation>
    </message>
    <message>
        <source>PNG, a file for each page</source>
        <translation>PNG，每页一个文件</translation>
    </message>
    <message>
        <source>SVG, a file for each page</source>
        <translation>SVG，每页一个文件</translation>
    </message>
    <message>
        <source>printer %1</source>
        <translation>打印机 %1</translation>
    </message>
    <message>
        <source>printer</source>
        <translation>打印机</translation>
    </message>
    <message>
        <source>This sheet is for the public only.</source>
        <translation>本图件只供公开。</translation>
    </message>
</context>
<context>
    <name>wangge::ProblemsButton</name>
    <message>
        <source>%1 wrong</source>
        <translation>错误 %1</translation>
    </message>
    <message>
        <source>%1 doubtful</source>
        <translation>警告 %1</translation>
    </message>
    <message>
        <source>%1 unfinished</source>
        <translation>未完成 %1</translation>
    </message>
    <message>
        <source>Checking …</source>
        <translation>正在检查…</translation>
    </message>
    <message>
        <source>No problems</source>
        <translation>没有问题</translation>
    </message>
    <message>
        <source>Opens and closes the list of problems; N goes to the next one</source>
        <translation>打开或收起问题列表；按 N 转到下一个问题</translation>
    </message>
</context>
<context>
    <name>wangge::ProofView</name>
    <message>
        <source>What is proven</source>
        <translation>已证明</translation>
    </message>
    <message>
        <source>Proven for whole blocks; hence some are divided</source>
        <translation>整块划分已证明不可行，因此拆分了部分地块</translation>
    </message>
    <message>
        <source>Proven by households; by persons all are in band</source>
        <translation>按户数的证明；按人数已全部适度</translation>
    </message>
    <message>
        <source>Show on the map</source>
        <translation>在地图上显示</translation>
    </message>
    <message>
        <source>Copy as reason for an exemption</source>
        <translation>复制为豁免理由</translation>
    </message>
    <message>
        <source>Look further</source>
        <translation>继续搜索</translation>
    </message>
    <message>
        <source>What would help</source>
        <translation>可行的办法</translation>
    </message>
    <message>
        <source>All grids are in band, and exact search has shown that no division is better.</source>
        <translation>全部网格规模适度，精确搜索证明没有更好的划分。</translation>
    </message>
    <message>
        <source>All grids are in band. That no division is better was not proven.</source>
        <translation>全部网格规模适度。是否还有更好的划分未经证明。</translation>
    </message>
    <message numerus="yes">
        <source>At %n places the households are not known; all numbers are what is known.</source>
        <translation>
            <numerusform>有 %n 处户数不详，所有数字只含已知部分。</numerusform>
        </translation>
    </message>
    <message>
        <source>Better a dedicated grid</source>
        <translation>宜设为专属网格</translation>
    </message>
    <message>
        <source>Make it a dedicated grid</source>
        <translation>设为专属网格</translation>
    </message>
</context>
<context>
    <name>wangge::ProposalController</name>
    <message>
        <source>Best</source>
        <translation>最佳</translation>
    </message>
    <message>
        <source>Fewest changes</source>
        <translation>改动最少</translation>
    </message>
    <message>
        <source>%1, with fewest changes</source>
        <translation>%1，改动最少</translation>
    </message>
    <message>
        <source>Other number</source>
        <translation>不同数目</translation>
    </message>
    <message>
        <source>Other borders</source>
        <translation>不同边界</translation>
    </message>
    <message>
        <source>Looking for grids for %1 …</source>
        <translation>正在为%1生成划分建议……</translation>
    </message>
    <message>
        <source>Preview: %1</source>
        <translation>预览：%1</translation>
    </message>
    <message>
        <source>Preview of the proposals</source>
        <translation>划分建议预览</translation>
    </message>
    <message>
        <source>Taking over …</source>
        <translation>正在采纳…</translation>
    </message>
    <message numerus="yes">
        <source>%n communities</source>
        <translation>
            <numerusform>%n 个社区</numerusform>
        </translation>
    </message>
    <message>
        <source>the whole plan</source>
        <translation>整个方案</translation>
    </message>
</context>
<context>
    <name>wangge::ProposalTable</name>
    <message>
        <source>out of band, not proven</source>
        <translation>规模不适度，未证明</translation>
    </message>
    <message>
        <source>cannot be in band</source>
        <translation>无法全部适度</translation>
    </message>
    <message>
        <source>in band by persons</source>
        <translation>按人数适度</translation>
    </message>
    <message>
        <source>in band</source>
        <translation>规模适度</translation>
    </message>
    <message>
        <source>in band, none better</source>
        <translation>规模适度，已证最优</translation>
    </message>
    <message>
        <source>no households</source>
        <translation>没有住户</translation>
    </message>
    <message>
        <source>nothing to change</source>
        <translation>无需改动</translation>
    </message>
    <message>
        <source>Community</source>
        <translation>社区（村）</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>结果</translation>
    </message>
    <message>
        <source>Grids</source>
        <translation>网格</translation>
    </message>
    <message>
        <source>Change grid</source>
        <translation>变动住户</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>Proposals</source>
        <translation>划分建议</translation>
    </message>
</context>
<context>
    <name>wangge::ProposeForm</name>
    <message>
        <source>Propose</source>
        <translation>生成建议</translation>
    </message>
    <message>
        <source>The community, subdistrict, county or whole plan to divide</source>
        <translation>要划分的社区、街道、区县或整个方案</translation>
    </message>
    <message>
        <source>Divide anew</source>
        <translation>重新划分</translation>
    </message>
    <message>
        <source>The whole community; locked and dedicated grids and exclaves stay</source>
        <translation>整个社区；已锁定、专属网格和飞地保持不变</translation>
    </message>
    <message>
        <source>Only mend</source>
        <translation>局部调整</translation>
    </message>
    <message>
        <source>Only grids out of band and as few neighbours as needed; fewest residents change grid</source>
        <translation>只动规模不适度的网格和必要的相邻网格，变动住户最少</translation>
    </message>
    <message>
        <source>Fill gaps</source>
        <translation>补划空白</translation>
    </message>
    <message>
        <source>Give away what no grid has; nobody else is touched</source>
        <translation>只分配尚无网格的地块，其余不动</translation>
    </message>
    <message>
        <source>Selection only</source>
        <translation>仅限所选</translation>
    </message>
    <message>
        <source>Only the selected grids or pieces are divided anew</source>
        <translation>只重新划分所选的网格或地块</translation>
    </message>
    <message>
        <source>any number</source>
        <translation>数目不限</translation>
    </message>
    <message>
        <source> grids</source>
        <translation> 个网格</translation>
    </message>
    <message>
        <source>How many grids to make, without those that are locked or dedicated</source>
        <translation>划分成多少个网格，不含已锁定和专属网格</translation>
    </message>
    <message>
        <source>Quick</source>
        <translation>快速</translation>
    </message>
    <message>
        <source>Standard</source>
        <translation>标准</translation>
    </message>
    <message>
        <source>With proofs</source>
        <translation>带证明</translation>
    </message>
    <message>
        <source>How hard to look; with proofs, exact search goes on until it is certain</source>
        <translation>搜索力度；“带证明”时精确搜索会尽量给出定论</translation>
    </message>
    <message>
        <source>Take all places away</source>
        <translation>去掉所有位置</translation>
    </message>
    <message>
        <source>Whole plan</source>
        <translation>全方案</translation>
    </message>
    <message>
        <source>Places that get a grid each: click them on the map</source>
        <translation>单独成网格的位置：在地图上单击</translation>
    </message>
    <message>
        <source>Choose one community first: places count for one community</source>
        <translation>请先选定一个社区：位置只对一个社区有效</translation>
    </message>
    <message>
        <source>Kind of proposal</source>
        <translation>划分建议的方式</translation>
    </message>
    <message>
        <source>Propose grids for %1</source>
        <translation>为%1生成划分建议</translation>
    </message>
</context>
<context>
    <name>wangge::ProposePanel</name>
    <message>
        <source>%1 communities entirely in band</source>
        <translation>%1 个社区全部适度</translation>
    </message>
    <message>
        <source>%1 proven that they cannot be</source>
        <translation>%1 个已证明无法全部适度</translation>
    </message>
    <message>
        <source>%1 out of band, not proven</source>
        <translation>%1 个规模不适度、未证明</translation>
    </message>
    <message>
        <source>%1 with nothing to change</source>
        <translation>%1 个无需改动</translation>
    </message>
    <message>
        <source>Alternatives</source>
        <translation>备选</translation>
    </message>
    <message>
        <source>The alternatives side by side</source>
        <translation>并排比较各个备选</translation>
    </message>
    <message>
        <source>Borders</source>
        <translation>边界</translation>
    </message>
    <message>
        <source>Why these borders: every grid of the chosen alternative</source>
        <translation>为什么这样划界：所选备选的每个网格</translation>
    </message>
    <message>
        <source>Proof</source>
        <translation>证明</translation>
    </message>
    <message>
        <source>What is proven, and what would help</source>
        <translation>证明了什么，有什么办法</translation>
    </message>
    <message>
        <source>Accept</source>
        <translation>采纳</translation>
    </message>
    <message>
        <source>Take over what is chosen, as one step</source>
        <translation>采纳所选，计为一步</translation>
    </message>
    <message>
        <source>Reject</source>
        <translation>不采纳</translation>
    </message>
    <message>
        <source>Leave the plan as it is</source>
        <translation>方案保持原样</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>Looking for grids …</source>
        <translation>正在生成划分建议…</translation>
    </message>
    <message>
        <source>Press P: grids are proposed for what is selected in the tree or on the map, or for the whole plan when nothing is. Nothing changes until you accept.</source>
        <translation>按 P：为层级树或地图上选中的社区、街道、区县生成划分建议；未选择时为整个方案生成。采纳之前方案不变。</translation>
    </message>
    <message>
        <source>Here there is one best way only: the one that leaves most as it is.</source>
        <translation>此处只给出一种做法：改动最少的一种。</translation>
    </message>
    <message>
        <source>No other division as good was found here.</source>
        <translation>没有找到同样好的其他划分。</translation>
    </message>
    <message>
        <source>Proof ▲</source>
        <translation>证明 ▲</translation>
    </message>
    <message>
        <source>Accept %1</source>
        <translation>采纳 %1 个</translation>
    </message>
    <message numerus="yes">
        <source>%n grids stay as they are.</source>
        <translation>
            <numerusform>%n 个网格保持不变。</numerusform>
        </translation>
    </message>
    <message>
        <source>Proposals</source>
        <translation>划分建议</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message numerus="yes">
        <source>%n sites had better be dedicated grids: see the proof.</source>
        <translation>
            <numerusform>%n 处场所宜设为专属网格，见“证明”。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>wangge::RecoveryDialog</name>
    <message>
        <source>Plan without a name</source>
        <translation>未命名方案</translation>
    </message>
    <message>
        <source>recorded by another version of the program</source>
        <translation>由程序的其他版本记录</translation>
    </message>
    <message>
        <source>%1, the last on %2</source>
        <translation>%1，最后一步在 %2</translation>
    </message>
    <message>
        <source>Recover</source>
        <translation>恢复</translation>
    </message>
    <message>
        <source>Edits that were not saved</source>
        <translation>未保存的编辑</translation>
    </message>
    <message>
        <source>“%1” was not closed properly</source>
        <translation>“%1”未正常关闭</translation>
    </message>
    <message>
        <source>The program ended before these edits were saved to a file. They were kept, and can be had back exactly as they were.</source>
        <translation>程序在这些编辑保存到文件之前就结束了。编辑已保留下来，可以原样恢复。</translation>
    </message>
    <message>
        <source>Discard…</source>
        <translation>放弃…</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>以后再说</translation>
    </message>
    <message>
        <source>Discard %1 of “%2” for good? They cannot be had back.</source>
        <translation>要彻底放弃“%2”的 %1吗？放弃后无法找回。</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>放弃</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>保留</translation>
    </message>
    <message>
        <source>File:</source>
        <translation>文件：</translation>
    </message>
    <message>
        <source>never saved</source>
        <translation>从未保存</translation>
    </message>
    <message>
        <source>These edits were recorded by another version of the program. Open the plan with that version to have them back.</source>
        <translation>这些编辑由程序的其他版本记录。请用该版本打开方案进行恢复。</translation>
    </message>
    <message>
        <source>Edits:</source>
        <translation>编辑：</translation>
    </message>
    <message>
        <source>one, on %1</source>
        <translation>1 步，在 %1</translation>
    </message>
    <message>
        <source>%1, from %2 to %3</source>
        <translation>%1 步，从 %2 到 %3</translation>
    </message>
    <message>
        <source>The last one:</source>
        <translation>最后一步：</translation>
    </message>
    <message>
        <source>An edit that was being written when the program ended is not complete and is left out.</source>
        <translation>程序结束时正在写入的一步编辑不完整，已略去。</translation>
    </message>
    <message>
        <source>1 edit</source>
        <translation>1 步编辑</translation>
    </message>
    <message>
        <source>%1 edits</source>
        <translation>%1 步编辑</translation>
    </message>
    <message>
        <source>%1 plans were not closed properly</source>
        <translation>%1 个方案未正常关闭</translation>
    </message>
    <message>
        <source>Only the version of the program that recorded them can recover these edits.</source>
        <translation>只有记录这些编辑的程序版本才能恢复。</translation>
    </message>
</context>
<context>
    <name>wangge::ReportDialog</name>
    <message>
        <source>Import report</source>
        <translation>导入报告</translation>
    </message>
    <message>
        <source>%1: %2 imported as %3</source>
        <translation>%1：%2导入为%3</translation>
    </message>
    <message>
        <source>%1 created</source>
        <translation>新增 %1</translation>
    </message>
    <message>
        <source>%1 changed</source>
        <translation>更改 %1</translation>
    </message>
    <message>
        <source>%1 removed</source>
        <translation>删除 %1</translation>
    </message>
    <message>
        <source>read: %1</source>
        <translation>读取：%1</translation>
    </message>
    <message>
        <source>in communities: %1</source>
        <translation>在社区（村）范围内：%1</translation>
    </message>
    <message>
        <source>outside every community: %1</source>
        <translation>在所有社区（村）之外：%1</translation>
    </message>
    <message>
        <source>without a place: %1</source>
        <translation>未定位：%1</translation>
    </message>
    <message>
        <source>What</source>
        <translation>内容</translation>
    </message>
    <message>
        <source>Row</source>
        <translation>行</translation>
    </message>
    <message>
        <source>Area</source>
        <translation>面积</translation>
    </message>
    <message>
        <source>Place (E, N)</source>
        <translation>位置（东，北）</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>File</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>Save…</source>
        <translation>保存…</translation>
    </message>
    <message>
        <source>Print…</source>
        <translation>打印…</translation>
    </message>
    <message>
        <source>; </source>
        <translation>；</translation>
    </message>
    <message>
        <source>… and %1 more like this; saving the report writes all: %2</source>
        <translation>……还有 %1 条同类问题，保存报告时全部写出：%2</translation>
    </message>
    <message>
        <source>: </source>
        <translation>：</translation>
    </message>
    <message>
        <source>row %1</source>
        <translation>第 %1 行</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>类型</translation>
    </message>
    <message>
        <source>East</source>
        <translation>东</translation>
    </message>
    <message>
        <source>North</source>
        <translation>北</translation>
    </message>
    <message>
        <source>Save the report</source>
        <translation>保存报告</translation>
    </message>
    <message>
        <source>/import report.csv</source>
        <translation>/导入报告.csv</translation>
    </message>
    <message>
        <source>Table (*.csv);;Text (*.txt)</source>
        <translation>表格 (*.csv);;文本 (*.txt)</translation>
    </message>
    <message>
        <source>Wangge</source>
        <translation>网格</translation>
    </message>
    <message numerus="yes">
        <source>%Ln rows</source>
        <translation>
            <numerusform>%Ln 行</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n layers imported</source>
        <translation>
            <numerusform>已导入 %n 个图层</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>wangge::StartPage</name>
    <message>
        <source>Wangge</source>
        <translation>网格</translation>
    </message>
    <message>
        <source>Governance grids, drawn without gaps, counted to the person</source>
        <translation>城乡社区网格划分：边界无缝衔接，数据到户到人</translation>
    </message>
    <message>
        <source>New plan</source>
        <translation>新建方案</translation>
    </message>
    <message>
        <source>New here? Getting started</source>
        <translation>第一次使用？入门引导</translation>
    </message>
    <message>
        <source>Start from community boundaries</source>
        <translation>从社区边界开始</translation>
    </message>
    <message>
        <source>Open plan</source>
        <translation>打开方案</translation>
    </message>
    <message>
        <source>Continue with a plan file</source>
        <translation>继续编辑方案文件</translation>
    </message>
    <message>
        <source>Demonstration</source>
        <translation>演示</translation>
    </message>
    <message>
        <source>A fictitious district to try everything on</source>
        <translation>用虚构的区试用全部功能</translation>
    </message>
    <message>
        <source>Opened last</source>
        <translation>最近打开</translation>
    </message>
    <message>
        <source>One plan has edits that were not saved. Have a look…</source>
        <translation>有 1 个方案含未保存的编辑，点此查看…</translation>
    </message>
    <message>
        <source>%1 plans have edits that were not saved. Have a look…</source>
        <translation>有 %1 个方案含未保存的编辑，点此查看…</translation>
    </message>
</context>
<context>
    <name>wangge::ToolOptions</name>
    <message>
        <source>Grids</source>
        <translation>网格</translation>
    </message>
    <message>
        <source>Pieces</source>
        <translation>地块</translation>
    </message>
    <message>
        <source>Brush  (1)</source>
        <translation>画笔 (1)</translation>
    </message>
    <message>
        <source>Rectangle  (2)</source>
        <translation>矩形 (2)</translation>
    </message>
    <message>
        <source>Lasso  (3)</source>
        <translation>套索 (3)</translation>
    </message>
    <message>
        <source>Blocks</source>
        <translation>街区</translation>
    </message>
    <message>
        <source>Buildings</source>
        <translation>建筑物</translation>
    </message>
    <message>
        <source>Size of the brush</source>
        <translation>画笔大小</translation>
    </message>
    <message>
        <source>Select</source>
        <translation>选择</translation>
    </message>
    <message>
        <source>Paint</source>
        <translation>划入</translation>
    </message>
    <message>
        <source>Cut</source>
        <translation>切割</translation>
    </message>
    <message>
        <source>Trace</source>
        <translation>沿线切割</translation>
    </message>
    <message>
        <source>Push a border</source>
        <translation>推移边界</translation>
    </message>
    <message>
        <source>Reshape</source>
        <translation>改画边界</translation>
    </message>
    <message>
        <source>Dedicated grid</source>
        <translation>专属网格</translation>
    </message>
    <message>
        <source>a new grid</source>
        <translation>新网格</translation>
    </message>
    <message>
        <source>(click a grid)</source>
        <translation>（点击一个网格）</translation>
    </message>
    <message>
        <source>unnamed grid</source>
        <translation>未命名网格</translation>
    </message>
    <message>
        <source>for &lt;b&gt;%1&lt;/b&gt;</source>
        <translation>划入 &lt;b&gt;%1&lt;/b&gt;</translation>
    </message>
    <message>
        <source>From any grid</source>
        <translation>可取自任何网格</translation>
    </message>
    <message>
        <source>Only unassigned</source>
        <translation>只取未划入的</translation>
    </message>
    <message>
        <source>Only where it began</source>
        <translation>只取起笔处的网格</translation>
    </message>
    <message>
        <source>Community only</source>
        <translation>仅本社区</translation>
    </message>
    <message>
        <source>What is drawn stays in the community where it began  (C)</source>
        <translation>所绘内容只限于起始所在的社区  (C)</translation>
    </message>
    <message>
        <source>Places for grids</source>
        <translation>网格位置</translation>
    </message>
    <message>
        <source>a new precinct</source>
        <translation>新派出所辖区</translation>
    </message>
    <message>
        <source>(click a community)</source>
        <translation>（请单击社区）</translation>
    </message>
    <message>
        <source>(click a precinct)</source>
        <translation>（请单击派出所辖区）</translation>
    </message>
    <message>
        <source>unnamed precinct</source>
        <translation>未命名的派出所辖区</translation>
    </message>
    <message>
        <source>From anywhere</source>
        <translation>不限来源</translation>
    </message>
    <message>
        <source>What a stroke may take from</source>
        <translation>可取自哪里</translation>
    </message>
    <message>
        <source>Strips too</source>
        <translation>带上零星地块</translation>
    </message>
    <message>
        <source>Only without a grid</source>
        <translation>只取无网格的</translation>
    </message>
    <message>
        <source>Median strips, slivers and islands go with the grid around them: pieces up to %1 m wide or smaller than %2 m², with at most %3 households  (B)</source>
        <translation>中央分隔带、碎块和交通岛随周围网格一并划入：宽不超过 %1 米，或面积小于 %2 平方米，且不超过 %3 户  (B)</translation>
    </message>
    <message>
        <source>Police beats</source>
        <translation>警务区</translation>
    </message>
    <message>
        <source>Police stations</source>
        <translation>派出所</translation>
    </message>
</context>
<context>
    <name>wangge::ToolPalette</name>
    <message>
        <source>Tools</source>
        <translation>工具</translation>
    </message>
    <message>
        <source>Find a command</source>
        <translation>查找命令</translation>
    </message>
    <message>
        <source>Manual, at what is before you</source>
        <translation>使用手册，在所处之处打开</translation>
    </message>
    <message>
        <source>Select</source>
        <translation>选择</translation>
    </message>
    <message>
        <source>Click selects, a drag moves the map.</source>
        <translation>单击选择，拖动移动地图。</translation>
    </message>
    <message>
        <source>Paint</source>
        <translation>划入</translation>
    </message>
    <message>
        <source>Give pieces to the selected grid: click, brush, rectangle or lasso.</source>
        <translation>把地块划入所选网格：单击、画笔、矩形或套索。</translation>
    </message>
    <message>
        <source>Cut</source>
        <translation>切割</translation>
    </message>
    <message>
        <source>Draw a line across grids; both sides show their numbers while it is drawn.</source>
        <translation>画线穿过网格；画线过程中随时显示两侧的户数和人数。</translation>
    </message>
    <message>
        <source>Trace</source>
        <translation>沿线切割</translation>
    </message>
    <message>
        <source>Cut along roads, rivers and borders between clicks.</source>
        <translation>在两次点击之间沿道路、河流和边界切割。</translation>
    </message>
    <message>
        <source>Push a border</source>
        <translation>推移边界</translation>
    </message>
    <message>
        <source>Grab a border and push it; the direction decides who gains.</source>
        <translation>抓住边界推动，推动方向决定哪一侧扩大。</translation>
    </message>
    <message>
        <source>Reshape</source>
        <translation>改画边界</translation>
    </message>
    <message>
        <source>Draw a border anew, or drag the points of a drawn one.</source>
        <translation>重新画一段边界，或拖动自绘边界上的点。</translation>
    </message>
    <message>
        <source>Dedicated grid</source>
        <translation>专属网格</translation>
    </message>
    <message>
        <source>Take the outline of a site or building, or draw around it.</source>
        <translation>取用场所或建筑物的轮廓，或沿四周绘制。</translation>
    </message>
    <message>
        <source>Paint a new grid</source>
        <translation>划出新网格</translation>
    </message>
    <message>
        <source>The next stroke makes a grid of its own.</source>
        <translation>下一笔划出一个新网格。</translation>
    </message>
    <message>
        <source>New grid from the selected pieces</source>
        <translation>所选地块设为新网格</translation>
    </message>
    <message>
        <source>Dissolve the dedicated grid</source>
        <translation>撤销专属网格</translation>
    </message>
    <message>
        <source>Declared exclave</source>
        <translation>登记的飞地</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>快捷键</translation>
    </message>
    <message>
        <source>What every key does.</source>
        <translation>各快捷键的作用。</translation>
    </message>
    <message>
        <source>Grids</source>
        <translation>网格</translation>
    </message>
    <message>
        <source>Merge the selected grids</source>
        <translation>合并所选网格</translation>
    </message>
    <message>
        <source>In every tool</source>
        <translation>所有工具</translation>
    </message>
    <message>
        <source>Click, Enter</source>
        <translation>单击、回车</translation>
    </message>
    <message>
        <source>Accept</source>
        <translation>确认</translation>
    </message>
    <message>
        <source>Esc, right button</source>
        <translation>Esc、右键</translation>
    </message>
    <message>
        <source>Cancel; once more puts the tool away</source>
        <translation>取消；再按一次放下工具</translation>
    </message>
    <message>
        <source>Take a point back</source>
        <translation>撤回一个点</translation>
    </message>
    <message>
        <source>Space, middle button</source>
        <translation>空格、中键</translation>
    </message>
    <message>
        <source>Move the map</source>
        <translation>移动地图</translation>
    </message>
    <message>
        <source>Wheel</source>
        <translation>滚轮</translation>
    </message>
    <message>
        <source>Zoom</source>
        <translation>缩放</translation>
    </message>
    <message>
        <source>Without snapping</source>
        <translation>不吸附</translation>
    </message>
    <message>
        <source>Painting</source>
        <translation>划入</translation>
    </message>
    <message>
        <source>Block, building, whole grid</source>
        <translation>街区、建筑物、整个网格</translation>
    </message>
    <message>
        <source>Brush, rectangle, lasso</source>
        <translation>画笔、矩形、套索</translation>
    </message>
    <message>
        <source>Ctrl+wheel</source>
        <translation>Ctrl+滚轮</translation>
    </message>
    <message>
        <source>Size of the brush</source>
        <translation>画笔大小</translation>
    </message>
    <message>
        <source>What a stroke may take from</source>
        <translation>可取自哪里</translation>
    </message>
    <message>
        <source>Only this community</source>
        <translation>仅本社区</translation>
    </message>
    <message>
        <source>Lines</source>
        <translation>画线</translation>
    </message>
    <message>
        <source>Shift+click</source>
        <translation>Shift+单击</translation>
    </message>
    <message>
        <source>Go on instead of ending</source>
        <translation>继续画而不结束</translation>
    </message>
    <message>
        <source>Around buildings, while cutting</source>
        <translation>切割时绕开建筑物</translation>
    </message>
    <message>
        <source>Pull the line, while pushing</source>
        <translation>推移时拉动界线</translation>
    </message>
    <message>
        <source>Divide the block between its buildings or places</source>
        <translation>按建筑物或住户点划分街区</translation>
    </message>
    <message>
        <source>Problems</source>
        <translation>问题</translation>
    </message>
    <message>
        <source>Next problem</source>
        <translation>下一个问题</translation>
    </message>
    <message>
        <source>Previous problem</source>
        <translation>上一个问题</translation>
    </message>
    <message>
        <source>Lock the selection</source>
        <translation>锁定所选</translation>
    </message>
    <message>
        <source>Proposals</source>
        <translation>划分建议</translation>
    </message>
    <message>
        <source>Propose grids</source>
        <translation>生成划分建议</translation>
    </message>
    <message>
        <source>Mend what is out of band</source>
        <translation>调整规模不适度的网格</translation>
    </message>
    <message>
        <source>Choose an alternative</source>
        <translation>选择备选</translation>
    </message>
    <message>
        <source>Enter, Esc</source>
        <translation>Enter、Esc</translation>
    </message>
    <message>
        <source>Accept it, reject all</source>
        <translation>采纳所选、全部不采纳</translation>
    </message>
    <message>
        <source>Paint a new precinct</source>
        <translation>划出新派出所辖区</translation>
    </message>
    <message>
        <source>New precinct from the selected pieces</source>
        <translation>用所选地块新建派出所辖区</translation>
    </message>
    <message>
        <source>What is edited</source>
        <translation>编辑对象</translation>
    </message>
    <message>
        <source>Window</source>
        <translation>窗口</translation>
    </message>
    <message>
        <source>Map only, and back</source>
        <translation>仅显示地图，再按恢复</translation>
    </message>
    <message>
        <source>The map by keys</source>
        <translation>用键盘操作地图</translation>
    </message>
    <message>
        <source>Arrows</source>
        <translation>方向键</translation>
    </message>
    <message>
        <source>Move the map under the cross</source>
        <translation>移动十字标下的地图</translation>
    </message>
    <message>
        <source>Shift+arrows</source>
        <translation>Shift+方向键</translation>
    </message>
    <message>
        <source>In small steps</source>
        <translation>小步移动</translation>
    </message>
    <message>
        <source>Click at the cross; once more accepts</source>
        <translation>在十字标处单击；再按一次确认</translation>
    </message>
    <message>
        <source>Hold a brush or a point until Enter</source>
        <translation>按住画笔或界线点，按回车松开</translation>
    </message>
    <message>
        <source>Strips go along</source>
        <translation>零星地块一并划入</translation>
    </message>
    <message>
        <source>Next panel, previous panel</source>
        <translation>下一个面板、上一个面板</translation>
    </message>
    <message>
        <source>Take a point of the line back</source>
        <translation>撤回一个点</translation>
    </message>
    <message>
        <source>Police beats</source>
        <translation>警务区</translation>
    </message>
    <message>
        <source>Drag from a grid over others: they join its beat, or make one. Ctrl takes them out.</source>
        <translation>从一个网格拖过其他网格：它们加入其警务区，或组成新的警务区。按住 Ctrl 则移出。</translation>
    </message>
    <message>
        <source>Police stations</source>
        <translation>派出所</translation>
    </message>
    <message>
        <source>Click where the station of a precinct is; drag one to move it. Ctrl takes it off the map.</source>
        <translation>在辖区内单击标出其派出所；拖动可移动。按住 Ctrl 单击则从地图上移去。</translation>
    </message>
</context>
<context>
    <name>wangge::Tour</name>
    <message>
        <source>Open the demonstration</source>
        <translation>打开演示区</translation>
    </message>
    <message>
        <source>A district with communities, streets, buildings and households, made up for trying. Nothing in it is anybody&apos;s data.</source>
        <translation>一个供试用的虚构城区，有社区、道路、建筑物和住户，不含任何真实数据。</translation>
    </message>
    <message>
        <source>Open it</source>
        <translation>立即打开</translation>
    </message>
    <message>
        <source>Look at the numbers</source>
        <translation>查看数据</translation>
    </message>
    <message>
        <source>Click a grid on the map. The panel on the left shows its households and persons against the rule, and its sign on the map says whether it is too small or too large.</source>
        <translation>在图上单击一个网格。左侧面板对照规定显示户数和人数，图上的标注说明它是偏小还是偏大。</translation>
    </message>
    <message>
        <source>Give a block to a neighbour</source>
        <translation>把地块划入相邻网格</translation>
    </message>
    <message>
        <source>Paint: move the pointer over a block beside the selected grid, read both grids&apos; numbers at the pointer, and click when they suit you.</source>
        <translation>划入：把光标移到所选网格旁边的地块上，看光标旁两个网格的数字，满意就单击。</translation>
    </message>
    <message>
        <source>Show a grid that is too small</source>
        <translation>找一个偏小的网格</translation>
    </message>
    <message>
        <source>Take it back</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>Every step can be undone, as many as you like, also after saving. Press Ctrl+Z.</source>
        <translation>每一步都可以撤销，步数不限，保存之后也可以。请按 Ctrl+Z。</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>Cut a grid that is too large</source>
        <translation>切割偏大的网格</translation>
    </message>
    <message>
        <source>Cut: click on one side of the grid, move across it until both halves have the numbers that you want, and click on its other side.</source>
        <translation>切割：在网格一侧单击，移动光标穿过网格，两半的数字满意时，在另一侧单击。</translation>
    </message>
    <message>
        <source>Show one</source>
        <translation>找一个偏大的网格</translation>
    </message>
    <message>
        <source>Let the program propose</source>
        <translation>让程序给出划分建议</translation>
    </message>
    <message>
        <source>Press P: the community of the selected grid is divided in up to three ways, each with its numbers. Choose one with 1, 2 or 3 and accept it with Enter.</source>
        <translation>按 P：所选网格所在的社区最多给出三种划分，各附数字。用 1、2、3 选择，按回车确认。</translation>
    </message>
    <message>
        <source>Propose</source>
        <translation>生成建议</translation>
    </message>
    <message>
        <source>Number the grids</source>
        <translation>网格编码</translation>
    </message>
    <message>
        <source>Grids without a code get the next free one of their community. Codes that were issued stay. Look at the new ones on the map, then press Give these numbers.</source>
        <translation>没有代码的网格取得所在社区的下一个代码。已发放的代码不变。先在地图上查看新代码，再点“采用以上编码”。</translation>
    </message>
    <message>
        <source>Give numbers</source>
        <translation>开始编码</translation>
    </message>
    <message>
        <source>Look at the problems</source>
        <translation>查看问题</translation>
    </message>
    <message>
        <source>Press N: the list opens, and the map goes to the first problem. Press it again for the next one; where the program knows a fix, the button beside the list applies it.</source>
        <translation>按 N：列表打开，地图转到第一个问题；再按 N 看下一个。程序知道修正办法时，列表旁的按钮即可完成。</translation>
    </message>
    <message>
        <source>Next problem</source>
        <translation>下一个问题</translation>
    </message>
    <message>
        <source>Print a sheet</source>
        <translation>打印图幅</translation>
    </message>
    <message>
        <source>Choose the sheet of a community and where its PDF goes. The scale is the largest round one that fits the paper.</source>
        <translation>选择一个社区的图幅和 PDF 的存放位置。比例尺取纸张能容纳的最大整数。</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>打印</translation>
    </message>
    <message>
        <source>Save the plan</source>
        <translation>保存方案</translation>
    </message>
    <message>
        <source>The demonstration is in no file yet. Saved under a name it is a plan like any other: one file, which QGIS opens as well.</source>
        <translation>演示区还没有存成文件。取名保存后，它就是普通的方案：一个文件，QGIS 也能打开。</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
</context>
<context>
    <name>wangge::TourBar</name>
    <message>
        <source>Leave; the Help menu takes it up again at this step</source>
        <translation>离开；以后可从“帮助”菜单在这一步接着做</translation>
    </message>
    <message>
        <source>Leave</source>
        <translation>离开</translation>
    </message>
    <message>
        <source>Step %1 of %2</source>
        <translation>第 %1 步，共 %2 步</translation>
    </message>
    <message>
        <source>That is the whole way</source>
        <translation>全部做完了</translation>
    </message>
    <message>
        <source>From data to a printed sheet. Everything else is in the manual: F1 opens it where you are, and Ctrl+K finds every command.</source>
        <translation>从资料到打印的图幅，您都走过一遍了。其余内容见使用手册：F1 随时在所处之处打开，Ctrl+K 查找任何命令。</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>From the beginning</source>
        <translation>从头再来</translation>
    </message>
    <message>
        <source>Skip</source>
        <translation>跳过</translation>
    </message>
    <message>
        <source>More about it</source>
        <translation>详细说明</translation>
    </message>
</context>
<context>
    <name>wangge::UnitModel</name>
    <message>
        <source>Unit</source>
        <translation>居住单元</translation>
    </message>
    <message>
        <source>hh</source>
        <translation>户数</translation>
    </message>
    <message>
        <source>Persons</source>
        <translation>人数</translation>
    </message>
    <message>
        <source>Grid</source>
        <translation>网格</translation>
    </message>
    <message>
        <source>No. %1 (%2)</source>
        <translation>第 %1 号（%2）</translation>
    </message>
    <message>
        <source>No. %1</source>
        <translation>第 %1 号</translation>
    </message>
</context>
<context>
    <name>wangge::UnitPanel</name>
    <message>
        <source>Without a grid</source>
        <translation>未划入网格的居住单元</translation>
    </message>
    <message>
        <source>In a grid</source>
        <translation>已划入网格的居住单元</translation>
    </message>
    <message>
        <source>Counted on the selected piece</source>
        <translation>所选地块上的住户</translation>
    </message>
    <message>
        <source>Search units</source>
        <translation>搜索居住单元</translation>
    </message>
    <message numerus="yes">
        <source>%n selected</source>
        <translation>
            <numerusform>已选 %n 项</numerusform>
        </translation>
    </message>
    <message>
        <source>Give to %1</source>
        <translation>划入 %1</translation>
    </message>
    <message>
        <source>Give to a grid</source>
        <translation>划入网格</translation>
    </message>
    <message>
        <source>Count where they lie</source>
        <translation>按所在位置统计</translation>
    </message>
    <message>
        <source>Take out of the grid</source>
        <translation>移出网格</translation>
    </message>
    <message>
        <source>Every household has a place on the map or a grid.</source>
        <translation>所有住户都已定位或划入网格。</translation>
    </message>
    <message>
        <source>These households match no place on the map. Select rows here and a grid on the map.</source>
        <translation>这些住户未匹配到图上的位置。请在此选行，并在图上选一个网格。</translation>
    </message>
    <message>
        <source>No unit was given to a grid.</source>
        <translation>还没有居住单元划入网格。</translation>
    </message>
    <message>
        <source>Select a piece of the map to see what is counted there, entrance by entrance.</source>
        <translation>请在图上选择地块，按楼门查看其中统计的住户。</translation>
    </message>
    <message>
        <source>Nothing is counted on this piece.</source>
        <translation>该地块没有住户。</translation>
    </message>
    <message>
        <source>Select rows here, then the grid that looks after them.</source>
        <translation>请在此选行，再选负责的网格。</translation>
    </message>
    <message>
        <source>Which units are listed</source>
        <translation>列出哪些居住单元</translation>
    </message>
    <message>
        <source>Units</source>
        <translation>居住单元</translation>
    </message>
</context>
<context>
    <name>wangge::VersionsDialog</name>
    <message>
        <source>Keep</source>
        <translation>保留</translation>
    </message>
    <message>
        <source>Go back to it</source>
        <translation>回到该版本</translation>
    </message>
    <message>
        <source>Delete…</source>
        <translation>删除…</translation>
    </message>
    <message>
        <source>Versions of the plan</source>
        <translation>方案的版本</translation>
    </message>
    <message>
        <source>A version is the whole plan as it was at a moment, kept under a name inside the plan&apos;s file.</source>
        <translation>版本是整个方案在某一时刻的样子，以一个名称保存在方案文件之内。</translation>
    </message>
    <message>
        <source>Name for the plan as it is now, for example “before the March review”</source>
        <translation>为现在的方案取名，例如“三月评审之前”</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Kept</source>
        <translation>保留时间</translation>
    </message>
    <message>
        <source>By</source>
        <translation>经办人</translation>
    </message>
    <message>
        <source>Grids</source>
        <translation>网格</translation>
    </message>
    <message>
        <source>Households</source>
        <translation>户数</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>大小</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Delete the version “%1”?</source>
        <translation>删除版本“%1”吗？</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>删除</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>shared</source>
        <translation>共用</translation>
    </message>
    <message>
        <source>Room that the version takes in the file, without what it shares with other versions</source>
        <translation>该版本在文件中占用的空间，不含与其他版本共用的部分</translation>
    </message>
    <message>
        <source>Compare with it</source>
        <translation>与之对比</translation>
    </message>
    <message>
        <source>Shows it on the map beside the present plan; the line between them can be dragged</source>
        <translation>在地图上与当前方案并列显示，可拖动中间的分隔线</translation>
    </message>
    <message>
        <source>Write a name for it first.</source>
        <translation>请先填写版本名称。</translation>
    </message>
    <message>
        <source>Choose a version in the list first.</source>
        <translation>请先在列表中选择一个版本。</translation>
    </message>
</context>
<context>
    <name>wangge::WindowLayout</name>
    <message>
        <source>&amp;Map only</source>
        <translation>仅显示地图(&amp;M)</translation>
    </message>
    <message>
        <source>&amp;Reset the layout</source>
        <translation>恢复默认布局(&amp;R)</translation>
    </message>
    <message>
        <source>Fold all panels away, or bring them back as they were</source>
        <translation>收起所有面板，再按一次恢复原样</translation>
    </message>
    <message>
        <source>Panels</source>
        <translation>面板</translation>
    </message>
</context>
<context>
    <name>wangge::WorkBar</name>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
</context>
<context>
    <name>ImportChoices</name>
    <message>
        <source>each row is one household</source>
        <translation>每行就是一户</translation>
    </message>
    <message>
        <source>none of the fields</source>
        <translation>没有这个字段</translation>
    </message>
    <message>
        <source>add it to them</source>
        <translation>追加到已有的</translation>
    </message>
    <message>
        <source>replace “%1”</source>
        <translation>替换“%1”</translation>
    </message>
    <message>
        <source>%1, north before east</source>
        <translation>%1，先北后东</translation>
    </message>
    <message>
        <source>%1: at %2° E, %3° N</source>
        <translation>%1：东经 %2°，北纬 %3°</translation>
    </message>
    <message>
        <source>not shifted</source>
        <translation>没有偏移</translation>
    </message>
    <message>
        <source>they are other people: count both</source>
        <translation>是不同的人：都计数</translation>
    </message>
    <message>
        <source>import both</source>
        <translation>两个都导入</translation>
    </message>
    <message>
        <source>take it all the same</source>
        <translation>仍然导入它</translation>
    </message>
    <message>
        <source>leave it out</source>
        <translation>不导入它</translation>
    </message>
    <message>
        <source>all of them</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>take codes from a list …</source>
        <translation>从代码表获取代码…</translation>
    </message>
    <message>
        <source>List of codes and names</source>
        <translation>代码与名称对照表</translation>
    </message>
    <message>
        <source>place it by control points …</source>
        <translation>用控制点定位…</translation>
    </message>
    <message>
        <source>Table of control points</source>
        <translation>控制点表</translation>
    </message>
    <message>
        <source>give parameters …</source>
        <translation>填写转换参数…</translation>
    </message>
    <message>
        <source>Parameters from the old datum to CGCS2000: dx,dy,dz in metres; or with rx,ry,rz in seconds of arc and the scale in ppm</source>
        <translation>旧坐标系到国家 2000 的转换参数：三参数 dx,dy,dz（米）；七参数再加 rx,ry,rz（角秒）、尺度（ppm）</translation>
    </message>
    <message>
        <source>forget what was said of rows</source>
        <translation>不再指定行</translation>
    </message>
    <message>
        <source>row %1 is a sum: leave it out</source>
        <translation>第 %1 行是合计，不计入</translation>
    </message>
    <message>
        <source>row %1 is data: count it</source>
        <translation>第 %1 行是数据，照常计入</translation>
    </message>
    <message>
        <source>all such rows are sums</source>
        <translation>这类行都是合计</translation>
    </message>
    <message>
        <source>all such rows are data</source>
        <translation>这类行都是数据</translation>
    </message>
    <message>
        <source>“%1” names the subdistrict</source>
        <translation>“%1”是所属街道</translation>
    </message>
    <message>
        <source>all lie in %1</source>
        <translation>都在%1</translation>
    </message>
    <message>
        <source>all lie in …</source>
        <translation>都在某个街道或区县…</translation>
    </message>
    <message>
        <source>Code or name of the subdistrict or county where all of them lie</source>
        <translation>它们所在街道（乡镇）或区县的代码或名称</translation>
    </message>
    <message>
        <source>The communities come without codes.</source>
        <translation>这些社区没有代码。</translation>
    </message>
    <message>
        <source>list of codes for %1</source>
        <translation>%1 的代码表</translation>
    </message>
    <message>
        <source>without a list</source>
        <translation>不用代码表</translation>
    </message>
    <message>
        <source>without control points</source>
        <translation>不用控制点</translation>
    </message>
    <message>
        <source>without parameters</source>
        <translation>不用转换参数</translation>
    </message>
</context>
<context>
    <name>Systems</name>
    <message>
        <source>CGCS2000</source>
        <translation>国家 2000</translation>
    </message>
    <message>
        <source>Xi&apos;an 80</source>
        <translation>西安 80</translation>
    </message>
    <message>
        <source>Beijing 54</source>
        <translation>北京 54</translation>
    </message>
    <message>
        <source>%1, %2-degree zone %3 (number before the easting)</source>
        <translation>%1，%2 度带第 %3 带（横坐标带带号）</translation>
    </message>
    <message>
        <source>%1, %2-degree zone of %3° E</source>
        <translation>%1，%2 度带，中央经线 %3°</translation>
    </message>
    <message>
        <source>GCJ-02 (Amap, Tencent: shifted)</source>
        <translation>火星坐标 GCJ-02（高德、腾讯，有偏移）</translation>
    </message>
    <message>
        <source>BD-09 (Baidu: shifted)</source>
        <translation>百度坐标 BD-09（有偏移）</translation>
    </message>
    <message>
        <source>CGCS2000, longitude and latitude</source>
        <translation>国家 2000，经纬度</translation>
    </message>
    <message>
        <source>WGS 84, longitude and latitude</source>
        <translation>WGS 84，经纬度</translation>
    </message>
    <message>
        <source>Xi&apos;an 80, longitude and latitude</source>
        <translation>西安 80，经纬度</translation>
    </message>
    <message>
        <source>Beijing 54, longitude and latitude</source>
        <translation>北京 54，经纬度</translation>
    </message>
    <message>
        <source>Web Mercator (maps on the web)</source>
        <translation>Web 墨卡托（网络地图）</translation>
    </message>
</context>
<context>
    <name>wangge::ExtentMap</name>
    <message>
        <source>No places yet</source>
        <translation>还没有位置</translation>
    </message>
    <message>
        <source>Plan</source>
        <translation>方案</translation>
    </message>
</context>
<context>
    <name>wangge::ImportFilesDialog</name>
    <message>
        <source>In which sense are the rotations meant? Ask who gave the parameters out.</source>
        <translation>七参数的旋转采用哪种约定？请向参数提供单位确认。</translation>
    </message>
    <message>
        <source>Position vector</source>
        <translation>位置矢量（position-vector）</translation>
    </message>
    <message>
        <source>Coordinate frame</source>
        <translation>坐标框架（coordinate-frame）</translation>
    </message>
    <message>
        <source>Import %1</source>
        <translation>导入 %1</translation>
    </message>
    <message>
        <source>Import files</source>
        <translation>导入文件</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>Use a recipe…</source>
        <translation>使用导入设置…</translation>
    </message>
    <message>
        <source>Save as recipe…</source>
        <translation>保存导入设置…</translation>
    </message>
    <message>
        <source>Keeps what was decided, for when such files come again</source>
        <translation>保存这些决定，以后同样的文件再来时使用</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>导入</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Use a recipe</source>
        <translation>使用导入设置</translation>
    </message>
    <message>
        <source>Recipes (*.json)</source>
        <translation>导入设置 (*.json)</translation>
    </message>
    <message>
        <source>Looking at the files …</source>
        <translation>正在查看文件…</translation>
    </message>
    <message numerus="yes">
        <source>%n layers to import</source>
        <translation>
            <numerusform>将导入 %n 个图层</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Import %n layers</source>
        <translation>
            <numerusform>导入 %n 个图层</numerusform>
        </translation>
    </message>
    <message>
        <source>Save as recipe</source>
        <translation>保存导入设置</translation>
    </message>
    <message>
        <source>/import recipe.json</source>
        <translation>/导入设置.json</translation>
    </message>
    <message>
        <source>Wangge</source>
        <translation>网格</translation>
    </message>
    <message>
        <source>Use “%1” as last time</source>
        <translation>照上次用“%1”</translation>
    </message>
    <message>
        <source>Close without importing? What was decided about the files is lost.</source>
        <translation>不导入就关闭吗？对这些文件所作的选择将会丢失。</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Go on deciding</source>
        <translation>继续选择</translation>
    </message>
    <message numerus="yes">
        <source>… and %n more</source>
        <translation>
            <numerusform>……另有 %n 项</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing of the recipe fits these files.</source>
        <translation>导入设置与这些文件都不相符。</translation>
    </message>
    <message numerus="yes">
        <source>The recipe does not fit any more. What is left of it decides about %n files or layers; the others are judged by their content.</source>
        <translation>
            <numerusform>导入设置已不完全适用。其余部分仍可用于 %n 个文件或图层，其他的按内容判断。</numerusform>
        </translation>
    </message>
    <message>
        <source>Use what fits</source>
        <translation>使用相符的部分</translation>
    </message>
    <message>
        <source>Do not use it</source>
        <translation>不使用</translation>
    </message>
    <message>
        <source>The files are being looked at.</source>
        <translation>正在查看文件。</translation>
    </message>
    <message>
        <source>No layer is ticked.</source>
        <translation>未勾选任何图层。</translation>
    </message>
    <message>
        <source>Answer what is asked first.</source>
        <translation>请先回答问题。</translation>
    </message>
    <message>
        <source>These files cannot be imported; the reason stands above.</source>
        <translation>这些文件无法导入，原因见上方。</translation>
    </message>
</context>
<context>
    <name>wangge::ImportTable</name>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>, </source>
        <translation>，</translation>
    </message>
    <message>
        <source>File</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>Import as</source>
        <translation>导入为</translation>
    </message>
    <message>
        <source>Content</source>
        <translation>内容</translation>
    </message>
    <message>
        <source>Coordinate system</source>
        <translation>坐标系</translation>
    </message>
    <message>
        <source>Fields</source>
        <translation>字段</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source> [%1]</source>
        <translation> [%1]</translation>
    </message>
    <message>
        <source>left out</source>
        <translation>不导入</translation>
    </message>
    <message>
        <source>ready</source>
        <translation>就绪</translation>
    </message>
    <message>
        <source>Details…</source>
        <translation>详情…</translation>
    </message>
    <message>
        <source>(choose)</source>
        <translation>（请选择）</translation>
    </message>
    <message>
        <source>(leave out)</source>
        <translation>（不导入）</translation>
    </message>
    <message>
        <source>%1 (told by the file)</source>
        <translation>%1（文件自带）</translation>
    </message>
    <message>
        <source>%1 (as it fits)</source>
        <translation>%1（自动判断）</translation>
    </message>
    <message>
        <source>Choose first what the layer is imported as.</source>
        <translation>请先选择该图层的导入类型。</translation>
    </message>
</context>
<context>
    <name>wangge::QuestionList</name>
    <message numerus="yes">
        <source>%n questions before anything is imported</source>
        <translation>
            <numerusform>导入前有 %n 个问题</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing is doubtful</source>
        <translation>没有疑问</translation>
    </message>
    <message>
        <source>(choose)</source>
        <translation>（请选择）</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>What was found out</source>
        <translation>判断结果</translation>
    </message>
    <message>
        <source>Left out</source>
        <translation>不导入的文件</translation>
    </message>
    <message numerus="yes">
        <source>the same for all %n questions of this kind</source>
        <translation>
            <numerusform>同类的 %n 个问题都这样处理</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>… and %n more, which are asked when these are answered</source>
        <translation>
            <numerusform>……另有 %n 个问题，答完这些后再问</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FileFilters</name>
    <message>
        <source>All files</source>
        <translation>所有文件</translation>
    </message>
    <message>
        <source>Maps and tables</source>
        <translation>地图与表格</translation>
    </message>
    <message>
        <source>Tables</source>
        <translation>表格</translation>
    </message>
</context>
<context>
    <name>WindowText</name>
    <message>
        <source>north before east</source>
        <translation>先北后东</translation>
    </message>
    <message>
        <source>east before north</source>
        <translation>先东后北</translation>
    </message>
    <message>
        <source>, </source>
        <translation>，</translation>
    </message>
</context>
<context>
    <name>wangge::ImportExtras</name>
    <message>
        <source>List of codes</source>
        <translation>代码表</translation>
    </message>
    <message>
        <source>none</source>
        <translation>无</translation>
    </message>
    <message>
        <source>List of codes and names</source>
        <translation>代码与名称对照表</translation>
    </message>
    <message>
        <source>All lie in</source>
        <translation>所在街道或区县</translation>
    </message>
    <message>
        <source>as the file tells</source>
        <translation>以文件为准</translation>
    </message>
    <message>
        <source>Control points</source>
        <translation>控制点</translation>
    </message>
    <message>
        <source>Datum parameters</source>
        <translation>转换参数</translation>
    </message>
    <message>
        <source>Rows that are sums</source>
        <translation>合计行</translation>
    </message>
    <message>
        <source>as found</source>
        <translation>自动判断</translation>
    </message>
    <message>
        <source>Rows that are data</source>
        <translation>数据行</translation>
    </message>
    <message>
        <source>A table with a column of codes and one of names: communities get their codes by name</source>
        <translation>含代码列和名称列的表：社区按名称取得代码</translation>
    </message>
    <message>
        <source>Code or name of the subdistrict or county where all of these communities lie</source>
        <translation>这些社区全部所在的街道（乡镇）或区县的代码或名称</translation>
    </message>
    <message>
        <source>A table of places that are known twice: x and y in the file, x and y where they belong</source>
        <translation>控制点表，四列：文件中的 x、y，以及应在位置的 x、y</translation>
    </message>
    <message>
        <source>From the old datum to CGCS2000: dx,dy,dz in metres; or with rx,ry,rz in seconds of arc, the scale in ppm, and position-vector or coordinate-frame</source>
        <translation>旧坐标系到国家 2000 的转换参数：三参数 dx,dy,dz（米）；七参数再加 rx,ry,rz（角秒）、尺度（ppm），最后写 position-vector 或 coordinate-frame</translation>
    </message>
    <message>
        <source>Rows that sum up others, e.g. 17,25; or all that would be asked about</source>
        <translation>属于合计的行，例如 17、25；写“全部”表示所有待确认的行</translation>
    </message>
    <message>
        <source>Rows that look like sums and are data, e.g. 17,25; or all that would be asked about</source>
        <translation>看似合计、实为数据的行，例如 17、25；写“全部”表示所有待确认的行</translation>
    </message>
</context>
<context>
    <name>LabelSwitch</name>
    <message>
        <source>Edit: %1</source>
        <translation>编辑：%1</translation>
    </message>
    <message>
        <source>Abolish the precinct</source>
        <translation>撤销该派出所辖区</translation>
    </message>
    <message>
        <source>Take the selected pieces out of their precinct</source>
        <translation>将所选地块移出其派出所辖区</translation>
    </message>
    <message>
        <source>Precincts</source>
        <translation>派出所辖区</translation>
    </message>
    <message>
        <source>Community boundaries</source>
        <translation>社区边界</translation>
    </message>
    <message>
        <source>Grids</source>
        <translation>网格</translation>
    </message>
    <message>
        <source>What the tools edit and a click selects: %1  (%2)</source>
        <translation>工具所编辑、单击所选中的对象：%1  （%2）</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
</context>
<context>
    <name>wangge::PrecinctPage</name>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>代码</translation>
    </message>
    <message>
        <source>Households</source>
        <translation>户数</translation>
    </message>
    <message>
        <source>Persons</source>
        <translation>人数</translation>
    </message>
    <message>
        <source>Area</source>
        <translation>面积</translation>
    </message>
    <message>
        <source>Communities split</source>
        <translation>被拆分的社区</translation>
    </message>
    <message>
        <source>Grids cut</source>
        <translation>被切断的网格</translation>
    </message>
    <message>
        <source>Communities of which another station has a part with residents as well</source>
        <translation>另有派出所也管辖其中有居民部分的社区</translation>
    </message>
    <message>
        <source>Grids of which another station has a part with residents as well</source>
        <translation>另有派出所也管辖其中有居民部分的网格</translation>
    </message>
    <message>
        <source>Abolish the precinct</source>
        <translation>撤销该派出所辖区</translation>
    </message>
    <message>
        <source>Its territory is without a station then</source>
        <translation>其范围将不再有派出所管辖</translation>
    </message>
    <message numerus="yes">
        <source>%n precincts selected</source>
        <translation>
            <numerusform>已选择 %n 个派出所辖区</numerusform>
        </translation>
    </message>
    <message>
        <source>Unnamed precinct</source>
        <translation>未命名的派出所辖区</translation>
    </message>
    <message>
        <source>none</source>
        <translation>无</translation>
    </message>
    <message>
        <source>Station</source>
        <translation>派出所</translation>
    </message>
    <message numerus="yes">
        <source>%1, %n officers</source>
        <translation>
            <numerusform>%1，警力 %n</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Printed</name>
    <message>
        <source>Wangge</source>
        <translation>网格</translation>
    </message>
    <message numerus="yes">
        <source>%n pages written to %1</source>
        <translation>
            <numerusform>已写出 %n 页到 %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n names found no room on the map and stand in the list beside it. Larger paper or a larger scale leaves fewer out.</source>
        <translation>
            <numerusform>有 %n 个名称在图上放不下，已列在图旁。改用更大的纸张或比例尺可减少此类名称。</numerusform>
        </translation>
    </message>
    <message>
        <source>page %1, %2: %3</source>
        <translation>第 %1 页，%2：%3</translation>
    </message>
    <message>
        <source>Open the file</source>
        <translation>打开文件</translation>
    </message>
    <message>
        <source>Open the folder</source>
        <translation>打开文件夹</translation>
    </message>
    <message>
        <source>In the plan, but without room for all of it on the page: %1</source>
        <translation>方案中有、但页面上未能全部显示：%1</translation>
    </message>
    <message>
        <source>Without territory, and so without a sheet: %1</source>
        <translation>没有范围，因此没有图幅：%1</translation>
    </message>
    <message>
        <source>Not in the plan, and said so on the page: %1</source>
        <translation>方案中没有、页面上已注明：%1</translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message>
        <source>No field of that name: %1</source>
        <translation>没有这个名称的字段：%1</translation>
    </message>
    <message>
        <source>The printer is stopped. The pages wait in its queue until somebody starts it again.</source>
        <translation>打印机已暂停，图件已进入打印队列，恢复该打印机后开始打印。</translation>
    </message>
    <message numerus="yes">
        <source>%n pages sent to the printer %1</source>
        <translation>
            <numerusform>已将 %n 页发送到打印机 %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n pages, each as a file in %1</source>
        <translation>
            <numerusform>%n 页，各为一个文件，位于 %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Folder</name>
    <message>
        <source>Plans</source>
        <translation>方案</translation>
    </message>
    <message>
        <source>Files to import</source>
        <translation>导入的文件</translation>
    </message>
    <message>
        <source>Exports</source>
        <translation>导出</translation>
    </message>
    <message>
        <source>Sheets (PDF)</source>
        <translation>图幅（PDF）</translation>
    </message>
    <message>
        <source>Pictures under the map</source>
        <translation>底图图片</translation>
    </message>
</context>
<context>
    <name>Setting</name>
    <message>
        <source>Name of the plan</source>
        <translation>方案名称</translation>
    </message>
    <message>
        <source>Published by</source>
        <translation>编制单位</translation>
    </message>
    <message>
        <source>Map review number</source>
        <translation>审图号</translation>
    </message>
    <message>
        <source>Classification</source>
        <translation>密级</translation>
    </message>
    <message>
        <source>Sources, as printed</source>
        <translation>资料来源</translation>
    </message>
    <message>
        <source>Approved by</source>
        <translation>批准人</translation>
    </message>
    <message>
        <source>Size rules</source>
        <translation>规模标准</translation>
    </message>
    <message>
        <source>People counted</source>
        <translation>统计口径</translation>
    </message>
    <message>
        <source>Tiny below (m²)</source>
        <translation>面积过小的界限（m²）</translation>
    </message>
    <message>
        <source>Needle-like below (m)</source>
        <translation>狭长宽度下限（m）</translation>
    </message>
    <message>
        <source>Numbering scheme</source>
        <translation>编码方案</translation>
    </message>
    <message>
        <source>Numbers of comprehensive grids</source>
        <translation>综合网格序号</translation>
    </message>
    <message>
        <source>Numbers of dedicated grids</source>
        <translation>专属网格序号</translation>
    </message>
    <message>
        <source>Names of grids</source>
        <translation>网格名称</translation>
    </message>
    <message>
        <source>Households</source>
        <translation>户数</translation>
    </message>
    <message>
        <source>Persons, about</source>
        <translation>人数（约）</translation>
    </message>
    <message>
        <source>Persons, more or less (%)</source>
        <translation>人数允许偏差（%）</translation>
    </message>
    <message>
        <source>What decides</source>
        <translation>以何为准</translation>
    </message>
    <message>
        <source>Out of band is</source>
        <translation>不适度时列为</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>type of community: part of its size rule</comment>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>, </source>
        <comment>between the titles of settings</comment>
        <translation>、</translation>
    </message>
</context>
<context>
    <name>wangge::NumberingPage</name>
    <message>
        <source>community code</source>
        <translation>社区代码</translation>
    </message>
    <message>
        <source>the first %1 characters of the community code</source>
        <translation>社区代码前 %1 位</translation>
    </message>
    <message>
        <source>“%1”</source>
        <translation>“%1”</translation>
    </message>
    <message>
        <source>kind (%1 or %2)</source>
        <translation>类别码（%1 或 %2）</translation>
    </message>
    <message>
        <source>number of %1 digits</source>
        <translation>%1 位顺序码</translation>
    </message>
    <message>
        <source>As in the plan</source>
        <translation>方案现有的设置</translation>
    </message>
    <message>
        <source>As in the plan: %1</source>
        <translation>方案现有：%1</translation>
    </message>
    <message>
        <source>From a file…</source>
        <translation>从文件读取…</translation>
    </message>
    <message>
        <source>first</source>
        <translation>起</translation>
    </message>
    <message>
        <source>last</source>
        <translation>止</translation>
    </message>
    <message>
        <source>{community}, {subdistrict}: their names; {ordinal}: the number in Chinese, {number}: in digits</source>
        <translation>{community}、{subdistrict}：社区、街道名称；{ordinal}：中文序号；{number}：数字序号</translation>
    </message>
    <message>
        <source>Digits of the number</source>
        <translation>顺序码位数</translation>
    </message>
    <message>
        <source>First grid</source>
        <translation>第一个网格</translation>
    </message>
    <message>
        <source>Its name</source>
        <translation>其名称</translation>
    </message>
    <message>
        <source>First dedicated grid</source>
        <translation>第一个专属网格</translation>
    </message>
    <message>
        <source>Example</source>
        <translation>示例</translation>
    </message>
    <message>
        <source>Example: %1</source>
        <translation>示例：%1</translation>
    </message>
    <message numerus="yes">
        <source>%n grids have a code that does not fit this scheme. Codes stay until a community is renumbered.</source>
        <translation>
            <numerusform>%n 个网格的代码不合此方案。社区重新编码之前，代码保持不变。</numerusform>
        </translation>
    </message>
    <message>
        <source>Numbering scheme from a file</source>
        <translation>从文件读取编码方案</translation>
    </message>
    <message>
        <source>Numbering schemes (*.json)</source>
        <translation>编码方案 (*.json)</translation>
    </message>
</context>
<context>
    <name>wangge::PlanSettingsDialog</name>
    <message>
        <source>, </source>
        <comment>between names of sources</comment>
        <translation>、</translation>
    </message>
    <message>
        <source>Settings of the plan</source>
        <translation>方案设置</translation>
    </message>
    <message>
        <source>&amp;Maps and sheets</source>
        <translation>图面信息(&amp;M)</translation>
    </message>
    <message>
        <source>&amp;Size rules</source>
        <translation>规模标准(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Numbering</source>
        <translation>编码方案(&amp;N)</translation>
    </message>
    <message>
        <source>OK</source>
        <translation>确定</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>for example: internal use</source>
        <translation>例如：内部使用</translation>
    </message>
    <message>
        <source>Office and name</source>
        <translation>单位与姓名</translation>
    </message>
    <message>
        <source>These texts stand on every sheet; what is empty is left out. Without a text of their own, sources stand there as they are called in the plan.</source>
        <translation>以上内容印在每幅图上，空缺的不印。资料来源空缺时，印方案中各资料的名称。</translation>
    </message>
</context>
<context>
    <name>wangge::PreferencesDialog</name>
    <message>
        <source>Preferences</source>
        <translation>首选项</translation>
    </message>
    <message>
        <source>&amp;General</source>
        <translation>常规(&amp;G)</translation>
    </message>
    <message>
        <source>&amp;Folders</source>
        <translation>文件夹(&amp;F)</translation>
    </message>
    <message>
        <source>OK</source>
        <translation>确定</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>As the program comes</source>
        <translation>恢复默认</translation>
    </message>
    <message>
        <source>Sets everything here back; nothing holds before OK</source>
        <translation>此处全部恢复默认；按“确定”后才生效</translation>
    </message>
    <message>
        <source>The system&apos;s (%1)</source>
        <translation>跟随系统（%1）</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>Standard</source>
        <translation>标准</translation>
    </message>
    <message>
        <source>For the colour-blind (Okabe and Ito)</source>
        <translation>色觉障碍适用（Okabe-Ito 配色）</translation>
    </message>
    <message>
        <source>By size: m², km²</source>
        <translation>按大小：m²、km²</translation>
    </message>
    <message>
        <source>Square metres (m²)</source>
        <translation>平方米（m²）</translation>
    </message>
    <message>
        <source>Hectares (ha)</source>
        <translation>公顷（ha）</translation>
    </message>
    <message>
        <source>Mu (15 to the hectare)</source>
        <translation>亩</translation>
    </message>
    <message>
        <source>Square kilometres (km²)</source>
        <translation>平方千米（km²）</translation>
    </message>
    <message>
        <source>Never</source>
        <translation>不自动保存</translation>
    </message>
    <message numerus="yes">
        <source>%n minutes after a change</source>
        <translation>
            <numerusform>改动后 %n 分钟</numerusform>
        </translation>
    </message>
    <message>
        <source>Language</source>
        <translation>语言</translation>
    </message>
    <message>
        <source>Your name</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>In the plan&apos;s history, and as the author of sheets.</source>
        <translation>记入方案的编辑历史，并作为图幅的制图者。</translation>
    </message>
    <message>
        <source>Size of texts</source>
        <translation>文字大小</translation>
    </message>
    <message>
        <source>Colours of states</source>
        <translation>状态配色</translation>
    </message>
    <message>
        <source>Areas in</source>
        <translation>面积单位</translation>
    </message>
    <message>
        <source>Save the plan&apos;s file</source>
        <translation>自动保存方案文件</translation>
    </message>
    <message>
        <source>Against a crash, every edit is kept within a second in any case, apart from the plan&apos;s file. This is about the file itself, once it has a name.</source>
        <translation>每步编辑都会在一秒内另行留存，以防意外中断，与此项无关。此项只管方案文件本身，且方案须已保存过一次。</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>选择…</translation>
    </message>
    <message>
        <source>Choose a folder: %1</source>
        <translation>选择文件夹：%1</translation>
    </message>
    <message>
        <source>Where dialogs for files begin. Each goes on from the folder that was used last.</source>
        <translation>文件对话框首先打开的位置；以后从上次用过的文件夹开始。</translation>
    </message>
    <message>
        <source>The language changes when the program is started again.</source>
        <translation>重新启动程序后改用此语言。</translation>
    </message>
    <message>
        <source>Not there at the moment: %1</source>
        <translation>目前不存在：%1</translation>
    </message>
</context>
<context>
    <name>wangge::SizePage</name>
    <message>
        <source>m</source>
        <translation>米</translation>
    </message>
    <message>
        <source>As in the plan</source>
        <translation>方案现有的设置</translation>
    </message>
    <message>
        <source>As in the plan: %1</source>
        <translation>方案现有：%1</translation>
    </message>
    <message>
        <source>From a file…</source>
        <translation>从文件读取…</translation>
    </message>
    <message>
        <source>A type that is not ticked goes by the first rule. Dedicated grids have no size rule.</source>
        <translation>未勾选的类型适用第一行的标准。专属网格不受规模标准限制。</translation>
    </message>
    <message>
        <source>Communities</source>
        <translation>社区类型</translation>
    </message>
    <message>
        <source>± %</source>
        <translation>± %</translation>
    </message>
    <message numerus="yes">
        <source>%1: %n communities of the plan</source>
        <translation>
            <numerusform>%1：方案中有 %n 个社区</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, at least</source>
        <translation>%1，下限</translation>
    </message>
    <message>
        <source>%1, at most</source>
        <translation>%1，上限</translation>
    </message>
    <message>
        <source>households or persons</source>
        <translation>户数或人数</translation>
    </message>
    <message>
        <source>households and persons</source>
        <translation>户数和人数</translation>
    </message>
    <message>
        <source>households alone</source>
        <translation>只看户数</translation>
    </message>
    <message>
        <source>persons alone</source>
        <translation>只看人数</translation>
    </message>
    <message>
        <source>an error</source>
        <translation>错误</translation>
    </message>
    <message>
        <source>a warning</source>
        <translation>警告</translation>
    </message>
    <message>
        <source>a note</source>
        <translation>提示</translation>
    </message>
    <message>
        <source>No grid changes its state.</source>
        <translation>没有网格的状态会改变。</translation>
    </message>
    <message numerus="yes">
        <source>%n grids change their state.</source>
        <translation>
            <numerusform>%n 个网格的状态会改变。</numerusform>
        </translation>
    </message>
    <message>
        <source>Size rules from a file</source>
        <translation>从文件读取规模标准</translation>
    </message>
    <message>
        <source>Rule profiles (*.json)</source>
        <translation>规则方案 (*.json)</translation>
    </message>
</context>
<context>
    <name>wangge::UndoBar</name>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
</context>
<context>
    <name>OptionText</name>
    <message>
        <source>wangge-cli import PLAN --as precincts SOURCE</source>
        <translation>wangge-cli import 方案文件 --as precincts 数据文件</translation>
    </message>
    <message>
        <source>--field name=LAYER tells which layer&apos;s texts are names.</source>
        <translation>可用 --field name=图层 指定哪个图层的文字是名称。</translation>
    </message>
    <message>
        <source>Name them with --field parent=FIELD, --within or --field code=FIELD.</source>
        <translation>请用 --field parent=字段名、--within 或 --field code=字段名 指定。</translation>
    </message>
    <message>
        <source>Say it with --within or the field of the subdistrict (--field parent=FIELD).</source>
        <translation>请用 --within 或街道字段（--field parent=字段名）说明。</translation>
    </message>
    <message>
        <source>Name them with --field parent=FIELD or --within.</source>
        <translation>请用 --field parent=字段名 或 --within 指定。</translation>
    </message>
    <message>
        <source>Give it with --within.</source>
        <translation>请用 --within 给出。</translation>
    </message>
    <message>
        <source>Leave --codes and --within out.</source>
        <translation>请去掉 --codes 和 --within。</translation>
    </message>
    <message>
        <source>Say it with --within.</source>
        <translation>请用 --within 说明。</translation>
    </message>
    <message>
        <source>Name it with --field parent=FIELD or --field code=FIELD.</source>
        <translation>请用 --field parent=字段名 或 --field code=字段名 指定。</translation>
    </message>
    <message>
        <source>Tell it with --axes.</source>
        <translation>请用 --axes 说明。</translation>
    </message>
    <message>
        <source>Tell it with --source-crs.</source>
        <translation>请用 --source-crs 指明。</translation>
    </message>
    <message>
        <source>Tell them with --source-crs and --axes.</source>
        <translation>请用 --source-crs 和 --axes 指明。</translation>
    </message>
    <message>
        <source>Tell it by its option.</source>
        <translation>请用相应选项指明。</translation>
    </message>
    <message>
        <source>Tell them with --source-crs and --datum-shift.</source>
        <translation>请用 --source-crs 和 --datum-shift 指明。</translation>
    </message>
    <message>
        <source>That is --source-crs {datum}.</source>
        <translation>即 --source-crs {datum}。</translation>
    </message>
    <message>
        <source>Tell it with --source-crs, e.g. EPSG:4490 for CGCS2000 degrees.</source>
        <translation>请用 --source-crs 指明，例如 CGCS2000 经纬度用 EPSG:4490。</translation>
    </message>
    <message>
        <source>Give them with --datum-shift.</source>
        <translation>请用 --datum-shift 给出参数。</translation>
    </message>
    <message>
        <source>Tell it with --source-crs, e.g. EPSG:2435 for Beijing 54.</source>
        <translation>请用 --source-crs 指明，例如北京 54 用 EPSG:2435。</translation>
    </message>
    <message>
        <source>Leave --datum-shift out, or tell the system with --source-crs.</source>
        <translation>请去掉 --datum-shift，或用 --source-crs 指明。</translation>
    </message>
    <message>
        <source>Name it with --encoding.</source>
        <translation>请用 --encoding 指明。</translation>
    </message>
    <message>
        <source>If they count nothing, tell with --field {key}=.</source>
        <translation>如果其中并无数量，请用 --field {key}= 指明。</translation>
    </message>
    <message>
        <source>Name it with --field households=FIELD, or tell with --field households= that each row is one household.</source>
        <translation>请用 --field households=字段名 指定户数字段；如每行就是一户，请用 --field households=。</translation>
    </message>
    <message>
        <source>Name it with --field {key}=FIELD, or --field {key}= where none is.</source>
        <translation>请用 --field {key}=字段名 指定；都不是时用 --field {key}=。</translation>
    </message>
    <message>
        <source>Name it with --field {key}=FIELD.</source>
        <translation>请用 --field {key}=字段名 指定。</translation>
    </message>
    <message>
        <source>Name it with --field household=FIELD (numbers) or --field households=FIELD (counts), or tell with --field households= that each row is one household.</source>
        <translation>请用 --field household=字段名（户号）或 --field households=字段名（户数）指定；如每行就是一户，请用 --field households=。</translation>
    </message>
    <message>
        <source>That is --source-crs GCJ02 or BD09.</source>
        <translation>即 --source-crs GCJ02 或 BD09。</translation>
    </message>
    <message>
        <source>--header-row names another one.</source>
        <translation>可用 --header-row 另行指定。</translation>
    </message>
    <message>
        <source>Name it with --field households=FIELD.</source>
        <translation>请用 --field households=字段名 指定。</translation>
    </message>
    <message>
        <source>[For {role:word} give the list with --codes FILE.]</source>
        <translation>[{role:word}的代码表用 --codes 文件 给出。]</translation>
    </message>
    <message>
        <source>Name it with --field code=FIELD or --field parent=FIELD.</source>
        <translation>请用 --field code=字段名 或 --field parent=字段名 指定。</translation>
    </message>
    <message>
        <source>Tell with --sum-rows {row:code} or --data-rows {row:code}.</source>
        <translation>请用 --sum-rows {row:code} 或 --data-rows {row:code} 说明。</translation>
    </message>
    <message>
        <source>Name the field with --field parent=FIELD.</source>
        <translation>请用 --field parent=字段名 指明街道字段。</translation>
    </message>
    <message>
        <source>Tell with --add or --replace SOURCE.</source>
        <translation>请用 --add 或 --replace 来源 说明。</translation>
    </message>
    <message>
        <source>Tell with --name or --replace.</source>
        <translation>请用 --name 或 --replace 说明。</translation>
    </message>
    <message>
        <source>Name one with --layer, several with --layer each, or all with --layer &apos;*&apos;.</source>
        <translation>请用 --layer 指明一个，重复 --layer 可选几个，--layer &apos;*&apos; 为全部。</translation>
    </message>
    <message>
        <source>wangge-cli import {file} --as communities SOURCE</source>
        <translation>wangge-cli import {file} --as communities 数据文件</translation>
    </message>
    <message>
        <source>Name it with --within.</source>
        <translation>请用 --within 指明。</translation>
    </message>
    <message>
        <source>Name it with --field household=FIELD.</source>
        <translation>请用 --field household=字段名 指定。</translation>
    </message>
    <message>
        <source>With --field persons= each row counts as one person.</source>
        <translation>用 --field persons= 可按每行一人计。</translation>
    </message>
    <message>
        <source>--layer names one to read.</source>
        <translation>如需读入，请用 --layer 指定。</translation>
    </message>
    <message>
        <source>For that give --data-rows {row:code}, or --data-rows all for all such rows.</source>
        <translation>为此请用 --data-rows {row:code}，全部这类行用 --data-rows all。</translation>
    </message>
    <message>
        <source>Name them with --field x=FIELD --field y=FIELD, or with --join FIELD.</source>
        <translation>请用 --field x=字段名 --field y=字段名，或 --join 字段名 指定。</translation>
    </message>
    <message>
        <source>Name it with --header-row.</source>
        <translation>请用 --header-row 指定。</translation>
    </message>
    <message>
        <source>Name it with --field parent=FIELD or --field community=FIELD.</source>
        <translation>用 --field parent=字段 或 --field community=字段 指明。</translation>
    </message>
    <message>
        <source>Name it with --field community=FIELD.</source>
        <translation>用 --field community=字段 指明。</translation>
    </message>
    <message>
        <source>Say it with --beats or --officers.</source>
        <translation>用 --beats 或 --officers 指明。</translation>
    </message>
</context>
<context>
    <name>GridNames</name>
    <message>
        <source>Grid {n}</source>
        <comment>for a name that is an ordinal only: 第一网格; translated by 第{n}网格, it stays</comment>
        <translation>第{n}网格</translation>
    </message>
</context>
<context>
    <name>FourBounds</name>
    <message>
        <source>a river</source>
        <translation>河流</translation>
    </message>
    <message>
        <source>a railway</source>
        <translation>铁路</translation>
    </message>
    <message>
        <source>water</source>
        <comment>a lake or pond without a name</comment>
        <translation>水域</translation>
    </message>
    <message>
        <source>territory without a grid</source>
        <translation>未划入网格的范围</translation>
    </message>
    <message>
        <source>the edge of the grid</source>
        <translation>本网格边缘</translation>
    </message>
    <message>
        <source>border of %1</source>
        <translation>%1界</translation>
    </message>
    <message>
        <source>, </source>
        <comment>between things that a side reaches to</comment>
        <translation>、</translation>
    </message>
    <message>
        <source> and </source>
        <comment>between the last two things that a side reaches to</comment>
        <translation>、</translation>
    </message>
    <message>
        <source>On all sides: %1.</source>
        <translation>四至均为%1。</translation>
    </message>
    <message>
        <source>East: %1; south: %2; west: %3; north: %4.</source>
        <translation>东至%1，南至%2，西至%3，北至%4。</translation>
    </message>
    <message>
        <source>Largest part: %1</source>
        <translation>主体部分：%1</translation>
    </message>
</context>
<context>
    <name>wangge::StaffDialog</name>
    <message>
        <source>People on the grid</source>
        <translation>网格人员</translation>
    </message>
    <message>
        <source>Post</source>
        <translation>岗位</translation>
    </message>
    <message>
        <source>Full name</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>电话</translation>
    </message>
    <message>
        <source>First day</source>
        <translation>起始日期</translation>
    </message>
    <message>
        <source>Last day</source>
        <translation>截止日期</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>such as 2024-03-01</source>
        <translation>如 2024-03-01</translation>
    </message>
    <message>
        <source>Photo…</source>
        <translation>照片…</translation>
    </message>
    <message>
        <source>Without</source>
        <translation>去掉</translation>
    </message>
    <message>
        <source>Take the photo away</source>
        <translation>去掉照片</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>添加</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>修改</translation>
    </message>
    <message>
        <source>End today</source>
        <translation>今天结束</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>删除</translation>
    </message>
    <message>
        <source>Somebody new on the grid, as the form says</source>
        <translation>按所填内容在网格中添加一人</translation>
    </message>
    <message>
        <source>The selected row becomes what the form says</source>
        <translation>所选的一行改为所填内容</translation>
    </message>
    <message>
        <source>The post stays on record, with today as its last day</source>
        <translation>任职保留在记录中，截止日期为今天</translation>
    </message>
    <message>
        <source>As if it had never been</source>
        <translation>当作没有过这项任职</translation>
    </message>
    <message>
        <source>The grid has %1 chiefs at a time. End the post of all but one.</source>
        <translation>该网格同时有 %1 名网格长。请只留一人，其余结束任职。</translation>
    </message>
    <message>
        <source>no photo</source>
        <translation>无照片</translation>
    </message>
    <message>
        <source>Photo</source>
        <translation>照片</translation>
    </message>
    <message>
        <source>Pictures (*.jpg *.jpeg *.png *.bmp *.gif *.webp *.tif *.tiff)</source>
        <translation>图片 (*.jpg *.jpeg *.png *.bmp *.gif *.webp *.tif *.tiff)</translation>
    </message>
    <message>
        <source>Write the name first.</source>
        <translation>请先填写姓名。</translation>
    </message>
    <message>
        <source>Select a row of the list first.</source>
        <translation>请先在列表中选择一行。</translation>
    </message>
    <message>
        <source>The post is not held today.</source>
        <translation>今天不在任职期内。</translation>
    </message>
    <message>
        <source>There is no photo.</source>
        <translation>没有照片。</translation>
    </message>
</context>
<context>
    <name>wangge::GridPeople</name>
    <message numerus="yes">
        <source>%n others</source>
        <translation>
            <numerusform>另有 %n 人</numerusform>
        </translation>
    </message>
    <message>
        <source>no chief, %1</source>
        <translation>无网格长，%1</translation>
    </message>
    <message>
        <source>nobody entered</source>
        <translation>未填写</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>the chief of a grid and how many others</comment>
        <translation>%1，%2</translation>
    </message>
    <message>
        <source>Four bounds</source>
        <translation>四至</translation>
    </message>
    <message>
        <source>Work out anew</source>
        <translation>重新推算</translation>
    </message>
    <message>
        <source>In place of what is written: what the border follows and who is beyond it</source>
        <translation>不用所写内容，按边界所沿的道路河流和相邻单元推算</translation>
    </message>
    <message>
        <source>People…</source>
        <translation>人员…</translation>
    </message>
    <message>
        <source>Chief, workers and officers of the grid, with phone and photo</source>
        <translation>网格长、网格员、社区民警等，含电话和照片</translation>
    </message>
    <message>
        <source>People</source>
        <translation>人员</translation>
    </message>
    <message>
        <source>Written for an older border</source>
        <translation>按原边界写定</translation>
    </message>
    <message>
        <source>As written</source>
        <translation>已写定</translation>
    </message>
    <message>
        <source>Worked out from the map</source>
        <translation>按图推算</translation>
    </message>
    <message>
        <source>Notice board…</source>
        <translation>公示牌…</translation>
    </message>
    <message>
        <source>The grid&apos;s notice board, pocket sheet or other sheet, printed</source>
        <translation>打印该网格的公示牌、随身卡或其他图件</translation>
    </message>
</context>
<context>
    <name>wangge::BeatList</name>
    <message>
        <source>Propose beats</source>
        <translation>警务区建议</translation>
    </message>
    <message>
        <source>The grids of the precinct are grouped into connected beats with about equally many residents each. Beats that there are keep code and name where most of their residents stay.</source>
        <translation>把辖区内的网格组成连片、居民数大致相等的警务区。现有警务区在多数居民不变时保留代码和名称。</translation>
    </message>
    <message>
        <source>not told</source>
        <translation>未说明</translation>
    </message>
    <message>
        <source>Beats</source>
        <translation>警务区</translation>
    </message>
    <message>
        <source>Officers together</source>
        <translation>警力合计</translation>
    </message>
    <message>
        <source>Propose</source>
        <translation>生成建议</translation>
    </message>
    <message>
        <source>Beat</source>
        <translation>警务区</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>代码</translation>
    </message>
    <message>
        <source>Officers</source>
        <translation>警力</translation>
    </message>
    <message>
        <source>Grids</source>
        <translation>网格</translation>
    </message>
    <message>
        <source>Households</source>
        <translation>户数</translation>
    </message>
    <message>
        <source>Propose…</source>
        <translation>划分建议…</translation>
    </message>
    <message>
        <source>Group the precinct&apos;s grids into beats of about equal size</source>
        <translation>把辖区内的网格组成规模相近的警务区</translation>
    </message>
    <message>
        <source>Merge</source>
        <translation>合并</translation>
    </message>
    <message>
        <source>Join the selected beats</source>
        <translation>合并所选警务区</translation>
    </message>
    <message>
        <source>Abolish</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>The grids of the selected beats are in none then</source>
        <translation>所选警务区的网格此后不属任何警务区</translation>
    </message>
    <message numerus="yes">
        <source>%n beats</source>
        <translation>
            <numerusform>%n 个警务区</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n beats in no precinct</source>
        <translation>
            <numerusform>%n 个警务区不在任何辖区</numerusform>
        </translation>
    </message>
    <message>
        <source>Into the precinct</source>
        <translation>移入辖区</translation>
    </message>
    <message>
        <source>The selected beats belong to the precinct in which most of their households live</source>
        <translation>所选警务区改属其多数住户所在的辖区</translation>
    </message>
</context>
<context>
    <name>AlignTexts</name>
    <message>
        <source>Station</source>
        <translation>派出所</translation>
    </message>
    <message>
        <source>Verdict</source>
        <translation>判定</translation>
    </message>
    <message>
        <source>Subdistricts</source>
        <translation>街道（乡镇）</translation>
    </message>
    <message>
        <source>Subdistrict</source>
        <translation>街道（乡镇）</translation>
    </message>
    <message>
        <source>Stations</source>
        <translation>派出所</translation>
    </message>
    <message>
        <source>none left for it</source>
        <translation>无可对应者</translation>
    </message>
    <message>
        <source>Grid</source>
        <translation>网格</translation>
    </message>
    <message>
        <source>Community</source>
        <translation>社区（村）</translation>
    </message>
    <message>
        <source>Sliver</source>
        <translation>碎块</translation>
    </message>
    <message>
        <source>sliver</source>
        <translation>碎块</translation>
    </message>
    <message>
        <source>Lies in</source>
        <translation>现属</translation>
    </message>
    <message>
        <source>Around it</source>
        <translation>周围</translation>
    </message>
    <message>
        <source>Width</source>
        <translation>宽度</translation>
    </message>
    <message>
        <source>Locked</source>
        <translation>已锁定</translation>
    </message>
    <message>
        <source>locked</source>
        <translation>已锁定</translation>
    </message>
    <message>
        <source>Communities</source>
        <translation>社区（村）</translation>
    </message>
    <message>
        <source>Own precinct</source>
        <translation>本辖区</translation>
    </message>
    <message>
        <source>Distance</source>
        <translation>距离</translation>
    </message>
    <message>
        <source>Beside</source>
        <translation>相邻</translation>
    </message>
    <message>
        <source>Length</source>
        <translation>长度</translation>
    </message>
    <message>
        <source>Nothing</source>
        <translation>无依托</translation>
    </message>
    <message>
        <source>Remark</source>
        <translation>提示</translation>
    </message>
    <message>
        <source>Households</source>
        <translation>户数</translation>
    </message>
    <message>
        <source>Persons</source>
        <translation>人数</translation>
    </message>
    <message>
        <source>Area</source>
        <translation>面积</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message>
        <source>no station</source>
        <translation>无派出所</translation>
    </message>
    <message>
        <source>station without a name</source>
        <translation>未命名派出所</translation>
    </message>
    <message>
        <source>outside subdistricts</source>
        <translation>街道（乡镇）以外</translation>
    </message>
    <message>
        <source>outside communities</source>
        <translation>社区（村）以外</translation>
    </message>
    <message>
        <source>Matrix</source>
        <translation>对照矩阵</translation>
    </message>
    <message>
        <source>Best correspondence</source>
        <translation>最佳一一对应</translation>
    </message>
    <message>
        <source>Split communities</source>
        <translation>被拆分的社区</translation>
    </message>
    <message>
        <source>Split grids</source>
        <translation>被切断的网格</translation>
    </message>
    <message>
        <source>Real differences</source>
        <translation>真实差异</translation>
    </message>
    <message>
        <source>Slivers</source>
        <translation>碎块</translation>
    </message>
    <message>
        <source>Parts that lie apart</source>
        <translation>不相连的部分</translation>
    </message>
    <message>
        <source>Without a station</source>
        <translation>没有派出所</translation>
    </message>
    <message>
        <source>Stations outside their precinct</source>
        <translation>位于辖区外的派出所</translation>
    </message>
    <message>
        <source>What lines follow</source>
        <translation>界线的依托</translation>
    </message>
    <message>
        <source>Remarks</source>
        <translation>说明</translation>
    </message>
    <message>
        <source>There are no stations.</source>
        <translation>没有派出所。</translation>
    </message>
    <message>
        <source>There are no subdistricts, so stations have nothing to correspond to.</source>
        <translation>没有街道，派出所无从对应。</translation>
    </message>
    <message>
        <source>No station and subdistrict have anything in common.</source>
        <translation>没有派出所与街道有共有部分。</translation>
    </message>
    <message>
        <source>No community lies in two precincts.</source>
        <translation>没有社区跨两个辖区。</translation>
    </message>
    <message>
        <source>No grid lies in two precincts.</source>
        <translation>没有网格跨两个辖区。</translation>
    </message>
    <message>
        <source>Lines of precincts and communities differ nowhere but for slivers.</source>
        <translation>除碎块外，辖区界线与社区边界一致。</translation>
    </message>
    <message>
        <source>There are no slivers.</source>
        <translation>没有碎块。</translation>
    </message>
    <message>
        <source>Every precinct is of one piece.</source>
        <translation>每个辖区都连成一片。</translation>
    </message>
    <message>
        <source>All territory has a station.</source>
        <translation>全部范围都有派出所。</translation>
    </message>
    <message>
        <source>No station lies outside its precinct.</source>
        <translation>没有派出所位于本辖区之外。</translation>
    </message>
    <message>
        <source>No line runs between two precincts.</source>
        <translation>没有两个辖区之间的界线。</translation>
    </message>
    <message>
        <source>Nothing is to be remarked.</source>
        <translation>没有需要说明的。</translation>
    </message>
    <message>
        <source>Sum</source>
        <translation>合计</translation>
    </message>
    <message>
        <source>units without territory</source>
        <translation>没有范围的居住单元</translation>
    </message>
    <message>
        <source>Households: %1</source>
        <translation>户数：%1</translation>
    </message>
    <message>
        <source>Persons: %1</source>
        <translation>人数：%1</translation>
    </message>
    <message>
        <source>Area: %1</source>
        <translation>面积：%1</translation>
    </message>
    <message>
        <source>%1 % of the station, %2 % of the unit, by %3</source>
        <translation>占派出所 %1 %，占该单位 %2 %（按%3）</translation>
    </message>
    <message>
        <source>Nothing but slivers</source>
        <translation>只有碎块</translation>
    </message>
    <message>
        <source>A pair of the best correspondence</source>
        <translation>最佳一一对应中的一对</translation>
    </message>
    <message>
        <source>%1 (%2 %)</source>
        <translation>%1（%2 %）</translation>
    </message>
    <message>
        <source>whole community</source>
        <translation>整个社区（村）</translation>
    </message>
    <message>
        <source>whole grid</source>
        <translation>整个网格</translation>
    </message>
    <message>
        <source>part</source>
        <translation>部分</translation>
    </message>
    <message>
        <source>slivers (%1)</source>
        <translation>碎块（%1）</translation>
    </message>
    <message>
        <source>What</source>
        <translation>内容</translation>
    </message>
    <message>
        <source>Old station</source>
        <translation>原派出所</translation>
    </message>
    <message>
        <source>New station</source>
        <translation>现派出所</translation>
    </message>
    <message>
        <source>Nothing changes station.</source>
        <translation>没有派出所变更。</translation>
    </message>
    <message>
        <source>%1 changes: %2 households, %3 persons and %4 change station.</source>
        <translation>%1 项变更：%2 户、%3 人、%4 变更派出所。</translation>
    </message>
    <message>
        <source>Counts or extent changed as well, so sums differ by more than the changes: %1.</source>
        <translation>户数、人数或范围也有变化，合计之差多于变更清单：%1。</translation>
    </message>
    <message>
        <source>Not told apart by code and name, and taken for other stations: %1.</source>
        <translation>按代码和名称无法区分，按不同的派出所处理：%1。</translation>
    </message>
</context>
<context>
    <name>wangge::MatrixPage</name>
    <message>
        <source>Columns:</source>
        <translation>列：</translation>
    </message>
    <message>
        <source>Units of the columns</source>
        <translation>列的单位</translation>
    </message>
    <message>
        <source>Whole plan</source>
        <translation>全方案</translation>
    </message>
    <message>
        <source>Matrix of stations and units</source>
        <translation>派出所与单位对照矩阵</translation>
    </message>
</context>
<context>
    <name>wangge::SliverFoot</name>
    <message>
        <source>Snapped away, %1 with %2 and %3 go to the station around; the precinct line then lies on the border of the community or grid.</source>
        <translation>消除后，%1、%2、%3 划入周围的派出所，辖区界线与社区或网格的边界重合。</translation>
    </message>
    <message>
        <source>%1 slivers are locked and stay.</source>
        <translation>%1 处碎块已锁定，保持不变。</translation>
    </message>
    <message>
        <source>A sliver: at most %1 and %2, and at most %3 wide on average or below %4.</source>
        <translation>碎块：不超过 %1、%2，且平均宽度不超过 %3 或面积小于 %4。</translation>
    </message>
    <message>
        <source>Snap all %1 away</source>
        <translation>消除全部 %1 处</translation>
    </message>
    <message>
        <source>Snap %1 chosen away</source>
        <translation>消除所选 %1 处</translation>
    </message>
</context>
<context>
    <name>wangge::ExemptionFoot</name>
    <message>
        <source>Need not match</source>
        <translation>不要求对应</translation>
    </message>
    <message>
        <source>Has to match again</source>
        <translation>恢复对应要求</translation>
    </message>
    <message>
        <source>Choose a station; why need it not match a subdistrict?</source>
        <translation>请选择一个派出所；为何不要求与街道对应？</translation>
    </message>
    <message>
        <source>Why the station need not match a subdistrict</source>
        <translation>派出所为何不要求与街道对应</translation>
    </message>
    <message>
        <source>Such as: station of a development zone</source>
        <translation>例如：开发区的派出所</translation>
    </message>
    <message>
        <source>The station is left out of verdicts and of the best correspondence</source>
        <translation>该派出所不计入判定和最佳一一对应</translation>
    </message>
    <message>
        <source>Choose a station first.</source>
        <translation>请先选择一个派出所。</translation>
    </message>
    <message>
        <source>Write the reason first.</source>
        <translation>请先填写理由。</translation>
    </message>
    <message>
        <source>The station has to match as it is.</source>
        <translation>该派出所目前已要求对应。</translation>
    </message>
</context>
<context>
    <name>wangge::AlignPanel</name>
    <message>
        <source>What is measured</source>
        <translation>计算依据</translation>
    </message>
    <message>
        <source>By what numbers, verdicts and the best correspondence are measured</source>
        <translation>数值、判定和最佳一一对应按什么计算</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Pages of the alignment</source>
        <translation>对照的各页</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1（%2）</translation>
    </message>
    <message>
        <source>The report is being worked out …</source>
        <translation>正在计算对照报告…</translation>
    </message>
    <message>
        <source>Stations and subdistricts</source>
        <translation>派出所与街道</translation>
    </message>
    <message>
        <source>%1 of %2 stations match one subdistrict</source>
        <translation>%2 个派出所中有 %1 个与一个街道对应</translation>
    </message>
    <message>
        <source>%1 need not</source>
        <translation>%1 个不要求对应</translation>
    </message>
    <message>
        <source>to the best correspondence %1 would change station</source>
        <translation>要达到最佳一一对应，%1 须更换派出所</translation>
    </message>
    <message>
        <source>being worked out anew …</source>
        <translation>正在重新计算…</translation>
    </message>
</context>
<context>
    <name>wangge::AlignCommands</name>
    <message>
        <source>Alignment</source>
        <translation>辖区对照</translation>
    </message>
    <message>
        <source>Moves that align</source>
        <translation>对齐调整</translation>
    </message>
    <message>
        <source>Precinct layers</source>
        <translation>辖区图层</translation>
    </message>
</context>
<context>
    <name>wangge::GoalPanel</name>
    <message>
        <source>keeps what others move in one piece</source>
        <translation>保持连片所需</translation>
    </message>
    <message>
        <source>whole: %1</source>
        <translation>恢复完整：%1</translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message>
        <source>Moves that align</source>
        <translation>对齐调整</translation>
    </message>
    <message>
        <source>The plan has changed. Look again.</source>
        <translation>方案已变化，请重新查找。</translation>
    </message>
    <message>
        <source>Goal</source>
        <translation>目标</translation>
    </message>
    <message>
        <source>What moves</source>
        <translation>调整对象</translation>
    </message>
    <message>
        <source>Whatever is less</source>
        <translation>变动较小者</translation>
    </message>
    <message>
        <source>Look for moves</source>
        <translation>查找调整</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>Alternatives</source>
        <translation>备选</translation>
    </message>
    <message>
        <source>Moves</source>
        <translation>调整</translation>
    </message>
    <message>
        <source>Of</source>
        <translation>所属单位</translation>
    </message>
    <message>
        <source>From</source>
        <translation>变动前</translation>
    </message>
    <message>
        <source>To</source>
        <translation>变动后</translation>
    </message>
    <message>
        <source>Households</source>
        <translation>户数</translation>
    </message>
    <message>
        <source>Persons</source>
        <translation>人数</translation>
    </message>
    <message>
        <source>Grids</source>
        <translation>网格</translation>
    </message>
    <message>
        <source>Effect</source>
        <translation>效果</translation>
    </message>
    <message>
        <source>Make these moves</source>
        <translation>执行调整</translation>
    </message>
    <message>
        <source>Make all ticked moves as one step, which can be undone</source>
        <translation>将勾选的调整作为一步执行，可撤销</translation>
    </message>
    <message>
        <source>Looking …</source>
        <translation>正在查找……</translation>
    </message>
    <message>
        <source>Stopped.</source>
        <translation>已停止。</translation>
    </message>
    <message>
        <source>This holds already.</source>
        <translation>目前已符合。</translation>
    </message>
    <message>
        <source>Proven: less does not do.</source>
        <translation>已证明：不能更少。</translation>
    </message>
    <message>
        <source>Any way that leaves no more moves at least %1 residents.</source>
        <translation>剩余不更多的任何方式至少变动 %1 名居民。</translation>
    </message>
    <message>
        <source>Not proven: any way leaves at least %1.</source>
        <translation>未证明最小：任何方式至少剩余 %1 处。</translation>
    </message>
    <message>
        <source>Not so today: %1, afterwards: %2. Ticked: %3 (%4, %5). %6</source>
        <translation>目前不符合：%1，调整后：%2。已勾选 %3 项（%4，%5）。%6</translation>
    </message>
    <message>
        <source>Not proven to be the least.</source>
        <translation>未证明最小。</translation>
    </message>
    <message>
        <source>Measured otherwise. Look again.</source>
        <translation>计算口径已变，请重新查找。</translation>
    </message>
    <message>
        <source>Precinct lines or the lines on the other side, whichever changes less; both are shown. Lines of both sides are mixed where that leaves or moves less, but not for goals of subdistricts.</source>
        <translation>调整派出所辖区线或另一侧的界线，变动较小者为先，两种都列出。两侧一起调整时剩余或变动更少的，合并调整；街道的目标除外。</translation>
    </message>
    <message>
        <source>Residents of a station:</source>
        <translation>派出所居民数：</translation>
    </message>
    <message>
        <source>Least residents of a station</source>
        <translation>派出所居民数下限</translation>
    </message>
    <message>
        <source>no least</source>
        <translation>无下限</translation>
    </message>
    <message>
        <source>A station shall have at least as many persons, or households where these are measured. One that has fewer may stay so, but not lose any.</source>
        <translation>派出所的人数（按户数计算时为户数）不少于此数。原已少于此数的可以保持，但不再减少。</translation>
    </message>
    <message>
        <source>up to</source>
        <translation>至</translation>
    </message>
    <message>
        <source>Most residents of a station</source>
        <translation>派出所居民数上限</translation>
    </message>
    <message>
        <source>no most</source>
        <translation>无上限</translation>
    </message>
    <message>
        <source>A station shall have at most as many. One that has more may stay so, but not get any.</source>
        <translation>派出所不多于此数。原已多于此数的可以保持，但不再增加。</translation>
    </message>
    <message>
        <source>per officer:</source>
        <translation>每名警力：</translation>
    </message>
    <message>
        <source>Most residents per officer</source>
        <translation>每名警力的居民数上限</translation>
    </message>
    <message>
        <source>no limit</source>
        <translation>不限</translation>
    </message>
    <message>
        <source>Where the officers of a station are known, it shall have at most as many residents for each of them.</source>
        <translation>派出所警力已知时，每名警力的居民数不多于此数。</translation>
    </message>
    <message>
        <source>The least number of residents is more than the most. Change one of them.</source>
        <translation>居民数下限大于上限，请修改其中之一。</translation>
    </message>
    <message>
        <source>lines of both sides</source>
        <translation>两侧界线</translation>
    </message>
</context>
<context>
    <name>wangge::PaneKeys</name>
    <message>
        <source>Ne&amp;xt panel</source>
        <translation>下一个面板(&amp;X)</translation>
    </message>
    <message>
        <source>Previo&amp;us panel</source>
        <translation>上一个面板(&amp;U)</translation>
    </message>
</context>
<context>
    <name>NewPlanDialog</name>
    <message>
        <source>New plan</source>
        <translation>新建方案</translation>
    </message>
    <message>
        <source>Name of the plan, for example a city or district:</source>
        <translation>方案名称，例如市或区的名称：</translation>
    </message>
    <message>
        <source>Create</source>
        <translation>新建</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Write a name first.</source>
        <translation>请先填写名称。</translation>
    </message>
</context>
<context>
    <name>wangge::LayerPage</name>
    <message>
        <source>What changes station</source>
        <translation>改属派出所的内容</translation>
    </message>
    <message>
        <source>Choose a layer and compare it with the one in force, or choose two.</source>
        <translation>请选择一个图层与现行图层比较，或选择两个图层。</translation>
    </message>
    <message>
        <source>Precinct layers</source>
        <translation>辖区图层</translation>
    </message>
    <message>
        <source>Layer</source>
        <translation>图层</translation>
    </message>
    <message>
        <source>Precincts</source>
        <translation>派出所辖区</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Tick a layer to see its lines on the map; F2 gives it another name</source>
        <translation>勾选图层可在地图上显示其界线；按 F2 改名</translation>
    </message>
    <message>
        <source>Name of a new layer</source>
        <translation>新图层的名称</translation>
    </message>
    <message>
        <source>New</source>
        <translation>新建</translation>
    </message>
    <message>
        <source>Keep the precincts in force a second time under this name, to be changed there</source>
        <translation>以此名称再保存一份现行辖区，供在其中修改</translation>
    </message>
    <message>
        <source>Put in force</source>
        <translation>设为现行</translation>
    </message>
    <message>
        <source>Rules, tools, numbers, maps and exports follow this layer from then on</source>
        <translation>此后规则、工具、数字、地图和导出均以此图层为准</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>比较</translation>
    </message>
    <message>
        <source>Who would change station if this layer were in force; of two layers, from the upper to the lower</source>
        <translation>如以此图层为现行，哪些住户改属派出所；选择两个图层时，由上一个到下一个</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>删除</translation>
    </message>
    <message>
        <source>Remove this layer and those of its lines that stand for nothing else</source>
        <translation>删除此图层，以及不再代表其他内容的界线</translation>
    </message>
    <message>
        <source>in force</source>
        <translation>现行</translation>
    </message>
    <message>
        <source>Present</source>
        <translation>现行辖区</translation>
    </message>
    <message>
        <source>Comparing …</source>
        <translation>正在比较……</translation>
    </message>
    <message>
        <source>From %1 to %2: %3</source>
        <translation>由 %1 到 %2：%3</translation>
    </message>
    <message>
        <source>The plan has no communities yet.</source>
        <translation>方案中还没有社区。</translation>
    </message>
    <message>
        <source>Make a second layer first.</source>
        <translation>请先新建第二个图层。</translation>
    </message>
    <message>
        <source>Select a layer of the list first.</source>
        <translation>请先在列表中选择一个图层。</translation>
    </message>
    <message>
        <source>This layer is in force.</source>
        <translation>该图层是现行图层。</translation>
    </message>
    <message>
        <source>Select one layer only.</source>
        <translation>请只选择一个图层。</translation>
    </message>
    <message>
        <source>Select one layer, or two.</source>
        <translation>请选择一个或两个图层。</translation>
    </message>
    <message>
        <source>Write the layer&apos;s name first.</source>
        <translation>请先填写图层名称。</translation>
    </message>
</context>
<context>
    <name>wangge::StationPanel</name>
    <message>
        <source>none</source>
        <translation>无</translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message>
        <source>New police station</source>
        <translation>新建派出所</translation>
    </message>
    <message>
        <source>Its precinct is the one with the same code. Where it stands is set on the map afterwards.</source>
        <translation>代码相同的辖区即为其辖区。位置随后在地图上标出。</translation>
    </message>
    <message>
        <source>not told</source>
        <translation>未说明</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>代码</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Officers</source>
        <translation>警力</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>添加</translation>
    </message>
    <message>
        <source>Police stations</source>
        <translation>派出所</translation>
    </message>
    <message>
        <source>Police station</source>
        <translation>派出所</translation>
    </message>
    <message>
        <source>Its precinct</source>
        <translation>所属辖区</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>位置</translation>
    </message>
    <message>
        <source>No police stations are in the plan. Import them as places with a code, or make one here.</source>
        <translation>方案中没有派出所。请作为带代码的位置导入，或在此新建。</translation>
    </message>
    <message>
        <source>New…</source>
        <translation>新建…</translation>
    </message>
    <message>
        <source>Make a police station; of the selected precinct where it has none</source>
        <translation>新建派出所；所选辖区没有派出所时即为其派出所</translation>
    </message>
    <message>
        <source>Place on the map</source>
        <translation>在地图上标出</translation>
    </message>
    <message>
        <source>The next click on the map says where it stands</source>
        <translation>下一次在地图上单击即为其位置</translation>
    </message>
    <message>
        <source>Off the map</source>
        <translation>从地图移去</translation>
    </message>
    <message>
        <source>It stays in the list, without a place</source>
        <translation>保留在列表中，未定位</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>删除</translation>
    </message>
    <message>
        <source>The precinct stays, and has no station then</source>
        <translation>辖区保留，此后没有派出所</translation>
    </message>
    <message>
        <source>without a place</source>
        <translation>未定位</translation>
    </message>
    <message>
        <source>outside its precinct</source>
        <translation>在辖区之外</translation>
    </message>
    <message>
        <source>on the map</source>
        <translation>在图上</translation>
    </message>
    <message>
        <source>Write a code or a name first.</source>
        <translation>请先填写代码或名称。</translation>
    </message>
</context>
<context>
    <name>TemplateWords</name>
    <message>
        <source>Grid chief</source>
        <translation>网格长</translation>
    </message>
    <message>
        <source>Community officer</source>
        <translation>社区民警</translation>
    </message>
    <message>
        <source>Supervision</source>
        <translation>监督</translation>
    </message>
    <message>
        <source>not given</source>
        <translation>未填写</translation>
    </message>
    <message>
        <source>In community</source>
        <translation>所属社区</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>类型</translation>
    </message>
    <message>
        <source>Area</source>
        <translation>面积</translation>
    </message>
    <message>
        <source>and {n} more</source>
        <translation>另有 {n} 人</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>标题</translation>
    </message>
    <message>
        <source>Map</source>
        <translation>地图</translation>
    </message>
    <message>
        <source>Facts</source>
        <translation>基本情况</translation>
    </message>
    <message>
        <source>Four bounds</source>
        <translation>四至</translation>
    </message>
    <message>
        <source>Duties</source>
        <translation>工作职责</translation>
    </message>
    <message>
        <source>Foot</source>
        <translation>页脚</translation>
    </message>
    <message>
        <source>Photo</source>
        <translation>照片</translation>
    </message>
    <message>
        <source>Grid workers</source>
        <translation>网格员</translation>
    </message>
    <message>
        <source>Band</source>
        <translation>色带</translation>
    </message>
    <message>
        <source>Heading</source>
        <translation>小标题</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>文本</translation>
    </message>
    <message>
        <source>Picture</source>
        <translation>图片</translation>
    </message>
    <message>
        <source>Locator map</source>
        <translation>位置示意图</translation>
    </message>
    <message>
        <source>North arrow</source>
        <translation>指北针</translation>
    </message>
    <message>
        <source>Scale bar</source>
        <translation>比例尺</translation>
    </message>
    <message>
        <source>Legend</source>
        <translation>图例</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>表格</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>代码</translation>
    </message>
</context>
<context>
    <name>FieldTitle</name>
    <message>
        <source>Code of the unit</source>
        <translation>单位代码</translation>
    </message>
    <message>
        <source>Four bounds</source>
        <translation>四至</translation>
    </message>
    <message>
        <source>Grid chief</source>
        <translation>网格长</translation>
    </message>
    <message>
        <source>Community officer</source>
        <translation>社区民警</translation>
    </message>
    <message>
        <source>Supervision</source>
        <translation>监督</translation>
    </message>
    <message>
        <source>Full name of the unit</source>
        <translation>单位全称</translation>
    </message>
    <message>
        <source>Name of the unit</source>
        <translation>单位名称</translation>
    </message>
    <message>
        <source>Community</source>
        <translation>社区（村）</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>类型</translation>
    </message>
    <message>
        <source>Area</source>
        <translation>面积</translation>
    </message>
    <message>
        <source>Households</source>
        <translation>户数</translation>
    </message>
    <message>
        <source>Persons</source>
        <translation>人数</translation>
    </message>
    <message>
        <source>Number of grids</source>
        <translation>网格数</translation>
    </message>
    <message>
        <source>Phone of the chief</source>
        <translation>网格长电话</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Sources</source>
        <translation>资料来源</translation>
    </message>
    <message>
        <source>Author</source>
        <translation>制图人</translation>
    </message>
    <message>
        <source>Scale</source>
        <translation>比例尺</translation>
    </message>
    <message>
        <source>Organisation</source>
        <translation>编制单位</translation>
    </message>
    <message>
        <source>Approver</source>
        <translation>审批人</translation>
    </message>
    <message>
        <source>Map review number</source>
        <translation>审图号</translation>
    </message>
    <message>
        <source>Classification</source>
        <translation>密级</translation>
    </message>
    <message>
        <source>Coordinate system</source>
        <translation>坐标系</translation>
    </message>
</context>
<context>
    <name>LayoutText</name>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>%1, %2 mm from the left, %3 mm from the top, %4 × %5 mm</source>
        <translation>%1，距左边 %2 毫米，距上边 %3 毫米，%4 × %5 毫米</translation>
    </message>
</context>
<context>
    <name>wangge::BlockForm</name>
    <message>
        <source>Select a block on the page to see its place, size and text. Tab goes through them, arrows move, Enter edits.</source>
        <translation>在页面上选择一个版块，即可查看其位置、大小和文字。Tab 键逐个选择，方向键移动，回车键编辑。</translation>
    </message>
    <message>
        <source>From the left</source>
        <translation>距左边</translation>
    </message>
    <message>
        <source>From the top</source>
        <translation>距上边</translation>
    </message>
    <message>
        <source>Width</source>
        <translation>宽度</translation>
    </message>
    <message>
        <source>Height</source>
        <translation>高度</translation>
    </message>
    <message>
        <source>Height of letters</source>
        <translation>字高</translation>
    </message>
    <message>
        <source>Bold</source>
        <translation>加粗</translation>
    </message>
    <message>
        <source>Insert a field</source>
        <translation>插入字段</translation>
    </message>
    <message>
        <source>Left</source>
        <translation>左对齐</translation>
    </message>
    <message>
        <source>Centre</source>
        <translation>居中</translation>
    </message>
    <message>
        <source>Right</source>
        <translation>右对齐</translation>
    </message>
    <message>
        <source>Letters</source>
        <translation>字高</translation>
    </message>
    <message>
        <source>Choose a picture…</source>
        <translation>选择图片…</translation>
    </message>
    <message>
        <source>Duties, one in each line</source>
        <translation>工作职责，每行一条</translation>
    </message>
    <message>
        <source>Picture</source>
        <translation>图片</translation>
    </message>
    <message>
        <source>Duties</source>
        <translation>工作职责</translation>
    </message>
    <message numerus="yes">
        <source>%n blocks</source>
        <translation>
            <numerusform>%n 个版块</numerusform>
        </translation>
    </message>
    <message>
        <source>none</source>
        <translation>无</translation>
    </message>
    <message>
        <source>There is no such field: %1</source>
        <translation>没有这样的字段：%1</translation>
    </message>
    <message>
        <source>Empty in the public edition: %1</source>
        <translation>公开版中为空：%1</translation>
    </message>
    <message>
        <source>A block lies on the paper, which is %1 × %2 mm, and is at least %3 mm wide and high.</source>
        <translation>版块必须在纸张（%1 × %2 毫米）之内，宽和高至少 %3 毫米。</translation>
    </message>
    <message>
        <source>Pictures (*.png *.jpg *.jpeg)</source>
        <translation>图片 (*.png *.jpg *.jpeg)</translation>
    </message>
    <message>
        <source>Wording</source>
        <translation>文字</translation>
    </message>
    <message>
        <source>Alignment of the text</source>
        <translation>对齐方式</translation>
    </message>
    <message>
        <source>Remove the picture</source>
        <translation>移除图片</translation>
    </message>
    <message>
        <source>A text has no more than %1 characters.</source>
        <translation>文字不超过 %1 个字符。</translation>
    </message>
</context>
<context>
    <name>wangge::LayoutActions</name>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>重做</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>删除</translation>
    </message>
    <message>
        <source>Duplicate</source>
        <translation>再制</translation>
    </message>
    <message>
        <source>Select all</source>
        <translation>全选</translation>
    </message>
    <message>
        <source>In front of all</source>
        <translation>置于最前</translation>
    </message>
    <message>
        <source>Behind all</source>
        <translation>置于最后</translation>
    </message>
    <message>
        <source>Begin with the blocks of the other edition</source>
        <translation>改用另一版的版块</translation>
    </message>
    <message>
        <source>Zoom in</source>
        <translation>放大</translation>
    </message>
    <message>
        <source>Zoom out</source>
        <translation>缩小</translation>
    </message>
    <message>
        <source>Whole page</source>
        <translation>整页</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>添加</translation>
    </message>
    <message>
        <source>Arrange</source>
        <translation>排列</translation>
    </message>
    <message>
        <source>Snapping</source>
        <translation>吸附</translation>
    </message>
    <message>
        <source>People, in the internal edition</source>
        <translation>人员（仅内部版）</translation>
    </message>
    <message>
        <source>Align left</source>
        <translation>左对齐</translation>
    </message>
    <message>
        <source>Align middle, across</source>
        <translation>左右居中</translation>
    </message>
    <message>
        <source>Align right</source>
        <translation>右对齐</translation>
    </message>
    <message>
        <source>Align top</source>
        <translation>上对齐</translation>
    </message>
    <message>
        <source>Align middle, down</source>
        <translation>上下居中</translation>
    </message>
    <message>
        <source>Align bottom</source>
        <translation>下对齐</translation>
    </message>
    <message>
        <source>Equal gaps across</source>
        <translation>横向等距</translation>
    </message>
    <message>
        <source>Equal gaps down</source>
        <translation>纵向等距</translation>
    </message>
    <message>
        <source>Edges, margins and middle of the page</source>
        <translation>页面的边缘、页边距和中线</translation>
    </message>
    <message>
        <source>Edges and middles of other blocks</source>
        <translation>其他版块的边缘和中线</translation>
    </message>
    <message>
        <source>Raster</source>
        <translation>步距</translation>
    </message>
    <message>
        <source>%1 mm</source>
        <translation>%1 毫米</translation>
    </message>
    <message>
        <source>no raster</source>
        <translation>无步距</translation>
    </message>
    <message>
        <source>An edition has no more than %1 blocks.</source>
        <translation>每个版本不超过 %1 个版块。</translation>
    </message>
</context>
<context>
    <name>wangge::LayoutCanvas</name>
    <message>
        <source>Page</source>
        <translation>页面</translation>
    </message>
    <message>
        <source>No block selected</source>
        <translation>未选择版块</translation>
    </message>
    <message numerus="yes">
        <source>%n blocks selected</source>
        <translation>
            <numerusform>已选择 %n 个版块</numerusform>
        </translation>
    </message>
    <message>
        <source>The page is being made …</source>
        <translation>正在生成页面……</translation>
    </message>
</context>
<context>
    <name>wangge::LayoutDialog</name>
    <message>
        <source>Close the note</source>
        <translation>关闭提示</translation>
    </message>
    <message>
        <source>Block</source>
        <translation>版块</translation>
    </message>
    <message>
        <source>Sheet</source>
        <translation>图件</translation>
    </message>
    <message>
        <source>What is shown here</source>
        <translation>显示内容</translation>
    </message>
    <message>
        <source>Template</source>
        <translation>模板</translation>
    </message>
    <message>
        <source>Internal edition</source>
        <translation>内部版</translation>
    </message>
    <message>
        <source>Public edition</source>
        <translation>公开版</translation>
    </message>
    <message>
        <source>Edition</source>
        <translation>版本</translation>
    </message>
    <message>
        <source>Open a file…</source>
        <translation>打开文件…</translation>
    </message>
    <message>
        <source>Templates (*.json)</source>
        <translation>模板 (*.json)</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Save as…</source>
        <translation>另存为…</translation>
    </message>
    <message>
        <source>Choose a template</source>
        <translation>选择模板</translation>
    </message>
    <message>
        <source>This template is arranged anew for each unit, and the plan has none that it is for. Open a plan with units first, or choose another template.</source>
        <translation>此模板按每个单位重新排版，而方案中没有适用的单位。请先打开有相应单位的方案，或选择其他模板。</translation>
    </message>
    <message>
        <source>The blocks are being arranged …</source>
        <translation>正在排列版块…</translation>
    </message>
    <message>
        <source>“%1” is arranged anew by the program for each unit and paper. Here its blocks stand where they are on the sheet of %2, so that you can move them; saved under a name of yours, they stay there on every sheet.</source>
        <translation>“%1”由程序按每个单位和纸张自动排版。这里的版块位置取自%2的图件，可以移动；另存为自己的模板后，每幅图都按此位置排版。</translation>
    </message>
    <message>
        <source>Sheet templates</source>
        <translation>图纸模板</translation>
    </message>
    <message>
        <source>%1: sheet template</source>
        <translation>%1：图纸模板</translation>
    </message>
    <message>
        <source>This template has a public edition only</source>
        <translation>此模板只有公开版</translation>
    </message>
    <message>
        <source>The public edition has no blocks of its own yet and shows those of the internal one, without people. What you change here holds for the public edition alone.</source>
        <translation>公开版尚无自己的版块，显示的是内部版的版块，不含人员。在此所作的修改只用于公开版。</translation>
    </message>
    <message>
        <source>Open a plan to see its sheets.</source>
        <translation>打开方案后即可看到图件。</translation>
    </message>
    <message>
        <source>The plan has no unit of this level.</source>
        <translation>方案中没有这一级的单位。</translation>
    </message>
    <message>
        <source>%1, own</source>
        <translation>%1（自定）</translation>
    </message>
    <message>
        <source>The template “%1” has changes that are not saved.</source>
        <translation>模板“%1”有未保存的修改。</translation>
    </message>
    <message>
        <source>Do not save</source>
        <translation>不保存</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Missing on this sheet: %1</source>
        <translation>本图缺少：%1</translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message>
        <source>Without room for all of it: %1</source>
        <translation>位置不够、未全部显示：%1</translation>
    </message>
    <message>
        <source>No such field: %1</source>
        <translation>没有这样的字段：%1</translation>
    </message>
    <message numerus="yes">
        <source>Goes on on %n more pages</source>
        <translation>
            <numerusform>另有 %n 页续表</numerusform>
        </translation>
    </message>
    <message>
        <source>The internal edition has no blocks of its own and shows those of the public one. What you change here holds for the internal edition alone.</source>
        <translation>内部版没有自己的版块，显示的是公开版的版块。在此所作的修改只用于内部版。</translation>
    </message>
</context>
<context>
    <name>wangge::PageList</name>
    <message numerus="yes">
        <source>%n pages</source>
        <translation>
            <numerusform>%n 页</numerusform>
        </translation>
    </message>
    <message>
        <source>Sheets</source>
        <translation>图件</translation>
    </message>
    <message>
        <source>A sheet for each</source>
        <translation>每幅图对应</translation>
    </message>
    <message>
        <source>Find a unit</source>
        <translation>查找单位</translation>
    </message>
    <message>
        <source>without a name</source>
        <translation>未命名</translation>
    </message>
</context>
<context>
    <name>wangge::SheetForm</name>
    <message>
        <source>Width of the paper</source>
        <translation>纸张宽度</translation>
    </message>
    <message>
        <source>Height of the paper</source>
        <translation>纸张高度</translation>
    </message>
    <message>
        <source>its own size</source>
        <translation>自定大小</translation>
    </message>
    <message>
        <source>upright</source>
        <translation>竖向</translation>
    </message>
    <message>
        <source>lying</source>
        <translation>横向</translation>
    </message>
    <message>
        <source>grow and shrink with it</source>
        <translation>随纸张缩放</translation>
    </message>
    <message>
        <source>stay as they are</source>
        <translation>保持不变</translation>
    </message>
    <message>
        <source>Paper</source>
        <translation>纸张</translation>
    </message>
    <message>
        <source>Orientation</source>
        <translation>方向</translation>
    </message>
    <message>
        <source>Blocks, when the paper changes</source>
        <translation>改换纸张时的版块</translation>
    </message>
    <message>
        <source>Width</source>
        <translation>宽度</translation>
    </message>
    <message>
        <source>Height</source>
        <translation>高度</translation>
    </message>
    <message>
        <source>Blocks then</source>
        <translation>版块</translation>
    </message>
    <message>
        <source>Outlines of units</source>
        <translation>单位界线</translation>
    </message>
    <message>
        <source>Letters and lines of the map, in times</source>
        <translation>地图字和线的倍数</translation>
    </message>
    <message>
        <source>Without them the map has fills and names only</source>
        <translation>不画界线时，地图只有填色和名称</translation>
    </message>
    <message>
        <source>Colours of the grids</source>
        <translation>网格着色</translation>
    </message>
    <message>
        <source>Typeface</source>
        <translation>字体</translation>
    </message>
    <message>
        <source>the program&apos;s own</source>
        <translation>程序默认</translation>
    </message>
    <message>
        <source>Colours</source>
        <translation>着色</translation>
    </message>
    <message>
        <source>Map&apos;s letters</source>
        <translation>图上字号</translation>
    </message>
    <message>
        <source>by state</source>
        <translation>按状态</translation>
    </message>
    <message>
        <source>neighbours apart</source>
        <translation>相邻异色</translation>
    </message>
    <message>
        <source>none</source>
        <translation>无</translation>
    </message>
    <message>
        <source>Contents of the map</source>
        <translation>地图内容</translation>
    </message>
    <message>
        <source>Grids</source>
        <translation>网格</translation>
    </message>
    <message>
        <source>Communities</source>
        <translation>社区（村）</translation>
    </message>
    <message>
        <source>Subdistricts</source>
        <translation>街道（乡镇）</translation>
    </message>
    <message>
        <source>Counties</source>
        <translation>区县</translation>
    </message>
    <message>
        <source>Police precincts</source>
        <translation>派出所辖区</translation>
    </message>
    <message>
        <source>Police beats</source>
        <translation>警务区</translation>
    </message>
    <message>
        <source>Police stations</source>
        <translation>派出所</translation>
    </message>
    <message>
        <source>Names and numbers</source>
        <translation>名称与代码</translation>
    </message>
    <message>
        <source>Roads</source>
        <translation>道路</translation>
    </message>
    <message>
        <source>Road names</source>
        <translation>路名</translation>
    </message>
    <message>
        <source>Railways</source>
        <translation>铁路</translation>
    </message>
    <message>
        <source>Water</source>
        <translation>水系</translation>
    </message>
    <message>
        <source>Buildings</source>
        <translation>建筑物</translation>
    </message>
    <message>
        <source>Building names</source>
        <translation>建筑物名称</translation>
    </message>
    <message>
        <source>Sites for dedicated grids</source>
        <translation>专属场所</translation>
    </message>
    <message>
        <source>Household points</source>
        <translation>住户点</translation>
    </message>
    <message>
        <source>Blocks inside grids</source>
        <translation>网格内的街区</translation>
    </message>
    <message>
        <source>For sheets of</source>
        <translation>适用于</translation>
    </message>
    <message>
        <source>Frame at the margins</source>
        <translation>图框（按页边距）</translation>
    </message>
</context>
<context>
    <name>wangge::TemplateSaveDialog</name>
    <message>
        <source>Among my templates</source>
        <translation>存入我的模板</translation>
    </message>
    <message>
        <source>In another file</source>
        <translation>存为其他文件</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>选择…</translation>
    </message>
    <message>
        <source>Save the template</source>
        <translation>保存模板</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>File</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Template</source>
        <translation>模板</translation>
    </message>
    <message>
        <source>Templates (*.json)</source>
        <translation>模板 (*.json)</translation>
    </message>
    <message>
        <source>Name the template first.</source>
        <translation>请先填写模板名称。</translation>
    </message>
    <message>
        <source>Choose a file first.</source>
        <translation>请先选择文件。</translation>
    </message>
    <message>
        <source>A template of the program has this name, and the program&apos;s stay as they are. Choose another name.</source>
        <translation>程序自带的模板已用此名称，自带模板不能改动。请换一个名称。</translation>
    </message>
    <message>
        <source>Choose another file above first.</source>
        <translation>请先在上方选择存入其他文件。</translation>
    </message>
</context>
<context>
    <name>PrintName</name>
    <message>
        <source>%1, sheets by %2</source>
        <comment>a unit; the level of the sheets</comment>
        <translation>%1 各%2图</translation>
    </message>
    <message>
        <source>%1, %2 sheet</source>
        <comment>a unit; its level</comment>
        <translation>%1 %2图</translation>
    </message>
    <message>
        <source>%1, %3 by %2</source>
        <comment>a unit; the level of the sheets; a template</comment>
        <translation>%1 %3（各%2）</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>a unit; a template</comment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>%1, public edition</source>
        <translation>%1 公开版</translation>
    </message>
</context>
<context>
    <name>wangge::PageView</name>
    <message>
        <source>Preview of the page</source>
        <translation>页面预览</translation>
    </message>
    <message>
        <source>The wheel enlarges, dragging moves the page</source>
        <translation>滚轮缩放，拖动移动页面</translation>
    </message>
</context>
<context>
    <name>wangge::PrintPreview</name>
    <message>
        <source>Page before</source>
        <translation>上一页</translation>
    </message>
    <message>
        <source>Next page</source>
        <translation>下一页</translation>
    </message>
    <message>
        <source>Smaller</source>
        <translation>缩小</translation>
    </message>
    <message>
        <source>Larger</source>
        <translation>放大</translation>
    </message>
    <message>
        <source>The whole page</source>
        <translation>整页</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>The page is being made …</source>
        <translation>正在生成页面……</translation>
    </message>
    <message>
        <source>Page %1 of %2</source>
        <translation>第 %1 页，共 %2 页</translation>
    </message>
    <message>
        <source>Page %1 of %2 or more</source>
        <translation>第 %1 页，至少 %2 页</translation>
    </message>
</context>
<context>
    <name>QAbstractFileIconProvider</name>
    <message>
        <source>Drive</source>
        <translation>驱动器</translation>
    </message>
    <message>
        <source>Folder</source>
        <comment>All other platforms</comment>
        <translation>文件夹</translation>
    </message>
    <message>
        <source>Unknown</source>
        <translation>未知</translation>
    </message>
</context>
<context>
    <name>QFileSystemModel</name>
    <message>
        <source>Size</source>
        <translation>大小</translation>
    </message>
    <message>
        <source>My Computer</source>
        <translation>计算机</translation>
    </message>
</context>
<context>
    <name>QFileDialog</name>
    <message>
        <source>My Computer</source>
        <translation>计算机</translation>
    </message>
    <message>
        <source>File &amp;name:</source>
        <translation>文件名(&amp;N)：</translation>
    </message>
    <message>
        <source>Directory:</source>
        <translation>文件夹：</translation>
    </message>
    <message>
        <source>Create a New Folder</source>
        <translation>新建文件夹</translation>
    </message>
    <message>
        <source>Parent Directory</source>
        <translation>上一级文件夹</translation>
    </message>
    <message>
        <source>Go to the parent directory</source>
        <translation>转到上一级文件夹</translation>
    </message>
    <message>
        <source>Change to list view mode</source>
        <translation>以列表显示</translation>
    </message>
    <message>
        <source>Change to detail view mode</source>
        <translation>显示详细信息</translation>
    </message>
    <message>
        <source>Detail View</source>
        <translation>详细信息</translation>
    </message>
</context>
<context>
    <name>QLineEdit</name>
    <message>
        <source>&amp;Undo</source>
        <translation>撤销(&amp;U)</translation>
    </message>
</context>
<context>
    <name>QWidgetTextControl</name>
    <message>
        <source>&amp;Undo</source>
        <translation>撤销(&amp;U)</translation>
    </message>
</context>
<context>
    <name>QAbstractSpinBox</name>
    <message>
        <source>&amp;Step up</source>
        <translation>增大(&amp;S)</translation>
    </message>
    <message>
        <source>Step &amp;down</source>
        <translation>减小(&amp;D)</translation>
    </message>
</context>
<context>
    <name>QComboBox</name>
    <message>
        <source>Open the combo box selection popup</source>
        <translation>打开下拉列表</translation>
    </message>
</context>
<context>
    <name>QDockWidget</name>
    <message>
        <source>Closes the dock widget</source>
        <translation>关闭面板</translation>
    </message>
    <message>
        <source>Undocks and re-attaches the dock widget</source>
        <translation>移出窗口，再按一次移回</translation>
    </message>
</context>
<context>
    <name>QMessageBox</name>
    <message>
        <source>Show Details...</source>
        <translation>显示详细信息…</translation>
    </message>
    <message>
        <source>Hide Details...</source>
        <translation>隐藏详细信息…</translation>
    </message>
</context>
</TS>
