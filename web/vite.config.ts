import react from '@vitejs/plugin-react';
import { defaultClientConditions, defineConfig } from 'vite';
import { bareEndpoints } from './build/bare-endpoints.ts';
import { bareSymbols } from './build/bare-symbols.ts';
import { budget } from './build/budget.ts';
import { compressed } from './build/compressed.ts';
import { firstScript } from './build/first-script.ts';
import { shell } from './build/shell.ts';
import { themesStylesheet } from './build/themes-stylesheet.ts';

const target = ['safari15', 'chrome100', 'firefox102'];

const forForms =
  /\/src\/(ui\/(date-field|hours-field|text-field|typed-\w+)|lib\/(form-errors|submit-button|use-draft|use-form))\./;
const forRecords = /\/src\/(ui\/(dialog|summary-list|timeline)|lib\/contact-lines)\./;
const forTables = /\/src\/ui\/(data-table|pager)\./;
const forStatements =
  /\/src\/lib\/(explanation|fetch-file|file-download|part-words|periods|print-buttons|statement-heading|usual-periods|use-hours-words)\./;
const forPictures = /\/src\/(ui\/column-chart|lib\/(fund|month)-picture)\./;
const forFinding = /\/src\/lib\/member-finder\./;
const forCodes = /node_modules\/.*lean-qr|\/src\/ui\/qr\./;
const forVisits =
  /\/src\/(ui\/(photo|file-field)|lib\/(member-photo|photo-form|small-photo))\.|\/shared\/src\/(photos|badges|visits|first-name)\./;
/** What only staff ask the API about. */
const forStaff =
  /\/shared\/src\/(approvals|audit|books|desk|months|unusual|slips|pictures)\.|\/src\/(app\/staff-screens|locales\/staff-parts|lib\/(staff-page|print-page|use-whole-list|typed-hours)|ui\/print-sheet)\./;
const forMost = /node_modules|\/src\/(lib|ui|app|locales)\/|\/shared\/src\//;
const isForMost = (id: string) =>
  forMost.test(id) &&
  ![
    forForms,
    forRecords,
    forTables,
    forStatements,
    forPictures,
    forFinding,
    forStaff,
    forCodes,
    forVisits,
  ].some((some) => some.test(id));

export default defineConfig({
  plugins: [
    react(),
    bareEndpoints(),
    bareSymbols(),
    themesStylesheet(),
    firstScript({ target }),
    shell(),
    budget(),
    compressed(),
  ],
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
        // What only some pages have (forms, facts about one thing, tables) comes with those pages.
        codeSplitting: {
          groups: [
            { name: 'base', test: isForMost, minShareCount: 2, priority: 3 },
            { name: 'forms', test: forForms, priority: 2 },
            { name: 'records', test: forRecords, priority: 1 },
            { name: 'tables', test: forTables, priority: 1 },
            { name: 'pictures', test: forPictures },
            { name: 'codes', test: forCodes },
            { name: 'visits', test: forVisits },
            { name: 'statements', test: forStatements, priority: 1 },
          ],
        },
      },
    },
  },
  server: { proxy: { '/api': 'http://127.0.0.1:3000' } },
});
