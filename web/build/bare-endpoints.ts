import { type ESTree, type Plugin, parseSync } from 'vite';

/** What the browser needs of an endpoint. Its types come from the schemas; at run time the API alone checks with them. */
const needed = new Set(['operationId', 'method', 'path', 'idempotent', 'versioned']);

/**
 * Leaves the schemas of `shared` out of the site: with them each page would carry 16 kB that it never runs.
 * An endpoint becomes a plain object, and what then is used by nobody is dropped.
 */
export function bareEndpoints(): Plugin {
  return {
    name: 'timebank:bare-endpoints',
    apply: 'build',
    enforce: 'pre',
    transform: {
      filter: { id: /\/shared\/src\/[\w-]+\.ts$/ },
      handler: (code, id) => ({ code: bare(code, id), map: null }),
    },
  };
}

function bare(code: string, id: string): string {
  const { program } = parseSync(id, code);
  const values = program.body.flatMap(declarationsIn).flatMap(({ init }) => (init ? [init] : []));
  return values.reduceRight((text, value) => {
    const replacement = isEndpoint(value)
      ? bareEndpoint(value, code)
      : droppable(code.slice(value.start, value.end));
    return text.slice(0, value.start) + replacement + text.slice(value.end);
  }, code);
}

function declarationsIn(statement: ESTree.Statement): readonly ESTree.VariableDeclarator[] {
  const declared = statement.type === 'ExportNamedDeclaration' ? statement.declaration : statement;
  return declared?.type === 'VariableDeclaration' ? declared.declarations : [];
}

const isEndpoint = (value: ESTree.Expression): value is ESTree.CallExpression =>
  value.type === 'CallExpression' && value.callee.type === 'Identifier' && value.callee.name === 'endpoint';

/** Whether there is a reply, and whether it may have to wait, is all that the browser asks about it. */
function bareEndpoint({ arguments: [declaration] }: ESTree.CallExpression, code: string): string {
  if (declaration?.type !== 'ObjectExpression') throw new Error('An endpoint is declared by an object');
  const fields = declaration.properties.flatMap((field) => bareField(field, code));
  // Where the path says whose it is, nothing is added for whoever acts for them.
  const isSaid = declaration.properties.some((field) => nameOf(field) === 'ownerInPath');
  const forAnother = declaration.properties.find((field) => nameOf(field) === 'forAnother');
  if (!isSaid && forAnother?.type === 'Property' && forAnother.value.type === 'Literal')
    fields.push("forAnother: ''");
  return `({ ${fields.join(', ')} })`;
}

function bareField(field: ESTree.ObjectProperty | ESTree.SpreadElement, code: string): string[] {
  if (field.type !== 'Property' || field.key.type !== 'Identifier') return [];
  const { name } = field.key;
  if (name === 'reply') return [`reply: ${isNull(field.value) ? 'null' : 'true'}`];
  if (name === 'waits') return ['waits: true'];
  return needed.has(name) ? [code.slice(field.start, field.end)] : [];
}

const nameOf = (field: ESTree.ObjectProperty | ESTree.SpreadElement): string | null =>
  field.type === 'Property' && field.key.type === 'Identifier' ? field.key.name : null;

const isNull = (value: ESTree.Node): boolean => value.type === 'Literal' && value.value === null;

/** Says that making the value does nothing else, so that a value which nobody uses need not be made. */
const droppable = (expression: string): string => `/* @__PURE__ */ (() => (${expression}))()`;
