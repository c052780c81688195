import { contrastRatio } from './contrast.ts';
import { DataTable } from './data-table.tsx';
import { colourPairs, type ThemeName, themes } from './tokens.ts';

const names: Record<ThemeName, string> = { light: 'Light', dark: 'Dark', contrast: 'High contrast' };

/** What is used on what, and how strongly it differs, in each theme. */
export function GalleryColours() {
  const themeNames = Object.keys(themes) as ThemeName[];
  return (
    <DataTable
      caption="Contrast of colours, as so many to 1"
      columns={[
        { key: 'pair', header: 'Colours' },
        { key: 'needed', header: 'Needed', figures: true },
        ...themeNames.map((name) => ({ key: name, header: names[name], figures: true })),
      ]}
      rows={colourPairs.map(({ front, back, ratioMin }) => ({
        key: `${front} ${back}`,
        cells: [
          `${front} on ${back}`,
          ratioMin,
          ...themeNames.map((name) => contrastRatio(themes[name][front], themes[name][back]).toFixed(2)),
        ],
      }))}
    />
  );
}
