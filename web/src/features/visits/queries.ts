import { checkBadge } from '@timebank/shared/badges';
import { ask } from '#lib/ask.ts';

export const badgeQuery = (token: string) => ask('timebank', checkBadge, { params: { token } });
