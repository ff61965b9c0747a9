'use client'

import { useFieldText } from '#components/briefing/use-field-text.ts'
import { useMessages } from '#components/ui/messages.tsx'
import { diffFields, type FieldChange } from '#lib/document/diff-fields.ts'
import { ChangedText } from './changed-text.tsx'
import classes from './diff-view.module.css'
import { PicturePair } from './picture-pair.tsx'
import { useAttributeText } from './use-attribute-text.ts'

/** The fields that differ between two revisions, each with its old and its new value in words. */
export function FieldChanges({ changes }: { changes: readonly FieldChange[] }) {
  const { briefing, history } = useMessages()
  const fieldText = useFieldText()
  if (changes.length === 0) return null
  return (
    <dl className={classes.fields} aria-label={history.fields}>
      {changes.map(({ name, before, after }) => (
        <div key={name} className={classes.field} data-change tabIndex={-1}>
          <dt>{briefing.fields[name] ?? name}</dt>
          <dd>
            {name === 'hero' ? (
              <HeroChange before={before as Side} after={after as Side} />
            ) : (
              <ChangedText
                before={before === null ? '' : fieldText(name, before)}
                after={after === null ? '' : fieldText(name, after)}
                nothing={history.none}
              />
            )}
          </dd>
        </div>
      ))}
    </dl>
  )
}

type Side = Record<string, unknown> | null

/** The lead picture of before and after, and what is said of it. */
function HeroChange({ before, after }: { before: Side; after: Side }) {
  const words = useMessages().history
  const textOf = useAttributeText({})
  const parts = diffFields(before ?? {}, after ?? {}).filter(({ name }) => name !== 'mediaId')
  return (
    <>
      <PicturePair before={before} after={after} sideBySide={false} />
      {parts.map(part => (
        <p key={part.name} className={classes.part}>
          <span className={classes.type}>{words.attributes[part.name] ?? part.name}</span>
          <ChangedText
            before={textOf(part.name, part.before)}
            after={textOf(part.name, part.after)}
            nothing={words.none}
          />
        </p>
      ))}
    </>
  )
}
