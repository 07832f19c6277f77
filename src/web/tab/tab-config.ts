import type { Me } from './answers.js';
import { Calls } from './calls.js';
import { el } from './elements.js';
import { isFramed, joinTeams, plainBrowser } from './host.js';
import { tell } from './page-settings.js';

/** Where a channel's tab is set up: which network it shows. Teams' own button saves. */
async function open(): Promise<void> {
  const place = document.getElementById('page') ?? document.body;
  const calls = new Calls(isFramed() ? await joinTeams() : plainBrowser());
  const { networks } = await calls.read<Me>('me').catch(() => ({ networks: [] }));
  const select = el(
    'select',
    { change: () => void settle(select.value) },
    networks.map(({ value, label }) => el('option', { value }, label)),
  );
  const none = el('p', {}, tell('tab.config.none'));
  place.replaceChildren(
    el(
      'main',
      { class: 'entry' },
      el('h1', {}, 'Luotsi'),
      networks.length > 0 ? el('label', {}, tell('tab.config.title'), select) : none,
      el('p', { class: 'quiet' }, tell('tab.config.note')),
    ),
  );
  if (networks.length > 0) await settle(select.value);
}

/** What Teams will open; `{locale}` and `{theme}` it fills in itself. */
async function settle(network: string): Promise<void> {
  if (!isFramed()) return;
  const { onSave } = await import('./teams.js');
  const contentUrl = `${location.origin}/tab?network=${encodeURIComponent(network)}&lang={locale}&theme={theme}`;
  const suggestedDisplayName = tell('tab.config.name');
  onSave({ entityId: network, contentUrl, websiteUrl: `${location.origin}/tab`, suggestedDisplayName });
}

void open();
