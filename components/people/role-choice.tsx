'use client'

import { Checkbox } from '@mantine/core'
import form from '#components/ui/form.module.css'
import { useMessages } from '#components/ui/messages.tsx'
import { ROLES, type Role } from '#lib/kernel/actor.ts'

/** The roles a person holds, each with what it lets them do. */
export function RoleChoice({ roles, onChange }: { roles: Role[]; onChange: (roles: Role[]) => void }) {
  const { common, people } = useMessages()
  return (
    <Checkbox.Group
      label={people.roles}
      value={roles}
      error={roles.length === 0 ? people.atLeastOne : undefined}
      onChange={chosen => onChange(ROLES.filter(role => chosen.includes(role)))}
    >
      <div className={form.form} style={{ marginBlock: '0.5rem' }}>
        {ROLES.map(role => (
          <Checkbox key={role} value={role} label={common.role[role]} description={people.roleHelp[role]} />
        ))}
      </div>
    </Checkbox.Group>
  )
}
