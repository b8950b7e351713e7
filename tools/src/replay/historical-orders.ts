import type { SuperstoreLine } from '@tessera/kit/demo';
import { toCents } from './cents.ts';
import { regionOf } from './us-regions.ts';

/** The columns that orders are made of. */
export const orderColumns = [
  'Order ID',
  'Order Date',
  'Customer Name',
  'City',
  'State',
  'Postal Code',
  'Product ID',
  'Product Name',
  'Sales',
  'Quantity',
] as const;

/** A line of an order of the data set. */
export interface HistoricalLine {
  readonly productId: string;
  /** Tells the product apart together with its id: the data set gives some ids twice. */
  readonly productName: string;
  readonly quantity: number;
  /** What was taken for all of them, after discount; cents. */
  readonly revenue: bigint;
}

/** Where an order of the data set went; all are in the US. */
export interface HistoricalAddress {
  readonly name: string;
  readonly city: string;
  /** Two letters. */
  readonly region: string;
  /** Five digits. */
  readonly postalCode: string;
}

/** An order of the data set. */
export interface HistoricalOrder {
  /** Such as `CA-2016-152156`. */
  readonly id: string;
  /** `2016-11-08`. */
  readonly day: string;
  readonly address: HistoricalAddress;
  readonly lines: readonly HistoricalLine[];
}

type Line = SuperstoreLine<(typeof orderColumns)[number]>;

const addressOf = (line: Line): HistoricalAddress => ({
  name: line['Customer Name'],
  city: line.City,
  region: regionOf(line.State),
  // The data set holds them as numbers: those of New England have lost their first 0.
  postalCode: line['Postal Code'].padStart(5, '0'),
});

/** The orders of the data set's lines, the oldest first. */
export const historicalOrdersOf = (lines: Iterable<Line>): HistoricalOrder[] =>
  [...Map.groupBy(lines, (line) => line['Order ID'])]
    .flatMap(([id, [first, ...others]]) =>
      first === undefined
        ? []
        : [
            {
              id,
              day: first['Order Date'],
              address: addressOf(first),
              lines: [first, ...others].map((line) => ({
                productId: line['Product ID'],
                productName: line['Product Name'],
                quantity: Number(line.Quantity),
                revenue: toCents(line.Sales),
              })),
            },
          ],
    )
    .toSorted((a, b) => (a.day === b.day ? (a.id < b.id ? -1 : 1) : a.day < b.day ? -1 : 1));
