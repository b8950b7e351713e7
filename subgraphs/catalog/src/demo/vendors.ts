/** Makers in the data set, as they write their names. The set has no column for them: its names begin with them. */
const vendors =
  `3M|Acco|Acme|Adams|Advantus|Ampad|Anker|Apple|AT&T|Ativa|Atlantic Metals|Avaya|Avery|Balt|Belkin|Bevis|
BIC|Binney & Smith|Boston|Bretford|Bush|C-Line|Canon|Cardinal|Carina|Chromcraft|Cisco|DAX|Deflect-o|Dixon|Eldon|
Electrix|Enermax|Epson|Eureka|Executive Impressions|Fellowes|Fiskars|GBC|GE|Global|Hewlett-Packard|Holmes|Hon|
Honeywell|Hoover|Howard Miller|HP|Hunt|Ibico|Iceberg|Imation|Jabra|Kensington|Kingston|Lexmark|LG|Logitech|Luxo|
Master Caster|Maxell|Memorex|Microsoft|Motorola|NETGEAR|Newell|Nokia|Nortel|Novimex|Nu-Dell|O'Sullivan|Office Star|
OIC|Okidata|OtterBox|Panasonic|Plantronics|Polycom|Prang|Premier|Razer|RCA|Rediform|Riverside|Rogers|Safco|Samsung|
SanDisk|Sanford|Sauder|Seth Thomas|Smead|Sony|Southworth|Space Solutions|Storex|Strathmore|Tenex|Tennsco|Tensor|TOPS|
Tripp Lite|Tyvek|Verbatim|WD|Westinghouse|Wilson Jones|Xerox|Zebra`
    .split('|')
    .map((name) => name.trim());

/** The maker a product's name begins with; null when it begins with none that is known. */
export const vendorOf = (productName: string): string | null => {
  const name = productName.toLowerCase();
  return vendors.find((vendor) => new RegExp(`^${vendor.toLowerCase()}(?![a-z0-9])`).test(name)) ?? null;
};

const tagWords = [
  ...['adjustable', 'black', 'blue', 'clear', 'commercial', 'contemporary', 'deluxe', 'executive', 'gray'],
  ...['heavy-duty', 'leather', 'locking', 'metal', 'mini', 'mobile', 'plastic', 'portable', 'premium'],
  ...['recycled', 'red', 'round', 'stacking', 'steel', 'white', 'wireless', 'wood'],
];

/** Tags of a product: the words of its name that describe it. */
export const tagsOf = (productName: string): string[] => {
  const words = new Set(productName.toLowerCase().match(/[a-z]+(-[a-z]+)*/g) ?? []);
  return tagWords.filter((word) => words.has(word));
};
