import { forgetLeaving, forgetSession, hasLeft, rememberLeaving, savedSession } from './chat-session.js';
import { directLine } from './direct-line-address.js';

/** Between two presses of Esc that mean leaving. */
const twiceMs = 1000;

// Runs from the head of every page, before anything is shown: leaving works at once.
const exitUrl = document.currentScript?.dataset.exit ?? 'about:blank';

/**
 * Erases the conversation here and on the server, then replaces this page with a neutral one. In a frame the
 * page around it is replaced as well, where the browser lets us.
 */
function leave(): void {
  const session = savedSession();
  forgetSession();
  rememberLeaving();
  if (session) forgetOnServer(session.conversationId, session.token);
  replacePage();
}

function replacePage(): void {
  document.documentElement.hidden = true;
  try {
    if (window.top && window.top !== window) window.top.location.replace(exitUrl);
  } catch {
    // A frame may be kept from moving the page around it; then the frame alone goes.
  }
  location.replace(exitUrl);
}

/** `keepalive` lets the request outlive the page. */
function forgetOnServer(conversationId: string, token: string): void {
  fetch(`${directLine}/conversations/${conversationId}/forget`, {
    method: 'POST',
    keepalive: true,
    headers: { authorization: `Bearer ${token}` },
  }).catch(() => undefined);
}

document.addEventListener(
  'click',
  (event) => {
    if (!(event.target instanceof Element) || !event.target.closest('[data-quick-exit]')) return;
    event.preventDefault();
    leave();
  },
  true,
);

let lastEscape = Number.NEGATIVE_INFINITY;
window.addEventListener(
  'keydown',
  (event) => {
    if (event.key !== 'Escape' || event.repeat) return;
    if (event.timeStamp - lastEscape < twiceMs) leave();
    lastEscape = event.timeStamp;
  },
  true,
);

/** Earlier pages of ours in this tab's history lead away again; one that is opened anew does not. */
const [visit] = performance.getEntriesByType('navigation');
if (visit instanceof PerformanceNavigationTiming && visit.type !== 'back_forward') forgetLeaving();
if (hasLeft()) replacePage();
window.addEventListener('pageshow', (event) => {
  if (event.persisted && hasLeft()) replacePage();
});
