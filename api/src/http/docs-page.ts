import { refusalCodes } from '@timebank/shared/problem';
import type { Document, Operation } from './openapi.ts';
import type { JsonSchema } from './openapi-schemas.ts';
import { statusOf, titleOf } from './problem.ts';

/** The reference of the API as a page: no script, one heading for each operation, an anchor for each refusal. */
export function docsPage(document: Document): string {
  const operations = Object.entries(document.paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => ({ path, method, operation })),
  );
  const parts = document.tags.map(({ name }) => ({
    name,
    operations: operations.filter(({ operation }) => operation.tags.includes(name)),
  }));
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Time bank: reference of the API</title>
<link rel="icon" href="data:,">
<link rel="stylesheet" href="/api/docs/style.css">
</head>
<body>
<header><h1>Reference of the API</h1><p>${safe(document.info.description)}</p></header>
<nav aria-label="Operations">
${parts.map((part) => `<h2>${safe(part.name)}</h2><ul>${part.operations.map(({ operation }) => `<li>${link(operation)}</li>`).join('')}</ul>`).join('\n')}
</nav>
<main>
<h2 id="manner">How to ask</h2>
${manner}
${parts.map((part) => `<h2>${safe(part.name)}</h2>\n${part.operations.map((one) => operationSection(one)).join('\n')}`).join('\n')}
<h2 id="refusals">Refusals</h2>
<p>Every refusal is a problem of RFC 9457, as <code>application/problem+json</code>, with one of these codes.</p>
<dl>${refusalCodes.map((code) => `<dt id="${code}"><code>${code}</code></dt><dd>${statusOf(code)}: ${safe(titleOf(code))}</dd>`).join('\n')}</dl>
</main>
</body>
</html>`;
}

const manner = `<p>Programs read the same as <a href="/api/openapi.json">OpenAPI 3.1</a>. All paths start with <code>/api/v1</code>. JSON goes in and comes out.</p>
<ul>
<li>Sign in with <a href="#signIn"><code>signIn</code></a>, then send <code>Authorization: Bearer …</code> with each request. A token lasts ten minutes.</li>
<li>Lists take <code>limit</code> and <code>cursor</code>. Send back <code>nextCursor</code> until it is null.</li>
<li>Send an <code>Idempotency-Key</code> where it is named. After a broken connection the same key is safe to send again.</li>
<li>What has a <code>version</code> comes with an <code>ETag</code>. Send it as <code>If-Match</code> when you change it.</li>
<li>The whole books can be <a href="/api/docs/evidence">checked without us</a>, offline.</li>
<li>A coordinator, delegate or representative adds <code>onBehalfOf</code> and <code>channel</code> to act for another member.</li>
</ul>`;

const link = ({ operationId, summary }: Operation): string =>
  `<a href="#${operationId}">${safe(summary)}</a>`;

interface Section {
  path: string;
  method: string;
  operation: Operation;
}

function operationSection({ path, method, operation }: Section): string {
  const { operationId, summary, description, parameters, requestBody, responses } = operation;
  const body = requestBody?.content['application/json'];
  const [[status, success] = ['', undefined]] = Object.entries(responses);
  const reply = success?.content?.['application/json'];
  return `<article id="${operationId}" aria-labelledby="${operationId}-title">
<h3 id="${operationId}-title">${safe(summary)}</h3>
<p class="path"><code>${method.toUpperCase()} /api/v1${safe(path)}</code></p>
<p>${description === summary ? '' : safe(description)} For: ${accessWords[operation['x-access']]}. ${forAnotherWords(operation)} Name: <code>${operationId}</code>.</p>
${fieldsTable(
  'Parameters',
  parameters.map((one) => ({ ...one, name: `${one.name} (${one.in})` })),
)}
${body ? fieldsTable('Body', fieldsOf(body.schema)) + exampleOf('Example of a body', body.example) : ''}
<p>Answers ${status}${reply ? ' with this:' : ' without a body.'}</p>
${reply ? exampleOf('Example of a reply', reply.example) : ''}
<p>Refuses with: ${refusalLinks(operation)}.</p>
</article>`;
}

interface Field {
  name: string;
  required: boolean;
  schema: JsonSchema;
}

function fieldsTable(caption: string, fields: readonly Field[]): string {
  if (fields.length === 0) return '';
  const rows = fields.map(
    ({ name, required, schema }) =>
      `<tr><th scope="row"><code>${safe(name)}</code></th><td>${safe(typeWords(schema))}</td><td>${required ? 'needed' : 'may be left out'}</td></tr>`,
  );
  return `<table><caption>${caption}</caption><tbody>${rows.join('')}</tbody></table>`;
}

/** The fields of a body; of a body that has several forms, those of each form under what tells it from the others. */
function fieldsOf({ oneOf, properties = {}, required = [] }: JsonSchema): Field[] {
  if (oneOf) {
    return oneOf.flatMap((form) => {
      const told = Object.values(form.properties ?? {}).find((schema) => 'const' in schema)?.['const'];
      return fieldsOf(form).map((field) => ({ ...field, name: `${told}: ${field.name}` }));
    });
  }
  return Object.entries(properties).map(([name, schema]) => ({
    name,
    schema,
    required: required.includes(name),
  }));
}

const exampleOf = (title: string, example: unknown): string =>
  `<details><summary>${title}</summary><pre tabindex="0">${safe(JSON.stringify(example, null, 2))}</pre></details>`;

const refusalLinks = ({ responses }: Operation): string =>
  Object.values(responses)
    .flatMap((response) => response['x-refusals'] ?? [])
    .map((code) => `<a href="#${code}"><code>${code}</code></a>`)
    .join(', ');

/** What it takes to do it for another member. */
function forAnotherWords({ 'x-for-another': takes }: Operation): string {
  if (!takes) return '';
  if (typeof takes === 'object') return `Never for another: ${safe(takes.never)}`;
  return takes === 'any'
    ? 'For another: with any consent of theirs.'
    : `For another: with their consent to <code>${takes}</code>.`;
}

const accessWords: Record<Operation['x-access'], string> = {
  public: 'anybody',
  signed_in: 'whoever is signed in',
  member: 'members',
  coordinator: 'coordinators and administrators',
  administrator: 'administrators',
  auditor_or_above: 'auditors, coordinators and administrators',
  operator: 'whoever runs the machine',
};

function typeWords({
  type,
  const: constant,
  enum: choices,
  format,
  items,
  anyOf,
  minimum,
  maximum,
  default: usual,
}: JsonSchema): string {
  if (anyOf) return anyOf.map(typeWords).join(' or ');
  const kind = constant ?? choices?.join(' | ') ?? format ?? [type].flat().join(' or ');
  const range = minimum === undefined ? '' : `, ${minimum} to ${maximum ?? 'any'}`;
  const list = items ? ` of ${typeWords(items)}` : '';
  return `${kind}${list}${range}${usual === undefined ? '' : `, usually ${JSON.stringify(usual)}`}`;
}

const safe = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
