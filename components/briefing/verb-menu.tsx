'use client'

import { ActionIcon, Menu } from '@mantine/core'
import { IconDots } from '@tabler/icons-react'
import { Fragment } from 'react'
import { useMessages } from '#components/ui/messages.tsx'
import { useBriefing } from './briefing-context.tsx'
import { refusalSentence } from './refusal-sentence.ts'
import { verbLabel } from './verb-label.ts'
import type { ActionVerb, OfferedVerb } from './verbs-for.ts'
import classes from './workflow-bar.module.css'

const REMOVES: ActionVerb[] = ['withdraw', 'scheduleWithdrawal', 'spike', 'requestChanges', 'kill']
const EXCEPTIONS: ActionVerb[] = ['breakGlass', 'kill']

type Props = { verbs: OfferedVerb[]; onChoose: (verb: ActionVerb) => void }

/** The other verbs, the exceptional ones last. One that is refused stays reachable and says why. */
export function VerbMenu({ verbs, onChoose }: Props) {
  const { workflow, errors } = useMessages()
  const { briefing } = useBriefing()
  if (verbs.length === 0) return null
  const firstException = verbs.findIndex(({ verb }) => EXCEPTIONS.includes(verb))
  return (
    <Menu position="bottom-end" width={280} withinPortal transitionProps={{ duration: 0 }}>
      <Menu.Target>
        <ActionIcon variant="default" size={36} aria-label={workflow.more}>
          <IconDots size={18} aria-hidden="true" />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        {verbs.map(({ verb, refusal }, index) => (
          <Fragment key={verb}>
            {index > 0 && index === firstException && <Menu.Divider />}
            <Menu.Item
              data-removes={REMOVES.includes(verb) || undefined}
              aria-disabled={refusal !== null || undefined}
              data-refused={refusal !== null || undefined}
              className={classes.item}
              closeMenuOnClick={refusal === null}
              onClick={() => refusal === null && onChoose(verb)}
            >
              {verbLabel(verb, briefing, workflow.verbs)}
              {refusal !== null && <span className={classes.reason}>{refusalSentence(refusal, errors, workflow)}</span>}
            </Menu.Item>
          </Fragment>
        ))}
      </Menu.Dropdown>
    </Menu>
  )
}
