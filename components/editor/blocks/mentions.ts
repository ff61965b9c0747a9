import { type Editor, Extension, type Range } from '@tiptap/core'
import { isChangeOrigin } from '@tiptap/extension-collaboration'
import { type EditorState, PluginKey, type Transaction } from '@tiptap/pm/state'
import { Suggestion } from '@tiptap/suggestion'
import type { MentionKind } from '#lib/document/document-json.ts'
import { whenComposed } from '../menus/while-composing.ts'
import type { BlockWords } from './block-words.ts'
import { type Mentionable, type MentionItem, mentionItems } from './mention-items.ts'
import { MentionList } from './mention-list.ts'

const PREFIXES = [' ', '(', '“', '‘', '"', "'"]
const KINDS: { kind: MentionKind; char: string; fewest: number }[] = [
  { kind: 'person', char: '@', fewest: 0 },
  // A heading begins with number signs too.
  { kind: 'tag', char: '#', fewest: 1 },
]

/** `@` names a colleague and `#` a tag, inside a line. The list opens while it is typed here, never by a colleague's change or by moving the caret. */
export function mentions(mentionable: Mentionable, words: BlockWords) {
  return Extension.create({
    name: 'mentions',
    // Before the keys of the editor: Escape closes the list first.
    priority: 900,
    addProseMirrorPlugins() {
      const { editor } = this
      const label = { person: words.mention.people, tag: words.mention.tags }
      return KINDS.map(({ kind, char, fewest }) =>
        suggestion(editor, char, label[kind], query =>
          query.length < fewest ? [] : mentionItems(mentionable, kind, query),
        ),
      )
    },
  })
}

function suggestion(editor: Editor, char: string, label: string, find: (query: string) => MentionItem[]) {
  const pluginKey = new PluginKey(`mention${char}`)
  const isOpen = () => Boolean(pluginKey.getState(editor.state)?.active)
  return Suggestion<MentionItem, MentionItem>({
    editor,
    pluginKey,
    char,
    allowedPrefixes: PREFIXES,
    allow: ({ state, range }) => takesMention(state, range),
    shouldShow: ({ transaction }) => isOpen() || isTyped(transaction),
    items: ({ query }) => find(query.normalize('NFC')),
    command: ({ range, props }) => whenComposed(editor.view, () => putMention(editor, range, props)),
    render: () => {
      const list = new MentionList(label)
      return {
        onStart: props => list.show(props),
        onUpdate: props => list.show(props),
        onExit: () => list.hide(),
        onKeyDown: ({ event }) => list.press(event),
      }
    },
  })
}

function isTyped(transaction: Transaction): boolean {
  return transaction.docChanged && !isChangeOrigin(transaction)
}

function takesMention({ doc, schema }: EditorState, { from }: Range): boolean {
  const $from = doc.resolve(from)
  const { mention, text } = schema.nodes
  if (!mention || !text || $from.marks().some(({ type }) => type.name === 'code')) return false
  return Boolean($from.parent.type.contentMatch.matchType(mention))
}

/** In Korean the particle follows at once; elsewhere a space does. */
function putMention(editor: Editor, range: Range, { kind, id, label }: MentionItem): void {
  const { state, view } = editor
  const mention = state.schema.nodes.mention?.create({ kind, id, label })
  if (!mention) return
  const to = Math.max(range.to, state.selection.from)
  const { nodeAfter } = state.doc.resolve(to)
  const spaced = view.dom.lang === 'ko' || nodeAfter?.text?.startsWith(' ')
  const tr = state.tr.replaceWith(range.from, to, spaced ? mention : [mention, state.schema.text(' ')])
  view.dispatch(tr.scrollIntoView())
  view.focus()
}
