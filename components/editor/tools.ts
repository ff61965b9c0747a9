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
  IconMail,
  IconNote,
  IconPlaylistAdd,
  IconSeparatorHorizontal,
  IconStrikethrough,
} from '@tabler/icons-react'
import type { Editor } from '@tiptap/core'
import { type Messages, messages } from '#messages/messages.ts'
import { addKeyPoint } from './keys.ts'

type Words = Messages['editor']

export type Tool = {
  id: Exclude<keyof Words['toolbar'], 'label' | 'link' | 'emoji' | 'picture'>
  icon: typeof IconBold
  keys?: string
  run: (editor: Editor) => void
  isActive?: (editor: Editor) => boolean
  isPossible: (editor: Editor) => boolean
}

/** The buttons of the toolbar in their order, but for those that open something. */
export const TOOLS: Tool[] = [
  {
    id: 'undo',
    icon: IconArrowBackUp,
    keys: 'Mod+Z',
    run: editor => editor.chain().focus().undo().run(),
    isPossible: editor => editor.can().undo(),
  },
  {
    id: 'redo',
    icon: IconArrowForwardUp,
    keys: 'Mod+Shift+Z',
    run: editor => editor.chain().focus().redo().run(),
    isPossible: editor => editor.can().redo(),
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
  {
    id: 'note',
    icon: IconNote,
    run: editor => editor.chain().focus().toggleWrap('internalNote').run(),
    isActive: editor => editor.isActive('internalNote'),
    isPossible: isInBody,
  },
  {
    id: 'divider',
    icon: IconSeparatorHorizontal,
    run: editor => editor.chain().focus().insertContent({ type: 'divider' }).run(),
    isPossible: isInBody,
  },
  { id: 'newsletter', icon: IconMail, run: insertNewsletter, isPossible: isInBody },
]

function mark(id: 'bold' | 'italic' | 'strike' | 'highlight', icon: typeof IconBold, keys: string): Tool {
  return {
    id,
    icon,
    keys,
    run: editor => editor.chain().focus().toggleMark(id).run(),
    isActive: editor => editor.isActive(id),
    isPossible: editor => editor.can().toggleMark(id),
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

function insertNewsletter(editor: Editor) {
  // Readers see these words: they are in the language of the text, not of the desk.
  const { defaults } = messages[editor.view.dom.lang === 'en' ? 'en' : 'ko'].editor.newsletterBox
  const attrs = { newsletter: defaults.newsletter, heading: [defaults.heading], text: null, button: defaults.button }
  editor.chain().focus().insertContent({ type: 'newsletterCta', attrs }).run()
}

/** The head of a briefing has one line each and takes no blocks. */
function isInBody({ state }: Editor): boolean {
  const { $from } = state.selection
  return !['title', 'deck', 'keyPoints'].includes($from.depth > 0 ? $from.node(1).type.name : '')
}
