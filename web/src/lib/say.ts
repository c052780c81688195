import { useLingui } from '@lingui/react';
import type { MessageId } from '../locales/catalogue.ts';
import type { Catalogue } from './format.ts';

export type Say = (id: MessageId, values?: Record<string, string | number>) => string;

/** Says a message of the catalogue in the reader's language: `say('listings.count', { count })`. */
export function useSay(): Say {
  const { i18n } = useLingui();
  return (id, values) => i18n._(id, values);
}

/** The catalogue itself, for the functions of `format.ts`. */
export function useCatalogue(): Catalogue {
  return useLingui().i18n;
}
