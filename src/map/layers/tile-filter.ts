import type { ExpressionSpecification } from 'maplibre-gl';
import type { TileFilter } from '../../domain/layers/tile-layer.ts';

/** A filter as the map takes it. Numbers are compared as numbers where both sides are; a feature without the attribute is left out. */
export function tileFilterExpression({ field, operator, value }: TileFilter): ExpressionSpecification {
  const has: ExpressionSpecification = ['has', field];
  const number = value.trim() === '' ? NaN : Number(value);
  const text: ExpressionSpecification = ['to-string', ['get', field]];
  // `to-number` of words has no value; the second one stands in, beyond every limit on the wrong side.
  const asNumber = (otherwise: number): ExpressionSpecification => ['to-number', ['get', field], otherwise];
  switch (operator) {
    case 'equals':
      return ['all', has, Number.isFinite(number) ? ['any', ['==', text, value.trim()], ['==', asNumber(number - 1), number]] : ['==', text, value.trim()]];
    case 'differs':
      return ['all', has, Number.isFinite(number) ? ['all', ['!=', text, value.trim()], ['!=', asNumber(number - 1), number]] : ['!=', text, value.trim()]];
    case 'contains':
      return ['all', has, ['in', value.trim(), text]];
    case 'at-least':
      return ['all', has, ['>=', asNumber(-Infinity), number]];
    case 'at-most':
      return ['all', has, ['<=', asNumber(Infinity), number]];
  }
}

/** Whether a filter says something that can be compared: a limit has to be a number. */
export function isWholeFilter({ field, operator, value }: TileFilter): boolean {
  if (field === '' || value.trim() === '') return false;
  return (operator !== 'at-least' && operator !== 'at-most') || Number.isFinite(Number(value));
}
