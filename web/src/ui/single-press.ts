import { type MouseEvent, useRef } from 'react';

const sameMomentMs = 700;

/**
 * Wraps what a press does, so that a second press within a moment is the same press: hands tremble,
 * and a tablet that is slow to answer gets pressed again. Nothing happens either while work is under way.
 */
export function useSinglePress(
  press: ((event: MouseEvent<HTMLButtonElement>) => void) | undefined,
  isBusy: boolean,
): (event: MouseEvent<HTMLButtonElement>) => void {
  const lastPressAt = useRef(Number.NEGATIVE_INFINITY);
  return (event) => {
    const isSamePress = event.timeStamp - lastPressAt.current < sameMomentMs;
    lastPressAt.current = event.timeStamp;
    if (isSamePress || isBusy) event.preventDefault();
    else press?.(event);
  };
}
