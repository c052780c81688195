import type { Plugin, Rolldown } from 'vite';

/** Puts the stylesheet into the HTML, so that the first content needs no second answer from the server. */
export function shell(): Plugin {
  return {
    name: 'timebank:shell',
    apply: 'build',
    enforce: 'post',
    generateBundle(_options, bundle) {
      const html = assetEndingIn(bundle, '.html');
      const stylesheet = assetEndingIn(bundle, '.css');
      const link = new RegExp(`<link rel="stylesheet"[^>]*${stylesheet.fileName}">`);
      const page = String(html.source);
      if (!link.test(page)) this.error('index.html does not link the stylesheet that should go inline');
      html.source = page.replace(link, () => `<style>${String(stylesheet.source).trim()}</style>`);
      delete bundle[stylesheet.fileName];
    },
  };
}

function assetEndingIn(bundle: Rolldown.OutputBundle, ending: string): Rolldown.OutputAsset {
  const found = Object.values(bundle).filter((file) => file.fileName.endsWith(ending));
  const [asset] = found;
  if (found.length !== 1 || asset?.type !== 'asset') {
    throw new Error(`Expected exactly one ${ending} file, found ${found.length}`);
  }
  return asset;
}
