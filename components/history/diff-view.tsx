'use client'

import { useRef } from 'react'
import { useMessages } from '#components/ui/messages.tsx'
import type { RevisionDiff } from '#lib/desk-client/history-calls.ts'
import { countChanges, isTold } from '#lib/document/count-changes.ts'
import type { BlockDiff } from '#lib/document/diff.ts'
import { DiffBlock } from './diff-block.tsx'
import { DiffTools } from './diff-tools.tsx'
import classes from './diff-view.module.css'
import { FieldChanges } from './field-changes.tsx'
import { hasDifference } from './has-difference.ts'
import { Unchanged } from './unchanged.tsx'
import { useDiffLayout } from './use-diff-layout.ts'

type Props = {
  diff: RevisionDiff
  /** Shows every block, also those that did not change. */
  whole?: boolean
}

/** A word diff of text, pictures and fields: side by side where there is room and the person wants it, else in one column. */
export function DiffView({ diff, whole = false }: Props) {
  const words = useMessages().history
  const frame = useRef<HTMLDivElement>(null)
  const layout = useDiffLayout()
  const sideBySide = layout.sideBySide && !whole
  if (!whole && !hasDifference(diff)) return <p className={classes.same}>{words.same}</p>
  const block = (one: BlockDiff, key: string) => (
    <DiffBlock key={key} block={one} titles={diff.titles} sideBySide={sideBySide} whole={whole} />
  )
  return (
    <div ref={frame}>
      {!whole && <DiffTools frame={frame} layout={layout} count={countChanges(diff.document) + diff.fields.length} />}
      <div className={classes.diff} data-whole={whole || undefined}>
        {sideBySide && (
          <div className={classes.sides} data-heads aria-hidden="true">
            <span>{words.before}</span>
            <span>{words.after}</span>
          </div>
        )}
        {inRuns(diff.document, whole).map(({ from, blocks, folded }) => {
          const shown = blocks.map((one, index) => block(one, `${from} ${index}`))
          return folded ? (
            <Unchanged key={from} count={blocks.length}>
              {shown}
            </Unchanged>
          ) : (
            shown
          )
        })}
        <FieldChanges changes={diff.fields} />
      </div>
    </div>
  )
}

type Run = { from: number; blocks: BlockDiff[]; folded: boolean }

/** So few unchanged blocks are shown as they are. */
const FEW = 2

/** The blocks in runs: longer stretches that did not change are folded, but for one block on either side of a change. An empty line that came or went is left out. */
function inRuns(document: readonly BlockDiff[], whole: boolean): Run[] {
  if (whole) return [{ from: 0, blocks: [...document], folded: false }]
  const blocks = document.filter(block => block.kind === 'same' || isTold(block))
  const near = blocks.map((_, index) => [-1, 0, 1].some(step => (blocks[index + step]?.kind ?? 'same') !== 'same'))
  const runs: Run[] = []
  for (const [index, block] of blocks.entries()) {
    const last = runs.at(-1)
    const folded = !near[index]
    if (last?.folded === folded) last.blocks.push(block)
    else runs.push({ from: index, blocks: [block], folded })
  }
  return runs.map(run => ({ ...run, folded: run.folded && run.blocks.length > FEW }))
}
