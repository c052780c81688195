import fc from 'fast-check';
import { seed } from './seed.ts';

// Each test file starts from the seed of the run, so that one file alone repeats what it did among the others.
fc.configureGlobal({ seed });
