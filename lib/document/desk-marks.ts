/** Marks for the desk alone: no public output knows them. */
export const DESK_MARKS: string[] = ['comment', 'insertion', 'deletion', 'modification']
