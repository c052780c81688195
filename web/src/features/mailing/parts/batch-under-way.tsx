import { useId } from 'react';
import { useSay } from '#lib/say.ts';
import { StaffPage } from '#lib/staff-page.tsx';
import { Button } from '#ui/button.tsx';
import { Cluster, Stack } from '#ui/layout.tsx';
import type { Batch } from '../use-batch.ts';
import styles from './batch-under-way.module.css';

interface BatchUnderWayProps {
  batch: Batch;
  onStop: () => void;
  onGoOn: () => void;
  onOthers: () => void;
}

/** How far it is, and a way to stop. */
export function BatchUnderWay({ batch, onStop, onGoOn, onOthers }: BatchUnderWayProps) {
  const say = useSay();
  const wordsId = useId();
  const { step, members, statements, missing } = batch;
  const isStopped = step === 'stopped';
  const tried = statements.size + missing.length;
  return (
    <StaffPage
      title={say(isStopped ? 'batch.stoppedTitle' : 'batch.workingTitle')}
      lead={isStopped ? say('batch.stoppedLead') : undefined}
      back={{ href: '/staff/paper' }}
    >
      <Stack>
        <p id={wordsId}>
          {members ? say('batch.done', { done: statements.size, all: members.length }) : say('batch.looking')}
        </p>
        <progress
          className={styles['progress']}
          aria-labelledby={wordsId}
          {...(members ? { max: Math.max(members.length, 1), value: tried } : {})}
        />
        {missing.length > 0 && <p>{say('batch.missing', { count: missing.length })}</p>}
        {isStopped ? (
          <Cluster>
            <Button kind="primary" onPress={onGoOn}>
              {say('batch.goOn')}
            </Button>
            <Button onPress={onOthers}>{say('batch.others')}</Button>
          </Cluster>
        ) : (
          <div>
            <Button onPress={onStop}>{say('batch.stop')}</Button>
          </div>
        )}
      </Stack>
    </StaffPage>
  );
}
