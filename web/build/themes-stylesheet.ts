import type { Plugin } from 'vite';
import { type Theme, themes } from '../src/ui/tokens.ts';

const id = 'virtual:themes.css';
const resolvedId = `\0${id}`;

/** Serves `virtual:themes.css`, written from `ui/tokens.ts`, so that no colour is written down twice. */
export function themesStylesheet(): Plugin {
  return {
    name: 'timebank:themes-stylesheet',
    resolveId: (source) => (source === id ? resolvedId : undefined),
    load: (source) => (source === resolvedId ? themesCss() : undefined),
  };
}

/** What the device asks for comes first, so that what the person chose (an attribute) wins. */
function themesCss(): string {
  const { light, dark, contrast } = themes;
  return `@layer theme {
    :root { ${declarations(light, 'light')} }
    @media (prefers-color-scheme: dark) { :root { ${declarations(dark, 'dark')} } }
    @media (prefers-contrast: more) { :root { ${declarations(contrast, 'dark')} } }
    :root[data-colours='light'] { ${declarations(light, 'light')} }
    :root[data-colours='dark'] { ${declarations(dark, 'dark')} }
    :root[data-colours='contrast'] { ${declarations(contrast, 'dark')} }
    @media print {
      :root, :root[data-colours] { ${declarations(printed(light), 'light')} }
    }
  }`;
}

function declarations(theme: Theme, scheme: 'light' | 'dark'): string {
  const colours = Object.entries(theme).map(([name, colour]) => `--${kebabCase(name)}: ${colour};`);
  return [`color-scheme: ${scheme};`, ...colours].join(' ');
}

/** Nobody should pay for ink to print the colour of paper. */
function printed(theme: Theme): Theme {
  return { ...theme, paper: '#FFFFFF', sunken: '#FFFFFF', tint: '#FFFFFF' };
}

function kebabCase(name: string): string {
  return name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
}
