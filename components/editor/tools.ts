import {
  IconArrowBackUp,
  IconArrowForwardUp,
  IconBlockquote,
  IconBold,
  IconH2,
  IconH3,
  IconHighlight,
  IconItalic,
  IconList,
  IconListNumbers,
  IconPlaylistAdd,
  IconStrikethrough,
} from '@tabler/icons-react'
import type { CanCommands, Editor } from '@tiptap/core'
import type { Messages } from '#messages/messages.ts'
import { addKeyPoint } from './keys.ts'
import { isInHead } from './menus/block-place.ts'

type Words = Messages['editor']

export type Tool = {
  id: Exclude<keyof Words['toolbar'], 'label' | 'link' | 'emoji' | 'picture' | 'note' | 'divider' | 'newsletter'>
  icon: typeof IconBold
  keys?: string
  run: (editor: Editor) => void
  isActive?: (editor: Editor) => boolean
  isPossible: (editor: Editor, can: CanCommands) => boolean
}

/** The buttons of the toolbar in their order, but for those that open something. */
export const TOOLS: Tool[] = [
  {
    id: 'undo',
    icon: IconArrowBackUp,
    keys: 'Mod+Z',
    run: editor => editor.chain().focus().undo().run(),
    isPossible: (_editor, can) => can.undo(),
  },
  {
    id: 'redo',
    icon: IconArrowForwardUp,
    keys: 'Mod+Shift+Z',
    run: editor => editor.chain().focus().redo().run(),
    isPossible: (_editor, can) => can.redo(),
  },
  {
    id: 'keyPoint',
    icon: IconPlaylistAdd,
    run: addKeyPoint,
    isPossible: () => true,
  },
  mark('bold', IconBold, 'Mod+B'),
  mark('italic', IconItalic, 'Mod+I'),
  mark('strike', IconStrikethrough, 'Mod+Shift+S'),
  mark('highlight', IconHighlight, 'Mod+Shift+H'),
  heading('heading2', IconH2, 2),
  heading('heading3', IconH3, 3),
  block('bulletList', IconList, editor => editor.chain().focus().toggleBulletList().run()),
  block('orderedList', IconListNumbers, editor => editor.chain().focus().toggleOrderedList().run()),
  block('blockquote', IconBlockquote, editor => editor.chain().focus().toggleBlockquote().run()),
]

function mark(id: 'bold' | 'italic' | 'strike' | 'highlight', icon: typeof IconBold, keys: string): Tool {
  return {
    id,
    icon,
    keys,
    run: editor => editor.chain().focus().toggleMark(id).run(),
    isActive: editor => editor.isActive(id),
    isPossible: (_editor, can) => can.toggleMark(id),
  }
}

function heading(id: 'heading2' | 'heading3', icon: typeof IconBold, level: 2 | 3): Tool {
  return {
    id,
    icon,
    keys: `Mod+Alt+${level}`,
    run: editor => editor.chain().focus().toggleHeading({ level }).run(),
    isActive: editor => editor.isActive('heading', { level }),
    isPossible: isInBody,
  }
}

function block(id: 'bulletList' | 'orderedList' | 'blockquote', icon: typeof IconBold, run: Tool['run']): Tool {
  return { id, icon, run, isActive: editor => editor.isActive(id), isPossible: isInBody }
}

/** The head of a briefing has one line each and takes no blocks. */
function isInBody({ state }: Editor): boolean {
  return !isInHead(state.selection.$from)
}
