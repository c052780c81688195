import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import type { Plugin, Rolldown } from 'vite';
import { type FirstLoad, firstLoads, gzipped } from './first-loads.ts';

/** Gzipped bytes. A build that breaks one of these fails. */
const limits = { member: 120_000, staff: 220_000, css: 8_000, shell: 10_000 };

/**
 * Adds up what each screen makes a browser fetch on its first load, prints one line, and fails when it is too much.
 * What it counted is written beside the site, where a test compares it with what a browser fetches.
 */
export function budget(): Plugin {
  let outDir = '';
  return {
    name: 'timebank:budget',
    apply: 'build',
    enforce: 'post',
    configResolved(config) {
      outDir = resolve(config.root, config.build.outDir);
    },
    writeBundle(_options, bundle) {
      const loads = firstLoads(bundle);
      write(resolve(outDir, '../first-loads.json'), loads);
      const sizes = measure(bundle, loads);
      const line = Object.entries(sizes).map(([name, { bytes }]) => `${name} ${inKilobytes(bytes)}`);
      this.info(`gzipped, first load: ${line.join(' · ')}`);
      for (const [name, { bytes, limit, where }] of Object.entries(sizes)) {
        if (bytes > limit)
          this.error(`${name} is ${inKilobytes(bytes)}, over ${inKilobytes(limit)}: ${where}`);
      }
    },
  };
}

interface Size {
  bytes: number;
  limit: number;
  where: string;
}

function measure(bundle: Rolldown.OutputBundle, loads: readonly FirstLoad[]): Record<string, Size> {
  const shell = bundle['index.html'];
  const page = shell?.type === 'asset' ? String(shell.source) : '';
  const css = [...page.matchAll(/<style>(.*?)<\/style>/gs)].map(([, text]) => text).join('');
  const member = heaviest(loads.filter(({ isForStaff }) => !isForStaff));
  const staff = heaviest(loads);
  return {
    'member JavaScript': { ...member, limit: limits.member, where: `the screen ${member.screen}` },
    'staff JavaScript': { ...staff, limit: limits.staff, where: `the screen ${staff.screen}` },
    CSS: { bytes: gzipped(css), limit: limits.css, where: 'the inline stylesheet' },
    'HTML shell': { bytes: gzipped(page), limit: limits.shell, where: 'index.html' },
  };
}

function heaviest(loads: readonly FirstLoad[]): FirstLoad {
  return loads.reduce((most, load) => (load.bytes > most.bytes ? load : most));
}

function write(path: string, loads: readonly FirstLoad[]): void {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, `${JSON.stringify(loads, null, 2)}\n`);
}

function inKilobytes(bytes: number): string {
  return `${(bytes / 1000).toFixed(1)} kB`;
}
