import type { FoundMember } from '#lib/member-finder.tsx';
import { useForm } from '#lib/use-form.ts';

interface GiveAnswers {
  to: 'fund' | 'member' | null;
  member: FoundMember | null;
  minutes: number | null;
  memo: string;
}

/** A gift of hours as it is being typed. The question and its check are two pages with one draft. */
export const useGiveForm = (error: Error | null = null) =>
  useForm<GiveAnswers>({
    name: 'give hours',
    atStart: { to: null, member: null, minutes: null, memo: '' },
    error,
  });
