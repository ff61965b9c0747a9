import { useSyncExternalStore } from 'react'
import { useInside } from '../editor-session.tsx'
import type { Company, CompanyView } from './company.ts'
import { companyOf } from './together.ts'

const ALONE: CompanyView = { people: [], visit: null, warning: null }
const nothing = () => () => undefined
const alone = () => ALONE

/** Who else is in this text, what they do, and what is said about them now. */
export function useCompany(): CompanyView & { company: Company | null } {
  const { editor } = useInside()
  const company = editor && !editor.isDestroyed ? companyOf(editor) : null
  const view = useSyncExternalStore(company?.subscribe ?? nothing, () => company?.view ?? ALONE, alone)
  return { ...view, company }
}
