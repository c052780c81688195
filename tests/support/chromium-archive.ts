import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { chmod, mkdir, mkdtemp, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { delimiter, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

/**
 * The browser inside npm's @sparticuz/chromium, unpacked on first use into `tests/.cache`, with the libraries and the
 * fonts that it brings for machines which have neither.
 */
export async function unpackedChromium(): Promise<{ executablePath: string; env: Record<string, string> }> {
  if (process.platform !== 'linux' || process.arch !== 'x64') {
    throw new Error(`it runs on 64-bit Intel Linux alone, and this is ${process.platform} ${process.arch}`);
  }
  const folder = join(cacheFolder(), `chromium-${await packageVersion()}`);
  if (!existsSync(folder)) await unpackTo(folder);
  const libraries = [join(folder, 'al2023', 'lib'), process.env['LD_LIBRARY_PATH'] ?? ''].filter(Boolean);
  return {
    executablePath: join(folder, 'chromium'),
    env: { FONTCONFIG_FILE: join(folder, 'fonts.conf'), LD_LIBRARY_PATH: libraries.join(delimiter) },
  };
}

/**
 * The package unpacks into TMPDIR, and two first starts at once would write over each other. So each unpacks into a
 * folder of its own and then gives it the final name; the second to finish finds the name taken and drops its copy.
 */
async function unpackTo(folder: string): Promise<void> {
  await mkdir(dirname(folder), { recursive: true });
  const own = await mkdtemp(`${folder}-`);
  try {
    await unpackInside(own);
    await writeFile(join(own, 'fonts.conf'), fontSettings);
    await chmod(own, 0o755);
    await chmod(join(own, 'chromium'), 0o755);
    await rename(own, folder);
  } catch (cause) {
    if (!existsSync(folder)) throw cause;
  } finally {
    await rm(own, { recursive: true, force: true });
  }
}

/** In a process of its own, because importing the package changes the environment of the process that imports it. */
async function unpackInside(folder: string): Promise<void> {
  const program = `
    const { default: chromium } = await import(${JSON.stringify(packageEntry())});
    await chromium.executablePath();
  `;
  await promisify(execFile)(process.execPath, ['--input-type=module', '--eval', program], {
    // With this name the package unpacks the libraries as well.
    env: { ...process.env, TMPDIR: folder, AWS_EXECUTION_ENV: 'AWS_Lambda_nodejs20.x' },
  });
}

function packageEntry(): string {
  return createRequire(import.meta.url).resolve('@sparticuz/chromium');
}

async function packageVersion(): Promise<string> {
  const packageFile = join(dirname(packageEntry()), '..', '..', 'package.json');
  const { version } = JSON.parse(await readFile(packageFile, 'utf8')) as { version: string };
  return version;
}

/** `tests/.cache`, whether this file runs from its source or from `dist`. */
function cacheFolder(): string {
  let folder = dirname(fileURLToPath(import.meta.url));
  while (!existsSync(join(folder, 'package.json'))) folder = dirname(folder);
  return join(folder, '.cache');
}

const fontSettings = `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <dir>/usr/share/fonts</dir>
  <dir prefix="relative">fonts/fonts</dir>
  <cachedir prefix="xdg">fontconfig</cachedir>
</fontconfig>
`;
