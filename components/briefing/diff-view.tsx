'use client'

import { useMediaQuery } from '@mantine/hooks'
import { useMessages } from '#components/ui/messages.tsx'
import type { RevisionDiff } from '#lib/desk-client/desk-client.ts'
import type { BlockDiff } from '#lib/document/diff.ts'
import { DiffBlock } from './diff-block.tsx'
import classes from './diff-view.module.css'
import { FieldChanges } from './field-changes.tsx'
import { hasDifference } from './has-difference.ts'

type Props = {
  diff: RevisionDiff
  /** Shows every block, also those that did not change. */
  whole?: boolean
}

/** A word diff of text and fields: side by side where there is room, else in one column. */
export function DiffView({ diff, whole = false }: Props) {
  const words = useMessages().history
  const sideBySide = useMediaQuery('(min-width: 64rem)', false, { getInitialValueInEffect: false }) && !whole
  if (!whole && !hasDifference(diff)) return <p className={classes.same}>{words.same}</p>
  return (
    <div className={classes.diff} data-whole={whole || undefined}>
      {sideBySide && (
        <div className={classes.sides} aria-hidden="true">
          <span>{words.before}</span>
          <span>{words.after}</span>
        </div>
      )}
      {inRuns(diff.document, whole).map(run =>
        Array.isArray(run.blocks) ? (
          run.blocks.map((block, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: blocks of a finished comparison never move.
            <DiffBlock key={`${run.from} ${index}`} block={block} sideBySide={sideBySide} />
          ))
        ) : (
          <p key={run.from} className={classes.skipped}>
            {words.unchanged(run.blocks)}
          </p>
        ),
      )}
      <FieldChanges changes={diff.fields} />
    </div>
  )
}

type Run = { from: number; blocks: BlockDiff[] | number }

/** The blocks in runs; a run of unchanged ones becomes its length, but for one block on either side of a change. */
function inRuns(document: readonly BlockDiff[], whole: boolean): Run[] {
  if (whole) return [{ from: 0, blocks: [...document] }]
  const near = document.map((_, index) => [-1, 0, 1].some(step => (document[index + step]?.kind ?? 'same') !== 'same'))
  const runs: Run[] = []
  for (const [index, block] of document.entries()) {
    const last = runs.at(-1)
    if (near[index]) {
      if (last && Array.isArray(last.blocks)) last.blocks.push(block)
      else runs.push({ from: index, blocks: [block] })
    } else if (last && typeof last.blocks === 'number') last.blocks += 1
    else runs.push({ from: index, blocks: 1 })
  }
  return runs
}
