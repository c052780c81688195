/** Whole minutes from what was typed. An empty part counts as none; anything but figures gives nothing. */
export function minutesFrom({ hours, minutes }: { hours: string; minutes: string }): number | null {
  const parts = [hours.trim(), minutes.trim()];
  if (parts.every((part) => part === '') || !parts.every((part) => /^\d{0,3}$/.test(part))) return null;
  return Number(parts[0]) * 60 + Number(parts[1]);
}
