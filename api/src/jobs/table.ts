import { askWhetherStillRight } from '../acting/reminding.service.ts';
import { carryOutRipe } from '../approvals/ripening.service.ts';
import { expireProposals, remindUnanswered, takeSilenceForYes } from '../exchanges/unanswered.service.ts';
import { expireListings } from '../listings/standing.service.ts';
import { alarmAboutOverdue } from '../visits/watch.service.ts';
import { backUp } from './back-up.ts';
import { cleanUp } from './clean-up.ts';
import { proveBooks } from './prove-books.ts';
import { sendMail } from './send-mail.ts';
import { sendTexts } from './send-texts.ts';
import type { JobSurroundings } from './surroundings.ts';
import { tellTrustees } from './tell-trustees.ts';

export interface Job {
  name: string;
  everySeconds: number;
  /** Longer than this is a fault, which the log then names. */
  deadlineSeconds: number;
  run(around: JobSurroundings): Promise<unknown>;
}

/** Everything that the program does by itself. */
export const jobs: readonly Job[] = [
  { name: 'send mail', everySeconds: 5, deadlineSeconds: 120, run: sendMail },
  { name: 'send texts', everySeconds: 5, deadlineSeconds: 120, run: sendTexts },
  { name: 'prove the books', everySeconds: 900, deadlineSeconds: 600, run: proveBooks },
  { name: 'tell the trustees', everySeconds: 900, deadlineSeconds: 60, run: tellTrustees },
  { name: 'clean up', everySeconds: 3600, deadlineSeconds: 60, run: cleanUp },
  { name: 'back up', everySeconds: 300, deadlineSeconds: 600, run: backUp },
  {
    name: 'ask after visitors who should have left',
    everySeconds: 60,
    deadlineSeconds: 50,
    run: (around) => alarmAboutOverdue(around, around.clock()),
  },
  {
    name: 'carry out what nobody else can decide',
    everySeconds: 300,
    deadlineSeconds: 300,
    run: (around) => carryOutRipe(around, around.clock()),
  },
  {
    name: 'take silence for a yes',
    everySeconds: 900,
    deadlineSeconds: 300,
    run: (around) => takeSilenceForYes(around, around.clock()),
  },
  {
    name: 'remind of unanswered hours',
    everySeconds: 900,
    deadlineSeconds: 300,
    run: (around) => remindUnanswered(around, around.clock()),
  },
  {
    name: 'ask whether somebody may still act',
    everySeconds: 3600,
    deadlineSeconds: 300,
    run: (around) => askWhetherStillRight(around, around.clock()),
  },
  {
    name: 'expire proposals',
    everySeconds: 3600,
    deadlineSeconds: 300,
    run: (around) => expireProposals(around, around.clock()),
  },
  {
    name: 'expire listings',
    everySeconds: 3600,
    deadlineSeconds: 300,
    run: (around) => expireListings(around, around.clock()),
  },
];
