'use client'

import { Button } from '@mantine/core'
import { useMessages } from '#components/ui/messages.tsx'
import { When } from '#components/ui/when.tsx'
import type { KeyView } from '#lib/desk-client/desk-client.ts'
import { now } from '#lib/kernel/clock.ts'
import classes from './keys.module.css'

type Props = { keys: KeyView[]; onRevoke: (key: KeyView) => void }

/** Keys as rows; on a phone each row becomes a small card. */
export function KeysTable({ keys, onRevoke }: Props) {
  const words = useMessages().keys
  return (
    <table className={classes.table}>
      <caption className="stet-visually-hidden">{words.title}</caption>
      <thead>
        <tr>
          <th scope="col">{words.name}</th>
          <th scope="col">{words.kindLabel}</th>
          <th scope="col">{words.created}</th>
          <th scope="col">{words.expires}</th>
          <th scope="col">{words.used}</th>
          <th scope="col">{words.state}</th>
          <th scope="col">
            <span className="stet-visually-hidden">{words.actionsColumn}</span>
          </th>
        </tr>
      </thead>
      <tbody>
        {keys.map(key => (
          <KeyRow key={key.id} apiKey={key} onRevoke={() => onRevoke(key)} />
        ))}
      </tbody>
    </table>
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
        <span className={classes.ending}>
          {words.ending} <code>{ending}</code>
        </span>
      </th>
      <td data-label={words.kindLabel}>
        {words.kind[kind]}
        {scopes.map(scope => (
          <span key={scope} className={classes.scope}>
            {words.scope[scope]}
          </span>
        ))}
      </td>
      <td data-label={words.created}>
        <When at={createdAt} dense /> <span className={classes.quiet}>{words.createdBy(createdBy)}</span>
      </td>
      <td data-label={words.expires}>{expiresAt ? <When at={expiresAt} dense /> : words.never}</td>
      <td data-label={words.used}>{usedAt ? <When at={usedAt} dense /> : words.unused}</td>
      <td data-label={words.state} className={state === 'active' ? undefined : classes.over} suppressHydrationWarning>
        {words[state]}
      </td>
      <td className={classes.actions}>
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
