import {
  IconAlertTriangle,
  IconBlockquote,
  IconBrandYoutube,
  IconH2,
  IconH3,
  IconInfoSquareRounded,
  IconLayoutGrid,
  IconLetterT,
  IconList,
  IconListNumbers,
  IconMail,
  IconNews,
  IconNote,
  IconPhoto,
  IconQuote,
  IconRefreshDot,
  IconSeparatorHorizontal,
  IconTable,
} from '@tabler/icons-react'
import type { Editor } from '@tiptap/core'
import { type Messages, messages } from '#messages/messages.ts'
import { takesBlocks } from './block-place.ts'
import { emptyTable, insertBlock } from './insert-block.ts'

/** What needs more than the caret: each asks for something and puts its block there itself. Items without their hook are not offered. */
export type BlockHooks = {
  onPicture?: () => void
  onGallery?: () => void
  onEmbed?: () => void
  onRelated?: () => void
}

export type BlockItem = {
  id: keyof Messages['menus']['items']
  group: keyof Messages['menus']['groups']
  icon: typeof IconH2
  /** What it is found by, Korean and English, parted by spaces. */
  words: string
  /** As `Mod+Alt+2`. */
  keys?: string
  /** What a line begins with to become this. */
  typed?: string
  run: (editor: Editor, hooks: BlockHooks) => void
  isOffered?: (hooks: BlockHooks) => boolean
}

/** Every block that can be begun from a menu, in the order of the menus. */
export const BLOCK_ITEMS: BlockItem[] = [
  {
    id: 'heading2',
    group: 'text',
    icon: IconH2,
    words: '소제목 제목 중제목 heading heading2 h2 title section',
    keys: 'Mod+Alt+2',
    typed: '##',
    run: editor => editor.chain().focus().setHeading({ level: 2 }).run(),
  },
  {
    id: 'heading3',
    group: 'text',
    icon: IconH3,
    words: '작은소제목 소제목 제목 heading heading3 h3 subheading',
    keys: 'Mod+Alt+3',
    typed: '###',
    run: editor => editor.chain().focus().setHeading({ level: 3 }).run(),
  },
  {
    id: 'paragraph',
    group: 'text',
    icon: IconLetterT,
    words: '문단 본문 글 텍스트 paragraph text plain',
    keys: 'Mod+Alt+0',
    run: editor => editor.chain().focus().clearNodes().run(),
  },
  {
    id: 'bulletList',
    group: 'text',
    icon: IconList,
    words: '글머리 목록 불릿 리스트 bullet list unordered ul',
    keys: 'Mod+Shift+8',
    typed: '-',
    run: editor => editor.chain().focus().toggleBulletList().run(),
  },
  {
    id: 'orderedList',
    group: 'text',
    icon: IconListNumbers,
    words: '번호 순서 숫자 목록 리스트 number numbered list ordered ol',
    keys: 'Mod+Shift+7',
    typed: '1.',
    run: editor => editor.chain().focus().toggleOrderedList().run(),
  },
  {
    id: 'blockquote',
    group: 'text',
    icon: IconBlockquote,
    words: '인용 인용문 따옴표 quote blockquote citation',
    keys: 'Mod+Shift+B',
    typed: '>',
    run: editor => editor.chain().focus().toggleBlockquote().run(),
  },
  {
    id: 'pullquote',
    group: 'text',
    icon: IconQuote,
    words: '발췌 큰인용 강조인용 인용 풀쿼트 pullquote pull quote',
    run: editor => editor.chain().focus().setNode('pullquote').run(),
  },
  {
    id: 'picture',
    group: 'media',
    icon: IconPhoto,
    words: '사진 그림 이미지 picture photo image figure',
    run: (_editor, { onPicture }) => onPicture?.(),
    isOffered: ({ onPicture }) => onPicture !== undefined,
  },
  {
    id: 'gallery',
    group: 'media',
    icon: IconLayoutGrid,
    words: '갤러리 사진묶음 사진 gallery pictures photos',
    run: (_editor, { onGallery }) => onGallery?.(),
    isOffered: ({ onGallery }) => onGallery !== undefined,
  },
  {
    id: 'embed',
    group: 'media',
    icon: IconBrandYoutube,
    words: '임베드 삽입 영상 동영상 유튜브 트위터 인스타그램 지도 embed video youtube vimeo x twitter instagram map',
    run: (_editor, { onEmbed }) => onEmbed?.(),
    isOffered: ({ onEmbed }) => onEmbed !== undefined,
  },
  {
    id: 'table',
    group: 'media',
    icon: IconTable,
    words: '표 테이블 table grid',
    run: editor => insertBlock(editor, emptyTable(3, 3)),
  },
  callout('info', IconInfoSquareRounded, '알림 상자 설명 배경 참고 안내 콜아웃 callout info box note background'),
  callout('warn', IconAlertTriangle, '경고 주의 상자 콜아웃 callout warning warn caution box'),
  callout('update', IconRefreshDot, '업데이트 속보 추가 상자 콜아웃 callout update news box'),
  {
    id: 'related',
    group: 'box',
    icon: IconNews,
    words: '관련 관련브리핑 함께읽기 추천 related briefings read more',
    run: (editor, { onRelated }) =>
      onRelated ? onRelated() : insertBlock(editor, { type: 'related', attrs: { briefings: [] } }),
  },
  {
    id: 'newsletter',
    group: 'box',
    icon: IconMail,
    words: '뉴스레터 구독 메일 상자 newsletter subscribe mail',
    run: insertNewsletter,
  },
  {
    id: 'note',
    group: 'box',
    icon: IconNote,
    words: '내부메모 메모 데스크 노트 internal note memo desk',
    run: editor => box(editor, 'internalNote'),
  },
  {
    id: 'divider',
    group: 'box',
    icon: IconSeparatorHorizontal,
    words: '구분선 가로줄 선 줄 divider line rule hr separator',
    typed: '---',
    run: editor => insertBlock(editor, { type: 'divider' }),
  },
]

/** The items that turn the text at the caret into something else, rather than adding a block. */
export const TEXT_ITEMS: BlockItem[] = BLOCK_ITEMS.filter(({ group }) => group === 'text')

function callout(tone: 'info' | 'warn' | 'update', icon: typeof IconH2, words: string): BlockItem {
  return { id: `callout-${tone}`, group: 'box', icon, words, run: editor => box(editor, 'callout', { tone }) }
}

/** Around the text at the caret; in a box of this kind already, that one changes; where no box may stand, a new one follows. */
function box(editor: Editor, type: 'callout' | 'internalNote', attrs: Record<string, unknown> = {}) {
  const { $from } = editor.state.selection
  const chain = editor.chain().focus()
  if (editor.isActive(type)) chain.updateAttributes(type, attrs).run()
  else if (takesBlocks($from) && editor.can().wrapIn(type)) chain.wrapIn(type, attrs).run()
  else insertBlock(editor, { type, attrs, content: [{ type: 'paragraph' }] })
}

function insertNewsletter(editor: Editor) {
  // Readers see these words: they are in the language of the text, not of the desk.
  const { defaults } = messages[editor.view.dom.lang === 'en' ? 'en' : 'ko'].editor.newsletterBox
  const attrs = { newsletter: defaults.newsletter, heading: [defaults.heading], text: null, button: defaults.button }
  insertBlock(editor, { type: 'newsletterCta', attrs })
}
