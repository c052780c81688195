/** Somebody one could be in the demonstration, with what makes them worth being. */
export interface Candidate {
  memberNumber: number;
  age: number | null;
  hasEmail: boolean;
  balanceMinutes: number;
  timebanks: number;
  represents: string | null;
  joinedOn: string | null;
}

const peopleMax = 12;

/**
 * A dozen people whose time banks look different from one another: the first to join, the oldest without e-mail,
 * those who gave or had most, the youngest, the newest, and who is a member twice or acts for an organisation.
 */
export function chooseDozen<Person extends Candidate>(people: readonly Person[]): Person[] {
  const by = (measure: (person: Person) => number | string) =>
    people.toSorted((one, other) => (measure(one) < measure(other) ? -1 : 1));
  const chosen = new Set<Person>([
    ...by((person) => person.memberNumber).slice(0, 4),
    ...by((person) => -(person.age ?? 0))
      .filter((person) => !person.hasEmail)
      .slice(0, 2),
    ...by((person) => -person.balanceMinutes).slice(0, 1),
    ...by((person) => person.balanceMinutes).slice(0, 1),
    ...people.filter((person) => person.timebanks > 1).slice(0, 1),
    ...people.filter((person) => person.represents !== null).slice(0, 1),
    ...by((person) => person.age ?? Number.POSITIVE_INFINITY).slice(0, 1),
    ...by((person) => person.joinedOn ?? '').slice(-1),
    ...by((person) => person.memberNumber),
  ]);
  return [...chosen].slice(0, peopleMax);
}
