import { expect, test } from 'vitest';
import { cameraAlong, cameraAt } from '../../../../src/components/field/goes-along.ts';

const HERE = [120.37, 36.09] as const;
/** 100 m further north, by 111.2 km a degree. */
const NORTH = [120.37, 36.09 + 100 / 111_195] as const;

test('the noise of a device that stands still does not move the map, a walk does, at the zoom that is', () => {
  // A pixel is about 0.97 m at zoom 16 here.
  expect(cameraAlong({ center: HERE, zoom: 16 }, [120.37, 36.0903])).toBeNull();
  expect(cameraAlong({ center: HERE, zoom: 16 }, NORTH)).toEqual({ center: NORTH, zoom: 16 });
  expect(cameraAlong({ center: HERE, zoom: 14 }, NORTH)).toBeNull();
  expect(cameraAlong(null, HERE)).toEqual({ center: HERE, zoom: 16 });
});

test('it begins at the height of a street, and no higher than where one looked already', () => {
  expect(cameraAt({ center: NORTH, zoom: 13 }, HERE)).toEqual({ center: HERE, zoom: 16 });
  expect(cameraAt({ center: NORTH, zoom: 17.5 }, HERE)).toEqual({ center: HERE, zoom: 17.5 });
});
