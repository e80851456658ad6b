import { expect, test } from 'vitest';
import { declaredSystem } from '../../../../src/geo/crs/declared-system.ts';

test.each([
  ['EPSG:4549', 'EPSG:4549'],
  ['urn:ogc:def:crs:EPSG::4549', 'EPSG:4549'],
  ['urn:ogc:def:crs:EPSG:6.9:4549', 'EPSG:4549'],
  ['http://www.opengis.net/def/crs/EPSG/0/3857', 'EPSG:3857'],
  ['urn:ogc:def:crs:OGC:1.3:CRS84', 'EPSG:4326'],
  ['PROJCS["CGCS2000_3_Degree_GK_CM_120E",GEOGCS["GCS_China_Geodetic_Coordinate_System_2000",DATUM["D_China_2000",SPHEROID["CGCS2000",6378137.0,298.257222101]]]]', 'EPSG:4549'],
  ['PROJCS["CGCS2000_3_Degree_GK_Zone_40",GEOGCS["x"]]', 'EPSG:4528'],
  ['PROJCS["CGCS2000_GK_CM_123E",GEOGCS["x"]]', 'EPSG:4510'],
  ['PROJCS["CGCS2000_GK_Zone_21",GEOGCS["x"]]', 'EPSG:4499'],
  ['PROJCS["CGCS2000 / 3-degree Gauss-Kruger CM 120E",GEOGCS["x",AUTHORITY["EPSG","4490"]],AUTHORITY["EPSG","4549"]]', 'EPSG:4549'],
  ['GEOGCS["GCS_WGS_1984",DATUM["D_WGS_1984",SPHEROID["WGS_1984",6378137.0,298.257223563]]]', 'EPSG:4326'],
  ['PROJCS["WGS_1984_UTM_Zone_51N",GEOGCS["x"]]', 'EPSG:32651'],
  ['PROJCS["WGS_1984_Web_Mercator_Auxiliary_Sphere",GEOGCS["x"]]', 'EPSG:3857'],
  ['经度(高德)', 'GCJ-02'],
  ['百度坐标', 'BD-09'],
])('%s is %s', (text, code) => {
  expect(declaredSystem(text)).toEqual({ kind: 'known', code });
});

test.each(['EPSG:2364', 'EPSG:4610', 'urn:ogc:def:crs:EPSG::2437', 'PROJCS["Xian_1980_3_Degree_GK_CM_120E",GEOGCS["GCS_Xian_1980"]]', 'PROJCS["Beijing_1954_GK_Zone_20N",GEOGCS["x"]]', '西安80坐标系'])('%s is refused: its shift is not published', (text) => {
  expect(declaredSystem(text).kind).toBe('refused');
});

test.each(['EPSG:27700', 'PROJCS["Qingdao_local",GEOGCS["x"]]', 'anything'])('%s is not known here', (text) => {
  expect(declaredSystem(text).kind).toBe('unknown');
});
