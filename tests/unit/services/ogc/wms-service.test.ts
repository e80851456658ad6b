import { describe, expect, test } from 'vitest';
import { isWms, readWms } from '../../../../src/services/ogc/wms-service.ts';

const URL_OF_SERVICE = 'https://maps.example/wms?MAP=a.qgs&request=GetCapabilities&SERVICE=WMS#x';
const bytesOf = (text: string): ArrayBuffer => new TextEncoder().encode(text).buffer;
const capabilities = (layers: string, version = '1.3.0', root = 'WMS_Capabilities'): ArrayBuffer =>
  bytesOf(`<?xml version="1.0"?><${root} xmlns="http://www.opengis.net/wms" version="${version}"><Service><Name>WMS</Name></Service><Capability><Layer>${layers}</Layer></Capability></${root}>`);
const BOX = '<EX_GeographicBoundingBox><westBoundLongitude>120</westBoundLongitude><eastBoundLongitude>121</eastBoundLongitude><southBoundLatitude>36</southBoundLatitude><northBoundLatitude>37</northBoundLatitude></EX_GeographicBoundingBox>';

describe('the capabilities of a WMS', () => {
  test('give the named layers in Web Mercator, which they have from the ones around them, with the service’s own parameters kept', () => {
    const layers = readWms(capabilities(`<CRS>EPSG:4326</CRS><CRS>EPSG:3857</CRS><Layer><Name>a b&amp;c</Name><Title>规划图</Title>${BOX}</Layer><Layer><Title>a group without a name</Title></Layer>`), URL_OF_SERVICE);
    expect(layers.map(({ title }) => title)).toEqual(['规划图']);
    const { facts } = layers[0] ?? {};
    expect(facts).toMatchObject({ tiles: 'raster', service: 'wms', layer: 'a b&c', bounds: [120, 36, 121, 37] });
    const asked = new URL(facts?.template.replace('{bbox-epsg-3857}', '0,0,1,1') ?? '');
    expect(Object.fromEntries(asked.searchParams)).toEqual({ MAP: 'a.qgs', SERVICE: 'WMS', VERSION: '1.3.0', REQUEST: 'GetMap', LAYERS: 'a b&c', STYLES: '', CRS: 'EPSG:3857', WIDTH: '256', HEIGHT: '256', FORMAT: 'image/png', TRANSPARENT: 'TRUE', BBOX: '0,0,1,1' });
  });

  test('of version 1.1.1 name the system otherwise', () => {
    const [layer] = readWms(capabilities('<SRS>EPSG:4326 EPSG:3857</SRS><Layer><Name>a</Name></Layer>', '1.1.1', 'WMT_MS_Capabilities'), URL_OF_SERVICE);
    expect(layer?.facts.template).toContain('SRS=EPSG%3A3857');
    expect(layer).toMatchObject({ title: 'a', facts: { bounds: null } });
  });

  test.each([
    ['cut off', bytesOf('<WMS_Capabilities version="1.3.0"><Capability><Layer>'), 'not-xml'],
    ['with entities', bytesOf('<!DOCTYPE a [<!ENTITY b "c">]><WMS_Capabilities><Capability><Layer>&b;</Layer></Capability></WMS_Capabilities>'), 'not-xml'],
    ['in other systems alone', capabilities('<CRS>EPSG:4326</CRS><Layer><Name>a</Name></Layer>'), 'no-pictures'],
    ['without layers', capabilities(''), 'no-pictures'],
  ])('%s are refused with their reason', (_, bytes, code) => {
    expect(isWms(bytes)).toBe(true);
    expect(() => readWms(bytes, URL_OF_SERVICE)).toThrow(expect.objectContaining({ code }) as Error);
  });

  test('are told from other XML', () => {
    expect(isWms(bytesOf('<kml><Document/></kml>'))).toBe(false);
  });
});
