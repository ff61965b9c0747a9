'use client'

import { Button, NativeSelect, TextInput } from '@mantine/core'
import type { Editor } from '@tiptap/core'
import { type FormEvent, type KeyboardEvent, useId, useState } from 'react'
import { useMessages } from '#components/ui/messages.tsx'
import type { LinkRel } from '#lib/document/document-json.ts'
import { addressFrom } from './address-from.ts'
import { LinkTargets } from './link-targets.tsx'
import classes from './menus.module.css'
import { useLinkTargets } from './use-link-targets.ts'

type Props = { editor: Editor; onDone: () => void }

/** Sets, changes or removes the link over the selected words: an address, or one of the newsroom's briefings. */
export function LinkForm({ editor, onDone }: Props) {
  const words = useMessages().menus.link
  const [present] = useState(() => editor.getAttributes('link') as { href?: string; rel?: LinkRel | null })
  const [address, setAddress] = useState(present.href ?? '')
  const [rel, setRel] = useState<LinkRel | ''>(present.rel ?? '')
  const [wrong, setWrong] = useState(false)
  const [chosen, setChosen] = useState(-1)
  const list = useId()
  const targets = useLinkTargets(address === present.href || addressFrom(address) ? '' : address.trim())
  const linkable = targets.filter(({ href }) => href !== null)
  const link = (href: string | null) => {
    if (!href) return setWrong(true)
    const attrs = rel ? { href, rel } : { href }
    editor.chain().extendMarkRange('link').unsetLink().setLink(attrs).run()
    onDone()
  }
  const submit = (event: FormEvent) => {
    event.preventDefault()
    link(linkable[chosen]?.href ?? addressFrom(address))
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key]
    if (!step || linkable.length === 0) return
    event.preventDefault()
    setChosen((chosen + step + linkable.length) % linkable.length)
  }
  return (
    <form onSubmit={submit} className={classes.panel}>
      <TextInput
        autoFocus
        size="sm"
        label={words.address}
        value={address}
        error={wrong ? words.invalid : null}
        role="combobox"
        aria-expanded={targets.length > 0}
        aria-controls={list}
        aria-autocomplete="list"
        aria-activedescendant={linkable[chosen] ? `${list}-${linkable[chosen].id}` : undefined}
        autoComplete="off"
        spellCheck={false}
        onKeyDown={onKeyDown}
        onChange={event => {
          setAddress(event.currentTarget.value)
          setWrong(false)
          setChosen(-1)
        }}
      />
      <LinkTargets id={list} targets={targets} chosen={linkable[chosen]?.id} onChoose={target => link(target.href)} />
      <NativeSelect
        size="sm"
        label={words.rel}
        value={rel}
        data={[
          { value: '', label: words.rels.none },
          { value: 'sponsored', label: words.rels.sponsored },
          { value: 'nofollow', label: words.rels.nofollow },
        ]}
        onChange={event => setRel(event.currentTarget.value as LinkRel | '')}
      />
      <div className={classes.row}>
        <Button type="submit" size="compact-md">
          {words.set}
        </Button>
        {present.href && (
          <Button
            size="compact-md"
            variant="default"
            onClick={() => {
              editor.chain().extendMarkRange('link').unsetLink().run()
              onDone()
            }}
          >
            {words.remove}
          </Button>
        )}
      </div>
    </form>
  )
}
