'use client'

import { Checkbox } from '@mantine/core'
import form from '#components/ui/form.module.css'
import { useMessages } from '#components/ui/messages.tsx'
import { SCOPES, type Scope } from '#lib/keys/policy.ts'

/** What a management key may do. */
export function ScopeChoice({ scopes, onChange }: { scopes: Scope[]; onChange: (scopes: Scope[]) => void }) {
  const { keys } = useMessages()
  return (
    <Checkbox.Group
      label={keys.scopes}
      description={keys.scopesHint}
      value={scopes}
      error={scopes.length === 0 ? keys.noScopes : undefined}
      onChange={chosen => onChange(SCOPES.filter(scope => chosen.includes(scope)))}
    >
      <div className={form.choices}>
        {SCOPES.map(scope => (
          <Checkbox key={scope} value={scope} label={keys.scope[scope]} />
        ))}
      </div>
    </Checkbox.Group>
  )
}
