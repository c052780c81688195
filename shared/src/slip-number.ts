/**
 * The totally anti-symmetric quasigroup of order 10 from H. M. Damm, "Total anti-symmetrische Quasigruppen",
 * dissertation, Philipps-Universität Marburg 2004. A check digit by it finds every single wrong digit and every swap of
 * two neighbours, and zeros in front change nothing.
 */
const quasigroup = [
  '0317598642',
  '7092154863',
  '4206871359',
  '1750983426',
  '6123045978',
  '3674209581',
  '5869720134',
  '8945362017',
  '9438617205',
  '2581436790',
];

/** The digit that is written after these digits, so that slips of the pen are found. */
export function checkDigitOf(digits: string): number {
  return [...digits].reduce((interim, digit) => Number(quasigroup[interim]?.[Number(digit)]), 0);
}

/** The number of a slip as it is printed, with its check digit: `1001-7`. */
export const writtenSlipNumber = (number: number): string => `${number}-${checkDigitOf(String(number))}`;

/**
 * The number of a slip from what somebody typed or a camera read: digits, spaces and hyphens. Null where the check
 * digit at its end is not the one that belongs there.
 */
export function slipNumberFrom(typed: string): number | null {
  const digits = typed.replaceAll(/[ -]/g, '');
  // The check digit after its own number always comes to nought.
  if (!/^\d{2,10}$/.test(digits) || checkDigitOf(digits) !== 0) return null;
  return Number(digits.slice(0, -1));
}
