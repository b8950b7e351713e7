CREATE TABLE `erasure` (
	`id` text PRIMARY KEY NOT NULL,
	`status` text NOT NULL,
	`requested_by` text NOT NULL,
	`reason` text NOT NULL,
	`round` integer NOT NULL,
	`email` text,
	`display_name` text,
	`requested_at` integer NOT NULL,
	`due_at` integer NOT NULL,
	`ask_again_at` integer NOT NULL,
	`completed_at` integer
);
--> statement-breakpoint
CREATE INDEX `erasure_due` ON `erasure` (`status`,`ask_again_at`);
--> statement-breakpoint
CREATE INDEX `erasure_newest` ON `erasure` (`requested_at`,`id`);
--> statement-breakpoint
CREATE TABLE `erasure_part` (
	`user_id` text NOT NULL,
	`subgraph` text NOT NULL,
	`round` integer NOT NULL,
	`answered_at` integer,
	PRIMARY KEY(`user_id`, `subgraph`),
	FOREIGN KEY (`user_id`) REFERENCES `erasure`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `data_export` (
	`id` text PRIMARY KEY NOT NULL,
	`user_id` text NOT NULL,
	`requested_at` integer NOT NULL,
	`ready_at` integer,
	`expires_at` integer NOT NULL
);
--> statement-breakpoint
CREATE INDEX `data_export_user` ON `data_export` (`user_id`,`requested_at`);
--> statement-breakpoint
CREATE INDEX `data_export_due` ON `data_export` (`expires_at`);
--> statement-breakpoint
CREATE TABLE `export_part` (
	`export_id` text NOT NULL,
	`subgraph` text NOT NULL,
	`part` integer NOT NULL,
	`parts` integer NOT NULL,
	`json` text NOT NULL,
	PRIMARY KEY(`export_id`, `subgraph`, `part`),
	FOREIGN KEY (`export_id`) REFERENCES `data_export`(`id`) ON UPDATE no action ON DELETE cascade
);
