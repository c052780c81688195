import { memberScreens } from './screens.ts';
import { staffScreens } from './staff-screens.ts';

/** Every screen there is. For the build and the tests: a member's browser never fetches what is for staff. */
export const screens = { ...memberScreens, ...staffScreens };

export type ScreenName = keyof typeof screens;
