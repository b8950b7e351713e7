CREATE TABLE `coupon` (
	`id` text PRIMARY KEY NOT NULL,
	`promotion_id` text NOT NULL,
	`active` integer NOT NULL,
	`revision` integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE `coupon_promotion` (
	`id` text PRIMARY KEY NOT NULL,
	`running` integer NOT NULL,
	`starts_at` integer,
	`ends_at` integer,
	`revision` integer NOT NULL
);
