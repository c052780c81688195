/** What all ways to sign in remember between their pages. Never a code, a PIN or a password. */
export const signInForm = { name: 'sign-in', atStart: { email: '', timebank: '', memberNumber: '' } };
