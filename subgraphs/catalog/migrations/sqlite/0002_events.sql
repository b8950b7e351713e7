CREATE TABLE `variant_told` (
	`variant_id` text PRIMARY KEY NOT NULL,
	`product_id` text NOT NULL,
	`revision` integer NOT NULL,
	`told` text NOT NULL,
	FOREIGN KEY (`product_id`) REFERENCES `product`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `variant_told_product` ON `variant_told` (`product_id`);
--> statement-breakpoint
CREATE TABLE `variant_telling` (
	`id` text PRIMARY KEY NOT NULL,
	`after_product_id` text NOT NULL
);
