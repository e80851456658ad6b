import { describe, expect, test } from 'vitest';
import type { RemoteDoor } from '../../../../src/services/remote/remote-door.ts';
import { mercatorBox, pictureReader } from '../../../../src/services/tiles/picture-reader.ts';

/** A door that says what was asked and answers with these bytes. */
function doorWith(asked: string[], type: string, size = 3): RemoteDoor {
  return {
    isOpen: () => true,
    allow: () => undefined,
    ask: ({ url }) => {
      asked.push(url);
      return Promise.resolve({ bytes: new ArrayBuffer(size), type, etag: null, crs: null });
    },
  };
}
const { signal } = new AbortController();

describe('pictures of a service', () => {
  test('are asked for by tile, by tile counted from the south, and by box in Web Mercator', async () => {
    const asked: string[] = [];
    for (const template of ['https://a/{z}/{x}/{y}.png', 'https://a/{z}/{x}/{-y}', 'https://a/?BBOX={bbox-epsg-3857}']) await pictureReader(doorWith(asked, 'image/png'), template)(1, 1, 0, signal);
    expect(asked).toEqual(['https://a/1/1/0.png', 'https://a/1/1/1', 'https://a/?BBOX=0,0,20037508.342789244,20037508.342789244']);
  });

  test('stand where their box is: the whole world is one tile', () => {
    expect(mercatorBox(0, 0, 0).split(',').map(Number)).toEqual([-20037508.342789244, -20037508.342789244, 20037508.342789244, 20037508.342789244]);
  });

  test('are refused where words come, and are none where nothing comes', async () => {
    await expect(pictureReader(doorWith([], 'text/xml'), 'https://a')(0, 0, 0, signal)).rejects.toMatchObject({ code: 'tile-damaged' });
    expect(await pictureReader(doorWith([], 'image/png', 0), 'https://a')(0, 0, 0, signal)).toBeNull();
  });
});
