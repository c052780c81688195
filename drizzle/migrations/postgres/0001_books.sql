-- The books' own rules. Whatever code runs above, a statement that breaks one of them is refused here.
-- Each refusal carries the name of its rule as a constraint; the program translates it.
--
-- The functions run with their owner's rights, so that the program's own role needs no right to touch a balance or
-- an entry. They name where they look, temporary tables last: whoever calls cannot put another table or another
-- operator in front. Conditions on the row alone stand in the triggers, which know their operators since they were
-- made, and cost nothing where they do not hold.

CREATE FUNCTION books_refuse(rule text, said text) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION USING ERRCODE = 'check_violation', CONSTRAINT = rule, MESSAGE = rule || ': ' || said;
END $$;
--> statement-breakpoint
CREATE FUNCTION books_refuse_row() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION USING ERRCODE = 'check_violation', CONSTRAINT = TG_ARGV[0], MESSAGE = TG_ARGV[0] || ': ' || TG_ARGV[1];
END $$;
--> statement-breakpoint

-- Its accounts are locked in the order of their ids, so that two postings never wait for each other.
CREATE FUNCTION transfers_check() RETURNS trigger LANGUAGE plpgsql
SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
DECLARE
  known integer;
  open integer;
  last record;
BEGIN
  SELECT count(*), count(*) FILTER (WHERE status = 'open') INTO known, open FROM (
    SELECT status FROM accounts WHERE id IN (NEW.from_account_id, NEW.to_account_id)
      AND timebank_id = NEW.timebank_id ORDER BY id FOR UPDATE) AS both_ends;
  IF known <> 2 THEN
    PERFORM books_refuse('transfers_one_timebank', 'both accounts are of the same time bank');
  ELSIF open <> 2 THEN
    PERFORM books_refuse('account_closed', 'a closed account takes no transfer');
  END IF;
  -- The first one follows 64 zeros, and no day.
  SELECT hash, posted_on INTO last FROM transfers
    WHERE timebank_id = NEW.timebank_id AND sequence = NEW.sequence - 1;
  IF NEW.sequence < 1 OR (NEW.sequence > 1 AND NOT FOUND)
    OR NEW.previous_hash <> coalesce(last.hash, repeat('0', 64))
  THEN
    PERFORM books_refuse('transfers_chain', 'a transfer follows the one before it, by number and by hash');
  ELSIF NEW.posted_on < last.posted_on THEN
    PERFORM books_refuse('transfers_in_order', 'nothing is posted on a day before the last one');
  END IF;
  RETURN NEW;
END $$;
--> statement-breakpoint
CREATE TRIGGER transfers_check BEFORE INSERT ON transfers FOR EACH ROW
  WHEN (NEW.minutes > 0 AND NEW.from_account_id <> NEW.to_account_id) EXECUTE FUNCTION transfers_check();
--> statement-breakpoint
CREATE FUNCTION transfers_check_reversal() RETURNS trigger LANGUAGE plpgsql
SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
BEGIN
  IF NOT EXISTS (SELECT 1 FROM transfers AS earlier WHERE earlier.id = NEW.reverses_id
    AND earlier.timebank_id = NEW.timebank_id AND earlier.kind <> 'reversal' AND earlier.minutes = NEW.minutes
    AND earlier.from_account_id = NEW.to_account_id AND earlier.to_account_id = NEW.from_account_id)
  THEN
    PERFORM books_refuse('transfers_mirror', 'a reversal moves the same minutes the other way, and is not itself reversed');
  END IF;
  RETURN NEW;
END $$;
--> statement-breakpoint
CREATE TRIGGER transfers_check_reversal BEFORE INSERT ON transfers FOR EACH ROW
  WHEN (NEW.reverses_id IS NOT NULL) EXECUTE FUNCTION transfers_check_reversal();
--> statement-breakpoint
CREATE FUNCTION transfers_check_exchange() RETURNS trigger LANGUAGE plpgsql
SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
BEGIN
  IF NEW.posting_number < 1 OR (NEW.posting_number > 1 AND NOT EXISTS (
    SELECT 1 FROM transfers AS last JOIN transfers AS undo ON undo.reverses_id = last.id
    WHERE last.exchange_id = NEW.exchange_id AND last.posting_number = NEW.posting_number - 1))
  THEN
    PERFORM books_refuse('transfers_exchange_once', 'an exchange is posted again only after its last posting was reversed');
  END IF;
  IF NOT EXISTS (SELECT 1 FROM exchanges
    JOIN accounts AS receiver ON receiver.member_id = receiver_id JOIN accounts AS giver ON giver.member_id = giver_id
    WHERE exchanges.id = NEW.exchange_id AND exchanges.timebank_id = NEW.timebank_id
      AND receiver.id = NEW.from_account_id AND giver.id = NEW.to_account_id)
  THEN
    PERFORM books_refuse('transfers_of_exchange', 'hours of an exchange go from the receiver to the giver');
  END IF;
  RETURN NEW;
END $$;
--> statement-breakpoint
CREATE TRIGGER transfers_check_exchange BEFORE INSERT ON transfers FOR EACH ROW
  WHEN (NEW.exchange_id IS NOT NULL) EXECUTE FUNCTION transfers_check_exchange();
--> statement-breakpoint
CREATE FUNCTION transfers_check_batch() RETURNS trigger LANGUAGE plpgsql
SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
BEGIN
  IF NOT EXISTS (SELECT 1 FROM batches
    WHERE id = NEW.batch_id AND timebank_id = NEW.timebank_id AND NEW.batch_line BETWEEN 1 AND lines)
  THEN
    PERFORM books_refuse('transfers_batch_line', 'the batch has no such line');
  END IF;
  RETURN NEW;
END $$;
--> statement-breakpoint
CREATE TRIGGER transfers_check_batch BEFORE INSERT ON transfers FOR EACH ROW
  WHEN (NEW.batch_id IS NOT NULL) EXECUTE FUNCTION transfers_check_batch();
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
    PERFORM books_refuse('transfers_post', 'a transfer leaves an entry at both ends');
  END IF;
  RETURN NULL;
END $$;
--> statement-breakpoint
CREATE TRIGGER transfers_post AFTER INSERT ON transfers FOR EACH ROW EXECUTE FUNCTION transfers_post();
--> statement-breakpoint
CREATE TRIGGER transfers_no_update BEFORE UPDATE ON transfers FOR EACH ROW
  EXECUTE FUNCTION books_refuse_row('transfers_final', 'a transfer is never changed; reverse it');
--> statement-breakpoint
CREATE TRIGGER transfers_no_delete BEFORE DELETE ON transfers FOR EACH ROW
  EXECUTE FUNCTION books_refuse_row('transfers_final', 'a transfer is never deleted; reverse it');
--> statement-breakpoint

-- An entry is one end of a transfer that exists, the next one of its account, with the balance that follows.
CREATE FUNCTION entries_check() RETURNS trigger LANGUAGE plpgsql
SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
BEGIN
  IF NOT EXISTS (SELECT 1 FROM transfers JOIN accounts ON accounts.id = NEW.account_id
    WHERE transfers.id = NEW.transfer_id AND posted_on = NEW.posted_on
      AND NEW.minutes = CASE NEW.account_id WHEN from_account_id THEN -minutes WHEN to_account_id THEN minutes END
      AND version + 1 = NEW.version AND balance_minutes + NEW.minutes = NEW.balance_minutes)
  THEN
    PERFORM books_refuse('entries_follow', 'an entry is one end of its transfer and continues its account');
  END IF;
  RETURN NEW;
END $$;
--> statement-breakpoint
CREATE TRIGGER entries_check BEFORE INSERT ON entries FOR EACH ROW EXECUTE FUNCTION entries_check();
--> statement-breakpoint
CREATE FUNCTION entries_post() RETURNS trigger LANGUAGE plpgsql
SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
BEGIN
  UPDATE accounts SET balance_minutes = NEW.balance_minutes, version = NEW.version WHERE id = NEW.account_id;
  IF NOT FOUND THEN
    PERFORM books_refuse('accounts_follow_entries', 'an entry moves its account');
  END IF;
  RETURN NULL;
END $$;
--> statement-breakpoint
CREATE TRIGGER entries_post AFTER INSERT ON entries FOR EACH ROW EXECUTE FUNCTION entries_post();
--> statement-breakpoint
CREATE TRIGGER entries_no_update BEFORE UPDATE ON entries FOR EACH ROW
  EXECUTE FUNCTION books_refuse_row('entries_final', 'an entry is never changed');
--> statement-breakpoint
CREATE TRIGGER entries_no_delete BEFORE DELETE ON entries FOR EACH ROW
  EXECUTE FUNCTION books_refuse_row('entries_final', 'an entry is never deleted');
--> statement-breakpoint
-- To empty accounts, batches or transfers is to empty entries with them.
CREATE TRIGGER entries_no_truncate BEFORE TRUNCATE ON entries
  EXECUTE FUNCTION books_refuse_row('entries_final', 'entries are never deleted');
--> statement-breakpoint

CREATE TRIGGER accounts_check_new BEFORE INSERT ON accounts FOR EACH ROW
  WHEN (NEW.balance_minutes <> 0 OR NEW.held_minutes <> 0 OR NEW.version <> 0 OR NEW.status <> 'open')
  EXECUTE FUNCTION books_refuse_row('accounts_start_empty', 'a new account starts with nothing');
--> statement-breakpoint
CREATE FUNCTION accounts_check_owner() RETURNS trigger LANGUAGE plpgsql
SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
BEGIN
  IF NOT EXISTS (SELECT 1 FROM members WHERE id = NEW.member_id AND timebank_id = NEW.timebank_id) THEN
    PERFORM books_refuse('accounts_of_members', 'an account is in the time bank of its member');
  END IF;
  RETURN NEW;
END $$;
--> statement-breakpoint
CREATE TRIGGER accounts_check_owner BEFORE INSERT ON accounts FOR EACH ROW
  WHEN (NEW.member_id IS NOT NULL) EXECUTE FUNCTION accounts_check_owner();
--> statement-breakpoint
CREATE TRIGGER accounts_no_delete BEFORE DELETE ON accounts FOR EACH ROW
  EXECUTE FUNCTION books_refuse_row('accounts_final', 'an account is closed, never deleted');
--> statement-breakpoint
CREATE TRIGGER accounts_check_fixed BEFORE UPDATE ON accounts FOR EACH ROW
  WHEN (NEW.id <> OLD.id OR NEW.timebank_id <> OLD.timebank_id OR NEW.kind <> OLD.kind
    OR NEW.member_id IS DISTINCT FROM OLD.member_id OR NEW.opened_at <> OLD.opened_at)
  EXECUTE FUNCTION books_refuse_row('accounts_final', 'whose account it is never changes');
--> statement-breakpoint
CREATE TRIGGER accounts_check_closed BEFORE UPDATE ON accounts FOR EACH ROW
  WHEN (OLD.status <> 'open' AND NEW.status <> OLD.status)
  EXECUTE FUNCTION books_refuse_row('account_closed', 'a closed account stays closed');
--> statement-breakpoint
CREATE FUNCTION accounts_check_balance() RETURNS trigger LANGUAGE plpgsql
SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
BEGIN
  IF NEW.version <> OLD.version + 1 OR NOT EXISTS (SELECT 1 FROM entries
    WHERE account_id = NEW.id AND version = NEW.version AND balance_minutes = NEW.balance_minutes)
  THEN
    PERFORM books_refuse('accounts_follow_entries', 'a balance moves by an entry alone');
  END IF;
  RETURN NEW;
END $$;
--> statement-breakpoint
CREATE TRIGGER accounts_check_balance BEFORE UPDATE ON accounts FOR EACH ROW
  WHEN (NEW.balance_minutes <> OLD.balance_minutes OR NEW.version <> OLD.version)
  EXECUTE FUNCTION accounts_check_balance();
--> statement-breakpoint
CREATE FUNCTION accounts_check_held() RETURNS trigger LANGUAGE plpgsql
SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
BEGIN
  IF NEW.held_minutes <> (SELECT coalesce(sum(minutes), 0) FROM holds WHERE account_id = NEW.id) THEN
    PERFORM books_refuse('accounts_follow_holds', 'what is held is the sum of the holds');
  END IF;
  RETURN NEW;
END $$;
--> statement-breakpoint
CREATE TRIGGER accounts_check_held BEFORE UPDATE ON accounts FOR EACH ROW
  WHEN (NEW.held_minutes <> OLD.held_minutes) EXECUTE FUNCTION accounts_check_held();
--> statement-breakpoint
-- An account may be below its floor after a reversal, which mends a mistake whatever happened since. From there
-- it only moves up.
CREATE FUNCTION accounts_check_floor() RETURNS trigger LANGUAGE plpgsql
SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
BEGIN
  IF NEW.floor_minutes IS DISTINCT FROM OLD.floor_minutes THEN
    PERFORM books_refuse('accounts_floor_not_met', 'a floor is set only where the account already meets it');
  END IF;
  IF NEW.balance_minutes - NEW.held_minutes < OLD.balance_minutes - OLD.held_minutes
    AND NOT EXISTS (SELECT 1 FROM entries JOIN transfers ON transfers.id = entries.transfer_id
      WHERE entries.account_id = NEW.id AND entries.version = NEW.version
        AND NEW.version > OLD.version AND transfers.kind = 'reversal')
  THEN
    PERFORM books_refuse('accounts_floor_reached', 'this would go below the floor');
  END IF;
  RETURN NEW;
END $$;
--> statement-breakpoint
CREATE TRIGGER accounts_check_floor BEFORE UPDATE ON accounts FOR EACH ROW
  WHEN (NEW.balance_minutes - NEW.held_minutes < NEW.floor_minutes) EXECUTE FUNCTION accounts_check_floor();
--> statement-breakpoint

CREATE FUNCTION holds_check() RETURNS trigger LANGUAGE plpgsql
SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
BEGIN
  IF NOT EXISTS (SELECT 1 FROM exchanges JOIN accounts ON accounts.member_id = exchanges.receiver_id
    WHERE exchanges.id = NEW.exchange_id AND accounts.id = NEW.account_id)
  THEN
    PERFORM books_refuse('holds_of_exchange', 'an exchange holds hours of its receiver');
  END IF;
  IF EXISTS (SELECT 1 FROM accounts WHERE id = NEW.account_id AND status <> 'open') THEN
    PERFORM books_refuse('account_closed', 'a closed account holds nothing');
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
    PERFORM books_refuse('accounts_follow_holds', 'a hold is kept aside on its account');
  END IF;
  RETURN NULL;
END $$;
--> statement-breakpoint
CREATE TRIGGER holds_keep AFTER INSERT ON holds FOR EACH ROW EXECUTE FUNCTION holds_move();
--> statement-breakpoint
CREATE TRIGGER holds_release AFTER DELETE ON holds FOR EACH ROW EXECUTE FUNCTION holds_move();
--> statement-breakpoint
CREATE TRIGGER holds_no_update BEFORE UPDATE ON holds FOR EACH ROW
  EXECUTE FUNCTION books_refuse_row('holds_final', 'a hold is released, never changed');
--> statement-breakpoint
CREATE TRIGGER holds_no_truncate BEFORE TRUNCATE ON holds
  EXECUTE FUNCTION books_refuse_row('holds_final', 'holds are released one by one');
--> statement-breakpoint

CREATE TRIGGER batches_no_update BEFORE UPDATE ON batches FOR EACH ROW
  EXECUTE FUNCTION books_refuse_row('batches_final', 'a batch is never changed');
--> statement-breakpoint
CREATE TRIGGER batches_no_delete BEFORE DELETE ON batches FOR EACH ROW
  EXECUTE FUNCTION books_refuse_row('batches_final', 'a batch is never deleted');
--> statement-breakpoint

-- A memo may be erased with its salt, for ever; the transfer keeps the hash of both, so the chain still holds.
CREATE FUNCTION transfer_memos_check() RETURNS trigger LANGUAGE plpgsql
SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
BEGIN
  IF NOT EXISTS (SELECT 1 FROM transfers WHERE id = NEW.transfer_id AND memo_hash IS NOT NULL) THEN
    PERFORM books_refuse('memos_final', 'a memo belongs to a transfer that carries its hash');
  END IF;
  RETURN NEW;
END $$;
--> statement-breakpoint
CREATE TRIGGER transfer_memos_check BEFORE INSERT ON transfer_memos
  FOR EACH ROW EXECUTE FUNCTION transfer_memos_check();
--> statement-breakpoint
CREATE TRIGGER transfer_memos_no_update BEFORE UPDATE ON transfer_memos FOR EACH ROW
  WHEN (NEW.memo IS NOT NULL OR NEW.salt IS NOT NULL OR NEW.transfer_id <> OLD.transfer_id)
  EXECUTE FUNCTION books_refuse_row('memos_final', 'a memo is erased, never changed');
--> statement-breakpoint
CREATE TRIGGER transfer_memos_no_delete BEFORE DELETE ON transfer_memos FOR EACH ROW
  EXECUTE FUNCTION books_refuse_row('memos_final', 'a memo is erased, never taken away, so that none takes its place');
--> statement-breakpoint
CREATE TRIGGER transfer_memos_no_truncate BEFORE TRUNCATE ON transfer_memos
  EXECUTE FUNCTION books_refuse_row('memos_final', 'memos are erased one by one');
--> statement-breakpoint

CREATE TRIGGER audit_no_update BEFORE UPDATE ON audit_events FOR EACH ROW
  EXECUTE FUNCTION books_refuse_row('audit_final', 'a line of the audit log is never changed');
--> statement-breakpoint
CREATE TRIGGER audit_no_delete BEFORE DELETE ON audit_events FOR EACH ROW
  EXECUTE FUNCTION books_refuse_row('audit_final', 'a line of the audit log is never deleted');
--> statement-breakpoint
CREATE TRIGGER audit_no_truncate BEFORE TRUNCATE ON audit_events
  EXECUTE FUNCTION books_refuse_row('audit_final', 'the audit log is never deleted');
--> statement-breakpoint

-- Also where a session says that it replays another server's changes, which switches off ordinary triggers.
DO $$
DECLARE
  made record;
BEGIN
  FOR made IN SELECT tgrelid::regclass AS books, tgname FROM pg_trigger
    WHERE NOT tgisinternal AND tgrelid IN ('transfers'::regclass, 'entries'::regclass, 'accounts'::regclass,
      'holds'::regclass, 'batches'::regclass, 'transfer_memos'::regclass, 'audit_events'::regclass)
  LOOP
    EXECUTE format('ALTER TABLE %s ENABLE ALWAYS TRIGGER %I', made.books, made.tgname);
  END LOOP;
END $$;
