-- The full text index. It holds no texts: `search_document` says which product a row is.
-- The tokenizer only splits at spaces and signs; words are folded before they come here.
CREATE TABLE `search_document` (
	`no` integer PRIMARY KEY NOT NULL,
	`product_id` text NOT NULL REFERENCES `product`(`id`)
);
--> statement-breakpoint
CREATE UNIQUE INDEX `search_document_product` ON `search_document` (`product_id`);
--> statement-breakpoint
CREATE VIRTUAL TABLE `search_index` USING fts5(
	title, keywords, description,
	content='', contentless_delete=1, tokenize='ascii', prefix='2 3'
);
