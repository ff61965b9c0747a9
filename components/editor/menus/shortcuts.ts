import type { Messages } from '#messages/messages.ts'

type Words = Messages['menus']['keyMap']

export type Shortcut = {
  id: keyof Words['items']
  keys: string[] /** Signs that are typed, not keys. */
  isTyped?: boolean
}
export type ShortcutGroup = { id: keyof Words['groups']; shortcuts: Shortcut[] }

/** Every key of the desk and of the editor. What is added to either is added here, or nobody finds it. */
export const SHORTCUTS: ShortcutGroup[] = [
  {
    id: 'desk',
    shortcuts: [
      { id: 'palette', keys: ['Mod+K'] },
      { id: 'keyMap', keys: ['Mod+/'] },
    ],
  },
  { id: 'list', shortcuts: [{ id: 'rows', keys: ['J', 'K'] }] },
  {
    id: 'text',
    shortcuts: [
      { id: 'undo', keys: ['Mod+Z'] },
      { id: 'redo', keys: ['Mod+Shift+Z'] },
      { id: 'bold', keys: ['Mod+B'] },
      { id: 'italic', keys: ['Mod+I'] },
      { id: 'strike', keys: ['Mod+Shift+S'] },
      { id: 'highlight', keys: ['Mod+Shift+H'] },
      { id: 'code', keys: ['Mod+E'] },
      { id: 'superscript', keys: ['Mod+.'] },
      { id: 'subscript', keys: ['Mod+,'] },
      { id: 'link', keys: ['Mod+K'] },
      { id: 'lineBreak', keys: ['Shift+Enter'] },
      { id: 'plainPaste', keys: ['Mod+Shift+V'] },
      { id: 'find', keys: ['Mod+F'] },
      { id: 'replace', keys: ['Mod+Alt+F', 'Ctrl+H'] },
      { id: 'outline', keys: ['Mod+Alt+O'] },
      { id: 'focusMode', keys: ['Mod+Shift+F'] },
      { id: 'formats', keys: ['Alt+F10'] },
      { id: 'leave', keys: ['Escape'] },
    ],
  },
  {
    id: 'blocks',
    shortcuts: [
      { id: 'slash', keys: ['/'] },
      { id: 'moveUp', keys: ['Alt+ArrowUp'] },
      { id: 'moveDown', keys: ['Alt+ArrowDown'] },
      { id: 'heading2', keys: ['Mod+Alt+2'] },
      { id: 'heading3', keys: ['Mod+Alt+3'] },
      { id: 'paragraph', keys: ['Mod+Alt+0'] },
      { id: 'bulletList', keys: ['Mod+Shift+8'] },
      { id: 'orderedList', keys: ['Mod+Shift+7'] },
      { id: 'blockquote', keys: ['Mod+Shift+B'] },
    ],
  },
  {
    id: 'talk',
    shortcuts: [
      { id: 'comment', keys: ['Mod+Alt+M'] },
      { id: 'nextComment', keys: ['F8'] },
      { id: 'previousComment', keys: ['Shift+F8'] },
      { id: 'suggesting', keys: ['Mod+Shift+E'] },
      { id: 'nextSuggestion', keys: ['Mod+Alt+]'] },
      { id: 'previousSuggestion', keys: ['Mod+Alt+['] },
      { id: 'accept', keys: ['Mod+Alt+Enter'] },
      { id: 'reject', keys: ['Mod+Alt+Backspace'] },
    ],
  },
  {
    id: 'typed',
    shortcuts: [
      typed('heading2', '# ', '## '),
      typed('heading3', '### '),
      typed('bulletList', '- '),
      typed('orderedList', '1. '),
      typed('blockquote', '> '),
      typed('divider', '---'),
    ],
  },
  {
    id: 'inline',
    shortcuts: [
      typed('bold', '**…**'),
      typed('italic', '*…*'),
      typed('strike', '~~…~~'),
      typed('highlight', '==…=='),
      typed('code', '`…`'),
    ],
  },
]

function typed(id: Shortcut['id'], ...keys: string[]): Shortcut {
  return { id, keys, isTyped: true }
}
