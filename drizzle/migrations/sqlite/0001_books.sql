-- The books' own rules. Whatever code runs above, a statement that breaks one of them is refused here.
-- The first word of each message names the rule; the program translates it.
--
-- A connection may switch off foreign keys, checks, and the delete triggers of INSERT OR REPLACE. It cannot switch
-- off these triggers, so they repeat what the tables say already wherever the balance of the books hangs on it, and
-- look up each key that a REPLACE could throw out. The tables of the books have no rowid, which would be one key more.

CREATE TRIGGER transfers_check BEFORE INSERT ON transfers BEGIN
  SELECT CASE
    WHEN NEW.minutes NOT BETWEEN 1 AND 1073741824
      THEN RAISE(ABORT, 'transfers_minutes: a transfer moves minutes above zero')
    WHEN NEW.from_account_id = NEW.to_account_id
      THEN RAISE(ABORT, 'transfers_two_accounts: a transfer goes from one account to another')
    WHEN NEW.kind NOT IN ('exchange', 'activity', 'donation', 'grant', 'joining_credit', 'intertrade',
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
  END;
  SELECT RAISE(ABORT, 'transfers_final: a transfer is never replaced')
    WHERE EXISTS (SELECT 1 FROM transfers WHERE id = NEW.id);
  SELECT RAISE(ABORT, 'transfers_sequence: this number is taken')
    WHERE EXISTS (SELECT 1 FROM transfers WHERE timebank_id = NEW.timebank_id AND sequence = NEW.sequence);
  -- The first one follows 64 zeros, and no day.
  SELECT CASE
    WHEN NEW.previous_hash <> CASE NEW.sequence
        WHEN 1 THEN '0000000000000000000000000000000000000000000000000000000000000000'
        ELSE coalesce((SELECT hash FROM transfers
          WHERE timebank_id = NEW.timebank_id AND sequence = NEW.sequence - 1), 'none') END
      OR NEW.sequence < 1
      THEN RAISE(ABORT, 'transfers_chain: a transfer follows the one before it, by number and by hash')
    WHEN NEW.posted_on < (SELECT posted_on FROM transfers
        WHERE timebank_id = NEW.timebank_id AND sequence = NEW.sequence - 1)
      THEN RAISE(ABORT, 'transfers_in_order: nothing is posted on a day before the last one')
    WHEN (SELECT count(*) FROM accounts
        WHERE id IN (NEW.from_account_id, NEW.to_account_id) AND timebank_id = NEW.timebank_id) <> 2
      THEN RAISE(ABORT, 'transfers_one_timebank: both accounts are of the same time bank')
    WHEN EXISTS (SELECT 1 FROM accounts
        WHERE id IN (NEW.from_account_id, NEW.to_account_id) AND status <> 'open')
      THEN RAISE(ABORT, 'account_closed: a closed account takes no transfer')
  END;
END;
--> statement-breakpoint
CREATE TRIGGER transfers_check_reversal BEFORE INSERT ON transfers WHEN NEW.reverses_id IS NOT NULL BEGIN
  SELECT RAISE(ABORT, 'transfers_reversed_once: this transfer is reversed already')
    WHERE EXISTS (SELECT 1 FROM transfers WHERE reverses_id = NEW.reverses_id);
  SELECT RAISE(ABORT, 'transfers_mirror: a reversal moves the same minutes the other way, and is not itself reversed')
    WHERE NOT EXISTS (SELECT 1 FROM transfers AS first WHERE first.id = NEW.reverses_id
      AND first.timebank_id = NEW.timebank_id AND first.kind <> 'reversal' AND first.minutes = NEW.minutes
      AND first.from_account_id = NEW.to_account_id AND first.to_account_id = NEW.from_account_id);
END;
--> statement-breakpoint
CREATE TRIGGER transfers_check_exchange BEFORE INSERT ON transfers WHEN NEW.exchange_id IS NOT NULL BEGIN
  SELECT RAISE(ABORT, 'transfers_exchange_once: this exchange is posted already')
    WHERE EXISTS (SELECT 1 FROM transfers
      WHERE exchange_id = NEW.exchange_id AND posting_number = NEW.posting_number);
  SELECT RAISE(ABORT, 'transfers_exchange_once: an exchange is posted again only after its last posting was reversed')
    WHERE NEW.posting_number < 1 OR (NEW.posting_number > 1 AND NOT EXISTS (
      SELECT 1 FROM transfers AS last JOIN transfers AS undo ON undo.reverses_id = last.id
      WHERE last.exchange_id = NEW.exchange_id AND last.posting_number = NEW.posting_number - 1));
  SELECT RAISE(ABORT, 'transfers_of_exchange: hours of an exchange go from the receiver to the giver')
    WHERE NOT EXISTS (SELECT 1 FROM exchanges WHERE id = NEW.exchange_id AND timebank_id = NEW.timebank_id
      AND receiver_id = (SELECT member_id FROM accounts WHERE id = NEW.from_account_id)
      AND giver_id = (SELECT member_id FROM accounts WHERE id = NEW.to_account_id));
END;
--> statement-breakpoint
CREATE TRIGGER transfers_check_batch BEFORE INSERT ON transfers WHEN NEW.batch_id IS NOT NULL BEGIN
  SELECT RAISE(ABORT, 'transfers_batch_line: this line of the batch is posted already')
    WHERE EXISTS (SELECT 1 FROM transfers WHERE batch_id = NEW.batch_id AND batch_line = NEW.batch_line);
  SELECT RAISE(ABORT, 'transfers_batch_line: the batch has no such line')
    WHERE NOT EXISTS (SELECT 1 FROM batches
      WHERE id = NEW.batch_id AND timebank_id = NEW.timebank_id AND NEW.batch_line BETWEEN 1 AND lines);
END;
--> statement-breakpoint
CREATE TRIGGER transfers_post AFTER INSERT ON transfers BEGIN
  INSERT INTO entries (account_id, version, transfer_id, minutes, balance_minutes, posted_on)
    SELECT id, version + 1, NEW.id, -NEW.minutes, balance_minutes - NEW.minutes, NEW.posted_on
      FROM accounts WHERE id = NEW.from_account_id;
  INSERT INTO entries (account_id, version, transfer_id, minutes, balance_minutes, posted_on)
    SELECT id, version + 1, NEW.id, NEW.minutes, balance_minutes + NEW.minutes, NEW.posted_on
      FROM accounts WHERE id = NEW.to_account_id;
  -- Another trigger could have made either of them do nothing.
  SELECT RAISE(ABORT, 'transfers_post: a transfer leaves an entry at both ends')
    WHERE (SELECT count(*) FROM entries WHERE transfer_id = NEW.id) <> 2;
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
  SELECT RAISE(ABORT, 'entries_once: an entry is written once')
    WHERE EXISTS (SELECT 1 FROM entries WHERE transfer_id = NEW.transfer_id AND account_id = NEW.account_id)
      OR EXISTS (SELECT 1 FROM entries WHERE account_id = NEW.account_id AND version = NEW.version);
  SELECT RAISE(ABORT, 'entries_follow: an entry is one end of its transfer and continues its account')
    WHERE NOT EXISTS (SELECT 1 FROM transfers JOIN accounts ON accounts.id = NEW.account_id
      WHERE transfers.id = NEW.transfer_id AND posted_on = NEW.posted_on
        AND NEW.minutes = CASE NEW.account_id WHEN from_account_id THEN -minutes WHEN to_account_id THEN minutes END
        AND version + 1 = NEW.version AND balance_minutes + NEW.minutes = NEW.balance_minutes);
END;
--> statement-breakpoint
CREATE TRIGGER entries_post AFTER INSERT ON entries BEGIN
  UPDATE accounts SET balance_minutes = NEW.balance_minutes, version = NEW.version WHERE id = NEW.account_id;
  SELECT RAISE(ABORT, 'accounts_follow_entries: an entry moves its account')
    WHERE NOT EXISTS (SELECT 1 FROM accounts
      WHERE id = NEW.account_id AND version = NEW.version AND balance_minutes = NEW.balance_minutes);
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
CREATE TRIGGER accounts_check_fixed BEFORE UPDATE ON accounts BEGIN
  SELECT CASE
    WHEN NEW.id <> OLD.id OR NEW.timebank_id <> OLD.timebank_id OR NEW.kind <> OLD.kind
        OR NEW.member_id IS NOT OLD.member_id OR NEW.opened_at <> OLD.opened_at
      THEN RAISE(ABORT, 'accounts_final: whose account it is never changes')
    WHEN OLD.status <> 'open' AND NEW.status <> OLD.status
      THEN RAISE(ABORT, 'account_closed: a closed account stays closed')
    WHEN NEW.status NOT IN ('open', 'closed')
      THEN RAISE(ABORT, 'accounts_status: an account is open or closed')
    WHEN NEW.status = 'closed' AND (NEW.balance_minutes <> 0 OR NEW.held_minutes <> 0)
      THEN RAISE(ABORT, 'accounts_closed_empty: a closed account has nothing in it')
    WHEN NEW.floor_minutes > 0
      THEN RAISE(ABORT, 'accounts_floor: a floor is never above zero')
  END;
END;
--> statement-breakpoint
CREATE TRIGGER accounts_check_balance BEFORE UPDATE ON accounts
WHEN NEW.balance_minutes <> OLD.balance_minutes OR NEW.version <> OLD.version BEGIN
  SELECT RAISE(ABORT, 'accounts_follow_entries: a balance moves by an entry alone')
    WHERE NEW.version <> OLD.version + 1 OR NOT EXISTS (SELECT 1 FROM entries
      WHERE account_id = NEW.id AND version = NEW.version AND balance_minutes = NEW.balance_minutes);
END;
--> statement-breakpoint
CREATE TRIGGER accounts_check_held BEFORE UPDATE ON accounts WHEN NEW.held_minutes <> OLD.held_minutes BEGIN
  SELECT RAISE(ABORT, 'accounts_follow_holds: what is held is the sum of the holds')
    WHERE NEW.held_minutes <> (SELECT coalesce(sum(minutes), 0) FROM holds WHERE account_id = NEW.id);
END;
--> statement-breakpoint
-- An account may be below its floor after a reversal, which mends a mistake whatever happened since. From there
-- it only moves up.
CREATE TRIGGER accounts_check_floor BEFORE UPDATE ON accounts
WHEN NEW.balance_minutes - NEW.held_minutes < NEW.floor_minutes BEGIN
  SELECT RAISE(ABORT, 'accounts_floor_not_met: a floor is set only where the account already meets it')
    WHERE NEW.floor_minutes IS NOT OLD.floor_minutes;
  SELECT RAISE(ABORT, 'accounts_floor_reached: this would go below the floor')
    WHERE NEW.balance_minutes - NEW.held_minutes < OLD.balance_minutes - OLD.held_minutes
      AND NOT EXISTS (SELECT 1 FROM entries JOIN transfers ON transfers.id = entries.transfer_id
        WHERE entries.account_id = NEW.id AND entries.version = NEW.version
          AND NEW.version > OLD.version AND transfers.kind = 'reversal');
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
  SELECT RAISE(ABORT, 'accounts_follow_holds: a hold is kept aside on its account')
    WHERE (SELECT held_minutes FROM accounts WHERE id = NEW.account_id)
      <> (SELECT sum(minutes) FROM holds WHERE account_id = NEW.account_id);
END;
--> statement-breakpoint
CREATE TRIGGER holds_release AFTER DELETE ON holds BEGIN
  UPDATE accounts SET held_minutes = held_minutes - OLD.minutes WHERE id = OLD.account_id;
  SELECT RAISE(ABORT, 'accounts_follow_holds: a hold that ends gives back what it kept')
    WHERE (SELECT held_minutes FROM accounts WHERE id = OLD.account_id)
      <> (SELECT coalesce(sum(minutes), 0) FROM holds WHERE account_id = OLD.account_id);
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

CREATE TRIGGER audit_check BEFORE INSERT ON audit_events BEGIN
  SELECT RAISE(ABORT, 'audit_final: a line of the audit log is never replaced')
    WHERE EXISTS (SELECT 1 FROM audit_events WHERE id = NEW.id);
END;
--> statement-breakpoint
CREATE TRIGGER audit_no_update BEFORE UPDATE ON audit_events BEGIN
  SELECT RAISE(ABORT, 'audit_final: a line of the audit log is never changed');
END;
--> statement-breakpoint
CREATE TRIGGER audit_no_delete BEFORE DELETE ON audit_events BEGIN
  SELECT RAISE(ABORT, 'audit_final: a line of the audit log is never deleted');
END;
