import { acknowledgeVisit, checkIn, checkOut, getVisit, listVisitsToWatch } from '@timebank/shared/visits';
import { type Surroundings, serveRead, serveWrite } from '../http/serve.ts';
import { acknowledgeVisitIn, checkIn as checkInHere, checkOut as checkOutHere, visitOf } from './service.ts';
import { visitsToWatch } from './watch.service.ts';

export function visitRoutes(around: Surroundings): void {
  serveRead(around, getVisit, (call, { params }) => visitOf(call, params.exchangeId));
  serveWrite(around, checkIn, checkInHere);
  serveWrite(around, checkOut, checkOutHere);
  // Whom to ring is private, and each look at it is written down.
  serveWrite(around, listVisitsToWatch, visitsToWatch);
  serveWrite(around, acknowledgeVisit, acknowledgeVisitIn);
}
