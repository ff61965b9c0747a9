'use client'

import { useMessages } from '#components/ui/messages.tsx'
import type { RevisionDiff } from '#lib/desk-client/desk-client.ts'
import classes from './diff-view.module.css'
import { useFieldText } from './use-field-text.ts'

/** The fields that differ between two revisions, each with its old and its new value. */
export function FieldChanges({ changes }: { changes: RevisionDiff['fields'] }) {
  const { briefing, history } = useMessages()
  const fieldText = useFieldText()
  if (changes.length === 0) return null
  return (
    <dl className={classes.fields}>
      {changes.map(({ name, before, after }) => (
        <div key={name}>
          <dt>{briefing.fields[name] ?? name}</dt>
          <dd>
            <del className={classes.delete}>
              <span className="stet-visually-hidden">{history.removedOpen}</span>
              {fieldText(name, before)}
              <span className="stet-visually-hidden">{history.removedClose}</span>
            </del>{' '}
            <ins className={classes.insert}>
              <span className="stet-visually-hidden">{history.addedOpen}</span>
              {fieldText(name, after)}
              <span className="stet-visually-hidden">{history.addedClose}</span>
            </ins>
          </dd>
        </div>
      ))}
    </dl>
  )
}
