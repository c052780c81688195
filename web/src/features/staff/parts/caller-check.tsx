import { callerChecks } from '@timebank/shared/call-words';
import { showPasswordWord } from '@timebank/shared/callers';
import { type Call, checkCaller } from '@timebank/shared/calls';
import { Failure } from '#lib/failure.tsx';
import { useSay } from '#lib/say.ts';
import { useSend } from '#lib/use-send.ts';
import { Button } from '#ui/button.tsx';
import { Choices } from '#ui/choices.tsx';
import { Panel } from '#ui/panel.tsx';

interface CallerCheckProps {
  call: Call;
  name: string;
  hasPasswordWord: boolean;
}

/** Whether the caller is who they say: by the word on file, and never by a date of birth. */
export function CallerCheck({ call, name, hasPasswordWord }: CallerCheckProps) {
  const say = useSay();
  const showing = useSend(showPasswordWord);
  const checking = useSend(checkCaller, { changes: ['desk'] });
  return (
    <Panel title={say('call.check.title')}>
      {hasPasswordWord ? (
        <>
          <p>{say('call.check.aloud', { name })}</p>
          {showing.data ? (
            <p className="lead" role="status">
              {say('call.check.word', { word: showing.data.passwordWord })}
            </p>
          ) : (
            <div>
              <Button
                busy={showing.isPending}
                onPress={() => showing.mutate({ params: { memberId: call.member.id } })}
              >
                {say('call.check.show')}
              </Button>
            </div>
          )}
        </>
      ) : (
        <p>{say('call.check.none')}</p>
      )}
      <Failure error={showing.error ?? checking.error} />
      <Choices
        name="callerCheck"
        label={say('call.check.result')}
        layout="row"
        value={checking.variables?.body.callerCheck ?? call.callerCheck}
        onChange={(callerCheck) => checking.mutate({ params: { callId: call.id }, body: { callerCheck } })}
        choices={callerChecks.map((value) => ({ value, word: say(`call.check.${value}`) }))}
      />
    </Panel>
  );
}
