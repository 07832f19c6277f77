import type { FullLanguage } from '../../guidance/text/languages.js';
import type { NetworkCard } from '../conversation/network-reply.js';
import type { Network } from '../networks/network.js';
import type { Tell } from '../say.js';

/** A network's name in a language, else in another. */
export const networkName = ({ names, id }: Network, language: FullLanguage): string =>
  names[language] ?? names.fi ?? names.sv ?? names.en ?? id;

/** Asks a team which network it serves; without anyone who could say it, how to become one. */
export function whichNetworkCard(
  networks: readonly Network[],
  { tell, language }: { tell: Tell; language: FullLanguage },
): NetworkCard {
  const known = networks.length > 0;
  return {
    ...{ type: 'notice', id: 'which-network', lines: [], links: [] },
    title: tell('network.which.title'),
    text: tell(known ? 'network.which.text' : 'network.which.nobody'),
    buttons: [
      {
        label: tell(known ? 'network.press.serve' : 'network.press.look-again'),
        press: 'replace',
        action: { do: 'serve-network' },
      },
    ],
    ...(known
      ? {
          choose: {
            name: 'network',
            label: tell('network.which.choose'),
            choices: networks.map((network) => ({
              label: networkName(network, language),
              value: network.id,
            })),
          },
        }
      : {}),
  };
}
