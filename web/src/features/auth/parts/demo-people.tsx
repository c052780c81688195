import { useQuery } from '@tanstack/react-query';
import type { listDemoPeople } from '@timebank/shared/auth';
import type { ReplyOf } from '@timebank/shared/endpoint';
import { useState } from 'react';
import { Failure } from '#lib/failure.tsx';
import { useSay } from '#lib/say.ts';
import { Button } from '#ui/button.tsx';
import { Details } from '#ui/details.tsx';
import { Panel } from '#ui/panel.tsx';
import { demoPeopleQuery } from '../queries.ts';
import styles from './demo-people.module.css';
import { useSignIn } from './use-sign-in.ts';

type DemoPerson = ReplyOf<typeof listDemoPeople>['items'][number];

/** Of each time bank so many are shown at once; the rest is one press away. */
const shownAtOnce = 6;

/** In the demonstration: be one of its people with one press. Elsewhere there is nothing here. */
export function DemoPeople() {
  const say = useSay();
  const signingIn = useSignIn();
  const [chosenId, setChosenId] = useState<string | null>(null);
  const { data } = useQuery(demoPeopleQuery);
  if (data === undefined) return null;
  const choose = (memberId: string) => {
    setChosenId(memberId);
    signingIn.attempt({ method: 'demo', memberId });
  };
  const list = (people: readonly DemoPerson[]) => (
    <ul className={styles['people']}>
      {people.map((person) => (
        <li key={person.memberId}>
          <Button
            busy={signingIn.isPending && chosenId === person.memberId}
            onPress={() => choose(person.memberId)}
          >
            <strong>{person.displayName}</strong>
            <span className={styles['role']}>{say(`role.${person.role}`)}</span>
            <span className={styles['hint']}>{person.hint}</span>
          </Button>
        </li>
      ))}
    </ul>
  );
  return (
    <Panel kind="tint" title={say('signIn.demoTitle')}>
      <p>{say('signIn.demoLead')}</p>
      <Failure error={signingIn.error} />
      {timebanksOf(data.items).map(({ name, people }) => (
        <section key={name} className={styles['timebank']}>
          <h3>{say('signIn.demoTimebank', { timebank: name })}</h3>
          {list(shownFirst(people))}
          {people.length > shownAtOnce && (
            <Details summary={say('signIn.demoMore', { timebank: name })}>
              {list(people.filter((person) => !shownFirst(people).includes(person)))}
            </Details>
          )}
        </section>
      ))}
    </Panel>
  );
}

/** Two members to begin with, then one of each other role, so that every side of the product is one press away. */
function shownFirst(people: readonly DemoPerson[]): DemoPerson[] {
  const isAmongTheFirst = (person: DemoPerson): boolean =>
    people.filter(({ role }) => role === person.role).indexOf(person) < (person.role === 'member' ? 2 : 1);
  const first = people.filter(isAmongTheFirst);
  const others = people.filter((person) => !first.includes(person));
  return [...first, ...others].slice(0, shownAtOnce);
}

function timebanksOf(people: readonly DemoPerson[]): { name: string; people: DemoPerson[] }[] {
  const names = [...new Set(people.map(({ timebank }) => timebank.name))];
  return names.map((name) => ({ name, people: people.filter(({ timebank }) => timebank.name === name) }));
}
