/** The origin of updates that come from the database: they are not stored again. */
export const LOG_ORIGIN = { source: 'local', skipStoreHooks: true } as const
