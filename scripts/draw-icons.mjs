// Draws manifest/icons/*.svg as the PNG files that Teams takes. Run after a drawing has changed: npm run manifest:icons
import { readFileSync } from 'node:fs';
import { launchBrowser } from '../dist/test/browser/browser.js';

const sizes = { color: 192, outline: 32 };
const browser = await launchBrowser();
for (const [name, size] of Object.entries(sizes)) {
  const page = await browser.newPage({ viewport: { width: size, height: size } });
  const drawing = readFileSync(`manifest/icons/${name}.svg`, 'utf8');
  await page.setContent(
    `<style>body{margin:0}svg{display:block;width:${size}px;height:${size}px}</style>${drawing}`,
  );
  await page.screenshot({ path: `manifest/icons/${name}.png`, omitBackground: true });
}
await browser.close();
