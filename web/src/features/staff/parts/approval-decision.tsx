import { type Approval, approveProposal, refuseProposal, withdrawProposal } from '@timebank/shared/approvals';
import { type ReactNode, useState } from 'react';
import { Failure } from '#lib/failure.tsx';
import { useSay } from '#lib/say.ts';
import { useForm } from '#lib/use-form.ts';
import { useSend } from '#lib/use-send.ts';
import { Button } from '#ui/button.tsx';
import { Dialog } from '#ui/dialog.tsx';
import { Cluster } from '#ui/layout.tsx';
import { TextArea } from '#ui/text-field.tsx';
import { useApprovalWords } from './approval-words.ts';
import { decided } from './decided.ts';
import { isReason } from './reason.ts';

/** What whoever looks at a proposal can do about it, or a sentence that says why they cannot. */
export function ApprovalDecision({ approval }: { approval: Approval }) {
  const { objection, mayWithdraw } = approval;
  if (mayWithdraw) return <Withdraw approval={approval} />;
  if (objection !== null) return <p>{objection}</p>;
  return <Decide approval={approval} />;
}

function Decide({ approval }: { approval: Approval }) {
  const say = useSay();
  const words = useApprovalWords();
  const params = { approvalId: approval.id };
  const approving = useSend(approveProposal, { changes: decided });
  const refusing = useSend(refuseProposal, { changes: decided, onDone: () => form.clear() });
  const form = useForm({
    name: `refusal ${approval.id}`,
    atStart: { reason: '' },
    error: refusing.error,
  });
  const refuse = (): boolean => {
    const reason = form.value.reason.trim();
    const missing = !isReason(reason) && { field: 'reason', message: say('staff.reason.missing') };
    if (!form.passes([missing])) return false;
    refusing.mutate({ params, body: { reason } });
    return true;
  };
  const approve = (): boolean => {
    approving.mutate({ params });
    return true;
  };
  return (
    <>
      <Failure error={approving.error ?? refusing.error} />
      <Cluster>
        <Asked
          kind="primary"
          word={say('approval.approve')}
          question={say('approval.approveQuestion')}
          busy={approving.isPending}
          onYes={approve}
        >
          <p>{words.inFull(approval)}</p>
          <p>{say('approval.approveWill')}</p>
        </Asked>
        <Asked
          word={say('approval.refuse')}
          question={say('approval.refuseQuestion')}
          busy={refusing.isPending}
          onYes={refuse}
        >
          <TextArea
            {...form.field('reason')}
            label={say('staff.reason')}
            hint={say('approval.refuseHint', { name: approval.proposedBy.displayName })}
            rows={2}
          />
        </Asked>
      </Cluster>
    </>
  );
}

function Withdraw({ approval }: { approval: Approval }) {
  const say = useSay();
  const sending = useSend(withdrawProposal, { changes: decided });
  const withdraw = (): boolean => {
    sending.mutate({ params: { approvalId: approval.id } });
    return true;
  };
  return (
    <>
      <Failure error={sending.error} />
      <p>{approval.objection}</p>
      <div>
        <Asked
          word={say('approval.takeBack')}
          question={say('approval.takeBackQuestion')}
          busy={sending.isPending}
          onYes={withdraw}
        >
          <p>{say('approval.takeBackWill')}</p>
        </Asked>
      </div>
    </>
  );
}

interface AskedProps {
  kind?: 'primary';
  /** What both buttons say, before the question and after it. */
  word: string;
  question: string;
  busy: boolean;
  /** Answers whether the question is done with. */
  onYes: () => boolean;
  children: ReactNode;
}

/** A button that asks before it does something. */
function Asked({ kind, word, question, busy, onYes, children }: AskedProps) {
  const [isOpen, setIsOpen] = useState(false);
  return (
    <>
      <Button {...(kind ? { kind } : {})} busy={busy} onPress={() => setIsOpen(true)}>
        {word}
      </Button>
      <Dialog
        isOpen={isOpen}
        onClose={() => setIsOpen(false)}
        title={question}
        actions={
          <Button kind="primary" busy={busy} onPress={() => onYes() && setIsOpen(false)}>
            {word}
          </Button>
        }
      >
        {children}
      </Dialog>
    </>
  );
}
