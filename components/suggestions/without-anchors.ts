import { Fragment, Slice } from '@tiptap/pm/model'
import { ANCHOR } from '#lib/document/suggestions.ts'

/** A slice without the signs of suggested blocks: they mean nothing elsewhere. */
export function withoutAnchors({ content, openStart, openEnd }: Slice): Slice {
  return new Slice(clean(content), openStart, openEnd)
}

function clean(fragment: Fragment): Fragment {
  return Fragment.fromArray(
    fragment.content.flatMap(node => {
      if (!node.isText) return [node.copy(clean(node.content))]
      const text = node.text?.replaceAll(ANCHOR, '') ?? ''
      return text ? [node.type.schema.text(text, node.marks)] : []
    }),
  )
}
