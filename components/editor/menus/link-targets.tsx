'use client'

import { useMessages } from '#components/ui/messages.tsx'
import classes from './menus.module.css'
import type { LinkTarget } from './use-link-targets.ts'

type Props = { id: string; targets: LinkTarget[]; chosen?: string; onChoose: (target: LinkTarget) => void }

/** Briefings to link to. One that readers cannot see is shown, so that nobody looks for it twice, but cannot be chosen. */
export function LinkTargets({ id, targets, chosen, onChoose }: Props) {
  const words = useMessages().menus.link
  return (
    <div id={id} role="listbox" aria-label={words.found} className={classes.found} hidden={targets.length === 0}>
      {targets.map(target => (
        // biome-ignore lint/a11y/useKeyWithClickEvents: the field handles the keys of the whole list.
        // biome-ignore lint/a11y/useFocusableInteractive: the focus stays in the field.
        <div
          key={target.id}
          id={`${id}-${target.id}`}
          role="option"
          aria-selected={target.id === chosen}
          aria-disabled={target.href === null || undefined}
          className={classes.option}
          onMouseDown={event => event.preventDefault()}
          onClick={() => target.href && onChoose(target)}
        >
          <span className={classes.names}>
            <span>{target.title || words.untitled}</span>
            <span className={classes.hint}>{target.href ? decodeURI(target.href) : words.notPublic}</span>
          </span>
        </div>
      ))}
    </div>
  )
}
