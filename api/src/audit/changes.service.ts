import type { AuditDetails } from './chain.rules.ts';

/**
 * Of each field that a change gave another value: what it was, as `phone.before`, and what it is, as `phone.after`.
 * Only the fields that `after` names are looked at. A secret is never among them, whoever passes it.
 */
export function changesBetween<Row extends object>(before: Row, after: Partial<Row>): AuditDetails {
  const details: AuditDetails = {};
  for (const [field, value] of Object.entries(after)) {
    if (value === undefined || /hash|secret|salt|token|password/i.test(field)) continue;
    const was = asDetail(before[field as keyof Row]);
    const is = asDetail(value);
    if (was === is) continue;
    details[`${field}.before`] = was;
    details[`${field}.after`] = is;
  }
  return details;
}

/** Lists are written with commas, and what has parts of its own as JSON. */
function asDetail(value: unknown): AuditDetails[string] {
  if (value === undefined || value === null) return null;
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') return value;
  if (Array.isArray(value) && value.every((one) => typeof one !== 'object')) return value.join(', ');
  return JSON.stringify(value);
}
