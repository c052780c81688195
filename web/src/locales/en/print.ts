/** What every page says that is made for paper. */
export const printMessages = {
  'print.print': 'Print',
  'print.ring': 'Ring us: {phone}',
};
