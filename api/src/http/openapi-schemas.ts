import { approval } from '@timebank/shared/approvals';
import { auditEvent } from '@timebank/shared/audit';
import * as auth from '@timebank/shared/auth';
import { followUp } from '@timebank/shared/desk';
import * as exchanges from '@timebank/shared/exchanges';
import * as ledger from '@timebank/shared/ledger';
import { availability, listing } from '@timebank/shared/listings';
import * as me from '@timebank/shared/me';
import * as members from '@timebank/shared/members';
import { notice } from '@timebank/shared/notices';
import { problem } from '@timebank/shared/problem';
import { contactDetails, namedContact } from '@timebank/shared/profile';
import * as statements from '@timebank/shared/statements';
import * as timebanks from '@timebank/shared/timebanks';
import * as z from 'zod/mini';

export type JsonSchema = Record<string, unknown> & {
  type?: string | string[];
  properties?: Record<string, JsonSchema>;
  required?: string[];
  items?: JsonSchema;
  anyOf?: JsonSchema[];
  oneOf?: JsonSchema[];
  $defs?: Record<string, JsonSchema>;
  enum?: unknown[];
  $ref?: string;
};
export type Components = Record<string, JsonSchema>;

/** What turns up in many replies has a name in the document and is described once. */
const named: Record<string, z.core.$ZodType> = {
  Account: ledger.account,
  AccountReference: ledger.accountReference,
  AccountSummary: me.accountSummary,
  AuditEvent: auditEvent,
  Approval: approval,
  Availability: availability,
  Category: timebanks.category,
  Concern: exchanges.concern,
  ContactDetails: contactDetails,
  Exchange: exchanges.exchange,
  ExchangeInFull: exchanges.exchangeInFull,
  FollowUp: followUp,
  Listing: listing,
  Me: me.me,
  Member: members.member,
  MemberReference: members.memberReference,
  NamedContact: namedContact,
  Neighbourhood: timebanks.neighbourhood,
  Notice: notice,
  Problem: problem,
  SignedIn: auth.signedIn,
  StatementLine: statements.statementLine,
  TimebankSettings: timebanks.timebankSettings,
  TimelineEntry: exchanges.timelineEntry,
  Transfer: ledger.transfer,
};

const names = z.registry<{ id?: string }>();
const noNames = z.registry<{ id?: string }>();
for (const [id, schema] of Object.entries(named)) names.add(schema, { id });

/** What a client sends, as JSON Schema. */
export const sentSchema = (schema: z.core.$ZodType): JsonSchema =>
  withoutDialect(z.toJSONSchema(schema, { ...dialect, io: 'input', metadata: noNames }) as JsonSchema);

/** What a client gets, as JSON Schema. What has a name is put into the components and pointed to. */
export function receivedSchema(schema: z.core.$ZodType, components: Components): JsonSchema {
  const { $defs = {}, ...rest } = withoutDialect(
    z.toJSONSchema(schema, { ...dialect, io: 'output', metadata: names }) as JsonSchema,
  );
  for (const [name, definition] of Object.entries($defs)) components[name] = pointed(definition);
  return pointed(rest);
}

/** A parameter in an address: a number is described as one, though it arrives as text. */
export function parameterSchema(schema: z.core.$ZodType): JsonSchema {
  const options = { ...dialect, unrepresentable: 'any', metadata: noNames } as const;
  const parsed = withoutDialect(z.toJSONSchema(schema, { ...options, io: 'output' }) as JsonSchema);
  return parsed.type === 'integer'
    ? parsed
    : withoutDialect(z.toJSONSchema(schema, { ...options, io: 'input' }) as JsonSchema);
}

const dialect = { target: 'draft-2020-12' } as const;

function withoutDialect(schema: JsonSchema): JsonSchema {
  const { $schema: named, ...rest } = schema;
  return named ? rest : schema;
}

const pointed = (schema: JsonSchema): JsonSchema =>
  JSON.parse(JSON.stringify(schema).replaceAll('"#/$defs/', '"#/components/schemas/')) as JsonSchema;
