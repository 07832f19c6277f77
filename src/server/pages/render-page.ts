import { join } from 'node:path';
import { Eta } from 'eta';

export type RenderPage = (template: string, data: object) => string;

/** Templates of `folder`, compiled once; what they print is escaped unless it is another template's output. */
export function createRenderPage(folder: string): RenderPage {
  const eta = new Eta({ views: join(folder, 'pages'), cache: true, autoEscape: true });
  return (template, data) => eta.render(`./${template}`, data);
}
