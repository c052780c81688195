CREATE TABLE "accounts" (
	"id" uuid PRIMARY KEY NOT NULL,
	"timebank_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"member_id" uuid,
	"status" text NOT NULL,
	"floor_minutes" integer,
	"balance_minutes" integer NOT NULL,
	"held_minutes" integer NOT NULL,
	"version" integer NOT NULL,
	"opened_at" text NOT NULL,
	CONSTRAINT "accounts_in_timebank" UNIQUE("timebank_id","id")
);
--> statement-breakpoint
CREATE TABLE "approvals" (
	"id" uuid PRIMARY KEY NOT NULL,
	"timebank_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"subject" text,
	"body" json NOT NULL,
	"party_ids" json NOT NULL,
	"reason" text NOT NULL,
	"proposed_by_id" uuid NOT NULL,
	"proposed_at" text NOT NULL,
	"ripe_at" text,
	"status" text NOT NULL,
	"decided_by_id" uuid,
	"decided_at" text,
	"note" text,
	"result_id" text
);
--> statement-breakpoint
CREATE TABLE "audit_events" (
	"id" uuid NOT NULL,
	"timebank_id" uuid NOT NULL,
	"sequence" integer NOT NULL,
	"at" text NOT NULL,
	"actor_id" uuid,
	"on_behalf_of_id" uuid,
	"channel" text NOT NULL,
	"action" text NOT NULL,
	"subject_kind" text NOT NULL,
	"subject_id" uuid NOT NULL,
	"salt" text,
	"details" json,
	"session_id" uuid,
	"address" text,
	"details_hash" text NOT NULL,
	"previous_hash" text NOT NULL,
	"hash" text NOT NULL,
	CONSTRAINT "audit_sequence" PRIMARY KEY("timebank_id","sequence")
);
--> statement-breakpoint
CREATE TABLE "badges" (
	"id" uuid PRIMARY KEY NOT NULL,
	"timebank_id" uuid NOT NULL,
	"member_id" uuid NOT NULL,
	"token_hash" text NOT NULL,
	"issued_at" text NOT NULL,
	"issued_by_id" uuid NOT NULL,
	"valid_until" text NOT NULL,
	"ends_at" text NOT NULL,
	"revoked_at" text,
	"looks" integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE "batches" (
	"id" uuid PRIMARY KEY NOT NULL,
	"timebank_id" uuid NOT NULL,
	"activity_id" uuid,
	"lines" integer NOT NULL,
	"created_at" text NOT NULL,
	CONSTRAINT "batches_lines" CHECK (lines > 0)
);
--> statement-breakpoint
CREATE TABLE "blocks" (
	"timebank_id" uuid NOT NULL,
	"by_member_id" uuid NOT NULL,
	"member_id" uuid NOT NULL,
	"created_at" text NOT NULL,
	CONSTRAINT "blocks_by_member_id_member_id_pk" PRIMARY KEY("by_member_id","member_id")
);
--> statement-breakpoint
CREATE TABLE "call_sheets" (
	"id" uuid PRIMARY KEY NOT NULL,
	"timebank_id" uuid NOT NULL,
	"number" integer NOT NULL,
	"day" text NOT NULL,
	"lines" json NOT NULL,
	"created_by_id" uuid NOT NULL,
	"created_at" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "call_wishes" (
	"id" uuid PRIMARY KEY NOT NULL,
	"timebank_id" uuid NOT NULL,
	"member_id" uuid NOT NULL,
	"code" text NOT NULL,
	"listing_id" uuid,
	"note" text NOT NULL,
	"due_on" text NOT NULL,
	"created_by_id" uuid NOT NULL,
	"created_at" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "calls" (
	"id" uuid PRIMARY KEY NOT NULL,
	"timebank_id" uuid NOT NULL,
	"member_id" uuid NOT NULL,
	"coordinator_id" uuid NOT NULL,
	"direction" text NOT NULL,
	"started_at" text NOT NULL,
	"ended_at" text,
	"caller_check" text NOT NULL,
	"note" text NOT NULL,
	"outcome" text,
	"reasons" json NOT NULL,
	"ring_again_on" text,
	"undone_at" text
);
--> statement-breakpoint
CREATE TABLE "cards" (
	"id" uuid PRIMARY KEY NOT NULL,
	"timebank_id" uuid NOT NULL,
	"member_id" uuid NOT NULL,
	"token_hash" text NOT NULL,
	"issued_at" text NOT NULL,
	"issued_by_id" uuid NOT NULL,
	"revoked_at" text,
	"last_used_at" text
);
--> statement-breakpoint
CREATE TABLE "categories" (
	"id" uuid PRIMARY KEY NOT NULL,
	"timebank_id" uuid NOT NULL,
	"slug" text NOT NULL,
	"name" text NOT NULL,
	"symbol" text NOT NULL,
	"synonyms" text NOT NULL,
	"position" integer NOT NULL,
	CONSTRAINT "categories_in_timebank" UNIQUE("timebank_id","id")
);
--> statement-breakpoint
CREATE TABLE "concerns" (
	"id" uuid PRIMARY KEY NOT NULL,
	"timebank_id" uuid NOT NULL,
	"exchange_id" uuid NOT NULL,
	"raised_by_id" uuid NOT NULL,
	"raised_at" text NOT NULL,
	"text" text NOT NULL,
	"answer" text,
	"answered_by_id" uuid,
	"answered_at" text
);
--> statement-breakpoint
CREATE TABLE "deliveries" (
	"id" uuid PRIMARY KEY NOT NULL,
	"timebank_id" uuid NOT NULL,
	"member_id" uuid NOT NULL,
	"notice_id" uuid,
	"way" text NOT NULL,
	"instead_of" text,
	"to_whom" text,
	"state" text NOT NULL,
	"tries" integer NOT NULL,
	"created_at" text NOT NULL,
	"next_try_at" text,
	"done_at" text,
	"done_by_id" uuid,
	"outcome" text,
	"words" text
);
--> statement-breakpoint
CREATE TABLE "entries" (
	"account_id" uuid NOT NULL,
	"version" integer NOT NULL,
	"transfer_id" uuid NOT NULL,
	"minutes" integer NOT NULL,
	"balance_minutes" integer NOT NULL,
	"posted_on" text NOT NULL,
	CONSTRAINT "entries_account_id_version_pk" PRIMARY KEY("account_id","version")
);
--> statement-breakpoint
CREATE TABLE "exchanges" (
	"id" uuid PRIMARY KEY NOT NULL,
	"timebank_id" uuid NOT NULL,
	"listing_id" uuid,
	"category_id" uuid,
	"title" text NOT NULL,
	"giver_id" uuid NOT NULL,
	"receiver_id" uuid NOT NULL,
	"status" text NOT NULL,
	"status_since" text NOT NULL,
	"proposed_by_id" uuid NOT NULL,
	"proposed_for" text,
	"message" text,
	"giver_accepted_at" text,
	"receiver_accepted_at" text,
	"agreed_minutes" integer NOT NULL,
	"reported_minutes" integer,
	"reported_by_id" uuid,
	"happened_on" text,
	"memo" text,
	"confirmed_by_id" uuid,
	"confirmed_channel" text,
	"completed_at" text,
	"transfer_id" uuid,
	"postings" integer NOT NULL,
	"reminders" integer NOT NULL,
	"door_word" text,
	"created_at" text NOT NULL,
	"version" integer NOT NULL,
	CONSTRAINT "exchanges_in_timebank" UNIQUE("timebank_id","id"),
	CONSTRAINT "exchanges_two_members" CHECK (giver_id <> receiver_id),
	CONSTRAINT "exchanges_status" CHECK (status = 'completed' or status in ('proposed', 'agreed', 'reported', 'disputed', 'needs_coordinator', 'declined', 'withdrawn', 'cancelled')),
	CONSTRAINT "exchanges_completed" CHECK ((status = 'completed') = (transfer_id is not null))
);
--> statement-breakpoint
CREATE TABLE "failed_attempts" (
	"subject_hash" text PRIMARY KEY NOT NULL,
	"count" integer NOT NULL,
	"blocked_until" text NOT NULL,
	"forgotten_at" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "follow_ups" (
	"id" uuid PRIMARY KEY NOT NULL,
	"timebank_id" uuid NOT NULL,
	"member_id" uuid NOT NULL,
	"code" text NOT NULL,
	"opened_at" text NOT NULL,
	"closed_at" text,
	"closed_by_id" uuid,
	"note" text
);
--> statement-breakpoint
CREATE TABLE "holds" (
	"exchange_id" uuid PRIMARY KEY NOT NULL,
	"account_id" uuid NOT NULL,
	"minutes" integer NOT NULL,
	"created_at" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "idempotency_keys" (
	"member_id" uuid NOT NULL,
	"key" text NOT NULL,
	"request_hash" text NOT NULL,
	"status" integer NOT NULL,
	"reply" text NOT NULL,
	"created_at" text NOT NULL,
	CONSTRAINT "idempotency_keys_member_id_key_pk" PRIMARY KEY("member_id","key")
);
--> statement-breakpoint
CREATE TABLE "links" (
	"id" uuid PRIMARY KEY NOT NULL,
	"timebank_id" uuid NOT NULL,
	"member_id" uuid NOT NULL,
	"purpose" text NOT NULL,
	"exchange_id" uuid,
	"delivery_id" uuid NOT NULL,
	"minutes" integer,
	"as_of" text,
	"created_at" text NOT NULL,
	"expires_at" text NOT NULL,
	"used_at" text,
	"outcome" text
);
--> statement-breakpoint
CREATE TABLE "listing_words" (
	"row" integer PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "listing_words_row_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 2147483647 START WITH 1 CACHE 1),
	"listing_id" uuid NOT NULL,
	"title" text NOT NULL,
	"words" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "listings" (
	"id" uuid PRIMARY KEY NOT NULL,
	"timebank_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"member_id" uuid NOT NULL,
	"title" text NOT NULL,
	"description" text NOT NULL,
	"category_id" uuid NOT NULL,
	"neighbourhood_id" uuid,
	"minutes_estimate" integer,
	"availability" json NOT NULL,
	"place" text,
	"status" text NOT NULL,
	"created_at" text NOT NULL,
	"expires_at" text NOT NULL,
	"version" integer NOT NULL,
	CONSTRAINT "listings_in_timebank" UNIQUE("timebank_id","id")
);
--> statement-breakpoint
CREATE TABLE "looks" (
	"id" uuid PRIMARY KEY NOT NULL,
	"timebank_id" uuid NOT NULL,
	"transfer_id" uuid NOT NULL,
	"rule" text NOT NULL,
	"kind" text NOT NULL,
	"by_id" uuid NOT NULL,
	"at" text NOT NULL,
	"note" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "member_keys" (
	"timebank_id" uuid NOT NULL,
	"key" text NOT NULL,
	"member_id" uuid NOT NULL,
	CONSTRAINT "member_keys_pkey" PRIMARY KEY("timebank_id","key","member_id")
);
--> statement-breakpoint
CREATE TABLE "member_photos" (
	"member_id" uuid PRIMARY KEY NOT NULL,
	"timebank_id" uuid NOT NULL,
	"picture_id" uuid NOT NULL
);
--> statement-breakpoint
CREATE TABLE "members" (
	"id" uuid PRIMARY KEY NOT NULL,
	"timebank_id" uuid NOT NULL,
	"person_id" uuid,
	"member_number" integer NOT NULL,
	"kind" text NOT NULL,
	"display_name" text NOT NULL,
	"called_name" text NOT NULL,
	"sort_name" text NOT NULL,
	"status" text NOT NULL,
	"status_reason" text,
	"role" text NOT NULL,
	"neighbourhood_id" uuid,
	"bio" text NOT NULL,
	"skills" json NOT NULL,
	"languages" json NOT NULL,
	"preferred_contact" text NOT NULL,
	"phone" text,
	"email" text,
	"address" text,
	"postcode" text,
	"named_contact" json,
	"access_needs" text NOT NULL,
	"comforts" json NOT NULL,
	"large_print" boolean NOT NULL,
	"password_word" text,
	"birthday" text,
	"birth_year" integer,
	"pin_hash" text,
	"applied_at" text NOT NULL,
	"joined_on" text,
	"version" integer NOT NULL,
	CONSTRAINT "members_in_timebank" UNIQUE("timebank_id","id")
);
--> statement-breakpoint
CREATE TABLE "month_closings" (
	"timebank_id" uuid NOT NULL,
	"number" integer NOT NULL,
	"month" text NOT NULL,
	"kind" text NOT NULL,
	"books_closed_through" text NOT NULL,
	"by_id" uuid NOT NULL,
	"at" text NOT NULL,
	"head_sequence" integer NOT NULL,
	"head_hash" text NOT NULL,
	"note" text NOT NULL,
	"transfers" integer NOT NULL,
	"help_minutes" integer NOT NULL,
	"members_moved" integer NOT NULL,
	"unusual" integer NOT NULL,
	"not_looked_at" integer NOT NULL,
	"unconfirmed" integer NOT NULL,
	CONSTRAINT "month_closings_timebank_id_number_pk" PRIMARY KEY("timebank_id","number")
);
--> statement-breakpoint
CREATE TABLE "neighbourhoods" (
	"id" uuid PRIMARY KEY NOT NULL,
	"timebank_id" uuid NOT NULL,
	"name" text NOT NULL,
	"latitude" double precision,
	"longitude" double precision,
	CONSTRAINT "neighbourhoods_in_timebank" UNIQUE("timebank_id","id")
);
--> statement-breakpoint
CREATE TABLE "notices" (
	"id" uuid PRIMARY KEY NOT NULL,
	"timebank_id" uuid NOT NULL,
	"member_id" uuid NOT NULL,
	"code" text NOT NULL,
	"facts" json NOT NULL,
	"exchange_id" uuid,
	"listing_id" uuid,
	"at" text NOT NULL,
	"read_at" text
);
--> statement-breakpoint
CREATE TABLE "outbox" (
	"id" uuid PRIMARY KEY NOT NULL,
	"to_address" text NOT NULL,
	"subject" text NOT NULL,
	"text" text NOT NULL,
	"created_at" text NOT NULL,
	"next_try_at" text NOT NULL,
	"tries" integer NOT NULL,
	"sent_at" text,
	"failure" text
);
--> statement-breakpoint
CREATE TABLE "persons" (
	"id" uuid PRIMARY KEY NOT NULL,
	"email" text,
	"password_hash" text,
	"totp_secret" text,
	"totp_confirmed_at" text,
	"totp_last_step" integer,
	"looks" json,
	"created_at" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "pictures" (
	"id" uuid PRIMARY KEY NOT NULL,
	"timebank_id" uuid NOT NULL,
	"base64" text NOT NULL,
	"width_pixels" integer NOT NULL,
	"height_pixels" integer NOT NULL,
	"kept_at" text NOT NULL,
	"kept_by_id" uuid NOT NULL,
	CONSTRAINT "pictures_in_timebank" UNIQUE("timebank_id","id")
);
--> statement-breakpoint
CREATE TABLE "representations" (
	"id" uuid PRIMARY KEY NOT NULL,
	"timebank_id" uuid NOT NULL,
	"member_id" uuid NOT NULL,
	"by_member_id" uuid,
	"invited" json,
	"kind" text NOT NULL,
	"may" json NOT NULL,
	"starts_at" text NOT NULL,
	"until" text,
	"ends_at" text,
	"channel" text NOT NULL,
	"wording" text NOT NULL,
	"recorded_by_id" uuid NOT NULL,
	"recorded_at" text NOT NULL,
	"withdrawn_at" text,
	"withdrawn_by_id" uuid,
	"withdrawn_reason" text,
	"confirmed_at" text NOT NULL,
	"reminded_at" text,
	"chased_at" text
);
--> statement-breakpoint
CREATE TABLE "sessions" (
	"id" uuid PRIMARY KEY NOT NULL,
	"person_id" uuid,
	"member_id" uuid NOT NULL,
	"refresh_hash" text NOT NULL,
	"previous_refresh_hash" text,
	"rotated_at" text NOT NULL,
	"device" text NOT NULL,
	"second_factor_passed" boolean NOT NULL,
	"created_at" text NOT NULL,
	"last_used_at" text NOT NULL,
	"expires_at" text NOT NULL,
	"ended_at" text
);
--> statement-breakpoint
CREATE TABLE "setup_links" (
	"token_hash" text PRIMARY KEY NOT NULL,
	"created_at" text NOT NULL,
	"used_at" text
);
--> statement-breakpoint
CREATE TABLE "sign_in_codes" (
	"email_hash" text PRIMARY KEY NOT NULL,
	"code_hash" text NOT NULL,
	"expires_at" text NOT NULL,
	"tries" integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE "slips" (
	"timebank_id" uuid NOT NULL,
	"number" integer NOT NULL,
	"id" uuid NOT NULL,
	"status" text NOT NULL,
	"giver_id" uuid,
	"receiver_id" uuid,
	"category_id" uuid,
	"exchange_id" uuid,
	"printed_at" text NOT NULL,
	"printed_by_id" uuid NOT NULL,
	"used_exchange_id" uuid,
	"used_at" text,
	"used_by_id" uuid,
	"void_reason" text,
	"voided_at" text,
	"picture_id" uuid,
	CONSTRAINT "slips_timebank_id_number_pk" PRIMARY KEY("timebank_id","number"),
	CONSTRAINT "slips_status" CHECK (status in ('printed', 'returned', 'void')),
	CONSTRAINT "slips_used" CHECK ((status = 'returned') = (used_exchange_id is not null)),
	CONSTRAINT "slips_voided" CHECK ((status = 'void') = (void_reason is not null)),
	CONSTRAINT "slips_pair" CHECK ((giver_id is null) = (receiver_id is null))
);
--> statement-breakpoint
CREATE TABLE "timebanks" (
	"id" uuid PRIMARY KEY NOT NULL,
	"slug" text NOT NULL,
	"name" text NOT NULL,
	"phone" text NOT NULL,
	"email" text,
	"time_zone" text NOT NULL,
	"step_minutes" integer NOT NULL,
	"longest_exchange_minutes" integer NOT NULL,
	"grant_limit_minutes" integer NOT NULL,
	"member_floor_minutes" integer,
	"soft_line_minutes" integer,
	"joining_credit_minutes" integer NOT NULL,
	"reminder_days" json NOT NULL,
	"queue_after_days" integer NOT NULL,
	"silence_means_yes_after_days" integer,
	"quiet_after_days" integer NOT NULL,
	"newcomer_after_days" integer NOT NULL,
	"kind_calls_a_day" integer NOT NULL,
	"visit_grace_minutes" integer NOT NULL,
	"trustee_emails" json NOT NULL,
	"books_closed_through" text,
	"created_at" text NOT NULL,
	"version" integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE "transfer_memos" (
	"transfer_id" uuid PRIMARY KEY NOT NULL,
	"salt" text,
	"memo" text
);
--> statement-breakpoint
CREATE TABLE "transfers" (
	"id" uuid PRIMARY KEY NOT NULL,
	"timebank_id" uuid NOT NULL,
	"sequence" integer NOT NULL,
	"kind" text NOT NULL,
	"from_account_id" uuid NOT NULL,
	"to_account_id" uuid NOT NULL,
	"minutes" integer NOT NULL,
	"happened_on" text NOT NULL,
	"posted_at" text NOT NULL,
	"posted_on" text NOT NULL,
	"batch_id" uuid,
	"batch_line" integer,
	"exchange_id" uuid,
	"posting_number" integer,
	"reverses_id" uuid,
	"entered_by_id" uuid,
	"on_behalf_of_id" uuid,
	"channel" text NOT NULL,
	"memo_hash" text,
	"previous_hash" text NOT NULL,
	"hash" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "unusual_rules" (
	"timebank_id" uuid NOT NULL,
	"rule" text NOT NULL,
	"is_on" boolean NOT NULL,
	"threshold" integer,
	CONSTRAINT "unusual_rules_timebank_id_rule_pk" PRIMARY KEY("timebank_id","rule")
);
--> statement-breakpoint
CREATE TABLE "visits" (
	"exchange_id" uuid PRIMARY KEY NOT NULL,
	"timebank_id" uuid NOT NULL,
	"arrived_at" text NOT NULL,
	"arrived_channel" text NOT NULL,
	"due_at" text NOT NULL,
	"left_at" text,
	"left_channel" text,
	"alarmed_at" text,
	"acknowledged_at" text,
	"acknowledged_by_id" uuid,
	"note" text
);
--> statement-breakpoint
ALTER TABLE "accounts" ADD CONSTRAINT "accounts_of_timebank" FOREIGN KEY ("timebank_id") REFERENCES "public"."timebanks"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "accounts" ADD CONSTRAINT "accounts_of_members" FOREIGN KEY ("timebank_id","member_id") REFERENCES "public"."members"("timebank_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "approvals" ADD CONSTRAINT "approvals_proposed_by" FOREIGN KEY ("timebank_id","proposed_by_id") REFERENCES "public"."members"("timebank_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "approvals" ADD CONSTRAINT "approvals_decided_by" FOREIGN KEY ("timebank_id","decided_by_id") REFERENCES "public"."members"("timebank_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "badges" ADD CONSTRAINT "badges_of_members" FOREIGN KEY ("timebank_id","member_id") REFERENCES "public"."members"("timebank_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "batches" ADD CONSTRAINT "batches_of_timebank" FOREIGN KEY ("timebank_id") REFERENCES "public"."timebanks"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "blocks" ADD CONSTRAINT "blocks_by" FOREIGN KEY ("timebank_id","by_member_id") REFERENCES "public"."members"("timebank_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "blocks" ADD CONSTRAINT "blocks_against" FOREIGN KEY ("timebank_id","member_id") REFERENCES "public"."members"("timebank_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "call_sheets" ADD CONSTRAINT "call_sheets_by_coordinator" FOREIGN KEY ("timebank_id","created_by_id") REFERENCES "public"."members"("timebank_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "call_wishes" ADD CONSTRAINT "call_wishes_for_member" FOREIGN KEY ("timebank_id","member_id") REFERENCES "public"."members"("timebank_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "calls" ADD CONSTRAINT "calls_with_member" FOREIGN KEY ("timebank_id","member_id") REFERENCES "public"."members"("timebank_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "calls" ADD CONSTRAINT "calls_by_coordinator" FOREIGN KEY ("timebank_id","coordinator_id") REFERENCES "public"."members"("timebank_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "cards" ADD CONSTRAINT "cards_of_members" FOREIGN KEY ("timebank_id","member_id") REFERENCES "public"."members"("timebank_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "cards" ADD CONSTRAINT "cards_issued_by" FOREIGN KEY ("timebank_id","issued_by_id") REFERENCES "public"."members"("timebank_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "categories" ADD CONSTRAINT "categories_of_timebank" FOREIGN KEY ("timebank_id") REFERENCES "public"."timebanks"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "concerns" ADD CONSTRAINT "concerns_of_exchanges" FOREIGN KEY ("timebank_id","exchange_id") REFERENCES "public"."exchanges"("timebank_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "deliveries" ADD CONSTRAINT "deliveries_for_member" FOREIGN KEY ("timebank_id","member_id") REFERENCES "public"."members"("timebank_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "exchanges" ADD CONSTRAINT "exchanges_giver" FOREIGN KEY ("timebank_id","giver_id") REFERENCES "public"."members"("timebank_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "exchanges" ADD CONSTRAINT "exchanges_receiver" FOREIGN KEY ("timebank_id","receiver_id") REFERENCES "public"."members"("timebank_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "exchanges" ADD CONSTRAINT "exchanges_of_listings" FOREIGN KEY ("timebank_id","listing_id") REFERENCES "public"."listings"("timebank_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "exchanges" ADD CONSTRAINT "exchanges_in_category" FOREIGN KEY ("timebank_id","category_id") REFERENCES "public"."categories"("timebank_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "follow_ups" ADD CONSTRAINT "follow_ups_of_members" FOREIGN KEY ("timebank_id","member_id") REFERENCES "public"."members"("timebank_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "holds" ADD CONSTRAINT "holds_on_account" FOREIGN KEY ("account_id") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "links" ADD CONSTRAINT "links_for_member" FOREIGN KEY ("timebank_id","member_id") REFERENCES "public"."members"("timebank_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "links" ADD CONSTRAINT "links_with_delivery" FOREIGN KEY ("delivery_id") REFERENCES "public"."deliveries"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "listing_words" ADD CONSTRAINT "listing_words_listing" FOREIGN KEY ("listing_id") REFERENCES "public"."listings"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "listings" ADD CONSTRAINT "listings_of_members" FOREIGN KEY ("timebank_id","member_id") REFERENCES "public"."members"("timebank_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "listings" ADD CONSTRAINT "listings_in_category" FOREIGN KEY ("timebank_id","category_id") REFERENCES "public"."categories"("timebank_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "listings" ADD CONSTRAINT "listings_in_neighbourhood" FOREIGN KEY ("timebank_id","neighbourhood_id") REFERENCES "public"."neighbourhoods"("timebank_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "looks" ADD CONSTRAINT "looks_by_member" FOREIGN KEY ("timebank_id","by_id") REFERENCES "public"."members"("timebank_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "member_keys" ADD CONSTRAINT "member_keys_of_members" FOREIGN KEY ("timebank_id","member_id") REFERENCES "public"."members"("timebank_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "member_photos" ADD CONSTRAINT "member_photos_of" FOREIGN KEY ("timebank_id","member_id") REFERENCES "public"."members"("timebank_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "member_photos" ADD CONSTRAINT "member_photos_are" FOREIGN KEY ("timebank_id","picture_id") REFERENCES "public"."pictures"("timebank_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "members" ADD CONSTRAINT "members_of_timebank" FOREIGN KEY ("timebank_id") REFERENCES "public"."timebanks"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "members" ADD CONSTRAINT "members_are_persons" FOREIGN KEY ("person_id") REFERENCES "public"."persons"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "members" ADD CONSTRAINT "members_live_in" FOREIGN KEY ("timebank_id","neighbourhood_id") REFERENCES "public"."neighbourhoods"("timebank_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "month_closings" ADD CONSTRAINT "month_closings_of_timebank" FOREIGN KEY ("timebank_id") REFERENCES "public"."timebanks"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "month_closings" ADD CONSTRAINT "month_closings_by_member" FOREIGN KEY ("timebank_id","by_id") REFERENCES "public"."members"("timebank_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "neighbourhoods" ADD CONSTRAINT "neighbourhoods_of_timebank" FOREIGN KEY ("timebank_id") REFERENCES "public"."timebanks"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "notices" ADD CONSTRAINT "notices_for_member" FOREIGN KEY ("timebank_id","member_id") REFERENCES "public"."members"("timebank_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "pictures" ADD CONSTRAINT "pictures_kept_by" FOREIGN KEY ("timebank_id","kept_by_id") REFERENCES "public"."members"("timebank_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "representations" ADD CONSTRAINT "representations_of" FOREIGN KEY ("timebank_id","member_id") REFERENCES "public"."members"("timebank_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "representations" ADD CONSTRAINT "representations_through" FOREIGN KEY ("timebank_id","by_member_id") REFERENCES "public"."members"("timebank_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "representations" ADD CONSTRAINT "representations_recorded_by" FOREIGN KEY ("timebank_id","recorded_by_id") REFERENCES "public"."members"("timebank_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "sessions" ADD CONSTRAINT "sessions_are_persons" FOREIGN KEY ("person_id") REFERENCES "public"."persons"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "sessions" ADD CONSTRAINT "sessions_as_member" FOREIGN KEY ("member_id") REFERENCES "public"."members"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "slips" ADD CONSTRAINT "slips_of_timebank" FOREIGN KEY ("timebank_id") REFERENCES "public"."timebanks"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "slips" ADD CONSTRAINT "slips_giver" FOREIGN KEY ("timebank_id","giver_id") REFERENCES "public"."members"("timebank_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "slips" ADD CONSTRAINT "slips_receiver" FOREIGN KEY ("timebank_id","receiver_id") REFERENCES "public"."members"("timebank_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "slips" ADD CONSTRAINT "slips_printed_by" FOREIGN KEY ("timebank_id","printed_by_id") REFERENCES "public"."members"("timebank_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "slips" ADD CONSTRAINT "slips_used_by" FOREIGN KEY ("timebank_id","used_by_id") REFERENCES "public"."members"("timebank_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "slips" ADD CONSTRAINT "slips_in_category" FOREIGN KEY ("timebank_id","category_id") REFERENCES "public"."categories"("timebank_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "slips" ADD CONSTRAINT "slips_for_exchange" FOREIGN KEY ("timebank_id","exchange_id") REFERENCES "public"."exchanges"("timebank_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "slips" ADD CONSTRAINT "slips_used_exchange" FOREIGN KEY ("timebank_id","used_exchange_id") REFERENCES "public"."exchanges"("timebank_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "slips" ADD CONSTRAINT "slips_photo" FOREIGN KEY ("timebank_id","picture_id") REFERENCES "public"."pictures"("timebank_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "unusual_rules" ADD CONSTRAINT "unusual_rules_of_timebank" FOREIGN KEY ("timebank_id") REFERENCES "public"."timebanks"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "visits" ADD CONSTRAINT "visits_of_exchanges" FOREIGN KEY ("timebank_id","exchange_id") REFERENCES "public"."exchanges"("timebank_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "accounts_of_member" ON "accounts" USING btree ("member_id");--> statement-breakpoint
CREATE UNIQUE INDEX "accounts_one_fund" ON "accounts" USING btree ("timebank_id") WHERE kind = 'fund';--> statement-breakpoint
CREATE INDEX "approvals_latest" ON "approvals" USING btree ("timebank_id","id");--> statement-breakpoint
CREATE INDEX "approvals_by_status" ON "approvals" USING btree ("timebank_id","status","id");--> statement-breakpoint
CREATE INDEX "audit_of_subject" ON "audit_events" USING btree ("subject_id","sequence");--> statement-breakpoint
CREATE INDEX "audit_on_behalf" ON "audit_events" USING btree ("on_behalf_of_id","sequence");--> statement-breakpoint
CREATE UNIQUE INDEX "badges_token" ON "badges" USING btree ("token_hash");--> statement-breakpoint
CREATE INDEX "badges_of" ON "badges" USING btree ("member_id","issued_at");--> statement-breakpoint
CREATE UNIQUE INDEX "batches_activity_once" ON "batches" USING btree ("activity_id");--> statement-breakpoint
CREATE INDEX "blocks_of" ON "blocks" USING btree ("member_id");--> statement-breakpoint
CREATE UNIQUE INDEX "call_sheets_number" ON "call_sheets" USING btree ("timebank_id","number");--> statement-breakpoint
CREATE INDEX "call_sheets_by_day" ON "call_sheets" USING btree ("timebank_id","day");--> statement-breakpoint
CREATE INDEX "call_wishes_due" ON "call_wishes" USING btree ("timebank_id","due_on","id");--> statement-breakpoint
CREATE INDEX "calls_of_member" ON "calls" USING btree ("member_id","id");--> statement-breakpoint
CREATE INDEX "calls_of_coordinator" ON "calls" USING btree ("coordinator_id","ended_at","id");--> statement-breakpoint
CREATE INDEX "calls_latest" ON "calls" USING btree ("timebank_id","started_at");--> statement-breakpoint
CREATE UNIQUE INDEX "cards_token" ON "cards" USING btree ("token_hash");--> statement-breakpoint
CREATE INDEX "cards_of_member" ON "cards" USING btree ("member_id");--> statement-breakpoint
CREATE UNIQUE INDEX "categories_slug" ON "categories" USING btree ("timebank_id","slug");--> statement-breakpoint
CREATE INDEX "concerns_open" ON "concerns" USING btree ("timebank_id","answered_at","raised_at");--> statement-breakpoint
CREATE INDEX "concerns_of_exchange" ON "concerns" USING btree ("exchange_id");--> statement-breakpoint
CREATE INDEX "deliveries_by_state" ON "deliveries" USING btree ("timebank_id","state","way","id");--> statement-breakpoint
CREATE UNIQUE INDEX "entries_once" ON "entries" USING btree ("transfer_id","account_id");--> statement-breakpoint
CREATE INDEX "entries_by_day" ON "entries" USING btree ("account_id","posted_on","version","balance_minutes");--> statement-breakpoint
CREATE INDEX "exchanges_of_giver" ON "exchanges" USING btree ("giver_id");--> statement-breakpoint
CREATE INDEX "exchanges_of_receiver" ON "exchanges" USING btree ("receiver_id");--> statement-breakpoint
CREATE INDEX "exchanges_by_status" ON "exchanges" USING btree ("timebank_id","status","status_since","id");--> statement-breakpoint
CREATE INDEX "exchanges_latest" ON "exchanges" USING btree ("timebank_id","status_since","id");--> statement-breakpoint
CREATE INDEX "exchanges_of_listing" ON "exchanges" USING btree ("listing_id");--> statement-breakpoint
CREATE INDEX "failed_attempts_by_end" ON "failed_attempts" USING btree ("forgotten_at");--> statement-breakpoint
CREATE INDEX "follow_ups_open" ON "follow_ups" USING btree ("timebank_id","closed_at","opened_at");--> statement-breakpoint
CREATE INDEX "follow_ups_of_member" ON "follow_ups" USING btree ("member_id","closed_at");--> statement-breakpoint
CREATE INDEX "holds_of_account" ON "holds" USING btree ("account_id","minutes");--> statement-breakpoint
CREATE INDEX "idempotency_keys_by_age" ON "idempotency_keys" USING btree ("created_at");--> statement-breakpoint
CREATE UNIQUE INDEX "links_of_delivery" ON "links" USING btree ("delivery_id","purpose");--> statement-breakpoint
CREATE UNIQUE INDEX "listing_words_of" ON "listing_words" USING btree ("listing_id");--> statement-breakpoint
CREATE INDEX "listings_newest" ON "listings" USING btree ("timebank_id","status","created_at","id");--> statement-breakpoint
CREATE INDEX "listings_by_end" ON "listings" USING btree ("timebank_id","status","expires_at","id");--> statement-breakpoint
CREATE INDEX "listings_of_member" ON "listings" USING btree ("member_id","status");--> statement-breakpoint
CREATE INDEX "looks_of_transfer" ON "looks" USING btree ("transfer_id","rule","id");--> statement-breakpoint
CREATE INDEX "looks_of_timebank" ON "looks" USING btree ("timebank_id","id");--> statement-breakpoint
CREATE INDEX "member_keys_of" ON "member_keys" USING btree ("member_id");--> statement-breakpoint
CREATE UNIQUE INDEX "members_number" ON "members" USING btree ("timebank_id","member_number");--> statement-breakpoint
CREATE UNIQUE INDEX "members_of_person" ON "members" USING btree ("person_id","timebank_id");--> statement-breakpoint
CREATE INDEX "members_by_name" ON "members" USING btree ("timebank_id","status","sort_name","id");--> statement-breakpoint
CREATE UNIQUE INDEX "neighbourhoods_name" ON "neighbourhoods" USING btree ("timebank_id","name");--> statement-breakpoint
CREATE INDEX "notices_of_member" ON "notices" USING btree ("member_id","id");--> statement-breakpoint
CREATE INDEX "outbox_waiting" ON "outbox" USING btree ("sent_at","next_try_at");--> statement-breakpoint
CREATE UNIQUE INDEX "persons_email" ON "persons" USING btree ("email");--> statement-breakpoint
CREATE INDEX "representations_of_pair" ON "representations" USING btree ("member_id","by_member_id");--> statement-breakpoint
CREATE INDEX "representations_by" ON "representations" USING btree ("by_member_id");--> statement-breakpoint
CREATE INDEX "representations_to_confirm" ON "representations" USING btree ("timebank_id","confirmed_at");--> statement-breakpoint
CREATE INDEX "sessions_of_person" ON "sessions" USING btree ("person_id");--> statement-breakpoint
CREATE INDEX "sessions_of_member" ON "sessions" USING btree ("member_id");--> statement-breakpoint
CREATE INDEX "sessions_by_end" ON "sessions" USING btree ("expires_at");--> statement-breakpoint
CREATE INDEX "sign_in_codes_by_end" ON "sign_in_codes" USING btree ("expires_at");--> statement-breakpoint
CREATE UNIQUE INDEX "slips_id" ON "slips" USING btree ("id");--> statement-breakpoint
CREATE UNIQUE INDEX "slips_used_for" ON "slips" USING btree ("used_exchange_id");--> statement-breakpoint
CREATE INDEX "slips_by_status" ON "slips" USING btree ("timebank_id","status","number");--> statement-breakpoint
CREATE UNIQUE INDEX "timebanks_slug" ON "timebanks" USING btree ("slug");--> statement-breakpoint
CREATE UNIQUE INDEX "transfers_sequence" ON "transfers" USING btree ("timebank_id","sequence");--> statement-breakpoint
CREATE UNIQUE INDEX "transfers_exchange_once" ON "transfers" USING btree ("exchange_id","posting_number") WHERE exchange_id is not null;--> statement-breakpoint
CREATE UNIQUE INDEX "transfers_reversed_once" ON "transfers" USING btree ("reverses_id") WHERE reverses_id is not null;--> statement-breakpoint
CREATE UNIQUE INDEX "transfers_batch_line" ON "transfers" USING btree ("batch_id","batch_line") WHERE batch_id is not null;--> statement-breakpoint
CREATE INDEX "transfers_by_day" ON "transfers" USING btree ("timebank_id","posted_on","sequence");--> statement-breakpoint
CREATE INDEX "visits_under_way" ON "visits" USING btree ("timebank_id","left_at","acknowledged_at","due_at");