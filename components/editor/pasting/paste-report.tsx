'use client'

import { Button, CloseButton, Loader } from '@mantine/core'
import type { Editor } from '@tiptap/core'
import { useMessages } from '#components/ui/messages.tsx'
import { useEditorState } from '../use-editor-state.ts'
import classes from './paste-report.module.css'
import { isWorthSaying, type PasteState } from './paste-state.ts'

type Props = { editor: Editor; state: PasteState | null; onClose: () => void }

/** What a paste could not keep, said once and politely, with the way to the bare words. Stands until it is closed or something else is pasted. */
export function PasteReport({ editor, state, onClose }: Props) {
  const { pasting } = useMessages()
  const isPossible = useEditorState({ editor, selector: () => state?.plain.isPossible() ?? false })
  const shown = state && isWorthSaying(state) ? state : null
  return (
    <div role="status" aria-label={pasting.report.label} className={shown ? classes.report : undefined}>
      {shown && (
        <>
          <div className={classes.words}>
            <p className={classes.line}>
              {shown.arriving > 0 && <Loader size="xs" aria-hidden="true" />} {sentenceOf(shown, pasting.report)}
            </p>
            <LostPictures state={shown} />
          </div>
          {isPossible && (
            <Button
              size="compact-sm"
              variant="default"
              onClick={() => {
                if (shown.plain.run()) onClose()
              }}
            >
              {pasting.report.plain}
            </Button>
          )}
          <CloseButton size="sm" aria-label={pasting.report.close} onClick={onClose} />
        </>
      )}
    </div>
  )
}

function LostPictures({ state }: { state: PasteState }) {
  const { pictures } = state.leftOut
  if (pictures.length === 0) return null
  return (
    <ul className={classes.pictures}>
      {pictures.map(({ address, alt }, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the list only grows, and one address may come twice.
        <li key={index}>{[alt, shortened(address)].filter(Boolean).join(' · ')}</li>
      ))}
    </ul>
  )
}

type Words = ReturnType<typeof useMessages>['pasting']['report']

function sentenceOf({ source, leftOut, arriving, arrived }: PasteState, words: Words): string {
  const { styles, links, embeds, deletions, pictures } = leftOut
  const parts = [
    arriving > 0 && words.arriving(arriving),
    arriving === 0 && arrived > 0 && words.arrived(arrived),
    pictures.length > 0 && words.pictures(pictures.length),
    links > 0 && words.links(links),
    styles > 0 && words.styles(styles),
    embeds.length > 0 && words.embeds(embeds.length),
    deletions > 0 && words.deletions(deletions),
  ].filter(part => typeof part === 'string')
  const rest = parts.join(', ')
  return `${words.from(source)} ${rest.charAt(0).toUpperCase()}${rest.slice(1)}`.trim()
}

const MOST_LETTERS = 80

/** An address of the web as it is; of a place that only the other program knows, the name of the file. */
function shortened(address: string): string {
  if (address.startsWith('data:')) return ''
  const shown = /^https?:/.test(address) ? address : (address.split(/[/\\:]/).at(-1) ?? '')
  return shown.length > MOST_LETTERS ? `${shown.slice(0, MOST_LETTERS)}…` : shown
}
