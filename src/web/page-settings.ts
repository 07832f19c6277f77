/** What the server tells the page's script, in `<script type="application/json" id="luotsi-settings">`. */
export interface PageSettings {
  language: string;
  direction: 'ltr' | 'rtl';
  /** Where Direct Line is served, on this origin: `/v3/directline`. */
  directLine: string;
  webChatScript: string;
  /** For Web Chat's styles, which the policy admits by nonce only. */
  nonce: string;
  /** Where quick exit leads: a neutral page. */
  exitUrl: string;
  texts: { loading: string; offline: string };
}

export function readSettings(): PageSettings {
  const text = document.getElementById('luotsi-settings')?.textContent;
  if (!text) throw new Error('the page has no settings');
  return JSON.parse(text) as PageSettings;
}
