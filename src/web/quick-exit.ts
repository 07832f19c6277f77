import { forgetSession, savedSession } from './chat-session.js';

/**
 * Leaves at once: erases the conversation here and on the server, then replaces this page with a neutral one,
 * so that Back does not return to it. Esc pressed twice within a second does the same.
 */
export function prepareQuickExit(directLine: string, exitUrl: string): void {
  const leave = () => {
    const session = savedSession();
    forgetSession();
    document.documentElement.hidden = true;
    if (session) forgetOnServer(directLine, session);
    location.replace(exitUrl);
  };
  for (const button of document.querySelectorAll<HTMLElement>('[data-quick-exit]')) {
    button.addEventListener('click', (event) => {
      event.preventDefault();
      leave();
    });
  }
  let lastEscape = Number.NEGATIVE_INFINITY;
  document.addEventListener('keydown', (event) => {
    if (event.key !== 'Escape') return;
    if (event.timeStamp - lastEscape < 1000) leave();
    lastEscape = event.timeStamp;
  });
}

/** `keepalive` lets the request outlive the page. */
function forgetOnServer(
  directLine: string,
  { conversationId, token }: { conversationId: string; token: string },
): void {
  fetch(`${directLine}/conversations/${conversationId}/forget`, {
    method: 'POST',
    keepalive: true,
    headers: { authorization: `Bearer ${token}` },
  }).catch(() => undefined);
}
