import { useEffect, useState } from 'react'

const OFTEN_ENOUGH_FOR_MINUTES_MS = 10_000

/** Shows a component anew every ten seconds, for what says how far away an instant is. */
export function useTick(): void {
  const [, setCount] = useState(0)
  useEffect(() => {
    const timer = setInterval(() => setCount(count => count + 1), OFTEN_ENOUGH_FOR_MINUTES_MS)
    return () => clearInterval(timer)
  }, [])
}
