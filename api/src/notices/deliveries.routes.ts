import {
  listDeliveries,
  markDelivered,
  printLetters,
  sendAgain,
  takeDeliveredBack,
} from '@timebank/shared/deliveries';
import { type Surroundings, serveRead, serveWrite } from '../http/serve.ts';
import { sendAgainIn } from './again.service.ts';
import { listDeliveriesHere, markDeliveredIn, takeDeliveredBackIn } from './deliveries.service.ts';
import { printLettersIn } from './printing.service.ts';

/** What those who look after the post do with it. */
export function deliveryRoutes(around: Surroundings): void {
  serveRead(around, listDeliveries, (call, { query }) => listDeliveriesHere(call, query));
  serveWrite(around, printLetters, (call, { body }) => printLettersIn(call, body, around.config));
  serveWrite(around, markDelivered, (call, { body }) => markDeliveredIn(call, body));
  serveWrite(around, takeDeliveredBack, (call, { body }) => takeDeliveredBackIn(call, body));
  serveWrite(around, sendAgain, sendAgainIn);
}
