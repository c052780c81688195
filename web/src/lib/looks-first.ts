// Built as a script of its own that runs before the first paint.
import { applyLooks, readLooks } from './looks.ts';

applyLooks(readLooks(), document.documentElement);
