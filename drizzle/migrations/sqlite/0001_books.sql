-- The books' own rules. Whatever code runs above, a statement that breaks one of them is refused here.
-- The first word of each message names the rule; the program translates it.
--
-- A connection may switch off foreign keys, checks, and the delete triggers of INSERT OR REPLACE. It cannot switch
-- off these triggers, so what the balance of the books hangs on is said here, and each key that a REPLACE could throw
-- out is looked up. The tables of the books have no rowid, which would be one key more.
--
-- Each trigger costs as much as what it asks. So one for each table asks everything, a row is looked up once, and
-- a list is looked through only for what is not an exchange: SQLite builds a table of it first.

CREATE TRIGGER transfers_check BEFORE INSERT ON transfers BEGIN
  SELECT CASE
    WHEN NEW.minutes NOT BETWEEN 1 AND 1073741824
      THEN RAISE(ABORT, 'transfers_minutes: a transfer moves minutes above zero')
    WHEN NEW.from_account_id = NEW.to_account_id
      THEN RAISE(ABORT, 'transfers_two_accounts: a transfer goes from one account to another')
    WHEN NEW.kind <> 'exchange' AND NEW.kind NOT IN ('activity', 'donation', 'grant', 'joining_credit', 'intertrade',
        'opening_balance', 'closing', 'reversal')
      THEN RAISE(ABORT, 'transfers_kind: there is no such kind of transfer')
    WHEN (NEW.kind = 'reversal') <> (NEW.reverses_id IS NOT NULL)
      THEN RAISE(ABORT, 'transfers_reversal: a reversal, and nothing else, names what it reverses')
    WHEN (NEW.kind = 'exchange') <> (NEW.exchange_id IS NOT NULL)
      THEN RAISE(ABORT, 'transfers_exchange: the posting of an exchange, and nothing else, names it')
    WHEN (NEW.exchange_id IS NULL) <> (NEW.posting_number IS NULL)
      THEN RAISE(ABORT, 'transfers_posting: postings of an exchange are numbered')
    WHEN (NEW.batch_id IS NULL) <> (NEW.batch_line IS NULL)
      THEN RAISE(ABORT, 'transfers_batch: lines of a batch are numbered')
    WHEN NEW.kind = 'activity' AND NEW.batch_id IS NULL
      THEN RAISE(ABORT, 'transfers_activity: an activity is posted as a batch')
    WHEN NEW.happened_on > NEW.posted_on
      THEN RAISE(ABORT, 'transfers_past: help is posted when it has happened')
    WHEN length(NEW.hash) <> 64 OR length(NEW.previous_hash) <> 64
      THEN RAISE(ABORT, 'transfers_hash: a hash is 64 characters')
    WHEN NEW.happened_on <= (SELECT books_closed_through FROM timebanks WHERE id = NEW.timebank_id)
      THEN RAISE(ABORT, 'period_closed: nothing is posted for a day in a closed month')
    WHEN EXISTS (SELECT 1 FROM transfers WHERE id = NEW.id)
      THEN RAISE(ABORT, 'transfers_final: a transfer is never replaced')
    -- One look at the last transfer proves the number free, the chain whole and the days in order. Only where it
    -- does not are the three told apart. The first transfer follows 64 zeros, and no day.
    WHEN NOT coalesce((SELECT sequence = NEW.sequence - 1 AND hash = NEW.previous_hash AND posted_on <= NEW.posted_on
        FROM transfers WHERE timebank_id = NEW.timebank_id ORDER BY sequence DESC LIMIT 1),
        NEW.sequence = 1 AND NEW.previous_hash = '0000000000000000000000000000000000000000000000000000000000000000')
      THEN CASE
        WHEN EXISTS (SELECT 1 FROM transfers WHERE timebank_id = NEW.timebank_id AND sequence = NEW.sequence)
          THEN RAISE(ABORT, 'transfers_sequence: this number is taken')
        WHEN EXISTS (SELECT 1 FROM transfers WHERE timebank_id = NEW.timebank_id AND sequence = NEW.sequence - 1
            AND hash = NEW.previous_hash)
          THEN RAISE(ABORT, 'transfers_in_order: nothing is posted on a day before the last one')
        ELSE RAISE(ABORT, 'transfers_chain: a transfer follows the one before it, by number and by hash')
      END
    -- Of an exchange the accounts are those of its receiver and its giver; of anything else any two.
    WHEN NEW.exchange_id IS NULL AND NOT EXISTS (SELECT 1 FROM accounts AS giving JOIN accounts AS getting
          WHERE giving.id = NEW.from_account_id AND giving.timebank_id = NEW.timebank_id AND giving.status = 'open'
            AND getting.id = NEW.to_account_id AND getting.timebank_id = NEW.timebank_id AND getting.status = 'open')
        OR NEW.exchange_id IS NOT NULL AND NOT EXISTS (
          SELECT 1 FROM exchanges JOIN accounts AS receiver JOIN accounts AS giver
          WHERE exchanges.id = NEW.exchange_id AND exchanges.timebank_id = NEW.timebank_id
            AND receiver.id = NEW.from_account_id AND receiver.timebank_id = NEW.timebank_id AND receiver.status = 'open'
            AND receiver.member_id = exchanges.receiver_id
            AND giver.id = NEW.to_account_id AND giver.timebank_id = NEW.timebank_id AND giver.status = 'open'
            AND giver.member_id = exchanges.giver_id)
      THEN CASE
        WHEN (SELECT count(*) FROM accounts
            WHERE id IN (NEW.from_account_id, NEW.to_account_id) AND timebank_id = NEW.timebank_id) <> 2
          THEN RAISE(ABORT, 'transfers_one_timebank: both accounts are of the same time bank')
        WHEN EXISTS (SELECT 1 FROM accounts WHERE id IN (NEW.from_account_id, NEW.to_account_id) AND status <> 'open')
          THEN RAISE(ABORT, 'account_closed: a closed account takes no transfer')
        ELSE RAISE(ABORT, 'transfers_of_exchange: hours of an exchange go from the receiver to the giver')
      END
  END;
  SELECT CASE
    WHEN EXISTS (SELECT 1 FROM transfers WHERE exchange_id = NEW.exchange_id AND posting_number = NEW.posting_number)
      THEN RAISE(ABORT, 'transfers_exchange_once: this exchange is posted already')
    WHEN NEW.posting_number < 1 OR (NEW.posting_number > 1 AND NOT EXISTS (
        SELECT 1 FROM transfers AS last JOIN transfers AS undo ON undo.reverses_id = last.id
        WHERE last.exchange_id = NEW.exchange_id AND last.posting_number = NEW.posting_number - 1))
      THEN RAISE(ABORT, 'transfers_exchange_once: an exchange is posted again only after its last posting was reversed')
  END WHERE NEW.exchange_id IS NOT NULL;
  SELECT CASE
    WHEN EXISTS (SELECT 1 FROM transfers WHERE reverses_id = NEW.reverses_id)
      THEN RAISE(ABORT, 'transfers_reversed_once: this transfer is reversed already')
    WHEN NOT EXISTS (SELECT 1 FROM transfers AS first WHERE first.id = NEW.reverses_id
        AND first.timebank_id = NEW.timebank_id AND first.kind <> 'reversal' AND first.minutes = NEW.minutes
        AND first.from_account_id = NEW.to_account_id AND first.to_account_id = NEW.from_account_id)
      THEN RAISE(ABORT, 'transfers_mirror: a reversal moves the same minutes the other way, and is not itself reversed')
  END WHERE NEW.reverses_id IS NOT NULL;
  SELECT CASE
    WHEN EXISTS (SELECT 1 FROM transfers WHERE batch_id = NEW.batch_id AND batch_line = NEW.batch_line)
      THEN RAISE(ABORT, 'transfers_batch_line: this line of the batch is posted already')
    WHEN NOT EXISTS (SELECT 1 FROM batches
        WHERE id = NEW.batch_id AND timebank_id = NEW.timebank_id AND NEW.batch_line BETWEEN 1 AND lines)
      THEN RAISE(ABORT, 'transfers_batch_line: the batch has no such line')
  END WHERE NEW.batch_id IS NOT NULL;
END;
--> statement-breakpoint
-- After each change a look at how many rows it changed: another trigger could have made it do nothing.
CREATE TRIGGER transfers_post AFTER INSERT ON transfers BEGIN
  INSERT INTO entries (account_id, version, transfer_id, minutes, balance_minutes, posted_on)
    VALUES (NEW.from_account_id, (SELECT version + 1 FROM accounts WHERE id = NEW.from_account_id), NEW.id, -NEW.minutes,
      (SELECT balance_minutes - NEW.minutes FROM accounts WHERE id = NEW.from_account_id), NEW.posted_on);
  SELECT RAISE(ABORT, 'transfers_post: a transfer leaves an entry at both ends') WHERE changes() <> 1;
  UPDATE accounts SET balance_minutes = balance_minutes - NEW.minutes, version = version + 1 WHERE id = NEW.from_account_id;
  SELECT RAISE(ABORT, 'accounts_follow_entries: an entry moves its account') WHERE changes() <> 1;
  INSERT INTO entries (account_id, version, transfer_id, minutes, balance_minutes, posted_on)
    VALUES (NEW.to_account_id, (SELECT version + 1 FROM accounts WHERE id = NEW.to_account_id), NEW.id, NEW.minutes,
      (SELECT balance_minutes + NEW.minutes FROM accounts WHERE id = NEW.to_account_id), NEW.posted_on);
  SELECT RAISE(ABORT, 'transfers_post: a transfer leaves an entry at both ends') WHERE changes() <> 1;
  UPDATE accounts SET balance_minutes = balance_minutes + NEW.minutes, version = version + 1 WHERE id = NEW.to_account_id;
  SELECT RAISE(ABORT, 'accounts_follow_entries: an entry moves its account') WHERE changes() <> 1;
END;
--> statement-breakpoint
CREATE TRIGGER transfers_no_update BEFORE UPDATE ON transfers BEGIN
  SELECT RAISE(ABORT, 'transfers_final: a transfer is never changed; reverse it');
END;
--> statement-breakpoint
CREATE TRIGGER transfers_no_delete BEFORE DELETE ON transfers BEGIN
  SELECT RAISE(ABORT, 'transfers_final: a transfer is never deleted; reverse it');
END;
--> statement-breakpoint
-- An entry is one end of a transfer that exists, the next one of its account, with the balance that follows.
CREATE TRIGGER entries_check BEFORE INSERT ON entries BEGIN
  SELECT CASE
    WHEN EXISTS (SELECT 1 FROM entries WHERE transfer_id = NEW.transfer_id AND account_id = NEW.account_id)
      THEN RAISE(ABORT, 'entries_once: an entry is written once')
    WHEN NOT EXISTS (SELECT 1 FROM transfers WHERE id = NEW.transfer_id AND posted_on = NEW.posted_on
        AND NEW.minutes = CASE NEW.account_id WHEN from_account_id THEN -minutes WHEN to_account_id THEN minutes END)
      THEN RAISE(ABORT, 'entries_follow: an entry is one end of its transfer and continues its account')
  END;
END;
--> statement-breakpoint
CREATE TRIGGER entries_no_update BEFORE UPDATE ON entries BEGIN
  SELECT RAISE(ABORT, 'entries_final: an entry is never changed');
END;
--> statement-breakpoint
CREATE TRIGGER entries_no_delete BEFORE DELETE ON entries BEGIN
  SELECT RAISE(ABORT, 'entries_final: an entry is never deleted');
END;
--> statement-breakpoint
CREATE TRIGGER accounts_check_new BEFORE INSERT ON accounts BEGIN
  SELECT CASE
    WHEN EXISTS (SELECT 1 FROM accounts WHERE id = NEW.id)
      THEN RAISE(ABORT, 'accounts_final: an account is never replaced')
    WHEN EXISTS (SELECT 1 FROM accounts WHERE member_id = NEW.member_id)
      THEN RAISE(ABORT, 'accounts_of_member: this member has an account')
    WHEN NEW.kind = 'fund' AND EXISTS (SELECT 1 FROM accounts WHERE timebank_id = NEW.timebank_id AND kind = 'fund')
      THEN RAISE(ABORT, 'accounts_one_fund: this time bank has its community fund')
    WHEN NEW.balance_minutes <> 0 OR NEW.held_minutes <> 0 OR NEW.version <> 0 OR NEW.status <> 'open'
      THEN RAISE(ABORT, 'accounts_start_empty: a new account starts with nothing')
    WHEN NEW.kind NOT IN ('member', 'organisation', 'fund', 'clearing')
      THEN RAISE(ABORT, 'accounts_kind: there is no such kind of account')
    WHEN (NEW.kind IN ('member', 'organisation')) <> (NEW.member_id IS NOT NULL)
      THEN RAISE(ABORT, 'accounts_member: an account of a member names the member')
    WHEN NEW.member_id IS NOT NULL
        AND NOT EXISTS (SELECT 1 FROM members WHERE id = NEW.member_id AND timebank_id = NEW.timebank_id)
      THEN RAISE(ABORT, 'accounts_of_members: an account is in the time bank of its member')
    WHEN NEW.floor_minutes > 0
      THEN RAISE(ABORT, 'accounts_floor: a floor is never above zero')
  END;
END;
--> statement-breakpoint
CREATE TRIGGER accounts_no_delete BEFORE DELETE ON accounts BEGIN
  SELECT RAISE(ABORT, 'accounts_final: an account is closed, never deleted');
END;
--> statement-breakpoint
-- Each of these looks at the columns that it guards, and a statement that sets others does not call it at all.
CREATE TRIGGER accounts_check_fixed BEFORE UPDATE OF id, timebank_id, kind, member_id, opened_at ON accounts
WHEN NEW.id <> OLD.id OR NEW.timebank_id <> OLD.timebank_id OR NEW.kind <> OLD.kind
  OR NEW.member_id IS NOT OLD.member_id OR NEW.opened_at <> OLD.opened_at BEGIN
  SELECT RAISE(ABORT, 'accounts_final: whose account it is never changes');
END;
--> statement-breakpoint
CREATE TRIGGER accounts_check_status BEFORE UPDATE OF status ON accounts BEGIN
  SELECT CASE
    WHEN OLD.status <> 'open' AND NEW.status <> OLD.status
      THEN RAISE(ABORT, 'account_closed: a closed account stays closed')
    WHEN NEW.status NOT IN ('open', 'closed')
      THEN RAISE(ABORT, 'accounts_status: an account is open or closed')
    WHEN NEW.status = 'closed' AND (NEW.balance_minutes <> 0 OR NEW.held_minutes <> 0)
      THEN RAISE(ABORT, 'accounts_closed_empty: a closed account has nothing in it')
  END;
END;
--> statement-breakpoint
CREATE TRIGGER accounts_check_floor BEFORE UPDATE OF floor_minutes ON accounts BEGIN
  SELECT CASE
    WHEN NEW.floor_minutes > 0
      THEN RAISE(ABORT, 'accounts_floor: a floor is never above zero')
    WHEN NEW.floor_minutes IS NOT OLD.floor_minutes AND NEW.balance_minutes - NEW.held_minutes < NEW.floor_minutes
      THEN RAISE(ABORT, 'accounts_floor_not_met: a floor is set only where the account already meets it')
  END;
END;
--> statement-breakpoint
CREATE TRIGGER accounts_check_held BEFORE UPDATE OF held_minutes ON accounts WHEN NEW.held_minutes <> OLD.held_minutes BEGIN
  SELECT CASE
    WHEN NEW.held_minutes <> (SELECT coalesce(sum(minutes), 0) FROM holds WHERE account_id = NEW.id)
      THEN RAISE(ABORT, 'accounts_follow_holds: what is held is the sum of the holds')
    WHEN NEW.status <> 'open'
      THEN RAISE(ABORT, 'accounts_closed_empty: a closed account has nothing in it')
    WHEN NEW.held_minutes > OLD.held_minutes AND NEW.balance_minutes - NEW.held_minutes < NEW.floor_minutes
      THEN RAISE(ABORT, 'accounts_floor_reached: this would go below the floor')
  END;
END;
--> statement-breakpoint
-- An account may be below its floor after a reversal, which mends a mistake whatever happened since. From there
-- it only moves up.
CREATE TRIGGER accounts_check_balance BEFORE UPDATE OF balance_minutes, version ON accounts
WHEN NEW.balance_minutes <> OLD.balance_minutes OR NEW.version <> OLD.version BEGIN
  SELECT CASE
    WHEN NEW.version <> OLD.version + 1 OR NOT EXISTS (SELECT 1 FROM entries
        WHERE account_id = NEW.id AND version = NEW.version AND balance_minutes = NEW.balance_minutes
          AND minutes = NEW.balance_minutes - OLD.balance_minutes)
      THEN RAISE(ABORT, 'accounts_follow_entries: a balance moves by an entry alone')
    WHEN NEW.status <> 'open'
      THEN RAISE(ABORT, 'accounts_closed_empty: a closed account has nothing in it')
    WHEN NEW.balance_minutes NOT BETWEEN -1073741824 AND 1073741824
      THEN RAISE(ABORT, 'accounts_full: an account holds no more than fits into it')
    WHEN NEW.balance_minutes < OLD.balance_minutes AND NEW.balance_minutes - NEW.held_minutes < NEW.floor_minutes
        AND NOT EXISTS (SELECT 1 FROM entries JOIN transfers ON transfers.id = entries.transfer_id
          WHERE entries.account_id = NEW.id AND entries.version = NEW.version AND transfers.kind = 'reversal')
      THEN RAISE(ABORT, 'accounts_floor_reached: this would go below the floor')
  END;
END;
--> statement-breakpoint
CREATE TRIGGER holds_check BEFORE INSERT ON holds BEGIN
  SELECT CASE
    WHEN NEW.minutes NOT BETWEEN 1 AND 1073741824
      THEN RAISE(ABORT, 'holds_minutes: a hold keeps minutes above zero')
    WHEN EXISTS (SELECT 1 FROM holds WHERE exchange_id = NEW.exchange_id)
      THEN RAISE(ABORT, 'holds_once: this exchange holds its hours already')
    WHEN NOT EXISTS (SELECT 1 FROM exchanges JOIN accounts ON accounts.member_id = exchanges.receiver_id
        WHERE exchanges.id = NEW.exchange_id AND accounts.id = NEW.account_id)
      THEN RAISE(ABORT, 'holds_of_exchange: an exchange holds hours of its receiver')
    WHEN EXISTS (SELECT 1 FROM accounts WHERE id = NEW.account_id AND status <> 'open')
      THEN RAISE(ABORT, 'account_closed: a closed account holds nothing')
  END;
END;
--> statement-breakpoint
CREATE TRIGGER holds_keep AFTER INSERT ON holds BEGIN
  UPDATE accounts SET held_minutes = held_minutes + NEW.minutes WHERE id = NEW.account_id;
  SELECT RAISE(ABORT, 'accounts_follow_holds: a hold is kept aside on its account') WHERE changes() <> 1;
END;
--> statement-breakpoint
CREATE TRIGGER holds_release AFTER DELETE ON holds BEGIN
  UPDATE accounts SET held_minutes = held_minutes - OLD.minutes WHERE id = OLD.account_id;
  SELECT RAISE(ABORT, 'accounts_follow_holds: a hold that ends gives back what it kept') WHERE changes() <> 1;
END;
--> statement-breakpoint
CREATE TRIGGER holds_no_update BEFORE UPDATE ON holds BEGIN
  SELECT RAISE(ABORT, 'holds_final: a hold is released, never changed');
END;
--> statement-breakpoint
CREATE TRIGGER batches_check BEFORE INSERT ON batches BEGIN
  SELECT RAISE(ABORT, 'batches_final: a batch is never replaced')
    WHERE EXISTS (SELECT 1 FROM batches WHERE id = NEW.id);
  SELECT RAISE(ABORT, 'batches_activity_once: this activity is settled already')
    WHERE EXISTS (SELECT 1 FROM batches WHERE activity_id = NEW.activity_id);
  SELECT RAISE(ABORT, 'batches_lines: a batch has at least one line')
    WHERE NEW.lines < 1;
END;
--> statement-breakpoint
CREATE TRIGGER batches_no_update BEFORE UPDATE ON batches BEGIN
  SELECT RAISE(ABORT, 'batches_final: a batch is never changed');
END;
--> statement-breakpoint
CREATE TRIGGER batches_no_delete BEFORE DELETE ON batches BEGIN
  SELECT RAISE(ABORT, 'batches_final: a batch is never deleted');
END;
--> statement-breakpoint
-- A memo may be erased with its salt, for ever; the transfer keeps the hash of both, so the chain still holds.
CREATE TRIGGER transfer_memos_check BEFORE INSERT ON transfer_memos BEGIN
  SELECT RAISE(ABORT, 'memos_final: a memo is never replaced')
    WHERE EXISTS (SELECT 1 FROM transfer_memos WHERE transfer_id = NEW.transfer_id)
      OR NOT EXISTS (SELECT 1 FROM transfers WHERE id = NEW.transfer_id AND memo_hash IS NOT NULL);
  SELECT RAISE(ABORT, 'memos_whole: a memo has its salt')
    WHERE (NEW.salt IS NULL) <> (NEW.memo IS NULL);
END;
--> statement-breakpoint
CREATE TRIGGER transfer_memos_no_update BEFORE UPDATE ON transfer_memos
WHEN NEW.memo IS NOT NULL OR NEW.salt IS NOT NULL OR NEW.transfer_id <> OLD.transfer_id BEGIN
  SELECT RAISE(ABORT, 'memos_final: a memo is erased, never changed');
END;
--> statement-breakpoint
CREATE TRIGGER transfer_memos_no_delete BEFORE DELETE ON transfer_memos BEGIN
  SELECT RAISE(ABORT, 'memos_final: a memo is erased, never taken away, so that none takes its place');
END;
--> statement-breakpoint
-- Months are closed in their order, with the last transfer there is; only the last closed one is opened again.
CREATE TRIGGER month_closings_check BEFORE INSERT ON month_closings BEGIN
  SELECT CASE
    WHEN NEW.number <> (SELECT coalesce(max(number), 0) + 1 FROM month_closings WHERE timebank_id = NEW.timebank_id)
      THEN RAISE(ABORT, 'month_closings_number: closings are numbered in their order')
    WHEN NEW.kind NOT IN ('closed', 'reopened')
      THEN RAISE(ABORT, 'month_closings_kind: a month is closed or re-opened')
    WHEN (SELECT date(books_closed_through, '+1 day') FROM timebanks WHERE id = NEW.timebank_id)
        <> date(NEW.month || '-01', CASE NEW.kind WHEN 'closed' THEN '+0 months' ELSE '+1 month' END)
      THEN RAISE(ABORT, 'month_closings_order: months are closed one after the other')
    WHEN NEW.kind = 'reopened'
        AND (SELECT books_closed_through FROM timebanks WHERE id = NEW.timebank_id) IS NULL
      THEN RAISE(ABORT, 'month_closings_order: only a closed month is re-opened')
    WHEN NEW.books_closed_through
        IS NOT date(NEW.month || '-01', CASE NEW.kind WHEN 'closed' THEN '+1 month' ELSE '+0 months' END, '-1 day')
      THEN RAISE(ABORT, 'month_closings_lock: a closing locks up to the last day of its month')
    WHEN coalesce((SELECT sequence <> NEW.head_sequence OR hash <> NEW.head_hash FROM transfers
        WHERE timebank_id = NEW.timebank_id ORDER BY sequence DESC LIMIT 1),
        NEW.head_sequence <> 0 OR NEW.head_hash <> '0000000000000000000000000000000000000000000000000000000000000000')
      THEN RAISE(ABORT, 'month_closings_head: a closing keeps the hash of the last transfer')
  END;
END;
--> statement-breakpoint
CREATE TRIGGER month_closings_lock AFTER INSERT ON month_closings BEGIN
  UPDATE timebanks SET books_closed_through = NEW.books_closed_through WHERE id = NEW.timebank_id;
  SELECT RAISE(ABORT, 'timebanks_lock: the lock date follows the closings')
    WHERE (SELECT books_closed_through FROM timebanks WHERE id = NEW.timebank_id) IS NOT NEW.books_closed_through;
END;
--> statement-breakpoint
CREATE TRIGGER month_closings_no_update BEFORE UPDATE ON month_closings BEGIN
  SELECT RAISE(ABORT, 'month_closings_final: a closing is never changed');
END;
--> statement-breakpoint
CREATE TRIGGER month_closings_no_delete BEFORE DELETE ON month_closings BEGIN
  SELECT RAISE(ABORT, 'month_closings_final: a closing is never deleted');
END;
--> statement-breakpoint
CREATE TRIGGER timebanks_check_new BEFORE INSERT ON timebanks BEGIN
  SELECT CASE
    WHEN EXISTS (SELECT 1 FROM timebanks WHERE id = NEW.id)
      THEN RAISE(ABORT, 'timebanks_final: a time bank is never replaced')
    WHEN EXISTS (SELECT 1 FROM timebanks WHERE slug = NEW.slug)
      THEN RAISE(ABORT, 'timebanks_slug: this address is taken')
    WHEN NEW.books_closed_through IS NOT NULL
      THEN RAISE(ABORT, 'timebanks_lock: a new time bank has no closed month')
  END;
END;
--> statement-breakpoint
CREATE TRIGGER timebanks_check_lock BEFORE UPDATE OF id, books_closed_through ON timebanks
WHEN NEW.id <> OLD.id OR NEW.books_closed_through IS NOT OLD.books_closed_through BEGIN
  SELECT RAISE(ABORT, 'timebanks_lock: the lock date moves with a closing alone')
    WHERE NEW.id <> OLD.id OR NEW.books_closed_through IS NOT (SELECT books_closed_through FROM month_closings
      WHERE timebank_id = NEW.id ORDER BY number DESC LIMIT 1);
END;
--> statement-breakpoint
CREATE TRIGGER timebanks_check_slug BEFORE UPDATE OF slug ON timebanks WHEN NEW.slug <> OLD.slug BEGIN
  SELECT RAISE(ABORT, 'timebanks_slug: this address is taken')
    WHERE EXISTS (SELECT 1 FROM timebanks WHERE slug = NEW.slug);
END;
--> statement-breakpoint
CREATE TRIGGER timebanks_no_delete BEFORE DELETE ON timebanks BEGIN
  SELECT RAISE(ABORT, 'timebanks_final: a time bank is never removed');
END;
--> statement-breakpoint
CREATE TRIGGER looks_check BEFORE INSERT ON looks BEGIN
  SELECT RAISE(ABORT, 'looks_final: a look is never replaced')
    WHERE EXISTS (SELECT 1 FROM looks WHERE id = NEW.id);
END;
--> statement-breakpoint
CREATE TRIGGER looks_no_update BEFORE UPDATE ON looks BEGIN
  SELECT RAISE(ABORT, 'looks_final: a look is taken back by another, never changed');
END;
--> statement-breakpoint
CREATE TRIGGER looks_no_delete BEFORE DELETE ON looks BEGIN
  SELECT RAISE(ABORT, 'looks_final: a look is taken back by another, never deleted');
END;
--> statement-breakpoint
-- One look at the last line proves the number free and the chain whole. The first line of a chain follows 64 zeros.
CREATE TRIGGER audit_check BEFORE INSERT ON audit_events BEGIN
  SELECT CASE
    WHEN NOT coalesce((SELECT sequence = NEW.sequence - 1 AND hash = NEW.previous_hash FROM audit_events
        WHERE timebank_id = NEW.timebank_id ORDER BY sequence DESC LIMIT 1),
        NEW.sequence = 1 AND NEW.previous_hash = '0000000000000000000000000000000000000000000000000000000000000000')
      THEN RAISE(ABORT, 'audit_chain: a line follows the one before it, by number and by hash')
    WHEN length(NEW.hash) <> 64 OR length(NEW.details_hash) <> 64
      THEN RAISE(ABORT, 'audit_hash: a hash is 64 characters')
    WHEN NEW.salt IS NULL OR NEW.details IS NULL
      THEN RAISE(ABORT, 'audit_whole: a line is written with its details and their salt')
  END;
END;
--> statement-breakpoint
-- Details, where from and their salt may be erased together, for ever; the line keeps their hash, so the chain holds.
CREATE TRIGGER audit_no_update BEFORE UPDATE ON audit_events
WHEN NEW.salt IS NOT NULL OR NEW.details IS NOT NULL OR NEW.session_id IS NOT NULL OR NEW.address IS NOT NULL
  OR NEW.id <> OLD.id OR NEW.timebank_id <> OLD.timebank_id OR NEW.sequence <> OLD.sequence OR NEW.at <> OLD.at
  OR NEW.actor_id IS NOT OLD.actor_id OR NEW.on_behalf_of_id IS NOT OLD.on_behalf_of_id OR NEW.channel <> OLD.channel
  OR NEW.action <> OLD.action OR NEW.subject_kind <> OLD.subject_kind OR NEW.subject_id <> OLD.subject_id
  OR NEW.details_hash <> OLD.details_hash OR NEW.previous_hash <> OLD.previous_hash OR NEW.hash <> OLD.hash BEGIN
  SELECT RAISE(ABORT, 'audit_final: a line of the audit log is never changed');
END;
--> statement-breakpoint
CREATE TRIGGER audit_no_delete BEFORE DELETE ON audit_events BEGIN
  SELECT RAISE(ABORT, 'audit_final: a line of the audit log is never deleted');
END;

--> statement-breakpoint
-- What waits for a second person. A proposal starts as one that nobody has decided, and 72 hours are the shortest time
-- after which the program may carry one out by itself.
CREATE TRIGGER approvals_check BEFORE INSERT ON approvals BEGIN
  SELECT CASE
    WHEN EXISTS (SELECT 1 FROM approvals WHERE id = NEW.id)
      THEN RAISE(ABORT, 'approvals_final: a proposal is never replaced')
    WHEN NEW.status <> 'waiting' OR NEW.decided_by_id IS NOT NULL OR NEW.decided_at IS NOT NULL
        OR NEW.note IS NOT NULL OR NEW.result_id IS NOT NULL
      THEN RAISE(ABORT, 'approvals_start_waiting: a proposal starts undecided')
    WHEN NEW.ripe_at < strftime('%Y-%m-%dT%H:%M:%fZ', NEW.proposed_at, '+72 hours')
      THEN RAISE(ABORT, 'approvals_72_hours: nobody decides in less than 72 hours by waiting')
    WHEN EXISTS (SELECT 1 FROM json_each(NEW.party_ids) WHERE value = NEW.proposed_by_id)
      THEN RAISE(ABORT, 'approvals_no_party: nobody proposes what they have a part in')
    WHEN NOT EXISTS (SELECT 1 FROM members WHERE id = NEW.proposed_by_id AND timebank_id = NEW.timebank_id
        AND role IN ('coordinator', 'administrator') AND status = 'active')
      THEN RAISE(ABORT, 'approvals_by_staff: a coordinator or an administrator proposes')
  END;
END;
--> statement-breakpoint
CREATE TRIGGER approvals_decide BEFORE UPDATE ON approvals BEGIN
  SELECT CASE
    WHEN OLD.status <> 'waiting'
      THEN RAISE(ABORT, 'approvals_final: what is decided stays decided')
    WHEN NEW.id <> OLD.id OR NEW.timebank_id <> OLD.timebank_id OR NEW.kind <> OLD.kind
        OR NEW.subject IS NOT OLD.subject OR NEW.body <> OLD.body OR NEW.party_ids <> OLD.party_ids
        OR NEW.reason <> OLD.reason OR NEW.proposed_by_id <> OLD.proposed_by_id OR NEW.proposed_at <> OLD.proposed_at
      THEN RAISE(ABORT, 'approvals_final: what was proposed never changes')
    WHEN NEW.ripe_at IS NOT OLD.ripe_at AND (NEW.status <> 'waiting' OR OLD.ripe_at IS NOT NULL
        OR NEW.ripe_at < strftime('%Y-%m-%dT%H:%M:%fZ', OLD.proposed_at, '+72 hours'))
      THEN RAISE(ABORT, 'approvals_72_hours: nobody decides in less than 72 hours by waiting')
    WHEN NEW.status = 'waiting'
      THEN CASE WHEN NEW.decided_by_id IS NOT NULL OR NEW.decided_at IS NOT NULL OR NEW.note IS NOT NULL
          OR NEW.result_id IS NOT NULL
        THEN RAISE(ABORT, 'approvals_start_waiting: what waits is undecided') END
    WHEN NEW.status NOT IN ('carried_out', 'declined', 'withdrawn')
      THEN RAISE(ABORT, 'approvals_status: there is no such state of a proposal')
    WHEN NEW.decided_at IS NULL OR NEW.decided_at < OLD.proposed_at
      THEN RAISE(ABORT, 'approvals_decided_at: a decision has its time, after the proposal')
    WHEN NEW.status = 'withdrawn'
      THEN CASE WHEN NEW.decided_by_id IS NOT OLD.proposed_by_id
        THEN RAISE(ABORT, 'approvals_own: only the proposer takes a proposal back') END
    WHEN NEW.decided_by_id IS NULL
      THEN CASE WHEN OLD.ripe_at IS NULL OR NEW.decided_at < OLD.ripe_at
        THEN RAISE(ABORT, 'approvals_72_hours: the program decides only what has waited long enough') END
    WHEN NEW.decided_by_id = OLD.proposed_by_id
      THEN RAISE(ABORT, 'approvals_second_person: the proposer never decides')
    WHEN NOT EXISTS (SELECT 1 FROM members WHERE id = NEW.decided_by_id AND timebank_id = OLD.timebank_id
        AND role IN ('coordinator', 'administrator') AND status = 'active')
      THEN RAISE(ABORT, 'approvals_by_staff: a coordinator or an administrator decides')
    WHEN EXISTS (SELECT 1 FROM json_each(OLD.party_ids) AS party WHERE party.value = NEW.decided_by_id
        OR EXISTS (SELECT 1 FROM representations WHERE member_id = party.value AND by_member_id = NEW.decided_by_id
          AND starts_at <= NEW.decided_at AND (ends_at IS NULL OR ends_at > NEW.decided_at)))
      THEN RAISE(ABORT, 'approvals_no_party: nobody decides what they have a part in')
  END;
END;
--> statement-breakpoint
CREATE TRIGGER approvals_no_delete BEFORE DELETE ON approvals BEGIN
  SELECT RAISE(ABORT, 'approvals_final: a proposal is withdrawn, never deleted');
END;
--> statement-breakpoint

-- Who may act for whom stays on record. At most one consent holds for a pair at any moment, and of a consent nothing
-- changes but its end, whether it was asked about again, and once who was meant by an invitation.
CREATE TRIGGER representations_check BEFORE INSERT ON representations BEGIN
  SELECT CASE
    WHEN EXISTS (SELECT 1 FROM representations WHERE id = NEW.id)
      THEN RAISE(ABORT, 'representations_final: a consent is never replaced')
    WHEN NEW.member_id = NEW.by_member_id
      THEN RAISE(ABORT, 'representations_another: nobody acts for themselves')
    WHEN (NEW.by_member_id IS NULL) = (NEW.invited IS NULL OR NEW.invited = 'null')
      THEN RAISE(ABORT, 'representations_somebody: a consent names a member, or whom it invites')
    WHEN NEW.withdrawn_at IS NOT NULL OR NEW.withdrawn_by_id IS NOT NULL
      THEN RAISE(ABORT, 'representations_start: a consent starts before it ends')
    WHEN EXISTS (SELECT 1 FROM representations WHERE member_id = NEW.member_id AND by_member_id = NEW.by_member_id
        AND (ends_at IS NULL OR ends_at > NEW.starts_at) AND (NEW.ends_at IS NULL OR starts_at < NEW.ends_at))
      THEN RAISE(ABORT, 'representations_one: one consent holds for a pair at a time')
  END;
END;
--> statement-breakpoint
CREATE TRIGGER representations_change BEFORE UPDATE ON representations BEGIN
  SELECT CASE
    WHEN NEW.id <> OLD.id OR NEW.timebank_id <> OLD.timebank_id OR NEW.member_id <> OLD.member_id
        OR NEW.invited IS NOT OLD.invited OR NEW.kind <> OLD.kind OR NEW.may <> OLD.may
        OR NEW.starts_at <> OLD.starts_at OR NEW.until IS NOT OLD.until OR NEW.channel <> OLD.channel
        OR NEW.wording <> OLD.wording OR NEW.recorded_by_id <> OLD.recorded_by_id OR NEW.recorded_at <> OLD.recorded_at
      THEN RAISE(ABORT, 'representations_final: what was consented to never changes')
    WHEN NEW.by_member_id IS NOT OLD.by_member_id AND (OLD.by_member_id IS NOT NULL OR NEW.by_member_id = NEW.member_id
        OR EXISTS (SELECT 1 FROM representations WHERE id <> NEW.id AND member_id = NEW.member_id
          AND by_member_id = NEW.by_member_id AND (ends_at IS NULL OR ends_at > NEW.confirmed_at)))
      THEN RAISE(ABORT, 'representations_final: an invitation is taken up once, by somebody else')
    WHEN OLD.withdrawn_at IS NOT NULL
      THEN RAISE(ABORT, 'representations_final: what is withdrawn stays withdrawn')
    WHEN NEW.ends_at IS NOT OLD.ends_at AND (NEW.withdrawn_at IS NULL OR NEW.ends_at IS NULL OR NEW.ends_at > OLD.ends_at)
      THEN RAISE(ABORT, 'representations_final: a consent ends early by being withdrawn, and never later')
    WHEN (NEW.withdrawn_at IS NULL) <> (NEW.withdrawn_by_id IS NULL)
      THEN RAISE(ABORT, 'representations_withdrawn: somebody withdraws a consent at a moment')
  END;
END;
--> statement-breakpoint
CREATE TRIGGER representations_no_delete BEFORE DELETE ON representations BEGIN
  SELECT RAISE(ABORT, 'representations_final: a consent is withdrawn, never deleted');
END;
--> statement-breakpoint

-- A slip of paper. Its number stands for one use: it is printed, then used or void, and comes back only where the help
-- that it was used for is in the books no more.
CREATE TRIGGER slips_check BEFORE INSERT ON slips BEGIN
  SELECT CASE
    WHEN EXISTS (SELECT 1 FROM slips WHERE (timebank_id = NEW.timebank_id AND number = NEW.number) OR id = NEW.id)
      THEN RAISE(ABORT, 'slips_number: each number is printed once')
    WHEN NEW.status <> 'printed' OR NEW.used_exchange_id IS NOT NULL
      THEN RAISE(ABORT, 'slips_start_printed: a slip starts unused')
    WHEN (NEW.giver_id IS NULL) <> (NEW.receiver_id IS NULL)
      THEN RAISE(ABORT, 'slips_pair: a slip names both or nobody')
  END;
END;
--> statement-breakpoint
CREATE TRIGGER slips_decide BEFORE UPDATE ON slips BEGIN
  SELECT CASE
    WHEN NEW.id <> OLD.id OR NEW.timebank_id <> OLD.timebank_id OR NEW.number <> OLD.number
        OR NEW.giver_id IS NOT OLD.giver_id OR NEW.receiver_id IS NOT OLD.receiver_id
        OR NEW.exchange_id IS NOT OLD.exchange_id OR NEW.printed_at <> OLD.printed_at
      THEN RAISE(ABORT, 'slips_final: what is printed on a slip never changes')
    WHEN NEW.status = OLD.status AND NEW.used_exchange_id IS NOT OLD.used_exchange_id
      THEN RAISE(ABORT, 'slips_once: a slip is used once')
    WHEN NEW.status <> OLD.status AND OLD.status = 'void'
      THEN RAISE(ABORT, 'slips_void: a void slip stays void')
    WHEN OLD.status = 'returned' AND NEW.status = 'void'
      THEN RAISE(ABORT, 'slips_once: a slip is used once')
    WHEN OLD.status = 'returned' AND NEW.status = 'printed'
        AND EXISTS (SELECT 1 FROM exchanges WHERE id = OLD.used_exchange_id AND status = 'completed')
      THEN RAISE(ABORT, 'slips_once: its hours are in the books')
    WHEN NEW.status NOT IN ('printed', 'returned', 'void')
      THEN RAISE(ABORT, 'slips_status: a slip is printed, returned or void')
    WHEN (NEW.status = 'returned') <> (NEW.used_exchange_id IS NOT NULL)
      THEN RAISE(ABORT, 'slips_used: a slip that came back stands for help')
    WHEN (NEW.status = 'void') <> (NEW.void_reason IS NOT NULL)
      THEN RAISE(ABORT, 'slips_voided: a slip is void for a reason')
  END;
END;
--> statement-breakpoint
CREATE TRIGGER slips_no_delete BEFORE DELETE ON slips BEGIN
  SELECT RAISE(ABORT, 'slips_final: a slip is void, never deleted');
END;
