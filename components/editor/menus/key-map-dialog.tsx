'use client'

import { Modal } from '@mantine/core'
import { useMessages } from '#components/ui/messages.tsx'
import { keysOf } from '../key-names.ts'
import classes from './menus.module.css'
import { SHORTCUTS, type Shortcut } from './shortcuts.ts'

/** All keys of the desk and of the editor, as they are on this device. */
export function KeyMapDialog({ onClose }: { onClose: () => void }) {
  const { common, menus } = useMessages()
  const words = menus.keyMap
  return (
    <Modal opened onClose={onClose} title={words.title} size="xl" closeButtonProps={{ 'aria-label': common.close }}>
      <div className={classes.keyGroups}>
        {SHORTCUTS.map(({ id, shortcuts }) => (
          <section key={id} className={classes.keyGroup}>
            <h3>{words.groups[id]}</h3>
            <dl>
              {shortcuts.map(shortcut => (
                <div key={shortcut.id}>
                  <dt>{words.items[shortcut.id]}</dt>
                  <dd>
                    <Keys {...shortcut} />
                  </dd>
                </div>
              ))}
            </dl>
          </section>
        ))}
      </div>
    </Modal>
  )
}

function Keys({ keys, isTyped }: Shortcut) {
  return keys.map((key, index) => (
    <span key={key}>
      {index > 0 && ' · '}
      <kbd className={classes.key}>{isTyped ? key.trimEnd() : keysOf(key)}</kbd>
    </span>
  ))
}
