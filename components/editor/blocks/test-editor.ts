import { type AnyExtension, Editor, Extension } from '@tiptap/core'
import { Plugin } from '@tiptap/pm/state'
import type { DocumentJson } from '#lib/document/document-json.ts'
import { extensions } from '#lib/document/schema.ts'
import { parseDocument } from '#lib/document/validate.ts'

/** An editor without a page, with the caret at the end of the text block that holds `text`. For tests. */
export function editorAt(doc: DocumentJson, text: string, more: AnyExtension[] = []): Editor {
  const own = new Map(more.map(extension => [extension.name, extension]))
  const all = [...extensions.map(extension => own.get(extension.name) ?? extension), ...more]
  const editor = new Editor({ element: null, extensions: [...new Set(all)], content: doc })
  // Without a page the plugins are not in force by themselves.
  editor.view.updateState(editor.state.reconfigure({ plugins: editor.extensionManager.plugins }))
  caretIn(editor, text)
  return editor
}

/** The caret to the end of the text block that holds `text`. */
export function caretIn(editor: Editor, text: string): void {
  editor.state.doc.descendants((node, position) => {
    if (node.isTextblock && node.textContent === text)
      editor.commands.setTextSelection(position + 1 + node.content.size)
  })
}

/** A key as the editor's plugins get it. */
export function press(editor: Editor, key: string, ctrlKey = false): boolean {
  const event = { key, keyCode: 0, shiftKey: false, altKey: false, ctrlKey, metaKey: false } as KeyboardEvent
  return editor.extensionManager.plugins.some(plugin => plugin.props.handleKeyDown?.call(plugin, editor.view, event))
}

/** The text as the server would take it. Throws what it would refuse. */
export function saved(editor: Editor): DocumentJson {
  return parseDocument(JSON.parse(JSON.stringify(editor.getJSON())))
}

/** The types of the blocks under the head. */
export function bodyTypes(editor: Editor): string[] {
  return saved(editor)
    .content.slice(3)
    .map(({ type }) => type)
}

/** Refuses every change of the text, as a colleague's paragraph does the first time. */
export const refusing = Extension.create({
  name: 'refusing',
  addProseMirrorPlugins: () => [new Plugin({ filterTransaction: tr => !tr.docChanged })],
})

/** The suggesting mode as other parts of the editor see it: on, and hearing in `told` what cannot be suggested. */
export function suggestingMode(told: (string | null)[] = []) {
  const store = { on: true, tell: (left: string | null) => told.push(left) }
  return Extension.create({ name: 'suggesting', addStorage: () => ({ store }) })
}
