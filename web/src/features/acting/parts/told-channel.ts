/** Nobody tells a coordinator's program by themselves: it says how they were told. */
export type ToldChannel = 'phone' | 'in_person' | 'paper';
