import rates from 'sales-tax/res/sales_tax_rates.json' with { type: 'json' };
import { type TaxRates, type TaxTable, taxTable } from './domain/tax.ts';

/**
 * The tax table of the npm package `sales-tax`: the standard rate of a country, with the one of the state in the US,
 * Canada and Spain, and earlier rates with their dates. Cities and counties, reduced rates and exemptions are not in
 * it. Its code is not loaded: it asks tax offices over the network, and only the table is wanted.
 * @param exclusive countries where prices are without tax.
 */
export const readTaxTable = (exclusive: ReadonlySet<string>): TaxTable =>
  taxTable(rates as TaxRates, exclusive);
