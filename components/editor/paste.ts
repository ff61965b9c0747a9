import { Extension } from '@tiptap/core'
import { Fragment, type Mark, type Node, type ResolvedPos, Slice } from '@tiptap/pm/model'
import { Plugin, Selection } from '@tiptap/pm/state'
import type { EditorView } from '@tiptap/pm/view'
import { nodeAttributes } from '#lib/document/attributes.ts'
import { DESK_MARKS } from '#lib/document/desk-marks.ts'
import type { NodeName } from '#lib/document/document-json.ts'
import { cleanText } from '#lib/document/paste/clean-text.ts'
import { isMarkdown } from '#lib/document/paste/is-markdown.ts'
import { textBlocks } from '#lib/document/paste/plain-text.ts'
import { clipboardOf, isOwnHtml } from './pasting/clipboard.ts'
import type { ReportPaste } from './pasting/paste-state.ts'
import { prepareToRead, readForeign } from './pasting/read-foreign.ts'

const ONE_LINE = ['title', 'deck', 'keyPoint']
const LINES = ['caption', 'pullquote']

type TakePictures = (files: File[]) => void
type Options = { onPictures: TakePictures; onReport: ReportPaste }

/**
 * Makes what comes from elsewhere fit: what other programs wrote is read anew, Hangul in one form, one line where there
 * is one line, nothing that the server would refuse. Our own clipboard stays as it is, without marks of the desk.
 * Pictures by themselves go to `onPictures`; `onReport` hears what could not be kept.
 */
export function paste({ onPictures, onReport }: Options) {
  return Extension.create({
    name: 'fittingPaste',
    // Asked last: an address over a selection, or in an empty line, is somebody else's.
    priority: 50,
    onFocus: prepareToRead,
    addProseMirrorPlugins() {
      const { editor } = this
      let plainAsked = false
      return [
        new Plugin({
          props: {
            handleDOMEvents: {
              paste: () => {
                plainAsked = false
                return false
              },
            },
            // What others wrote is read below, and not by ProseMirror as well.
            transformPastedHTML: html => (isOwnHtml(html) ? html.normalize('NFC') : ''),
            transformPastedText: (text, plain) => {
              plainAsked = plain
              return cleanText(text)
            },
            clipboardTextParser: (text, $context) => textSlice(text, $context),
            transformPasted: slice => new Slice(fitting(slice.content), slice.openStart, slice.openEnd),
            handlePaste: (view, event) => {
              const data = event.clipboardData
              if (!data) return false
              const parent = view.state.selection.$from.parent.type.name
              if (ONE_LINE.includes(parent)) return intoLine(view, data, onPictures)
              if (takePictures(data, onPictures)) return true
              const clipboard = clipboardOf(data, plainAsked)
              const isBare = plainAsked || !data.types.includes('text/html')
              if (isBare && clipboard.text && LINES.includes(parent)) return pasteLine(view, data)
              if (clipboard.html) return readForeign(editor, clipboard, onReport)
              if (!isBare || plainAsked || !isMarkdown(clipboard.text)) return false
              return readForeign(editor, clipboard, onReport)
            },
            handleDrop: (view, event, _slice, moved) => {
              const data = event.dataTransfer
              if (!data || moved) return false
              if (takePictures(data, onPictures)) return true
              const clipboard = clipboardOf(data, false)
              const at = view.posAtCoords({ left: event.clientX, top: event.clientY })
              if (!clipboard.html || !at) return false
              const selection = Selection.near(view.state.doc.resolve(at.pos))
              view.dispatch(view.state.tr.setSelection(selection))
              if (ONE_LINE.includes(selection.$from.parent.type.name)) return intoLine(view, data, onPictures)
              return readForeign(editor, clipboard, onReport)
            },
          },
        }),
      ]
    },
  })
}

/** A picture goes into the body instead: also one of a web page, which brings no words. */
function intoLine(view: EditorView, data: DataTransfer, onPictures: TakePictures): boolean {
  return takePictures(data, onPictures, lineOf(data) !== '') || pasteLine(view, data)
}

function pasteLine(view: EditorView, data: DataTransfer): boolean {
  const text = lineOf(data)
  // No words take the place of the selection.
  if (text) view.dispatch(view.state.tr.insertText(text).scrollIntoView())
  return true
}

function lineOf(data: DataTransfer): string {
  return cleanText(data.getData('text/plain')).replace(/\s+/g, ' ').trim()
}

/** Text wins where both are there: Word puts a picture of the text beside it. */
function takePictures(data: DataTransfer, onPictures: TakePictures, hasText = true): boolean {
  const pictures = [...data.files].filter(file => file.type.startsWith('image/'))
  if (pictures.length === 0 || (hasText && data.types.includes('text/html'))) return false
  onPictures(pictures)
  return true
}

/** Words take on the format of the place, as typed ones do. */
function textSlice(text: string, $context: ResolvedPos): Slice {
  const { schema } = $context.doc.type
  const marked = (node: Node): Node =>
    node.isText ? node.mark($context.marks().filter(isOwn)) : node.copy(Fragment.from(node.content.content.map(marked)))
  const paragraphs = Fragment.fromJSON(schema, textBlocks(text)).content.map(marked)
  return paragraphs.length > 0 ? new Slice(Fragment.from(paragraphs), 1, 1) : Slice.empty
}

function fitting(content: Fragment): Fragment {
  const kept = content.content.flatMap((node: Node) => {
    if (node.isText) return node.mark(node.marks.filter(isOwn))
    return isValid(node) ? node.copy(fitting(node.content)) : []
  })
  return Fragment.from(kept)
}

/** A second anchor of somebody's comment would be a lie. */
function isOwn(mark: Mark): boolean {
  return !DESK_MARKS.includes(mark.type.name)
}

function isValid(node: Node): boolean {
  return nodeAttributes[node.type.name as NodeName]?.safeParse(node.attrs).success ?? false
}
