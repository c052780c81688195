-- The books' own rules. Whatever code runs above, a statement that breaks one of them is refused here.
-- Each refusal carries the name of its rule as a constraint; the program translates it.
--
-- The functions run with their owner's rights, so that the program's own role needs no right to touch a balance or
-- an entry. They name where they look, temporary tables last: whoever calls cannot put another table or another
-- operator in front.
--
-- Every check, every foreign key and every WHEN of a trigger is read anew by each statement, which costs more than
-- what it asks. So one function for each table asks everything, and looks at a row once.

CREATE FUNCTION books_refuse(said text) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION USING ERRCODE = 'check_violation', CONSTRAINT = split_part(said, ':', 1), MESSAGE = said;
END $$;
--> statement-breakpoint
CREATE FUNCTION books_refuse_all() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM books_refuse(TG_ARGV[0]);
  RETURN NULL;
END $$;
--> statement-breakpoint

-- Its accounts are locked in the order of their ids, so that two postings never wait for each other.
CREATE FUNCTION transfers_check() RETURNS trigger LANGUAGE plpgsql
SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
DECLARE
  broken text := CASE
    WHEN NEW.minutes NOT BETWEEN 1 AND 1073741824
      THEN 'transfers_minutes: a transfer moves minutes above zero'
    WHEN NEW.from_account_id = NEW.to_account_id
      THEN 'transfers_two_accounts: a transfer goes from one account to another'
    WHEN NEW.kind NOT IN ('exchange', 'activity', 'donation', 'grant', 'joining_credit', 'intertrade',
        'opening_balance', 'closing', 'reversal')
      THEN 'transfers_kind: there is no such kind of transfer'
    WHEN (NEW.kind = 'reversal') <> (NEW.reverses_id IS NOT NULL)
      THEN 'transfers_reversal: a reversal, and nothing else, names what it reverses'
    WHEN (NEW.kind = 'exchange') <> (NEW.exchange_id IS NOT NULL)
      THEN 'transfers_exchange: the posting of an exchange, and nothing else, names it'
    WHEN (NEW.exchange_id IS NULL) <> (NEW.posting_number IS NULL)
      THEN 'transfers_posting: postings of an exchange are numbered'
    WHEN (NEW.batch_id IS NULL) <> (NEW.batch_line IS NULL)
      THEN 'transfers_batch: lines of a batch are numbered'
    WHEN NEW.kind = 'activity' AND NEW.batch_id IS NULL
      THEN 'transfers_activity: an activity is posted as a batch'
    WHEN NEW.happened_on > NEW.posted_on
      THEN 'transfers_past: help is posted when it has happened'
    WHEN length(NEW.hash) <> 64 OR length(NEW.previous_hash) <> 64
      THEN 'transfers_hash: a hash is 64 characters'
  END;
  found_open integer;
  last_hash text;
  last_day text;
  closed_through text;
BEGIN
  IF broken IS NOT NULL THEN
    PERFORM books_refuse(broken);
  END IF;
  PERFORM FROM accounts WHERE id IN (NEW.from_account_id, NEW.to_account_id)
    AND timebank_id = NEW.timebank_id AND status = 'open' ORDER BY id FOR UPDATE;
  GET DIAGNOSTICS found_open = ROW_COUNT;
  IF found_open <> 2 THEN
    PERFORM books_refuse(CASE (SELECT count(*) FROM accounts
        WHERE id IN (NEW.from_account_id, NEW.to_account_id) AND timebank_id = NEW.timebank_id)
      WHEN 2 THEN 'account_closed: a closed account takes no transfer'
      ELSE 'transfers_one_timebank: both accounts are of the same time bank' END);
  END IF;
  -- The first one follows 64 zeros, and no day.
  SELECT hash, posted_on, books_closed_through INTO last_hash, last_day, closed_through
    FROM timebanks LEFT JOIN transfers ON timebank_id = timebanks.id AND sequence = NEW.sequence - 1
    WHERE timebanks.id = NEW.timebank_id;
  IF NEW.happened_on <= closed_through THEN
    PERFORM books_refuse('period_closed: nothing is posted for a day in a closed month');
  END IF;
  IF NEW.sequence < 1 OR (NEW.sequence > 1 AND last_hash IS NULL) OR NEW.previous_hash <> coalesce(last_hash, repeat('0', 64))
  THEN
    PERFORM books_refuse('transfers_chain: a transfer follows the one before it, by number and by hash');
  ELSIF NEW.posted_on < last_day THEN
    PERFORM books_refuse('transfers_in_order: nothing is posted on a day before the last one');
  END IF;
  IF NEW.exchange_id IS NOT NULL THEN
    IF NEW.posting_number < 1 OR (NEW.posting_number > 1 AND NOT EXISTS (
      SELECT 1 FROM transfers AS last JOIN transfers AS undo ON undo.reverses_id = last.id
      WHERE last.exchange_id = NEW.exchange_id AND last.posting_number = NEW.posting_number - 1))
    THEN
      PERFORM books_refuse('transfers_exchange_once: an exchange is posted again only after its last posting was reversed');
    END IF;
    IF NOT EXISTS (SELECT 1 FROM exchanges
      JOIN accounts AS receiver ON receiver.member_id = receiver_id JOIN accounts AS giver ON giver.member_id = giver_id
      WHERE exchanges.id = NEW.exchange_id AND exchanges.timebank_id = NEW.timebank_id
        AND receiver.id = NEW.from_account_id AND giver.id = NEW.to_account_id)
    THEN
      PERFORM books_refuse('transfers_of_exchange: hours of an exchange go from the receiver to the giver');
    END IF;
  END IF;
  IF NEW.reverses_id IS NOT NULL AND NOT EXISTS (SELECT 1 FROM transfers AS earlier WHERE earlier.id = NEW.reverses_id
    AND earlier.timebank_id = NEW.timebank_id AND earlier.kind <> 'reversal' AND earlier.minutes = NEW.minutes
    AND earlier.from_account_id = NEW.to_account_id AND earlier.to_account_id = NEW.from_account_id)
  THEN
    PERFORM books_refuse('transfers_mirror: a reversal moves the same minutes the other way, and is not itself reversed');
  END IF;
  IF NEW.batch_id IS NOT NULL AND NOT EXISTS (SELECT 1 FROM batches
    WHERE id = NEW.batch_id AND timebank_id = NEW.timebank_id AND NEW.batch_line BETWEEN 1 AND lines)
  THEN
    PERFORM books_refuse('transfers_batch_line: the batch has no such line');
  END IF;
  RETURN NEW;
END $$;
--> statement-breakpoint
CREATE TRIGGER transfers_check BEFORE INSERT ON transfers FOR EACH ROW EXECUTE FUNCTION transfers_check();
--> statement-breakpoint
CREATE FUNCTION transfers_post() RETURNS trigger LANGUAGE plpgsql
SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
DECLARE
  written integer;
BEGIN
  INSERT INTO entries (account_id, version, transfer_id, minutes, balance_minutes, posted_on)
    SELECT id, version + 1, NEW.id, moved, balance_minutes + moved, NEW.posted_on
      FROM (VALUES (NEW.from_account_id, -NEW.minutes), (NEW.to_account_id, NEW.minutes)) AS ends (account_id, moved)
      JOIN accounts ON accounts.id = ends.account_id;
  -- A rule or another trigger could have made it do nothing.
  GET DIAGNOSTICS written = ROW_COUNT;
  IF written <> 2 THEN
    PERFORM books_refuse('transfers_post: a transfer leaves an entry at both ends');
  END IF;
  RETURN NULL;
END $$;
--> statement-breakpoint
CREATE TRIGGER transfers_post AFTER INSERT ON transfers FOR EACH ROW EXECUTE FUNCTION transfers_post();
--> statement-breakpoint
CREATE TRIGGER transfers_no_update BEFORE UPDATE ON transfers FOR EACH ROW
  EXECUTE FUNCTION books_refuse_all('transfers_final: a transfer is never changed; reverse it');
--> statement-breakpoint
CREATE TRIGGER transfers_no_delete BEFORE DELETE ON transfers FOR EACH ROW
  EXECUTE FUNCTION books_refuse_all('transfers_final: a transfer is never deleted; reverse it');
--> statement-breakpoint
CREATE TRIGGER transfers_no_truncate BEFORE TRUNCATE ON transfers
  EXECUTE FUNCTION books_refuse_all('transfers_final: transfers are never deleted');
--> statement-breakpoint

-- An entry is one end of a transfer that exists, the next one of its account, with the balance that follows. Both
-- ends come in one statement, and it moves both accounts in one.
CREATE FUNCTION entries_post() RETURNS trigger LANGUAGE plpgsql
SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
DECLARE
  moved integer;
BEGIN
  UPDATE accounts SET balance_minutes = written.balance_minutes, version = written.version
    FROM written JOIN transfers ON transfers.id = written.transfer_id AND transfers.posted_on = written.posted_on
    WHERE accounts.id = written.account_id AND accounts.version + 1 = written.version
      AND accounts.balance_minutes + written.minutes = written.balance_minutes
      AND written.minutes = CASE written.account_id
        WHEN from_account_id THEN -transfers.minutes WHEN to_account_id THEN transfers.minutes END;
  GET DIAGNOSTICS moved = ROW_COUNT;
  -- Where the entries are as they should be, a rule has made the update do nothing.
  IF moved <> 2 THEN
    PERFORM books_refuse(CASE (SELECT count(*) FROM written JOIN transfers ON transfers.id = written.transfer_id
        AND written.account_id IN (from_account_id, to_account_id))
      WHEN 2 THEN 'accounts_follow_entries: an entry moves its account'
      ELSE 'entries_follow: an entry is one end of its transfer and continues its account' END);
  END IF;
  RETURN NULL;
END $$;
--> statement-breakpoint
CREATE TRIGGER entries_post AFTER INSERT ON entries REFERENCING NEW TABLE AS written
  FOR EACH STATEMENT EXECUTE FUNCTION entries_post();
--> statement-breakpoint
CREATE TRIGGER entries_no_update BEFORE UPDATE ON entries FOR EACH ROW
  EXECUTE FUNCTION books_refuse_all('entries_final: an entry is never changed');
--> statement-breakpoint
CREATE TRIGGER entries_no_delete BEFORE DELETE ON entries FOR EACH ROW
  EXECUTE FUNCTION books_refuse_all('entries_final: an entry is never deleted');
--> statement-breakpoint
CREATE TRIGGER entries_no_truncate BEFORE TRUNCATE ON entries
  EXECUTE FUNCTION books_refuse_all('entries_final: entries are never deleted');
--> statement-breakpoint

CREATE FUNCTION accounts_check_new() RETURNS trigger LANGUAGE plpgsql
SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
DECLARE
  broken text := CASE
    WHEN NEW.balance_minutes <> 0 OR NEW.held_minutes <> 0 OR NEW.version <> 0 OR NEW.status <> 'open'
      THEN 'accounts_start_empty: a new account starts with nothing'
    WHEN NEW.kind NOT IN ('member', 'organisation', 'fund', 'clearing')
      THEN 'accounts_kind: there is no such kind of account'
    WHEN (NEW.kind IN ('member', 'organisation')) <> (NEW.member_id IS NOT NULL)
      THEN 'accounts_member: an account of a member names the member'
    WHEN NEW.member_id IS NOT NULL
        AND NOT EXISTS (SELECT 1 FROM members WHERE id = NEW.member_id AND timebank_id = NEW.timebank_id)
      THEN 'accounts_of_members: an account is in the time bank of its member'
    WHEN NEW.floor_minutes > 0
      THEN 'accounts_floor: a floor is never above zero'
  END;
BEGIN
  IF broken IS NOT NULL THEN
    PERFORM books_refuse(broken);
  END IF;
  RETURN NEW;
END $$;
--> statement-breakpoint
CREATE TRIGGER accounts_check_new BEFORE INSERT ON accounts FOR EACH ROW EXECUTE FUNCTION accounts_check_new();
--> statement-breakpoint
CREATE FUNCTION accounts_check() RETURNS trigger LANGUAGE plpgsql
SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
DECLARE
  broken text := CASE
    WHEN NEW.id <> OLD.id OR NEW.timebank_id <> OLD.timebank_id OR NEW.kind <> OLD.kind
        OR NEW.member_id IS DISTINCT FROM OLD.member_id OR NEW.opened_at <> OLD.opened_at
      THEN 'accounts_final: whose account it is never changes'
    WHEN OLD.status <> 'open' AND NEW.status <> OLD.status
      THEN 'account_closed: a closed account stays closed'
    WHEN NEW.status NOT IN ('open', 'closed')
      THEN 'accounts_status: an account is open or closed'
    WHEN NEW.floor_minutes > 0
      THEN 'accounts_floor: a floor is never above zero'
    WHEN NEW.balance_minutes NOT BETWEEN -1073741824 AND 1073741824
      THEN 'accounts_full: an account holds no more than fits into it'
  END;
BEGIN
  IF broken IS NOT NULL THEN
    PERFORM books_refuse(broken);
  END IF;
  IF NEW.balance_minutes <> OLD.balance_minutes OR NEW.version <> OLD.version THEN
    IF NEW.version <> OLD.version + 1 OR NOT EXISTS (SELECT 1 FROM entries
      WHERE account_id = NEW.id AND version = NEW.version AND balance_minutes = NEW.balance_minutes)
    THEN
      PERFORM books_refuse('accounts_follow_entries: a balance moves by an entry alone');
    END IF;
  END IF;
  IF NEW.held_minutes <> OLD.held_minutes THEN
    IF NEW.held_minutes <> (SELECT coalesce(sum(minutes), 0) FROM holds WHERE account_id = NEW.id) THEN
      PERFORM books_refuse('accounts_follow_holds: what is held is the sum of the holds');
    END IF;
  END IF;
  IF NEW.status = 'closed' AND (NEW.balance_minutes <> 0 OR NEW.held_minutes <> 0) THEN
    PERFORM books_refuse('accounts_closed_empty: a closed account has nothing in it');
  END IF;
  -- An account may be below its floor after a reversal, which mends a mistake whatever happened since. From there
  -- it only moves up.
  IF NEW.balance_minutes - NEW.held_minutes < NEW.floor_minutes THEN
    IF NEW.floor_minutes IS DISTINCT FROM OLD.floor_minutes THEN
      PERFORM books_refuse('accounts_floor_not_met: a floor is set only where the account already meets it');
    END IF;
    IF NEW.balance_minutes - NEW.held_minutes < OLD.balance_minutes - OLD.held_minutes
      AND NOT EXISTS (SELECT 1 FROM entries JOIN transfers ON transfers.id = entries.transfer_id
        WHERE entries.account_id = NEW.id AND entries.version = NEW.version
          AND NEW.version > OLD.version AND transfers.kind = 'reversal')
    THEN
      PERFORM books_refuse('accounts_floor_reached: this would go below the floor');
    END IF;
  END IF;
  RETURN NEW;
END $$;
--> statement-breakpoint
CREATE TRIGGER accounts_check BEFORE UPDATE ON accounts FOR EACH ROW EXECUTE FUNCTION accounts_check();
--> statement-breakpoint
CREATE TRIGGER accounts_no_delete BEFORE DELETE ON accounts FOR EACH ROW
  EXECUTE FUNCTION books_refuse_all('accounts_final: an account is closed, never deleted');
--> statement-breakpoint

CREATE FUNCTION holds_check() RETURNS trigger LANGUAGE plpgsql
SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
DECLARE
  status_of_account text;
BEGIN
  IF NEW.minutes NOT BETWEEN 1 AND 1073741824 THEN
    PERFORM books_refuse('holds_minutes: a hold keeps minutes above zero');
  END IF;
  SELECT accounts.status INTO status_of_account FROM exchanges JOIN accounts ON accounts.member_id = receiver_id
    WHERE exchanges.id = NEW.exchange_id AND accounts.id = NEW.account_id;
  IF NOT FOUND THEN
    PERFORM books_refuse('holds_of_exchange: an exchange holds hours of its receiver');
  ELSIF status_of_account <> 'open' THEN
    PERFORM books_refuse('account_closed: a closed account holds nothing');
  END IF;
  RETURN NEW;
END $$;
--> statement-breakpoint
CREATE TRIGGER holds_check BEFORE INSERT ON holds FOR EACH ROW EXECUTE FUNCTION holds_check();
--> statement-breakpoint
CREATE FUNCTION holds_move() RETURNS trigger LANGUAGE plpgsql
SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
BEGIN
  IF TG_OP = 'INSERT' THEN
    UPDATE accounts SET held_minutes = held_minutes + NEW.minutes WHERE id = NEW.account_id;
  ELSE
    UPDATE accounts SET held_minutes = held_minutes - OLD.minutes WHERE id = OLD.account_id;
  END IF;
  IF NOT FOUND THEN
    PERFORM books_refuse('accounts_follow_holds: a hold is kept aside on its account');
  END IF;
  RETURN NULL;
END $$;
--> statement-breakpoint
CREATE TRIGGER holds_keep AFTER INSERT ON holds FOR EACH ROW EXECUTE FUNCTION holds_move();
--> statement-breakpoint
CREATE TRIGGER holds_release AFTER DELETE ON holds FOR EACH ROW EXECUTE FUNCTION holds_move();
--> statement-breakpoint
CREATE TRIGGER holds_no_update BEFORE UPDATE ON holds FOR EACH ROW
  EXECUTE FUNCTION books_refuse_all('holds_final: a hold is released, never changed');
--> statement-breakpoint
-- To empty accounts is to empty holds with them.
CREATE TRIGGER holds_no_truncate BEFORE TRUNCATE ON holds
  EXECUTE FUNCTION books_refuse_all('holds_final: holds are released one by one');
--> statement-breakpoint

CREATE TRIGGER batches_no_update BEFORE UPDATE ON batches FOR EACH ROW
  EXECUTE FUNCTION books_refuse_all('batches_final: a batch is never changed');
--> statement-breakpoint
CREATE TRIGGER batches_no_delete BEFORE DELETE ON batches FOR EACH ROW
  EXECUTE FUNCTION books_refuse_all('batches_final: a batch is never deleted');
--> statement-breakpoint
CREATE TRIGGER batches_no_truncate BEFORE TRUNCATE ON batches
  EXECUTE FUNCTION books_refuse_all('batches_final: batches are never deleted');
--> statement-breakpoint

-- A memo may be erased with its salt, for ever; the transfer keeps the hash of both, so the chain still holds.
CREATE FUNCTION transfer_memos_check() RETURNS trigger LANGUAGE plpgsql
SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
BEGIN
  IF (NEW.salt IS NULL) <> (NEW.memo IS NULL) THEN
    PERFORM books_refuse('memos_whole: a memo has its salt');
  END IF;
  IF NOT EXISTS (SELECT 1 FROM transfers WHERE id = NEW.transfer_id AND memo_hash IS NOT NULL) THEN
    PERFORM books_refuse('memos_final: a memo belongs to a transfer that carries its hash');
  END IF;
  RETURN NEW;
END $$;
--> statement-breakpoint
CREATE TRIGGER transfer_memos_check BEFORE INSERT ON transfer_memos
  FOR EACH ROW EXECUTE FUNCTION transfer_memos_check();
--> statement-breakpoint
CREATE TRIGGER transfer_memos_no_update BEFORE UPDATE ON transfer_memos FOR EACH ROW
  WHEN (NEW.memo IS NOT NULL OR NEW.salt IS NOT NULL OR NEW.transfer_id <> OLD.transfer_id)
  EXECUTE FUNCTION books_refuse_all('memos_final: a memo is erased, never changed');
--> statement-breakpoint
CREATE TRIGGER transfer_memos_no_delete BEFORE DELETE ON transfer_memos FOR EACH ROW
  EXECUTE FUNCTION books_refuse_all('memos_final: a memo is erased, never taken away, so that none takes its place');
--> statement-breakpoint
CREATE TRIGGER transfer_memos_no_truncate BEFORE TRUNCATE ON transfer_memos
  EXECUTE FUNCTION books_refuse_all('memos_final: memos are erased one by one');
--> statement-breakpoint

-- Months are closed in their order, with the last transfer there is; only the last closed one is opened again.
CREATE FUNCTION month_closings_check() RETURNS trigger LANGUAGE plpgsql
SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
DECLARE
  closed_through text;
  last_number integer;
  last_sequence integer;
  last_hash text;
  first_day date;
BEGIN
  IF NEW.kind NOT IN ('closed', 'reopened') THEN
    PERFORM books_refuse('month_closings_kind: a month is closed or re-opened');
  END IF;
  first_day := NEW.month || '-01';
  SELECT books_closed_through INTO closed_through FROM timebanks WHERE id = NEW.timebank_id FOR UPDATE;
  SELECT max(number) INTO last_number FROM month_closings WHERE timebank_id = NEW.timebank_id;
  IF NEW.number NOT BETWEEN 1 AND coalesce(last_number, 0) + 1 THEN
    PERFORM books_refuse('month_closings_number: closings are numbered in their order');
  ELSIF closed_through::date + 1 <> first_day + (CASE NEW.kind WHEN 'closed' THEN interval '0' ELSE interval '1 month' END)
    OR (NEW.kind = 'reopened' AND closed_through IS NULL)
  THEN
    PERFORM books_refuse('month_closings_order: months are closed one after the other');
  ELSIF NEW.books_closed_through IS DISTINCT FROM to_char(first_day
    + (CASE NEW.kind WHEN 'closed' THEN interval '1 month' ELSE interval '0' END) - interval '1 day', 'YYYY-MM-DD')
  THEN
    PERFORM books_refuse('month_closings_lock: a closing locks up to the last day of its month');
  END IF;
  SELECT sequence, hash INTO last_sequence, last_hash FROM transfers
    WHERE timebank_id = NEW.timebank_id ORDER BY sequence DESC LIMIT 1;
  IF NEW.head_sequence <> coalesce(last_sequence, 0) OR NEW.head_hash <> coalesce(last_hash, repeat('0', 64)) THEN
    PERFORM books_refuse('month_closings_head: a closing keeps the hash of the last transfer');
  END IF;
  RETURN NEW;
END $$;
--> statement-breakpoint
CREATE TRIGGER month_closings_check BEFORE INSERT ON month_closings
  FOR EACH ROW EXECUTE FUNCTION month_closings_check();
--> statement-breakpoint
CREATE FUNCTION month_closings_lock() RETURNS trigger LANGUAGE plpgsql
SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
BEGIN
  UPDATE timebanks SET books_closed_through = NEW.books_closed_through WHERE id = NEW.timebank_id;
  IF NOT FOUND THEN
    PERFORM books_refuse('timebanks_lock: the lock date follows the closings');
  END IF;
  RETURN NULL;
END $$;
--> statement-breakpoint
CREATE TRIGGER month_closings_lock AFTER INSERT ON month_closings
  FOR EACH ROW EXECUTE FUNCTION month_closings_lock();
--> statement-breakpoint
CREATE TRIGGER month_closings_no_update BEFORE UPDATE ON month_closings FOR EACH ROW
  EXECUTE FUNCTION books_refuse_all('month_closings_final: a closing is never changed');
--> statement-breakpoint
CREATE TRIGGER month_closings_no_delete BEFORE DELETE ON month_closings FOR EACH ROW
  EXECUTE FUNCTION books_refuse_all('month_closings_final: a closing is never deleted');
--> statement-breakpoint
CREATE TRIGGER month_closings_no_truncate BEFORE TRUNCATE ON month_closings
  EXECUTE FUNCTION books_refuse_all('month_closings_final: closings are never deleted');
--> statement-breakpoint
CREATE FUNCTION timebanks_check_lock() RETURNS trigger LANGUAGE plpgsql
SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
BEGIN
  IF TG_OP = 'UPDATE' AND NEW.id <> OLD.id THEN
    PERFORM books_refuse('timebanks_lock: which time bank it is never changes');
  ELSIF NEW.books_closed_through IS DISTINCT FROM (SELECT books_closed_through FROM month_closings
    WHERE timebank_id = NEW.id ORDER BY number DESC LIMIT 1)
  THEN
    PERFORM books_refuse('timebanks_lock: the lock date moves with a closing alone');
  END IF;
  RETURN NEW;
END $$;
--> statement-breakpoint
CREATE TRIGGER timebanks_check_new BEFORE INSERT ON timebanks
  FOR EACH ROW EXECUTE FUNCTION timebanks_check_lock();
--> statement-breakpoint
CREATE TRIGGER timebanks_check_lock BEFORE UPDATE ON timebanks
  FOR EACH ROW EXECUTE FUNCTION timebanks_check_lock();
--> statement-breakpoint
CREATE TRIGGER timebanks_no_delete BEFORE DELETE ON timebanks FOR EACH ROW
  EXECUTE FUNCTION books_refuse_all('timebanks_final: a time bank is never removed');
--> statement-breakpoint
CREATE TRIGGER looks_no_update BEFORE UPDATE ON looks FOR EACH ROW
  EXECUTE FUNCTION books_refuse_all('looks_final: a look is taken back by another, never changed');
--> statement-breakpoint
CREATE TRIGGER looks_no_delete BEFORE DELETE ON looks FOR EACH ROW
  EXECUTE FUNCTION books_refuse_all('looks_final: a look is taken back by another, never deleted');
--> statement-breakpoint
CREATE TRIGGER looks_no_truncate BEFORE TRUNCATE ON looks
  EXECUTE FUNCTION books_refuse_all('looks_final: looks are never deleted');
--> statement-breakpoint

-- A line follows the one before it. The first line of a chain follows 64 zeros.
CREATE FUNCTION audit_check() RETURNS trigger LANGUAGE plpgsql
SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
DECLARE
  last_hash text;
BEGIN
  SELECT hash INTO last_hash FROM audit_events
    WHERE timebank_id = NEW.timebank_id AND sequence = NEW.sequence - 1;
  IF NEW.sequence < 1 OR (NEW.sequence > 1 AND NOT FOUND) OR NEW.previous_hash <> coalesce(last_hash, repeat('0', 64))
  THEN
    PERFORM books_refuse('audit_chain: a line follows the one before it, by number and by hash');
  ELSIF length(NEW.hash) <> 64 OR length(NEW.details_hash) <> 64 THEN
    PERFORM books_refuse('audit_hash: a hash is 64 characters');
  ELSIF NEW.salt IS NULL OR NEW.details IS NULL THEN
    PERFORM books_refuse('audit_whole: a line is written with its details and their salt');
  END IF;
  RETURN NEW;
END $$;
--> statement-breakpoint
CREATE TRIGGER audit_check BEFORE INSERT ON audit_events FOR EACH ROW EXECUTE FUNCTION audit_check();
--> statement-breakpoint
-- Details, where from and their salt may be erased together, for ever; the line keeps their hash, so the chain holds.
CREATE TRIGGER audit_no_update BEFORE UPDATE ON audit_events FOR EACH ROW
  WHEN (NEW.salt IS NOT NULL OR NEW.details IS NOT NULL OR NEW.session_id IS NOT NULL OR NEW.address IS NOT NULL
    OR NEW.id <> OLD.id OR NEW.timebank_id <> OLD.timebank_id OR NEW.sequence <> OLD.sequence OR NEW.at <> OLD.at
    OR NEW.actor_id IS DISTINCT FROM OLD.actor_id OR NEW.on_behalf_of_id IS DISTINCT FROM OLD.on_behalf_of_id
    OR NEW.channel <> OLD.channel OR NEW.action <> OLD.action OR NEW.subject_kind <> OLD.subject_kind
    OR NEW.subject_id <> OLD.subject_id OR NEW.details_hash <> OLD.details_hash
    OR NEW.previous_hash <> OLD.previous_hash OR NEW.hash <> OLD.hash)
  EXECUTE FUNCTION books_refuse_all('audit_final: a line of the audit log is never changed');
--> statement-breakpoint
CREATE TRIGGER audit_no_delete BEFORE DELETE ON audit_events FOR EACH ROW
  EXECUTE FUNCTION books_refuse_all('audit_final: a line of the audit log is never deleted');
--> statement-breakpoint
CREATE TRIGGER audit_no_truncate BEFORE TRUNCATE ON audit_events
  EXECUTE FUNCTION books_refuse_all('audit_final: the audit log is never deleted');
--> statement-breakpoint

-- What waits for a second person. A proposal starts as one that nobody has decided, and 72 hours are the shortest time
-- after which the program may carry one out by itself.
CREATE FUNCTION approvals_ripe_from(proposed_at text) RETURNS text LANGUAGE sql STABLE AS $$
  SELECT to_char((proposed_at::timestamptz + interval '72 hours') AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')
$$;
--> statement-breakpoint
CREATE FUNCTION approvals_check() RETURNS trigger LANGUAGE plpgsql
SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
DECLARE
  broken text := CASE
    WHEN NEW.status <> 'waiting' OR NEW.decided_by_id IS NOT NULL OR NEW.decided_at IS NOT NULL
        OR NEW.note IS NOT NULL OR NEW.result_id IS NOT NULL
      THEN 'approvals_start_waiting: a proposal starts undecided'
    WHEN NEW.ripe_at < approvals_ripe_from(NEW.proposed_at)
      THEN 'approvals_72_hours: nobody decides in less than 72 hours by waiting'
    WHEN EXISTS (SELECT FROM json_array_elements_text(NEW.party_ids) AS party WHERE party::uuid = NEW.proposed_by_id)
      THEN 'approvals_no_party: nobody proposes what they have a part in'
    WHEN NOT EXISTS (SELECT FROM members WHERE id = NEW.proposed_by_id AND timebank_id = NEW.timebank_id
        AND role IN ('coordinator', 'administrator') AND status = 'active')
      THEN 'approvals_by_staff: a coordinator or an administrator proposes'
  END;
BEGIN
  IF broken IS NOT NULL THEN
    PERFORM books_refuse(broken);
  END IF;
  RETURN NEW;
END $$;
--> statement-breakpoint
CREATE TRIGGER approvals_check BEFORE INSERT ON approvals FOR EACH ROW EXECUTE FUNCTION approvals_check();
--> statement-breakpoint
CREATE FUNCTION approvals_decide() RETURNS trigger LANGUAGE plpgsql
SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
DECLARE
  broken text := CASE
    WHEN OLD.status <> 'waiting'
      THEN 'approvals_final: what is decided stays decided'
    WHEN NEW.id <> OLD.id OR NEW.timebank_id <> OLD.timebank_id OR NEW.kind <> OLD.kind
        OR NEW.subject IS DISTINCT FROM OLD.subject OR NEW.body::text <> OLD.body::text
        OR NEW.party_ids::text <> OLD.party_ids::text OR NEW.reason <> OLD.reason
        OR NEW.proposed_by_id <> OLD.proposed_by_id OR NEW.proposed_at <> OLD.proposed_at
      THEN 'approvals_final: what was proposed never changes'
    WHEN NEW.ripe_at IS DISTINCT FROM OLD.ripe_at AND (NEW.status <> 'waiting' OR OLD.ripe_at IS NOT NULL
        OR NEW.ripe_at < approvals_ripe_from(OLD.proposed_at))
      THEN 'approvals_72_hours: nobody decides in less than 72 hours by waiting'
    WHEN NEW.status = 'waiting'
      THEN CASE WHEN NEW.decided_by_id IS NOT NULL OR NEW.decided_at IS NOT NULL OR NEW.note IS NOT NULL
          OR NEW.result_id IS NOT NULL
        THEN 'approvals_start_waiting: what waits is undecided' END
    WHEN NEW.status NOT IN ('carried_out', 'declined', 'withdrawn')
      THEN 'approvals_status: there is no such state of a proposal'
    WHEN NEW.decided_at IS NULL OR NEW.decided_at < OLD.proposed_at
      THEN 'approvals_decided_at: a decision has its time, after the proposal'
    WHEN NEW.status = 'withdrawn'
      THEN CASE WHEN NEW.decided_by_id IS DISTINCT FROM OLD.proposed_by_id
        THEN 'approvals_own: only the proposer takes a proposal back' END
    WHEN NEW.decided_by_id IS NULL
      THEN CASE WHEN OLD.ripe_at IS NULL OR NEW.decided_at < OLD.ripe_at
        THEN 'approvals_72_hours: the program decides only what has waited long enough' END
    WHEN NEW.decided_by_id = OLD.proposed_by_id
      THEN 'approvals_second_person: the proposer never decides'
    WHEN NOT EXISTS (SELECT FROM members WHERE id = NEW.decided_by_id AND timebank_id = OLD.timebank_id
        AND role IN ('coordinator', 'administrator') AND status = 'active')
      THEN 'approvals_by_staff: a coordinator or an administrator decides'
    WHEN EXISTS (SELECT FROM json_array_elements_text(OLD.party_ids) AS party WHERE party::uuid = NEW.decided_by_id
        OR EXISTS (SELECT FROM representations WHERE member_id = party::uuid AND by_member_id = NEW.decided_by_id
          AND starts_at <= NEW.decided_at AND (ends_at IS NULL OR ends_at > NEW.decided_at)))
      THEN 'approvals_no_party: nobody decides what they have a part in'
  END;
BEGIN
  IF broken IS NOT NULL THEN
    PERFORM books_refuse(broken);
  END IF;
  RETURN NEW;
END $$;
--> statement-breakpoint
CREATE TRIGGER approvals_decide BEFORE UPDATE ON approvals FOR EACH ROW EXECUTE FUNCTION approvals_decide();
--> statement-breakpoint
CREATE TRIGGER approvals_no_delete BEFORE DELETE ON approvals FOR EACH ROW
  EXECUTE FUNCTION books_refuse_all('approvals_final: a proposal is withdrawn, never deleted');
--> statement-breakpoint
CREATE TRIGGER approvals_no_truncate BEFORE TRUNCATE ON approvals
  EXECUTE FUNCTION books_refuse_all('approvals_final: proposals are never deleted');
--> statement-breakpoint

-- Who may act for whom stays on record. At most one consent holds for a pair at any moment, and of a consent nothing
-- changes but its end, whether it was asked about again, and once who was meant by an invitation.
CREATE FUNCTION representations_check() RETURNS trigger LANGUAGE plpgsql
SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
DECLARE
  broken text := CASE
    WHEN NEW.member_id = NEW.by_member_id
      THEN 'representations_another: nobody acts for themselves'
    WHEN (NEW.by_member_id IS NULL) = (NEW.invited IS NULL OR NEW.invited::text = 'null')
      THEN 'representations_somebody: a consent names a member, or whom it invites'
    WHEN NEW.withdrawn_at IS NOT NULL OR NEW.withdrawn_by_id IS NOT NULL
      THEN 'representations_start: a consent starts before it ends'
    WHEN EXISTS (SELECT FROM representations WHERE member_id = NEW.member_id AND by_member_id = NEW.by_member_id
        AND (ends_at IS NULL OR ends_at > NEW.starts_at) AND (NEW.ends_at IS NULL OR starts_at < NEW.ends_at))
      THEN 'representations_one: one consent holds for a pair at a time'
  END;
BEGIN
  IF broken IS NOT NULL THEN
    PERFORM books_refuse(broken);
  END IF;
  RETURN NEW;
END $$;
--> statement-breakpoint
CREATE TRIGGER representations_check BEFORE INSERT ON representations FOR EACH ROW EXECUTE FUNCTION representations_check();
--> statement-breakpoint
CREATE FUNCTION representations_change() RETURNS trigger LANGUAGE plpgsql
SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
DECLARE
  broken text := CASE
    WHEN NEW.id <> OLD.id OR NEW.timebank_id <> OLD.timebank_id OR NEW.member_id <> OLD.member_id
        OR NEW.invited::text IS DISTINCT FROM OLD.invited::text OR NEW.kind <> OLD.kind
        OR NEW.may::text <> OLD.may::text OR NEW.starts_at <> OLD.starts_at
        OR NEW.until IS DISTINCT FROM OLD.until OR NEW.channel <> OLD.channel OR NEW.wording <> OLD.wording
        OR NEW.recorded_by_id <> OLD.recorded_by_id OR NEW.recorded_at <> OLD.recorded_at
      THEN 'representations_final: what was consented to never changes'
    WHEN NEW.by_member_id IS DISTINCT FROM OLD.by_member_id AND (OLD.by_member_id IS NOT NULL
        OR NEW.by_member_id = NEW.member_id
        OR EXISTS (SELECT FROM representations WHERE id <> NEW.id AND member_id = NEW.member_id
          AND by_member_id = NEW.by_member_id AND (ends_at IS NULL OR ends_at > NEW.confirmed_at)))
      THEN 'representations_final: an invitation is taken up once, by somebody else'
    WHEN OLD.withdrawn_at IS NOT NULL
      THEN 'representations_final: what is withdrawn stays withdrawn'
    WHEN NEW.ends_at IS DISTINCT FROM OLD.ends_at
        AND (NEW.withdrawn_at IS NULL OR NEW.ends_at IS NULL OR NEW.ends_at > OLD.ends_at)
      THEN 'representations_final: a consent ends early by being withdrawn, and never later'
    WHEN (NEW.withdrawn_at IS NULL) <> (NEW.withdrawn_by_id IS NULL)
      THEN 'representations_withdrawn: somebody withdraws a consent at a moment'
  END;
BEGIN
  IF broken IS NOT NULL THEN
    PERFORM books_refuse(broken);
  END IF;
  RETURN NEW;
END $$;
--> statement-breakpoint
CREATE TRIGGER representations_change BEFORE UPDATE ON representations FOR EACH ROW
  EXECUTE FUNCTION representations_change();
--> statement-breakpoint
CREATE TRIGGER representations_no_delete BEFORE DELETE ON representations FOR EACH ROW
  EXECUTE FUNCTION books_refuse_all('representations_final: a consent is withdrawn, never deleted');
--> statement-breakpoint
CREATE TRIGGER representations_no_truncate BEFORE TRUNCATE ON representations
  EXECUTE FUNCTION books_refuse_all('representations_final: consents are never deleted');
--> statement-breakpoint

-- A slip of paper. Its number stands for one use: it is printed, then used or void, and comes back only where the help
-- that it was used for is in the books no more.
CREATE FUNCTION slips_check() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW.status <> 'printed' OR NEW.used_exchange_id IS NOT NULL THEN
    PERFORM books_refuse('slips_start_printed: a slip starts unused');
  END IF;
  RETURN NEW;
END $$;
--> statement-breakpoint
CREATE TRIGGER slips_check BEFORE INSERT ON slips FOR EACH ROW EXECUTE FUNCTION slips_check();
--> statement-breakpoint
CREATE FUNCTION slips_decide() RETURNS trigger LANGUAGE plpgsql
SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
BEGIN
  IF NEW.id <> OLD.id OR NEW.timebank_id <> OLD.timebank_id OR NEW.number <> OLD.number
      OR NEW.giver_id IS DISTINCT FROM OLD.giver_id OR NEW.receiver_id IS DISTINCT FROM OLD.receiver_id
      OR NEW.exchange_id IS DISTINCT FROM OLD.exchange_id OR NEW.printed_at <> OLD.printed_at THEN
    PERFORM books_refuse('slips_final: what is printed on a slip never changes');
  ELSIF NEW.status = OLD.status AND NEW.used_exchange_id IS DISTINCT FROM OLD.used_exchange_id THEN
    PERFORM books_refuse('slips_once: a slip is used once');
  ELSIF NEW.status <> OLD.status AND OLD.status = 'void' THEN
    PERFORM books_refuse('slips_void: a void slip stays void');
  ELSIF OLD.status = 'returned' AND NEW.status = 'void' THEN
    PERFORM books_refuse('slips_once: a slip is used once');
  ELSIF OLD.status = 'returned' AND NEW.status = 'printed'
      AND EXISTS (SELECT 1 FROM exchanges WHERE id = OLD.used_exchange_id AND status = 'completed') THEN
    PERFORM books_refuse('slips_once: its hours are in the books');
  END IF;
  RETURN NEW;
END $$;
--> statement-breakpoint
CREATE TRIGGER slips_decide BEFORE UPDATE ON slips FOR EACH ROW EXECUTE FUNCTION slips_decide();
--> statement-breakpoint
CREATE TRIGGER slips_no_delete BEFORE DELETE ON slips FOR EACH ROW
  EXECUTE FUNCTION books_refuse_all('slips_final: a slip is void, never deleted');
--> statement-breakpoint
CREATE TRIGGER slips_no_truncate BEFORE TRUNCATE ON slips
  EXECUTE FUNCTION books_refuse_all('slips_final: slips are never deleted');
--> statement-breakpoint

-- Also where a session says that it replays another server's changes, which switches off ordinary triggers.
DO $$
DECLARE
  made record;
BEGIN
  FOR made IN SELECT tgrelid::regclass AS books, tgname FROM pg_trigger JOIN pg_class ON pg_class.oid = tgrelid
    WHERE NOT tgisinternal AND relnamespace = current_schema::regnamespace
  LOOP
    EXECUTE format('ALTER TABLE %s ENABLE ALWAYS TRIGGER %I', made.books, made.tgname);
  END LOOP;
END $$;
