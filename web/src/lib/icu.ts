/** A message taken apart, in the form that lingui interpolates: text, `[name]`, or `[name, kind, cases]`. */
export type Token = string | [name: string] | [name: string, kind: string, cases: Record<string, Token[]>];

/**
 * Takes an ICU message apart: `{name}`, `{n, plural, one {# hour} other {# hours}}` and `select`, nested as
 * deep as need be. Throws where a brace is missing. An apostrophe is an apostrophe: nothing is quoted.
 */
export function compileMessage(message: string): Token[] {
  const reader = { text: message, at: 0 };
  const tokens = readTokens(reader, false);
  if (reader.at < message.length) throw new SyntaxError(`A } too many in: ${message}`);
  return tokens;
}

interface Reader {
  text: string;
  at: number;
}

function readTokens(reader: Reader, isPlural: boolean): Token[] {
  const tokens: Token[] = [];
  while (reader.at < reader.text.length && reader.text[reader.at] !== '}') {
    if (reader.text[reader.at] === '{') tokens.push(readArgument(reader));
    else if (isPlural && reader.text[reader.at] === '#') tokens.push(read(reader, /#/y));
    else tokens.push(read(reader, isPlural ? /[^{}#]+/y : /[^{}]+/y));
  }
  return tokens;
}

function readArgument(reader: Reader): Token {
  const name = read(reader, /\{\s*\w+\s*/y)
    .slice(1)
    .trim();
  if (reader.text[reader.at] === '}') {
    reader.at += 1;
    return [name];
  }
  const kind = read(reader, /,\s*\w+\s*,\s*/y).replaceAll(/[,\s]/g, '');
  const cases: Record<string, Token[]> = {};
  while (reader.text[reader.at] !== '}') {
    const selector = read(reader, /=?\w+\s*\{/y).replaceAll(/[={\s]/g, '');
    cases[selector] = readTokens(reader, kind !== 'select');
    read(reader, /\}\s*/y);
  }
  reader.at += 1;
  return [name, kind, cases];
}

function read(reader: Reader, pattern: RegExp): string {
  pattern.lastIndex = reader.at;
  const found = pattern.exec(reader.text);
  if (!found) throw new SyntaxError(`Not a message, at ${reader.at}: ${reader.text}`);
  reader.at = pattern.lastIndex;
  return found[0];
}
