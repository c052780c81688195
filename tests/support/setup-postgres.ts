import type { TestProject } from 'vitest/node';
import { startPostgres } from './postgres-server.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** The server on which tests create their databases. */
    postgresUrl: string;
  }
}

const sharedUrl = 'TEST_POSTGRES_URL';

/** One server for the whole run: the projects that start later find it in the environment. */
export default async function setup(project: TestProject): Promise<(() => Promise<void>) | undefined> {
  const shared = process.env[sharedUrl];
  if (shared !== undefined) {
    project.provide('postgresUrl', shared);
    return undefined;
  }
  const server = await startPostgres();
  process.stdout.write(`${server.description}\n`);
  process.env[sharedUrl] = server.url;
  project.provide('postgresUrl', server.url);
  return async () => {
    delete process.env[sharedUrl];
    await server.stop();
  };
}
