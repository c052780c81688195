import { hash } from 'node:crypto';
import type { FastifyInstance } from 'fastify';
import { type Arrived, whatArrived } from './arrived.ts';

const style = `
:root { color-scheme: light dark; font: 1.25rem/1.5 system-ui, sans-serif; }
body { max-width: 42rem; margin: 0 auto; padding: 1rem; background: #fbf6ec; color: #1e2a2e; }
article { background: #fff; border: 2px solid #6f7470; border-radius: 12px; padding: 1rem; margin-block: 1.5rem; }
h2 { font-size: 1.5rem; margin: 0 0 0.5rem; overflow-wrap: anywhere; }
p { margin: 0 0 0.5rem; }
pre { font: inherit; white-space: pre-wrap; overflow-wrap: anywhere; margin: 0; }
a { color: #0b4a57; display: inline-block; padding-block: 0.6rem; }
@media (prefers-color-scheme: dark) {
  body { background: #14201f; color: #f6efe2; }
  article { background: #1d2b2b; border-color: #98a29d; }
  a { color: #8fd3d6; }
}
`;

const policy = [
  "default-src 'none'",
  `style-src 'sha256-${hash('sha256', style, 'base64')}'`,
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');

/** The e-mails and texts that would have left, newest first. Only the demonstration has this page. */
export function mailboxPage(app: FastifyInstance, around: Parameters<typeof whatArrived>[0]): void {
  app.get('/dev/mail', async (_request, reply) =>
    reply
      .header('Content-Security-Policy', policy)
      .header('Cache-Control', 'no-store')
      .type('text/html; charset=utf-8')
      .send(pageOf(await whatArrived(around), around.config.address)),
  );
}

function pageOf(letters: readonly Arrived[], address: string): string {
  const body = letters.length > 0 ? letters.map((letter) => articleOf(letter, address)).join('') : nothing;
  return `<!doctype html>
<html lang="en-GB">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Mailbox of the demonstration</title>
<style>${style}</style>
</head>
<body>
<header><a href="${escaped(address)}/">Back to the time bank</a></header>
<main>
<h1>Mailbox</h1>
<p>No e-mail and no text leaves this machine. What would have been sent is shown here, the newest first.</p>
${body}
</main>
</body>
</html>
`;
}

const nothing = '<p>Nothing has been sent yet. Ask for a code on the sign-in page, then look again.</p>';

function articleOf({ to, subject, text, at }: Arrived, address: string): string {
  return `<article>
<h2>${escaped(subject)}</h2>
<p>To ${escaped(to)}, <time datetime="${escaped(at)}">${escaped(at)}</time></p>
<pre>${withLinks(text, address)}</pre>
</article>`;
}

/** Only addresses of the time bank itself can be pressed; whatever else somebody wrote stays text. */
function withLinks(text: string, address: string): string {
  return text
    .split(/(\s+)/)
    .map((word) =>
      word.startsWith(`${address}/`) ? `<a href="${escaped(word)}">${escaped(word)}</a>` : escaped(word),
    )
    .join('');
}

const entities: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

const escaped = (text: string): string => text.replace(/[&<>"']/g, (sign) => entities[sign] ?? sign);
