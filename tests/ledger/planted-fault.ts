import type { Scene } from './scene.ts';

/** Something wrong in the books, as it could only come about past all their rules, and what a proof calls it. */
export interface PlantedFault {
  title: string;
  code: string;
  /** What the proof must name: the row that is wrong. */
  names(scene: Scene): string | number;
  statement(scene: Scene): string;
}

/** The same, as `[title, code, names, statement]`. */
export type FaultRow = readonly [
  title: string,
  code: string,
  names: (scene: Scene) => string | number,
  statement: (scene: Scene) => string,
];
