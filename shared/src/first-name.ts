const titles = /^(mrs?|miss|ms|dr|rev|sir|lady)\.?$/i;

/** The name that neighbours call somebody by: the first word, after a title the two of them. */
export function firstNameOf(displayName: string): string {
  const [first = '', second] = displayName.trim().split(/\s+/);
  return titles.test(first) && second ? `${first} ${second}` : first;
}
