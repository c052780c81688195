import { createRootRoute, createRoute, lazyRouteComponent, Outlet } from '@tanstack/react-router';
import type { FunctionComponent } from 'react';
import { Redirect } from '../lib/redirect.tsx';
import { loadMessages } from '../locales/catalogue.ts';
import { Gate } from './gate.tsx';
import { Layout } from './layout.tsx';
import { NotFound } from './not-found.tsx';
import { type Screen, type ScreenName, screens } from './screens.ts';

type Load = () => Promise<FunctionComponent>;

/** What each screen shows. Every one is fetched when somebody goes there. */
const contents: Record<ScreenName, Load> = {
  signIn: async () => (await import('../features/auth/screens/sign-in.tsx')).SignIn,
  signInCode: async () => (await import('../features/auth/screens/sign-in-code.tsx')).SignInCode,
  signInCard: async () => (await import('../features/auth/screens/sign-in-card.tsx')).SignInCard,
  signInPassword: async () => (await import('../features/auth/screens/sign-in-password.tsx')).SignInPassword,
  joinWhich: async () => (await import('../features/auth/screens/join-which.tsx')).JoinWhich,
  join: async () => (await import('../features/auth/screens/join.tsx')).Join,
  setUp: async () => (await import('../features/auth/screens/set-up.tsx')).SetUp,
  timebanks: async () => (await import('../features/auth/screens/timebanks.tsx')).Timebanks,
  security: async () => (await import('../features/auth/screens/security.tsx')).Security,
  password: async () => (await import('../features/auth/screens/password.tsx')).Password,
  secondFactor: async () => (await import('../features/auth/screens/second-factor.tsx')).SecondFactor,

  browse: async () => (await import('../features/listings/screens/browse.tsx')).Browse,
  myListings: async () => (await import('../features/listings/screens/my-listings.tsx')).MyListings,
  listing: async () => (await import('../features/listings/screens/listing.tsx')).ListingScreen,
  editListing: async () => (await import('../features/listings/screens/edit-listing.tsx')).EditListing,
  askWhat: async () => (await import('../features/listings/screens/ask-what.tsx')).AskWhat,
  askWhen: async () => (await import('../features/listings/screens/ask-when.tsx')).AskWhen,
  askWhere: async () => (await import('../features/listings/screens/ask-where.tsx')).AskWhere,
  askMore: async () => (await import('../features/listings/screens/ask-more.tsx')).AskMore,
  askCheck: async () => (await import('../features/listings/screens/ask-check.tsx')).AskCheck,
  askDone: async () => (await import('../features/listings/screens/ask-done.tsx')).AskDone,
  offerWhat: async () => (await import('../features/listings/screens/offer-what.tsx')).OfferWhat,
  offerWhen: async () => (await import('../features/listings/screens/offer-when.tsx')).OfferWhen,
  offerWhere: async () => (await import('../features/listings/screens/offer-where.tsx')).OfferWhere,
  offerCheck: async () => (await import('../features/listings/screens/offer-check.tsx')).OfferCheck,
  offerDone: async () => (await import('../features/listings/screens/offer-done.tsx')).OfferDone,
};

const root = createRootRoute({
  notFoundComponent: () => (
    <Layout>
      <NotFound />
    </Layout>
  ),
});

const framed = createRoute({
  getParentRoute: () => root,
  id: 'framed',
  component: () => (
    <Layout>
      <Outlet />
    </Layout>
  ),
});

/** The words of a screen come at the same time as its code, and it is shown when both are there. */
function routeTo(name: ScreenName) {
  const screen: Screen = screens[name];
  const Content = lazyRouteComponent(async () => ({ default: await contents[name]() }));
  return createRoute({
    getParentRoute: () => framed,
    path: screen.path,
    loader: () => Promise.all([loadMessages(screen.words), Content.preload?.()]),
    component: () => (
      <Gate seenBy={screen.seenBy}>
        <Content />
      </Gate>
    ),
  });
}

const start = createRoute({
  getParentRoute: () => framed,
  path: '/',
  component: () => <Redirect href={screens.browse.path} />,
});

/** Every part of the design system in every state. It brings a frame of its own. */
const gallery = createRoute({
  getParentRoute: () => root,
  path: '/dev/gallery',
  component: lazyRouteComponent(() => import('../ui/gallery.tsx'), 'Gallery'),
});

const names = Object.keys(contents) as ScreenName[];

export const routeTree = root.addChildren([framed.addChildren([start, ...names.map(routeTo)]), gallery]);
