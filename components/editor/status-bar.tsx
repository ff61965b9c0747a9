'use client'

import { Button } from '@mantine/core'
import { SuggestingSwitch } from '#components/suggestions/suggesting-switch.tsx'
import { useMessages } from '#components/ui/messages.tsx'
import { CountsLine } from '#components/writing/counts-line.tsx'
import { WritingTools } from '#components/writing/writing-tools.tsx'
import classes from './editor.module.css'
import { useInside } from './editor-session.tsx'
import { Presence } from './presence.tsx'
import { SaveStatus } from './save-status.tsx'
import { TogetherStrip } from './together/strip.tsx'
import { UnsentBar } from './together/unsent-bar.tsx'
import { useSaveStatus } from './use-save-status.ts'

/** What is known about being saved, who is here and what they do, and what to do when something is wrong. */
export function StatusBar() {
  return (
    <>
      <div className={classes.statusBar}>
        <SaveStatus />
        <CountsLine />
        <Trouble />
        <SuggestingSwitch />
        <WritingTools />
        <Presence />
      </div>
      <UnsentBar />
      <TogetherStrip />
    </>
  )
}

function Trouble() {
  const { live, retry } = useInside()
  const status = useSaveStatus()
  const words = useMessages().editor
  const isSignedOut = status.kind === 'error' && status.reason === 'session'
  const isOld = status.kind === 'schema-outdated' || (status.kind === 'error' && status.reason === 'person')
  return (
    <>
      {live?.stuck && <p className={classes.stuck}>{words.stuck}</p>}
      {isSignedOut && (
        <Button component="a" href="/sign-in" target="_blank" rel="noopener" size="compact-sm" variant="default">
          {words.signIn}
        </Button>
      )}
      {(live?.stuck || isSignedOut || status.kind === 'offline') && (
        <Button size="compact-sm" variant="default" onClick={retry}>
          {words.retry}
        </Button>
      )}
      {isOld && (
        <Button size="compact-sm" onClick={() => window.location.reload()}>
          {words.reload}
        </Button>
      )}
    </>
  )
}
