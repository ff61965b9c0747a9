'use client'

import form from '#components/ui/form.module.css'
import { useMessages } from '#components/ui/messages.tsx'
import type { Replacement } from '#lib/desk-client/media-calls.ts'
import { BriefingLinks } from './uses-list.tsx'

/** What a replacement changed, what it could not change, and what shows the old picture until somebody updates it. */
export function ReplacementReport({ result: { replaced, kept, outdated } }: { result: Replacement }) {
  const words = useMessages().media.replace
  const whereOf = (id: string) => outdated.find(one => one.id === id)?.where ?? []
  return (
    <div role="status">
      <p className={form.note}>{words.done(replaced.length)}</p>
      <BriefingLinks briefings={replaced} />
      {kept.length > 0 && (
        <>
          <p className={form.note}>{words.kept}</p>
          <BriefingLinks briefings={kept} />
        </>
      )}
      {outdated.length > 0 && (
        <>
          <p className={form.note}>{words.outdated}</p>
          <BriefingLinks
            briefings={outdated}
            say={({ id }) =>
              whereOf(id)
                .map(where => words.where[where])
                .join(', ')
            }
          />
        </>
      )}
    </div>
  )
}
