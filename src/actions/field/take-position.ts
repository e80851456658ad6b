import { positionByHand, positionOfFix } from '../../domain/inspections/position-fix.ts';
import type { Position } from '../../domain/geometry.ts';
import { PositionError } from '../../services/geolocation.ts';
import { changeOpen, changeVisit } from './change-visit.ts';
import type { FieldSetting } from './field-setting.ts';

/** Asks the device where it is and puts that into the open visit; what is in the way is said, and what was there stays. */
export async function takePosition(setting: FieldSetting): Promise<void> {
  const recordId = setting.field.get().open?.draft.recordId;
  if (recordId === undefined || setting.field.get().open?.taking) return;
  changeOpen(setting, { taking: true, positionFailure: null, wish: null });
  const isOpen = (): boolean => setting.field.get().open?.draft.recordId === recordId;
  try {
    const fix = await setting.positions.once();
    if (isOpen()) changeVisit(setting, (visit) => ({ ...visit, position: positionOfFix(fix), positionExcuse: null }));
  } catch (error) {
    if (!(error instanceof PositionError)) throw error;
    if (isOpen()) changeOpen(setting, { positionFailure: error.kind });
  } finally {
    if (isOpen()) changeOpen(setting, { taking: false });
  }
}

/** Puts a position that the inspector set into the open visit. */
export function placePosition(setting: FieldSetting, position: Position, source: 'map' | 'typed'): void {
  changeVisit(setting, (visit) => ({ ...visit, position: positionByHand(position, source, setting.clock()), positionExcuse: null }));
  changeOpen(setting, { wish: null, positionFailure: null });
}
