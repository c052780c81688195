// On which Node.js each release of the SQLite binding is installed. api/src/database/sqlite-driver.ts picks one.
const enginesOf = {
  // Only what lacks Node-API 10 needs 12. Saying so saves every newer Node.js from compiling it.
  12: { node: '>=20.19.0 <22.14.0 || >=23.0.0 <23.6.0' },
  // Drizzle imports 13 everywhere, also where only 12 may be opened.
  13: { node: '>=20.19.0' },
};

export const hooks = {
  readPackage(manifest) {
    if (manifest.name !== 'better-sqlite3') return manifest;
    return { ...manifest, engines: enginesOf[manifest.version.split('.')[0]] };
  },
};
