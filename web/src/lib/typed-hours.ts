/** Minutes from what somebody typed at the desk: "5", "1:30", "2.5", "-10" or "5 h". Nothing where it makes no sense. */
export function minutesFromTyped(text: string): number | null {
  const typed = text.trim().toLowerCase().replace(/^[−–]/, '-');
  const [, sign, hours = '', rest] =
    /^(-?)\s*(\d{1,5})(?::(\d{2}))?\s*(?:h|hrs?|hours?)?$/.exec(typed) ?? withFraction(typed);
  if (hours === '') return null;
  const minutes = Math.round(Number(hours) * 60) + Number(rest ?? 0);
  return sign === '-' && minutes !== 0 ? -minutes : minutes;
}

/** The same the other way round, as short as it can be typed. */
export function typedFromMinutes(minutes: number): string {
  const total = Math.abs(minutes);
  const rest = total % 60;
  const text = rest === 0 ? String(total / 60) : `${Math.floor(total / 60)}:${String(rest).padStart(2, '0')}`;
  return minutes < 0 ? `-${text}` : text;
}

const withFraction = (typed: string): readonly string[] =>
  /^(-?)\s*(\d{1,5}[.,]\d{1,2})\s*(?:h|hrs?|hours?)?$/.exec(typed.replace(',', '.')) ?? [];
