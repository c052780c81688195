import { createRouter } from '@tanstack/react-router';
import { Waiting } from '../ui/states.tsx';
import { Crash } from './crash.tsx';
import { NotFound } from './not-found.tsx';
import { routeTree } from './routes.tsx';

const patienceMs = 400;

/** What stands after the question mark is plain text both ways: a search for "12" stays a word. */
export const router = createRouter({
  routeTree,
  parseSearch: (search) => Object.fromEntries(new URLSearchParams(search)),
  stringifySearch: (search) => {
    const text = new URLSearchParams(search as Record<string, string>).toString();
    return text && `?${text}`;
  },
  // Another listing is another page: what was typed or focused on the last one does not carry over.
  defaultRemountDeps: ({ routeId, params }) => [routeId, params],
  defaultPendingComponent: Waiting,
  defaultPendingMs: patienceMs,
  defaultErrorComponent: Crash,
  defaultNotFoundComponent: NotFound,
  scrollRestoration: true,
});
