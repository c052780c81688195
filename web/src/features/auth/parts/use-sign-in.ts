import { signIn } from '@timebank/shared/auth';
import type { InputOf } from '@timebank/shared/endpoint';
import { useState } from 'react';
import { safeAddress, useAddressSearch } from '#lib/address.ts';
import { go } from '#lib/history.ts';
import { isRefused } from '#lib/refusals.ts';
import { keepSession } from '#lib/session.ts';
import { useSend } from '#lib/use-send.ts';

type Proof = InputOf<typeof signIn>['body'];

export interface SigningIn {
  /** Signs in, and goes to where one wanted to be. */
  attempt: (proof: Proof) => void;
  /** Sends the same proof again, together with the code from the app. */
  addFactor: (totp: string) => void;
  needsFactor: boolean;
  isPending: boolean;
  error: Error | null;
}

/** All ways to sign in end here. What proves who somebody is stays in memory until the second step is done. */
export function useSignIn(): SigningIn {
  const { to } = useAddressSearch();
  const [proof, setProof] = useState<Proof | null>(null);
  const sending = useSend(signIn, {
    onDone: (reply) => {
      keepSession(reply);
      go(safeAddress(to), { instead: true });
    },
  });
  const isAskedFor = isRefused(sending.error, 'second_factor_needed');
  const isWrong = isRefused(sending.error, 'second_factor_wrong');
  const [hadToAdd, setHadToAdd] = useState(false);
  if ((isAskedFor || isWrong) && !hadToAdd) setHadToAdd(true);
  return {
    attempt: (given) => {
      setProof(given);
      sending.mutate({ body: given });
    },
    addFactor: (totp) => {
      if (proof !== null && proof.method !== 'demo') sending.mutate({ body: { ...proof, totp } });
    },
    needsFactor: hadToAdd,
    isPending: sending.isPending,
    // Being asked for the second step is no failure.
    error: isAskedFor ? null : sending.error,
  };
}
