import { at, type Expectations, each, everybody, signedIn } from './expecting.ts';

const member = {
  displayName: 'Ruth Lowe',
  preferredContact: 'phone',
  phone: '0151 496 0100',
  channel: 'phone',
};

export const expectationsOfPeople: Expectations = {
  getHealth: { ...at('/health'), statuses: everybody(200) },
  getReadiness: { ...at('/ready'), statuses: everybody(200) },

  requestSignInCode: { ...at('/auth/codes', { email: 'nobody@example.org' }), statuses: everybody(202) },
  signIn: {
    // Another address each time: who gets one wrong several times has to wait.
    request: ({ community }) => ({
      path: '/auth/sessions',
      body: { method: 'password', email: `${community.newId()}@example.org`, password: 'not the one' },
    }),
    statuses: everybody(401),
  },
  refreshSession: { ...at('/auth/sessions/refresh'), statuses: everybody(401) },
  listDemoPeople: { ...at('/demo/people'), statuses: everybody(404) },
  listSessions: { ...at('/me/sessions'), statuses: signedIn(200) },
  endSession: {
    request: ({ community }) => ({ path: `/me/sessions/${community.newId()}` }),
    statuses: signedIn(404),
  },
  setPassword: {
    ...at('/me/password', { password: 'a long enough password', currentPassword: 'not the one' }),
    statuses: signedIn(204),
  },
  startSecondFactor: { ...at('/me/second-factor'), statuses: signedIn(201) },
  confirmSecondFactor: { ...at('/me/second-factor', { totp: '000000' }), statuses: signedIn(404) },
  getMe: { ...at('/me'), statuses: signedIn(200) },
  setLooks: { ...at('/me/looks', { textPercent: 150, theme: 'dark' }), statuses: signedIn(204) },

  getTimebank: { ...at('/timebanks/west-kirby-test'), statuses: everybody(200) },
  listTimebanks: { ...at('/timebanks'), statuses: everybody(200) },
  getSettings: { ...at('/settings'), statuses: signedIn(200) },
  updateSettings: {
    request: ({ community: { timebank } }) => ({
      path: '/settings',
      body: { name: timebank.name },
      headers: { 'if-match': '"1"' },
    }),
    // Whoever comes second finds another version; who may at all is what is asked here.
    statuses: each(401, 403, 403, 200, 403, 200, 403, 403, 401),
  },
  listCategories: { ...at('/categories'), statuses: signedIn(200) },
  listNeighbourhoods: { ...at('/neighbourhoods'), statuses: signedIn(200) },
  createTimebank: {
    ...at('/setup', {
      setupToken: 'a token that nobody was ever given',
      slug: 'new-one',
      name: 'New one',
      phone: '0151 496 0000',
      administrator: {
        displayName: 'Ada Moss',
        email: 'ada@example.org',
        password: 'a long enough password',
      },
    }),
    statuses: everybody(409),
  },

  applyToJoin: {
    ...at('/timebanks/west-kirby-test/applications', {
      displayName: 'Ruth Lowe',
      phone: '0151 496 0100',
      preferredContact: 'phone',
    }),
    statuses: everybody(202),
  },
  listMembers: { ...at('/members'), statuses: signedIn(200) },
  getMember: {
    request: ({ people }) => ({ path: `/members/${people.priya.memberId}` }),
    statuses: each(401, 200, 200, 404, 200, 200, 200, 200, 401),
  },
  addMember: { ...at('/members', member), statuses: each(401, 403, 403, 201, 201, 201, 403, 403, 401) },
  updateMember: {
    request: async ({ community, people }) => {
      const { body } = await community.as('priya').get(`/members/${people.priya.memberId}`);
      return {
        path: `/members/${people.priya.memberId}`,
        body: { bio: 'I like to help.' },
        headers: { 'if-match': `"${body.version}"` },
      };
    },
    statuses: each(401, 200, 403, 404, 200, 200, 403, 409, 401),
  },
  changeMemberStatus: {
    request: async ({ community }) => {
      const { body } = await community.as('sue').post('/members', member);
      return { path: `/members/${body.id}/status`, body: { to: 'suspended', reason: 'Asked us to wait' } };
    },
    statuses: each(401, 403, 403, 404, 200, 200, 403, 409, 401),
  },
  changeMemberRole: {
    request: async ({ community }) => {
      const { body } = await community.as('sue').post('/members', member);
      return { path: `/members/${body.id}/role`, body: { to: 'auditor', reason: 'Our new treasurer' } };
    },
    statuses: each(401, 403, 403, 404, 403, 200, 403, 403, 401),
  },
  lookAtCard: {
    request: async ({ community, people }) => {
      const { body } = await community
        .as('ann')
        .post(`/members/${people.margaret.memberId}/card`, { channel: 'paper' });
      return { path: '/auth/cards', body: { cardToken: body.address.split('#')[1] } };
    },
    statuses: everybody(200),
  },
  issueCard: {
    request: async ({ community }) => {
      const { body } = await community.as('sue').post('/members', member);
      return { path: `/members/${body.id}/card`, body: { channel: 'paper' } };
    },
    statuses: each(401, 403, 403, 404, 201, 201, 403, 403, 401),
  },
  revokeCard: {
    request: async ({ community }) => {
      const { body } = await community.as('sue').post('/members', member);
      await community.as('ann').post(`/members/${body.id}/card`, { channel: 'paper' });
      return { path: `/members/${body.id}/card` };
    },
    statuses: each(401, 403, 403, 404, 204, 204, 403, 403, 401),
  },
  issuePin: {
    request: async ({ community }) => {
      const { body } = await community.as('sue').post('/members', member);
      return { path: `/members/${body.id}/pin`, body: { channel: 'phone' } };
    },
    statuses: each(401, 403, 403, 404, 201, 201, 403, 403, 401),
  },
  changeFloor: {
    request: async ({ community }) => {
      const { body } = await community.as('sue').post('/members', member);
      return { path: `/members/${body.id}/floor`, body: { floorMinutes: -900, reason: 'A long illness' } };
    },
    statuses: each(401, 403, 403, 404, 403, 202, 403, 403, 401),
  },
  blockMember: {
    request: async ({ community }) => {
      const { body } = await community.as('sue').post('/members', member);
      return { path: `/members/${body.id}/block` };
    },
    statuses: each(401, 204, 204, 404, 204, 204, 204, 409, 401),
  },
  unblockMember: {
    request: async ({ community }) => {
      const { body } = await community.as('sue').post('/members', member);
      return { path: `/members/${body.id}/block` };
    },
    statuses: each(401, 204, 204, 404, 204, 204, 204, 409, 401),
  },
};
