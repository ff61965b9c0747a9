import { baseKeymap } from '@tiptap/pm/commands'
import { keymap } from '@tiptap/pm/keymap'
import { EditorState } from '@tiptap/pm/state'
import { EditorView } from '@tiptap/pm/view'
import type { DocumentJson } from '#lib/document/document-json.ts'
import { schema } from '#lib/document/schema.ts'

// Runs in the browser: ProseMirror alone, with the same schema on the same text, and nothing around it.
const document: DocumentJson = await (await fetch('/document.json')).json()
const state = EditorState.create({ doc: schema.nodeFromJSON(document), plugins: [keymap(baseKeymap)] })
new EditorView(window.document.body, { state, attributes: { role: 'textbox' } })
