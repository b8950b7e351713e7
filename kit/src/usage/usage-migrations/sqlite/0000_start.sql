CREATE TABLE `usage_count` (`day` text NOT NULL, `coordinate` text NOT NULL, `client` text NOT NULL, `version` text NOT NULL, `requests` integer NOT NULL, `last_seen` text NOT NULL, PRIMARY KEY (`day`, `coordinate`, `client`, `version`)) WITHOUT ROWID;
--> statement-breakpoint
CREATE TABLE `usage_day` (`day` text PRIMARY KEY NOT NULL, `first_at` text NOT NULL, `sample_rate` real NOT NULL);
