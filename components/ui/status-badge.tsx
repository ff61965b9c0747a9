'use client'

import {
  IconArrowBackUp,
  IconBan,
  IconBroadcast,
  IconClock,
  IconEye,
  IconEyeOff,
  IconLock,
  IconPencil,
  IconPinned,
} from '@tabler/icons-react'
import type { ComponentType } from 'react'
import type { DisplayStatus } from '#lib/briefings/briefing.ts'
import { IconStet } from './icon-stet.tsx'
import { useMessages } from './messages.tsx'
import classes from './status-badge.module.css'

type Look = {
  tone: 'muted' | 'blue' | 'red' | 'green' | 'amber' | 'ink'
  icon: ComponentType<{ size?: number; stroke?: number }>
}

const LOOKS: Record<DisplayStatus, Look> = {
  draft: { tone: 'muted', icon: IconPencil },
  in_review: { tone: 'blue', icon: IconEye },
  changes_requested: { tone: 'red', icon: IconArrowBackUp },
  approved: { tone: 'ink', icon: IconStet },
  scheduled: { tone: 'amber', icon: IconClock },
  published: { tone: 'green', icon: IconBroadcast },
  published_draft: { tone: 'green', icon: IconPencil },
  published_in_review: { tone: 'green', icon: IconEye },
  published_approved: { tone: 'green', icon: IconStet },
  update_scheduled: { tone: 'green', icon: IconClock },
  embargoed: { tone: 'amber', icon: IconLock },
  withdrawn: { tone: 'red', icon: IconEyeOff },
  killed: { tone: 'red', icon: IconBan },
  spiked: { tone: 'muted', icon: IconPinned },
}

/** A briefing's state: one word, one colour and one icon, the same everywhere. */
export function StatusBadge({ status }: { status: DisplayStatus }) {
  const { common } = useMessages()
  const { tone, icon: Icon } = LOOKS[status]
  return (
    <span className={classes.badge} data-tone={tone} data-status={status}>
      <span className={classes.icon} aria-hidden="true">
        <Icon size={14} stroke={2} />
      </span>
      <span className={status === 'approved' ? 'stet-approved' : undefined}>{common.status[status]}</span>
    </span>
  )
}
