import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** The program that checks an evidence file. It stands beside the sources, because it is no part of this program. */
export const checkingProgram = (): string =>
  readFileSync(fileURLToPath(new URL('../../offline/check-evidence.mjs', import.meta.url)), 'utf8');

/** What an evidence file is, field by field, and the program that checks one, printed in full. */
export const evidencePage = (program: string): string => `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Time bank: check the books without us</title>
<link rel="icon" href="data:,">
<link rel="stylesheet" href="/api/docs/style.css">
</head>
<body>
<header><h1>Check the books without us</h1>
<p>An evidence file is the whole books of a time bank. Auditors, coordinators and administrators take it under
<a href="/staff/books">Is everything right?</a>, or as the operation
<a href="/api/docs#exportEvidence"><code>exportEvidence</code></a>. You need not trust our server to check it.</p></header>
<main>
<h2 id="how">How to check one</h2>
<ol>
<li>Have <a href="https://nodejs.org">Node.js</a> 18 or newer on any computer. It need not be connected.</li>
<li>Save <a href="/api/docs/check-evidence.mjs" download>check-evidence.mjs</a> beside the file. It is printed below.</li>
<li>Run <code>node check-evidence.mjs evidence-to-transfer-812.txt</code>, with the name of your file.</li>
</ol>
<p>It names each line that is wrong, then says what it looked at. It ends with 0 where the books are right, else with 1.
A million transfers take it less than a minute, and less than a gigabyte of memory.</p>
<p>Add any hash that you were given earlier: from an older file, or as the seal of the last transfer on the page of the books.
It must still be in the chain. Without one, nobody can tell books that were written anew as a whole from those that were always so.</p>
<h2 id="format">What is in the file</h2>
<p>Plain text in UTF-8. Each line is one JSON object, without spaces, with the fields in the order given here. Hours are
whole minutes. Instants are UTC. Days are those of the time bank's own time zone. A field that has nothing is
<code>null</code>.</p>
${table('First line: the books', [
  ['is, format', '<code>books</code>, <code>timebank-evidence-1</code>'],
  ['about', 'what the file is, in words'],
  ['timebank', 'id, slug, name, time zone'],
  ['takenAt, takenBy', 'when, and the id, number and role of the member who took it'],
  ['accounts, holds, transfers', 'how many of each follow'],
  ['headHash', 'the hash of the last transfer; 64 zeros where there is none'],
])}
${table('Then each account, as it stood at that moment', [
  ['is, id', '<code>account</code>, and its id'],
  ['kind', 'member, organisation, fund or clearing'],
  ['memberId, memberNumber', 'whose it is; null for the fund. There are no names'],
  ['status', 'open or closed'],
  ['floorMinutes', 'how low the balance less what is held may go; null for any depth'],
  ['balanceMinutes, heldMinutes', 'its balance, and what agreed exchanges keep aside of it'],
  ['version', 'how many entries it has'],
  ['openedAt', 'when it was opened'],
])}
${table('Then each hold: minutes that an agreed exchange keeps aside', [
  ['is, exchangeId', '<code>hold</code>, and the exchange'],
  ['accountId, minutes, createdAt', 'where, how much, since when'],
])}
${table('Then each transfer, the first one first', [
  ['is, id, sequence', '<code>transfer</code>, its id, and its number from 1'],
  [
    'kind',
    'exchange, activity, donation, grant, joining_credit, intertrade, opening_balance, closing or reversal',
  ],
  ['fromAccountId, toAccountId, minutes', 'what moved'],
  ['happenedOn', 'the day of the help'],
  ['postedAt, postedOn', 'when it was posted, and on which day there'],
  ['batchId, batchLine', 'what it was posted together with, and as which line'],
  ['exchangeId, postingNumber', 'for which exchange, and as which posting of it'],
  ['reversesId', 'the transfer that a reversal takes back'],
  ['enteredById, onBehalfOfId', 'the member who entered it, and the one for whom'],
  ['channel', 'how they were told'],
  ['memoHash', 'SHA-256 of a salt and the memo, so that both can be erased'],
  ['previousHash, hash', 'of the transfer before, and of this one'],
  ['batchLines', 'how many lines its batch has'],
  ['entries', 'its two ends: first the account that gave, then the one that got'],
])}
${table('In each entry', [
  ['accountId, version', 'the account, and which of its entries this is'],
  ['minutes, balanceMinutes', 'what moved, below zero for what left, and the balance after it'],
  ['postedOn', 'the day of its transfer'],
])}
<h2 id="hash">How a hash is taken</h2>
<p>Take these of a transfer, in this order: <code>id</code>, the time bank's <code>id</code>, then all from
<code>sequence</code> to <code>previousHash</code>. Write each as its length, a colon and itself, such as
<code>2:60</code>, and what is null as <code>-</code>. Put them together without spaces. The hash is the SHA-256 of
that, in hexadecimal.</p>
<h2 id="people">Names</h2>
<p>What has left the time bank cannot be erased. So the file has no names, addresses, memos or titles, only ids and member
numbers. They tell accounts apart. Ask the time bank whose number it is, as far as you may know.</p>
<h2 id="limits">What the file cannot tell</h2>
<p>Whether the help took place. Whether a member number, a floor or the day on which an account was opened is the one that it
was: no hash is taken of those. Whether floors were kept while they were other than today's.</p>
<h2 id="program">The program</h2>
<pre tabindex="0">${program.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')}</pre>
</main>
</body>
</html>`;

function table(caption: string, fields: readonly (readonly [names: string, what: string])[]): string {
  const rows = fields.map(
    ([names, what]) => `<tr><th scope="row"><code>${names}</code></th><td>${what}</td></tr>`,
  );
  return `<table><caption>${caption}</caption><tbody>${rows.join('')}</tbody></table>`;
}
