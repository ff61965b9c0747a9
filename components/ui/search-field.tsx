'use client'

import { TextInput } from '@mantine/core'
import { IconSearch } from '@tabler/icons-react'
import { useEffect, useRef, useState } from 'react'

const AFTER_TYPING_MS = 300

type Props = { q: string; label: string; className?: string; onSearch: (q: string) => void }

/** A place to type words to search by; `onSearch` hears them when the hands rest. */
export function SearchField({ q, label, className, onSearch }: Props) {
  const [typed, setTyped] = useState(q)
  const search = useRef(onSearch)
  search.current = onSearch
  useEffect(() => {
    if (typed.trim() === q) return
    const timer = setTimeout(() => search.current(typed.trim()), AFTER_TYPING_MS)
    return () => clearTimeout(timer)
  }, [typed, q])
  return (
    <TextInput
      type="search"
      size="sm"
      className={className}
      aria-label={label}
      placeholder={label}
      leftSection={<IconSearch size={16} aria-hidden="true" />}
      value={typed}
      onChange={event => setTyped(event.currentTarget.value)}
    />
  )
}
