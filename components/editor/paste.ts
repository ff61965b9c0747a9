import { Extension } from '@tiptap/core'
import { Fragment, type Mark, type Node, Slice } from '@tiptap/pm/model'
import { Plugin } from '@tiptap/pm/state'
import { nodeAttributes } from '#lib/document/attributes.ts'
import type { NodeName } from '#lib/document/document-json.ts'

const ONE_LINE = ['title', 'deck', 'keyPoint']
const DESK_MARKS = ['comment', 'insertion', 'deletion']

/** Makes pasted text fit: Hangul in one form, one line where there is one line, nothing that the server would refuse. Pictures go to `onPictures`. */
export function paste(onPictures: (files: File[]) => void) {
  return Extension.create({
    name: 'fittingPaste',
    transformPastedHTML: html => html.normalize('NFC'),
    addProseMirrorPlugins: () => [
      new Plugin({
        props: {
          transformPastedText: text => text.normalize('NFC'),
          transformPasted: slice => new Slice(cleaned(slice.content), slice.openStart, slice.openEnd),
          handlePaste: (view, event) => {
            const { $from } = view.state.selection
            const data = event.clipboardData
            if (ONE_LINE.includes($from.parent.type.name)) {
              const text = (data?.getData('text/plain') ?? '').normalize('NFC').replace(/\s+/g, ' ').trim()
              view.dispatch(view.state.tr.insertText(text).scrollIntoView())
              return true
            }
            return takePictures(data, onPictures)
          },
          handleDrop: (_view, event) => takePictures(event.dataTransfer, onPictures),
        },
      }),
    ],
  })
}

/** Text wins where both are there: Word puts a picture of the text beside it. */
function takePictures(data: DataTransfer | null, onPictures: (files: File[]) => void): boolean {
  const pictures = [...(data?.files ?? [])].filter(file => file.type.startsWith('image/'))
  if (pictures.length === 0 || data?.types.includes('text/html')) return false
  onPictures(pictures)
  return true
}

function cleaned(content: Fragment): Fragment {
  const kept = content.content.flatMap((node: Node) => {
    if (node.isText) return node.mark(node.marks.filter(isOwn))
    return isValid(node) ? node.copy(cleaned(node.content)) : []
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
