CREATE TABLE `accounts` (
	`id` text PRIMARY KEY NOT NULL,
	`timebank_id` text NOT NULL,
	`kind` text NOT NULL,
	`member_id` text,
	`status` text NOT NULL,
	`floor_minutes` integer,
	`balance_minutes` integer NOT NULL,
	`held_minutes` integer NOT NULL,
	`version` integer NOT NULL,
	`opened_at` text NOT NULL,
	FOREIGN KEY (`timebank_id`) REFERENCES `timebanks`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`timebank_id`,`member_id`) REFERENCES `members`(`timebank_id`,`id`) ON UPDATE no action ON DELETE no action
) STRICT, WITHOUT ROWID;
--> statement-breakpoint
CREATE UNIQUE INDEX `accounts_of_member` ON `accounts` (`member_id`);--> statement-breakpoint
CREATE UNIQUE INDEX `accounts_one_fund` ON `accounts` (`timebank_id`) WHERE kind = 'fund';--> statement-breakpoint
CREATE UNIQUE INDEX `accounts_in_timebank` ON `accounts` (`timebank_id`,`id`);--> statement-breakpoint
CREATE TABLE `approvals` (
	`id` text PRIMARY KEY NOT NULL,
	`timebank_id` text NOT NULL,
	`kind` text NOT NULL,
	`subject` text,
	`body` text NOT NULL,
	`party_ids` text NOT NULL,
	`reason` text NOT NULL,
	`proposed_by_id` text NOT NULL,
	`proposed_at` text NOT NULL,
	`ripe_at` text,
	`status` text NOT NULL,
	`decided_by_id` text,
	`decided_at` text,
	`note` text,
	`result_id` text,
	FOREIGN KEY (`timebank_id`,`proposed_by_id`) REFERENCES `members`(`timebank_id`,`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`timebank_id`,`decided_by_id`) REFERENCES `members`(`timebank_id`,`id`) ON UPDATE no action ON DELETE no action
) STRICT, WITHOUT ROWID;
--> statement-breakpoint
CREATE INDEX `approvals_latest` ON `approvals` (`timebank_id`,`id`);--> statement-breakpoint
CREATE INDEX `approvals_by_status` ON `approvals` (`timebank_id`,`status`,`id`);--> statement-breakpoint
CREATE TABLE `audit_events` (
	`id` text NOT NULL,
	`timebank_id` text NOT NULL,
	`sequence` integer NOT NULL,
	`at` text NOT NULL,
	`actor_id` text,
	`on_behalf_of_id` text,
	`channel` text NOT NULL,
	`action` text NOT NULL,
	`subject_kind` text NOT NULL,
	`subject_id` text NOT NULL,
	`salt` text,
	`details` text,
	`session_id` text,
	`address` text,
	`details_hash` text NOT NULL,
	`previous_hash` text NOT NULL,
	`hash` text NOT NULL,
	PRIMARY KEY(`timebank_id`, `sequence`)
) STRICT, WITHOUT ROWID;
--> statement-breakpoint
CREATE INDEX `audit_of_subject` ON `audit_events` (`subject_id`,`sequence`);--> statement-breakpoint
CREATE INDEX `audit_on_behalf` ON `audit_events` (`on_behalf_of_id`,`sequence`);--> statement-breakpoint
CREATE TABLE `badges` (
	`id` text PRIMARY KEY NOT NULL,
	`timebank_id` text NOT NULL,
	`member_id` text NOT NULL,
	`token_hash` text NOT NULL,
	`issued_at` text NOT NULL,
	`issued_by_id` text NOT NULL,
	`valid_until` text NOT NULL,
	`ends_at` text NOT NULL,
	`revoked_at` text,
	`looks` integer NOT NULL,
	FOREIGN KEY (`timebank_id`,`member_id`) REFERENCES `members`(`timebank_id`,`id`) ON UPDATE no action ON DELETE no action
) STRICT, WITHOUT ROWID;
--> statement-breakpoint
CREATE UNIQUE INDEX `badges_token` ON `badges` (`token_hash`);--> statement-breakpoint
CREATE INDEX `badges_of` ON `badges` (`member_id`,`issued_at`);--> statement-breakpoint
CREATE TABLE `batches` (
	`id` text PRIMARY KEY NOT NULL,
	`timebank_id` text NOT NULL,
	`activity_id` text,
	`lines` integer NOT NULL,
	`created_at` text NOT NULL,
	FOREIGN KEY (`timebank_id`) REFERENCES `timebanks`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "batches_lines" CHECK(lines > 0)
) STRICT, WITHOUT ROWID;
--> statement-breakpoint
CREATE UNIQUE INDEX `batches_activity_once` ON `batches` (`activity_id`);--> statement-breakpoint
CREATE TABLE `blocks` (
	`timebank_id` text NOT NULL,
	`by_member_id` text NOT NULL,
	`member_id` text NOT NULL,
	`created_at` text NOT NULL,
	PRIMARY KEY(`by_member_id`, `member_id`),
	FOREIGN KEY (`timebank_id`,`by_member_id`) REFERENCES `members`(`timebank_id`,`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`timebank_id`,`member_id`) REFERENCES `members`(`timebank_id`,`id`) ON UPDATE no action ON DELETE no action
) STRICT, WITHOUT ROWID;
--> statement-breakpoint
CREATE INDEX `blocks_of` ON `blocks` (`member_id`);--> statement-breakpoint
CREATE TABLE `call_sheets` (
	`id` text PRIMARY KEY NOT NULL,
	`timebank_id` text NOT NULL,
	`number` integer NOT NULL,
	`day` text NOT NULL,
	`lines` text NOT NULL,
	`created_by_id` text NOT NULL,
	`created_at` text NOT NULL,
	FOREIGN KEY (`timebank_id`,`created_by_id`) REFERENCES `members`(`timebank_id`,`id`) ON UPDATE no action ON DELETE no action
) STRICT, WITHOUT ROWID;
--> statement-breakpoint
CREATE UNIQUE INDEX `call_sheets_number` ON `call_sheets` (`timebank_id`,`number`);--> statement-breakpoint
CREATE INDEX `call_sheets_by_day` ON `call_sheets` (`timebank_id`,`day`);--> statement-breakpoint
CREATE TABLE `call_wishes` (
	`id` text PRIMARY KEY NOT NULL,
	`timebank_id` text NOT NULL,
	`member_id` text NOT NULL,
	`code` text NOT NULL,
	`listing_id` text,
	`note` text NOT NULL,
	`due_on` text NOT NULL,
	`created_by_id` text NOT NULL,
	`created_at` text NOT NULL,
	FOREIGN KEY (`timebank_id`,`member_id`) REFERENCES `members`(`timebank_id`,`id`) ON UPDATE no action ON DELETE no action
) STRICT, WITHOUT ROWID;
--> statement-breakpoint
CREATE INDEX `call_wishes_due` ON `call_wishes` (`timebank_id`,`due_on`,`id`);--> statement-breakpoint
CREATE TABLE `calls` (
	`id` text PRIMARY KEY NOT NULL,
	`timebank_id` text NOT NULL,
	`member_id` text NOT NULL,
	`coordinator_id` text NOT NULL,
	`direction` text NOT NULL,
	`started_at` text NOT NULL,
	`ended_at` text,
	`caller_check` text NOT NULL,
	`note` text NOT NULL,
	`outcome` text,
	`reasons` text NOT NULL,
	`ring_again_on` text,
	`undone_at` text,
	FOREIGN KEY (`timebank_id`,`member_id`) REFERENCES `members`(`timebank_id`,`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`timebank_id`,`coordinator_id`) REFERENCES `members`(`timebank_id`,`id`) ON UPDATE no action ON DELETE no action
) STRICT, WITHOUT ROWID;
--> statement-breakpoint
CREATE INDEX `calls_of_member` ON `calls` (`member_id`,`id`);--> statement-breakpoint
CREATE INDEX `calls_of_coordinator` ON `calls` (`coordinator_id`,`ended_at`,`id`);--> statement-breakpoint
CREATE INDEX `calls_latest` ON `calls` (`timebank_id`,`started_at`);--> statement-breakpoint
CREATE TABLE `cards` (
	`id` text PRIMARY KEY NOT NULL,
	`timebank_id` text NOT NULL,
	`member_id` text NOT NULL,
	`token_hash` text NOT NULL,
	`issued_at` text NOT NULL,
	`issued_by_id` text NOT NULL,
	`revoked_at` text,
	`last_used_at` text,
	FOREIGN KEY (`timebank_id`,`member_id`) REFERENCES `members`(`timebank_id`,`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`timebank_id`,`issued_by_id`) REFERENCES `members`(`timebank_id`,`id`) ON UPDATE no action ON DELETE no action
) STRICT, WITHOUT ROWID;
--> statement-breakpoint
CREATE UNIQUE INDEX `cards_token` ON `cards` (`token_hash`);--> statement-breakpoint
CREATE INDEX `cards_of_member` ON `cards` (`member_id`);--> statement-breakpoint
CREATE TABLE `categories` (
	`id` text PRIMARY KEY NOT NULL,
	`timebank_id` text NOT NULL,
	`slug` text NOT NULL,
	`name` text NOT NULL,
	`symbol` text NOT NULL,
	`synonyms` text NOT NULL,
	`position` integer NOT NULL,
	FOREIGN KEY (`timebank_id`) REFERENCES `timebanks`(`id`) ON UPDATE no action ON DELETE no action
) STRICT, WITHOUT ROWID;
--> statement-breakpoint
CREATE UNIQUE INDEX `categories_slug` ON `categories` (`timebank_id`,`slug`);--> statement-breakpoint
CREATE UNIQUE INDEX `categories_in_timebank` ON `categories` (`timebank_id`,`id`);--> statement-breakpoint
CREATE TABLE `concerns` (
	`id` text PRIMARY KEY NOT NULL,
	`timebank_id` text NOT NULL,
	`exchange_id` text NOT NULL,
	`raised_by_id` text NOT NULL,
	`raised_at` text NOT NULL,
	`text` text NOT NULL,
	`answer` text,
	`answered_by_id` text,
	`answered_at` text,
	FOREIGN KEY (`timebank_id`,`exchange_id`) REFERENCES `exchanges`(`timebank_id`,`id`) ON UPDATE no action ON DELETE no action
) STRICT, WITHOUT ROWID;
--> statement-breakpoint
CREATE INDEX `concerns_open` ON `concerns` (`timebank_id`,`answered_at`,`raised_at`);--> statement-breakpoint
CREATE INDEX `concerns_of_exchange` ON `concerns` (`exchange_id`);--> statement-breakpoint
CREATE TABLE `deliveries` (
	`id` text PRIMARY KEY NOT NULL,
	`timebank_id` text NOT NULL,
	`member_id` text NOT NULL,
	`notice_id` text,
	`way` text NOT NULL,
	`instead_of` text,
	`to_whom` text,
	`state` text NOT NULL,
	`tries` integer NOT NULL,
	`created_at` text NOT NULL,
	`next_try_at` text,
	`done_at` text,
	`done_by_id` text,
	`outcome` text,
	`words` text,
	FOREIGN KEY (`timebank_id`,`member_id`) REFERENCES `members`(`timebank_id`,`id`) ON UPDATE no action ON DELETE no action
) STRICT, WITHOUT ROWID;
--> statement-breakpoint
CREATE INDEX `deliveries_by_state` ON `deliveries` (`timebank_id`,`state`,`way`,`id`);--> statement-breakpoint
CREATE TABLE `entries` (
	`account_id` text NOT NULL,
	`version` integer NOT NULL,
	`transfer_id` text NOT NULL,
	`minutes` integer NOT NULL,
	`balance_minutes` integer NOT NULL,
	`posted_on` text NOT NULL,
	PRIMARY KEY(`account_id`, `version`)
) STRICT, WITHOUT ROWID;
--> statement-breakpoint
CREATE UNIQUE INDEX `entries_once` ON `entries` (`transfer_id`,`account_id`);--> statement-breakpoint
CREATE INDEX `entries_by_day` ON `entries` (`account_id`,`posted_on`,`version`,`balance_minutes`);--> statement-breakpoint
CREATE TABLE `exchanges` (
	`id` text PRIMARY KEY NOT NULL,
	`timebank_id` text NOT NULL,
	`listing_id` text,
	`category_id` text,
	`title` text NOT NULL,
	`giver_id` text NOT NULL,
	`receiver_id` text NOT NULL,
	`status` text NOT NULL,
	`status_since` text NOT NULL,
	`proposed_by_id` text NOT NULL,
	`proposed_for` text,
	`message` text,
	`giver_accepted_at` text,
	`receiver_accepted_at` text,
	`agreed_minutes` integer NOT NULL,
	`reported_minutes` integer,
	`reported_by_id` text,
	`happened_on` text,
	`memo` text,
	`confirmed_by_id` text,
	`confirmed_channel` text,
	`completed_at` text,
	`transfer_id` text,
	`postings` integer NOT NULL,
	`reminders` integer NOT NULL,
	`door_word` text,
	`created_at` text NOT NULL,
	`version` integer NOT NULL,
	FOREIGN KEY (`timebank_id`,`giver_id`) REFERENCES `members`(`timebank_id`,`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`timebank_id`,`receiver_id`) REFERENCES `members`(`timebank_id`,`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`timebank_id`,`listing_id`) REFERENCES `listings`(`timebank_id`,`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`timebank_id`,`category_id`) REFERENCES `categories`(`timebank_id`,`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "exchanges_two_members" CHECK(giver_id <> receiver_id),
	CONSTRAINT "exchanges_status" CHECK(status = 'completed' or status in ('proposed', 'agreed', 'reported', 'disputed', 'needs_coordinator', 'declined', 'withdrawn', 'cancelled')),
	CONSTRAINT "exchanges_completed" CHECK((status = 'completed') = (transfer_id is not null))
) STRICT, WITHOUT ROWID;
--> statement-breakpoint
CREATE INDEX `exchanges_of_giver` ON `exchanges` (`giver_id`);--> statement-breakpoint
CREATE INDEX `exchanges_of_receiver` ON `exchanges` (`receiver_id`);--> statement-breakpoint
CREATE INDEX `exchanges_by_status` ON `exchanges` (`timebank_id`,`status`,`status_since`,`id`);--> statement-breakpoint
CREATE INDEX `exchanges_latest` ON `exchanges` (`timebank_id`,`status_since`,`id`);--> statement-breakpoint
CREATE INDEX `exchanges_of_listing` ON `exchanges` (`listing_id`);--> statement-breakpoint
CREATE UNIQUE INDEX `exchanges_in_timebank` ON `exchanges` (`timebank_id`,`id`);--> statement-breakpoint
CREATE TABLE `failed_attempts` (
	`subject_hash` text PRIMARY KEY NOT NULL,
	`count` integer NOT NULL,
	`blocked_until` text NOT NULL,
	`forgotten_at` text NOT NULL
) STRICT, WITHOUT ROWID;
--> statement-breakpoint
CREATE INDEX `failed_attempts_by_end` ON `failed_attempts` (`forgotten_at`);--> statement-breakpoint
CREATE TABLE `follow_ups` (
	`id` text PRIMARY KEY NOT NULL,
	`timebank_id` text NOT NULL,
	`member_id` text NOT NULL,
	`code` text NOT NULL,
	`opened_at` text NOT NULL,
	`closed_at` text,
	`closed_by_id` text,
	`note` text,
	FOREIGN KEY (`timebank_id`,`member_id`) REFERENCES `members`(`timebank_id`,`id`) ON UPDATE no action ON DELETE no action
) STRICT, WITHOUT ROWID;
--> statement-breakpoint
CREATE INDEX `follow_ups_open` ON `follow_ups` (`timebank_id`,`closed_at`,`opened_at`);--> statement-breakpoint
CREATE INDEX `follow_ups_of_member` ON `follow_ups` (`member_id`,`closed_at`);--> statement-breakpoint
CREATE TABLE `holds` (
	`exchange_id` text PRIMARY KEY NOT NULL,
	`account_id` text NOT NULL,
	`minutes` integer NOT NULL,
	`created_at` text NOT NULL,
	FOREIGN KEY (`account_id`) REFERENCES `accounts`(`id`) ON UPDATE no action ON DELETE no action
) STRICT, WITHOUT ROWID;
--> statement-breakpoint
CREATE INDEX `holds_of_account` ON `holds` (`account_id`,`minutes`);--> statement-breakpoint
CREATE TABLE `idempotency_keys` (
	`member_id` text NOT NULL,
	`key` text NOT NULL,
	`request_hash` text NOT NULL,
	`status` integer NOT NULL,
	`reply` text NOT NULL,
	`created_at` text NOT NULL,
	PRIMARY KEY(`member_id`, `key`)
) STRICT;
--> statement-breakpoint
CREATE INDEX `idempotency_keys_by_age` ON `idempotency_keys` (`created_at`);--> statement-breakpoint
CREATE TABLE `links` (
	`id` text PRIMARY KEY NOT NULL,
	`timebank_id` text NOT NULL,
	`member_id` text NOT NULL,
	`purpose` text NOT NULL,
	`exchange_id` text,
	`delivery_id` text NOT NULL,
	`minutes` integer,
	`as_of` text,
	`created_at` text NOT NULL,
	`expires_at` text NOT NULL,
	`used_at` text,
	`outcome` text,
	FOREIGN KEY (`timebank_id`,`member_id`) REFERENCES `members`(`timebank_id`,`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`delivery_id`) REFERENCES `deliveries`(`id`) ON UPDATE no action ON DELETE no action
) STRICT, WITHOUT ROWID;
--> statement-breakpoint
CREATE UNIQUE INDEX `links_of_delivery` ON `links` (`delivery_id`,`purpose`);--> statement-breakpoint
CREATE TABLE `listing_words` (
	`row` integer PRIMARY KEY NOT NULL,
	`listing_id` text NOT NULL,
	`title` text NOT NULL,
	`words` text NOT NULL,
	FOREIGN KEY (`listing_id`) REFERENCES `listings`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `listing_words_of` ON `listing_words` (`listing_id`);--> statement-breakpoint
CREATE TABLE `listings` (
	`id` text PRIMARY KEY NOT NULL,
	`timebank_id` text NOT NULL,
	`kind` text NOT NULL,
	`member_id` text NOT NULL,
	`title` text NOT NULL,
	`description` text NOT NULL,
	`category_id` text NOT NULL,
	`neighbourhood_id` text,
	`minutes_estimate` integer,
	`availability` text NOT NULL,
	`place` text,
	`status` text NOT NULL,
	`created_at` text NOT NULL,
	`expires_at` text NOT NULL,
	`version` integer NOT NULL,
	FOREIGN KEY (`timebank_id`,`member_id`) REFERENCES `members`(`timebank_id`,`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`timebank_id`,`category_id`) REFERENCES `categories`(`timebank_id`,`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`timebank_id`,`neighbourhood_id`) REFERENCES `neighbourhoods`(`timebank_id`,`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE INDEX `listings_newest` ON `listings` (`timebank_id`,`status`,`created_at`,`id`);--> statement-breakpoint
CREATE INDEX `listings_by_end` ON `listings` (`timebank_id`,`status`,`expires_at`,`id`);--> statement-breakpoint
CREATE INDEX `listings_of_member` ON `listings` (`member_id`,`status`);--> statement-breakpoint
CREATE UNIQUE INDEX `listings_in_timebank` ON `listings` (`timebank_id`,`id`);--> statement-breakpoint
CREATE TABLE `looks` (
	`id` text PRIMARY KEY NOT NULL,
	`timebank_id` text NOT NULL,
	`transfer_id` text NOT NULL,
	`rule` text NOT NULL,
	`kind` text NOT NULL,
	`by_id` text NOT NULL,
	`at` text NOT NULL,
	`note` text NOT NULL,
	FOREIGN KEY (`timebank_id`,`by_id`) REFERENCES `members`(`timebank_id`,`id`) ON UPDATE no action ON DELETE no action
) STRICT, WITHOUT ROWID;
--> statement-breakpoint
CREATE INDEX `looks_of_transfer` ON `looks` (`transfer_id`,`rule`,`id`);--> statement-breakpoint
CREATE INDEX `looks_of_timebank` ON `looks` (`timebank_id`,`id`);--> statement-breakpoint
CREATE TABLE `member_keys` (
	`timebank_id` text NOT NULL,
	`key` text NOT NULL,
	`member_id` text NOT NULL,
	PRIMARY KEY(`timebank_id`, `key`, `member_id`),
	FOREIGN KEY (`timebank_id`,`member_id`) REFERENCES `members`(`timebank_id`,`id`) ON UPDATE no action ON DELETE no action
) STRICT, WITHOUT ROWID;
--> statement-breakpoint
CREATE INDEX `member_keys_of` ON `member_keys` (`member_id`);--> statement-breakpoint
CREATE TABLE `member_photos` (
	`member_id` text PRIMARY KEY NOT NULL,
	`timebank_id` text NOT NULL,
	`picture_id` text NOT NULL,
	FOREIGN KEY (`timebank_id`,`member_id`) REFERENCES `members`(`timebank_id`,`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`timebank_id`,`picture_id`) REFERENCES `pictures`(`timebank_id`,`id`) ON UPDATE no action ON DELETE no action
) STRICT, WITHOUT ROWID;
--> statement-breakpoint
CREATE TABLE `members` (
	`id` text PRIMARY KEY NOT NULL,
	`timebank_id` text NOT NULL,
	`person_id` text,
	`member_number` integer NOT NULL,
	`kind` text NOT NULL,
	`display_name` text NOT NULL,
	`called_name` text NOT NULL,
	`sort_name` text NOT NULL,
	`status` text NOT NULL,
	`status_reason` text,
	`role` text NOT NULL,
	`neighbourhood_id` text,
	`bio` text NOT NULL,
	`skills` text NOT NULL,
	`languages` text NOT NULL,
	`preferred_contact` text NOT NULL,
	`phone` text,
	`email` text,
	`address` text,
	`postcode` text,
	`named_contact` text,
	`access_needs` text NOT NULL,
	`comforts` text NOT NULL,
	`large_print` integer NOT NULL,
	`password_word` text,
	`birthday` text,
	`birth_year` integer,
	`pin_hash` text,
	`applied_at` text NOT NULL,
	`joined_on` text,
	`version` integer NOT NULL,
	FOREIGN KEY (`timebank_id`) REFERENCES `timebanks`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`person_id`) REFERENCES `persons`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`timebank_id`,`neighbourhood_id`) REFERENCES `neighbourhoods`(`timebank_id`,`id`) ON UPDATE no action ON DELETE no action
) STRICT, WITHOUT ROWID;
--> statement-breakpoint
CREATE UNIQUE INDEX `members_number` ON `members` (`timebank_id`,`member_number`);--> statement-breakpoint
CREATE UNIQUE INDEX `members_of_person` ON `members` (`person_id`,`timebank_id`);--> statement-breakpoint
CREATE INDEX `members_by_name` ON `members` (`timebank_id`,`status`,`sort_name`,`id`);--> statement-breakpoint
CREATE UNIQUE INDEX `members_in_timebank` ON `members` (`timebank_id`,`id`);--> statement-breakpoint
CREATE TABLE `month_closings` (
	`timebank_id` text NOT NULL,
	`number` integer NOT NULL,
	`month` text NOT NULL,
	`kind` text NOT NULL,
	`books_closed_through` text NOT NULL,
	`by_id` text NOT NULL,
	`at` text NOT NULL,
	`head_sequence` integer NOT NULL,
	`head_hash` text NOT NULL,
	`note` text NOT NULL,
	`transfers` integer NOT NULL,
	`help_minutes` integer NOT NULL,
	`members_moved` integer NOT NULL,
	`unusual` integer NOT NULL,
	`not_looked_at` integer NOT NULL,
	`unconfirmed` integer NOT NULL,
	PRIMARY KEY(`timebank_id`, `number`),
	FOREIGN KEY (`timebank_id`) REFERENCES `timebanks`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`timebank_id`,`by_id`) REFERENCES `members`(`timebank_id`,`id`) ON UPDATE no action ON DELETE no action
) STRICT, WITHOUT ROWID;
--> statement-breakpoint
CREATE TABLE `neighbourhoods` (
	`id` text PRIMARY KEY NOT NULL,
	`timebank_id` text NOT NULL,
	`name` text NOT NULL,
	`latitude` real,
	`longitude` real,
	FOREIGN KEY (`timebank_id`) REFERENCES `timebanks`(`id`) ON UPDATE no action ON DELETE no action
) STRICT, WITHOUT ROWID;
--> statement-breakpoint
CREATE UNIQUE INDEX `neighbourhoods_name` ON `neighbourhoods` (`timebank_id`,`name`);--> statement-breakpoint
CREATE UNIQUE INDEX `neighbourhoods_in_timebank` ON `neighbourhoods` (`timebank_id`,`id`);--> statement-breakpoint
CREATE TABLE `notices` (
	`id` text PRIMARY KEY NOT NULL,
	`timebank_id` text NOT NULL,
	`member_id` text NOT NULL,
	`code` text NOT NULL,
	`facts` text NOT NULL,
	`exchange_id` text,
	`listing_id` text,
	`at` text NOT NULL,
	`read_at` text,
	FOREIGN KEY (`timebank_id`,`member_id`) REFERENCES `members`(`timebank_id`,`id`) ON UPDATE no action ON DELETE no action
) STRICT, WITHOUT ROWID;
--> statement-breakpoint
CREATE INDEX `notices_of_member` ON `notices` (`member_id`,`id`);--> statement-breakpoint
CREATE TABLE `outbox` (
	`id` text PRIMARY KEY NOT NULL,
	`to_address` text NOT NULL,
	`subject` text NOT NULL,
	`text` text NOT NULL,
	`created_at` text NOT NULL,
	`next_try_at` text NOT NULL,
	`tries` integer NOT NULL,
	`sent_at` text,
	`failure` text
) STRICT;
--> statement-breakpoint
CREATE INDEX `outbox_waiting` ON `outbox` (`sent_at`,`next_try_at`);--> statement-breakpoint
CREATE TABLE `persons` (
	`id` text PRIMARY KEY NOT NULL,
	`email` text,
	`password_hash` text,
	`totp_secret` text,
	`totp_confirmed_at` text,
	`totp_last_step` integer,
	`looks` text,
	`created_at` text NOT NULL
) STRICT, WITHOUT ROWID;
--> statement-breakpoint
CREATE UNIQUE INDEX `persons_email` ON `persons` (`email`);--> statement-breakpoint
CREATE TABLE `pictures` (
	`id` text PRIMARY KEY NOT NULL,
	`timebank_id` text NOT NULL,
	`base64` text NOT NULL,
	`width_pixels` integer NOT NULL,
	`height_pixels` integer NOT NULL,
	`kept_at` text NOT NULL,
	`kept_by_id` text NOT NULL,
	FOREIGN KEY (`timebank_id`,`kept_by_id`) REFERENCES `members`(`timebank_id`,`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `pictures_in_timebank` ON `pictures` (`timebank_id`,`id`);--> statement-breakpoint
CREATE TABLE `representations` (
	`id` text PRIMARY KEY NOT NULL,
	`timebank_id` text NOT NULL,
	`member_id` text NOT NULL,
	`by_member_id` text,
	`invited` text,
	`kind` text NOT NULL,
	`may` text NOT NULL,
	`starts_at` text NOT NULL,
	`until` text,
	`ends_at` text,
	`channel` text NOT NULL,
	`wording` text NOT NULL,
	`recorded_by_id` text NOT NULL,
	`recorded_at` text NOT NULL,
	`withdrawn_at` text,
	`withdrawn_by_id` text,
	`withdrawn_reason` text,
	`confirmed_at` text NOT NULL,
	`reminded_at` text,
	`chased_at` text,
	FOREIGN KEY (`timebank_id`,`member_id`) REFERENCES `members`(`timebank_id`,`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`timebank_id`,`by_member_id`) REFERENCES `members`(`timebank_id`,`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`timebank_id`,`recorded_by_id`) REFERENCES `members`(`timebank_id`,`id`) ON UPDATE no action ON DELETE no action
) STRICT, WITHOUT ROWID;
--> statement-breakpoint
CREATE INDEX `representations_of_pair` ON `representations` (`member_id`,`by_member_id`);--> statement-breakpoint
CREATE INDEX `representations_by` ON `representations` (`by_member_id`);--> statement-breakpoint
CREATE INDEX `representations_to_confirm` ON `representations` (`timebank_id`,`confirmed_at`);--> statement-breakpoint
CREATE TABLE `sessions` (
	`id` text PRIMARY KEY NOT NULL,
	`person_id` text,
	`member_id` text NOT NULL,
	`refresh_hash` text NOT NULL,
	`previous_refresh_hash` text,
	`rotated_at` text NOT NULL,
	`device` text NOT NULL,
	`second_factor_passed` integer NOT NULL,
	`created_at` text NOT NULL,
	`last_used_at` text NOT NULL,
	`expires_at` text NOT NULL,
	`ended_at` text,
	FOREIGN KEY (`person_id`) REFERENCES `persons`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`member_id`) REFERENCES `members`(`id`) ON UPDATE no action ON DELETE no action
) STRICT, WITHOUT ROWID;
--> statement-breakpoint
CREATE INDEX `sessions_of_person` ON `sessions` (`person_id`);--> statement-breakpoint
CREATE INDEX `sessions_of_member` ON `sessions` (`member_id`);--> statement-breakpoint
CREATE INDEX `sessions_by_end` ON `sessions` (`expires_at`);--> statement-breakpoint
CREATE TABLE `setup_links` (
	`token_hash` text PRIMARY KEY NOT NULL,
	`created_at` text NOT NULL,
	`used_at` text
) STRICT, WITHOUT ROWID;
--> statement-breakpoint
CREATE TABLE `sign_in_codes` (
	`email_hash` text PRIMARY KEY NOT NULL,
	`code_hash` text NOT NULL,
	`expires_at` text NOT NULL,
	`tries` integer NOT NULL
) STRICT, WITHOUT ROWID;
--> statement-breakpoint
CREATE INDEX `sign_in_codes_by_end` ON `sign_in_codes` (`expires_at`);--> statement-breakpoint
CREATE TABLE `slips` (
	`timebank_id` text NOT NULL,
	`number` integer NOT NULL,
	`id` text NOT NULL,
	`status` text NOT NULL,
	`giver_id` text,
	`receiver_id` text,
	`category_id` text,
	`exchange_id` text,
	`printed_at` text NOT NULL,
	`printed_by_id` text NOT NULL,
	`used_exchange_id` text,
	`used_at` text,
	`used_by_id` text,
	`void_reason` text,
	`voided_at` text,
	`picture_id` text,
	PRIMARY KEY(`timebank_id`, `number`),
	FOREIGN KEY (`timebank_id`) REFERENCES `timebanks`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`timebank_id`,`giver_id`) REFERENCES `members`(`timebank_id`,`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`timebank_id`,`receiver_id`) REFERENCES `members`(`timebank_id`,`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`timebank_id`,`printed_by_id`) REFERENCES `members`(`timebank_id`,`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`timebank_id`,`used_by_id`) REFERENCES `members`(`timebank_id`,`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`timebank_id`,`category_id`) REFERENCES `categories`(`timebank_id`,`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`timebank_id`,`exchange_id`) REFERENCES `exchanges`(`timebank_id`,`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`timebank_id`,`used_exchange_id`) REFERENCES `exchanges`(`timebank_id`,`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`timebank_id`,`picture_id`) REFERENCES `pictures`(`timebank_id`,`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "slips_status" CHECK(status in ('printed', 'returned', 'void')),
	CONSTRAINT "slips_used" CHECK((status = 'returned') = (used_exchange_id is not null)),
	CONSTRAINT "slips_voided" CHECK((status = 'void') = (void_reason is not null)),
	CONSTRAINT "slips_pair" CHECK((giver_id is null) = (receiver_id is null))
) STRICT, WITHOUT ROWID;
--> statement-breakpoint
CREATE UNIQUE INDEX `slips_id` ON `slips` (`id`);--> statement-breakpoint
CREATE UNIQUE INDEX `slips_used_for` ON `slips` (`used_exchange_id`);--> statement-breakpoint
CREATE INDEX `slips_by_status` ON `slips` (`timebank_id`,`status`,`number`);--> statement-breakpoint
CREATE TABLE `timebanks` (
	`id` text PRIMARY KEY NOT NULL,
	`slug` text NOT NULL,
	`name` text NOT NULL,
	`phone` text NOT NULL,
	`email` text,
	`time_zone` text NOT NULL,
	`step_minutes` integer NOT NULL,
	`longest_exchange_minutes` integer NOT NULL,
	`grant_limit_minutes` integer NOT NULL,
	`member_floor_minutes` integer,
	`soft_line_minutes` integer,
	`joining_credit_minutes` integer NOT NULL,
	`reminder_days` text NOT NULL,
	`queue_after_days` integer NOT NULL,
	`silence_means_yes_after_days` integer,
	`quiet_after_days` integer NOT NULL,
	`newcomer_after_days` integer NOT NULL,
	`kind_calls_a_day` integer NOT NULL,
	`visit_grace_minutes` integer NOT NULL,
	`trustee_emails` text NOT NULL,
	`books_closed_through` text,
	`created_at` text NOT NULL,
	`version` integer NOT NULL
) STRICT, WITHOUT ROWID;
--> statement-breakpoint
CREATE UNIQUE INDEX `timebanks_slug` ON `timebanks` (`slug`);--> statement-breakpoint
CREATE TABLE `transfer_memos` (
	`transfer_id` text PRIMARY KEY NOT NULL,
	`salt` text,
	`memo` text
) STRICT, WITHOUT ROWID;
--> statement-breakpoint
CREATE TABLE `transfers` (
	`id` text PRIMARY KEY NOT NULL,
	`timebank_id` text NOT NULL,
	`sequence` integer NOT NULL,
	`kind` text NOT NULL,
	`from_account_id` text NOT NULL,
	`to_account_id` text NOT NULL,
	`minutes` integer NOT NULL,
	`happened_on` text NOT NULL,
	`posted_at` text NOT NULL,
	`posted_on` text NOT NULL,
	`batch_id` text,
	`batch_line` integer,
	`exchange_id` text,
	`posting_number` integer,
	`reverses_id` text,
	`entered_by_id` text,
	`on_behalf_of_id` text,
	`channel` text NOT NULL,
	`memo_hash` text,
	`previous_hash` text NOT NULL,
	`hash` text NOT NULL
) STRICT, WITHOUT ROWID;
--> statement-breakpoint
CREATE UNIQUE INDEX `transfers_sequence` ON `transfers` (`timebank_id`,`sequence`);--> statement-breakpoint
CREATE UNIQUE INDEX `transfers_exchange_once` ON `transfers` (`exchange_id`,`posting_number`) WHERE exchange_id is not null;--> statement-breakpoint
CREATE UNIQUE INDEX `transfers_reversed_once` ON `transfers` (`reverses_id`) WHERE reverses_id is not null;--> statement-breakpoint
CREATE UNIQUE INDEX `transfers_batch_line` ON `transfers` (`batch_id`,`batch_line`) WHERE batch_id is not null;--> statement-breakpoint
CREATE INDEX `transfers_by_day` ON `transfers` (`timebank_id`,`posted_on`,`sequence`);--> statement-breakpoint
CREATE TABLE `unusual_rules` (
	`timebank_id` text NOT NULL,
	`rule` text NOT NULL,
	`is_on` integer NOT NULL,
	`threshold` integer,
	PRIMARY KEY(`timebank_id`, `rule`),
	FOREIGN KEY (`timebank_id`) REFERENCES `timebanks`(`id`) ON UPDATE no action ON DELETE no action
) STRICT, WITHOUT ROWID;
--> statement-breakpoint
CREATE TABLE `visits` (
	`exchange_id` text PRIMARY KEY NOT NULL,
	`timebank_id` text NOT NULL,
	`arrived_at` text NOT NULL,
	`arrived_channel` text NOT NULL,
	`due_at` text NOT NULL,
	`left_at` text,
	`left_channel` text,
	`alarmed_at` text,
	`acknowledged_at` text,
	`acknowledged_by_id` text,
	`note` text,
	FOREIGN KEY (`timebank_id`,`exchange_id`) REFERENCES `exchanges`(`timebank_id`,`id`) ON UPDATE no action ON DELETE no action
) STRICT, WITHOUT ROWID;
--> statement-breakpoint
CREATE INDEX `visits_under_way` ON `visits` (`timebank_id`,`left_at`,`acknowledged_at`,`due_at`);