'use client'

import { Button } from '@mantine/core'
import { useMessages } from '#components/ui/messages.tsx'
import type { PlacedHint } from './hint-places.ts'
import type { Hints } from './use-hints.ts'
import classes from './writing.module.css'

type Props = { hints: Hints; hint: PlacedHint; editable: boolean }

/** One hint: what stands there, what the house style would write, why, and what to do about it. */
export function HintCard({ hints, hint, editable }: Props) {
  const { hints: words } = useMessages().writing
  const { name, why } = words.kinds[hint.kind]
  const alike = hints.found?.filter(({ kind, use }) => kind === hint.kind && use !== null) ?? []
  const shown = (text: string) => (text.trim() === '' && text ? words.spaces(text.length) : text)
  return (
    <div className={classes.hint}>
      <p className={classes.hintWords}>
        <strong>{name}</strong> <span className={classes.was}>{shown(hint.found)}</span>
        {hint.use !== null && (
          <>
            {' → '}
            <span className={classes.willBe}>{shown(hint.use) || words.nothing}</span>
          </>
        )}
      </p>
      <p className={classes.why}>{why}</p>
      <div className={classes.line}>
        {hint.use !== null && editable && (
          <Button size="compact-sm" onClick={() => hints.apply([hint])}>
            {words.apply}
          </Button>
        )}
        {hint.use !== null && editable && alike.length > 1 && (
          <Button size="compact-sm" variant="default" onClick={() => hints.apply(alike)}>
            {words.applyKind(alike.length)}
          </Button>
        )}
        <Button size="compact-sm" variant="default" onClick={() => hints.ignore(hint)}>
          {words.ignore}
        </Button>
      </div>
    </div>
  )
}
