import { signOut as endSession } from '@timebank/shared/auth';
import { call } from './call.ts';
import { isRefused } from './refusals.ts';
import { forgetSession } from './session.ts';

/** Ends the sign-in on this device. Without an answer it throws, because the cookie is then still good. */
export async function signOut(): Promise<void> {
  try {
    await call(endSession, {});
  } catch (error) {
    if (!isRefused(error, 'not_signed_in')) throw error;
  }
  forgetSession();
}
