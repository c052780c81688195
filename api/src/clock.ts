/** What time it is. The program asks the machine; tests bring a clock of their own. */
export type Clock = () => Date;

export const machineClock: Clock = () => new Date();
