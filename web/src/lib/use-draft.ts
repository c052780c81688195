import { useState } from 'react';
import { findDraft, forgetDraft, keepDraft } from './drafts.ts';

export interface Draft<Value extends object> {
  value: Value;
  /** Changes some fields and keeps the draft on this device. */
  change: (changed: Partial<Value>) => void;
  /** After it was sent: the draft is forgotten and the fields are as at the start. */
  clear: () => void;
}

/**
 * What somebody is typing into the form of this name. It survives a reload, signing out and a dead network, for
 * 20 hours, and belongs to the member who typed it. Passwords, PINs and codes go into plain `useState` instead.
 */
export function useDraft<Value extends object>(name: string, atStart: Value): Draft<Value> {
  const [value, setValue] = useState(() => ({
    ...atStart,
    ...(findDraft(name) as Partial<Value> | undefined),
  }));
  return {
    value,
    change: (changed) => {
      const next = { ...value, ...changed };
      setValue(next);
      keepDraft(name, next);
    },
    clear: () => {
      forgetDraft(name);
      setValue(atStart);
    },
  };
}
