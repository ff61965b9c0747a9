import { useMemo } from 'react'
import { usePaletteCommands } from '#components/shell/palette-registry.tsx'
import { useMessages } from '#components/ui/messages.tsx'
import { useBriefing } from './briefing-context.tsx'
import { verbLabel } from './verb-label.ts'
import { type ActionVerb, verbsFor } from './verbs-for.ts'

/** Offers the verbs of the open briefing, as far as this person may do them now, in the command palette. */
export function useVerbCommands(start: (verb: ActionVerb) => void) {
  const { briefing } = useBriefing()
  const { workflow } = useMessages()
  // biome-ignore lint/correctness/useExhaustiveDependencies: `start` is new at each render, but does the same.
  const commands = useMemo(() => {
    const { primary, others } = verbsFor(briefing)
    return [...(primary ? [primary] : []), ...others]
      .filter(({ refusal }) => refusal === null)
      .map(({ verb }) => ({
        id: `briefing ${verb}`,
        group: workflow.group,
        label: verbLabel(verb, briefing, workflow.verbs),
        run: () => start(verb),
      }))
  }, [briefing, workflow])
  usePaletteCommands(commands)
}
