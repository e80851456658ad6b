import {
  type HexColor,
  type SnapToCustom,
  type TerraDrawMouseEvent,
  TerraDrawCircleMode,
  type TerraDrawExtend,
  TerraDrawLineStringMode,
  TerraDrawPointMode,
  TerraDrawPolygonMode,
  TerraDrawRectangleMode,
  TerraDrawSelectMode,
} from 'terra-draw';
import type { DrawingKind } from '../../domain/drawing.ts';
import type { MapTokens } from '../theme/map-tokens.ts';

/** Names of terra-draw's modes for our kinds. */
export const modeOf: Readonly<Record<DrawingKind, string>> = {
  point: 'point',
  line: 'linestring',
  polygon: 'polygon',
  rectangle: 'rectangle',
  circle: 'circle',
};

type Mode = TerraDrawExtend.TerraDrawBaseDrawMode<never>;

/** terra-draw snaps lines and polygons only: the pointer of other modes is put where it snaps to before they learn of it. */
function snappedPointer<M extends { onClick(event: TerraDrawMouseEvent): void; onMouseMove(event: TerraDrawMouseEvent): void }>(mode: M, snap: (event: TerraDrawMouseEvent) => readonly number[] | undefined): M {
  const [click, move] = [mode.onClick.bind(mode), mode.onMouseMove.bind(mode)];
  const snapped = (event: TerraDrawMouseEvent): TerraDrawMouseEvent => {
    const [lng, lat] = snap(event) ?? [];
    return lng === undefined || lat === undefined ? event : { ...event, lng, lat };
  };
  mode.onClick = (event) => click(snapped(event));
  mode.onMouseMove = (event) => move(snapped(event));
  return mode;
}

/** The modes of drawing and changing, in the map's ink: a drawing gets its own colour when it is kept. */
export function drawingModes(tokens: MapTokens, snap: (event: TerraDrawMouseEvent) => ReturnType<SnapToCustom>): readonly Mode[] {
  const ink = tokens.ink as HexColor;
  const paper = tokens.casing as HexColor;
  const snapping = { toCoordinate: true, toCustom: snap };
  const surface = { fillColor: ink, fillOpacity: tokens.tint * 0.7, outlineColor: ink, outlineWidth: 2.2 };
  const handle = { closingPointColor: paper, closingPointWidth: 6, closingPointOutlineColor: ink, closingPointOutlineWidth: 2.5 };
  const snapped = { snappingPointColor: ink, snappingPointWidth: 4, snappingPointOutlineColor: paper, snappingPointOutlineWidth: 2 };
  const corners = { snappable: { toCoordinate: true, toCustom: snap }, midpoints: true, draggable: true, deletable: true };
  const modes = [
    snappedPointer(new TerraDrawPointMode({ styles: { pointColor: ink, pointWidth: 6, pointOutlineColor: paper, pointOutlineWidth: 2.5 } }), snap),
    new TerraDrawLineStringMode({ snapping, styles: { lineStringColor: ink, lineStringWidth: 2.5, ...handle, ...snapped } }),
    new TerraDrawPolygonMode({ snapping, styles: { ...surface, ...handle, ...snapped } }),
    snappedPointer(new TerraDrawRectangleMode({ styles: surface }), snap),
    snappedPointer(new TerraDrawCircleMode({ styles: surface }), snap),
    new TerraDrawSelectMode({
      // Which shape is changed is chosen in the list, and leaving it is a button: a stray press must not end the change.
      allowManualSelection: false,
      allowManualDeselection: false,
      keyEvents: null,
      flags: {
        point: { feature: { draggable: true } },
        linestring: { feature: { draggable: true, coordinates: corners } },
        polygon: { feature: { draggable: true, selfIntersectable: true, coordinates: corners } },
        rectangle: { feature: { draggable: true, coordinates: { resizable: 'opposite' } } },
        circle: { feature: { draggable: true, coordinates: { resizable: 'center-fixed' } } },
      },
      styles: {
        selectedPointColor: ink,
        selectedPointWidth: 7,
        selectedPointOutlineColor: paper,
        selectedPointOutlineWidth: 3,
        selectedLineStringColor: ink,
        selectedLineStringWidth: 2.5,
        selectedPolygonColor: ink,
        selectedPolygonFillOpacity: tokens.tint * 0.7,
        selectedPolygonOutlineColor: ink,
        selectedPolygonOutlineWidth: 2.2,
        selectionPointColor: paper,
        selectionPointWidth: 6,
        selectionPointOutlineColor: ink,
        selectionPointOutlineWidth: 2.5,
        midPointColor: ink,
        midPointWidth: 4,
        midPointOutlineColor: paper,
        midPointOutlineWidth: 1.5,
      },
    }),
  ];
  return modes as unknown as readonly Mode[];
}
