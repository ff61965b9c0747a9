import { BriefingSkeleton } from '#components/briefing/briefing-skeleton.tsx'

export default function Loading() {
  return <BriefingSkeleton />
}
