import type { Member } from '@timebank/shared/members';
import { blockMember, unblockMember } from '@timebank/shared/membership';
import { useState } from 'react';
import { Failure } from '#lib/failure.tsx';
import { useSay } from '#lib/say.ts';
import { useSend } from '#lib/use-send.ts';
import { Button } from '#ui/button.tsx';
import { Dialog } from '#ui/dialog.tsx';
import { Notice } from '#ui/notice.tsx';

const changes = ['members', 'listings', 'exchanges'] as const;

/** Never being brought together with somebody: asks first, and can be taken back. The other is not told. */
export function BlockMember({ member: { id, displayName: name, isBlockedByMe } }: { member: Member }) {
  const say = useSay();
  const [isAsking, setIsAsking] = useState(false);
  const blocking = useSend(blockMember, { changes, onDone: () => setIsAsking(false) });
  const unblocking = useSend(unblockMember, { changes });
  const params = { memberId: id };
  if (isBlockedByMe) {
    return (
      <>
        <Failure error={unblocking.error} />
        <Notice
          live
          title={say('block.done', { name })}
          actions={
            <Button busy={unblocking.isPending} onPress={() => unblocking.mutate({ params })}>
              {say('block.undo')}
            </Button>
          }
        />
      </>
    );
  }
  return (
    <>
      {unblocking.isSuccess && <Notice kind="good" live title={say('block.undone')} />}
      <div>
        <Button onPress={() => setIsAsking(true)}>{say('block.block', { name })}</Button>
      </div>
      <Dialog
        isOpen={isAsking}
        onClose={() => setIsAsking(false)}
        title={say('block.title', { name })}
        actions={
          <Button kind="primary" busy={blocking.isPending} onPress={() => blocking.mutate({ params })}>
            {say('block.do')}
          </Button>
        }
      >
        <p>{say('block.lead', { name })}</p>
        <Failure error={blocking.error} />
      </Dialog>
    </>
  );
}
