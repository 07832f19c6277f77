/** What the server tells the page's script, in `<script type="application/json" id="luotsi-settings">`. */
export interface PageSettings {
  language: string;
  direction: 'ltr' | 'rtl';
  webChatScript: string;
  /** For Web Chat's styles, which the policy admits by nonce only. */
  nonce: string;
  texts: {
    /** While a choice waits for the chat to open. */
    loading: string;
    /** The chat cannot be opened; the links below work. */
    offline: string;
    retry: string;
    /** What the message box says when it is empty. */
    write: string;
  };
}

export function readSettings(page: Document = document): PageSettings {
  const text = page.getElementById('luotsi-settings')?.textContent;
  if (!text) throw new Error('the page has no settings');
  const settings: PageSettings = JSON.parse(text);
  return settings;
}
