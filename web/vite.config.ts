import react from '@vitejs/plugin-react';
import { defaultClientConditions, defineConfig } from 'vite';
import { bareEndpoints } from './build/bare-endpoints.ts';
import { budget } from './build/budget.ts';
import { firstScript } from './build/first-script.ts';
import { shell } from './build/shell.ts';
import { themesStylesheet } from './build/themes-stylesheet.ts';

const target = ['safari15', 'chrome100', 'firefox102'];

export default defineConfig({
  plugins: [react(), bareEndpoints(), themesStylesheet(), firstScript({ target }), shell(), budget()],
  resolve: { conditions: ['source', ...defaultClientConditions] },
  build: {
    target,
    // TypeScript keeps its declarations beside it, in dist/types.
    outDir: 'dist/site',
    emptyOutDir: true,
    // One small stylesheet that the shell carries inline: no page ever waits for its styles.
    cssCodeSplit: false,
    assetsInlineLimit: 0,
    // The browsers of the target all know modulepreload, or do without.
    modulePreload: { polyfill: false },
    reportCompressedSize: false,
    rolldownOptions: {
      output: {
        // What most pages share comes in one piece: fewer requests, and it packs 7 kB smaller than in forty.
        codeSplitting: {
          groups: [
            {
              name: 'base',
              test: /node_modules|\/src\/(lib|ui|app|locales)\/|\/shared\/src\//,
              minShareCount: 3,
            },
          ],
        },
      },
    },
  },
  server: { proxy: { '/api': 'http://127.0.0.1:3000' } },
});
