/** The parts of Web Chat's global that we use. */
export interface WebChatGlobal {
  createDirectLine(options: Record<string, unknown>): DirectLineClient;
  createStore(state: object, ...middleware: StoreMiddleware[]): WebChatStore;
  renderWebChat(props: Record<string, unknown>, element: HTMLElement): void;
}
export interface DirectLineClient {
  end(): void;
}
export interface StoreAction {
  type: string;
  payload?: { activity?: IncomingActivity; [other: string]: unknown };
}
export interface IncomingActivity {
  from?: { role?: string };
  channelData?: { luotsi?: { lang?: string } };
}
export interface WebChatStore {
  dispatch(action: StoreAction): void;
}
type StoreMiddleware = (
  store: WebChatStore,
) => (next: (action: StoreAction) => unknown) => (action: StoreAction) => unknown;

declare global {
  interface Window {
    WebChat?: WebChatGlobal;
  }
}

/** Loads Web Chat after the first paint: the page is readable and its links work before that. */
export function loadWebChat(script: string): Promise<WebChatGlobal> {
  return new Promise((resolve, reject) => {
    const element = document.createElement('script');
    element.src = script;
    element.async = true;
    element.onload = () =>
      window.WebChat ? resolve(window.WebChat) : reject(new Error('Web Chat did not start'));
    element.onerror = () => reject(new Error('Web Chat could not be loaded'));
    document.head.append(element);
  });
}

/** Tells of every activity that the bot sends. */
export const onBotActivity =
  (tell: (activity: IncomingActivity) => void): StoreMiddleware =>
  () =>
  (next) =>
  (action) => {
    const activity = action.payload?.activity;
    if (action.type === 'DIRECT_LINE/INCOMING_ACTIVITY' && activity?.from?.role === 'bot') tell(activity);
    return next(action);
  };

/** Web Chat's own strings exist in these languages; for the others English is the nearest. */
const webChatLocales: Record<string, string> = {
  fi: 'fi-FI',
  sv: 'sv-SE',
  en: 'en-US',
  ru: 'ru-RU',
  uk: 'uk-UA',
  ar: 'ar-EG',
};
export const webChatLocale = (language: string): string => webChatLocales[language] ?? 'en-US';

/** Colours meet WCAG AA on white; sizes are in rem units where Web Chat allows. */
export const styleOptions = {
  accent: '#0b5a6e',
  backgroundColor: '#ffffff',
  primaryFont: 'system-ui, "Segoe UI", Roboto, "Helvetica Neue", Arial, sans-serif',
  bubbleBackground: '#eef4f5',
  bubbleBorderColor: '#c9d8db',
  bubbleBorderRadius: 12,
  bubbleMaxWidth: 640,
  bubbleFromUserBackground: '#0b5a6e',
  bubbleFromUserTextColor: '#ffffff',
  bubbleFromUserBorderColor: '#0b5a6e',
  bubbleFromUserBorderRadius: 12,
  bubbleTextColor: '#1c2b2f',
  botAvatarInitials: '',
  userAvatarInitials: '',
  timestampColor: '#51646a',
  groupTimestamp: false,
  hideUploadButton: true,
  hideTelephoneKeypadButton: true,
  sendBoxBorderTop: '1px solid #c9d8db',
  sendBoxPlaceholderColor: '#51646a',
  sendBoxTextColor: '#1c2b2f',
  sendBoxButtonColor: '#0b5a6e',
  subtle: '#51646a',
  suggestedActionLayout: 'flow',
  suggestedActionTextColor: '#0b5a6e',
  markdownRespectCRLF: true,
};
