import {
  getCallList,
  getCallSheet,
  keyInCallSheet,
  makeCallSheet,
  putOnCallList,
  recordCallOutcome,
  undoCallOutcome,
} from '@timebank/shared/call-list';
import { findCallers, getCallerCard, showPasswordWord, suggestHelpers } from '@timebank/shared/callers';
import { checkCaller, endCall, getOpenCall, listCalls, noteCall, startCall } from '@timebank/shared/calls';
import { type Surroundings, serveRead, serveWrite } from '../http/serve.ts';
import { findCallersHere } from '../members/callers.service.ts';
import { callListHere, putOnList } from './call-list.service.ts';
import { recordOutcomeOf, undoOutcome } from './call-outcomes.service.ts';
import { keyInSheet, lookAtSheet, makeSheet } from './call-sheets.service.ts';
import { callerCardOf, passwordWordOf } from './caller-card.service.ts';
import {
  callsWith,
  checkCallerOf,
  endCallOf,
  noteOfCall,
  openCallOf,
  startCallWith,
} from './calls.service.ts';
import { helpersFor } from './who-could-help.service.ts';

/** The telephone desk and the call list. */
export function telephoneRoutes(around: Surroundings): void {
  serveRead(around, findCallers, findCallersHere);
  // Looks at private details leave a line in the log, so they are writes.
  serveWrite(around, getCallerCard, callerCardOf);
  serveWrite(around, showPasswordWord, passwordWordOf);
  serveRead(around, suggestHelpers, helpersFor);

  serveWrite(around, startCall, startCallWith);
  serveRead(around, getOpenCall, openCallOf);
  serveWrite(around, checkCaller, checkCallerOf);
  serveWrite(around, noteCall, noteOfCall);
  serveWrite(around, endCall, endCallOf);
  serveWrite(around, listCalls, callsWith);

  serveRead(around, getCallList, callListHere);
  serveWrite(around, putOnCallList, putOnList);
  serveWrite(around, recordCallOutcome, recordOutcomeOf);
  serveWrite(around, undoCallOutcome, undoOutcome);
  serveWrite(around, makeCallSheet, makeSheet);
  serveWrite(around, getCallSheet, lookAtSheet);
  serveWrite(around, keyInCallSheet, keyInSheet);
}
