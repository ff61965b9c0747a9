import { useLocalStorage, useMediaQuery } from '@mantine/hooks'

export type DiffLayout = 'sides' | 'inline'

/** Whether comparisons stand side by side or in one column: as this person chose last; always in one column where there is no room, and then there is nothing to choose. */
export function useDiffLayout() {
  const hasRoom = useMediaQuery('(min-width: 56.25rem)', false, { getInitialValueInEffect: false }) ?? false
  const [chosen, choose] = useLocalStorage<DiffLayout>({
    key: 'stet.diff-layout',
    defaultValue: 'sides',
    getInitialValueInEffect: false,
  })
  return { hasRoom, sideBySide: hasRoom && chosen !== 'inline', choose }
}
