import type { AuditEvent } from '@timebank/shared/audit';
import { exchangeStatuses } from '@timebank/shared/exchanges';
import { memberStatuses, roles } from '@timebank/shared/roles';
import type { Say } from '#lib/say.ts';

const id = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
const isNothing = /^(null)?$/;

/** What the log keeps beside an act, in words. Ids are left out: the link leads to the thing itself. */
export function detailsInWords(
  say: Say,
  { event: { details }, hours }: { event: AuditEvent; hours: (minutes: number) => string },
): string[] {
  const of = (name: string) => details.find((detail) => detail.name === name)?.value;
  const [from, to] = [of('from'), of('to')];
  const change =
    from && to && from !== to ? [say('audit.change', { from: state(say, from), to: state(say, to) })] : [];
  const rest = details
    .filter(({ name, value }) => !id.test(value) && !isNothing.test(value) && !/^(from|to)$/.test(name))
    .map(({ name, value }) => {
      if (name === 'reason' || name === 'note') return say('audit.reason', { reason: value });
      const isMinutes = /minutes$/i.test(name) && /^-?\d{1,9}$/.test(value);
      return say('audit.detail', { name: spaced(name), value: isMinutes ? hours(Number(value)) : value });
    });
  return [...change, ...rest];
}

/** A state of an exchange or a membership, or a role, as the other pages call it. */
function state(say: Say, value: string): string {
  const exchange = exchangeStatuses.find((known) => known === value);
  if (exchange) return say(`staff.exchangeStatus.${exchange}`);
  const membership = memberStatuses.find((known) => known === value);
  if (membership) return say(`staff.status.${membership}`);
  const role = roles.find((known) => known === value);
  return role ? say(`staff.role.${role}`) : value;
}

const spaced = (name: string): string =>
  name
    .replaceAll(/([a-z])([A-Z])/g, '$1 $2')
    .replaceAll('_', ' ')
    .toLowerCase();
