/**
 * In microseconds, as the other. SQLite works inside this process, whose own time is the same on a busy machine.
 * PostgreSQL does not.
 */
export const processorTime = (): number => {
  const { user, system } = process.cpuUsage();
  return user + system;
};

export const elapsed = (): number => performance.now() * 1000;
