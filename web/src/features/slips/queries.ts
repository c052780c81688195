import type { InputOf } from '@timebank/shared/endpoint';
import { listSlips, lookAtSlip } from '@timebank/shared/slips';
import { listCategories } from '@timebank/shared/timebanks';
import { ask, askPages } from '#lib/ask.ts';

export const categoriesQuery = ask('timebank', listCategories, {});

export const slipsQuery = (query: NonNullable<InputOf<typeof listSlips>['query']>) =>
  askPages('exchanges', listSlips, { query });

export const slipQuery = (slipNumber: string) => ask('exchanges', lookAtSlip, { params: { slipNumber } });
