/** By then Web Chat has drawn the greeting and its choices, on a slow phone too. */
const longestMs = 4_000;
const ownMoves = ['pointerdown', 'keydown', 'wheel', 'touchmove'] as const;

/**
 * Web Chat follows what is said to its end: of a greeting longer than the window only the last choices would be
 * seen. Holds its list at the top until the person does something.
 */
export function keepGreetingInSight(conversation: HTMLElement): void {
  const holding = new AbortController();
  const { signal } = holding;
  const release = () => holding.abort();
  conversation.addEventListener(
    'scroll',
    ({ target }) => {
      if (target instanceof HTMLElement && target.scrollTop > 0) target.scrollTop = 0;
    },
    { capture: true, signal },
  );
  for (const move of ownMoves) window.addEventListener(move, release, { capture: true, signal });
  setTimeout(release, longestMs);
}
