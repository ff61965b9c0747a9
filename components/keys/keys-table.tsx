'use client'

import { Button } from '@mantine/core'
import { DataTable, tableClasses } from '#components/ui/data-table.tsx'
import { useMessages } from '#components/ui/messages.tsx'
import { When } from '#components/ui/when.tsx'
import type { KeyView } from '#lib/desk-client/desk-client.ts'
import { now } from '#lib/kernel/clock.ts'

type Props = { keys: KeyView[]; onRevoke: (key: KeyView) => void }

/** Keys as rows. */
export function KeysTable({ keys, onRevoke }: Props) {
  const words = useMessages().keys
  return (
    <DataTable
      caption={words.title}
      columns={[words.name, words.kindLabel, words.created, words.expires, words.used, words.state]}
      actions={words.actionsColumn}
    >
      {keys.map(key => (
        <KeyRow key={key.id} apiKey={key} onRevoke={() => onRevoke(key)} />
      ))}
    </DataTable>
  )
}

function KeyRow({ apiKey, onRevoke }: { apiKey: KeyView; onRevoke: () => void }) {
  const words = useMessages().keys
  const { kind, name, ending, scopes, createdBy, createdAt, expiresAt, usedAt } = apiKey
  const state = stateOf(apiKey)
  return (
    <tr data-ended={state !== 'active'}>
      <th scope="row">
        {name}
        <span className={tableClasses.second}>
          {words.ending} <code>{ending}</code>
        </span>
      </th>
      <td data-label={words.kindLabel}>
        {words.kind[kind]}
        {scopes.map(scope => (
          <span key={scope} className={tableClasses.second}>
            {words.scope[scope]}
          </span>
        ))}
      </td>
      <td data-label={words.created}>
        <When at={createdAt} dense /> <span className={tableClasses.quiet}>{words.createdBy(createdBy)}</span>
      </td>
      <td data-label={words.expires}>{expiresAt ? <When at={expiresAt} dense /> : words.never}</td>
      <td data-label={words.used}>{usedAt ? <When at={usedAt} dense /> : words.unused}</td>
      <td
        data-label={words.state}
        className={state === 'active' ? undefined : tableClasses.over}
        suppressHydrationWarning
      >
        {words[state]}
      </td>
      <td className={tableClasses.actions}>
        {state === 'active' && (
          <Button
            variant="subtle"
            color="red"
            size="compact-sm"
            aria-label={words.revokeNamed(name)}
            onClick={onRevoke}
          >
            {words.revoke}
          </Button>
        )}
      </td>
    </tr>
  )
}

function stateOf({ revokedAt, expiresAt }: KeyView): 'active' | 'revoked' | 'expired' {
  if (revokedAt) return 'revoked'
  return expiresAt && new Date(expiresAt) <= now() ? 'expired' : 'active'
}
