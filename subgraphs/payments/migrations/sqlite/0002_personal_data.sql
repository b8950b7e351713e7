CREATE TABLE `erased_user` (
	`id` text PRIMARY KEY NOT NULL,
	`round` integer NOT NULL,
	`email` text,
	`display_name` text,
	`mailbox` text,
	`requested_at` integer NOT NULL,
	`erased_at` integer,
	`tries` integer NOT NULL,
	`next_try_at` integer NOT NULL
);
--> statement-breakpoint
CREATE INDEX `erased_user_due` ON `erased_user` (`erased_at`,`next_try_at`);
--> statement-breakpoint
CREATE INDEX `erased_user_mailbox` ON `erased_user` (`mailbox`);
