import './ui/styles.ts';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './app/app.tsx';
import { startArriving } from './app/arrivals.ts';
import { forgetOldDrafts } from './lib/drafts.ts';
import { startSession } from './lib/session.ts';
import { startCatalogue } from './locales/catalogue.ts';

const root = document.getElementById('root');
if (root === null) throw new Error('index.html has no #root');

startCatalogue();
forgetOldDrafts();

// What index.html shows stays until the first page is there: no blank, no jump.
await Promise.all([startArriving(), startSession()]);

createRoot(root).render(
  <StrictMode>
    <App />
  </StrictMode>,
);
