'use client'

import { UnstyledButton } from '@mantine/core'
import { useMessages } from '#components/ui/messages.tsx'
import { ProblemNotice } from '#components/ui/problem-notice.tsx'
import { DecideAll } from './decide-all.tsx'
import { authorOf, SuggestionBody } from './suggestion-body.tsx'
import classes from './suggestions.module.css'
import { showSuggestion } from './to-neighbour.ts'
import { useSuggestions } from './use-suggestions.ts'

/** Every open suggestion in the order of the text; `onText` is called before the text gets the focus. */
export function SuggestionsPanel({ onText }: { onText: () => void }) {
  const found = useSuggestions()
  const words = useMessages().suggestions
  if (!found) return null
  const { editor, store } = found
  const { open, decided, problem, active } = store
  const said = decided ? (decided.verdict === 'accept' ? words.accepted : words.rejected)(decided.count) : ''
  return (
    <section className={classes.panel} aria-label={words.label}>
      {problem && <ProblemNotice problem={problem} />}
      {open.length === 0 ? (
        <p className={classes.hint}>
          <strong>{words.empty}</strong> {words.emptyHint}
        </p>
      ) : (
        <>
          <p className={classes.hint}>
            <strong>{words.open(open.length)}</strong> {words.blocks}
          </p>
          <DecideAll />
        </>
      )}
      <p className={classes.hint} role="status">
        {said}
      </p>
      <ol className={classes.list}>
        {open.map(one => (
          <li key={one.id} className={classes.item} data-active={active === one.id || undefined}>
            <article aria-label={words.card(authorOf(one.id, store, words))}>
              <SuggestionBody one={one} editor={editor} store={store} />
              <UnstyledButton
                className={classes.goTo}
                onClick={() => {
                  onText()
                  // The sheet of a phone has to be gone before the text can take the focus.
                  requestAnimationFrame(() => showSuggestion(editor, one))
                }}
              >
                {words.goTo}
              </UnstyledButton>
            </article>
          </li>
        ))}
      </ol>
    </section>
  )
}
