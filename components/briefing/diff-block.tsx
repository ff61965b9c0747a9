'use client'

import { useMessages } from '#components/ui/messages.tsx'
import type { BlockDiff } from '#lib/document/diff.ts'
import { DiffText } from './diff-text.tsx'
import classes from './diff-view.module.css'

/** One block of a comparison with the words that came and went; its formatting and attributes as sentences. */
export function DiffBlock({ block, sideBySide }: { block: BlockDiff; sideBySide: boolean }) {
  const words = useMessages().history
  const name = words.blocks[block.type]
  const attributes =
    block.kind === 'changed' ? [...new Set(block.attributes.map(({ name }) => attributeSentence(name, words)))] : []
  return (
    <div className={classes.block} data-kind={block.kind} data-type={block.type}>
      {name && <span className={classes.type}>{name}</span>}
      {sideBySide ? (
        <div className={classes.sides}>
          <DiffText segments={block.segments} without="insert" />
          <DiffText segments={block.segments} without="delete" />
        </div>
      ) : (
        <DiffText segments={block.segments} />
      )}
      {isBare(block) && <span className={classes.note}>{block.kind === 'added' ? words.added : words.removed}</span>}
      {attributes.map(sentence => (
        <span key={sentence} className={classes.note}>
          {sentence}
        </span>
      ))}
    </div>
  )
}

/** Something without text that came or went: a picture, a divider. An empty paragraph is nothing to tell. */
function isBare({ kind, type, segments }: BlockDiff): boolean {
  return segments.length === 0 && (kind === 'added' || kind === 'removed') && type !== 'paragraph'
}

function attributeSentence(name: string, words: ReturnType<typeof useMessages>['history']): string {
  if (name === 'marks') return words.formatting
  if (name === 'within') return words.place
  return words.attribute(words.attributes[name] ?? name)
}
