/** Choosing a member by name, on whichever page needs it. */
export const findingMessages = {
  'finder.hint': 'Type the first letters of the name. Then choose.',
  'finder.found':
    '{count, plural, =0 {Nobody here has that name.} one {# member found.} other {# members found.}}',
  'finder.another': 'Choose somebody else',
} as const;
