'use client'

import { useMessages } from '#components/ui/messages.tsx'
import { isDeparture, isTold } from '#lib/document/count-changes.ts'
import type { BlockDiff } from '#lib/document/diff.ts'
import { AttributeChanges } from './attribute-changes.tsx'
import { DiffText } from './diff-text.tsx'
import { DiffThing } from './diff-thing.tsx'
import classes from './diff-view.module.css'
import { formatSentences } from './format-sentences.ts'

type Props = { block: BlockDiff; titles: Record<string, string>; sideBySide: boolean; whole: boolean }

/** One block of a comparison with the words that came and went; its pictures side by side, its formatting as sentences. */
export function DiffBlock({ block, titles, sideBySide, whole }: Props) {
  const words = useMessages().history
  const { kind, type, segments, cell, move, thing } = block
  const name = cell ? words.cell(cell.row, cell.column) : type === 'paragraph' ? undefined : words.blocks[type]
  return (
    <div
      className={classes.block}
      data-kind={kind}
      data-type={type}
      {...(isTold(block) && !isDeparture(block) && { 'data-change': true, tabIndex: -1 })}
    >
      <BlockHead block={block} name={name} />
      {thing && (kind !== 'same' || whole) && <DiffThing block={block} titles={titles} sideBySide={sideBySide} />}
      {segments.length > 0 && <BlockText segments={segments} sideBySide={sideBySide} />}
      {(kind === 'changed' || move !== undefined) && <AttributeChanges block={block} titles={titles} />}
      {block.formats
        .flatMap(change => formatSentences(change, words.formats))
        .map(sentence => (
          <span key={sentence} className={classes.note}>
            {sentence}
          </span>
        ))}
    </div>
  )
}

/** What the block is, and in words what became of it. */
function BlockHead({ block: { kind, move, type }, name }: { block: BlockDiff; name: string | undefined }) {
  const words = useMessages().history
  const moved = move === undefined || kind === 'same' ? null : words.moved[kind === 'removed' ? 'away' : 'here']
  const whole = kind === 'added' || kind === 'removed' ? words[kind] : null
  const sign = moved ?? whole
  if (!name && !sign) return null
  return (
    <span className={classes.type}>
      {[name ?? (sign ? (words.blocks[type] ?? words.blocks.paragraph) : null), sign].filter(Boolean).join(' · ')}
    </span>
  )
}

function BlockText({ segments, sideBySide }: { segments: BlockDiff['segments']; sideBySide: boolean }) {
  if (!sideBySide) return <DiffText segments={segments} />
  return (
    <div className={classes.sides}>
      <DiffText segments={segments} without="insert" />
      <DiffText segments={segments} without="delete" />
    </div>
  )
}
