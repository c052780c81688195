import {
  getSettings,
  getTimebank,
  listCategories,
  listNeighbourhoods,
  listTimebanks,
  updateSettings,
} from '@timebank/shared/timebanks';
import { type Surroundings, serveOpen, serveRead, serveWrite } from '../http/serve.ts';
import { categoriesHere, describeTimebank, neighbourhoodsHere, timebanksHere } from './service.ts';
import { changeSettings, settingsShown } from './settings.service.ts';

export function timebankRoutes(around: Surroundings): void {
  serveOpen(around, listTimebanks, ({ database }) => database.read(timebanksHere));
  serveOpen(around, getTimebank, ({ database, input }) =>
    database.read((tx) => describeTimebank(tx, input.params.slug)),
  );
  serveRead(around, getSettings, settingsShown);
  serveWrite(around, updateSettings, (call, { body }) => changeSettings(call, body));
  serveRead(around, listCategories, categoriesHere);
  serveRead(around, listNeighbourhoods, neighbourhoodsHere);
}
