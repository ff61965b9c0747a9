import { useState } from 'react'
import { useEditorSession } from '#components/editor/editor-session.tsx'
import { useMessages } from '#components/ui/messages.tsx'
import { useUndoToast } from '#components/ui/undo-toast.tsx'
import { desk } from '#lib/desk-client/desk-client.ts'
import { useBriefing } from './briefing-context.tsx'
import { useAction } from './use-action.ts'
import type { ActionVerb } from './verbs-for.ts'

export type Verbs = ReturnType<typeof useVerbs>

/** Starts a verb: the reversible ones at once, all others by opening their dialog. */
export function useVerbs() {
  const words = useMessages().workflow
  const { write } = useBriefing()
  const { whenSaved } = useEditorSession()
  const { busy, problem, run } = useAction()
  const [dialog, setDialog] = useState<ActionVerb | null>(null)
  const undoToast = useUndoToast()

  const spike = async () => {
    if (!(await run(() => write(({ id, version }) => desk.briefings.spike(id, version))))) return
    undoToast(words.spiked, () => write(({ id, version }) => desk.briefings.unspike(id, version)))
  }
  const submit = () =>
    run(async () => {
      await whenSaved()
      await write(({ id, version }) => desk.briefings.submit(id, version))
    })
  const atOnce: Partial<Record<ActionVerb, () => Promise<unknown>>> = {
    submit,
    spike,
    recall: () => run(() => write(({ id, version }) => desk.briefings.recall(id, version))),
    unspike: () => run(() => write(({ id, version }) => desk.briefings.unspike(id, version))),
  }
  const start = (verb: ActionVerb) => {
    const act = atOnce[verb]
    if (act) void act()
    else setDialog(verb)
  }
  return { start, dialog, setDialog, busy, problem }
}
