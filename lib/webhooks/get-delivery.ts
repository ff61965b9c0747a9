import { read } from '#db/store.ts'
import { command } from '#lib/kernel/command.ts'
import { assertAdmin } from '#lib/people/assert-admin.ts'
import { deliveryView } from './delivery-view.ts'
import { DeliveryTarget } from './webhook.ts'

/** One message of the log with its payload and every attempt. Throws `forbidden`, `not-found`. */
export const getDelivery = command(DeliveryTarget, async (actor, { deliveryId }) => {
  assertAdmin(actor)
  return deliveryView(await read(), deliveryId)
})
