import type { Editor } from '@tiptap/core'
import type { Clipboard } from './clipboard.ts'
import type { ReportPaste } from './paste-state.ts'

/** Reads what another program wrote and puts it at the caret. True, for the paste is taken care of. */
export function readForeign(editor: Editor, clipboard: Clipboard, onReport: ReportPaste): true {
  void readLater(editor, clipboard, onReport)
  return true
}

/** Loads what reads the clipboard of others, so that the first paste does not wait for it. */
export function prepareToRead(): void {
  // A failure shows when something is pasted.
  Promise.all([paster(), reader()]).catch(() => undefined)
}

const paster = () => import('./paste-foreign.ts')
const reader = () => import('#lib/document/paste/clean-html.ts')

async function readLater(editor: Editor, clipboard: Clipboard, onReport: ReportPaste): Promise<void> {
  const loaded = await Promise.all([paster(), cleaned(clipboard)]).catch(() => null)
  if (editor.isDestroyed || !editor.isEditable) return
  // Without a connection the readers may be missing: the words are there all the same.
  if (!loaded) return void editor.view.pasteText(clipboard.text)
  const [{ pasteForeign }, pasted] = loaded
  pasteForeign(editor, { clipboard, pasted, onReport })
}

async function cleaned({ html, text }: Clipboard) {
  if (html) return (await reader()).cleanHtml(html, parseHtml)
  return (await import('#lib/document/paste/markdown.ts')).cleanMarkdown(text, parseHtml)
}

/** In a template, where no script runs, no picture is loaded and no style sheet counts. */
function parseHtml(html: string): Element {
  const template = document.createElement('template')
  // Nothing would run them; the browser would complain of each.
  template.innerHTML = html.replace(/<[a-z][^<>]*>/gi, tag => tag.replace(/\son\w{3,}\s*=/gi, ' data-was='))
  const root = template.content.ownerDocument.createElement('div')
  root.append(template.content)
  return root
}
