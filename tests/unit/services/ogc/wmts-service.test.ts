import { describe, expect, test } from 'vitest';
import { isWmts, readWmts } from '../../../../src/services/ogc/wmts-service.ts';

const URL_OF_SERVICE = 'https://maps.example/wmts?request=GetCapabilities&service=WMTS&tk=key#x';
const bytesOf = (text: string): ArrayBuffer => new TextEncoder().encode(text).buffer;
const capabilities = (contents: string): ArrayBuffer =>
  bytesOf(`<?xml version="1.0"?><Capabilities xmlns="http://www.opengis.net/wmts/1.0" xmlns:ows="http://www.opengis.net/ows/1.1" version="1.0.0"><Contents>${contents}</Contents></Capabilities>`);
const matrix = (id: string, zoom: number, corner = '-20037508.3427892 20037508.3427892', height = 2 ** zoom): string =>
  `<TileMatrix><ows:Identifier>${id}</ows:Identifier><ScaleDenominator>${559082264.03 / 2 ** zoom}</ScaleDenominator><TopLeftCorner>${corner}</TopLeftCorner><TileWidth>256</TileWidth><TileHeight>256</TileHeight><MatrixWidth>${2 ** zoom}</MatrixWidth><MatrixHeight>${height}</MatrixHeight></TileMatrix>`;
const set = (id: string, matrices: string, crs = 'urn:ogc:def:crs:EPSG::3857'): string => `<TileMatrixSet><ows:Identifier>${id}</ows:Identifier><ows:SupportedCRS>${crs}</ows:SupportedCRS>${matrices}</TileMatrixSet>`;
const SQUARES = set('w', matrix('1', 1) + matrix('2', 2) + matrix('18', 18));
const layer = (more = '', sets = ['w']): string =>
  `<Layer><ows:Title>规划图</ows:Title><ows:WGS84BoundingBox><ows:LowerCorner>120 36</ows:LowerCorner><ows:UpperCorner>121 37</ows:UpperCorner></ows:WGS84BoundingBox><ows:Identifier>plan</ows:Identifier><Style><ows:Identifier>night</ows:Identifier></Style><Style isDefault="true"><ows:Identifier>day</ows:Identifier></Style><Format>image/jpeg</Format><Format>image/png</Format>${sets.map((each) => `<TileMatrixSetLink><TileMatrixSet>${each}</TileMatrixSet></TileMatrixSetLink>`).join('')}${more}</Layer>`;

describe('the capabilities of a WMTS', () => {
  test('give the layers in the squares of Web Mercator, asked by parameters with the service’s own kept', () => {
    const [found, ...others] = readWmts(capabilities(layer() + SQUARES), URL_OF_SERVICE);
    expect(others).toEqual([]);
    expect(found).toMatchObject({ title: '规划图', facts: { tiles: 'raster', service: 'wmts', layer: 'plan', minZoom: 1, maxZoom: 18, bounds: [120, 36, 121, 37] } });
    const asked = new URL(found?.facts.template.replaceAll(/[{}]/g, '') ?? '');
    expect(Object.fromEntries(asked.searchParams)).toEqual({ tk: 'key', SERVICE: 'WMTS', VERSION: '1.0.0', REQUEST: 'GetTile', LAYER: 'plan', STYLE: 'day', FORMAT: 'image/png', TILEMATRIXSET: 'w', TILEMATRIX: 'z', TILEROW: 'y', TILECOL: 'x' });
  });

  test('with an address for tiles have it filled in, dimensions by their defaults, matrices with what stands before the zoom', () => {
    const address = '<ResourceURL format="image/png" resourceType="tile" template="https://maps.example/t/{layer}/{Style}/{Time}/{TileMatrixSet}/{TileMatrix}/{TileRow}/{TileCol}.png"/>';
    const time = '<Dimension><ows:Identifier>Time</ows:Identifier><Default>2024-01</Default><Value>2024-01</Value></Dimension>';
    const [found] = readWmts(capabilities(layer(time + address) + set('w', matrix('EPSG:3857:0', 0) + matrix('EPSG:3857:1', 1))), URL_OF_SERVICE);
    expect(found?.facts.template).toBe('https://maps.example/t/plan/day/2024-01/w/EPSG%3A3857%3A{z}/{y}/{x}.png');
  });

  test('name Web Mercator in any of its ways, and may write the corner’s numbers in the other order', () => {
    for (const crs of ['urn:ogc:def:crs:EPSG:6.18:3:3857', 'EPSG:900913', 'urn:ogc:def:crs:EPSG::102100', 'urn:ogc:def:wkss:OGC:1.0:GoogleMapsCompatible']) {
      expect(readWmts(capabilities(layer() + set('w', matrix('3', 3, '20037508.34 -20037508.34'), crs)), URL_OF_SERVICE)).toHaveLength(1);
    }
  });

  // Bad input: each is refused with its reason.
  test.each([
    ['cut off', bytesOf('<Capabilities xmlns="http://www.opengis.net/wmts/1.0"><Contents><Layer>'), 'not-xml'],
    ['with entities', bytesOf('<!DOCTYPE a [<!ENTITY b "c">]><Capabilities xmlns="http://www.opengis.net/wmts/1.0">&b;</Capabilities>'), 'not-xml'],
    ['without layers', capabilities(SQUARES), 'no-matrix'],
    ['in another system alone', capabilities(layer('', ['c']) + set('c', matrix('1', 1), 'urn:ogc:def:crs:EPSG::4490')), 'no-matrix'],
    ['with a corner of its own', capabilities(layer() + set('w', matrix('0', 0, '13000000 4500000'))), 'no-matrix'],
    ['with a part of the world', capabilities(layer() + set('w', matrix('4', 4, undefined, 3))), 'no-matrix'],
    ['with names that do not tell the zoom', capabilities(layer() + set('w', matrix('a', 0) + matrix('b', 1))), 'no-matrix'],
    ['with zooms counted from elsewhere', capabilities(layer() + set('w', matrix('10', 0) + matrix('11', 1))), 'no-matrix'],
    ['linked to a set that is not there', capabilities(layer('', ['x']) + SQUARES), 'no-matrix'],
    ['with a dimension nobody fills in', capabilities(layer('<ResourceURL resourceType="tile" template="https://maps.example/{Time}/{TileMatrix}/{TileRow}/{TileCol}.png"/>') + SQUARES), 'no-matrix'],
    ['with tiles at another host', capabilities(layer('<ResourceURL resourceType="tile" template="https://other.example/{TileMatrix}/{TileRow}/{TileCol}.png"/>') + SQUARES), 'leads-away'],
  ])('%s are refused with their reason', (_, bytes, code) => {
    expect(isWmts(bytes)).toBe(true);
    expect(() => readWmts(bytes, URL_OF_SERVICE)).toThrow(expect.objectContaining({ code }) as Error);
  });

  test('are told from other XML', () => {
    expect(isWmts(bytesOf('<WMS_Capabilities version="1.3.0"/>'))).toBe(false);
    expect(isWmts(bytesOf('<Capabilities xmlns="http://www.opengis.net/wcs/1.0"/>'))).toBe(false);
  });
});
