import { closeMonth, getMonthReview, listMonths } from '@timebank/shared/months';
import {
  changeUnusualRule,
  listUnusualEntries,
  listUnusualRules,
  markLookedAt,
  takeLookBack,
} from '@timebank/shared/unusual';
import { type Surroundings, serveRead, serveWrite } from '../http/serve.ts';
import { closeMonthIn } from './closing.service.ts';
import { markLookedAtIn, takeLookBackIn } from './looks.service.ts';
import { getMonthReviewIn, listMonthsIn } from './months.service.ts';
import { changeUnusualRuleIn, listUnusualRulesIn } from './rule-settings.service.ts';
import { listUnusualEntriesIn } from './unusual.service.ts';

/** What those who look after the books look at, tick and sign. */
export function reviewRoutes(around: Surroundings): void {
  serveRead(around, listUnusualEntries, listUnusualEntriesIn);
  serveRead(around, listUnusualRules, listUnusualRulesIn);
  serveWrite(around, changeUnusualRule, changeUnusualRuleIn);
  serveWrite(around, markLookedAt, markLookedAtIn);
  serveWrite(around, takeLookBack, takeLookBackIn);
  serveRead(around, listMonths, listMonthsIn);
  serveRead(around, getMonthReview, getMonthReviewIn);
  serveWrite(around, closeMonth, closeMonthIn);
}
