// Only what lacks Node-API 10 needs better-sqlite3 12. Saying so here saves every newer Node.js from compiling it.
const withoutNodeApi10 = '>=20.19.0 <22.14.0 || >=23.0.0 <23.6.0';

export const hooks = {
  readPackage(manifest) {
    const isOldBinding = manifest.name === 'better-sqlite3' && manifest.version.startsWith('12.');
    return isOldBinding ? { ...manifest, engines: { node: withoutNodeApi10 } } : manifest;
  },
};
