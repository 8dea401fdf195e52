import type { AnchorKind } from './nodes.ts';

/** Instructions; operands follow in the code array. */
export const op = {
  match: 0,
  set: 1,
  setBack: 2,
  split: 3,
  jump: 4,
  mark: 5,
  capture: 6,
  backreference: 7,
  anchor: 8,
  look: 9,
  atomic: 10,
  loopStart: 11,
  loopTest: 12,
  loopEnter: 13,
  ifGroup: 14,
  ifMatch: 15,
  fail: 16,
  repeat: 17,
} as const;

/** The anchors, by the operand of their instruction. */
export const anchorKinds: readonly AnchorKind[] = [
  'bol',
  'eol',
  'boundary',
  'nonBoundary',
  'ecmaBoundary',
  'nonEcmaBoundary',
  'beginning',
  'start',
  'endZ',
  'end',
];
