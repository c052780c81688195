import type { FastifyInstance } from 'fastify';
import { docsPage } from './docs-page.ts';
import { docsStyle } from './docs-style.ts';
import { checkingProgram, evidencePage } from './evidence-page.ts';
import { openApiDocument } from './openapi.ts';

/** The reference of the API: for programs at `/api/openapi.json`, for people at `/api/docs`. Made once, when first asked for. */
export function referenceRoutes(app: FastifyInstance): void {
  let made: { json: string; page: string } | undefined;
  const reference = () => {
    if (!made) {
      const document = openApiDocument();
      made = { json: JSON.stringify(document), page: docsPage(document) };
    }
    return made;
  };
  app.get('/api/openapi.json', (_request, reply) =>
    reply.type('application/json; charset=utf-8').send(reference().json),
  );
  app.get('/api/docs', (_request, reply) => reply.type('text/html; charset=utf-8').send(reference().page));
  app.get('/api/docs/evidence', (_request, reply) =>
    reply.type('text/html; charset=utf-8').send(evidencePage(checkingProgram())),
  );
  // As text, so that a browser shows what somebody is about to run.
  app.get('/api/docs/check-evidence.mjs', (_request, reply) =>
    reply.type('text/plain; charset=utf-8').send(checkingProgram()),
  );
  app.get('/api/docs/style.css', (_request, reply) => reply.type('text/css; charset=utf-8').send(docsStyle));
}
