import { RowSkeletons } from '#components/ui/row-skeletons.tsx'

export default function Loading() {
  return <RowSkeletons />
}
