import { parseHTML } from 'linkedom'

/** Makes a document of HTML on the server. linkedom builds a tree and no more: no script runs and nothing is loaded. */
export function parseHtml(html: string): Element {
  // Whole documents stand inside too: their html and body are read like any other wrapper.
  return parseHTML(`<!doctype html><html><body>${html}</body></html>`).document.documentElement
}
