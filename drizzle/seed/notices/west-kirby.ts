import { arts } from './arts.ts';
import { company } from './company.ts';
import { computers } from './computers.ts';
import { cooking } from './cooking.ts';
import { families } from './families.ts';
import { gardening } from './gardening.ts';
import { housework } from './housework.ts';
import { languages } from './languages.ts';
import { lifts } from './lifts.ts';
import type { CategoryNotices } from './notice.ts';
import { paperwork } from './paperwork.ts';
import { pets } from './pets.ts';
import { repairs } from './repairs.ts';
import { sewing } from './sewing.ts';
import { shopping } from './shopping.ts';
import { telephone } from './telephone.ts';
import { walking } from './walking.ts';

/** What is on the board of West Kirby today, by the slugs of the categories. */
export const westKirbyNotices: Record<string, CategoryNotices> = {
  gardening,
  lifts,
  shopping,
  repairs,
  computers,
  company,
  telephone,
  cooking,
  housework,
  pets,
  walking,
  families,
  languages,
  arts,
  sewing,
  paperwork,
};
