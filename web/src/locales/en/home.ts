/** The first page after signing in. */
export const homeMessages = {
  'home.title': 'Hello, {name}',
  'home.ask': 'Ask for help',
  'home.hours': 'My hours',
  'home.requests': 'People who need a hand',
  'home.noRequests': 'Nobody needs a hand at the moment.',
  'home.allRequests': 'See everybody who needs a hand',
  'home.offers': 'What is on offer',
  'home.noOffers': 'Nobody has offered anything yet. You could be the first.',
  'home.allOffers': 'See all that is on offer',
  'home.offer': 'Offer help',
  'home.paused': 'Your membership is paused',
  'home.pausedHelp': 'You can look around. To ask or help again, come back from the pause.',
  'home.goToProfile': 'Come back from the pause',
  'home.suspended': 'Your membership is stopped for now',
  'home.suspendedHelp': 'You can look around. Please call us to talk about it.',
} as const;
