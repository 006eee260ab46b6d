<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN">
<context>
    <name>Cli</name>
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
        <source>One or more of gpkg, geojson, shp, kml, dxf, csv, xlsx</source>
        <translation>格式，可多选：gpkg、geojson、shp、kml、dxf、csv、xlsx</translation>
    </message>
    <message>
        <source>Import a file into a plan</source>
        <translation>把文件导入方案</translation>
    </message>
    <message>
        <source>File, folder or zip to import</source>
        <translation>要导入的文件、文件夹或 zip 压缩包</translation>
    </message>
    <message>
        <source>What it is: %1</source>
        <translation>数据类别：%1</translation>
    </message>
    <message>
        <source>Layer or sheet (default: the one that suits)</source>
        <translation>图层或工作表（默认选合适的一个）</translation>
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
        <source>Field by which rows without coordinates find their place</source>
        <translation>无坐标的表按此字段匹配位置</translation>
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
        <translation>人口统计口径：%1</translation>
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
        <translation>制图单位</translation>
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
        <source>Give codes and names to grids that have none</source>
        <translation>给尚无代码的网格编码命名</translation>
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
        <translation>未处理，保持原样</translation>
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
        <source>%1°, %2°</source>
        <translation>东经 %1°，北纬 %2°</translation>
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
        <translation>点位</translation>
    </message>
    <message>
        <source>Persons unknown at</source>
        <translation>人数不详的点位</translation>
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
        <source>[OPTIONS]</source>
        <translation>[选项]</translation>
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
</context>
<context>
    <name>Format</name>
    <message>
        <source>%1 household</source>
        <translation>%1 户</translation>
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
</context>
<context>
    <name>Message</name>
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
        <source>The plan {file} has no communities yet. Import them first: wangge-cli import {file} --as communities SOURCE.</source>
        <translation>方案 {file} 还没有社区。请先导入：wangge-cli import {file} --as communities 社区文件。</translation>
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
        <source>The format {format} is not known. Possible: {known}.</source>
        <translation>不支持格式 {format}。可用：{known}。</translation>
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
        <source>Community {community} has more grids than the numbers {range} allow. Widen the range in the numbering scheme.</source>
        <translation>社区 {community} 的网格数超出编号范围 {range}。请在编码方案中扩大范围。</translation>
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
        <source>{file} was not written: the disk is full. The file that was there before is intact. Free some space and try again.</source>
        <translation>{file} 未能写入：磁盘已满。原有文件完好。请腾出空间后重试。</translation>
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
        <source>Territory of {community} belongs to no grid.</source>
        <translation>{community} 有未划入网格的范围。</translation>
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
        <translation>正在由线划分地块</translation>
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
        <source>Nothing is selected. Select pieces of the map first.</source>
        <translation>没有选中任何内容。请先在图上选择地块。</translation>
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
        <source>[Grid {grid}: ]the pieces lie in different communities. A grid belongs to exactly one community.</source>
        <translation>[网格 {grid}：]所选地块属于不同社区。一个网格只能属于一个社区。</translation>
    </message>
    <message>
        <source>Grid {grid} is locked. Unlock it first.</source>
        <translation>网格 {grid} 已锁定，请先解锁。</translation>
    </message>
    <message>
        <source>Community {community} is locked. Unlock it first.</source>
        <translation>社区 {community} 已锁定，请先解锁。</translation>
    </message>
    <message>
        <source>The line leaves grid {grid} in one piece. Draw it from border to border.</source>
        <translation>这条线没有把网格 {grid} 分开。请从边界画到边界。</translation>
    </message>
    <message>
        <source>The line does not meet grid {grid}. Draw it across the grid.</source>
        <translation>这条线不经过网格 {grid}。请穿过该网格画线。</translation>
    </message>
    <message>
        <source>Comprehensive and dedicated grids cannot be joined[: {grid}]. Change the kind of one first.</source>
        <translation>综合网格与专属网格不能合并[：{grid}]。请先更改其中一个的类型。</translation>
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
        <source>{file} is damaged[: {what}][: {detail}]. Use an intact copy.</source>
        <translation>{file} 已损坏[：{what}][：{detail}]。请改用完好的副本。</translation>
    </message>
    <message>
        <source>{file} is cut off: it should have {expected|byte|bytes}, it has {actual|byte|bytes}. Copy it again from where it came.</source>
        <translation>{file} 不完整：应有 {expected} 字节，实有 {actual} 字节。请重新获取该文件。</translation>
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
        <source>{file} is too large to be read as a table.</source>
        <translation>{file} 过大，无法作为表格读取。</translation>
    </message>
    <message>
        <source>{file} is a DWG drawing, which cannot be read. Save it as DXF in the drawing program.</source>
        <translation>{file} 是 DWG 图，无法读取。请在绘图软件中另存为 DXF。</translation>
    </message>
    <message>
        <source>{file} is an old Excel file (.xls), which cannot be read. Save it as .xlsx or CSV.</source>
        <translation>{file} 是旧版 Excel 文件（.xls），无法读取。请另存为 .xlsx 或 CSV。</translation>
    </message>
    <message>
        <source>{file} holds no file that can be read.</source>
        <translation>{file} 里没有可读取的文件。</translation>
    </message>
    <message>
        <source>{file} is of a kind that is not known. Known are Shapefile, GeoPackage, GeoJSON, KML, DXF, OSM, FileGDB, MapInfo, CSV and XLSX.</source>
        <translation>无法识别 {file} 的格式。可用：Shapefile、GeoPackage、GeoJSON、KML、DXF、OSM、FileGDB、MapInfo、CSV、XLSX。</translation>
    </message>
    <message>
        <source>{file} cannot be written: the file or its folder is read-only. The file that was there before is intact. Save under another name or ask for permission to write.</source>
        <translation>无法写入 {file}：文件或所在文件夹为只读。原有文件完好。请另存为其他名称，或申请写入权限。</translation>
    </message>
    <message>
        <source>{file} cannot be written[: {what}][: {detail}]. The file that was there before is intact.</source>
        <translation>无法写入 {file}[：{what}][：{detail}]。原有文件完好。</translation>
    </message>
    <message>
        <source>There is no encoding {encoding}. Usual ones: UTF-8, GBK, GB18030.</source>
        <translation>没有名为 {encoding} 的编码。常用编码：UTF-8、GBK、GB18030。</translation>
    </message>
    <message>
        <source>There is no field {field} for {key:word}. Fields of the layer: {fields}.</source>
        <translation>没有可用作{key:word}的字段 {field}。图层的字段：{fields}。</translation>
    </message>
    <message>
        <source>There is no key {key}. Keys: {keys}.</source>
        <translation>没有键 {key}。可用的键：{keys}。</translation>
    </message>
    <message>
        <source>{file}: the quotation mark that opens in row {row} is never closed. Mend the table.</source>
        <translation>{file}：第 {row} 行的引号没有结束。请修正该表。</translation>
    </message>
    <message>
        <source>[{file}: ][layer {layer}: ]there is nothing to import. Choose another layer or file.</source>
        <translation>[{file}：][图层 {layer}：]没有可导入的内容。请选择其他图层或文件。</translation>
    </message>
    <message>
        <source>[{file}: ][layer {layer}: ]polygons are needed, there are none. Choose a layer with areas.</source>
        <translation>[{file}：][图层 {layer}：]需要面要素，但一个也没有。请选择面图层。</translation>
    </message>
    <message>
        <source>[Row {row}: ]{code} has no shape.</source>
        <translation>[第 {row} 行：]{code} 没有图形。</translation>
    </message>
    <message>
        <source>No field with households or persons was found. Name it: --field households=FIELD.</source>
        <translation>没有找到户数或人数字段。请指定：--field households=字段名。</translation>
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
        <source>The plan already has {role:word} from {sources}. Say whether to add to them (--add) or to replace a source (--replace SOURCE).</source>
        <translation>方案中已有{role:word}，来源：{sources}。请说明是追加（--add）还是替换某个来源（--replace 来源）。</translation>
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
        <source>There is a source {name} already. Choose another name (--name) or replace it (--replace).</source>
        <translation>来源名称 {name} 已被使用。请另取名称（--name），或替换它（--replace）。</translation>
    </message>
    <message>
        <source>Row {row} has a coordinate that is no number (NaN or infinite). Mend it in the source.</source>
        <translation>第 {row} 行的坐标不是有效数值（NaN 或无穷大）。请在原数据中修正。</translation>
    </message>
    <message>
        <source>Row {row} lies far outside the plan (x {x}, y {y}). Check the coordinate system of the source.</source>
        <translation>第 {row} 行远在方案范围之外（x {x}，y {y}）。请检查数据的坐标系。</translation>
    </message>
    <message>
        <source>{count|community|communities} without a code: rows {rows}. Every community needs one.</source>
        <translation>有 {count} 个社区没有代码：第 {rows} 行。每个社区都须有代码。</translation>
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
        <source>Community {code} {name} loses all its territory to its neighbours. Mend the overlap in the source.</source>
        <translation>社区 {code} {name} 的范围全部被相邻社区占去。请在原数据中修正重叠。</translation>
    </message>
    <message>
        <source>{value} is a code that a spreadsheet turned into a rounded number; its last digits are lost.</source>
        <translation>{value} 是被电子表格转成近似数的代码，末几位已丢失。</translation>
    </message>
    <message>
        <source>A count is not a whole number.</source>
        <translation>计数不是整数。</translation>
    </message>
    <message>
        <source>A count is negative.</source>
        <translation>计数为负数。</translation>
    </message>
    <message>
        <source>A count is not a number.</source>
        <translation>计数不是数字。</translation>
    </message>
    <message>
        <source>A count is too large to be true.</source>
        <translation>计数过大，不合常理。</translation>
    </message>
    <message>
        <source>Dead ends that divide nothing were left out: {length_m:length} of lines.</source>
        <translation>略去了不起分隔作用的断头线，共 {length_m:length}。</translation>
    </message>
    <message>
        <source>{count|piece|pieces} too small to mean anything joined a neighbour.</source>
        <translation>{count} 个过小的碎块并入了相邻地块。</translation>
    </message>
    <message>
        <source>{count|line|lines} lie in no community and were left out.</source>
        <translation>{count} 条线不在任何社区之内，已略去。</translation>
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
        <source>In no community: {households} households, {persons} persons.</source>
        <translation>不在任何社区之内：{households} 户，{persons} 人。</translation>
    </message>
    <message>
        <source>… and {count} more places in no community.</source>
        <translation>……另有 {count} 处不在任何社区之内。</translation>
    </message>
    <message>
        <source>A piece too small to mean anything joined its neighbour.</source>
        <translation>过小的碎块并入了相邻地块。</translation>
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
        <translation>{codes} 的重叠部分已划归 {to}。</translation>
    </message>
    <message>
        <source>{codes} overlap by more than the tolerance; the overlap was given to {to}. Check which one is right.</source>
        <translation>{codes} 的重叠超过容差，已划归 {to}。请核对归属。</translation>
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
        <source>Give pieces to grid[ {grid}]</source>
        <translation>把地块划入网格[ {grid}]</translation>
    </message>
    <message>
        <source>Change attributes of grid {grid}</source>
        <translation>更改网格 {grid} 的属性</translation>
    </message>
    <message>
        <source>Set up dedicated grid {name} in {community}</source>
        <translation>在 {community} 设立专属网格 {name}</translation>
    </message>
    <message>
        <source>Take pieces out of their grids</source>
        <translation>把地块移出网格</translation>
    </message>
    <message>
        <source>Give grid {grid} the code {code}</source>
        <translation>给网格 {grid} 编码 {code}</translation>
    </message>
    <message>
        <source>Cut grid {grid} into {parts} parts</source>
        <translation>把网格 {grid} 分成 {parts} 块</translation>
    </message>
    <message>
        <source>Exempt {issue}, approved by {approver}</source>
        <translation>豁免 {issue}，批准人：{approver}</translation>
    </message>
    <message>
        <source>Give unit {unit} to grid {grid}</source>
        <translation>把居住单元 {unit} 划归网格 {grid}</translation>
    </message>
    <message>
        <source>Remove a line</source>
        <translation>删除一条线</translation>
    </message>
    <message>
        <source>Merge {count|grid|grids} into {grid}</source>
        <translation>把 {count} 个网格合并为 {grid}</translation>
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
        <source>Mending outlines</source>
        <translation>正在修复边界</translation>
    </message>
    <message>
        <source>Laying out communities</source>
        <translation>正在铺设社区</translation>
    </message>
    <message>
        <source>Joining slivers to their neighbours</source>
        <translation>正在合并碎块</translation>
    </message>
    <message>
        <source>Counting households</source>
        <translation>正在统计户数</translation>
    </message>
</context>
<context>
    <name>Word</name>
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
        <translation>过小</translation>
    </message>
    <message>
        <source>too large</source>
        <translation>过大</translation>
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
        <source>key</source>
        <translation>匹配键</translation>
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
        <translation>无几何</translation>
    </message>
    <message>
        <source>mixed geometry</source>
        <translation>混合几何</translation>
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
        <translation>主干道</translation>
    </message>
    <message>
        <source>street</source>
        <translation>街道</translation>
    </message>
    <message>
        <source>lane</source>
        <translation>巷道</translation>
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
</context>
</TS>
