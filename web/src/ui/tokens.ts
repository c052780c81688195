/** The colours of one theme. Each becomes a custom property: `inkSecond` is `--ink-second`. */
export interface Theme {
  paper: string;
  surface: string;
  sunken: string;
  ink: string;
  inkSecond: string;
  line: string;
  brand: string;
  onBrand: string;
  header: string;
  onHeader: string;
  headerLine: string;
  tint: string;
  clay: string;
  clayTint: string;
  good: string;
  goodTint: string;
  problem: string;
  problemTint: string;
  sun: string;
  focusOuter: string;
  focusInner: string;
}

export type ThemeName = 'light' | 'dark' | 'contrast';

export const themes: Record<ThemeName, Theme> = {
  light: {
    paper: '#FBF6EC',
    surface: '#FFFFFF',
    sunken: '#F1E8D8',
    ink: '#1E2A2E',
    inkSecond: '#3F4A4D',
    line: '#6F7470',
    brand: '#0B4A57',
    onBrand: '#FFFFFF',
    header: '#0B4A57',
    onHeader: '#FFFFFF',
    headerLine: '#FFFFFF',
    tint: '#DCEBEA',
    clay: '#862D13',
    clayTint: '#FBE6DC',
    good: '#1F5132',
    goodTint: '#E2F0E3',
    problem: '#8E1B1B',
    problemTint: '#FCE4E1',
    sun: '#F4B942',
    focusOuter: '#1E2A2E',
    focusInner: '#FFCF40',
  },
  dark: {
    paper: '#14201F',
    surface: '#1D2B2B',
    sunken: '#0E1717',
    ink: '#F6EFE2',
    inkSecond: '#D3CFC2',
    line: '#98A29D',
    brand: '#8FD3D6',
    onBrand: '#0B2226',
    header: '#0A343D',
    onHeader: '#F6EFE2',
    headerLine: '#F6EFE2',
    tint: '#1A3A3F',
    clay: '#FFB79B',
    clayTint: '#4A2418',
    good: '#A5DDB0',
    goodTint: '#1F3D2A',
    problem: '#FFB4AB',
    problemTint: '#4A1C19',
    sun: '#F4B942',
    focusOuter: '#FFCF40',
    focusInner: '#14201F',
  },
  contrast: {
    paper: '#000000',
    surface: '#000000',
    sunken: '#000000',
    ink: '#FFFFFF',
    inkSecond: '#FFFFFF',
    line: '#FFFFFF',
    brand: '#FFFFFF',
    onBrand: '#000000',
    header: '#000000',
    onHeader: '#FFFFFF',
    headerLine: '#FFFFFF',
    tint: '#000000',
    clay: '#FFE04A',
    clayTint: '#000000',
    good: '#9CFF9C',
    goodTint: '#000000',
    problem: '#FFB3B3',
    problemTint: '#000000',
    sun: '#FFE04A',
    focusOuter: '#FFE04A',
    focusInner: '#000000',
  },
};

/** Which colour is used on which: text needs 7 to 1, edges and the focus ring 3 to 1. */
export interface ColourPair {
  front: keyof Theme;
  back: keyof Theme;
  ratioMin: 7 | 3;
}

const grounds = ['paper', 'surface', 'sunken', 'tint'] as const;

export const colourPairs: ColourPair[] = [
  ...grounds.map((back): ColourPair => ({ front: 'ink', back, ratioMin: 7 })),
  ...grounds.map((back): ColourPair => ({ front: 'inkSecond', back, ratioMin: 7 })),
  ...grounds.map((back): ColourPair => ({ front: 'brand', back, ratioMin: 7 })),
  { front: 'onBrand', back: 'brand', ratioMin: 7 },
  { front: 'onHeader', back: 'header', ratioMin: 7 },
  { front: 'clay', back: 'clayTint', ratioMin: 7 },
  { front: 'good', back: 'goodTint', ratioMin: 7 },
  { front: 'problem', back: 'problemTint', ratioMin: 7 },
  { front: 'problem', back: 'paper', ratioMin: 7 },
  { front: 'problem', back: 'surface', ratioMin: 7 },
  ...grounds.map((back): ColourPair => ({ front: 'line', back, ratioMin: 3 })),
  { front: 'focusOuter', back: 'paper', ratioMin: 3 },
  { front: 'focusOuter', back: 'surface', ratioMin: 3 },
  { front: 'focusOuter', back: 'focusInner', ratioMin: 3 },
];
