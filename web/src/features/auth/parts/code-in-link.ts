/**
 * The address and code that the link in the e-mail carries behind the `#`, which no server log ever sees:
 * `/sign-in/code#email=…&code=…`. Empty where somebody came without it.
 */
export function codeInLink(): { email: string; code: string } {
  const carried = new URLSearchParams(window.location.hash.slice(1));
  return { email: carried.get('email') ?? '', code: carried.get('code') ?? '' };
}
