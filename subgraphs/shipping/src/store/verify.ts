import { countBroken, type Finding, type Read, type SQL, sql } from '@tessera/kit/store';

/** Counts what breaks shipping's laws. All `broken` are 0 in a sound store, whatever happened to the process. */
export const verify = async (read: Read): Promise<Finding[]> => {
  const count = (invariant: string, from: SQL, breaks: SQL): Promise<Finding> =>
    countBroken(read, invariant, from, breaks);
  const happened = (...kinds: string[]) => sql`exists (select 1 from tracking_event
    where tracking_event.shipment_id = shipment.id
      and kind in (${sql.join(
        kinds.map((kind) => sql`${kind}`),
        sql`, `,
      )}))`;
  return [
    await count(
      'no more is dispatched of a line than was ordered, no more comes back than was dispatched',
      sql`order_line`,
      sql`dispatched < 0 or dispatched > ordered or returned < 0 or returned > dispatched`,
    ),
    await count(
      'the shipments of an order hold each of its lines once',
      sql`order_line left join (
          select shipment.order_id, shipment_line.line_id, sum(quantity) as held,
            sum(case when shipment.status in ('DISPATCHED', 'IN_TRANSIT', 'DELIVERED') then quantity else 0 end) as left_house
          from shipment join shipment_line on shipment_line.shipment_id = shipment.id
          group by shipment.order_id, shipment_line.line_id
        ) sent on sent.order_id = order_line.order_id and sent.line_id = order_line.line_id`,
      sql`coalesce(sent.held, 0) <> order_line.ordered or coalesce(sent.left_house, 0) <> order_line.dispatched`,
    ),
    await count(
      'an order that is shipped has its shipment, one that is not has none',
      sql`fulfilment`,
      sql`case when shipment_id is null
        then exists (select 1 from shipment where shipment.order_id = fulfilment.id)
        else not exists (select 1 from shipment
          where shipment.id = fulfilment.shipment_id and shipment.order_id = fulfilment.id) end`,
    ),
    await count(
      'nothing is prepared for an order that was called off',
      sql`shipment join fulfilment on fulfilment.id = shipment.order_id`,
      sql`fulfilment.status <> 'OPEN' and shipment.status = 'PREPARING'`,
    ),
    await count(
      'a shipment stands where its events lead',
      sql`shipment`,
      sql`shipment.status <> case
        when ${happened('CANCELLED')} then 'CANCELLED'
        when ${happened('DELIVERED')} then 'DELIVERED'
        when ${happened('IN_TRANSIT', 'OUT_FOR_DELIVERY', 'DELIVERY_ATTEMPTED')} then 'IN_TRANSIT'
        when ${happened('DISPATCHED')} then 'DISPATCHED'
        when ${happened('PREPARED')} then 'PREPARING'
        else 'nothing' end`,
    ),
  ];
};
