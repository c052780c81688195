import { listNotices, markNoticesRead } from '@timebank/shared/notices';
import { type Surroundings, serveRead, serveWrite } from '../http/serve.ts';
import { listNoticesFor, markNoticesReadFor } from './list.service.ts';

export function noticeRoutes(around: Surroundings): void {
  serveRead(around, listNotices, (call, { query }) => listNoticesFor(call, query));
  serveWrite(around, markNoticesRead, (call, { body }) => markNoticesReadFor(call, body));
}
