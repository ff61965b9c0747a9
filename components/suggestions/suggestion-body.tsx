'use client'

import { Button } from '@mantine/core'
import { IconArrowBackUp, IconCheck, IconX } from '@tabler/icons-react'
import type { Editor } from '@tiptap/core'
import { useMessages } from '#components/ui/messages.tsx'
import { When } from '#components/ui/when.tsx'
import type { OpenSuggestion } from '#lib/document/suggestions.ts'
import { decide } from './decide.ts'
import type { SuggestionStore } from './suggestion-store.ts'
import classes from './suggestions.module.css'

type Props = { one: OpenSuggestion; editor: Editor; store: SuggestionStore }

/** Who suggests what and since when, with the words for it, and the two decisions. */
export function SuggestionBody({ one, editor, store }: Props) {
  const words = useMessages().suggestions
  const known = store.known(one.id)
  return (
    <>
      <p className={classes.author}>
        <span className={classes.dot} style={{ background: known?.color }} aria-hidden="true" />
        <strong>{authorOf(one.id, store, words)}</strong>
        <span className={classes.when}>{known ? <When at={known.at} dense /> : words.now}</span>
      </p>
      <What one={one} />
      <div className={classes.buttons}>
        {store.mayDecide(one.id, 'accept') && (
          <Button
            size="compact-sm"
            leftSection={<IconCheck size={14} aria-hidden="true" />}
            onClick={() => decide(editor, 'accept', [one.id])}
          >
            {words.accept}
          </Button>
        )}
        {store.mayDecide(one.id, 'reject') && (
          <Button
            size="compact-sm"
            variant="default"
            leftSection={
              store.isOwn(one.id) ? (
                <IconArrowBackUp size={14} aria-hidden="true" />
              ) : (
                <IconX size={14} aria-hidden="true" />
              )
            }
            onClick={() => decide(editor, 'reject', [one.id])}
          >
            {store.isOwn(one.id) ? words.takeBack : words.reject}
          </Button>
        )}
      </div>
    </>
  )
}

/** The author's name as it is said to this person. */
export function authorOf(id: string, store: SuggestionStore, words: { you: string; unknown: string }): string {
  return store.isOwn(id) ? words.you : (store.known(id)?.by.name ?? words.unknown)
}

function What({ one }: { one: OpenSuggestion }) {
  const words = useMessages().suggestions
  return (
    <dl className={classes.what}>
      {one.deleted && (
        <div>
          <dt>{words.deletes}</dt>
          <dd>
            <del>{one.deleted}</del>
          </dd>
        </div>
      )}
      {(one.inserted || one.addsBlock) && (
        <div>
          <dt>{words.adds}</dt>
          <dd>
            {one.inserted && <ins>{one.inserted}</ins>}
            {one.addsBlock && <span className={classes.when}> ({words.newBlock})</span>}
          </dd>
        </div>
      )}
      {one.formats.length > 0 && (
        <div>
          <dt>{words.formats}</dt>
          <dd>{one.formats.map(format => formatSentence(format, words)).join(', ')}</dd>
        </div>
      )}
    </dl>
  )
}

function formatSentence(
  { text, goes, comes }: OpenSuggestion['formats'][number],
  words: ReturnType<typeof useMessages>['suggestions'],
): string {
  const short = text.length > 40 ? `${text.slice(0, 39)}…` : text
  const named = (format: string) => words.format[format] ?? format
  return comes ? words.comes(named(comes), short) : words.goes(named(goes ?? ''), short)
}
