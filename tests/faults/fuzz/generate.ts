import type { Dice } from './dice.ts';

/** The part of JSON Schema that our own schemas turn into. */
export interface Schema {
  type?: string;
  const?: unknown;
  enum?: unknown[];
  anyOf?: Schema[];
  oneOf?: Schema[];
  allOf?: Schema[];
  format?: string;
  pattern?: string;
  minimum?: number;
  maximum?: number;
  minLength?: number;
  maxLength?: number;
  maxItems?: number;
  properties?: Record<string, Schema>;
  required?: string[];
  items?: Schema;
}

/** Ids of things that exist, by the name of the field that could hold one. */
export type KnownIds = (field: string) => string;

export interface Generating {
  dice: Dice;
  idFor: KnownIds;
}

/** A value that mostly fits the schema. What only a refinement forbids may slip in: it has to be refused. */
export function generate(schema: Schema, field: string, by: Generating): unknown {
  const { dice } = by;
  if (schema.const !== undefined) return schema.const;
  if (schema.enum) return dice.oneOf(schema.enum);
  const choices = schema.anyOf ?? schema.oneOf;
  if (choices) return generate(dice.oneOf(choices), field, by);
  switch (schema.type) {
    case 'object':
      return generateObject(schema, by);
    case 'array':
      return Array.from({ length: dice.roll(Math.min(schema.maxItems ?? 3, 3) + 1) }, () =>
        generate(schema.items ?? {}, field, by),
      );
    case 'integer':
    case 'number':
      return generateNumber(schema, dice);
    case 'boolean':
      return dice.once(2);
    case 'null':
      return null;
    default:
      return generateText(schema, field, by);
  }
}

function generateObject({ properties = {}, required = [] }: Schema, by: Generating): Record<string, unknown> {
  const made: Record<string, unknown> = {};
  for (const [name, schema] of Object.entries(properties)) {
    if (required.includes(name) || by.dice.once(2)) made[name] = generate(schema, name, by);
  }
  return made;
}

function generateNumber({ minimum = -600, maximum = 720 }: Schema, dice: Dice): number {
  const low = Math.max(minimum, -600);
  const high = Math.min(maximum, 720);
  const onStep = Math.round((low + dice.roll(Math.max(1, high - low))) / 15) * 15;
  return dice.once(10) ? dice.oneOf([minimum, maximum]) : Math.min(Math.max(onStep, low), high);
}

const words = ['tablet', 'garden', 'Hoylake', 'lift to the clinic', 'two hours', 'café', 'Łódź', 'منزل'];

function generateText({ format, pattern, maxLength = 80 }: Schema, field: string, by: Generating): string {
  const { dice, idFor } = by;
  if (format === 'uuid' || field.endsWith('Id') || field === 'onBehalfOf') return idFor(field);
  if (format === 'date')
    return dice.oneOf(['2026-06-09', '2026-06-10', '2026-01-31', '2027-02-28', '1999-12-31']);
  if (format === 'date-time') return dice.oneOf(['2026-06-11T09:00:00Z', '2026-03-29T01:30:00.000Z']);
  if (format === 'email') return dice.oneOf(['ruth@example.org', 'priya@example.org', 'x@y.example']);
  if (pattern)
    return dice.oneOf(['0151 496 0100', 'west-kirby-test', '123456', '60', '2026', 'listing.create', 'x']);
  return dice.oneOf(words).slice(0, maxLength);
}
