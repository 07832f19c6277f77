import { type ChatSession, savedSession, saveSession } from './chat-session.js';
import { type PageSettings, readSettings } from './page-settings.js';
import { prepareQuickExit } from './quick-exit.js';
import { loadWebChat, onBotActivity, styleOptions, type WebChatGlobal, webChatLocale } from './web-chat.js';

/** A token of the conversation that this tab had, while it may be gone back to, else of a new one. */
async function openSession({
  directLine,
  language,
}: PageSettings): Promise<{ session: ChatSession; resumed: boolean }> {
  const saved = savedSession();
  const answer = await fetch(`${directLine}/tokens/generate`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ lang: language, resume: saved?.token }),
  });
  if (!answer.ok) throw new Error('no token');
  const { token, conversationId } = (await answer.json()) as ChatSession;
  return { session: { token, conversationId }, resumed: conversationId === saved?.conversationId };
}

function renderChat(
  webChat: WebChatGlobal,
  settings: PageSettings,
  opened: { session: ChatSession; resumed: boolean },
): void {
  const element = document.getElementById('chat');
  if (!element) return;
  const { session, resumed } = opened;
  const directLine = webChat.createDirectLine({
    domain: new URL(settings.directLine, location.href).href,
    token: session.token,
    ...(resumed ? { conversationId: session.conversationId, watermark: '0' } : {}),
  });
  const follow = (language: string) => {
    if (language === document.documentElement.lang) return;
    document.documentElement.lang = language;
    render(language);
  };
  const store = webChat.createStore(
    {},
    onBotActivity((activity) => follow(activity.channelData?.luotsi?.lang ?? document.documentElement.lang)),
  );
  const render = (language: string) =>
    webChat.renderWebChat(
      {
        directLine,
        store,
        styleOptions,
        nonce: settings.nonce,
        locale: webChatLocale(language),
        dir: language === 'ar' ? 'rtl' : 'ltr',
        username: '',
      },
      element,
    );
  render(settings.language);
  document.documentElement.classList.add('chatting');
}

async function start(): Promise<void> {
  const settings = readSettings();
  prepareQuickExit(settings.directLine, settings.exitUrl);
  try {
    const [webChat, opened] = await Promise.all([loadWebChat(settings.webChatScript), openSession(settings)]);
    saveSession(opened.session);
    renderChat(webChat, settings, opened);
  } catch {
    // The first paint stays: its links and numbers work without the chat.
    const notice = document.getElementById('chat-notice');
    if (notice) notice.textContent = settings.texts.offline;
  }
}

void start();
