import {
  IconBlockquote,
  IconBold,
  IconCode,
  IconH2,
  IconH3,
  IconHighlight,
  IconItalic,
  IconStrikethrough,
  IconSubscript,
  IconSuperscript,
} from '@tabler/icons-react'
import type { Editor } from '@tiptap/core'
import type { Messages } from '#messages/messages.ts'

export type BubbleTool = {
  id: keyof Messages['menus']['bubble']
  icon: typeof IconBold
  keys?: string
  run: (editor: Editor) => void
  isActive: (editor: Editor) => boolean
}

/** The formats that a selection gets most. */
export const FORMATS: BubbleTool[] = [
  format('bold', IconBold, 'Mod+B'),
  format('italic', IconItalic, 'Mod+I'),
  format('strike', IconStrikethrough, 'Mod+Shift+S'),
  format('highlight', IconHighlight, 'Mod+Shift+H'),
]

/** Those that it gets seldom. */
export const MORE_FORMATS: BubbleTool[] = [
  format('code', IconCode, 'Mod+E'),
  format('superscript', IconSuperscript, 'Mod+.'),
  format('subscript', IconSubscript, 'Mod+,'),
]

/** What the whole block can be turned into. */
export const TURNS: BubbleTool[] = [
  heading('heading2', IconH2, 2),
  heading('heading3', IconH3, 3),
  {
    id: 'blockquote',
    icon: IconBlockquote,
    keys: 'Mod+Shift+B',
    run: editor => editor.commands.toggleBlockquote(),
    isActive: editor => editor.isActive('blockquote'),
  },
]

function format(
  id: 'bold' | 'italic' | 'strike' | 'highlight' | 'code' | 'superscript' | 'subscript',
  icon: typeof IconBold,
  keys: string,
): BubbleTool {
  return { id, icon, keys, run: editor => editor.commands.toggleMark(id), isActive: editor => editor.isActive(id) }
}

function heading(id: 'heading2' | 'heading3', icon: typeof IconBold, level: 2 | 3): BubbleTool {
  return {
    id,
    icon,
    keys: `Mod+Alt+${level}`,
    run: editor => editor.commands.toggleHeading({ level }),
    isActive: editor => editor.isActive('heading', { level }),
  }
}
