import { lookAtLink } from '@timebank/shared/links';
import { ask } from '#lib/ask.ts';

export const linkQuery = (token: string) => ask('exchanges', lookAtLink, { params: { token } });
