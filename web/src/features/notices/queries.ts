import { listNotices } from '@timebank/shared/notices';
import { askPages } from '#lib/ask.ts';

export const noticesQuery = askPages('notices', listNotices, { query: {} });
