-- A project file of schema version 2, as SQL.
PRAGMA application_id = 1196444487;
PRAGMA user_version = 10300;
BEGIN TRANSACTION;
CREATE TABLE city (fid INTEGER PRIMARY KEY NOT NULL, geom MULTIPOLYGON, code TEXT, name TEXT, parent TEXT, households INTEGER, persons INTEGER, grids INTEGER, area_m2 REAL);
INSERT INTO "city" VALUES(3,X'47500003C6110000986E1283EA552141FCA9F152D5612141BA490C0228FE534196438B5C42FF534101060000000100000001030000000100000007000000986E1283EA552141DBF97EF23DFF5341BE9F1A2F04562141BA490C0228FE5341DD2406C1EC5B2141D9CEF7332AFE5341FCA9F152D56121417593186C2CFE5341B6F3FD14BB61214196438B5C42FF5341F0A7C6CBD25B2141FA7E6A2440FF5341986E1283EA552141DBF97EF23DFF5341','2302','',NULL,500,1150,2,1681681.0328175);
CREATE TABLE communities (fid INTEGER PRIMARY KEY NOT NULL, geom MULTIPOLYGON, code TEXT, name TEXT, parent TEXT, households INTEGER, persons INTEGER, grids INTEGER, area_m2 REAL);
INSERT INTO "communities" VALUES(1,X'47500003C6110000986E1283EA552141DD2406C1EC5B2141BA490C0228FE5341FA7E6A2440FF534101060000000100000001030000000100000005000000986E1283EA552141DBF97EF23DFF5341BE9F1A2F04562141BA490C0228FE5341DD2406C1EC5B2141D9CEF7332AFE5341F0A7C6CBD25B2141FA7E6A2440FF5341986E1283EA552141DBF97EF23DFF5341','230204001001','甲社区','230204001',300,700,1,840838.9799695);
INSERT INTO "communities" VALUES(2,X'47500003C6110000F0A7C6CBD25B2141FCA9F152D5612141D9CEF7332AFE534196438B5C42FF534101060000000100000001030000000100000005000000F0A7C6CBD25B2141FA7E6A2440FF5341DD2406C1EC5B2141D9CEF7332AFE5341FCA9F152D56121417593186C2CFE5341B6F3FD14BB61214196438B5C42FF5341F0A7C6CBD25B2141FA7E6A2440FF5341','230204001002','乙社区','230204001',200,450,1,840842.052848);
CREATE TABLE counties (fid INTEGER PRIMARY KEY NOT NULL, geom MULTIPOLYGON, code TEXT, name TEXT, parent TEXT, households INTEGER, persons INTEGER, grids INTEGER, area_m2 REAL);
INSERT INTO "counties" VALUES(2,X'47500003C6110000986E1283EA552141FCA9F152D5612141BA490C0228FE534196438B5C42FF534101060000000100000001030000000100000007000000986E1283EA552141DBF97EF23DFF5341BE9F1A2F04562141BA490C0228FE5341DD2406C1EC5B2141D9CEF7332AFE5341FCA9F152D56121417593186C2CFE5341B6F3FD14BB61214196438B5C42FF5341F0A7C6CBD25B2141FA7E6A2440FF5341986E1283EA552141DBF97EF23DFF5341','230204','','2302',500,1150,2,1681681.0328175);
CREATE TABLE faces (fid INTEGER PRIMARY KEY NOT NULL, geom MULTIPOLYGON, community TEXT, grid TEXT, precinct TEXT, households INTEGER, persons INTEGER, area_m2 REAL);
INSERT INTO "faces" VALUES(2,X'47500003C6110000986E1283EA552141DD2406C1EC5B2141BA490C0228FE5341FA7E6A2440FF534101060000000100000001030000000100000005000000F0A7C6CBD25B2141FA7E6A2440FF5341986E1283EA552141DBF97EF23DFF5341BE9F1A2F04562141BA490C0228FE5341DD2406C1EC5B2141D9CEF7332AFE5341F0A7C6CBD25B2141FA7E6A2440FF5341','230204001001','230204001001001',NULL,300,700,840838.9799695);
INSERT INTO "faces" VALUES(3,X'47500003C6110000F0A7C6CBD25B2141FCA9F152D5612141D9CEF7332AFE534196438B5C42FF534101060000000100000001030000000100000005000000F0A7C6CBD25B2141FA7E6A2440FF5341DD2406C1EC5B2141D9CEF7332AFE5341FCA9F152D56121417593186C2CFE5341B6F3FD14BB61214196438B5C42FF5341F0A7C6CBD25B2141FA7E6A2440FF5341','230204001002','230204001002001',NULL,200,450,840842.052848);
CREATE TABLE gpkg_contents (table_name TEXT NOT NULL PRIMARY KEY, data_type TEXT NOT NULL, identifier TEXT UNIQUE,
  description TEXT DEFAULT '', last_change DATETIME NOT NULL DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ','now')),
  min_x DOUBLE, min_y DOUBLE, max_x DOUBLE, max_y DOUBLE, srs_id INTEGER,
  CONSTRAINT fk_gc_r_srs_id FOREIGN KEY (srs_id) REFERENCES gpkg_spatial_ref_sys(srs_id));
INSERT INTO "gpkg_contents" VALUES('city','features','city','','2026-09-21T14:13:20.000Z',568053.256,5240992.032,569578.662,5242121.446,4550);
INSERT INTO "gpkg_contents" VALUES('counties','features','counties','','2026-09-21T14:13:20.000Z',568053.256,5240992.032,569578.662,5242121.446,4550);
INSERT INTO "gpkg_contents" VALUES('subdistricts','features','subdistricts','','2026-09-21T14:13:20.000Z',568053.256,5240992.032,569578.662,5242121.446,4550);
INSERT INTO "gpkg_contents" VALUES('communities','features','communities','','2026-09-21T14:13:20.000Z',568053.256,5240992.032,569578.662,5242121.446,4550);
INSERT INTO "gpkg_contents" VALUES('grids','features','grids','','2026-09-21T14:13:20.000Z',568053.256,5240992.032,569578.662,5242121.446,4550);
INSERT INTO "gpkg_contents" VALUES('unassigned','features','unassigned','','2026-09-21T14:13:20.000Z',568053.256,5240992.032,569578.662,5242121.446,4550);
INSERT INTO "gpkg_contents" VALUES('precincts','features','precincts','','2026-09-21T14:13:20.000Z',568053.256,5240992.032,569578.662,5242121.446,4550);
INSERT INTO "gpkg_contents" VALUES('faces','features','faces','','2026-09-21T14:13:20.000Z',568053.256,5240992.032,569578.662,5242121.446,4550);
INSERT INTO "gpkg_contents" VALUES('wangge_settings','attributes','wangge_settings','','2026-09-21T14:13:20.000Z',NULL,NULL,NULL,NULL,NULL);
INSERT INTO "gpkg_contents" VALUES('wangge_tables','attributes','wangge_tables','','2026-09-21T14:13:20.000Z',NULL,NULL,NULL,NULL,NULL);
INSERT INTO "gpkg_contents" VALUES('wangge_serials','attributes','wangge_serials','','2026-09-21T14:13:20.000Z',NULL,NULL,NULL,NULL,NULL);
INSERT INTO "gpkg_contents" VALUES('wangge_nodes','attributes','wangge_nodes','','2026-09-21T14:13:20.000Z',NULL,NULL,NULL,NULL,NULL);
INSERT INTO "gpkg_contents" VALUES('wangge_arcs','attributes','wangge_arcs','','2026-09-21T14:13:20.000Z',NULL,NULL,NULL,NULL,NULL);
INSERT INTO "gpkg_contents" VALUES('wangge_faces','attributes','wangge_faces','','2026-09-21T14:13:20.000Z',NULL,NULL,NULL,NULL,NULL);
INSERT INTO "gpkg_contents" VALUES('wangge_divisions','attributes','wangge_divisions','','2026-09-21T14:13:20.000Z',NULL,NULL,NULL,NULL,NULL);
INSERT INTO "gpkg_contents" VALUES('wangge_communities','attributes','wangge_communities','','2026-09-21T14:13:20.000Z',NULL,NULL,NULL,NULL,NULL);
INSERT INTO "gpkg_contents" VALUES('wangge_grids','attributes','wangge_grids','','2026-09-21T14:13:20.000Z',NULL,NULL,NULL,NULL,NULL);
INSERT INTO "gpkg_contents" VALUES('wangge_precincts','attributes','wangge_precincts','','2026-09-21T14:13:20.000Z',NULL,NULL,NULL,NULL,NULL);
INSERT INTO "gpkg_contents" VALUES('wangge_beats','attributes','wangge_beats','','2026-09-21T14:13:20.000Z',NULL,NULL,NULL,NULL,NULL);
INSERT INTO "gpkg_contents" VALUES('wangge_sources','attributes','wangge_sources','','2026-09-21T14:13:20.000Z',NULL,NULL,NULL,NULL,NULL);
INSERT INTO "gpkg_contents" VALUES('wangge_line_features','attributes','wangge_line_features','','2026-09-21T14:13:20.000Z',NULL,NULL,NULL,NULL,NULL);
INSERT INTO "gpkg_contents" VALUES('wangge_buildings','attributes','wangge_buildings','','2026-09-21T14:13:20.000Z',NULL,NULL,NULL,NULL,NULL);
INSERT INTO "gpkg_contents" VALUES('wangge_sites','attributes','wangge_sites','','2026-09-21T14:13:20.000Z',NULL,NULL,NULL,NULL,NULL);
INSERT INTO "gpkg_contents" VALUES('wangge_units','attributes','wangge_units','','2026-09-21T14:13:20.000Z',NULL,NULL,NULL,NULL,NULL);
INSERT INTO "gpkg_contents" VALUES('wangge_codes','attributes','wangge_codes','','2026-09-21T14:13:20.000Z',NULL,NULL,NULL,NULL,NULL);
INSERT INTO "gpkg_contents" VALUES('wangge_lineage','attributes','wangge_lineage','','2026-09-21T14:13:20.000Z',NULL,NULL,NULL,NULL,NULL);
INSERT INTO "gpkg_contents" VALUES('wangge_journal','attributes','wangge_journal','','2026-09-21T14:13:20.000Z',NULL,NULL,NULL,NULL,NULL);
INSERT INTO "gpkg_contents" VALUES('wangge_exemptions','attributes','wangge_exemptions','','2026-09-21T14:13:20.000Z',NULL,NULL,NULL,NULL,NULL);
INSERT INTO "gpkg_contents" VALUES('wangge_kept_versions','attributes','wangge_kept_versions','','2026-09-21T14:13:20.000Z',NULL,NULL,NULL,NULL,NULL);
INSERT INTO "gpkg_contents" VALUES('wangge_kept_pages','attributes','wangge_kept_pages','','2026-09-21T14:13:20.000Z',NULL,NULL,NULL,NULL,NULL);
INSERT INTO "gpkg_contents" VALUES('wangge_household_points','attributes','wangge_household_points','','2026-09-21T14:13:20.000Z',NULL,NULL,NULL,NULL,NULL);
INSERT INTO "gpkg_contents" VALUES('layer_styles','attributes','layer_styles','','2026-09-21T14:13:20.000Z',NULL,NULL,NULL,NULL,NULL);
CREATE TABLE gpkg_geometry_columns (table_name TEXT NOT NULL, column_name TEXT NOT NULL, geometry_type_name TEXT NOT NULL,
  srs_id INTEGER NOT NULL, z TINYINT NOT NULL, m TINYINT NOT NULL,
  CONSTRAINT pk_geom_cols PRIMARY KEY (table_name, column_name),
  CONSTRAINT uk_gc_table_name UNIQUE (table_name),
  CONSTRAINT fk_gc_tn FOREIGN KEY (table_name) REFERENCES gpkg_contents(table_name),
  CONSTRAINT fk_gc_srs FOREIGN KEY (srs_id) REFERENCES gpkg_spatial_ref_sys(srs_id));
INSERT INTO "gpkg_geometry_columns" VALUES('city','geom','MULTIPOLYGON',4550,0,0);
INSERT INTO "gpkg_geometry_columns" VALUES('counties','geom','MULTIPOLYGON',4550,0,0);
INSERT INTO "gpkg_geometry_columns" VALUES('subdistricts','geom','MULTIPOLYGON',4550,0,0);
INSERT INTO "gpkg_geometry_columns" VALUES('communities','geom','MULTIPOLYGON',4550,0,0);
INSERT INTO "gpkg_geometry_columns" VALUES('grids','geom','MULTIPOLYGON',4550,0,0);
INSERT INTO "gpkg_geometry_columns" VALUES('unassigned','geom','MULTIPOLYGON',4550,0,0);
INSERT INTO "gpkg_geometry_columns" VALUES('precincts','geom','MULTIPOLYGON',4550,0,0);
INSERT INTO "gpkg_geometry_columns" VALUES('faces','geom','MULTIPOLYGON',4550,0,0);
CREATE TABLE gpkg_spatial_ref_sys (srs_name TEXT NOT NULL, srs_id INTEGER PRIMARY KEY NOT NULL,
  organization TEXT NOT NULL, organization_coordsys_id INTEGER NOT NULL, definition TEXT NOT NULL, description TEXT);
INSERT INTO "gpkg_spatial_ref_sys" VALUES('Undefined Cartesian SRS',-1,'NONE',-1,'undefined','undefined Cartesian coordinate reference system');
INSERT INTO "gpkg_spatial_ref_sys" VALUES('Undefined geographic SRS',0,'NONE',0,'undefined','undefined geographic coordinate reference system');
INSERT INTO "gpkg_spatial_ref_sys" VALUES('WGS 84',4326,'EPSG',4326,'GEOGCS["WGS 84",DATUM["WGS_1984",SPHEROID["WGS 84",6378137,298.257223563,AUTHORITY["EPSG","7030"]],AUTHORITY["EPSG","6326"]],PRIMEM["Greenwich",0,AUTHORITY["EPSG","8901"]],UNIT["degree",0.0174532925199433,AUTHORITY["EPSG","9122"]],AXIS["Latitude",NORTH],AXIS["Longitude",EAST],AUTHORITY["EPSG","4326"]]','');
INSERT INTO "gpkg_spatial_ref_sys" VALUES('CGCS2000 / 3-degree Gauss-Kruger CM 123E',4550,'EPSG',4550,'PROJCS["CGCS2000 / 3-degree Gauss-Kruger CM 123E",GEOGCS["China Geodetic Coordinate System 2000",DATUM["China_2000",SPHEROID["CGCS2000",6378137,298.257222101,AUTHORITY["EPSG","1024"]],AUTHORITY["EPSG","1043"]],PRIMEM["Greenwich",0,AUTHORITY["EPSG","8901"]],UNIT["degree",0.0174532925199433,AUTHORITY["EPSG","9122"]],AUTHORITY["EPSG","4490"]],PROJECTION["Transverse_Mercator"],PARAMETER["latitude_of_origin",0],PARAMETER["central_meridian",123],PARAMETER["scale_factor",1],PARAMETER["false_easting",500000],PARAMETER["false_northing",0],UNIT["metre",1,AUTHORITY["EPSG","9001"]],AXIS["Northing",NORTH],AXIS["Easting",EAST],AUTHORITY["EPSG","4550"]]','');
CREATE TABLE grids (fid INTEGER PRIMARY KEY NOT NULL, geom MULTIPOLYGON, code TEXT, name TEXT, kind TEXT, category TEXT, community TEXT, subdistrict TEXT, county TEXT, precinct TEXT, households INTEGER, persons INTEGER, area_m2 REAL, status TEXT);
INSERT INTO "grids" VALUES(1,X'47500003C6110000986E1283EA552141DD2406C1EC5B2141BA490C0228FE5341FA7E6A2440FF534101060000000100000001030000000100000005000000986E1283EA552141DBF97EF23DFF5341BE9F1A2F04562141BA490C0228FE5341DD2406C1EC5B2141D9CEF7332AFE5341F0A7C6CBD25B2141FA7E6A2440FF5341986E1283EA552141DBF97EF23DFF5341','230204001001001','甲社区第一网格','comprehensive','','230204001001','230204001','230204',NULL,300,700,840838.9799695,'in_band');
INSERT INTO "grids" VALUES(2,X'47500003C6110000F0A7C6CBD25B2141FCA9F152D5612141D9CEF7332AFE534196438B5C42FF534101060000000100000001030000000100000005000000F0A7C6CBD25B2141FA7E6A2440FF5341DD2406C1EC5B2141D9CEF7332AFE5341FCA9F152D56121417593186C2CFE5341B6F3FD14BB61214196438B5C42FF5341F0A7C6CBD25B2141FA7E6A2440FF5341','230204001002001','乙社区第一网格','comprehensive','','230204001002','230204001','230204',NULL,200,450,840842.052848,'too_small');
CREATE TABLE layer_styles (id INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL, f_table_catalog TEXT(256), f_table_schema TEXT(256), f_table_name TEXT(256), f_geometry_column TEXT(256), styleName TEXT(30), styleQML TEXT, styleSLD TEXT, useAsDefault BOOLEAN, description TEXT, owner TEXT(30), ui TEXT(30), update_time DATETIME DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ','now')));
INSERT INTO "layer_styles" VALUES(1,'','','city','geom','city','<!DOCTYPE qgis PUBLIC ''http://mrcc.com/qgis.dtd'' ''SYSTEM''><qgis version="3.22.0" styleCategories="Symbology|Labeling" labelsEnabled="1"><renderer-v2 type="singleSymbol" symbollevels="0" enableorderby="0"><symbols><symbol type="fill" name="0" alpha="1" clip_to_extent="1" force_rhr="0"><layer class="SimpleFill" enabled="1" pass="0" locked="0"><Option type="Map"><Option type="QString" name="color" value="0,0,0,0"/><Option type="QString" name="style" value="no"/><Option type="QString" name="outline_color" value="60,20,70,255"/><Option type="QString" name="outline_width" value="1.2"/><Option type="QString" name="outline_style" value="solid"/><Option type="QString" name="outline_width_unit" value="MM"/></Option></layer></symbol></symbols></renderer-v2><labeling type="simple"><settings calloutType="simple"><text-style fieldName="coalesce(nullif(&quot;name&quot;,''''),&quot;code&quot;)" isExpression="1" fontSize="11" fontSizeUnit="Point" textColor="60,20,70,255" fontFamily="Noto Sans CJK SC"><text-buffer bufferDraw="1" bufferSize="0.7" bufferSizeUnits="MM" bufferColor="255,255,255,220"/></text-style><placement placement="1" centroidInside="1" centroidWhole="1"/><rendering obstacle="1" drawLabels="1"/></settings></labeling><blendMode>0</blendMode><layerGeometryType>2</layerGeometryType></qgis>','',1,'','',NULL,'2000-01-01T00:00:00.000Z');
INSERT INTO "layer_styles" VALUES(2,'','','counties','geom','counties','<!DOCTYPE qgis PUBLIC ''http://mrcc.com/qgis.dtd'' ''SYSTEM''><qgis version="3.22.0" styleCategories="Symbology|Labeling" labelsEnabled="1"><renderer-v2 type="singleSymbol" symbollevels="0" enableorderby="0"><symbols><symbol type="fill" name="0" alpha="1" clip_to_extent="1" force_rhr="0"><layer class="SimpleFill" enabled="1" pass="0" locked="0"><Option type="Map"><Option type="QString" name="color" value="0,0,0,0"/><Option type="QString" name="style" value="no"/><Option type="QString" name="outline_color" value="90,40,100,255"/><Option type="QString" name="outline_width" value="0.9"/><Option type="QString" name="outline_style" value="solid"/><Option type="QString" name="outline_width_unit" value="MM"/></Option></layer></symbol></symbols></renderer-v2><labeling type="simple"><settings calloutType="simple"><text-style fieldName="coalesce(nullif(&quot;name&quot;,''''),&quot;code&quot;)" isExpression="1" fontSize="11" fontSizeUnit="Point" textColor="90,40,100,255" fontFamily="Noto Sans CJK SC"><text-buffer bufferDraw="1" bufferSize="0.7" bufferSizeUnits="MM" bufferColor="255,255,255,220"/></text-style><placement placement="1" centroidInside="1" centroidWhole="1"/><rendering obstacle="1" drawLabels="1"/></settings></labeling><blendMode>0</blendMode><layerGeometryType>2</layerGeometryType></qgis>','',1,'','',NULL,'2000-01-01T00:00:00.000Z');
INSERT INTO "layer_styles" VALUES(3,'','','subdistricts','geom','subdistricts','<!DOCTYPE qgis PUBLIC ''http://mrcc.com/qgis.dtd'' ''SYSTEM''><qgis version="3.22.0" styleCategories="Symbology|Labeling" labelsEnabled="1"><renderer-v2 type="singleSymbol" symbollevels="0" enableorderby="0"><symbols><symbol type="fill" name="0" alpha="1" clip_to_extent="1" force_rhr="0"><layer class="SimpleFill" enabled="1" pass="0" locked="0"><Option type="Map"><Option type="QString" name="color" value="0,0,0,0"/><Option type="QString" name="style" value="no"/><Option type="QString" name="outline_color" value="110,60,120,255"/><Option type="QString" name="outline_width" value="0.7"/><Option type="QString" name="outline_style" value="solid"/><Option type="QString" name="outline_width_unit" value="MM"/></Option></layer></symbol></symbols></renderer-v2><labeling type="simple"><settings calloutType="simple"><text-style fieldName="coalesce(nullif(&quot;name&quot;,''''),&quot;code&quot;)" isExpression="1" fontSize="11" fontSizeUnit="Point" textColor="110,60,120,255" fontFamily="Noto Sans CJK SC"><text-buffer bufferDraw="1" bufferSize="0.7" bufferSizeUnits="MM" bufferColor="255,255,255,220"/></text-style><placement placement="1" centroidInside="1" centroidWhole="1"/><rendering obstacle="1" drawLabels="1"/></settings></labeling><blendMode>0</blendMode><layerGeometryType>2</layerGeometryType></qgis>','',1,'','',NULL,'2000-01-01T00:00:00.000Z');
INSERT INTO "layer_styles" VALUES(4,'','','communities','geom','communities','<!DOCTYPE qgis PUBLIC ''http://mrcc.com/qgis.dtd'' ''SYSTEM''><qgis version="3.22.0" styleCategories="Symbology|Labeling" labelsEnabled="1"><renderer-v2 type="singleSymbol" symbollevels="0" enableorderby="0"><symbols><symbol type="fill" name="0" alpha="1" clip_to_extent="1" force_rhr="0"><layer class="SimpleFill" enabled="1" pass="0" locked="0"><Option type="Map"><Option type="QString" name="color" value="0,0,0,0"/><Option type="QString" name="style" value="no"/><Option type="QString" name="outline_color" value="70,70,70,255"/><Option type="QString" name="outline_width" value="0.5"/><Option type="QString" name="outline_style" value="solid"/><Option type="QString" name="outline_width_unit" value="MM"/></Option></layer></symbol></symbols></renderer-v2><labeling type="simple"><settings calloutType="simple"><text-style fieldName="coalesce(nullif(&quot;name&quot;,''''),&quot;code&quot;)" isExpression="1" fontSize="9" fontSizeUnit="Point" textColor="70,70,70,255" fontFamily="Noto Sans CJK SC"><text-buffer bufferDraw="1" bufferSize="0.7" bufferSizeUnits="MM" bufferColor="255,255,255,220"/></text-style><placement placement="1" centroidInside="1" centroidWhole="1"/><rendering obstacle="1" drawLabels="1"/></settings></labeling><blendMode>0</blendMode><layerGeometryType>2</layerGeometryType></qgis>','',1,'','',NULL,'2000-01-01T00:00:00.000Z');
INSERT INTO "layer_styles" VALUES(5,'','','grids','geom','grids','<!DOCTYPE qgis PUBLIC ''http://mrcc.com/qgis.dtd'' ''SYSTEM''><qgis version="3.22.0" styleCategories="Symbology|Labeling" labelsEnabled="1"><renderer-v2 type="categorizedSymbol" attr="status" symbollevels="0" enableorderby="0"><categories><category symbol="0" value="in_band" label="in_band" render="true" type="string"/><category symbol="1" value="in_band_by_persons" label="in_band_by_persons" render="true" type="string"/><category symbol="2" value="too_small" label="too_small" render="true" type="string"/><category symbol="3" value="too_large" label="too_large" render="true" type="string"/><category symbol="4" value="dedicated" label="dedicated" render="true" type="string"/><category symbol="5" value="exempt" label="exempt" render="true" type="string"/></categories><symbols><symbol type="fill" name="0" alpha="1" clip_to_extent="1" force_rhr="0"><layer class="SimpleFill" enabled="1" pass="0" locked="0"><Option type="Map"><Option type="QString" name="color" value="205,228,214,255"/><Option type="QString" name="style" value="solid"/><Option type="QString" name="outline_color" value="90,120,110,255"/><Option type="QString" name="outline_width" value="0.26"/><Option type="QString" name="outline_style" value="solid"/><Option type="QString" name="outline_width_unit" value="MM"/></Option></layer></symbol><symbol type="fill" name="1" alpha="1" clip_to_extent="1" force_rhr="0"><layer class="SimpleFill" enabled="1" pass="0" locked="0"><Option type="Map"><Option type="QString" name="color" value="225,236,200,255"/><Option type="QString" name="style" value="solid"/><Option type="QString" name="outline_color" value="90,120,110,255"/><Option type="QString" name="outline_width" value="0.26"/><Option type="QString" name="outline_style" value="solid"/><Option type="QString" name="outline_width_unit" value="MM"/></Option></layer></symbol><symbol type="fill" name="2" alpha="1" clip_to_extent="1" force_rhr="0"><layer class="SimpleFill" enabled="1" pass="0" locked="0"><Option type="Map"><Option type="QString" name="color" value="205,175,90,255"/><Option type="QString" name="style" value="f_diagonal"/><Option type="QString" name="outline_color" value="90,120,110,255"/><Option type="QString" name="outline_width" value="0.26"/><Option type="QString" name="outline_style" value="solid"/><Option type="QString" name="outline_width_unit" value="MM"/></Option></layer></symbol><symbol type="fill" name="3" alpha="1" clip_to_extent="1" force_rhr="0"><layer class="SimpleFill" enabled="1" pass="0" locked="0"><Option type="Map"><Option type="QString" name="color" value="200,95,75,255"/><Option type="QString" name="style" value="diagonal_x"/><Option type="QString" name="outline_color" value="90,120,110,255"/><Option type="QString" name="outline_width" value="0.26"/><Option type="QString" name="outline_style" value="solid"/><Option type="QString" name="outline_width_unit" value="MM"/></Option></layer></symbol><symbol type="fill" name="4" alpha="1" clip_to_extent="1" force_rhr="0"><layer class="SimpleFill" enabled="1" pass="0" locked="0"><Option type="Map"><Option type="QString" name="color" value="200,210,232,255"/><Option type="QString" name="style" value="solid"/><Option type="QString" name="outline_color" value="90,120,110,255"/><Option type="QString" name="outline_width" value="0.26"/><Option type="QString" name="outline_style" value="solid"/><Option type="QString" name="outline_width_unit" value="MM"/></Option></layer></symbol><symbol type="fill" name="5" alpha="1" clip_to_extent="1" force_rhr="0"><layer class="SimpleFill" enabled="1" pass="0" locked="0"><Option type="Map"><Option type="QString" name="color" value="170,170,170,255"/><Option type="QString" name="style" value="horizontal"/><Option type="QString" name="outline_color" value="90,120,110,255"/><Option type="QString" name="outline_width" value="0.26"/><Option type="QString" name="outline_style" value="solid"/><Option type="QString" name="outline_width_unit" value="MM"/></Option></layer></symbol></symbols></renderer-v2><labeling type="simple"><settings calloutType="simple"><text-style fieldName="coalesce(nullif(&quot;name&quot;,''''),&quot;code&quot;)" isExpression="1" fontSize="7" fontSizeUnit="Point" textColor="40,60,50,255" fontFamily="Noto Sans CJK SC"><text-buffer bufferDraw="1" bufferSize="0.7" bufferSizeUnits="MM" bufferColor="255,255,255,220"/></text-style><placement placement="1" centroidInside="1" centroidWhole="1"/><rendering obstacle="1" drawLabels="1"/></settings></labeling><blendMode>0</blendMode><layerGeometryType>2</layerGeometryType></qgis>','',1,'','',NULL,'2000-01-01T00:00:00.000Z');
INSERT INTO "layer_styles" VALUES(6,'','','unassigned','geom','unassigned','<!DOCTYPE qgis PUBLIC ''http://mrcc.com/qgis.dtd'' ''SYSTEM''><qgis version="3.22.0" styleCategories="Symbology|Labeling" labelsEnabled="0"><renderer-v2 type="singleSymbol" symbollevels="0" enableorderby="0"><symbols><symbol type="fill" name="0" alpha="1" clip_to_extent="1" force_rhr="0"><layer class="SimpleFill" enabled="1" pass="0" locked="0"><Option type="Map"><Option type="QString" name="color" value="150,150,150,255"/><Option type="QString" name="style" value="b_diagonal"/><Option type="QString" name="outline_color" value="150,150,150,255"/><Option type="QString" name="outline_width" value="0.2"/><Option type="QString" name="outline_style" value="dot"/><Option type="QString" name="outline_width_unit" value="MM"/></Option></layer></symbol></symbols></renderer-v2><blendMode>0</blendMode><layerGeometryType>2</layerGeometryType></qgis>','',1,'','',NULL,'2000-01-01T00:00:00.000Z');
INSERT INTO "layer_styles" VALUES(7,'','','precincts','geom','precincts','<!DOCTYPE qgis PUBLIC ''http://mrcc.com/qgis.dtd'' ''SYSTEM''><qgis version="3.22.0" styleCategories="Symbology|Labeling" labelsEnabled="1"><renderer-v2 type="singleSymbol" symbollevels="0" enableorderby="0"><symbols><symbol type="fill" name="0" alpha="1" clip_to_extent="1" force_rhr="0"><layer class="SimpleFill" enabled="1" pass="0" locked="0"><Option type="Map"><Option type="QString" name="color" value="0,0,0,0"/><Option type="QString" name="style" value="no"/><Option type="QString" name="outline_color" value="30,80,150,255"/><Option type="QString" name="outline_width" value="0.6"/><Option type="QString" name="outline_style" value="dash"/><Option type="QString" name="outline_width_unit" value="MM"/></Option></layer></symbol></symbols></renderer-v2><labeling type="simple"><settings calloutType="simple"><text-style fieldName="coalesce(nullif(&quot;name&quot;,''''),&quot;code&quot;)" isExpression="1" fontSize="11" fontSizeUnit="Point" textColor="30,80,150,255" fontFamily="Noto Sans CJK SC"><text-buffer bufferDraw="1" bufferSize="0.7" bufferSizeUnits="MM" bufferColor="255,255,255,220"/></text-style><placement placement="1" centroidInside="1" centroidWhole="1"/><rendering obstacle="1" drawLabels="1"/></settings></labeling><blendMode>0</blendMode><layerGeometryType>2</layerGeometryType></qgis>','',1,'','',NULL,'2000-01-01T00:00:00.000Z');
INSERT INTO "layer_styles" VALUES(8,'','','faces','geom','faces','<!DOCTYPE qgis PUBLIC ''http://mrcc.com/qgis.dtd'' ''SYSTEM''><qgis version="3.22.0" styleCategories="Symbology|Labeling" labelsEnabled="0"><renderer-v2 type="singleSymbol" symbollevels="0" enableorderby="0"><symbols><symbol type="fill" name="0" alpha="1" clip_to_extent="1" force_rhr="0"><layer class="SimpleFill" enabled="1" pass="0" locked="0"><Option type="Map"><Option type="QString" name="color" value="0,0,0,0"/><Option type="QString" name="style" value="no"/><Option type="QString" name="outline_color" value="190,190,190,255"/><Option type="QString" name="outline_width" value="0.1"/><Option type="QString" name="outline_style" value="solid"/><Option type="QString" name="outline_width_unit" value="MM"/></Option></layer></symbol></symbols></renderer-v2><blendMode>0</blendMode><layerGeometryType>2</layerGeometryType></qgis>','',1,'','',NULL,'2000-01-01T00:00:00.000Z');
CREATE TABLE precincts (fid INTEGER PRIMARY KEY NOT NULL, geom MULTIPOLYGON, code TEXT, name TEXT, parent TEXT, households INTEGER, persons INTEGER, grids INTEGER, area_m2 REAL);
CREATE TABLE subdistricts (fid INTEGER PRIMARY KEY NOT NULL, geom MULTIPOLYGON, code TEXT, name TEXT, parent TEXT, households INTEGER, persons INTEGER, grids INTEGER, area_m2 REAL);
INSERT INTO "subdistricts" VALUES(1,X'47500003C6110000986E1283EA552141FCA9F152D5612141BA490C0228FE534196438B5C42FF534101060000000100000001030000000100000007000000986E1283EA552141DBF97EF23DFF5341BE9F1A2F04562141BA490C0228FE5341DD2406C1EC5B2141D9CEF7332AFE5341FCA9F152D56121417593186C2CFE5341B6F3FD14BB61214196438B5C42FF5341F0A7C6CBD25B2141FA7E6A2440FF5341986E1283EA552141DBF97EF23DFF5341','230204001','','230204',500,1150,2,1681681.0328175);
CREATE TABLE unassigned (fid INTEGER PRIMARY KEY NOT NULL, geom MULTIPOLYGON, community TEXT, subdistrict TEXT, county TEXT, households INTEGER, persons INTEGER, area_m2 REAL);
CREATE TABLE wangge_arcs (id INTEGER PRIMARY KEY NOT NULL, "start_node" INTEGER, "end_node" INTEGER, "left_face" INTEGER, "right_face" INTEGER, "next_left" INTEGER NOT NULL, "next_right" INTEGER NOT NULL, "classes" INTEGER NOT NULL, "features" BLOB, "shape" BLOB);
INSERT INTO "wangge_arcs" VALUES(1,1,2,2,1,-2,3,1,NULL,X'36E6FFFF317A0800885CF4FFE5570800AC8EF4FF1861F7FFE91800006483F7FF');
INSERT INTO "wangge_arcs" VALUES(2,1,2,3,2,-3,1,1,NULL,X'36E6FFFF317A0800E91800006483F7FF');
INSERT INTO "wangge_arcs" VALUES(3,1,2,1,3,-1,2,1,NULL,X'36E6FFFF317A0800E56F0B00DE9C080026A30B0011A6F7FFE91800006483F7FF');
CREATE TABLE wangge_beats (id INTEGER PRIMARY KEY NOT NULL, "code" TEXT NOT NULL, "name" TEXT NOT NULL, "precinct" INTEGER, "source" INTEGER, "grids" BLOB, "outline" BLOB);
CREATE TABLE wangge_buildings (id INTEGER PRIMARY KEY NOT NULL, "source" INTEGER, "name" TEXT NOT NULL, "outline" BLOB);
CREATE TABLE wangge_codes (id INTEGER PRIMARY KEY NOT NULL, "code" TEXT NOT NULL, "name" TEXT NOT NULL, "grid" INTEGER, "issued" INTEGER NOT NULL, "retired" INTEGER NOT NULL);
INSERT INTO "wangge_codes" VALUES(1,'230204001001001','甲社区第一网格',1,1700000000,0);
INSERT INTO "wangge_codes" VALUES(2,'230204001002001','乙社区第一网格',2,1700000000,0);
CREATE TABLE wangge_communities (id INTEGER PRIMARY KEY NOT NULL, "code" TEXT NOT NULL, "name" TEXT NOT NULL, "type" TEXT NOT NULL, "parent" INTEGER, "source" INTEGER, "locked" INTEGER NOT NULL, "area_twice_mm2" INTEGER NOT NULL, "households" INTEGER NOT NULL, "persons" INTEGER NOT NULL, "points" INTEGER NOT NULL, "households_unknown" INTEGER NOT NULL, "persons_unknown" INTEGER NOT NULL, "estimated" INTEGER NOT NULL);
INSERT INTO "wangge_communities" VALUES(1,'230204001001','甲社区','',1,1,0,1681677959939,300,700,1,0,0,0);
INSERT INTO "wangge_communities" VALUES(2,'230204001002','乙社区','',1,1,0,1681684105696,200,450,1,0,0,0);
CREATE TABLE wangge_divisions (id INTEGER PRIMARY KEY NOT NULL, "level" TEXT NOT NULL, "code" TEXT NOT NULL, "name" TEXT NOT NULL, "parent" INTEGER, "source" INTEGER, "outline" BLOB, "uncovered" BLOB);
INSERT INTO "wangge_divisions" VALUES(1,'subdistrict','230204001','',2,NULL,NULL,NULL);
INSERT INTO "wangge_divisions" VALUES(2,'county','230204','',3,NULL,NULL,NULL);
INSERT INTO "wangge_divisions" VALUES(3,'city','2302','',NULL,NULL,NULL,NULL);
CREATE TABLE wangge_exemptions (id INTEGER PRIMARY KEY NOT NULL, "issue_key" TEXT NOT NULL, "reason" TEXT NOT NULL, "approver" TEXT NOT NULL, "date" INTEGER NOT NULL);
CREATE TABLE wangge_faces (id INTEGER PRIMARY KEY NOT NULL, "outer_arc" INTEGER NOT NULL, "inner_arcs" BLOB, "min_x_mm" INTEGER NOT NULL, "min_y_mm" INTEGER NOT NULL, "max_x_mm" INTEGER NOT NULL, "max_y_mm" INTEGER NOT NULL, "area_twice_mm2" INTEGER NOT NULL, "community" INTEGER, "grid" INTEGER, "precinct" INTEGER, "households" INTEGER NOT NULL, "persons" INTEGER NOT NULL, "points" INTEGER NOT NULL, "households_unknown" INTEGER NOT NULL, "persons_unknown" INTEGER NOT NULL, "estimated" INTEGER NOT NULL);
INSERT INTO "wangge_faces" VALUES(1,0,X'FFFFFFFFFFFFFFFF',2147483647,2147483647,-2147483648,-2147483648,-3363362065635,NULL,NULL,NULL,0,0,0,0,0,0);
INSERT INTO "wangge_faces" VALUES(2,1,NULL,-762744,-564968,6377,555569,1681677959939,1,1,NULL,300,700,1,0,0,0);
INSERT INTO "wangge_faces" VALUES(3,2,NULL,-6602,-556188,762662,564446,1681684105696,2,2,NULL,200,450,1,0,0,0);
CREATE TABLE wangge_grids (id INTEGER PRIMARY KEY NOT NULL, "code" TEXT NOT NULL, "name" TEXT NOT NULL, "ordinal" INTEGER NOT NULL, "kind" TEXT NOT NULL, "category" TEXT NOT NULL, "community" INTEGER, "source" INTEGER, "exclave" INTEGER NOT NULL, "locked" INTEGER NOT NULL, "note" TEXT NOT NULL, "area_twice_mm2" INTEGER NOT NULL, "households" INTEGER NOT NULL, "persons" INTEGER NOT NULL, "points" INTEGER NOT NULL, "households_unknown" INTEGER NOT NULL, "persons_unknown" INTEGER NOT NULL, "estimated" INTEGER NOT NULL);
INSERT INTO "wangge_grids" VALUES(1,'230204001001001','甲社区第一网格',1,'comprehensive','',1,NULL,0,0,'',1681677959939,300,700,1,0,0,0);
INSERT INTO "wangge_grids" VALUES(2,'230204001002001','乙社区第一网格',1,'comprehensive','',2,NULL,0,0,'',1681684105696,200,450,1,0,0,0);
CREATE TABLE wangge_household_points (id INTEGER PRIMARY KEY NOT NULL, source INTEGER NOT NULL, points BLOB NOT NULL);
INSERT INTO "wangge_household_points" VALUES(1,2,X'953AFAFF98EDFFFF2C010000BC02000000000000010000008BC4050015100000C8000000C20100000000000002000000');
CREATE TABLE wangge_journal (id INTEGER PRIMARY KEY NOT NULL, "happened" INTEGER NOT NULL, "author" TEXT NOT NULL, "code" TEXT NOT NULL, "arguments" TEXT NOT NULL);
INSERT INTO "wangge_journal" VALUES(1,1700000000,'','journal.imported','[["role","communities"],["source","c"],["rows",2]]');
INSERT INTO "wangge_journal" VALUES(2,1700000000,'','journal.imported','[["role","households"],["source","h"],["rows",2]]');
CREATE TABLE wangge_kept_pages (id INTEGER PRIMARY KEY NOT NULL, "hash" INTEGER NOT NULL, "size" INTEGER NOT NULL, "content" BLOB);
CREATE TABLE wangge_kept_versions (id INTEGER PRIMARY KEY NOT NULL, "name" TEXT NOT NULL, "author" TEXT NOT NULL, "happened" INTEGER NOT NULL, "grids" INTEGER NOT NULL, "households" INTEGER NOT NULL, "pages" BLOB);
CREATE TABLE wangge_line_features (id INTEGER PRIMARY KEY NOT NULL, "source" INTEGER, "type" TEXT NOT NULL, "name" TEXT NOT NULL, "lines" BLOB);
CREATE TABLE wangge_lineage (id INTEGER PRIMARY KEY NOT NULL, "happened" INTEGER NOT NULL, "what" TEXT NOT NULL, "from_grids" BLOB, "to_grids" BLOB, "from_codes" TEXT NOT NULL, "to_codes" TEXT NOT NULL);
CREATE TABLE wangge_nodes (id INTEGER PRIMARY KEY NOT NULL, "x_mm" INTEGER NOT NULL, "y_mm" INTEGER NOT NULL, "leaving" INTEGER NOT NULL);
INSERT INTO "wangge_nodes" VALUES(1,-6602,555569,3);
INSERT INTO "wangge_nodes" VALUES(2,6377,-556188,-3);
CREATE TABLE wangge_precincts (id INTEGER PRIMARY KEY NOT NULL, "code" TEXT NOT NULL, "name" TEXT NOT NULL, "source" INTEGER, "area_twice_mm2" INTEGER NOT NULL, "households" INTEGER NOT NULL, "persons" INTEGER NOT NULL, "points" INTEGER NOT NULL, "households_unknown" INTEGER NOT NULL, "persons_unknown" INTEGER NOT NULL, "estimated" INTEGER NOT NULL);
CREATE TABLE wangge_serials (id INTEGER PRIMARY KEY NOT NULL, table_name TEXT NOT NULL, copy INTEGER NOT NULL, next INTEGER NOT NULL);
INSERT INTO "wangge_serials" VALUES(1,'wangge_arcs',0,4);
INSERT INTO "wangge_serials" VALUES(2,'wangge_codes',0,3);
INSERT INTO "wangge_serials" VALUES(3,'wangge_communities',0,3);
INSERT INTO "wangge_serials" VALUES(4,'wangge_divisions',0,4);
INSERT INTO "wangge_serials" VALUES(5,'wangge_faces',0,4);
INSERT INTO "wangge_serials" VALUES(6,'wangge_grids',0,3);
INSERT INTO "wangge_serials" VALUES(7,'wangge_journal',0,3);
INSERT INTO "wangge_serials" VALUES(8,'wangge_nodes',0,3);
INSERT INTO "wangge_serials" VALUES(9,'wangge_sources',0,3);
CREATE TABLE wangge_settings (id INTEGER PRIMARY KEY NOT NULL, key TEXT NOT NULL UNIQUE, value TEXT NOT NULL);
INSERT INTO "wangge_settings" VALUES(1,'classification','');
INSERT INTO "wangge_settings" VALUES(2,'copy','0');
INSERT INTO "wangge_settings" VALUES(3,'created','1700000000');
INSERT INTO "wangge_settings" VALUES(4,'crs','EPSG:4550');
INSERT INTO "wangge_settings" VALUES(5,'file_change_counter','1');
INSERT INTO "wangge_settings" VALUES(6,'map_review_number','');
INSERT INTO "wangge_settings" VALUES(7,'name','旧版方案');
INSERT INTO "wangge_settings" VALUES(8,'numbering_scheme','{
  "communityCodeLength": 12,
  "comprehensive": [
    1,
    799
  ],
  "dedicated": [
    801,
    999
  ],
  "gridName": "{community}第{ordinal}网格",
  "name": "default",
  "parents": {
    "city": 4,
    "county": 6,
    "subdistrict": 9
  },
  "segments": [
    {
      "kind": "community"
    },
    {
      "kind": "sequence",
      "width": 3
    }
  ]
}');
INSERT INTO "wangge_settings" VALUES(9,'organisation','');
INSERT INTO "wangge_settings" VALUES(10,'origin_x','568816');
INSERT INTO "wangge_settings" VALUES(11,'origin_y','5241557');
INSERT INTO "wangge_settings" VALUES(12,'rule_profile','{
  "basis": "unknown",
  "name": "urban",
  "needleWidthMetres": 3.0,
  "sizes": [
    {
      "households": [
        300,
        500
      ],
      "limb": "either",
      "persons": {
        "target": 1000,
        "tolerancePercent": 20
      },
      "severity": "error",
      "type": "urban"
    }
  ],
  "tinyAreaSquareMetres": 200.0
}');
INSERT INTO "wangge_settings" VALUES(13,'schema_version','2');
INSERT INTO "wangge_settings" VALUES(14,'uuid','eebc611e-1fc3-41d3-8ed5-7c4ad9ed4383');
CREATE TABLE wangge_sites (id INTEGER PRIMARY KEY NOT NULL, "source" INTEGER, "name" TEXT NOT NULL, "category" TEXT NOT NULL, "outline" BLOB);
CREATE TABLE wangge_sources (id INTEGER PRIMARY KEY NOT NULL, "name" TEXT NOT NULL, "role" TEXT NOT NULL, "file" TEXT NOT NULL, "layer" TEXT NOT NULL, "encoding" TEXT NOT NULL, "crs" TEXT NOT NULL, "fields" TEXT NOT NULL, "imported" INTEGER NOT NULL, "row_count" INTEGER NOT NULL, "basis" TEXT NOT NULL, "points" INTEGER, "outside" BLOB);
INSERT INTO "wangge_sources" VALUES(1,'c','communities','c.geojson','c','UTF-8','EPSG:4326 WGS 84','[["code","code"],["name","name"]]',1700000000,2,'unknown',NULL,NULL);
INSERT INTO "wangge_sources" VALUES(2,'h','households','h.csv','h','UTF-8','EPSG:4490 China Geodetic Coordinate System 2000','[["households","households"],["persons","persons"],["x","lon"],["y","lat"]]',1700000000,2,'unknown',2,NULL);
CREATE TABLE wangge_tables (id INTEGER PRIMARY KEY NOT NULL, name TEXT NOT NULL UNIQUE, row_count INTEGER NOT NULL, hash INTEGER NOT NULL);
INSERT INTO "wangge_tables" VALUES(1,'city',1,5072313253584081718);
INSERT INTO "wangge_tables" VALUES(2,'communities',2,2530505976851509267);
INSERT INTO "wangge_tables" VALUES(3,'counties',1,4476188555827304122);
INSERT INTO "wangge_tables" VALUES(4,'faces',2,-4212471621934996883);
INSERT INTO "wangge_tables" VALUES(5,'grids',2,-3428409573733242385);
INSERT INTO "wangge_tables" VALUES(6,'precincts',0,0);
INSERT INTO "wangge_tables" VALUES(7,'subdistricts',1,7560756913949871248);
INSERT INTO "wangge_tables" VALUES(8,'unassigned',0,0);
INSERT INTO "wangge_tables" VALUES(9,'wangge_arcs',3,1699883148677481855);
INSERT INTO "wangge_tables" VALUES(10,'wangge_beats',0,0);
INSERT INTO "wangge_tables" VALUES(11,'wangge_buildings',0,0);
INSERT INTO "wangge_tables" VALUES(12,'wangge_codes',2,-3624751625175280801);
INSERT INTO "wangge_tables" VALUES(13,'wangge_communities',2,685904387759081142);
INSERT INTO "wangge_tables" VALUES(14,'wangge_divisions',3,5917699839043007888);
INSERT INTO "wangge_tables" VALUES(15,'wangge_exemptions',0,0);
INSERT INTO "wangge_tables" VALUES(16,'wangge_faces',3,-439230523367831070);
INSERT INTO "wangge_tables" VALUES(17,'wangge_grids',2,7430875036528089281);
INSERT INTO "wangge_tables" VALUES(18,'wangge_household_points',1,-3404889088292129236);
INSERT INTO "wangge_tables" VALUES(19,'wangge_journal',2,-2164917339481149519);
INSERT INTO "wangge_tables" VALUES(20,'wangge_kept_pages',0,0);
INSERT INTO "wangge_tables" VALUES(21,'wangge_kept_versions',0,0);
INSERT INTO "wangge_tables" VALUES(22,'wangge_line_features',0,0);
INSERT INTO "wangge_tables" VALUES(23,'wangge_lineage',0,0);
INSERT INTO "wangge_tables" VALUES(24,'wangge_nodes',2,-790285330449151496);
INSERT INTO "wangge_tables" VALUES(25,'wangge_precincts',0,0);
INSERT INTO "wangge_tables" VALUES(26,'wangge_serials',9,1369864060362699542);
INSERT INTO "wangge_tables" VALUES(27,'wangge_settings',12,-8439513321170246342);
INSERT INTO "wangge_tables" VALUES(28,'wangge_sites',0,0);
INSERT INTO "wangge_tables" VALUES(29,'wangge_sources',2,8585565791483883653);
INSERT INTO "wangge_tables" VALUES(30,'wangge_units',0,0);
CREATE TABLE wangge_units (id INTEGER PRIMARY KEY NOT NULL, "name" TEXT NOT NULL, "source" INTEGER, "row" INTEGER NOT NULL, "placed" INTEGER NOT NULL, "x_mm" INTEGER NOT NULL, "y_mm" INTEGER NOT NULL, "grid" INTEGER, "households" INTEGER NOT NULL, "persons" INTEGER NOT NULL, "points" INTEGER NOT NULL, "households_unknown" INTEGER NOT NULL, "persons_unknown" INTEGER NOT NULL, "estimated" INTEGER NOT NULL);
DELETE FROM "sqlite_sequence";
INSERT INTO "sqlite_sequence" VALUES('layer_styles',8);
COMMIT;
