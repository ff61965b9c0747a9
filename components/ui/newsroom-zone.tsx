'use client'

import { createContext, type ReactNode, use } from 'react'

const ZoneContext = createContext('Asia/Seoul')

/** Gives the newsroom's IANA time zone to all components below. */
export function NewsroomZoneProvider({ timeZone, children }: { timeZone: string; children: ReactNode }) {
  return <ZoneContext value={timeZone}>{children}</ZoneContext>
}

/** The newsroom's IANA time zone. */
export function useNewsroomZone(): string {
  return use(ZoneContext)
}
