import { type Editor, Extension } from '@tiptap/core'
import { type EditorState, Plugin, PluginKey, type Transaction } from '@tiptap/pm/state'
import type { EditorView } from '@tiptap/pm/view'
import { ySyncPluginKey } from '@tiptap/y-tiptap'
import { BLOCK_ITEMS, type BlockHooks, type BlockItem } from './block-items.ts'
import { takesBlocks } from './block-place.ts'
import { matchingItems } from './matching-items.ts'
import { isComposing, whenComposed } from './while-composing.ts'

/** The open menu of blocks. `from` is where the slash or, without one, the search words begin. Shown while it has items. */
export type BlockMenu = { from: number; slash: boolean; query: string; items: BlockItem[]; chosen: number }

type Order = 'open' | 'close' | { chosen: number }

export const blockMenuKey = new PluginKey<BlockMenu | null>('blockMenu')
const LONGEST = 20
const LEFT_FOR_GOOD = 200

/** The menu of blocks that a slash opens, at the start of a line or after a space. It only ever reads the text: nothing is drawn into it while it is typed. */
export function blockMenu(hooks: () => BlockHooks) {
  return Extension.create({
    name: 'blockMenu',
    priority: 1000,
    addProseMirrorPlugins() {
      const { editor } = this
      return [
        new Plugin<BlockMenu | null>({
          key: blockMenuKey,
          state: {
            init: () => null,
            apply: (tr, menu, before, after) => next(tr, menu, before, after, hooks()),
          },
          props: {
            handleKeyDown: (view, event) =>
              !isComposing(view, event) && !hasModifier(event) && onKey(editor, event.key, hooks()),
            handleDOMEvents: { blur: () => closeWhenLeft(editor) },
          },
        }),
      ]
    },
  })
}

/** Opens the menu at the caret without a slash: what is typed then searches it. */
export function openBlockMenu(editor: Editor): void {
  editor.view.focus()
  order(editor.view, 'open')
}

/** Points at the item with this index. */
export function pointAtItem(editor: Editor, chosen: number): void {
  order(editor.view, { chosen })
}

/** Takes what was typed to find the item out of the text, and does what the item says. */
export function runItem(editor: Editor, item: BlockItem, hooks: BlockHooks): void {
  whenComposed(editor.view, () => {
    const { state, view } = editor
    const menu = blockMenuKey.getState(state)
    if (menu) view.dispatch(state.tr.delete(menu.from, state.selection.from).setMeta(blockMenuKey, 'close'))
    item.run(editor, hooks)
  })
}

/** The items that can be had with these hooks. */
export function offeredItems(hooks: BlockHooks): BlockItem[] {
  return BLOCK_ITEMS.filter(({ isOffered }) => isOffered?.(hooks) ?? true)
}

function order(view: EditorView, meta: Order): void {
  view.dispatch(view.state.tr.setMeta(blockMenuKey, meta))
}

function next(tr: Transaction, menu: BlockMenu | null, before: EditorState, after: EditorState, hooks: BlockHooks) {
  const meta = tr.getMeta(blockMenuKey) as Order | undefined
  if (meta === 'close') return null
  if (meta === 'open') return opened(after.selection.from, false, hooks)
  if (!menu) return slashTyped(tr, before, after) ? opened(after.selection.from - 1, true, hooks) : null
  if (meta) return { ...menu, chosen: meta.chosen }
  return followed(tr, menu, after, hooks)
}

function opened(from: number, slash: boolean, hooks: BlockHooks): BlockMenu {
  return { from, slash, query: '', items: offeredItems(hooks), chosen: 0 }
}

/** One slash more before the caret, typed here: neither pasted nor by a colleague nor come upon by moving or deleting. */
function slashTyped(tr: Transaction, before: EditorState, { selection }: EditorState): boolean {
  const { $from, empty } = selection
  if (!tr.docChanged || !empty || tr.getMeta(ySyncPluginKey) || tr.getMeta('paste')) return false
  if (tr.mapping.map(before.selection.from, -1) !== $from.pos - 1 || !takesBlocks($from)) return false
  const line = $from.parent.textBetween(0, $from.parentOffset, undefined, '\n')
  return /(^|\s)\/$/.test(line)
}

function followed(tr: Transaction, menu: BlockMenu, { selection }: EditorState, hooks: BlockHooks): BlockMenu | null {
  const { $from, empty } = selection
  const length = menu.query.length + (menu.slash ? 1 : 0)
  // A colleague's change replaces the whole text and puts the caret back where it was in the words.
  const from = tr.getMeta(ySyncPluginKey) ? $from.pos - length : tr.mapping.map(menu.from, -1)
  if (!empty || !takesBlocks($from) || from < $from.start() || from > $from.pos) return null
  const typed = $from.parent.textBetween(from - $from.start(), $from.parentOffset, undefined, '\n')
  if (menu.slash && !typed.startsWith('/')) return null
  const query = menu.slash ? typed.slice(1) : typed
  if (/\s/.test(query) || query.length > LONGEST) return null
  if (query === menu.query) return from === menu.from ? menu : { ...menu, from }
  return { ...menu, from, query, items: matchingItems(offeredItems(hooks), query), chosen: 0 }
}

/** Ending a composition leaves the text for a moment. */
function closeWhenLeft(editor: Editor): void {
  if (!blockMenuKey.getState(editor.state)) return
  setTimeout(() => {
    if (!editor.isDestroyed && !editor.view.hasFocus()) order(editor.view, 'close')
  }, LEFT_FOR_GOOD)
}

function hasModifier({ shiftKey, altKey, ctrlKey, metaKey }: KeyboardEvent): boolean {
  return shiftKey || altKey || ctrlKey || metaKey
}

const STEPS: Record<string, number> = { ArrowDown: 1, ArrowUp: -1 }

function onKey(editor: Editor, key: string, hooks: BlockHooks): boolean {
  const menu = blockMenuKey.getState(editor.state)
  const item = menu?.items[menu.chosen]
  if (!menu || !item) return false
  const step = STEPS[key]
  if (step) pointAtItem(editor, (menu.chosen + step + menu.items.length) % menu.items.length)
  else if (key === 'Enter' || key === 'Tab') runItem(editor, item, hooks)
  else if (key === 'Escape') order(editor.view, 'close')
  else return false
  return true
}
