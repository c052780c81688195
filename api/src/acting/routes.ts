import {
  giveConsent,
  keepConsent,
  listActingFor,
  listActsForOthers,
  listConsents,
  takeUpInvitation,
  withdrawConsent,
} from '@timebank/shared/representations';
import { type Surroundings, serveRead, serveWrite } from '../http/serve.ts';
import { listActsForOthersIn } from './acts.service.ts';
import { keepConsentIn, withdrawConsentIn } from './ending.service.ts';
import { giveConsentIn, takeUpInvitationIn } from './giving.service.ts';
import { listActingForIn, listConsentsIn } from './view.service.ts';

export function actingRoutes(around: Surroundings): void {
  serveRead(around, listConsents, listConsentsIn);
  serveRead(around, listActingFor, listActingForIn);
  serveRead(around, listActsForOthers, listActsForOthersIn);
  serveWrite(around, giveConsent, giveConsentIn);
  serveWrite(around, takeUpInvitation, takeUpInvitationIn);
  serveWrite(around, withdrawConsent, withdrawConsentIn);
  serveWrite(around, keepConsent, keepConsentIn);
}
