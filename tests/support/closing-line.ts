import type { SerializedError } from 'vitest';
import type { Reporter, TestModule } from 'vitest/node';
import { seed } from './seed.ts';

/**
 * The last line of a run is its score alone ("212 passed, 0 failed"), for people and programs that read only that.
 * The first says how to repeat the run.
 */
export default class ClosingLine implements Reporter {
  onInit(): void {
    process.stdout.write(`seed ${seed} (TEST_SEED=${seed} repeats this run)\n`);
  }

  onTestRunEnd(modules: readonly TestModule[], unhandled: readonly SerializedError[]): void {
    const score = { passed: 0, failed: unhandled.length };
    for (const module of modules) count(module, score);
    // A run that tested nothing has proved nothing.
    if (score.failed > 0 || score.passed === 0) process.exitCode = 1;
    // Other reporters, and what stops the servers, may still write; this comes after them.
    process.once('exit', () => process.stdout.write(`${score.passed} passed, ${score.failed} failed\n`));
  }
}

function count(module: TestModule, score: { passed: number; failed: number }): void {
  // A file that does not load, or a hook that breaks, fails without any test of its own failing.
  score.failed += module.errors().length;
  for (const suite of module.children.allSuites()) score.failed += suite.errors().length;
  for (const test of module.children.allTests()) {
    const { state } = test.result();
    if (state === 'passed') score.passed += 1;
    if (state === 'failed') score.failed += 1;
  }
}
